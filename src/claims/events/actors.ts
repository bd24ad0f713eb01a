/** Who did it: descriptions of individuals, names of organisations, and how surely the report says so. */

import { groupIn } from '../known-names.ts'
import { ATTACKER_NOUNS, GROUP_HEADS, STATE_ORG, STATE_PEOPLE } from '../lexicon/actors.ts'
import { children, conjuncts, isPassive, isReduced, relOf, type Sent, subjectOf } from '../sentence.ts'
import type { Confidence } from './event.ts'
import { fullName, isPerson, nameRunAt, type People, wholeRunAt } from './names.ts'
import { phraseFirst, textOf, withOf } from './phrase.ts'

/** What the words say of those who act. */
export type Actors = {
  readonly individuals: readonly string[]
  readonly organisations: readonly { readonly name: string; readonly confidence: Confidence }[]
  readonly state: boolean
  readonly armed: boolean
}

/** The actors of words that name none. */
export const NOBODY: Actors = { individuals: [], organisations: [], state: false, armed: false }

/** What the look at a report's names gives to all its sentences. */
export type Known = { readonly people: People; readonly abbreviations: ReadonlyMap<string, string> }

/** Actors named by these heads and those coordinated with them. */
export const actorsAt = (
  s: Sent,
  heads: readonly number[],
  known: Known,
  claimed: Confidence | null = null,
): Actors => {
  const all = [...new Set(heads.flatMap(h => conjuncts(s, h)))].map(h => actorAt(s, h, known, claimed))
  return {
    individuals: all.flatMap(a => a.individuals),
    organisations: all.flatMap(a => a.organisations),
    state: all.some(a => a.state),
    armed: all.some(a => a.armed),
  }
}

const actorAt = (s: Sent, i: number, known: Known, claimed: Confidence | null): Actors => {
  const t = s.tokens[i]!
  if (!/^(?:NOUN|PROPN|ADJ|X)$/.test(t.upos)) return NOBODY
  const confidence = claimed ?? confidenceAt(s, i)
  const orgs = organisationsAt(s, i, known).map(name => ({ name, confidence }))
  const first = firstWithout(
    s,
    i,
    orgs.map(o => o.name),
  )
  const attacker = t.upos !== 'PROPN' && ATTACKER_NOUNS.test(t.lower)
  const phrase = textOf(
    s,
    first,
    /^(?:members?|groups?|bands?|gangs?|units?|elements?|squads?)$/.test(t.lower) ? withOf(s, i) : i,
  )
  const state = STATE_PEOPLE.test(t.lower) || orgs.some(o => STATE_ORG.test(o.name))
  const stateOrg = !attacker && STATE_ORG.test(textOf(s, phraseFirst(s, i), i)) && orgs.length === 0
  const run = t.upos === 'PROPN' && orgs.length === 0 && !stateOrg ? nameRunAt(s, i) : null
  const person =
    run && isPerson(s, run, known.people.full) && known.people.full.has(textOf(s, run.first, run.last).toLowerCase())
  return {
    individuals: attacker ? [phrase] : person ? [fullName(known.people, textOf(s, run!.first, run!.last))] : [],
    organisations: stateOrg ? [{ name: textOf(s, phraseFirst(s, i), i), confidence }] : orgs,
    state: state || stateOrg,
    armed: attacker || orgs.length > 0,
  }
}

/** First token of the phrase, an organisation's name before the noun left out: "FNR guerrillas" → guerrillas. */
const firstWithout = (s: Sent, i: number, orgs: readonly string[]): number => {
  let first = phraseFirst(s, i)
  for (let k = first; k < i; k++)
    if (
      orgs.some(o => o.toLowerCase().includes(s.tokens[k]!.lower)) ||
      /^[\])]$/.test(s.tokens[k]!.text) ||
      HEDGE.test(s.tokens[k]!.lower)
    )
      first = k + 1
  return first
}

/** Organisations in a phrase: abbreviations that the report explains, known groups, names that end in "Front", "Army" … */
const organisationsAt = (s: Sent, i: number, known: Known): readonly string[] => {
  const first = phraseFirst(s, i)
  const of = children(s, i, 'nmod', 'appos').filter(
    k => s.tokens[k]!.rel === 'appos' || children(s, k, 'case').some(c => /^(?:of|from)$/.test(s.tokens[c]!.lower)),
  )
  const heads = [
    i,
    ...Array.from({ length: i - first }, (_, n) => first + n),
    ...of,
    ...of.flatMap(k => children(s, k, 'nmod', 'appos', 'compound')),
  ]
  const out = heads.flatMap(k => organisationAt(s, k, known) ?? [])
  return [...new Set(out)].filter(
    (name, n, all) => !all.some((other, m) => m !== n && (other.includes(name) ? m < n || other !== name : false)),
  )
}

