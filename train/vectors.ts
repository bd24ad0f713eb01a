/** Makes word vectors comparable before they are grouped. */
import type { Rows } from './k-means.ts'

/** Takes away the rows' mean and their `count` strongest directions, in place (Mu & Viswanath 2018, "All-but-the-Top"). */
export const dropCommonDirections = (rows: Rows, count: number): void => {
  dropMean(rows)
  const covariance = covarianceOf(rows)
  for (let k = 0; k < count; k++) {
    const direction = strongest(covariance, rows.size)
    for (let row = 0; row < rows.count; row++) {
      const at = row * rows.size
      let along = 0
      for (let i = 0; i < rows.size; i++) along += rows.values[at + i]! * direction[i]!
      for (let i = 0; i < rows.size; i++) rows.values[at + i]! -= along * direction[i]!
    }
    deflate(covariance, direction)
  }
}

/** The rows, their mean taken away, in the `size` directions in which they differ most. */
export const principal = (rows: Rows, size: number): Rows => {
  dropMean(rows)
  const covariance = covarianceOf(rows)
  const values = new Float32Array(rows.count * size)
  for (let k = 0; k < size; k++) {
    const direction = strongest(covariance, rows.size)
    for (let row = 0; row < rows.count; row++) {
      let along = 0
      for (let i = 0; i < rows.size; i++) along += rows.values[row * rows.size + i]! * direction[i]!
      values[row * size + k] = along
    }
    deflate(covariance, direction)
  }
  return { count: rows.count, size, values }
}

/** Divides every row by its length, in place; rows of zeros stay. */
export const toUnitLength = ({ count, size, values }: Rows): void => {
  for (let row = 0; row < count; row++) {
    let square = 0
    for (let i = 0; i < size; i++) square += values[row * size + i]! ** 2
    const length = Math.sqrt(square) || 1
    for (let i = 0; i < size; i++) values[row * size + i]! /= length
  }
}

const dropMean = ({ count, size, values }: Rows): void => {
  const mean = new Float64Array(size)
  for (let i = 0; i < count * size; i++) mean[i % size]! += values[i]! / count
  for (let i = 0; i < count * size; i++) values[i]! -= mean[i % size]!
}

const covarianceOf = ({ count, size, values }: Rows): Float64Array => {
  const out = new Float64Array(size * size)
  for (let row = 0; row < count; row++)
    for (let i = 0; i < size; i++) {
      const v = values[row * size + i]!
      for (let k = 0; k < size; k++) out[i * size + k]! += v * values[row * size + k]!
    }
  return out
}

/** The eigenvector of the largest eigenvalue, by 100 steps of power iteration. */
const strongest = (matrix: Float64Array, size: number): Float64Array => {
  let vector = new Float64Array(size).fill(1)
  for (let step = 0; step < 100; step++) {
    const next = new Float64Array(size)
    for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) next[i]! += matrix[i * size + k]! * vector[k]!
    const length = Math.sqrt(next.reduce((sum, v) => sum + v * v, 0)) || 1
    vector = next.map(v => v / length)
  }
  return vector
}

const deflate = (matrix: Float64Array, direction: Float64Array): void => {
  const size = direction.length
  let value = 0
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) value += direction[i]! * matrix[i * size + k]! * direction[k]!
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) matrix[i * size + k]! -= value * direction[i]! * direction[k]!
}
