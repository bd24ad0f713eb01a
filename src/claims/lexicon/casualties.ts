/** Predicates of harm, custody and rescue: lemma → slot, and where the person stands. */
import type { CountSlot } from '../../model/index.ts'

/** object: the person is what the verb acts on; subject: the person is the verb's subject. */
type Frame = { readonly slot: CountSlot; readonly frame: 'object' | 'subject' }

const object = (slot: CountSlot, words: string): [string, Frame][] =>
  words.split(/\s+/).map(w => [w, { slot, frame: 'object' }])
const subject = (slot: CountSlot, words: string): [string, Frame][] =>
  words.split(/\s+/).map(w => [w, { slot, frame: 'subject' }])

/** Verbs that state a count of people by themselves. 'shoot', 'stab', 'hit' … are in WEAPON_VERBS: their outcome depends on more. */
export const CASUALTY_VERBS: ReadonlyMap<string, Frame> = new Map([
  ...object(
    'killed',
    'kill slay murder assassinate massacre execute behead electrocute lynch slaughter decapitate martyr butcher',
  ),
  ...object('injured', 'injure wound hurt maim hospitalise hospitalize concuss'),
  ...object('arrested', 'arrest detain apprehend nab nick imprison jail intern'),
  ...object('rescued', 'rescue free liberate'),
  ...object('evacuated', 'evacuate'),
  ...object('displaced', 'displace uproot'),
  ...object('hostages', 'kidnap abduct'),
  ...subject('killed', 'die perish drown succumb'),
])

/** Verbs of violence whose outcome the sentence may add: "shot dead", "stabbed to death", "was shot". Alone they hurt. */
export const WEAPON_VERBS: ReadonlySet<string> = new Set(
  'shoot stab hit strike beat bludgeon knife burn crush trample slash attack run'.split(' '),
)

/** Of those, the ones that hurt by themselves; the rest need a hurt or death word beside them. */
export const HURTING_ALONE: ReadonlySet<string> = new Set(['stab', 'shoot', 'burn', 'trample', 'slash'])

/** Those who shoot with a camera: what they shot hurts nobody by itself. */
export const CAMERA_PEOPLE: ReadonlySet<string> = new Set(
  'photographer photojournalist cameraman camerawoman cinematographer videographer filmmaker film-maker director'.split(
    ' ',
  ),
)

/** Adjectives and participles that state a person's condition. */
export const CONDITIONS: ReadonlyMap<string, CountSlot> = new Map<string, CountSlot>([
  ['dead', 'killed'],
  ['deceased', 'killed'],
  ['lifeless', 'killed'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['hurt', 'injured'],
  ['hospitalised', 'injured'],
  ['hospitalized', 'injured'],
  ['missing', 'missing'],
  ['unaccounted', 'missing'],
  ['homeless', 'displaced'],
])

/** Participles that taggers take for adjectives ("and injured two others"). */
export const PARTICIPLES: ReadonlyMap<string, CountSlot> = new Map<string, CountSlot>([
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['killed', 'killed'],
  ['arrested', 'arrested'],
])

/** Nouns that count people by their fate: "three deaths", "the number of fatalities". */
export const FATE_NOUNS: ReadonlyMap<string, CountSlot> = new Map<string, CountSlot>([
  ['death', 'killed'],
  ['fatality', 'killed'],
  ['killing', 'killed'],
  ['murder', 'killed'],
  ['dead', 'killed'],
  ['injury', 'injured'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['arrest', 'arrested'],
  ['detention', 'arrested'],
  ['detainee', 'arrested'],
  ['hostage', 'hostages'],
  ['captive', 'hostages'],
  ['missing', 'missing'],
  ['rescue', 'rescued'],
])

/** Phrasal statements: verb lemma + object noun lemma → slot; the subject is the person ("lost their lives", "suffered burns"). */
export const VERB_NOUN: readonly { readonly verb: RegExp; readonly noun: RegExp; readonly slot: CountSlot }[] = [
  { verb: /^lose$/, noun: /^life$/, slot: 'killed' },
  {
    verb: /^(suffer|sustain|receive|incur|have)$/,
    noun: /^(injury|wound|burn|fracture|concussion|laceration|cut|bruise|trauma|inhalation)$/,
    slot: 'injured',
  },
  { verb: /^(go)$/, noun: /^missing$/, slot: 'missing' },
]

/** Verb lemma + object noun lemma where the number stands before the noun: "claimed three lives", "took two hostages". */
export const VERB_COUNTED: readonly { readonly verb: RegExp; readonly noun: RegExp; readonly slot: CountSlot }[] = [
  { verb: /^(claim|take|cost|end)$/, noun: /^life$/, slot: 'killed' },
  { verb: /^(take|hold|seize|keep|have)$/, noun: /^hostage$/, slot: 'hostages' },
  { verb: /^(make)$/, noun: /^arrest$/, slot: 'arrested' },
]

/** Words that tell whose number "the number of …" is. */
export const NUMBERED_FATES: readonly { readonly word: RegExp; readonly slot: CountSlot }[] = [
  { word: /^(dead|deaths?|killed|fatalit(?:y|ies)|deceased|victims|lives)$/, slot: 'killed' },
  { word: /^(injured|wounded|hurt|injuries|hospitali[sz]ed)$/, slot: 'injured' },
  { word: /^(missing|unaccounted)$/, slot: 'missing' },
  { word: /^(arrested|arrests|detained|detainees)$/, slot: 'arrested' },
  { word: /^(displaced|homeless)$/, slot: 'displaced' },
  { word: /^(rescued|survivors)$/, slot: 'rescued' },
  { word: /^(evacuated|evacuees)$/, slot: 'evacuated' },
  { word: /^(held|captives?|hostages?|abducted|kidnapped)$/, slot: 'hostages' },
]

/** Verbs that link a subject to its condition ("remain missing"). */
export const LINKS = /^(be|become|remain|lie|feel|seem|appear|get|go|stay)$/

/** Verbs that lead to a condition as their result ("found dead", "feared missing"). */
export const RESULTATIVE =
  /^(leave|find|pronounce|declare|confirm|presume|fear|shoot|report|list|discover|consider|believe)$/

/** Wounds named by what made them, within a few words. */
export const GUNSHOT =
  /^\s*(?:[\w-]+\s+){0,6}(?:gunshot|gun shot|stab|bullet|knife) wounds?\b|^\s*by (?:(?:a|the|several|stray)\s+){0,2}(?:bullets?|gunfire|gunshots?|shrapnel)\b/i
