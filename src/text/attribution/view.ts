/** A parsed sentence and the few ways in which the attribution rules walk it. */
import type { Span } from '../../model/ids.ts'
import type { Parsed } from '../parse-tree.ts'

/** A sentence with its parse. */
export type ParsedSentence = Span &
  Parsed & {
    /** Number of its paragraph; sentences of one paragraph follow each other. */
    readonly paragraph: number
  }

/** A sentence with what is computed once for it: the extent of each token's subtree, and the quote in which a token stands. */
export type View = {
  readonly s: ParsedSentence
  readonly index: number
  /** First and last token below each token, itself included. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Index of the quote around each token, marks included; -1 outside. */
  readonly quoteOf: readonly number[]
}

/** Tokens from `from` to `to`, both included. */
export type Stretch = { readonly from: number; readonly to: number }

/** Subtree extents, in one pass up the tree. */
export const extents = (s: ParsedSentence): { readonly low: number[]; readonly high: number[] } => {
  const low = s.tokens.map((_, i) => i)
  const high = s.tokens.map((_, i) => i)
  const order: number[] = s.tokens.flatMap((t, i) => (t.head < 0 ? [i] : []))
  for (let n = 0; n < order.length && order.length <= s.tokens.length; n++) order.push(...s.kids[order[n]!]!)
  for (let n = order.length - 1; n >= 0; n--) {
    const i = order[n]!
    const head = s.tokens[i]!.head
    if (head < 0) continue
    low[head] = Math.min(low[head]!, low[i]!)
    high[head] = Math.max(high[head]!, high[i]!)
  }
  return { low, high }
}

/** Lower-case form of a token; '' outside the sentence. */
export const wordAt = (s: ParsedSentence, i: number): string => s.tokens[i]?.lower ?? ''

/** Quotation marks as tokens. */
export const isMark = (word: string): boolean => /^(?:["“”«»„‘]|''|``)$/.test(word)

/** A stretch without the punctuation at its ends; quotation marks stay. Null when nothing is left. */
export const trimmed = (s: ParsedSentence, { from, to }: Stretch): Stretch | null => {
  let first = from
  let last = to
  const isLoose = (i: number): boolean => /^[.,;:!?–—-]+$|^[([]$/.test(s.tokens[i]!.text) || s.tokens[i]!.text === '--'
  while (first <= last && isLoose(first)) first++
  while (last >= first && isLoose(last) && !/^[!?]$/.test(s.tokens[last]!.text)) last--
  return first <= last ? { from: first, to: last } : null
}

/** The text span of a stretch. */
export const spanAt = (s: ParsedSentence, { from, to }: Stretch): Span => ({
  start: s.tokens[from]!.start,
  end: s.tokens[to]!.end,
})
