import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createLemmatizer } from './lemma.ts'

const lines = [
  '=went\tVBD\tgo',
  '-ed\tVBD\t2\t',
  '-ied\tVBD\t3\ty',
  '-s\tNNS\t1\t',
  '-\tNN\t0\t',
  '-s\tNNPS\t1\t',
  'not a line',
  '-x',
]
const lemmaOf = createLemmatizer(lines)

const rows: readonly (readonly [what: string, word: string, upos: string, xpos: string, expected: string])[] = [
  ['a whole word wins over endings', 'went', 'VERB', 'VBD', 'go'],
  ['the longest ending wins', 'carried', 'VERB', 'VBD', 'carry'],
  ['a shorter ending', 'wounded', 'VERB', 'VBD', 'wound'],
  ['the tag decides: same ending, other tag', 'wounded', 'ADJ', 'JJ', 'wounded'],
  ['capitals fall', 'Soldiers', 'NOUN', 'NNS', 'soldier'],
  ['names keep their case', 'Paris', 'PROPN', 'NNP', 'Paris'],
  ['names in the plural', 'Americans', 'PROPN', 'NNPS', 'American'],
  ['an ending that is the whole word cuts nothing', 's', 'NOUN', 'NNS', 's'],
]

for (const [what, word, upos, xpos, expected] of rows)
  test(`lemma: ${what}`, () => assert.equal(lemmaOf(word, word.toLowerCase(), upos, xpos), expected))

test('no word and no line makes it throw, and no lemma of a word is empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.string({ minLength: 1 }),
      fc.constantFrom('NN', 'VBD', 'NNP'),
      (more, word, xpos) => {
        assert.notEqual(createLemmatizer([...lines, ...more])(word, word.toLowerCase(), 'X', xpos), '')
      },
    ),
  )
})
