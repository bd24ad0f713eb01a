/** What the engine saw in a report, for a terminal: `recount explain`. */
import type { Inspection } from '../model/index.ts'
import { type ClaimSeen, type Seen, type SentenceSeen, seenWords, treeLines, viewInspection } from './explain-view.ts'
import { type Paint, paintFor } from './paint.ts'
import { columns, padTo, plain, wrap } from './plain.ts'

/** `width` in columns, at least 40. `sentence`: only this one, from 1. `tree`: with the parse. */
export type ExplainOptions = {
  readonly colour: boolean
  readonly width: number
  readonly sentence?: number | null
  readonly tree?: boolean
}

type Page = { readonly paint: Paint; readonly width: number; readonly tree: boolean }

const LABEL = 13
const INDENT = '    '

/** The report sentence by sentence: its words, the parse, what was seen in them, and every claim with what decided it. */
export const explainText = (inspection: Inspection, options: ExplainOptions): string => {
  const page: Page = {
    paint: paintFor(options.colour),
    width: Math.max(40, Math.floor(options.width) || 80),
    tree: options.tree ?? true,
  }
  const report = viewInspection(inspection, options.sentence ?? null)
  const lines = [
    ...wrap(report.title, page.width).map(page.paint.bold),
    ...wrap(report.about, page.width).map(page.paint.dim),
    ...section('Happenings', report.incidents, page),
    ...section('Names', report.names, page),
    ...section('People', report.people, page),
    ...report.events.flatMap(e => [
      '',
      ...seenLines(e.title, '', page),
      ...e.slots.flatMap(x => seenLines(x, INDENT, page)),
    ]),
    ...report.sentences.flatMap(s => ['', ...sentenceLines(inspection.sentences.indexOf(s.sentence) + 1, s, page)]),
  ]
  return `${lines.join('\n')}\n`
}

const section = (title: string, seen: readonly Seen[], page: Page): readonly string[] =>
  seen.length === 0 ? [] : ['', page.paint.bold(title), ...seen.flatMap(x => seenLines(x, '', page))]

const sentenceLines = (number: number, s: SentenceSeen, page: Page): readonly string[] => [
  ...wrap(`${number}. ${s.text}`, page.width).map(page.paint.bold),
  ...(s.sentence.role === 'body' ? [] : [page.paint.dim(`${INDENT}${s.sentence.role}`)]),
  ...(page.tree ? treeText(s, page) : []),
  ...s.seen.flatMap(seen => seenLines(seen, INDENT, page)),
  ...s.claims.flatMap(c => claimLines(c, page)),
]

const treeText = (s: SentenceSeen, page: Page): readonly string[] => {
  const lines = treeLines(s.sentence.words).map(({ stem, word }) => ({ left: stem + plain(word.text), word }))
  const left = Math.min(44, Math.max(0, ...lines.map(l => columns(l.left)))) + 2
  return lines.map(
    l =>
      `${INDENT}${padTo(l.left, left)}${page.paint.dim(`${padTo(l.word.xpos, 6)}${padTo(l.word.rel, 13)}${plain(l.word.lemma)}`)}`,
  )
}

const seenLines = (seen: Seen, indent: string, page: Page): readonly string[] =>
  wrap(seenWords(seen), page.width - indent.length - LABEL).map(
    (part, i) => indent + (i === 0 ? page.paint.dim(padTo(seen.label, LABEL)) : ' '.repeat(LABEL)) + part,
  )

const claimLines = (c: ClaimSeen, page: Page): readonly string[] => [
  ...wrap(`→ ${c.title}`, page.width - 2).map(line => `  ${line}`),
  ...wrap(c.made, page.width - INDENT.length).map(line => INDENT + page.paint.dim(line)),
  ...c.reasons.flatMap(r => seenLines(r, INDENT, page)),
]
