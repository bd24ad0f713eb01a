/** Speakers that stand beside what they say without a verb: transcripts ("HOLT: We won.") and signed quotes ("“We won.” — Ana Holt"). */
import type { Span } from '../../model/ids.ts'
import type { AttributionMention } from './find-attributions.ts'
import type { Region } from './quoted.ts'
import { spanAt, type View } from './view.ts'

/** Transcript turns and signed quotes; `told` are the quotes that have a cue already. */
export const findTurns = (
  text: string,
  views: readonly View[],
  regions: readonly Region[],
  told: ReadonlySet<number>,
): readonly AttributionMention[] => [...transcript(views), ...signed(text, views, regions, told)]

/** A name of at most four words and a colon at the head of a paragraph, in a text that has three of them at least. */
const transcript = (views: readonly View[]): readonly AttributionMention[] => {
  const turns = views.flatMap(view => {
    const colon = speakerColon(view)
    const first = views[view.index - 1]?.s.paragraph !== view.s.paragraph
    return colon > 0 && first ? [{ view, colon }] : []
  })
  if (turns.length < 3) return []
  return turns.flatMap(({ view, colon }): readonly AttributionMention[] => {
    const { s } = view
    const begin = s.tokens[colon + 1]?.start ?? s.end
    let end = s.end
    for (let k = view.index + 1; views[k]?.s.paragraph === s.paragraph; k++) end = views[k]!.s.end
    return begin < end ? [turnAt(view, { from: 0, to: colon - 1 }, colon, { start: begin, end })] : []
  })
}

const speakerColon = ({ s }: View): number => {
  const colon = s.tokens.slice(0, 6).findIndex(t => t.text === ':')
  const name = s.tokens.slice(0, Math.max(0, colon))
  const isName =
    name.length > 0 && name.every(t => /^\p{Lu}[\p{Lu}.'’-]+$/u.test(t.text) || /^\p{Lu}\p{Ll}+$/u.test(t.text))
  return isName && /\p{Lu}{2}|\p{Ll}/u.test(name.at(-1)!.text) ? colon : -1
}

/** A dash and a name right behind a quote that has no cue. */
const signed = (
  text: string,
  views: readonly View[],
  regions: readonly Region[],
  told: ReadonlySet<number>,
): readonly AttributionMention[] => {
  let at = 0
  return regions.flatMap((r, k): readonly AttributionMention[] => {
    const dash = /^\s{0,2}(?:―|—|–|--|-)\s{0,2}/.exec(text.slice(r.end, r.end + 8))
    if (dash === null || told.has(k) || r.quote.kind === 'scare') return []
    while (at + 1 < views.length && views[at]!.s.end <= r.end + dash[0].length) at++
    const view = views[at]!
    const first = view.s.tokens.findIndex(t => t.start >= r.end + dash[0].length)
    if (first < 1) return []
    let last = first - 1
    while (last + 1 < view.s.tokens.length && /^\p{Lu}|^(?:de|del|la|van|von|al)$/u.test(view.s.tokens[last + 1]!.text))
      last++
    const lineEnd = view.s.tokens
      .slice(first, last + 1)
      .findIndex((t, n) => n > 0 && text.slice(t.start - 1, t.start) === '\n')
    if (lineEnd > 0) last = first + lineEnd - 1
    if (last < first || last > first + 6) return []
    return [turnAt(view, { from: first, to: last }, first - 1, { start: r.start, end: r.end })]
  })
}

const turnAt = (view: View, speaker: { from: number; to: number }, cue: number, content: Span): AttributionMention => ({
  sentence: view.index,
  head: cue,
  lemma: ':',
  sense: 'say',
  construction: 'colon',
  source: [spanAt(view.s, speaker)],
  sourceType: 'other',
  sourceTokens: speaker,
  cue: [spanAt(view.s, { from: cue, to: cue })],
  content: [content],
  quoted: false,
})
