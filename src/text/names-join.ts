/** Names of a text or of many, joined into the few that they write. */
import { foldName, sameFolded } from './names.ts'
import { PARTICLES } from './names-list.ts'

/** `canonical` is the most complete spelling, of these the most frequent; `variants` are all spellings seen, in order, `canonical` among them. */
export type JoinedName = { readonly canonical: string; readonly variants: readonly string[] }

const SAME = 0.8 // from here on two spellings are one name; sameName's scale
const MAX_BLOCK = 24 // names compared with each other in one block; more of one key are too common to tell apart

type Entry = { readonly name: string; readonly folded: string; readonly order: number; count: number; group: number }

/**
 * Names that write the same person, place or body, joined.
 *
 *     ['Jane Smith', 'Smith', 'J. Smith', 'Ms Smyth', 'John Hall'] → Jane Smith (Smith, J. Smith) · Ms Smyth · John Hall
 *
 * A surname alone joins the one full name that has it; where two people bear it, it stays alone. Repetitions count as frequency.
 *
 * A name that fits several people equally well ("J. Smith" beside Jane and John) joins none of them.
 *
 * @returns groups in order of first mention; empty strings are left out. Near-linear: only names that share a key are compared.
 */
export function joinNames(names: readonly string[], compare: Compare = sameFolded): readonly JoinedName[] {
  const entries = collect(names)
  const group = entries.map((_, i) => i) // of each entry, the first entry of its group
  joinFull(entries, group, compare)
  joinSingles(entries, group)
  const groups = new Map<number, Entry[]>()
  entries.forEach((entry, i) => {
    const members = groups.get(group[i]!)
    if (members === undefined) groups.set(group[i]!, [entry])
    else members.push(entry)
  })
  return [...groups.values()]
    .sort((a, b) => a[0]!.order - b[0]!.order)
    .map(members => ({ canonical: best(members).name, variants: members.map(e => e.name) }))
}

/** sameName's measure on folded names; given in tests to count its calls. */
export type Compare = (a: string, b: string) => number

function collect(names: readonly string[]): Entry[] {
  const seen = new Map<string, Entry>()
  for (const name of names) {
    const folded = foldName(name)
    const known = seen.get(name)
    if (known !== undefined) known.count += 1
    else if (folded !== '') seen.set(name, { name, folded, order: seen.size, count: 1, group: seen.size })
  }
  return [...seen.values()]
}

/**
 * Full names join the one earlier name that they fit best; whole ones come before those with initials, longer before shorter, so
 * that no short form ties two people together. Compared are names that share a key, at most MAX_BLOCK a key.
 */
function joinFull(entries: readonly Entry[], group: number[], compare: Compare): void {
  const words = entries.map(e => e.folded.split(' '))
  const rank = (i: number) => (words[i]!.some(w => w.length === 1) ? 100 : 0) - Math.min(99, words[i]!.length)
  const order = words.flatMap((w, i) => (w.length > 1 ? [i] : [])).sort((a, b) => rank(a) - rank(b) || a - b)
  const blocks = new Map<string, number[]>()
  for (const i of order) {
    const keys = keysOf(entries[i]!.folded)
    const fitting = new Map<number, number>() // group → best score in it
    for (const other of new Set(keys.flatMap(key => blocks.get(key) ?? []))) {
      const score = compare(entries[other]!.folded, entries[i]!.folded)
      if (score >= SAME) fitting.set(group[other]!, Math.max(score, fitting.get(group[other]!) ?? 0))
    }
    const ranked = [...fitting].sort((a, b) => b[1] - a[1])
    if (ranked.length === 1 || (ranked.length > 1 && ranked[0]![1] > ranked[1]![1])) group[i] = ranked[0]![0]
    for (const key of keys) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [i])
      else if (block.length < MAX_BLOCK) block.push(i)
    }
  }
}

function keysOf(folded: string): readonly string[] {
  const words = folded.split(' ')
  const last = words[words.length - 1]!
  return [
    `last ${last}`,
    `bones ${skeleton(last)}`,
    `joined ${folded.replaceAll(' ', '')}`,
    `first ${words[0]} ${words[1]?.[0] ?? ''}`,
  ]
}

/** First letter and the consonants after it, doubled ones once: 'morland' and 'morlend' → 'mrlnd'. */
const skeleton = (word: string): string =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')

/** A single word joins equal spellings, or else the only full name that it can stand for. */
function joinSingles(entries: readonly Entry[], group: number[]): void {
  const byLast = new Map<string, Set<number>>()
  entries.forEach((entry, i) => {
    const words = entry.folded.split(' ')
    if (words.length === 1) return
    for (const word of [words[words.length - 1]!, words.slice(lastPart(words)).join(' ')]) {
      const owners = byLast.get(word)
      if (owners === undefined) byLast.set(word, new Set([group[i]!]))
      else owners.add(group[i]!)
    }
  })
  const singles = new Map<string, number>()
  entries.forEach((entry, i) => {
    if (entry.folded.includes(' ') && !PARTICLES.has(entry.folded.split(' ')[0]!)) return
    const known = singles.get(entry.folded)
    if (known !== undefined) {
      group[i] = group[known]!
      return
    }
    singles.set(entry.folded, i)
    const owners = byLast.get(entry.folded) ?? new Set()
    const others = [...owners].filter(o => o !== i)
    if (others.length === 1) group[i] = others[0]!
  })
}

/** Where the surname with its particles begins: 'maria de la cruz' → 1. */
function lastPart(words: readonly string[]): number {
  let at = words.length - 1
  while (at > 1 && PARTICLES.has(words[at - 1]!)) at -= 1
  return at
}

/** Most words, then most often seen, then longest, then first. */
function best(group: readonly Entry[]): Entry {
  const rank = (e: Entry) => [
    e.folded.split(' ').filter(w => w.length > 1).length,
    e.count,
    e.name === e.name.toUpperCase() ? 0 : 1,
    e.folded.length,
  ]
  return group.reduce((a, b) => {
    const left = rank(a)
    const right = rank(b)
    for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i]! > right[i]! ? a : b
    return a.order <= b.order ? a : b
  })
}
