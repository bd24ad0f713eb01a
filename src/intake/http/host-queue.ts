/** Whose turn it is: one at a time for each host, and not too many in all. */

import { abortOf } from './deadline.ts'

/** Runs tasks of one key after another, tasks of different keys side by side. */
export class HostQueue {
  readonly #last = new Map<string, Promise<void>>()

  /**
   * What the task gives, after all earlier tasks of this key have ended.
   *
   * @throws the reason of `signal` when it is aborted before the turn comes (the task is then not started); what the task throws
   */
  async run<T>(key: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key)
    const turn = Promise.withResolvers<void>()
    const mine = (before ?? Promise.resolve()).then(() => turn.promise)
    this.#last.set(key, mine)
    try {
      if (before) await Promise.race([before, abortOf(signal)])
      signal.throwIfAborted()
      return await task()
    } finally {
      turn.resolve()
      if (this.#last.get(key) === mine) this.#last.delete(key)
    }
  }
}

/** Runs at most so many tasks at a time, in the order in which they came. */
export class Slots {
  readonly #waiting = new Set<() => void>()
  #free: number

  constructor(count: number) {
    this.#free = count
  }

  /**
   * What the task gives, once there is room for it.
   *
   * @throws the reason of `signal` when it is aborted before (the task is then not started); what the task throws
   */
  async run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    await this.#take(signal)
    try {
      return await task()
    } finally {
      this.#give()
    }
  }

  async #take(signal: AbortSignal): Promise<void> {
    if (this.#free > 0) {
      this.#free--
      return
    }
    const turn = Promise.withResolvers<void>()
    this.#waiting.add(turn.resolve)
    try {
      await Promise.race([turn.promise, abortOf(signal)])
    } catch (error) {
      if (!this.#waiting.delete(turn.resolve)) this.#give() // it had just been given to us
      throw error
    }
  }

  #give(): void {
    const [next] = this.#waiting
    if (next) {
      this.#waiting.delete(next)
      next()
    } else this.#free++
  }
}
