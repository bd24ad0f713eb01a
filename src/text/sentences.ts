/** Where sentences end: own rules, the same on every machine, one pass over the text. */
import type { Span } from '../model/ids.ts'
import {
  AFTER_CLOCK,
  CLOCK_ABBREVIATIONS,
  CLOSING_ABBREVIATIONS,
  DATE_ABBREVIATIONS,
  SAY_VERBS,
  SENTENCE_STARTERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations-list.ts'

/** No sentence is longer, in UTF-16 code units; a longer one is cut at white space. Later stages may rely on it. */
export const MAX_SENTENCE = 20_000

const STOPS = '.!?…。！？।؟'
const WIDE_STOPS = '。！？।'
const CLOSERS = '”’"\'»)]}›」』'
const OPENERS = '“‘"\'«([{„‹「『¿¡'
const WINDOW = 40 // longest look to either side of a stop: keeps the whole scan linear

const isSpace = (c: string) => c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\u00a0' || /\s/.test(c)
const isUpper = (c: string) => c !== c.toLowerCase()
const isLower = (c: string) => c !== c.toUpperCase() && c === c.toLowerCase()
const isDigit = (c: string) => c >= '0' && c <= '9'
/** A letter without marks or a space: most of a text. */
const isPlain = (code: number) => (code >= 0x61 && code <= 0x7a) || code === 0x20 || (code >= 0x41 && code <= 0x5a)
const isLetter = (c: string) => isUpper(c) || isLower(c)

/**
 * Sentences of a text, trimmed, in order, without overlap; together they hold every character that is not white space.
 *
 *     'Mr. Hall died on Dec. 3. He was 48.'      → 'Mr. Hall died on Dec. 3.' · 'He was 48.'
 *     '“Who is there?” he asked.'                → one
 *     'crashed on Sunday.Maria Perez / Agency'   → two: a stop directly before a capital
 *
 * A single line break is white space; a blank line always ends a sentence, also one without a stop (a headline).
 *
 * @param within  the part of the text to read, the whole by default; bounds outside the text are clipped
 * @returns half-open spans, none longer than MAX_SENTENCE, [] for white space. Never throws; linear in the text.
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  const end = Math.min(text.length, within.end)
  const out: Span[] = []
  let start = Math.max(0, within.start)
  let quotes = 0
  for (let at = start; at < end; ) {
    if (isPlain(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const c = text[at]!
    if (c === '"') quotes += 1
    const blank = c === '\n' || c === '\r' || c === '\u2029' || c === '\f' ? blankLineEnd(text, at, end) : 0
    if (blank > 0) {
      push(out, text, start, at)
      start = at = blank
      quotes = 0
      continue
    }
    if (!STOPS.includes(c)) {
      at += 1
      continue
    }
    let stop = at
    while (stop < end && STOPS.includes(text[stop]!)) stop += 1
    const close = closersEnd(text, stop, end, quotes % 2 === 1)
    if (isBoundary(text, { start, stop: at, stopEnd: stop, close, end })) {
      push(out, text, start, close)
      start = close
    }
    for (; stop < close; stop++) if (text[stop] === '"') quotes += 1
    at = close
  }
  push(out, text, start, end)
  return out
}

/** After a blank line that starts at `at`, or 0. A page separator is a blank line of its own. */
function blankLineEnd(text: string, at: number, end: number): number {
  let breaks = 0
  let i = at
  for (; i < end && isSpace(text[i]!); i++) {
    if (text[i] === '\u2029' || text[i] === '\f') breaks += 2
    else if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) breaks += 1
  }
  return breaks > 1 ? i : 0
}

/** After the marks that close with the stop. A straight quote closes only where one is open, or where white space follows. */
function closersEnd(text: string, from: number, end: number, quoteOpen: boolean): number {
  let i = from
  for (let open = quoteOpen; i < end && CLOSERS.includes(text[i]!); i++) {
    const straight = text[i] === '"' || text[i] === "'"
    const next = i + 1 < end ? text[i + 1]! : ' '
    if (straight && !isSpace(next) && !CLOSERS.includes(next) && !(open && text[i] === '"')) break
    if (text[i] === '"') open = false
  }
  return i
}

type Stop = {
  readonly start: number
  readonly stop: number
  readonly stopEnd: number
  readonly close: number
  readonly end: number
}

function isBoundary(text: string, at: Stop): boolean {
  if (at.close >= at.end) return true
  if (WIDE_STOPS.includes(text[at.stopEnd - 1]!)) return true
  let next = at.close
  while (next < at.end && isSpace(text[next]!)) next += 1
  if (next >= at.end) return true
  const spaced = next > at.close
  const quoted = at.close > at.stopEnd
  while (next < at.end && next < at.close + WINDOW && OPENERS.includes(text[next]!)) next += 1
  const c = text[next] ?? ''
  if (isLower(c) || ',;:.&%/'.includes(c)) return false
  const following = wordAfter(text, next, at.end)
  const single = text[at.stop] === '.' && at.stopEnd === at.stop + 1
  if (!single) return spaced ? !(quoted && isSaying(text, next, at.end)) : quoted || isGlued(text, at, following)
  if (!spaced && !quoted) return isGlued(text, at, following)
  return quoted || !isAbbreviation(text, at, next, following)
}

