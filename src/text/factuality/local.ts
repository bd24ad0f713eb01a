/** What the words around a predicate or a noun do to it: auxiliaries, negation, adverbs, determiners, conjunctions, the sentence's mood. */

import { children, type Parsed, relOf } from '../parse-tree.ts'
import { CLASSES } from './signatures.ts'
import { type Cue, type CueKind, embed, negate, type Status, weaken } from './status.ts'
import { hasKid, isClause, isInfinitive } from './tree.ts'
import {
  ADJECTIVES,
  ADVERBS,
  ALMOST,
  CANCELLED,
  CONDITIONS,
  DENYING,
  MODALS,
  NEARLY,
  NEGATORS,
  NOBODY,
  SAYING,
  type Weakening,
} from './words.ts'

const OPEN: Weakening = { real: 0.27, sure: 'underspecified' }
const NO_WORDS: ReadonlySet<string> = new Set(['no', 'neither'])
const LIGHT = /^(have|make|give|take|hold|get|offer|provide|show|see|find|issue|report)$/
/** "Smoke could be seen": it was. "The town could see 200 dead" is no such thing. */
const isPerceived = (p: Parsed, i: number): boolean =>
  /^(see|hear|smell)$/.test(p.tokens[i]!.lemma) && (p.kids[i] ?? []).some(k => p.tokens[k]!.rel === 'aux:pass')

/** "I can confirm": said is done. */
const REPORTING = /^(confirm|say|reveal|announce|tell|report|disclose|see|hear)$/
const HAVE: ReadonlySet<string> = new Set(['have', "'ve", 'of', 'ha'])

/** The status of the word at `i`, given that of the place it stands in. */
export const applyLocal = (p: Parsed, i: number, context: Status): Status =>
  isClause(p, i) ? clause(p, i, context) : noun(p, i, context)

/** Modals, negation and the rest that a coordinated verb without its own takes over from the first one. */
export const sharedLocal = (p: Parsed, first: number, other: number, context: Status): Status => {
  const own = children(p, other, 'aux', 'cop').length > 0 || children(p, other, 'nsubj').length > 0
  const finite = /^VB[DZP]$/.test(p.tokens[other]!.xpos)
  if (own || finite) return conditions(p, first, context)
  const modal = modals(p, first, conditions(p, first, context))
  const joined = children(p, other, 'cc').some(k => /^n?or$/.test(p.tokens[k]!.lower))
  return joined || (children(p, first, 'aux').length > 0 && /^VBP?$/.test(p.tokens[other]!.xpos))
    ? negations(p, first, modal)
    : modal
}

const clause = (p: Parsed, i: number, context: Status): Status =>
  negations(p, i, adverbs(p, i, modals(p, i, conditions(p, i, replaced(p, i, context)))))

/** "rather than go", "instead of paying" where the parser makes the rest a clause of its own. */
const replaced = (p: Parsed, i: number, s: Status): Status => {
  const k = children(p, i, 'advmod', 'cc', 'mark', 'case').find(c => {
    const next = p.tokens[c + 1]?.lower
    return c < i && /^(rather|instead)$/.test(p.tokens[c]!.lower) && (next === 'than' || next === 'of')
  })
  return k === undefined || s.cues.some(c => c.token === k) ? s : negate(s, at(k, 'negation'), 0.3)
}

const at = (token: number, kind: CueKind): Cue => ({ token, kind })

/** "if", "unless", "whether" at the head of the clause. */
const conditions = (p: Parsed, i: number, s: Status): Status => {
  const mark = children(p, i, 'mark', 'cc', 'advmod').find(k => {
    const t = p.tokens[k]!
    return k < i && CONDITIONS.has(t.lower) && (relOf(t) === 'mark' || t.lower === 'if')
  })
  if (mark === undefined) return s
  const previous = p.tokens[mark - 1]?.lower
  if (previous === 'even' || previous === 'as')
    return weaken(s, { real: 0.6, sure: 'underspecified' }, at(mark, 'condition'))
  return weaken({ ...s, negative: false, real: Math.max(0.8, Math.abs(s.real)) }, OPEN, at(mark, 'condition'))
}

