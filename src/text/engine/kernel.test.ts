import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createArena } from './kernel.ts'

const wave = (values: Float32Array, step: number): Float32Array => values.map((_, i) => Math.sin(i * step))

/** The same sums one after the other, each step rounded to 32 bits. */
const plainly = (
  a: Float32Array,
  b: Float32Array,
  c: Float32Array,
  [rows, inner, n]: readonly number[],
): Float32Array =>
  c.map((start, at) => {
    let sum = start
    const i = Math.floor(at / n!)
    for (let r = 0; r < inner! && i < rows!; r++)
      sum = Math.fround(sum + Math.fround(a[i * inner! + r]! * b[r * n! + (at % n!)]!))
    return sum
  })

for (const [rows, inner, n] of [
  [4, 1, 8],
  [4, 7, 16],
  [12, 96, 192],
] as const)
  test(`product of ${rows} × ${inner} and ${inner} × ${n}: the very bits of the plain sums, added to what was there`, () => {
    const { take, multiply } = createArena(1 << 20)
    const a = take(rows * inner)
    const b = take(inner * n)
    const c = take(rows * n)
    a.set(wave(a, 1.1))
    b.set(wave(b, 0.7))
    c.set(wave(c, 0.3))
    const expected = plainly(a, b, c, [rows, inner, n])
    multiply(a.byteOffset, b.byteOffset, c.byteOffset, rows, inner, n, inner * 4, 4, n * 4, n * 4)
    assert.deepEqual(c, expected)
  })

test('strides turn a matrix: columns of a as rows', () => {
  const { take, multiply } = createArena(1 << 16)
  const a = take(8)
  const b = take(16)
  const c = take(32)
  a.set([1, 2, 3, 4, 5, 6, 7, 8]) // two rows of four
  b.fill(1, 0, 8)
  b.fill(10, 8, 16)
  multiply(a.byteOffset, b.byteOffset, c.byteOffset, 4, 2, 8, 4, 16, 32, 32)
  assert.deepEqual([c[0], c[8], c[16], c[24]], [51, 62, 73, 84])
})
