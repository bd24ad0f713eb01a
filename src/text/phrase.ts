/** Plain words for the values of an account: numbers, bounds, kinds of person, lists. Strings in, strings out. */
import type { Quantity } from '../model/index.ts'

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Vague counts by their lower bound, as claims/ writes them: dozens [24,∞), hundreds [200,∞) … */
const VAGUE: readonly (readonly [number, string])[] = [
  [3, 'several'],
  [24, 'dozens'],
  [40, 'scores'],
  [200, 'hundreds'],
  [2000, 'thousands'],
  [20000, 'tens of thousands'],
  [200000, 'hundreds of thousands'],
  [2000000, 'millions'],
]

/** Kinds of person whose plural is not "+ s", or that need more than their own word: [one, several]. */
const WHO: { readonly [who: string]: readonly [string, string] } = {
  police: ['police officer', 'police officers'],
  officer: ['officer', 'officers'],
  crew: ['crew member', 'crew members'],
  staff: ['staff member', 'staff members'],
  child: ['child', 'children'],
  baby: ['baby', 'babies'],
  woman: ['woman', 'women'],
  man: ['man', 'men'],
  person: ['person', 'people'],
  people: ['person', 'people'],
  military: ['soldier', 'soldiers'],
  'security-forces': ['member of the security forces', 'members of the security forces'],
  security: ['member of the security forces', 'members of the security forces'],
  emergency: ['emergency worker', 'emergency workers'],
  medical: ['medical worker', 'medical workers'],
  family: ['relative', 'relatives'],
  foreign: ['foreigner', 'foreigners'],
  elderly: ['elderly person', 'elderly people'],
}

/** `50000` → '50,000'. Fractions keep up to three digits; what is not a finite number gives '?'. */
export const groupDigits = (n: number): string => {
  if (!Number.isFinite(n)) return '?'
  const [whole = '0', part] = String(Math.abs(Math.round(n * 1000) / 1000)).split('.')
  if (whole.includes('e')) return String(n)
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return (n < 0 ? '−' : '') + grouped + (part === undefined ? '' : `.${part}`)
}

/** Zero to twelve in words, the rest in digits: `3` → 'three', `13` → '13'. */
export const numberWord = (n: number): string => SMALL[n] ?? groupDigits(n)

/**
 * A count with its bounds, in plain words.
 *
 *     {2,2} → '2' · {2,null} → 'at least 2' · {0,3} → 'up to 3' · {1,2} → '1 or 2' · {3,5} → '3 to 5'
 *     {300,300,approximate} → 'about 300' · {200,null,approximate} → 'hundreds (200 or more)' · {0,0} → 'none'
 *
 * @param number  how a single number is written; `numberWord` gives 'at least two'
 */
export const quantityWords = (q: Quantity, number: (n: number) => string = groupDigits): string => {
  const about = q.approximate ? 'about ' : ''
  if (q.max === null) {
    const vague = q.approximate ? VAGUE.find(([min]) => min === q.min) : undefined
    if (vague) return `${vague[1]} (${number(q.min)} or more)`
    return q.min <= 0 ? 'a number not stated' : `at least ${about}${number(q.min)}`
  }
  if (q.min === q.max) return q.max === 0 ? 'none' : `${about}${number(q.min)}`
  if (q.min <= 0) return `up to ${about}${number(q.max)}`
  return `${about}${number(q.min)} ${q.max - q.min === 1 ? 'or' : 'to'} ${number(q.max)}`
}

const pluralOf = (noun: string): string => {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/**
 * The noun for a kind of person: `('police', 1)` → 'police officer', `('child', 2)` → 'children', `('any', 2)` → 'people'.
 * A kind that no list knows is read as an English noun, its dashes as spaces; one that is plural already stays so.
 */
export const whoNoun = (who: string, n: number): string => {
  const kind = who === 'any' || who === '' ? 'person' : who.toLowerCase()
  const known = Object.hasOwn(WHO, kind) ? WHO[kind] : undefined
  if (known) return n === 1 ? known[0] : known[1]
  const noun = kind.replace(/[-_]+/g, ' ').trim()
  const isPlural = /[^siu]s$/.test(noun)
  return n === 1 || noun === '' || isPlural ? noun : pluralOf(noun)
}

/**
 * The kind of person as words may call it in a slot: keys put suspects and attackers together, but whoever is arrested is a suspect, and
 * nothing more.
 */
export const whoIn = (slot: string, who: string): string =>
  slot === 'arrested' && who === 'attacker' ? 'suspect' : who

/** `['a', 'b', 'c']` → 'a, b and c'; one gives itself, none gives ''. */
export const joinAnd = (items: readonly string[], and = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

/** A number with its noun: `(1, 'report')` → '1 report', `(2, 'copy', 'copies')` → '2 copies'. */
export const counted = (n: number, one: string, several = pluralOf(one)): string =>
  `${groupDigits(n)} ${n === 1 ? one : several}`

/** The first letter in upper case, the rest as it is. */
export const capitalise = (text: string): string => {
  const first = text.codePointAt(0)
  if (first === undefined) return ''
  const letter = String.fromCodePoint(first)
  return letter.toUpperCase() + text.slice(letter.length)
}

/** At most `max` code units, cut at a space where one is near, with '…' for what is missing. Never splits a surrogate pair. */
export const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text
  if (max < 2) return '…'
  let cut = max - 1
  const space = text.lastIndexOf(' ', cut)
  if (space > max * 0.6) cut = space
  const last = text.charCodeAt(cut - 1)
  if (last >= 0xd800 && last <= 0xdbff) cut -= 1
  return `${text.slice(0, cut).replace(/[\s,;:–—-]{1,8}$/u, '')}…`
}
