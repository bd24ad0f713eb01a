/**
 * Trains the language engine and writes models/en.bin.gz. `node train/train.ts [OUT]` gives the same bytes every time;
 * the treebanks are looked for under RECOUNT_SHARED (default ../shared).
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { createEngineOnWords } from '../src/text/engine/create-engine.ts'
import { packWeights } from '../src/text/engine/format.ts'
import { augment } from './augment.ts'
import { type GoldSentence, parseConllu } from './conllu.ts'
import { dictionary, dictionaryBytes } from './dictionary.ts'
import { evaluate } from './evaluate.ts'
import { newsSentences } from './news.ts'
import { freeze } from './perceptron.ts'
import { PLAN } from './plan.ts'
import { trainLemmas } from './train-lemma.ts'
import { trainParser } from './train-parser.ts'
import { predictRoles, roleSet, supertaggerOf, trainSupertagger } from './train-supertagger.ts'
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

const train = [...read('ewt-train'), ...read('gum-train')]
digest.update(dictionaryBytes)
const data = digest.copy().digest('hex')
log(`${train.length} sentences, data digest ${data}`)

const news = newsSentences(PLAN.newsSeed)
const taught = [...train, ...news]

/** Keeps a stage's result under RECOUNT_TRAIN_CACHE when that is set, for trying plans; empty the folder after a change of code. */
const stage = <T>(name: string, settings: unknown, make: () => T): T => {
  const folder = process.env.RECOUNT_TRAIN_CACHE
  if (folder === undefined) return make()
  const key = createHash('sha256')
    .update(JSON.stringify([data, news, settings]))
    .digest('hex')
    .slice(0, 16)
  const file = join(folder, `${name}-${key}.v8`)
  if (existsSync(file)) return deserialize(readFileSync(file)) as T
  const made = make()
  writeFileSync(file, serialize(made))
  return made
}

/** A result for each sentence from a model that has not seen it: what the next stage will meet in life. */
const jackknife = (
  sentences: readonly GoldSentence[],
  predict: (rest: readonly number[], held: readonly number[]) => readonly Int32Array[],
): Int32Array[] => {
  const numbers = new Map(taught.map((s, i) => [s.id, i])) // a dressed copy falls into its original's fold
  const foldOf = sentences.map(s => numbers.get(s.id)! % PLAN.folds)
  const results: Int32Array[] = new Array(sentences.length)
  for (let fold = 0; fold < PLAN.folds; fold++) {
    const rest = foldOf.flatMap((f, i) => (f === fold ? [] : [i]))
    const held = foldOf.flatMap((f, i) => (f === fold ? [i] : []))
    predict(rest, held).forEach((r, k) => {
      results[held[k]!] = r
    })
    log(`fold ${fold + 1} of ${PLAN.folds}`)
  }
  return results
}

const all = augment(taught, PLAN.augmentSeed)
const pick = <T>(from: readonly T[], which: readonly number[]): T[] => which.map(i => from[i]!)
const lemmas = trainLemmas(train)
const tags = tagSet(train)
const predicted = stage('fold-tags', [PLAN.foldTagger, PLAN.augmentSeed, PLAN.folds], () =>
  jackknife(all, (rest, held) =>
    predictTags(taggerOf(trainTagger(pick(all, rest), tags, PLAN.foldTagger)), pick(all, held)),
  ),
)
const tagger = stage('tagger', [PLAN.tagger, PLAN.augmentSeed], () => trainTagger(all, tags, { ...PLAN.tagger, log }))
const roles = roleSet(train)
const guessed = stage('fold-roles', [PLAN.foldTagger, PLAN.augmentSeed, PLAN.folds, PLAN.foldSupertagger], () =>
  jackknife(all, (rest, held) => {
    const weights = trainSupertagger(pick(all, rest), pick(predicted, rest), roles, PLAN.foldSupertagger)
    return predictRoles(supertaggerOf(weights), pick(all, held), pick(predicted, held))
  }),
)
const supertagger = stage('supertagger', [PLAN.foldTagger, PLAN.augmentSeed, PLAN.folds, PLAN.supertagger], () =>
  trainSupertagger(all, predicted, roles, { ...PLAN.supertagger, log }),
)
const parsers = PLAN.parserSeeds.map(seed =>
  stage('parser', [PLAN.foldTagger, PLAN.augmentSeed, PLAN.folds, PLAN.foldSupertagger, PLAN.parser, seed], () =>
    trainParser(all, predicted, guessed, tags, { ...PLAN.parser, seed, log }),
  ),
)
const labels = parsers[0]!.labels
const parser = freeze(
  parsers.map(p => p.raw),
  PLAN.parserScale,
  PLAN.parserDrop,
)

const bytes = packWeights({
  tags,
  labels,
  roles,
  lexicon: tagger.lexicon,
  dictionary,
  lemmas,
  tagger: tagger.linear,
  supertagger: supertagger.linear,
  parser,
})
const out = process.argv[2] ?? 'models/en.bin.gz'
writeFileSync(out, bytes)
log(`${out}: ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
for (const name of ['ewt-dev', 'gum-dev']) log(evaluate(createEngineOnWords(bytes), name, read(name)))
