/** Which mentions of happenings, over all reports and stories, are one happening. */
import { createHash } from 'node:crypto'
import type { Claim, CopyGroup, Incident, IncidentId, MentionId, Story } from '../../model/index.ts'
import { type ByHand, NOTHING_BY_HAND } from '../by-hand.ts'
import { inOrder, type Report } from '../report.ts'
import { widthDays } from '../times.ts'
import { keepToDecisions } from './by-hand-incidents.ts'
import { type Description, describeIncident } from './describe-incident.ts'
import { type Gathering, gather } from './gathering.ts'
import { GatheringIndex } from './gathering-index.ts'
import { type Happening, happeningOf, type Told } from './happening.ts'
import { EXCLUDED, kindPart, placePart, timePart } from './parts.ts'
import { DEFAULT_RULES, type IncidentRules } from './rules.ts'
import { type Comparison, compareHappenings, isSame } from './same-happening.ts'

/** A mention with all that the joining asks of it; `order` is its place in time and text. */
type Candidate = { readonly told: Told; readonly own: Happening; readonly order: number }

/**
 * Incidents: each mention is in exactly one.
 *
 * What the reports of a story are about is the story's incident. What they recall joins, over all stories, by kind, time, place,
 * participants and equal counts; it may join another story's incident where time and place agree. Two mentions that one report
 * keeps apart stay apart unless kind, day and place are all the same. What the rules exclude stays apart.
 *
 * @param options.versions  earlier versions of pages as copies of the last: what they recall is the same
 * @param options.byHand  what people decided: these mentions are one happening, those never; it goes before all evidence
 * @param options.rules  when two mentions are one happening; ours when left out
 * @returns the stories' incidents in the order of the stories, then the recalled ones, earliest mention first; the order of
 *          `reports` changes nothing. [] when nothing is mentioned.
 */
export function joinIncidents(
  reports: readonly Report[],
  stories: readonly Story[],
  { versions = [], byHand = NOTHING_BY_HAND, rules = DEFAULT_RULES }: JoinOptions = {},
): readonly Incident[] {
  const candidates = candidatesOf(inOrder(reports))
  const { subjects, rest } = storySubjects(candidates, stories, rules)
  const groups = [...versions, ...stories.flatMap(story => story.copyGroups)]
  const joining = { passages: passagesOf(candidates, groups), rules }
  const gatherings = keepToDecisions(joinRecalled(new GatheringIndex(subjects), rest, joining), byHand)
  const orderOf = new Map(candidates.map(c => [c.told.mention.id, c.order]))
  return toIncidents(gatherings, orderOf)
}

/** Settings of the joining; each has its default. */
export type JoinOptions = {
  readonly versions?: readonly CopyGroup[]
  readonly byHand?: ByHand<MentionId>
  readonly rules?: IncidentRules
}

function candidatesOf(reports: readonly Report[]): readonly Candidate[] {
  const out: Candidate[] = []
  for (const { mentions, claims } of reports) {
    const byMention = new Map<string, Claim[]>()
    for (const claim of claims) {
      const list = byMention.get(claim.incidentMention)
      if (list === undefined) byMention.set(claim.incidentMention, [claim])
      else list.push(claim)
    }
    const inText = [...mentions].sort((a, b) => start(a.trigger) - start(b.trigger) || (a.id < b.id ? -1 : 1))
    for (const mention of inText) {
      const told = { mention, claims: byMention.get(mention.id) ?? [] }
      out.push({ told, own: happeningOf(told), order: out.length })
    }
  }
  return out
}

const start = (trigger: { readonly start: number } | null): number => trigger?.start ?? Number.MAX_SAFE_INTEGER

type Subjects = { readonly subjects: readonly Gathering[]; readonly rest: readonly Candidate[] }

