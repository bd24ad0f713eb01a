/** What the constructions of cue verbs share: their shape, the subject and the agent of a passive, where a content is cut. */

import { child } from '../parse-tree.ts'
import { cueStart } from './cue-span.ts'
import type { CueVerb } from './cue-verbs.ts'
import { phraseAt } from './source-span.ts'
import { type Stretch, trimmed, type View, wordAt } from './view.ts'

/** How a cue takes its content. */
export type Construction =
  | 'direct'
  | 'inserted'
  | 'clause'
  | 'infinitive'
  | 'small'
  | 'preposition'
  | 'object'
  | 'passive'
  | 'noun'
  | 'adjective'
  | 'according'
  | 'colon'

/** An attribution within one sentence; `regions` are the quotes that its content takes in whole. */
export type Found = {
  readonly head: number
  readonly lemma: string
  readonly sense: CueVerb['sense']
  readonly construction: Construction
  readonly source: Stretch | null
  readonly cue: Stretch
  readonly content: readonly Stretch[]
  /** Indices of quotes that belong to the content as a whole. */
  readonly regions: readonly number[]
  /** The content comes in the next sentence or paragraph: "She wrote:" ends its own. */
  readonly awaits?: boolean
}

/** A cue verb in its sentence. */
export type Case = { readonly view: View; readonly i: number; readonly verb: CueVerb; readonly passive: boolean }
/** A construction: what it makes of a cue verb, null where it does not fit. */
export type Frame = (at: Case) => Omit<Found, 'head' | 'lemma' | 'sense'> | null

/** Who did it: the phrase behind "by". */
export const agentOf = (view: View, i: number): Stretch | null => {
  const agent = view.s.kids[i]!.find(k => k > i && view.s.tokens[k]!.rel === 'obl:agent') ?? -1
  const by = agent >= 0 ? agent : (view.s.kids[i]!.find(k => k > i && wordAt(view.s, view.low[k]!) === 'by') ?? -1)
  if (by < 0 || view.s.tokens[by]!.xpos === 'VBG') return null
  const phrase = phraseAt(view, by, { from: i + 1, to: view.s.tokens.length - 1 })
  return phrase !== null && wordAt(view.s, phrase.from) === 'by'
    ? trimmed(view.s, { from: phrase.from + 1, to: phrase.to })
    : phrase
}

/** The subject of a passive or of "seem" as a part of the content; null for "it" and "there". */
export const subjectOf = (view: View, i: number): Stretch | null => {
  const subject = child(view.s, i, 'nsubj')
  return subject >= 0 && subject < i && !/^(?:it|there)$/.test(wordAt(view.s, subject))
    ? phraseAt(view, subject, { from: 0, to: cueStart(view, i) - 1 })
    : null
}

/** A content without what follows a dash, a semicolon, or a comma and a participle or conjunction. */
export const cut = ({ s, quoteOf }: View, { from, to }: Stretch): Stretch => {
  for (let k = from + 1; k < to; k++)
    if (
      quoteOf[k]! < 0 &&
      (/^(?:;|--|—)$/.test(s.tokens[k]!.text) ||
        (s.tokens[k]!.text === ',' &&
          (s.tokens[k + 1]!.xpos === 'VBG' ||
            /^(?:but|while|and|which|according|as|after|when|although)$/.test(wordAt(s, k + 1)))))
    )
      return { from, to: k - 1 }
  return { from, to }
}
