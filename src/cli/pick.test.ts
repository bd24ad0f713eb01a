import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasCode } from '../../test/contract/store.ts'
import { sampleAccount } from '../export/sample.ts'
import { pickClaimOrFact, pickIncident } from './pick.ts'

describe('pickIncident', () => {
  const [first] = sampleAccount.incidents
  const named = (label: string, storyId: string | null, id: string) =>
    ({ ...first!, id, label, storyId }) as typeof first & {}
  const account = {
    ...sampleAccount,
    incidents: [
      named('Fire at the Café Rivage', 's1', 'aaa111'),
      named('Fire at a mill', null, 'aaa222'),
      named('Collapse at a quarry', null, 'bbb333'),
      named('Collapse of a roof', null, 'bbb444'),
    ],
  }
  const rows: readonly (readonly [string, string])[] = [
    ['aaa111', 'aaa111'],
    ['aaa2', 'aaa222'],
    ['cafe', 'aaa111'],
    ['RIVAGE fire', 'aaa111'],
    ['fire', 'aaa111'], // two labels, one with a story of its own
    ['fire mill', 'aaa222'],
    ['quarry', 'bbb333'],
    ['aaa', 'cli/ambiguous'],
    ['collapse', 'cli/ambiguous'],
    ['a1', 'cli/not-found'],
    ['flood', 'cli/not-found'],
    ['fire quarry', 'cli/not-found'],
    ['', 'cli/not-found'],
    ['…', 'cli/not-found'],
  ]
  for (const [words, expected] of rows) {
    it(`takes '${words}' for ${expected}`, () => {
      if (expected.startsWith('cli/')) assert.throws(() => pickIncident(account, words), hasCode(expected))
      else assert.equal(pickIncident(account, words).id, expected)
    })
  }
})

describe('pickIncident without a fitting label', () => {
  it('looks into the headline and the titles of the reports', () => {
    const crane = sampleAccount.incidents.find(one => one.storyId !== null)!
    assert.ok(!crane.label.includes('dock'))
    assert.equal(pickIncident(sampleAccount, 'dock workers').id, crane.id)
  })
})

describe('pickClaimOrFact', () => {
  const [claim] = sampleAccount.claims
  const story = sampleAccount.incidents.find(one => one.storyId !== null)!
  const key = story.ledger.facts[0]!.key

  it('takes the id of a claim', () => {
    assert.deepEqual(pickClaimOrFact(sampleAccount, claim!.id, null), { kind: 'claim', claim })
  })

  it('takes the key of a fact inside an incident', () => {
    const picked = pickClaimOrFact(sampleAccount, key, story.id)
    assert.deepEqual([picked.kind, picked.kind === 'fact' && picked.incident.id], ['fact', story.id])
  })

  it('wants an incident when several with a story have this fact', () => {
    const twice = { ...sampleAccount, incidents: [story, { ...story, id: 'other' as typeof story.id }] }
    assert.throws(() => pickClaimOrFact(twice, key, null), hasCode('cli/ambiguous'))
    assert.equal(pickClaimOrFact(twice, key, 'other').kind, 'fact')
  })

  it('prefers the only incident with a story', () => {
    const recalled = { ...story, id: 'recalled' as typeof story.id, storyId: null }
    const picked = pickClaimOrFact({ ...sampleAccount, incidents: [recalled, story] }, key, null)
    assert.equal(picked.kind === 'fact' && picked.incident.id, story.id)
  })

  it('prefers the only story that several reports tell', () => {
    const lone = { ...story, id: 'lone' as typeof story.id, storyId: 's-lone' as NonNullable<typeof story.storyId> }
    const [first] = sampleAccount.stories
    const stories = [
      ...sampleAccount.stories,
      { ...first!, id: lone.storyId, articleIds: first!.articleIds.slice(0, 1) },
    ]
    const picked = pickClaimOrFact({ ...sampleAccount, stories, incidents: [lone, story] }, key, null)
    assert.equal(picked.kind === 'fact' && picked.incident.id, story.id)
  })

  it('takes a slot without a total for its only group, and asks when there are several', () => {
    const inside = (keys: readonly string[]) => ({
      ...sampleAccount,
      incidents: [
        { ...story, ledger: { ...story.ledger, facts: keys.map(one => ({ ...story.ledger.facts[0]!, key: one })) } },
      ],
    })
    const picked = pickClaimOrFact(inside(['killed', 'arrested:crew', 'arrestedly']), 'arrested', null)
    assert.equal(picked.kind === 'fact' && picked.key, 'arrested:crew')
    assert.throws(
      () => pickClaimOrFact(inside(['arrested:crew', 'arrested/women']), 'arrested', null),
      hasCode('cli/ambiguous'),
    )
    assert.throws(() => pickClaimOrFact(inside(['arrestedly']), 'arrested', null), hasCode('cli/not-found'))
  })

  it('names the facts there are when none fits', () => {
    assert.throws(() => pickClaimOrFact(sampleAccount, 'killed:giants', null), /got 'killed:giants'; the facts are /)
  })
})
