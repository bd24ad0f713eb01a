/** How far each word of a sentence names something that happened, according to its writer. Reads top to bottom as the algorithm. */

import { children, type Parsed, relOf } from '../parse-tree.ts'
import type { Token } from '../token.ts'
import { type Above, clausePlace, isArgument, nounPlace, signatureOf, sourced } from './edges.ts'
import { applyLocal, isCommand, sharedLocal } from './local.ts'
import { isAbove, openerOf } from './net.ts'
import { embed, negate, PLAIN, type Status, weaken } from './status.ts'
import { ADVERBS, FALSE, SAYING } from './words.ts'

/** Longest chain from a word to the root that is followed. */
const MAX_DEPTH = 24

/** Words behind an opening "if" that are taken for its clause. */
const NET = 30

/**
 * Status of the word at `i`: its place in the tree from the root down, then the words around it.
 *
 *     'They failed to stop the attack'    stop  → -0.8, negative
 *     'He may have been killed'           killed → 0.45, possible
 */
export const assess = (p: Parsed, i: number): Status => {
  const s = existing(p, i, netted(p, i, statusAt(p, i, 0)))
  const doubt = frontedDoubt(p, i)
  if (doubt >= 0 && s.sure === 'certain')
    return weaken(s, ADVERBS.get(p.tokens[doubt]!.lower)!, { token: doubt, kind: 'hedge' })
  const mark = frontedCondition(p, i)
  return mark < 0 || s.cues.some(c => c.kind === 'condition')
    ? s
    : weaken(s, { real: 0.3, sure: 'underspecified' }, { token: mark, kind: 'condition' })
}

/** The status that the word before "that" or "whether" gives a clause which the tree has lost, and that of a question's mark. */
const netted = (p: Parsed, i: number, s: Status): Status => {
  const opener = openerOf(p, i)
  if (opener?.frame === 'fiction' && !isAbove(p, i, opener.word))
    return weaken(s, { real: 0.3, sure: 'underspecified' }, { token: opener.word, kind: 'predicate' })
  if (opener?.frame === 'fin' && s.sure === 'certain' && !s.negative && calledFalse(p, opener.word, i))
    return negate(s, { token: opener.word, kind: 'denial' })
  if (
    opener !== null &&
    opener.frame !== 'fiction' &&
    s.sure === 'certain' &&
    !s.negative &&
    (!isAbove(p, i, opener.word) || isFirstVerb(p, opener.word + 1, i))
  ) {
    if (opener.frame === 'whether')
      return weaken(s, { real: 0.3, sure: 'underspecified' }, { token: opener.word, kind: 'condition' })
    const linked = isAbove(p, opener.word, i) && isLinked(p, opener.word, i)
    const found = linked ? null : signatureOf(p, opener.word, 'fin')
    if (found !== null) {
      const said = sourced(p, opener.word, embed(s, found, { token: opener.word, kind: 'predicate' }))
      if (said.sure !== 'certain') return said
      if (found.yes < 0 || isDenied(p, opener.word)) return negate(s, { token: opener.word, kind: 'denial' })
    }
  }
  return asked(p, s)
}

/** Is the word the first verb behind the complementizer? Then it is its clause's, even where the tree makes it the sentence's. */
const isFirstVerb = (p: Parsed, that: number, i: number): boolean =>
  p.tokens[i]!.upos === 'VERB' &&
  p.tokens.slice(that, i).every(t => t.upos !== 'VERB' && (t.upos !== 'AUX' || t.head === i))

/** "Reports that … are false", whatever the tree makes of it. */
const calledFalse = (p: Parsed, word: number, i: number): boolean => {
  if (!SAYING.has(p.tokens[word]!.lemma.toLowerCase())) return false
  for (let k = i + 1; k < p.tokens.length && k < i + 30 && !/^[,;.]$/.test(p.tokens[k]!.text); k++)
    if (FALSE.has(p.tokens[k]!.lower) && p.tokens.slice(k - 3, k).some(t => t.upos === 'AUX')) return true
  return false
}

/** Is the said thing denied ("dismissed reports that", "it is not true that")? */
const isDenied = (p: Parsed, word: number): boolean => statusAt(p, word, 0).negative

