import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readVectors } from '../../src/text/engine/vectors.ts'
import { labelPlace, labelSet, tagSet } from '../labels.ts'
import { newsSentences } from '../news.ts'
import type { NetworkPlan } from './plan.ts'
import { trainNetwork } from './train-network.ts'

const sentences = newsSentences(1).filter((_, i) => i % 8 === 0)
const tags = tagSet(sentences)
const labels = labelSet(sentences)
const vectors = { ...readVectors(new Uint8Array(0)), size: 8 }
const plan: NetworkPlan = {
  width: 16,
  arcs: 8,
  gated: 2,
  epochs: 3,
  words: 100,
  rate: 0.01,
  warmup: 5,
  dropForm: 0.1,
  dropVector: 0.1,
  dropInput: 0.1,
  drop: 0.1,
  dropHeads: 0.1,
  seed: 1,
  minForm: 2,
  minAffix: 2,
}

const train = () => {
  const lines: string[] = []
  const labelOf = (rel: string): number => labelPlace(labels, rel)
  const network = trainNetwork({ sentences, vectors, tags, labels, labelOf }, plan, line => lines.push(line))
  return { network, losses: lines.filter(l => l.startsWith('epoch')).map(l => l.split(' ').slice(3).map(Number)) }
}

test('the same lesson and plan give the same numbers, and losses fall', () => {
  const first = train()
  assert.deepEqual(train().network, first.network)
  for (const k of [0, 1, 2]) assert.ok(first.losses[2]![k]! < 0.8 * first.losses[0]![k]!, `${first.losses}`)
})
