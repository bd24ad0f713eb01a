/** Headers of WARC and ARC records. */
import type { Instant } from '../../model/index.ts'

/**
 * What a record says of itself. `fields` has names in lower case, the first of each name. `type` is WARC's ('response', 'request', …); of an
 * ARC record 'response', or 'warcinfo' for the one that describes the file. `length` counts the bytes of the block.
 */
export type RecordHeader = {
  readonly format: 'warc' | 'arc'
  readonly type: string
  readonly uri: string | null
  readonly date: Instant | null
  readonly length: number
  readonly fields: ReadonlyMap<string, string>
}

const VERSION = /^WARC\/\d{1,2}\.\d{1,2}[ \t]*$/
const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:\S/i
const MAX_ARC_LINE = 65_536
const MAX_ARC_WORDS_AFTER_DATE = 8 // version 2 has six
const MAX_FIELDS = 500

/**
 * The header in the text before a blank line.
 *
 *     'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 12'            → type response, length 12
 *     'http://a.example/ 192.0.2.1 20310504100000 text/html 12'          → format arc, type response, length 12
 *
 * @param text  without the blank line
 * @returns null when it is no header, or one without a usable type or length
 */
export function parseRecordHeader(text: string): RecordHeader | null {
  return text.startsWith('WARC/') ? parseWarc(text) : parseArc(text)
}

function parseWarc(text: string): RecordHeader | null {
  const [version = '', ...lines] = text.split(/\r?\n/)
  if (!VERSION.test(version)) return null
  const fields = parseFields(lines)
  const length = fields.get('content-length') ?? ''
  const type = fields.get('warc-type')?.toLowerCase() ?? ''
  if (!/^\d{1,15}$/.test(length) || !/^[a-z][\w-]{0,40}$/.test(type)) return null
  const uri = fields.get('warc-target-uri') ?? null
  const date = fields.get('warc-date')
  return {
    format: 'warc',
    type,
    uri: uri === null ? null : uri.replace(/^<(.*)>$/, '$1'), // Wget wrote addresses in angle brackets for years
    date: date === undefined ? null : instantOf(date),
    length: Number(length),
    fields,
  }
}

/**
 * The header in a line of an ARC file, `URL IP-address Archive-date Content-type Archive-length`; version 2 has more words before the
 * length. An address may hold spaces, so the words are told from the end.
 */
export function parseArc(line: string): RecordHeader | null {
  const words = line.length < MAX_ARC_LINE && SCHEME.test(line) ? line.trimEnd().split(' ') : []
  const length = words.at(-1) ?? ''
  const earliest = Math.max(2, words.length - 2 - MAX_ARC_WORDS_AFTER_DATE)
  const date = words.findLastIndex((word, i) => i >= earliest && i < words.length - 2 && /^\d{12,20}$/.test(word))
  if (date < 0 || !/^\d{1,15}$/.test(length)) return null
  const uri = words.slice(0, date - 1).join(' ')
  return {
    format: 'arc',
    type: /^filedesc:/i.test(uri) ? 'warcinfo' : 'response',
    uri,
    date: instantOf(words[date] ?? ''),
    length: Number(length),
    fields: new Map([['content-type', words[date + 1] ?? '']]),
  }
}

/**
 * Fields of a header block, names in lower case. A line that begins with a space goes on with the one before; the first of a name counts.
 */
export function parseFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let name: string | null = null
  for (const line of lines.slice(0, MAX_FIELDS)) {
    if (/^[ \t]/.test(line)) {
      if (name !== null) fields.set(name, `${fields.get(name)} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const found = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : null
    name = found === null || fields.has(found) ? null : found
    if (name !== null) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/**
 * The instant of a WARC-Date ('2031-05-04T10:00:00.123Z', of version 1.1 also '2031-05') or of the 14 digits of ARC; null for what is no time.
 * What a shortened date leaves out counts as its start.
 */
export function instantOf(written: string): Instant | null {
  const digits = /^\d{12,20}$/.test(written)
    ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?/.exec(written)
    : /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?Z)?)?)?$/.exec(written)
  if (!digits) return null
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = digits
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  const time = Date.parse(instant)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== instant.slice(0, 10) ? null : instant
}
