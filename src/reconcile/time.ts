/** When: the span of time in which most voices meet. */
import type { Claim, Instant, Statement, TimePrecision, TimeRange } from '../model/index.ts'
import { findTimes } from '../text/times.ts'
import { instantMs, localDate, localDayRange, toInstant } from '../text/zones.ts'
import { asserts, type Decide, type Entry, isDenial, type Setting, statusOf, type Verdict, weightOf } from './entry.ts'

const FINENESS: Readonly<Record<TimePrecision, number>> = {
  minute: 7,
  clock: 6,
  hour: 5,
  daypart: 4,
  day: 3,
  month: 2,
  year: 1,
}

type Span = { readonly from: number; readonly to: number }

const spans = new WeakMap<Claim, Span | null>() // a fold meets each claim many times, and parsing instants is slow

/** The stated range in milliseconds; null for denials and broken ranges. */
const spanOf = (claim: Claim): Span | null => {
  let span = spans.get(claim)
  if (span === undefined) {
    const when = whenOf(claim)
    span = when === null ? null : { from: instantMs(when.from), to: instantMs(when.to) }
    spans.set(claim, span)
  }
  return span
}

const spanOfRange = (when: TimeRange): Span => ({ from: instantMs(when.from), to: instantMs(when.to) })

const isFounded = (when: TimeRange | null): boolean => when !== null && when.basis !== 'assumed'

const whenOf = (claim: Claim): TimeRange | null => {
  const s = claim.statement
  if (s.slot !== 'time' || isDenial(claim)) return null
  const broken = Number.isNaN(instantMs(s.when.from)) || Number.isNaN(instantMs(s.when.to)) || s.when.from > s.when.to
  return broken ? null : s.when
}

/**
 * The fact of the time. Overlapping ranges agree; the value is the span in which most voices meet, the tightest of equals.
 * Clocks within the slack of it agree too: one report names the start, another the alert.
 */
export const decideTime: Decide = (key, entries, settings, scene) => {
  const possible = notAfterReports(entries)
  const rough = meeting(entries, possible)
  const spanIn = onDay(dayOf(rough, scene), scene.zone, possible)
  const best = untilReported(meeting(entries, spanIn), entries)
  const slack = settings.timeSlackMinutes * 60_000
  const verdicts = entries.map((e): Verdict => {
    const when = spanIn(e.claim)
    if (best === null) return isDenial(e.claim) ? 'against' : 'stale'
    if (when === null) return isDenial(e.claim) ? 'against' : 'stale'
    const apart = Math.max(when.from - best.to, best.from - when.to)
    if (apart <= slack) return 'for'
    return asserts(e.claim) ? 'against' : 'stale'
  })
  settleOwn(entries, verdicts)
  if (best === null) return [{ key, status: 'denied', value: null, rule: 'all-deny', entries, verdicts }]
  const status = statusOf(entries, verdicts)
  const rule = status === 'disputed' ? 'open-dispute' : status === 'confirmed' ? 'times-meet' : 'single-voice'
  return [{ key, status, value: meetingValue(best, entries, verdicts, { spanIn, scene }), rule, entries, verdicts }]
}

/**
 * Spans that begin by the time of the first report, where two voices tell such ones: nothing is reported before it happens, so that
 * "Wednesday" in Wednesday's reports is another moment (a visit, a burial). One voice alone may have a wrong date.
 */
const notAfterReports = (entries: readonly Entry[]): ((c: Claim) => Span | null) => {
  const first = firstReport(entries)
  const isPossible = (c: Claim) => (spanOf(c)?.from ?? Number.POSITIVE_INFINITY) <= first
  const voices = new Set(entries.filter(e => isPossible(e.claim)).map(e => e.voice))
  return voices.size < 2 ? spanOf : c => (isPossible(c) ? spanOf(c) : null)
}

/** A happening is over, or has begun, when it is first reported: what a range of an unknown zone holds beyond that is cut off. */
const untilReported = (best: Span | null, entries: readonly Entry[]): Span | null => {
  const first = firstReport(entries.filter(e => !isDenial(e.claim)))
  return best === null || best.from > first || best.to <= first ? best : { from: best.from, to: first }
}

const firstReport = (entries: readonly Entry[]): number =>
  entries.reduce((least, e) => Math.min(least, instantMs(e.claim.reportedAt.to)), Number.POSITIVE_INFINITY)

const HOUR = 3_600_000
const LOOSE = 20 * HOUR // a clock told in a wider range has no day of its own
const ONE_DAY = 50 * HOUR // a day whose zone is not known is up to 48 hours wide

/** The local day of the happening: where the stated times meet, else the incident's own; null when neither is a day. */
const dayOf = (rough: Span | null, scene: Setting): string | null => {
  const known = [rough, scene.when && { from: instantMs(scene.when.from), to: instantMs(scene.when.to) }]
  const day = known.find(s => s && s.to - s.from <= ONE_DAY)
  return day ? localDate(toInstant((day.from + day.to) / 2), scene.zone) : null
}

const utcDay = (day: string): { readonly from: Instant; readonly to: Instant } => ({
  from: `${day}T00:00:00Z`,
  to: `${day}T23:59:59Z`,
})

