/**
 * A net under parses that lose the clause under an embedding word ("rumours that 14 swimmers drowned in a lake", where the parser may
 * take "drowned" for a participle): what follows such a word and "that" or "whether" directly is read as its clause, whatever the tree says.
 */

import type { Parsed } from '../parse-tree.ts'
import type { Frame } from './predicates.ts'
import { FICTION } from './words.ts'

/** An embedding word that directly precedes the clause of a token, and the kind of that clause. */
export type Opener = { readonly word: number; readonly frame: Frame | 'whether' | 'fiction' }

/** Words between a complementizer and the last word that is still taken for its clause. */
const REACH = 30

/** Marks behind which the clause is over. */
const ENDS: ReadonlySet<string> = new Set([',', ';', ':', '.', '?', '!', '"', '”', '—', '–', '--', '('])

/**
 * The embedding word whose clause token `i` stands in by the order of words alone; null where there is none.
 * The nearest "that", "whether" or "if" to the left counts, if no mark lies between it and the token.
 */
export const openerOf = (p: Parsed, i: number): Opener | null => {
  for (let k = i - 1; k > 0 && k >= i - REACH; k--) {
    const t = p.tokens[k]!
    if (/^(which|where|who)$/.test(t.lower)) return fictionBefore(p, k)
    if (ENDS.has(t.text)) return null
    if (t.lower === 'whether') return { word: k, frame: 'whether' }
    if (t.lower === 'that' && t.upos !== 'DET') return { word: k - 1, frame: 'fin' }
  }
  return null
}

/** "a novel, in which": the made-up work before a relative pronoun. */
const fictionBefore = (p: Parsed, pronoun: number): Opener | null => {
  let k = pronoun - 1
  while (k >= 0 && k > pronoun - 4 && (p.tokens[k]!.upos === 'ADP' || p.tokens[k]!.text === ',')) k--
  return k >= 0 && FICTION.has(p.tokens[k]!.lemma) ? { word: k, frame: 'fiction' } : null
}

/** Is `top` above `i` in the tree, or `i` itself? */
export const isAbove = (p: Parsed, top: number, i: number): boolean => {
  for (let k = i, n = 0; k >= 0 && n <= p.tokens.length; k = p.tokens[k]!.head, n++) if (k === top) return true
  return false
}
