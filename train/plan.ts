/** Every number of the training in one place. Thresholds were chosen on ewt-dev and gum-dev, see docs/engine.md. */
export const PLAN = {
  folds: 4,
  augmentSeed: 77,
  newsSeed: 5,
  foldTagger: { epochs: 4, seeds: [1], minUpdates: 1, scale: 16, drop: 0.1 },
  tagger: { epochs: 6, seeds: [1, 2], minUpdates: 2, scale: 4, drop: 0.6 },
  foldSupertagger: { epochs: 3, seeds: [1], minUpdates: 2, scale: 8, drop: 0.25 },
  supertagger: { epochs: 4, seeds: [1, 2], minUpdates: 3, scale: 4, drop: 1 },
  parser: { epochs: 3, minUpdates: 4 },
  parserSeeds: [1, 2, 3],
  parserScale: 2,
  parserDrop: 1.25,
} as const
