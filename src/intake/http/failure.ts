/** Why a request failed, as one kind of error inside the fetcher; outside it is a `Problem`. */

/** Every way in which a request can fail; docs/problems.md says what each means. */
export type FetchCode =
  | 'fetch/not-http'
  | 'fetch/credentials'
  | 'fetch/denied-port'
  | 'fetch/denied-address'
  | 'fetch/dns'
  | 'fetch/connect'
  | 'fetch/tls'
  | 'fetch/timeout'
  | 'fetch/cut-off'
  | 'fetch/bad-answer'
  | 'fetch/too-large'
  | 'fetch/too-many-redirects'
  | 'fetch/bad-redirect'
  | 'fetch/downgrade'
  | 'fetch/encodings'
  | 'fetch/bad-encoding'
  | 'fetch/http-error'
  | 'fetch/gone'
  | 'fetch/rate-limited'
  | 'fetch/aborted'
  | 'fetch/robots'
  | 'fetch/robots-unknown'

/** Failures that may be over the next time; the others stay until somebody changes something. */
const PASSING: ReadonlySet<FetchCode> = new Set([
  'fetch/dns',
  'fetch/connect',
  'fetch/tls',
  'fetch/timeout',
  'fetch/cut-off',
  'fetch/bad-answer',
  'fetch/bad-encoding',
  'fetch/rate-limited',
  'fetch/robots-unknown',
])

/** Thrown between the parts of the fetcher, never out of it. `retry`: asking again later can help. */
export class FetchFailure extends Error {
  readonly code: FetchCode
  readonly retry: boolean

  constructor(code: FetchCode, message: string, options?: { readonly cause?: unknown; readonly retry?: boolean }) {
    super(message, options)
    this.name = 'FetchFailure'
    this.code = code
    this.retry = options?.retry ?? PASSING.has(code)
  }
}

/**
 * The failure behind whatever was thrown while a request ran: our own as it is, those of sockets, parser and decoders by their code.
 *
 * @param url  for the message
 */
export function failureOf(error: unknown, url: string): FetchFailure {
  const own = ownFailure(error)
  if (own) return own
  const code = codeOf(error)
  const words = error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200)
  const say = (kind: FetchCode, expected: string): FetchFailure =>
    new FetchFailure(kind, `${url}: expected ${expected}, got ${code || words}; try again later`, { cause: error })
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') return say('fetch/bad-answer', 'an HTTP answer')
  if (code === 'Z_BUF_ERROR' || CUT_OFF.has(code)) return say('fetch/cut-off', 'the whole answer')
  if (/^(?:Z_|ERR_BROTLI|ERR__?ERROR_FORMAT|ERR_PADDING|ERR_ZSTD|ZSTD_)/.test(code))
    return say('fetch/bad-encoding', 'a body in the encoding that the answer names')
  if (/^E[A-Z]{3,}$/.test(code)) return say('fetch/connect', 'an answer')
  return say('fetch/bad-answer', 'an HTTP answer')
}

const CUT_OFF: ReadonlySet<string> = new Set([
  'UND_ERR_SOCKET', // the other side closed
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
])

/** An abort carries our failure as its reason, sometimes one `cause` deeper. */
function ownFailure(error: unknown): FetchFailure | null {
  for (let at = error, depth = 0; depth < 5 && at instanceof Error; at = at.cause, depth++)
    if (at instanceof FetchFailure) return at
  return null
}

/** The code that Node or undici gave an error, '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
