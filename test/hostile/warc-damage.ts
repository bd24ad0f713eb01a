/** Damages archives at random and tells what the reader then loses that it should not, or loses without a word. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { bytesAsFile } from '../../src/intake/archive/byte-file.ts'
import { type ArchiveDamage, type ArchiveRecord, readRecords } from '../../src/intake/archive/read-records.ts'
import { archiveOf, FORMS, madeUpRecords } from '../../src/intake/archive/testing.ts'
import { seededRandom } from '../kill/reports.ts'

const MAX_BYTES = 20 * 1024 * 1024
const SHARED = process.env.RECOUNT_SHARED ?? join(import.meta.dirname, '../../../shared')

/** The folder of public good and broken archives; null where this machine does not have it. */
export const FIXTURES = existsSync(join(SHARED, 'data/hostile/warc/files'))
  ? join(SHARED, 'data/hostile/warc/files')
  : null

/** A file that is damaged again and again, and what it unpacks to. */
export type Victim = { readonly name: string; readonly bytes: Buffer; readonly plain: Buffer }

/** What was tried and what went wrong. `lost`: records that could not be had; `told`: files of which damage was told. */
export type DamageResult = {
  readonly tried: number
  readonly lost: number
  readonly told: number
  readonly faults: readonly string[]
}

/** Made-up archives in every form, and the public ones. */
export function victims(): Victim[] {
  const records = madeUpRecords(4)
  const plain = Buffer.concat(records)
  const own = FORMS.map(form => ({ name: form, bytes: archiveOf(records, form), plain }))
  const names = FIXTURES === null ? [] : readdirSync(FIXTURES).sort()
  const others = names.map(name => {
    const bytes = readFileSync(join(FIXTURES!, name))
    return { name, bytes, plain: bytes[0] === 0x1f ? gunzipSync(bytes) : bytes }
  })
  return [...own, ...others]
}

/** All of an archive in memory. */
export async function readAll(bytes: Buffer): Promise<Whole> {
  const records: ArchiveRecord[] = []
  const damage: ArchiveDamage[] = []
  for await (const found of readRecords(bytesAsFile(bytes), { maxBytes: MAX_BYTES })) {
    if (found.kind === 'record') records.push(found)
    else damage.push(found)
  }
  return { records, damage }
}

type Whole = { readonly records: readonly ArchiveRecord[]; readonly damage: readonly ArchiveDamage[] }
type Hit = { readonly at: number; readonly isCut: boolean; readonly bit: number }

/**
 * Flips a bit or cuts a file, `count` times in turn over the victims, and checks of each result: no crash; every record that lies before
 * the damage is there; no record is gone without damage told (in a plain file, one may change into another that is as well formed); and
 * damage is told at the record or member that was hit.
 */
export async function damageAll(given: readonly Victim[], count: number, seed: number): Promise<DamageResult> {
  const surveys = await Promise.all(given.map(surveyOf))
  const random = seededRandom(seed)
  const faults: string[] = []
  let lost = 0
  let told = 0
  for (let i = 0; i < count; i++) {
    const survey = surveys[i % surveys.length]!
    const hit: Hit = {
      isCut: random() < 0.25,
      at: Math.floor(random() * survey.bytes.length),
      bit: 1 << Math.floor(random() * 8),
    }
    const name = `${survey.name}: ${hit.isCut ? 'cut to' : `bit ${hit.bit} flipped at`} ${hit.at}`
    try {
      const result = await readAll(damagedCopy(survey.bytes, hit))
      lost += Math.max(0, survey.whole.records.length - result.records.length)
      told += result.damage.length > 0 ? 1 : 0
      faults.push(...faultsOf(survey, result, hit).map(fault => `${name}: ${fault}`))
    } catch (error) {
      faults.push(`${name}: crashed with ${error instanceof Error ? error.stack : error}`)
    }
  }
  return { tried: count, lost, told, faults }
}

