/** Floors under quality figures: what was reached once may not be lost unseen. */

/** Figures of one case as the scorer prints them: a ratio, a share written 'a/b', or a count of faults. */
export type Figures = Readonly<Record<string, number | string>>

/** Figures that a case must hold. `digest` is of its reports and gold: floors of other data bind nothing. `reason`: of the last lowering. */
export type Floor = {
  readonly digest: string
  readonly metrics: Readonly<Record<string, number>>
  readonly reason?: string
}

/** Floors by name of case; the content of bench/baseline.json. */
export type Baseline = Readonly<Record<string, Floor>>

/** A figure against its floor. `missing`: the figure is no longer measured. `ungated`: there was no floor for this data. */
export type Verdict = {
  readonly metric: string
  readonly kind: 'held' | 'raised' | 'dropped' | 'missing' | 'ungated'
  readonly floor: number | null
  readonly got: number | null
}

/** Figures that count or measure faults: a smaller one is better. */
const FAULTS: ReadonlySet<string> = new Set([
  'furniture_left',
  'text_lost',
  'anchors_wrong',
  'leaks',
  'brief_uncited',
  'MAE',
])

const SLACK = 1e-9 // figures are computed anew: equal means equal but for rounding

/** Whether a smaller figure of this name is the better one; 'uw-dev MAE' is the MAE of a part. */
export const isFault = (metric: string): boolean => FAULTS.has(metric.slice(metric.lastIndexOf(' ') + 1))

/**
 * A figure as a number: '13/17' → 0.7647…; a share of nothing ('0/0') is 1, for nothing was asked; null for what is no figure.
 *
 *     0.8 → 0.8 · '3/4' → 0.75 · '0/0' → 1 · 'n/a' → null
 */
export const asNumber = (value: number | string): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  if (part === undefined || whole === undefined) return null
  return Number(whole) === 0 ? 1 : Number(part) / Number(whole)
}

/** All figures of a case that are numbers. */
export const numbersOf = (figures: Figures): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([metric, value]) => {
      const number = asNumber(value)
      return number === null ? [] : [[metric, number] as const]
    }),
  )

/**
 * How a case's figures stand to its floor, by name of figure.
 *
 * A floor of another digest binds nothing: reports or gold have changed, so that its figures mean something else. A figure that has a
 * floor and is no longer measured is 'missing', which is as bad as a drop.
 */
export const compare = (figures: Figures, digest: string, floor: Floor | undefined): readonly Verdict[] => {
  const got = numbersOf(figures)
  const floors = floor?.digest === digest ? floor.metrics : {}
  const names = [...new Set([...Object.keys(floors), ...Object.keys(got)])].sort()
  return names.map(metric => judge(metric, own(floors, metric), own(got, metric)))
}

const own = (of: Readonly<Record<string, number>>, metric: string): number | null =>
  Object.hasOwn(of, metric) ? of[metric]! : null

const judge = (metric: string, floor: number | null, got: number | null): Verdict => {
  if (got === null) return { metric, kind: 'missing', floor, got }
  if (floor === null) return { metric, kind: 'ungated', floor, got }
  const gain = isFault(metric) ? floor - got : got - floor
  const kind = gain < -SLACK ? 'dropped' : gain > SLACK ? 'raised' : 'held'
  return { metric, kind, floor, got }
}

/** Whether this verdict fails the run. */
export const isLoss = ({ kind }: Verdict): boolean => kind === 'dropped' || kind === 'missing'

/** What the floor says of the figures of `name`: a line for each loss. */
export const lossesOf = (
  name: string,
  { figures, digest }: { readonly figures: Figures; readonly digest: string },
  floor: Floor | undefined,
): readonly string[] =>
  compare(figures, digest, floor)
    .filter(isLoss)
    .map(({ metric, floor: want, got }) => {
      const bound = isFault(metric) ? 'at most' : 'at least'
      return `below its floor: ${name} ${metric}: expected ${bound} ${want}, got ${got ?? 'nothing'}`
    })

/**
 * The floor to keep after a run: raised where the figures rose; a loss keeps the old floor unless a reason is given, and then takes
 * the figure as it is and the reason with it.
 *
 * @param reason  null: nothing may be lowered
 */
export const nextFloor = (
  figures: Figures,
  digest: string,
  { floor, reason }: { readonly floor: Floor | undefined; readonly reason: string | null },
): Floor => {
  const verdicts = compare(figures, digest, floor)
  const lowered = reason !== null && verdicts.some(isLoss)
  const metrics = Object.fromEntries(
    verdicts.flatMap(verdict => {
      const value = isLoss(verdict) && !lowered ? verdict.floor : verdict.got
      return value === null ? [] : [[verdict.metric, value] as const]
    }),
  )
  const why = lowered ? reason : floor?.digest === digest ? (floor.reason ?? null) : null
  return why === null ? { digest, metrics } : { digest, metrics, reason: why }
}
