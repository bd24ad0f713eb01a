/** What the exit code tells the caller. */

/** Exit codes, stable across versions; `--help` and docs/cli.md list them. */
export const EXIT = { ok: 0, failure: 1, usage: 2, refused: 3, damaged: 4, interrupted: 130 } as const

/** One of EXIT's numbers. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Each exit code in words, in order. */
export const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.ok, 'done'],
  [EXIT.failure, 'failed: the message says what was expected, what was found and what to do'],
  [EXIT.usage, 'wrong use: an unknown command or option, or a value that cannot be understood'],
  [EXIT.refused, 'some inputs were refused, the rest was read'],
  [EXIT.damaged, 'the check found damage'],
  [EXIT.interrupted, 'stopped by Ctrl-C or a signal; everything acknowledged is stored'],
]
