import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Candidate } from './candidate.ts'
import type { Sent } from './sentence.ts'
import { sent, value } from './testing.ts'
import { findCauses, findMotives, findResponsibility, findVehicles, findWeapons } from './things.ts'

const check = (
  find: (s: Sent) => readonly Candidate[],
  rows: readonly (readonly [string, readonly string[]])[],
): void => {
  for (const [text, expected] of rows)
    assert.deepEqual(
      find(sent(text)).map(c => `${value(c.statement)}${c.polarity === 'negative' ? ', not' : ''}`),
      expected,
      text,
    )
}

test('weapons, the longest name first', () => {
  check(findWeapons, [
    ['He fired a machine gun.', ['machine gun = firearm.automatic']],
    ['He fired a Kalashnikov.', ['Kalashnikov = firearm.automatic.kalashnikov']],
    ['A car bomb exploded outside a hotel.', ['car bomb = explosive.vehicle']],
    ['A man with a knife came in.', ['knife = blade.knife']],
    ['The gun control debate went on.', []],
    ['He opened the window.', []],
  ])
})

test('vehicles, without those that only describe', () => {
  check(findVehicles, [
    ['Two people died when a bus collided with a truck.', ['bus = road.bus', 'truck = road.truck']],
    ['The ferry sank on Sunday.', ['ferry = ship.ferry']],
    ['The bus station was closed.', []],
  ])
})

test('motives, also those that nobody will name yet', () => {
  check(findMotives, [
    ['Police said the shooting in Berlin was a terrorist attack.', ['terrorist = terrorism']],
    ['The motive was unclear.', ['was unclear = unknown']],
    ['Prosecutors said there was no indication of a terrorist motive for the attack.', ['terrorist = terrorism, not']],
    ['The counter-terrorism law was passed in May.', []],
    ['The weather was unclear.', []],
  ])
})

test('causes', () => {
  check(findCauses, [
    ['The cause of the fire was not known.', ['not known = unknown']],
    ['The cause of the crash is under investigation.', ['under investigation = under-investigation']],
    ['The fire was caused by an electrical fault.', ['electrical fault = electrical']],
    ['The fire was put out by noon.', []],
    ['The minister is under investigation.', []],
  ])
})

test('responsibility claimed, and by nobody', () => {
  check(findResponsibility, [
    ['The Islamic State group claimed responsibility for the attack.', ['Islamic State']],
    ['The attack was claimed by the Islamic State group.', ['Islamic State']],
    ['Al-Qaeda said it had carried out the attack.', ['al-Qaeda']],
    ['A previously unknown group claimed responsibility for the bombing.', ['previously unknown group']],
    [
      'The Islamic State group claimed responsibility for the attack through its Amaq news agency.',
      ['Islamic State through its Amaq news agency'],
    ],
    ['No group claimed responsibility for the attack.', []],
    ['Nobody has claimed responsibility for the bombing.', []],
    ['The bank claimed responsibility for the mistake.', []],
    ['Mr Holt claimed compensation.', []],
  ])
})
