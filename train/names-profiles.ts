/** What the company of a word says of it: how much its vector looks like those of forenames, surnames, places, bodies, peoples. */
import { readFileSync } from 'node:fs'
import { createRandom, shuffle } from './random.ts'

const SIZE = 100
const HIDDEN = 48
const ROUNDS = 8
const RATE = 0.05
const WORD = /^[a-z\u00df-\u024f][a-z\u00df-\u024f.'-]{1,24}$/

/** Words with their vectors, one after the other. */
export type Vectors = { readonly words: readonly string[]; readonly values: Float32Array }

/** Reads the vectors of the package's JSON file, unit length, words of Latin letters only. */
export const readVectors = (file: string): Vectors => {
  const bytes = readFileSync(file)
  const words: string[] = []
  const values = new Float32Array(350_000 * SIZE)
  let at = bytes.indexOf('"vectors":{') + 11
  while (bytes[at] === 34) {
    const open = bytes.indexOf(':[', at)
    const close = bytes.indexOf(']', open)
    const word = JSON.parse(bytes.toString('utf8', at, open)) as string
    if (WORD.test(word)) {
      const vector = (JSON.parse(bytes.toString('latin1', open + 1, close + 1)) as number[]).slice(0, SIZE)
      const length = Math.sqrt(vector.reduce((sum, v) => sum + v * v, 0)) || 1
      values.set(
        vector.map(v => v / length),
        words.length * SIZE,
      )
      words.push(word)
    }
    at = close + 2
  }
  return { words, values }
}

/** A small network: one hidden layer, a logistic unit for each class; trained by plain gradient steps in seeded order. */
export const trainProfiles = (
  vectors: Vectors,
  samples: readonly { readonly row: number; readonly classes: readonly number[] }[],
  classes: number,
  log: (line: string) => void,
): ((row: number) => Float64Array) => {
  const random = createRandom(11)
  const inner = Float64Array.from({ length: HIDDEN * (SIZE + 1) }, () => (random() - 0.5) * 0.3)
  const outer = Float64Array.from({ length: classes * (HIDDEN + 1) }, () => (random() - 0.5) * 0.3)
  const hidden = new Float64Array(HIDDEN)
  const back = new Float64Array(HIDDEN)
  const SPREAD = 4 // unit vectors of 100 numbers are small
  const run = (row: number): Float64Array => {
    for (let h = 0; h < HIDDEN; h++) {
      let sum = inner[h * (SIZE + 1) + SIZE]!
      for (let k = 0; k < SIZE; k++) sum += inner[h * (SIZE + 1) + k]! * vectors.values[row * SIZE + k]! * SPREAD
      hidden[h] = Math.tanh(sum)
    }
    return Float64Array.from({ length: classes }, (_, c) => {
      let sum = outer[c * (HIDDEN + 1) + HIDDEN]!
      for (let h = 0; h < HIDDEN; h++) sum += outer[c * (HIDDEN + 1) + h]! * hidden[h]!
      return 1 / (1 + Math.exp(-sum))
    })
  }
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE * (1 - round / ROUNDS)
    let loss = 0
    for (const { row, classes: gold } of shuffle(samples, random)) {
      const out = run(row)
      back.fill(0)
      for (let c = 0; c < classes; c++) {
        const error = gold[c]! - out[c]!
        loss -= Math.log(Math.max(1e-9, gold[c] === 1 ? out[c]! : 1 - out[c]!))
        for (let h = 0; h < HIDDEN; h++) {
          back[h]! += error * outer[c * (HIDDEN + 1) + h]!
          outer[c * (HIDDEN + 1) + h]! += rate * error * hidden[h]!
        }
        outer[c * (HIDDEN + 1) + HIDDEN]! += rate * error
      }
      for (let h = 0; h < HIDDEN; h++) {
        const g = rate * back[h]! * (1 - hidden[h]! * hidden[h]!)
        for (let k = 0; k < SIZE; k++) inner[h * (SIZE + 1) + k]! += g * vectors.values[row * SIZE + k]! * SPREAD
        inner[h * (SIZE + 1) + SIZE]! += g
      }
    }
    log(`profiles, round ${round + 1}: loss ${(loss / samples.length).toFixed(4)}`)
  }
  return run
}