function damagedCopy(bytes: Buffer, { at, isCut, bit }: Hit): Buffer {
  if (isCut) return bytes.subarray(0, at)
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ bit
  return copy
}

/** `start` and `end` in the file, of the record or of the members that hold it; the other two in what the file unpacks to. */
type Extent = {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly blockEnd: number
  readonly recordEnd: number
}
type Survey = Victim & { readonly whole: Whole; readonly isPacked: boolean; readonly extents: readonly Extent[] }

const keyOf = ({ header, head }: ArchiveRecord): string =>
  [header.type, header.uri, header.date, createHash('sha1').update(head).digest('hex')].join(' ')

async function surveyOf(victim: Victim): Promise<Survey> {
  const whole = await readAll(victim.bytes)
  const unpacked = await readAll(victim.plain)
  const starts = whole.records.filter(record => record.position.skip === 0).map(record => record.position.at)
  const extents = whole.records.map((record, i): Extent => {
    const start = record.position.at
    const { header, head, position } = unpacked.records[i]!
    const block = victim.plain.indexOf(head, victim.plain.indexOf('\n', position.at) + 1) // behind the first line of its header
    const blockEnd = block + header.length
    const blank = header.format === 'warc' ? 4 : 1 // the line ends that close a record belong to it
    const end = starts.find(other => other > start) ?? victim.bytes.length
    return { key: keyOf(record), start, end, blockEnd, recordEnd: blockEnd + blank }
  })
  return { ...victim, whole, isPacked: victim.plain !== victim.bytes && victim.name !== 'plain', extents }
}

function faultsOf(survey: Survey, result: Whole, hit: Hit): string[] {
  const found = new Set(result.records.map(keyOf))
  const missing = survey.extents.filter(extent => !found.has(extent.key))
  const reach = survey.isPacked ? unpackedLength(survey.bytes.subarray(0, hit.at)) : hit.at
  const faults = missing
    .filter(extent => liesBefore(survey, extent, { at: hit.at, reach }))
    .map(extent => `lost ${extent.key}, which lies before the damage`)
  if (survey.whole.damage.length > 0) return faults // what it tells of itself cannot be told from what was added
  const isSilent = missing.length > 0 && result.damage.length === 0
  const isChange = !survey.isPacked && result.records.length === survey.whole.records.length
  if (isSilent && !isChange && !isSeam(survey, hit)) faults.push(`${missing.length} records gone, and no damage told`)
  const first = result.damage[0]?.position.at
  if (first !== undefined && (first > hit.at || first < earliest(survey, hit.at)))
    faults.push(`damage told at ${first}`)
  return faults
}

/** Records that share a member are before the damage when they unpack before it; a member's only record, when the member is whole. */
function liesBefore(survey: Survey, extent: Extent, { at, reach }: { at: number; reach: number }): boolean {
  const isShared = survey.extents.filter(other => other.start === extent.start).length > 1
  return extent.end <= at || (extent.recordEnd <= reach && (!survey.isPacked || isShared))
}

/** A file that was cut exactly between two records is a whole, shorter file. */
function isSeam({ extents, isPacked }: Survey, { at, isCut }: Hit): boolean {
  if (!isCut) return false
  return at === 0 || extents.some(one => one.start === at || (!isPacked && at >= one.blockEnd && at <= one.end))
}

/** Where damage at `at` may be told first: at the record hit, or, since line ends close a record, at the one before. */
function earliest({ extents }: Survey, at: number): number {
  const hit = extents.findLast(extent => extent.start <= at)?.start ?? 0
  return extents.findLast(extent => extent.start < hit)?.start ?? 0
}

function unpackedLength(prefix: Buffer): number {
  if (prefix.length < 20 || prefix[0] !== 0x1f) return 0
  try {
    return gunzipSync(prefix, { finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch {
    return 0 // cut inside a header
  }
}
