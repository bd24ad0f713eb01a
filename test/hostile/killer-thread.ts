/** The thread of the isolation test: a page whose text names a way to kill does so; any other is "understood" at once. */
import type { Capture } from '../../src/model/index.ts'
import { answerTasks } from '../../src/workers/tasks.ts'

/** Ways to hang, to flood the memory, and to crash. Each ends only by the pool's hand, by V8's, or by its own fault. */
const kills: Readonly<Record<string, () => unknown>> = {
  loop: () => {
    for (;;);
  },
  regex: () => /^(?:a+)+$/.test(`${'a'.repeat(48)}!`),
  wait: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  'deep-dom': () => deepDom(),
  heap: () => {
    const kept: unknown[] = []
    for (;;) kept.push({ at: kept.length, more: [1, 2, 3] })
  },
  map: () => {
    const kept = new Map<number, number>() // doubles: one allocation can pass a limit at once
    for (let i = 0; ; i++) kept.set(i % 12_000_000, i)
  },
  array: () => {
    const kept = new Array(30_000_000).fill({})
    for (;;) kept.push(...kept.slice(0, 100_000))
  },
  strings: () => {
    const kept: string[] = []
    for (;;) kept.push(JSON.stringify('é'.repeat(100_000 + kept.length)))
  },
  buffer: () => {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(4 * 1024 * 1024, 1))
  },
  exit: () => process.exit(3),
  stack: () => {
    const deeper = (): number => deeper() + 1
    return deeper()
  },
}

/** Walks from each element of a deep tree to its root, as readers do that are not linear. */
function deepDom(): number {
  type Box = { readonly parent: Box | null }
  const all: Box[] = []
  for (let i = 0; i < 400_000; i++) all.push({ parent: all.at(-1) ?? null })
  let steps = 0
  for (const box of all) for (let up: Box | null = box; up !== null; up = up.parent) steps += 1
  return steps
}

answerTasks(job => {
  const { id, body } = job as Capture
  kills[body]?.()
  return { read: id }
})
