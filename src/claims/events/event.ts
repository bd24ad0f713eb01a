/** What the engine gives of each incident of a report: one template with its slots, ready for databases of incidents. */
import type { Span } from '../../model/index.ts'
import type { HumanType } from '../lexicon/human-targets.ts'
import type { InstrumentType } from '../lexicon/instruments.ts'
import type { PhysicalType } from '../lexicon/physical-targets.ts'

/** Kinds of incidents. @source message understanding conferences, slot "incident: type" */
export type EventKind = 'attack' | 'bombing' | 'kidnapping' | 'arson' | 'robbery' | 'hijacking'
/** How far an incident came. */
export type EventStage = 'accomplished' | 'attempted' | 'threatened'
/** What befell people. */
export type HumanEffect = 'death' | 'injury' | 'no injury' | 'no injury or death' | 'regained freedom'
/** What befell things. */
export type PhysicalEffect = 'destroyed' | 'some damage' | 'no damage' | 'property taken'
/** How surely a report names an organisation as the perpetrator. */
export type Confidence =
  | 'reported as fact'
  | 'claimed or admitted'
  | 'suspected or accused by authorities'
  | 'suspected or accused'
  | 'possible'

/** How many: `count` null for a plural without a number. `bound`: 'least' for "at least two", 'about' for "about two". */
export type Amount = { readonly count: number | null; readonly bound: 'exact' | 'least' | 'about' }

/** People whom the act was meant for or fell on: `name` of a person, else only a description in the report's words. */
export type HumanTarget = {
  readonly name: string | null
  readonly description: string | null
  readonly type: HumanType
  readonly amount: Amount
  /** Country of the people, ISO 3166-1; null where the report does not say. */
  readonly nation: string | null
  readonly effects: readonly HumanEffect[]
  readonly span: Span
}

/** Buildings, vehicles and installations. */
export type PhysicalTarget = {
  readonly text: string
  readonly type: PhysicalType
  readonly amount: Amount
  readonly nation: string | null
  readonly effect: PhysicalEffect | null
  readonly span: Span
}

/** `text` null: the kind of weapon follows from the words ("machinegunned"), none is named. */
export type Instrument = { readonly text: string | null; readonly type: InstrumentType }

/** An organisation named as the perpetrator; `state` for an army, a police force, a government. */
export type Perpetrator = { readonly name: string; readonly confidence: Confidence; readonly state: boolean }

/** The place from country down; `parts` from the larger to the smaller, without the country. */
export type EventPlace = {
  readonly country: string | null
  readonly parts: readonly { readonly name: string; readonly kind: string }[]
}

/** One incident of a report. */
export type ReportEvent = {
  readonly kind: EventKind
  readonly stage: EventStage
  /** First and last day, ISO 8601; null where the report gives none: up to its own date. */
  readonly days: { readonly from: string; readonly to: string } | null
  readonly where: EventPlace
  readonly individuals: readonly string[]
  readonly organisations: readonly Perpetrator[]
  /** Do agents of a state act? */
  readonly state: boolean
  readonly instruments: readonly Instrument[]
  readonly physical: readonly PhysicalTarget[]
  readonly humans: readonly HumanTarget[]
  /** Sentences that tell of it, and the words that name it first. */
  readonly sentences: readonly number[]
  readonly trigger: Span
}
