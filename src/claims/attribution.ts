/** Who says what: every place where somebody is made to speak, and the stretch of text that is theirs (PARC: source, cue, content). */
import type { Article, Attribution, Source, SourceKind, Span } from '../model/index.ts'
import { findAgency, findOutlet } from '../text/agencies-list.ts'
import { findGroup } from '../text/groups.ts'
import { foldName, sameName } from '../text/names.ts'
import { findNation } from '../text/nations.ts'
import { findQuotes, type Quote } from '../text/quotes.ts'
import { CUE_VERBS, SOURCE_WORDS } from './lexicon/sources.ts'
import { child, children, isPassive, relOf, type Sent, spanOf, subtree } from './sentence.ts'

/** Somebody speaks: `content` are the stretches that are theirs; `tentative` when the cue only believes, fears or asks. */
export type Speech = {
  readonly sentence: number
  readonly attribution: Attribution
  readonly content: readonly Span[]
  readonly cueVerb: string
}

/** What the extractor knows of the persons of an article: last name met → how they were introduced. */
type Known = { readonly name: string; readonly kind: SourceKind }

type State = { readonly known: Known[]; last: Source | null; lastSentence: number }

/**
 * Every speech of an article, sentence by sentence, then the quotes that need their neighbours to find a speaker.
 * A pronoun or "the statement" takes the last source; a quote without a cue takes the speaker of the quote before it.
 */
export const findSpeech = (article: Article, sents: readonly Sent[]): readonly Speech[] => {
  const state: State = { known: [], last: null, lastSentence: -9 }
  const speeches: Speech[] = []
  for (const s of sents) {
    const here = [...accordingTo(s, state), ...cues(s, state)]
    speeches.push(...here)
    const named = here.map(h => h.attribution.source).filter(x => x !== null)
    const last = named.at(-1)
    if (last) {
      state.last = last
      state.lastSentence = s.index
    }
  }
  return [...speeches, ...quoteSpeech(article, sents, speeches)]
}

