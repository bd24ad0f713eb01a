import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extractClaims } from './extract-claims.ts'
import { article, engine } from './testing.ts'

const castOf = (body: string, title?: string) =>
  extractClaims(article(body, title === undefined ? {} : { title }), engine()).cast

/** "killed/injured" with those who attacked behind a plus. */
const counts = (body: string, title?: string): string => {
  const { tally } = castOf(body, title)
  return `${tally.killed}/${tally.injured}`
}

describe('the register of people', () => {
  const rows: readonly (readonly [name: string, body: string, expected: string])[] = [
    [
      'one person under many words',
      'A 19-year-old man was shot Monday night in Lunden. The victim was taken to a hospital. He later died.',
      '1/0',
    ],
    [
      'described, then named',
      'A woman was shot dead in Lunden on Monday. Police identified the victim as Anna Holt, 34.',
      '1/0',
    ],
    [
      'ages tell people apart',
      'A 19-year-old man and a 24-year-old man were shot in Lunden. The 24-year-old died at a hospital.',
      '1/1',
    ],
    [
      'a list shares its fate',
      'Anna Holt, 20, Ben Ross, 16, and Carl Lind, 25, were killed in a shooting in Lunden.',
      '3/0',
    ],
    [
      'a toll and its dead',
      'Three people were killed in a shooting in Lunden. Anna Holt, 20, was among the dead.',
      '3/0',
    ],
    ['some of those shot', 'Four people were shot in Lunden on Monday, one of them fatally.', '1/3'],
    ['the gunman counts', 'A gunman killed two people in Lunden before killing himself, police said.', '3/0'],
    ['nobody besides', 'A man was wounded in a shooting in Lunden. No one else was hurt.', '0/1'],
    [
      'a wound is no second person',
      'A 15-year-old boy was killed in Lunden. An injured child was found near the park.',
      '1/0',
    ],
    ['somebody else is', 'A man was killed in a shooting in Lunden. Another man was wounded.', '1/1'],
    ['a plan hurts nobody', 'Police said the man wanted to kill his neighbour in Lunden.', '0/0'],
  ]
  for (const [name, body, expected] of rows) it(name, () => assert.equal(counts(body), expected))

  it('knows names, ages and roles', () => {
    const { people } = castOf(
      'A 19-year-old man was shot dead in Lunden on Monday. The victim was identified as Ben Ross. Carl Lind, 30, was charged with murder.',
    )
    assert.deepEqual(
      people.map(p => [p.name, p.age, p.role, p.harm]),
      [
        ['Ben Ross', 19, 'victim', 'killed'],
        ['Carl Lind', 30, 'suspect', null],
      ],
    )
  })
})
