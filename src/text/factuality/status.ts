/** How far a happening is real at one word of a sentence, and how that changes on the way down the tree. */
import type { Certainty, Signature } from './signatures.ts'
import type { Weakening } from './words.ts'

/** Why a word matters. */
export type CueKind =
  | 'negation'
  | 'modal'
  | 'hedge'
  | 'condition'
  | 'question'
  | 'predicate'
  | 'purpose'
  | 'command'
  | 'noun'
  | 'denial'

/** A word that decided: its token and why. */
export type Cue = { readonly token: number; readonly kind: CueKind }

/** `real`: 1 happened, 0 open, -1 did not; `negative`: the text denies it; `sure`: the degree in words. */
export type Status = {
  readonly real: number
  readonly sure: Certainty
  readonly negative: boolean
  readonly cues: readonly Cue[]
}

/** The writer's own plain statement. */
export const PLAIN: Status = { real: 1, sure: 'certain', negative: false, cues: [] }

const ORDER: readonly Certainty[] = ['certain', 'probable', 'possible', 'underspecified']

/** The weaker of two certainties. */
export const weaker = (a: Certainty, b: Certainty): Certainty => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)

const withCue = (s: Status, cue: Cue | null): readonly Cue[] => (cue === null ? s.cues : [...s.cues, cue])

/** The same with a word of doubt: "may", "allegedly". */
export const weaken = (s: Status, by: Weakening, cue: Cue | null): Status => ({
  real: s.real * by.real,
  sure: weaker(s.sure, by.sure),
  negative: s.negative,
  cues: withCue(s, cue),
})

/** How much of a plain statement's weight its denial keeps. */
const FORCE = 0.7

/** "Will not" and "would not" are denied as firmly as what is past. */
const FIRM = 0.95
const isFuture = (s: Status): boolean => s.sure === 'underspecified' && s.cues.at(-1)?.kind === 'modal'

/** The opposite: "not", "no". What was open stays about open. */
export const negate = (s: Status, cue: Cue | null, force = FORCE): Status => ({
  real: -(isFuture(s) ? FIRM : s.real) * force,
  sure: s.sure,
  negative: !s.negative,
  cues: withCue(s, cue),
})

/** What a signature makes of the clause under a predicate of this status. */
export const embed = (s: Status, by: Signature, cue: Cue | null): Status => {
  const size = Math.min(1, Math.abs(s.real))
  const side = s.negative ? by.no : by.yes
  const real = size * side + (1 - size) * by.open
  const factive = by.yes > 0.8 && by.no > 0.8
  const own = s.negative ? by.noSure : by.yesSure
  return {
    real,
    sure: factive ? 'certain' : weaker(s.sure, own),
    negative: side < 0,
    cues: factive ? [] : own !== 'certain' || side < 0 ? withCue(s, cue) : s.cues,
  }
}
