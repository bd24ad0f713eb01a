/** The best row of labels for a stretch of words: Viterbi over scores of single labels and of pairs. */
import { BEFORE, LABELS, mayEnd, mayStart, OUTSIDE } from './labels.ts'

const NEVER = -1e9

/** Scores of label pairs: `pairs[last * LABELS + next]`; OUTSIDE stands before the first and after the last word. */
export type PairScores = ArrayLike<number>

/**
 * Labels with the highest sum of scores among the rows that spell whole names.
 *
 * @param scores  `scores[i * LABELS + label]` of word i
 */
export const bestLabels = (scores: ArrayLike<number>, size: number, pairs: PairScores): Uint8Array => {
  const best = new Float64Array(size * LABELS).fill(NEVER)
  const from = new Uint8Array(size * LABELS)
  for (let label = 0; label < LABELS; label++)
    if (mayStart(label)) best[label] = scores[label]! + pairs[OUTSIDE * LABELS + label]!
  for (let i = 1; i < size; i++)
    for (let next = 0; next < LABELS; next++) {
      let top = NEVER
      let back = 0
      for (const last of BEFORE[next]!) {
        const sum = best[(i - 1) * LABELS + last]! + pairs[last * LABELS + next]!
        if (sum > top) {
          top = sum
          back = last
        }
      }
      best[i * LABELS + next] = top + scores[i * LABELS + next]!
      from[i * LABELS + next] = back
    }
  const out = new Uint8Array(size)
  let top = NEVER
  for (let label = 0; label < LABELS; label++) {
    if (!mayEnd(label)) continue
    const sum = best[(size - 1) * LABELS + label]! + pairs[label * LABELS + OUTSIDE]!
    if (sum > top) {
      top = sum
      out[size - 1] = label
    }
  }
  for (let i = size - 1; i > 0; i--) out[i - 1] = from[i * LABELS + out[i]!]!
  return out
}
