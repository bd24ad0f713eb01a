/** How much of a passage's vocabulary the rest of a report shares. */
import { genericWords, stopWords } from './lexicon.ts'

/** Content words of a passage by stem, each with its weight: names 2, plain words 1, numbers 0.5, generic words of news 0.25. */
export type Terms = ReadonlyMap<string, number>

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu
const SENTENCE_START = /(?:^|[.!?:]["”’)]?\s+|["“‘(]\s*)$/
const MAX_CHARS = 20_000 // of one paragraph; the rest of a longer one is not needed to know its subject

/** Content words of a text: lower-cased, without marks, roughly stemmed. Any string; linear. */
export function termsOf(text: string): Terms {
  const out = new Map<string, number>()
  const head = text.slice(0, MAX_CHARS)
  for (const m of head.matchAll(WORD)) {
    const word = m[0].replace(/['’]s$/, '')
    const lower = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
    if (stopWords.has(lower) || lower.length < 3) {
      if (!/^\p{Lu}{2}$/u.test(word)) continue
    }
    const stem = stemOf(lower)
    const capital = /^\p{Lu}/u.test(word) && !SENTENCE_START.test(head.slice(Math.max(0, m.index - 4), m.index))
    const generic = genericWords.has(lower) || genericWords.has(stem)
    const weight = generic ? 0.25 : /^\d/.test(lower) ? 0.5 : capital ? 2 : 1
    out.set(stem, Math.max(out.get(stem) ?? 0, weight))
  }
  return out
}

/** 'killings' → 'kill', 'crashed' → 'crash', 'police' → 'polic': endings off, so that forms of a word meet. */
function stemOf(word: string): string {
  const bare = word.replace(/(?:ings?|edly|ed|es|s|ly|er|ers|ion|ions|ment|ments)$/, '')
  return bare.length >= 4 ? bare : word
}

/** For each stem, the number of units that have it. */
export function spread(units: readonly Terms[]): Map<string, number> {
  const out = new Map<string, number>()
  for (const terms of units) for (const stem of terms.keys()) out.set(stem, (out.get(stem) ?? 0) + 1)
  return out
}

/**
 * Share of a passage's weight that the rest of the report has as well, 0..1; a word that only one unit of the rest has counts half.
 *
 * @param passage  terms of the passage
 * @param rest     `spread` of the other units
 * @param own      `spread` of the passage's own units, to take off `rest` when it counts them too; null when it does not
 */
export function cohesion(
  passage: Terms,
  rest: ReadonlyMap<string, number>,
  own: ReadonlyMap<string, number> | null,
): number {
  let all = 0
  let shared = 0
  for (const [stem, weight] of passage) {
    const units = (rest.get(stem) ?? 0) - (own?.get(stem) ?? 0)
    all += weight
    shared += units >= 2 ? weight : units === 1 ? weight / 2 : 0
  }
  return all === 0 ? 1 : shared / all
}
