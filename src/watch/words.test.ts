import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ArticleId, CaptureId } from '../model/index.ts'
import type { VersionChange, WatchEvent } from './events.ts'
import { changeWords, eventLine } from './words.ts'

const at = '2031-05-02T13:05:00Z'
const feed = 'https://harbour-times.example/feed'
const url = 'https://harbour-times.example/fire'
const source = { at, feed, title: 'Harbour Times' }
const version = {
  at,
  url,
  feed,
  title: 'Fire shuts quay',
  outlet: 'Harbour Times',
  captureId: 'c' as CaptureId,
  articleId: 'a' as ArticleId,
}
const problem = { code: 'fetch/http-error', message: `${feed}: expected 200, got 500`, at: null }
const nothing: VersionChange = { facts: [], title: null, sentences: { added: 0, removed: 0 }, corrections: [] }
const fact = (key: string, words: string) => ({ key, words, from: null, to: null })

describe('an event is one line', () => {
  const injured = { ...nothing, facts: [fact('injured', 'injured: two → three')] }
  const rows: readonly (readonly [WatchEvent, string])[] = [
    [{ kind: 'stored', ...version, version: 1 }, `2031-05-02 13:05  new      Harbour Times: Fire shuts quay  ${url}`],
    [
      { kind: 'changed', ...version, version: 2, change: injured },
      `2031-05-02 13:05  changed  Harbour Times: Fire shuts quay – injured: two → three  ${url}`,
    ],
    [
      { kind: 'page-gone', at, url, feed, title: null, version: 2 },
      `2031-05-02 13:05  deleted  ${url}: the page was deleted; its last version is kept  ${url}`,
    ],
    [
      { kind: 'refused', at, url, feed, title: null, problem, next: null },
      `2031-05-02 13:05  refused  ${feed}: expected 200, got 500 (fetch/http-error)`,
    ],
    [
      { kind: 'silent', ...source, since: '2031-05-01T08:00:00Z', expectedEveryMs: 6 * 3_600_000 },
      `2031-05-02 13:05  silent   Harbour Times: nothing new since 2031-05-01 08:00, usually every 6 hours  ${feed}`,
    ],
    [
      { kind: 'problem', ...source, problem, next: '2031-05-02T14:05:00Z' },
      `2031-05-02 13:05  problem  ${feed}: expected 200, got 500 (fetch/http-error); asked again 2031-05-02 14:05`,
    ],
    [
      { kind: 'moved', ...source, title: null, from: feed, to: url },
      `2031-05-02 13:05  moved    ${feed}: now at ${url}`,
    ],
  ]
  for (const [event, want] of rows) it(event.kind, () => assert.equal(eventLine(event), want))

  it('whatever a page calls itself', () => {
    const title = 'Fire\n\u001b[2Jshuts \u202equay'
    const line = eventLine({ kind: 'unchanged', at, url, feed, title, version: 1 })
    assert.equal(line, `2031-05-02 13:05  same     Fire �[2Jshuts quay  ${url}`)
  })
})

describe('a change in words', () => {
  const facts = ['killed: one', 'injured: two → three', 'arrested: one', 'cause: arson', 'weapon: knife'].map(words =>
    fact(words.split(':')[0]!, words),
  )
  const rows: readonly (readonly [string, Partial<VersionChange>, string])[] = [
    ['no fact', {}, 'no fact changed'],
    ['no fact, other text', { sentences: { added: 1, removed: 2 } }, 'no fact changed: 1 sentence new and 2 gone'],
    ['no fact, less text', { sentences: { added: 0, removed: 1 } }, 'no fact changed: 1 sentence gone'],
    ['many facts', { facts }, 'killed: one; injured: two → three; arrested: one; cause: arson; 1 more fact'],
    [
      'clauses are counted',
      { facts: [facts[0]!, fact('assertion:x', 'said: x'), fact('action:y', 'y')] },
      'killed: one; 2 new statements',
    ],
    [
      'title and corrections',
      { facts: [facts[0]!], title: { from: 'a', to: 'b' }, corrections: ['An earlier version said two.'] },
      'killed: one; new headline; correction: “An earlier version said two.”',
    ],
  ]
  for (const [name, more, want] of rows) it(name, () => assert.equal(changeWords({ ...nothing, ...more }), want))
})
