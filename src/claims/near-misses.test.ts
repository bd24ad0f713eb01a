import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extractClaims } from './extract-claims.ts'
import { article, engine } from './testing.ts'

const HARM = new Set(['killed', 'injured', 'missing', 'arrested', 'hostages', 'perpetrators'])

const harmIn = (body: string): readonly string[] =>
  extractClaims(article(body), engine()).claims.flatMap(c =>
    HARM.has(c.statement.slot) ? [`${c.statement.slot} «${c.anchor.exact}»`] : [],
  )

describe('words of harm that hurt nobody', () => {
  const rows: readonly string[] = [
    'Ministers killed the proposal on Monday.',
    'The talks reached a dead end in Lunden.',
    'The director shot a film in Lunden with two actors.',
    'The photographer shot three brides.',
    'The loss injured his pride.',
    'The striker killed the game with two late goals.',
    'Lunden murdered their rivals 5-0.',
    'The company killed two products and shot down three ideas.',
    'Officials shot down rumours about two officers.',
    'The team was left for dead after two goals.',
    'The battery died after two hours.',
    'The bill was dead on arrival.',
    'The guitarist shot to fame with two albums.',
    'He has a shot at two titles.',
    'She ordered two shots of espresso.',
    'The app kills two birds with one stone.',
    'Traffic is murder in Lunden.',
    'The comedian killed it on stage.',
    'Ann Holt, 91, died peacefully at home surrounded by her family.',
    'Ben Ross, 88, passed away in his sleep.',
    'In the film, a gunman kills four people.',
    'In her new novel two sisters are murdered.',
    'The court upheld the death penalty.',
    'It was the third death threat this year.',
    'The festival was nearly a dead duck.',
    'The virus wiped two computers.',
    'The old engine died twice.',
    'Two bulls were shot.',
    'A police dog was shot.',
    'The flood killed all our cows.',
    'In Mara Voss’s new film, a sailor has murdered eleven women.',
    'Detectives asked which of the three victims knew him.',
  ]
  for (const row of rows) it(row, () => assert.deepEqual(harmIn(row), []))
})

describe('words of harm beside them that do', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Militants killed the minister on Monday.', 'killed'],
    ['Police shot a photographer in Lunden on Monday.', 'injured'],
    ['A photographer shot two people with a pistol.', 'injured'],
    ['The director was shot in Lunden.', 'injured'],
    ['Two people were shot dead in Lunden.', 'killed'],
    ['The attack left two people dead.', 'killed'],
    ['Ann Holt, 91, died in the fire.', 'killed'],
  ]
  for (const [row, slot] of rows)
    it(row, () =>
      assert.ok(
        harmIn(row).some(h => h.startsWith(slot)),
        harmIn(row).join(),
      ),
    )
})

describe('whom words of death fall on', () => {
  const deadIn = (body: string): readonly string[] =>
    extractClaims(article(body), engine()).claims.flatMap(c =>
      c.statement.slot === 'killed' ? [`${c.statement.who} ${c.statement.count.min}`] : [],
    )
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Three attackers fired and fled. One of the attackers was shot dead by a guard.', ['attacker 1']],
    ['The three attackers were shot dead by a guard.', ['attacker 3']],
    ['A gunman who had held 15 people hostage in a bank in Tolmin since Monday was shot dead by police.', []],
    ['About 15 people of the town of Tolmin were shot dead by police.', ['any 15']],
    ['A mum-of-three was stabbed to death in Tolmin.', ['civilian 1']],
    ['We kill thousands of sharks.', []],
    ['They told me my son is dead, then that he is alive.', []],
    ['The army killed thousands of villagers.', ['civilian 2000']],
    ['A bomber blew himself up in Tolmin, killing himself and 12 others.', ['attacker 1', 'any 12']],
    [
      'A helicopter crashed near Tolmin, killing five people, including General Otto Kranz, deputy chief of staff.',
      ['any 5', 'any 1'],
    ],
    ['The bodies of 11 migrants were found in a lorry near Tolmin.', ['civilian 11']],
    ['The bodies of migrants were found in a lorry near Tolmin.', []],
    ['The bodies of 11 cars were found near Tolmin.', []],
    ['Among the dead were five women and a two-year-old boy.', ['any 6']],
    ['A police officer shot and killed a man in Tolmin.', ['any 1']],
    ['One protester was killed and 36 people, including 21 officers, were injured in Tolmin.', ['civilian 1']],
    ['Twelve people, including two officers, were killed in Tolmin.', ['any 12', 'police 2']],
    ['The gunman killed all the passengers.', ['any 1', 'civilian 1']],
  ]
  for (const [body, expected] of rows) it(body, () => assert.deepEqual(deadIn(body), expected))
})

describe('who is a victim by name, who is hurt, who attacks', () => {
  const told = (body: string, slot: string): readonly string[] =>
    extractClaims(article(body), engine()).claims.flatMap(({ statement: x }) =>
      x.slot !== slot
        ? []
        : x.slot === 'identity'
          ? [`${x.who}: ${x.value}`]
          : 'count' in x && 'who' in x
            ? [`${x.who} ${x.count.min}`]
            : [],
    )
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['“The flood killed my brother,” said farmer Jan Holt, 54.', 'identity', []],
    ['Ann Holt, 27, was cleared of murder in Tolmin.', 'identity', []],
    ['Jan Holt, 33, stabbed a man in Tolmin.', 'identity', []],
    ['Ann Holt, 27, was killed in Tolmin.', 'identity', ['victim: Ann Holt, 27']],
    ['A police officer shot and killed a man in Tolmin.', 'injured', []],
    [
      'Doctor Ann Holt said she had received 14 wounded, three of them in critical condition.',
      'injured',
      ['any 14', 'any 3'],
    ],
    [
      'One man was killed and 36 people, including 21 officers, were injured in Tolmin.',
      'injured',
      ['any 36', 'police 21'],
    ],
    ['A bomber blew himself up in Tolmin, killing himself and wounding 35.', 'injured', ['any 35']],
    [
      'Jan Porter, 34, Karl Brown, 32, and Ben Holt, 33, were shot in the leg in Tolmin.',
      'injured',
      ['any 1', 'any 1', 'any 1'],
    ],
    ['Two attackers were killed and one wounded in Tolmin.', 'injured', ['attacker 1']],
    ['A man was shot dead outside a bar in Tolmin.', 'perpetrators', []],
    ['A police officer shot a man in Tolmin.', 'perpetrators', []],
    ['A man shot two guests in a bar in Tolmin.', 'perpetrators', ['attacker 1']],
  ]
  for (const [body, slot, expected] of rows) it(body, () => assert.deepEqual(told(body, slot), expected))
})

it('counts nobody in a table of thousands of numbers, and comes to an end', () => {
  assert.deepEqual(harmIn('5 '.repeat(10_000)), [])
})
