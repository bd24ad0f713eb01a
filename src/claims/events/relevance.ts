/** Which joined acts are incidents worth a template, and their last form. */
import { STATE_ORG } from '../lexicon/actors.ts'
import type { Confidence, EventStage, HumanTarget, Perpetrator, ReportEvent } from './event.ts'
import type { EventDraft } from './event-draft.ts'

const MILITARY = new Set(['active military', 'armed group'])

/** People who count as targets: no soldiers and no fighters. */
const targetsOf = (d: EventDraft): readonly HumanTarget[] => d.humans.filter(h => !MILITARY.has(h.type))

/**
 * Is it an incident? It has a target that no armed side is, and is not from long ago. `kind` is that of the happening that its first
 * sentence tells of, `text` the report's: in an accident or a disaster, harm that nobody does is no incident ("a fire killed two", "the rain destroyed homes").
 */
export const isRelevant = (d: EventDraft, kind: string, text: string): boolean => {
  if (d.old) return false
  if (kind === 'explosion' && !isDeliberateBlast(d, text)) return false
  if (UNINTENDED.has(kind) && !isDeliberate(d)) return false
  if (targetsOf(d).length + d.physical.length === 0) return false
  if (d.families.every(f => f === 'die')) return false
  return isSpecific(d)
}

/** Kinds of happenings that nobody does on purpose, unless the report says who did or with what. */
const UNINTENDED: ReadonlySet<string> = new Set(
  'crash crash-air crash-road crash-rail ship fire earthquake storm flood landslide eruption collapse accident disease'.split(
    ' ',
  ),
)
const HARM = new Set(['kill', 'die', 'injure', 'damage'])

const isDeliberate = (d: EventDraft): boolean =>
  d.actors.individuals.length + d.actors.organisations.length + d.instruments.length > 0 ||
  d.families.some(f => !HARM.has(f))

/** What explodes by itself, and words of those who blow things up. */
const EXPLODES =
  /\b(?:gas|boilers?|fireworks?|firecrackers?|chemicals?|methane|refinery|propane|fuel tanks?|tanker|transformer)\b/i
const BOMBERS =
  /\b(?<!like an? )(?:(?:car-?)?bomb\w*|dynamite\w*|grenades?|attack\w*|terror\w*|guerr?illas?|rebels?|militants?|devices?|sabotage|mines?|rockets?)\b/i

/** A gas explosion is no bombing, where the report speaks of nobody who bombs. */
const isDeliberateBlast = (d: EventDraft, text: string): boolean =>
  d.actors.individuals.length + d.actors.organisations.length > 0 || !EXPLODES.test(text) || BOMBERS.test(text)

/**
 * Violence in general names nobody, counts nobody and has no day: "they kill peasants". Such acts are no incidents.
 */
const isSpecific = (d: EventDraft): boolean => {
  const humans = targetsOf(d)
  const who = humans.some(h => h.name !== null)
    ? 3
    : [...humans, ...d.physical].some(t => t.amount.count !== null)
      ? 2
      : 0
  return who + (d.days ? 2 : 0) + (d.where && d.where.parts.length > 0 ? 1 : 0) >= 2
}

/** The incident as the report's template. */
export const settle = (d: EventDraft, home: string | null): ReportEvent => ({
  kind: d.kind,
  stage: stageOf(d),
  days: d.days,
  where: { country: d.where?.country ?? home, parts: d.where?.parts ?? [] },
  individuals: d.actors.individuals,
  organisations: organisationsOf(d),
  state: d.actors.state,
  instruments: instrumentsOf(d),
  physical: d.physical,
  humans: withoutGeneric(targetsOf(d)),
  sentences: d.sentences,
  trigger: d.trigger,
})

const GENERIC =
  /^(?:people|persons?|victims?|individuals?|others?|men|man|bodies|valuable persons|leaders?|officials?|citizens?|defenseless persons?)$/i

/** "the two people" beside two names are these two; people without a number beside a name say nothing more. */
const withoutGeneric = (humans: readonly HumanTarget[]): readonly HumanTarget[] => {
  const rest = humans.filter(h => h.name !== null || !GENERIC.test(h.description ?? ''))
  if (rest.length === 0) return humans
  const sum = rest.reduce((n, h) => n + (h.amount.count ?? 0), 0)
  return humans.filter(
    h => rest.includes(h) || (h.amount.count !== null && h.amount.count !== sum && h.amount.count > 1),
  )
}

const stageOf = (d: EventDraft): EventStage =>
  d.threatened
    ? 'threatened'
    : (d.attempted || d.defused) && !d.humans.some(h => h.effects.length > 0)
      ? 'attempted'
      : 'accomplished'

const CONFIDENCE: readonly Confidence[] = [
  'claimed or admitted',
  'suspected or accused by authorities',
  'suspected or accused',
  'possible',
  'reported as fact',
]

const organisationsOf = (d: EventDraft): readonly Perpetrator[] => {
  const out = new Map<string, Perpetrator>()
  for (const o of d.actors.organisations) {
    const before = out.get(o.name.toLowerCase())
    if (!before || CONFIDENCE.indexOf(o.confidence) < CONFIDENCE.indexOf(before.confidence))
      out.set(o.name.toLowerCase(), { ...o, state: STATE_ORG.test(o.name) })
  }
  return [...out.values()]
}

const BLASTS = /bomb|dynamite|explosive|mine|grenade|rocket|mortar|missile/
const instrumentsOf = (d: EventDraft): ReportEvent['instruments'] => {
  const fits = d.instruments.filter(i => (d.kind === 'bombing' ? BLASTS.test(i.type) : true))
  return fits.length === 0 && d.kind === 'bombing' ? [{ text: null, type: 'bomb' }] : fits
}
