/** Any number that counts or measures something other than casualties: "six gunshots", "67,000 polling stations", "120 km/h". */
import type { Span } from '../model/index.ts'
import type { Candidate } from './candidate.ts'
import { PEOPLE } from './lexicon/people.ts'
import { relOf, type Sent, tokensIn } from './sentence.ts'

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
/** Spans of time and sums of money say little without their clause, which an assertion keeps. */
const SMALL_UNITS = /^(?:second|minute|hour|day|week|month|year)s?$/i

const UNITS = new Set(['count', 'measure', 'percent', 'money', 'ratio'])

/** The noun that a number counts: the next noun with its compounds, or the verb's participle when none follows ("2,500 were built"). */
const measureOf = (s: Sent, last: number): { readonly words: string; readonly end: number } | null => {
  let k = isOfThings(s, last) ? last + 2 : last + 1
  while (k < s.tokens.length && k <= last + 5 && /^(ADJ|DET|NUM)$/.test(s.tokens[k]!.upos)) k++
  const first = k
  if (/^VB[GN]$/.test(s.tokens[k]?.xpos ?? '') && s.tokens[k + 1]?.upos === 'NOUN') k++
  while (k < s.tokens.length && /^(NOUN|PROPN)$/.test(s.tokens[k]!.upos)) k++
  if (k > first) {
    const head = s.tokens[k - 1]!
    const who = PEOPLE.get(head.lemma.toLowerCase())
    const noun =
      who === 'police'
        ? 'police'
        : s.tokens
            .slice(Math.max(first, k - 2), k)
            .map(t => t.lower)
            .join(' ')
    const verb = participleOf(s, k - 1)
    return { words: who && verb ? `${noun} ${verb}` : noun, end: k - 1 }
  }
  const verb = [1, 2, 3, 4]
    .map(step => last + step)
    .find(i => s.tokens[i]?.xpos === 'VBN' && s.tokens[i]!.lower !== 'been')
  return verb === undefined ? null : { words: s.tokens[verb]!.lower, end: verb }
}

/** "dozens of horses": the horses are counted, not the verb behind them. */
const isOfThings = (s: Sent, last: number): boolean => {
  const noun = s.tokens[last + 2]
  return s.tokens[last + 1]?.lower === 'of' && noun?.upos === 'NOUN' && !PEOPLE.has(noun.lemma.toLowerCase())
}

/** What is done to the people counted ("will be mobilised", "deployed"). */
const participleOf = (s: Sent, noun: number): string | null => {
  const t = s.tokens[noun]!
  const verb = /^nsubj:pass$/.test(t.rel)
    ? t.head
    : (s.kids[noun]!.find(k => relOf(s.tokens[k]!) === 'acl' && s.tokens[k]!.xpos === 'VBN') ?? -1)
  const lemma = verb >= 0 ? s.tokens[verb]!.lemma.toLowerCase().replace(/iz(e|ing|ed)$/, 'is$1') : null
  return lemma
}

/**
 * Figures of one sentence, outside the spans that casualty claims already took.
 *
 *     'I heard six gunshots'                → gunshots, 6
 *     '50,000 officers will be mobilised'   → police mobilise, 50,000
 *     'about 230 km west of the capital'    → km, 230 approximate
 */
export const findFigures = (s: Sent, taken: readonly Span[]): readonly Candidate[] =>
  s.numbers.flatMap((n): readonly Candidate[] => {
    if (!UNITS.has(n.kind) || taken.some(t => overlaps(t, n))) return []
    const tokens = tokensIn(s, n)
    const last = tokens.at(-1)
    if (last === undefined) return []
    if (n.max === 0 || SMALL_UNITS.test(n.unit ?? '')) return []
    if (n.kind === 'count' && n.max === 1 && n.min === 1 && !/^\p{N}/u.test(s.tokens[last]!.text)) return []
    const measure = n.kind === 'count' ? measureOf(s, last) : { words: n.unit ?? n.kind, end: last }
    if (!measure) return []
    const span = { start: n.start, end: Math.max(n.end, s.tokens[measure.end]!.end) }
    return [
      {
        statement: {
          slot: 'figure',
          measure: measure.words,
          count: { min: n.min, max: n.max, approximate: n.approximate },
        },
        sentence: s.index,
        token: last,
        span,
        by: 'figures',
        score: 0.6,
      },
    ]
  })
