/** Simulated time: whoever sleeps wakes in order, and the clock jumps from one waking to the next. */

type Sleeper = { readonly at: number; readonly order: number; readonly wake: (isIn: boolean) => void }

const CALM_TURNS = 3 // of the event loop, after which everything that could go on has gone on

/** A clock in milliseconds since 1970 that moves only when everybody sleeps. */
export class Simulation {
  ms: number
  #sleepers: Sleeper[] = []
  #order = 0

  constructor(ms: number) {
    this.ms = ms
  }

  /** Sleeps so long in simulated time. @returns false when the signal woke it before, true otherwise */
  sleep(ms: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise(resolve => {
      if (signal?.aborted) return resolve(false)
      const sleeper: Sleeper = {
        at: this.ms + Math.max(0, ms),
        order: this.#order++,
        wake: isIn => {
          signal?.removeEventListener('abort', rouse)
          resolve(isIn)
        },
      }
      const rouse = () => {
        this.#sleepers = this.#sleepers.filter(one => one !== sleeper)
        resolve(false)
      }
      signal?.addEventListener('abort', rouse, { once: true })
      this.#sleepers.push(sleeper)
    })
  }

  /** Lets time pass until `end`. */
  async runUntil(end: number): Promise<void> {
    for (;;) {
      await calm()
      const next = this.#first()
      if (next === undefined || next.at > end) break
      this.#wake(next)
    }
    this.ms = Math.max(this.ms, end)
  }

  /** Lets time pass from one waking to the next until something is so. */
  async runUntilThat(isSo: () => boolean): Promise<void> {
    for (;;) {
      await calm()
      const next = this.#first()
      if (isSo() || next === undefined) break
      this.#wake(next)
    }
  }

  /** Lets time pass until a promise is settled. */
  async runWhile(promise: Promise<unknown>): Promise<void> {
    let isOver = false
    const over = promise.finally(() => {
      isOver = true
    })
    for (;;) {
      await calm()
      const next = this.#first()
      if (isOver || next === undefined) break
      this.#wake(next)
    }
    await over
  }

  /** Nobody sleeps any more, and nobody is woken. */
  forget(): void {
    this.#sleepers = []
  }

  #first(): Sleeper | undefined {
    let first: Sleeper | undefined
    for (const one of this.#sleepers)
      if (first === undefined || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one
    return first
  }

  #wake(sleeper: Sleeper): void {
    this.#sleepers = this.#sleepers.filter(one => one !== sleeper)
    this.ms = Math.max(this.ms, sleeper.at)
    sleeper.wake(true)
  }
}

async function calm(): Promise<void> {
  for (let turn = 0; turn < CALM_TURNS; turn++)
    await new Promise<void>(resolve => {
      setImmediate(resolve)
    })
}
