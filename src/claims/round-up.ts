/** Reports that list several happenings, each in a paragraph with a time and a place of its own. */
import type { Place } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { PlaceSpan } from './places.ts'
import { isPlan, type Sent } from './sentence.ts'
import { nearestTrigger, triggerSpan, triggersOf } from './triggers.ts'

const LEAST = 3 // paragraphs with happenings of their own: two may be the beginning and the end of one
const EARLY = 4 // sentences in which a report says what it is about

/** "separate shootings", "a string of attacks": several happenings, whatever follows. */
const SEVERAL = /\b(?:separate|unrelated|string of|series of|spate of|wave of|rash of|at least \w+ \w+ings\b)/i
const HARM = /\b(?:kill|die[ds]?\b|dead\b|death|injur|wound|hurt\b|shot\b|stabbed|burned|struck|grazed|fatal)/i
const FINE = /^(?:minute|hour|daypart|day|clock)$/
/** How a paragraph opens that goes on with the happening of the one before it. */
const GOES_ON =
  /^["“']?(?:he|she|they|his|her|their|the (?:man|woman|boy|girl|victims?|suspects?|gunm[ae]n|teen\w*|driver|couple|two|three)|police said (?:he|she|they))\b/i

/** A paragraph that tells a happening: when, and where if that is told. */
type Item = {
  readonly paragraph: number
  readonly sents: readonly Sent[]
  readonly where: Place | null
  readonly when: Sent['times'][number]
}

/**
 * Of each sentence in the list of a round-up the happening that it tells; empty for other reports. A round-up says early that there were
 * several ("shootings", "separate crashes"), and has at least three paragraphs that harm somebody, each with another place and another time.
 *
 *     'Two hurt in weekend shootings … About 7 p.m. Friday a man was shot on Rope Street. … At 11 p.m. a woman was wounded at Mill Lane. …'
 */
export const listedHappenings = (
  sents: readonly Sent[],
  places: readonly (readonly PlaceSpan[])[],
  focal: Draft,
): ReadonlyMap<number, Draft> => {
  if (!sents.slice(0, EARLY).some(saysSeveral)) return new Map()
  const paragraphs = [
    ...Map.groupBy(
      sents.filter(s => s.role === 'body'),
      s => s.paragraph,
    ).values(),
  ]
  const told = paragraphs.flatMap(own => itemOf(own, places) ?? [])
  const sure = distinct(told.filter(item => item.where !== null))
  if (sure.length < LEAST) return new Map()
  const items = told.filter(item => sure.includes(item) || sure.every(other => timeOf(other) !== timeOf(item)))
  const drafts = new Map<number, Draft>()
  let current: Draft | null = null
  for (const own of paragraphs) {
    const item = items.find(one => one.paragraph === own[0]!.paragraph)
    if (item !== undefined) current = draftOf(item, focal)
    else if (current !== null && !GOES_ON.test(own[0]!.text)) current = null
    if (current !== null) for (const s of own) drafts.set(s.index, current)
  }
  return drafts
}

/** A word for a happening in the plural, or that there were several. */
const saysSeveral = (s: Sent): boolean =>
  SEVERAL.test(s.text) || triggersOf(s).some(t => t.noun && /^NNP?S$/.test(s.tokens[t.token]!.xpos))

/** A paragraph with harm and a time, but none that itself says that there were several. */
const itemOf = (own: readonly Sent[], places: readonly (readonly PlaceSpan[])[]): Item | null => {
  if (own.some(saysSeveral) || !own.some(s => HARM.test(s.text))) return null
  const when = own.flatMap(s =>
    s.times.filter(t => FINE.test(t.precision) && t.when !== null && !isPlan(s, t.start)),
  )[0]
  const here = own.flatMap(s => places[s.index]!).filter(p => p.located)
  const where = here.find(p => p.place.precision === 'street') ?? here.find(p => p.place.precision === 'city')
  return when ? { paragraph: own[0]!.paragraph, sents: own, where: where?.place ?? null, when } : null
}

/** Items that differ from all before them in place and time; one town told again in its own paragraph is no further happening. */
const distinct = (items: readonly Item[]): readonly Item[] =>
  items.filter((item, i) =>
    items.slice(0, i).every(other => other.where?.name !== item.where?.name && timeOf(other) !== timeOf(item)),
  )

const timeOf = ({ when }: Item): string => `${when.when?.from}/${when.when?.to}`

const draftOf = ({ paragraph, sents, where, when }: Item, focal: Draft): Draft => {
  const told = sents.map(s => ({ s, triggers: triggersOf(s) })).find(x => x.triggers.length > 0)
  const near = told ? nearestTrigger(told.s, 0, told.triggers) : null
  return {
    key: `list|${paragraph}`,
    kind: near && near.kind !== 'arrest' ? near.kind : focal.kind,
    trigger: told && near ? triggerSpan(told.s, near) : null,
    when: when.when,
    where: spotIn(where, focal.where),
    focal: false,
    sentence: sents[0]!.index,
  }
}

/** A street that no list knows is in the town that the report is about. */
const spotIn = (where: Place | null, home: Place | null): Place | null => {
  if (where === null || home === null) return where ?? home
  return where.lat === null ? { ...where, country: home.country, lat: home.lat, lon: home.lon } : where
}
