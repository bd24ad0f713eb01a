/**
 * How fast a large generated archive is read, and in how much memory. As a program, `node warc-speed.ts FILE records|pages`, it reads one file and
 * prints what that took: in a process of its own, so that the memory is that of reading alone.
 */
import { execFileSync } from 'node:child_process'
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
    for (const what of ['records', 'pages']) {
      const took = execFileSync(process.execPath, [import.meta.filename, path, what], { encoding: 'utf8' })
      lines.push(`${name}, ${what}: ${took.trim()}`)
    }
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

type Sum = { count: number; bytes: number }

async function sumOfRecords(path: string): Promise<Sum> {
  await using file = await openBytes(path)
  const sum = { count: 0, bytes: 0 }
  for await (const found of readRecords(file, { maxBytes: MAX_BYTES })) {
    sum.count++
    sum.bytes += found.kind === 'record' ? found.header.length : 0
  }
  return sum
}

async function sumOfPages(path: string): Promise<Sum> {
  const sum = { count: 0, bytes: 0 }
  for await (const entry of readArchive(path, { maxBytes: MAX_BYTES, now: () => '2031-05-04T10:00:00Z' })) {
    sum.count++
    sum.bytes += entry.kind === 'capture' ? entry.bytes.length : 0
  }
  return sum
}

async function timed(work: () => Promise<Sum>): Promise<string> {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const { count, bytes } = await work()
  const seconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage().user / 1e6
  const peak = (process.resourceUsage().maxRSS * 1024) / MIB
  const speed = `${Math.round(bytes / MIB / seconds)} MiB/s, ${Math.round(bytes / MIB / cpu)} MiB a CPU second`
  return `${count}, ${speed}; at most ${Math.round(peak)} MiB of memory, ${Math.round(before / MIB)} before`
}

if (process.argv[1] === import.meta.filename) {
  const [path = '', what] = process.argv.slice(2)
  console.log(await timed(() => (what === 'pages' ? sumOfPages(path) : sumOfRecords(path))))
}
