/** Who says what: every place where somebody is made to speak, and the stretch of text that is theirs (PARC: source, cue, content). */
import type { Article, Attribution, Source, SourceKind, Span } from '../model/index.ts'
import { foldName, sameName } from '../text/names.ts'
import { findNation } from '../text/nations.ts'
import { findQuotes, type QuoteMention } from '../text/quotes.ts'
import { agencyIn, groupIn, outletIn } from './known-names.ts'
import { CUE_VERBS, SOURCE_WORDS } from './lexicon/sources.ts'
import { child, children, isPassive, relOf, type Sent, spanOf, subtree } from './sentence.ts'

/** Somebody speaks: `content` are the stretches that are theirs; `tentative` when the cue only believes, fears or asks. */
export type Speech = {
  readonly sentence: number
  readonly attribution: Attribution
  readonly content: readonly Span[]
  readonly cueVerb: string
}

type State = { readonly known: readonly Known[]; last: Source | null; lastSentence: number }

/**
 * Every speech of an article, sentence by sentence, then the quotes that need their neighbours to find a speaker.
 * A pronoun or "the statement" takes the last source; a quote without a cue takes the speaker of the quote before it.
 */
export const findSpeech = (article: Article, sents: readonly Sent[]): readonly Speech[] => {
  const state: State = { known: sents.flatMap(introductions), last: null, lastSentence: -9 }
  const speeches: Speech[] = []
  for (const s of sents) {
    const here = [...accordingTo(s, state), ...cues(s, state)]
    speeches.push(...here)
    const last = here
      .map(h => h.attribution.source)
      .filter(x => x !== null)
      .at(-1)
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
      attribution: {
        source,
        cue: { start: t.start, end: t.end },
        via: carrier ? { source: carrier, cue: null, via: null } : null,
      },
      content: around(s, gap),
      cueVerb: 'according',
    })
  })
  return out
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

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

/** The noun phrase with head `i`, without relative clauses, coordinated phrases and the punctuation at its ends. */
const phraseOf = (s: Sent, i: number): readonly number[] => {
  const all = subtree(s, i, k => /^(acl:relcl|parataxis|ccomp|cc|conj)$/.test(s.tokens[k]!.rel))
  const isWord = (k: number): boolean => s.tokens[k]!.upos !== 'PUNCT'
  const first = all.findIndex(isWord)
  const last = all.findLastIndex(isWord)
  return first < 0 ? [] : all.slice(first, last + 1)
}

/** "X said that …", "…, X said", "X confirmed the deaths of …", "reports quoted a witness as saying". */
const cues = (s: Sent, state: State): readonly Speech[] => {
  const out: Speech[] = []
  s.tokens.forEach((t, v) => {
    const lemma = t.lemma.toLowerCase()
    if (t.upos !== 'VERB' || !CUE_VERBS.has(lemma)) return
    const quoting = /^(quote|cite)$/.test(lemma)
    const passive = isPassive(s, v)
    if ((passive && !quoting) || (lemma === 'say' && s.tokens[v - 1]?.lower === 'as')) return
    if (children(s, v, 'obj').some(k => s.tokens[k]!.lemma === 'responsibility')) return
    const subject = subjectNear(s, v)
    const speaker = quoting ? (passive ? subject : child(s, v, 'obj')) : subject
    if (speaker < 0) return
    const phrase = phraseOf(s, speaker)
    const source = sourceOf(s, phrase, state, lemma)
    if (!source) return
    const content =
      quoting && !passive
        ? contentOf(s, v, [...(subject >= 0 ? phraseOf(s, subject) : []), ...phrase, ...asSaying(s, v)])
        : contentOf(s, v, phrase)
    if (content.length === 0) return
    const carrier =
      quoting && subject >= 0 && !passive ? sourceOf(s, phraseOf(s, subject), state, 'report') : listener(s, v, state)
    out.push({
      sentence: s.index,
      attribution: {
        source,
        cue: { start: t.start, end: t.end },
        via: carrier ? { source: carrier, cue: null, via: null } : null,
      },
      content,
      cueVerb: lemma,
    })
  })
  return out
}

/** The words "as saying" behind a verb of quoting. */
const asSaying = (s: Sent, v: number): readonly number[] => {
  const as = s.tokens.findIndex(
    (t, k) => k > v && k < v + 12 && t.lower === 'as' && s.tokens[k + 1]?.lower === 'saying',
  )
  return as < 0 ? [] : Array.from({ length: as + 2 - v }, (_, k) => v + k)
}

/** The subject of a cue verb: its nearest own one, or the one shared with the verb before ("called …, saying"). */
const subjectNear = (s: Sent, v: number): number => {
  const own = [...children(s, v, 'nsubj', 'nsubj:pass')].sort((a, b) => Math.abs(a - v) - Math.abs(b - v))[0]
  if (own !== undefined) return relativeOf(s, v, own)
  const t = s.tokens[v]!
  return /^(conj|advcl|xcomp|acl)$/.test(relOf(t)) && t.head >= 0 ? child(s, t.head, 'nsubj') : -1
}

