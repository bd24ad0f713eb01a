/** A job's way from server to server: one request at a time and a pause between two, also where redirects lead. */
import { FetchFailure } from '../intake/http/failure.ts'
import { hostOf, type WatchedHost } from '../store/watch-state.ts'
import type { Desk, Job } from './desk.ts'
import type { World } from './world.ts'

const LONGEST_TURN_MS = 120_000 // a server that wants to be left alone for longer is no one to wait for

/** Holds the server that is being asked for a job, the next one after a redirect; `end` lets go of it. */
export class Visit {
  readonly signal: AbortSignal
  readonly #job: Job
  readonly #desk: Desk
  readonly #world: World
  readonly #asked: string[]
  #held: string | null

  constructor(job: Job, desk: Desk, { world, signal }: { readonly world: World; readonly signal: AbortSignal }) {
    desk.begin(job)
    this.signal = signal
    this.#job = job
    this.#desk = desk
    this.#world = world
    this.#asked = [job.host]
    this.#held = job.host
  }

  /**
   * Resolves when it is our turn at the server of this address. That of the redirect is free meanwhile, so that two never wait for each
   * other.
   *
   * @throws FetchFailure 'fetch/rate-limited' when the server is to be left alone for long
   */
  readonly admit = async (url: string): Promise<void> => {
    const host = hostOf(url)
    if (host === this.#held) return
    if (this.#held !== null) this.#desk.put({ hosts: [this.#desk.hostAfter(this.#held, null)] })
    this.#letGo()
    for (let waited = 0; ; ) {
      const ms = this.#desk.untilTurn(host)
      if (ms === 0 || this.signal.aborted) break
      if (waited + ms > LONGEST_TURN_MS) {
        const message = `${url}: expected a server that may be asked now, got one that wants to be left alone; wait`
        throw new FetchFailure('fetch/rate-limited', message)
      }
      await this.#world.wait(ms, this.signal)
      waited += ms
    }
    if (this.signal.aborted) return
    this.#desk.enter(this.#job, host)
    this.#held = host
    this.#asked.push(host)
  }

  /** When the servers that were asked may be asked again; what one of them said of that holds for the last. */
  hostsAfter(retryAfterMs: number | null): readonly WatchedHost[] {
    const last = this.#asked.at(-1)
    return [...new Set(this.#asked)].map(host => this.#desk.hostAfter(host, host === last ? retryAfterMs : null))
  }

  end(): void {
    this.#letGo()
    this.#desk.end(this.#job)
  }

  #letGo(): void {
    if (this.#held !== null) this.#desk.leave(this.#held)
    this.#held = null
  }
}
