/** Names of tags and attributes, each read from the source once. */

const SLOTS = 1024 // a page has some sixty names
const MAX_LENGTH = 32 // characters of a name that is kept; hostile ones are longer
const kept: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined)

/**
 * The name at a place of the source, in lower case. The few that all pages use are looked up instead of cut out: that is faster, and no
 * name keeps its page in memory.
 */
export function nameIn(source: string, start: number, end: number): string {
  const length = end - start
  if (length > MAX_LENGTH) return source.slice(start, end).toLowerCase()
  let hash = length
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + source.charCodeAt(i)) | 0
  const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1)
  const known = kept[slot]
  if (known !== undefined && known.length === length && source.startsWith(known, start)) return known
  const codes = Array.from({ length }, (_, i) => source.charCodeAt(start + i))
  const [name] = Object.keys({ [String.fromCharCode(...codes).toLowerCase()]: 0 }) // keys of objects are compared by identity
  kept[slot] = name
  return name!
}
