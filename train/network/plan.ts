/** What training needs and gives. */
import type { NetworkShape } from '../../src/text/engine/network.ts'
import type { WordVectors } from '../../src/text/engine/vectors.ts'
import type { GoldSentence } from '../conllu.ts'

/** How to train. */
export type NetworkPlan = {
  /** Sizes, see NetworkShape. */
  readonly width: number
  readonly arcs: number
  readonly gated: number
  readonly epochs: number
  /** Words of a batch, and the rate of learning: it rises for `warmup` batches, then falls to nearly nothing. */
  readonly words: number
  readonly rate: number
  readonly warmup: number
  /** Shares of what is hidden while learning: a word's form, its vector, single numbers of first states, of blocks, of heads. */
  readonly dropForm: number
  readonly dropVector: number
  readonly dropInput: number
  readonly drop: number
  readonly dropHeads: number
  readonly seed: number
  /** How often a form, or another feature, must be seen to have a row. */
  readonly minForm: number
  readonly minAffix: number
}

/** What to train on. */
export type Lesson = {
  readonly sentences: readonly GoldSentence[]
  readonly vectors: WordVectors
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly labelOf: (rel: string) => number
}

/** A trained network: its table of rows by ascending key, and its parameters by name. */
export type TrainedNetwork = {
  readonly shape: NetworkShape
  readonly keys: Int32Array
  readonly table: Float32Array
  readonly parameters: Readonly<Record<string, Float32Array>>
}
