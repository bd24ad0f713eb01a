/** Trains the parser: averaged perceptron with a dynamic oracle and exploration. */
import {
  applyClass,
  bestClass,
  canLeft,
  canRight,
  canShift,
  classCount,
  coarseTags,
  markerLabels,
  parseInput,
} from '../src/text/engine/parser.ts'
import { PARSE_FEATURES, type ParseInput, parseFeatures } from '../src/text/engine/parser-features.ts'
import { createState, MAX_WORDS, type ParserState, resetState } from '../src/text/engine/parser-state.ts'
import type { GoldSentence } from './conllu.ts'
import { type GoldTree, goldTree, transitionCosts } from './oracle.ts'
import { type AveragedWeights, createPerceptron } from './perceptron.ts'
import { createRandom, shuffle } from './random.ts'
import { formOf } from './train-tagger.ts'

/** A trained parser before pruning. */
export type RawParser = { readonly labels: readonly string[]; readonly raw: AveragedWeights }

const LABEL_MIN_COUNT = 20

/** Relations seen often enough to be learnt. */
export const labelSet = (sentences: readonly GoldSentence[]): string[] => {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const w of s.words) counts.set(w.rel, (counts.get(w.rel) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n >= LABEL_MIN_COUNT)
    .map(([l]) => l)
    .sort()
}

/** The learnt relation for a gold one: a rare subtype becomes its main type ('csubj:outer' → 'csubj'). */
const labelOf = (labels: readonly string[], rel: string): number => {
  const exact = labels.indexOf(rel)
  if (exact >= 0) return exact
  const main = labels.indexOf(rel.replace(/:.*/, ''))
  return main >= 0 ? main : labels.indexOf('dep')
}

export type ParserOptions = {
  readonly epochs: number
  readonly seed: number
  /** Passes that follow the gold derivation before the parser is let loose. */
  readonly guided?: number
  readonly explore?: number
  readonly margin?: number
  readonly minUpdates?: number
  readonly log?: (line: string) => void
  readonly check?: (epoch: number, raw: () => RawParser) => void
}

type Item = { readonly input: ParseInput; readonly gold: GoldTree }

/** Trains on gold trees over predicted tags; the same input and seed give the same weights. */
export const trainParser = (
  sentences: readonly GoldSentence[],
  predicted: readonly Int32Array[],
  roles: readonly Int32Array[],
  tags: readonly string[],
  options: ParserOptions,
): RawParser => {
  const { epochs, seed, guided = 1, explore = 0.9, margin = 0, minUpdates = 1, log = () => {} } = options
  const labels = labelSet(sentences)
  const coarse = coarseTags(tags)
  const markers = markerLabels(labels)
  const rootLabel = labels.indexOf('root')
  const items: Item[] = []
  sentences.forEach((s, k) => {
    if (s.words.length > MAX_WORDS) return
    const gold = Int32Array.from(s.words, w => labelOf(labels, w.rel))
    items.push({
      input: parseInput(
        s.words.map(w => formOf(w.form)),
        predicted[k]!,
        roles[k]!,
        coarse,
      ),
      gold: goldTree(
        s.words.map(w => w.head),
        gold,
      ),
    })
  })
  const classes = classCount(labels.length)
  const model = createPerceptron(classes, minUpdates)
  const random = createRandom(seed)
  const state = createState()
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Int32Array(256)
  const costs = new Int32Array(3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let steps = 0
    for (const { input, gold } of shuffle(items, random)) {
      resetState(state, input.size)
      while (state.buffer < state.size || state.depth > 0) {
        const n = parseFeatures(input, state, features)
        model.score(features, n, scores)
        const guess = bestClass(scores, state, labels.length, rootLabel)
        const right = bestRight(scores, state, gold, costs)
        steps++
        if (!isRight(guess, right.least, state, gold, costs)) {
          wrong++
          model.update(features, n, right.choice, 1)
          model.update(features, n, guess, -1)
        } else if (margin > 0) {
          const rival = bestWrong(scores, state, gold, costs, right.least, labels.length, rootLabel)
          if (rival >= 0 && scores[guess]! - scores[rival]! < margin) {
            model.update(features, n, guess, 1)
            model.update(features, n, rival, -1)
          }
        }
        model.tick()
        applyClass(state, epoch >= guided && random() < explore ? guess : right.choice, markers)
      }
    }
    log(`parser epoch ${epoch + 1}: ${wrong} of ${steps} wrong, ${model.rows()} features`)
    options.check?.(epoch, () => ({ labels, raw: model.average() }))
  }
  return { labels, raw: model.average() }
}

const allowed = (state: ParserState, kind: number): boolean =>
  kind === 0 ? canShift(state) : kind === 1 ? canLeft(state) : canRight(state)

const goldLabel = (state: ParserState, gold: GoldTree): number => gold.labels[state.stack[state.depth - 1]!]!

/** The best-scored transition of least cost; arcs carry the dependent's gold label. */
const bestRight = (
  scores: Int32Array,
  state: ParserState,
  gold: GoldTree,
  costs: Int32Array,
): { choice: number; least: number } => {
  transitionCosts(state, gold, costs)
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < 3; k++) if (allowed(state, k)) least = Math.min(least, costs[k]!)
  let choice = -1
  for (let k = 0; k < 3; k++) {
    if (!allowed(state, k) || costs[k] !== least) continue
    const c = k === 0 ? 0 : k + 2 * goldLabel(state, gold)
    if (choice < 0 || scores[c]! > scores[choice]!) choice = c
  }
  return { choice, least }
}

const isRight = (choice: number, least: number, state: ParserState, gold: GoldTree, costs: Int32Array): boolean => {
  const kind = choice === 0 ? 0 : 1 + ((choice - 1) & 1)
  return (
    costs[kind] === least &&
    (kind === 0 || (choice - 1) >> 1 === goldLabel(state, gold) || (state.buffer === state.size && state.depth === 1))
  )
}

const bestWrong = (
  scores: Int32Array,
  state: ParserState,
  gold: GoldTree,
  costs: Int32Array,
  least: number,
  labels: number,
  rootLabel: number,
): number => {
  let best = -1
  for (let c = 0; c < classCount(labels); c++) {
    const kind = c === 0 ? 0 : 1 + ((c - 1) & 1)
    if (!allowed(state, kind) || (c > 0 && (c - 1) >> 1 === rootLabel) || isRight(c, least, state, gold, costs))
      continue
    if (best < 0 || scores[c]! > scores[best]!) best = c
  }
  return best
}
