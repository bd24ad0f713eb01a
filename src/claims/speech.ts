/** Every place where somebody is made to speak, and the stretch of text that is theirs (PARC: source, cue, content). */
import type { Attribution, Source, Span } from '../model/index.ts'
import type { QuoteMention } from '../text/quotes.ts'
import { CUE_VERBS, SOURCE_WORDS } from './lexicon/sources.ts'
import { quoteSpeech } from './quote-speech.ts'
import { child, children, isPassive, relOf, type Sent, subtree } from './sentence.ts'
import { introductions, type State, sourceOf } from './sources.ts'

/** Somebody speaks: `content` are the stretches that are theirs, `cueVerb` the lemma of the verb ('quote' for the inside of a quote). */
export type Speech = {
  readonly sentence: number
  readonly attribution: Attribution
  readonly content: readonly Span[]
  readonly cueVerb: string
}

/**
 * Every speech of an article, sentence by sentence, then the quotes that need their neighbours to find a speaker.
 * A pronoun or "the statement" takes the last source; a quote without a cue takes the speaker of the quote before it.
 */
export const findSpeech = (sents: readonly Sent[], quotes: readonly QuoteMention[]): readonly Speech[] => {
  const state: State = { known: sents.flatMap(introductions), last: null, lastSentence: -9 }
  const speeches: Speech[] = []
  for (const s of sents) {
    const here = [...accordingTo(s, state), ...inStatement(s, state), ...cues(s, state), ...headlineSource(s, state)]
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
  const outer = speeches.filter(f => /^(outlet|agency)$/.test(f.attribution.source?.kind ?? ''))
  const chained = speeches.map(f => chain(f, outer))
  return [...chained, ...quoteSpeech(sents, quotes, chained)]
}

/** "Reuters reported that police said …": the outer outlet or agency is the inner source's next hop. */
const chain = (f: Speech, outlets: readonly Speech[]): Speech => {
  const cue = f.attribution.cue
  if (!cue || f.attribution.via) return f
  const outer = outlets.find(
    o => o !== f && o.sentence === f.sentence && o.content.some(c => c.start <= cue.start && cue.end <= c.end),
  )
  return outer
    ? { ...f, attribution: { ...f.attribution, via: { source: outer.attribution.source, cue: null, via: null } } }
    : f
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

/** "Two dead in blast: police": the words behind a headline's colon or dash, when they name somebody who speaks. */
const headlineSource = (s: Sent, state: State): readonly Speech[] => {
  if (s.role !== 'headline') return []
  const mark = s.tokens.findLastIndex(t => /^[:–—-]$/.test(t.text))
  const rest = mark > 2 ? range(mark + 1, s.tokens.length).filter(k => s.tokens[k]!.upos !== 'PUNCT') : []
  if (rest.length === 0 || rest.length > 4 || rest.some(k => /^(VERB|AUX|NUM)$/.test(s.tokens[k]!.upos))) return []
  if (!rest.some(k => SOURCE_WORDS.has(s.tokens[k]!.lower))) return []
  const source = sourceOf(s, rest, state, 'say')
  if (!source) return []
  return [
    {
      sentence: s.index,
      attribution: { source, cue: null, via: null },
      content: [{ start: s.start, end: s.tokens[mark]!.start }],
      cueVerb: 'say',
    },
  ]
}

/** "In a statement, the group gave …": all that its subject states. */
const inStatement = (s: Sent, state: State): readonly Speech[] => {
  const opens =
    /^[Ii]n (?:a|an|its|his|her|their|another) (?:[\w-]+ ){0,3}(?:statement|message|video|post|communiqu[eé]|press release|broadcast|letter|interview|audio recording)\b/.exec(
      s.text,
    )
  if (!opens) return []
  const root = s.tokens.findIndex(t => t.head < 0)
  const subject = root < 0 ? -1 : child(s, root, 'nsubj')
  if (subject < 0 || s.tokens[subject]!.start < s.start + opens[0].length) return []
  const named = sourceOf(s, phraseOf(s, subject), state, 'say')
  const prefix = tokensBefore(s, s.tokens[subject]!.start)
  const channel = sourceOf(s, prefix, null, 'say')
  const source = channel?.kind === 'perpetrator-group' ? channel : named
  if (!source) return []
  const start = s.tokens[subject]!.end
  return [
    {
      sentence: s.index,
      attribution: { source, cue: { start: s.start, end: s.start + opens[0].length }, via: null },
      content: [{ start, end: s.end }],
      cueVerb: 'state',
    },
  ]
}

const tokensBefore = (s: Sent, offset: number): readonly number[] =>
  range(0, s.tokens.length).filter(k => s.tokens[k]!.end <= offset && s.tokens[k]!.upos !== 'PUNCT')

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

/** "X said that …", "…, X said", "…, said X", "X confirmed the deaths of …", "reports quoted a witness as saying". */
const cues = (s: Sent, state: State): readonly Speech[] =>
  s.tokens.flatMap((t, v): readonly Speech[] => {
    const lemma = t.lemma.toLowerCase()
    if (t.upos !== 'VERB' || !CUE_VERBS.has(lemma)) return []
    const quoting = /^(quote|cite)$/.test(lemma)
    const passive = isPassive(s, v)
    if ((passive && !quoting) || (lemma === 'say' && s.tokens[v - 1]?.lower === 'as')) return []
    if (children(s, v, 'obj').some(k => s.tokens[k]!.lemma === 'responsibility')) return []
    const subject = subjectNear(s, v)
    const inverted = isInverted(s, v)
    const speaker = quoting && !passive ? child(s, v, 'obj') : subject
    if (speaker < 0 && !inverted) return []
    const phrase = inverted
      ? range(v + 1, phraseEnd(s, v + 1))
      : nearPart(s, v, wholeSubject(s, v, speaker) ?? nameBefore(s, v, speaker) ?? phraseOf(s, speaker))
    const source = sourceOf(s, phrase, state, lemma)
    if (!source) return []
    const by = quoting && subject >= 0 && !passive ? phraseOf(s, subject) : []
    const content = contentOf(s, v, [
      ...by,
      ...phrase,
      ...(quoting ? asSaying(s, v) : lemma === 'tell' ? told(s, v) : []),
    ])
    if (content.length === 0) return []
    const carrier = by.length > 0 ? sourceOf(s, by, state, 'report') : listener(s, v, state)
    const via = carrier ? { source: carrier, cue: null, via: null } : null
    return [
      { sentence: s.index, attribution: { source, cue: { start: t.start, end: t.end }, via }, content, cueVerb: lemma },
    ]
  })

/** "…, said the minister": a verb of saying right behind a comma or quote mark with a noun phrase behind it. */
const isInverted = (s: Sent, v: number): boolean =>
  /^(say|report|write|add|explain|note|recall|announce|warn|claim|declare|state)$/.test(s.tokens[v]!.lemma) &&
  /^VB[DZP]$/.test(s.tokens[v]!.xpos) &&
  /^[,"”’'»?!]$/.test(s.tokens[v - 1]?.text ?? '') &&
  (/^(DET|PROPN|NOUN|ADJ)$/.test(s.tokens[v + 1]?.upos ?? '') || s.tokens[v + 1]?.xpos === 'PRP$') &&
  s.tokens[v + 1]?.lower !== 'that'

/** ", Mayor Ana Holt told …" where no subject was parsed: the capitalised words and titles right before the verb. */
const nameBefore = (s: Sent, v: number, speaker: number): readonly number[] | null => {
  if (speaker !== v - 1 || /^nsubj/.test(s.tokens[speaker]!.rel)) return null
  let first = speaker
  while (first > 0 && /^(PROPN|NOUN|ADJ)$/.test(s.tokens[first - 1]!.upos)) first--
  return range(first, v)
}

/** All words up to the verb when the parser cut one subject in two ("Ivo Karn of the union Allied said"): no verb or comma between. */
const wholeSubject = (s: Sent, v: number, speaker: number): readonly number[] | null => {
  const first = Math.min(...children(s, v, 'nsubj').filter(k => k < v))
  if (!(first < speaker) || speaker > v) return null
  const between = s.tokens.slice(first, v)
  return between.some(t => /^(VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(t.upos)) ? null : range(first, v)
}

/**
 * The part of a subject that stands with its verb: from the comma before it, or from two commas further back when an apposition
 * ends right at the verb ("Ana Holt, the mayor, said"). A parser may hang half the sentence on the speaker; commas do not.
 */
const nearPart = (s: Sent, v: number, phrase: readonly number[]): readonly number[] => {
  const last = phrase.at(-1)
  if (last === undefined || last > v) return phrase
  let commas = s.tokens[v - 1]?.text === ',' ? 2 : 1
  let start = v - 1
  for (; start >= phrase[0]!; start--) {
    if (/^[;"“”»]$/.test(s.tokens[start]!.text)) break
    if (s.tokens[start]!.text === ',' && start < v - 1 && --commas === 0) break
  }
  const kept = phrase.filter(k => k > start)
  return kept.length > 0 ? kept : phrase
}

/** The people or outlet that something is told to, up to the next comma or clause. */
const told = (s: Sent, v: number): readonly number[] => {
  let k = v + 1
  while (k < s.tokens.length && /^(DET|PROPN|NOUN|ADJ|PRON)$/.test(s.tokens[k]!.upos) && s.tokens[k]!.lower !== 'that')
    k++
  return range(v, k)
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
  const shared = /^(conj|advcl|xcomp|acl)$/.test(relOf(t)) && t.head >= 0 ? child(s, t.head, 'nsubj') : -1
  return s.tokens[v - 1]?.upos === 'PROPN' && FINITE.test(t.xpos) ? v - 1 : shared
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
      phrase.some(p => s.tokens[p]!.upos === 'PROPN') &&
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
  const last = Math.max(v, ...phrase.filter(k => k > v))
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
