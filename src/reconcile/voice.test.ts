import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Echo, SourceKind } from '../model/index.ts'
import { claim, count, echo } from './testing.ts'
import { newVoiceBook, originsOf, voiceOf } from './voice.ts'

type Source = SourceKind | readonly [SourceKind, string] | null

const OUTLETS = { a: 'The Harbour Post', b: 'Canal Radio', c: 'Harbour Post' } as never

/** Voices of claims that differ only in article and source, heard in order. */
const voices = (
  said: readonly (readonly [string, Source])[],
  echoes: (cs: readonly Claim[]) => readonly Echo[] = () => [],
) => {
  const claims = said.map(([article, source], i) => claim(article, count('injured', 1), { source, id: `c${i}` }))
  const book = newVoiceBook(echoes(claims), OUTLETS)
  return claims.map(c => voiceOf(c, book))
}

describe('voices', () => {
  const rows: readonly (readonly [string, readonly (readonly [string, Source])[], number])[] = [
    [
      'two outlets',
      [
        ['a', null],
        ['b', null],
      ],
      2,
    ],
    [
      'one outlet in two spellings',
      [
        ['a', null],
        ['c', null],
      ],
      1,
    ],
    [
      'an outlet and who quotes it',
      [
        ['a', null],
        ['b', ['outlet', 'the Harbour Post']],
      ],
      1,
    ],
    [
      'police in two reports',
      [
        ['a', 'police'],
        ['b', 'police'],
      ],
      1,
    ],
    [
      'police, police officials, local police',
      [
        ['a', 'police'],
        ['b', ['police', 'police officials']],
        ['c', ['police', 'Local police']],
      ],
      1,
    ],
    [
      'police and a force by name',
      [
        ['a', 'police'],
        ['b', ['police', 'Lerna police']],
      ],
      1,
    ],
    [
      'two forces by name',
      [
        ['a', ['police', 'Lerna police']],
        ['b', ['police', 'Ostrand police']],
      ],
      2,
    ],
    [
      'police and a ministry',
      [
        ['a', 'police'],
        ['b', 'ministry'],
      ],
      2,
    ],
    [
      'a ministry, shorter and longer',
      [
        ['a', ['ministry', 'interior ministry']],
        ['b', ['ministry', 'the Veltish Interior Ministry']],
      ],
      1,
    ],
    [
      'a witness in two reports',
      [
        ['a', 'witness'],
        ['b', 'witness'],
      ],
      2,
    ],
    [
      'a witness twice in one report',
      [
        ['a', 'witness'],
        ['a', ['witness', 'a witness']],
      ],
      1,
    ],
    [
      'a named witness in two reports',
      [
        ['a', ['witness', 'Mira Sool']],
        ['b', ['witness', 'Sool']],
      ],
      1,
    ],
    [
      'a misspelt spokesman',
      [
        ['a', ['ministry', 'Henry Brandelt']],
        ['b', ['ministry', 'Henri Brandeld']],
      ],
      1,
    ],
    [
      'two people of one surname',
      [
        ['a', ['official', 'Jan Dree']],
        ['b', ['official', 'Petra Dree']],
      ],
      2,
    ],
    [
      'titles make no difference',
      [
        ['a', ['official', 'Mayor Jan Dree']],
        ['b', ['official', 'Jan Dree']],
      ],
      1,
    ],
    [
      'an anonymous source is somebody else each time',
      [
        ['a', 'anonymous'],
        ['b', ['anonymous', 'a source']],
      ],
      2,
    ],
  ]
  for (const [name, said, want] of rows) test(name, () => assert.equal(new Set(voices(said)).size, want))

  test('an echo has the voice of what it echoes, a chain that of its beginning', () => {
    const heard = voices(
      [
        ['a', 'police'],
        ['b', null],
        ['c', null],
      ],
      ([x, y, z]) => [echo(x!, y!), echo(y!, z!)],
    )
    assert.deepEqual(heard, ['police', 'police', 'police'])
  })
  test('an unknown outlet is its own voice', () => {
    assert.deepEqual(
      voices([
        ['z', null],
        ['y', null],
      ]),
      ['report@z', 'report@y'],
    )
  })
})

describe('origins', () => {
  const ids = (pairs: readonly (readonly [string, string])[]) =>
    Object.fromEntries(originsOf(pairs.map(([claimId, of]) => ({ claimId, of, why: '' }) as unknown as Echo)))
  test('chains end at the first', () =>
    assert.deepEqual(
      ids([
        ['c', 'b'],
        ['b', 'a'],
      ]),
      { c: 'a', b: 'a' },
    ))
  test('a circle ends at its smallest id, whoever leads into it', () => {
    assert.deepEqual(
      ids([
        ['b', 'c'],
        ['c', 'b'],
        ['d', 'c'],
      ]),
      { b: 'b', c: 'b', d: 'b' },
    )
  })
  test('a claim that echoes itself is no echo', () => assert.deepEqual(ids([['a', 'a']]), {}))
  test('a chain of ten thousand is followed', () => {
    const long = Array.from({ length: 10_000 }, (_, i) => [`x${i + 1}`, `x${i}`] as const)
    assert.ok(Object.values(ids(long)).every(v => v === 'x0'))
  })
})
