/** Runs one command line and turns whatever happens into an exit code and a message. */
import { RecountError } from '../text/error.ts'
import type { Edge } from './edge.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { createProgram } from './program.ts'

/** Codes of errors that are the caller's wrong use, not a failure. */
const USAGE: ReadonlySet<string> = new Set([
  'cli/bad-instant',
  'cli/unknown-set',
  'watch/not-a-list',
  'watch/nothing',
  'watch/not-watched',
])

/**
 * Runs `recount` with these arguments (without node and script).
 *
 *     ['read', 'reports/'] → 0, the account on edge.out
 *     ['raed']             → 2, "unknown command 'raed' (Did you mean read?)" on edge.err
 *
 * @returns the exit code; never throws, an unknown error becomes a message and exit code 1
 */
export async function run(args: readonly string[], edge: Edge): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok
  const program = createProgram(edge, result => {
    code = result
  })
  try {
    if (args.length === 0) {
      edge.err(program.helpInformation())
      return EXIT.usage
    }
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return explain(error, edge, args.includes('--json'))
  }
}

function explain(error: unknown, edge: Edge, asJson: boolean): ExitCode {
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return EXIT.ok // --help and --version end here
    const message = error.message.replace(/^error: /, '')
    tell(edge, { code: 'cli/bad-option', message: `${message}\nrecount --help lists commands and options` }, asJson)
    return EXIT.usage
  }
  if (error instanceof RecountError) {
    tell(edge, error, asJson)
    return USAGE.has(error.code) ? EXIT.usage : EXIT.failure
  }
  tell(edge, { code: 'cli/internal', message: error instanceof Error ? error.message : String(error) }, asJson)
  if (!asJson) edge.err(`This is a fault of Recount. Please report it with these lines:\n${stackOf(error)}\n`)
  return EXIT.failure
}

function tell(
  edge: Edge,
  { code, message }: { readonly code: string; readonly message: string },
  asJson: boolean,
): void {
  edge.err(asJson ? `${JSON.stringify({ error: { code, message } })}\n` : `recount: ${message} (${code})\n`)
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function isCommanderError(error: unknown): error is Error & { readonly exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
