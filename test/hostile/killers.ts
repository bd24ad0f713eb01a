/** Mixed killers through a pool, beside a service that must go on answering: what the quick test and the full run share. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Capture, CaptureId } from '../../src/model/index.ts'
import { inOrder } from '../../src/workers/in-order.ts'
import { createPool, type Understood } from '../../src/workers/pool.ts'

const FLOODS = ['workers/out-of-memory', 'workers/timeout'] // on a busy machine the deadline may come before the memory is full

/** How each way to kill must end. What 'stack' throws is caught: its thread lives on. */
export const KILLERS: Readonly<Record<string, readonly string[]>> = {
  loop: ['workers/timeout'],
  regex: ['workers/timeout'],
  wait: ['workers/timeout'],
  'deep-dom': ['workers/timeout'],
  heap: FLOODS,
  map: FLOODS,
  array: FLOODS,
  strings: FLOODS,
  buffer: FLOODS,
  exit: ['workers/crashed'],
  stack: ['cli/not-understood'],
}

/** What a run saw. Times are milliseconds. */
export type Damage = {
  readonly killers: number
  readonly pages: number
  readonly wrong: readonly string[]
  readonly byCode: Readonly<Record<string, number>>
  readonly replacedMs: readonly number[]
  readonly healthMs: readonly number[]
}

/** Sends killers, with a harmless page after each, through a pool of two threads and asks /health all the while. */
export async function killWorkers(kinds: readonly string[], deadlineMs: number): Promise<Damage> {
  const replacedMs: number[] = []
  const byCode: Record<string, number> = {}
  const wrong: string[] = []
  const pool = createPool({
    entry: new URL('./killer-thread.ts', import.meta.url),
    size: 2,
    deadlineMs,
    memoryMiB: 96,
    onReplaced: ms => replacedMs.push(ms),
  })
  const service = await startHealth()
  const pages = kinds.flatMap((kind, i) => [pageOf(kind, i), pageOf('A ferry ran aground.', i)])
  const read = async (page: Capture) => ({ page, got: await pool.understand(page) })
  let at = 0
  for await (const { page, got } of inOrder(streamOf(pages), read, 8)) {
    const fault = page === pages[at] ? faultOf(page, got) : 'out of order'
    if (fault !== null) wrong.push(`${page.origin}: ${fault}`)
    if ('problem' in got) byCode[got.problem.code] = (byCode[got.problem.code] ?? 0) + 1
    at += 1
  }
  const healthMs = await service.stop()
  await pool.close()
  return { killers: kinds.length, pages: at - kinds.length, wrong, byCode, replacedMs, healthMs }
}

/** A harmless page must be understood; a killer must be set aside under its own name. */
function faultOf({ id, origin, body }: Capture, got: Understood): string | null {
  const expected = KILLERS[body]
  if ('understanding' in got) {
    const read = (got.understanding as unknown as { readonly read: string }).read
    return expected === undefined && read === id ? null : `understood as ${read}`
  }
  const { code, message } = got.problem
  const isNamed = message.includes(origin) && message.includes(id)
  return expected?.includes(code) && isNamed ? null : `${code} ${message}`
}

const pageOf = (body: string, n: number): Capture => ({
  id: createHash('sha256').update(`${body} ${n}`).digest('hex') as CaptureId,
  origin: `https://harbour-times.example/${n}/${body.slice(0, 8)}`,
  mediaType: 'text/plain',
  capturedAt: '2035-01-01T00:00:00Z',
  body,
  headers: {},
  problems: [],
})

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** A service of the program's own process, asked over loopback as soon as it has answered. */
async function startHealth(): Promise<{ stop: () => Promise<readonly number[]> }> {
  const server = createServer((_, response) => response.end('ok'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`
  const took: number[] = []
  let isOver = false
  const ask = async () => {
    while (!isOver) {
      const from = performance.now()
      const answer = await fetch(url)
      if ((await answer.text()) === 'ok') took.push(performance.now() - from)
      await new Promise(resolve => setTimeout(resolve, 5)) // not in lock step with the pool, and not all of its time
    }
  }
  const asking = ask()
  return {
    stop: async () => {
      isOver = true
      await asking
      server.close()
      server.closeAllConnections()
      return took
    },
  }
}

/** The value below which this share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
