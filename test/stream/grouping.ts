/** Helpers for the tests of the stream: made-up reports, and groupings in a form that can be compared. */

import { streamReports } from '../../bench/stream-reports.ts'
import type { ArticleId } from '../../src/model/index.ts'
import { signatureOf } from '../../src/stories/signature.ts'
import type { Arrival, Grouper } from '../../src/stories/stream/grouper.ts'
import type { StreamTables } from '../../src/stories/stream/stream-tables.ts'

/** The first arrivals of a made-up stream, with the number of the happening that each is about. */
export const arrivals = (seed: number, count: number): readonly (Arrival & { readonly happening: number })[] =>
  [...streamReports(seed, count)].map(({ report, happening }) => ({
    id: report.article.id,
    signature: signatureOf(report),
    happening,
  }))

/** Groups, with their names, each in order of id. Commits first, for only what is committed is told. */
export function storiesOf(grouper: Grouper, tables: StreamTables): readonly string[] {
  grouper.commit()
  return [...tables.partition()].map(({ id, articleIds }) => `${id}: ${[...articleIds].sort().join(' ')}`).sort()
}

/** Groups without their names. */
export const groupsOf = (grouper: Grouper, tables: StreamTables): readonly string[] =>
  storiesOf(grouper, tables)
    .map(line => line.slice(line.indexOf(':') + 2))
    .sort()

/** Which story each report is in. */
export function homesOf(grouper: Grouper, tables: StreamTables): ReadonlyMap<ArticleId, string> {
  grouper.commit()
  return new Map([...tables.partition()].flatMap(({ id, articleIds }) => articleIds.map(one => [one, id] as const)))
}
