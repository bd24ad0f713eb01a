/** Happenings that a report only recalls: a time or a place that excludes the focal one opens a happening of its own. */
import type { Place, TimeRange } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { PlaceSpan } from './places.ts'
import { isPlan, type Sent, tokenAt } from './sentence.ts'
import { nearestTrigger, type Trigger, triggerSpan, triggersOf } from './triggers.ts'

const DAY_MS = 86_400_000
const DAY_FINE = /^(minute|hour|daypart|day)$/ // a clock without a date leans to the focal day

/** Where the focal happening is at home: folded names of its places, its country, and its place. */
export type Home = {
  readonly names: ReadonlySet<string>
  readonly country: string | null
  readonly where: Place | null
}

const foldKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Places that belong to the focal happening: its own, and every one named beside it. */
export const homePlaces = (focal: Draft, sents: readonly Sent[], places: readonly (readonly PlaceSpan[])[]): Home => {
  const names = new Set<string>()
  const name = focal.where ? foldKey(focal.where.name) : ''
  if (name !== '') names.add(name)
  sents.forEach((s, i) => {
    const here = places[i]!
    const near = i < 4 || here.some(p => foldKey(p.place.name) === name)
    const foreign = s.times.some(t => isElsewhen(t.when, t.precision, focal))
    if (near && !foreign) for (const p of here) if (p.located) names.add(foldKey(p.place.name))
  })
  return { names, country: focal.where?.country ?? null, where: focal.where }
}

/** Does one of a sentence's places, finer than a country, belong to the focal happening? */
export const namesHome = (here: readonly PlaceSpan[], home: Home): boolean =>
  here.some(p => p.place.precision !== 'country' && home.names.has(foldKey(p.place.name)))

/** Does a stated time exclude the focal happening's? A bare year or month is never how a report dates its own news. */
const isElsewhen = (when: TimeRange | null, precision: string, focal: Draft): boolean => {
  if (precision === 'year' || precision === 'month')
    return !(focal.when && when && overlap(when, focal.when) && precision === 'month')
  if (!when || !focal.when || !DAY_FINE.test(precision)) return false
  return (
    Date.parse(when.to) + DAY_MS / 2 < Date.parse(focal.when.from) ||
    Date.parse(when.from) > Date.parse(focal.when.to) + 3 * DAY_MS
  )
}

const overlap = (a: TimeRange, b: TimeRange): boolean => a.from <= b.to && b.from <= a.to

/** A background happening and the token of the time or place that points to it. */
export type Anchored = { readonly token: number; readonly draft: Draft }

/** Times and places of a sentence that point away from the focal happening, with the happening that they point to. */
export const backgroundAnchors = (
  s: Sent,
  here: readonly PlaceSpan[],
  { focal, home, recalled }: { readonly focal: Draft; readonly home: Home; readonly recalled: TimeRange | null },
): readonly Anchored[] => {
  const triggers = triggersOf(s)
  const eventful = triggers.length > 0 || HARM.test(s.text)
  const elsewhen = eventful ? s.times.filter(t => isElsewhen(t.when, t.precision, focal) && !isPlan(s, t.start)) : []
  const thatTime = recalled && eventful && elsewhen.length === 0 ? THAT_TIME.exec(s.text) : null
  if (thatTime) {
    const spot = { token: tokenAt(s, s.start + thatTime.index), when: recalled, where: null }
    return [{ token: spot.token, draft: draftOf(s, spot, triggers) }]
  }
  const tally = elsewhen.length === 0 ? TALLY.exec(s.text) : null
  if (tally && s.index > 1) return [tallyOf(s, tally, triggers)]
  const away = here.filter(p => isElsewhere(p, home))
  const early = s.index < 3 && s.role !== 'caption' && !APART.test(s.text)
  const awayAlone = away.length > 0 && triggers.length > 0 && !early && !namesHome(here, home)
  return elsewhen.length > 0 || awayAlone
    ? spotsOf(s, { away, strange: here.filter(p => isStrange(p, home)), elsewhen }).map(x => ({
        token: x.token,
        draft: draftOf(s, x, triggers),
      }))
    : []
}

/** A token that points away, and the time and place that it tells. */
type Spot = { readonly token: number; readonly when: TimeRange | null; readonly where: Place | null }

/** What points away in a sentence; `strange` are places of no gazetteer that the focal happening does not have. */
type Elsewhere = {
  readonly away: readonly PlaceSpan[]
  readonly strange: readonly PlaceSpan[]
  readonly elsewhen: Sent['times']
}

const isStrange = (p: PlaceSpan, home: Home): boolean =>
  p.located && p.place.lat === null && p.place.precision !== 'country' && !home.names.has(foldKey(p.place.name))

/** One spot for each place with the nearest time, and one for each time that no place took. */
const spotsOf = (s: Sent, { away, strange, elsewhen }: Elsewhere): readonly Spot[] => {
  const spots: Spot[] = away.map(p => ({ token: p.first, where: p.place, when: timeFor(s, p.first, elsewhen) }))
  for (const t of elsewhen) {
    if (!spots.some(x => x.when === t.when))
      spots.push({
        token: tokenAt(s, t.start),
        when: t.when,
        where: (away.length === 1 ? away[0] : strange[0])?.place ?? null,
      })
  }
  return spots
}

