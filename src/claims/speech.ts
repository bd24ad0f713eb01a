/** Every place where somebody is made to speak, and the stretch of text that is theirs (PARC: source, cue, content). */
import type { Attribution, Span } from '../model/index.ts'
import { findAttributions } from '../text/attribution/find-attributions.ts'
import type { QuoteMention } from '../text/quotes.ts'
import { quoteSpeech } from './quote-speech.ts'
import type { Sent } from './sentence.ts'
import { introductions, type State } from './sources.ts'
import { accordingTo, headlineSource, inStatement } from './speech-openers.ts'
import { cues } from './speech-verbs.ts'

/** Somebody speaks: `content` are the stretches that are theirs, `cueVerb` the lemma of the verb ('quote' for the inside of a quote). */
export type Speech = {
  readonly sentence: number
  readonly attribution: Attribution
  readonly content: readonly Span[]
  readonly cueVerb: string
}

/**
 * Every speech of an article, sentence by sentence, then the quotes that need their neighbours to find a speaker.
 * A pronoun or "the statement" takes the last source; a quote without a cue takes the speaker of the quote before it.
 */
export const findSpeech = (
  text: string,
  sents: readonly Sent[],
  quotes: readonly QuoteMention[],
): readonly Speech[] => {
  const state: State = { known: sents.flatMap(introductions), last: null, lastSentence: -9 }
  const speeches: Speech[] = []
  const bySentence = Map.groupBy(findAttributions(text, sents, quotes), m => m.sentence)
  for (const s of sents) {
    const said = new Map((bySentence.get(s.index) ?? []).map(m => [m.head, m] as const))
    const here = [
      ...accordingTo(s, state),
      ...inStatement(s, state),
      ...cues(s, state, said),
      ...headlineSource(s, state),
    ]
    speeches.push(...here)
    const last = here
      .map(h => h.attribution.source)
      .filter(x => x !== null)
      .at(-1)
    if (last) {
      state.last = last
      state.lastSentence = s.index
    }
  }
  const outer = speeches.filter(f => /^(outlet|agency)$/.test(f.attribution.source?.kind ?? ''))
  const chained = speeches.map(f => chain(f, outer))
  return [...chained, ...quoteSpeech(sents, quotes, chained)]
}

/** "Reuters reported that police said …": the outer outlet or agency is the inner source's next hop. */
const chain = (f: Speech, outlets: readonly Speech[]): Speech => {
  const cue = f.attribution.cue
  if (!cue || f.attribution.via) return f
  const outer = outlets.find(
    o => o !== f && o.sentence === f.sentence && o.content.some(c => c.start <= cue.start && cue.end <= c.end),
  )
  return outer
    ? { ...f, attribution: { ...f.attribution, via: { source: outer.attribution.source, cue: null, via: null } } }
    : f
}
