/** The facts of a made-up happening: names, places and numbers that all who write about it share. */
import type { Random } from '../../bench/generate-random.ts'

/** Value by the name of its place in a sentence: 'town', 'pA', 'n' … */
export type Facts = Readonly<Record<string, string>>

const FIRST =
  'Ilse Tomas Petra Anselm Greta Jorun Mikkel Odile Bastian Ruta Severin Halina Corin Dagny Emeric Fiora Gustav Henrike Ivo Jolanta Kasimir Livia Matthis Nerea Oskar Pelle Quirin Rosalba Stellan Tilda Ulrik Vesna Willem Xenia Yorick Zdena Alarik Benthe Casper Dorete'.split(
    ' ',
  )
const LAST_A =
  'Vander Brek Old Korri Hal Stein Mar Lund Tres Quen Faul Ober Ritt Sand Thorn Wex Zell Bram Cald Dorn Eck Fenn Gar Holt Ist Jess Kell Lor Mond Nor'.split(
    ' ',
  )
const LAST_B = 'meer en gan qvist berg mann ström wick ardt ova ic sen feld dal roth etti ander aux elle ings'.split(
  ' ',
)
const TOWN_A =
  'Aver Corv Mill Tresk Holm Lind Marr Oster Penn Quel Rav Sel Tann Ulm Vard Wess Yar Zeld Bel Cress Dun Elm Fal Gris'.split(
    ' ',
  )
const TOWN_B = 'il ane brook by ow heim ento ava mouth ingen ford stead ello urt ona wick'.split(' ')
const PLACES =
  'the Old Granary,the Blue Anchor,the Corn Exchange,the Café Solange,the Velvet Room,the Orangery,the Customs House,the Tin Theatre'.split(
    ',',
  )
const MAKERS = 'Brothers,Works,and Sons,Lines,Union,Trust,Partners,House'.split(',')
const PATHS =
  'Quarry Lane,Larch Road,Weavers’ Row,Canal Street,Mint Alley,Observatory Hill,Salt Road,Abbey Walk,Linden Parade'.split(
    ',',
  )
const MONTHS = 'January,February,March,April,May,June,July,September,October,November'.split(',')
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',')
const WORDS = 'zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',')

/** 'two', '14': numbers up to nine in words, as newspapers print them. */
export const newspaperNumber = (value: number): string => (value < 10 ? WORDS[value]! : String(value))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A first and a last name; by chance with a place between them that 1,000 draws hardly repeat. */
export const drawPerson = (random: Random): string =>
  `${random.pick(FIRST)} ${random.pick(LAST_A)}${random.pick(LAST_B)}`

/** A town that no map has. */
export const drawTown = (random: Random): string => `${random.pick(TOWN_A)}${random.pick(TOWN_B)}`

/** All facts of a happening, or of one report of a robot; the same draws give the same facts. */
export function drawFacts(random: Random): Facts {
  const day = random.int(0, 6)
  const last = `${random.pick(LAST_A)}${random.pick(LAST_B)}`
  const year = random.int(1998, 2021)
  const numbers = drawNumbers(random)
  return {
    ...numbers,
    ...people(random),
    town: drawTown(random),
    town2: drawTown(random),
    region: `${drawTown(random)}land`,
    island: `${random.pick(TOWN_A)}ey`,
    ship: `${random.pick(['Marigold', 'Petrel', 'Anemone', 'Wanderer', 'Halcyon', 'Saint Orlan'])} ${random.pick(['II', 'Star', 'of Holm', 'Queen'])}`,
    quay: `${random.pick(['northern', 'eastern', 'old', 'customs'])} quay`,
    venue: random.pick(PLACES),
    company: `${last} ${random.pick(MAKERS)}`,
    hospital: `${random.pick(['Saint', 'Queen', 'Doctor'])} ${random.pick(FIRST)} Hospital`,
    street: random.pick(PATHS),
    day: DAYS[day]!,
    day2: DAYS[(day + random.int(1, 3)) % 7]!,
    daypart: random.pick(['morning', 'evening', 'night']),
    month: random.pick(MONTHS),
    year: String(year),
    year2: String(random.int(1962, year - 4)),
    wind: random.pick(['north', 'south', 'east', 'west', 'north-east', 'south-west']),
    up: random.pick(['up', 'down']),
    goods: random.pick(['bicycle chains', 'cardboard', 'sewing machines', 'yoghurt', 'door locks']),
    car: random.pick(['Falke estate', 'Norling saloon', 'Torval pickup']),
    colour: random.pick(['red', 'green', 'grey', 'yellow', 'navy']),
  }
}

const people = (random: Random): Facts =>
  Object.fromEntries(['pA', 'pB', 'pC', 'pD', 'pE', 'pF'].map(name => [name, drawPerson(random)]))

function drawNumbers(random: Random): Facts {
  const small = (name: string, low: number, high: number): Facts => {
    const words = newspaperNumber(random.int(low, high))
    return { [name]: words, [name.toUpperCase()]: capital(words) }
  }
  const plain = (name: string, low: number, high: number): Facts => ({ [name]: String(random.int(low, high)) })
  const point = (name: string, low: number, high: number): Facts => ({ [name]: String(random.int(low, high) / 10) })
  return {
    ...small('n', 2, 9),
    ...small('m', 11, 48),
    ...small('k', 62, 380),
    ...small('j', 12, 59),
    ...small('n2', 2, 9),
    ...plain('j2', 13, 58),
    ...plain('age', 23, 67),
    ...plain('age2', 21, 64),
    ...plain('years', 4, 15),
    ...point('amount', 21, 490),
    ...point('amount2', 210, 990),
    ...point('amount3', 210, 990),
    ...point('percent', 21, 390),
    ...point('percent2', 11, 290),
    ...point('level', 41, 98),
    ...point('mag', 41, 68),
    ...point('mag2', 25, 39),
    ...plain('speed', 72, 128),
    ...plain('dist', 4, 49),
    ...plain('depth', 11, 70),
    ...plain('height', 151, 194),
    clock: `${random.int(1, 12)}.${random.int(10, 59)} ${random.pick(['am', 'pm'])}`,
  }
}

/** The sentence with its facts filled in and its choices made. @throws when a fact is missing: a slip of the data */
export function fill(template: string, facts: Facts, random: Random): string {
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, options: string) => random.pick(options.split('|')))
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name]
    if (value === undefined) throw new Error(`no fact '${name}' for '${template}'`)
    return value
  })
}
