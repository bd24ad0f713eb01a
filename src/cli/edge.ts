/** Everything a command may touch outside itself, as one argument: a test hands in its own. */
import type { Entry as Arrival } from '../intake/capture.ts'
import type { PageCapture } from '../intake/http/capture-page.ts'
import type { Fetcher, FetchRequest } from '../intake/http/policy.ts'
import type { IntakeOptions } from '../intake/read-paths.ts'
import type { Account, Article, Capture, HandDecision, Inspection, Instant } from '../model/index.ts'
import type { Reading } from '../store/store.ts'
import type { Pool } from '../workers/pool.ts'

/** What reading a path gives: a captured report, or an input that was refused with the reason. */
export type { Arrival }

/**
 * The program's main path, loaded when first needed. `reader` names its version: program and language weights. `understand` works in
 * this thread, for input that is trusted, and so do `read` and `inspect`, which show what it saw; `openPool` starts threads that can be killed. Without it there are none. `openWeb` is the way
 * to the web; without it there is no network.
 */
export type Stages = {
  readonly reader: string
  readonly understand: (capture: Capture) => Reading
  readonly read: (capture: Capture) => Article
  readonly inspect: (article: Article) => Inspection
  readonly openPool?: () => Pool
  readonly openWeb?: (options: WebOptions) => Promise<Web>
  readonly recountAll: (reports: readonly Reading[], asOf: Instant, decisions?: readonly HandDecision[]) => Account
  readonly readPaths: (paths: readonly string[], options: IntakeOptions) => AsyncIterable<Arrival>
}

/** Hosts that may be asked though they are private, and the name that requests give; null: the program's own. */
export type WebOptions = { readonly allowHosts: readonly string[]; readonly userAgent: string | null }

/** Requests under one policy. Pages are asked for only where robots.txt lets us; `close` ends what runs. */
export type Web = {
  readonly fetcher: Pick<Fetcher, 'fetch'>
  readonly capturePage: (request: FetchRequest) => Promise<PageCapture>
  readonly close: () => Promise<void>
}

/** `threads`: the command is going to open a pool, so that its first thread can be started beside everything else. */
export type StagesOptions = { readonly threads?: boolean }

/** Output, terminal, environment, clock and interruption. `columns` is the width of the terminal, 100 where there is none. */
export type Edge = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: () => AsyncIterable<Uint8Array | string>
  readonly now: () => Instant
  readonly stop: AbortSignal
  readonly stages: (options?: StagesOptions) => Promise<Stages>
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
