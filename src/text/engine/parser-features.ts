/** Feature templates of the parser, after Zhang & Nivre 2011, for the arc-hybrid system. */
import { mix } from './hash.ts'
import type { ParserState } from './parser-state.ts'

/** A sentence as the parser sees it: one slot a word and one more for the root. */
export type ParseInput = {
  readonly size: number
  readonly form: Int32Array
  /** Joint tag, and the coarse tag (UPOS) behind it. */
  readonly tag: Int32Array
  readonly coarse: Int32Array
  /** The guessed relation and side of the head, see supertagger.ts. */
  readonly role: Int32Array
  /** Number of commas and of quotation marks before a word. */
  readonly commas: Int32Array
  readonly quotes: Int32Array
}

/** What a template may ask for: position (s0 s1 s2 on the stack, b0 … b3 in the buffer) and what of it. */
const ATOMS = [
  's0w',
  's0p',
  's0c',
  's0vl',
  's0vr',
  's0L',
  's0R',
  's0kw',
  's0kp',
  's0l1p',
  's0l1r',
  's0l1w',
  's0l2p',
  's0l2r',
  's0r1p',
  's0r1r',
  's0r1w',
  's0r2p',
  's0r2r',
  's1w',
  's1p',
  's1c',
  's1vl',
  's1vr',
  's1L',
  's1R',
  's1kw',
  's1kp',
  's1l1p',
  's1l1r',
  's1l1w',
  's1l2p',
  's1l2r',
  's1r1p',
  's1r1r',
  's1r1w',
  's1r2p',
  's1r2r',
  's2w',
  's2p',
  's2c',
  's2R',
  'b0w',
  'b0p',
  'b0c',
  'b0vl',
  'b0L',
  'b0kw',
  'b0l1p',
  'b0l1r',
  'b0l1w',
  'b0l2p',
  'b0l2r',
  'b1w',
  'b1p',
  'b1c',
  'b2w',
  'b2p',
  'b2c',
  'b3p',
  'd0',
  'd1',
  'k0',
  'k1',
  'q',
  'depth',
  's1r1kw',
  's0r1kw',
  's2t',
  's1t',
  's0t',
  'b0t',
  'b1t',
  'b2t',
] as const