/** "on Sunday.Maria": a plain word, a stop and a capitalised word with nothing between. Not a web address or a version. */
function isGlued(text: string, at: Stop, following: string): boolean {
  const before = wordBefore(text, at.stop, at.start)
  if (!/^\p{L}?\p{Ll}{2,}$/u.test(before) || !/^\p{Lu}(\p{Ll}+|$)/u.test(following)) return false
  if (/^(Com|Org|Net|Co|Io|Js|Gov|Edu)$/.test(following)) return false
  if (TITLE_ABBREVIATIONS.has(before.toLowerCase())) return false
  const run = text.slice(Math.max(at.start, at.stop - WINDOW), at.stop)
  return !/(https?:\/\/|www\.|@|\/)\S*$/i.test(run)
}

function isAbbreviation(text: string, at: Stop, next: number, following: string): boolean {
  const raw = wordBefore(text, at.stop, at.start)
  const word = raw.toLowerCase()
  const starter = SENTENCE_STARTERS.has(following.toLowerCase()) && text[next + following.length] !== '.'
  if (isDigit(raw[raw.length - 1] ?? '')) return isListMark(text, at, raw)
  if (raw.length === 1 && isUpper(raw)) return !starter
  if (CLOCK_ABBREVIATIONS.has(word)) return AFTER_CLOCK.has(following.toLowerCase()) || isDigit(text[next]!)
  if (DATE_ABBREVIATIONS.has(word) && (isUpper(raw[0]!) || word.startsWith('no')))
    return isDigit(text[next]!) || (word !== 'no' && !'sun sat mar sec art man'.includes(word) && !starter)
  if (TITLE_ABBREVIATIONS.has(word))
    return isUpper(raw[0]!) || raw.includes('.') || word.length <= 3 || word === 'approx'
  if (isPlainWord(raw)) return false
  if (CLOSING_ABBREVIATIONS.has(word) || /^(\p{L}\.)+\p{L}$/u.test(raw)) return !starter
  return false
}

/** Lower-case words that are written like an abbreviation but are words ("in.", "co", "man"): the stop ends the sentence. */
const isPlainWord = (raw: string) => /^(in|man|miss|mass|ill|la|pa|ma|wash|ore|mi|mo|min|sq|del|ind|va|st)$/.test(raw)

/** "1. The driver": a number that is all there is before the stop counts a list item. */
function isListMark(text: string, at: Stop, raw: string): boolean {
  const from = at.stop - raw.length
  return raw.length <= 2 && (from <= at.start || text.slice(at.start, from).trim() === '')
}

/** “Who is there?” Anna Hall asked: a verb of saying within three capitalised words. */
function isSaying(text: string, next: number, end: number): boolean {
  const words = text.slice(next, Math.min(end, next + 2 * WINDOW)).split(/\s+/)
  for (let i = 0; i < 4 && i < words.length; i++) {
    const word = words[i]!.replace(/[.,:;]+$/, '')
    if (i > 0 && SAY_VERBS.has(word)) return true
    if (!isUpper(word[0] ?? '')) return false
  }
  return false
}

function wordBefore(text: string, stop: number, start: number): string {
  const least = Math.max(start, stop - WINDOW)
  let i = stop
  while (i > least && (isLetter(text[i - 1]!) || isDigit(text[i - 1]!) || text[i - 1] === '.')) i -= 1
  return text.slice(i, stop).replace(/^\.+/, '')
}

function wordAfter(text: string, from: number, end: number): string {
  const most = Math.min(end, from + WINDOW)
  let i = from
  while (i < most && isLetter(text[i]!)) i += 1
  return text.slice(from, i)
}

function push(out: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text[start]!)) start += 1
  while (end > start && isSpace(text[end - 1]!)) end -= 1
  while (end - start > MAX_SENTENCE) {
    let cut = start + MAX_SENTENCE
    while (cut > start && !isSpace(text[cut]!)) cut -= 1
    if (cut === start) cut = start + MAX_SENTENCE - (/[\uDC00-\uDFFF]/.test(text[start + MAX_SENTENCE]!) ? 1 : 0)
    let last = cut
    while (last > start && isSpace(text[last - 1]!)) last -= 1
    out.push({ start, end: last })
    start = cut
    while (start < end && isSpace(text[start]!)) start += 1
  }
  if (end > start) out.push({ start, end })
}
