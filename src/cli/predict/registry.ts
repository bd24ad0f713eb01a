/** Benchmark sets that `recount predict` knows: one file for each, loaded when asked for. */
import type { Edge } from '../edge.ts'

/** Reads the input of a set and gives back the text of its predictions file. It never opens a folder with answers. */
export type Predictor = (edge: Edge, input: string) => Promise<string>

/** Name of each set with its predictor. To add one: write `<set>.ts` beside this file and a line here. */
export const predictors: Readonly<Record<string, () => Promise<Predictor>>> = {
  case: async () => (await import('./case.ts')).predictCase,
  feeds: async () => (await import('./feeds.ts')).predictFeeds,
  gva: async () => (await import('./gva.ts')).predictGva,
  pages: async () => (await import('./pages.ts')).predictPages,
}