const draftOf = (s: Sent, { token, when, where }: Spot, triggers: readonly Trigger[]): Draft => {
  const near = nearestTrigger(s, token, triggers)
  const kind = near?.kind ?? (ATTACKER.test(s.text) ? 'attack' : 'other')
  return {
    key: `${when ? `${when.from}/${when.to}` : ''}|${where ? foldKey(where.name) : ''}|${kind}`,
    kind,
    trigger: near ? triggerSpan(s, near) : null,
    when,
    where,
    focal: false,
    sentence: s.index,
    ...(APART.test(s.text) ? { apart: true } : {}),
  }
}

/** People who make a happening an attack where no word names it. */
const ATTACKER = /\b(?:gunm[ae]n|attackers?|militants?|bombers?|terrorists?)\b/i

/** A sentence that harms nobody and names no happening recalls none, whatever years it mentions. */
const HARM =
  /\b(?:kill|die[ds]?\b|dead\b|death|injur|wound|hurt\b|arrest|lives\b|victim|shot\b|missing\b|homeless|abduct|kidnap|destroy|damag)/i

/** "that year": the time that a sentence before named. */
const THAT_TIME = /\bthat (?:year|month|night|day)\b/i

/** The year, month or day that a sentence names and that is not the focal happening's; null when it names none. */
export const timeRecalled = (s: Sent, focal: Draft): TimeRange | null =>
  s.times.find(t => t.when !== null && isElsewhen(t.when, t.precision, focal) && !isPlan(s, t.start))?.when ?? null

/** Counts over a stretch of time: "since then", "so far this year", "in recent months". */
const TALLY =
  /\b(?:since then|so far this year|this year alone|(?:in|over) (?:the )?(?:past|last|recent) (?:\w+ )?(?:years?|decades?|months)|(?:\w+|\d+) (?:years?|decades?) (?:after|before|earlier|ago)|every year|each year|this year\b|a year\b(?! ago)|annually)\b/i

const tallyOf = (s: Sent, hit: RegExpExecArray, triggers: readonly Trigger[]): Anchored => {
  const token = tokenAt(s, s.start + hit.index)
  const near = nearestTrigger(s, token, triggers)
  return {
    token,
    draft: {
      key: `tally|${s.index}`,
      kind: near?.kind ?? 'other',
      trigger: near ? triggerSpan(s, near) : null,
      when: null,
      where: null,
      focal: false,
      sentence: s.index,
    },
  }
}

/** How a sentence opens that turns to another happening. */
const APART = /^["“']?(?:meanwhile|elsewhere|separately|in (?:a |an )?(?:separate|unrelated|another|other)\b)/i

const timeFor = (s: Sent, token: number, elsewhen: Sent['times']): TimeRange | null => {
  const at = s.tokens[token]!.start
  const sorted = [...elsewhen].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
  return sorted[0]?.when ?? null
}

const isElsewhere = (p: PlaceSpan, home: Home): boolean => {
  if (!p.located || p.place.precision === 'unknown' || p.place.precision === 'street') return false
  const key = foldKey(p.place.name)
  if (home.names.has(key)) return false
  if (p.place.precision === 'country') return home.country !== null && p.place.country !== home.country
  return home.names.size > 0 && p.place.lat !== null && !isAround(p.place, home.where)
}

/** How far from a place of a precision something may be and still belong to what happened there, in kilometres. */
const AROUND_KM = { street: 60, city: 60, region: 200, country: Number.POSITIVE_INFINITY, unknown: 0 } as const

/** Does a place lie in the place of the focal happening or not far from it? */
const isAround = (place: Place, where: Place | null): boolean => {
  if (where === null || where.country !== place.country) return false
  if (where.precision === 'country') return true
  if (where.lat === null || where.lon === null || place.lat === null || place.lon === null) return false
  const rad = Math.PI / 180
  const y = (place.lat - where.lat) * 111.2
  const x = (place.lon - where.lon) * 111.2 * Math.cos(where.lat * rad)
  return Math.hypot(x, y) <= Math.max(AROUND_KM[where.precision], AROUND_KM[place.precision])
}

/** The background happening of the clause that holds token `k`: the anchor that hangs nearest in the tree, null without any. */
export const nearestAnchor = (s: Sent, k: number, anchors: readonly Anchored[]): Draft | null => {
  if (anchors.length <= 1) return anchors[0]?.draft ?? null
  const distance = (a: number, b: number): number => {
    const path = new Map<number, number>()
    for (let x = a, n = 0; x >= 0 && n <= s.tokens.length; x = s.tokens[x]!.head, n++) path.set(x, n)
    for (let x = b, n = 0; x >= 0 && n <= s.tokens.length; x = s.tokens[x]!.head, n++)
      if (path.has(x)) return path.get(x)! + n
    return s.tokens.length
  }
  const byTree = [...anchors].sort(
    (a, b) => distance(k, a.token) - distance(k, b.token) || Math.abs(k - a.token) - Math.abs(k - b.token),
  )
  return byTree[0]!.draft
}
