/** Matrix multiplication on several numbers at once: a WebAssembly module of three functions, assembled here. */
import { ADD, constant, get, LESS, load, loadSplat, loop, MUL, moduleBytes, SHL, SUB, set, store, V } from './wasm.ts'

/**
 * `c[i, 0..n) += Σ_r a[i, r] · b[r, 0..n)` over 32-bit floats; `i` counts to `rows` (a multiple of 4), `n` is a multiple of 8.
 * All places are byte offsets, all strides bytes. Sums run over `r` in order, each step rounded: the same bits on every machine.
 */
export type Multiply = (
  a: number,
  b: number,
  c: number,
  rows: number,
  inner: number,
  n: number,
  aRow: number,
  aStep: number,
  bRow: number,
  cRow: number,
) => void

/**
 * The same over 16-bit whole numbers: `c += unit · Σ a · b`, exact but for the last step. `inner` counts pairs of `r`; `a` steps by pairs
 * (`aStep` 4), and row `r` of `b` holds the pairs (b[2r, k], b[2r + 1, k]) for each `k`.
 */
export type MultiplyWhole = (...places: [...Parameters<Multiply>, unit: number]) => void

/** Rounds `count` floats (a multiple of 8) at `from`, times `scale`, to 16-bit whole numbers at `to`. */
export type Round = (from: number, to: number, count: number, scale: number) => void

const A = 0
const B = 1
const C = 2
const ROWS = 3
const INNER = 4
const N = 5
const A_ROW = 6
const A_STEP = 7
const B_ROW = 8
const C_ROW = 9

/** Numbers behind the parameters; `UNIT` is a parameter of the second function only. */
const localsFrom = (first: number) => ({
  J: first,
  I: first + 1,
  PA: first + 2,
  PB: first + 3,
  PC: first + 4,
  LEFT: first + 5,
  A_ROW2: first + 6,
  A_ROW3: first + 7,
  /** Sums of two columns of four for four rows, then two of b, one of a. */
  SUMS: first + 8,
  B0: first + 16,
  X: first + 18,
})
type Locals = ReturnType<typeof localsFrom>

const step = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)]

/** Adds x · (b0, b1) to the two sums of a row. */
const accumulate = (l: Locals, row: number, address: readonly number[], times: readonly number[]): number[] => [
  ...address,
  ...loadSplat,
  ...set(l.X),
  ...[0, 1].flatMap(k => {
    const sum = l.SUMS + 2 * row + k
    return [...get(sum), ...get(l.X), ...get(l.B0 + k), ...times, ...set(sum)]
  }),
]

/** What differs between floats and whole numbers: how sums begin, how products are added, how sums end in `c`. */
type Arithmetic = {
  readonly begin: (l: Locals, sum: number, column: number) => number[]
  readonly times: readonly number[]
  readonly end: (l: Locals, sum: number, column: number) => number[]
}

const floats: Arithmetic = {
  begin: (l, sum, column) => [...get(l.PC), ...load(16 * column), ...set(sum)],
  times: [...V.mul, ...V.add],
  end: (l, sum, column) => [...get(l.PC), ...get(sum), ...store(16 * column)],
}

const wholes: Arithmetic = {
  begin: (_, sum) => [...V.zero, ...set(sum)],
  times: [...V.dot, ...V.addWhole],
  end: (l, sum, column) => [
    ...[...get(l.PC), ...get(l.PC), ...load(16 * column)],
    ...[...get(sum), ...V.toFloat, ...get(C_ROW + 1), ...V.splat, ...V.mul, ...V.add],
    ...store(16 * column),
  ],
}