/** "according to X", "per X", "citing X": the whole sentence but the source itself. */
const accordingTo = (s: Sent, state: State): readonly Speech[] => {
  const out: Speech[] = []
  s.tokens.forEach((t, i) => {
    const according = t.lower === 'according' || (t.lower === 'per' && /^[A-Z]/.test(s.tokens[i + 1]?.text ?? ''))
    const citing = (t.lower === 'citing' || t.lower === 'quoting') && t.upos !== 'NOUN'
    if (!according && !citing) return
    const from = according && t.lower === 'according' ? i + 2 : i + 1
    const end = phraseEnd(s, from)
    if (end <= from) return
    const source = sourceOf(s, range(from, end), state, 'according')
    if (!source) return
    const gap = { start: t.start, end: s.tokens[end - 1]!.end }
    const carrier = citing ? cueAbove(s, i, state) : null
    out.push({
      sentence: s.index,
      attribution: { source, cue: { start: t.start, end: t.end }, via: carrier ? { source: carrier, cue: null, via: null } : null },
      content: around(s, gap),
      cueVerb: 'according',
    })
  })
  return out
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

/** End (exclusive) of the phrase that starts at `from`: up to a comma that starts no apposition, a verb or the sentence's end. */
const phraseEnd = (s: Sent, from: number): number => {
  let k = from
  for (; k < s.tokens.length && k < from + 18; k++) {
    const t = s.tokens[k]!
    if (/^[.;:!?()–—]$/.test(t.text) || t.text === '--') break
    if (t.text === ',' && k > from) {
      const next = s.tokens[k + 1]
      if (!next || !/^(NNP|DT|NN)$/.test(next.xpos) || k > from + 8) break
    }
    if (/^(VERB|AUX|SCONJ)$/.test(t.upos) && k > from && t.xpos !== 'VBG' && t.xpos !== 'VBN') break
  }
  return k
}

const around = (s: Sent, gap: Span): readonly Span[] =>
  [
    { start: s.start, end: gap.start },
    { start: gap.end, end: s.end },
  ].filter(x => x.end > x.start)

const cueAbove = (s: Sent, i: number, state: State): Source | null => {
  for (let k = s.tokens[i]!.head, n = 0; k >= 0 && n < 5; k = s.tokens[k]!.head, n++) {
    if (!CUE_VERBS.has(s.tokens[k]!.lemma)) continue
    const subject = child(s, k, 'nsubj')
    if (subject >= 0) return sourceOf(s, phraseOf(s, subject), state, s.tokens[k]!.lemma)
  }
  return null
}

const phraseOf = (s: Sent, i: number): readonly number[] => subtree(s, i, k => /^(acl:relcl|parataxis|ccomp|cc|conj)$/.test(s.tokens[k]!.rel) || s.tokens[k]!.text === '"')

/** "X said that …", "…, X said", "X confirmed the deaths of …", "reports quoted a witness as saying". */
const cues = (s: Sent, state: State): readonly Speech[] => {
  const out: Speech[] = []
  s.tokens.forEach((t, v) => {
    if (t.upos !== 'VERB' || !CUE_VERBS.has(t.lemma.toLowerCase())) return
    const lemma = t.lemma.toLowerCase()
    const passive = isPassive(s, v)
    if (passive && !/^(quote|cite)$/.test(lemma)) return
    const subject = subjectNear(s, v)
    const speaker = /^(quote|cite)$/.test(lemma) ? child(s, v, passive ? 'nsubj:pass' : 'obj', 'nsubj:pass', 'obj') : subject
    if (speaker < 0) return
    const phrase = phraseOf(s, speaker)
    const source = sourceOf(s, phrase, state, lemma)
    if (!source) return
    const content = contentOf(s, v, speaker, phrase)
    if (content.length === 0) return
    const carrier = /^(quote|cite)$/.test(lemma) && subject >= 0 && !passive ? sourceOf(s, phraseOf(s, subject), state, 'report') : listener(s, v, state)
    out.push({
      sentence: s.index,
      attribution: { source, cue: { start: t.start, end: t.end }, via: carrier ? { source: carrier, cue: null, via: null } : null },
      content,
      cueVerb: lemma,
    })
  })
  return out
}

/** The subject of a cue verb, also when it follows ("said the minister") or is shared with the verb before ("called …, saying"). */
const subjectNear = (s: Sent, v: number): number => {
  const own = child(s, v, 'nsubj')
  if (own >= 0) return own
  const t = s.tokens[v]!
  if (/^(conj|advcl|xcomp)$/.test(relOf(t)) && t.head >= 0) return child(s, t.head, 'nsubj')
  return -1
}

/** Outlets to which somebody speaks: "told the Tribune", "in an interview with Radio 5". */
const listener = (s: Sent, v: number, state: State): Source | null => {
  for (const k of children(s, v, 'obj', 'iobj', 'obl')) {
    const phrase = phraseOf(s, k)
    const text = phrase.map(p => s.tokens[p]!.text).join(' ')
    const source = sourceOf(s, phrase, state, 'report')
    if (source && (source.kind === 'outlet' || source.kind === 'agency') && !/twitter|facebook|telegram|social media|statement/i.test(text)) return source
  }
  return null
}

/**
 * What a cue verb makes its subject say: the clause or object below it when there is one, otherwise (the cue stands behind or
 * inside its content) all of the sentence but the cue and its subject.
 */
const contentOf = (s: Sent, v: number, speaker: number, phrase: readonly number[]): readonly Span[] => {
  const t = s.tokens[v]!
  const below = children(s, v, 'ccomp', 'obj', 'xcomp', 'advcl', 'obl', 'parataxis', 'nmod', 'conj', 'dep').filter(k => k !== speaker && k > v)
  const clause = children(s, v, 'ccomp', 'obj', 'parataxis', 'xcomp').filter(k => k !== speaker)
  const behind = relOf(t) === 'parataxis' || clause.some(k => k < v) || (clause.length === 0 && v > 3 && precededByContent(s, v, phrase))
  if (behind) {
    const own = [...phrase, v, ...children(s, v, 'aux', 'advmod', 'punct', 'iobj')]
    return around(s, spanOf(s, own))
  }
  const start = Math.max(t.end, ...(speaker > v ? phrase.map(k => s.tokens[k]!.end) : [t.end]))
  const under = clause.length > 0 ? [...clause, ...below] : below
  if (under.length === 0) return []
  const end = Math.max(...under.flatMap(k => subtree(s, k)).map(k => s.tokens[k]!.end))
  return end > start ? [{ start, end }] : []
}

/** Does a comma or a closing quote mark stand right before the cue clause, with a verb before it? */
const precededByContent = (s: Sent, v: number, phrase: readonly number[]): boolean => {
  const first = Math.min(v, ...phrase)
  const before = s.tokens[first - 1]
  if (!before || !/^[,"”’']$/.test(before.text)) return false
  return s.tokens.slice(0, first - 1).some(t => t.upos === 'VERB' || t.upos === 'AUX')
}

const OUTLET_CUES = /^(report|publish)$/
const PRONOUN = /^(he|she|it|they)$/
const STATEMENT = /^(statement|release|communique|communiqué|post|tweet|message|announcement)$/

/** The source that a phrase names; null when it names nobody who could speak. */
export const sourceOf = (s: Sent, phrase: readonly number[], state: State | null, cue: string): Source | null => {
  if (phrase.length === 0) return null
  const tokens = phrase.map(k => s.tokens[k]!)
  const at = spanOf(s, phrase)
  const text = s.text.slice(at.start - s.start, at.end - s.start)
  if (tokens.length === 1 && PRONOUN.test(tokens[0]!.lower)) return state && s.index - state.lastSentence <= 4 ? withSpan(state.last, at) : null
  const group = findGroup(text)
  if (group && !group.weak) return { kind: 'perpetrator-group', name: text, entity: group.canonical, at }
  const roles = tokens.flatMap(t => SOURCE_WORDS.get(t.lower) ?? SOURCE_WORDS.get(t.lemma.toLowerCase()) ?? []).sort((a, b) => a.rank - b.rank)
  const names = properName(tokens)
  const agency = findAgency(text)
  const outlet = findOutlet(text)
  if ((agency || outlet) && !roles.some(r => r.kind !== 'outlet' && r.kind !== 'anonymous' && r.kind !== 'witness')) {
    return { kind: agency ? 'agency' : 'outlet', name: agency ?? outlet, entity: agency ?? outlet, at }
  }
  const known = names && state ? state.known.findLast(k => sameName(k.name, names) >= 0.8) : undefined
  if (known && roles.length === 0) return { kind: known.kind, name: names, entity: known.name, at }
  if (roles.length === 0 && tokens.some(t => STATEMENT.test(t.lemma)) && state?.last) return withSpan(state.last, at)
  if (roles.length === 0 && !names) return null
  if (roles.length === 0 && names && !isPersonLike(names)) {
    return { kind: OUTLET_CUES.test(cue) ? 'outlet' : 'official', name: names, entity: names, at }
  }
  const kind = roles[0]?.kind ?? 'witness'
  const person = names !== null && isPersonLike(names)
  if (person && state) state.known.push({ name: known?.name ?? names, kind })
  return { kind, name: person ? names : text, entity: person ? (known?.name ?? names) : bodyOf(tokens.map(t => t.text).join(' '), kind), at }
}

const withSpan = (source: Source | null, at: Span): Source | null => (source ? { ...source, at } : null)

const TITLE = /^(mr|mrs|ms|dr|sir|president|prime|minister|rabbi|father|general|colonel|captain|sergeant|detective|superintendent|chief|police|interior|foreign|defence|defense|security|spokesman|spokeswoman|spokesperson|king|queen|mayor|governor|senator|former|professor|judge|ministry|public|justice|health|transport|state|director|inspector|commissioner|officer|doctor|imam|reverend|bishop|lieutenant|major|commander|deputy|secretary|chancellor|premier)\.?$/i

/** The longest run of capitalised words of a phrase without titles and nationalities: a name, or null. */
const properName = (tokens: readonly { readonly text: string; readonly upos: string; readonly lower: string }[]): string | null => {
  let best: string[] = []
  let run: string[] = []
  for (const t of tokens) {
    const part = /^[\p{Lu}]/u.test(t.text) && !TITLE.test(t.text) && !findNation(t.text) && t.upos !== 'DET'
    const link = run.length > 0 && /^(de|da|del|der|van|von|al|el|bin|ben|le|la|-|of|and|di|dos|du)$/.test(t.lower)
    if (part || link) run.push(t.text)
    else {
      if (run.length > best.length) best = run
      run = []
    }
  }
  if (run.length > best.length) best = run
  while (best.length > 0 && /^(de|da|del|der|van|von|al|el|bin|ben|le|la|-|of|and|di|dos|du)$/i.test(best.at(-1)!)) best.pop()
  return best.length === 0 ? null : best.join(' ').replace(/ - /g, '-').replace(/ -/g, '-')
}

const ORGANISATION = /\b(?:ministry|department|agency|office|police|union|party|council|group|company|corp|inc|ltd|university|institute|hospital|court|embassy|authority|committee|association|network|services?|bank|airlines?|airways|air|times|post|news|tv|radio|media|network|administration|commission|command|force|board|centre|center|observatory|society|foundation|bureau)\b/i

const isPersonLike = (name: string): boolean => !ORGANISATION.test(name) && !/^[A-Z]{2,}$/.test(name) && !/\bof\b|\band\b/i.test(name)

const GENERIC = /^(the|a|an|its|his|her|their|local|one|some|several|two|senior|top|national|federal|state|city|regional|other|many)$/i

/** Normal form of a body that speaks: "the French interior ministry's spokesman" → 'interior ministry'; "local police" → 'police'. */
const bodyOf = (text: string, kind: SourceKind): string => {
  const kept = foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(w => w !== '' && !GENERIC.test(w) && !findNation(w) && !/^(spokesman|spokeswoman|spokesperson|officials?|statement|from|by|of|for|in|on|s|at|to|and|who|said)$/.test(w))
  return kept.length === 0 ? kind : kept.slice(0, 4).join(' ')
}

/** Quotes whose speaker stands in a neighbouring sentence, or that go on from the paragraph before. */
const quoteSpeech = (article: Article, sents: readonly Sent[], found: readonly Speech[]): readonly Speech[] => {
  const quotes = findQuotes(article.text, sents).filter(q => !q.scare)
  const speakerOf = new Map<number, Attribution>()
  const out: Speech[] = []
  let previous: { readonly by: Attribution; readonly paragraph: number } | null = null
  for (const q of quotes) {
    const inside = sents.filter(s => s.start < q.end && q.start < s.end)
    const paragraph = inside[0]?.paragraph ?? -1
    const by: Attribution | null =
      speakerOf.get(q.group) ?? ownCue(found, inside, q) ?? besideCue(found, sents, inside, q) ?? (previous && paragraph - previous.paragraph <= 1 && startsParagraph(sents, q) ? previous.by : null)
    if (!by) continue
    speakerOf.set(q.group, by)
    previous = { by, paragraph: inside.at(-1)?.paragraph ?? paragraph }
    for (const s of inside) out.push({ sentence: s.index, attribution: by, content: [{ start: Math.max(s.start, q.start), end: Math.min(s.end, q.end) }], cueVerb: 'quote' })
  }
  return out
}

const ownCue = (found: readonly Speech[], inside: readonly Sent[], q: Quote): Attribution | null => {
  const ids = new Set(inside.map(s => s.index))
  const near = found.filter(f => ids.has(f.sentence) && f.attribution.cue && (f.attribution.cue.end <= q.start || f.attribution.cue.start >= q.end))
  const gap = (f: Speech): number => Math.min(Math.abs(f.attribution.cue!.start - q.end), Math.abs(q.start - f.attribution.cue!.end))
  return near.sort((a, b) => gap(a) - gap(b))[0]?.attribution ?? null
}

/** A cue in the sentence right before or behind the quote, in the same paragraph. */
const besideCue = (found: readonly Speech[], sents: readonly Sent[], inside: readonly Sent[], _q: Quote): Attribution | null => {
  const first = inside[0]
  const last = inside.at(-1)
  if (!first || !last) return null
  for (const k of [first.index - 1, last.index + 1]) {
    const beside = sents[k]
    if (beside?.paragraph !== first.paragraph) continue
    const cue = found.findLast(f => f.sentence === k && f.cueVerb !== 'according')
    if (cue) return cue.attribution
  }
  return null
}

const startsParagraph = (sents: readonly Sent[], q: Quote): boolean => {
  const first = sents.find(s => s.end > q.start)
  const before = first ? sents[first.index - 1] : undefined
  return !before || !first || before.paragraph !== first.paragraph ? q.start - (first?.start ?? 0) <= 2 : true
}

/** The attribution of a span: the innermost speech whose content holds it; the outlet's own voice when there is none. */
export const attributionAt = (speeches: readonly Speech[], span: Span): Speech | null => {
  const holding = speeches.filter(f => f.content.some(c => c.start <= span.start && span.end <= c.end + 1))
  const size = (f: Speech): number => Math.min(...f.content.filter(c => c.start <= span.start && span.end <= c.end + 1).map(c => c.end - c.start))
  return [...holding].sort((a, b) => Number(b.cueVerb === 'quote') - Number(a.cueVerb === 'quote') || size(a) - size(b))[0] ?? null
}
