/** What each way of hanging on another word means for a happening: complement, purpose, condition, relative clause, argument. */

import { children, type Parsed, relOf } from '../parse-tree.ts'
import { type Frame, PREDICATES } from './predicates.ts'
import { CLASSES, type Signature } from './signatures.ts'
import { type Cue, embed, negate, PLAIN, type Status, weaken } from './status.ts'
import { hasKid, isClause, isDefinite, isInfinitive } from './tree.ts'
import { ADJECTIVES, AHEAD, CONDITIONS, DENYING, FALSE, FICTION, INSTEAD, SAYING } from './words.ts'

/** The head's status as a whole, and that of the place it stands in (before its own modals and negation). */
export type Above = { readonly head: Status; readonly place: Status }

/** Signature of the word at `h` for a kind of complement, or null. Phrasal verbs are looked up with their particle first. */
export const signatureOf = (p: Parsed, h: number, frame: Frame): Signature | null => {
  const t = p.tokens[h]!
  const lemma = t.lemma.toLowerCase()
  if (frame === 'np' && t.upos === 'NOUN' && /^(suspect|witness|cause|film|accuse)$/.test(lemma)) return null
  const particle = children(p, h, 'compound', 'advmod').find(k => k > h && /^(RP|RB|IN)$/.test(p.tokens[k]!.xpos))
  const phrasal =
    t.upos === 'NOUN'
      ? PREDICATES.get(`${frame}|${lemma}/n`)
      : particle === undefined
        ? undefined
        : PREDICATES.get(`${frame}|${lemma} ${p.tokens[particle]!.lower}`)
  const name = phrasal ?? PREDICATES.get(`${frame}|${lemma}`) ?? PREDICATES.get(`${frame}|${t.lower}`)
  return name === undefined ? null : CLASSES[name]
}

const NO: ReadonlySet<string> = new Set(['no'])

const cueOf = (h: number): Cue => ({ token: h, kind: 'predicate' })

/** Status of the place in which clause `k` stands under `h`. */
export const clausePlace = (p: Parsed, k: number, h: number, above: Above, rel?: string): Status => {
  const t = p.tokens[k]!
  switch (rel ?? relOf(t)) {
    case 'ccomp':
    case 'xcomp':
    case 'csubj':
      return complement(p, k, h, above.head)
    case 'acl':
      return t.rel === 'acl:relcl' && p.tokens[k]!.lemma !== 'lead' && !isContent(p, k)
        ? relative(p, h, above.head)
        : adnominal(p, k, h, above.head)
    case 'advcl':
      return adverbial(p, k, h, above)
    case 'parataxis':
    case 'discourse':
      return PLAIN
    default:
      return nounPlace(p, k, h, above)
  }
}

/** Is this a report or claim that somebody denies? Then so is what it says. */
const isDenied = (head: Status): boolean => head.negative && head.cues.some(c => c.kind === 'denial')

/** "claims that police arrested 11 men": a content clause, taken for a relative one. */
const isContent = (p: Parsed, k: number): boolean => {
  const subjects = children(p, k, 'nsubj')
  return subjects.length > 1 && p.tokens[subjects[0]!]!.lower === 'that'
}

const frameOf = (p: Parsed, k: number): Frame => {
  if (isInfinitive(p, k)) return 'inf'
  const t = p.tokens[k]!
  if (t.xpos === 'VBG' && children(p, k, 'aux', 'nsubj', 'cop').length === 0) return 'ing'
  if (t.xpos === 'VBN' && children(p, k, 'aux', 'mark', 'cop').length === 0 && t.rel !== 'acl') return 'ing'
  if (t.xpos === 'VB' && children(p, k, 'aux', 'nsubj').length === 0) return 'inf'
  return 'fin'
}

const complement = (p: Parsed, k: number, h: number, head: Status): Status => {
  if (isDenied(head)) return head
  const frame = frameOf(p, k)
  if (frame === 'fin' && isIndirectQuestion(p, k)) return embed(head, CLASSES.factive, null)
  const found = signatureOf(p, h, frame) ?? (relOf(p.tokens[k]!) === 'xcomp' ? signatureOf(p, h, 'inf') : null)
  if (found !== null) return sourced(p, h, embed(head, found, cueOf(h)))
  if (relOf(p.tokens[k]!) === 'csubj')
    return frame === 'inf' ? embed(head, CLASSES.kind, cueOf(h)) : embed(head, CLASSES.factive, null)
  if (frame === 'fin') return embed(head, CLASSES.say, null)
  if (frame === 'ing') return embed(head, CLASSES.light, null)
  return p.tokens[h]!.upos === 'ADJ' ? embed(head, CLASSES.kind, cueOf(h)) : embed(head, CLASSES.purpose, cueOf(h))
}

