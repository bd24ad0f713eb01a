import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { createEngine } from '../engine/create-engine.ts'
import { joinEntities } from './join-entities.ts'
import { splitLines } from './lines.ts'
import { describePersons } from './person-details.ts'

const model = (file: string) => readFileSync(new URL(`../../../models/${file}`, import.meta.url))
const engine = createEngine(model('en.bin.gz'), { names: model('names.bin.gz') })

const read = (text: string) => {
  const sentences = splitLines(text).map(span => engine.tag(text, span))
  return { sentences, mentions: engine.entities(text, sentences) }
}

const shown = (text: string): string =>
  read(text)
    .mentions.map(m => `${m.type}:${m.text}`)
    .join(' | ')

test('persons, places, organisations and peoples, without titles and possessives', () => {
  const rows: [string, string][] = [
    ['Anna Kern met Paul Roux in Lisbon on Monday.', 'person:Anna Kern | person:Paul Roux | place:Lisbon'],
    ['President Anna Kern flew to Denmark.', 'person:Anna Kern | place:Denmark'],
    ["Denmark's police arrested Tom Hall.", 'place:Denmark | person:Tom Hall'],
    ['A Danish teacher was hurt.', 'misc:Danish'],
    ['The Kern Bank said it had bought Hall & Stone Ltd.', 'organisation:Kern Bank | organisation:Hall & Stone Ltd.'],
    ['He studied at the University of Lisbon.', 'organisation:University of Lisbon'],
    ['The shop opens on Monday at noon in May.', ''],
  ]
  for (const [text, expected] of rows) assert.equal(shown(text), expected, text)
})

test('shapes of newspapers: datelines, results, headlines in capitals', () => {
  const rows: [string, string][] = [
    ['LISBON 2019-03-04', 'place:LISBON'],
    ['1. Anna Kern (Denmark) 2:10.4', 'person:Anna Kern | place:Denmark'],
    ['Northfield United 2 Weston Rovers 1', 'organisation:Northfield United | organisation:Weston Rovers'],
    ['TENNIS - KERN REACHES LAST EIGHT IN LISBON.', 'person:KERN | place:LISBON'],
  ]
  for (const [text, expected] of rows) assert.equal(shown(text), expected, text)
})

test('mentions read back their words and their tokens', () => {
  const text = 'Anna Kern of the Northern Rail Union spoke in Lisbon.\n\nKern later met the Danish minister Paul Roux.'
  const { sentences, mentions } = read(text)
  assert.ok(mentions.length >= 5)
  for (const m of mentions) {
    assert.equal(text.slice(m.start, m.end), m.text)
    const tokens = sentences[m.sentence]!.slice(m.tokens[0], m.tokens[1])
    assert.deepEqual([tokens[0]!.start, tokens.at(-1)!.end], [m.start, m.end])
  }
})

test('variants of a name are joined into one entity', () => {
  const text =
    'Anna Kern leads the Northern Rail Union (NRU). The NRU met on Friday. Ms Kern said Lisbon was cold. Kern left Lisbon for Denmark.'
  const { mentions } = read(text)
  const joined = joinEntities(mentions).map(e => `${e.name} ${e.mentions.length}`)
  assert.deepEqual(joined, ['Anna Kern 3', 'Northern Rail Union 3', 'Lisbon 2', 'Denmark 1'])
})

test('a surname that two persons have joins neither', () => {
  const mention = (text: string) => ({ start: 0, end: 0, type: 'person', text, sentence: 0, tokens: [0, 1] }) as const
  const names = joinEntities(['Anna Kern', 'Paul Kern', 'Kern', 'Kern'].map(mention))
  assert.deepEqual(
    names.map(e => [e.name, e.mentions]),
    [
      ['Anna Kern', [0]],
      ['Paul Kern', [1]],
      ['Kern', [2, 3]],
    ],
  )
})

test('ages and nationalities of named persons', () => {
  const rows: [string, number | null, string | null][] = [
    ['Mara Voss, 34, a Danish engineer, was hurt.', 34, 'DK'],
    ['The victim was 22-year-old Tom Hall.', 22, null],
    ['The French teacher Paul Roux (51) died.', 51, 'FR'],
    ['Anna Kern, aged 7, was found.', 7, null],
    ['Anna Kern, who met a French teacher, was found.', null, null],
    ['Anna Kern, 12 of whose friends came, was found.', null, null],
  ]
  for (const [text, age, country] of rows) {
    const { sentences, mentions } = read(text)
    const [person] = describePersons(sentences, mentions)
    assert.deepEqual([person?.age ?? null, person?.nationality?.country ?? null], [age, country], text)
  }
})

test('any text: spans in order without overlap, nothing throws', () => {
  const word = fc.constantFrom(
    'Anna',
    'Kern',
    'of',
    'THE',
    'the',
    '.',
    '-',
    'Ltd',
    '9',
    'de',
    'É',
    '(',
    'in',
    'Lisbon',
    '\n',
    '"',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 30 }).map(words => words.join(' ')),
  )
  fc.assert(
    fc.property(anyText, text => {
      const { mentions } = read(text)
      let end = 0
      for (const m of mentions) {
        assert.ok(m.start >= end && m.end > m.start)
        end = m.end
      }
      const joined = joinEntities(mentions).flatMap(e => e.mentions)
      assert.deepEqual(
        [...joined].sort((a, b) => a - b),
        mentions.map((_, i) => i),
      )
    }),
    { seed: 7, numRuns: 150 },
  )
})

test('a long row of capitalised words takes time in proportion to its length', () => {
  const text = 'Kern of Lisbon '.repeat(6_000)
  assert.ok(read(text).mentions.length > 0)
})