const TEMPLATES = `
s0w|s0p|s0w s0p|s1w|s1p|s1w s1p|b0w|b0p|b0w b0p|b1w|b1p|b1w b1p|b2w|b2p|b3p|s2w|s2p
s0w s0p b0p|s0p b0w b0p|s0w b0w|s0p b0p|s0w b0p|s0p b0w
s1w s1p s0p|s1p s0w s0p|s1w s0w|s1p s0p|s1w s0p|s1p s0w
s1w b0w|s1p b0p|s1w b0p|s1p b0w|b0p b1p|b0w b1p|b0p b1w|b0p b1p b2p|s0p b0p b1p|s0w b0p b1p|s0p b0w b1p
s1p s0p b0p|s2p s1p s0p|s2p s1p s0p b0p|s1w s0p b0p|s1p s0w b0p|s1p s0p b0w|s1p s0p b0p b1p|s2w s0p|s2p s0p b0p|s2c s1c s0c b0c b1c
s0p s0l1p b0p|s0p s0r1p b0p|s0p b0p b0l1p
s1p s1l1p s0p|s1p s1r1p s0p|s1p s0p s0l1p|s1p s0p s0r1p
s0w s0l1r|s0p s0l1r|s0w s0r1r|s0p s0r1r|s1w s1r1r|s1p s1r1r|s1p s1l1r|b0p b0l1r|b0w b0l1r
s0w s0r1w|s1w s1r1w|s0w s0l1w|b0w b0l1w|s1p s1r1w|s1r1r s1r2r s1p
s0w s0L|s0p s0L|s0w s0R|s0p s0R|s1w s1R|s1p s1R|s1p s1L|s1w s1L|b0p b0L|b0w b0L|s1p s1R s0p|s0p s0L b0p|s1p s1R b0p|s1p s1L s0p|s2p s2R s0p
s0p s0vl|s0p s0vr|s1p s1vr|s1p s1vl|b0p b0vl
s0w d0|s0p d0|b0w d0|b0p d0|s0p b0p d0|s0w d1|s0p d1|s1w d1|s1p d1|s1p s0p d1
s1w s0kw|s1p s0kw|s1w s0kw s0w|s1p s0kw s0p|s1w s1p s0kw s0p|s2w s0kw|s2p s1p s0kw|s2w s1p s0kw|s0kw b0w|s0kw s0p b0p|s0kw s0w|s1kw s0kw|b0kw s0w|b0kw s0p|b0kw s0w b0p
s1w s0kp s0p|s1kw s1p s0p b0p|s1r1kw s0kw s1w|s1r1kw s0kw s1p
s0p b0p k0|s1p s0p k1|s0c b0c k0|q s0p|q s0p b0p|q s1p s0p|s1c s1R s0c b0c|s1c s1L s0c s0L b0c|b0w b1w|s0w b1w|s0w b1p|s1w b1p|s2c s1c s1R s0c b0c
s1w s1R s0p|s1w s1L s0p|s1p s1R s0w|s0w s0L b0p|s0p s0R b0p|s0w s0R b0p|b0p b0L s0w
s0t|s1t|b0t|s0t b0t|s1t s0t|s0t b0p|s0p b0t|s1t s0p|s1p s0t|s0w s0t|s1w s0t|s1w s1t|b0w b0t|s0t b0w|s0w b0t|s0t b0t b1t|b0t b1t b2t
s1t s0t b0t|s2t s1t s0t|s0p s0t b0p|s1p s0t s0p|s1p s0t s0kw|s1w s0t s0kw|s0t d0|s0t b0p d0|s0t s1p d1|s1p s1t s1R s0t|s0p s0t s0L b0p|s0t s0p s0R b0t|b0t b0L s0t
s1c s1t s0c s0t b0c b0t|s0t q b0p|s1t s1R s0t
`

const atomIndex = new Map<string, number>(ATOMS.map((name, i) => [name, i]))

/** Templates as a flat list: length, atoms, length, atoms … */
const PROGRAM: Uint8Array = Uint8Array.from(
  TEMPLATES.trim()
    .split(/[|\n]/)
    .flatMap(t => {
      const parts = t.trim().split(' ')
      return [parts.length, ...parts.map(p => atomIndex.get(p)!)]
    }),
)

/** How many features each decision has. */
export const PARSE_FEATURES = TEMPLATES.trim().split(/[|\n]/).length

const NONE = -7

/** Tag number of the root, beyond all real ones. */
export const ROOT_TAG = 254

const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : 8)
const few = (n: number): number => Math.min(n, 6)
const atoms = new Int32Array(ATOMS.length)

