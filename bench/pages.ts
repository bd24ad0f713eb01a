/**
 * Reading of saved pages against @mozilla/readability on linkedom, in one process on the same pages, and how time grows on hostile ones.
 *
 *     node bench/pages.ts             pages/s of both, their ratio, and shingle F1 of both on the same gold
 *     node bench/pages.ts --growth    T(2n)/T(n) and the time of 1 MiB for each pattern of ../shared/data/hostile/html/growth.json
 *
 * The pages are those with a body text by hand of ../shared/data/pages (or of RECOUNT_SHARED). Exits 1 when the ratio is under 4, a
 * pattern grows by more than 2.5, or 1 MiB takes more than 2 s.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { bodyOf, type PageRow } from '../src/cli/predict/pages.ts'
import { rowsOf } from '../src/cli/predict/rows.ts'
import { captureOf } from '../src/intake/capture.ts'
import type { Capture } from '../src/model/index.ts'
import { readArticle } from '../src/reading/read-article.ts'

const SHARED = process.env.RECOUNT_SHARED ?? join(import.meta.dirname, '../../shared')
const NOW = '2030-01-01T00:00:00Z'
const LEAST_RATIO = 4
const MOST_GROWTH = 2.5
const MOST_SECONDS = 2
const MIB = 1024 * 1024
const ROUNDS = 3

type Saved = { readonly id: string; readonly capture: Capture; readonly gold: string }
type Gold = { readonly id: string; readonly text?: unknown }
type Reader = (capture: Capture) => string

const load = createRequire(import.meta.url)
const { Readability } = load('@mozilla/readability') as typeof import('@mozilla/readability')
const { parseHTML } = load('linkedom') as typeof import('linkedom')

/** The peer as its own documentation calls it. */
function readByPeer({ body }: Capture): string {
  try {
    const { document } = parseHTML(body)
    return new Readability(document as never).parse()?.textContent ?? ''
  } catch {
    return '' // TypeError on one page in a hundred
  }
}

function savedPages(): readonly Saved[] {
  const root = join(SHARED, 'data/pages/open')
  if (!existsSync(root)) throw new Error(`bench/pages: expected saved pages in ${root}, got none; set RECOUNT_SHARED`)
  const gold = new Map(rowsOf<Gold>(root, 'gold/pages.jsonl').map(row => [row.id, row.text] as const))
  return rowsOf<PageRow>(root, 'input/pages.jsonl').flatMap(({ id, url, file }) => {
    const text = gold.get(id)
    if (typeof text !== 'string') return []
    const bytes = gunzipSync(readFileSync(join(root, 'input', file)))
    const entry = captureOf({ origin: url ?? id, bytes, type: 'text/html', capturedAt: NOW })
    return entry.kind === 'refused' ? [] : [{ id, capture: entry.capture, gold: text }]
  })
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3) && words.length > 0; i++) {
    const key = words.slice(i, i + 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)
const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length)

/** F1 of the mean precision and recall over four-word shingles, as article-extraction-benchmark counts it. */
function shingleF1(pages: readonly Saved[], read: Reader): number {
  const precision: number[] = []
  const recall: number[] = []
  for (const { capture, gold } of pages) {
    const [wanted, got] = [shinglesOf(gold), shinglesOf(read(capture))]
    const hits = sum([...wanted].map(([key, n]) => Math.min(n, got.get(key) ?? 0)))
    if (got.size > 0) precision.push(hits / sum(got.values()))
    if (wanted.size > 0) recall.push(hits / sum(wanted.values()))
  }
  const [p, r] = [mean(precision), mean(recall)]
  return (2 * p * r) / (p + r)
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1e6
}

function compare(): boolean {
  const pages = savedPages()
  const readers: readonly (readonly [string, Reader])[] = [
    ['recount', capture => bodyOf(readArticle(capture))],
    ['readability', readByPeer],
  ]
  const quality = readers.map(([, read]) => shingleF1(pages, read)) // also warms up
  const seconds = readers.map(() => [] as number[])
  for (let round = 0; round < ROUNDS; round++)
    readers.forEach(([, read], i) => {
      seconds[i]!.push(cpuSeconds(() => pages.forEach(({ capture }) => void read(capture))))
    })
  const speed = seconds.map(times => pages.length / Math.min(...times))
  for (const [i, [name]] of readers.entries())
    console.log(`${name.padEnd(12)} ${speed[i]!.toFixed(0).padStart(5)} pages/s   F1 ${quality[i]!.toFixed(4)}`)
  const ratio = speed[0]! / speed[1]!
  console.log(`ratio ${ratio.toFixed(2)} on ${pages.length} pages, best of ${ROUNDS} rounds`)
  return ratio >= LEAST_RATIO
}

type Pattern = { readonly name: string; readonly prefix: string; readonly unit: string; readonly suffix: string }

/** null where intake refuses the bytes, so that no reader ever sees them. */
function grow({ prefix, unit, suffix }: Pattern, characters: number): Capture | null {
  const units: string[] = []
  for (let length = 0, i = 0; length < characters; i++) {
    units.push(unit.replaceAll('{i}', String(i)))
    length += units[i]!.length
  }
  const entry = captureOf({
    origin: 'growth',
    bytes: Buffer.from(prefix + units.join('') + suffix),
    type: 'text/html',
    capturedAt: NOW,
  })
  return entry.kind === 'refused' ? null : entry.capture
}

function growth(): boolean {
  const patterns = JSON.parse(readFileSync(join(SHARED, 'data/hostile/html/growth.json'), 'utf8')) as readonly Pattern[]
  let sound = true
  for (const pattern of patterns) {
    const captures = [MIB / 4, MIB / 2, MIB].flatMap(size => grow(pattern, size) ?? [])
    if (captures.length < 3) continue
    readArticle(captures[0]!)
    const [quarter, half, whole] = captures.map(capture =>
      Math.min(...[1, 2].map(() => cpuSeconds(() => void readArticle(capture)))),
    ) as [number, number, number]
    const factor = whole < 0.1 ? 0 : Math.min(whole / half, half / quarter)
    const bad = factor > MOST_GROWTH || whole > MOST_SECONDS
    if (bad) sound = false
    console.log(
      `${pattern.name.padEnd(24)} ${[quarter, half, whole].map(s => s.toFixed(3).padStart(8)).join('')} s  ${factor.toFixed(2)}${bad ? '  TOO SLOW' : ''}`,
    )
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
  return sound
}

const { values } = parseArgs({ options: { growth: { type: 'boolean', default: false } } })
if (!(values.growth ? growth() : compare())) process.exitCode = 1
