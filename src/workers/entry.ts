/** The thread of createPool: loads the language engine once, then understands one capture after the other. */
import * as nodeModule from 'node:module'
import { promisify } from 'node:util'
import { gunzip, type ZlibOptions } from 'node:zlib'
import type { Capture } from '../model/index.ts'

const UNPACKED_BYTES = 16 * 1024 * 1024 // more than the weights take: unpacked in one step

nodeModule.enableCompileCache() // a thread does not take over the setting of the program
const { readGazetteer, readNames, readWeights } = await import('./weights.ts')
const weights = readWeights()
const [body, { createEngine }, { understand }, { answerTasks }] = await Promise.all([
  promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip)(weights, { chunkSize: UNPACKED_BYTES }), // beside the loading of code
  import('../text/engine/create-engine.ts'),
  import('../pipeline.ts'),
  import('./tasks.ts'),
])
const engine = createEngine(weights, { body, gazetteer: readGazetteer(), names: readNames() })
answerTasks(job => understand(job as Capture, engine))
nodeModule.flushCompileCache() // a thread that is killed writes nothing at its end
