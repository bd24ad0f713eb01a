/** Who the attackers and the victims are: names, ages, nationalities, what was known of them, whose kin they are. */
import type { Span, Statement } from '../model/index.ts'
import { describePersons } from '../text/entities/person-details.ts'
import type { Candidate } from './candidate.ts'
import { PEOPLE } from './lexicon/people.ts'
import { isDemonym } from './nation.ts'
import { child, children, isPassive, relOf, type Sent, spanOf, subtree, tokenAt } from './sentence.ts'

type Aspect = Extract<Statement, { slot: 'identity' }>['aspect']

const HISTORY =
  /\b(?:(?:previously |already )?(?:known|flagged|wanted|monitored|convicted|jailed|investigated|watched)\b[^.;]{0,40}?\b(?:police|intelligence|security|authorities|services|extremis\w+|radical\w*|terror\w*|offen[cs]es?|crimes?|watch ?list)|criminal record|police record|radicali[sz]ed|former (?:soldier|policeman|police officer|convict|employee|worker|student|guard|marine))\b/i
const ATTACKER_WORD =
  /^(attacker|gunman|gunmen|shooter|assailant|bomber|suspect|perpetrator|killer|knifeman|driver|hijacker|terrorist|man|he|him|his|national|hostage-taker|kidnapper)s?$/
const STATUS = /\b(?:identit(?:y|ies)|names?)\b/i
const WITHHELD =
  /\b(?:not (?:\w+ )?(?:release[d]?|confirm(?:ed)?|disclose[d]?|identif(?:y|ied)|name[d]?|publish(?:ed)?|give[n]?|provide[d]?|reveal(?:ed)?|establish(?:ed)?)|no information|no names?|unidentified|seeking to (?:establish|identify)|still (?:seeking|trying|working) to (?:establish|identify|confirm)|awaiting (?:\w+ )?(?:confirmation|identification)|withheld|declin\w+ to (?:identify|name))\b/i

const make = (
  s: Sent,
  aspect: Aspect,
  who: string,
  value: string,
  span: Span,
  token: number,
  extra: Partial<Candidate> = {},
): Candidate => ({
  statement: { slot: 'identity', who, aspect, value },
  sentence: s.index,
  token,
  span,
  by: 'identity',
  score: 0.7,
  ...extra,
})
const text = (s: Sent, span: Span): string => s.text.slice(span.start - s.start, span.end - s.start)

/** Identity statements of one sentence; `violent`: attackers can be meant, otherwise only victims are. */
export const findIdentity = (s: Sent, violent: boolean, harmful = false): readonly Candidate[] => [
  ...(violent ? [...nationality(s), ...history(s)] : []),
  ...withheld(s, violent),
  ...named(s, violent),
  ...aged(s),
  ...nationOfVictim(s),
  ...kin(s, harmful),
  ...families(s, harmful),
]

/** "named a Danish national as the attacker", "said he was Danish", "the French gunman". */
const nationality = (s: Sent): readonly Candidate[] => {
  if (!s.tokens.some(t => ATTACKER_WORD.test(t.lower) && t.lower !== 'man' && t.lower !== 'his')) return []
  return s.tokens.flatMap((t, i): readonly Candidate[] => {
    if (!isDemonym(t.text)) return []
    const head = s.tokens[t.head]
    const next = s.tokens[i + 1]
    const describes =
      (relOf(t) === 'amod' && head !== undefined && BEARER.test(head.lemma)) || BEARER.test(next?.lemma ?? '')
    const subject = child(s, i, 'nsubj')
    const predicate =
      child(s, i, 'cop') >= 0 &&
      subject >= 0 &&
      /^(he|she|attacker|gunman|shooter|suspect|assailant|man|bomber|driver)$/.test(s.tokens[subject]!.lower)
    if (!describes && !predicate) return []
    const span = spanOf(s, predicate ? [subject, i] : [i, BEARER.test(next?.lemma ?? '') ? i + 1 : t.head])
    return [make(s, 'nationality', 'attacker', t.text, span, i)]
  })
}

/** Nouns whose nationality is an attacker's when the sentence speaks of one. */
const BEARER = /^(national|citizen|man|gunman|attacker|suspect|shooter|assailant|bomber|teenager|student|passport)$/

const history = (s: Sent): readonly Candidate[] => {
  const hit = HISTORY.exec(s.text)
  if (!hit || !s.tokens.some(t => ATTACKER_WORD.test(t.lower))) return []
  const span = { start: s.start + hit.index, end: s.start + hit.index + hit[0].length }
  return [make(s, 'history', 'attacker', hit[0], span, tokenAt(s, span.start))]
}