/** "a spokesman, who said …": the noun that the relative pronoun stands for. */
const relativeOf = (s: Sent, v: number, subject: number): number =>
  /^(who|which|that)$/.test(s.tokens[subject]!.lower) && s.tokens[v]!.rel === 'acl:relcl' ? s.tokens[v]!.head : subject

/** Outlets to which somebody speaks: "told the Tribune", "in an interview with Radio 5". */
const listener = (s: Sent, v: number, state: State): Source | null => {
  for (const k of children(s, v, 'obj', 'iobj', 'obl')) {
    const phrase = phraseOf(s, k)
    const text = phrase.map(p => s.tokens[p]!.text).join(' ')
    const source = sourceOf(s, phrase, state, 'report')
    if (
      source &&
      (source.kind === 'outlet' || source.kind === 'agency') &&
      !/twitter|facebook|telegram|social media|statement/i.test(text)
    )
      return source
  }
  return null
}

const FINITE = /^(VBD|VBZ|VBP|MD)$/
const COORDINATED = /^(but|while|whereas|although|though)$/

/**
 * What a cue verb makes its subject say. A cue clause that stands behind or inside its content ("…, police said", "…, he said, …")
 * gives all of the sentence but itself; otherwise the content runs from the cue to the sentence's end or to a contrasting clause.
 */
