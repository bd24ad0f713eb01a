import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readWords } from './words.ts'

const NOUNS = new Map([
  ['shooting', 'shooting'],
  ['fire', 'fire'],
  ['blaze', 'fire'],
  ['attack', 'attack'],
])
const kindOf = (noun: string): string | undefined => NOUNS.get(noun)

test('questions in words are read, and what is not understood is told', () => {
  const april = { from: '2031-04-01', to: '2031-04-30' }
  const rows: readonly (readonly [string, object, (readonly string[])?])[] = [
    [
      'How many people were killed in Marlow in April 2031?',
      { count: 'killed', place: { name: 'Marlow' }, time: april },
    ],
    ['how many killed', { count: 'killed' }],
    ['how many died in a fire', { count: 'killed', kind: 'fire' }],
    [
      'how many shootings were there in Marlow, Ohio on 3 April 2031',
      {
        count: 'incidents',
        kind: 'shooting',
        place: { name: 'Marlow, Ohio' },
        time: { from: '2031-04-03', to: '2031-04-03' },
      },
    ],
    [
      'how many incidents in which somebody was killed in New York in 2031',
      {
        count: 'incidents',
        harmed: 'killed',
        place: { name: 'New York' },
        time: { from: '2031-01-01', to: '2031-12-31' },
      },
    ],
    [
      'how many people were injured in shootings involving Ada Lund in Apr. 2031',
      { count: 'injured', kind: 'shooting', participant: { full: 'Ada Lund' }, time: april },
    ],
    ['how many attacks involving Lund', { count: 'incidents', kind: 'attack', participant: { last: 'Lund' } }],
    ['number of injured on April 3, 2031', { count: 'injured', time: { from: '2031-04-03', to: '2031-04-03' } }],
    ['how many arrested 2031-04', { count: 'arrested', time: april }],
    ['how many people are missing in Marlow', { count: 'missing', place: { name: 'Marlow' } }],
    ['how many killed last week', { count: 'killed' }, ['last', 'week']],
    ['how many killed near Marlow', { count: 'killed' }, ['near', 'Marlow']],
    ['how many killed in Marlow or Ashton', { count: 'killed', place: { name: 'Marlow' } }, ['or', 'Ashton']],
    ['how many killed in Marlow in Ashton', { count: 'killed', place: { name: 'Marlow' } }, ['in', 'Ashton']],
    ['how many killed in 2031-13', { count: 'killed' }, ['in', '2031-13']],
    ['how many killed on 31 April 2031', { count: 'killed', time: april }, ['on', '31']],
    ['how many people who died in Marlow', { count: 'killed', place: { name: 'Marlow' } }],
    ['who did it', {}, ['who', 'did', 'it']],
    ['who was killed?', { count: 'killed' }, ['who']],
    ['how many children were killed', { count: 'killed' }, ['children']],
    ['how many women injured', { count: 'injured' }, ['women']],
    ['how many officers were killed', { count: 'killed' }, ['officers']],
    ['', {}],
  ]
  for (const [text, question, left = []] of rows) {
    assert.deepEqual(readWords(text, kindOf), { question, left }, text)
  }
})

test('no text throws, and none is read in silence: what is not in the question is left', () => {
  const words = fc.array(
    fc.constantFrom('how', 'many', 'killed', 'in', 'Marlow', 'April', '2031', 'not', 'shootings', 'with', '?'),
  )
  fc.assert(
    fc.property(words, list => {
      const { question, left } = readWords(list.join(' '), kindOf)
      if (list.includes('not')) assert.ok(left.some(word => word.split(' ').includes('not')))
      if (Object.keys(question).length === 0 && left.length === 0)
        assert.ok(list.every(w => /^(?:how|many|\?)$/.test(w)))
    }),
    { seed: 7, numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.string(), text => void readWords(text, kindOf)),
    { seed: 7, numRuns: 200 },
  )
})
