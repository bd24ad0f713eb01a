/**
 * Trains the name tagger and writes models/names.bin.gz. `node train/train-names.ts [OUT]` gives the same bytes every time;
 * the texts are looked for under RECOUNT_SHARED (default ../shared). `--cross-validate` writes nothing: it trains on all but one
 * part of the documents, for each part in turn, and scores the part left out.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../src/text/engine/create-engine.ts'
import { hashString } from '../src/text/engine/hash.ts'
import { grainsOf } from '../src/text/entities/create-entities.ts'
import { lookupIn, packNames, tableOf } from '../src/text/entities/format.ts'
import { labelNames, type NameLists } from '../src/text/entities/tag-names.ts'
import { createNameWords } from '../src/text/entities/word-facts.ts'
import { cleanSilver, type GoldText, readGold, tagText } from './names-data.ts'
import { linesOf, readLists } from './names-lists.ts'
import { NAMES_PLAN } from './names-plan.ts'
import { emptyTally, namesOf, tally, tallyLine } from './names-score.ts'
import { poolsOf } from './names-slots.ts'
import { templateTexts } from './names-templates.ts'
import { type ReadyText, readyText, scorerOf, trainLabels } from './names-training.ts'

const started = process.hrtime.bigint()
const log = (line: string): void => {
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`)
}

const folder = join(process.env.RECOUNT_SHARED ?? '../shared', 'data/names/open')
const engine = createEngine(readFileSync(new URL('../models/en.bin.gz', import.meta.url)))
const listed = readLists()
const [words, phrases] = [tableOf(listed.facts), tableOf(listed.phrases)]
const lists: NameLists = {
  wordOf: createNameWords(lookupIn(words), grainsOf(engine.clusters)),
  phrases: lookupIn(phrases),
}
const ready = (texts: readonly GoldText[], weight: number): ReadyText[] =>
  texts.map(text => readyText(tagText(text, engine), lists, weight))

const sets = {
  wikigold: ready(readGold(folder, 'wikigold'), 1),
  'uner-ewt-dev': ready(readGold(folder, 'uner-ewt-dev'), 1),
  gum: ready(cleanSilver(readGold(folder, 'gum')), NAMES_PLAN.silverWeight),
}
const made = ready(
  templateTexts(poolsOf(linesOf('name-lists.txt.gz'), linesOf('words.txt.gz')), NAMES_PLAN.madeSeed),
  NAMES_PLAN.madeWeight,
)
log(`${Object.values(sets).flat().length} texts, ${made.length} made-up ones`)

const train = (out: string): void => {
  const labels = trainLabels([...Object.values(sets).flat(), ...made], NAMES_PLAN.crf, log)
  const bytes = packNames({ words, phrases, labels })
  writeFileSync(out, bytes)
  log(`${out}: ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
}

const crossValidate = (): void => {
  const tallies = new Map(Object.keys(sets).map(name => [name, emptyTally()]))
  for (let part = 0; part < NAMES_PLAN.parts; part++) {
    const held = (text: ReadyText) => (hashString(text.tagged.gold.id, 7) >>> 0) % NAMES_PLAN.parts === part
    const kept = Object.values(sets)
      .flat()
      .filter(text => !held(text))
    const scorer = scorerOf(trainLabels([...kept, ...made], NAMES_PLAN.crf))
    for (const [name, texts] of Object.entries(sets))
      for (const { tagged, inputs } of texts.filter(held))
        tally(tallies.get(name)!, tagged.gold, namesOf(tagged.sentences, labelNames(scorer, inputs)))
    log(
      `part ${part + 1} of ${NAMES_PLAN.parts}; so far ${[...tallies].map(([name, t]) => `${name}: ${tallyLine(t)}`).join('; ')}`,
    )
  }
  for (const [name, figures] of tallies) process.stdout.write(`${name.padEnd(14)} ${tallyLine(figures)}\n`)
}

const [argument] = process.argv.slice(2)
if (argument === '--cross-validate') crossValidate()
else train(argument ?? new URL('../models/names.bin.gz', import.meta.url).pathname)
