/** The happenings that one report speaks of: the one it is about, and those that it recalls. */
import { createHash } from 'node:crypto'
import type { Article, IncidentMention, MentionId, Place, Span, TimeRange } from '../model/index.ts'
import { EVENT_NOUNS, EVENT_VERBS } from './lexicon/kinds.ts'
import { PEOPLE } from './lexicon/people.ts'
import { VEHICLES } from './lexicon/things.ts'
import { joinPlaces, type PlaceSpan } from './places.ts'
import { isPlan, isUnder, type Sent } from './sentence.ts'
import { isWhereSpoken } from './settings.ts'

/** A happening while its report is being read. */
export type Draft = {
  readonly key: string
  readonly kind: string
  readonly trigger: Span | null
  readonly when: TimeRange | null
  readonly where: Place | null
  readonly focal: boolean
  readonly sentence: number
  /** Told as a story of its own ("Meanwhile, …"): what follows goes on with it. */
  readonly apart?: boolean
}

/** The happenings of a report, and to which of them a word belongs. */
export type Incidents = {
  readonly drafts: readonly Draft[]
  readonly draftAt: (sentence: number, token: number) => Draft
}

/** A word that names a happening. */
type Trigger = { readonly token: number; readonly kind: string; readonly noun: boolean }

const DAY_MS = 86_400_000
const GENERIC_KINDS = new Set([
  'attack',
  'incident',
  'accident',
  'killing',
  'arrest',
  'crash',
  'trial',
  'election',
  'protest',
])

const nounKind = (word: string): string | undefined =>
  EVENT_NOUNS.get(word) ?? (word.endsWith('s') ? EVENT_NOUNS.get(word.slice(0, -1)) : undefined)

/** The words of a sentence that name happenings, left to right. */
export const triggersOf = (s: Sent): readonly Trigger[] =>
  s.tokens.flatMap((t, token): readonly Trigger[] => {
    const lemma = t.lemma.toLowerCase()
    if (/^(NOUN|PROPN)$/.test(t.upos)) {
      const kind = nounKind(lemma) ?? nounKind(t.lower)
      return kind && !isOtherSense(s, token, kind) ? [{ token, kind: refine(s, kind, token), noun: true }] : []
    }
    if (t.upos !== 'VERB') return []
    const kind = EVENT_VERBS.get(lemma)
    return kind ? [{ token, kind: refine(s, kind, token), noun: false }] : []
  })

/** Fire engines and fire sales burn nothing; shares explode in no building. */
const isOtherSense = (s: Sent, i: number, kind: string): boolean => {
  if (/^(like|as if)$/.test(s.tokens[i - 2]?.lower ?? '') || s.tokens[i - 1]?.lower === 'like') return true
  const next = s.tokens[i + 1]?.lower ?? ''
  if (kind === 'fire')
    return /^(brigade|service|services|department|chief|captain|engine|engines|truck|station|sale|crew|crews|official|officials|alarm|officer|officers|fighter|fighters)$/.test(
      next,
    )
  return /^(market|index|price|share)s?$/.test(next) && kind === 'crash'
}

const SHOT_AT = /^(open|opened|opens|opening|return|returned|exchange|exchanged|exchanging|under|cease|of)$/

/** "Opened fire" is a shooting; a crash is named by what crashed; to mow down takes a vehicle. */
const refine = (s: Sent, kind: string, i: number): string => {
  if (kind === 'fire' && SHOT_AT.test(s.tokens[i - 1]?.lower ?? '')) return 'shooting'
  const driven = s.tokens.some(t => VEHICLES.get(t.lemma.toLowerCase())?.startsWith('road') === true)
  if (kind === 'vehicle-attack' && !driven) return 'attack'
  if (kind !== 'crash' && kind !== 'accident') return kind
  for (const t of s.tokens) {
    const code = VEHICLES.get(t.lemma.toLowerCase()) ?? VEHICLES.get(t.lower)
    if (code?.startsWith('aircraft')) return 'crash-air'
    if (code?.startsWith('road')) return 'crash-road'
    if (code?.startsWith('rail')) return 'crash-rail'
    if (code?.startsWith('ship')) return 'ship'
    if (/^flight$/.test(t.lower)) return 'crash-air'
  }
  return kind
}

