/** A happening while its report is being read, and the mention that the model shows for it. */
import { createHash } from 'node:crypto'
import type { Article, IncidentMention, MentionId, Place, Span, TimeRange } from '../model/index.ts'

/** A happening that a report speaks of. `key` tells it from the others of the report; `sentence` is the first that names it. */
export type Draft = {
  readonly key: string
  readonly kind: string
  readonly trigger: Span | null
  readonly when: TimeRange | null
  readonly where: Place | null
  readonly focal: boolean
  readonly sentence: number
  /** Told as a story of its own ("Meanwhile, …"): what follows goes on with it. */
  readonly apart?: boolean
}

/** The mention that the model shows for a draft. `participants` are normal forms of names of persons and groups. */
export const toMention = (article: Article, draft: Draft, participants: readonly string[]): IncidentMention => {
  const trigger = draft.trigger
    ? { articleId: article.id, ...draft.trigger, exact: article.text.slice(draft.trigger.start, draft.trigger.end) }
    : null
  return {
    id: mentionId(article, draft),
    articleId: article.id,
    kind: draft.kind,
    label: [draft.kind, draft.where?.name, draft.when?.from.slice(0, 10)].filter(x => x).join(' · '),
    trigger,
    when: draft.when,
    where: draft.where,
    participants,
    focal: draft.focal,
  }
}

/** Of the article and the draft's key, so that the same text gives the same id. */
export const mentionId = (article: Article, draft: Draft): MentionId =>
  `m_${createHash('sha256').update(`${article.id}|${draft.key}|${draft.sentence}`).digest('hex').slice(0, 16)}` as MentionId