/** Does the tree itself make the token's clause a complement of the word? */
const isLinked = (p: Parsed, word: number, i: number): boolean => {
  for (let k = i, n = 0; k >= 0 && n < MAX_DEPTH; k = p.tokens[k]!.head, n++)
    if (p.tokens[k]!.head === word) return k !== word + 1 && /^(ccomp|xcomp|csubj|acl)$/.test(p.tokens[k]!.rel)
  return false
}

/** Nothing in a question is stated, whatever the parser takes for its root. */
const asked = (p: Parsed, s: Status): Status => {
  const last = lastWord(p.tokens)
  return last < 0 || p.tokens[last]!.text !== '?' || s.sure === 'underspecified'
    ? s
    : weaken(s, { real: 0.6, sure: 'underspecified' }, { token: last, kind: 'question' })
}

/** A report that is denied was made all the same; what it says is not so. */
const existing = (p: Parsed, i: number, s: Status): Status =>
  s.cues.at(-1)?.kind === 'denial' && p.tokens[i]!.upos === 'NOUN' && SAYING.has(p.tokens[i]!.lemma) ? PLAIN : s

/** "Perhaps a blast hurt them": the adverb of doubt that opens the sentence, for the words up to the first comma behind it; -1. */
const frontedDoubt = (p: Parsed, i: number): number => {
  const first = p.tokens.findIndex(t => !/^["'“‘`(]+$/.test(t.text))
  if (first < 0 || i <= first || i > first + NET || !ADVERBS.has(p.tokens[first]!.lower)) return -1
  for (let k = first + 2; k < i; k++) if (/^[,;]$/.test(p.tokens[k]!.text)) return -1
  return first
}

/** The "if" that opens the sentence, for words up to its first comma: a net under parses that take the clause for a phrase. */
const frontedCondition = (p: Parsed, i: number): number => {
  const first = p.tokens.findIndex(t => !/^["'“‘`(]+$/.test(t.text))
  if (first < 0 || i <= first || i > first + NET || !/^(if|unless)$/.test(p.tokens[first]!.lower)) return -1
  for (let k = first + 1; k < i; k++) if (p.tokens[k]!.text === ',') return -1
  return first
}

const placeOf = (p: Parsed, i: number, depth: number): Status => {
  const t = p.tokens[i]!
  if (t.head < 0 || depth >= MAX_DEPTH) return rootPlace(p, i)
  const before = infinitiveOpener(p, i)
  if (before >= 0 && (before !== t.head || relOf(t) === 'conj'))
    return clausePlace(p, i, before, aboveOf(p, before, depth + 1), 'xcomp')
  const h = t.head
  if (relOf(t) === 'conj') return conjPlace(p, i, h, depth + 1)
  const above = aboveOf(p, h, depth + 1)
  return isArgument(p, i) ? nounPlace(p, i, h, above) : clausePlace(p, i, h, above)
}

/** "believed to have been wounded": the word before "to", where it takes an infinitive and the tree puts the clause elsewhere; -1. */
const infinitiveOpener = (p: Parsed, i: number): number => {
  const to = children(p, i, 'mark').find(k => p.tokens[k]!.lower === 'to')
  if (to === undefined || to < 1 || to >= i || isAbove(p, i, to - 1)) return -1
  return signatureOf(p, to - 1, 'inf') === null ? -1 : to - 1
}

const statusAt = (p: Parsed, i: number, depth: number): Status => applyLocal(p, i, placeOf(p, i, depth))

const aboveOf = (p: Parsed, h: number, depth: number): Above => {
  const place = placeOf(p, h, depth)
  return { place, head: applyLocal(p, h, place) }
}

const conjPlace = (p: Parsed, i: number, first: number, depth: number): Status => {
  const place = placeOf(p, first, depth)
  return sharedLocal(p, first, i, place)
}

const rootPlace = (p: Parsed, i: number): Status => {
  const last = lastWord(p.tokens)
  if (last >= 0 && p.tokens[last]!.text === '?')
    return weaken(PLAIN, { real: 0.32, sure: 'underspecified' }, { token: last, kind: 'question' })
  return isCommand(p, i) ? weaken(PLAIN, { real: 0.3, sure: 'underspecified' }, { token: i, kind: 'command' }) : PLAIN
}

const lastWord = (tokens: readonly Token[]): number => {
  for (let k = tokens.length - 1; k >= 0; k--) if (!/^["'”’)\]]+$/.test(tokens[k]!.text)) return k
  return -1
}
