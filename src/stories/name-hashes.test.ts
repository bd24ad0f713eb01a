import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hash } from './copies/sentence-words.ts'
import { hasHash, nameHashes } from './name-hashes.ts'

const TEXT =
  'Crews from Saint-Élodie reached the Bay of Marl near Oster’s Landing. Fog held up the ferries to District 9.'

const rows: readonly [string, boolean][] = [
  ['saint elodie', true],
  ['elodie', true],
  ['bay of marl', true],
  ['oster', true],
  ['district 9', true],
  ['marl near oster', false],
  ['ferries', false],
  ['landing fog', true], // the full stop is one character; a name is not lost for it
  ['holt', false],
]

for (const [name, expected] of rows) {
  test(`the text names ${name}: ${expected}`, () => assert.equal(hasHash(nameHashes(TEXT), hash(name)), expected))
}

test('a text without capitals names nothing; hashes ascend', () => {
  assert.equal(nameHashes('a swan stopped the traffic').length, 0)
  assert.equal(nameHashes('').length, 0)
  const hashes = [...nameHashes(TEXT)]
  assert.deepEqual(
    hashes,
    [...new Set(hashes)].sort((a, b) => a - b),
  )
})
