/** How the name tagger is trained; chosen on the texts that it may be trained on, by parts left out. */
import type { CrfPlan } from './names-crf.ts'

const CRF: CrfPlan = { epochs: 8, rate: 0.15, penalty: 6e-5, least: 2, seed: 5 }

/** Settings of train-names.ts. */
export const NAMES_PLAN = {
  crf: CRF,
  /** Parts of the cross-validation. */
  parts: 4,
  /** Loss of a text of GUM, whose names are derived from its entities, and of a made-up text. */
  silverWeight: 0.5,
  madeWeight: 0.3,
  madeSeed: 3,
} as const
