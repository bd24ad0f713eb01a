/** The language weights as they lie on the disk. */
import { readFileSync } from 'node:fs'
import { RecountError } from '../text/error.ts'
import { messageOf } from './message-of.ts'

const WEIGHTS = new URL('../../models/en.bin.gz', import.meta.url)

/** The bytes that createEngine takes. @throws RecountError 'engine/no-weights' */
export function readWeights(): Uint8Array {
  try {
    return readFileSync(WEIGHTS)
  } catch (cause) {
    throw new RecountError(
      'engine/no-weights',
      `language weights: expected models/en.bin.gz, got "${messageOf(cause)}"; install Recount again`,
      { cause },
    )
  }
}