/** "Unconfirmed reports say", "rumours claim": no surer than who says it. */
export const sourced = (p: Parsed, h: number, s: Status): Status => {
  const who = children(p, h, 'nsubj')[0]
  if (who === undefined) return s
  if (/^(rumou?r|speculation|gossip|hearsay)$/.test(p.tokens[who]!.lemma))
    return weaken(s, { real: 0.6, sure: 'possible' }, { token: who, kind: 'hedge' })
  const doubted = children(p, who, 'amod').find(a => ADJECTIVES.has(p.tokens[a]!.lower))
  return doubted === undefined
    ? s
    : weaken(s, ADJECTIVES.get(p.tokens[doubted]!.lower)!, { token: doubted, kind: 'hedge' })
}

/** "who shot him", "how it happened": what is asked about is taken for granted; "whether" is not. */
const isIndirectQuestion = (p: Parsed, k: number): boolean =>
  (p.kids[k] ?? []).some(
    c =>
      c < k &&
      /^(who|whom|what|when|where|why|how|which)$/.test(p.tokens[c]!.lower) &&
      !CONDITIONS.has(p.tokens[c]!.lower),
  ) && !hasKid(p, k, ['mark'], CONDITIONS)

/** A relative clause is presupposed, but of what is itself open ("anyone who attacks", "a plan that would end it"). */
const relative = (p: Parsed, h: number, head: Status): Status => {
  if (FICTION.has(p.tokens[h]!.lemma)) return weaken(PLAIN, { real: 0.3, sure: 'underspecified' }, cueOf(h))
  if (hasKid(p, h, ['det'], new Set(['any', 'every', 'no'])) || /^(any|every|no)(one|body)$/.test(p.tokens[h]!.lower))
    return weaken(PLAIN, { real: 0.5, sure: 'underspecified' }, null)
  if (isDefinite(p, h) || head.real >= 0.8) return PLAIN
  return weaken(PLAIN, { real: 0.5 + 0.5 * Math.abs(head.real), sure: head.negative ? 'certain' : 'certain' }, null)
}

/** "plan to attack", "claim that", "the man arrested on Monday". */
const adnominal = (p: Parsed, k: number, h: number, head: Status): Status => {
  const frame = frameOf(p, k)
  if (/^(information|tip|clue)$/.test(p.tokens[h]!.lemma) && p.tokens[k]!.lemma === 'lead')
    return embed(PLAIN, CLASSES.kind, cueOf(h))
  if (frame === 'inf') {
    const found = signatureOf(p, h, 'inf')
    if (found === CLASSES.light) return head
    return embed(isDefinite(p, h) ? { ...PLAIN, cues: head.cues } : head, found ?? CLASSES.purpose, cueOf(h))
  }
  if (isDenied(head)) return head
  const marked = children(p, k, 'mark', 'case')[0]
  if (marked !== undefined) {
    const found = signatureOf(p, h, frame)
    if (found !== null) return embed(head, found, cueOf(h))
    if (p.tokens[marked]!.lower === 'for') return embed(head, CLASSES.kind, cueOf(marked))
  }
  if (hasKid(p, h, ['det'], NO)) return negate(PLAIN, { token: h, kind: 'negation' })
  if (frame === 'fin' && !isDefinite(p, h) && (head.sure !== 'certain' || head.negative)) return head
  const loose = relative(p, h, head)
  return p.tokens[k]!.xpos === 'VBG' ? weaken(loose, { real: 0.97, sure: 'certain' }, null) : loose
}

const FACT_MARKS =
  /^(after|since|because|as|while|when|although|though|whereas|where|that|than|like|by|in|with|upon|on|from|despite|for|and|whereby|now)$/

const adverbial = (p: Parsed, k: number, h: number, above: Above): Status => {
  const marks = children(p, k, 'mark', 'case', 'advmod').filter(m => m < k)
  const words = marks.map(m => p.tokens[m]!.lower)
  if (words.some(w => CONDITIONS.has(w))) return { ...PLAIN, cues: [] }
  const instead = marks.find(m => INSTEAD.has(p.tokens[m]!.lower))
  if (instead !== undefined)
    return above.head.negative || above.head.sure === 'underspecified'
      ? weaken(PLAIN, { real: 0.3, sure: 'underspecified' }, { token: instead, kind: 'negation' })
      : negate(PLAIN, { token: instead, kind: 'negation' }, 0.85)
  if (isInfinitive(p, k)) return purpose(p, k, h, above)
  const ahead = marks.find(m => AHEAD.has(p.tokens[m]!.lower))
  if (ahead !== undefined) return before(p, ahead, above.head)
  if (p.tokens[k]!.xpos === 'VBG' && children(p, k, 'nsubj').length === 0) return participle(p, h, marks, above)
  if (isPast(p, k) || words.some(w => /^(because|since|although|though|whereas|than)$/.test(w))) return PLAIN
  return words.some(w => FACT_MARKS.test(w)) || words.length === 0 ? together(above.head) : PLAIN
}

