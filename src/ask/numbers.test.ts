import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedIncidents } from './asked-incident.ts'
import { accountOf, castsOf, gazetteer, type Made } from './testing.ts'

/** 'best of them attackers, min to max' of the killed; '' where none are told. */
function killed(made: Made): string {
  const [asked] = askedIncidents(accountOf([made]), gazetteer, castsOf([made]))
  const told = asked!.numbers.get('killed')
  return told === undefined ? '' : `${told.best}, ${told.attackers} attackers, ${told.min} to ${told.max}`
}

test('the register counts people, the ledger where it has no register or has the number confirmed', () => {
  const four = { slot: 'killed', n: 4 } as const
  const sure = { ...four, status: 'confirmed' } as const
  const rows: readonly (readonly [string, Made, string])[] = [
    ['no register', { counts: [four] }, '4, 0 attackers, 4 to 4'],
    ['nobody in the register', { counts: [four], people: [] }, '4, 0 attackers, 4 to 4'],
    ['the register alone', { people: [], tally: { killed: 2, killedAttackers: 1 } }, '2, 1 attackers, 2 to 2'],
    ['both, of one voice', { counts: [four], people: [], tally: { killed: 2 } }, '2, 0 attackers, 2 to 4'],
    ['an old register', { counts: [sure], people: [], tally: { killed: 2 } }, '4, 0 attackers, 4 to 4'],
    [
      'victims and the attacker',
      { counts: [sure], people: [], tally: { killed: 5, killedAttackers: 1 } },
      '5, 1 attackers, 4 to 5',
    ],
    [
      'an old register with the attacker',
      { counts: [sure], people: [], tally: { killed: 3, killedAttackers: 1 } },
      '5, 1 attackers, 4 to 5',
    ],
    [
      'the ledger has the attacker in it',
      { counts: [sure], people: [], tally: { killed: 4, killedAttackers: 1 } },
      '4, 1 attackers, 4 to 4',
    ],
    ['nobody told', {}, ''],
  ]
  for (const [name, made, wanted] of rows) assert.equal(killed(made), wanted, name)
})
