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
  const slot = slotOf(source, start, end)
  const known = kept[slot]
  if (known !== undefined && known.length === length && source.startsWith(known, start)) return known
  const codes = Array.from({ length }, (_, i) => source.charCodeAt(start + i))
  const [name] = Object.keys({ [String.fromCharCode(...codes).toLowerCase()]: 0 }) // keys of objects are compared by identity
  kept[slot] = name
  return name!
}

/** By its length and four of its signs, which tell apart nearly all names that pages use. */
function slotOf(source: string, start: number, end: number): number {
  const ends = Math.imul(source.charCodeAt(start), 31) + source.charCodeAt(end - 1)
  const inside = Math.imul(source.charCodeAt(start + 1), 37) + source.charCodeAt((start + end) >> 1)
  const hash = Math.imul(ends, 0x9e3779b1) + Math.imul(inside, 0x85ebca6b) + Math.imul(end - start, 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}
