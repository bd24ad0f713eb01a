/** Every attribution of a text: who (source), by which words (cue), is made to say, think, want or show what (content). */
import type { Span } from '../../model/ids.ts'
import type { QuoteMention } from '../quotes.ts'
import { CUE_FORMS, type CueSense, type CueVerb } from './cue-verbs.ts'
import { accordingTo, adjectiveCues, headlineColon, nounCues } from './fixed-cues.ts'
import type { Construction, Found } from './frame.ts'
import { quoteOfTokens, type Region, regionsOf } from './quoted.ts'
import { type SourceType, sourceType } from './source-type.ts'
import { readOpening } from './speech-frames.ts'
import { findTurns } from './turns.ts'
import { readVerb } from './verb-cues.ts'
import { extents, isMark, type ParsedSentence, type Stretch, spanAt, type View, wordAt } from './view.ts'

/** An attribution (PARC 3.0: source, cue and content spans). A span of several parts is discontinuous. */
export type AttributionMention = {
  /** Index of the cue's sentence among those given, and of the cue's head among its tokens. */
  readonly sentence: number
  readonly head: number
  /** Dictionary form of the cue: 'say', 'claim' (also of the noun), 'according', ':' . */
  readonly lemma: string
  readonly sense: CueSense
  readonly construction: Construction
  /** [] when nobody is named: "it is expected that". */
  readonly source: readonly Span[]
  /** What sort of source its words name; null when nobody is named. */
  readonly sourceType: SourceType | null
  /** Tokens of the source in its sentence: first and last; null when nobody is named. */
  readonly sourceTokens: { readonly from: number; readonly to: number } | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The cue stands inside somebody's quoted words. */
  readonly quoted: boolean
}

/**
 * All attributions, in the order of their cues. Rules over the parse and the words around it; no trained weights. Quotes that go on
 * over sentences and paragraphs are parts of the content of the cue that opened them.
 *
 *     '"We won," Holt said. "By far."'  → Holt · said · '"We won,"' + '"By far."'
 *     'Holt plans to resign.'           → Holt · plans · 'to resign'
 *     'He is expected to resign.'       → nobody · is expected · 'He' + 'to resign'
 *
 * @param sentences  parsed, in order; `quotes` those that findQuotes gives for them
 * @returns [] for no sentences; linear in the text, never throws
 */
export const findAttributions = (
  text: string,
  sentences: readonly ParsedSentence[],
  quotes: readonly QuoteMention[],
): readonly AttributionMention[] => {
  const regions = regionsOf(text, quotes)
  let from = 0
  const out: AttributionMention[] = []
  const told = new Set<number>() // quotes that have a cue
  const views = sentences.map((s, index): View => {
    while (from < regions.length && regions[from]!.end <= s.start) from++
    return { s, index, ...extents(s), quoteOf: quoteOfTokens(s, regions, from) }
  })
  for (const view of views) {
    const found = inSentence(view)
    for (const f of found) {
      const mention = toMention(text, view, f, regions)
      out.push(mention)
      if (!mention.quoted) markTold(mention, regions, told)
    }
  }
  const turns = findTurns(text, views, regions, told)
  const turned = new Set(turns.map(t => t.cue[0]!.start))
  const spoken = withContinuations(text, sentences, regions, told, out).filter(
    m => m.content.length > 0 && !(m.lemma === ':' && turned.has(m.cue[0]!.start)),
  )
  return [...spoken, ...turns].sort((a, b) => a.cue[0]!.start - b.cue[0]!.start)
}

const inSentence = (view: View): readonly Found[] => {
  const { s } = view
  const verbs = s.tokens.flatMap((t, i): readonly Found[] => {
    const verb = CUE_FORMS.get(t.lower)
    if (verb === undefined || !(t.upos === 'VERB' || isVerbAfterAll(view, i, verb))) return []
    const found = readVerb(view, i, verb)
    return found === null ? [] : [found]
  })
  const colon = view.index === 0 ? headlineColon(view) : []
  const opening = verbs.some(f => f.awaits === true || f.construction === 'direct') ? null : readOpening(view)
  return [
    ...verbs,
    ...accordingTo(view),
    ...nounCues(view).filter(n => !verbs.some(v => v.cue.from <= n.head && n.head <= v.cue.to)),
    ...adjectiveCues(view),
    ...colon,
    ...(opening === null ? [] : [opening]),
  ].sort((a, b) => a.head - b.head)
}

