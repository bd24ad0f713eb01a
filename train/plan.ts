/** Every number of the training in one place. */
export const PLAN = {
  folds: 4,
  augmentSeed: 77,
  foldTagger: { epochs: 5, minUpdates: 1 },
  tagger: { epochs: 8, seed: 1, minUpdates: 2, scale: 32 },
  parser: { epochs: 3, seed: 1, minUpdates: 6, scale: 8 },
} as const
