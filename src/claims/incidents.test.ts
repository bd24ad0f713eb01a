import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf, extract, sent } from './testing.ts'
import { triggersOf } from './triggers.ts'

const kinds = (text: string): readonly string[] => triggersOf(sent(text)).map(t => t.kind)

test('words that name a happening tell its kind', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['The earthquake woke the town.', ['earthquake']],
    ['The gunmen opened fire.', ['shooting']],
    ['A fire broke out.', ['fire']],
    ['The plane crashed on Monday.', ['crash-air']],
    ['The train derailed on Monday.', ['crash-rail']],
    ['The bus crash closed the road.', ['crash-road']],
    ['The ferry sank on Monday.', ['ship']],
    ['The dam collapsed.', ['collapse']],
  ]
  for (const [text, expected] of rows) assert.deepEqual(kinds(text), expected, text)
})

test('the same words in another sense name none', () => {
  const rows = [
    'The shop held a fire sale.',
    'The fire brigade came.',
    'A fire engine stood there.',
    'The crash index fell.',
    'The mayor spoke.',
  ]
  for (const text of rows)
    assert.deepEqual(
      kinds(text).filter(k => /fire|crash/.test(k)),
      [],
      text,
    )
})

const focalOf = (text: string, title?: string): string => {
  const { mentions } = extract(text, title === undefined ? {} : { title })
  const focal = mentions.filter(m => m.focal)
  assert.equal(focal.length, 1)
  return `${focal[0]!.kind} ${focal[0]!.where?.name ?? '-'} ${focal[0]!.when?.basis ?? '-'}`
}

test('the focal happening takes kind, place and day of headline and lead', () => {
  const rows: readonly (readonly [string, string | undefined, string])[] = [
    ['Two people were wounded in a shooting in Berlin on Monday.', undefined, 'shooting Berlin implied'],
    [
      'Ten people died on Sunday when an earthquake struck Lima.',
      'Earthquake kills ten in Lima',
      'earthquake Lima implied',
    ],
    ['The fire in Berlin killed two people. The election is due in May.', undefined, 'fire Berlin assumed'],
    ['', undefined, 'other - -'],
  ]
  for (const [text, title, expected] of rows) assert.equal(focalOf(text, title), expected, text)
})

/** Whether each count of killed belongs to the focal happening. */
const deaths = (text: string): readonly string[] =>
  claimsOf(text, ['killed']).map(c => c.replace(/^killed (\S+ \S+).*\| (focal|background)[^|]*\|.*\|.*$/, '$1 $2'))

test('dead of another year or place belong to a background happening', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'A fire killed two people in Berlin on Monday. A fire in the same building killed seven people in 2019.',
      ['any 2 focal', 'any 7 background'],
    ],
    [
      'A landslide killed two people in Lima on Monday.\n\nIn 2017, a landslide there killed 30 people.',
      ['any 2 focal', 'any 30 background'],
    ],
    [
      'Police killed two gunmen in a raid in Berlin on Monday. In November 2015, gunmen killed 130 people in Paris.',
      ['attacker 2 focal', 'any 130 background'],
    ],
    [
      'A fire killed two people in Berlin on Monday. Three others were killed by smoke.',
      ['any 2 focal', 'any 3 focal'],
    ],
  ]
  for (const [text, expected] of rows) assert.deepEqual(deaths(text), expected, text)
})

test('"Meanwhile" with another place opens a story of its own', () => {
  const text =
    'A gunman wounded two people in Berlin on Monday. Police said he had a knife. Three others were hurt. The street was closed. Meanwhile, a bus crash in Oslo killed four people.'
  assert.deepEqual(deaths(text), ['any 4 background'])
})
