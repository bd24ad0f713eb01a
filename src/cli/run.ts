/** Runs one command line and turns whatever happens into an exit code and a message. */
import { RecountError } from '../text/error.ts'
import type { Edge } from './edge.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { createProgram } from './program.ts'

/** Codes of errors that are the caller's wrong use, not a failure. */
const USAGE: ReadonlySet<string> = new Set([
  'cli/bad-instant',
  'cli/no-reason',
  'cli/no-decision',
  'cli/unknown-set',
  'ask/bad-question',
  'ask/not-understood',
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
    return await explain(error, edge, args.includes('--json'))
  }
}

async function explain(error: unknown, edge: Edge, asJson: boolean): Promise<ExitCode> {
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return EXIT.ok // --help and --version end here
    if (error.code === 'commander.help') return EXIT.usage // a command of commands without one: its help was printed
    const message = error.message.replace(/^error: /, '')
    await tell(
      edge,
      { code: 'cli/bad-option', message: `${message}\nrecount --help lists commands and options` },
      asJson,
    )
    return EXIT.usage
  }
  if (error instanceof RecountError) {
    await tell(edge, error, asJson)
    return USAGE.has(error.code) ? EXIT.usage : EXIT.failure
  }
  await tell(edge, { code: 'cli/internal', message: error instanceof Error ? error.message : String(error) }, asJson)
  const { visible } = await import('../export/plain.ts')
  if (!asJson) edge.err(`This is a fault of Recount. Please report it with these lines:\n${visible(stackOf(error))}\n`)
  return EXIT.failure
}

/** Messages name files, which may be named by others: nothing in them steers the terminal. */
async function tell(
  edge: Edge,
  { code, message }: { readonly code: string; readonly message: string },
  asJson: boolean,
): Promise<void> {
  const [{ harmlessJson }, { visible }] = await Promise.all([import('../export/json.ts'), import('../export/plain.ts')])
  edge.err(asJson ? `${harmlessJson({ error: { code, message } })}\n` : `recount: ${visible(message)} (${code})\n`)
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function isCommanderError(error: unknown): error is Error & { readonly exitCode: number; readonly code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