/** Spans with clocks that lack a day ("around 9pm") put on the day of the happening. */
const onDay = (
  day: string | null,
  zone: string | null,
  spanIn: (c: Claim) => Span | null,
): ((c: Claim) => Span | null) => {
  const whole = day === null ? null : zone === null ? utcDay(day) : localDayRange(day, zone)
  if (whole === null) return spanIn
  const published = { ...whole, basis: 'implied' } as const
  const known = new Map<string, Span | null>()
  return c => {
    const own = spanIn(c)
    const s = c.statement
    if (own === null || s.slot !== 'time' || s.precision !== 'clock' || own.to - own.from <= LOOSE) return own
    let span = known.get(s.words)
    if (span === undefined) {
      const when = findTimes(s.words, { start: 0, end: s.words.length }, { published, zone })[0]?.when ?? null
      span = when === null ? null : { from: instantMs(when.from), to: instantMs(when.to) }
      known.set(s.words, span)
    }
    return span !== null && span.to >= own.from && span.from <= own.to ? span : own
  }
}

/** A report that tells the time rightly tells other moments beside it: the first alert, a news conference. */
const settleOwn = (entries: readonly Entry[], verdicts: Verdict[]): void => {
  const right = new Set<string>()
  for (const [i, e] of entries.entries()) {
    if (verdicts[i] === 'for') right.add(e.voice).add(`@${e.claim.anchor.articleId}`)
  }
  for (const [i, e] of entries.entries()) {
    const own = right.has(e.voice) || right.has(`@${e.claim.anchor.articleId}`)
    if (verdicts[i] === 'against' && !isDenial(e.claim) && own) verdicts[i] = 'stale'
  }
}

type Edge = { readonly ms: number; readonly open: boolean; readonly voice: string; readonly weight: number }

/** Sweeps over the ends of all ranges; each voice weighs once at a moment, by its first range there. */
const meeting = (entries: readonly Entry[], spanIn: (c: Claim) => Span | null): Span | null => {
  const told = entries.filter(e => spanIn(e.claim) !== null)
  if (new Set(told.map(e => e.voice)).size === 1) return tightest(told, spanIn)
  const edges: Edge[] = []
  for (const e of entries) {
    const when = spanIn(e.claim)
    if (when === null) continue
    const weight = weightOf(e.claim) + 0.01 // so that underspecified times still choose when they stand alone
    edges.push({ ms: when.from, open: true, voice: e.voice, weight })
    edges.push({ ms: when.to, open: false, voice: e.voice, weight })
  }
  edges.sort((a, b) => a.ms - b.ms || Number(b.open) - Number(a.open))
  const active = new Map<string, number>()
  let [sum, most]: [number, number] = [0, 0]
  let best: Span | null = null
  let start = 0
  let growing = false
  for (const edge of edges) {
    const n = active.get(edge.voice) ?? 0
    if (edge.open) {
      start = edge.ms
      growing = true
      if (n === 0) sum += edge.weight
    } else if (growing) {
      const tighter = best === null || edge.ms - start < best.to - best.from
      if (sum > most + 1e-9 || (sum > most - 1e-9 && tighter))
        [best, most] = [{ from: start, to: edge.ms }, Math.max(sum, most)]
      growing = false
    }
    active.set(edge.voice, edge.open ? n + 1 : n - 1)
    if (!edge.open && n === 1) sum -= edge.weight
  }
  return best
}

/**
 * Of one voice's times the narrowest, the surest first. Where two of them overlap says nothing: without a zone "Monday" and "6.25pm on
 * Tuesday" do.
 */
const tightest = (entries: readonly Entry[], spanIn: (c: Claim) => Span | null): Span | null => {
  const most = Math.max(...entries.map(e => weightOf(e.claim)))
  const spans = entries.filter(e => weightOf(e.claim) === most).map(e => spanIn(e.claim)!)
  return spans.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)[0] ?? null
}

/**
 * Words and precision of the finest agreeing claim; the basis is that of the better founded bound. A clock put on a day that another
 * claim states, or that is known of the happening, is implied: assumed is only what no report bears out.
 */
const meetingValue = (
  best: Span,
  entries: readonly Entry[],
  verdicts: readonly Verdict[],
  { spanIn, scene }: { readonly spanIn: (c: Claim) => Span | null; readonly scene: Setting },
): Statement => {
  const [from, to]: [Instant, Instant] = [toInstant(best.from), toInstant(best.to)]
  let finest: Extract<Statement, { slot: 'time' }> | null = null
  let basis: TimeRange['basis'] = 'assumed'
  const strength = { stated: 2, implied: 1, assumed: 0 } as const
  for (const [i, e] of entries.entries()) {
    const s = e.claim.statement
    const span = spanIn(e.claim)
    if (s.slot !== 'time' || verdicts[i] !== 'for' || span === null || span.from > best.to || span.to < best.from)
      continue
    if (finest === null || FINENESS[s.precision] > FINENESS[finest.precision]) finest = s
    if ((span.from === best.from || span.to === best.to) && strength[s.when.basis] > strength[basis])
      basis = s.when.basis
  }
  const known = [
    ...entries.flatMap((e, i) => (verdicts[i] === 'for' && isFounded(whenOf(e.claim)) ? [spanIn(e.claim)] : [])),
    isFounded(scene.when) ? spanOfRange(scene.when!) : null,
  ]
  const isCovered = known.some(s => s && s.to - s.from <= ONE_DAY && s.from <= best.from && best.to <= s.to)
  if (basis === 'assumed' && isCovered) basis = 'implied'
  return { slot: 'time', when: { from, to, basis }, words: finest?.words ?? '', precision: finest?.precision ?? 'day' }
}
