/** From tagged texts to the weights of the name tagger. */
import { createLinear } from '../src/text/engine/linear.ts'
import { type FeatureInput, NAME_FEATURES, nameFeatures } from '../src/text/entities/features.ts'
import type { LabelWeights } from '../src/text/entities/format.ts'
import { LABELS, mayEnd, mayStart } from '../src/text/entities/labels.ts'
import { forStretches, type NameLists, type NameScorer, prepareNames } from '../src/text/entities/tag-names.ts'
import { type CrfPlan, type CrfWeights, type Stretch, trainCrf } from './names-crf.ts'
import { allowedLabels, type TaggedText } from './names-data.ts'

/** A text ready for training: its features' inputs and the labels that its gold allows. */
export type ReadyText = {
  readonly tagged: TaggedText
  readonly inputs: readonly FeatureInput[]
  readonly allowed: readonly Int32Array[]
  readonly weight: number
}

/** Prepares a text; `weight` is how much its loss counts. */
export const readyText = (tagged: TaggedText, lists: NameLists, weight: number): ReadyText => ({
  tagged,
  inputs: prepareNames(lists, tagged.sentences),
  allowed: allowedLabels(tagged),
  weight,
})

const EVERY = (1 << LABELS) - 1
const room = new Int32Array(NAME_FEATURES)

/** Stretches of a text with their features. */
const stretchesOf = (text: ReadyText): Stretch[] =>
  text.inputs.flatMap((input, s) => {
    const out: Stretch[] = []
    forStretches(input, (from, to) => {
      const features = Array.from({ length: to - from }, (_, k) => room.slice(0, nameFeatures(input, from + k, room)))
      out.push({ features, allowed: spelled(text.allowed[s]!.slice(from, to)), weight: text.weight })
    })
    return out
  })

const bitsOf = (holds: (label: number) => boolean): number =>
  Array.from({ length: LABELS }, (_, label) => (holds(label) ? 1 << label : 0)).reduce((sum, bit) => sum | bit, 0)
const STARTS = bitsOf(mayStart)
const ENDS = bitsOf(mayEnd)

/** A gold name that is cut by the stretch's border allows anything. */
const spelled = (allowed: Int32Array): Int32Array =>
  (allowed[0]! & STARTS) === 0 || (allowed[allowed.length - 1]! & ENDS) === 0
    ? new Int32Array(allowed.length).fill(EVERY)
    : allowed

const SCALE = 64

/** Weights rounded for shipping; those that round to zero go. */
const freezeCrf = (w: CrfWeights): LabelWeights => {
  const keys: number[] = []
  const offsets = [0]
  const entries: number[] = []
  w.keys.forEach((key, row) => {
    const before = entries.length
    for (let label = 0; label < LABELS; label++) {
      const weight = Math.round(w.rows[row * LABELS + label]! * SCALE)
      if (weight !== 0) entries.push((weight << 8) | label)
    }
    if (entries.length === before) return
    keys.push(key)
    offsets.push(entries.length)
  })
  const linear = {
    classes: LABELS,
    keys: Int32Array.from(keys),
    offsets: Uint32Array.from(offsets),
    entries: Int32Array.from(entries),
  }
  return { linear, pairs: Int32Array.from(w.pairs, p => Math.round(p * SCALE)) }
}

/** A tagger that can be run. */
export const scorerOf = (w: LabelWeights): NameScorer => ({ scorer: createLinear(w.linear), pairs: w.pairs })

/** Trains on texts. */
export const trainLabels = (texts: readonly ReadyText[], plan: CrfPlan, log?: (line: string) => void): LabelWeights =>
  freezeCrf(trainCrf(texts.flatMap(stretchesOf), plan, log))
