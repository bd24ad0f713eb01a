/** Variants of one name: spelling, titles, short forms. */
import { fold } from './fold.ts'
import { ENDINGS, PARTICLES, TITLES } from './names-list.ts'

const MAX_NAME = 200 // longer strings are no names; what follows is cut off

const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
}

/**
 * A name in the form in which its variants meet: small letters, no diacritics, hyphens as spaces, initials without stops, a digit
 * inside a word read as the letter it stands for, possessive, leading titles and endings such as 'Jr' dropped.
 *
 *     'President Anna-María Hall' → 'anna maria hall'      'Hil1 J.' → 'hill j'      'Mr Smith’s' → 'smith'
 *
 * Any string is allowed; only the first 200 characters count.
 */
export function foldName(name: string): string {
  const plain = fold(name.slice(0, MAX_NAME).replace(/['’]s?$/, ''))
  const parts = plain
    .replace(/[.,()"“”«»]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(word => (/^\p{L}\d*\p{L}[\p{L}\d]*$/u.test(word) ? word.replace(/\d/g, d => DIGIT_LETTERS[d] ?? d) : word))
  let first = 0
  while (first < parts.length - 1 && TITLES.has(parts[first]!)) first += 1
  let last = parts.length
  while (last > first + 1 && ENDINGS.has(parts[last - 1]!)) last -= 1
  return parts.slice(first, last).join(' ')
}

/**
 * How sure it is that two strings write one name, 0..1: 1 the same after folding; from 0.8 on, take them for one name; 0.6–0.79
 * one may stand for the other where nobody else in the report bears the surname ('Smith' for 'Jane Smith').
 *
 *     'Jane Smith' / 'JANE SMITH' 1 · / 'Ms Jane Smyth' .85 · / 'J. Smith' .8 · / 'Smith' .7 · / 'John Smith' 0
 *     'Le Monde' / 'Le Mans' 0 · 'Paris' / 'Parish' 0
 *
 * Works for persons, places and organisations. Any string is allowed; two empty names are not the same.
 */
export function sameName(a: string, b: string): number {
  return sameFolded(foldName(a), foldName(b))
}

/** sameName for two names that are folded already. */
export function sameFolded(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const joinedA = a.replaceAll(' ', '')
  const joinedB = b.replaceAll(' ', '')
  if (joinedA === joinedB) return 0.97
  if (isInitialism(a, b) || isInitialism(b, a)) return 0.8
  const left = a.split(' ')
  const right = b.split(' ')
  if (left.length === right.length) return sameWords(left, right)
  return left.length < right.length ? shorter(left, right) : shorter(right, left)
}

/** 'un' for 'united nations': only the letters of three words or more, or of two long ones, so that chance meetings are rare. */
function isInitialism(short: string, long: string): boolean {
  const all = long.split(' ').filter(w => !/^(of|and|the|for|de)$/.test(w))
  return (
    all.length >= 3 && !short.includes(' ') && short.length === all.length && all.every((w, i) => w[0] === short[i])
  )
}

/** Names of equally many words: one word may be misspelt or an initial, the surname only slightly and never a short one. */
function sameWords(a: readonly string[], b: readonly string[]): number {
  let score = 1
  let changed = 0
  for (let i = 0; i < a.length; i++) {
    const one = sameWord(a[i]!, b[i]!, { words: a.length, last: i === a.length - 1 })
    if (one === 0 || (one < 1 && PARTICLES.has(a[i]!) && PARTICLES.has(b[i]!))) return 0
    if (one < 1) changed += 1
    score = Math.min(score, one)
  }
  if (changed === a.length && a.length > 1) return 0 // nothing agrees exactly
  if (a.length === 1) return score < 1 ? score - 0.1 : score
  return score
}

/**
 * 1 equal, .85 a slip of the pen, .82 two slips in a long word, .8 an initial, 0 another word. Short words are other words, but for a
 * surname of four letters, or of three in a name of three words; forenames with another ending are other people.
 */
function sameWord(a: string, b: string, place: { readonly words: number; readonly last: boolean }): number {
  if (a === b) return 1
  const agreed = place.words > 1
  if (a.length === 1 || b.length === 1) return agreed && !place.last && a[0] === b[0] ? 0.8 : 0
  const longest = Math.max(a.length, b.length)
  const shortest = Math.min(a.length, b.length)
  const least = !agreed ? 7 : !place.last ? 5 : place.words > 2 ? 3 : 4
  if (
    longest < least ||
    (shortest < 5 && a[0] !== b[0]) ||
    (shortest < 4 && a.length !== b.length && !(place.last && agreed))
  )
    return 0
  const most = longest >= 8 ? 2 : 1
  if (editDistance(a, b, most) > most) return 0
  if (!(place.last && agreed) && isOtherForename(a, b)) return 0
  return editDistance(a, b, 1) === 1 ? 0.85 : 0.82
}

/** Names one letter apart that are two names: Jon/Jan would be one; Maria/Marie, Eric/Erica, Paul/Paula are not. */
const isOtherForename = (a: string, b: string) =>
  `${a}a` === b ||
  `${b}a` === a ||
  `${a}o` === b ||
  `${b}o` === a ||
  (a.slice(0, -1) === b.slice(0, -1) && /[aeio]$/.test(a) && /[aeio]$/.test(b))

/** The shorter name's words must stand in the longer one in order: 'Smith' or 'Jane Smith' for 'Jane Anne Smith'. */
function shorter(short: readonly string[], long: readonly string[]): number {
  const core = long.filter(word => !PARTICLES.has(word))
  if (short.length === 1) {
    const only = short[0]!
    const surname = long[long.length - 1]!
    if (only.length < 3) return 0
    if (only === surname) return 0.7
    if (core.length > 0 && only === core[core.length - 1]) return 0.7
    return only.length >= 6 && editDistance(only, surname, 1) <= 1 && !isOtherForename(only, surname) ? 0.62 : 0
  }
  const within = { words: long.length, last: false }
  let at = 0
  let worst = 1
  for (const word of short) {
    while (at < long.length && sameWord(word, long[at]!, within) === 0) at += 1
    if (at >= long.length) return truncated(short, long)
    worst = Math.min(worst, sameWord(word, long[at]!, within))
    at += 1
  }
  if (worst < 1) return short.length > 2 ? 0.8 : 0.65
  const ends = short[short.length - 1] === long[long.length - 1]
  const starts = short[0] === long[0]
  return ends && starts ? 0.9 : starts ? 0.82 : ends && short.some(w => PARTICLES.has(w)) ? 0.75 : ends ? 0.8 : 0.6
}

/** A name cut off in its last word, six letters or more in all: 'Punta Islit' for 'Punta Islita Bay'. */
function truncated(short: readonly string[], long: readonly string[]): number {
  const a = short.join(' ')
  const b = long.join(' ')
  return a.length >= 8 && b.startsWith(a) ? 0.8 : 0
}

/** Letters to add, drop, change or swap with the neighbour; more than `most` is given as most + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > MAX_NAME || b.length > MAX_NAME) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(change, previous[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = previous
    previous = row
  }
  return Math.min(previous[b.length]!, most + 1)
}
