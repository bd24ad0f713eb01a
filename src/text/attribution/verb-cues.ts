/** Attributions whose cue is a verb, one construction after the other; the first that fits is taken. */

import { children, relOf } from '../parse-tree.ts'
import { cueStart } from './cue-span.ts'
import type { CueVerb } from './cue-verbs.ts'
import type { Found, Frame } from './frame.ts'
import { clause, direct, inserted } from './speech-frames.ts'
import { infinitive, object, preposition, small } from './stance-frames.ts'
import { type View, wordAt } from './view.ts'

/** In this order: direct speech before clauses, narrow constructions before bare objects. */
const FRAMES: readonly Frame[] = [direct, inserted, clause, preposition, infinitive, small, object]

/** The attribution that the cue verb at `i` makes; null when it stands in no construction in which it counts. */
export const readVerb = (view: View, i: number, verb: CueVerb): Found | null => {
  const passive =
    children(view.s, i, 'aux:pass', 'nsubj:pass').length > 0 ||
    (view.s.tokens[i]!.xpos === 'VBN' && relOf(view.s.tokens[i]!) === 'acl')
  const at = { view, i, verb, passive }
  if (!HOLDS.has(verb.sense) && isUnreal(view, i)) return null
  for (const frame of FRAMES) {
    const found = frame(at)
    if (found !== null && (found.content.length > 0 || found.regions.length > 0 || found.awaits === true))
      return { ...found, head: i, lemma: verb.lemma, sense: verb.sense }
  }
  return null
}

/** Senses that count as cues also where they are wished for or possible: "could say", "to ask". */
const HOLDS: ReadonlySet<string> = new Set(['say', 'ask', 'show', 'seem'])

/** "to criticise", "would criticise": an attitude that nobody is said to have yet; "tried to criticise" is one. */
const isUnreal = (view: View, i: number): boolean => {
  const { s } = view
  const first = wordAt(s, cueStart(view, i))
  if (/^(?:to|would|could|might|may|should|can|must)$/.test(first)) return true
  return s.tokens[i]!.xpos === 'VB' && /^(?:to|and|or)$/.test(wordAt(s, i - 1)) && first === s.tokens[i]!.lower
}
