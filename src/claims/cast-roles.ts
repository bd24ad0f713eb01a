/** What a sentence says of the people in it besides their harm: who attacked, who is suspected, who killed himself, who only speaks. */
import type { PersonMention } from './cast-mentions.ts'
import type { Sent } from './sentence.ts'
import { relOf, subjectOf } from './sentence.ts'

/** What a mention's own sentence says of the person. `self`: harmed by his own hand. */
export type Roles = {
  readonly attacker: ReadonlySet<number>
  readonly suspect: ReadonlySet<number>
  readonly self: ReadonlyMap<number, 'killed' | 'injured'>
  readonly speaker: ReadonlySet<number>
}

const SPEAKING =
  /^(say|tell|add|announce|report|confirm|explain|note|state|write|release|believe|think|describe|recall|declare|ask|speak|respond|call|investigate|tweet)$/
const CHARGED =
  /^(charge|accuse|indict|convict|sentence|arraign|arrest|jail|detain|apprehend|suspect|book|plead|surrender|extradite|want)$/
const ATTACKING = /^(shoot|kill|stab|fire|open|murder|attack|ambush|gun|wound|injure|strike|rob)$/

/** He died by it. */
const SUICIDE =
  /\b(?:(?:kill(?:s|ed|ing)?|hang(?:s|ed|ing)?) (?:himself|herself)|(?:took|taking|takes?|ended|ending|ends) (?:his|her) (?:own )?life|(?:commit(?:s|ted|ting)?|died (?:by|of|from)|apparent|ruled a) suicide|turn(?:s|ed|ing)? (?:the|his|her|a) (?:gun|weapon|firearm|rifle|handgun|shotgun|pistol) on (?:himself|herself)|then (?:himself|herself|(?:him|her)?self\b)|and then (?:himself|herself)|fatally shot (?:himself|herself)|shot and killed (?:himself|herself))\b/i
const SELF_SHOT = /\b(?:shoot(?:s|ing)?|shot) (?:himself|herself)\b/i
const SELF_WOUND = /\bself-inflicted\b/i

/** The roles of a sentence's mentions, by their index in `mentions`. */
export const rolesIn = (s: Sent, mentions: readonly PersonMention[]): Roles => {
  const attacker = new Set<number>()
  const suspect = new Set<number>()
  const speaker = new Set<number>()
  const self = new Map<number, 'killed' | 'injured'>()
  mentions.forEach((m, k) => {
    if (m.who === 'attacker') attacker.add(k)
    if (m.who === 'suspect') suspect.add(k)
    if (isSpeaker(s, m)) speaker.add(k)
  })
  s.tokens.forEach((t, v) => {
    if (t.upos !== 'VERB') return
    const lemma = t.lemma.toLowerCase()
    const charged = CHARGED.test(lemma)
    if (!charged && !ATTACKING.test(lemma)) return
    const passive = isPassiveHere(s, v) || (charged && t.xpos === 'VBN')
    if (charged) {
      const k = passive || /^(surrender|plead)$/.test(lemma) ? before(s, mentions, v) : after(mentions, v)
      if (k >= 0) suspect.add(k)
    } else if (!passive && t.xpos !== 'VBN') {
      const k = mentionAt(mentions, subjectOf(s, v))
      if (k >= 0 && mentions[k]!.noun !== 'victim' && acts(s, v, lemma)) attacker.add(k)
    }
  })
  selfHarm(s, mentions, self)
  return { attacker, suspect, self, speaker }
}

const acts = (s: Sent, v: number, lemma: string): boolean =>
  lemma === 'open' || lemma === 'fire'
    ? s.tokens.slice(v + 1, v + 5).some(t => /^(fire|shots?|gun|rounds?|at|into)$/.test(t.lower))
    : (s.kids[v] ?? []).some(
        k => relOf(s.tokens[k]!) === 'obj' && !/^(himself|herself|itself|dog|dogs|self)$/.test(s.tokens[k]!.lower),
      )

const isPassiveHere = (s: Sent, v: number): boolean => {
  for (let k = v - 1; k >= 0 && v - k <= 4; k--) {
    const t = s.tokens[k]!
    if (t.upos === 'AUX') return /^(be|get)$/.test(t.lemma)
    if (t.upos !== 'ADV' && t.upos !== 'PART') return s.tokens[v]!.xpos === 'VBN' && relOf(s.tokens[v]!) === 'acl'
  }
  return s.role === 'headline' && /^VB[ND]$/.test(s.tokens[v]!.xpos)
}

const isSpeaker = (s: Sent, m: PersonMention): boolean => {
  for (let k = m.first; k <= m.last; k++) {
    const t = s.tokens[k]!
    if (relOf(t) === 'nsubj' && SPEAKING.test(s.tokens[t.head]?.lemma ?? '')) return true
  }
  return (
    /^(said|says|told|added)$/.test(s.tokens[m.first - 1]?.lower ?? '') ||
    /^(said|says|told)$/.test(s.tokens[m.last + 1]?.lower ?? '')
  )
}

/** Index of the mention that covers a token, -1 when none does. */
export const mentionAt = (mentions: readonly PersonMention[], token: number): number =>
  token < 0 ? -1 : mentions.findIndex(m => m.first <= token && token <= m.last)

const before = (s: Sent, mentions: readonly PersonMention[], v: number): number => {
  const own = mentionAt(mentions, subjectOf(s, v))
  if (own >= 0) return own
  for (let k = mentions.length - 1; k >= 0; k--) if (mentions[k]!.last < v && v - mentions[k]!.last <= 12) return k
  return -1
}

const after = (mentions: readonly PersonMention[], v: number): number =>
  mentions.findIndex(m => m.first > v && m.first - v <= 2)

const selfHarm = (s: Sent, mentions: readonly PersonMention[], self: Map<number, 'killed' | 'injured'>): void => {
  const killed = SUICIDE.exec(s.text)
  const shot = killed ? null : (SELF_SHOT.exec(s.text) ?? SELF_WOUND.exec(s.text))
  const hit = killed ?? shot
  if (!hit) return
  const at = s.start + hit.index
  const lived =
    /\b(?:accident\w*|in the (?:leg|foot|hand|arm|thigh|finger)|survive\w*|expected to|non-life|hospital|attempt\w*)\b/i.test(
      s.text,
    )
  const fate = killed || (!lived && /\b(?:dead|died|death|fatal\w*|kill\w*)\b/i.test(s.text)) ? 'killed' : 'injured'
  const sex = /herself|her (?:own )?life/i.test(hit[0]) ? 'f' : /himself|his (?:own )?life/i.test(hit[0]) ? 'm' : null
  const fits = mentions
    .map((m, k) => ({ m, k }))
    .filter(
      ({ m }) =>
        m.span.start < at &&
        !m.possessor &&
        (m.count?.max ?? 0) === 1 &&
        (m.sex === null || sex === null || m.sex === sex) &&
        m.noun !== 'victim',
    )
  const actor = fits.find(({ m }) => relOf(s.tokens[m.head]!) === 'nsubj') ?? fits[0]
  if (actor) self.set(actor.k, fate)
}
