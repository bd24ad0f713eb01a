/**
 * Trains the language engine and writes models/en.bin.gz. `node train/train.ts [OUT]` gives the same bytes every time;
 * the treebanks are looked for under RECOUNT_SHARED (default ../shared).
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngineOnWords } from '../src/text/engine/create-engine.ts'
import { packWeights } from '../src/text/engine/format.ts'
import { augment } from './augment.ts'
import { type GoldSentence, parseConllu } from './conllu.ts'
import { evaluate } from './evaluate.ts'
import { PLAN } from './plan.ts'
import { trainLemmas } from './train-lemma.ts'
import { trainParser } from './train-parser.ts'
import { predictTags, taggerOf, tagSet, trainTagger } from './train-tagger.ts'

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

/** Tags for each sentence from a tagger that has not seen it: what the parser will meet in life. */
const jackknife = (sentences: readonly GoldSentence[], tags: readonly string[]): Int32Array[] => {
  const predicted: Int32Array[] = new Array(sentences.length)
  for (let fold = 0; fold < PLAN.folds; fold++) {
    const rest = sentences.filter((_, i) => i % PLAN.folds !== fold)
    const tagger = taggerOf(trainTagger(augment(rest, PLAN.augmentSeed), tags, { ...PLAN.foldTagger, seed: fold + 1 }))
    const held = sentences.map((s, i) => ({ s, i })).filter(x => x.i % PLAN.folds === fold)
    predictTags(
      tagger,
      held.map(h => h.s),
    ).forEach((p, k) => {
      predicted[held[k]!.i] = p
    })
    log(`fold ${fold + 1} of ${PLAN.folds} tagged`)
  }
  return predicted
}

const train = [...read('ewt-train'), ...read('gum-train')]
log(`${train.length} sentences, data digest ${digest.copy().digest('hex')}`)
const tags = tagSet(train)
const lemmas = trainLemmas(train)
const tagger = trainTagger(augment(train, PLAN.augmentSeed), tags, { ...PLAN.tagger, log })
const more = [...train, ...augment(train, PLAN.augmentSeed).slice(train.length)]
const parser = trainParser(more, jackknife(more, tags), tags, { ...PLAN.parser, log })

const bytes = packWeights({
  tags,
  labels: parser.labels,
  lexicon: tagger.lexicon,
  lemmas,
  tagger: tagger.linear,
  parser: parser.linear,
})
const out = process.argv[2] ?? 'models/en.bin.gz'
writeFileSync(out, bytes)
log(`${out}: ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
for (const name of ['ewt-dev', 'gum-dev']) log(evaluate(createEngineOnWords(bytes), name, read(name)))
