/** A plain text as parsed sentences, for readers that have no article. */
import { parsedOf } from '../parse-tree.ts'
import { splitSentences } from '../sentences.ts'
import type { Engine } from '../token.ts'
import type { ParsedSentence } from './view.ts'

/** The sentences of a text with tokens and parse; a blank line starts a new paragraph. */
export const parseText = (text: string, engine: Engine): readonly ParsedSentence[] => {
  let paragraph = 0
  let last = 0
  return splitSentences(text).map(span => {
    if (/\n\s*\n/.test(text.slice(last, span.start))) paragraph++
    last = span.end
    return { start: span.start, end: span.end, ...parsedOf(engine.analyse(text, span)), paragraph }
  })
}
