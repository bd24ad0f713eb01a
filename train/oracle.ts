/** Dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): what each transition makes unreachable. */
import type { ParserState } from '../src/text/engine/parser-state.ts'

/** Gold heads; the root's head is `size`. `children` lists each word's gold dependents. */
export type GoldTree = {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly children: readonly Int32Array[]
}

/** Turns heads with -1 for the root into a tree over 0..size. */
export const goldTree = (heads: readonly number[], labels: Int32Array): GoldTree => {
  const size = heads.length
  const fixed = Int32Array.from(heads, h => (h < 0 ? size : h))
  const lists: number[][] = Array.from({ length: size + 1 }, () => [])
  for (let i = 0; i < size; i++) lists[fixed[i]!]!.push(i)
  return { heads: fixed, labels, children: lists.map(l => Int32Array.from(l)) }
}

const position = new Int32Array(4096)

/** Costs of shift, left, right (arcs lost), in that order; disallowed ones are not looked at by the caller. */
export const transitionCosts = (state: ParserState, gold: GoldTree, costs: Int32Array): void => {
  const { stack, depth, buffer } = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  for (let i = 0; i < depth; i++) position[stack[i]!] = i + 1
  const onStack = (word: number): boolean => word < buffer && position[word]! > 0
  costs.fill(0)
  if (buffer < state.size) {
    const h = gold.heads[buffer]!
    if (h !== s0 && onStack(h)) costs[0]!++
    for (const child of gold.children[buffer]!) if (onStack(child)) costs[0]!++
  }
  if (s0 >= 0) {
    const h = gold.heads[s0]!
    const later = countFrom(gold.children[s0]!, buffer)
    if ((h > buffer && h <= state.size) || h === s1) costs[1]!++
    costs[1]! += later
    if (h >= buffer) costs[2]!++
    costs[2]! += later
  }
  for (let i = 0; i < depth; i++) position[stack[i]!] = 0
}

const countFrom = (children: Int32Array, from: number): number => {
  let n = 0
  for (const child of children) if (child >= from) n++
  return n
}
