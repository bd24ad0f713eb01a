/** Loads the main path with its language weights; only commands that need it pay for it. */
import type { Engine } from '../text/token.ts'
import { readGazetteer, readNames, readWeights } from '../workers/weights.ts'
import type { Stages, StagesOptions } from './edge.ts'
import { VERSION } from './version.ts'

/**
 * The main path as the commands use it. The engine of this thread is made when `understand` or `inspect` is first called: a command that opens a
 * pool has one in each thread of the pool instead.
 *
 * @param options.threads  the caller will open a pool: its first thread is started at once and loads while this one does
 * @throws RecountError 'engine/no-weights'
 */
export async function loadStages({ threads = false }: StagesOptions = {}): Promise<Stages> {
  const weights = readWeights()
  const gazetteer = readGazetteer()
  const names = readNames()
  const { createPool } = await import('../workers/pool.ts')
  let started = threads ? createPool() : null
  const [{ createEngine, engineVersion }, pipeline, { readPaths }] = await Promise.all([
    import('../text/engine/create-engine.ts'),
    import('../pipeline.ts'),
    import('../intake/read-paths.ts'),
  ])
  let engine: Engine | null = null
  const ownEngine = (): Engine => {
    engine ??= createEngine(weights, { gazetteer, names })
    return engine
  }
  return {
    reader: `${VERSION}+${engineVersion(weights, gazetteer, names)}`,
    understand: capture => pipeline.understand(capture, ownEngine()),
    read: pipeline.read,
    inspect: article => pipeline.inspect(article, ownEngine()),
    openPool: () => {
      const pool = started ?? createPool()
      started = null
      return pool
    },
    openWeb: async options => (await import('./open-web.ts')).openWeb(options),
    recountAll: pipeline.recountAll,
    readPaths,
  }
}
