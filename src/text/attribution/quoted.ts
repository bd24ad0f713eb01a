/** Quotes as regions of a text with their marks, and which tokens stand inside them. */
import type { Span } from '../../model/ids.ts'
import type { QuoteMention } from '../quotes.ts'
import type { ParsedSentence } from './view.ts'

/** A quote from its opening mark to behind its closing one. */
export type Region = Span & { readonly quote: QuoteMention }

const isMarkChar = (c: string | undefined): boolean => c !== undefined && '"“”„«»‘’\'`'.includes(c)

/** The quotes with their marks. */
export const regionsOf = (text: string, quotes: readonly QuoteMention[]): readonly Region[] =>
  quotes.map(quote => {
    let start = quote.start
    while (start > 0 && start > quote.start - 3 && /[ \t]/.test(text[start - 1]!)) start--
    if (isMarkChar(text[start - 1])) start--
    if (/^(?:''|``|’’|‘‘)$/.test(text.slice(Math.max(0, start - 1), start + 1))) start--
    let end = quote.end
    while (end < quote.end + 3 && /[ \t]/.test(text[end] ?? '')) end++
    if (quote.open || !isMarkChar(text[end])) end = quote.end
    else end += /^(?:''|``|’’|‘‘)$/.test(text.slice(end, end + 2)) ? 2 : 1
    return { start, end, quote }
  })

/** For each token of a sentence the index of the region around it, -1 outside; both in text order, so one pass. */
export const quoteOfTokens = (s: ParsedSentence, regions: readonly Region[], from: number): readonly number[] => {
  let k = from
  return s.tokens.map(t => {
    while (k < regions.length && regions[k]!.end <= t.start) k++
    return k < regions.length && regions[k]!.start <= t.start ? k : -1
  })
}
