/** Attributions of the language engine as speeches of named sources. */
import type { Source, Span } from '../model/index.ts'
import type { AttributionMention } from '../text/attribution/find-attributions.ts'
import { children, type Sent, tokensIn } from './sentence.ts'
import { type State, sourceOf } from './sources.ts'
import type { Speech } from './speech.ts'
import { around, isContrast, phraseOf, range, relativeOf } from './speech-phrases.ts'

const STATES = /^(?:say|ask|think|show)$/

const HELD = /^(?:inserted|direct|clause)$/

/** Kinds that say little of an unnamed source; "a police source" is still the police. */
const VAGUE = /^(?:official|government|witness)$/

/** An attribution of the language engine as a speech, where its cue states something and its source can be named. */
export const speechOf = (s: Sent, state: State, m: AttributionMention): readonly Speech[] => {
  const verb = s.tokens[m.head]!
  if (!STATES.test(m.sense) || !HELD.test(m.construction) || m.sourceTokens === null || m.lemma === ':') return []
  const phrase = relativeAntecedent(s, m.head, range(m.sourceTokens.from, m.sourceTokens.to + 1))
  const named = sourceOf(s, phrase, state, m.lemma)
  if (named === null) return []
  const source: Source =
    m.sourceType === 'anonymous' && VAGUE.test(named.kind) ? { ...named, kind: 'anonymous' } : named
  const carrier = listener(s, m.head, state)
  return [
    {
      sentence: s.index,
      attribution: {
        source,
        cue: { start: verb.start, end: verb.end },
        via: carrier ? { source: carrier, cue: null, via: null } : null,
      },
      content: contentIn(s, m),
      cueVerb: m.lemma,
    },
  ]
}

/** The stretches of its sentence that an attribution gives to its speaker. */
const contentIn = (s: Sent, m: AttributionMention): readonly Span[] => {
  if (m.construction === 'clause') return toEnd(s, m.content)
  if (m.construction !== 'inserted' || m.source[0] === undefined)
    return m.content.filter(c => c.start < s.end && s.start < c.end)
  const [cue, source] = [m.cue[0]!, m.source[0]]
  return around(s, { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) })
}

/** A reported clause reaches to the end of its sentence or to a contrasting one: what the parser cut off is mostly still its speaker's. */
const toEnd = (s: Sent, content: readonly Span[]): readonly Span[] =>
  content.map(c => {
    const from = tokensIn(s, c)[0] ?? 0
    const stop = s.tokens.findIndex((_, k) => k > from + 1 && isContrast(s, k))
    return { start: c.start, end: Math.max(c.end, stop < 0 ? s.end : s.tokens[stop - 1]!.start) }
  })

/** "a spokesman, who said …": the phrase that the relative pronoun stands for. */
const relativeAntecedent = (s: Sent, verb: number, phrase: readonly number[]): readonly number[] => {
  const only = phrase.length === 1 ? phrase[0]! : -1
  const noun = only >= 0 ? relativeOf(s, verb, only) : -1
  return noun >= 0 && noun !== only ? phraseOf(s, noun) : phrase
}

/** Outlets to which somebody speaks: "told the Tribune", "in an interview with Radio 5". */
export const listener = (s: Sent, v: number, state: State): Source | null => {
  for (const k of children(s, v, 'obj', 'iobj', 'obl')) {
    const phrase = phraseOf(s, k)
    const text = phrase.map(p => s.tokens[p]!.text).join(' ')
    const source = sourceOf(s, phrase, state, 'report')
    if (
      source &&
      (source.kind === 'outlet' || source.kind === 'agency') &&
      phrase.some(p => s.tokens[p]!.upos === 'PROPN') &&
      !/twitter|facebook|telegram|social media|statement/i.test(text)
    )
      return source
  }
  return null
}
