/** Who a phrase names as a speaker: kind of source, name and normal form. */
import type { Article, Attribution, Source, SourceKind, Span } from '../model/index.ts'
import { foldName, sameName } from '../text/names.ts'
import { findNation } from '../text/nations.ts'
import type { Token } from '../text/token.ts'
import { agencyIn, groupIn, outletIn } from './known-names.ts'
import { SOURCE_WORDS } from './lexicon/sources.ts'
import { type Sent, spanOf } from './sentence.ts'

/** What is known while a report is read: its persons, and who spoke last. */
export type State = { readonly known: readonly Known[]; last: Source | null; lastSentence: number }

const OUTLET_CUES = /^(report|publish)$/
const PRONOUN = /^(he|she|it|they)$/
const STATEMENT = /^(statement|release|communique|communiqué|post|tweet|message|announcement)$/

/** The source that a phrase names; null when it names nobody who could speak. */
export const sourceOf = (s: Sent, phrase: readonly number[], state: State | null, cue: string): Source | null => {
  if (phrase.length === 0) return null
  const tokens = phrase.map(k => s.tokens[k]!)
  if (tokens.some(t => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos) && /^(VERB|AUX)$/.test(t.upos))) return null
  const at = spanOf(s, phrase)
  const text = s.text.slice(at.start - s.start, at.end - s.start)
  if (tokens.length === 1 && PRONOUN.test(tokens[0]!.lower))
    return state && s.index - state.lastSentence <= 4 ? withSpan(state.last, at) : null
  const group = groupIn(text)
  if (group && !group.weak) return { kind: 'perpetrator-group', name: text, entity: group.canonical, at }
  const roles = tokens
    .flatMap(t => SOURCE_WORDS.get(t.lower) ?? SOURCE_WORDS.get(t.lemma.toLowerCase()) ?? [])
    .sort((a, b) => a.rank - b.rank)
  const names = properName(ownWords(tokens), s.start)
  const agency = agencyIn(text)
  const outlet = outletIn(text)
  if ((agency || outlet) && !roles.some(r => r.kind !== 'outlet' && r.kind !== 'anonymous' && r.kind !== 'witness')) {
    return { kind: agency ? 'agency' : 'outlet', name: agency ?? outlet, entity: agency ?? outlet, at }
  }
  const known = state
    ? names
      ? state.known.findLast(k => isSamePerson(k.name, names))
      : introducedAs(tokens, state)
    : undefined
  if (known && (roles.length === 0 || !names))
    return { kind: known.kind, name: names ?? known.name, entity: known.name, at }
  if (roles.length === 0 && tokens.some(t => STATEMENT.test(t.lemma)) && state?.last) return withSpan(state.last, at)
  if (roles.length === 0 && !names) return null
  if (roles.length === 0 && names && !isPersonLike(names)) {
    return { kind: OUTLET_CUES.test(cue) ? 'outlet' : 'official', name: names, entity: names, at }
  }
  const kind =
    known && rankOf(known.kind) < (roles[0]?.rank ?? 99) ? known.kind : (roles[0]?.kind ?? known?.kind ?? 'witness')
  const person = names !== null && isPersonLike(names) && !BODY_OF.test(text)
  return {
    kind,
    name: person ? names : text,
    entity: person
      ? (known?.name ?? names)
      : ((kind === 'perpetrator-group' ? ownerOfChannel(s) : null) ?? bodyOf(tokens.map(t => t.text).join(' '), kind)),
    at,
  }
}

/** "In a message on its Northern Voice channel, the group …": the group whose channel that is. */
const ownerOfChannel = (s: Sent): string | null => {
  const own = /\bits (?:\S{1,30} ){1,4}?(?:agency|outlet|channel|mouthpiece|magazine|arm|wing)\b/i.exec(s.text)
  const group = own ? groupIn(own[0]) : null
  return group !== null && group.channel !== null && !group.weak ? group.canonical : null
}

/** How narrow an office is: the rank of its words. */
const RANKS: ReadonlyMap<SourceKind, number> = new Map([...SOURCE_WORDS.values()].map(w => [w.kind, w.rank] as const))
const rankOf = (kind: SourceKind): number => RANKS.get(kind) ?? 98

/** Surname alone or full name, also with the second of two surnames left out. */
const isSamePerson = (full: string, name: string): boolean => {
  if (sameName(full, name) >= 0.6) return true
  const words = foldName(full).split(' ')
  return words.length >= 3 && !name.includes(' ') && words.slice(1).includes(foldName(name))
}

