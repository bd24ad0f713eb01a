/** Benchmark sets that `recount predict` knows: one file for each, loaded when asked for. */
import type { Edge } from '../edge.ts'

/** Reads the input of a set and gives back the text of its predictions file. It never opens a folder with answers. */
export type Predictor = (edge: Edge, input: string) => Promise<string>

/** Name of each set with its predictor. To add one: write `<set>.ts` beside this file and a line here. */
export const predictors: Readonly<Record<string, () => Promise<Predictor>>> = {
  case: async () => (await import('./case.ts')).predictCase,
  copies: async () => (await import('./copies.ts')).predictCopies,
  factuality: async () => (await import('./factuality.ts')).predictFactuality,
  feeds: async () => (await import('./feeds.ts')).predictFeeds,
  gva: async () => (await import('./gva.ts')).predictGva,
  'gva-stream': async () => (await import('./gva-stream.ts')).predictGvaStream,
  isaf: async () => (await import('./isaf.ts')).predictIsaf,
  mentions: async () => (await import('./mentions.ts')).predictMentions,
  muc4: async () => (await import('./muc4.ts')).predictMuc4,
  names: async () => (await import('./names.ts')).predictNames,
  pages: async () => (await import('./pages.ts')).predictPages,
  places: async () => (await import('./places.ts')).predictPlaces,
  polnear: async () => (await import('./polnear.ts')).predictPolnear,
  semeval5: async () => (await import('./semeval5.ts')).predictSemeval5,
  stories: async () => (await import('./stories.ts')).predictStories,
  'stories-stream': async () => (await import('./stories.ts')).predictStoriesStream,
  tempeval3: async () => (await import('./tempeval3.ts')).predictTempeval3,
  treebank: async () => (await import('./treebank.ts')).predictTreebank,
}
