/** How fast a large generated archive is read, and in how much memory. */
import { createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { openBytes } from '../../src/intake/archive/byte-file.ts'
import { readArchive } from '../../src/intake/archive/read-archive.ts'
import { readRecords } from '../../src/intake/archive/read-records.ts'
import { answer, warcRecord } from '../../src/intake/archive/testing.ts'
import { seededRandom } from '../kill/reports.ts'

const MIB = 1024 * 1024
const MAX_BYTES = 20 * MIB
const PAGE_BYTES = 80_000 // about the middle of news pages

/** Writes an archive of `megabytes` unpacked, plain and gzip by record, reads both, and gives a line on each. */
export async function measureReading(folder: string, megabytes: number): Promise<string[]> {
  const lines: string[] = []
  for (const isPacked of [false, true]) {
    const path = join(folder, isPacked ? 'made-up.warc.gz' : 'made-up.warc')
    await pipeline(generated(megabytes * MIB, isPacked), createWriteStream(path))
    const name = `${isPacked ? 'gzip by record' : 'plain'}, ${Math.round(statSync(path).size / MIB)} MiB for ${megabytes}`
    lines.push(await timed(`${name}, records`, megabytes, () => countRecords(path)))
    lines.push(await timed(`${name}, pages  `, megabytes, () => countPages(path)))
  }
  return lines
}

async function* generated(size: number, isPacked: boolean): AsyncGenerator<Buffer> {
  const random = seededRandom(7)
  const words = Array.from({ length: 4000 }, () => Math.floor(random() * 36 ** 6).toString(36))
  for (let written = 0, i = 0; written < size; i++) {
    const parts: string[] = []
    for (let length = 0; length < PAGE_BYTES; ) {
      const word = words[Math.floor(random() ** 3 * words.length)]!
      parts.push(word, random() < 0.08 ? '</p>\n<p class="story">' : ' ')
      length += word.length + 2
    }
    const block = answer(`<html><body><p>${parts.join('')}</p></body></html>`)
    const record = warcRecord({ type: 'response', uri: `https://harbour-times.example/${i}`, block })
    written += record.length
    yield isPacked ? gzipSync(record, { level: 6 }) : record
  }
}

async function countRecords(path: string): Promise<number> {
  await using file = await openBytes(path)
  let count = 0
  for await (const found of readRecords(file, { maxBytes: MAX_BYTES })) count += found.kind === 'record' ? 1 : 0
  return count
}

async function countPages(path: string): Promise<number> {
  let count = 0
  for await (const entry of readArchive(path, { maxBytes: MAX_BYTES, now: () => '2031-05-04T10:00:00Z' }))
    count += entry.kind === 'capture' ? 1 : 0
  return count
}

async function timed(name: string, megabytes: number, work: () => Promise<number>): Promise<string> {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const start = performance.now()
  const count = await work()
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  return `${name}: ${count} in ${seconds.toFixed(1)} s, ${Math.round(megabytes / seconds)} MiB/s, at most ${Math.round(peak / MIB)} MiB of memory`
}
