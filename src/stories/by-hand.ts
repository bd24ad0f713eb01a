/** What people decided, as it binds a grouping: nodes that are one group, and nodes that never share one. */

/** Two groups of things no member of which may ever be with a member of the other. */
export type Sides<T> = readonly [readonly T[], readonly T[]]

/** Each list in `together` is one group; the two lists of each pair in `apart` never meet. Things that are not there are ignored. */
export type ByHand<T> = {
  readonly together: readonly (readonly T[])[]
  readonly apart: readonly Sides<T>[]
}

/** No decisions. */
export const NOTHING_BY_HAND: ByHand<never> = { together: [], apart: [] }

/** The same for the places of things in a list; what is not in the list is left out. */
export function atPlaces<T>({ together, apart }: ByHand<T>, placeOf: (thing: T) => number | undefined): ByHand<number> {
  const places = (things: readonly T[]) => things.flatMap(thing => placeOf(thing) ?? [])
  return {
    together: together.map(places).filter(group => group.length > 1),
    apart: apart
      .map(([one, other]): Sides<number> => [places(one), places(other)])
      .filter(([one, other]) => one.length > 0 && other.length > 0),
  }
}

/**
 * Groups of nodes 0 … count − 1 that grow by joining, and what may still join. What is `together` is one group from the start; a pair that is
 * apart stays apart through any third node. Where a list of `together` holds an apart pair, the later node of the pair is not joined.
 */
export type Keeper = {
  /** The least node known of the group, the same for all its nodes. */
  readonly rootOf: (node: number) => number
  readonly mayJoin: (a: number, b: number) => boolean
  /** Joins the groups of two nodes; the caller has asked `mayJoin`. */
  readonly join: (a: number, b: number) => void
}

/** Starts with every node alone but for what is together. Costs 4 bytes a node where nothing was decided. */
export function keeperOf(count: number, { together, apart }: ByHand<number>): Keeper {
  const home = Int32Array.from({ length: count }, (_, i) => i)
  const marks = marksOf(apart)
  const rootOf = (node: number): number => {
    let root = node
    while (home[root] !== root) root = home[root]!
    for (let at = node; at !== root; ) {
      const next = home[at]!
      home[at] = root
      at = next
    }
    return root
  }
  const mayJoin = (a: number, b: number): boolean => {
    if (marks.size === 0) return true
    const [x, y] = [rootOf(a), rootOf(b)]
    return x === y || !clash(marks.get(x), marks.get(y))
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x === y) return
    const [low, high] = x < y ? [x, y] : [y, x]
    home[high] = low
    const [into, from] = [marks.get(low), marks.get(high)]
    if (from === undefined) return
    if (into === undefined) marks.set(low, from)
    else for (const mark of from) into.add(mark)
    marks.delete(high)
  }
  for (const [first, ...rest] of together) for (const node of rest) if (mayJoin(first!, node)) join(first!, node)
  return { rootOf, mayJoin, join }
}

/** Side one of the k-th pair is marked k, side two −k, from 1: two groups clash when one has a mark and the other its negative. */
function marksOf(apart: readonly Sides<number>[]): Map<number, Set<number>> {
  const marks = new Map<number, Set<number>>()
  apart.forEach((sides, i) => {
    sides.forEach((side, which) => {
      for (const node of side) {
        const known = marks.get(node)
        const mark = which === 0 ? i + 1 : -(i + 1)
        if (known === undefined) marks.set(node, new Set([mark]))
        else if (!known.has(-mark)) known.add(mark) // a thing cannot be apart from itself
      }
    })
  })
  return marks
}

function clash(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const mark of few) if (many.has(-mark)) return true
  return false
}
