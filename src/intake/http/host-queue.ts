/** One at a time for each host: whoever comes next waits for its turn. */

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
