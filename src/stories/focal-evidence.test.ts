import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../model/index.ts'
import { focalFactor, subjectOf } from './focal-evidence.ts'
import { place, report, withMention } from './made-up.ts'

const about = (id: string, body: string, where: Place | null) =>
  subjectOf(withMention(report(id, null, body), `${id}-m`, { kind: 'explosion', where, focal: true }))

test('two reports that name each other’s place, or one the other’s town, come nearer; strangers do not', () => {
  const town = about('a', 'A blast shook the Elmgate quarter of Port Sale.', place('Port Sale'))
  const rows: readonly (readonly [string, ReturnType<typeof about>, 'nearer' | 'no nearer'])[] = [
    ['both name both', about('b', 'A house fell in Elmgate, Port Sale.', place('Port Sale')), 'nearer'],
    [
      'a street, and the town named',
      about('c', 'A house fell in Elm Row. Port Sale wept.', place('Elm Row', null, 'street')),
      'nearer',
    ],
    ['no place of its own, the town named', about('d', 'A house fell. Port Sale wept.', null), 'nearer'],
    [
      'a street, the town not named',
      about('e', 'A house fell in Elm Row.', place('Elm Row', null, 'street')),
      'no nearer',
    ],
    ['another town, neither named', about('f', 'A house fell in Karsholm.', place('Karsholm')), 'no nearer'],
  ]
  for (const [name, other, expected] of rows) {
    const factor = focalFactor(town, other)
    assert.equal(factor > 1.03 ? 'nearer' : 'no nearer', expected, `${name}: ${factor}`)
  }
})
