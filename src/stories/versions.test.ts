import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Article } from '../model/index.ts'
import { killed, report, withClaim } from './made-up.ts'
import type { Report } from './report.ts'
import { versionEchoes } from './version-echoes.ts'
import { asPages, findVersions, pagesOf, versionGroups, withVersions } from './versions.ts'

const URL = 'https://harbour-times.example/fire'
const at = (clock: string) => `2031-05-02T${clock}:00Z`

/** A report fetched at `clock`, with two sentences that every version keeps. */
const fetched = (id: string, clock: string, words: string, more: Partial<Article> = {}): Report =>
  report(id, null, `${words} The quay is shut. Crews worked all night.`, {
    origin: URL,
    capturedAt: at(clock),
    ...more,
  })

const numbers = (reports: readonly Report[]) =>
  reports.map(one => one.version && `${one.version.first} ${one.version.no}`)

describe('versions of a page', () => {
  it('are reports of one address, in the order in which they were fetched', () => {
    const reports = [
      fetched('b', '12:00', 'Three died.'),
      fetched('a', '13:00', 'Four died.'),
      fetched('c', '11:00', 'Two died.'),
    ]
    assert.deepEqual(numbers(findVersions(reports)), ['c 1', 'c 2', 'c 0'])
    assert.deepEqual(findVersions(reports.toReversed()), findVersions(reports).toReversed())
  })

  it('are not reports of other addresses, of files, or alone', () => {
    const none = [fetched('a', '11:00', 'Two died.'), fetched('b', '12:00', 'Three died.', { origin: `${URL}/2` })]
    assert.deepEqual(numbers(findVersions(none)), [undefined, undefined])
    const files = none.map(one => ({ ...one, article: { ...one.article, origin: 'fire.html' } }))
    assert.deepEqual(numbers(findVersions(files)), [undefined, undefined])
  })

  it('share a title, a time of publication or a quarter of their sentences', () => {
    const first = fetched('a', '11:00', 'Two died.', { title: 'Fire' })
    const other = (more: Partial<Article>) =>
      report('b', null, 'The council met. It chose a mayor.', { origin: URL, capturedAt: at('12:00'), ...more })
    assert.deepEqual(numbers(findVersions([first, other({ title: 'Council' })])), [undefined, undefined])
    assert.deepEqual(numbers(findVersions([first, other({ title: 'Fire' })])), ['a 0', 'a 1'])
    const published = { from: at('10:00'), to: at('10:00'), basis: 'stated' as const }
    const both = [fetched('a', '11:00', 'Two died.', { published }), other({ published })]
    assert.deepEqual(numbers(findVersions(both)), ['a 0', 'a 1'])
  })

  it('say what they say after the version before was fetched, at their own time of update if it lies there', () => {
    const updated = (clock: string) => ({ updated: { from: at(clock), to: at(clock), basis: 'stated' as const } })
    const first = withClaim(fetched('a', '11:00', 'Two died.', updated('10:30')), 'Two died', killed(2))
    const told = (more: Partial<Article>) => {
      const second = withClaim(fetched('b', '12:00', 'Three died.', more), 'Three died', killed(3))
      const [one, two] = findVersions([first, second])
      assert.deepEqual(one!.claims, first.claims)
      return two!.claims[0]!.reportedAt
    }
    assert.deepEqual(told({}), { from: '2031-05-02T11:00:01Z', to: at('12:00'), basis: 'implied' })
    assert.deepEqual(told(updated('11:40')), { from: at('11:40'), to: at('11:40'), basis: 'stated' })
    for (const clock of ['10:30', '12:30']) assert.equal(told(updated(clock)).to, at('12:00'), clock)
  })
})

describe('pages', () => {
  const versions = findVersions([
    withClaim(withClaim(fetched('a', '11:00', 'Two died.'), 'Two died', killed(2)), 'quay', killed(9)),
    withClaim(withClaim(fetched('b', '12:00', 'Three died.'), 'Three died', killed(3)), 'quay', killed(9)),
    withClaim(fetched('copy', '12:00', 'Two died.', { origin: 'https://other.example/1' }), 'Two died', killed(2)),
  ])
  const pages = pagesOf(versions)

  it('are the last versions under the ids of the first', () => {
    const current = asPages(pages).map(({ article }) => `${article.id}: ${article.text.split('.')[0]}`)
    assert.deepEqual(current, ['a: Three died', 'copy: Two died'])
  })

  it('give their stories all versions, and their copies to the last', () => {
    const copyGroups = [{ original: 'a', copies: [{ articleId: 'copy', how: 'same', similarity: 1, passages: [] }] }]
    const story = { id: 's', label: 'Fire', articleIds: ['a', 'copy'], copyGroups, related: [] }
    const [made] = withVersions([story] as never, pages)
    assert.deepEqual(made?.articleIds, ['a', 'b', 'copy'])
    assert.equal(made?.copyGroups[0]?.original, 'b')
    assert.deepEqual(
      versionGroups(pages).map(group => [group.original, ...group.copies.map(copy => copy.articleId)]),
      [['b', 'a']],
    )
  })

  it('echo what they keep, and are echoed by a copy of what they no longer say', () => {
    const groups = [{ original: 'a', copies: [{ articleId: 'copy' }] }]
    const echoes = versionEchoes(pages, groups as never, []).map(echo => `${echo.claimId} of ${echo.of}`)
    assert.deepEqual(echoes, ['b#quay of a#quay', 'copy#Two died of a#Two died'])
    assert.deepEqual(versionEchoes(pages, [], [{ claimId: 'b#quay', of: 'x', why: '' }] as never), [])
  })
})