const isPast = (p: Parsed, k: number): boolean =>
  p.tokens[k]!.xpos === 'VBD' || children(p, k, 'aux', 'cop').some(a => /^(was|were|had|did)$/.test(p.tokens[a]!.lower))

/** As real as the main clause where that is open ("will leave when it ends"), real otherwise. */
const together = (head: Status): Status =>
  head.sure === 'certain'
    ? PLAIN
    : { real: Math.max(0.3, Math.abs(head.real)), sure: head.sure, negative: false, cues: head.cues }

const purpose = (p: Parsed, k: number, h: number, { head }: Above): Status => {
  const too = children(p, h, 'advmod').find(m => p.tokens[m]!.lower === 'too')
  if (too !== undefined) return embed(head, CLASSES.prevent, cueOf(too))
  const found = signatureOf(p, h, 'inf')
  if (found !== null) return embed(head, found, cueOf(h))
  const object = children(p, h, 'obj', 'nsubj', 'obl').findLast(o => o < k)
  const ofObject = object === undefined ? null : signatureOf(p, object, 'inf')
  if (object !== undefined && ofObject !== null)
    return embed(
      hasKid(p, object, ['det'], NO) ? negate(head.negative ? PLAIN : head, cueOf(object)) : head,
      ofObject,
      cueOf(object),
    )
  if (p.tokens[h]!.upos === 'ADJ' || children(p, h, 'cop').length > 0) return embed(head, CLASSES.kind, cueOf(h))
  return embed(head, CLASSES.purpose, { token: k, kind: 'purpose' })
}

const before = (p: Parsed, mark: number, head: Status): Status => {
  const later = p.tokens[mark]!.lower
  if (head.sure !== 'certain' || head.negative)
    return {
      real: Math.max(0.35, Math.abs(head.real) * 0.7),
      sure: 'underspecified',
      negative: false,
      cues: [...head.cues, { token: mark, kind: 'condition' }],
    }
  return later === 'before' || later === 'until' || later === 'till'
    ? weaken(PLAIN, { real: 0.9, sure: 'certain' }, null)
    : PLAIN
}

/** "killing three", "by blocking", "for attacking", "in attacking". */
const participle = (p: Parsed, h: number, marks: readonly number[], { head }: Above): Status => {
  const found = marks.length > 0 ? signatureOf(p, h, 'ing') : null
  if (found !== null) return embed(head, found, cueOf(h))
  const mark = marks.map(m => p.tokens[m]!.lower)
  if (mark.some(w => /^(after|while|when|since|despite|upon|on)$/.test(w))) return PLAIN
  return head.negative ? PLAIN : { ...head, real: Math.max(head.real, 0.3) }
}

/** Status of the place in which the noun phrase `k` stands as argument or modifier of `h`. */
export const nounPlace = (p: Parsed, k: number, h: number, above: Above): Status => {
  const rel = relOf(p.tokens[k]!)
  const prepositions = children(p, k, 'case').map(c => p.tokens[c]!.lower)
  if (prepositions.some(w => INSTEAD.has(w) || CONDITIONS.has(w)))
    return negate(PLAIN, { token: children(p, k, 'case')[0]!, kind: 'negation' }, 0.85)
  if (rel === 'nsubj' || rel === 'csubj') return subject(p, k, h, above.head)
  if (/^(obj|iobj|obl|nmod|dep|xcomp|ccomp)$/.test(rel)) return object(p, k, h, above)
  if (rel === 'compound') return modifier(p, h, above.head)
  if (rel === 'appos' || rel === 'flat' || rel === 'list') return above.head
  return above.head.sure === 'certain' && !above.head.negative
    ? PLAIN
    : weaken(PLAIN, { real: 0.9, sure: 'certain' }, null)
}

