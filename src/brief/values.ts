/** Values of facts in plain words: counts with their nouns, times, places. */
import type { Instant, Place, Quantity, Statement, TimeRange } from '../model/index.ts'
import { wallRange } from '../text/local-time.ts'
import { groupDigits, numberWord, whoIn, whoNoun } from '../text/phrase.ts'

const VAGUE: readonly (readonly [number, string])[] = [
  [3, 'several'],
  [24, 'dozens of'],
  [40, 'scores of'],
  [200, 'hundreds of'],
  [2000, 'thousands of'],
  [20000, 'tens of thousands of'],
]

/** Numbers up to ten in words, the rest in digits: 'two', '12', '50,000'. */
export const numberWords = (n: number): string => (n <= 10 ? numberWord(n) : groupDigits(n))

/** A count before its noun: 'two', 'at least two', 'one or two', 'about 50', 'dozens of', 'no'. */
export const quantity = (q: Quantity): string => {
  const about = q.approximate ? 'about ' : ''
  if (q.max === null) {
    const vague = q.approximate ? VAGUE.find(([min]) => min === q.min)?.[1] : undefined
    return vague ?? (q.min <= 0 ? 'an unknown number of' : `at least ${numberWords(q.min)}`)
  }
  if (q.max === 0) return 'no'
  if (q.min === q.max) return about + numberWords(q.min)
  if (q.min <= 0) return `up to ${about}${numberWords(q.max)}`
  return `${about}${numberWords(q.min)} ${q.max - q.min === 1 ? 'or' : 'to'} ${numberWords(q.max)}`
}

/** True when the noun after the count stands in the singular. */
export const isOne = (q: Quantity): boolean => (q.max === 1 && q.min <= 1) || (q.min === 1 && q.max === null)

/** A count with its people: 'one police officer', 'two children', 'at least one attacker', 'no one'. */
export const peopleWords = (who: string, q: Quantity): string => {
  if (q.max === 0 && (who === 'any' || who === '')) return 'no one'
  return `${quantity(q)} ${whoNoun(who, isOne(q) ? 1 : 2)}`
}

/** The same count once its noun is known: 'two', 'at least one', 'dozens', 'none'. */
export const shortQuantity = (q: Quantity): string => (q.max === 0 ? 'none' : quantity(q).replace(/ of$/, ''))

/** 'a rifle', 'an axe', 'knives', 'the red van': an article where the name has none. */
export const withArticle = (name: string): string => {
  const plain = name.replace(/\s+/g, ' ').trim()
  if (/^(?:a|an|the|some|several|one|two|three|four|five|his|her|its|their|\d+)\b/i.test(plain))
    return plain.replace(/^(?:A|An|The)\b/, w => w.toLowerCase())
  if (/s$/.test(plain) && !/(?:ss|us|is|bus|gas)$/.test(plain)) return plain
  return `${/^(?:[aeio]|u(?!n[ai]|s[aeu]))/i.test(plain) || /^(?:AK|AR|SUV|RPG|FN|M\d)/.test(plain) ? 'an' : 'a'} ${plain}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const HOUR = 3_600_000

const dayOf = (ms: number): string => {
  const iso = isoOf(ms)
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`
}
const isoOf = (ms: number): Instant => new Date(Math.min(Math.max(ms, -6e13), 2.5e14)).toISOString()
const clockOf = (ms: number): string => isoOf(ms).slice(11, 16)

const MAX_SPAN = 400 * 24 * HOUR // ms; wider ranges come from reports without a date

/** True for a time so wide that it tells nothing: 'Monday' in a report without a date is any Monday until it was fetched. */
export const isAnyTime = (range: TimeRange): boolean => !(Date.parse(range.to) - Date.parse(range.from) <= MAX_SPAN)

/**
 * A time after 'it happened': 'at 19:10 UTC on 4 March 2031', 'at about 19:10 UTC on …', 'between 17:00 and 23:00 UTC on …',
 * 'on 4 March 2031'. In a known zone: 'at about 20:10 local time (19:10 UTC) on …'. Broken ranges give ''.
 */
export const whenWords = (range: TimeRange, zone: string | null = null): string => {
  const utc = [Date.parse(range.from), Date.parse(range.to)] as const
  if (Number.isNaN(utc[0]) || Number.isNaN(utc[1])) return ''
  const wall = wallRange(range, zone)
  const [from, to] = [Date.parse(wall.from), Date.parse(wall.to)]
  const middle = (from + to) / 2
  const width = utc[1] - utc[0]
  const beside = (words: string) => (zone === null ? 'UTC' : `local time (${words} UTC)`)
  if (width < 60_000)
    return `at ${range.basis === 'stated' ? '' : 'about '}${clockOf(from)} ${beside(clockOf(utc[0]))} on ${dayOf(from)}`
  if (width <= HOUR + 60_000)
    return `at about ${clockOf(middle)} ${beside(clockOf((utc[0] + utc[1]) / 2))} on ${dayOf(middle)}`
  if (width <= 16 * HOUR && isoOf(from).slice(0, 10) === isoOf(to).slice(0, 10)) {
    const clocks = `${clockOf(utc[0])} to ${clockOf(utc[1])}`
    return `between ${clockOf(from)} and ${clockOf(to)} ${beside(clocks)} on ${dayOf(from)}`
  }
  if (width <= 50 * HOUR) return `on ${dayOf(middle)}`
  if (width <= MAX_SPAN) return `between ${dayOf(from)} and ${dayOf(to)}`
  return `before ${dayOf(to)}`
}

/** A place after 'it happened': 'in Lerna', 'on Mill Street', 'at Central Station'. */
export const whereWords = (place: Place): string => {
  const name = place.name.replace(/\s+/g, ' ').trim()
  if (/^(?:in|at|on|near|off|outside|close to|along)\s/i.test(name)) return name
  if (/\b(?:street|road|avenue|boulevard|lane|highway|bridge|square|motorway|route|coast|island)\b/i.test(name))
    return `on ${name}`
  if (place.precision === 'street') return `at ${name}`
  return `in ${name}`
}

/** What is at issue in a statement, short: the value of a side in a dispute. */
export const valueWords = (s: Statement): string => {
  if (s.slot === 'figure') return `${quantity(s.count)} ${s.measure}`
  if ('count' in s)
    return s.slot === 'perpetrators' ? peopleWords('attacker', s.count) : peopleWords(whoIn(s.slot, s.who), s.count)
  if (s.slot === 'magnitude') return `magnitude ${s.value}`
  if (s.slot === 'place') return s.place.name
  if (s.slot === 'time') return whenWords(s.when)
  if (s.slot === 'responsibility') return s.group
  if (s.slot === 'identity') return s.value
  return 'words' in s ? s.words : s.name
}
