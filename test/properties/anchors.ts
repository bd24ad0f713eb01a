/** Every place that an account names must exist and read as it says. */
import assert from 'node:assert/strict'
import type { Account, Article, Attribution, Claim, Span } from '../../src/model/index.ts'

const isIn = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length

const sourceSpans = (attribution: Attribution | null): readonly (Span | null)[] =>
  attribution === null ? [] : [attribution.source?.at ?? null, attribution.cue, ...sourceSpans(attribution.via)]

const spansOf = (claim: Claim): readonly (Span | null)[] => [
  ...sourceSpans(claim.attribution),
  ...claim.factuality.hedges,
]

/** Fails unless all anchors read back their words, all spans lie in their text, and all ids lead somewhere. */
export function checkAccount(account: Account): void {
  const articles = new Map<string, Article>(account.articles.map(a => [a.id, a]))
  const claims = new Map<string, Claim>(account.claims.map(c => [c.id, c]))
  const mentions = new Set<string>(account.mentions.map(m => m.id))
  assert.equal(claims.size, account.claims.length, 'two claims with one id')
  assert.equal(mentions.size, account.mentions.length, 'two mentions with one id')
  const anchors = [...account.claims.map(c => c.anchor), ...account.mentions.flatMap(m => m.trigger ?? [])]
  for (const { articleId, start, end, exact } of anchors)
    assert.equal(articles.get(articleId)?.text.slice(start, end), exact)
  for (const claim of account.claims) {
    const { text } = articles.get(claim.anchor.articleId)!
    assert.ok(claim.anchor.end > claim.anchor.start, `an anchor of no words: ${claim.id}`)
    assert.ok(mentions.has(claim.incidentMention), claim.id)
    for (const span of spansOf(claim)) assert.ok(span === null || isIn(text, span), claim.id)
  }
  for (const { claimId, of } of account.echoes) assert.ok(claims.has(claimId) && claims.has(of) && claimId !== of)
  checkStories(account, articles)
  checkIncidents(account, { claims, mentions })
}

function checkStories(account: Account, articles: ReadonlyMap<string, Article>): void {
  const members = account.stories.flatMap(story => story.articleIds)
  assert.equal(new Set(members).size, members.length, 'a report in two stories')
  for (const { original, copies } of account.stories.flatMap(story => story.copyGroups)) {
    for (const copy of copies)
      for (const { inOriginal, inCopy } of copy.passages) {
        assert.ok(isIn(articles.get(original)!.text, inOriginal))
        assert.ok(isIn(articles.get(copy.articleId)!.text, inCopy))
      }
  }
}

type Known = { readonly claims: ReadonlyMap<string, Claim>; readonly mentions: ReadonlySet<string> }

function checkIncidents(account: Account, { claims, mentions }: Known): void {
  const placed = account.incidents.flatMap(incident => incident.mentions)
  assert.equal(new Set(placed).size, placed.length, 'a mention in two incidents')
  for (const { mentions: own, ledger, brief } of account.incidents) {
    const ownMentions = new Set<string>(own)
    for (const mention of own) assert.ok(mentions.has(mention))
    for (const { claimId } of ledger.facts.flatMap(fact => fact.support))
      assert.ok(
        ownMentions.has(claims.get(claimId)?.incidentMention ?? ''),
        'a fact stands on a claim of another incident',
      )
    const told = [
      ...(brief.headline ? [brief.headline] : []),
      ...brief.summary,
      ...brief.timeline,
      ...brief.contradictions.flatMap(c => c.sides),
    ]
    for (const { text, cites } of told) {
      assert.ok(cites.length > 0 && text.trim() !== '')
      for (const cite of cites) assert.ok(claims.has(cite))
    }
  }
}
