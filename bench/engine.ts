/**
 * Speed of the language engine alone: `node bench/engine.ts [WEIGHTS]`. Words per second of one core on the texts of the gva set (made-up
 * reports where it is absent), from text to parsed tokens; time to load; memory; growth with length. Processor time, so that other work counts little.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../src/text/engine/create-engine.ts'
import { splitSentences } from '../src/text/sentences.ts'
import type { Engine } from '../src/text/token.ts'

const ARTICLES = 1500

const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const timed = <T>(work: () => T): { readonly result: T; readonly spent: number } => {
  const from = seconds()
  const result = work()
  return { result, spent: seconds() - from }
}

const MADE_UP =
  'A gunman opened fire at a bakery in Lower Tessing late on Friday, killing two people and wounding a guard. '

/** Texts of reports. */
const texts = (): readonly string[] => {
  const path = join(process.env.RECOUNT_SHARED ?? '../shared', 'data/gva/open/input/incidents.jsonl')
  if (!existsSync(path)) return Array.from({ length: 300 }, () => MADE_UP.repeat(20))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => (JSON.parse(line) as { articles: { text: string }[] }).articles.map(a => a.text))
    .slice(0, ARTICLES)
}

const readAll = (engine: Engine, from: readonly string[], withParse: boolean): { words: number; sentences: number } => {
  let words = 0
  let sentences = 0
  for (const text of from)
    for (const sentence of splitSentences(text)) {
      sentences++
      words += (withParse ? engine.analyse : engine.tag)(text, sentence).length
    }
  return { words, sentences }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const megabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage.rss() / 2 ** 20
}

const weights = readFileSync(process.argv[2] ?? new URL('../models/en.bin.gz', import.meta.url))
const before = megabytes()
const load = timed(() => createEngine(weights))
const engine = load.result
engine.analyse('One died.', { start: 0, end: 9 })
print(`load ${Math.round(load.spent * 1000)} ms, memory +${Math.round(megabytes() - before)} MB`)

const given = texts()
readAll(engine, given.slice(0, 50), true)
for (const withParse of [true, false]) {
  const { result, spent } = timed(() => readAll(engine, given, withParse))
  const speed = Math.round(result.words / spent)
  const share = withParse ? '100 % of sentences parsed' : 'no parse'
  print(`${result.words} words, ${result.sentences} sentences, ${share}: ${speed} words/s of processor time`)
}
print(`memory after ${given.length} texts +${Math.round(megabytes() - before)} MB`)

const long = (n: number): string => given.join('\n\n').slice(0, n)
for (const n of [250_000, 500_000]) {
  const [once, twice] = [long(n), long(2 * n)].map(t => timed(() => readAll(engine, [t], true)).spent)
  print(`T(2n)/T(n) at n = ${n} characters: ${(twice! / once!).toFixed(2)}`)
}
const sentence = 'The guard of the bakery of the town of men who had seen the van said that '
  .repeat(1400)
  .slice(0, 100_000)
const endless = timed(() => engine.analyse(sentence, { start: 0, end: sentence.length }))
print(`a sentence of ${sentence.length} characters, ${endless.result.length} words: ${endless.spent.toFixed(2)} s`)
