import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleAccount } from '../export/sample.ts'
import type { Account, ArticleId } from '../model/index.ts'
import { partOfIncident, partOfReports } from './part.ts'

/** Ids that something in the account refers to and that are not in it. */
function dangling(account: Account): readonly string[] {
  const articles = new Set<string>(account.articles.map(one => one.id))
  const mentions = new Set<string>(account.mentions.map(one => one.id))
  const claims = new Set<string>(account.claims.map(one => one.id))
  const stories = new Set<string>(account.stories.map(one => one.id))
  const missing = (known: ReadonlySet<string>, ids: readonly string[]) => ids.filter(id => !known.has(id))
  return [
    ...missing(articles, [
      ...account.mentions.map(one => one.articleId),
      ...account.claims.map(one => one.anchor.articleId),
    ]),
    ...missing(
      articles,
      account.stories.flatMap(one => one.articleIds),
    ),
    ...missing(mentions, [
      ...account.claims.map(one => one.incidentMention),
      ...account.incidents.flatMap(one => one.mentions),
    ]),
    ...missing(
      claims,
      account.echoes.flatMap(one => [one.claimId, one.of]),
    ),
    ...missing(
      claims,
      account.incidents.flatMap(one => one.ledger.facts.flatMap(fact => fact.support.map(s => s.claimId))),
    ),
    ...missing(
      claims,
      account.incidents.flatMap(one => one.brief.summary.flatMap(cited => cited.cites)),
    ),
    ...missing(stories, [
      ...account.stories.flatMap(one => one.related),
      ...account.incidents.flatMap(one => one.storyId ?? []),
    ]),
  ]
}

describe('a part of an account', () => {
  const whole = sampleAccount

  it('starts from a whole without loose ends', () => assert.deepEqual(dangling(whole), []))

  it('of any one report has its story and no loose ends', () => {
    for (const { id } of whole.articles) {
      const part = partOfReports(whole, new Set([id]))
      assert.deepEqual(dangling(part), [], id)
      assert.ok(part.articles.some(one => one.id === id))
      for (const story of whole.stories.filter(one => one.articleIds.includes(id))) {
        assert.ok(part.stories.some(one => one.id === story.id))
      }
    }
  })

  it('of any one incident has that incident only, unchanged, and no loose ends', () => {
    for (const incident of whole.incidents) {
      const part = partOfIncident(whole, incident.id)
      assert.deepEqual(dangling(part), [], incident.id)
      assert.deepEqual(part.incidents, [incident])
    }
  })

  it('of all reports is the whole', () => {
    assert.deepEqual(partOfReports(whole, new Set(whole.articles.map(one => one.id))), whole)
  })

  it('of reports that are not there is empty', () => {
    const part = partOfReports(whole, new Set(['nothing' as ArticleId]))
    assert.deepEqual([part.articles, part.claims, part.stories, part.incidents], [[], [], [], []])
  })
})
