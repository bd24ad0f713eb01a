/** Stretches of words around a cue: who speaks, and where what is theirs ends. */
import type { Span } from '../model/index.ts'
import { children, type Sent, subtree } from './sentence.ts'

/** Whole numbers from `from` up to `to`, without it. */
export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

/** The noun phrase with head `i`, without relative clauses, coordinated phrases and the punctuation at its ends. */
export const phraseOf = (s: Sent, i: number): readonly number[] => {
  const all = subtree(s, i, k => /^(acl:relcl|parataxis|ccomp|cc|conj)$/.test(s.tokens[k]!.rel))
  const isWord = (k: number): boolean => s.tokens[k]!.upos !== 'PUNCT'
  const first = all.findIndex(isWord)
  const last = all.findLastIndex(isWord)
  return first < 0 ? [] : all.slice(first, last + 1)
}

/** End (exclusive) of the phrase that starts at `from`: up to a comma that starts no apposition, a verb or the sentence's end. */
export const phraseEnd = (s: Sent, from: number): number => {
  let k = from
  for (; k < s.tokens.length && k < from + 18; k++) {
    const t = s.tokens[k]!
    if (/^[.;:!?()–—]$/.test(t.text) || t.text === '--') break
    if (t.text === ',' && k > from) {
      const next = s.tokens[k + 1]
      if (!next || !/^(NNP|DT|NN)$/.test(next.xpos) || k > from + 8 || !isApposition(s, k + 1)) break
    }
    if (/^(VERB|AUX|SCONJ)$/.test(t.upos) && k > from && t.xpos !== 'VBG' && t.xpos !== 'VBN') break
  }
  return k
}

/** Do the words from `from` on close with a mark before any verb ("Ana Holt, the mayor, …"), or begin a clause ("a witness, a blast hurt …")? */
const isApposition = (s: Sent, from: number): boolean => {
  for (let k = from; k < s.tokens.length && k < from + 12; k++) {
    const t = s.tokens[k]!
    if (/^[,.;:!?()–—"”]$/.test(t.text)) return true
    if (/^(VERB|AUX)$/.test(t.upos) && t.xpos !== 'VBG') return false
  }
  return from + 12 >= s.tokens.length
}

/**
 * The part of a subject that stands with its verb: from the comma before it, or from two commas further back when an apposition
 * ends right at the verb ("Ana Holt, the mayor, said"). A parser may hang half the sentence on the speaker; commas do not.
 */
export const nearPart = (s: Sent, v: number, phrase: readonly number[]): readonly number[] => {
  const last = phrase.at(-1)
  if (last === undefined || last > v) return phrase
  let commas = s.tokens[v - 1]?.text === ',' ? 2 : 1
  let start = v - 1
  for (; start >= phrase[0]!; start--) {
    if (/^[;"“”»]$/.test(s.tokens[start]!.text)) break
    if (s.tokens[start]!.text === ',' && start < v - 1 && --commas === 0) break
  }
  const kept = phrase.filter(k => k > start)
  return kept.length > 0 ? kept : phrase
}

/** ", Mayor Ana Holt told …" where no subject was parsed: the capitalised words and titles right before the verb. */
export const nameBefore = (s: Sent, v: number, speaker: number): readonly number[] | null => {
  if (speaker !== v - 1 || /^nsubj/.test(s.tokens[speaker]!.rel)) return null
  let first = speaker
  while (first > 0 && /^(PROPN|NOUN|ADJ)$/.test(s.tokens[first - 1]!.upos)) first--
  return range(first, v)
}

/** All words up to the verb when the parser cut one subject in two ("Ivo Karn of the union Allied said"): no verb or comma between. */
export const wholeSubject = (s: Sent, v: number, speaker: number): readonly number[] | null => {
  const first = Math.min(...children(s, v, 'nsubj').filter(k => k < v))
  if (!(first < speaker) || speaker > v) return null
  const between = s.tokens.slice(first, v)
  return between.some(t => /^(VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(t.upos)) ? null : range(first, v)
}

/** "a spokesman, who said …": the noun that the relative pronoun stands for. */
export const relativeOf = (s: Sent, v: number, subject: number): number =>
  /^(who|which|that)$/.test(s.tokens[subject]!.lower) && s.tokens[v]!.rel === 'acl:relcl' ? s.tokens[v]!.head : subject

/** What of a sentence lies before and after a gap in it, as spans of the article. */
export const around = (s: Sent, gap: Span): readonly Span[] =>
  [
    { start: s.start, end: gap.start },
    { start: gap.end, end: s.end },
  ].filter(x => x.end > x.start)

/** Does a contrasting clause begin at token `k`, behind its comma or semicolon? */
export const isContrast = (s: Sent, k: number): boolean =>
  s.tokens[k - 1]!.text === ';' || (s.tokens[k - 1]!.text === ',' && COORDINATED.test(s.tokens[k]!.lower))

const COORDINATED = /^(but|while|whereas|although|though)$/
