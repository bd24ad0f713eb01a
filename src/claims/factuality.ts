/** How sure a statement is, and whether it is affirmed or denied, with the words that say so: a view on `text/factuality`. */
import type { Factuality, Span } from '../model/index.ts'
import { assess } from '../text/factuality/assess.ts'
import { type CueKind, type Status, weaker } from '../text/factuality/status.ts'
import { isClause } from '../text/factuality/tree.ts'
import type { Sent } from './sentence.ts'

export { weaker }

/** Cues whose words are kept as hedges; a plain negation is the polarity. */
const HEDGING: ReadonlySet<CueKind> = new Set(['modal', 'hedge', 'condition', 'predicate', 'purpose', 'command'])

/**
 * Certainty and polarity of the statement that token `i` decides; of its own word, of the clause in which it stands, or of the
 * less sure of both.
 *
 *     'may have been killed'             → possible
 *     'two are feared dead'              → possible
 *     'no one was hurt'                  → certain, negative
 *     'whether he acted alone'           → underspecified
 *     'tried to kill two guards'         → underspecified
 */
export const factualityAt = (s: Sent, i: number, of: 'word' | 'clause' | 'both' = 'word'): Factuality => {
  const clause = of === 'word' ? i : clauseOf(s, i)
  const own = assess(s, of === 'clause' ? clause : i)
  const around = clause === i ? own : assess(s, clause)
  const certainty = weaker(own.sure, around.sure)
  return { certainty, polarity: own.negative ? 'negative' : 'positive', hedges: hedgesOf(s, [own, around]) }
}

/** The nearest clause that the token stands in, itself included; the top of its phrase where there is none. */
const clauseOf = (s: Sent, i: number): number => {
  let top = i
  for (let k = i, n = 0; k >= 0 && n < 12; k = s.tokens[k]!.head, n++) {
    if (isClause(s, k)) return k
    top = k
  }
  return top
}

const hedgesOf = (s: Sent, found: readonly Status[]): readonly Span[] => {
  const spans = found
    .filter(x => x.sure !== 'certain')
    .flatMap(x => x.cues.filter(c => HEDGING.has(c.kind)))
    .map((c): Span => ({ start: s.tokens[c.token]!.start, end: s.tokens[c.token]!.end }))
  return [...new Map(spans.map(x => [x.start, x] as const)).values()].sort((a, b) => a.start - b.start)
}
