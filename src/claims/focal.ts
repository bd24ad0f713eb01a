/** What a report is about: the kind, time and place of its focal happening. */
import type { Article, Place, TimeRange } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { EVENT_NOUNS } from './lexicon/kinds.ts'
import { joinPlaces, type PlaceSpan, SCALE } from './places.ts'
import { isPlan, isUnder, type Sent } from './sentence.ts'
import { isWhereSpoken } from './settings.ts'
import { triggerSpan, triggersOf } from './triggers.ts'

const DAY_MS = 86_400_000

/**
 * What the report is about: kind by its weightiest trigger words, time and place from its first sentences; kind 'other' and no time
 * or place when nothing tells. `places` are those of each sentence, `country` is that of the dateline.
 */
export const findFocal = (
  article: Article,
  sents: readonly Sent[],
  places: readonly (readonly PlaceSpan[])[],
  country: string | null,
): Draft => {
  const kind = focalKind(sents)
  const first = sents.map(s => ({ s, t: triggersOf(s).find(x => x.kind === kind) })).find(x => x.t !== undefined)
  const when = focalTime(sents, kind) ?? (kind === 'other' ? null : nearPublication(article))
  return {
    key: 'focal',
    kind,
    trigger: first?.t ? triggerSpan(first.s, first.t) : null,
    when,
    where: withCountry(focalPlace(sents, places), country),
    focal: true,
    sentence: first?.s.index ?? 0,
  }
}

/** Kinds that say little: a word for a finer kind weighs more. */
const GENERIC_KINDS = new Set('attack incident accident killing arrest crash trial election protest'.split(' '))
/** Kinds that a report is about only when nothing worse stands beside them: an election gives way to the attack before it. */
const MILD_KINDS = new Set(['election', 'trial', 'protest', 'arrest', 'disease', 'incident'])
/** Words before a happening that is told beside the point. */
const HEARD_OF = /^(before|since|like|ahead|amid|despite|until|during)$/

/** A bare year or month is never how a report dates its own news. */
const isRecalled = (s: Sent): boolean => s.times.some(t => t.precision === 'year' || t.precision === 'month')

const focalKind = (sents: readonly Sent[]): string => {
  const scores = new Map<string, number>()
  const lead = sents.find(s => s.role !== 'headline')?.index ?? 0
  sents.slice(0, 10).forEach(s => {
    const weight =
      (isRecalled(s) ? 0.3 : 1) * (s.role === 'headline' || s.index <= lead ? 4 : s.index === lead + 1 ? 2.5 : 1)
    for (const t of triggersOf(s)) {
      const token = s.tokens[t.token]!
      const modifies =
        token.rel === 'compound' && EVENT_NOUNS.get(s.tokens[token.head]?.lemma ?? '') === undefined ? 0.6 : 1
      const aside = s.tokens.slice(Math.max(0, t.token - 4), t.token).some(x => HEARD_OF.test(x.lower)) ? 0.3 : 1
      scores.set(
        t.kind,
        (scores.get(t.kind) ?? 0) +
          weight * (t.noun ? 1 : 0.7) * (GENERIC_KINDS.has(t.kind) ? 0.7 : 1) * modifies * aside,
      )
    }
  })
  const opening = sents.slice(0, lead + 1).flatMap(s => triggersOf(s).map(t => t.kind))
  const harsh = opening.some(k => !MILD_KINDS.has(k) && scores.get(k)! >= 2)
  const weigh = (k: string): number => scores.get(k)! * (harsh && MILD_KINDS.has(k) ? 0.4 : 1)
  return [...scores.keys()].sort((x, y) => weigh(y) - weigh(x) || (x < y ? -1 : 1))[0] ?? 'other'
}

/** Precisions that give a day; a clock time alone gives none. */
const DAY_GIVEN = /^(minute|hour|daypart|day)$/
const FUTURE = /\b(?:will|shall|next|ahead of|upcoming|tomorrow|due|scheduled|planned|before)\b/i

/**
 * The day of the happening: among the day-precise times of the first paragraphs, the one that stands nearest to a word for it
 * ("Tuesday's explosion"), then any in the lead, then in a caption.
 */
const focalTime = (sents: readonly Sent[], kind: string): TimeRange | null => {
  const found = sents
    .filter(s => s.role !== 'correction')
    .slice(0, 14)
    .flatMap((s, i) => {
      const triggers = triggersOf(s)
      const own = triggers.filter(t => t.kind === kind)
      return s.times
        .filter(
          t =>
            t.when &&
            DAY_GIVEN.test(t.precision) &&
            !FUTURE.test(s.text.slice(Math.max(0, t.start - s.start - 40), t.start - s.start)) &&
            !isPlan(s, t.start),
        )
        .map(t => {
          const token = s.tokens.findIndex(x => x.end > t.start)
          const near = Math.min(40, ...own.map(o => Math.abs(o.token - token)))
          const cost =
            i * 4 +
            (own.length > 0 ? near / 2 : triggers.length > 0 ? 14 : 24) +
            (own.some(o => isUnder(s, token, o.token)) ? -6 : 0)
          return { when: t.when!, cost }
        })
    })
  return [...found].sort((a, b) => a.cost - b.cost)[0]?.when ?? null
}

/** News is of the last day and a half: what a report without a stated time is taken to mean. */
const nearPublication = (article: Article): TimeRange | null => {
  if (!article.published || Date.parse(article.published.to) - Date.parse(article.published.from) > 3 * DAY_MS)
    return null
  const from = new Date(Date.parse(article.published.from) - 1.5 * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z')
  return { from, to: article.published.to, basis: 'assumed' }
}

/** The place of the lead: the first located city or finer place; a country only when nothing finer is named early. */
const focalPlace = (sents: readonly Sent[], places: readonly (readonly PlaceSpan[])[]): Place | null => {
  const order = sents
    .slice(0, 7)
    .filter(s => !isRecalled(s))
    .sort((a, b) => Number(a.role === 'headline') - Number(b.role === 'headline') || a.index - b.index)
  const early = order.flatMap(s =>
    joinPlaces(s, places[s.index]!).map(p => ({ ...p, fine: places[s.index]!.find(x => x.start === p.start)!.place })),
  )
  const located = early.filter(
    p => p.located && !isWhereSpoken(sents.find(s => s.start <= p.start && p.end <= s.end)!, p),
  )
  const pool = located.length > 0 ? located : early
  const country = pool[0]?.place.precision === 'country' ? pool[0].place.country : null
  const allowed = pool.filter(p => country === null || p.place.country === country || p.place.country === null)
  const lead = allowed.filter(p => order.slice(0, 1).some(s => s.start <= p.start && p.end <= s.end))
  const finest = (list: typeof pool): (typeof pool)[number] | undefined =>
    list.find(p => SCALE[p.place.precision] === 1) ??
    list.find(p => SCALE[p.place.precision] === 0) ??
    list.find(p => p.place.precision === 'region')
  const best = finest(lead) ?? finest(allowed) ?? pool[0]
  if (!best) return null
  const around = best.place.country ?? pool.find(p => p.place.country !== null)?.place.country ?? null
  return { ...best.fine, country: around, lat: best.place.lat, lon: best.place.lon }
}

/** A place whose country nothing else tells lies in that of the dateline. */
const withCountry = (place: Place | null, country: string | null): Place | null =>
  place && place.country === null ? { ...place, country } : place
