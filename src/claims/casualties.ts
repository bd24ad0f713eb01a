/** People killed, hurt, missing, held or rescued, as one sentence states it. */
import type { Span } from '../model/index.ts'
import { type CountCandidate, countCandidate } from './candidate.ts'
import { fromVerb, isHeadlineParticiple, isHeadlineVerb, isToDeath } from './fate-verbs.ts'
import { fromCondition, fromNoun } from './fate-words.ts'
import { CONDITIONS, PARTICIPLES } from './lexicon/casualties.ts'
import { fromMembership, partsOf, wholeIfAlone } from './membership.ts'
import { isAttacker, numberAfter } from './patients.ts'
import { type People, peopleAt } from './people.ts'
import { children, type Sent, tokenAt } from './sentence.ts'

/**
 * People counted by their fate in one sentence: one candidate a slot and kind of person, parts marked as parts.
 *
 *     'at least two officers were wounded'  → injured, police, { min: 2, max: null }
 *     'a policeman and the gunman died'     → killed, police, 1 · killed, attacker, 1
 *     'killed 12 people, including 10 Poles' → killed, any, 12 · killed, civilian, 10, part 'Poland'
 *     'killed the proposal'                 → nothing
 *
 * @source GTD Codebook, "nkill", "nwound"
 */
export const findCasualties = (s: Sent): readonly CountCandidate[] => {
  if (FICTION.test(s.text) || NATURAL.test(s.text)) return []
  const found: CountCandidate[] = [...fromAllDead(s)]
  s.tokens.forEach((t, i) => {
    if (/^(VERB|AUX)$/.test(t.upos) || isHeadlineVerb(s, i) || isHeadlineParticiple(s, i) || isToDeath(s, i))
      found.push(...fromVerb(s, i))
    if (t.upos === 'ADJ' && PARTICIPLES.has(t.lower))
      found.push(...numberAfter(s, i).map(p => countCandidate(s, PARTICIPLES.get(t.lower)!, p, i)))
    if (CONDITIONS.has(t.lower)) found.push(...fromCondition(s, i))
    if (/^(NOUN|ADJ|PROPN|VERB)$/.test(t.upos)) found.push(...fromNoun(s, i), ...fromMembership(s, i))
  })
  const withParts = [
    ...found,
    ...found.filter(c => c.people.explicit && c.part === null).flatMap(c => partsOf(s, c, found)),
  ]
  return unique(
    s,
    withParts.filter(c => !isWholeOf(s, c, withParts)),
  ).map((c, _, all) => wholeIfAlone(c, all))
}