const subject = (p: Parsed, k: number, h: number, head: Status): Status => {
  const passive = p.tokens[k]!.rel === 'nsubj:pass'
  const found = (passive ? signatureOf(p, h, 'np') : null) ?? signatureOf(p, h, 'subj')
  if (found === CLASSES.light) return indefinite(p, k, head, true)
  if (found !== null) return embed(head, found, cueOf(h))
  if (p.tokens[h]!.lemma === 'be' && children(p, h, 'expl').length > 0) return head
  if (FALSE.has(p.tokens[h]!.lower)) return head.negative ? PLAIN : negate(head, { token: h, kind: 'denial' })
  const adjective = ADJECTIVES.get(p.tokens[h]!.lower)
  if (adjective && p.tokens[h]!.upos === 'ADJ') return weaken(head, adjective, { token: h, kind: 'hedge' })
  return indefinite(p, k, head, passive)
}

const object = (p: Parsed, k: number, h: number, { head }: Above): Status => {
  const direct = /^(obj|dep|xcomp|ccomp)$/.test(relOf(p.tokens[k]!))
  if (direct && DENYING.has(p.tokens[h]!.lemma) && SAYING.has(p.tokens[k]!.lemma) && !head.negative)
    return negate(head, { token: h, kind: 'denial' })
  const found = takesEvent(p, k, h, direct) ? signatureOf(p, h, 'np') : null
  if (found === CLASSES.light) return direct ? lightly(p, k, head) : indefinite(p, k, head, false)
  const linked = direct || children(p, k, 'case').some(c => /^(of|for|to|against|about|with)$/.test(p.tokens[c]!.lower))
  if (found !== null && linked && !(isTimeLike(p, k) && !direct)) {
    const made = embed(head, found, cueOf(h))
    if (!isDefinite(p, k)) return made
    if (found === CLASSES.fail) return { ...PLAIN, real: 0.75 }
    return found.yes > 0 ? { ...made, real: Math.max(made.real, 0.75) } : made
  }
  const denied =
    head.negative &&
    !isDefinite(p, k) &&
    children(p, k, 'case').some(c => /^(for|to|into|in)$/.test(p.tokens[c]!.lower))
  const absent = p.tokens[h]!.upos === 'NOUN' && hasKid(p, h, ['det'], NO)
  return indefinite(p, k, head, direct || denied || absent)
}

/** "Called for calm" and "charged with murder" say something of calm and murder; "called him" and "charged the man" do not. */
const takesEvent = (p: Parsed, k: number, h: number, direct: boolean): boolean => {
  const t = p.tokens[h]!
  if (t.upos !== 'VERB') return true
  if (direct) return !WITH_PERSON.has(t.lemma) && !WITH_FOR.has(t.lemma)
  return !WITH_FOR.has(t.lemma) || hasKid(p, k, ['case'], FOR)
}

const FOR: ReadonlySet<string> = new Set(['for'])
const WITH_FOR: ReadonlySet<string> = new Set('call look ask push press wait search appeal bid'.split(' '))
const WITH_PERSON: ReadonlySet<string> = new Set(
  'accuse charge indict blame suspect convict invite allow permit warn condemn criticize criticise applaud threaten'.split(
    ' ',
  ),
)

const isTimeLike = (p: Parsed, k: number): boolean =>
  /^(day|week|month|year|hour|time|morning|evening|night)$/.test(p.tokens[k]!.lemma)

/** The object of "make", "take", "hold" is as real as the verb. */
const lightly = (p: Parsed, k: number, head: Status): Status =>
  isDefinite(p, k) ? { ...head, real: head.negative ? -0.2 : Math.max(head.real, 0.6) } : head

/** An argument of an ordinary word: known things stay real where the clause is open or denied, new ones do not. */
const indefinite = (p: Parsed, k: number, head: Status, close: boolean): Status => {
  if (head.sure === 'certain' && !head.negative) return { ...PLAIN, cues: head.cues }
  if (isDefinite(p, k)) return { real: close ? 0.8 : 0.85, sure: 'certain', negative: false, cues: [] }
  if (head.negative)
    return close
      ? { ...head, real: head.real * 0.75 }
      : { real: 0.5, sure: head.sure, negative: false, cues: head.cues }
  return { ...head, real: 0.35 + 0.65 * head.real, negative: false }
}

/** "bomb threat", "murder charge", "abortion clinic". */
const modifier = (p: Parsed, h: number, head: Status): Status => {
  const found = signatureOf(p, h, 'np')
  if (found !== null && found !== CLASSES.light) return embed(head.negative ? PLAIN : head, found, cueOf(h))
  return weaken(head.sure === 'certain' && !head.negative ? PLAIN : head, { real: 0.85, sure: 'certain' }, null)
}

/** Is the word an argument rather than a clause? */
export const isArgument = (p: Parsed, k: number): boolean =>
  !isClause(p, k) || /^(nsubj|obj|obl|nmod|compound|amod|appos|iobj)$/.test(relOf(p.tokens[k]!))
