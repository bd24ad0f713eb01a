/** Acts of violence in a sentence: the word that names each, who does it and what it falls on. */
import { ACT_NOUNS, ACT_VERBS, ATTEMPT_WORDS, BOMB_WORDS, type Family, LIGHT_VERBS } from '../lexicon/event-words.ts'
import { child, children, conjuncts, isPassive, isReduced, relOf, type Sent, subjectOf } from '../sentence.ts'

/** An act: its word, and the heads of the phrases around it. `about`: nouns only refer to it ("the attack"). */
export type Act = {
  readonly sentence: number
  readonly token: number
  readonly family: Family
  readonly noun: boolean
  readonly definite: boolean
  readonly agents: readonly number[]
  readonly patients: readonly number[]
  readonly attempted: boolean
  /** What shapes it that no argument tells: negated, planned, asked, conditional. */
  readonly unreal: boolean
}

/** The acts of a sentence, left to right. */
export const findActs = (s: Sent): readonly Act[] => s.tokens.flatMap((_, i) => verbAct(s, i) ?? nounAct(s, i) ?? [])

const particleOf = (s: Sent, i: number): string | null => {
  const k = child(s, i, 'compound:prt')
  const next = s.tokens[i + 1]?.lower ?? ''
  return k >= 0 ? s.tokens[k]!.lower : /^(?:up|down|off)$/.test(next) ? next : null
}

/** The family of a verb with its particle or fixed object; undefined for other verbs. */
const verbFamily = (s: Sent, i: number): Family | undefined => {
  const t = s.tokens[i]!
  const lemma = t.lemma.toLowerCase()
  const particle = particleOf(s, i)
  const next = s.tokens.slice(i + 1, i + 4).map(x => x.lower)
  if (lemma === 'set' && /^(?:fire|ablaze|afire)$/.test(next[0] ?? '')) return 'burn'
  if (lemma === 'set' && s.tokens.slice(i, i + 8).some((x, k, all) => x.lower === 'on' && all[k + 1]?.lower === 'fire'))
    return 'burn'
  if (
    /^(?:take|hold|seize)$/.test(lemma) &&
    s.tokens.slice(i, i + 9).some(x => x.lower === 'hostage' || x.lower === 'hostages')
  )
    return 'kidnap'
  if (THROWN.test(lemma) && throwsDevice(s, i)) return 'bomb'
  if (lemma === 'open' && next[0] === 'fire') return 'attack'
  if (lemma === 'fire' && /^(?:on|at)$/.test(next[0] ?? '')) return 'attack'
  if (
    lemma === 'shoot' &&
    (/^(?:dead)$/.test(next.join(' ').split(' ')[0] ?? '') || /\bto death\b|\bdead\b/.test(next.join(' ')))
  )
    return 'kill'
  if (lemma === 'find' && s.tokens.slice(i, i + 3).some(x => /^(?:dead|murdered)$/.test(x.lower))) return 'kill'
  if (lemma === 'lose' && s.tokens.slice(i, i + 4).some(x => /^(?:life|lives)$/.test(x.lower))) return 'die'
  if (lemma === 'machine' || lemma === 'machinegunn') return 'attack'
  return (
    (particle ? ACT_VERBS.get(`${lemma}-${particle}`) : undefined) ??
    ACT_VERBS.get(lemma) ??
    ACT_VERBS.get(lemma.replace(/n$/, ''))
  )
}

const THROWN =
  /^(?:throw|hurl|launch|place|plant|toss|lob|fire|put|leave|set|detonate|explode|activate|use|install|drop)$/
const throwsDevice = (s: Sent, i: number): boolean => {
  const object = isPassive(s, i) || isReduced(s, i) ? subjectOf(s, i) : child(s, i, 'obj')
  return (
    object >= 0 &&
    /^(?:bomb|device|explosive|dynamite|charge|grenade|car-bomb|mine|rocket|cocktail|artifact)s?$/.test(
      s.tokens[object]!.lower,
    )
  )
}