/** What happens in a story happened to nobody. */
const FICTION =
  /^["“‘']?(?:In|At the end of) (?:the|this|that|a|his|her|their) (?:\w+ )?(?:film|movie|novel|play|book|episode|series|game|story|opera|musical|sitcom|thriller|comic)\b|^["“‘']?In (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:\p{Ll}+ ){0,3}(?:film|movie|novel|play|episode|series|opera|musical|sitcom|thriller|comic),/iu

/** How obituaries tell a death that nobody and nothing caused. */
const NATURAL =
  /\b(?:died|passed away|passed on)\b[^.;]{0,60}\b(?:peacefully|of natural causes|of old age|of cancer|in (?:his|her|their) sleep|surrounded by (?:his|her|their|family)|after a (?:long|short|brief|lengthy) (?:illness|battle|fight))\b/i

/** Ways to say that nobody lived. */
const ALL_DEAD =
  /\b(?:kill(?:ing|ed)? (?:all|everyone|everybody)(?: (?:those|people|of them))?(?: (?:aboard|on board|inside))?|(?:no|not a single|leaving no) survivors?|all (?:those )?(?:aboard|on board)(?: (?:were|was|are|have been|had))? (?:killed|died|dead|perished)|(?:everyone|all) (?:aboard|on board) (?:was killed|were killed|died|perished)|no (?:people|one|persons) (?:\w+ )?alive|(?:killed|died|lost) with all (?:hands|aboard))\b/i

/** "killing all aboard", "no survivors": everybody, and with it the people that the sentence says were carried. */
const fromAllDead = (s: Sent): readonly CountCandidate[] => {
  const m = ALL_DEAD.exec(s.text)
  if (!m || isAllOfThings(s, m.index + m[0].length, m[0])) return []
  const span = { start: s.start + m.index, end: s.start + m.index + m[0].length }
  const trigger = tokenAt(s, span.start)
  const everyone: People = {
    head: trigger,
    who: 'any',
    count: { min: 1, max: null, approximate: true },
    definite: true,
    singular: false,
    explicit: false,
    elided: false,
    added: false,
    part: null,
    span,
  }
  const out: CountCandidate[] = [
    { slot: 'killed', people: everyone, trigger, certainty: 'certain', polarity: 'positive', part: null, span },
  ]
  s.tokens.forEach((t, k) => {
    if (!/^(NOUN|PROPN)$/.test(t.upos) || (t.start >= span.start && t.start < span.end)) return
    const people = peopleAt(s, k)
    if (!people?.explicit || people.elided || isAttacker(people)) return
    out.push({
      slot: 'killed',
      people,
      trigger,
      certainty: 'certain',
      polarity: 'positive',
      part: people.part ?? 'aboard',
      span: people.span,
    })
  })
  return out
}

/** "killed all our cows": what follows the words is no people. */
const isAllOfThings = (s: Sent, end: number, words: string): boolean => {
  if (!/\ball$/i.test(words)) return false
  const noun = s.tokens.findIndex(
    (t, k) => t.start >= s.start + end && t.upos === 'NOUN' && !/^(NOUN|PROPN)$/.test(s.tokens[k + 1]?.upos ?? ''),
  )
  const near = noun >= 0 && s.tokens[noun]!.start - s.start - end <= 40
  return near && peopleAt(s, noun, true) === null && !NUMBERED.test(s.text.slice(end, s.tokens[noun]!.end - s.start))
}

/** "killed all 12 on the bus", "all who were there": people with the noun left out. */
const NUMBERED = /\d|\b(?:who|those|on|in|inside|aboard|of them|but)\b/i

/** "one of the attackers was shot dead": the one, not the attackers. */
const isWholeOf = (s: Sent, c: CountCandidate, all: readonly CountCandidate[]): boolean => {
  const t = s.tokens[c.people.head]
  if (!t || !/^nmod/.test(t.rel) || c.people.explicit || t.xpos !== 'NNS') return false
  if (!children(s, c.people.head, 'case').some(k => s.tokens[k]!.lower === 'of')) return false
  return all.some(o => o !== c && o.slot === c.slot && o.people.head === t.head && s.tokens[t.head]!.upos === 'NUM')
}

const isWithin = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** One candidate for each (slot, people): a verb beats a condition on the same people, a part mark beats none. */
const unique = (s: Sent, list: readonly CountCandidate[]): readonly CountCandidate[] => {
  const dead = new Set(list.filter(c => c.slot === 'killed').map(c => c.people.head))
  const best = new Map<string, CountCandidate>()
  for (const c of list) {
    if (s.text.slice(c.span.start - s.start, c.span.end - s.start).includes(';')) continue
    if (/\bwhich (?:one )?of (?:the |these )?$/i.test(s.text.slice(0, c.people.span.start - s.start))) continue
    if (c.slot === 'injured' && (dead.has(c.people.head) || /^(dead|killed)$/.test(s.tokens[c.people.head]!.lower)))
      continue
    if (
      c.part === 'named' &&
      [...best.values()].some(o => o.slot === c.slot && o.part === 'named' && isWithin(c.people.span, o.people.span))
    )
      continue // a forename and a surname
    const key = `${c.slot}|${c.people.head}`
    const old = best.get(key)
    if (!old || (old.part === null && c.part !== null) || (old.certainty !== 'certain' && c.certainty === 'certain'))
      best.set(key, c)
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
