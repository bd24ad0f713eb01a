/** Plain text cut into units: one paragraph, headline or line of furniture each. */
import { collapse } from './draft.ts'

/** What the format already says of a unit: a heading mark, a caption element. null: nothing. */
export type Hint = 'title' | 'heading' | 'caption' | 'quote' | 'furniture' | 'metadata' | null

/**
 * A unit of a page. `raw` is verbatim, `text` with white space normalised. `tight`: no blank line stands before it.
 */
export type Unit = { readonly raw: string; readonly text: string; readonly tight: boolean; readonly hint: Hint }

const LINE = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/
const MIN_WRAP = 40 // columns; narrower text is a list or a poem
const MAX_WRAP = 110
const WRAPPED = 0.6 // share of line ends that fall where the next word would not have fitted

/**
 * The units of a plain text: paragraphs separated by single line breaks, by blank lines, or wrapped at a column all work.
 *
 *     'One.\nTwo.'                             → 'One.' · 'Two.' (tight)
 *     'A long line that was wrapped at\n40 …'  → one unit, joined by a space
 *
 * @returns units in order; every character of the text that is not white space is in exactly one `raw`. Never throws; linear.
 */
export function splitUnits(text: string): Unit[] {
  const lines = text.split(LINE)
  const width = wrapWidth(lines)
  const units: Unit[] = []
  let group: string[] = []
  let blankBefore = true
  const flush = () => {
    if (group.length === 0) return
    const raw = group.join('\n')
    units.push({ raw, text: collapse(raw), tight: !blankBefore, hint: null })
    blankBefore = false
    group = []
  }
  for (const line of lines) {
    if (collapse(line) === '') {
      flush()
      blankBefore = true
      continue
    }
    const last = group.at(-1)
    if (last === undefined || width === null || !isWrapped(last, line, width)) flush()
    group.push(line)
  }
  flush()
  return units
}

/** Columns at which the text was wrapped, null when its line breaks are meant. */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0
  let pairs = 0
  let over = 0
  for (const line of lines) {
    const length = line.trimEnd().length
    if (length > MAX_WRAP) over++
    else width = Math.max(width, length)
  }
  if (width < MIN_WRAP || over > lines.length / 20) return null
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.trim() === '' || lines[i + 1]!.trim() === '') continue
    pairs++
    if (lines[i]!.trimEnd().length > MAX_WRAP || isFull(lines[i]!, lines[i + 1]!, width)) full++
  }
  return pairs >= 2 && full / pairs >= WRAPPED ? width : null
}

const SLACK = 4 // columns: editors that count tabs and indents differently

function isFull(line: string, next: string, width: number): boolean {
  const space = next.trimStart().indexOf(' ')
  const word = space < 0 ? next.trim().length : space
  return line.trimEnd().length + 1 + word > width - SLACK
}

function isWrapped(line: string, next: string, width: number): boolean {
  if (/^\s{2,}\S/.test(next) && !/^\s{2,}\S/.test(line)) return false // an indented first line
  return (
    isFull(line, next, width) ||
    (/^\s*\p{Ll}/u.test(next) && !/[.!?:"”»]\s*$/.test(line.slice(-4)) && line.length > width / 2)
  )
}
