/** How many attackers a report speaks of. */
import type { Quantity } from '../model/index.ts'
import type { Candidate } from './candidate.ts'
import { RANKS } from './lexicon/people.ts'
import { type People, peopleAt } from './people.ts'
import { child, isPassive, relOf, type Sent, subjectOf } from './sentence.ts'
import { triggersOf } from './triggers.ts'

const ATTACK_VERB =
  /^(open|shoot|fire|stab|attack|storm|ram|detonate|blow|burst|drive|plough|plow|hurl|throw|ambush|slash|hijack|seize|set|explode|target|assault)$/
const ATTACK_OBJECT =
  /^(fire|attack|bomb|grenade|vest|gun|device|crowd|explosive|hostage|himself|herself|themselves|belt)$/
/** Words by which a count of attackers is of those who took part, not of a group's strength. */
const INVOLVED =
  /\b(?:involved|responsible|behind|hunt\w*|look\w* for|search\w*|escap\w+|fle(?:d|e|eing)|storm\w*|open\w* fire|carried out|took part|drove|arriv\w+|masked|armed|at large|on the run|saw|assailants?|attack\w*)\b/i

const LONER = /\b(?:act(?:ed|ing)|work(?:ed|ing)) alone\b/i

const make = (s: Sent, people: People, count: Quantity, token: number): Candidate => ({
  statement: { slot: 'perpetrators', who: people.who === 'suspect' ? 'suspect' : 'attacker', count, part: null },
  sentence: s.index,
  token,
  span: people.span,
  by: 'perpetrators',
  score: people.explicit ? 0.9 : 0.7,
  ...(people.added ? { certainty: 'possible' as const } : {}),
})

/** Is the person at `i` the one who carries out an attack in this sentence ("a man got out and opened fire")? */
const attacks = (s: Sent, i: number): boolean =>
  s.tokens.some((t, v) => {
    if (t.upos !== 'VERB' || !ATTACK_VERB.test(t.lemma) || subjectOf(s, v) !== i) return false
    const object = child(s, v, 'obj', 'obl')
    if (/^(open|drive|burst|set|seize|throw|hurl|blow|fire|target)$/.test(t.lemma))
      return object >= 0 && ATTACK_OBJECT.test(s.tokens[object]!.lemma.toLowerCase())
    return child(s, v, 'obj') >= 0 || /^(shoot|detonate|explode)$/.test(t.lemma)
  })

/** "A man was shot": it fell on him. */
const suffers = (s: Sent, i: number): boolean =>
  relOf(s.tokens[i]!) === 'nsubj' && s.tokens[i]!.head >= 0 && isPassive(s, s.tokens[i]!.head)

/** A number word in front of attackers, a single attacker named or described by what he does, "acted alone". */
const inSentence = (
  s: Sent,
  seenSingle: boolean,
  harmed: ReadonlySet<number>,
): { readonly found: readonly Candidate[]; readonly single: boolean } => {
  const out: Candidate[] = []
  let single = seenSingle
  s.tokens.forEach((t, i) => {
    if (!/^(NOUN|PROPN|NUM|PRON|DET)$/.test(t.upos)) return
    const people = peopleAt(s, i)
    if (!people || people.head !== i || people.elided || people.count === null) return
    if (RANKS.has(t.lemma.toLowerCase()) && !attacks(s, i)) return // a group's leader need not be one of those who came
    const attacker = people.who === 'attacker' || people.who === 'suspect'
    if (/^(police|soldier)$/.test(people.who)) return // who shoots on duty is no attacker
    if (!attacker && !(people.singular && !people.definite && attacks(s, i) && !suffers(s, i))) return
    if (people.added) {
      const total = people.count.min + 1
      out.push(make(s, people, { min: total, max: total, approximate: false }, i))
    } else if (people.explicit) {
      if (!harmed.has(i) && (INVOLVED.test(s.text) || triggersOf(s).length > 0))
        out.push(make(s, people, people.count, i))
    } else if (people.singular && (!single || attacks(s, i)) && !isGroupPart(s, i)) {
      if (!isIdentified(s, people, i)) out.push(make(s, people, people.count, i))
      single = true
    }
  })
  const alone = LONER.exec(s.text)
  if (alone) {
    const span = { start: s.start + alone.index, end: s.start + alone.index + alone[0].length }
    const token = s.tokens.findIndex(t => t.end > span.start)
    const asked = /\b(?:whether|if)\b/i.test(s.text.slice(0, alone.index))
    const count = asked ? { min: 1, max: null, approximate: false } : { min: 1, max: 1, approximate: false }
    out.push({
      statement: { slot: 'perpetrators', who: 'attacker', count, part: null },
      sentence: s.index,
      token,
      span,
      by: 'perpetrators',
      score: 0.7,
      ...(asked ? { certainty: 'underspecified' as const } : {}),
    })
  }
  return { found: out, single }
}

/** "one of the attackers", "an attacker's flat": not a count of all of them. */
const isGroupPart = (s: Sent, i: number): boolean =>
  s.tokens[i]!.rel === 'nmod:poss' || /^(compound|flat)$/.test(s.tokens[i]!.rel)

/** "gave a name for the shooter", "named a Belgian as the attacker": who it was, not how many there were. */
const isIdentified = (s: Sent, people: People, i: number): boolean =>
  people.definite && /^(obl|nmod)$/.test(relOf(s.tokens[i]!)) && s.tokens[child(s, i, 'case')]?.lower !== 'by'

/**
 * Counts of attackers over the sentences of a violent happening. A plain singular counts once a report, and again where a
 * sentence tells what the one attacker did.
 *
 *     'at least two attackers' → [2, ∞) · 'the gunman' → [1, 1] · 'a second suspect' → [2, 2], possible
 *     'whether he acted alone' → [1, ∞), underspecified
 *     'three attackers were killed' → nothing: how many died is not how many there were
 *
 * @param harmed  for each sentence the heads of phrases that stand for people killed, hurt or held
 */
export const findPerpetrators = (
  sents: readonly Sent[],
  isViolent: (s: Sent) => boolean,
  harmed: readonly ReadonlySet<number>[],
): readonly Candidate[] => {
  let seen = false
  return sents.flatMap(s => {
    if (!isViolent(s)) return []
    const { found, single } = inSentence(s, seen, harmed[s.index]!)
    seen ||= single || found.length > 0
    return found
  })
}