/** Fills `out` with the features of the state; returns their number (always PARSE_FEATURES). */
export const parseFeatures = (input: ParseInput, state: ParserState, out: Int32Array): number => {
  const { form, tag, coarse, commas, size } = input
  const { stack, depth, left1, left2, right1, right2, label, leftCount, rightCount, leftSet, rightSet, marker } = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const b0 = state.buffer
  let a = 0
  for (let k = 0; k < 2; k++) {
    const s = k === 0 ? s0 : s1
    if (s < 0) {
      atoms.fill(NONE, a, a + 19)
      a += 19
      continue
    }
    const m = marker[s]!
    atoms[a++] = form[s]!
    atoms[a++] = tag[s]!
    atoms[a++] = coarse[s]!
    atoms[a++] = few(leftCount[s]!)
    atoms[a++] = few(rightCount[s]!)
    atoms[a++] = leftSet[s]!
    atoms[a++] = rightSet[s]!
    atoms[a++] = m < 0 ? NONE : form[m]!
    atoms[a++] = m < 0 ? NONE : tag[m]!
    const l1 = left1[s]!
    const l2 = left2[s]!
    const r1 = right1[s]!
    const r2 = right2[s]!
    atoms[a++] = l1 < 0 ? NONE : tag[l1]!
    atoms[a++] = l1 < 0 ? NONE : label[l1]!
    atoms[a++] = l1 < 0 ? NONE : form[l1]!
    atoms[a++] = l2 < 0 ? NONE : tag[l2]!
    atoms[a++] = l2 < 0 ? NONE : label[l2]!
    atoms[a++] = r1 < 0 ? NONE : tag[r1]!
    atoms[a++] = r1 < 0 ? NONE : label[r1]!
    atoms[a++] = r1 < 0 ? NONE : form[r1]!
    atoms[a++] = r2 < 0 ? NONE : tag[r2]!
    atoms[a++] = r2 < 0 ? NONE : label[r2]!
  }
  atoms[a++] = s2 < 0 ? NONE : form[s2]!
  atoms[a++] = s2 < 0 ? NONE : tag[s2]!
  atoms[a++] = s2 < 0 ? NONE : coarse[s2]!
  atoms[a++] = s2 < 0 ? NONE : rightSet[s2]!
  const bl1 = left1[b0]!
  const bl2 = left2[b0]!
  const bm = marker[b0]!
  atoms[a++] = form[b0]!
  atoms[a++] = tag[b0]!
  atoms[a++] = coarse[b0]!
  atoms[a++] = few(leftCount[b0]!)
  atoms[a++] = leftSet[b0]!
  atoms[a++] = bm < 0 ? NONE : form[bm]!
  atoms[a++] = bl1 < 0 ? NONE : tag[bl1]!
  atoms[a++] = bl1 < 0 ? NONE : label[bl1]!
  atoms[a++] = bl1 < 0 ? NONE : form[bl1]!
  atoms[a++] = bl2 < 0 ? NONE : tag[bl2]!
  atoms[a++] = bl2 < 0 ? NONE : label[bl2]!
  for (let k = 1; k < 3; k++) {
    const b = b0 + k
    atoms[a++] = b > size ? NONE : form[b]!
    atoms[a++] = b > size ? NONE : tag[b]!
    atoms[a++] = b > size ? NONE : coarse[b]!
  }
  atoms[a++] = b0 + 3 > size ? NONE : tag[b0 + 3]!
  atoms[a++] = s0 < 0 ? NONE : bucket(b0 - s0)
  atoms[a++] = s1 < 0 ? NONE : bucket(s0 - s1)
  atoms[a++] = s0 < 0 ? NONE : few(commas[b0]! - commas[s0]!)
  atoms[a++] = s1 < 0 ? NONE : few(commas[s0]! - commas[s1]!)
  atoms[a++] = s0 < 0 ? NONE : (input.quotes[b0]! - input.quotes[s0]!) & 1
  atoms[a++] = few(depth)
  const s1r = s1 < 0 ? -1 : right1[s1]!
  const s0r = s0 < 0 ? -1 : right1[s0]!
  atoms[a++] = s1r < 0 || marker[s1r]! < 0 ? NONE : form[marker[s1r]!]!
  atoms[a++] = s0r < 0 || marker[s0r]! < 0 ? NONE : form[marker[s0r]!]!
  const { role } = input
  atoms[a++] = s2 < 0 ? NONE : role[s2]!
  atoms[a++] = s1 < 0 ? NONE : role[s1]!
  atoms[a++] = s0 < 0 ? NONE : role[s0]!
  for (let k = 0; k < 3; k++) atoms[a++] = b0 + k >= size ? NONE : role[b0 + k]!
  return runTemplates(out)
}

const runTemplates = (out: Int32Array): number => {
  let n = 0
  for (let p = 0; p < PROGRAM.length; ) {
    let hash = Math.imul(n + 1, 0x3c6ef372)
    for (let k = PROGRAM[p++]!; k > 0; k--) hash = mix(hash, atoms[PROGRAM[p++]!]!)
    out[n++] = hash
  }
  return n
}
