/** Some killable threads behind one queue. */
import { RecountError } from '../text/error.ts'
import type { FromThread } from './tasks.ts'
import { type Death, startThread, type Thread, type ThreadLimits } from './thread.ts'

/**
 * `size`: most threads at once. Another one is started only when tasks have waited for `growAfterMs`, for a start costs about as much
 * as reading twenty short reports. `onReplaced` hears how long after a death another thread was ready in its place.
 */
export type CrewOptions = ThreadLimits & {
  readonly size: number
  readonly growAfterMs?: number
  readonly onReplaced?: (ms: number) => void
}

/** What became of a task. 'failed': it threw, and its thread lives on; 'closed': the crew was closed before it was done. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: Death['reason'] | 'failed' | 'closed'; readonly detail: string }

type Task = {
  readonly job: unknown
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: Error) => void
}
type Slot = { readonly thread: Thread; state: 'starting' | 'idle' | 'busy'; task: Task | null }

const GROW_AFTER_MS = 300 // what it takes to start a thread with the engine: who has waited that long will wait longer
const MAX_FAILED_STARTS = 3 // one may fail by chance when memory is short; three in a row will not mend
const CLOSED: Outcome = { kind: 'closed', detail: 'time to finish, got the end of the program' }

/**
 * Runs tasks in threads, begun in the order in which they came; one thread is started at once. A thread that dies takes its own task
 * with it, no other, and is replaced; from then on one more is kept in reserve, for where one killer is, more will come.
 */
export class Crew {
  readonly #options: CrewOptions
  readonly #slots = new Set<Slot>()
  readonly #queue: Task[] = []
  readonly #diedAt: number[] = [] // of those that are not replaced yet
  #places = 1 // threads wanted for the work there is, the reserve not counted
  #failedStarts = 0
  #growth: NodeJS.Timeout | null = null
  #broken: RecountError | null = null
  #isClosed = false

  constructor(options: CrewOptions) {
    this.#options = options
    this.#start()
  }

  /** What became of the job. @throws RecountError 'workers/not-started' when no thread starts at all */
  run(job: unknown): Promise<Outcome> {
    return new Promise((settle, fail) => {
      if (this.#isClosed) settle(CLOSED)
      else if (this.#broken !== null) fail(this.#broken)
      else {
        this.#queue.push({ job, settle, fail })
        this.#assign()
      }
    })
  }

  /** Ends all threads, whatever they do; tasks that are not done are 'closed'. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#stopGrowth()
    const slots = [...this.#slots]
    this.#slots.clear()
    const ends = slots.map(slot => slot.thread.kill())
    for (const task of [...slots.map(free), ...this.#queue.splice(0)]) task?.settle(CLOSED)
    await Promise.all(ends)
  }

  #start(): void {
    const thread = startThread(this.#options, {
      onReady: () => {
        this.#failedStarts = 0
        const diedAt = this.#diedAt.shift()
        if (diedAt !== undefined) this.#options.onReplaced?.(performance.now() - diedAt)
        this.#rest(slot)
      },
      onAnswer: answer => {
        free(slot)?.settle(outcomeOf(answer))
        this.#rest(slot)
      },
      onDeath: death => this.#bury(slot, death),
    })
    const slot: Slot = { thread, state: 'starting', task: null }
    this.#slots.add(slot)
  }

  #rest(slot: Slot): void {
    slot.state = 'idle'
    slot.thread.rest()
    this.#assign()
  }

  #bury(slot: Slot, death: Death): void {
    this.#slots.delete(slot)
    if (slot.state === 'starting') this.#failedStarts += 1
    else if (this.#count('idle', 'busy') >= this.#places) this.#options.onReplaced?.(0)
    else this.#diedAt.push(performance.now())
    while (this.#slots.size <= this.#places && this.#failedStarts < MAX_FAILED_STARTS) this.#start()
    if (this.#slots.size === 0) this.#giveUp(death)
    free(slot)?.settle({ kind: death.reason, detail: death.detail })
    this.#assign()
  }

  #assign(): void {
    for (const slot of this.#slots) {
      if (slot.state !== 'idle' || this.#count('busy') >= this.#options.size) continue
      const task = this.#queue.shift()
      if (task === undefined) break
      slot.state = 'busy'
      slot.task = task
      slot.thread.give({ job: task.job })
    }
    this.#considerGrowth()
  }

  #considerGrowth(): void {
    const isBusy = this.#count('busy') === this.#slots.size
    const wantsMore = this.#queue.length > 0 && this.#places < this.#options.size && isBusy
    if (!wantsMore) this.#stopGrowth()
    else this.#growth ??= setTimeout(() => this.#grow(), this.#options.growAfterMs ?? GROW_AFTER_MS)
  }

  #grow(): void {
    this.#growth = null
    this.#places += 1
    this.#start()
  }

  #count(...states: readonly Slot['state'][]): number {
    return [...this.#slots].filter(slot => states.includes(slot.state)).length
  }

  #stopGrowth(): void {
    if (this.#growth !== null) clearTimeout(this.#growth)
    this.#growth = null
  }

  #giveUp({ detail }: Death): void {
    this.#broken = new RecountError(
      'workers/not-started',
      `workers: expected a thread to start, got none in ${MAX_FAILED_STARTS} tries (expected ${detail}); free some memory, or install Recount again`,
    )
    for (const task of this.#queue.splice(0)) task.fail(this.#broken)
  }
}

/** Takes the task off a slot. */
function free(slot: Slot): Task | null {
  const { task } = slot
  slot.task = null
  return task
}

function outcomeOf(answer: FromThread & { readonly kind: 'result' | 'error' }): Outcome {
  return answer.kind === 'result' ? { kind: 'done', result: answer.result } : { kind: 'failed', detail: answer.message }
}
