/** The account's own vocabulary in plain words: keys, statuses, sources, values. */
import type {
  Article,
  Attribution,
  Claim,
  Factuality,
  Place,
  Slot,
  SourceKind,
  Statement,
  Status,
} from '../model/index.ts'
import { groupDigits, quantityWords, shorten, whoIn, whoNoun } from '../text/phrase.ts'
import { plain } from './plain.ts'
import { timeWords } from './time-words.ts'

/** The sign and the word of each status; the sign alone must never carry the meaning. */
export const STATUS: { readonly [S in Status]: { readonly mark: string; readonly word: string } } = {
  confirmed: { mark: '✓', word: 'confirmed' },
  'single-source': { mark: '•', word: 'single source' },
  disputed: { mark: '≠', word: 'disputed' },
  superseded: { mark: '~', word: 'superseded' },
  denied: { mark: '✗', word: 'denied' },
}

/** What each status means, in a sentence. */
export const STATUS_MEANING: { readonly [S in Status]: string } = {
  confirmed: 'two or more independent voices say so, none against',
  'single-source': 'one voice says so',
  disputed: 'a voice says otherwise and has not withdrawn it',
  superseded: 'the same voice, or one that knows better, later said otherwise',
  denied: 'the only voices that still stand deny it',
}

/** Slots in the order in which an account shows them, each with its plain words. */
export const SLOTS: { readonly [S in Slot]: string } = {
  magnitude: 'magnitude',
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  hostages: 'taken hostage',
  rescued: 'rescued',
  evacuated: 'evacuated',
  displaced: 'displaced',
  arrested: 'arrested',
  perpetrators: 'attackers',
  responsibility: 'responsibility claimed by',
  identity: 'identity',
  weapon: 'weapon',
  vehicle: 'vehicle',
  target: 'target',
  cause: 'cause',
  motive: 'motive',
  place: 'place',
  time: 'time',
  damage: 'damage',
  figure: 'figure',
  action: 'action',
  advice: 'advice',
  assertion: 'also reported',
  quote: 'quote',
}

const SLOT_ORDER = Object.keys(SLOTS)

const KINDS: { readonly [K in SourceKind]: string } = {
  police: 'police',
  ministry: 'a ministry',
  prosecutor: 'a prosecutor',
  court: 'a court',
  hospital: 'a hospital',
  emergency: 'emergency services',
  government: 'the government',
  military: 'the military',
  official: 'an official',
  witness: 'a witness',
  victim: 'a victim',
  suspect: 'a suspect',
  'perpetrator-group': 'the group',
  union: 'a union',
  company: 'a company',
  ngo: 'an aid organisation',
  expert: 'an expert',
  monitor: 'a monitor',
  agency: 'a news agency',
  outlet: 'another outlet',
  anonymous: 'an unnamed source',
}