/** "The Herald reports:", "Holt Says City Will Pay": a finite form of a verb of saying that was tagged as a noun. */
const isVerbAfterAll = ({ s, quoteOf }: View, i: number, verb: CueVerb): boolean => {
  const t = s.tokens[i]!
  if (
    i === 0 ||
    !(verb.clause || verb.infinitive) ||
    !/^(?:NOUN|PROPN|AUX|ADJ)$/.test(t.upos) ||
    t.lower === verb.lemma
  )
    return false
  if (!/^(?:NOUN|PROPN|PRON)$/.test(s.tokens[i - 1]!.upos) && quoteOf[i - 1]! < 0) return false
  const next = wordAt(s, i + 1)
  const wishes = verb.infinitive && next === 'to' && s.tokens[i + 2]?.xpos === 'VB' && /s$/.test(t.lower)
  if (!verb.clause || wishes) return wishes && !s.tokens.some(x => /^(?:VB[DZP]|MD)$/.test(x.xpos))
  return (
    next === ':' ||
    isMark(next) ||
    /^(?:that|he|she|they|it|we)$/.test(next) ||
    (t.lower === 'says' && verb.lemma === 'say')
  )
}

const toMention = (text: string, view: View, f: Found, regions: readonly Region[]): AttributionMention => {
  const { s, quoteOf } = view
  const own = quoteOf[f.head]!
  const content = [
    ...f.regions.map(k => ({ start: regions[k]!.start, end: regions[k]!.end })),
    ...f.content.map(c => snapped(view, c, regions, own)),
  ].sort((a, b) => a.start - b.start)
  return {
    sentence: view.index,
    head: f.head,
    lemma: f.lemma,
    sense: f.sense,
    construction: f.construction,
    source: f.source === null ? [] : [spanAt(s, f.source)],
    sourceType:
      f.source === null ? null : sourceType(text.slice(s.tokens[f.source.from]!.start, s.tokens[f.source.to]!.end)),
    sourceTokens: f.source,
    cue: [spanAt(s, f.cue)],
    content,
    quoted: own >= 0 && !isMark(s.tokens[f.head]!.text),
  }
}

/** A span that cuts a quote takes it in whole, unless the cue itself stands in that quote. */
const snapped = (view: View, part: Stretch, regions: readonly Region[], own: number): Span => {
  let { start, end } = spanAt(view.s, part)
  for (const k of [view.quoteOf[part.from]!, view.quoteOf[part.to]!]) {
    if (k < 0 || k === own) continue
    const r = regions[k]!
    if (r.start < end && r.start > start && r.end > end) end = r.end
    else if (r.start < start && r.end > start && r.end <= end) start = r.start
  }
  return { start, end }
}

const markTold = (m: AttributionMention, regions: readonly Region[], told: Set<number>): void => {
  for (const c of m.content) {
    let low = 0
    let high = regions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (regions[middle]!.end <= c.start) low = middle + 1
      else high = middle
    }
    for (; low < regions.length && regions[low]!.start < c.end; low++) told.add(low)
  }
}

/**
 * Quotes without a cue of their own that follow one that has: in the same paragraph right behind the cue's sentence, or filling the
 * next paragraph. They become further parts of that content.
 */
const withContinuations = (
  text: string,
  sentences: readonly ParsedSentence[],
  regions: readonly Region[],
  told: ReadonlySet<number>,
  mentions: readonly AttributionMention[],
): readonly AttributionMention[] => {
  const more = new Map<AttributionMention, Span[]>()
  let last: { mention: AttributionMention; end: number } | null = null
  let m = 0
  regions.forEach((r, k) => {
    for (; m < mentions.length && mentions[m]!.cue[0]!.start < r.start; m++) {
      const at = mentions[m]!
      if (!at.quoted && isSpoken(at)) last = { mention: at, end: reach(sentences, at) }
    }
    if (told.has(k)) {
      const owner = [mentions[m], mentions[m - 1], mentions[m + 1]].find(x =>
        x?.content.some(c => c.start <= r.start && r.end <= c.end),
      )
      if (owner && isSpoken(owner)) last = { mention: owner, end: Math.max(r.end, reach(sentences, owner)) }
      return
    }
    if (last === null || r.quote.kind === 'scare') return
    const gap = text.slice(last.end, r.start)
    if (gap.trim() !== '' || r.start < last.end) return
    if (/\n/.test(gap) && !sameMarks(text, last.mention, r)) return
    const own = last.mention
    more.set(own, [...(more.get(own) ?? []), { start: r.start, end: r.end }])
    last = { mention: own, end: r.end }
  })
  return mentions.map(x => {
    const parts = more.get(x)
    return parts === undefined ? x : { ...x, content: [...x.content, ...parts] }
  })
}

/** Does a quote in a new paragraph open with the kind of mark that the speech so far has? */
const sameMarks = (text: string, m: AttributionMention, r: Region): boolean => {
  const kind = (at: number): string => (/["“”„]/.test(text[at] ?? '') ? 'double' : (text[at] ?? ''))
  const quoted = m.content.filter(c => /["“”„'‘«»]/.test(text[c.start] ?? ''))
  return quoted.length === 0 || quoted.some(c => kind(c.start) === kind(r.start))
}

const isSpoken = (m: AttributionMention): boolean => /^(?:say|ask|think)$/.test(m.sense) && m.construction !== 'noun'

/** Where the sentence of a cue ends; its last full stop included. */
const reach = (sentences: readonly ParsedSentence[], m: AttributionMention): number =>
  Math.max(sentences[m.sentence]!.end, ...m.content.map(c => c.end))
