/** Many small reports, few expensive commits. */
import type { PutStatus, Report, Store } from './store.ts'

/** When a group is full. A commit waits for the disk (4–5 ms on a laptop), so a group shares that wait. */
export const GROUP_LIMITS = { reports: 64, bytes: 256 * 1024 }

/** Hears of a report after it is durable: the acknowledgement. */
export type OnDurable = (report: Report, status: PutStatus) => void

/** Collects reports and puts them in as groups. */
export type GroupCommit = {
  /** Takes a report; commits the group when it is full. */
  add(report: Report): void
  /** Commits what is waiting; nothing to do is fine. */
  flush(): void
}

/**
 * Groups of up to 64 reports or 256 KiB of captured bytes, whichever comes first. `onDurable` is called in order, for each
 * report of a group, only after its commit. A commit that fails throws and forgets its group: none of it was acknowledged.
 */
export function createGroupCommit(store: Store, onDurable: OnDurable, limits = GROUP_LIMITS): GroupCommit {
  let group: Report[] = []
  let bytes = 0
  const flush = () => {
    if (group.length === 0) return
    const batch = group
    group = []
    bytes = 0
    const statuses = store.putReports(batch)
    batch.forEach((report, index) => {
      onDurable(report, statuses[index] ?? 'stored')
    })
  }
  const add = (report: Report) => {
    group.push(report)
    bytes += report.bytes.length
    if (group.length >= limits.reports || bytes >= limits.bytes) flush()
  }
  return { add, flush }
}