/** The slot that a fact's key begins with; a key of an unknown slot gives null. 'killed:police' → 'killed'. */
export const slotOf = (key: string): Slot | null => {
  const head = key.split(/[:/#|]/, 1)[0] ?? ''
  return Object.hasOwn(SLOTS, head) ? (head as Slot) : null
}

/** Where a key stands in an account: its slot's place in `SLOTS`; unknown slots last. */
export const slotRank = (key: string): number => {
  const rank = SLOT_ORDER.indexOf(slotOf(key) ?? '')
  return rank < 0 ? SLOT_ORDER.length : rank
}

/** Slots whose key has nothing more to say than their value: a suffix there only tells several facts apart. */
const BARE: ReadonlySet<Slot> = new Set<Slot>([
  'responsibility',
  'weapon',
  'vehicle',
  'target',
  'cause',
  'motive',
  'damage',
  'place',
  'time',
  'magnitude',
  'action',
  'advice',
  'assertion',
  'quote',
])

const words = (part: string): string => plain(part).replace(/[-_]+/g, ' ').trim()

/**
 * A fact's key in plain words.
 *
 *     'killed:police' → 'killed, police officers' · 'killed/american' → 'killed, of them american' · 'weapon:blade' → 'weapon'
 *     'identity:attacker/age' → 'attacker’s identity: age' · 'figure:gunshots' → 'gunshots' · 'perpetrators' → 'attackers'
 *
 * A key of no known slot is shown as it is, its dashes as spaces.
 */
export const keyWords = (key: string): string => {
  const slot = slotOf(key)
  if (!slot) return shorten(words(key), 60)
  if (BARE.has(slot)) return SLOTS[slot]
  const [head = '', ...parts] = key.split('/')
  const who = words(head.slice(slot.length + 1))
  const part = words(parts.join(' '))
  if (slot === 'identity') return `${who ? `${who}’s identity` : 'identity'}${part ? `: ${part.split(':', 1)[0]}` : ''}`
  if (slot === 'figure') return shorten(who, 60) || SLOTS.figure
  const people =
    who === '' || who === 'any' || slot === 'perpetrators' ? '' : `, ${whoNoun(whoIn(slot, who.replace(/ /g, '-')), 2)}`
  return shorten(`${SLOTS[slot]}${people}${part ? partWords(part) : ''}`, 60)
}

/** A part of a total beside its key: 'two Americans' → ', of them two Americans'; words that only say "of them" add nothing. */
export const partWords = (part: string): string => {
  const said = words(part)
    .replace(/^(?:including|of) /i, '')
    .replace(/^(?:them|those|whom|which) /i, '')
  if (/^some$/i.test(said)) return ', some of them'
  return said === '' || /^(?:of|them|those|whom|which|including)$/i.test(said)
    ? ', in part'
    : `, of them ${shorten(said, 40)}`
}

/** 'Champs Hill, Norland'; a name that already ends with its country keeps it once. */
export const placeWords = (place: Place): string => {
  const name = plain(place.name)
  const country = place.country ? plain(place.country) : ''
  return country && country.length > 3 && !name.toLowerCase().includes(country.toLowerCase())
    ? `${name}, ${country}`
    : name
}

/** The value of a statement as a person would say it, without its slot: '1 or 2', 'Port Esker', 'about 21:00 UTC, 20 April 2031'. */
export const valueWords = (
  statement: Statement,
  number: (n: number) => string = groupDigits,
  zone: string | null = null,
): string => {
  switch (statement.slot) {
    case 'magnitude':
      return [groupDigits(statement.value), statement.scale ? plain(statement.scale) : ''].join(' ').trim()
    case 'place':
      return placeWords(statement.place)
    case 'time':
      return timeWords(statement.when, zone)
    case 'weapon':
    case 'vehicle':
    case 'target':
    case 'cause':
    case 'motive':
    case 'damage':
      return plain(statement.name)
    case 'responsibility':
      return plain(statement.group) + (statement.channel ? ` (through ${plain(statement.channel)})` : '')
    case 'identity':
      return plain(statement.value)
    case 'action':
    case 'advice':
    case 'quote':
    case 'assertion':
      return plain(statement.words)
    default:
      return quantityWords(statement.count, number)
  }
}

/**
 * A denied value: a count of none is 'none', anything else is 'not …'.
 *
 *     'no one else was hurt' (injured, 1 or more, negative) → 'none'
 *     'it was not a bomb' (weapon, bomb, negative)          → 'not bomb'
 */
export const deniedWords = (statement: Statement): string => {
  const counts =
    'count' in statement && (statement.count.max === 0 || (statement.count.max === null && statement.count.min <= 1))
  const value = valueWords(statement)
  if (counts) return 'none'
  return /^(?:no|not|none|nobody|nothing)\b/i.test(value) ? value : `not ${value}`
}

/** The words that weaken a statement, as the report has them; a certainty without words is named itself; null when certain. */
export const hedgeWords = (factuality: Factuality, text: string): string | null => {
  const words = factuality.hedges.map(span => plain(text.slice(span.start, span.end))).filter(Boolean)
  if (words.length > 0) return words.map(word => `“${word}”`).join(', ')
  return factuality.certainty === 'certain' || factuality.certainty === 'underspecified' ? null : factuality.certainty
}

/** Words in quotation marks; marks that the words already stand in are not doubled. */
export const quoted = (words: string): string => {
  const inner = words.replace(/^[“”"«„]/u, '')
  const whole = inner.replace(/[“”"»]$/u, '')
  const balanced = inner !== words && whole !== inner ? whole : words
  return `“${balanced.replace(/[“”]/gu, mark => (mark === '“' ? '‘' : '’'))}”`
}

/** What a claim is about, as a key in plain words: 'killed, workers'; a figure by what it measures. */
export const claimKeyWords = (claim: Claim): string => {
  const s = claim.statement
  if (s.slot === 'figure') return plain(s.measure)
  if (s.slot === 'identity') return keyWords(`identity:${s.who}/${s.aspect}`)
  if (!('who' in s)) return keyWords(s.slot)
  return keyWords(`${s.slot}:${s.who}`) + (s.part ? partWords(s.part) : '')
}

/** What a claim says, with its denial and its hedges: '2', 'none', 'not bomb', '1 (“possibly”)'. Times in `zone`, null for UTC. */
export const claimWords = (claim: Claim, article: Article | undefined, zone: string | null = null): string => {
  const { statement, factuality } = claim
  const said = factuality.polarity === 'negative' ? deniedWords(statement) : valueWords(statement, groupDigits, zone)
  const hedge = hedgeWords(claim.factuality, article?.text ?? '')
  return hedge ? `${said} (${hedge})` : said
}

/** The exact words of a claim, quoted on one line; a quote that opens again in each paragraph opens once. */
export const exactWords = (claim: Claim): string => quoted(plain(claim.anchor.exact.replace(/\n[“"«]/gu, '\n')))

/** The outlet's name, or what is known of where the report came from: the host of a URL, the last part of a path. */
export const outletName = (article: Article | undefined): string => {
  if (!article) return 'unknown report'
  if (article.outlet) return plain(article.outlet)
  const origin = plain(article.origin)
  const host = /^https?:\/\/([^/?#]+)/i.exec(origin)?.[1]
  return host?.replace(/^www\./, '') ?? (origin.split(/[/\\]/).at(-1) || 'unknown report')
}

/** Who speaks in a claim: the source's name or kind, otherwise the outlet. 'a hospital', 'Þórdís Ægisdóttir', 'Norland Wire'. */
export const speakerName = (claim: Claim, article: Article | undefined): string => {
  const source = claim.attribution.source
  if (!source) return outletName(article)
  return (source.name && plain(source.name)) || KINDS[source.kind]
}

/** The chain from the origin to the report: 'the ministry ← Norland Wire ← Esker Gazette', nearest the origin first. */
export const chainWords = (attribution: Attribution, article: Article | undefined): readonly string[] => {
  const names: string[] = []
  for (let hop: Attribution | null = attribution; hop && names.length < 20; hop = hop.via) {
    if (hop.source)
      names.push(`${(hop.source.name && plain(hop.source.name)) || KINDS[hop.source.kind]} (${hop.source.kind})`)
  }
  return [...names, `${outletName(article)} (this report)`]
}
