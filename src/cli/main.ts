/** Where the program meets the operating system: arguments, streams, signals, clock, exit code. */
import type { Edge } from './edge.ts'
import { EXIT } from './exit.ts'
import { run } from './run.ts'

const DEFAULT_COLUMNS = 100

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(EXIT.interrupted) // asked twice: now
    stopping.abort()
  })
}

/** A reader that went away (`recount ledger | head -1`) is no error: we stop talking and end well. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    if (stream === process.stdout) process.exit(process.exitCode ?? EXIT.ok)
  })
}

const edge: Edge = {
  out: text => {
    process.stdout.write(text)
  },
  err: text => {
    process.stderr.write(text)
  },
  outIsTerminal: process.stdout.isTTY ?? false,
  errIsTerminal: process.stderr.isTTY ?? false,
  columns: process.stdout.columns ?? (Number(process.env.COLUMNS) || DEFAULT_COLUMNS),
  env: process.env,
  stdin: () => process.stdin,
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  stop: stopping.signal,
  stages: async options => (await import('./load-stages.ts')).loadStages(options),
}

process.exitCode = await run(process.argv.slice(2), edge)
