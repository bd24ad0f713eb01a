import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readClaims } from '../extract-claims.ts'
import { ATTACK_TYPES, KINDS_ELSEWHERE } from '../lexicon/codes.ts'
import { INCIDENT_KINDS } from '../lexicon/kinds.ts'
import { article, engine } from '../testing.ts'
import type { ReportEvent } from './event.ts'

const eventsOf = (body: string): readonly ReportEvent[] => readClaims(article(body), engine()).events

/** An incident in few words: kind, stage, day, place | who did it | with what | what and whom it fell on. */
const brief = (e: ReportEvent): string =>
  [
    `${e.kind}${e.stage === 'accomplished' ? '' : ` ${e.stage}`} ${e.days?.from ?? '-'} ${e.where.parts.map(p => p.name).join('/')}`.trim(),
    [...e.individuals, ...e.organisations.map(o => `${o.name} (${o.confidence})`)].join(', '),
    e.instruments.map(i => `${i.text ?? '-'}=${i.type}`).join(', '),
    [
      ...e.physical.map(p => `${p.text} ${p.amount.count ?? 'some'} ${p.type} ${p.effect ?? '-'}`),
      ...e.humans.map(
        h => `${h.name ?? '-'} (${h.description ?? '-'}) ${h.amount.count ?? 'some'} ${h.type} ${h.effects.join('+')}`,
      ),
    ].join('; '),
  ].join(' | ')

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a murder by name, with office, day and attackers',
    'Carla Soto, mayor of Bresk, was shot dead on Monday by two unidentified men in Tolmin, police said.',
    ['attack 2031-03-03 Tolmin | unidentified men | -=gun | Carla Soto (mayor of Bresk) 1 government official death'],
  ],
  [
    'a fire that nobody set',
    'A fire on a ferry killed two people in Tolmin on Monday. The blaze destroyed 12 cars.',
    [],
  ],
  ['a gas explosion', 'A gas explosion killed two people in a house in Tolmin on Monday.', []],
  ['rain', 'Floods killed 34 people in Tolmin on Monday and destroyed 1,200 homes.', []],
  [
    'a fire that somebody set is one still',
    'Two gunmen set fire to a bank in Tolmin on Monday, killing two people.',
    ['arson 2031-03-03 Tolmin | gunmen | -=gun | bank 1 financial some damage; - (people) 2 civilian death'],
  ],
  [
    'a bomb against a building, and a group that claims it',
    'A powerful bomb destroyed a bank in Tolmin today. The Northern Liberation Front (NLF) claimed responsibility for the attack.',
    [
      'bombing 2031-03-04 Tolmin | Northern Liberation Front (claimed or admitted) | powerful bomb=bomb | bank 1 financial destroyed',
    ],
  ],
  [
    'people counted, then named',
    'Armed men kidnapped two engineers on Sunday near Tolmin. The engineers were identified as Jan Berg and Ivo Marel.',
    [
      'kidnapping 2031-03-02 Tolmin | Armed men |  | Jan Berg (engineers) 1 civilian ; Ivo Marel (engineers) 1 civilian ',
    ],
  ],
  ['soldiers killed in a clash', 'Three soldiers were killed in a clash with rebels near Tolmin on Monday.', []],
  ['violence in general', 'Guerrillas kill peasants and threaten teachers everywhere.', []],
  ['what happened years ago', 'Judge Ivo Marel was murdered in 2019.', []],
  ['what may happen', 'If the talks fail, the rebels will kill the two hostages, he warned.', []],
  ['an accident', 'Two passengers were killed when their bus crashed near Tolmin on Monday.', []],
]

for (const [name, body, expected] of rows)
  test(`incidents of a report: ${name}`, () => assert.deepEqual(eventsOf(body).map(brief), expected))

test('a report in capitals gives the same incidents as in ordinary letters', () => {
  const body = 'Terrorists yesterday burned down a school in Tolmin, where Colonel Ivan Brodar was wounded.'
  const kinds = (text: string) =>
    eventsOf(text).map(e => `${e.kind} ${e.physical.map(p => p.text.toLowerCase()).join()}`)
  assert.deepEqual(kinds(body.toUpperCase()), kinds(body))
})

test('every kind of incident has its codes', () => {
  for (const [kind, { kind: ours }] of Object.entries(KINDS_ELSEWHERE)) {
    assert.ok(INCIDENT_KINDS.includes(ours), ours)
    assert.ok(Object.hasOwn(ATTACK_TYPES, kind), kind)
  }
})

test('no text throws, and spans read back', () => {
  const word = fc.constantFrom(
    'bomb',
    'killed',
    'by',
    'the',
    'Ivo',
    'Marel',
    ',',
    'of',
    'attack',
    'who',
    'was',
    '(',
    'NLF',
    ')',
    '.',
    'on',
    'identified',
    'as',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      const body = words.join(' ')
      for (const e of eventsOf(body))
        for (const h of e.humans) assert.ok(h.span.end <= body.length && h.span.start < h.span.end)
    }),
    { numRuns: 60 },
  )
})
