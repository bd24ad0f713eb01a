import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distinctPeople } from './distinct.ts'
import { extractClaims } from './extract-claims.ts'
import { article, engine } from './testing.ts'

const counted = (text: string, slot: 'killed' | 'arrested') => {
  const report = article(text)
  const found = distinctPeople(extractClaims(report, engine()).claims, slot, report.text)
  return found === null ? null : `${found.min}${found.max === null ? '+' : ''}`
}

test('leaders and the people beside them are added up, what is told again counts once', () => {
  const rows: readonly (readonly [string, 'killed' | 'arrested', string | null])[] = [
    ['Guards captured a rebel leader on Monday. They also detained several more rebels.', 'arrested', '4+'],
    ['The patrol detained the smuggler along with three of his friends.', 'arrested', '4'],
    [
      'Troops detained two militants on Monday. The two militants were detained in a house after a short search.',
      'arrested',
      '2',
    ],
    ['Guards killed two rebels on Monday. The guards killed two armed rebels near a mill.', 'killed', '2'],
    [
      'The security force killed the rebel commander Omar Benn and one additional insurgent near Tolmin.',
      'killed',
      '2',
    ],
    ['Troops detained two insurgents, including a Taliban commander.', 'arrested', '2'],
    ['Nobody was arrested.', 'arrested', null],
    ['The mayor spoke on Monday.', 'killed', null],
  ]
  for (const [text, slot, expected] of rows) assert.equal(counted(text, slot), expected, text)
})
