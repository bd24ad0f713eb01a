/** From what was read from paths to reports that can be stored, several understood at a time. */
import type { Problem } from '../model/index.ts'
import { noReportIn } from '../reading/no-report.ts'
import type { Report, Store } from '../store/store.ts'
import { inOrder } from '../workers/in-order.ts'
import { createInProcess, type Pool } from '../workers/pool.ts'
import type { Arrival, Stages } from './edge.ts'

/**
 * A report to store, or an input that was refused: by intake, or because it could not be understood, or
 * turned out to hold no report.
 */
export type Understood = Report | { readonly kind: 'refused'; readonly origin: string; readonly problem: Problem }

/** What reports are understood with. `reread`: also those that this version has read. */
export type Means = {
  readonly stages: Stages
  readonly store: Store
  readonly pool: Pool
  readonly reread: boolean
}

const AHEAD = 8 // enough to keep four threads busy; a page may take 20 MiB while it waits

/** The pool of a main path: threads where it has them, else its own function. */
export const openPool = (stages: Stages): Pool => stages.openPool?.() ?? createInProcess(stages.understand)

/** Each arrival with what became of it, in the order of arrival. */
export function understandArrivals(arrivals: AsyncIterable<Arrival>, means: Means) {
  return inOrder(arrivals, async arrival => ({ arrival, outcome: await outcomeOf(arrival, means) }), AHEAD)
}

/** A report that this version has read is not read again; one that an older version read is read from its stored capture. */
async function outcomeOf(arrival: Arrival, { stages, store, pool, reread }: Means): Promise<Understood> {
  if (arrival.kind === 'refused') return arrival
  const { capture, bytes } = arrival
  const known = store.find(capture.id)
  if (known !== null && known.reader === stages.reader && !reread) return { capture, bytes, understanding: null }
  const got = await pool.understand(known?.capture ?? capture)
  if ('problem' in got) return { kind: 'refused', origin: capture.origin, problem: got.problem }
  const noReport = noReportIn(got.understanding.article)
  if (noReport !== null) return { kind: 'refused', origin: capture.origin, problem: noReport }
  const report = { capture, bytes, understanding: got.understanding }
  return known !== null && reread ? { ...report, replace: true } : report
}
