import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../model/index.ts'
import { report } from '../made-up.ts'
import { originalOf, type SharedText } from './original.ts'

type Given = {
  readonly day?: string
  readonly outlet?: string
  readonly credit?: readonly string[]
  readonly text?: string
}

const article = (id: string, { text = 'A ferry burnt.', ...more }: Given): Article =>
  report(id, null, text, more).article

const link = (a: number, b: number, similarityOfA: number, similarityOfB: number): SharedText => {
  return { a, b, similarityOfA, similarityOfB }
}

test('the first of these reasons that tells reports apart decides', () => {
  const cases: readonly [string, readonly Given[], readonly SharedText[], string][] = [
    ['first', [{ day: '2031-05-05' }, { day: '2031-05-06', outlet: 'Reuters' }], [], 'first r0'],
    ['credited', [{ outlet: 'Reuters' }, { outlet: 'Norpress' }, { credit: ['Norpress'] }], [], 'credited r1'],
    ['credited by its letters', [{ outlet: 'Eastern News Agency' }, { credit: ['ENA'] }], [], 'credited r0'],
    ['a known agency', [{}, { outlet: 'Reuters' }, { credit: ['Norpress'] }], [], 'agency r1'],
    ['one that calls itself so', [{ outlet: 'Averil Courier' }, { outlet: 'Holt News Agency' }], [], 'agency r1'],
    ['credits', [{}, { credit: ['Norpress'] }], [], 'credits r1'],
    ['fullest', [{}, {}, {}], [link(0, 1, 1, 0.5), link(1, 2, 0.4, 0.9)], 'fullest r1'],
    ['not of two', [{ day: '2031-05-05' }, {}], [link(0, 1, 1, 0.5)], 'earlier r0'],
    ['earlier', [{}, { day: '2031-05-05' }], [], 'earlier r1'],
    ['longer', [{}, { text: 'A ferry burnt in the harbour.' }], [], 'longer r1'],
    ['id', [{}, {}], [], 'id r0'],
  ]
  for (const [name, given, links, expected] of cases) {
    const articles = given.map((one, i) => article(`r${i}`, one))
    const { of, why } = originalOf({ articles, members: [...articles.keys()], links })
    assert.equal(`${why} ${articles[of]!.id}`, expected, name)
  }
})

test('one report is its own original', () => {
  const { of } = originalOf({ articles: [article('r0', {})], members: [0], links: [] })
  assert.equal(of, 0)
})
