/** Set `stories`: collections of reports, each a stream → which reports are about one happening. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Understanding } from '../../pipeline.ts'
import { findCopies } from '../../stories/copies/find-copies.ts'
import { groupStories } from '../../stories/group-stories.ts'
import type { Edge } from '../edge.ts'
import { readingOf } from './readings.ts'
import { rowsOf } from './rows.ts'

type Row = {
  readonly id: string
  readonly date: string | null
  readonly source: string | null
  readonly title: string
  readonly text: string
}

/** A line a report with its story, for every collection (a folder with articles.jsonl) by the same path; a report without text stands alone. */
export async function predictStories(edge: Edge, input: string): Promise<string> {
  const { understand } = await edge.stages()
  const read = (row: Row): Read => ({ id: row.id, reading: readingOf({ understand }, reportRow(row)) })
  return readdirSync(input)
    .sort()
    .flatMap(collection => storiesOf(rowsOf<Row>(join(input, collection), 'articles.jsonl').map(read)))
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
}

/** Lines of the set are paragraphs; what follows a colon in a source is the place in an archive, not the outlet. */
const reportRow = ({ id, date, source, title, text }: Row) => ({
  id,
  title,
  text: text.replace(/\n+/g, '\n\n'),
  published: date,
  outlet: source?.replace(/:\d+$/, '') ?? null,
})

type Read = { readonly id: string; readonly reading: Understanding | null }

/** The stories of one collection, a line a report in the order of the rows. */
export function storiesOf(read: readonly Read[]): readonly { readonly id: string; readonly story: string }[] {
  const reports = read.flatMap(({ reading }) => reading ?? [])
  const stories = groupStories(reports, findCopies(reports))
  const storyOf = new Map<string, string>(
    stories.flatMap(({ id, articleIds }) => articleIds.map(a => [a, id] as const)),
  )
  return read.map(({ id, reading }) => ({ id, story: (reading && storyOf.get(reading.article.id)) ?? id }))
}
