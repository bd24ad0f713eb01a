/** Keeps the grouping of a store's reports up to date. */
import { inOrder } from '../stories/report.ts'
import type { StreamChange } from '../stories/stream/carry.ts'
import { createGrouper } from '../stories/stream/grouper.ts'
import { STREAM_FORM } from '../stories/stream/stream-tables.ts'
import type { Store } from './store.ts'

const FORM = ` stream ${STREAM_FORM}`

/** Whether the stream of a store, if it has one, is kept in the form that this program reads. */
export function isStreamReadable(store: Store): boolean {
  return store.stream().mark()?.reader.endsWith(FORM) ?? true
}

/**
 * Groups the reports that came since the last call, by the numbers of their commits: the cost is that of the new reports, and of bringing the window
 * back into memory. Readings of another version of the reader, or of an earlier form of the stream, are grouped anew, all of them. A process that ends in between goes on
 * with the commit that it was at. `store.stream().partition()` then gives the stories.
 *
 * @param reader  the version that makes the readings
 * @returns what changed, in order; [] where nothing is new
 */
export function groupReports(store: Store, reader: string): readonly StreamChange[] {
  const tables = store.stream()
  const last = store.lastCommit()
  const known = tables.mark()
  const maker = `${reader}${FORM}`
  if (known !== null && known.reader !== maker) tables.clear()
  let commit = known?.reader === maker ? known.commit : 0
  if (commit === last) return []
  const grouper = createGrouper({ tables })
  const changes: StreamChange[] = []
  while (commit < last) {
    commit += 1
    for (const report of inOrder([...store.reports({ commit })])) changes.push(...grouper.read(report))
    tables.putMark({ commit, reader: maker })
    grouper.commit()
  }
  return changes
}
