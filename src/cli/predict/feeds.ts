/** Set `feeds`: files of feeds, good and broken → what each is, in the neutral form. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feed } from '../../model/index.ts'
import { readFeed } from '../../reading/feed/read-feed.ts'
import type { Edge } from '../edge.ts'
import { rowsOf } from './rows.ts'

type Row = {
  readonly id: string
  readonly file: string
  readonly contentType: string | null
  readonly httpHeaders?: Readonly<Record<string, string>>
  readonly url?: string
}

/** One line a file in the form that the set's README asks for. */
export async function predictFeeds(_edge: Edge, input: string): Promise<string> {
  return rowsOf<Row>(input, 'feeds.jsonl')
    .map(row => `${JSON.stringify(predict(input, row))}\n`)
    .join('')
}

const predict = (input: string, row: Row): Readonly<Record<string, unknown>> => {
  const headers = Object.fromEntries(
    Object.entries(row.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const from = { contentType: row.contentType, url: row.url ?? null, headers }
  const { items, problems, ...feed } = readFeed(readFileSync(join(input, row.file)), from)
  return { id: row.id, kind: feed.kind, error: errorOf(feed.kind, problems), feed, items }
}

/** What is no feed is answered with the code of its problem. */
const errorOf = (kind: Feed['kind'], problems: Feed['problems']): { readonly code: string } | null => {
  const code = kind === 'other' ? problems.at(0)?.code : undefined
  return code === undefined ? null : { code }
}
