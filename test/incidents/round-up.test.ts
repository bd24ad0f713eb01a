import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { engine } from '../../src/claims/testing.ts'
import { readingOf } from '../../src/cli/predict/readings.ts'
import type { Account } from '../../src/model/index.ts'
import { recountAll, understand } from '../../src/pipeline.ts'

const ROUND_UP = `Three people were killed and nine others were wounded in shootings across Springfield, Illinois, over the weekend, police said.

The first happened at about 7 p.m. Friday in the 400 block of Rope Street. A 19-year-old man was shot in the chest and died at a hospital.

About 11 p.m. Friday, two women were shot and wounded outside a bar on Mill Lane.

Early Saturday, a 33-year-old man was shot dead in a car on Abbey Road. He was identified as Carl Lind.

On Saturday morning a 15-year-old boy was wounded in the 1200 block of South Quay.

Three men were hurt in a drive-by shooting at Fish Market about 4 p.m. Saturday.

At 10 p.m. Saturday, a woman was killed by gunfire in an apartment on Tower Hill. Her boyfriend was arrested.

A man was shot in the leg on Glass Street about 1 a.m. Sunday.

Two teenagers were wounded in a shooting at North Gate at 4 a.m. Sunday.`

const ROPE =
  'A 19-year-old man was shot and killed Friday night on Rope Street in Springfield, Illinois, police said. The shooting happened about 7 p.m. in the 400 block of Rope Street. Ben Ross died at a hospital.'
const FISH =
  'Three men were wounded in a drive-by shooting at Fish Market in Springfield, Illinois, on Saturday afternoon, police said. The men, aged 20, 22 and 31, were taken to a hospital.'
const TOWER =
  'A woman was shot and killed in an apartment on Tower Hill in Springfield, Illinois, on Saturday night, police said. Her boyfriend, Ivo Brandt, 40, was arrested and charged with murder. The victim was Ada Krell, 38.'

type Page = readonly [id: string, published: string, title: string, text: string]
const PAGES: readonly Page[] = [
  ['list', '2028-03-06', 'Three dead, nine hurt in weekend shootings in Springfield', ROUND_UP],
  ['rope', '2028-03-04', 'Man, 19, fatally shot on Rope Street', ROPE],
  ['fish', '2028-03-05', 'Three men hurt in drive-by shooting at Fish Market', FISH],
  ['tower', '2028-03-05', 'Woman killed in Tower Hill apartment', TOWER],
]

function accountOf(pages: readonly Page[]): Account {
  const stages = { understand: (capture: Parameters<typeof understand>[0]) => understand(capture, engine()) }
  const readings = pages.map(
    ([id, published, title, text]) => readingOf(stages, { id, title, text, published, outlet: id })!,
  )
  return recountAll(readings, '2030-01-01T00:00:00Z')
}

/** Outlets that tell of each incident, and its dead and hurt. */
const shown = (account: Account) => {
  const outlet = new Map(account.articles.map(a => [a.id, a.outlet]))
  const teller = new Map(account.mentions.map(m => [m.id, outlet.get(m.articleId)]))
  const most = (incident: Account['incidents'][number], slot: string): number =>
    Math.max(
      0,
      ...incident.ledger.facts.flatMap(({ key, value }) =>
        key.startsWith(slot) && value !== null && 'count' in value ? [value.count.min] : [],
      ),
    )
  return account.incidents.map(i => {
    const told = [...new Set(i.mentions.map(m => teller.get(m)))].sort().join(' ')
    return `${told}: ${most(i, 'killed')} dead, ${most(i, 'injured')} hurt`
  })
}

describe('a report that lists eight shootings', () => {
  const account = accountOf(PAGES)

  it('glues no stories', () => assert.equal(account.stories.length, 4))

  it('tells of three of them beside their own reports, and gives no count to the others', () => {
    const found = shown(account)
    assert.deepEqual(
      found.filter(one => / /.test(one.split(':')[0]!)),
      ['list rope: 1 dead, 0 hurt', 'fish list: 0 dead, 3 hurt', 'list tower: 1 dead, 0 hurt'],
    )
  })

  it('keeps the totals of the weekend for itself', () => {
    assert.deepEqual(
      shown(account).filter(one => one.startsWith('list: 3')),
      ['list: 3 dead, 9 hurt'],
    )
  })

  it('has a happening for each paragraph of the list', () => {
    assert.equal(accountOf(PAGES.slice(0, 1)).incidents.length, 9 - 1) // one falls together with the weekend as a whole
  })
})

describe('no list', () => {
  const rows: readonly (readonly [what: string, text: string])[] = [
    [
      'one shooting in four paragraphs',
      `A man was shot dead on Rope Street in Springfield, Illinois, on Friday, police said.

Officers were called at 7 p.m. and found him wounded near Mill Lane.

He died at a hospital on Abbey Road at 9 p.m. Friday.

The gunman was wounded by officers at South Quay at 11 p.m. Friday.`,
    ],
    [
      'shootings in general',
      `Shootings have become rarer in Springfield, Illinois, the police chief said on Friday.

Nobody was killed on Rope Street this year, he said.

On Saturday he will speak at Mill Lane.`,
    ],
  ]
  for (const [what, text] of rows)
    it(what, () => {
      const { mentions } = accountOf([['one', '2028-03-06', 'News from Springfield', text]])
      assert.ok(mentions.filter(m => !m.focal).length < 3)
    })
})
