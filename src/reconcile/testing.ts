/** Made-up claims for tests: short to write, whole in shape. */
import type { Attribution, Claim, Echo, Factuality, Incident, Instant, SourceKind, Statement } from '../model/index.ts'

type Options = {
  readonly id?: string
  readonly at?: Instant | readonly [Instant, Instant]
  readonly source?: SourceKind | readonly [SourceKind, string] | null
  readonly via?: readonly [SourceKind, string]
  readonly certainty?: Factuality['certainty']
  readonly no?: boolean
  readonly start?: number
  readonly words?: string
  readonly hedges?: readonly string[]
  readonly mention?: string
}

const attribution = ({ source = null, via }: Options): Attribution => {
  const hop: Attribution | null = via
    ? { source: { kind: via[0], name: via[1], entity: null, at: null }, cue: null, via: null }
    : null
  if (source === null) return hop ?? { source: null, cue: null, via: null }
  const [kind, name] = typeof source === 'string' ? [source, null] : source
  return { source: { kind, name, entity: null, at: null }, cue: null, via: hop }
}

/**
 * A claim of article `article` ('19:00' as `at` is that minute of 4 March 2031); hedges are looked up in `words`.
 *
 *     claim('a', killed(2), { source: 'police', at: '19:00' })
 */
export const claim = (article: string, statement: Statement, o: Options = {}): Claim => {
  const exact = o.words ?? `${statement.slot} in ${article}`
  const start = o.start ?? 0
  const [from, to] = typeof o.at === 'object' ? o.at : [o.at ?? '18:00', o.at ?? '18:00']
  const instant = (t: string) => (t.length === 5 ? `2031-03-04T${t}:00Z` : t)
  const id = o.id ?? [article, start, JSON.stringify(statement), o.no ? 'no' : '', o.at ?? '', o.source ?? ''].join('|')
  return {
    id,
    anchor: { articleId: article, start, end: start + exact.length, exact },
    incidentMention: o.mention ?? 'm1',
    statement,
    attribution: attribution(o),
    factuality: {
      certainty: o.certainty ?? 'certain',
      polarity: o.no ? 'negative' : 'positive',
      hedges: (o.hedges ?? []).map(h => ({
        start: start + exact.indexOf(h),
        end: start + exact.indexOf(h) + h.length,
      })),
    },
    reportedAt: { from: instant(from), to: instant(to), basis: 'stated' },
    by: 'test',
    score: 1,
  } as unknown as Claim // ids are branded; a test may name them
}

type Counted = 'killed' | 'injured' | 'missing' | 'arrested' | 'rescued' | 'evacuated' | 'perpetrators'

/** A count: `count('injured', 2)`, `count('injured', 2, null)` for "at least two", with who and part. */
export const count = (
  slot: Counted,
  min: number,
  max: number | null = min,
  { who = 'any', part = null as string | null, approximate = false } = {},
): Statement => ({ slot, who, count: { min, max, approximate }, part })

/** Another figure: `figure('gunshots', 6)`. */
export const figure = (measure: string, min: number, max: number | null = min): Statement => ({
  slot: 'figure',
  measure,
  count: { min, max, approximate: false },
})

/** A weapon, vehicle, target, cause, motive or damage with its code. */
export const named = (
  slot: 'weapon' | 'vehicle' | 'target' | 'cause' | 'motive' | 'damage',
  name: string,
  code: string | null = null,
): Statement => ({ slot, name, code })

/** An action, advice, quote or assertion. */
export const clause = (
  slot: 'action' | 'advice' | 'quote' | 'assertion',
  words: string,
  actor: string | null = null,
): Statement => ({ slot, words, actor })

/** A place; coordinates as [lat, lon]. */
export const place = (
  name: string,
  precision: 'street' | 'city' | 'region' | 'country' | 'unknown' = 'city',
  at: readonly [number, number] | null = null,
  country: string | null = null,
): Statement => ({ slot: 'place', place: { name, country, lat: at?.[0] ?? null, lon: at?.[1] ?? null, precision } })

/** A time between two instants, or of one. */
export const time = (
  from: Instant,
  to: Instant = from,
  precision: 'minute' | 'hour' | 'daypart' | 'day' | 'clock' = 'minute',
): Statement => ({ slot: 'time', when: { from, to, basis: 'stated' }, words: `${from} to ${to}`, precision })

/** The incident that claims of mention 'm1' belong to. */
export const incident = (kind = 'shooting', label = 'Shooting'): Incident =>
  ({ id: 'i1', storyId: null, kind, label, when: null, where: null, mentions: ['m1'] }) as unknown as Incident

/** An echo between two claims. */
export const echo = (of: Claim, copy: Claim): Echo => ({ claimId: copy.id, of: of.id, why: 'same words' })

/** The end of the made-up day. */
export const LATE: Instant = '2031-03-05T12:00:00Z'
