/**
 * Feeds that try to break the reader: public test files, hostile ones and seeded mutants of all of them.
 * `node test/hostile/feeds.ts [MUTANTS]` prints the counts and exits 1 when one must be 0 and is not. The files are those of the data pack
 * (RECOUNT_SHARED, default ../shared); without it only feeds of our own are changed, and the first line says so.
 */
import fs, { existsSync, globSync, readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Feed } from '../../src/model/index.ts'
import { readFeed } from '../../src/reading/feed/read-feed.ts'
import { foreignIn } from '../../src/reading/feed/testing.ts'
import { escapeText } from '../../src/reading/feed/texts.ts'
import { mutantOf, seeded } from './feed-mutants.ts'
import { madeUpFeeds } from './made-up-feeds.ts'

const SHARED = process.env.RECOUNT_SHARED ?? join(import.meta.dirname, '../../../shared')
const MAX_CPU_MS = 250
const KINDS = new Set('rss atom cdf jsonfeed opml sitemap sitemap-index other'.split(' '))

/** What a sweep found. All but the first two, `items` and `slowestMs` must be 0. */
export type Counts = {
  files: number
  mutants: number
  items: number
  crashes: number
  untyped: number
  slow: number
  slowestMs: number
  polluted: number
  grown: number
  unsafe: number
  touched: number
}

/** The public and hostile files of the data pack, [] where it is missing. */
export function sharedFeeds(): readonly string[] {
  const folders = ['data/feeds/open/input/files', 'data/hostile/feeds/made'].map(folder => join(SHARED, folder))
  return folders
    .filter(existsSync)
    .flatMap(folder => globSync('**/*.*', { cwd: folder }).map(name => join(folder, name)))
}

/**
 * Reads the files as they are, then `mutants` changed ones of them, and counts what must not happen.
 *
 * @param files  paths; feeds of our own are always read as well
 */
export function sweep(files: readonly string[], mutants: number, seed: number): Counts {
  const own = madeUpFeeds.map(text => Buffer.from(text))
  const inputs = [...own, ...own.map(bytes => gzipSync(bytes)), ...files.map(file => readFileSync(file))]
  const counts: Counts = {
    files: inputs.length,
    mutants,
    items: 0,
    crashes: 0,
    untyped: 0,
    slow: 0,
    slowestMs: 0,
    polluted: 0,
    grown: 0,
    unsafe: 0,
    touched: 0,
  }
  const random = seeded(seed)
  const small = inputs.filter(bytes => bytes.length < 60_000)
  const release = watchDoors(() => counts.touched++)
  try {
    for (const bytes of inputs) check(bytes, counts)
    for (let i = 0; i < mutants; i++) check(mutantOf(small[Math.floor(random() * small.length)]!, random), counts)
  } finally {
    release()
  }
  return counts
}

const ORIGIN = { contentType: null, url: 'https://desk.example/feeds/all.xml' }

function check(bytes: Uint8Array, counts: Counts): void {
  const before = process.cpuUsage()
  let feed: Feed | null = null
  try {
    feed = readFeed(bytes, ORIGIN)
  } catch (error) {
    counts.crashes++
    if (counts.crashes < 4) console.error(error)
  }
  const spent = process.cpuUsage(before)
  const ms = (spent.user + spent.system) / 1000
  counts.slowestMs = Math.max(counts.slowestMs, ms)
  if (ms > MAX_CPU_MS) counts.slow++
  if (feed !== null) judge(feed, bytes, counts)
  const plain: Record<string, unknown> = {}
  if (plain.polluted !== undefined || Object.keys(Object.prototype).length > 0) counts.polluted++
}

function judge(feed: Feed, bytes: Uint8Array, counts: Counts): void {
  counts.items += feed.items.length
  const isTyped = KINDS.has(feed.kind) && feed.problems.every(one => /^reading\/[a-z-]+$/.test(one.code))
  if (!isTyped || (feed.kind === 'other' && feed.problems.length === 0)) counts.untyped++
  const texts = feed.items.flatMap(item => [item.title, item.summary, item.content].filter(text => text !== null))
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked && lengthOf(texts) > bytes.length) counts.grown++
  if (feed.items.some(item => isUnsafe(item.summary) || isUnsafe(item.content))) counts.unsafe++
}

