/** Who stands behind a cue: the subject of its verb, found in the tree and held against the words around the verb. */

import { child, children, relOf } from '../parse-tree.ts'
import { cueStart } from './cue-span.ts'
import { isMark, type Stretch, trimmed, type View, wordAt } from './view.ts'

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/
const RELATIVE = /^(?:who|which|that)$/

/** The phrase with head `i`, cut at the cue and at a dateline's dash; `limit` keeps it on its side of the verb. */
export const phraseAt = (view: View, i: number, limit: Stretch): Stretch | null => {
  const { s, low, high } = view
  let from = Math.max(low[i]!, limit.from)
  let to = Math.min(high[i]!, limit.to)
  for (let k = from; k < i; k++) if (/^(?:--|—|–|-|;|:)$/.test(s.tokens[k]!.text) && isApart(view, k)) from = k + 1
  for (let k = i + 1; k <= to; k++)
    if (isMark(s.tokens[k]!.text) || (view.quoteOf[k]! >= 0 && view.quoteOf[i]! < 0)) to = k - 1
  while (
    from < i &&
    (isMark(s.tokens[from]!.text) || /^(?:CCONJ|SCONJ|PUNCT|ADV)$/.test(s.tokens[from]!.upos) || isCase(view, from))
  )
    from++
  while (
    from > limit.from &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(s.tokens[from - 1]!.upos) &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(s.tokens[from]!.upos) &&
    view.quoteOf[from - 1]! < 0 &&
    !/day$/.test(s.tokens[from - 1]!.lower)
  )
    from--
  if (from > limit.from && s.tokens[from - 1]!.upos === 'DET' && from <= i) from--
  return trimmed(s, { from: wholePhrase(view, from, limit.from), to })
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)$/

/** A parser may give only the tail of a long subject ("… released by the ⟨Ministry⟩ shows"): back to where its phrase begins. */
const wholePhrase = (view: View, from: number, limit: number): number => {
  const { s } = view
  const isTail = /^(?:of|by|for|in|from|at|with)$/.test(wordAt(s, from - 1)) || DAY.test(wordAt(s, from))
  if (!isTail || from - 2 <= limit || !/^(?:NOUN|PROPN|VERB)$/.test(s.tokens[from - 2]!.upos)) return from
  let k = from - 1
  for (; k > limit && k > from - 14; k--) {
    const t = s.tokens[k - 1]!
    if (!/^(?:NOUN|PROPN|ADJ|NUM|DET|ADP|PART)$/.test(t.upos) && t.xpos !== 'VBN') break
    if (view.quoteOf[k - 1]! >= 0) break
  }
  while (k < from && s.tokens[k]!.upos === 'ADP') k++
  return k
}

/** "In a statement announcing …": the preposition is no part of who speaks. */
const isCase = ({ s }: View, k: number): boolean =>
  s.tokens[k]!.upos === 'ADP' && /^(?:in|for|from|of|by|with|at|on|to|among|after|like)$/.test(s.tokens[k]!.lower)

/** A dash with a blank on a side, as datelines have it; not the hyphen of a compound. */
const isApart = ({ s }: View, k: number): boolean =>
  !/^-$/.test(s.tokens[k]!.text) ||
  s.tokens[k - 1]?.end !== s.tokens[k]!.start ||
  s.tokens[k + 1]?.start !== s.tokens[k]!.end

/** The source of the cue at `verb`; null when none is named. */
export const sourceOfVerb = (view: View, verb: number): Stretch | null => {
  const start = cueStart(view, verb)
  const own = nearestSubject(view, verb)
  if (own >= 0) return subjectPhrase(view, firstOfTwo(view, own, verb), start, verb)
  const shared = sharedSubject(view, verb)
  if (shared >= 0) return phraseAt(view, shared, { from: 0, to: shared < verb ? start - 1 : view.s.tokens.length - 1 })
  return phraseBefore(view, start, verb)
}

/** The first of two subjects that a parser made of one ("Ivo Karn of the union Allied"): no verb or comma between them. */
const firstOfTwo = ({ s }: View, own: number, verb: number): number => {
  const first = children(s, verb, 'nsubj').find(k => k < own) ?? own
  const between = s.tokens.slice(first, own)
  return between.every(t => /^(?:NOUN|PROPN|ADJ|NUM|DET|ADP|PART)$/.test(t.upos)) ? first : own
}

