import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareSentences } from './copies/align.ts'
import { prepareSentences, quotedSpans } from './copies/sentence-words.ts'
import { incidentLabel, timeLabel } from './labels.ts'
import { averageLink } from './linkage.ts'
import { range, report } from './made-up.ts'
import { inOrder } from './report.ts'
import { foldWord, stem, wordsOf } from './terms.ts'

test('stems bring the forms of a word together', () => {
  const rows: readonly (readonly string[])[] = [
    ['shooting', 'shootings', 'shoot'],
    ['kill', 'killed', 'killing', 'kills'],
    ['stab', 'stabbed', 'stabbing'],
    ['city', 'cities'],
    ['fire', 'fires'],
  ]
  for (const row of rows) assert.equal(new Set(row.map(stem)).size, 1, row.join())
  assert.notEqual(stem('paris'), stem('parish'))
  assert.notEqual(stem('united'), stem('unitarian'))
})

test('folding keeps what a word is', () => {
  const rows: readonly [string, string][] = [
    ['Élysées', 'elysees'],
    ['Macron’s', 'macron'],
    ["officers'", 'officers'],
    ['U.S', 'u.s'],
  ]
  for (const [form, expected] of rows) assert.equal(foldWord(form), expected)
})

test('words know names, numbers and words of telling, and read back from the text', () => {
  const text = 'Police in Holt said twelve boats and 1,200 crates burnt. Nobody slept.'
  const kinds = Object.fromEntries(wordsOf(text).map(w => [text.slice(w.start, w.end), w.kind]))
  assert.equal(kinds.Holt, 'name')
  assert.equal(kinds.Police, 'word')
  assert.equal(kinds.said, 'stop')
  assert.deepEqual(
    wordsOf(text)
      .filter(w => w.kind === 'number')
      .map(w => w.term),
    ['12', '1200'],
  )
})

test('any text is read without error, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const words = wordsOf(text)
      assert.ok(words.every((w, i) => w.start < w.end && (i === 0 || words[i - 1]!.end <= w.start)))
      prepareSentences(report('r', null, text).article)
    }),
    { numRuns: 100, seed: 5 },
  )
})

test('quotation marks of three kinds are found; one left open ends with its paragraph', () => {
  const read = (text: string) => quotedSpans(text).map(s => text.slice(s.start, s.end).trim())
  assert.deepEqual(read('He said "go" and “stay” and «wait».'), ['"go"', '“stay”', '«wait»'])
  assert.deepEqual(read('“I ran\n“I hid,” he said'), ['“I ran', '“I hid,”'])
  assert.deepEqual(read('no quotes'), [])
})

const sentence = (text: string) => prepareSentences(report('r', null, text).article)[0]!
const pairs: readonly [string, string, 'exact' | 'content' | null][] = [
  [
    'A man got out of a grey car on Rope Street and opened fire on a patrol of the Karlow police, spokesman Ivo Brandis said.',
    'Spokesman Ivo Brandes said that on Rope Street a man came out of a grey auto and began firing at a Karlow police patrol.',
    'content',
  ],
  [
    'The ferry Marigold, built in Holt in 2011, sank on Friday off the island of Tresk with 84 people on board.',
    'The ferry Marigold, built in Holt in 2011, sank on Friday off the island of Tresk.',
    'exact',
  ],
  [
    'A man got out of a grey car on Rope Street and opened fire on a patrol of the Karlow police.',
    'A patrol of the Karlow police arrested the man on Wharf Lane an hour after he had fled in a grey car.',
    null,
  ],
  ['Two people were killed.', 'Two people were killed.', null],
]

for (const [a, b, expected] of pairs) {
  test(`${expected ?? 'no'} likeness: ${b.slice(0, 50)}`, () => {
    const found = compareSentences(sentence(a), sentence(b))
    assert.equal(found === null ? null : found.exact ? 'exact' : 'content', expected)
  })
}

test('average link joins close nodes, not chains', () => {
  const edges = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.5 },
    { a: 3, b: 4, score: 0.3 },
  ]
  assert.deepEqual(averageLink(5, edges, { threshold: 0.3 }), [[0, 1], [2], [3, 4]])
  assert.deepEqual(averageLink(5, edges, { threshold: 0.2 }), [
    [0, 1, 2],
    [3, 4],
  ])
  assert.deepEqual(
    averageLink(5, [], {
      threshold: 0.2,
      together: [
        [0, 4],
        [4, 2],
      ],
    }),
    [[0, 2, 4], [1], [3]],
  )
  assert.deepEqual(averageLink(0, [], { threshold: 0.2 }), [])
})

test('labels leave out what is unknown', () => {
  const rows: readonly [string, string | null, string | null, string][] = [
    ['shooting', 'Rope Street, Karlow', '2031-03-06', 'shooting · Rope Street, Karlow · 6 March 2031'],
    ['attack', null, '2029-11', 'attack · November 2029'],
    ['crash-air', 'Holt', '2030', 'air crash · Holt · 2030'],
    ['other', null, null, 'happening'],
  ]
  for (const [kind, where, when, expected] of rows)
    assert.equal(incidentLabel(kind, where, when === null ? null : range(when)), expected)
  assert.equal(timeLabel({ from: '1900-01-01T00:00:00Z', to: '2031-01-01T00:00:00Z', basis: 'assumed' }), null)
  const spread = (from: string, to: string) => timeLabel({ from, to, basis: 'stated' })
  assert.equal(spread('2031-03-05T10:00:00Z', '2031-03-07T10:00:00Z'), '6 March 2031', 'a day in any zone')
  assert.equal(spread('2031-03-04T00:00:00Z', '2031-03-08T00:00:00Z'), 'about 6 March 2031')
})

test('reports stand earliest first, undated last, each once', () => {
  const reports = [
    report('b', null, 'x'),
    report('c', null, 'x', { day: '2031-01-02' }),
    report('a', null, 'x'),
    report('b', null, 'x'),
  ]
  assert.deepEqual(
    inOrder(reports).map(r => r.article.id),
    ['c', 'a', 'b'],
  )
})
