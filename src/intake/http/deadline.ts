/** Time limits of one request: one for the whole, one for the phase that it is in. */
import { FetchFailure } from './failure.ts'

/** What a request is busy with. */
export type Phase = 'connect' | 'headers' | 'idle'

const WAITED_FOR: Readonly<Record<Phase, string>> = {
  connect: 'a connection',
  headers: 'the headers of an answer',
  idle: 'more of the body',
}

/**
 * Aborts `signal` with a FetchFailure as its reason when the whole or the current phase takes too long, or when `outer` is aborted.
 * Must be ended with `end`, or its timers run on.
 */
export class Deadline {
  readonly signal: AbortSignal
  readonly #controller = new AbortController()
  readonly #where: string
  readonly #total: NodeJS.Timeout
  readonly #outer: AbortSignal | undefined
  #phase: NodeJS.Timeout | undefined
  #isOver = false

  /** @param where  the address, for messages */
  constructor(where: string, totalMs: number, outer: AbortSignal | undefined) {
    this.signal = this.#controller.signal
    this.#where = where
    this.#outer = outer
    this.#total = setTimeout(() => this.#late('the end of the answer', totalMs), totalMs)
    if (outer?.aborted) this.#stop()
    else outer?.addEventListener('abort', this.#stop, { once: true })
  }

  /** Starts a phase; the one before is over. Nothing once all is ended. */
  enter(phase: Phase, ms: number): void {
    clearTimeout(this.#phase)
    if (this.#isOver) return
    this.#phase = setTimeout(() => this.#late(WAITED_FOR[phase], ms), ms)
  }

  /** The phase goes on: its time starts anew. */
  refresh(): void {
    this.#phase?.refresh()
  }

  /** Ends all timers. To be called once, whatever happened. */
  end(): void {
    this.#isOver = true
    clearTimeout(this.#total)
    clearTimeout(this.#phase)
    this.#outer?.removeEventListener('abort', this.#stop)
  }

  readonly #stop = (): void => {
    this.#controller.abort(new FetchFailure('fetch/aborted', `${this.#where}: the request was given up`))
  }

  #late(what: string, ms: number): void {
    const message = `${this.#where}: expected ${what} within ${ms} ms, got none; try again later`
    this.#controller.abort(new FetchFailure('fetch/timeout', message))
  }
}

/** A promise that never resolves and rejects with the reason of the signal; to race with, for signals that do not live long. */
export function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
