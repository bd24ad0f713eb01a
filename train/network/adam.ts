/** Steps of learning: Adam (Kingma & Ba 2015), for whole matrices and for single rows of a table. */

/** Speeds and squares of a matrix. */
export type AdamState = { readonly speed: Float32Array; readonly square: Float32Array }

/** How far to go: `rate` of learning, `scale` of the gradients, number of the step from 1. */
export type Pace = { readonly rate: number; readonly scale: number; readonly t: number }

/** Fresh state. */
export const adamState = (length: number): AdamState => ({
  speed: new Float32Array(length),
  square: new Float32Array(length),
})

const FIRST = 0.9
const SECOND = 0.98
const TINY = 1e-8

/** Moves `values[from..to)` against the gradient. */
export const adamStep = (
  values: Float32Array,
  gradient: Float32Array,
  { speed, square }: AdamState,
  { from, to, rate, scale, t }: Pace & { readonly from: number; readonly to: number },
): void => {
  const pace = (rate * Math.sqrt(1 - SECOND ** t)) / (1 - FIRST ** t)
  for (let i = from; i < to; i++) {
    const g = gradient[i]! * scale
    const m = FIRST * speed[i]! + (1 - FIRST) * g
    const v = SECOND * square[i]! + (1 - SECOND) * g * g
    speed[i] = m
    square[i] = v
    values[i]! -= (pace * m) / (Math.sqrt(v) + TINY)
  }
}