const isVerb = (s: Sent, i: number): boolean => {
  const t = s.tokens[i]!
  return t.upos === 'VERB' || (t.upos === 'ADJ' && /(?:ed|wn)$/.test(t.lower) && relOf(t) !== 'amod')
}

const verbAct = (s: Sent, i: number): Act | null => {
  if (!isVerb(s, i)) return null
  const family = verbFamily(s, i)
  if (family === undefined) return null
  const object = children(s, i, 'obj', 'iobj')
  const passive =
    isPassive(s, i) ||
    (object.length === 0 && (isReduced(s, i) || (s.tokens[i]!.xpos === 'VBN' && relOf(s.tokens[i]!) === 'amod')))
  const beside = passive ? besideParticiple(s, i) : -1
  const subject = beside >= 0 ? beside : relOf(s.tokens[i]!) === 'amod' ? s.tokens[i]!.head : antecedent(s, i)
  const at = children(s, i, 'obl').filter(k => hasCase(s, k, AIMED))
  const set = family === 'burn' && /^set$/.test(s.tokens[i]!.lemma)
  const own =
    passive || family === 'die'
      ? subject >= 0
        ? [subject]
        : []
      : set
        ? [...object, ...children(s, i, 'obl').filter(k => hasCase(s, k, /^to$/))]
        : object
  const intransitive = !passive && object.length === 0
  const patients = [
    ...own,
    ...(family === 'attack' || family === 'bomb'
      ? intransitive || own.length === 0 || isDevice(s, own[0]!)
        ? spots(s, i)
        : at
      : []),
  ]
  const agents = passive
    ? [...children(s, i, 'obl').filter(k => hasCase(s, k, /^by$/)), ...byPhrase(s, i)]
    : family === 'die' || (intransitive && subject >= 0 && isDevice(s, subject))
      ? []
      : subject >= 0
        ? [subject]
        : []
  return {
    sentence: s.index,
    token: i,
    family: family === 'damage' && subject >= 0 && !passive && isDevice(s, subject) ? 'bomb' : family,
    noun: false,
    definite: false,
    agents: [...new Set(agents)],
    patients: [...new Set(patients)].filter(k => !agents.includes(k)),
    attempted: isAttempt(s, i),
    unreal: isUnreal(s, i),
  }
}