/** One gathering a story, of the focal mentions of its reports; those that clearly speak of something else are left to the rest. */
function storySubjects(candidates: readonly Candidate[], stories: readonly Story[], rules: IncidentRules): Subjects {
  const storyOf = new Map<string, number>()
  stories.forEach((story, i) => {
    for (const id of story.articleIds) storyOf.set(id, i)
  })
  const focal: Candidate[][] = stories.map(() => [])
  const rest: Candidate[] = []
  for (const candidate of candidates) {
    const story = candidate.told.mention.focal ? storyOf.get(candidate.told.mention.articleId) : undefined
    if (story === undefined) rest.push(candidate)
    else focal[story]!.push(candidate)
  }
  const subjects = focal.flatMap((members, i) => {
    if (members.length === 0) return []
    const about = describeIncident(members.map(c => c.told))
    const stays = members.filter(c => !clearlyDiffers(c.own, about, rules))
    rest.push(...members.filter(c => !stays.includes(c)))
    const kept = stays.length > 0 ? stays : members
    const narrow = [...kept].sort(bySpecificity)
    return [narrow.slice(1).reduce((sum, c) => gather(sum, c.told, c.own), firstOf(narrow[0]!, stories[i]!.id))]
  })
  return { subjects, rest }
}

const firstOf = (c: Candidate, storyId: Gathering['storyId']): Gathering => ({
  storyId,
  told: [c.told],
  happening: c.own,
})

/** Another place and another time, or one of the two and another family of kinds; under strict rules any of them. */
function clearlyDiffers(own: Happening, about: Description, rules: IncidentRules): boolean {
  const time = timePart(own.when, about.when, rules.time) === EXCLUDED
  const place = placePart(own.places, about.where === null ? [] : [about.where], rules.place) === EXCLUDED
  const kind = kindPart(own.kinds, [about.kind], rules.kind) === EXCLUDED
  if (rules.subjects === 'strict') return time || place || kind
  return (time && place) || (kind && (time || place))
}

/** The most exact first: what is vague then finds the gathering it fits, instead of founding one that swallows others. */
function bySpecificity(a: Candidate, b: Candidate): number {
  return vagueness(a.own) - vagueness(b.own) || a.order - b.order
}

const PLACE_VAGUENESS = { street: 0, city: 0, region: 1, country: 2, unknown: 2 } as const

function vagueness({ when, places, counts }: Happening): number {
  const days = widthDays(when)
  const time = days <= 4 ? 0 : days <= 35 ? 1 : days <= 370 ? 2 : 3
  return time + (places[0] === undefined ? 3 : PLACE_VAGUENESS[places[0].precision]) - (counts.size > 0 ? 1 : 0)
}

/**
 * For mentions of reports that are copies of one another: the same name for the same passage, so that what a copy recalls is what
 * its original recalls, however little is said of it. The name is of the copies, what is said of kind, time and place, and which of equal ones.
 */
function passagesOf(candidates: readonly Candidate[], groups: readonly CopyGroup[]): ReadonlyMap<string, string> {
  const familyOf = new Map<string, string>()
  for (const { original, copies } of groups) {
    const family = familyOf.get(original) ?? original
    for (const member of [original, ...copies.map(c => c.articleId)]) familyOf.set(member, family)
  }
  const passages = new Map<string, string>()
  const seen = new Map<string, number>()
  for (const { mention } of candidates.map(c => c.told)) {
    const family = familyOf.get(mention.articleId)
    if (family === undefined) continue
    const { kind, label, trigger, when, where } = mention
    const told = trigger?.exact ?? `${when?.from} ${when?.to}` // clocks differ with the zone that a report's headline gives away
    const words = [kind, label, told, where?.name].join(' ')
    const here = `${mention.articleId} ${words}`
    const nth = seen.get(here) ?? 0
    seen.set(here, nth + 1)
    passages.set(mention.id, `${family} ${words} ${nth}`)
  }
  return passages
}

type Joining = { readonly passages: ReadonlyMap<string, string>; readonly rules: IncidentRules }

/** Takes the mentions one by one, the most exact first, each into the gathering that it fits best, or into a new one. */
function joinRecalled(
  index: GatheringIndex,
  rest: readonly Candidate[],
  { passages, rules }: Joining,
): readonly Gathering[] {
  const told = new Map<string, number>()
  for (const candidate of [...rest].sort(bySpecificity)) {
    const passage = passages.get(candidate.told.mention.id)
    const at = place(candidate, index, { copy: passage === undefined ? undefined : told.get(passage), rules })
    if (passage !== undefined && !told.has(passage)) told.set(passage, at)
  }
  return index.gatherings
}

