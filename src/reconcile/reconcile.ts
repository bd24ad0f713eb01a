/** Incident + claims + asOf → ledger: a pure fold. */
import type {
  ArticleId,
  Change,
  Claim,
  ClaimId,
  Echo,
  Fact,
  Incident,
  Instant,
  Ledger,
  Place,
  TimeRange,
} from '../model/index.ts'
import { nationOf } from '../text/nations.ts'
import { lookupPlace } from '../text/places.ts'
import { decide, split } from './decide.ts'
import { type Decision, type Entry, earlierOf, factOf, type Setting } from './entry.ts'
import { compareKeys, groupOf } from './keys.ts'
import { DEFAULT_PROFILE, type Profile, type Settings } from './settings.ts'
import { newVoiceBook, originsOf, voiceOf } from './voice.ts'
import { fold } from './words.ts'

/**
 * What a ledger is made from. `outlets` names the outlet (or the origin) of each article: the voice of claims without a source.
 * `versions` tells which articles are versions of one page: the first of them, and the number from 0; absent for all others.
 */
export type ReconcileInput = {
  readonly incident: Incident
  readonly claims: readonly Claim[]
  readonly echoes: readonly Echo[]
  readonly outlets: Readonly<Record<ArticleId, string>>
  readonly versions?: Readonly<Record<ArticleId, { readonly first: ArticleId; readonly no: number }>>
}

/**
 * What was known of an incident at a moment, who said so, and how it came to be known.
 *
 * Only claims of the incident's mentions that were surely reported by `asOf` count. The order of the input changes nothing;
 * a claim given twice counts once; the ledger of an earlier `asOf` is what the changes of a later one show.
 *
 *     one agency copied by six papers: 'two dead' → killed 2, single-source
 *     police: one hurt; a hospital, later: three  → injured 3, rule 'later-authority', one change
 *
 * @param profile  the settings that definitions leave open; codebook profiles come later
 * @returns facts in the order of an account; no facts when nothing was reported yet. Never throws.
 */
export const reconcile = (input: ReconcileInput, asOf: Instant, profile: Profile = DEFAULT_PROFILE): Ledger => {
  const entries = inOrder(input, asOf)
  const groups = Map.groupBy(entries, e => groupOf(e.claim.statement))
  const scene = { when: input.incident.when, zone: zoneOf(input.incident.where) }
  const facts: Fact[] = []
  const changes: Change[] = []
  for (const [group, own] of groups) {
    for (const [key, claims] of split(group, own, profile.settings)) {
      const replayed = replay(key, claims, profile.settings, scene)
      facts.push(...replayed.facts)
      changes.push(...replayed.changes)
    }
  }
  return {
    incidentId: input.incident.id,
    asOf,
    profile: profile.name,
    facts: facts.sort((a, b) => compareKeys(a.key, b.key)),
    changes: changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : compareKeys(a.key, b.key))),
  }
}

/** The clocks of a place: of the place itself, or of its country where that has one zone. */
const zoneOf = (place: Place | null): string | null => {
  if (place === null) return null
  const zones = place.country === null ? [] : (nationOf(place.country)?.zones ?? [])
  const known = [place.name, ...place.name.split(', ')]
    .map(name => lookupPlace(name, place.country))
    .find(p => p !== null)
  return known?.zone ?? (zones.length === 1 ? zones[0]! : null)
}

/**
 * The order of the fold: when a claim is surely known, originals before their echoes, then by article and place in its text.
 * Claims known by an earlier moment are a beginning of those known by a later one.
 */
const inOrder = (
  { incident, claims, echoes, outlets, versions = {} }: ReconcileInput,
  asOf: Instant,
): readonly Entry[] => {
  const mentions = new Set<string>(incident.mentions)
  const known = new Map<ClaimId, Claim>()
  for (const c of claims) if (mentions.has(c.incidentMention) && c.reportedAt.to <= asOf) known.set(c.id, c)
  const origins = originsOf(echoes)
  const echo = (c: Claim) => Number(origins.has(c.id) && origins.get(c.id) !== c.id)
  const less = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = [...known.values()].sort(
    (a, b) =>
      less(a.reportedAt.to, b.reportedAt.to) ||
      echo(a) - echo(b) ||
      less(a.reportedAt.from, b.reportedAt.from) ||
      less(a.anchor.articleId, b.anchor.articleId) ||
      a.anchor.start - b.anchor.start ||
      less(a.id, b.id),
  )
  const versionOf = (id: ArticleId) => (Object.hasOwn(versions, id) ? versions[id]! : { first: id, no: 0 })
  const book = newVoiceBook(echoes, outlets, id => versionOf(id).first)
  const heard = new Map<ClaimId, TimeRange>()
  return sorted.map((claim, at) => {
    const original = heard.get(origins.get(claim.id) ?? claim.id) // only of what came before: a prefix stays a prefix
    const told = original === undefined ? claim.reportedAt : earlierOf(original, claim.reportedAt)
    heard.set(claim.id, told)
    return {
      claim,
      voice: voiceOf(claim, book),
      at,
      told,
      copied: original !== undefined,
      outlet: outletOf(claim.anchor.articleId, outlets),
      page: versionOf(claim.anchor.articleId),
    }
  })
}

const outletOf = (id: ArticleId, outlets: ReconcileInput['outlets']): string =>
  Object.hasOwn(outlets, id) ? fold(outlets[id]!) : ''

type Replayed = { readonly facts: readonly Fact[]; readonly changes: readonly Change[] }

/** Decides the key anew whenever claims arrive, and keeps what changed. */
const replay = (key: string, entries: readonly Entry[], settings: Settings, scene: Setting): Replayed => {
  const ends = stepsOf(entries, settings.replaySteps)
  const shown = new Map<string, { readonly fact: Fact; readonly face: string }>()
  const changes: Change[] = []
  let decisions: readonly Decision[] = []
  let from = 0
  for (const end of ends) {
    const fresh = entries.slice(from, end)
    decisions = decide(key, entries.slice(0, end), settings, scene)
    for (const d of decisions) {
      const face = JSON.stringify([d.status, d.value])
      const old = shown.get(d.key)
      if (old?.face === face) continue
      const to = factOf(d)
      const own = new Set(d.entries)
      const because = fresh.filter(e => own.has(e)).map(e => e.claim.id)
      changes.push({ at: fresh.at(-1)!.claim.reportedAt.to, key: d.key, from: old?.fact ?? null, to, because })
      shown.set(d.key, { fact: to, face })
    }
    from = end
  }
  return { facts: decisions.map(factOf), changes }
}

/** Ends of the runs of entries that became known together; many moments are put together into at most `max` runs. */
const stepsOf = (entries: readonly Entry[], max: number): readonly number[] => {
  const ends: number[] = []
  for (let i = 1; i <= entries.length; i++) {
    if (i === entries.length || entries[i]!.claim.reportedAt.to !== entries[i - 1]!.claim.reportedAt.to) ends.push(i)
  }
  if (ends.length <= max) return ends
  return ends.filter(
    (_, i) =>
      i === ends.length - 1 || Math.floor((i * max) / ends.length) !== Math.floor(((i + 1) * max) / ends.length),
  )
}
