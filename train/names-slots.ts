/** Draws names and numbers for the slots of made-up lines. */
import { fold } from '../src/text/fold.ts'
import { nations } from '../src/text/nations.ts'
import { BODIES, CLUBS } from './names-organisations.ts'

/** Pools of names to draw from. */
export type NamePools = {
  readonly forenames: readonly string[]
  readonly surnames: readonly string[]
  readonly cities: readonly string[]
  readonly commons: readonly string[]
}

const HEADS =
  'Union;Party;Bank;Council;Group;Federation;Institute;Society;Foundation;Agency;Airlines;Motors;Steel;Oil;Insurance;Stores;Foods;Press;Times;Herald;Radio;Railways;Court;Ministry;Commission;Association;Authority;Committee;Movement;Front;League;Hospital;School;College;Church;Museum;Police;Fire Department'.split(
    ';',
  )
const ADJECTIVES =
  "National;United;Northern;Southern;Eastern;Western;Central;General;First;New;People's;Royal;Free;Democratic;Christian;Social;Liberal;International;Pacific;Atlantic;Federal;Workers'".split(
    ';',
  )
const TAILS =
  'Inc;Corp;Ltd;Inc.;Corp.;Ltd.;Co;Plc;AG;Group;Holdings;& Co;SA;NV;& Sons;Brothers;Industries;International;Systems;Partners;Industries Inc;Pharmaceuticals;Technologies;Energy;Resources'.split(
    ';',
  )
const TOWN_CLUBS = 'United;City;Rovers;Town;Athletic;Wanderers;FC;SC;Hotspur;Albion;County'.split(';')
const BEASTS =
  'Bears;Wolves;Falcons;Knights;Raiders;Sharks;Comets;Rockets;Pirates;Foxes;Hornets;Storm;Rangers;Lions;Bulls;Eagles'.split(
    ';',
  )
const PREFIXES =
  'Dynamo;Sporting;Real;Inter;Racing;Olympique;Spartak;Lokomotiv;FC;AC;SV;Deportivo;Union;Atletico'.split(';')
const CONTESTS = 'Open;Cup;Grand Prix;Championship;Masters;Classic;Games;Tour;Trophy;Festival;Marathon;Series'.split(
  ';',
)
const SITES =
  'Airport;Bridge;Square;Park;Station;Stadium;Street;River;Lake;Island;Valley;Highway;Beach;Hotel;Mountains'.split(';')
const REGIONS =
  'Texas;Ohio;Kansas;Bavaria;Punjab;Sindh;Ontario;Quebec;Queensland;Victoria;Florida;Georgia;Calif.;Fla.;Ill.;Mass.;Pa.;N.Y.;Conn.;Yorkshire;Kent;Catalonia;Sicily;Anatolia;Bihar;Gujarat;Sumatra;Oaxaca;Bahia;Tuscany;Normandy'.split(
    ';',
  )
const UNITS = 'Division;Brigade;Regiment;Battalion;Wing;Squadron;Corps;Fleet;Army;Company'.split(';')
const AGENCIES = 'Reuters;AP;AFP;Associated Press;Xinhua;dpa;EFE;Interfax;Kyodo;PTI'.split(';')
const DAYS = 'Monday;Tuesday;Wednesday;Thursday;Friday;Saturday;Sunday'.split(';')
const MONTHS = 'January;February;March;April;May;June;July;August;September;October;November;December'.split(';')
const PEOPLE =
  'French;German;British;Danish;Swiss;Turkish;Iranian;Chinese;Japanese;Indian;Brazilian;Mexican;Kenyan;Russian;Polish;Italian;Spanish;Dutch;Greek;Egyptian;Israeli;Palestinian;Kurdish;Chechen;Serb;Muslim;Catholic;Basque;Tamil;Arab;European;African;Asian;American;Canadian;Australian;Korean;Swedish;Norwegian;Finnish;Czech;Irish;Scottish;Welsh;Colombian;Cuban;Pakistani;Afghan;Iraqi;Syrian'.split(
    ';',
  )

/** What a slot was filled with; `type` null is no name. */
export type Filled = { readonly text: string; readonly type: string | null }

type Fillers = Readonly<Record<string, () => Filled>>
type Draw = <T>(list: readonly T[]) => T

const letter = (random: () => number): string => String.fromCharCode(65 + Math.floor(random() * 26))

const peopleAndPlaces = (pools: NamePools, random: () => number, draw: Draw): Fillers => {
  const person = (): string => {
    const middle = random() < 0.12 ? ` ${letter(random)}.` : ''
    const double = random() < 0.06 ? `-${draw(pools.surnames)}` : ''
    const particle = random() < 0.05 ? draw(['van ', 'de ', 'Al-', 'al-', 'von ', 'El ', 'da ']) : ''
    return `${draw(pools.forenames)}${middle} ${particle}${draw(pools.surnames)}${double}`
  }
  const base = (): string => draw(random() < 0.5 ? pools.cities : pools.surnames)
  return {
    P: () => ({ text: person(), type: 'PER' }),
    p: () => ({ text: draw(pools.surnames), type: 'PER' }),
    f: () => ({ text: draw(pools.forenames), type: 'PER' }),
    i: () => ({ text: `${letter(random)}. ${draw(pools.surnames)}`, type: 'PER' }),
    q: () => ({ text: `${draw(pools.surnames)}, ${draw(pools.forenames)}`, type: 'PER' }),
    C: () => ({ text: draw(pools.cities), type: 'LOC' }),
    N: () => ({ text: draw(nations).name, type: 'LOC' }),
    R: () => ({ text: draw(REGIONS), type: 'LOC' }),
    L: () => ({ text: `${base()} ${draw(SITES)}`, type: 'LOC' }),
    D: () => ({ text: draw(PEOPLE), type: 'MISC' }),
    E: () => ({ text: `${random() < 0.5 ? draw(pools.cities) : draw(PEOPLE)} ${draw(CONTESTS)}`, type: 'MISC' }),
  }
}

