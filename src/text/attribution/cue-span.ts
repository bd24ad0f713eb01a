/** How far a cue reaches: its auxiliaries, negation and adverbs in front, its particle, preposition and medium behind. */

import { relOf } from '../parse-tree.ts'
import { CARRIERS } from './cue-verbs.ts'
import { type Stretch, type View, wordAt } from './view.ts'

const NOT_OF_CUE =
  /^(?:then|when|where|how|why|so|as|here|there|however|meanwhile|also-ran|yet|thus|hence|once|instead|indeed)$/

/** The cue's first token: "has never said", "also tried to explain" begin at "has" and "also". */
export const cueStart = ({ s }: View, verb: number): number => {
  let from = verb
  for (let k = verb - 1; k >= 0 && k >= verb - 7; k--) {
    const t = s.tokens[k]!
    const carrier =
      from < verb || wordAt(s, k + 1) === 'to' ? CARRIERS.has(t.lower) && wordAt(s, k + 1) === 'to' : false
    const part =
      (t.upos === 'AUX' && t.lower !== 'let') ||
      /^(?:not|n't|never)$/.test(t.lower) ||
      (t.lower === 'to' && t.upos === 'PART') ||
      carrier ||
      (t.upos === 'ADV' && !NOT_OF_CUE.test(t.lower))
    if (!part) break
    from = k
  }
  while (from < verb && s.tokens[from]!.upos === 'ADV' && s.tokens[from - 1]?.text === ',' && from + 1 < verb) from++
  return from
}

const MEDIUM =
  /^(?:statement|interview|email|e-mail|tweet|post|speech|letter|memo|release|report|part|call|message|filing)$/

/** The cue's last token behind a verb of saying: "said in a statement", "said with a laugh", "said sarcastically". */
export const cueEnd = ({ s, high }: View, verb: number): number => {
  const next = s.tokens[verb + 1]
  if (next === undefined) return verb
  if (relOf(next) === 'compound' && next.rel === 'compound:prt') return verb + 1
  if (next.upos === 'ADV' && /ly$/.test(next.lower) && next.head === verb) return verb + 1
  if (/^(?:in|with)$/.test(next.lower)) {
    const noun = next.head
    if (noun > verb && noun <= verb + 5 && s.tokens[noun]!.head === verb) {
      const kept = next.lower === 'with' ? high[noun]! - verb < 6 : MEDIUM.test(s.tokens[noun]!.lower)
      if (kept) return noun
    }
  }
  return verb
}

/** Cue as a stretch; a colon right behind it belongs to it. */
export const cueStretch = (view: View, verb: number, last: number): Stretch => ({
  from: cueStart(view, verb),
  to: wordAt(view.s, last + 1) === ':' ? last + 1 : last,
})
