/** The language weights as they lie on the disk. */
import { readFileSync } from 'node:fs'
import { RecountError } from '../text/error.ts'
import { messageOf } from './message-of.ts'

/** The bytes that createEngine takes. @throws RecountError 'engine/no-weights' */
export const readWeights = (): Uint8Array => readModel('en.bin.gz')

/** The bytes of the gazetteer that createEngine takes. @throws RecountError 'engine/no-weights' */
export const readGazetteer = (): Uint8Array => readModel('gazetteer.bin.gz')

/** The bytes of the name tagger that createEngine takes. @throws RecountError 'engine/no-weights' */
export const readNames = (): Uint8Array => readModel('names.bin.gz')

/** The bytes of a file of models/. @throws RecountError 'engine/no-weights' */
export function readModel(file: string): Uint8Array {
  try {
    return readFileSync(new URL(`../../models/${file}`, import.meta.url))
  } catch (cause) {
    throw new RecountError(
      'engine/no-weights',
      `language weights: expected models/${file}, got "${messageOf(cause)}"; install Recount again`,
      { cause },
    )
  }
}
