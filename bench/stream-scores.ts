/** How well one grouping agrees with another. */

/** BCubed (Bagga and Baldwin 1998): the mean over reports of the share of its group that is rightly there, and of its story that was found. */
export function bcubed(found: Int32Array, gold: Int32Array): { precision: number; recall: number; f1: number } {
  const both = pairCounts(found, gold)
  const [inFound, inGold] = [countsOf(found), countsOf(gold)]
  let precision = 0
  let recall = 0
  for (const { found: f, gold: g, count } of both) {
    precision += (count * count) / inFound.get(f)!
    recall += (count * count) / inGold.get(g)!
  }
  precision /= found.length
  recall /= gold.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

/** Of the pairs that are together in one of two groupings, the share that is together in one of them only; 0 for no pairs. */
export function changedPairs(one: Int32Array, two: Int32Array): number {
  const pairs = (counts: Iterable<number>): number => {
    let sum = 0
    for (const count of counts) sum += (count * (count - 1)) / 2
    return sum
  }
  const [a, b] = [pairs(countsOf(one).values()), pairs(countsOf(two).values())]
  const both = pairs(pairCounts(one, two).map(({ count }) => count))
  const either = a + b - both
  return either === 0 ? 0 : (either - both) / either
}

function countsOf(labels: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function pairCounts(found: Int32Array, gold: Int32Array): readonly { found: number; gold: number; count: number }[] {
  const counts = new Map<number, { found: number; gold: number; count: number }>()
  const width = 1 + gold.reduce((most, label) => Math.max(most, label), 0)
  found.forEach((label, i) => {
    const key = label * width + gold[i]!
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { found: label, gold: gold[i]!, count: 1 })
    else known.count += 1
  })
  return [...counts.values()]
}
