/** Dependency parsing: greedy arc-hybrid transitions chosen by a linear classifier. Linear in the number of words. */
import { hashString } from './hash.ts'
import type { Scorer } from './linear.ts'
import { PARSE_FEATURES, type ParseInput, parseFeatures, ROOT_TAG } from './parser-features.ts'
import { attachLeft, attachRight, createState, MAX_WORDS, type ParserState, resetState, shift } from './parser-state.ts'
import type { WordForm } from './words.ts'

/** A trained parser: class 0 shifts, then one left and one right class a label: 1 + 2 × label (+ 1). */
export type ParserModel = {
  readonly labels: readonly string[]
  readonly scorer: Scorer
  /** UPOS number (see coarseTags) of words that head nothing while there is another way: PUNCT; -1 for no such rule. */
  readonly mute: number
}

/** Classes of a parser with so many labels. */
export const classCount = (labels: number): number => 1 + 2 * labels

/** 'case' and 'mark' children carry the preposition or subjunction of a phrase. */
export const markerLabels = (labels: readonly string[]): readonly boolean[] =>
  labels.map(l => l === 'case' || l === 'mark')

/** UPOS number of each joint tag 'UPOS|XPOS'. */
export const coarseTags = (tags: readonly string[]): Int32Array => {
  const upos = tags.map(t => t.slice(0, t.indexOf('|')))
  const names = [...new Set(upos)].sort()
  return Int32Array.from(upos, u => names.indexOf(u))
}

/** Arrays for a sentence; `tags` index the tagger's classes, `coarseOf` maps them to UPOS numbers. */
export const parseInput = (
  forms: readonly WordForm[],
  tags: Int32Array,
  role: Int32Array,
  coarseOf: Int32Array,
): ParseInput => {
  const size = forms.length
  const form = new Int32Array(size + 1)
  const tag = new Int32Array(size + 1)
  const coarse = new Int32Array(size + 1)
  const commas = new Int32Array(size + 1)
  const quotes = new Int32Array(size + 1)
  for (let i = 0; i < size; i++) {
    form[i] = forms[i]!.form
    tag[i] = tags[i]!
    coarse[i] = coarseOf[tags[i]!]!
    const word = forms[i]!.lower
    commas[i + 1] = commas[i]! + (word === ',' ? 1 : 0)
    quotes[i + 1] = quotes[i]! + (word === '"' || word === "''" ? 1 : 0)
  }
  form[size] = ROOT_FORM
  tag[size] = ROOT_TAG
  coarse[size] = ROOT_TAG
  return { size, form, tag, coarse, role, commas, quotes }
}

const ROOT_FORM = hashString('', 99)

/** Which kinds of transition the state allows. The root takes one child, the last word standing. */
export const canShift = (s: ParserState): boolean => s.buffer < s.size
/** May the word on top of the stack hang under the next word, or under the root when it is the last one standing? */
export const canLeft = (s: ParserState): boolean =>
  s.depth > 0 && (s.buffer < s.size ? s.headless[s.buffer] === 0 : s.depth === 1)
/** May the word on top of the stack hang under the one below it? */
export const canRight = (s: ParserState): boolean =>
  s.depth > 1 && (s.buffer === s.size || s.headless[s.stack[s.depth - 2]!] === 0)

/** The best allowed class. `rootLabel` is the only label under the root, and nowhere else. */
export const bestClass = (scores: Int32Array, state: ParserState, labels: number, rootLabel: number): number => {
  const rootNext = state.buffer === state.size
  if (rootNext && state.depth === 1) return 1 + 2 * rootLabel
  let best = -1
  let top = Number.NEGATIVE_INFINITY
  if (canShift(state)) {
    best = 0
    top = scores[0]!
  }
  const left = canLeft(state)
  const right = canRight(state)
  for (let l = 0; l < labels; l++) {
    if (l === rootLabel) continue
    if (left && scores[1 + 2 * l]! > top) {
      best = 1 + 2 * l
      top = scores[best]!
    }
    if (right && scores[2 + 2 * l]! > top) {
      best = 2 + 2 * l
      top = scores[best]!
    }
  }
  return best
}

/** Carries a class out. */
export const applyClass = (state: ParserState, choice: number, markers: readonly boolean[]): void => {
  if (choice === 0) {
    shift(state)
    return
  }
  const label = (choice - 1) >> 1
  if ((choice - 1) & 1) attachRight(state, label)
  else attachLeft(state, label, markers[label]!)
}

const state = createState()
const features = new Int32Array(PARSE_FEATURES)
const scores = new Int32Array(256)

/** Heads (-1 root) and label numbers of a sentence of at most MAX_WORDS words. Exactly one root unless it is empty. */
const parseChunk = (
  model: ParserModel,
  input: ParseInput,
  markers: readonly boolean[],
  rootLabel: number,
): ParserState => {
  resetState(state, input.size)
  for (let i = 0; i < input.size; i++) state.headless[i] = input.coarse[i] === model.mute ? 1 : 0
  while (state.buffer < state.size || state.depth > 0) {
    // With an empty stack, or only the root to come, there is nothing to choose.
    if (state.depth > 0 && (state.depth > 1 || state.buffer < state.size))
      model.scorer.score(features, parseFeatures(input, state, features), scores)
    applyClass(state, bestClass(scores, state, model.labels.length, rootLabel), markers)
  }
  return state
}

/** Heads and labels of any number of words; beyond MAX_WORDS the chunks' roots hang on the first one as 'parataxis'. */
export const parseWords = (
  model: ParserModel,
  forms: readonly WordForm[],
  tags: Int32Array,
  roles: Int32Array,
  coarseOf: Int32Array,
): { readonly heads: Int32Array; readonly labels: Int32Array } => {
  const heads = new Int32Array(forms.length)
  const labels = new Int32Array(forms.length)
  const markers = markerLabels(model.labels)
  const rootLabel = model.labels.indexOf('root')
  const parataxis = model.labels.indexOf('parataxis')
  let root = -1
  for (let from = 0; from < forms.length; from += MAX_WORDS) {
    const to = from + MAX_WORDS
    const input = parseInput(forms.slice(from, to), tags.subarray(from, to), roles.subarray(from, to), coarseOf)
    const parsed = parseChunk(model, input, markers, rootLabel)
    for (let i = 0; i < input.size; i++) {
      const head = parsed.head[i]!
      heads[from + i] = head === input.size ? root : head + from
      labels[from + i] = head === input.size && root >= 0 ? parataxis : parsed.label[i]!
    }
    if (root < 0) root = heads.indexOf(-1)
  }
  return { heads, labels }
}
