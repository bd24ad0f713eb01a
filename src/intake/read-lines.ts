/** JSONL: one report a line, streamed, so that neither a large file nor an endless line is ever in memory. */
import { createReadStream } from 'node:fs'
import type { Instant } from '../model/index.ts'
import { captureOf, type Entry, refused } from './capture.ts'
import { reasonOf } from './read-bytes.ts'

const NEWLINE = 0x0a

/**
 * The reports of a JSONL file in order; `origin` is `path#line`, lines from 1. Blank lines are passed over.
 * A line that is no JSON object, or larger than `maxBytes`, is refused with its number; the lines after it are read.
 */
export async function* readLines(
  path: string,
  options: { readonly maxBytes: number; readonly now: () => Instant },
): AsyncGenerator<Entry> {
  let line: Uint8Array[] = []
  let size = 0
  let number = 1
  let any = false
  const finish = (): Entry | null => {
    const entry = entryOf(`${path}#${number}`, { line, size, maxBytes: options.maxBytes, capturedAt: options.now() })
    line = []
    size = 0
    number++
    any ||= entry !== null
    return entry
  }
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk as Uint8Array
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(NEWLINE, start)
        const part = bytes.subarray(start, end < 0 ? bytes.length : end)
        size += part.length
        if (size <= options.maxBytes) line.push(part)
        else line = [] // only its size still matters
        if (end < 0) break
        const entry = finish()
        if (entry) yield entry
        start = end + 1
      }
    }
    const last = size > 0 ? finish() : null
    if (last) yield last
    if (!any)
      yield refused(
        path,
        'intake/empty',
        `${path}: expected one JSON report a line, got an empty file; remove it or fetch it again`,
      )
  } catch (error) {
    yield refused(
      path,
      'intake/unreadable',
      `${path}: expected a readable file, got ${reasonOf(error).reason}; check its permissions`,
    )
  }
}

type Line = {
  readonly line: readonly Uint8Array[]
  readonly size: number
  readonly maxBytes: number
  readonly capturedAt: Instant
}

function entryOf(origin: string, { line, size, maxBytes, capturedAt }: Line): Entry | null {
  if (size > maxBytes) {
    return refused(
      origin,
      'intake/too-large',
      `${origin}: expected a line of at most ${maxBytes} bytes, got ${size}; the other lines are read`,
    )
  }
  const bytes = new Uint8Array(Buffer.concat(line))
  const text = new TextDecoder().decode(bytes).trim()
  if (text === '') return null
  const fault = faultOf(text)
  if (fault)
    return refused(
      origin,
      'intake/bad-line',
      `${origin}: expected one JSON object, got ${fault}; the other lines are read`,
    )
  return captureOf({ origin, bytes, type: 'application/json', capturedAt })
}

function faultOf(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? null : `a ${typeof value}`
  } catch (error) {
    return reasonOf(error).reason.slice(0, 120)
  }
}