const subjectPhrase = (view: View, subject: number, start: number, verb: number): Stretch | null => {
  const { s } = view
  const before = subject < verb
  const limit = before ? { from: 0, to: start - 1 } : { from: verb + 1, to: s.tokens.length - 1 }
  const alone = phraseAt(view, subject, limit)
  if (alone === null) return null
  const more = children(s, verb, 'nsubj').filter(k => k > subject && k < start && before)
  const phrase =
    firstOfTwo(view, more.at(-1) ?? subject, verb) === subject && more.length > 0
      ? { from: alone.from, to: Math.max(alone.to, more.at(-1)!) }
      : alone
  const closed = before && phrase.to + 2 === start && wordAt(s, phrase.to + 1) === ','
  const opened = closed && s.tokens.slice(phrase.from, phrase.to).some(t => t.text === ',')
  return opened ? { from: phrase.from, to: phrase.to + 1 } : phrase
}

const nearestSubject = ({ s }: View, verb: number): number =>
  [...children(s, verb, 'nsubj')]
    .filter(k => s.tokens[k]!.rel !== 'nsubj:pass')
    .sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb))[0] ?? -1

/** The subject that a verb shares with the one above it: "spoke and said", "left, saying", "wants to thank", "the man accusing". */
const sharedSubject = ({ s }: View, verb: number): number => {
  let v = verb
  for (let n = 0; n < 5 && v >= 0; n++) {
    const t = s.tokens[v]!
    const rel = relOf(t)
    if (rel === 'acl' && t.head >= 0 && t.rel !== 'acl:relcl' && t.xpos === 'VBG') return t.head
    if (t.rel === 'acl:relcl' && n > 0) return child(s, v, 'nsubj') >= 0 ? child(s, v, 'nsubj') : t.head
    if (!/^(?:conj|advcl|xcomp|parataxis|acl)$/.test(rel) || t.head < 0) return -1
    v = t.head
    const up = child(s, v, 'nsubj')
    if (up >= 0) return up
  }
  return -1
}

/** Where the tree names no subject: the noun phrase or pronoun that ends right before the cue. */
const phraseBefore = (view: View, start: number, verb: number): Stretch | null => {
  const { s } = view
  const last = s.tokens[start - 1]
  if (last === undefined || !/^(?:VB[DZP]|NNP?S?)$/.test(s.tokens[verb]!.xpos)) return null
  if (last.upos === 'PRON' && /^(?:he|she|they|i|we|it|who|you)$/.test(last.lower))
    return { from: start - 1, to: start - 1 }
  if (!/^(?:NOUN|PROPN)$/.test(last.upos)) return null
  let from = start - 1
  while (
    from > 0 &&
    NOMINAL.test(s.tokens[from - 1]!.upos) &&
    !RELATIVE.test(wordAt(s, from - 1)) &&
    view.quoteOf[from - 1]! < 0
  )
    from--
  return { from, to: start - 1 }
}

/** The noun phrase behind an inverted verb: "…, said Ana Holt, a nurse from Lund"; up to a mark or a comma that opens no apposition. */
export const sourceBehind = (view: View, verb: number): Stretch | null => {
  const { s, high } = view
  const first = verb + 1
  const t = s.tokens[first]
  if (t === undefined || view.quoteOf[first]! >= 0) return null
  if (!NOMINAL.test(t.upos) || /^(?:that|this|it|nothing|so)$/.test(t.lower)) return null
  if (t.upos === 'PRON' && !/^(?:my|his|her|their|our|he|she|one|some|many)$/.test(t.lower)) return null
  const subject = children(s, verb, 'nsubj', 'obj').find(k => k > verb) ?? -1
  let to = subject >= 0 ? high[subject]! : first
  if (subject < 0) while (NOMINAL.test(s.tokens[to + 1]?.upos ?? '')) to++
  for (let k = first; k <= to; k++) {
    const stop = isMark(s.tokens[k]!.text) || view.quoteOf[k]! >= 0 || /^[;:]$/.test(s.tokens[k]!.text)
    const clause =
      s.tokens[k]!.text === ',' && /^(?:when|while|after|as|and|but|adding|referring|VBG)$/.test(wordAt(s, k + 1))
    if (stop || clause) to = k - 1
  }
  return trimmed(s, { from: first, to })
}
