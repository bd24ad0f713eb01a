/** An act with its settings and targets, before acts are joined to incidents. */
import type { Span } from '../../model/index.ts'
import { ACCIDENT, COMBAT, DEFUSED, type Family } from '../lexicon/event-words.ts'
import type { PlaceSpan } from '../places.ts'
import type { Sent } from '../sentence.ts'
import { type Actors, actorsAt, type Known, NOBODY, responsibilityIn } from './actors.ts'
import { type Act, withConjuncts } from './acts.ts'
import type {
  EventKind,
  EventPlace,
  HumanEffect,
  HumanTarget,
  Instrument,
  PhysicalEffect,
  PhysicalTarget,
} from './event.ts'
import { instrumentsIn } from './instruments.ts'
import { type Days, daysAt, yearsAway } from './settings.ts'
import { placeAt, type Region, spotsOf } from './spots.ts'
import { identifiedIn, type Target, targetsAt } from './targets.ts'

/** An incident as one sentence tells it, before sentences about the same one are joined. */
export type EventDraft = {
  readonly kind: EventKind
  readonly families: readonly Family[]
  readonly sentences: readonly number[]
  readonly trigger: Span
  readonly days: Days | null
  readonly where: EventPlace | null
  readonly humans: readonly HumanTarget[]
  readonly physical: readonly PhysicalTarget[]
  readonly actors: Actors
  readonly instruments: readonly Instrument[]
  /** "he", "the mayor": whom the report named before. */
  readonly refers: readonly string[]
  readonly pronoun: boolean
  readonly definite: boolean
  readonly attempted: boolean
  readonly defused: boolean
  readonly threatened: boolean
  readonly combat: boolean
  readonly old: boolean
  readonly noun: boolean
  /** Noun of those whom the draft's people are: "the two engineers were identified as". */
  readonly identifies?: string
}

const KIND_OF: Readonly<Record<Family, EventKind>> = {
  kill: 'attack',
  die: 'attack',
  injure: 'attack',
  attack: 'attack',
  damage: 'attack',
  threaten: 'attack',
  bomb: 'bombing',
  kidnap: 'kidnapping',
  burn: 'arson',
  rob: 'robbery',
  hijack: 'hijacking',
}

const EFFECT: Partial<Readonly<Record<Family, HumanEffect>>> = { kill: 'death', die: 'death', injure: 'injury' }
const DAMAGE: Partial<Readonly<Record<Family, PhysicalEffect>>> = {
  damage: 'some damage',
  burn: 'some damage',
  bomb: 'some damage',
}

type Around = {
  readonly known: Known
  readonly places: readonly PlaceSpan[]
  readonly region: Region
  readonly published: string | null
  readonly zone: string | null
}

/** The act as a draft; null for one that is negated or planned, an accident, or a death that nobody caused. */
export const draftOf = (s: Sent, act: Act, { known, places, region, published, zone }: Around): EventDraft | null => {
  if (act.unreal && act.family !== 'threaten') return null
  if (ACCIDENT.test(s.text) && /^(?:die|kill|injure|damage|burn)$/.test(act.family)) return null
  const targets = act.patients.flatMap(p => targetsAt(s, p, known.people))
  const actors = actorsAt(s, withConjuncts(s, act.agents), known)
  const said = responsibilityIn(s, known)
  const humans = targets.flatMap(t => (t.kind === 'human' && !isRef(t) ? [affected(t.human, act)] : []))
  const verb = s.tokens[act.token]!
  return {
    kind: KIND_OF[act.family],
    families: [act.family],
    sentences: [s.index],
    trigger: { start: verb.start, end: verb.end },
    days: daysAt(s, act.token, zone),
    where: placeAt(s, act.token, spotsOf(s, places, region), region),
    humans,
    physical: targets.flatMap(t =>
      t.kind === 'physical' && !t.military ? [{ ...t.physical, effect: damageOf(s, act) }] : [],
    ),
    actors: {
      individuals: [...actors.individuals, ...said.individuals],
      organisations: [...said.organisations, ...actors.organisations],
      state: actors.state || said.state,
      armed: actors.armed || said.armed,
    },
    instruments: instrumentsIn(s),
    refers: targets.flatMap(t => (t.kind === 'human' && isRef(t) ? [t.head] : [])),
    pronoun: targets.some(t => t.kind === 'pronoun'),
    definite: act.definite,
    attempted: act.attempted,
    defused: DEFUSED.test(s.text),
    threatened: act.family === 'threaten',
    combat: COMBAT.test(s.text),
    old: yearsAway(s, act.token, published),
    noun: act.noun,
  }
}

/** A sentence that names the people of an incident before: they take the place of those whom it only counted. */
export const identifiedBy = (s: Sent, known: Known): readonly EventDraft[] => {
  const found = identifiedIn(s, known.people)
  if (!found) return []
  const humans = found.targets.flatMap(t => (t.kind === 'human' ? [t.human] : []))
  const first = s.tokens[0]!
  return [
    { ...EMPTY, sentences: [s.index], trigger: { start: first.start, end: first.end }, humans, identifies: found.head },
  ]
}

/** A sentence without an act that says who is responsible: it goes on with the incident before. */
export const blameIn = (s: Sent, known: Known): readonly EventDraft[] => {
  const actors = responsibilityIn(s, known)
  if (!actors.armed && !actors.state) return []
  const token = s.tokens[0]!
  const trigger = { start: token.start, end: token.end }
  return [{ ...EMPTY, sentences: [s.index], trigger, actors }]
}

const EMPTY: EventDraft = {
  kind: 'attack',
  families: ['attack'],
  sentences: [],
  trigger: { start: 0, end: 0 },
  days: null,
  where: null,
  humans: [],
  physical: [],
  actors: NOBODY,
  instruments: [],
  refers: [],
  pronoun: false,
  definite: true,
  attempted: false,
  defused: false,
  threatened: false,
  combat: false,
  old: false,
  noun: true,
}

const isRef = (t: Extract<Target, { kind: 'human' }>): boolean => t.definite && t.human.amount.count === 1

const affected = (human: HumanTarget, act: Act): HumanTarget => {
  const effect = act.attempted ? undefined : EFFECT[act.family]
  return effect ? { ...human, effects: [effect] } : human
}

const damageOf = (s: Sent, act: Act): PhysicalEffect | null => {
  const lemma = s.tokens[act.token]!.lemma
  if (/^(?:destroy|demolish|blow|dynamite|level|ruin|gut)$/.test(lemma)) return 'destroyed'
  return DAMAGE[act.family] ?? null
}
