/** The state of an arc-hybrid transition parser: a stack, a buffer, and the arcs so far. */

/** Words before `size`, the artificial root at `size`. -1 is "none" everywhere. */
export type ParserState = {
  size: number
  buffer: number
  depth: number
  readonly stack: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
  /** Outermost and second outermost children on each side, with how many there are and a hash of their labels. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  readonly leftSet: Int32Array
  readonly rightSet: Int32Array
  /** The child labelled 'case' or 'mark' that stands leftmost, for prepositions. */
  readonly marker: Int32Array
  /** 1 for words that should head nothing (punctuation), filled by the decoder; training leaves it 0. */
  readonly headless: Int32Array
}

/** Longest stretch parsed in one go; longer sentences are parsed in chunks. */
export const MAX_WORDS = 300

/** Room for a sentence of up to `limit` words; reused from sentence to sentence. */
export const createState = (limit = MAX_WORDS): ParserState => {
  const array = (): Int32Array => new Int32Array(limit + 2)
  return {
    size: 0,
    buffer: 0,
    depth: 0,
    stack: array(),
    head: array(),
    label: array(),
    left1: array(),
    left2: array(),
    right1: array(),
    right2: array(),
    leftCount: array(),
    rightCount: array(),
    leftSet: array(),
    rightSet: array(),
    marker: array(),
    headless: array(),
  }
}

/** Empties the state for a sentence of `size` words. */
export const resetState = (state: ParserState, size: number): void => {
  state.size = size
  state.buffer = 0
  state.depth = 0
  const end = size + 1
  for (const a of [state.head, state.label, state.left1, state.left2, state.right1, state.right2, state.marker])
    a.fill(-1, 0, end)
  for (const a of [state.leftCount, state.rightCount, state.leftSet, state.rightSet, state.headless]) a.fill(0, 0, end)
}

/** Moves the first word of the buffer onto the stack. */
export const shift = (state: ParserState): void => {
  state.stack[state.depth++] = state.buffer++
}

/** Makes the front of the buffer the head of the top of the stack. */
export const attachLeft = (state: ParserState, label: number, isMarker: boolean): void => {
  const child = state.stack[--state.depth]!
  const head = state.buffer
  state.head[child] = head
  state.label[child] = label
  state.left2[head] = state.left1[head]!
  state.left1[head] = child
  state.leftCount[head]!++
  state.leftSet[head]! ^= Math.imul(label + 1, 0x9e3779b1)
  if (isMarker) state.marker[head] = child
}

/** Makes the second on the stack the head of the top of the stack. */
export const attachRight = (state: ParserState, label: number): void => {
  const child = state.stack[--state.depth]!
  const head = state.stack[state.depth - 1]!
  state.head[child] = head
  state.label[child] = label
  state.right2[head] = state.right1[head]!
  state.right1[head] = child
  state.rightCount[head]!++
  state.rightSet[head]! ^= Math.imul(label + 1, 0x9e3779b1)
}
