/** Parts of an account that stand on their own: every id in them leads to something that is in them too. */
import type { Account, ArticleId, IncidentId } from '../model/index.ts'

/**
 * The part of an account that concerns some reports: their stories with all reports of these, the incidents that those reports
 * speak of, and the claims, mentions and articles that the incidents rest on.
 */
export function partOfReports(account: Account, touched: ReadonlySet<ArticleId>): Account {
  const stories = account.stories.filter(story => story.articleIds.some(id => touched.has(id)))
  const articleIds = new Set([...touched, ...stories.flatMap(story => story.articleIds)])
  const spokenOf = new Set(account.mentions.filter(one => articleIds.has(one.articleId)).map(one => one.id))
  const incidentIds = new Set(
    account.incidents.filter(one => one.mentions.some(id => spokenOf.has(id))).map(one => one.id),
  )
  return closed(account, { articleIds, incidentIds })
}

/** The part of an account that concerns one incident: its story, and the reports, mentions and claims that it rests on. */
export function partOfIncident(account: Account, id: IncidentId): Account {
  return closed(account, { articleIds: new Set(), incidentIds: new Set([id]) })
}

type Kept = { readonly articleIds: ReadonlySet<ArticleId>; readonly incidentIds: ReadonlySet<IncidentId> }

function closed(account: Account, { articleIds, incidentIds }: Kept): Account {
  const incidents = account.incidents.filter(one => incidentIds.has(one.id))
  const mentionIds = new Set(incidents.flatMap(one => one.mentions))
  const mentions = account.mentions.filter(one => articleIds.has(one.articleId) || mentionIds.has(one.id))
  const keptMentions = new Set(mentions.map(one => one.id))
  const claims = account.claims.filter(one => keptMentions.has(one.incidentMention))
  const keptClaims = new Set(claims.map(one => one.id))
  const keptArticles = new Set([...articleIds, ...mentions.map(one => one.articleId)])
  const storyIds = new Set(incidents.map(one => one.storyId))
  const stories = account.stories.filter(one => storyIds.has(one.id) || one.articleIds.some(id => articleIds.has(id)))
  for (const story of stories) for (const id of story.articleIds) keptArticles.add(id)
  const keptStories = new Set(stories.map(one => one.id))
  const named = new Set([...stories, ...incidents].flatMap(one => one.decisions))
  return {
    ...account,
    articles: account.articles.filter(one => keptArticles.has(one.id)),
    mentions,
    claims,
    echoes: account.echoes.filter(one => keptClaims.has(one.claimId) && keptClaims.has(one.of)),
    stories: stories.map(one => ({ ...one, related: one.related.filter(id => keptStories.has(id)) })),
    incidents: incidents.map(one => ({
      ...one,
      storyId: one.storyId !== null && keptStories.has(one.storyId) ? one.storyId : null,
    })),
    decisions: account.decisions.filter(one => named.has(one.id)),
  }
}
