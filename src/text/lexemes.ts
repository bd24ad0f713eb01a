/** The smallest pieces that numbers and times are read from: digit groups, words, single marks. Not the tagger's tokens. */
import type { Span } from '../model/ids.ts'

/** `low` is lower case with straight apostrophes and without the stops of initials ('p.m.' → 'pm'). */
export type Lexeme = Span & { readonly raw: string; readonly low: string; readonly kind: 'number' | 'word' | 'mark' }

// 'p.m' without its last stop is one word too
const PIECE = /\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|[ap]\.m(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\S/giu

/**
 * Lexemes of a part of a text, in order; everything but white space is in one of them.
 *
 *     'By 9p.m. 50,000 left.' → By · 9 · p.m. · 50,000 · left · .
 *
 * Bounds outside the text are clipped. Any string is allowed; linear.
 */
export function lexemes(text: string, within: Span): readonly Lexeme[] {
  const start = Math.max(0, within.start)
  const part = text.slice(start, Math.max(start, within.end))
  const out: Lexeme[] = []
  for (const match of part.matchAll(PIECE)) {
    const raw = match[0]
    const first = raw[0]!
    const number = first >= '0' && first <= '9'
    const kind = number ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'mark'
    const at = start + match.index
    const low = number
      ? raw
      : raw
          .toLowerCase()
          .replaceAll('’', "'")
          .replaceAll('.', kind === 'word' ? '' : '.')
    out.push({ start: at, end: at + raw.length, raw, low, kind })
  }
  return out
}