const tile = (l: Locals, { begin, times, end }: Arithmetic): number[] => {
  const toC = [...get(C), ...get(l.I), ...get(C_ROW), ...MUL, ...ADD, ...get(l.J), ...ADD, ...set(l.PC)]
  const each = (what: Arithmetic['begin']): number[] =>
    [0, 1, 2, 3].flatMap(row => [
      ...[0, 1].flatMap(k => what(l, l.SUMS + 2 * row + k, k)),
      ...(row === 3 ? [] : step(l.PC, get(C_ROW))),
    ])
  const rowAt = (stride: number): number[] => [...get(l.PA), ...get(stride), ...ADD]
  return [
    ...[...toC, ...each(begin)],
    ...[...get(A), ...get(l.I), ...get(A_ROW), ...MUL, ...ADD, ...set(l.PA)],
    ...[...get(B), ...get(l.J), ...ADD, ...set(l.PB)],
    ...[...get(INNER), ...set(l.LEFT)],
    ...loop(
      [
        ...[0, 1].flatMap(k => [...get(l.PB), ...load(16 * k), ...set(l.B0 + k)]),
        ...accumulate(l, 0, get(l.PA), times),
        ...accumulate(l, 1, rowAt(A_ROW), times),
        ...accumulate(l, 2, rowAt(l.A_ROW2), times),
        ...accumulate(l, 3, rowAt(l.A_ROW3), times),
        ...step(l.PA, get(A_STEP)),
        ...step(l.PB, get(B_ROW)),
        ...[...get(l.LEFT), ...constant(1), ...SUB, ...set(l.LEFT)],
      ],
      get(l.LEFT),
    ),
    ...[...toC, ...each(end)],
  ]
}

/** Tiles of four rows and eight columns, by columns. */
const multiplication = (l: Locals, arithmetic: Arithmetic): number[] => [
  ...[...get(A_ROW), ...get(A_ROW), ...ADD, ...set(l.A_ROW2)],
  ...[...get(l.A_ROW2), ...get(A_ROW), ...ADD, ...set(l.A_ROW3)],
  ...loop(
    [
      ...[...constant(0), ...set(l.I)],
      ...loop([...tile(l, arithmetic), ...step(l.I, constant(4))], [...get(l.I), ...get(ROWS), ...LESS]),
      ...step(l.J, constant(32)),
    ],
    [...get(l.J), ...get(N), ...constant(2), ...SHL, ...LESS],
  ),
]

/** Rounding, eight numbers a turn; its parameters are from, to, count, scale. */
const rounding = (): number[] => {
  const four = (offset: number): number[] => [
    ...[...get(0), ...load(offset), ...get(3), ...V.splat, ...V.mul, ...V.nearest, ...V.toWhole],
  ]
  return loop(
    [
      ...[...get(1), ...four(0), ...four(16), ...V.narrow, ...store(0)],
      ...[...step(0, constant(32)), ...step(1, constant(16))],
      ...[...get(2), ...constant(8), ...SUB, ...set(2)],
    ],
    get(2),
  )
}

const MODULE = () =>
  moduleBytes([
    { name: 'floats', parameters: 'iiiiiiiiii', numbers: 8, vectors: 11, body: multiplication(localsFrom(10), floats) },
    {
      name: 'wholes',
      parameters: 'iiiiiiiiiif',
      numbers: 8,
      vectors: 11,
      body: multiplication(localsFrom(11), wholes),
    },
    { name: 'round', parameters: 'iiif', numbers: 0, vectors: 0, body: rounding() },
  ])

// Node's types leave WebAssembly to the browser's
declare const WebAssembly: {
  readonly Memory: new (size: {
    readonly initial: number
    readonly maximum: number
  }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** Memory of matrices with its multiplication. `take` and `takeWhole` give fresh numbers, all 0, at a multiple of 16 bytes. */
export type Arena = {
  readonly take: (length: number) => Float32Array
  readonly takeWhole: (length: number) => Int16Array
  readonly multiply: Multiply
  readonly multiplyWhole: MultiplyWhole
  readonly round: Round
}

const PAGE = 65_536

/** An arena of so many bytes, which never grows. Throws when more is taken than there is. */
export const createArena = (bytes: number): Arena => {
  const pages = Math.ceil(bytes / PAGE) + 1
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(MODULE()), { m: { m: memory } })
  let end = 0
  const place = (size: number): number => {
    const at = end
    end += Math.ceil(size / 16) * 16
    return at
  }
  return {
    take: length => new Float32Array(memory.buffer, place(length * 4), length),
    takeWhole: length => new Int16Array(memory.buffer, place(length * 2), length),
    multiply: exports.floats as Multiply,
    multiplyWhole: exports.wholes as MultiplyWhole,
    round: exports.round as Round,
  }
}
