/** Speeches by verbs of saying: the engine's attributions, and the verbs that it leaves out. */
import type { Span } from '../model/index.ts'
import type { AttributionMention } from '../text/attribution/find-attributions.ts'
import { CUE_VERBS } from './lexicon/sources.ts'
import { child, children, isPassive, relOf, type Sent } from './sentence.ts'
import { type State, sourceOf } from './sources.ts'
import type { Speech } from './speech.ts'
import { listener, speechOf } from './speech-attributions.ts'
import {
  around,
  isContrast,
  nameBefore,
  nearPart,
  phraseEnd,
  phraseOf,
  range,
  relativeOf,
  wholeSubject,
} from './speech-phrases.ts'

/** "X said that …", "…, X said", "…, said X", "X confirmed the deaths of …", "reports quoted a witness as saying". */
export const cues = (s: Sent, state: State, said: ReadonlyMap<number, AttributionMention>): readonly Speech[] =>
  s.tokens.flatMap((t, v): readonly Speech[] => {
    const mention = said.get(v)
    const found = mention === undefined ? [] : speechOf(s, state, mention)
    if (found.length > 0) return found
    const lemma = t.lemma.toLowerCase()
    if (t.upos !== 'VERB' || !CUE_VERBS.has(lemma)) return []
    const quoting = /^(quote|cite)$/.test(lemma)
    const tail = tailSpeaker(s, v)
    const passive = tail < 0 && isPassive(s, v)
    if ((passive && !quoting) || (lemma === 'say' && s.tokens[v - 1]?.lower === 'as')) return []
    if (children(s, v, 'obj').some(k => s.tokens[k]!.lemma === 'responsibility')) return []
    const near = subjectNear(s, v)
    const subject = tail >= 0 && !isBetween(s, near, v) ? tail : near
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

/** Stands the word before the verb with no comma between? */
const isBetween = (s: Sent, k: number, v: number): boolean =>
  k >= 0 && k < v && s.tokens.slice(k, v).every(t => t.text !== ',' || t.upos !== 'PUNCT')

/** "…, the prosecutor announced.", "…, the army said in a statement": the noun of a phrase between a comma and a verb of saying; -1. */
const tailSpeaker = (s: Sent, v: number): number => {
  const next = s.tokens[v + 1]
  if (next && !/^([.”"]|in|on|late|early)$/.test(next.lower)) return -1
  if (!/^(NOUN|PROPN)$/.test(s.tokens[v - 1]?.upos ?? '') || !/^VB[DN]$/.test(s.tokens[v]!.xpos)) return -1
  let k = v - 1
  while (k > v - 7 && /^(NOUN|PROPN|ADJ|DET)$/.test(s.tokens[k]?.upos ?? '')) k--
  const told = s.tokens.slice(0, k).some(t => t.upos === 'VERB')
  return s.tokens[k]?.text === ',' && told ? v - 1 : -1
}

/** "…, said the minister": a verb of saying right behind a comma or quote mark with a noun phrase behind it. */
const isInverted = (s: Sent, v: number): boolean =>
  /^(say|report|write|add|explain|note|recall|announce|warn|claim|declare|state)$/.test(s.tokens[v]!.lemma) &&
  /^VB[DZP]$/.test(s.tokens[v]!.xpos) &&
  /^[,"”’'»?!]$/.test(s.tokens[v - 1]?.text ?? '') &&
  (/^(DET|PROPN|NOUN|ADJ)$/.test(s.tokens[v + 1]?.upos ?? '') || s.tokens[v + 1]?.xpos === 'PRP$') &&
  s.tokens[v + 1]?.lower !== 'that'

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

/**
 * What a cue verb makes its subject say. A cue clause that stands behind or inside its content ("…, police said", "…, he said, …")
 * gives all of the sentence but itself; otherwise the content runs from the cue to the sentence's end or to a contrasting clause.
 */
const contentOf = (s: Sent, v: number, phrase: readonly number[]): readonly Span[] => {
  let first = Math.min(v, ...phrase)
  while (s.tokens[first - 1]?.upos === 'DET') first--
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
    if (isContrast(s, k)) {
      end = s.tokens[k - 1]!.start
      break
    }
  }
  return end > start ? [{ start, end }] : []
}

const FINITE = /^(VBD|VBZ|VBP|MD)$/