const bodies = (pools: NamePools, random: () => number, draw: Draw): Fillers => {
  const base = (): string => draw(random() < 0.5 ? pools.cities : pools.surnames)
  const body = (): string => {
    const kind = random()
    if (kind < 0.3) return `${draw(ADJECTIVES)} ${random() < 0.4 ? `${base()} ` : ''}${draw(HEADS)}`
    if (kind < 0.6) return `${base()} ${draw(random() < 0.5 ? HEADS : TAILS)}`
    if (kind < 0.72) return `${draw(HEADS)} of ${draw(pools.cities)}`
    if (kind < 0.82) return `${draw(pools.surnames)} & ${draw(pools.surnames)}`
    if (kind < 0.9) return `University of ${draw(pools.cities)}`
    return draw(BODIES)
  }
  const club = (): string => {
    const kind = random()
    if (kind < 0.3) return draw(pools.cities)
    if (kind < 0.5) return `${draw(pools.cities)} ${draw(TOWN_CLUBS)}`
    if (kind < 0.65) return `${draw(PREFIXES)} ${draw(pools.cities)}`
    if (kind < 0.8) return `${draw(pools.cities)} ${draw(BEASTS)}`
    return draw(CLUBS)
  }
  const letters = (): string => Array.from({ length: 2 + Math.floor(random() * 4) }, () => letter(random)).join('')
  return {
    O: () => ({ text: body(), type: 'ORG' }),
    A: () => ({ text: letters(), type: 'ORG' }),
    T: () => ({ text: club(), type: 'ORG' }),
    U: () => ({ text: draw(BODIES), type: 'ORG' }),
    G: () => ({ text: draw(AGENCIES), type: 'ORG' }),
    Z: () => ({ text: draw(['Inc.', 'Ltd.', 'Corp.']), type: null }),
  }
}

const unitsAndWorks = (pools: NamePools, random: () => number, draw: Draw): Fillers => {
  const ordinal = (n: number): string =>
    `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : 'th'}`
  const unit = (): string => {
    const many = 1 + Math.floor(random() * 140)
    const kind = draw(UNITS)
    const shown = random() < 0.7 ? ordinal(many) : draw(['I', 'II', 'III', 'IV', 'V', 'VI', 'VIII', 'XI'])
    if (random() < 0.15) return shown
    return random() < 0.5
      ? `${shown} ${kind}`
      : `${shown} ${draw([draw(pools.cities), 'Infantry', 'Air', 'Fighter', 'Mountain', 'Armoured'])} ${kind}`
  }
  const machine = (): string =>
    `${letter(random)}${random() < 0.3 ? 'H' : ''}-${1 + Math.floor(random() * 140)}${random() < 0.6 ? ` ${draw(BEASTS).replace(/s$/, '')}` : ''}`
  const title = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => capitalised(draw(pools.commons))).join(
      draw([' ', ' ', ' of ', ' the ']),
    )
  return {
    M: () => ({ text: unit(), type: 'ORG' }),
    V: () => ({ text: machine(), type: 'MISC' }),
    W: () => ({ text: title(), type: 'MISC' }),
    B: () => ({ text: random() < 0.5 ? `The ${title()}` : title(), type: 'ORG' }),
  }
}

const numbers = (random: () => number, draw: Draw): Fillers => {
  const number = (most: number): string => String(1 + Math.floor(random() * most))
  return {
    n: () => ({ text: number(9), type: null }),
    s: () => ({ text: `${number(59)}.${number(9)}`, type: null }),
    d: () => ({ text: draw(DAYS), type: null }),
    m: () => ({ text: draw(MONTHS), type: null }),
    y: () => ({ text: String(1950 + Math.floor(random() * 75)), type: null }),
    t: () => ({ text: `${number(12)}:30`, type: null }),
  }
}

/** Fills slots; every call draws anew. A slot is a letter of names-shapes.ts, with another type or a longer name behind it. */
export const createFiller = (pools: NamePools, random: () => number): ((slot: string) => Filled) => {
  const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const fillers: Fillers = {
    ...peopleAndPlaces(pools, random, draw),
    ...bodies(pools, random, draw),
    ...unitsAndWorks(pools, random, draw),
    ...numbers(random, draw),
  }
  return slot => {
    const [head, tail = ''] = slot.split('+') as [string, string | undefined]
    const [name, type] = head.split(':') as [string, string | undefined]
    const filled = fillers[name]!()
    return { text: filled.text + tail, type: type ?? filled.type }
  }
}

const capitalised = (key: string): string =>
  key.replace(/(^|[ -])(\p{Ll})/gu, (_, gap: string, c: string) => gap + c.toUpperCase())

/** Names to draw from, out of the lines of the lists, `key|letters`, and common words. */
export const poolsOf = (lines: readonly string[], commons: readonly string[]): NamePools => {
  const having = (letters: RegExp, not: RegExp): string[] =>
    lines.flatMap(line => {
      const [key, has] = line.split('|') as [string, string]
      return letters.test(has) && !not.test(has) && fold(key).length > 2 ? [capitalised(key)] : []
    })
  return {
    forenames: having(/[23].*F/, /[KL]/),
    surnames: having(/S/, /K/).concat(having(/[3]/, /[FSKLMG]/)),
    cities: having(/[KL]/, /$^/).concat(having(/6.*M/, /$^/)),
    commons: commons.flatMap(line =>
      /^[a-z]{3,8} n?v?a$|^[a-z]{3,8} nv/.test(line) ? [line.slice(0, line.indexOf(' '))] : [],
    ),
  }
}
