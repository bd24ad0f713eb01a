/** The parts of the rule for one happening: each a number, above 0 for it, 0 silent, below 0 against it, EXCLUDED when it cannot be. */
import type { Place, TimeRange } from '../../model/index.ts'
import { kindLikeness } from '../kinds.ts'
import { placeLikeness } from '../place-likeness.ts'
import { daysApart, widthDays } from '../times.ts'
import type { Happening } from './happening.ts'
import type { IncidentRules } from './rules.ts'

/** The two cannot be one happening. */
export const EXCLUDED = Number.NEGATIVE_INFINITY

// Weights tuned on the dev half of test/incidents; docs/stories.md gives the table.
const TIME_SLACK_DAYS = 1 // zones, 'overnight'
const NARROW_DAYS = 4
const HOURS_WIDE = 0.3 // days: up to about seven hours a time is one of the clock
const HOURS_APART = 0.12 // days: nearly three hours between two times of the clock
const NEXT_DAY = 0.6
const OTHER_HOURS = -1

/**
 * One day counts 2, a month 1.2, a year .6, ten years .2; the day after .6. Two hours of one day that are far apart count against it.
 * Where a break excludes, a month is no point in time and says nothing.
 *
 *     'Thursday' ~ '6 March' 2 · 'November 2015' ~ '2015' .6 · 'at 2 p.m.' ~ 'at 10 p.m.' −1 · 2015 ~ 2016 excluded
 * @source GTD Codebook: a break in time separates; ACLED Codebook: a day is the unit of an event
 */
export function timePart(a: TimeRange | null, b: TimeRange | null, rule: IncidentRules['time']): number {
  if (a === null || b === null) return 0
  const gap = daysApart(a, b)
  const wide = Math.max(widthDays(a), widthDays(b))
  if (gap > 0 && (gap > TIME_SLACK_DAYS || wide > NARROW_DAYS)) return EXCLUDED
  const hours = wide <= HOURS_WIDE
  if (gap > 0 && rule !== 'compatible' && (!hours || gap > HOURS_APART || rule === 'day')) return EXCLUDED
  if (hours && gap > HOURS_APART) return OTHER_HOURS
  if (gap > 0) return hours ? 2 : NEXT_DAY
  if (rule !== 'compatible' && wide > NARROW_DAYS) return 0
  return wide <= NARROW_DAYS ? 2 : wide <= 35 ? 1.2 : wide <= 370 ? 0.6 : wide <= 3700 ? 0.2 : 0
}

const SAME_TOWN = 1.5
const SAME_REGION = 0.9
const SAME_COUNTRY = 0.6
const INSIDE = 0.8
const INSIDE_COUNTRY = 0.4
const OTHER_STREET = -1.5

/**
 * The same town or street counts 1.5, a region .9, a country .6; a place inside the other .8, or .4 in a country. The best pair of the
 * two sides decides, so that a street and its town are one happening's two places. Two streets, and none in common, count 1.5 less.
 *
 *     'Lunden' ~ 'Lunden' 1.5 · 'Rope Street, Lunden' ~ 'Lunden' .8 · 'Rope Street' ~ 'Mill Lane' −.7 · 'Karlow' ~ 'Velden' excluded
 * @source GTD Codebook: discontinuous locations separate; UCDP GED Codebook: an event has one location
 */
export function placePart(a: readonly Place[], b: readonly Place[], rule: IncidentRules['place']): number {
  if (a.length === 0 || b.length === 0) return 0
  let best = EXCLUDED
  for (const x of a) for (const y of b) best = Math.max(best, placePair(x, y, rule))
  if (best === EXCLUDED) return EXCLUDED
  const [s, t] = [a.filter(isStreet), b.filter(isStreet)]
  const streets =
    s.length > 0 && t.length > 0 && !s.some(x => t.some(y => placeLikeness(x, y) >= 0.7 && isOneName(x, y)))
  if (!streets) return best
  return rule === 'spot' ? EXCLUDED : best + OTHER_STREET
}

const STREET = /\b(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|highway|court|square)\.?$/i

const isStreet = ({ precision, name }: Place): boolean => precision === 'street' || STREET.test(name)

/** Two streets of one town have the town's coordinates: only their names tell them apart. */
const isOneName = (a: Place, b: Place): boolean =>
  placeLikeness({ ...a, lat: null, lon: null }, { ...b, lat: null, lon: null }) >= 0.7

function placePair(a: Place, b: Place, rule: IncidentRules['place']): number {
  const likeness = placeLikeness(a, b)
  if (likeness === 0) return EXCLUDED
  const finest = [a, b].some(p => p.precision === 'country')
    ? 'country'
    : [a, b].some(p => p.precision === 'region')
      ? 'region'
      : 'town'
  const towns = a.precision === 'city' && b.precision === 'city' && likeness < 1
  if (rule === 'spot' && towns) return EXCLUDED
  if (likeness === 1) return finest === 'country' ? SAME_COUNTRY : finest === 'region' ? SAME_REGION : SAME_TOWN
  return likeness >= 0.7 ? (finest === 'country' ? INSIDE_COUNTRY : INSIDE) : 0
}

