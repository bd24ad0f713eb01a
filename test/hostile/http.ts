/**
 * Every fault of `faults.ts`, many times and many at once: each fetch ends with an outcome that is typed and expected, no socket stays
 * open on either side, no file descriptor is left. `node test/hostile/http.ts [ROUNDS [MUTANTS]]` prints the counts and exits 1 on a miss.
 */
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { FetchOutcome } from '../../src/intake/http/policy.ts'
import { createFetcher } from '../../src/intake/http/safe-fetch.ts'
import { answer, rawServer } from '../../src/intake/http/testing.ts'
import { FAULTS, type Fault } from './faults.ts'

/** What came of a run. `misses`: outcomes that were not expected; `longestMs` of one fetch; descriptors and sockets that stayed. */
type FaultReport = {
  readonly faults: number
  readonly fetches: number
  readonly misses: readonly string[]
  readonly codes: Readonly<Record<string, number>>
  readonly longestMs: number
  readonly leakedDescriptors: number
  readonly openSockets: number
}

const LIMITS = { connectMs: 500, headersMs: 200, idleMs: 200, totalMs: 600 }
const PATIENT = { connectMs: 5000, headersMs: 2000, idleMs: 2000, totalMs: 6000 } // a busy machine: tried again before it counts
const AT_ONCE = 12

/**
 * Answers with bytes changed, taken out, doubled or cut, each from a seed: every fetch must end, whatever the parser makes of them.
 *
 * @returns counts by outcome, and what stayed open
 */
async function runMutants(count: number): Promise<Pick<FaultReport, 'codes' | 'leakedDescriptors' | 'openSockets'>> {
  const before = descriptors()
  const results: Result[] = []
  const waiting = Array.from({ length: count }, (_, seed) => seed)
  const worker = async () => {
    for (let seed = waiting.pop(); seed !== undefined; seed = waiting.pop()) {
      const bytes = mutant(seed)
      results.push(await fetchFrom({ name: `mutant ${seed}`, ends: [], serve: socket => socket.end(bytes) }, LIMITS))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return {
    codes: countsOf(results),
    leakedDescriptors: Math.max(0, (await settled(descriptors, before)) - before),
    openSockets: results.reduce((sum, result) => sum + result.open, 0),
  }
}

const SOUND: readonly Buffer[] = [
  answer(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }, '<p>Two were hurt.'),
  answer(200, { 'content-encoding': 'gzip' }, gzipSync('<p>Two were hurt.')),
  answer(301, { location: '/next', 'retry-after': '5' }),
  Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nTwo \r\n5;a=b\r\nwere \r\n0\r\nx: y\r\n\r\n'),
]

function mutant(seed: number): Buffer {
  let state = seed * 2_654_435_761 + 1
  const below = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0
    return (state >>> 0) % limit
  }
  let bytes = Buffer.from(SOUND[below(SOUND.length)]!)
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(bytes.length || 1)
    const kind = below(4)
    if (kind === 0 && bytes.length > 0) bytes[at] = below(256)
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(8))])
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(bytes.length || 1))])
    else bytes = bytes.subarray(0, at)
  }
  return bytes
}

/** Runs all faults this many times. */
async function runFaults(rounds: number): Promise<FaultReport> {
  await runOnce([]) // what the first request opens for good (the thread pool, an event port) is no leak
  const before = descriptors()
  const results: Result[] = []
  for (let round = 0; round < rounds; round++) await runOnce(results)
  return {
    faults: FAULTS.length,
    fetches: results.length,
    misses: results.flatMap(result => result.miss ?? []),
    codes: countsOf(results),
    longestMs: Math.max(...results.map(result => result.ms)),
    leakedDescriptors: Math.max(0, (await settled(descriptors, before)) - before),
    openSockets: results.reduce((sum, result) => sum + result.open, 0),
  }
}

type Result = { readonly code: string; readonly miss: string | null; readonly ms: number; readonly open: number }

async function runOnce(results: Result[]): Promise<void> {
  const waiting = [...FAULTS]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runFault(next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** A timeout where none is due may be the machine's: it counts only when it comes again with ten times the limits. */
async function runFault(fault: Fault): Promise<Result> {
  const first = await fetchFrom(fault, LIMITS)
  return first.miss !== null && first.code === 'fetch/timeout' ? fetchFrom(fault, PATIENT) : first
}

/** A fetcher and a server of its own for each fault, so that faults do not wait for each other's turn at the host. */
async function fetchFrom(fault: Fault, limits: typeof LIMITS): Promise<Result> {
  const fetcher = createFetcher({ ...limits, maxBytes: 1024 * 1024, allowHosts: ['127.0.0.1'] }, { now: () => 0 })
  const server = await rawServer((socket, path) => fault.serve(socket, path))
  const start = performance.now()
  const outcome = await fetcher.fetch({ url: `http://127.0.0.1:${server.port}/page` })
  const ms = performance.now() - start
  const open = await settled(server.open, 0)
  await fetcher.close()
  await server.close()
  const code = codeOf(outcome)
  const isExpected = fault.ends.includes(code)
  return { code, miss: isExpected ? null : `${fault.name}: expected ${fault.ends.join(' or ')}, got ${code}`, ms, open }
}

function countsOf(results: readonly Result[]): Record<string, number> {
  const codes: Record<string, number> = {}
  for (const { code } of results) codes[code] = (codes[code] ?? 0) + 1
  return codes
}

const codeOf = (outcome: FetchOutcome): string => (outcome.kind === 'failed' ? outcome.problem.code : outcome.kind)

/** Sockets close over some turns of the event loop: looked at until the count is `wanted`, for some seconds at most. */
async function settled(count: () => number, wanted: number): Promise<number> {
  const end = performance.now() + 5000
  while (count() > wanted && performance.now() < end) await new Promise(resolve => setImmediate(resolve))
  return count()
}

const descriptors = (): number => readdirSync('/proc/self/fd').length

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = await runFaults(Number(process.argv[2] ?? 50))
  const { misses, codes, ...counts } = report
  console.log({ ...counts, misses: misses.length })
  console.log(codes)
  for (const miss of [...new Set(misses)].slice(0, 30)) console.log(miss)
  const mutants = await runMutants(Number(process.argv[3] ?? 4000))
  console.log('mutants', mutants)
  process.exitCode =
    misses.length + mutants.openSockets + mutants.leakedDescriptors + counts.leakedDescriptors + counts.openSockets > 0
      ? 1
      : 0
}