/** "may", "will", "would have": the first modal decides. */
const modals = (p: Parsed, i: number, s: Status): Status => {
  const auxiliaries = children(p, i, 'aux')
  const k = auxiliaries.find(a => MODALS.has(p.tokens[a]!.lower))
  if (k === undefined) return ifEver(p, i, toBe(p, i, auxiliaries, s))
  const word = p.tokens[k]!.lower
  const perfect = auxiliaries.some(a => a > k && HAVE.has(p.tokens[a]!.lower))
  const next = p.tokens[k + 1]?.lower ?? ''
  if (/^(can|ca|could)$/.test(word) && /^(not|n't|never)$/.test(next)) return s
  if (word === 'cannot') return s
  if (word === 'could' && !perfect && isPerceived(p, i)) return s
  if (word === 'can' && REPORTING.test(p.tokens[i]!.lemma)) return s
  if (perfect && /^(would|could|should|ought)$/.test(word)) return unreal(word, s, at(k, 'modal'))
  if (perfect && word === 'must') return weaken(s, { real: 0.8, sure: 'probable' }, at(k, 'modal'))
  if (perfect && /^(will|'ll)$/.test(word)) return weaken(s, { real: 0.85, sure: 'probable' }, at(k, 'modal'))
  const reported = word === 'would' && s.cues.length === 0 && isReported(p, i)
  const weakened = weaken(s, reported ? MODALS.get('will')! : MODALS.get(word)!, at(k, 'modal'))
  return perfect || !hasCondition(p, i) ? weakened : { ...weakened, sure: 'underspecified' }
}

/** "Thirty were killed, if reports are to be believed": no surer than its condition. */
const ifEver = (p: Parsed, i: number, s: Status): Status => {
  const clause = children(p, i, 'advcl').find(
    k =>
      k > i &&
      children(p, k, 'mark').some(
        m => p.tokens[m]!.lower === 'if' && !/^(even|as)$/.test(p.tokens[m - 1]?.lower ?? ''),
      ),
  )
  return clause === undefined ? s : weaken(s, { real: 0.75, sure: 'possible' }, at(clause, 'condition'))
}

/** Hangs an "if" or "unless" on this clause, or does one open the sentence? */
const hasCondition = (p: Parsed, i: number): boolean =>
  children(p, i, 'advcl').some(k => hasKid(p, k, ['mark'], CONDITIONS)) ||
  /^(if|unless)$/.test(p.tokens[0]?.lower ?? '')

/** "Would have been killed": it was not; "could have died": open, more likely not. */
const unreal = (word: string, s: Status, cue: Cue): Status =>
  word === 'could'
    ? weaken(s, { real: 0.2, sure: 'possible' }, cue)
    : { real: -0.4 * Math.abs(s.real), sure: 'underspecified', negative: s.negative, cues: [...s.cues, cue] }

/** "Is to be opened": a plan. */
const toBe = (p: Parsed, i: number, auxiliaries: readonly number[], s: Status): Status => {
  if (p.tokens[i]!.head < 0 && isInfinitive(p, i))
    return weaken(s, { real: 0.55, sure: 'underspecified' }, at(i, 'purpose'))
  const be = auxiliaries.find(a => /^(is|are|was|were|'s|'re)$/.test(p.tokens[a]!.lower))
  const to = auxiliaries.concat(children(p, i, 'mark')).find(a => p.tokens[a]!.lower === 'to')
  if (be === undefined || to === undefined || to !== be + 1) return s
  return weaken(s, { real: 0.7, sure: 'underspecified' }, at(be, 'modal'))
}

/** Does the clause hang on a verb of the past ("said it would")? */
const isReported = (p: Parsed, i: number): boolean => {
  const t = p.tokens[i]!
  if (t.head < 0 || !/^(ccomp|conj|parataxis)$/.test(relOf(t))) return false
  return /^VB[DN]$/.test(p.tokens[t.head]!.xpos)
}

const adverbs = (p: Parsed, i: number, s: Status): Status => {
  let out = s
  for (const k of children(p, i, 'advmod', 'obl', 'amod', 'parataxis', 'discourse')) {
    const word = ADVERBS.get(p.tokens[k]!.lower)
    if (word) out = weaken(out, word, at(k, 'hedge'))
  }
  return out
}

/** Is there a negator among the children that turns this clause, not another word in it ("not only", "not all")? */
const negations = (p: Parsed, i: number, s: Status): Status => {
  let out = s
  for (const k of p.kids[i] ?? []) {
    const t = p.tokens[k]!
    const rel = relOf(t)
    if (
      NEGATORS.has(t.lower) &&
      /^(advmod|neg|det|cc|aux|mark|dep)$/.test(rel) &&
      !isOnly(p, k) &&
      !isContrast(p, k, i)
    )
      out = negate(out, at(k, 'negation'))
    else if (rel === 'advmod' && t.lower === 'longer' && p.tokens[k - 1]?.lower === 'no' && p.tokens[k - 1]!.head === k)
      out = negate(out, at(k, 'negation'))
    else if (rel === 'advmod' && NEARLY.has(t.lower) && k < i && baseRelIsVerb(p, i))
      out = negate(out, at(k, 'negation'), ALMOST.has(t.lower) ? 0.7 : 0.5)
    else if (/^nsubj/.test(t.rel) && isNobody(p, k)) out = negate(out, at(k, 'negation'))
    else if (rel === 'obj' && isNobody(p, k))
      out = negate(out, at(k, 'negation'), LIGHT.test(p.tokens[i]!.lemma) ? -0.25 : 0.5)
  }
  return neitherNor(p, i, out)
}

const baseRelIsVerb = (p: Parsed, i: number): boolean => p.tokens[i]!.upos === 'VERB'

const isOnly = (p: Parsed, k: number): boolean =>
  /^(only|matter|doubt|just|merely|least|surprisingly|necessarily|even)$/.test(p.tokens[k + 1]?.lower ?? '')

/** "Monday, not Tuesday": the negator belongs to what follows it, behind the predicate. */
const isContrast = (p: Parsed, k: number, i: number): boolean =>
  k > i && p.tokens[k]!.lower === 'not' && p.tokens[k - 1]?.upos === 'PUNCT'

const neitherNor = (p: Parsed, i: number, s: Status): Status => {
  const t = p.tokens[i]!
  const k = t.rel === 'conj' ? children(p, i, 'cc').find(c => p.tokens[c]!.lower === 'nor') : undefined
  return k === undefined || s.cues.some(c => c.token === k) ? s : s.negative ? s : negate(s, at(k, 'negation'))
}

/** "no one", "none of them", "neither man". */
const isNobody = (p: Parsed, k: number): boolean => {
  const t = p.tokens[k]!
  if (NOBODY.has(t.lower) || (t.lower === 'one' && p.tokens[k - 1]?.lower === 'no')) return true
  return hasKid(p, k, ['det', 'cc', 'advmod', 'nummod'], NO_WORDS) || hasKid(p, k, ['nummod'], new Set(['zero']))
}

/** Determiners and adjectives before a noun; predicates that are nouns or adjectives take those of a clause as well. */
const noun = (p: Parsed, i: number, s: Status): Status => {
  let out = adverbs(p, i, s)
  for (const k of children(p, i, 'amod', 'det', 'nmod', 'compound', 'case', 'advmod', 'cc', 'acl')) {
    const t = p.tokens[k]!
    const rel = relOf(t)
    const adjective = rel === 'amod' || (rel === 'acl' && k < i) ? ADJECTIVES.get(t.lower) : undefined
    if (rel === 'amod' && SAYING.has(p.tokens[i]!.lemma) && DENYING.has(t.lemma)) out = negate(out, at(k, 'denial'))
    else if (rel === 'amod' && /^(little|few)$/.test(t.lower) && p.tokens[k - 1]?.lower !== 'a')
      out = weaken(out, { real: 0.1, sure: 'certain' }, at(k, 'hedge'))
    else if (adjective) out = weaken(out, adjective, at(k, 'hedge'))
    else if (rel === 'amod' && CANCELLED.has(t.lower)) out = embed(out, CLASSES.cancel, at(k, 'noun'))
    else if (NO_WORDS.has(t.lower)) out = none(out, at(k, 'negation'))
    else if (NEGATORS.has(t.lower) && !out.negative && !isOnly(p, k)) out = negate(out, at(k, 'negation'))
    else if (rel === 'det' && t.lower === 'any' && !out.negative)
      out = weaken(out, { real: 0.4, sure: 'underspecified' }, at(k, 'hedge'))
  }
  return out
}

/** "No attack": there was none, whatever the verb says of it. */
const none = (s: Status, cue: Cue): Status => ({
  real: s.sure === 'certain' ? -0.65 : -0.45,
  sure: s.sure,
  negative: true,
  cues: [cue],
})

/** Is the clause at the sentence's root an order ("Do not enter the building")? */
export const isCommand = (p: Parsed, i: number): boolean => {
  const t = p.tokens[i]!
  if (t.xpos !== 'VB' || isInfinitive(p, i)) return false
  const before = p.kids[i]!.filter(k => k < i).map(k => p.tokens[k]!)
  return before.every(k => !/^(nsubj|expl|csubj)/.test(k.rel) && !(k.rel === 'aux' && !/^(do|let)$/.test(k.lower)))
}
