/** What the fetcher may do, what it is asked, and what it answers. */
import type { LookupAddress } from 'node:dns'
import type { Problem } from '../../model/index.ts'
import { RecountError } from '../../text/error.ts'

/** All addresses of a host; rejects when there is none. */
export type Lookup = (host: string) => Promise<readonly LookupAddress[]>

/**
 * Limits and identity of every request. `allowHosts` are reached though they are private: 'localhost:8080', 'intranet.example',
 * '10.0.0.0/8'. `maxBytes` counts the decoded body. `connectMs` covers name, connection and TLS; `headersMs` from there to the end of
 * the headers; `idleMs` between two pieces of the body; `totalMs` the whole fetch with its redirects, waiting for its turn left out.
 */
export type FetchPolicy = {
  readonly userAgent: string
  readonly allowHosts: readonly string[]
  readonly maxBytes: number
  readonly connectMs: number
  readonly headersMs: number
  readonly idleMs: number
  readonly totalMs: number
  readonly maxRedirects: number
  readonly lookup?: Lookup
}

/** The name that requests give, with a page that tells who we are and how to stop us. */
export const USER_AGENT = 'Recount/0.1 (+https://recount.example/bot)'

/** The word of `USER_AGENT` that robots.txt addresses. */
export const ROBOT_NAME = 'Recount'

/** Limits unless told otherwise; 15 MiB and 30 s are what well-kept feed readers allow. */
export const DEFAULT_POLICY: FetchPolicy = {
  userAgent: USER_AGENT,
  allowHosts: [],
  maxBytes: 15 * 1024 * 1024,
  connectMs: 10_000,
  headersMs: 10_000,
  idleMs: 10_000,
  totalMs: 30_000,
  maxRedirects: 5,
}

/**
 * What to fetch. `etag` and `lastModified` byte for byte as a former answer had them: then 'not-modified' may come back.
 * `admit` is asked before every hop, the first included, and throws a FetchFailure where robots.txt or another rule says no.
 */
export type FetchRequest = {
  readonly url: string
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly accept?: string
  readonly admit?: (url: string) => Promise<void>
  readonly signal?: AbortSignal
}

/** A redirect on the way: who sent us on, and with which status. */
export type Hop = { readonly url: string; readonly status: number }

/** Header fields of an answer: names in lower case, several of one name joined by ', ', cookies left out; no prototype. */
export type Headers = Readonly<Record<string, string>>

/**
 * What came of a fetch. `url` is the address of the last answer, without fragment. `hops` are the redirects that were answered, [] for
 * none; `movedTo` is the new address when all of them were permanent (301, 308), else null. `headers` and `bytes` as the server sent
 * them, the body decoded from its content encodings. `status` of a failure is null when no answer came.
 * `retryAfterMs`: how long the server asked us to wait. `gone`: 410, do not ask again. `retry`: asking again later can help.
 */
export type FetchOutcome =
  | {
      readonly kind: 'body'
      readonly url: string
      readonly status: number
      readonly headers: Headers
      readonly bytes: Uint8Array
      readonly hops: readonly Hop[]
      readonly movedTo: string | null
    }
  | {
      readonly kind: 'not-modified'
      readonly url: string
      readonly headers: Headers
      readonly hops: readonly Hop[]
      readonly movedTo: string | null
    }
  | {
      readonly kind: 'failed'
      readonly url: string
      readonly status: number | null
      readonly problem: Problem
      readonly retryAfterMs: number | null
      readonly gone: boolean
      readonly retry: boolean
      readonly hops: readonly Hop[]
    }

/** Fetches addresses under one policy. `fetch` never rejects. `close` ends what runs and gives back every socket; wait for it. */
export type Fetcher = {
  fetch(request: FetchRequest): Promise<FetchOutcome>
  close(): Promise<void>
}

/**
 * The policy with its defaults filled in.
 *
 * @throws RecountError 'fetch/bad-policy' for a limit that is no positive number, or a user agent that is no header value
 */
export function policyOf(given: Partial<FetchPolicy>): FetchPolicy {
  const policy = { ...DEFAULT_POLICY, ...given }
  if (!/^[\x20-\x7e]{1,200}$/.test(policy.userAgent))
    throw new RecountError('fetch/bad-policy', 'userAgent: expected 1 to 200 printable ASCII characters; shorten it')
  for (const name of ['maxBytes', 'connectMs', 'headersMs', 'idleMs', 'totalMs'] as const)
    if (!(policy[name] > 0))
      throw new RecountError('fetch/bad-policy', `${name}: expected a number above 0, got ${policy[name]}; correct it`)
  if (!(policy.maxRedirects >= 0))
    throw new RecountError(
      'fetch/bad-policy',
      `maxRedirects: expected 0 or more, got ${policy.maxRedirects}; correct it`,
    )
  return policy
}
