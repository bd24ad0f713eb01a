/** Names of persons and organisations of one report: their full forms, and which short forms mean them. */

import { TITLES } from '../../text/names-list.ts'
import { findNation } from '../../text/nations.ts'
import { lookupPlace } from '../../text/places.ts'
import { ORG_HEADS } from '../../text/truecase/name-words.ts'
import { groupIn } from '../known-names.ts'
import { GROUP_HEADS } from '../lexicon/actors.ts'
import { HUMAN_TYPES } from '../lexicon/human-targets.ts'
import { PHYSICAL_TYPES } from '../lexicon/physical-targets.ts'
import type { Sent } from '../sentence.ts'
import { textOf } from './phrase.ts'

/** A run of name words: its first and last token. */
export type NameRun = { readonly first: number; readonly last: number }

const PARTICLE = /^(?:de|del|la|las|los|y|da|do|dos|van|von|der|bin|el|al|e)$/
const isNameToken = (s: Sent, i: number): boolean => {
  const t = s.tokens[i]
  return t !== undefined && /^\p{Lu}/u.test(t.text) && /^(?:PROPN|NOUN|ADJ|X|VERB)$/.test(t.upos)
}
const isTitle = (lower: string): boolean => {
  const word = lower.replace(/\.$/, '')
  return (
    TITLES.has(word) ||
    HUMAN_TYPES.has(word) ||
    HUMAN_TYPES.has(word.replace(/men$/, 'man').replace(/s$/, '')) ||
    /^(?:msgr|mons|eng|lic)$/.test(word)
  )
}

/** The run of capitalised words around token `i`, particles inside; titles and nationalities before the name left out. */
export const nameRunAt = (s: Sent, i: number): NameRun | null => {
  if (!isNameToken(s, i)) return null
  let first = i
  let last = i
  while (first > 0 && i - first < 8) {
    if (isNameToken(s, first - 1)) first--
    else if (PARTICLE.test(s.tokens[first - 1]!.lower) && isNameToken(s, first - 2)) first -= 2
    else break
  }
  while (last - i < 8) {
    if (isNameToken(s, last + 1)) last++
    else if (PARTICLE.test(s.tokens[last + 1]?.lower ?? '') && isNameToken(s, last + 2)) last += 2
    else if (
      PARTICLE.test(s.tokens[last + 1]?.lower ?? '') &&
      PARTICLE.test(s.tokens[last + 2]?.lower ?? '') &&
      isNameToken(s, last + 3)
    )
      last += 3
    else break
  }
  for (let k = last - 1; k >= first; k--)
    if (isTitle(s.tokens[k]!.lower) || (k < last && findNation(s.tokens[k]!.text)?.as === 'people' && k === first)) {
      first = k + 1
      break
    }
  return first <= i && i <= last ? { first, last } : first > i && first <= last ? { first, last } : null
}

/** The whole run of capitalised words around token `i`, with what titles there are: names of organisations. */
export const wholeRunAt = (s: Sent, i: number): NameRun => {
  let first = i
  let last = i
  const inner = (k: number): boolean =>
    /^(?:of|de|del|la|the|for|and|y|-|'s|['’])$/.test(s.tokens[k]?.lower ?? '') && s.tokens[k]?.lower !== 'and'
  while (first > 0 && i - first < 8) {
    if (isNameToken(s, first - 1)) first--
    else if (inner(first - 1) && isNameToken(s, first - 2)) first -= 2
    else break
  }
  while (last - i < 8) {
    if (isNameToken(s, last + 1)) last++
    else if (inner(last + 1) && isNameToken(s, last + 2)) last += 2
    else break
  }
  while (
    first < i &&
    findNation(s.tokens[first]!.text)?.as === 'people' &&
    last - first > 1 &&
    s.tokens[first]!.upos === 'ADJ'
  )
    first++
  return { first, last }
}

/** Can the run be a person's name, and not that of a place, a group or an office? */
export const isPerson = (s: Sent, run: NameRun, known: { readonly has: (name: string) => boolean }): boolean => {
  const text = textOf(s, run.first, run.last)
  const lastWord = s.tokens[run.last]!.lower
  if (known.has(text.toLowerCase())) return true
  if (/^(?:San|Santa|Santo|El|La|Los|Las|Puerto|Villa|Rio|Monte|Cerro)$/.test(s.tokens[run.first]!.text)) return false
  if (/^[A-Z]{2,6}$/.test(text) || /\d/.test(text)) return false
  if (HUMAN_TYPES.has(lastWord) || HUMAN_TYPES.has(lastWord.replace(/s$/, ''))) return false
  if (ORG_HEADS.has(lastWord) || GROUP_HEADS.test(lastWord) || PHYSICAL_TYPES.has(lastWord)) return false
  if (findNation(text) || groupIn(text) || MONTHS.test(text)) return false
  return run.last > run.first ? lookupPlace(text) === null : true
}
const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Full names of persons by any part of them: 'mirel' and 'andro mirel' → 'Tomo Andro Mirel'. */
export type People = { readonly full: ReadonlyMap<string, string>; readonly names: ReadonlySet<string> }

/** The persons that a report names with at least two words. */
export const peopleOf = (sents: readonly Sent[]): People => {
  const full = new Map<string, string>()
  const names = new Set<string>()
  const none: ReadonlySet<string> = new Set()
  for (const s of sents)
    for (let i = 0; i < s.tokens.length; i++) {
      const run = isNameToken(s, i) ? nameRunAt(s, i) : null
      if (!run || run.last <= run.first) continue
      const text = textOf(s, run.first, run.last)
      if (isPerson(s, run, none) && run.last - run.first < 6) names.add(text)
      i = Math.max(i, run.last)
    }
  for (const name of [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const words = name.toLowerCase().split(' ')
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to).join(' ')
        if (part.length > 3 && !full.has(part) && (from > 0 || to - from > 1)) full.set(part, name)
      }
  }
  return { full, names }
}

/** The longest form of a name that the report gives. */
export const fullName = (people: People, name: string): string => people.full.get(name.toLowerCase()) ?? name

/** Abbreviations with the long names that the report gives for them, both ways: "FNR [Frente …]", "National Front (FNR)". */
export const abbreviationsIn = (text: string): ReadonlyMap<string, string> => {
  const out = new Map<string, string>()
  for (const m of text.matchAll(/\b([A-Z][A-Z-]{1,9})\s{1,3}\[([A-Z][^\][]{5,90})\]/g))
    out.set(m[1]!, m[2]!.replace(/\s+/g, ' '))
  for (const m of text.matchAll(/[([]([A-Z][A-Z-]{1,9})[)\]]/g)) {
    const long = longNameBefore(text.slice(Math.max(0, m.index - 90), m.index))
    if (long !== null && !out.has(m[1]!)) out.set(m[1]!, long)
  }
  return out
}

/** The capitalised words, small ones between them, that end a stretch of text: 'said the Army of National Liberation' → the last four. */
const longNameBefore = (stretch: string): string | null => {
  const words = stretch.trim().split(/\s+/)
  let first = words.length
  for (let k = words.length - 1; k >= 0 && words.length - k < 10; k--) {
    if (/^\p{Lu}[\p{L}'’-]*$/u.test(words[k]!)) first = k
    else if (!/^(?:of|for|the|and|de|del)$/.test(words[k]!)) break
  }
  if (/^(?:The|A|An)$/.test(words[first] ?? '')) first++
  return words.length - first > 1 ? words.slice(first).join(' ') : null
}
