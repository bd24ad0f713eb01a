import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { createEngine } from './engine/create-engine.ts'
import { readPlaces } from './places-read.ts'
import { splitSentences } from './sentences.ts'

const model = (file: string): Uint8Array => readFileSync(new URL(`../../models/${file}`, import.meta.url))
const engine = createEngine(model('en.bin.gz'), { gazetteer: model('gazetteer.bin.gz') })
const gazetteer = engine.gazetteer!

/** 'Ashton = Ashton, Idaho' for each place of a text. */
const placesIn = (text: string): readonly string[] =>
  readPlaces(
    text,
    splitSentences(text).map(span => engine.tag(text, span)),
    gazetteer,
  ).map(({ start, end, row }) => {
    const state = gazetteer.state(row)
    const where = state >= 0 && state !== row ? gazetteer.name(state) : (gazetteer.country(row) ?? '-')
    return `${text.slice(start, end)} = ${gazetteer.name(row)}, ${where}`
  })

test('the whole name of a place is found, and the one that goes with the others of the text', () => {
  const rows: [string, readonly string[]][] = [
    ['A man was hurt in Springfield, Ill., on Monday.', ['Springfield = Springfield, Illinois', 'Ill. = Illinois, US']],
    ['Police in Springfield, Mo., arrested two men.', ['Springfield = Springfield, Missouri', 'Mo. = Missouri, US']],
    [
      'The Caddo Parish sheriff spoke in Shreveport.',
      ['Caddo Parish = Caddo Parish, Louisiana', 'Shreveport = Shreveport, Louisiana'],
    ],
    ['Turkish troops shelled the town near Aleppo.', ['Turkish = Turkey, TR', 'Aleppo = Aleppo, Aleppo']],
    [
      'A Georgian envoy flew from Tbilisi to Moscow.',
      ['Georgian = Georgia, GE', 'Tbilisi = Tbilisi, Tbilisi', 'Moscow = Moscow, Moscow'],
    ],
    [
      'Floods reached Macon, Ga., and Augusta in Georgia.',
      ['Macon = Macon, Georgia', 'Ga. = Georgia, US', 'Augusta = Augusta, Georgia', 'Georgia = Georgia, US'],
    ],
  ]
  for (const [text, wanted] of rows) assert.deepEqual(placesIn(text), wanted, text)
})

test('names of people, streets and languages are no places', () => {
  const rows = [
    'Mr. Lincoln said that he was tired.',
    'Paris Walker, 34, pleaded guilty.',
    'Anna Houston told the court about it. Houston said she was afraid.',
    'He lives on Memphis Street.',
    'She wrote the letter in English.',
    'On Monday the Council met.',
  ]
  for (const text of rows) assert.deepEqual(placesIn(text), [], text)
})

test('any text has an answer, and a long one takes no longer than its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => void placesIn(text)),
    { seed: 7 },
  )
  assert.ok(placesIn('In Paris, Texas, '.repeat(2000)).length > 1000)
})
