/** What the engine saw in one report, for people who want to look: plain data, shown by `recount explain`. */
import type { Article } from './article.ts'
import type { Claim, IncidentMention, Quantity } from './claim.ts'
import type { ClaimId, MentionId, Place, Span, TimeRange } from './ids.ts'

/** A word with its reading: dictionary form, universal and Penn tag, head within the sentence (-1: none), relation (UD). */
export type InspectedWord = Span & {
  readonly text: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly rel: string
}

/** A number with its bounds: what it counts or measures is in `kind` and `unit`. */
export type InspectedNumber = Span & Quantity & { readonly kind: string; readonly unit: string | null }

/** A time expression: TIMEX3 type and value; `when` null where it names no instants ("three days") or a day was missing. */
export type InspectedTime = Span & { readonly type: string; readonly value: string; readonly when: TimeRange | null }

/** A place; `located`: it stands where something is said to have happened ("in Ashton"). */
export type InspectedPlace = Span & { readonly place: Place; readonly located: boolean }

/** How far a verb happened, from -3 (certainly not) to 3 (certainly), with the words that decided: FactBank's axes. */
export type InspectedFact = Span & {
  readonly value: number
  readonly certainty: string
  readonly polarity: string
  readonly cues: readonly (Span & { readonly kind: string })[]
}

/** Something that the report names, with every spelling of it; `mentions` are where it stands. `age` in years, `nation` ISO 3166. */
export type InspectedName = {
  readonly type: string
  readonly name: string
  readonly variants: readonly string[]
  readonly mentions: readonly Span[]
  readonly age: number | null
  readonly nation: string | null
}

/** A person of the report's own happening, told once: role victim, attacker or suspect; fate killed or injured. */
export type InspectedPerson = {
  readonly name: string | null
  readonly age: number | null
  readonly who: string
  readonly role: string | null
  readonly fate: string | null
}

/** An incident as databases of incidents keep it: each slot with its values in words, in the order in which they are shown. */
export type InspectedEvent = {
  readonly kind: string
  readonly stage: string
  readonly trigger: Span
  readonly slots: readonly { readonly slot: string; readonly value: string }[]
}

/** Who says what: `source` null where none is named. `chain`: kinds of the sources, from the nearest to the event to the report. */
export type InspectedSpeech = {
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly chain: readonly string[]
}

/** One sentence that carries claims. `incident`: the happening that it tells as a whole. */
export type InspectedSentence = Span & {
  readonly paragraph: number
  readonly role: string
  readonly words: readonly InspectedWord[]
  readonly numbers: readonly InspectedNumber[]
  readonly times: readonly InspectedTime[]
  readonly places: readonly InspectedPlace[]
  readonly speech: readonly InspectedSpeech[]
  readonly facts: readonly InspectedFact[]
  readonly incident: MentionId
}

/**
 * Why a claim says what it says. `word` is the index of the deciding word in its sentence, -1 where there is none; each reason names
 * what was decided, the words of the report that decided it (null: none), and what was made of them.
 */
export type Decision = {
  readonly claimId: ClaimId
  readonly sentence: number
  readonly word: number
  readonly reasons: readonly Reason[]
}

/** 'certainty', "may", 'possible'. */
export type Reason = { readonly about: string; readonly words: Span | null; readonly means: string }

/** Everything that the engine saw in a report. `zone`: the clocks that the report means, null when unknown. */
export type Inspection = {
  readonly article: Article
  readonly engine: string
  readonly zone: string | null
  readonly sentences: readonly InspectedSentence[]
  readonly mentions: readonly IncidentMention[]
  readonly names: readonly InspectedName[]
  readonly people: readonly InspectedPerson[]
  readonly events: readonly InspectedEvent[]
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
}