/** Happenings of a report; `places` are those of each sentence, `country` that of the dateline. The first draft is always the focal one. */
export const findIncidents = (
  article: Article,
  sents: readonly Sent[],
  places: readonly (readonly PlaceSpan[])[],
  country: string | null,
): Incidents => {
  const focal = focalDraft(article, sents, places, country)
  const home = homePlaces(focal, sents, places)
  const drafts = new Map<string, Draft>([[focal.key, focal]])
  const names = new Map<string, Set<string>>([[focal.key, new Set()]])
  const own: Draft[] = []
  const local: Map<number, Draft>[] = []
  sents.forEach((s, i) => {
    const marks = new Map<number, Draft>()
    const anchors = backgroundAnchors(s, places[i]!, focal, home)
    const drafted = anchors.map(a => {
      const draft = drafts.get(a.draft.key) ?? a.draft
      drafts.set(draft.key, draft)
      return { ...a, draft }
    })
    s.tokens.forEach((_, k) => {
      const held = nearestAnchor(s, k, drafted)
      if (held) marks.set(k, held)
    })
    const whole = drafted.length > 0 && !namesHome(s, places[i]!, home) ? drafted[0]!.draft : null
    const draft = whole ?? continued(s, sents[i - 1], own[i - 1], focal, names, drafted.length > 0)
    own.push(draft)
    local.push(marks)
    const bag = names.get(draft.key) ?? new Set<string>()
    for (const word of contentOf(s)) bag.add(word)
    names.set(draft.key, bag)
  })
  return {
    drafts: [...drafts.values()],
    draftAt: (sentence, token) => local[sentence]?.get(token) ?? own[sentence] ?? focal,
  }
}

/** What the report is about: kind by its weightiest trigger words, time and place from its first sentences. */
const focalDraft = (
  article: Article,
  sents: readonly Sent[],
  places: readonly (readonly PlaceSpan[])[],
  country: string | null,
): Draft => {
  const kind = focalKind(sents)
  const first = sents.map(s => ({ s, t: triggersOf(s).find(x => x.kind === kind) })).find(x => x.t !== undefined)
  const trigger = first?.t
    ? { start: first.s.tokens[first.t.token]!.start, end: first.s.tokens[first.t.token]!.end }
    : null
  const when = focalTime(sents, kind) ?? (kind === 'other' ? null : nearPublication(article))
  return {
    key: 'focal',
    kind,
    trigger,
    when,
    where: withCountry(focalPlace(sents, places), country),
    focal: true,
    sentence: first?.s.index ?? 0,
  }
}

/** Kinds that a report is about only when nothing worse stands beside them: an election gives way to the attack before it. */
const MILD_KINDS = new Set(['election', 'trial', 'protest', 'arrest', 'disease', 'incident'])
const HEARD_OF = /^(before|since|like|ahead|amid|despite|until|during)$/

