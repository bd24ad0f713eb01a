/** The account of some reports without a database: for predictions and measurements. */
import type { Account, Instant } from '../../model/index.ts'
import type { Reading } from '../../store/store.ts'
import type { Stages } from '../edge.ts'

/**
 * Captures get this fixed time and the account is asked for at it, so that the same input gives the same bytes on any day.
 * It lies after every report of the benchmarks.
 */
export const FIXED_NOW: Instant = '2030-01-01T00:00:00Z'

/** Settings with their defaults: the real main path, no word about refused inputs. */
export type AccountOptions = {
  readonly stages?: () => Promise<Stages>
  readonly onRefused?: (origin: string, message: string) => void
}

/** The account of all reports under these paths, as `recount read --json` would print it into an empty database. */
export async function accountOfPaths(paths: readonly string[], options: AccountOptions = {}): Promise<Account> {
  const load = options.stages ?? (await import('../load-stages.ts')).loadStages
  const stages = await load()
  const readings = new Map<string, Reading>()
  for await (const arrival of stages.readPaths(paths, { now: () => FIXED_NOW })) {
    if (arrival.kind === 'refused') options.onRefused?.(arrival.origin, arrival.problem.message)
    else if (!readings.has(arrival.capture.id)) readings.set(arrival.capture.id, stages.understand(arrival.capture))
  }
  return stages.recountAll([...readings.values()], FIXED_NOW)
}
