/** 32-bit hashing for features: no strings in the hot loop. */

/** Stirs a value into a running 32-bit hash; deterministic on every machine. */
export const mix = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x9e3779b1)
  return Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ (h >>> 13)
}

/**
 * Hash of a slice of a string, 32 bits signed. Out-of-range bounds are clipped, so short words have short affixes.
 *
 * @param seed  keeps 'prefix ab' apart from 'suffix ab'
 */
export const hashString = (text: string, seed: number, from = 0, to = text.length): number => {
  let h = seed ^ 0x811c9dc5
  for (let i = Math.max(0, from); i < Math.min(text.length, to); i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 16
  h = Math.imul(h, 0x7feb352d)
  return h ^ (h >>> 15)
}
