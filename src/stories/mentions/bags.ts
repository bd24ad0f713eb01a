/** Words with weights, and how alike two such bags are. */

export type Bag = ReadonlyMap<string, number>

/** Cosine of two bags, 0..1; −1 where one is empty, for then nothing is known. */
export function bagCosine(a: Bag, b: Bag): number {
  if (a.size === 0 || b.size === 0) return -1
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum / Math.sqrt(squares(a) * squares(b) || 1)
}

const squares = (bag: Bag): number => {
  let sum = 0
  for (const weight of bag.values()) sum += weight ** 2
  return sum
}

/** Both bags in one, weights added. */
export function union<Key>(a: ReadonlyMap<Key, number>, b: ReadonlyMap<Key, number>): Map<Key, number> {
  const sum = new Map(a)
  for (const [key, weight] of b) sum.set(key, (sum.get(key) ?? 0) + weight)
  return sum
}

/** How many of `a` are also in `b`. */
export function common<T>(a: readonly T[], b: readonly T[]): number {
  let count = 0
  for (const x of a) if (b.includes(x)) count += 1
  return count
}

/** The share of the smaller set that is in the other; −1 where one is empty. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return -1
  let count = 0
  for (const x of a) if (b.has(x)) count += 1
  return count / Math.min(a.size, b.size)
}
