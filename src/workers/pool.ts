/** Captures understood in threads that can be killed: a page that hangs, floods the memory or crashes costs itself only. */
import { availableParallelism } from 'node:os'
import type { Capture, Problem } from '../model/index.ts'
import type { Understanding } from '../pipeline.ts'
import { Crew, type CrewOptions, type Outcome } from './crew.ts'
import { messageOf } from './message-of.ts'

/** A capture as understood, or why it was set aside. */
export type Understood = { readonly understanding: Understanding } | { readonly problem: Problem }

/** Understands captures, several at a time; the answers may be awaited in any order. `close` ends it at once. */
export type Pool = {
  /** Never rejects for what a capture does. @throws RecountError 'workers/not-started' when no thread starts at all */
  understand(capture: Capture): Promise<Understood>
  close(): Promise<void>
}

/** Bounds of a pool; each has a default. `entry` is the module that the threads run, for tests. */
export type PoolOptions = Partial<CrewOptions>

/**
 * The longest real reports take 2 s here (100,000 characters), those of the benchmarks 0.02–0.2 s. Thirty times that leaves room for a
 * slow machine that is busy with other things.
 */
export const DEADLINE_MS = 60_000

/** The engine takes 100 MiB, a page of 20 MiB up to 500 MiB more. */
export const MEMORY_MIB = 768

/** More threads than this would wait for the one that stores. */
const MAX_SIZE = 4

/** As many threads as there are processors, up to four. */
export const defaultSize = (): number => Math.min(availableParallelism(), MAX_SIZE)

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './entry.ts' : './entry.js', import.meta.url) // compiled: .js

/**
 * Starts a pool; it must be closed.
 *
 * A capture that kills its thread comes back as a problem with code `workers/timeout`, `workers/out-of-memory` or `workers/crashed`, one
 * whose reading throws as `cli/not-understood`, one that was not done at `close` as `workers/closed`; the message names origin and
 * capture. All others are understood as if it had not been there.
 */
export function createPool(options: PoolOptions = {}): Pool {
  const crew = new Crew({
    entry: ENTRY,
    size: defaultSize(),
    deadlineMs: DEADLINE_MS,
    memoryMiB: MEMORY_MIB,
    ...options,
  })
  return {
    understand: async capture => understoodOf(await crew.run(capture), capture),
    close: () => crew.close(),
  }
}

/** The same contract without threads: for tests, and where a main path is handed in. */
export function createInProcess(understand: (capture: Capture) => Understanding): Pool {
  return {
    async understand(capture) {
      try {
        return { understanding: understand(capture) }
      } catch (error) {
        return understoodOf({ kind: 'failed', detail: messageOf(error) }, capture)
      }
    },
    close: async () => {},
  }
}

/** Code and advice of each way to fail. */
const FAILURES = {
  timeout: ['workers/timeout', 'split it, or keep the article only'],
  'out-of-memory': ['workers/out-of-memory', 'split it, or keep the article only'],
  crashed: ['workers/crashed', 'this is a fault of Recount, please report it'],
  failed: ['cli/not-understood', 'this is a fault of Recount, please report it'],
  closed: ['workers/closed', 'run the same command again'],
} as const

function understoodOf(outcome: Outcome, { id, origin }: Capture): Understood {
  if (outcome.kind === 'done') return { understanding: outcome.result as Understanding }
  const [code, advice] = FAILURES[outcome.kind]
  const expected = outcome.kind === 'failed' ? `to understand it, got "${outcome.detail}"` : outcome.detail
  return { problem: { code, message: `${origin}: expected ${expected}; ${advice} (capture ${id})`, at: null } }
}
