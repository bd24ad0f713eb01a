/** Feeds that are sent as a packed file, as large sitemaps are ("sitemap.xml.gz"). */
import { constants, gunzipSync } from 'node:zlib'
import type { Problem } from '../../model/index.ts'

/** More than this is not unpacked: twice what a fetch may bring. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024

/**
 * The content of a gzip file, other bytes as they are. A file that breaks off gives what there is of it.
 *
 * @returns `reading/feed-packed` and no bytes for a damaged file, and for one that would be larger than MAX_UNPACKED_BYTES
 */
export function unpacked(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly problems: readonly Problem[] } {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, problems: [] }
  try {
    const options = { maxOutputLength: MAX_UNPACKED_BYTES, finishFlush: constants.Z_SYNC_FLUSH }
    return { bytes: gunzipSync(bytes, options), problems: [] }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^Z_|^ERR_BUFFER_TOO_LARGE$/.test(code)) throw error
    const got = code.startsWith('Z_') ? 'a damaged one' : `more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB`
    const message = `feed: expected a whole gzip file, got ${got}; not read`
    return { bytes: new Uint8Array(), problems: [{ code: 'reading/feed-packed', message, at: null }] }
  }
}
