/** What one sentence says of people, entered in the register. */

import type { CountCandidate } from './candidate.ts'
import { linkedTo, personOf, personsOf } from './cast-match.ts'
import { fromPeople, type PersonMention } from './cast-mentions.ts'
import { type Book, type Fated, type Harm, harmed, learn, mayBe, type Person, type Stated } from './cast-person.ts'
import { mentionAt, type Roles, rolesIn } from './cast-roles.ts'
import type { Sent } from './sentence.ts'

/** What a casualty is: killed, injured, or shot where only that is said. */
export const harmOf = (s: Sent, c: CountCandidate): Harm =>
  c.slot === 'killed'
    ? 'killed'
    : c.certainty === 'probable' && /^(shoot|shooting|shot|hit|strike)$/.test(s.tokens[c.trigger]!.lemma)
      ? 'shot'
      : 'injured'

/** Mentions with those that only a casualty shows ("2 wounded"). */
export const withCounted = (
  s: Sent,
  mentions: readonly PersonMention[],
  fated: readonly Fated[],
): readonly PersonMention[] => {
  const more = fated
    .filter(f => f.c.people.explicit && mentionAt(mentions, f.c.people.head) < 0)
    .map(f => fromPeople(s, f.c.people))
  return [...mentions, ...more].sort((a, b) => a.first - b.first)
}

/** Enters what a sentence says of people: who they are, what befell whom, who did it, and the numbers that it states. */
export const readSentence = (
  s: Sent,
  mentions: readonly PersonMention[],
  fated: readonly Fated[],
  book: Book,
  isOwn: (m: PersonMention) => boolean,
): void => {
  const roles = rolesIn(s, mentions)
  const harms = overLists(
    s,
    mentions,
    mentions.map(m => fated.filter(f => m.first <= f.c.people.head && f.c.people.head <= m.last)),
  )
  const persons: (Person | null)[] = []
  mentions.forEach((m, k) => {
    const own = harms[k]!
    if (m.form === 'count') {
      for (const f of own) book.stated.push(statedOf(s, m, f, { roles, mentions, harms }))
      persons.push(null)
      return
    }
    if (!isOwn(m)) {
      persons.push(null)
      return
    }
    const linked = linkedTo(s, mentions, k, persons)
    const person = linked && mayBe(linked, m) ? linked : personOf(s, m, { own, roles, k, book, persons })
    persons.push(person)
    if (!person) return
    learn(person, m)
    for (const f of own) harmed(person, f.harm, s.index)
    if (roles.attacker.has(k)) person.attacker++
    if (roles.suspect.has(k)) person.suspect++
    const self = roles.self.get(k)
    if (self) {
      person.self = true
      if (
        harms.some(
          (h, j) => j !== k && h.length > 0 && !personsOf(persons, person).has(j) && mentions[j]!.form !== 'pronoun',
        )
      )
        person.attacker++
      harmed(person, self, s.index)
    }
  })
}

type Around = {
  readonly roles: Roles
  readonly mentions: readonly PersonMention[]
  readonly harms: readonly (readonly Fated[])[]
}

const statedOf = (s: Sent, m: PersonMention, f: Fated, { roles, mentions, harms }: Around): Stated => ({
  harm: f.harm,
  sentence: s.index,
  min: m.count?.min ?? 1,
  max: m.count ? m.count.max : null,
  who: m.who,
  noun: m.noun,
  sex: m.sex,
  part: /^(condition|coma)$/.test(s.tokens[f.c.trigger]!.lemma) ? null : f.c.part,
  other: m.other,
  by: [...roles.attacker].find(k => mentions[k]!.last < f.c.trigger) ?? -1,
  token: m.head,
  elided: f.c.people.elided,
  opens: s.tokens.length > 45 || /^\p{Lu}/u.test(s.tokens[m.first]!.text),
  beside: mentions.filter(
    (x, k) =>
      x.form !== 'count' && x.form !== 'pronoun' && harms[k]!.some(h => h.harm === f.harm) && areListed(s, x, m),
  ).length,
})

/** Do two phrases stand in one list: no verb and no "including" between them? */
const areListed = (s: Sent, a: PersonMention, b: PersonMention): boolean =>
  s.tokens
    .slice(Math.min(a.last, b.last) + 1, Math.max(a.first, b.first))
    .every(t => !/^(VERB|AUX|SCONJ)$/.test(t.upos) && !/^(including|among|of|to|by|with|[.;:])$/.test(t.lower))

/** "identified the dead victims as", "four others –". */
const AS =
  /^(?: \w+)?(?: (?:were|are|have been))?(?: (?:later )?identified)? as(?: (?:an? )?\d{1,3}[- ]year[- ]old)? $|^ ?[-–—:] ?$/

const LISTED = /^(?:,? ?\(?\d{1,3}\)?)?(?:,? of [\p{Lu}][\p{L} .]{1,30})?[,;]? ?(?:and|&)? ?$/u

/** "Anna Holt, 20, Ben Ross, 16, and a man were shot": what befell one of a list befell all. */
const overLists = (
  s: Sent,
  mentions: readonly PersonMention[],
  harms: readonly (readonly Fated[])[],
): readonly (readonly Fated[])[] => {
  const out = harms.map(h => [...h])
  const joined = (a: PersonMention, b: PersonMention): boolean =>
    a.form !== 'pronoun' &&
    b.form !== 'pronoun' &&
    a.form !== 'count' &&
    b.form !== 'count' &&
    !a.possessor &&
    LISTED.test(s.text.slice(a.span.end - s.start, b.span.start - s.start))
  for (let k = 1; k < mentions.length; k++) {
    const [a, b] = [mentions[k - 1]!, mentions[k]!]
    if (out[k]!.length > 0 || a.form !== 'count' || b.form !== 'name' || out[k - 1]!.length === 0) continue
    if (AS.test(s.text.slice(a.span.end - s.start, b.span.start - s.start))) out[k]!.push(...out[k - 1]!)
  }
  for (let k = 1; k < mentions.length; k++)
    if (out[k]!.length === 0 && joined(mentions[k - 1]!, mentions[k]!)) out[k]!.push(...out[k - 1]!)
  for (let k = mentions.length - 2; k >= 0; k--)
    if (out[k]!.length === 0 && joined(mentions[k]!, mentions[k + 1]!)) out[k]!.push(...out[k + 1]!)
  return out
}
