/** The one way in which the program makes a request: limits, redirects and the outcome. docs/fetching.md tells what it promises. */
import { type AllowList, readAllowList } from './allow-list.ts'
import { type Answer, ask } from './ask.ts'
import { type Dial, systemDial, systemLookup } from './connect.ts'
import { abortOf, Deadline } from './deadline.ts'
import { FetchFailure, failureOf } from './failure.ts'
import { HostQueue, Slots } from './host-queue.ts'
import { type Fetcher, type FetchOutcome, type FetchPolicy, type FetchRequest, type Hop, policyOf } from './policy.ts'
import { redirectTarget } from './redirect.ts'
import { retryAfterMs } from './retry-after.ts'
import { type Target, targetOf } from './target.ts'

/** What the fetcher takes from outside: the clock in milliseconds, and for tests the network. */
export type FetchEdge = { readonly now: () => number; readonly dial?: Dial }

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const MOST_AT_ONCE = 32 // sockets and bodies in memory, however many hosts are asked
const PERMANENT: ReadonlySet<number> = new Set([301, 308])
const PASSING: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504])

/**
 * A fetcher under this policy. Environment variables that name a proxy are not looked at: through a proxy nobody could check the
 * address that is really connected to.
 *
 * @param given  the rest is `DEFAULT_POLICY`
 * @throws RecountError 'fetch/bad-policy' for a limit or an allowed host that is none
 */
export function createFetcher(given: Partial<FetchPolicy>, edge: FetchEdge): Fetcher {
  const policy = policyOf(given)
  const allow = readAllowList(policy.allowHosts)
  const shared: Shared = { policy, edge, allow, queue: new HostQueue(), slots: new Slots(MOST_AT_ONCE) }
  const running = new Map<AbortController, Promise<FetchOutcome>>()
  let isClosed = false
  return {
    async fetch(request) {
      const stop = new AbortController()
      const abort = () => stop.abort(new FetchFailure('fetch/aborted', `${request.url.slice(0, 200)}: was given up`))
      if (isClosed || request.signal?.aborted) abort()
      request.signal?.addEventListener('abort', abort, { once: true })
      const outcome = follow(request, { ...shared, signal: stop.signal })
      running.set(stop, outcome)
      try {
        return await outcome
      } finally {
        running.delete(stop)
        request.signal?.removeEventListener('abort', abort)
      }
    },
    async close() {
      isClosed = true
      const ends = [...running]
      for (const [stop] of ends) stop.abort(new FetchFailure('fetch/aborted', 'the fetcher was closed'))
      await Promise.allSettled(ends.map(([, outcome]) => outcome))
    },
  }
}

type Shared = {
  readonly policy: FetchPolicy
  readonly edge: FetchEdge
  readonly allow: AllowList
  readonly queue: HostQueue
  readonly slots: Slots
}
type Run = Shared & { readonly signal: AbortSignal }

/** Asks, and follows redirects, each of them checked like the first address. Never rejects. */
async function follow(request: FetchRequest, run: Run): Promise<FetchOutcome> {
  const hops: Hop[] = []
  const spent = { ms: 0 }
  let at = request.url
  try {
    let target = targetOf(request.url, run.allow)
    for (;;) {
      at = target.url.href
      if (request.admit) await Promise.race([request.admit(at), abortOf(run.signal)])
      const answer = await askInTurn(target, request, run, spent)
      if (!REDIRECTS.has(answer.status)) return outcomeOf(answer, at, { request, now: run.edge.now(), hops })
      hops.push({ url: at, status: answer.status })
      const next = redirectTarget(answer, target, run.allow)
      if (hops.length > run.policy.maxRedirects)
        throw new FetchFailure(
          'fetch/too-many-redirects',
          `${at}: expected at most ${run.policy.maxRedirects} redirects, got more; check the address`,
        )
      target = next
    }
  } catch (error) {
    return failed(failureOf(error, at), at, hops)
  }
}

/** The time limit counts from when it is our turn: waiting for others is not the server's fault. */
function askInTurn(target: Target, request: FetchRequest, run: Run, spent: { ms: number }): Promise<Answer> {
  const { policy, edge, allow, signal } = run
  const connect = { allow, lookup: policy.lookup ?? systemLookup, dial: edge.dial ?? systemDial }
  const task = async (): Promise<Answer> => {
    const start = performance.now()
    const deadline = new Deadline(target.url.href, Math.max(1, policy.totalMs - spent.ms), signal)
    try {
      return await ask(target, request, { policy, connect, deadline })
    } finally {
      spent.ms += performance.now() - start
    }
  }
  return run.queue.run(target.url.hostname, signal, () => run.slots.run(signal, task))
}

function outcomeOf(answer: Answer, url: string, context: Context): FetchOutcome {
  const { status, headers, bytes } = answer
  const { request, now, hops } = context
  const movedTo = hops.length > 0 && hops.every(hop => PERMANENT.has(hop.status)) ? url : null
  if (bytes !== null && status !== 206) return { kind: 'body', url, status, headers, bytes, hops, movedTo }
  if (status === 304 && (request.etag || request.lastModified))
    return { kind: 'not-modified', url, headers, hops, movedTo }
  return {
    ...failed(statusFailure(status, url), url, hops),
    status,
    retryAfterMs: retryAfterMs(headers['retry-after'], now),
  }
}

type Context = { readonly request: FetchRequest; readonly now: number; readonly hops: readonly Hop[] }

function statusFailure(status: number, url: string): FetchFailure {
  if (status === 410) return new FetchFailure('fetch/gone', `${url}: gone for good (410); remove it`)
  if (status === 429) return new FetchFailure('fetch/rate-limited', `${url}: asked too often (429); wait`)
  const message = `${url}: expected a page, got status ${status}; open it in a browser to see why`
  return new FetchFailure('fetch/http-error', message, { retry: PASSING.has(status) })
}

function failed(failure: FetchFailure, url: string, hops: readonly Hop[]): FetchOutcome & { kind: 'failed' } {
  const problem = { code: failure.code, message: failure.message, at: null }
  const gone = failure.code === 'fetch/gone'
  return { kind: 'failed', url, status: null, problem, retryAfterMs: null, gone, retry: failure.retry, hops }
}
