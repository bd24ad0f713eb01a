import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datelinePlaces, findPlaces, joinPlaces } from './places.ts'
import { article, sent } from './testing.ts'

/** Places of a sentence: 'Berlin city', those where something happens with a star. */
const placesIn = (text: string): readonly string[] =>
  findPlaces(sent(text)).map(p => `${p.place.name} ${p.place.precision}${p.located ? '*' : ''}`)

test('known places, with a star where something happens in them', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['The blast happened in Berlin on Monday.', ['Berlin city*']],
    ['The blast happened in the city of Kabul.', ['Kabul city*']],
    ['The quake struck the island of Sumatra.', ['Sumatra region*']],
    ['The train from Berlin was late.', ['Berlin city']],
    ['A storm hit Cuba on Monday.', ['Cuba country*']],
    ['The blast happened in Quarn Street.', ['Quarn Street street*']],
  ]
  for (const [text, expected] of rows) assert.deepEqual(placesIn(text), expected, text)
})

test('days, titles, persons and outlets are no places', () => {
  const rows = [
    'The blast happened on Monday.',
    'The German minister resigned.',
    'Mr Holt arrived.',
    'He wrote on Twitter.',
    'It was reported in the Guardian.',
    'They were indicted in the Nov. 3 shooting.',
    'The blast happened on Aug. 31.',
  ]
  for (const text of rows) assert.deepEqual(placesIn(text), [], text)
})

test('a town and the country behind its comma are one place', () => {
  const s = sent('The blast happened in Berlin, Germany, on Monday.')
  assert.deepEqual(
    joinPlaces(s, findPlaces(s)).map(p => `${p.place.name} ${p.place.country} ${p.place.precision}`),
    ['Berlin, Germany DE city'],
  )
})

test('the dateline tells town and country, the text behind it does not', () => {
  const names = (text: string): readonly string[] => datelinePlaces(article(text)).map(p => p.place.name)
  assert.deepEqual(names('LIMA, Peru, March 4 (Reuters) - A blast killed two people.'), ['Lima', 'Peru'])
  assert.deepEqual(names('A blast in Lima killed two people.'), [])
  assert.deepEqual(names(''), [])
})
