/** Texts with gold names for training the name tagger. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLE_WORDS } from '../src/text/entities/heads-list.ts'
import { FIRST, LABELS, LAST, labelOf, MIDDLE, ONLY } from '../src/text/entities/labels.ts'
import { splitLines } from '../src/text/entities/lines.ts'
import { listKey } from '../src/text/entities/word-facts.ts'
import { TITLES } from '../src/text/names-list.ts'
import { findNation } from '../src/text/nations.ts'
import type { Engine, Token } from '../src/text/token.ts'

/** A gold name; `type` is the data's own: PER, LOC, ORG, MISC. Any other type says nothing of the words. */
export type GoldName = { readonly start: number; readonly end: number; readonly type: string }

/** A text with all its names. `kinds` are those that the annotators marked. */
export type GoldText = {
  readonly id: string
  readonly text: string
  readonly names: readonly GoldName[]
  readonly hasMisc: boolean
}

/** A text cut into tagged sentences. */
export type TaggedText = { readonly gold: GoldText; readonly sentences: readonly (readonly Token[])[] }

const TYPES = ['PER', 'LOC', 'ORG', 'MISC']

type Row = { readonly id: string; readonly text: string; readonly entities: readonly GoldName[] }

const rows = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row)

/** Reads `input/<name>.jsonl` and `gold/<name>.jsonl` below a folder. */
export const readGold = (folder: string, name: string): GoldText[] => {
  const golds = new Map(rows(join(folder, 'gold', `${name}.jsonl`)).map(r => [r.id, r.entities]))
  const texts = rows(join(folder, 'input', `${name}.jsonl`)).map(r => ({
    id: r.id,
    text: r.text,
    names: golds.get(r.id) ?? [],
  }))
  const hasMisc = texts.some(t => t.names.some(n => n.type === 'MISC'))
  return texts.map(t => ({ ...t, hasMisc }))
}

/** Cuts and tags a text as the name tagger's callers do. */
export const tagText = (gold: GoldText, engine: Engine): TaggedText => ({
  gold,
  sentences: splitLines(gold.text).map(span => engine.tag(gold.text, span)),
})

const EVERY = (1 << LABELS) - 1
const ALL_MISC = [FIRST, MIDDLE, LAST, ONLY].reduce((bits, place) => bits | (1 << labelOf(3, place)), 0)

/** For each token of each sentence the labels that the gold allows, as bits. A text without misc allows them where nothing is marked. */
export const allowedLabels = ({ gold, sentences }: TaggedText): Int32Array[] => {
  const names = [...gold.names].sort((a, b) => a.start - b.start)
  return sentences.map(tokens => {
    const out = new Int32Array(tokens.length).fill(gold.hasMisc ? 1 : 1 | ALL_MISC)
    for (const name of names) {
      const from = tokens.findIndex(t => t.end > name.start)
      let to = from
      while (to >= 0 && to < tokens.length && tokens[to]!.start < name.end) to += 1
      const kind = TYPES.indexOf(name.type)
      if (from < 0 || to <= from) continue
      if (kind < 0) {
        out.fill(EVERY, from, to)
        continue
      }
      for (let i = from; i < to; i++)
        out[i] = 1 << labelOf(kind, to - from === 1 ? ONLY : i === from ? FIRST : i === to - 1 ? LAST : MIDDLE)
    }
    return out
  })
}

const ROLE = (word: string): boolean => TITLES.has(listKey(word)) || ROLE_WORDS.has(listKey(word))

/** A derived name as the other sets would mark it: without titles, and as unknown where the entity is more than a name. */
const cleanName = (text: string, name: GoldName): GoldName => {
  const said = text.slice(name.start, name.end)
  if (!/\p{Lu}/u.test(said)) return { ...name, type: 'ANY' }
  if (name.type !== 'PER') return name
  if (/ (?:of|and|in) |,/.test(said) || findNation(said)?.as === 'people') return { ...name, type: 'ANY' }
  const words = [...said.matchAll(/\S+/g)]
  const first = words.findIndex(w => !ROLE(w[0]))
  return first < 0 ? { ...name, type: 'ANY' } : { ...name, start: name.start + words[first]!.index }
}

/** Texts whose names are derived from annotated entities, cleaned of what is no name elsewhere. */
export const cleanSilver = (texts: readonly GoldText[]): GoldText[] =>
  texts.map(t => ({ ...t, names: t.names.map(name => cleanName(t.text, name)) }))