const contentOf = (s: Sent, v: number, phrase: readonly number[]): readonly Span[] => {
  const first = Math.min(v, ...phrase)
  const last = Math.max(
    v,
    ...phrase.filter(k => k === v + 1 || phrase.includes(k - 1)),
    ...(phrase[0]! > v ? phrase : [v]),
  )
  const before = s.tokens[first - 1]
  const told = s.tokens.slice(0, Math.max(0, first - 1)).some(t => FINITE.test(t.xpos) || /^VB[NG]$/.test(t.xpos))
  const set = before !== undefined && /^[,"”’'»]$/.test(before.text) && told
  const next = s.tokens[last + 1]
  const inserted = next !== undefined && /^[,"“]$/.test(next.text)
  const speaksOn = s.tokens.slice(last + 1).some(t => FINITE.test(t.xpos) || t.lower === 'that')
  if (set && (inserted || !speaksOn)) return around(s, { start: s.tokens[first]!.start, end: s.tokens[last]!.end })
  const start = s.tokens[last]!.end
  let end = s.end
  for (let k = last + 2; k < s.tokens.length; k++) {
    if (s.tokens[k - 1]!.text === ';' || (s.tokens[k - 1]!.text === ',' && COORDINATED.test(s.tokens[k]!.lower))) {
      end = s.tokens[k - 1]!.start
      break
    }
  }
  return end > start ? [{ start, end }] : []
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
  if (tokens.length === 1 && PRONOUN.test(tokens[0]!.lower))
    return state && s.index - state.lastSentence <= 4 ? withSpan(state.last, at) : null
  const group = groupIn(text)
  if (group && !group.weak) return { kind: 'perpetrator-group', name: text, entity: group.canonical, at }
  const roles = tokens
    .flatMap(t => SOURCE_WORDS.get(t.lower) ?? SOURCE_WORDS.get(t.lemma.toLowerCase()) ?? [])
    .sort((a, b) => a.rank - b.rank)
  const names = properName(tokens)
  const agency = agencyIn(text)
  const outlet = outletIn(text)
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
  const kind = roles[0]?.kind ?? known?.kind ?? 'witness'
  const person = names !== null && isPersonLike(names)
  return {
    kind,
    name: person ? names : text,
    entity: person ? (known?.name ?? names) : bodyOf(tokens.map(t => t.text).join(' '), kind),
    at,
  }
}

const withSpan = (source: Source | null, at: Span): Source | null => (source ? { ...source, at } : null)

/** How a person of the report was introduced: "Ana Holt, head of the clinic", "police chief Ben Orr". */
type Known = { readonly name: string; readonly kind: SourceKind }

/** Persons named in a sentence with a word before or behind the name that tells their office. */
const introductions = (s: Sent): readonly Known[] => {
  const out: Known[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    let end = i
    while (end < s.tokens.length && isNamePart(s, end)) end++
    if (end - i >= 1) {
      const name = properName(s.tokens.slice(i, end))
      const kind = name && isPersonLike(name) ? roleAround(s, i, end) : null
      if (name && kind && (name.includes(' ') || end - i > 1)) out.push({ name, kind })
      i = end
    }
  }
  return out
}

const isNamePart = (s: Sent, i: number): boolean =>
  /^\p{Lu}/u.test(s.tokens[i]!.text) && /^(PROPN|NOUN|ADJ|X)$/.test(s.tokens[i]!.upos)

/** The office nearest to a name: the words right before it, then an apposition behind a comma, then titles within it. */
const roleAround = (s: Sent, from: number, to: number): SourceKind | null => {
  const words: string[] = []
  for (let k = to - 1; k >= 0 && k > from - 8; k--) {
    const t = s.tokens[k]!
    if (k < from && !/^(NOUN|PROPN|ADJ|ADP|DET|PART)$/.test(t.upos) && !(t.text === ',' && k === from - 1)) break
    if (k < from && t.upos === 'ADP' && t.lower !== 'of' && t.lower !== 'for') break
    words.push(t.lower, t.lemma.toLowerCase())
  }
  if (s.tokens[to]?.text === ',' || s.tokens[to]?.text === '(') {
    for (let k = to + 1; k < s.tokens.length && k < to + 10; k++) {
      const t = s.tokens[k]!
      if (/^(VERB|AUX|PUNCT|SCONJ|CCONJ|PRON)$/.test(t.upos)) break
      words.push(t.lower, t.lemma.toLowerCase())
    }
  }
  return words.flatMap(w => SOURCE_WORDS.get(w) ?? []).sort((a, b) => a.rank - b.rank)[0]?.kind ?? null
}

const TITLE =
  /^(mr|mrs|ms|dr|sir|president|prime|minister|rabbi|father|general|colonel|captain|sergeant|detective|superintendent|chief|police|interior|foreign|defence|defense|security|spokesman|spokeswoman|spokesperson|king|queen|mayor|governor|senator|former|professor|judge|ministry|public|justice|health|transport|state|director|inspector|commissioner|officer|doctor|imam|reverend|bishop|lieutenant|major|commander|deputy|secretary|chancellor|premier)\.?$/i

/** The longest run of capitalised words of a phrase without titles and nationalities: a name, or null. */
const properName = (
  tokens: readonly { readonly text: string; readonly upos: string; readonly lower: string }[],
): string | null => {
  let best: string[] = []
  let run: string[] = []
  for (const t of tokens) {
    const part =
      /^[\p{Lu}]/u.test(t.text) && t.upos !== 'PRON' && !TITLE.test(t.text) && !findNation(t.text) && t.upos !== 'DET'
    const link = run.length > 0 && /^(de|da|del|der|van|von|al|el|bin|ben|le|la|-|of|and|di|dos|du)$/.test(t.lower)
    if (part || link) run.push(t.text)
    else {
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
  return kept.length === 0 ? kind : kept.slice(0, 4).join(' ')
}

/** Quotes whose speaker stands in a neighbouring sentence, or that go on from the paragraph before. */
const quoteSpeech = (article: Article, sents: readonly Sent[], found: readonly Speech[]): readonly Speech[] => {
  const quotes = findQuotes(article.text, sents).filter(q => q.kind !== 'scare')
  const speakerOf = new Map<number, Attribution>()
  const out: Speech[] = []
  let previous: { readonly by: Attribution; readonly paragraph: number } | null = null
  for (const q of quotes) {
    const inside = sents.filter(s => s.start < q.end && q.start < s.end)
    const paragraph = inside[0]?.paragraph ?? -1
    const by: Attribution | null =
      speakerOf.get(q.group) ??
      ownCue(found, inside, q) ??
      besideCue(found, sents, inside, q) ??
      (previous && paragraph - previous.paragraph <= 1 && startsParagraph(sents, q) ? previous.by : null)
    if (!by) continue
    speakerOf.set(q.group, by)
    previous = { by, paragraph: inside.at(-1)?.paragraph ?? paragraph }
    for (const s of inside)
      out.push({
        sentence: s.index,
        attribution: by,
        content: [{ start: Math.max(s.start, q.start), end: Math.min(s.end, q.end) }],
        cueVerb: 'quote',
      })
  }
  return out
}

const ownCue = (found: readonly Speech[], inside: readonly Sent[], q: QuoteMention): Attribution | null => {
  const ids = new Set(inside.map(s => s.index))
  const near = found.filter(
    f =>
      ids.has(f.sentence) &&
      f.attribution.cue &&
      (f.attribution.cue.end <= q.start || f.attribution.cue.start >= q.end),
  )
  const gap = (f: Speech): number =>
    Math.min(Math.abs(f.attribution.cue!.start - q.end), Math.abs(q.start - f.attribution.cue!.end))
  return near.sort((a, b) => gap(a) - gap(b))[0]?.attribution ?? null
}

/** A cue in the sentence right before or behind the quote, in the same paragraph. */
const besideCue = (
  found: readonly Speech[],
  sents: readonly Sent[],
  inside: readonly Sent[],
  _q: QuoteMention,
): Attribution | null => {
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

const startsParagraph = (sents: readonly Sent[], q: QuoteMention): boolean => {
  const first = sents.find(s => s.end > q.start)
  const before = first ? sents[first.index - 1] : undefined
  return !before || !first || before.paragraph !== first.paragraph ? q.start - (first?.start ?? 0) <= 2 : true
}

/** The attribution of a span: the innermost speech whose content holds it; the outlet's own voice when there is none. */
export const attributionAt = (speeches: readonly Speech[], span: Span): Speech | null => {
  const holding = speeches.filter(f => f.content.some(c => c.start <= span.start && span.end <= c.end + 1))
  const size = (f: Speech): number =>
    Math.min(...f.content.filter(c => c.start <= span.start && span.end <= c.end + 1).map(c => c.end - c.start))
  return (
    [...holding].sort(
      (a, b) => Number(b.cueVerb === 'quote') - Number(a.cueVerb === 'quote') || size(a) - size(b),
    )[0] ?? null
  )
}
