/** One request and its answer, over a connection of its own that is closed whatever happens. */
import { Client } from 'undici'
import { ACCEPTED_ENCODINGS, decodersOf, readBody } from './body.ts'
import { conditionalHeaders } from './conditional.ts'
import { type ConnectOptions, openConnection } from './connect.ts'
import type { Deadline } from './deadline.ts'
import { FetchFailure } from './failure.ts'
import type { FetchPolicy, FetchRequest, Headers } from './policy.ts'
import type { Target } from './target.ts'

/** What came back. `bytes` is the decoded body of a 2xx answer, null for every other. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array | null }

/** What asking needs besides the request. */
export type AskOptions = {
  readonly policy: FetchPolicy
  readonly connect: Omit<ConnectOptions, 'signal'>
  readonly deadline: Deadline
}

const MAX_HEADER_BYTES = 64 * 1024 // four times Node's default: pages with many `link` and policy fields

/**
 * The answer to a GET. The connection is opened to a checked address, used once and closed: none is kept, so none can be reused
 * after the name has changed hands, and the next request does not meet a connection that the server has just given up.
 *
 * @throws FetchFailure, or an error of socket, parser or decoder (`failureOf` names it)
 */
export async function ask(target: Target, request: FetchRequest, options: AskOptions): Promise<Answer> {
  const { policy, deadline } = options
  const client = clientFor(target, options)
  try {
    deadline.enter('connect', policy.connectMs)
    const answer = await client.request({
      method: 'GET',
      path: `${target.url.pathname}${target.url.search}`,
      headers: headersFor(request, policy),
      signal: deadline.signal,
    })
    const headers = plainHeaders(answer.headers)
    const status = answer.statusCode
    answer.body.on('error', () => {}) // a body that is not read is cut off, which is no failure
    if (status < 200 || status > 299) return { status, headers, bytes: null }
    refuseLarge(headers, target, policy)
    deadline.enter('idle', policy.idleMs)
    const bytes = await readBody(answer.body, {
      url: target.url.href,
      decoders: decodersOf(headers['content-encoding'] ?? '', target.url.href),
      maxBytes: policy.maxBytes,
      onPiece: () => deadline.refresh(),
    })
    return { status, headers, bytes }
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    throw error
  } finally {
    deadline.end()
    await client.destroy()
  }
}

/** A client for one request. Its times are kept by `deadline` alone. */
function clientFor(target: Target, { connect, policy, deadline }: AskOptions): Client {
  return new Client(target.url.origin, {
    connect: (_options, done) => {
      openConnection(target, { ...connect, signal: deadline.signal }).then(
        socket => {
          deadline.enter('headers', policy.headersMs)
          done(null, socket)
        },
        (error: Error) => done(error, null),
      )
    },
    pipelining: 0, // closes the connection after the answer
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

function headersFor(request: FetchRequest, policy: FetchPolicy): Record<string, string> {
  return {
    'user-agent': policy.userAgent,
    accept: request.accept ?? '*/*',
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...conditionalHeaders(request),
  }
}

function plainHeaders(raw: Record<string, string | string[] | undefined>): Headers {
  const headers: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(raw))
    if (name !== 'set-cookie' && value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  return headers
}

/** Says no before the body when its length is told. */
function refuseLarge(headers: Headers, target: Target, policy: FetchPolicy): void {
  const length = Number(headers['content-length'] ?? 0)
  if (length > policy.maxBytes)
    throw new FetchFailure(
      'fetch/too-large',
      `${target.url.href}: expected at most ${policy.maxBytes} bytes, got ${length}; it was not read`,
    )
}
