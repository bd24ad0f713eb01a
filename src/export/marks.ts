/** A report's text cut into pieces, so that claims whose words overlap can be marked without crossing tags. */
import type { Claim, Span } from '../model/index.ts'

/** A piece of text and the claims that cover all of it, the shortest first; `starts` and `ends`: claims whose words begin or end here. */
export type Piece = Span & {
  readonly claims: readonly Claim[]
  readonly starts: readonly Claim[]
  readonly ends: readonly Claim[]
}

/** The paragraphs of a text: the lines that are not blank. */
export const paragraphsOf = (text: string): readonly Span[] => {
  const spans: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') spans.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return spans
}

const lengthOf = (claim: Claim): number => claim.anchor.end - claim.anchor.start

/**
 * The pieces of a paragraph, in order and without gaps. A claim that runs over several paragraphs begins in the first it touches
 * and ends in the last. Claims that lie outside the paragraph, or have no words, are left out.
 *
 *     'abcdef' with claims [0,4) and [2,6) → 'ab' {1}, 'cd' {1,2}, 'ef' {2}
 */
export const piecesOf = (paragraph: Span, claims: readonly Claim[]): readonly Piece[] => {
  const inside = claims
    .filter(c => c.anchor.start < paragraph.end && c.anchor.end > paragraph.start && lengthOf(c) > 0)
    .sort((a, b) => a.anchor.start - b.anchor.start)
  const edges = inside.flatMap(c => [c.anchor.start, c.anchor.end])
  const within = edges.filter(edge => edge > paragraph.start && edge < paragraph.end)
  const cuts = [...new Set([paragraph.start, ...within, paragraph.end])].sort((a, b) => a - b)
  let next = 0
  let open: Claim[] = []
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    open = open.filter(c => c.anchor.end > start)
    for (; next < inside.length && inside[next]!.anchor.start <= start; next++) open.push(inside[next]!)
    const covering = open.toSorted((a, b) => lengthOf(a) - lengthOf(b))
    return {
      start,
      end,
      claims: covering,
      starts: covering.filter(c => c.anchor.start === start),
      ends: covering.filter(c => c.anchor.end === end),
    }
  })
}

/** For each paragraph the items whose words touch it; an item that touches none is in none. `paragraphs` in text order. */
export const inParagraphs = <T>(
  paragraphs: readonly Span[],
  items: readonly T[],
  spanOf: (item: T) => Span,
): readonly (readonly T[])[] => {
  const found: T[][] = paragraphs.map(() => [])
  for (const item of items) {
    const { start, end } = spanOf(item)
    let low = 0
    for (let high = paragraphs.length; low < high; ) {
      const middle = (low + high) >> 1
      if (paragraphs[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    for (; low < paragraphs.length && paragraphs[low]!.start < end; low++) found[low]!.push(item)
  }
  return found
}
