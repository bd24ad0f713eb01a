/** What counts of one report mean beside each other: parts of a toll, and people shot of whom some died. */
import type { Claim, Statement } from '../model/index.ts'

type Count = Extract<Statement, { readonly count: unknown; readonly who: string }>

const isCount = (s: Statement): s is Count =>
  s.slot === 'killed' || s.slot === 'injured' || s.slot === 'missing' || s.slot === 'arrested'

/** Ordinary people are counted together; police, soldiers and attackers each by themselves. */
const kindOf = (who: string): string =>
  /^(police|soldier|attacker|suspect)$/.test(who) ? (who === 'suspect' ? 'attacker' : who) : 'people'

const speakerOf = (c: Claim): string => c.attribution.source?.entity ?? c.attribution.source?.kind ?? ''

/** Characters: counts this near to each other stand side by side ("eleven died on the spot and five in hospital"). */
const NEAR = 120

/**
 * Marks a count as a part ('some') when the same report, in the same voice or its own, gives a larger exact toll for the same
 * slot, incident and kind of people: "At least 16 were killed … Eleven died on the spot, and five succumbed". What another source
 * counts stays as it is: it may contradict the toll. So does a count of all beside another's count of some kind ("four people" of the
 * report's own, "five civilians" of a governor).
 *
 * Ids are of the unmarked statement's place and words, so a mark changes no id.
 */
export const markParts = (claims: readonly Claim[]): readonly Claim[] => {
  const tolls = new Map<
    string,
    { readonly min: number; readonly who: string; readonly speaker: string; readonly at: number }[]
  >()
  const keyOf = (c: Claim, s: Count): string => `${c.incidentMention}|${s.slot}|${kindOf(s.who)}`
  for (const c of claims) {
    const s = c.statement
    if (!isCount(s) || s.part !== null || c.factuality.polarity === 'negative' || s.count.min < 2) continue
    const key = keyOf(c, s)
    tolls.set(key, [
      ...(tolls.get(key) ?? []),
      { min: s.count.min, who: s.who, speaker: speakerOf(c), at: c.anchor.start },
    ])
  }
  return claims.map(c => {
    const s = c.statement
    if (!isCount(s) || s.part !== null || s.count.max === null || s.count.max === 0) return c
    const max = s.count.max
    const speaker = speakerOf(c)
    const larger = (tolls.get(keyOf(c, s)) ?? []).some(
      t =>
        t.min > max &&
        (t.who === 'any' || s.who !== 'any' || t.speaker === speaker) &&
        Math.abs(t.at - c.anchor.start) > NEAR &&
        (t.speaker === speaker || speaker === ''),
    )
    return larger && max <= s.count.min ? { ...c, statement: { ...s, part: 'some' } } : c
  })
}

/**
 * "Shot" does not say hurt or dead. Beside dead of the same kind in the same report and incident, n people shot are between n minus
 * the dead and n hurt; no more people shot than dead are the dead themselves, and their claim goes.
 *
 *     'Four teenagers were shot, one of them fatally' → injured [3, 4] · killed 1
 *     'a man was shot … he died in hospital'          → killed 1
 *
 * @source Gun Violence Archive, methodology: injured excludes those who died
 */
export const settleShot = (claims: readonly Claim[]): readonly Claim[] => {
  const dead = new Map<string, number>()
  const keyOf = (c: Claim, s: Count): string => `${c.incidentMention}|${kindOf(s.who)}`
  for (const c of claims) {
    const s = c.statement
    if (!isCount(s) || s.slot !== 'killed' || c.factuality.polarity === 'negative') continue
    dead.set(keyOf(c, s), Math.max(dead.get(keyOf(c, s)) ?? 0, s.count.min))
  }
  return claims.flatMap(c => {
    const s = c.statement
    if (!isCount(s) || s.slot !== 'injured' || !/^(?:shot|struck)\//.test(c.by)) return [c]
    const died = dead.get(keyOf(c, s)) ?? 0
    if (died === 0) return [c]
    if (s.count.max !== null && s.count.max <= died) return []
    if (!c.by.startsWith('shot/')) return [c]
    return [{ ...c, statement: { ...s, count: { ...s.count, min: Math.max(0, s.count.min - died) } } }]
  })
}
