/** How strong it was and what it broke: magnitudes, and damage to things with its number or amount. */
import type { Candidate } from './candidate.ts'
import { phraseStart } from './people.ts'
import { child, isPassive, isReduced, relOf, type Sent, spanOf, subjectOf, tokenAt } from './sentence.ts'

const MAGNITUDE =
  /\b(?:magnitude[- ](?:of )?|measur(?:ed|ing) )(\d\d?(?:\.\d{1,2})?)\b|\b(\d\d?(?:\.\d{1,2})?)[- ]magnitude\b|\bmagnitude\b[^.\d]{0,20}\b(?:at|of|to|was|is) (\d\d?\.\d{1,2})\b/gi
const SCALE = /\bRichter\b|\bmoment magnitude\b/i

/** "a 6.4-magnitude earthquake", "measuring 6.1 on the Richter scale"; category and intensity scales are not read. */
export const findMagnitudes = (s: Sent): readonly Candidate[] => {
  if (!/\b(?:quake|earthquake|tremor|aftershock|temblor|Richter)/i.test(s.text)) return []
  return [...s.text.matchAll(MAGNITUDE)].flatMap((m): readonly Candidate[] => {
    const value = Number(m[1] ?? m[2] ?? m[3])
    if (!(value > 0 && value < 10.5)) return []
    const span = { start: s.start + m.index, end: s.start + m.index + m[0].length }
    const token = tokenAt(s, span.start)
    return [
      {
        statement: { slot: 'magnitude', value, scale: SCALE.exec(s.text)?.[0] ?? null },
        sentence: s.index,
        token,
        span,
        by: 'magnitudes',
        score: 0.9,
      },
    ]
  })
}

const BREAKING = /^(damage|destroy|gut|flatten|demolish|raze|burn|wreck|collapse|submerge|flood|level|shatter|ruin)$/
const THING =
  /^(house|home|building|apartment|flat|block|shop|store|school|hospital|church|mosque|temple|bridge|road|car|vehicle|bus|boat|village|roof|window|hectare|acre|structure|property|warehouse|factory|stall|hut|dwelling|clinic|hotel|crop|field|power line|tower)$/

/** Things damaged or destroyed: "hundreds of houses were damaged", "gutted a warehouse". */
export const findDamage = (s: Sent): readonly Candidate[] =>
  s.tokens.flatMap((t, v): readonly Candidate[] => {
    if (t.upos !== 'VERB' || !BREAKING.test(t.lemma)) return []
    const head = isReduced(s, v)
      ? t.head
      : isPassive(s, v) || t.lemma === 'collapse'
        ? subjectOf(s, v)
        : child(s, v, 'obj')
    const thing = head < 0 ? -1 : thingAt(s, head)
    if (thing < 0) return []
    const first = phraseStart(s, head)
    const span = spanOf(s, [first, head, thing, v])
    const name = s.text.slice(
      s.tokens[Math.min(first, thing)]!.start - s.start,
      s.tokens[Math.max(head, thing)]!.end - s.start,
    )
    return [
      {
        statement: {
          slot: 'damage',
          name: `${name} ${t.lemma === 'damage' ? 'damaged' : 'destroyed'}`,
          code: t.lemma === 'damage' ? 'damaged' : 'destroyed',
        },
        sentence: s.index,
        token: v,
        span,
        by: 'damage',
        score: 0.7,
      },
    ]
  })

/** The thing itself: the head noun, or the noun of "hundreds of houses". */
const thingAt = (s: Sent, head: number): number => {
  if (THING.test(s.tokens[head]!.lemma.toLowerCase())) return head
  return (
    (s.kids[head] ?? []).find(k => relOf(s.tokens[k]!) === 'nmod' && THING.test(s.tokens[k]!.lemma.toLowerCase())) ?? -1
  )
}