/** "no information on the attacker's identity had been confirmed", "authorities have not released the victims' names". */
const withheld = (s: Sent, violent: boolean): readonly Candidate[] => {
  if (!STATUS.test(s.text) && !/\bidentif/i.test(s.text)) return []
  const hit = WITHHELD.exec(s.text)
  const attacker =
    violent && s.tokens.some(t => /^(attacker|gunman|shooter|suspect|assailant|bomber|perpetrator)s?$/.test(t.lower))
  if (hit) {
    const about = STATUS.exec(s.text)
    const from = Math.min(hit.index, about?.index ?? hit.index)
    const to = Math.max(hit.index + hit[0].length, about ? about.index + about[0].length : 0)
    const span = { start: s.start + from, end: s.start + to }
    return [
      make(s, 'status', attacker ? 'attacker' : 'victim', 'identified', span, tokenAt(s, s.start + hit.index), {
        polarity: 'negative',
      }),
    ]
  }
  const known = /\bidentified the (?:attacker|gunman|suspect|shooter|assailant|bomber|driver)s?\b/i.exec(s.text)
  if (!known || /\bidentified the \w+ as\b/i.test(s.text)) return []
  const span = { start: s.start + known.index, end: s.start + known.index + known[0].length }
  return [make(s, 'status', 'attacker', 'identified', span, tokenAt(s, span.start))]
}

const isName = (s: Sent, i: number): boolean => s.tokens[i]!.upos === 'PROPN' && /^\p{Lu}/u.test(s.tokens[i]!.text)

/** "identified the pilot as Juan Perez", "named as X and Y", "identified them as …": one statement with all names in it. */
const named = (s: Sent, violent: boolean): readonly Candidate[] =>
  s.tokens.flatMap((t, v): readonly Candidate[] => {
    if (!/^(identify|name|know)$/.test(t.lemma) || t.upos !== 'VERB') return []
    const as = s.tokens.findIndex((x, k) => k > v && k <= v + 8 && x.lower === 'as')
    if (as < 0) return []
    const from = s.tokens.findIndex((_, k) => k > as && k <= as + 6 && isName(s, k))
    if (from < 0) return []
    let to = from
    for (let k = from; k < s.tokens.length && k - to <= 5; k++) {
      if (isName(s, k)) to = k
      else if (/^(VERB|SCONJ)$/.test(s.tokens[k]!.upos)) break
    }
    const object = [child(s, v, 'obj'), child(s, v, 'nsubj:pass')].find(k => k >= 0) ?? -1
    const noun = object >= 0 ? s.tokens[object]!.lemma.toLowerCase() : ''
    const role = PEOPLE.get(noun)
    const who =
      role === 'attacker' || role === 'suspect'
        ? 'attacker'
        : violent && object >= 0 && /^(he|him)$/.test(s.tokens[object]!.lower)
          ? 'attacker'
          : role === 'crew'
            ? 'crew'
            : 'victim'
    const names = { start: s.tokens[from]!.start, end: s.tokens[to]!.end }
    return [make(s, 'name', who, text(s, names), { start: t.start, end: names.end }, from, { score: 0.8 })]
  })

const HARM =
  /^(kill|die|perish|wound|injure|hurt|dead|victim|missing|drown|murder|shoot|stab|identify|name|include|be)$/

/** "Anna Holt, 58, died": name and age of somebody whom the sentence says was harmed. */
const aged = (s: Sent): readonly Candidate[] => {
  if (!s.tokens.some(t => HARM.test(t.lemma) && t.lemma !== 'be')) return []
  const out: Candidate[] = []
  const ages = [...s.text.matchAll(/, (?:aged )?(\d{1,3})(?=[,.;) ]|$)/g)].filter(
    m => Number(m[1]) > 0 && Number(m[1]) < 115,
  )
  const first = ages[0]
  if (!first) return []
  const comma = tokenAt(s, s.start + first.index)
  let from = comma - 1
  while (from > 0 && (isName(s, from - 1) || /^(de|da|van|von|al|bin|-)$/.test(s.tokens[from - 1]!.lower))) from--
  if (from < 0 || !isName(s, from) || comma - from < 2 || isOther(s, from)) return []
  const last = ages.at(-1)!
  const span = { start: s.tokens[from]!.start, end: s.start + last.index + last[0].length }
  out.push(make(s, 'name', isAttackersName(s, from) ? 'attacker' : 'victim', text(s, span), span, from))
  return out
}

/**
 * Is the name of somebody who speaks ("said farmer Jan Holt, 54"), stands trial ("Jan Holt, 33, was cleared of murder") or harms others
 * ("Jan Holt, 33, stabbed a man")?
 */
const isOther = (s: Sent, from: number): boolean => {
  const verb = subjectVerb(s, from)
  const t = s.tokens[verb]
  if (t && SAYS.test(t.lemma)) return true
  if (t && ON_TRIAL.test(t.lemma) && isPassive(s, verb)) return true
  return t !== undefined && HARMS.test(t.lemma) && !isPassive(s, verb) && child(s, verb, 'obj') > verb
}

/** "named the gunman as Jan Holt, 38", "the attacker, identified as Jan Holt, 38": the last person before the name is an attacker. */
const isAttackersName = (s: Sent, from: number): boolean => {
  const before = s.tokens.slice(0, from)
  if (!before.slice(-4).some(x => x.lower === 'as')) return false
  const last = before.findLast(x => x.upos === 'NOUN' && PEOPLE.has(x.lemma))
  return last !== undefined && PEOPLE.get(last.lemma) === 'attacker'
}