const focalKind = (sents: readonly Sent[]): string => {
  const scores = new Map<string, number>()
  const lead = sents.find(s => s.role !== 'headline')?.index ?? 0
  sents.slice(0, 10).forEach(s => {
    const recalled = s.times.some(t => t.precision === 'year' || t.precision === 'month') ? 0.3 : 1
    const weight = recalled * (s.role === 'headline' || s.index <= lead ? 4 : s.index === lead + 1 ? 2.5 : 1)
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

const DAY_FINE = /^(minute|hour|daypart|day|clock)$/
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
            /^(minute|hour|daypart|day)$/.test(t.precision) &&
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

const SCALE: Readonly<Record<Place['precision'], number>> = { street: 0, city: 1, region: 2, country: 3, unknown: 2 }

/** The place of the lead: the first located city or finer place; a country only when nothing finer is named early. */
const focalPlace = (sents: readonly Sent[], places: readonly (readonly PlaceSpan[])[]): Place | null => {
  const isRecalled = (s: Sent): boolean => s.times.some(t => t.precision === 'year' || t.precision === 'month')
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

type Home = { readonly names: ReadonlySet<string>; readonly country: string | null }

const foldKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Places that belong to the focal happening: its own, and every one named beside it. */
const homePlaces = (focal: Draft, sents: readonly Sent[], places: readonly (readonly PlaceSpan[])[]): Home => {
  const names = new Set<string>()
  const name = focal.where ? foldKey(focal.where.name) : ''
  if (name !== '') names.add(name)
  sents.forEach((s, i) => {
    const here = places[i]!
    const near = i < 4 || here.some(p => foldKey(p.place.name) === name)
    const foreign = s.times.some(t => isElsewhen(t.when, t.precision, focal))
    if (near && !foreign) for (const p of here) if (p.located) names.add(foldKey(p.place.name))
  })
  return { names, country: focal.where?.country ?? null }
}

const namesHome = (_s: Sent, here: readonly PlaceSpan[], home: Home): boolean =>
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

type Anchored = { readonly token: number; readonly draft: Draft; readonly by: 'time' | 'place' }

/** Times and places of a sentence that point away from the focal happening, with the happening that they point to. */
const backgroundAnchors = (s: Sent, here: readonly PlaceSpan[], focal: Draft, home: Home): readonly Anchored[] => {
  const triggers = triggersOf(s)
  const eventful = triggers.length > 0 || HARM.test(s.text)
  const elsewhen = eventful ? s.times.filter(t => isElsewhen(t.when, t.precision, focal) && !isPlan(s, t.start)) : []
  const tally = elsewhen.length === 0 ? TALLY.exec(s.text) : null
  if (tally && s.index > 1) return [tallyOf(s, tally)]
  const away = here.filter(p => isElsewhere(p, home))
  if (
    elsewhen.length === 0 &&
    (away.length === 0 ||
      triggers.length === 0 ||
      (s.index < 3 && s.role !== 'caption' && !APART.test(s.text)) ||
      (namesHome(s, here, home) && elsewhen.length === 0))
  )
    return []
  const tokenAt = (offset: number): number =>
    Math.max(
      0,
      s.tokens.findIndex(t => t.end > offset),
    )
  const spots: { token: number; when: TimeRange | null; where: Place | null; by: 'time' | 'place' }[] = []
  for (const p of away) spots.push({ token: p.first, where: p.place, when: timeFor(s, p.first, elsewhen), by: 'place' })
  for (const t of elsewhen) {
    const token = tokenAt(t.start)
    if (!spots.some(x => x.when === t.when))
      spots.push({ token, when: t.when, where: away.length === 1 ? away[0]!.place : null, by: 'time' })
  }
  return spots.map(x => {
    const near = nearestTrigger(s, x.token, triggers)
    const kind =
      near?.kind ?? (/\b(?:gunm[ae]n|attackers?|militants?|bombers?|terrorists?)\b/i.test(s.text) ? 'attack' : 'other')
    const trigger = near ? { start: s.tokens[near.token]!.start, end: s.tokens[near.token]!.end } : null
    const key = `${x.when ? `${x.when.from}/${x.when.to}` : ''}|${x.where ? foldKey(x.where.name) : ''}|${kind}`
    return {
      token: x.token,
      by: x.by,
      draft: {
        key,
        kind,
        trigger,
        when: x.when,
        where: x.where,
        focal: false,
        sentence: s.index,
        ...(APART.test(s.text) ? { apart: true } : {}),
      },
    }
  })
}

/** A sentence that harms nobody and names no happening recalls none, whatever years it mentions. */
const HARM =
  /\b(?:kill|die[ds]?\b|dead\b|death|injur|wound|hurt\b|arrest|lives\b|victim|shot\b|missing\b|homeless|abduct|kidnap|destroy|damag)/i

/** Counts over a stretch of time: "since then", "so far this year", "in recent months". */
const TALLY =
  /\b(?:since then|so far this year|this year alone|(?:in|over) (?:the )?(?:past|last|recent) (?:\w+ )?(?:years?|decades?|months)|(?:\w+|\d+) (?:years?|decades?) (?:after|before|earlier|ago)|every year|each year|this year\b|a year\b(?! ago)|annually)\b/i

const tallyOf = (s: Sent, hit: RegExpExecArray): Anchored => {
  const token = Math.max(
    0,
    s.tokens.findIndex(t => t.end > s.start + hit.index),
  )
  const near = nearestTrigger(s, token, triggersOf(s))
  const trigger = near ? { start: s.tokens[near.token]!.start, end: s.tokens[near.token]!.end } : null
  return {
    token,
    by: 'time',
    draft: {
      key: `tally|${s.index}`,
      kind: near?.kind ?? 'other',
      trigger,
      when: null,
      where: null,
      focal: false,
      sentence: s.index,
    },
  }
}

/** Words that keep to the time just told. */
const BACK_REF =
  /\b(?:died|killed|hurt|injured|burned|happened|lost)\b[^.;]{0,40}\bthen\b|\bthat (?:year|night|day|time|month|attack|fire|crash|disaster|blast|quake|flood)\b/i

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
  return home.names.size > 0 && p.place.lat !== null
}

const nearestTrigger = (s: Sent, token: number, triggers: readonly Trigger[]): Trigger | null => {
  const up = triggers.filter(t => isUnder(s, token, t.token))
  const pool = up.length > 0 ? up : triggers
  return [...pool].sort((a, b) => Math.abs(a.token - token) - Math.abs(b.token - token))[0] ?? null
}

/** The background happening of the clause that holds token `k`: the anchor that hangs nearest in the tree, or null for the sentence's own. */
const nearestAnchor = (s: Sent, k: number, anchors: readonly Anchored[]): Draft | null => {
  if (anchors.length === 0) return null
  if (anchors.length === 1) return anchors[0]!.draft
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

/** A sentence without a time or place of its own goes on with the happening before it, unless its words lead back to the focal one. */
const continued = (
  s: Sent,
  before: Sent | undefined,
  draft: Draft | undefined,
  focal: Draft,
  names: ReadonlyMap<string, ReadonlySet<string>>,
  anchored: boolean,
): Draft => {
  if (anchored || !before || !draft || draft.focal) return focal
  const mine = contentOf(s)
  const score = (d: Draft): number => mine.filter(w => names.get(d.key)?.has(w)).length
  const there = score(draft)
  const back = score(focal)
  const same = before.paragraph === s.paragraph
  const propers = s.tokens.filter(t => t.upos === 'PROPN').map(t => t.lemma.toLowerCase())
  const namesBack = propers.filter(w => names.get(focal.key)?.has(w)).length
  const namesThere = propers.filter(w => names.get(draft.key)?.has(w)).length
  if (s.index - draft.sentence <= 3 && BACK_REF.test(s.text)) return draft
  if (draft.apart) return namesBack > namesThere ? focal : draft
  const opens = s.tokens[0]?.lower ?? ''
  const refers =
    /^(he|she|they|it|the|his|her|their|its|those|these|that|this|another|among|one|police|officials|authorities|a|an)$/.test(
      opens,
    ) || s.tokens[0]?.upos === 'PROPN'
  if (same && refers && there >= back) return draft
  return there > back ? draft : focal
}

const contentOf = (s: Sent): readonly string[] => [
  ...new Set(
    s.tokens
      .filter(t => /^(NOUN|PROPN)$/.test(t.upos) && t.text.length > 2 && !PEOPLE.has(t.lemma.toLowerCase()))
      .map(t => t.lemma.toLowerCase()),
  ),
]

/** The mention that the model shows for a draft. `participants` are normal forms of names of persons and groups. */
export const toMention = (article: Article, draft: Draft, participants: readonly string[]): IncidentMention => {
  const trigger = draft.trigger
    ? { articleId: article.id, ...draft.trigger, exact: article.text.slice(draft.trigger.start, draft.trigger.end) }
    : null
  return {
    id: mentionId(article, draft),
    articleId: article.id,
    kind: draft.kind,
    label: [draft.kind, draft.where?.name, draft.when?.from.slice(0, 10)].filter(x => x).join(' · '),
    trigger,
    when: draft.when,
    where: draft.where,
    participants,
    focal: draft.focal,
  }
}

/** Of the article and the draft's key, so that the same text gives the same id. */
export const mentionId = (article: Article, draft: Draft): MentionId =>
  `m_${createHash('sha256').update(`${article.id}|${draft.key}|${draft.sentence}`).digest('hex').slice(0, 16)}` as MentionId