type Placing = { readonly copy: number | undefined; readonly rules: IncidentRules }

/** Puts a mention where its copy is, where it fits best, or into a gathering of its own; gives back where that is. */
function place(candidate: Candidate, index: GatheringIndex, { copy, rules }: Placing): number {
  const at = copiedInto(candidate, copy, index, rules) ?? bestFor(candidate, index, rules)
  if (at === null) {
    index.add(firstOf(candidate, null))
    return index.gatherings.length - 1
  }
  index.replace(at, gather(index.gatherings[at]!, candidate.told, candidate.own))
  return at
}

/** The gathering that holds a copy of this mention's passage, unless time, place or kind exclude it. */
function copiedInto(
  { told, own }: Candidate,
  at: number | undefined,
  index: GatheringIndex,
  rules: IncidentRules,
): number | null {
  const gathering = at === undefined ? undefined : index.gatherings[at]
  if (at === undefined || gathering === undefined) return null
  if (gathering.told.some(other => other.mention.articleId === told.mention.articleId)) return null
  return compareHappenings(own, gathering.happening, { ...rules, needs: [] }).score === null ? null : at
}

function bestFor(candidate: Candidate, index: GatheringIndex, rules: IncidentRules): number | null {
  let best: { readonly at: number; readonly score: number } | null = null
  for (const at of index.near(candidate.own)) {
    const score = fit(candidate, index.gatherings[at]!, rules)
    if (score !== null && (best === null || score > best.score)) best = { at, score }
  }
  return best?.at ?? null
}

/** How well a mention fits a gathering; null when it must not join. */
function fit({ told, own }: Candidate, gathering: Gathering, rules: IncidentRules): number | null {
  const found = compareHappenings(own, gathering.happening, rules)
  if (found.score === null || !isSame(found)) return null
  if (gathering.storyId !== null && !isOfSubject(found)) return null
  const sibling = gathering.told.some(other => other.mention.articleId === told.mention.articleId)
  return sibling && !isOverwhelming(found) ? null : found.score
}

/** A story's subject takes what has its day and place; what has its month or its year only with its town, and a number or a name. */
const isOfSubject = ({ parts: { kind, time, place, figures, participants } }: Comparison): boolean =>
  kind > 0 &&
  ((time === 2 && place >= 0.8) ||
    (time >= 0.6 && place === 1.5 && (figures >= 0.8 || participants >= 1)) ||
    (time >= 1.2 && place >= 0 && figures === 2))

/** One report may tell a happening twice, and does so in the same words. */
const isOverwhelming = ({ parts: { kind, time, place, figures, participants } }: Comparison): boolean =>
  kind > 0 && time === 2 && place === 1.5 && figures >= 0 && participants >= 0

/** Id of the incident of which this is the first mention: an id that was an incident's leads to where that mention is now. */
export const incidentIdOf = (first: MentionId): IncidentId =>
  `i_${createHash('sha256').update(first).digest('hex').slice(0, 16)}` as IncidentId

function toIncidents(gatherings: readonly Gathering[], orderOf: ReadonlyMap<string, number>): readonly Incident[] {
  const incidents = gatherings.map(({ storyId, told }) => {
    const inOrderOfText = [...told].sort((a, b) => orderOf.get(a.mention.id)! - orderOf.get(b.mention.id)!)
    const mentions = inOrderOfText.map(t => t.mention)
    const incident: Incident = {
      id: incidentIdOf(mentions[0]!.id),
      storyId,
      ...describeIncident(inOrderOfText),
      mentions: mentions.map(m => m.id),
    }
    return { incident, order: orderOf.get(mentions[0]!.id)! }
  })
  const recalled = incidents.filter(x => x.incident.storyId === null).sort((a, b) => a.order - b.order)
  return [...incidents.filter(x => x.incident.storyId !== null), ...recalled].map(x => x.incident)
}
