/** Where and when it happened, as one sentence says. */
import type { Span, TimeRange } from '../model/index.ts'
import type { Candidate } from './candidate.ts'
import { joinPlaces, type PlaceSpan } from './places.ts'
import { isPlan, type Sent } from './sentence.ts'

const HAPPEN = /^(happen|occur|strike|begin|start|erupt|hit|land|receive|report|call|flee|arrive|unfold|come)$/
const TAKE_PLACE = /\btook? place\b|\btaking place\b|\bwent down\b|\btook off\b|\bbroke out\b|\bset off\b/i
const PRECISE = /^(minute|hour|daypart|day|clock)$/
const SPEECH_AFTER = /^\s+(?:said|says|told|confirmed|announced)\b/i // not 'reported': a shooting is reported when it happens

/** "officials on Monday confirmed", "today said": the time at which somebody spoke. */
const isTimeOfSpeech = (s: Sent, t: Span): boolean =>
  SPEECH_AFTER.test(s.text.slice(t.end - s.start, t.end - s.start + 20))

/** "The count stood at seven by Friday": when more was known, not when it happened. */
const OF_TOLL = /\b(?:rose|risen) to [\w-]+ (?:on |by |late )*$/i
const OTHER_CLOCK = /\b(?:said|told|statement|press conference|briefing|published|updated|until|by)\b[^.]{0,24}$/i

/** Does the sentence speak of the happening itself, so that its times and places are the happening's? */
export const tellsEvent = (s: Sent, hasTrigger: boolean): boolean =>
  hasTrigger || TAKE_PLACE.test(s.text) || s.tokens.some(t => t.upos === 'VERB' && HAPPEN.test(t.lemma))

const SAME_DAY_MS = 12 * 3_600_000

/** Do two times lie further apart than the parts of one day? */
const isApart = (a: TimeRange, b: TimeRange): boolean =>
  Date.parse(a.to) + SAME_DAY_MS < Date.parse(b.from) || Date.parse(b.to) + SAME_DAY_MS < Date.parse(a.from)

/**
 * Times of the happening: those that its day allows. A clock time without a day keeps its words; `fallback` is the range that
 * surely holds it.
 */
export const findEventTimes = (s: Sent, day: TimeRange | null, fallback: TimeRange): readonly Candidate[] =>
  s.times.flatMap((t): readonly Candidate[] => {
    if (isPlan(s, t.start) || (t.when && day && isApart(t.when, day))) return []
    if (
      !PRECISE.test(t.precision) ||
      OTHER_CLOCK.test(s.text.slice(0, t.start - s.start)) ||
      OF_TOLL.test(s.text.slice(Math.max(0, t.start - s.start - 40), t.start - s.start))
    )
      return []
    if (isTimeOfSpeech(s, t)) return []
    if (t.when === null && t.precision !== 'clock') return []
    const token = Math.max(
      0,
      s.tokens.findIndex(x => x.end > t.start),
    )
    return [
      {
        statement: { slot: 'time', when: t.when ?? fallback, words: t.words, precision: t.precision },
        sentence: s.index,
        token,
        span: { start: t.start, end: t.end },
        by: 'times',
        score: t.when === null ? 0.5 : 0.8,
      },
    ]
  })

/** "told reporters in Jakarta": where somebody spoke, not where it happened. */
const SPOKEN =
  /\b(?:said|told|reporters|conference|briefing|interview|speaking|spoke|statement|phone|telephone)\b(?:\s+[\w'’]+){0,4}\s+(?:in|at|from|near)\s+(?:the\s+)?$/i

/** Is a place the setting of speech? */
export const isWhereSpoken = (s: Sent, p: Span): boolean =>
  SPOKEN.test(s.text.slice(Math.max(0, p.start - s.start - 70), p.start - s.start))

const ROUTE =
  /\b(?:bound for|en route to|to|from|towards?|way to|flight to|capital|west of|east of|north of|south of|capital of|outskirts of)\s+(?:the\s+)?(?:\w+\s+){0,2}$/i

/** "was flown to a hospital in Cleveland": where the hurt were taken. */
const CARED =
  /\b(?:taken|flown|rushed|airlifted|transported|transferred|admitted|treated|moved)\b[^.;]{0,60}\b(?:hospital|clinic|cent(?:er|re)|infirmary|unit)s?\s+(?:in|at|near)\s+(?:the\s+)?$/i

/** Places of the happening: those behind a preposition of place, joined with what they lie in; `country` is that of the happening. */
export const findEventPlaces = (s: Sent, places: readonly PlaceSpan[], country: string | null): readonly Candidate[] =>
  joinPlaces(s, places)
    .filter(
      p =>
        p.located &&
        !isWhereSpoken(s, p) &&
        !CARED.test(s.text.slice(Math.max(0, p.start - s.start - 110), p.start - s.start)) &&
        !ROUTE.test(s.text.slice(Math.max(0, p.start - s.start - 40), p.start - s.start)),
    )
    .map(p => ({
      statement: { slot: 'place' as const, place: { ...p.place, country: p.place.country ?? country } },
      sentence: s.index,
      token: p.first,
      span: { start: p.start, end: p.end } satisfies Span,
      by: 'places',
      score: p.place.lat === null ? 0.6 : 0.8,
    }))
