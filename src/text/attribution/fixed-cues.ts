/** Cues that are no verbs: "according to", "the claim that", "is confident that", a headline's colon. */

import { child, children } from '../parse-tree.ts'
import { clauseFrom } from './content-span.ts'
import type { Found } from './frame.ts'
import { phraseAt } from './source-span.ts'
import { isMark, type Stretch, trimmed, type View, wordAt } from './view.ts'

/** "according to the police": all of the sentence but the phrase itself. */
export const accordingTo = (view: View): readonly Found[] => {
  const { s } = view
  const out: Found[] = []
  for (let i = 0; i < s.tokens.length - 2; i++) {
    if (wordAt(s, i) !== 'according' || wordAt(s, i + 1) !== 'to') continue
    const source = phraseTo(view, i)
    if (source === null) continue
    const before = i > 0 ? trimmed(s, { from: clauseStart(view, i), to: i - 1 }) : null
    const after = source.to + 1 < s.tokens.length ? trimmed(s, { from: source.to + 1, to: s.tokens.length - 1 }) : null
    const goesOn =
      before !== null && i > 2 && after !== null && /^,$/.test(wordAt(s, source.to + 1)) && isTold(view, after)
    const content = goesOn ? [before, after] : [before === null || i < 3 ? after : before].filter(x => x !== null)
    if (content.length === 0) continue
    out.push({
      head: i,
      lemma: 'according',
      sense: 'say',
      construction: 'according',
      source,
      cue: { from: i, to: i + 1 },
      content,
      regions: [],
    })
  }
  return out
}

const isTold = ({ s }: View, { from, to }: Stretch): boolean =>
  s.tokens.slice(from, to + 1).some(t => /^(?:VB[DZP]|MD)$/.test(t.xpos)) &&
  !/^(?:which|who|while|VBG)$/.test(wordAt(s, from))

const phraseTo = (view: View, i: number): Stretch | null => {
  const { s, high } = view
  const head = s.tokens[i]!.head
  const first = i + 2
  let to = head > i ? high[head]! : first
  if (head <= i) while (to + 1 < s.tokens.length && !/^(?:PUNCT|VERB|AUX|SCONJ)$/.test(s.tokens[to + 1]!.upos)) to++
  for (let k = first + 1; k <= to; k++) {
    const text = s.tokens[k]!.text
    const comma = text === ',' && i < 3 && !/^(?:a|an|the|who|which)$/.test(wordAt(s, k + 1))
    const joined = text === ',' && s.tokens[k + 1]?.upos === 'CCONJ'
    if (comma || joined || /^(?:;|--|—|:)$/.test(text) || isMark(text)) to = k - 1
  }
  return trimmed(s, { from: first, to })
}

