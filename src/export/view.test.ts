import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Account, StoryId } from '../model/index.ts'
import { lookUp } from './lookup.ts'
import { sampleAccount } from './sample.ts'
import { arrangeStories, viewAccount, viewFact } from './view.ts'

const factOf = (key: string) => sampleAccount.incidents[0]!.ledger.facts.find(f => f.key === key)!
const lookup = lookUp(sampleAccount)

test('a disputed fact opens into its values, those that stand for it first', () => {
  const view = viewFact(factOf('injured'), lookup)
  assert.deepEqual(
    view.sides.map(side => [side.value, side.stance, side.voices.map(v => v.name)]),
    [
      ['14', 'for', ['St Anne’s Hospital']],
      ['at least 10', 'for', ['newsbarrel.example']],
      ['12', 'against', ['labour ministry']],
    ],
  )
})

test('a voice is one however many claims it made; the original is quoted before the copy', () => {
  const stale = viewFact(factOf('killed:worker'), lookup).sides.find(side => side.stance === 'stale')!
  assert.equal(stale.voices.length, 1)
  assert.equal(stale.voices[0]!.claims.length, 2)
  assert.equal(stale.voices[0]!.best, 'c1-a1')
})

test('a hedge that every backer has stays with the value, one that only some have does not', () => {
  assert.equal(viewFact(factOf('cause'), lookup).value, 'overloaded hook (“may”)')
  const flat = { ...factOf('cause'), support: [...factOf('cause').support, ...factOf('place').support] }
  assert.equal(viewFact(flat, lookup).value, 'overloaded hook')
})

test('a fact whose claims are gone still has a line', () => {
  const view = viewFact(factOf('injured'), lookUp({ ...sampleAccount, claims: [] }))
  assert.equal(view.value, '14')
  assert.deepEqual([view.voices, view.sides], [[], []])
})

test('counts of a story: reports, voices of the table, copies; the recalled accident is beneath it, not in it', () => {
  const [story] = viewAccount(sampleAccount)
  assert.deepEqual([story?.reports, story?.voices, story?.copies], [8, 8, 2])
  assert.deepEqual(
    story?.background.map(v => v.incident.id),
    ['i-2019'],
  )
  assert.ok(!story?.main?.facts.some(f => f.value === '4'))
})

test('corrections are changed values, not first reports', () => {
  const [story] = viewAccount(sampleAccount)
  assert.deepEqual(
    story?.main?.corrections.map(c => `${c.at.slice(11, 16)} ${c.key}: ${c.from} → ${c.to}, ${c.who.join()}`),
    ['21:45 killed, workers: two → three, St Anne’s Hospital', '21:45 injured: 12 → 14, St Anne’s Hospital'],
  )
})

const storyOf = (id: string, article: number): Account['stories'][number] => ({
  id: id as StoryId,
  label: `story ${id}`,
  articleIds: [sampleAccount.articles[article]!.id],
  copyGroups: [],
  related: [],
  decisions: [],
})

test('stories of several reports are whole, single ones a line; with only single ones the first three are whole', () => {
  const { whole, others } = arrangeStories(viewAccount(sampleAccount))
  assert.deepEqual([whole.map(s => s.story.id), others.map(s => s.story.id)], [['s-crane'], ['s-library']])
  const [crane] = viewAccount(sampleAccount)
  const singles = Array.from({ length: 5 }, () => ({ ...crane!, reports: 1 }))
  const { whole: shown, others: rest } = arrangeStories(singles)
  assert.deepEqual([shown.length, rest.length], [3, 2])
})

test('stories without a fact come last, however many reports they have', () => {
  const bare: Account = { ...sampleAccount, incidents: [], stories: [0, 1, 2].map(i => storyOf(`s${i}`, i)) }
  assert.deepEqual(
    Object.values(arrangeStories(viewAccount(bare))).map(list => list.length),
    [0, 0, 3],
  )
  const [crane, library] = viewAccount(sampleAccount)
  const { whole, others, untold } = arrangeStories([{ ...crane!, isTold: false }, library!])
  assert.deepEqual(
    [whole.map(s => s.story.id), others.length, untold.map(s => s.story.id)],
    [['s-library'], 0, ['s-crane']],
  )
})