/** Characters of the texts once what escaping and resolving added is taken off again: only entities could make them more than the input. */
const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, '&').length, 0)

/** A tag that runs something, or an address of a script inside a tag: texts may speak of them, tags may not. */
const isUnsafe = (html: string | null): boolean =>
  html !== null &&
  /<(?:script|style|iframe|object|embed|svg|math|form|base|meta|link)\b|<[^<>]*\s(?:on\w+|style|srcdoc)=|<[^<>]*="\s*(?:javascript|vbscript|data):/i.test(
    html,
  )

/** Tells of every file and connection that somebody tries to open, and refuses it, until what it gives back is called. */
export function watchDoors(onTouch: () => void): () => void {
  const doors = [
    ...(['openSync', 'readFileSync', 'open', 'readFile', 'createReadStream', 'statSync'] as const).map(
      name => [fs, name] as const,
    ),
    ...(['connect', 'createConnection'] as const).map(name => [net, name] as const),
    [net.Socket.prototype, 'connect'] as const,
    [globalThis, 'fetch'] as const,
  ] as unknown as readonly (readonly [Record<string, unknown>, string])[]
  const kept = doors.map(([owner, name]) => owner[name])
  for (const [owner, name] of doors)
    owner[name] = () => {
      onTouch()
      throw new Error(`canary: ${name} was called while a feed was read`)
    }
  syncBuiltinESMExports()
  return () => {
    for (const [i, [owner, name]] of doors.entries()) owner[name] = kept[i]
    syncBuiltinESMExports()
  }
}

/** Payloads of scripts read as the texts and the link of an item. `unsafe`: those of which something is left that could run. */
export type PayloadCounts = { payloads: number; unsafe: number }

/** The payloads of the data pack, [] where it is missing. */
export function sharedPayloads(): readonly string[] {
  const file = join(SHARED, 'data/hostile/xss/payloads.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return lines.filter(line => line !== '').map(line => (JSON.parse(line) as { readonly payload: string }).payload)
}

/** Puts each payload into every place of an item, bare and inside an attribute, and looks at the result with a browser's parser. */
export function sweepPayloads(payloads: readonly string[]): PayloadCounts {
  const counts = { payloads: payloads.length, unsafe: 0 }
  for (const payload of payloads) {
    const html = escapeText(`${payload}<a href="${payload}">x</a><img alt='${payload}'>`)
    const item = `<link>${escapeText(payload)}</link><description>${html}</description><content:encoded>${html}</content:encoded>`
    const bytes = Buffer.from(`<rss><channel><item>${item}</item></channel></rss>`)
    const [read] = readFeed(bytes, ORIGIN).items
    const isRunning =
      read?.link != null &&
      !/^(?:https?|ftp|mailto|tel|news|feed|sms|geo|magnet|nntp|xmpp|gemini|rtsp):/i.test(read.link)
    if (read === undefined || isRunning || foreignIn(`${read.summary}${read.content}`).length > 0) counts.unsafe++
  }
  return counts
}

/** The counts that must be 0 and are not, by name. */
export const failuresOf = (counts: Counts): readonly string[] =>
  (['crashes', 'untyped', 'slow', 'polluted', 'grown', 'unsafe', 'touched'] as const)
    .filter(name => counts[name] > 0)
    .map(name => `${name}: ${counts[name]}`)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = sharedFeeds()
  if (files.length === 0) console.log('public feeds: NOT FOUND, made-up ones only; set RECOUNT_SHARED')
  const counts = sweep(files, Number(process.argv[2] ?? 50_000), 7)
  console.log(JSON.stringify(counts))
  const payloads = sweepPayloads(sharedPayloads())
  console.log(JSON.stringify(payloads))
  const failures = [...failuresOf(counts), ...(payloads.unsafe > 0 ? [`payloads: ${payloads.unsafe}`] : [])]
  if (failures.length > 0) {
    console.error(`expected 0 of each, got ${failures.join(', ')}`)
    process.exitCode = 1
  }
}