const clauseStart = (view: View, i: number): number => {
  for (let k = i - 1; k > 0; k--) if (/^(?:;)$/.test(view.s.tokens[k]!.text)) return k + 1
  return /^(?:but|and|so)$/.test(wordAt(view.s, 0)) && i > 3 ? 1 : 0
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that stand for a statement; they count with a clause ("the claim that …") or, with a possessor, with "of", "for", "on". */
const SPEECH_NOUNS =
  set(`claim claims warning warnings suggestion suggestions assertion assertions announcement allegation allegations complaint
  complaints pledge pledges promise promises criticism criticisms remark remarks argument arguments accusation accusations statement
  statements prediction predictions belief contention insistence acknowledgment acknowledgement admission fear fears concern concerns
  hope hopes proposal proposals demand demands request requests vow threat threats endorsement call calls comments view views
  condemnation denunciation estimate estimates opinion conclusion assurance assurances denial confirmation speculation doubts
  opposition attacks attack questions praise`)
const STANCE_NOUN =
  /^(?:opposition|attacks?|questions|praise|views?|calls?|comments|endorsement|criticisms?|proposals?|requests?|demands?)$/

/** "Her claim that he left", "criticism of the plan", with the possessor as its source. */
export const nounCues = (view: View): readonly Found[] => {
  const { s } = view
  return s.tokens.flatMap((t, i): readonly Found[] => {
    if (t.upos !== 'NOUN' || !SPEECH_NOUNS.has(t.lower)) return []
    const owner = child(s, i, 'nmod:poss')
    const next = wordAt(s, i + 1)
    const clause = next === 'that' && s.tokens[i + 1]!.upos !== 'DET'
    const infinitive = next === 'to' && s.tokens[i + 2]?.xpos === 'VB' && owner >= 0
    const preposition = /^(?:of|for|on|about|against)$/.test(next) && owner >= 0
    if (!clause && !infinitive && !preposition) return []
    if (clause && STANCE_NOUN.test(t.lower) && owner < 0) return []
    const head = s.kids[i]!.find(k => k > i && view.low[k]! <= i + 1) ?? -1
    const first = preposition ? i + 2 : i + 1
    const content = head >= 0 ? trimmed(s, { from: first, to: view.high[head]! }) : clauseFrom(view, first, -1)
    if (content === null) return []
    const source = owner >= 0 ? ownerAt(view, owner) : null
    let from = i
    while (from - 1 > (source?.to ?? from) && /^(?:ADJ|NOUN|ADV)$/.test(s.tokens[from - 1]!.upos)) from--
    const cue = { from, to: preposition ? i + 1 : i }
    return [
      {
        head: i,
        lemma: t.lemma.toLowerCase(),
        sense: 'say',
        construction: 'noun',
        source,
        cue,
        content: [content],
        regions: [],
      },
    ]
  })
}

const ownerAt = (view: View, owner: number): Stretch | null => {
  const phrase = phraseAt(view, owner, { from: 0, to: view.high[owner]! })
  return phrase
}

const KNOWING =
  set(`confident aware convinced certain sure hopeful optimistic adamant worried concerned afraid skeptical sceptical doubtful glad
  happy proud surprised disappointed eager reluctant unaware wary critical supportive dismissive fearful positive
  determined`)

/** "is confident that she won", "is eager to help", "it is unclear whether …". */
export const adjectiveCues = (view: View): readonly Found[] => {
  const { s } = view
  return s.tokens.flatMap((t, i): readonly Found[] => {
    if (t.upos !== 'ADJ' || !KNOWING.has(t.lower) || child(s, i, 'cop') < 0) return []
    const next = wordAt(s, i + 1)
    const impersonal = /^(?:certain|sure)$/.test(t.lower) && wordAt(s, child(s, i, 'nsubj', 'expl')) === 'it'
    const clause = /^(?:that|whether|if|how|why|what)$/.test(next)
    const infinitive = next === 'to' && /^(?:eager|reluctant|determined)$/.test(t.lower)
    const preposition =
      /^(?:of|about)$/.test(next) &&
      /^(?:critical|wary|worried|concerned|skeptical|supportive|dismissive|proud|aware)$/.test(t.lower)
    if (!clause && !infinitive && !preposition) return []
    const subject = child(s, i, 'nsubj')
    const cop = children(s, i, 'cop', 'aux', 'advmod')
    const begin = Math.min(i, ...cop.filter(k => k < i && k > subject))
    const source = impersonal || subject < 0 || subject > i ? null : phraseAt(view, subject, { from: 0, to: begin - 1 })
    const head = s.kids[i]!.find(k => k > i && view.low[k]! <= i + 1) ?? -1
    const first = preposition ? i + 2 : i + 1
    const content = clauseFrom(view, first, head)
    if (content === null || (source === null && !impersonal)) return []
    const cue = { from: impersonal && subject >= 0 ? subject : begin, to: preposition ? i + 1 : i }
    return [
      {
        head: i,
        lemma: t.lower,
        sense: 'think',
        construction: 'adjective',
        source,
        cue,
        content: [content],
        regions: [],
      },
    ]
  })
}

/** "Police: two dead in blast": a few words without a verb before the colon of a headline. */
export const headlineColon = (view: View): readonly Found[] => {
  const { s } = view
  const colon = s.tokens.findIndex(t => t.text === ':')
  if (colon < 1 || colon > 5 || s.tokens.slice(0, colon).some(t => /^(?:VERB|AUX|NUM)$/.test(t.upos))) return []
  if (!s.tokens.slice(0, colon).some(t => /^(?:PROPN|NOUN)$/.test(t.upos)) || view.quoteOf[colon]! >= 0) return []
  const source = trimmed(s, { from: 0, to: colon - 1 })
  const content = trimmed(s, { from: colon + 1, to: s.tokens.length - 1 })
  if (source === null || content === null) return []
  if (!s.tokens.slice(content.from, content.to + 1).some(t => /^(?:VERB|AUX)$/.test(t.upos))) return []
  const cue = { from: colon, to: colon }
  return [
    { head: colon, lemma: ':', sense: 'say', construction: 'colon', source, cue, content: [content], regions: [] },
  ]
}