/** The organisation whose name covers a token. */
const organisationAt = (s: Sent, k: number, { abbreviations, people }: Known): string | null => {
  const t = s.tokens[k]!
  if (abbreviations.has(t.text)) return isArmed(abbreviations.get(t.text)!) ? t.text : null
  if (!/^\p{Lu}/u.test(t.text) || !/^(?:PROPN|NOUN|ADJ|X)$/.test(t.upos)) return null
  const run = wholeRunAt(s, k)
  const text = textOf(s, run.first, run.last)
  const group = groupIn(text)
  if (group && !group.weak) return aliasIn(text, group.canonical)
  if (people.full.has(text.toLowerCase())) return null
  const bare = text.replace(/ (?:guerr?illas?|rebels?|commandos?|members?|terrorists?|fighters?)$/i, '')
  return run.last > run.first &&
    (GROUP_HEADS.test(bare.split(' ').at(-1)!.toLowerCase()) || [...abbreviations.values()].includes(bare)) &&
    isArmed(bare)
    ? bare
    : null
}

/** Parties, unions and federations explain their abbreviations too; they do not fight. */
const isArmed = (name: string): boolean =>
  !/\b(?:party|federation|workers|commission|committee|department|agency|enterprise|institute|association|congress|council|radio|news|bank|company|university|confederation)\b/i.test(
    name,
  )

/** The name as the text writes it, for a group that has several. */
const aliasIn = (text: string, canonical: string): string => {
  const at = text.toLowerCase().indexOf(canonical.toLowerCase())
  return at < 0
    ? text
        .replace(/^(?:leftist|maoist|marxist|pro-\w+|communist|rightist)\s+/i, '')
        .replace(/ (?:guerr?illas?|rebels?|commandos?|members?|terrorists?|fighters?|group|organization)$/i, '')
    : text.slice(at, at + canonical.length)
}

/** The armed groups that a report names, by how often. */
export const armedGroupsOf = (sents: readonly Sent[], known: Known): ReadonlyMap<string, number> => {
  const out = new Map<string, number>()
  for (const s of sents)
    for (let k = 0; k < s.tokens.length; k++) {
      const t = s.tokens[k]!
      if (!/^\p{Lu}/u.test(t.text)) continue
      const name = organisationAt(s, k, known)
      if (name === null) continue
      const short = [...known.abbreviations].find(([, long]) => long === name)?.[0] ?? name
      if (!STATE_ORG.test(name)) out.set(short, (out.get(short) ?? 0) + 1)
      k = Math.max(k, wholeRunAt(s, k).last)
    }
  return out
}

const HEDGE =
  /^(?:alleged|allegedly|presumed|presumably|suspected|apparently|apparent|possible|possibly|supposed|supposedly|probable|probably)$/
const SUSPICION =
  /\b(?:alleged\w*|presum\w+|suspect\w*|apparent\w*|suppos\w+|accus\w+|blam\w+|attribut\w+|believe\w*|charg\w+ (?:that|with)|held? \w+ responsible|implicat\w+)\b/i
const POSSIBLE = /\b(?:might|may|could|possib\w+|not rul\w+ out)\b/i
const OFFICIALS =
  /\b(?:police|army|military|armed forces|government|minist\w+|president|authorities|official\w*|coprefa|spokesm\w+ for the (?:army|police)|judge|colonel|general|security)\b/i

/** How surely the words around name the perpetrator. */
const confidenceAt = (s: Sent, i: number): Confidence => {
  const from = Math.max(0, s.tokens[i]!.start - s.start - 120)
  const near = s.text.slice(from, s.tokens[i]!.end - s.start + 60)
  if (/\bclaim\w* (?:the )?(?:responsibility|credit|authorship)|\badmitted\b/i.test(near)) return 'claimed or admitted'
  if (SUSPICION.test(near))
    return OFFICIALS.test(s.text) ? 'suspected or accused by authorities' : 'suspected or accused'
  return POSSIBLE.test(near) ? 'possible' : 'reported as fact'
}