/**
 * The same kind counts .6, a kind of one family .3, kinds of different families exclude; under 'type' the types of ACLED must agree.
 *
 *     'shooting' ~ 'shooting' .6 · 'shooting' ~ 'attack' .3 · 'flood' ~ 'shooting' excluded · 'other' ~ 'flood' 0
 * @source ACLED Codebook, "Event types": battles, explosions and remote violence, violence against civilians, riots, protests
 */
export function kindPart(a: readonly string[], b: readonly string[], rule: IncidentRules['kind']): number {
  const likeness = Math.max(0, ...a.flatMap(x => b.map(y => kindLikeness(x, y))))
  const score = likeness === 1 ? 0.6 : likeness === 0.7 ? 0.3 : 0
  if (rule === 'any') return score
  if (rule === 'type') return a.some(x => b.some(y => acledType(x) === acledType(y))) ? Math.max(score, 0.3) : EXCLUDED
  return likeness === 0 ? EXCLUDED : score
}

const REMOTE: ReadonlySet<string> = new Set(['bombing', 'explosion', 'strike-air', 'air-strike'])
const CIVILIANS: ReadonlySet<string> = new Set([
  'attack',
  'shooting',
  'stabbing',
  'killing',
  'vehicle-attack',
  'kidnapping',
])

/** The type of event under which ACLED would file a kind; other kinds are their own. */
const acledType = (kind: string): string =>
  REMOTE.has(kind) ? 'remote violence' : CIVILIANS.has(kind) ? 'violence' : kind

const FULL_NAME = 1
const ONE_WORD = 0.7
const MOST_NAMES = 2
const OTHER_VICTIM = -2.5
const OTHER_NAMES = -0.4

/**
 * A name in common counts 1, a single word .7, at most 2. Where both name people, none in common, it speaks against: by 2.5 when each
 * tells of one dead at most and nobody hurt beside, for then these are two victims; else a little, for reports name whom they know.
 * @source ACLED Codebook: other actors make another event
 */
export function participantsPart(a: Happening, b: Happening, rule: IncidentRules['participants']): number {
  if (rule === 'off' || a.participants.size === 0 || b.participants.size === 0) return 0
  const common = [...a.participants].filter(name => b.participants.has(name))
  if (common.length > 0)
    return Math.min(
      MOST_NAMES,
      common.reduce((sum, name) => sum + (name.includes(' ') ? FULL_NAME : ONE_WORD), 0),
    )
  const persons = (h: Happening): boolean => [...h.participants].some(name => name.includes(' '))
  if (!persons(a) || !persons(b)) return 0
  if (rule === 'exclude') return EXCLUDED
  const single = (h: Happening): boolean => h.dead + h.hurt === 1
  return single(a) && single(b) ? OTHER_VICTIM : OTHER_NAMES
}

const NEAR_SHARE = 0.8 // tolls of one happening that rose, or were rounded

/**
 * An equal number counts the more the rarer it is: .3 for one dead, .5 for two, .8 to four, 1.2 to nine, 2 from ten on. Numbers of dead
 * that differ count against: .5 one more, 1 a few, 1.5 where one is three times the other; nearly equal large ones say nothing. So
 * does one side that tells only of dead and the other only of hurt.
 *
 *     'killed 130' ~ 'killed 130' 2 · 'killed 130' ~ 'killed 6' −1.5 · 'killed 1' ~ 'injured 2' −.5
 */
export function figuresPart(a: Happening, b: Happening, rule: IncidentRules['figures']): number {
  if (rule === 'off' || a.counts.size === 0 || b.counts.size === 0) return 0
  const equal = [...a.counts].filter(count => b.counts.has(count)).map(count => Number(count.split(' ')[1]))
  if (equal.length > 0) return rarity(Math.max(...equal))
  const against = differ(a, b)
  return rule === 'exclude' && against < 0 ? EXCLUDED : against
}

const rarity = (n: number): number => (n >= 10 ? 2 : n >= 5 ? 1.2 : n >= 3 ? 0.8 : n === 2 ? 0.5 : 0.3)

function differ(a: Happening, b: Happening): number {
  if (a.dead > 0 && b.dead > 0) {
    const [less, more] = a.dead < b.dead ? [a.dead, b.dead] : [b.dead, a.dead]
    if (less >= NEAR_SHARE * more) return 0
    return more - less === 1 ? -0.5 : more >= 3 * less ? -1.5 : -1
  }
  const onlyHurt = (x: Happening, y: Happening): boolean => x.dead > 0 && y.dead === 0 && y.hurt > 0 && x.hurt === 0
  if (onlyHurt(a, b) || onlyHurt(b, a)) return -0.5
  return a.dead + b.dead === 0 && a.hurt > 0 && b.hurt > 0 && Math.max(a.hurt, b.hurt) >= 3 * Math.min(a.hurt, b.hurt)
    ? -0.5
    : 0
}
