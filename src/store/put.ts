/** The rules of putting reports in: the same for every store. */
import type { CaptureId } from '../model/index.ts'
import { RecountError } from '../text/error.ts'
import { sha256 } from './hash.ts'
import type { Report } from './store.ts'

/**
 * Refuses a batch that would make evidence worthless: bytes that do not belong to their id, or new bytes without a reading.
 * Both are a caller's mistake.
 *
 * @param isKnown  whether the store holds these bytes already
 * @throws RecountError 'store/wrong-hash', 'store/no-reading'
 */
export function mustBeSound(batch: readonly Report[], isKnown: (id: CaptureId) => boolean): void {
  const inBatch = new Set<CaptureId>()
  for (const { capture, bytes, understanding } of batch) {
    const got = sha256(bytes)
    if (got !== capture.id) {
      const message = `capture: expected id ${got} (SHA-256 of its bytes), got ${capture.id}; make the id from the bytes`
      throw new RecountError('store/wrong-hash', message)
    }
    if (understanding === null && !inBatch.has(capture.id) && !isKnown(capture.id)) {
      const message = `capture ${capture.id}: expected a reading of new bytes, got none; read them first`
      throw new RecountError('store/no-reading', message)
    }
    inBatch.add(capture.id)
  }
}

/** Whether the reading of a known capture takes the place of the stored one. */
export function isNewReading({ understanding, replace }: Report, storedReader: string, reader: string): boolean {
  return understanding !== null && (replace === true || storedReader !== reader)
}
