/** Products with a network's matrices, in floats or in whole numbers. */
import type { Arena } from './kernel.ts'
import type { Products } from './network.ts'

const up4 = (n: number): number => (n + 3) & ~3

/** Products in floats, as training needs them. Row 0 is nobody's and stays as it is. */
export const floatProducts = ({ multiply }: Arena, matrices: Readonly<Record<string, Float32Array>>): Products => {
  let from = 0
  let inner = 0
  let last = 0
  return {
    of: (input, columns, rows) => {
      from = input.byteOffset
      inner = columns
      last = rows
    },
    addTo: (out, matrix, columns, part = 0, shift = 0) => {
      const a = from + (1 + shift) * inner * 4
      const b = matrices[matrix]!.byteOffset + part * inner * columns * 4
      const c = out.byteOffset + columns * 4
      multiply(a, b, c, up4(last - 1), inner, columns, inner * 4, 4, columns * 4, columns * 4)
    },
  }
}

/** A matrix of 16-bit whole numbers, neighbouring rows interleaved as the kernel wants them. */
type WholeMatrix = { readonly values: Int16Array; readonly unit: number }

/** What a float is multiplied by before it is rounded: states have a mean square of one, so that three digits are left. */
const INPUT_SCALE = 512
/** The largest weight: with states of this size no sum of products overflows. */
const LARGEST = 2047

/** Rounds matrices of `inner` rows (an even number) and `columns` for `wholeProducts`. */
export const wholeMatrix = (arena: Arena, values: Float32Array, columns: number): WholeMatrix => {
  let top = 0
  for (const v of values) top = Math.max(top, Math.abs(v))
  const unit = top / LARGEST || 1
  const out = arena.takeWhole(values.length)
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / columns)
    out[((row >> 1) * columns + (i % columns)) * 2 + (row & 1)] = Math.round(values[i]! / unit)
  }
  return { values: out, unit }
}

/** Products in whole numbers: twice as fast, exact sums of rounded states and weights. `room` is the most numbers of an input. */
export const wholeProducts = (
  arena: Arena,
  matrices: Readonly<Record<string, WholeMatrix>>,
  room: number,
): Products => {
  const rounded = arena.takeWhole(room + 64)
  let inner = 0
  let last = 0
  return {
    of: (input, columns, rows) => {
      inner = columns
      last = rows
      arena.round(input.byteOffset, rounded.byteOffset, up4(rows + 3) * columns, INPUT_SCALE)
    },
    addTo: (out, matrix, columns, part = 0, shift = 0) => {
      const { values, unit } = matrices[matrix]!
      const a = rounded.byteOffset + (1 + shift) * inner * 2
      const b = values.byteOffset + part * inner * columns * 2
      const c = out.byteOffset + columns * 4
      const strides = [inner * 2, 4, columns * 4, columns * 4] as const
      arena.multiplyWhole(a, b, c, up4(last - 1), inner >> 1, columns, ...strides, unit / INPUT_SCALE)
    },
  }
}
