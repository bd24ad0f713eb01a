/**
 * Compression bombs from a server on loopback: each must be given up at the cap, fast and in little memory. Every bomb is fetched in a
 * process of its own, so that memory of one is not counted for the next. `node test/hostile/bombs.ts [MEGABYTES]` prints a table and
 * exits 1 on a miss; MEGABYTES is what each unpacks to (1024).
 */
import { execFileSync, fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, createBrotliCompress, createZstdCompress } from 'node:zlib'
import { createFetcher } from '../../src/intake/http/safe-fetch.ts'

/** A bomb: its file, the encodings that it is served under, and the codes with which a fetch of it may end. */
type Bomb = { readonly file: string; readonly encoding: string; readonly ends: readonly string[] }

/** What a fetch of a bomb came to: growth of memory above the process before it, and time until the decision. */
export type BombResult = {
  readonly name: string
  readonly bytes: number
  readonly code: string
  readonly isExpected: boolean
  readonly growthMiB: number
  readonly ms: number
}

const MAKER = join(process.env.RECOUNT_SHARED ?? '../shared', 'data/hostile/bombs/make_bombs.py')
const LARGE = ['fetch/too-large']
const BOMBS: readonly Bomb[] = [
  { file: 'spaces.gzip', encoding: 'gzip', ends: LARGE },
  { file: 'page.gzip', encoding: 'gzip', ends: LARGE },
  { file: 'feed.gzip', encoding: 'gzip', ends: LARGE },
  { file: 'json.gzip', encoding: 'gzip', ends: LARGE },
  { file: 'spaces.deflate', encoding: 'deflate', ends: LARGE },
  { file: 'spaces-raw.deflate', encoding: 'deflate', ends: LARGE },
  { file: 'spaces.gzip.gzip', encoding: 'gzip, gzip', ends: LARGE },
  { file: 'spaces.br', encoding: 'br', ends: LARGE },
  { file: 'spaces.zstd', encoding: 'zstd', ends: LARGE },
  { file: 'long-window.zstd', encoding: 'zstd', ends: ['fetch/bad-encoding'] },
  { file: 'spaces.br', encoding: 'gzip, br', ends: ['fetch/bad-encoding'] },
  { file: 'truncated.gzip', encoding: 'gzip', ends: LARGE },
  { file: 'garbage.gzip', encoding: 'gzip', ends: ['fetch/bad-encoding', 'fetch/cut-off'] },
  { file: 'sixty-times.gzip', encoding: Array(60).fill('gzip').join(', '), ends: ['fetch/encodings'] },
  { file: 'sixty-times.gzip', encoding: Array(5).fill('gzip').join(', '), ends: ['body'] },
  { file: 'many-members.gzip', encoding: 'gzip', ends: ['body'] },
  { file: 'many-members.gzip', encoding: '/endless', ends: LARGE },
]

/** True when the generator is there. */
export const hasMaker = (): boolean => existsSync(MAKER)

/**
 * Makes the bombs and fetches each of them.
 *
 * @param encodings  only bombs under these, for a quick look
 */
export async function runBombs(megabytes: number, encodings?: readonly string[]): Promise<readonly BombResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'recount-bombs-'))
  try {
    execFileSync('python3', [MAKER, folder, String(megabytes)], { stdio: 'ignore' })
    for (const name of ['br', 'zstd', 'long']) await compress(folder, name, megabytes)
    const server = createServer((request, response) => {
      const bomb = BOMBS[Number(request.url?.slice(1))]!
      const bytes = readFileSync(join(folder, bomb.file))
      const isEndless = bomb.encoding === '/endless'
      response.writeHead(200, { 'content-encoding': isEndless ? 'gzip' : bomb.encoding })
      const pour = () => {
        while (!response.destroyed && response.write(bytes));
      }
      if (!isEndless) response.end(bytes)
      else response.on('drain', pour) && pour()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const results: BombResult[] = []
    for (const [at, bomb] of BOMBS.entries())
      if (encodings?.includes(bomb.encoding) ?? true) results.push(await inOwnProcess(bomb, at, { port, folder }))
    await new Promise(resolve => server.close(resolve))
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Spaces under an encoding that Python's library lacks; 'long' asks the reader for a window of 128 MiB. */
async function compress(folder: string, name: string, megabytes: number): Promise<void> {
  const isLong = name === 'long'
  const params = isLong ? { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_enableLongDistanceMatching]: 1 } : {}
  const encoder =
    name === 'br'
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 } })
      : createZstdCompress({ params })
  const done = encoder.toArray()
  const blank = Buffer.alloc(1 << 20, ' ')
  for (let at = 0; at < (isLong ? Math.max(megabytes, 129) : megabytes); at++)
    if (!encoder.write(blank)) await new Promise(resolve => encoder.once('drain', resolve))
  encoder.end()
  writeFileSync(
    join(folder, isLong ? 'long-window.zstd' : `spaces.${name}`),
    Buffer.concat((await done) as Uint8Array[]),
  )
}

function inOwnProcess(bomb: Bomb, at: number, from: { port: number; folder: string }): Promise<BombResult> {
  const child = fork(import.meta.filename, ['--fetch', `http://127.0.0.1:${from.port}/${at}`], { execArgv: [] })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', code => reject(new Error(`the process ended with ${code} and no result`)))
    child.on('message', message => {
      const { code, growthMiB, ms } = message as Pick<BombResult, 'code' | 'growthMiB' | 'ms'>
      const bytes = statSync(join(from.folder, bomb.file)).size
      const encoding = bomb.encoding.length > 40 ? `${bomb.encoding.slice(0, 40)}…` : bomb.encoding
      resolve({ name: `${bomb.file} as ${encoding}`, bytes, code, isExpected: bomb.ends.includes(code), growthMiB, ms })
    })
  })
}

/** Most memory that this process has had. What `maxRSS` says begins, on Linux, with the size of the process that forked it. */
function peakBytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return (kibibytes === undefined ? process.resourceUsage().maxRSS : Number(kibibytes)) * 1024
}

/** In the child: one small fetch first, so that code and buffers that every fetch needs are not counted. */
async function fetchOnce(url: string): Promise<void> {
  const fetcher = createFetcher({ allowHosts: ['127.0.0.1'] }, { now: () => 0 })
  const small = createServer((_request, response) => response.end('small')).listen(0, '127.0.0.1')
  await new Promise(resolve => small.on('listening', resolve))
  const address = small.address()
  await fetcher.fetch({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` })
  small.close()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const outcome = await fetcher.fetch({ url })
  const ms = Math.round(performance.now() - start)
  const peak = peakBytes() // the highest ever, so nothing between is missed
  const growthMiB = Math.round((peak - before) / 1024 / 1024)
  await fetcher.close()
  process.send?.({ code: outcome.kind === 'failed' ? outcome.problem.code : outcome.kind, growthMiB, ms })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === '--fetch') await fetchOnce(process.argv[3] ?? '')
  else {
    const results = await runBombs(Number(process.argv[2] ?? 1024))
    for (const { name, bytes, code, growthMiB, ms } of results)
      console.log(`${name.padEnd(44)} ${String(bytes).padStart(8)} B  ${code.padEnd(18)} +${growthMiB} MiB  ${ms} ms`)
    const worst = Math.max(...results.map(result => result.growthMiB))
    const slowest = Math.max(...results.map(result => result.ms))
    const misses = results.filter(result => !result.isExpected)
    console.log(
      `${results.length} bombs, wrong ${misses.length}, memory at most +${worst} MiB, time at most ${slowest} ms`,
    )
    process.exitCode = misses.length > 0 || worst > 96 ? 1 : 0
  }
}
