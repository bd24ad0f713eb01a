import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MentionId, Story, StoryId } from '../../model/index.ts'
import type { ByHand } from '../by-hand.ts'
import { killed, place, range, report, withMention } from '../made-up.ts'
import type { Report } from '../report.ts'
import { joinIncidents } from './join-incidents.ts'

const KARLOW = place('Karlow', 'ES')
const fire = { kind: 'fire', when: range('2031-03-06'), where: KARLOW, claims: [killed(4)] } as const
const blank = (id: string): Report => report(id, null, `Text of report ${id}.`, { day: '2031-03-07' })
const recalls = (id: string, more: Parameters<typeof withMention>[2] = fire) => withMention(blank(id), 'm', more)
const own = (id: string, more: object = {}) => withMention(blank(id), 'f', { ...fire, focal: true, ...more })
const story = (id: string, ...articles: Report[]): Story => ({
  id: id as StoryId,
  label: id,
  articleIds: articles.map(r => r.article.id),
  copyGroups: [],
  related: [],
})

const decided = (together: readonly string[][], apart: readonly (readonly [string[], string[]])[] = []) =>
  ({ together, apart }) as unknown as ByHand<MentionId>
const groups = (reports: readonly Report[], byHand: ByHand<MentionId>, stories: readonly Story[] = []) =>
  joinIncidents(reports, stories, { byHand }).map(i => `${i.storyId ?? '-'}: ${i.mentions.join(' ')}`)

const [a, b, c] = [recalls('a'), recalls('b'), recalls('c')]
const far = recalls('d', { kind: 'flood', when: range('2024-01-02'), where: place('Trondvik', 'NO') })

test('mentions that are together are one happening, however unlike', () => {
  assert.deepEqual(groups([a, b, far], decided([])), ['-: a/m b/m', '-: d/m'])
  assert.deepEqual(groups([a, b, far], decided([['b/m', 'd/m']])), ['-: a/m b/m d/m'])
})

test('mentions that are apart are two, also where a third is like both', () => {
  assert.deepEqual(groups([a, b, c], decided([], [[['a/m'], ['c/m']]])), ['-: a/m b/m', '-: c/m'])
})

test('a third stays with the side that it fits best', () => {
  const exact = recalls('e', { ...fire, where: place('Karlow', 'ES'), participants: ['Ilse Vandermeer'] })
  const like = recalls('g', { ...fire, participants: ['Ilse Vandermeer'] })
  assert.deepEqual(groups([a, exact, like], decided([], [[['a/m'], ['e/m']]])), ['-: a/m', '-: e/m g/m'])
})

test('apart holds through what is together', () => {
  const byHand = decided([['a/m', 'd/m']], [[['b/m'], ['d/m']]])
  assert.deepEqual(groups([a, b, far], byHand), ['-: a/m d/m', '-: b/m'])
})

test('what is taken from a story’s happening is none of its any more; the larger part stays', () => {
  const [x, y, z] = [own('x'), own('y'), own('z')]
  const stories = [story('s', x, y, z)]
  const byHand = decided([], [[['x/f'], ['y/f', 'z/f']]])
  assert.deepEqual(groups([x, y, z], byHand, stories), ['s: y/f z/f', '-: x/f'])
})

test('a recalled happening that is a story’s becomes it', () => {
  const x = own('x', { when: range('2031-03-06') })
  const byHand = decided([['x/f', 'd/m']])
  assert.deepEqual(groups([x, far], byHand, [story('s', x), story('t', far)]), ['s: d/m x/f'])
})

test('one that was put with another happening does not bring along what evidence found with it', () => {
  const x = own('x', { when: range('2031-09-01'), where: place('Trondvik', 'NO') })
  const byHand = decided([['x/f', 'a/m']])
  assert.deepEqual(groups([x, a, b, c], byHand, [story('s', x)]), ['s: a/m x/f', '-: b/m c/m'])
  assert.deepEqual(groups([x, a, b], byHand, [story('s', x)]), ['s: a/m b/m x/f'])
})

test('a later mention joins either half of what was put together, and comes along', () => {
  const later = recalls('e')
  assert.deepEqual(groups([a, b, far, later], decided([['a/m', 'b/m', 'd/m']])), ['-: a/m b/m d/m e/m'])
})

test('each mention is in one incident, and decisions about others change nothing', () => {
  const all = [a, b, c, far]
  assert.deepEqual(groups(all, decided([['q', 'r']], [[['q'], ['a/m']]])), groups(all, decided([])))
})
