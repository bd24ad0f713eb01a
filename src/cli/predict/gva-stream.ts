/** Set `gva`, task (b): a stream of reports → which of them are one shooting, and its dead and hurt, day and place. */
import type { Account } from '../../model/index.ts'
import type { Understanding } from '../../pipeline.ts'
import { createGazetteer, type Gazetteer } from '../../text/gazetteer/gazetteer.ts'
import { readGazetteer } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { dayBefore, dayOf, townFields } from './gva-facts.ts'
import { peopleFields } from './gva-people.ts'
import { readingOf } from './readings.ts'
import { rowsOf } from './rows.ts'

type Row = {
  readonly id: string
  readonly published: string
  readonly url: string
  readonly title: string
  readonly text: string
}

/** A row with what was understood of it. */
type Read = { readonly row: Pick<Row, 'id' | 'published'>; readonly reading: Understanding }

/** A line an article with its story, and a line a story with the facts of what it is about. */
export async function predictGvaStream(edge: Edge, input: string): Promise<string> {
  const stages = await edge.stages()
  const read = rowsOf<Row>(input, 'articles.jsonl').flatMap((row): readonly Read[] => {
    const reading = readingOf(stages, { ...row, outlet: null })
    return reading === null ? [] : [{ row, reading }]
  })
  const account = stages.recountAll(
    read.map(r => r.reading),
    FIXED_NOW,
  )
  return linesOf(read, account, createGazetteer(readGazetteer()))
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
}

/** The lines of the stream's reports and stories; a story stands under its id. */
export const linesOf = (read: readonly Read[], account: Account, g: Gazetteer): readonly object[] => {
  const byArticle = new Map(read.map(r => [r.reading.article.id, r]))
  const incidentOf = new Map(account.incidents.flatMap(i => (i.storyId === null ? [] : [[i.storyId, i]])))
  const stories = account.stories.map(story => ({
    id: story.id,
    of: story.articleIds.flatMap(id => byArticle.get(id) ?? []),
  }))
  const claims = Map.groupBy(account.claims, c => c.anchor.articleId)
  const articles = stories.flatMap(({ id, of }) => of.map(r => ({ article: r.row.id, incident: id })))
  const facts = stories.map(({ id, of }) => {
    const known = incidentOf.get(id)?.ledger.facts ?? []
    const told = of.flatMap(r => claims.get(r.reading.article.id) ?? [])
    return {
      incident: id,
      ...peopleFields(of.map(r => r.reading)),
      date: dayOf(known) ?? dayBefore(of.map(r => r.row.published)),
      ...townFields(known, told, g),
    }
  })
  return [...articles, ...facts]
}
