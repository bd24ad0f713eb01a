/** Speakers of quotes. */
import type { Attribution } from '../model/index.ts'
import type { QuoteMention } from '../text/quotes.ts'
import type { Sent } from './sentence.ts'
import type { Speech } from './speech.ts'

/** Quotes whose speaker stands in a neighbouring sentence, or that go on from the paragraph before. */
export const quoteSpeech = (
  sents: readonly Sent[],
  all: readonly QuoteMention[],
  found: readonly Speech[],
): readonly Speech[] => {
  const quotes = all.filter(q => q.kind !== 'scare')
  const speakerOf = new Map<number, Attribution>()
  const out: Speech[] = []
  let previous: { readonly by: Attribution; readonly paragraph: number } | null = null
  for (const q of quotes) {
    const inside = sents.filter(s => s.start < q.end && q.start < s.end)
    const paragraph = inside[0]?.paragraph ?? -1
    const by: Attribution | null =
      speakerOf.get(q.group) ??
      ownCue(found, inside, q) ??
      besideCue(found, sents, inside) ??
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
const besideCue = (found: readonly Speech[], sents: readonly Sent[], inside: readonly Sent[]): Attribution | null => {
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
