/** What a pool and its threads say to each other, and the thread's side of it. */
import { parentPort } from 'node:worker_threads'
import { messageOf } from './message-of.ts'

/** A task for a thread, which answers it before it gets the next. */
export type ToThread = { readonly job: unknown }

/** A thread is ready, has done a task, or failed at it and lives on. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly message: string }

/**
 * Answers the pool's tasks with what `work` gives back; to be called in a worker thread once everything is loaded. What `work` throws
 * is told to the pool, and the thread takes the next task.
 */
export function answerTasks(work: (job: unknown) => unknown): void {
  const port = parentPort
  if (port === null) throw new Error('answerTasks: expected to run in a worker thread, got the main one')
  const tell = (message: FromThread) => port.postMessage(message)
  port.on('message', ({ job }: ToThread) => {
    try {
      tell({ kind: 'result', result: work(job) })
    } catch (error) {
      tell({ kind: 'error', message: messageOf(error) })
    }
  })
  tell({ kind: 'ready' })
}
