/** Everything a command may touch outside itself, as one argument: a test hands in its own. */
import type { Account, Capture, Instant, Problem } from '../model/index.ts'
import type { Reading } from '../store/store.ts'

/** What reading a path gives: a captured report, or an input that was refused with the reason. */
export type Arrival =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly origin: string; readonly problem: Problem }

/** The program's main path, loaded when first needed. `reader` names its version: program and language weights. */
export type Stages = {
  readonly reader: string
  readonly understand: (capture: Capture) => Reading
  readonly recountAll: (reports: readonly Reading[], asOf: Instant) => Account
  readonly readPaths: (paths: readonly string[], now: () => Instant) => AsyncIterable<Arrival>
}

/** Output, terminal, environment, clock and interruption. `columns` is the width of the terminal, 100 where there is none. */
export type Edge = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Instant
  readonly stop: AbortSignal
  readonly stages: () => Promise<Stages>
}

/** Options that every command takes. `db` null: not given. */
export type CommonOptions = {
  readonly db: string
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** Whether to colour standard output: on a terminal, unless --no-color, NO_COLOR or TERM=dumb say otherwise. */
export function wantsColour(edge: Edge, options: CommonOptions): boolean {
  if (!options.color || edge.env.NO_COLOR || edge.env.TERM === 'dumb') return false
  return edge.outIsTerminal
}
