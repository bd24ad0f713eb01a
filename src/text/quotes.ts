/** Words between quotation marks. */
import type { Span } from '../model/ids.ts'

/**
 * The span lies inside the marks. `open`: no closing mark was found, the quote ends with its paragraph. `continued`: it goes on from the
 * paragraph before; all parts of one speech share `group`, which counts quotes from 0. `kind` 'scare': a few words in marks that are
 * no sentence of a speaker ("a 'terrorist act'"), though they may be his words.
 */
export type QuoteMention = Span & {
  readonly open: boolean
  readonly continued: boolean
  readonly group: number
  readonly kind: 'speech' | 'scare'
}

const MAX_SCARE_WORDS = 4

type Family = 'double' | 'single' | 'angle' | 'reversed'
type Current = { readonly family: Family; readonly from: number; readonly straight: boolean }

/**
 * Quotes of a text, outermost only, in order.
 *
 *     'He said: “I ran.” “Why?” she asked.' → 'I ran.' · 'Why?'
 *     '“I ran.\n\n“I fell,” he said.'       → 'I ran.' (open) · 'I fell,' (continued, same group)
 *     "It's the families' 6'2\" door"       → nothing: apostrophes, feet and inches
 *
 * Marks: “ ” „ " '' ‘ ’ ' « » and the reversed » «; a curly mark may be closed by a straight one. A single mark opens only where one that
 * can close it follows in the paragraph.
 *
 * @param sentences  in order; quotes are looked for from the first to the last, and a blank line between two of them ends a paragraph
 * @returns [] for no sentences. Any text is allowed; linear.
 */
export function findQuotes(raw: string, sentences: readonly Span[]): readonly QuoteMention[] {
  const text = withoutTwins(raw)
  const out: QuoteMention[] = []
  let openFamily: Family | null = null // of a quote that the last paragraph left open
  for (const paragraph of paragraphs(text, sentences)) {
    const found = readParagraph(text, paragraph)
    for (const [i, quote] of found.entries()) {
      const first = i === 0 && text.slice(paragraph.start, quote.mark).trim() === ''
      const continued: boolean = first && openFamily !== null && openFamily === quote.family
      const group = continued ? out[out.length - 1]!.group : (out[out.length - 1]?.group ?? -1) + 1
      const start = skipSpace(text, quote.start, quote.end)
      const end = backSpace(text, start, quote.end)
      if (end <= start) continue // nothing between the marks
      out.push({ start, end, open: quote.open, continued, group, kind: kindOf(text, quote, { start, end, continued }) })
    }
    const last = found[found.length - 1]
    const told = out[out.length - 1]
    const isOpen =
      last !== undefined && told?.open === true && last.open && told.start > last.mark && last.end >= paragraph.end
    openFamily = isOpen ? last.family : null
  }
  return out
}

/** Two apostrophes or two grave accents written for a double mark become one, beside the words; every offset stays. */
const withoutTwins = (text: string): string =>
  text.replace(/''|``|’’|‘‘/g, (_twin, at: number) =>
    /\s|^$/.test(text.slice(at + 2, at + 3)) || isWordBefore(text, at) ? '" ' : ` "`,
  )

