/** As much of a WebAssembly assembler as the kernel needs. */

/** Puts a local variable on the stack. */
export const get = (local: number): number[] => [0x20, local]
/** Takes a local variable from the stack. */
export const set = (local: number): number[] => [0x21, local]
/** A number from 0 to 63. */
export const constant = (value: number): number[] => [0x41, value]
/** Sum of the two whole numbers of 32 bits on the stack. */
export const ADD = [0x6a]
/** Their difference. */
export const SUB = [0x6b]
/** Their product. */
export const MUL = [0x6c]
/** The lower one shifted to the left by the upper one. */
export const SHL = [0x74]
/** 1 where the lower one is less, both unsigned, else 0. */
export const LESS = [0x49]
/** Sixteen bytes at the address on the stack and an offset below 128. */
export const load = (offset: number): number[] => [0xfd, 0x00, 0x02, offset]
/** Takes sixteen bytes from the stack to the address under them and an offset below 128. */
export const store = (offset: number): number[] => [0xfd, 0x0b, 0x02, offset]
/** Four bytes, four times. */
export const loadSplat = [0xfd, 0x09, 0x02, 0x00]

/** Operations on vectors: four floats, four whole numbers of 32 bits, eight of 16. */
export const V = {
  zero: [0xfd, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  splat: [0xfd, 0x13],
  add: [0xfd, 0xe4, 0x01],
  mul: [0xfd, 0xe6, 0x01],
  nearest: [0xfd, 0x6a],
  addWhole: [0xfd, 0xae, 0x01],
  /** Sums of the products of neighbours. */
  dot: [0xfd, 0xba, 0x01],
  toFloat: [0xfd, 0xfa, 0x01],
  /** Out of range goes to the nearest end. */
  toWhole: [0xfd, 0xf8, 0x01],
  narrow: [0xfd, 0x85, 0x01],
} as const

/** Runs the body, and again while the condition holds. */
export const loop = (body: readonly number[], condition: readonly number[]): number[] => [
  ...[0x03, 0x40, ...body],
  ...[...condition, 0x0d, 0x00, 0x0b],
]

/** A function without result: parameters 'i' and 'f' of 32 bits, then so many numbers and vectors of its own, all 0. */
export type WasmFunction = {
  readonly name: string
  readonly parameters: string
  readonly numbers: number
  readonly vectors: number
  readonly body: readonly number[]
}

const leb = (value: number): number[] => {
  const out: number[] = []
  for (let v = value; ; v >>>= 7) {
    if (v < 128) return [...out, v]
    out.push((v & 127) | 128)
  }
}
const section = (id: number, bytes: readonly number[]): number[] => [id, ...leb(bytes.length), ...bytes]
const named = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)]

const codeOf = ({ numbers, vectors, body }: WasmFunction): number[] => {
  const code = [2, numbers, 0x7f, vectors, 0x7b, ...body, 0x0b]
  return [...leb(code.length), ...code]
}

/** A module of the functions. It imports its memory as `m.m` and exports each function by its name. */
export const moduleBytes = (functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> => {
  const count = functions.length
  const types = functions.flatMap(f => [
    ...[0x60, f.parameters.length],
    ...[...f.parameters].map(p => (p === 'i' ? 0x7f : 0x7d)),
    0,
  ])
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [count, ...types]),
    ...section(2, [1, ...named('m'), ...named('m'), 2, 0, 1]),
    ...section(3, [count, ...functions.keys()]),
    ...section(7, [count, ...functions.flatMap((f, i) => [...named(f.name), 0, i])]),
    ...section(10, [count, ...functions.flatMap(codeOf)]),
  ])
}
