/** Names that are one slip of the pen apart. */

/**
 * One letter changed, added, left out or swapped with its neighbour; names under five letters must be equal.
 *
 *     'brandet' ~ 'brandit' · 'fillon' ~ 'filon' · 'sokolov' ~ 'sokolvo' · not 'karim' ~ 'harim'
 *
 * The first letter must agree. Linear in the names' length.
 */
export function isNearSpelling(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  let tail = 0
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const left = a.slice(from, a.length - tail)
  const right = b.slice(from, b.length - tail)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
