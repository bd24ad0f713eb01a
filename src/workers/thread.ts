/** One worker thread that can be killed: it takes one task at a time and dies of a deadline, of its memory, or by itself. */
import { Worker } from 'node:worker_threads'
import { messageOf } from './message-of.ts'
import type { FromThread, ToThread } from './tasks.ts'

/** Bounds of one task, and the module that answers it (see answerTasks). `memoryMiB` counts the JS heap and its buffers. */
export type ThreadLimits = { readonly entry: URL; readonly deadlineMs: number; readonly memoryMiB: number }

/** Why a thread died. */
export type Death = { readonly reason: 'timeout' | 'out-of-memory' | 'crashed'; readonly detail: string }

/** What a thread tells its owner. `onDeath` comes once, and nothing after it. */
export type ThreadEvents = {
  readonly onReady: () => void
  readonly onAnswer: (answer: FromThread & { readonly kind: 'result' | 'error' }) => void
  readonly onDeath: (death: Death) => void
}

/** A running thread. `kill` ends it without a call of `onDeath`. */
export type Thread = {
  give(task: ToThread): void
  rest(): void
  kill(): Promise<void>
}

const WATCH_MS = 50 // how often the memory of a busy thread is looked at; V8 fills about 100 MiB in that time
/**
 * V8's own limit of a thread lies this far above ours. Where one allocation passes it, V8 ends the whole process and not the thread
 * (a Map that doubles, a long array); so it is there for the worst case only, and the watch below is what kills.
 */
const HEADROOM_MIB = 4096
const MIB = 1024 * 1024

/** Starts a thread; `onReady` comes when it can take tasks. */
export function startThread({ entry, deadlineMs, memoryMiB }: ThreadLimits, events: ThreadEvents): Thread {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memoryMiB + HEADROOM_MIB } })
  let isAlive = true
  let deadline: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined

  const rest = () => {
    clearTimeout(deadline)
    clearInterval(watch)
    worker.unref() // a thread without work does not keep the program alive
  }
  const kill = async () => {
    isAlive = false
    rest()
    await worker.terminate()
  }
  const die = (death: Death) => {
    if (!isAlive) return
    void kill()
    events.onDeath(death)
  }
  const lookAtMemory = async () => {
    const bytes = await worker.getHeapStatistics().then(
      heap => heap.used_heap_size + heap.external_memory,
      () => 0, // the thread ended meanwhile: its 'exit' tells why
    )
    const got = Math.round(bytes / MIB)
    if (got > memoryMiB) die({ reason: 'out-of-memory', detail: `at most ${memoryMiB} MiB of memory, got ${got} MiB` })
  }
  const give = (task: ToThread) => {
    worker.ref()
    deadline = setTimeout(() => {
      die({ reason: 'timeout', detail: `an answer within ${deadlineMs} ms, got none` })
    }, deadlineMs)
    watch = setInterval(lookAtMemory, WATCH_MS)
    worker.postMessage(task)
  }
  worker.on('message', (message: FromThread) => {
    if (!isAlive) return
    if (message.kind === 'ready') events.onReady()
    else events.onAnswer(message)
  })
  worker.on('error', (error: unknown) => die(deathBy(error, memoryMiB)))
  worker.on('exit', code =>
    die({ reason: 'crashed', detail: `an answer, got the end of its worker with code ${code}` }),
  )
  return { give, rest, kill }
}

function deathBy(error: unknown, memoryMiB: number): Death {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory) return { reason: 'out-of-memory', detail: `at most ${memoryMiB} MiB of memory, got more` }
  return { reason: 'crashed', detail: `an answer, got "${messageOf(error)}"` }
}