const isWordBefore = (text: string, at: number): boolean => at > 0 && !/[\s([{—–-]/.test(text[at - 1]!)

function paragraphs(text: string, sentences: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const sentence of sentences) {
    const start = Math.max(0, sentence.start)
    const end = Math.min(text.length, sentence.end)
    const last = out[out.length - 1]
    if (end <= start || (last !== undefined && start < last.end)) continue
    if (last !== undefined && !/[\n\r]\s*[\n\r]|[\u2029\f]/.test(text.slice(last.end, start).replaceAll('\r\n', '\n')))
      out[out.length - 1] = { start: last.start, end }
    else out.push({ start, end })
  }
  return out
}

type Raw = {
  readonly mark: number
  readonly start: number
  readonly end: number
  readonly open: boolean
  readonly family: Family
}

function readParagraph(text: string, { start, end }: Span): readonly Raw[] {
  const lastSingle = lastSingleCloser(text, start, end)
  const out: Raw[] = []
  let current: Current | null = null
  for (let i = start; i < end; i++) {
    const c = text[i]!
    if (!'“”„‟"‘’‚\'«»'.includes(c)) continue
    if (/^['‘’]n['’]/i.test(text.slice(i, i + 3))) {
      i += 2 // rock 'n' roll
      continue
    }
    const side = { before: i > start ? text[i - 1]! : ' ', after: i + 1 < end ? text[i + 1]! : ' ' }
    if (current === null) {
      const family = opens(c, side, i < lastSingle)
      if (family !== null) current = { family, from: i, straight: c === '"' || c === "'" }
    } else if (closes(text, i, current, side)) {
      if (
        current.family === 'single' &&
        c !== "'" &&
        isPossessive(side) &&
        i < lastSingle &&
        !hasOpener(text, i + 1, lastSingle)
      )
        continue
      out.push({ mark: current.from, start: current.from + 1, end: i, open: false, family: current.family })
      current = null
    } else if (current.family === 'double' && (c === '“' || c === '"') && isOpenSide(side)) {
      out.push({ mark: current.from, start: current.from + 1, end: i, open: true, family: 'double' })
      current = { family: 'double', from: i, straight: c === '"' }
    }
  }
  if (current !== null && current.family !== 'single')
    out.push({ mark: current.from, start: current.from + 1, end, open: true, family: current.family })
  return out
}

type Side = { readonly before: string; readonly after: string }

const isBlank = (c: string) => /\s/.test(c)
const isOpenSide = ({ before, after }: Side) => (isBlank(before) || /[([{—–-]/.test(before)) && !isBlank(after)
const isWord = (c: string) => /[\p{L}\p{N}]/u.test(c)

function opens(c: string, side: Side, singleFollows: boolean): Family | null {
  if (c === '“' || c === '„' || c === '‟') return 'double'
  if (c === '«') return 'angle'
  if (c === '»') return isOpenSide(side) ? 'reversed' : null
  if (c === '"') return isBlank(side.before) || /[([{—–\-:,]/.test(side.before) ? 'double' : null
  if (c === '‘' || c === '‚') return singleFollows && !isWord(side.before) && isWord(side.after) ? 'single' : null
  if (c === "'") return singleFollows && isOpenSide(side) && /\p{L}/u.test(side.after) ? 'single' : null
  return null
}

function closes(text: string, i: number, current: Current, side: Side): boolean {
  const c = text[i]!
  switch (current.family) {
    case 'angle':
      return c === '»'
    case 'reversed':
      return c === '«'
    case 'single':
      return (c === '’' || c === "'") && !isWord(side.after) && !isBlank(side.before)
    case 'double':
      if (c === '”') return true
      if (c === '“') return text[current.from] === '„'
      return c === '"' && !isInches(text, i, side) && (!isBlank(side.before) || isBlank(side.after))
  }
}

/** 6'2": inches after feet, when more of the sentence follows. */
const isInches = (text: string, i: number, side: Side) =>
  /\d/.test(side.before) && /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, i - 6), i))

const isPossessive = ({ before, after }: Side) => before === 's' && isBlank(after)

/** Index of the last mark in the paragraph that could close a single quote; -1 for none. */
function lastSingleCloser(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start; i--)
    if ((text[i] === '’' || text[i] === "'") && !isBlank(text[i - 1]!) && !(i + 1 < end && isWord(text[i + 1]!)))
      return i
  return -1
}

/** True if another single quote opens before `to`; looks 400 characters ahead at most. */
function hasOpener(text: string, from: number, to: number): boolean {
  return text.slice(from, Math.min(to, from + 400)).includes('‘')
}

function kindOf(text: string, quote: Raw, at: Span & { continued: boolean }): QuoteMention['kind'] {
  if (quote.open || at.continued || at.end - at.start > 120) return 'speech'
  const inside = text.slice(at.start, at.end)
  const before = text.slice(Math.max(0, quote.mark - 3), quote.mark).trimEnd()
  if (inside.split(/\s+/).length > MAX_SCARE_WORDS || /[!?…]$|\.\.\.$/.test(inside) || /[:,]$/.test(before))
    return 'speech'
  if (/^\p{Ll}/u.test(inside)) return 'scare' // the stop or comma belongs to the sentence around it
  return /[.,;]$/.test(inside) || before === '' || /[.!?…”"»]$/.test(before) ? 'speech' : 'scare'
}

function skipSpace(text: string, from: number, to: number): number {
  let i = from
  while (i < to && isBlank(text[i]!)) i += 1
  return i
}

function backSpace(text: string, from: number, to: number): number {
  let i = to
  while (i > from && isBlank(text[i - 1]!)) i -= 1
  return i
}
