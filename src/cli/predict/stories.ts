/** Set `stories`: collections of reports, each a stream → which reports are about one happening; as a whole, or report by report. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from '../../model/index.ts'
import type { Understanding } from '../../pipeline.ts'
import { findCopies } from '../../stories/copies/find-copies.ts'
import { groupStories } from '../../stories/group-stories.ts'
import { createGrouper } from '../../stories/stream/grouper.ts'
import { createMemoryTables } from '../../stories/stream/memory-tables.ts'
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
export const predictStories = (edge: Edge, input: string): Promise<string> => predicted(edge, input, grouped)

/** The same by the stream: each collection's reports one at a time, earliest first, undated last. */
export const predictStoriesStream = (edge: Edge, input: string): Promise<string> => predicted(edge, input, streamed)

/** Stories as lists of the ids of their reports, each under its own id. */
type Grouping = (reports: readonly Understanding[]) => Iterable<Pick<Story, 'id' | 'articleIds'>>

const grouped: Grouping = reports => groupStories(reports, findCopies(reports))

/** What the stream has made of reports when all have come and it has looked at them once more. */
export const streamed: Grouping = reports => {
  const tables = createMemoryTables()
  const grouper = createGrouper({ tables })
  const key = ({ article }: Understanding): string => `${article.published?.from ?? '9999'} ${article.id}`
  for (const report of [...reports].sort((a, b) => (key(a) < key(b) ? -1 : 1))) grouper.read(report)
  grouper.settle()
  grouper.commit()
  return tables.partition()
}

async function predicted(edge: Edge, input: string, group: Grouping): Promise<string> {
  const { understand } = await edge.stages()
  const read = (row: Row): Read => ({ id: row.id, reading: readingOf({ understand }, reportRow(row)) })
  return readdirSync(input)
    .sort()
    .flatMap(collection => storiesOf(rowsOf<Row>(join(input, collection), 'articles.jsonl').map(read), group))
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
export function storiesOf(
  read: readonly Read[],
  group: Grouping = grouped,
): readonly { readonly id: string; readonly story: string }[] {
  const stories = group(read.flatMap(({ reading }) => reading ?? []))
  const storyOf = new Map<string, string>(
    [...stories].flatMap(({ id, articleIds }) => articleIds.map(a => [a, id] as const)),
  )
  return read.map(({ id, reading }) => ({ id, story: (reading && storyOf.get(reading.article.id)) ?? id }))
}
