/** Factuality of a word: a value from -3 (certainly did not happen) to 3 (certainly happened), and the words that decided. */

import type { Parsed } from '../parse-tree.ts'
import { assess } from './assess.ts'
import type { Certainty } from './signatures.ts'
import type { Cue } from './status.ts'
import { isClause } from './tree.ts'

/** What the text says of a happening. `value` is on the scale of -3 … 3; `cues` are the words that decided, from the root down. */
export type Fact = {
  readonly value: number
  readonly certainty: Certainty
  readonly polarity: 'positive' | 'negative'
  readonly cues: readonly Cue[]
}

/** A noun is a little less of a happening than a verb ("the trading of shares"), and a bare infinitive in no known place less still. */
const NOUN = 0.95
const LOOSE_VERB = 0.87

/**
 * Did the happening that token `i` names take place, according to the sentence? Any token is allowed; nothing throws.
 *
 *     'He was killed'                 killed   3.0  certain
 *     'He may have been killed'       killed   1.4  possible (may)
 *     'They refused to leave'         leave   -2.4  certain, negative (refused)
 *     'No one was killed'             killed  -2.3  certain, negative (no one)
 *
 * @source scale of Lee, Artzi, Choi & Zettlemoyer 2015; degrees of FactBank (Saurí & Pustejovsky 2009)
 */
export const factOf = (p: Parsed, i: number): Fact => {
  const s = assess(p, i)
  const loose = p.tokens[i]?.xpos === 'VB' && s.sure === 'certain' && s.real > 0.9
  const base = p.tokens[i] === undefined || isClause(p, i) ? (loose ? LOOSE_VERB : 1) : NOUN
  return {
    value: 3 * s.real * base,
    certainty: s.sure,
    polarity: s.negative ? 'negative' : 'positive',
    cues: s.cues,
  }
}
