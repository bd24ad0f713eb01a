/** Loads the main path with its language weights; only commands that need it pay for it. */
import { readFileSync } from 'node:fs'
import { RecountError } from '../text/error.ts'
import type { Stages } from './edge.ts'
import { VERSION } from './version.ts'

const WEIGHTS = new URL('../../models/en.bin.gz', import.meta.url)

/** The main path as the commands use it. @throws RecountError 'engine/no-weights' */
export async function loadStages(): Promise<Stages> {
  const weights = readWeights()
  const [{ createEngine }, pipeline, { readPaths }] = await Promise.all([
    import('../text/engine/create-engine.ts'),
    import('../pipeline.ts'),
    import('../intake/read-paths.ts'),
  ])
  const engine = createEngine(weights)
  return {
    reader: `${VERSION}+${engine.version}`,
    understand: capture => pipeline.understand(capture, engine),
    recountAll: pipeline.recountAll,
    readPaths,
  }
}

function readWeights(): Uint8Array {
  try {
    return readFileSync(WEIGHTS)
  } catch (cause) {
    const got = cause instanceof Error ? cause.message : String(cause)
    throw new RecountError(
      'engine/no-weights',
      `language weights: expected models/en.bin.gz, got "${got}"; install Recount again`,
      { cause },
    )
  }
}
