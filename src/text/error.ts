/** The one error that Recount throws on purpose. */

/** Every code of a thrown error. docs/problems.md lists them with what to do; a test holds the two together. */
export type ErrorCode =
  | 'cli/bad-instant'
  | 'cli/unknown-set'
  | 'cli/not-found'
  | 'cli/nothing-read'
  | 'cli/several-reports'
  | 'cli/no-sentence'
  | 'cli/ambiguous'
  | 'cli/no-reason'
  | 'cli/no-decision'
  | 'cli/contradiction'
  | 'cli/write-failed'
  | 'store/missing'
  | 'store/exists'
  | 'store/locked'
  | 'store/closed'
  | 'store/not-a-database'
  | 'store/not-recount'
  | 'store/newer-schema'
  | 'store/older-schema'
  | 'store/migration-failed'
  | 'store/sqlite-too-old'
  | 'store/not-durable'
  | 'store/not-writable'
  | 'store/disk-full'
  | 'store/write-failed'
  | 'store/wrong-hash'
  | 'store/no-reading'
  | 'store/damaged'
  | 'watch/not-a-list'
  | 'watch/nothing'
  | 'watch/not-watched'
  | 'watch/no-web'
  | 'engine/no-weights'
  | 'workers/not-started'
  | 'fetch/bad-policy'
  | 'ask/bad-question'
  | 'ask/not-understood'

/**
 * Wrong use or failed input/output; dirty input is a `Problem` instead. The message says expected, got, and what to do.
 *
 *     new RecountError('store/locked', 'recount.db: expected to be the only writer, got pid 4711; wait or stop it')
 *
 * @param options.cause  the original error, when there was one
 */
export class RecountError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'RecountError'
    this.code = code
  }
}
