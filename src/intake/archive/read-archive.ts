/** Web archives: every page in a WARC or ARC file as a capture of its own. */
import type { Instant } from '../../model/index.ts'
import { charsetIn } from '../../reading/decode.ts'
import { captureOf, type Entry, refused } from '../capture.ts'
import { reasonOf } from '../read-bytes.ts'
import { type ByteFile, openBytes } from './byte-file.ts'
import { unpackStart } from './open-pieces.ts'
import { damageCode } from './pieces.ts'
import { type Position, positionWords } from './position.ts'
import { type ArchiveDamage, type ArchiveRecord, readRecords } from './read-records.ts'
import { pageOf } from './record-page.ts'

/** What an archive held. `passed` counts records that are no reports, by reason: 'request', 'status 404', 'no text'. */
export type ArchiveTally = {
  readonly path: string
  readonly records: number
  readonly pages: number
  readonly refused: number
  readonly passed: Readonly<Record<string, number>>
}

/** `from`: where to begin, as an earlier reading's places say. `onTally` is told once, at the end of the archive. */
export type ArchiveOptions = {
  readonly maxBytes: number
  readonly now: () => Instant
  readonly from?: Position
  readonly onTally?: (tally: ArchiveTally) => void
}

/**
 * The pages of an archive in order. The origin of each is the address that was archived, its capture time the time at which that was done, and
 * its `place` ('pages.warc.gz@1234') tells from where it can be read again. A damaged record is refused with its place, and the others are read.
 * Which records are pages: see `pageOf`. The others are counted.
 */
export async function* readArchive(path: string, options: ArchiveOptions): AsyncGenerator<Entry> {
  try {
    await using file = await openBytes(path)
    yield* readArchiveFile(path, file, options)
  } catch (error) {
    const message = `${path}: expected a readable file, got ${reasonOf(error).reason}; check its permissions`
    yield refused(path, 'intake/unreadable', message)
  }
}

/** The same of an open file; `path` is only a name. */
export async function* readArchiveFile(path: string, file: ByteFile, options: ArchiveOptions): AsyncGenerator<Entry> {
  const tally = { path, records: 0, pages: 0, refused: 0, passed: {} as Record<string, number> }
  for await (const found of readRecords(file, options)) {
    const place = `${path}@${positionWords(found.position)}`
    if (found.kind === 'record') tally.records++
    const outcome = found.kind === 'record' ? entryOf(found, place, options) : damaged(found, place)
    if (outcome.kind === 'passed') tally.passed[outcome.why] = (tally.passed[outcome.why] ?? 0) + 1
    else {
      if (outcome.kind === 'capture') tally.pages++
      else tally.refused++
      yield outcome
    }
  }
  options.onTally?.(tally)
  if (tally.pages === 0 && tally.refused === 0)
    yield refused(path, 'archive/no-page', `${path}: expected an archive with pages, got ${contentWords(tally)}`)
}

/** Whether a file without a telling name is an archive. False for one that cannot be read: who reads it as a report will say why. */
export async function isArchive(path: string): Promise<boolean> {
  try {
    await using file = await openBytes(path)
    return await isArchiveFile(file)
  } catch {
    return false // what the system throws for a file that it does not let us read
  }
}

/** Whether bytes are an archive: by the first bytes of its first record, unpacked. */
export async function isArchiveFile(file: ByteFile): Promise<boolean> {
  const { bytes } = await unpackStart(file, 16)
  return /^(?:WARC\/\d\.\d|filedesc:\/)/.test(bytes.toString('latin1'))
}

/** An archive in a few words: '3 pages in 9 records; passed over: 4 request, 2 status 404'. */
export function tallyWords(tally: ArchiveTally): string {
  const { pages } = tally
  return `${pages} ${pages === 1 ? 'page' : 'pages'} in ${contentWords(tally)}`
}

function contentWords({ records, passed }: ArchiveTally): string {
  const reasons = Object.entries(passed).sort((a, b) => b[1] - a[1])
  const named = reasons.slice(0, 8).map(([why, count]) => `${count} ${why}`)
  const words = `${records} ${records === 1 ? 'record' : 'records'}`
  return named.length === 0 ? words : `${words}; passed over: ${named.join(', ')}${reasons.length > 8 ? ' …' : ''}`
}

function damaged({ damage, message }: ArchiveDamage, place: string): Entry {
  return refused(place, damageCode(damage), `${place}: ${message}; what is whole is read`)
}

type Passed = { readonly kind: 'passed'; readonly why: string }

function entryOf(record: ArchiveRecord, place: string, { maxBytes, now }: ArchiveOptions): Entry | Passed {
  const page = pageOf(record, maxBytes)
  if (page.kind === 'passed') return page
  if (page.kind === 'bad') return refused(place, page.code, `${place}: ${page.message}; the other records are read`)
  const entry = captureOf({
    origin: page.origin,
    bytes: new Uint8Array(page.bytes), // a copy, so that a page does not keep a whole stretch of the archive in memory
    type: page.type,
    capturedAt: record.header.date ?? now(),
    headers: page.headers,
    charset: charsetIn(page.headers['content-type'] ?? null),
  })
  if (entry.kind === 'refused') return { kind: 'passed', why: 'empty' } // white space only, in some encoding
  const noted = page.problems.map(problem => ({ ...problem, message: `${place}: ${problem.message}` }))
  const problems = [...entry.capture.problems, ...noted]
  return { ...entry, place, capture: { ...entry.capture, problems } }
}
