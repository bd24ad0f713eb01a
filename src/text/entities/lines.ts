/** Sentences of texts that come as plain lines. */
import type { Span } from '../../model/ids.ts'
import { splitSentences } from '../sentences.ts'

/**
 * Sentences of a plain text in which a line is a paragraph, a headline or a row of a table: a line break ends a sentence unless
 * the next line goes on with a small letter, as hard-wrapped text does.
 */
export function splitLines(text: string): readonly Span[] {
  const out: Span[] = []
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (isSmall(text, at + 1)) continue
    out.push(...splitSentences(text, { start, end: at }))
    start = at + 1
  }
  out.push(...splitSentences(text, { start, end: text.length }))
  return out
}

const isSmall = (text: string, at: number): boolean => {
  const c = text[at] ?? ''
  return c !== c.toUpperCase()
}