/** "Juan Mir, kidnapped last week by rebels": the name right before a participle with its agent, wherever the parser hung it. */
const besideParticiple = (s: Sent, i: number): number => {
  if (s.tokens[i]!.xpos !== 'VBN' || children(s, i, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass').length > 0) return -1
  const at = s.tokens[i - 1]?.text === ',' ? i - 2 : i - 1
  if (at < 0 || !/^(?:NOUN|PROPN)$/.test(s.tokens[at]!.upos)) return -1
  const by = s.tokens.slice(i + 1, i + 7).some(t => t.lower === 'by') || s.tokens[at]!.upos === 'PROPN'
  return by ? nominalHead(s, at) : -1
}

/** The head of the name or noun phrase that ends at a token. */
const nominalHead = (s: Sent, at: number): number => {
  let k = at
  while (/^(?:flat|compound)/.test(s.tokens[k]!.rel) && Math.abs(s.tokens[k]!.head - k) < 6 && s.tokens[k]!.head >= 0)
    k = s.tokens[k]!.head
  return k
}

/** The subject; for "who" and "which" what stands right before them where the tree names no people. */
const antecedent = (s: Sent, i: number): number => {
  const found = subjectOf(s, i)
  const own = child(s, i, 'nsubj')
  const pronoun = own >= 0 && /^(?:who|which|that)$/.test(s.tokens[own]!.lower)
  if (!pronoun || (found >= 0 && found !== own && /^(?:NOUN|PROPN)$/.test(s.tokens[found]!.upos))) return found
  let k = own - 1
  while (k > 0 && own - k < 4 && /^(?:PUNCT|CCONJ)$/.test(s.tokens[k]!.upos)) k--
  return k >= 0 && /^(?:NOUN|PROPN)$/.test(s.tokens[k]!.upos) ? nominalHead(s, k) : found
}

const AIMED = /^(?:on|against|at|upon)$/
const SPOT = /^(?:in|at|near|outside|inside|on|against|under|beside|by|behind|of|next|front|from)$/
const hasCase = (s: Sent, k: number, cases: RegExp): boolean =>
  children(s, k, 'case').some(c => cases.test(s.tokens[c]!.lower))
const isDevice = (s: Sent, k: number): boolean =>
  /^(?:bomb|device|explosive|dynamite|charge|grenade|car-bomb|mine|rocket|mortar|missile|shot|artifact|fire|bullet|explosion)s?$/.test(
    s.tokens[k]!.lower,
  )

/** Where a bomb goes off: the phrases of place around the verb. */
const spots = (s: Sent, i: number): readonly number[] =>
  children(s, i, 'obl', 'nmod')
    .filter(k => hasCase(s, k, SPOT))
    .flatMap(k => [
      k,
      ...children(s, k, 'nmod').filter(
        n => hasCase(s, n, /^of$/) && /^(?:front|side|entrance|gate|door)$/.test(s.tokens[k]!.lower),
      ),
    ])

/** "by X" right behind a participle, wherever the parser hung it. */
const byPhrase = (s: Sent, i: number): readonly number[] => {
  for (let k = i + 1; k < Math.min(s.tokens.length, i + 6); k++) {
    const t = s.tokens[k]!
    if (t.lower === 'by') return t.head > k ? [t.head] : []
    if (/^(?:VERB|PUNCT|CCONJ)$/.test(t.upos)) return []
  }
  return []
}

const nounAct = (s: Sent, i: number): Act | null => {
  const t = s.tokens[i]!
  if (!/^(?:NOUN|PROPN)$/.test(t.upos)) return null
  const lemma = t.lemma.toLowerCase()
  const found = ACT_NOUNS.get(lemma) ?? ACT_NOUNS.get(t.lower)
  if (found === undefined || isOtherSense(s, i)) return null
  const before = s.tokens[i - 1]?.lower ?? ''
  const family =
    found === 'attack' && BOMB_WORDS.test(before) ? 'bomb' : found === 'attack' && before === 'arson' ? 'burn' : found
  const carrier = lightVerb(s, i)
  const patients = [
    ...children(s, i, 'nmod').filter(k =>
      hasCase(s, k, family === 'attack' ? AIMED : /^(?:of|on|against|at|in|near|outside|inside)$/),
    ),
    ...(family === 'attack' ? [] : children(s, i, 'nmod:poss')),
    ...(carrier >= 0 ? children(s, carrier, 'obl').filter(k => hasCase(s, k, AIMED)) : []),
    ...targetOfAttempt(s, i),
  ]
  return {
    sentence: s.index,
    token: i,
    family,
    noun: true,
    definite: children(s, i, 'det').some(k => /^(?:the|this|that|these|those)$/.test(s.tokens[k]!.lower)),
    agents: [...agentsOfNoun(s, i, carrier), ...(family === 'attack' ? children(s, i, 'nmod:poss') : [])],
    patients: [...new Set(patients)],
    attempted: lemma === 'attempt' || isAttempt(s, i),
    unreal: isUnreal(s, carrier >= 0 ? carrier : i),
  }
}

/** Compounds ("murder case", "bomb attack", "death threat") name no act of their own; nor do heart attacks. */
const isOtherSense = (s: Sent, i: number): boolean => {
  const next = s.tokens[i + 1]
  const before = s.tokens[i - 1]?.lower ?? ''
  if (/^(?:heart|asthma|panic|verbal|media|press)$/.test(before)) return true
  if (
    s.tokens[i]!.lower === 'death' &&
    /^(?:squads?|penalty|threats?|sentence|certificate|toll)$/.test(next?.lower ?? '')
  )
    return true
  if (
    s.tokens[i]!.lower.startsWith('attempt') &&
    !/assassinat|murder|kidnap|life|kill|bomb|hijack|rob/.test(
      s.text.slice(Math.max(0, s.tokens[i]!.start - s.start - 20), s.tokens[i]!.end - s.start + 60).toLowerCase(),
    )
  )
    return true
  return (
    relOf(s.tokens[i]!) === 'compound' &&
    s.tokens[i]!.head === i + 1 &&
    (ACT_NOUNS.has(next?.lemma ?? '') || /^(?:case|investigation|trial|attempt|squad)/.test(next?.lower ?? ''))
  )
}

/** The verb that carries a noun: "launch an attack", "an attack was staged by". */
const lightVerb = (s: Sent, i: number): number => {
  const t = s.tokens[i]!
  const head = t.head
  if (head >= 0 && /^(?:obj|nsubj)$/.test(relOf(t)) && LIGHT_VERBS.test(s.tokens[head]!.lemma)) return head
  return children(s, i, 'acl').find(k => LIGHT_VERBS.test(s.tokens[k]!.lemma)) ?? -1
}

const agentsOfNoun = (s: Sent, i: number, carrier: number): readonly number[] => {
  const by = children(s, i, 'nmod').filter(k => hasCase(s, k, /^by$/))
  if (carrier < 0) return by
  const passive = isPassive(s, carrier) || isReduced(s, carrier) || s.tokens[carrier]!.xpos === 'VBN'
  const subject = subjectOf(s, carrier)
  const agent = passive
    ? [...children(s, carrier, 'obl').filter(k => hasCase(s, k, /^by$/)), ...byPhrase(s, carrier)]
    : subject >= 0 && subject !== i
      ? [subject]
      : []
  return [...by, ...agent]
}

/** "attempt on the life of X", "attempt against X". */
const targetOfAttempt = (s: Sent, i: number): readonly number[] => {
  if (!s.tokens[i]!.lower.startsWith('attempt')) return []
  return children(s, i, 'nmod')
    .filter(k => hasCase(s, k, AIMED))
    .flatMap(k =>
      /^li(?:fe|ves)$/.test(s.tokens[k]!.lower) ? [...children(s, k, 'nmod:poss'), ...children(s, k, 'nmod')] : [k],
    )
}

const isAttempt = (s: Sent, i: number): boolean => {
  const head = s.tokens[i]!.head
  return (
    (head >= 0 && relOf(s.tokens[i]!) === 'xcomp' && ATTEMPT_WORDS.test(s.tokens[head]!.lemma)) ||
    s.tokens.slice(Math.max(0, i - 2), i).some(t => ATTEMPT_WORDS.test(t.lower)) ||
    /^attempts?$/.test(s.tokens[i + 1]?.lower ?? '')
  )
}

/** Negated, planned, asked or conditional acts are none. */
const isUnreal = (s: Sent, i: number): boolean => {
  const kids = s.kids[i] ?? []
  if (kids.some(k => /^(?:not|n't|never)$/.test(s.tokens[k]!.lower))) return true
  if (
    kids.some(
      k => /^(?:will|would|should|could|can|may|might|must)$/.test(s.tokens[k]!.lower) && relOf(s.tokens[k]!) === 'aux',
    )
  ) {
    return !kids.some(k => s.tokens[k]!.lower === 'have')
  }
  if (kids.some(k => /^(?:if|unless|whether)$/.test(s.tokens[k]!.lower))) return true
  const head = s.tokens[i]!.head
  const infinitive = kids.some(k => s.tokens[k]!.lower === 'to' && s.tokens[k]!.upos === 'PART')
  if (infinitive && head >= 0 && /^(?:VERB|NOUN|ADJ)$/.test(s.tokens[head]!.upos))
    return !/^(?:attempt|try|manage|fail|begin|start|continue|order|proceed)$/.test(s.tokens[head]!.lemma)
  return s.tokens[i]!.xpos === 'NN' && children(s, i, 'det').some(k => /^(?:any|no)$/.test(s.tokens[k]!.lower))
}

/** Subject heads with those coordinated. */
export const withConjuncts = (s: Sent, heads: readonly number[]): readonly number[] =>
  heads.flatMap(h => conjuncts(s, h))