/** "the Interior Ministry of Ashland": a body, whatever name follows. */
const BODY_OF =
  /\b(?:ministry|department|court|hospital|agency|office|authority|board|council|bureau|service|police|university|institute|government|embassy|club|company|operator|union)s? (?:of|for|in) /i

const BODIES = /^(statement|police|government|group|ministry|authority|company|union|official|spokesman|agency)$/

/** "the commander": the person last introduced by that word. */
const introducedAs = (tokens: readonly Token[], state: State): Known | undefined => {
  const noun = tokens.at(-1)?.lemma.toLowerCase() ?? ''
  if (!/^(the|this)$/.test(tokens[0]?.lower ?? '') || tokens.length > 3 || BODIES.test(noun)) return undefined
  return state.known.findLast(k => k.as.includes(noun))
}

const withSpan = (source: Source | null, at: Span): Source | null => (source ? { ...source, at } : null)

/** How a person of the report was introduced: "Ana Holt, head of the clinic", "police chief Ben Orr". */
type Known = { readonly name: string; readonly kind: SourceKind; readonly as: readonly string[] }

/** Persons named in a sentence with a word before or behind the name that tells their office. */
export const introductions = (s: Sent): readonly Known[] => {
  const out: Known[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    let end = i
    while (end < s.tokens.length && isNamePart(s, end)) end++
    if (end - i >= 1) {
      const name = properName(s.tokens.slice(i, end))
      const words = name && isPersonLike(name) ? wordsAround(s, i, end) : []
      const kind = roleIn(words)
      if (name && kind && (name.includes(' ') || end - i > 1)) out.push({ name, kind, as: words })
      i = end
    }
  }
  return out
}

const isNamePart = (s: Sent, i: number): boolean =>
  /^\p{Lu}/u.test(s.tokens[i]!.text) && /^(PROPN|NOUN|ADJ|X)$/.test(s.tokens[i]!.upos)

/** The words that tell a person's office: the words right before it, then an apposition behind a comma, then titles within it. */
const wordsAround = (s: Sent, from: number, to: number): readonly string[] => {
  const words: string[] = []
  for (let k = to - 1; k >= 0 && k > from - 8; k--) {
    const t = s.tokens[k]!
    if (k < from && !/^(NOUN|PROPN|ADJ|ADP|DET|PART)$/.test(t.upos) && !(t.text === ',' && k === from - 1)) break
    if (k < from && t.upos === 'ADP' && !/^(of|for)$/.test(t.lower) && !SOURCE_WORDS.has(t.lower)) break
    words.push(t.lower, t.lemma.toLowerCase())
  }
  if (s.tokens[to]?.text === ',' || s.tokens[to]?.text === '(') {
    for (let k = to + 1; k < s.tokens.length && k < to + 10; k++) {
      const t = s.tokens[k]!
      if (/^(VERB|AUX|PUNCT|SCONJ|CCONJ|PRON)$/.test(t.upos)) break
      words.push(t.lower, t.lemma.toLowerCase())
    }
  }
  return words
}

const roleIn = (words: readonly string[]): SourceKind | null =>
  words.flatMap(w => SOURCE_WORDS.get(w) ?? []).sort((a, b) => a.rank - b.rank)[0]?.kind ?? null

const TITLE =
  /^(mr|mrs|ms|dr|sir|president|prime|minister|rabbi|father|general|colonel|captain|sergeant|detective|superintendent|chief|police|interior|foreign|defence|defense|security|spokesman|spokeswoman|spokesperson|king|queen|mayor|governor|senator|former|professor|judge|ministry|public|justice|health|transport|state|director|inspector|commissioner|officer|doctor|imam|reverend|bishop|lieutenant|major|commander|deputy|secretary|chancellor|premier)\.?$/i

/** A phrase up to where it turns to place or medium: "a rabbi in Ashton" is no Ashton, "a union on Twitter" no Twitter. */
const ownWords = (tokens: readonly Token[]): readonly Token[] => {
  const turn = tokens.findIndex(
    (t, i) =>
      i > 0 &&
      t.upos === 'ADP' &&
      /^(in|on|at|from|near|to|with|via|through|by|of)$/.test(t.lower) &&
      !/^(bank|university|church|ministry|house|department|board|institute|council|bishop|duke|republic|chamber|court|office|federation)$/.test(
        tokens[i - 1]!.lower,
      ),
  )
  return turn < 0 ? tokens : tokens.slice(0, turn)
}