const SAYS = /^(say|tell|add|recall|explain|describe|report|claim|think|believe|state)$/
const ON_TRIAL =
  /^(clear|acquit|convict|jail|sentence|charge|arrest|accuse|imprison|remand|detain|suspect|indict|try|hang|execute)$/
const HARMS = /^(kill|murder|shoot|stab|attack|injure|wound|assault)$/

/** "Mara Voss, 34, a Danish engineer, was killed": the nationality of a person by name whom the sentence says was harmed. */
const nationOfVictim = (s: Sent): readonly Candidate[] => {
  if (!s.tokens.some(t => KILLED_OR_HURT.test(t.lemma))) return []
  return describePersons(
    [s.tokens],
    s.names.map(n => ({ ...n, sentence: 0 })),
  ).flatMap(({ mention, nationality }) => {
    if (nationality === null) return []
    const [from, to] = s.names[mention]!.tokens
    const harm = subjectVerb(s, to - 1)
    if (harm < 0 || !KILLED_OR_HURT.test(s.tokens[harm]!.lemma)) return []
    if (!/^(die|perish|drown)$/.test(s.tokens[harm]!.lemma) && !isPassive(s, harm)) return []
    const word = s.tokens.findIndex(t => t.text === nationality.word)
    const tokens = [Math.min(from, word), Math.max(to - 1, word)]
    return [make(s, 'nationality', 'victim', nationality.word, spanOf(s, tokens), word)]
  })
}

const KILLED_OR_HURT = /^(kill|die|perish|wound|injure|hurt|drown|murder|shoot|stab)$/

/** The verb whose subject the name that ends at `last` is, -1 for none. */
const subjectVerb = (s: Sent, last: number): number => {
  for (let i = last, n = 0; i >= 0 && n < 5; n++) {
    const t = s.tokens[i]!
    if (/^nsubj/.test(t.rel)) return t.head
    if (!/^(flat|compound|appos|conj|punct)/.test(t.rel)) return -1
    i = t.head
  }
  return -1
}

const KIN_NOUN =
  /^(cousin|brother|sister|son|daughter|father|mother|wife|husband|uncle|aunt|nephew|niece|fiancée?|partner|relative|grandson|granddaughter|grandfather|grandmother)$/
const KIN_CONTEXT = /^(pilot|victim|dead|crew|passenger|kill|die|deceased|driver|officer|one)$/

/** "one of the pilots was the cousin of …", "her cousin had died". */
const kin = (s: Sent, harmful: boolean): readonly Candidate[] =>
  s.tokens.flatMap((t, i): readonly Candidate[] => {
    if (!KIN_NOUN.test(t.lemma)) return []
    const bearer = child(s, i, 'nsubj')
    const isNamed = harmful && child(s, i, 'cop') >= 0 && bearer >= 0 && s.tokens[bearer]!.upos === 'PROPN'
    if (!isNamed && !s.tokens.some(x => KIN_CONTEXT.test(x.lemma) && x.lemma !== 'one')) return []
    const owned =
      child(s, i, 'nmod:poss') >= 0 ||
      children(s, i, 'nmod').some(k => children(s, k, 'case').some(c => s.tokens[c]!.lower === 'of'))
    const says = child(s, i, 'cop') >= 0 || /^(nsubj|appos|nsubj:pass)$/.test(t.rel)
    if (!owned || !says) return []
    const span = spanOf(
      s,
      subtree(s, i, k => /^(acl|acl:relcl|parataxis|conj|advcl)$/.test(s.tokens[k]!.rel)),
    )
    return [make(s, 'relation', 'victim', text(s, span), span, i, { score: 0.6 })]
  })

/** Two forenames before one surname, alone or with their children. */
const COUPLE = /\b\p{Lu}\p{L}+ and \p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+/u
const CHILDREN =
  /^[^.;:"“”]{0,60}?\b(?:and|along with|with|plus)\b[^.;:"“”]{0,24}\b(?:children|sons|daughters|kids|grandchildren|son|daughter),?(?: \p{Lu}\p{L}+(?:,| and)?){1,8}/u

/** Characters behind a couple's names that their children's may take: the expression reads no further, so a long text costs nothing. */
const CHILDREN_WITHIN = 400

/** "Anna and Ben Holt, along with their sons Carl and David": the names of a family in a report of harm, as one statement. */
const families = (s: Sent, harmful: boolean): readonly Candidate[] => {
  const couple = harmful ? COUPLE.exec(s.text) : null
  if (!couple || couple[0].split(' ').some(w => w !== 'and' && isDemonym(w))) return []
  const children =
    CHILDREN.exec(s.text.slice(couple.index + couple[0].length).slice(0, CHILDREN_WITHIN))?.[0].replace(
      /(?:,| and)$/,
      '',
    ) ?? ''
  if (children === '' && !FAMILY.test(s.text)) return []
  const start = s.start + couple.index
  const span = { start, end: start + couple[0].length + children.length }
  return [make(s, 'name', 'victim', text(s, span), span, tokenAt(s, start))]
}

const FAMILY = /\b(?:couple|family|husband|wife|parents|children|killed|died|perished|victims?)\b/i