/** Statements of responsibility: "X claimed responsibility", "attributed to X", "blamed X", "X is responsible for". */
export const responsibilityIn = (s: Sent, known: Known): Actors => {
  const found: Actors[] = []
  s.tokens.forEach((t, i) => {
    const lemma = t.lemma.toLowerCase()
    const negated = (s.kids[i] ?? []).some(k => /^(?:not|n't|no|never)$/.test(s.tokens[k]!.lower))
    if (negated) return
    if (/^(?:perpetrate|commit|attribute|blame|accuse)$/.test(lemma)) found.push(...accused(s, i, known))
    else if (/^(?:involve|implicate|participate)$/.test(lemma)) found.push(...implicated(s, i, known))
    else if (lemma === 'responsibility' || t.lower === 'credit') found.push(...claimedBy(s, i, known))
    else if (lemma === 'responsible' && t.head !== i) found.push(actorsAt(s, children(s, i, 'nsubj'), known, null))
  })
  return {
    individuals: found.flatMap(a => a.individuals),
    organisations: found.flatMap(a => a.organisations),
    state: found.some(a => a.state),
    armed: found.some(a => a.armed),
  }
}

/** "members of the army were involved in the murder", "he implicated four officers in the killing". */
const implicated = (s: Sent, i: number, known: Known): readonly Actors[] => {
  if (!VIOLENCE.test(s.text)) return []
  const passive = isPassive(s, i) || isReduced(s, i)
  const participates = s.tokens[i]!.lemma === 'participate'
  const subject = passive || participates ? subjectOf(s, i) : -1
  const heads = subject >= 0 ? [subject] : children(s, i, 'obj')
  return [actorsAt(s, heads, known, participates ? null : 'suspected or accused')]
}
const VIOLENCE = /\b(?:murder|kill|assassinat|massacre|attack|bomb|crime|kidnap|slay|execution)/i

/** Words that name attackers by what they do; whoever is called so in the sentences of an incident did it. */
const BY_DEED =
  /^(?:guerr?illas?|rebels?|terrorists?|insurgents?|extremists?|subversives?|attackers?|assailants?|gunm[ae]n|hitm[ae]n|assassins?|murderers?|killers?|kidnappers?|hijackers?|mercenaries|commandos?|bandits?|criminals|traffickers|paramilitaries|aggressors|narcoterrorists|sicarios)$/

/** Attackers whom a sentence names in any place but as those who are hurt or held. */
export const attackersIn = (s: Sent, hurt: ReadonlySet<number>): readonly string[] =>
  s.tokens.flatMap((t, i): string[] => {
    if (t.upos !== 'NOUN' || !BY_DEED.test(t.lower) || hurt.has(i) || relOf(t) === 'compound') return []
    const dead =
      t.head >= 0 &&
      /^(?:kill|die|arrest|capture|wound|clash|fight)$/.test(s.tokens[t.head]!.lemma) &&
      !/^(?:nsubj|obl:agent)$/.test(t.rel)
    return dead ? [] : [textOf(s, firstWithout(s, i, []), i)]
  })

const caseIs = (s: Sent, k: number, word: RegExp): boolean =>
  children(s, k, 'case').some(c => word.test(s.tokens[c]!.lower))

const accused = (s: Sent, i: number, known: Known): readonly Actors[] => {
  const lemma = s.tokens[i]!.lemma.toLowerCase()
  const passive = children(s, i, 'aux:pass', 'nsubj:pass').length > 0
  const suspicion: Confidence = OFFICIALS.test(s.text.slice(0, s.tokens[i]!.start - s.start))
    ? 'suspected or accused by authorities'
    : 'suspected or accused'
  if (/^(?:perpetrate|commit)$/.test(lemma))
    return [
      actorsAt(
        s,
        children(s, i, 'obl').filter(k => caseIs(s, k, /^by$/)),
        known,
        null,
      ),
    ]
  const object = passive ? children(s, i, 'nsubj') : children(s, i, 'obj')
  const heads =
    lemma === 'attribute'
      ? children(s, i, 'obl').filter(k => caseIs(s, k, /^to$/))
      : lemma === 'blame'
        ? [...object, ...children(s, i, 'obl').filter(k => caseIs(s, k, /^on$/))]
        : object
  return [actorsAt(s, heads, known, suspicion)]
}

const claimedBy = (s: Sent, i: number, known: Known): readonly Actors[] => {
  const verb = s.tokens[i]!.head
  if (verb < 0 || !/^(?:claim|assume|accept|admit|take)$/.test(s.tokens[verb]!.lemma)) return []
  if (children(s, i, 'det').some(k => s.tokens[k]!.lower === 'no')) return []
  const subjects = children(s, verb, 'nsubj')
  if (
    subjects.some(
      k =>
        /^(?:no|nobody|none|neither)$/.test(s.tokens[k]!.lower) ||
        children(s, k, 'det').some(d => /^(?:no|neither)$/.test(s.tokens[d]!.lower)),
    )
  )
    return []
  return [actorsAt(s, subjects, known, 'claimed or admitted')]
}
