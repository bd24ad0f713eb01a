import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleAt } from './people.ts'
import { quantity, sent } from './testing.ts'

/** The people at the word `head` of a text: 'police 2+', null when it names none. */
const peopleIn = (text: string, head: string): string | null => {
  const s = sent(text)
  const people = peopleAt(
    s,
    s.tokens.findIndex(t => t.text === head),
  )
  if (!people) return null
  const { who, count, part } = people
  const many = count === null ? 'some' : quantity({ slot: 'killed', who, count, part })
  return `${who} ${many}${part === null ? '' : `, ${part}`}`
}

test('a noun tells the kind of person and its phrase the number', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['At least two police officers were there.', 'officers', 'police 2+'],
    ['The officers were there.', 'officers', 'police some'],
    ['An officer was there.', 'officer', 'police 1'],
    ['Two army officers were there.', 'officers', 'soldier 2'],
    ['The armed man was there.', 'man', 'attacker 1'],
    ['A tall man was there.', 'man', 'any 1'],
    ['Three schoolgirls were there.', 'schoolgirls', 'child 3'],
    ['One or several attackers were there.', 'attackers', 'attacker 1+'],
    ['Two bus drivers were there.', 'drivers', 'crew 2'],
    ['One member of the crew was there.', 'member', 'crew 1'],
    ['Two members of the crew of an army truck were there.', 'members', 'soldier 2'],
    ['Two members of the police were there.', 'members', 'police 2'],
    ['One member of the choir was there.', 'member', 'any 1'],
    ['No officer was there.', 'officer', 'police 0'],
  ]
  for (const [text, head, expected] of rows) assert.equal(peopleIn(text, head), expected, text)
})

test('a nationality makes a part of the people concerned', () => {
  assert.equal(peopleIn('Two Belgian tourists were there.', 'tourists'), 'civilian 2, Belgium')
  assert.equal(peopleIn('Two young tourists were there.', 'tourists'), 'civilian 2')
})

test('things are no people', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Three goals were scored.', 'goals'],
    ['Two towers were there.', 'towers'],
    ['The proposal was there.', 'proposal'],
    ['Ten houses were there.', 'houses'],
    ['Six matches were played.', 'matches'],
  ]
  for (const [text, head] of rows) assert.equal(peopleIn(text, head), null, text)
})

test('a token that does not exist names nobody', () => {
  assert.equal(peopleAt(sent('Nobody came.'), 99), null)
})
