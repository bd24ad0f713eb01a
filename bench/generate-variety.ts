/**
 * Makes the reports of two evenings differ as real ones do. Without it, thousands of reports would share whole paragraphs, and a run
 * would measure the folding of copies that no newsroom ever sees.
 */
import type { Happening } from './generate-event.ts'
import type { Random } from './generate-random.ts'

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  crowded: ['packed', 'busy', 'full of people', 'half empty', 'filling up'],
  patrols: ['patrol cars', 'units', 'crews', 'teams'],
  nearby: ['close by', 'in the same street', 'across the road', 'around the corner', 'two doors away'],
  noise: ['bang', 'roar', 'thud', 'crack', 'dull blow', 'scream'],
  door: ['gate', 'dropped tray', 'lorry', 'falling shelf', 'tree in a storm', 'firework'],
  everybody: ['everyone', 'the whole place', 'all of us', 'people', 'the lot of us'],
  residents: ['people', 'locals', 'the public', 'inhabitants', 'neighbours'],
  area: ['district', 'quarter', 'neighbourhood', 'surrounding streets', 'zone'],
  ambulances: ['rescue vehicles', 'emergency crews', 'fire engines', 'the rescuers'],
  government: ['cabinet', 'presidency', 'national government', 'prime minister’s office'],
  families: ['relatives', 'bereaved', 'survivors', 'families of the victims'],
  scene: ['site', 'place', 'spot', 'location'],
  minutes: ['a few minutes', 'five minutes', 'ten minutes', 'a quarter of an hour'],
  safety: ['a nearby school', 'a church', 'the town hall', 'a car park', 'the gym of a school'],
  critical: ['serious', 'grave', 'life-threatening', 'very serious'],
  worst: ['deadliest', 'most serious', 'gravest'],
  memory: ['recollection', 'history', 'times'],
  closed: ['sealed', 'shut', 'cordoned off', 'blocked'],
  operator: ['owner', 'company', 'management', 'firm'],
  speculate: ['guess', 'draw conclusions', 'say anything about that', 'point at anyone'],
  verified: ['confirmed', 'checked independently', 'verified by other means'],
  overloaded: ['down', 'dead', 'working only at times', 'out of order'],
  panic: ['chaos', 'terror', 'fear', 'confusion'],
  shock: ['mourning', 'disbelief', 'turmoil', 'a daze'],
  cheese: ['lace', 'oysters', 'carpets', 'brass band', 'pottery', 'bees', 'salt works'],
  rowing: ['chess', 'boxing', 'cycling', 'choral', 'sailing', 'archery'],
  bypass: ['car park', 'school', 'water tower', 'hotel', 'bridge', 'library'],
  patience: ['calm', 'time', 'restraint', 'prudence'],
}
const ALTERNATIVES = new RegExp(`\\b(?:${Object.keys(SYNONYMS).join('|')})\\b`, 'g')

/**
 * The text with its stock words replaced, each word in one way for a whole evening, so that copies stay copies.
 *
 * @param choice  the generator of the evening; the same point of it gives the same replacements
 */
export function varied(text: string, choice: Random): string {
  const chosen = new Map(Object.keys(SYNONYMS).map(word => [word, choice.pick(SYNONYMS[word] as readonly string[])]))
  return text.replace(ALTERNATIVES, word => chosen.get(word) ?? word)
}

const WHO =
  'a baker|a bus driver|a retired judge|the keeper of a kiosk|a nurse on her way home|two students|a priest|a taxi driver|a hairdresser|a plumber|the owner of a dog school|a tourist from the north'
const DID =
  'had just bought bread|was waiting for a lift|was locking her bicycle|was on the telephone to a cousin|had stopped to tie a shoe|was arguing about a parking space|was carrying a cake|had missed the bus|was feeding pigeons|was looking for his keys'
const SAW =
  'the windows shake|smoke above the roofs|a crowd running towards the river|a woman carry two children|shoes lying in the road|a dog dragging its lead|the lights go out|policemen climb over a wall|a man sit down on the kerb|birds rise from the square'
const THEN =
  'she called her sister|he went back for a neighbour|they shut the blinds|she handed out water|he filmed it and was ashamed|they prayed|she did not sleep that night|he counted his children|they hid in a cellar|she walked home without her bag'
const TOWNS =
  'a river port|a market town|a mining town|a seaside resort|a garrison town|a university town|a railway junction|a fishing town'
const KNOWN =
  'its bridge|a yearly regatta|its apple wine|a saint who is said to cure coughs|a botched statue|the longest queue in the province|its cement works|a football derby|its clock, which is always late|three bookshops'
const lists = [WHO, DID, SAW, THEN, TOWNS, KNOWN].map(line => line.split('|'))

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Three paragraphs that hardly any other evening shares: what somebody saw, what somebody did, and what the town is known for. */
export function ownParagraphs(event: Happening, random: Random): readonly string[] {
  const [who, did, saw, then, towns, known] = lists.map(list => random.pick(list)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const other = lists.map(list => random.pick(list))
  const size = `${random.int(4, 190)},${random.pick(['000', '300', '500', '700'])}`
  const distance = random.int(20, 480)
  return [
    random.pick([
      `Among those who saw it was ${who}, who ${did}. "First I saw ${saw}, and then ${other[2]}," the witness told ${event.agency}. Afterwards ${then}.`,
      `${capitalised(who)} told ${event.agency} of having seen ${saw}. Later, ${then}.`,
      `"I saw ${saw}," said ${who}. Minutes before, somebody ${did}.`,
      `One person ${did} and remembers ${saw}; ${then}.`,
    ]),
    random.pick([
      `Elsewhere ${other[0]} heard about it on the radio and went to see ${random.pick(lists[2] as string[])}.`,
      `Not far away, ${other[0]} had watched ${random.pick(lists[2] as string[])}; ${other[3]}.`,
      `The news reached ${other[0]} by telephone: ${other[3]}.`,
    ]),
    random.pick([
      `${event.town}, ${towns} of ${size} people some ${distance} kilometres from the capital, is known for ${known}.`,
      `With its ${size} inhabitants, ${event.town} calls itself ${towns} and is proud of ${known}.`,
      `Until now ${event.town} (population ${size}) was a place that one visited for ${known}.`,
      `${known.replace('its ', 'Its ')} brought visitors to ${event.town}, ${towns}, ${distance} kilometres from the capital.`,
    ]),
  ]
}
