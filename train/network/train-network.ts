/** Trains the language network: tags, heads and relations together. */
import { createArena } from '../../src/text/engine/kernel.ts'
import {
  createPass,
  type Network,
  type NetworkShape,
  type Pass,
  parameterShapes,
  readArcs,
  readTags,
  type Segment,
  scoreHeads,
  scoreLabels,
} from '../../src/text/engine/network.ts'
import { floatProducts } from '../../src/text/engine/products.ts'
import { createRandom, shuffle } from '../random.ts'
import { type AdamState, adamState, adamStep, type Pace } from './adam.ts'
import {
  backward,
  clearGradients,
  createGradients,
  dropper,
  type Gradients,
  headLoss,
  labelLoss,
  tagLoss,
} from './backward.ts'
import { batchesOf, featureRows, type Item, itemsOf } from './items.ts'
import type { Lesson, NetworkPlan, TrainedNetwork } from './plan.ts'
import { createTable, type Table } from './table.ts'

const LONGEST = 160
const ARENA_BYTES = 160 << 20

/** Random numbers of a size that keeps states alike from block to block (Glorot & Bengio 2010); biases 0. */
const firstParameters = (shape: NetworkShape, take: (length: number) => Float32Array, random: () => number) => {
  const parameters: Record<string, Float32Array> = {}
  for (const [name, rows, columns] of parameterShapes(shape)) {
    const values = take(rows * columns)
    const isVector = /istance$|oot$/.test(name)
    const size = name.endsWith('+') ? 0 : isVector ? 0.1 : Math.sqrt(3 / rows)
    const scaled = name.startsWith('mix') ? size / Math.sqrt(shape.gated + 1) : size
    for (let i = 0; i < values.length; i++) values[i] = (2 * random() - 1) * scaled
    parameters[name] = values
  }
  return parameters
}

const segmentsOf = (batch: readonly Item[]): { readonly segments: readonly Segment[]; readonly rows: number } => {
  let rows = 1
  const segments = batch.map(({ size }) => {
    const from = rows
    rows += size + 1
    return { from, size }
  })
  return { segments, rows }
}

type Course = {
  readonly net: Network
  readonly pass: Pass
  readonly gradients: Gradients
  readonly table: Table
  readonly states: Readonly<Record<string, AdamState>>
  readonly random: () => number
  readonly plan: NetworkPlan
}

/** Reads a batch and leaves its gradients behind; the losses of tags, heads and relations are added to `losses`. */
const study = ({ net, pass, gradients: g, table, random, plan }: Course, batch: readonly Item[], losses: number[]) => {
  const { segments, rows } = segmentsOf(batch)
  const rateOf = (place: string): number =>
    place === 'x' ? plan.dropInput : place === 'tagged' || place.startsWith('read') ? plan.drop : plan.dropHeads
  clearGradients(g)
  pass.x.fill(0)
  table.fill(batch, segments, rows, pass.x)
  const drop = dropper(g, random, rateOf, rows)
  drop('x', pass.x, net.shape.width)
  readTags(net, pass, segments, rows, drop)
  readArcs(net, pass, segments, rows, drop)
  const heads = batch.map(item => item.heads)
  scoreLabels(net, pass, segments, heads, rows, drop)
  const gold = (what: 'tags' | 'labels'): Int32Array[] => batch.map(item => item[what])
  losses[0]! += tagLoss(net, pass, g, segments, gold('tags'))
  losses[2]! += labelLoss(net, pass, g, segments, gold('labels'))
  segments.forEach((segment, s) => {
    losses[1]! += headLoss(net, pass, g, segment, scoreHeads(net, pass, segment), heads[s]!)
  })
  backward(net, pass, g, segments, heads, rows)
  const mask = g.masks.get('x')!
  for (let i = 0; i < rows * net.shape.width; i++) g.pass.x[i]! *= mask[i]!
  table.learn(batch, segments, rows, g.pass.x)
}

/** One step of learning from the gradients that a batch left; a batch that pulls too hard is held back. */
const learn = ({ net, gradients, table, states }: Course, words: number, pace: Omit<Pace, 'scale'>): void => {
  let square = 0
  for (const v of Object.values(gradients.parameters)) for (let i = 0; i < v.length; i++) square += v[i]! * v[i]!
  const norm = Math.sqrt(square) / words
  const scale = Math.min(1, 1 / norm) / words
  for (const [name, values] of Object.entries(net.parameters))
    adamStep(values, gradients.parameters[name]!, states[name]!, { ...pace, scale, from: 0, to: values.length })
  table.step({ ...pace, scale })
}

const startOf = (lesson: Lesson, plan: NetworkPlan, rows: number): Course => {
  const { width, arcs, gated } = plan
  const sizes = { vectors: lesson.vectors.size, tags: lesson.tags.length, labels: lesson.labels.length }
  const shape: NetworkShape = { width, arcs, gated, ...sizes }
  const rowsOfBatch = plan.words + LONGEST + 8
  const arena = createArena(ARENA_BYTES)
  const random = createRandom(plan.seed)
  const parameters = firstParameters(shape, arena.take, random)
  const net: Network = { shape, parameters, arena, products: floatProducts(arena, parameters) }
  const pass = createPass(arena, shape, rowsOfBatch, LONGEST)
  const gradients = createGradients(arena, net, rowsOfBatch, LONGEST)
  const projection = gradients.parameters.vectors!
  const table = createTable(net, {
    rows,
    rowsOfBatch: rowsOfBatch + 8,
    vectors: lesson.vectors,
    plan,
    random,
    projection,
  })
  const states = Object.fromEntries(Object.entries(net.parameters).map(([name, v]) => [name, adamState(v.length)]))
  return { net, pass, gradients, table, states, random, plan }
}

/** Trains; the same lesson and plan give the same numbers. `check` may look at the network after each epoch. */
export const trainNetwork = (
  lesson: Lesson,
  plan: NetworkPlan,
  log: (line: string) => void = () => {},
  check: (epoch: number, made: () => TrainedNetwork) => void = () => {},
): TrainedNetwork => {
  const rowOf = featureRows(lesson.sentences, plan)
  const items = itemsOf(lesson, rowOf, LONGEST)
  const course = startOf(lesson, plan, rowOf.size)
  const { net, table } = course
  const made = (): TrainedNetwork => ({
    shape: net.shape,
    keys: Int32Array.from(rowOf.keys()),
    table: table.values.slice(),
    parameters: Object.fromEntries(Object.entries(net.parameters).map(([name, v]) => [name, v.slice()])),
  })
  const total = plan.epochs * batchesOf(items, plan.words).length
  let t = 0
  log(`${items.length} sentences, ${rowOf.size} rows`)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const losses = [0, 0, 0]
    let words = 0
    for (const batch of batchesOf(shuffle(items, course.random), plan.words)) {
      t++
      study(course, batch, losses)
      const size = batch.reduce((n, item) => n + item.size, 0)
      words += size
      learn(course, size, { rate: plan.rate * Math.min(1, t / plan.warmup) * Math.max(0.02, 1 - t / total), t })
    }
    log(`epoch ${epoch + 1}: loss ${losses.map(l => (l / words).toFixed(4)).join(' ')}`)
    check(epoch, made)
  }
  return made()
}
