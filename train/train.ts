/**
 * Trains the language engine and writes models/en.bin.gz. `node train/train.ts [OUT]` gives the same bytes every time;
 * the treebanks are looked for under RECOUNT_SHARED (default ../shared).
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngineOnWords } from '../src/text/engine/create-engine.ts'
import { packWeights, roundWeights } from '../src/text/engine/format.ts'
import { loadVectors } from '../src/text/engine/vectors.ts'
import { augment } from './augment.ts'
import { type GoldSentence, parseConllu } from './conllu.ts'
import { dictionary, dictionaryBytes } from './dictionary.ts'
import { evaluate } from './evaluate.ts'
import { labelPlace, labelSet, tagSet } from './labels.ts'
import type { TrainedNetwork } from './network/plan.ts'
import { trainNetwork } from './network/train-network.ts'
import { newsSentences } from './news.ts'
import { PLAN } from './plan.ts'
import { trainFeats } from './train-feats.ts'
import { trainLemmas } from './train-lemma.ts'

const started = process.hrtime.bigint()
const log = (line: string): void => {
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`)
}

const gold = join(process.env.RECOUNT_SHARED ?? '../shared', 'data/treebank/open/gold')
const digest = createHash('sha256')
const read = (name: string): GoldSentence[] => {
  const source = readFileSync(join(gold, `${name}.conllu`), 'utf8')
  digest.update(source)
  return parseConllu(source)
}
const model = (name: string): Uint8Array => readFileSync(new URL(`../models/${name}.bin.gz`, import.meta.url))

const train = [...read('ewt-train'), ...read('gum-train')]
const behind = { clusters: model('clusters'), vectors: model('vectors') }
for (const bytes of [dictionaryBytes, behind.clusters, behind.vectors]) digest.update(bytes)
log(`${train.length} sentences, data digest ${digest.copy().digest('hex')}`)
const dev = ['ewt-dev', 'gum-dev'].map(name => ({ name, sentences: read(name) }))

const all = augment([...train, ...newsSentences(PLAN.newsSeed)], PLAN.augmentSeed)
const tags = tagSet(train)
const labels = labelSet(all)
const lemmas = trainLemmas(train)
const feats = trainFeats(train)

const packed = ({ shape, keys, table, parameters }: TrainedNetwork): Uint8Array =>
  packWeights(
    { tags, labels, lemmas, feats, dictionary, shape, keys, ...roundWeights(shape, table, parameters) },
    behind,
  )

const network = trainNetwork(
  { sentences: all, vectors: loadVectors(behind.vectors), tags, labels, labelOf: rel => labelPlace(labels, rel) },
  PLAN.network,
  log,
)
const bytes = packed(network)
const out = process.argv[2] ?? 'models/en.bin.gz'
writeFileSync(out, bytes)
log(`${out}: ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
for (const { name, sentences } of dev) log(evaluate(createEngineOnWords(bytes), name, sentences))
