import type { NetworkPlan } from './network/plan.ts'

/** Every number of the training in one place; chosen on ewt-dev and gum-dev, see docs/engine.md. */
export const PLAN: { readonly augmentSeed: number; readonly newsSeed: number; readonly network: NetworkPlan } = {
  augmentSeed: 77,
  newsSeed: 5,
  network: {
    width: 112,
    arcs: 64,
    gated: 3,
    epochs: 12,
    words: 500,
    rate: 2e-3,
    warmup: 200,
    dropForm: 0.15,
    dropVector: 0.1,
    dropInput: 0.15,
    drop: 0.2,
    dropHeads: 0.25,
    seed: 1,
    minForm: 3,
    minAffix: 5,
  },
}
