/** Trees of yes-or-no questions about numbers, learnt elsewhere; their answers add up to a likelihood. */

/**
 * A tree as arrays over its nodes, root first. `feature` −1: a leaf, whose `value` counts. Otherwise a number up to `value` goes to
 * the next node, a larger one to node `right`.
 */
export type Tree = {
  readonly feature: readonly number[]
  readonly value: readonly number[]
  readonly right: readonly number[]
}

/** `bias`: log odds before any tree speaks. */
export type Forest = { readonly bias: number; readonly trees: readonly Tree[] }

/** Likelihood, 0..1, of what the forest was taught to tell; `features` are numbers in the order in which it was taught. */
export function likelihood({ bias, trees }: Forest, features: ArrayLike<number>): number {
  let sum = bias
  for (const { feature, value, right } of trees) {
    let node = 0
    while (feature[node]! >= 0) node = features[feature[node]!]! <= value[node]! ? node + 1 : right[node]!
    sum += value[node]!
  }
  return 1 / (1 + Math.exp(-sum))
}
