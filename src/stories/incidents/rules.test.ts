import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Story, StoryId } from '../../model/index.ts'
import { killed, place, range, report, withMention } from '../made-up.ts'
import { joinIncidents } from './join-incidents.ts'
import { INCIDENT_RULES } from './rules.ts'

type Fields = Parameters<typeof withMention>[2]
const street = (name: string) => place(name, 'ES', 'street')
const DAY: Fields = { kind: 'shooting', when: range('2031-03-06'), where: place('Karlow', 'ES') }
const hour = (from: string, to: string) =>
  ({ from: `2031-03-06T${from}:00Z`, to: `2031-03-06T${to}:00Z`, basis: 'stated' }) as const

/** How many incidents two recalled mentions of two reports make, by set of rules. */
const counts = (a: Fields, b: Fields) => {
  const [x, y] = [a, b].map((fields, i) => withMention(report(`r${i}`, null, `Report ${i}.`), 'm', fields))
  return Object.fromEntries(
    Object.entries(INCIDENT_RULES).map(([name, rules]) => [name, joinIncidents([x!, y!], [], { rules }).length]),
  )
}

describe('sets of rules', () => {
  const rows: readonly (readonly [what: string, a: Fields, b: Fields, counts: Readonly<Record<string, number>>])[] = [
    ['one day, one town, one kind', DAY, DAY, { default: 1, gtd: 1, acled: 1 }],
    [
      'a bombing and a shooting at one time and place',
      DAY,
      { ...DAY, kind: 'bombing' },
      { default: 1, gtd: 1, acled: 2 },
    ],
    [
      'a break of a night',
      DAY,
      { ...DAY, when: range('2031-03-07'), claims: [killed(3)] },
      { default: 1, gtd: 2, acled: 2 },
    ],
    [
      'two streets',
      { ...DAY, where: street('Rope Street') },
      { ...DAY, where: street('Mill Lane') },
      { default: 2, gtd: 2, acled: 2 },
    ],
    [
      'hours apart on one day',
      { ...DAY, when: hour('09:00', '10:00') },
      { ...DAY, when: hour('19:00', '20:00') },
      { default: 2, gtd: 2, acled: 2 },
    ],
    [
      'other actors',
      { ...DAY, participants: ['Red Front'] },
      { ...DAY, participants: ['Blue Guard'] },
      { default: 1, gtd: 1, acled: 2 },
    ],
    [
      'a month that has the day: no point in time',
      DAY,
      { ...DAY, when: range('2031-03') },
      { default: 1, gtd: 2, acled: 2 },
    ],
    [
      'no time told',
      { ...DAY, claims: [killed(130)] },
      { ...DAY, when: null, claims: [killed(130)] },
      { default: 1, gtd: 2, acled: 2 },
    ],
  ]
  for (const [what, a, b, expected] of rows) it(what, () => assert.deepEqual(counts(a, b), expected))

  it('a siege of three days in one story is one incident of ours, and a day each for ACLED', () => {
    const days = ['2031-03-06', '2031-03-08', '2031-03-10']
    const reports = days.map((day, i) =>
      withMention(report(`s${i}`, null, `Report ${i}.`), 'm', { ...DAY, when: range(day), focal: true }),
    )
    const story: Story = {
      id: 's' as StoryId,
      label: 's',
      articleIds: reports.map(r => r.article.id),
      copyGroups: [],
      related: [],
    }
    const found = (name: string) => joinIncidents(reports, [story], { rules: INCIDENT_RULES[name]! }).length
    assert.deepEqual([found('default'), found('gtd'), found('acled')], [1, 3, 3])
  })
})
