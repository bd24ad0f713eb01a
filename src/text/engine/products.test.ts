import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createArena } from './kernel.ts'
import { floatProducts, wholeMatrix, wholeProducts } from './products.ts'

const ROWS = 6
const INNER = 16
const COLUMNS = 24

const setUp = (parts: number) => {
  const arena = createArena(1 << 20)
  const matrix = arena.take(parts * INNER * COLUMNS)
  const input = arena.take((ROWS + 8) * INNER)
  matrix.set(matrix.map((_, i) => Math.sin(i) / 4))
  input.set(input.map((_, i) => (i < ROWS * INNER ? Math.cos(i * 0.7) : 0)))
  const floats = floatProducts(arena, { m: matrix })
  const wholes = wholeProducts(arena, { m: wholeMatrix(arena, matrix, COLUMNS) }, (ROWS + 8) * INNER)
  return { arena, matrix, input, floats, wholes }
}

test('products in whole numbers are near those in floats', () => {
  const { arena, input, floats, wholes } = setUp(3)
  const outs = [floats, wholes].map(products => {
    const out = arena.take((ROWS + 8) * COLUMNS)
    products.of(input, INNER, ROWS)
    for (let part = 0; part < 3; part++) products.addTo(out, 'm', COLUMNS, part, part - 1)
    return out.slice(0, ROWS * COLUMNS)
  })
  outs[0]!.forEach((v, i) => {
    assert.ok(Math.abs(v - outs[1]![i]!) < 0.01, `${i}: ${v} and ${outs[1]![i]}`)
  })
})

test('a shift takes the input of the row before or behind; row 0 stays as it is', () => {
  const { arena, matrix, input, floats } = setUp(1)
  const out = arena.take((ROWS + 8) * COLUMNS)
  floats.of(input, INNER, ROWS)
  floats.addTo(out, 'm', COLUMNS, 0, -1)
  let expected = 0
  for (let r = 0; r < INNER; r++) expected += input[INNER + r]! * matrix[r * COLUMNS + 5]!
  assert.ok(Math.abs(out[2 * COLUMNS + 5]! - expected) < 1e-5)
  assert.equal(out[5], 0)
})
