/** Speakers without a verb of their own: "according to X", "Two dead in blast: police", "In a statement, the group gave …". */
import type { Source } from '../model/index.ts'
import { CUE_VERBS, SOURCE_WORDS } from './lexicon/sources.ts'
import { child, type Sent } from './sentence.ts'
import { type State, sourceOf } from './sources.ts'
import type { Speech } from './speech.ts'
import { around, phraseEnd, phraseOf, range } from './speech-phrases.ts'

/** "according to X", "per X", "citing X": the whole sentence but the source itself. */
export const accordingTo = (s: Sent, state: State): readonly Speech[] => {
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

const cueAbove = (s: Sent, i: number, state: State): Source | null => {
  for (let k = s.tokens[i]!.head, n = 0; k >= 0 && n < 5; k = s.tokens[k]!.head, n++) {
    if (!CUE_VERBS.has(s.tokens[k]!.lemma)) continue
    const subject = child(s, k, 'nsubj')
    if (subject >= 0) return sourceOf(s, phraseOf(s, subject), state, s.tokens[k]!.lemma)
  }
  return null
}

/** "Two dead in blast: police": the words behind a headline's colon or dash, when they name somebody who speaks. */
export const headlineSource = (s: Sent, state: State): readonly Speech[] => {
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
export const inStatement = (s: Sent, state: State): readonly Speech[] => {
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
