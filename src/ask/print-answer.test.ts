import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAsker } from './ask.ts'
import { askedIncidents } from './asked-incident.ts'
import { type PrintStyle, printAnswer } from './print-answer.ts'
import { readQuestion } from './question.ts'
import { accountOf, castsOf, gazetteer, type Made, PLACES } from './testing.ts'

const MADE: readonly Made[] = [
  { counts: [{ slot: 'killed', n: 2, others: [3] }] },
  { counts: [{ slot: 'killed', n: 1 }], where: PLACES.nowhere, text: 'A man was shot dead in Marlow.' },
  { counts: [{ slot: 'killed', n: 4 }], where: PLACES.county },
  { counts: [{ slot: 'killed', n: 7 }], where: PLACES.dunmere },
]

const printed = (question: object, style: Partial<PrintStyle> = {}): string => {
  const account = accountOf(MADE)
  const answer = createAsker(askedIncidents(account, gazetteer), gazetteer)(readQuestion(question, ['shooting']))
  return printAnswer(answer, account, { colour: false, width: 72, why: false, all: false, ...style })
}

test('an answer shows the number, each incident with its part and its words, and what was not counted', () => {
  assert.equal(
    printed({ count: 'killed', place: { city: 'Marlow', state: 'Eastmark' }, time: '2031-04' }, { why: true }),
    `3 killed in 2 incidents; 2 to 4, for voices differ and not all is sure
killed · Marlow, Eastmark · 1 April 2031 to 30 April 2031

  2  shooting · Marlow · 3 April 2031 · 2 to 3, disputed
     · Marlow Gazette, undated: “four”
     recount ledger i0

  1  shooting · Tern Road · 3 April 2031
     likely, place: named in 1 of 1; told: Tern Road
     · Marlow Gazette, undated: “four”
     recount ledger i1

Possible, not counted: 1
  · shooting · Holt County · 3 April 2031 — place: Holt County (i2)

Left out for one reason: 1
  · shooting · Dunmere · 3 April 2031 — place: Dunmere (i3)
`,
  )
})

test('none is an answer too, and what is left out is only counted where nobody asks why', () => {
  assert.equal(
    printed({ count: 'incidents', kind: 'shooting', participant: { last: 'Lund' }, time: '2031' }),
    `None: no incident that these reports are about fits
incidents · shooting · 1 January 2031 to 31 December 2031 · last name Lund

Left out for one reason: 4 (--why)
`,
  )
})

test('suspected attackers among the dead are counted and told', () => {
  const made: readonly Made[] = [{ people: [], tally: { killed: 2, killedAttackers: 1 } }]
  const account = accountOf(made)
  const answer = createAsker(askedIncidents(account, gazetteer, castsOf(made)), gazetteer)
  const page = printAnswer(answer(readQuestion({ count: 'killed' }, [])), account, {
    colour: false,
    width: 72,
    why: false,
    all: false,
  })
  assert.match(page, /^ {2}2 {2}shooting · Marlow · 3 April 2031 · of them 1 suspected attacker$/m)
})