const PLATFORM = /^(twitter|facebook|telegram|instagram|youtube|whatsapp|tiktok|x)$/i

/** The longest run of capitalised words of a phrase without titles and nationalities: a name, or null. */
const properName = (
  tokens: readonly { readonly text: string; readonly upos: string; readonly lower: string; readonly start?: number }[],
  sentenceStart = -1,
): string | null => {
  let best: string[] = []
  let run: string[] = []
  for (const [i, t] of tokens.entries()) {
    const part =
      /^[\p{Lu}]/u.test(t.text) &&
      t.upos !== 'PRON' &&
      (t.upos === 'PROPN' || t.start !== sentenceStart) &&
      !PLATFORM.test(t.text) &&
      !TITLE.test(t.text) &&
      !findNation(t.text) &&
      t.upos !== 'DET'
    const link = run.length > 0 && /^(de|da|del|der|van|von|al|el|bin|ben|le|la|-|of|and|di|dos|du)$/.test(t.lower)
    if (part || link) run.push(t.text)
    else if (/^\p{Lu}/u.test(t.text) && TITLE.test(t.text) && tokens[i + 1]?.upos === 'PROPN') {
      best = []
      run = []
    } else {
      if (run.length > best.length) best = run
      run = []
    }
  }
  if (run.length > best.length) best = run
  while (best.length > 0 && /^(de|da|del|der|van|von|al|el|bin|ben|le|la|-|of|and|di|dos|du)$/i.test(best.at(-1)!))
    best.pop()
  return best.length === 0 ? null : best.join(' ').replace(/ - /g, '-').replace(/ -/g, '-')
}

const ORGANISATION =
  /\b(?:ministry|department|agency|office|police|union|party|council|group|company|corp|inc|ltd|university|institute|hospital|court|embassy|authority|committee|association|network|services?|bank|airlines?|airways|air|times|post|news|tv|radio|media|network|administration|commission|command|force|board|centre|center|observatory|society|foundation|bureau)\b/i

const isPersonLike = (name: string): boolean =>
  !ORGANISATION.test(name) && !/^[A-Z]{2,}$/.test(name) && !/\bof\b|\band\b/i.test(name)

const GENERIC =
  /^(the|a|an|its|his|her|their|local|one|some|several|two|senior|top|national|federal|state|city|regional|other|many)$/i

/** Normal form of a body that speaks: "the French interior ministry's spokesman" → 'interior ministry'; "local police" → 'police'. */
const bodyOf = (text: string, kind: SourceKind): string => {
  const kept = foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      w =>
        w !== '' &&
        !GENERIC.test(w) &&
        !findNation(w) &&
        !/^(spokesman|spokeswoman|spokesperson|officials?|statement|from|by|of|for|in|on|s|at|to|and|who|said)$/.test(
          w,
        ),
    )
  return kept.length === 0 || (kept.length === 1 && kept[0] === 'office') ? kind : kept.slice(0, 4).join(' ')
}

/**
 * The body as which a whole page speaks when its outlet is one ("Ministry of the Interior", "Red Cross"); null for news outlets.
 */
export const ownVoice = (article: Article): Attribution | null => {
  const outlet = article.outlet
  if (!outlet || outletIn(outlet) || agencyIn(outlet)) return null
  const words = outlet.toLowerCase().split(/[^\p{L}-]+/u)
  const kind = words.some(w => MEDIA.has(w)) ? null : roleIn(words)
  if (!kind || !OFFICIAL_VOICE.has(kind)) return null
  return { source: { kind, name: outlet, entity: bodyOf(outlet, kind), at: null }, cue: null, via: null }
}

const MEDIA: ReadonlySet<string> = new Set(
  `news times post daily herald radio tv television press media journal gazette tribune mail express mirror sun star telegraph chronicle
   wire online channel broadcasting magazine weekly record observer independent standard today globe courier ledger echo argus`.split(
    /\s+/,
  ),
)
const OFFICIAL_VOICE: ReadonlySet<SourceKind> = new Set([
  'police',
  'ministry',
  'prosecutor',
  'court',
  'hospital',
  'emergency',
  'government',
  'military',
  'company',
  'ngo',
  'union',
])
