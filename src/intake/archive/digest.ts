/** Digests that archives note of their records. */
import { createHash } from 'node:crypto'

const ALGORITHMS: Readonly<Record<string, { readonly name: string; readonly bytes: number }>> = {
  sha1: { name: 'sha1', bytes: 20 },
  sha256: { name: 'sha256', bytes: 32 },
  sha512: { name: 'sha512', bytes: 64 },
  md5: { name: 'md5', bytes: 16 },
}
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Whether bytes have a digest as WARC writes it: 'sha1:' or 'sha-256:' and so on, then base32 or hexadecimal.
 *
 * @param candidates  any of these may be what was meant; writers disagree whether a payload is taken before or after its transfer coding
 * @returns null when the digest cannot be checked: another algorithm, or not written as one
 */
export function fitsDigest(written: string, candidates: readonly (() => Uint8Array)[]): boolean | null {
  const colon = written.indexOf(':')
  const algorithm = ALGORITHMS[written.slice(0, colon).toLowerCase().replace('-', '')]
  const value = written.slice(colon + 1).trim()
  const expected = algorithm ? bytesOf(value, algorithm.bytes) : null
  if (!algorithm || !expected) return null
  return candidates.some(bytes => createHash(algorithm.name).update(bytes()).digest().equals(expected))
}

function bytesOf(value: string, count: number): Buffer | null {
  if (value.length === count * 2 && /^[0-9a-f]{1,128}$/i.test(value)) return Buffer.from(value, 'hex')
  const letters = value.toUpperCase().replace(/={1,6}$/, '')
  if (letters.length !== Math.ceil((count * 8) / 5) || !/^[A-Z2-7]{1,128}$/.test(letters)) return null
  let bits = ''
  for (const letter of letters) bits += BASE32.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from(Array.from({ length: count }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2)))
}
