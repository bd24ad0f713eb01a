/** What browsers and copying programs write into a page that they save: where it came from, and when. */
import type { Instant } from '../../model/index.ts'

/** `capturedAt` null: not noted. */
export type SavedFrom = { readonly origin: string; readonly capturedAt: Instant | null }

const HEAD_CHARACTERS = 8192 // the note stands beside the html tag
const NOTES = [
  /<!--\s{0,9}Page saved with SingleFile\s{1,9}url:[ \t]{0,9}(\S{1,4000})\s{1,9}saved date:[ \t]{0,9}([^\r\n]{1,120})/i,
  /<!--\s{0,9}Mirrored from (\S{1,4000}) by HTTrack Website Copier([^>]{0,160})/i,
  /<!--\s{0,9}saved from url=\(\d{1,5}\)(\S{1,4000})\s{0,9}-->/i,
]

/**
 * The address in the note of a saved page, null when it has none or no address of the web.
 *
 *     '<!-- saved from url=(0035)https://harbour-times.example/a/b -->'                        → that address, no time
 *     '<!--\n Page saved with SingleFile \n url: https://… \n saved date: Sun May 04 2031 12:00:00 GMT+0200 (…)\n-->' → both
 *
 * @param head  the first characters of the page; more are not looked at
 */
export function savedFrom(head: string): SavedFrom | null {
  const start = head.slice(0, HEAD_CHARACTERS)
  for (const note of NOTES) {
    const [, written, date] = note.exec(start) ?? []
    if (written === undefined) continue
    const address = /^[a-z][a-z0-9+.-]{0,20}:/i.test(written) ? written : `http://${written}` // HTTrack leaves the scheme out
    if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return null
    return { origin: address, capturedAt: date === undefined ? null : instantOfDate(dateIn(date)) }
  }
  return null
}

/** The date in what HTTrack writes after its name: version, credits, date. */
function dateIn(words: string): string {
  return /\b[a-z]{3}, \d{1,2} [a-z]{3} \d{4} [\d:]{8} GMT/i.exec(words)?.[0] ?? words
}

/** The instant of a date as programs write it ('Sun, 04 May 2031 10:00:00 GMT'); null when it has no zone, is no date, or has no year of four digits. */
export function instantOfDate(written: string): Instant | null {
  const bare = written.split('(')[0]!.trim() // the name of the zone in brackets
  const time = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$/i.test(bare) ? Date.parse(bare) : Number.NaN
  const iso = Number.isNaN(time) ? '' : new Date(time).toISOString()
  return /^\d{4}-/.test(iso) ? `${iso.slice(0, 19)}Z` : null
}
