/** Words that weaken or turn round a clause from within: modals, adverbs and adjectives of doubt, negators, conjunctions. */
import type { Certainty } from './signatures.ts'

/** What a word makes of a plain statement: how far it is still real (-1 … 1), and the degree in words. */
export type Weakening = { readonly real: number; readonly sure: Certainty }

const table = (groups: readonly (readonly [number, Certainty, string])[]): ReadonlyMap<string, Weakening> =>
  new Map(
    groups.flatMap(([real, sure, words]) =>
      words.split(' ').map(w => [w.replaceAll('_', ' '), { real, sure }] as const),
    ),
  )

/** Modal verbs. "Would" is a future within speech and a condition otherwise; see local.ts. */
export const MODALS = table([
  [0.8, 'underspecified', "will 'll wo ll shall"],
  [0.55, 'underspecified', 'would should'],
  [0.5, 'underspecified', 'ought'],
  [0.55, 'underspecified', 'can ca'],
  [0.36, 'possible', 'could'],
  [0.47, 'possible', 'may might'],
  [0.7, 'probable', 'must'],
])

/** Adverbs of doubt beside a predicate or a noun phrase. */
export const ADVERBS = table([
  [0.8, 'probable', 'reportedly apparently seemingly evidently seemingly ostensibly likely probably presumably'],
  [
    0.45,
    'possible',
    'allegedly purportedly supposedly possibly perhaps maybe potentially conceivably arguably theoretically hypothetically',
  ],
  [0.75, 'underspecified', 'hopefully'],
])

/** Adjectives of doubt before a noun ("a possible attack") or as its predicate ("an attack is possible"). */
export const ADJECTIVES = table([
  [0.8, 'probable', 'apparent probable likely presumed believed reported'],
  [0.75, 'probable', 'suspected'],
  [0.6, 'possible', 'alleged unconfirmed purported supposed rumoured rumored so-called claimed unproven'],
  [0.45, 'possible', 'possible potential feared threatened conceivable'],
  [
    0.6,
    'underspecified',
    'planned proposed future expected scheduled upcoming forthcoming pending intended projected anticipated would-be prospective impending imminent looming',
  ],
  [0.5, 'underspecified', 'hypothetical attempted imaginary fictional fictitious simulated mock theoretical'],
])

/** Adjectives that say that the thing named did not come about ("a foiled attack", "a false alarm"). */
export const CANCELLED: ReadonlySet<string> = new Set(
  'foiled averted thwarted aborted abortive cancelled canceled postponed fake false nonexistent non-existent bogus phantom failed unsuccessful unbuilt hoax delayed'.split(
    ' ',
  ),
)

/** Predicates that call a report or claim untrue. */
export const FALSE: ReadonlySet<string> = new Set(
  'false untrue wrong incorrect inaccurate fake fabricated unfounded baseless groundless nonsense misleading mistaken'.split(
    ' ',
  ),
)
/** Verbs by which somebody denies a report or a claim. */
export const DENYING: ReadonlySet<string> = new Set(
  'retract withdraw recant deny dismiss reject refute dispute rebut contradict debunk disprove rubbish disclaim discount'.split(
    ' ',
  ),
)
/** Nouns for what is said, whose content a denial denies. */
export const SAYING: ReadonlySet<string> = new Set(
  'report claim allegation rumour rumor suggestion accusation story account speculation assertion statement insinuation idea notion information news'.split(
    ' ',
  ),
)
/** Works and games whose happenings are made up ("a novel in which 17 people are murdered"). */
export const FICTION: ReadonlySet<string> = new Set(
  'film movie novel book play drama thriller series episode opera musical comic cartoon game videogame drill exercise simulation rehearsal scenario dream legend fairytale tale screenplay sitcom'.split(
    ' ',
  ),
)

/** Words that turn the clause they stand in round. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't never neither nor no nobody none nowhere cannot nothing nt".split(' '),
)
/** Adverbs that nearly deny. */
export const NEARLY: ReadonlySet<string> = new Set('hardly barely scarcely rarely seldom nearly almost'.split(' '))
/** Of these, those that say that it did not happen at all. */
export const ALMOST: ReadonlySet<string> = new Set(['nearly', 'almost'])

/** Subjects and objects that are nobody or nothing. */
export const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one'])

/** Conjunctions of a condition. */
export const CONDITIONS: ReadonlySet<string> = new Set(
  'if unless whether lest provided providing assuming supposing should otherwise'.split(' '),
)
/** Conjunctions and prepositions of time that look ahead: what follows them need not have come about. */
export const AHEAD: ReadonlySet<string> = new Set('before until till once pending'.split(' '))
/** Prepositions of what did not happen. */
export const INSTEAD: ReadonlySet<string> = new Set([
  'without',
  'instead',
  'rather',
  'minus',
  'sans',
  'barring',
  'except',
])
