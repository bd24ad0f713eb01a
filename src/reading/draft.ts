/** What the readers of each format hand over, and how it becomes an Article. */
import { createHash } from 'node:crypto'
import type {
  Article,
  ArticleId,
  BlockRole,
  Capture,
  Cut,
  Evidence,
  Problem,
  Sentence,
  TimeRange,
} from '../model/index.ts'
import { splitSentences } from '../text/sentences.ts'
import { detectLanguage } from './language.ts'

/** Changes whenever the same bytes would be read differently: it is part of every ArticleId. */
export const readerVersion = '3'

/**
 * A piece of a page with what it is for. `raw` is verbatim, `text` is as it will stand in the article (white space normalised).
 * `reason` null: kept in the text; otherwise why it was cut, in one or two words ("metadata", "appeal for support").
 */
export type Block = {
  readonly raw: string
  readonly text: string
  readonly role: BlockRole
  readonly reason: string | null
}

/** An article before its offsets are known. `language` null: to be told from the text. */
export type Draft = {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly credit: readonly string[]
  readonly outlet: string | null
  readonly published: TimeRange | null
  readonly updated: TimeRange | null
  readonly language: string | null
  readonly canonical: string | null
  readonly section: string | null
  readonly evidence: readonly Evidence[]
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

/** White space that is no single space between two words. */
const UNEVEN = /[^\S ]|\u200b| {2}/
const RUNS = / [\s\u200b]+|(?:[^\S ]|\u200b)[\s\u200b]*/g

/** Runs of any white space become one space: '  a\u00a0\n b ' → 'a b'. */
export function collapse(raw: string): string {
  const text = raw.trim()
  return UNEVEN.test(text) ? text.replace(RUNS, ' ').trim() : text
}

/**
 * The article of a draft: kept blocks joined by one blank line, sentences placed in them, everything else under `cut`.
 *
 * @param capture  gives the origin, the capture time and the problems of decoding
 */
export function assemble(capture: Capture, draft: Draft): Article {
  const parts: string[] = []
  const cut: Cut[] = []
  const spans: { start: number; end: number; role: BlockRole }[] = []
  let length = 0
  const waiting: Block[] = []
  const release = (before: number) => {
    for (const b of waiting.splice(0)) cut.push({ role: b.role, reason: b.reason ?? '', text: b.raw, before })
  }
  for (const block of draft.blocks) {
    if (block.reason !== null || block.text === '') {
      if (block.raw.trim() !== '') waiting.push({ ...block, reason: block.reason ?? 'empty' })
      continue
    }
    const start = length === 0 ? 0 : length + 2
    release(start)
    parts.push(block.text)
    length = start + block.text.length
    spans.push({ start, end: length, role: block.role })
  }
  release(length)
  const text = parts.join('\n\n')
  return {
    id: articleId(capture),
    captureId: capture.id,
    origin: capture.origin,
    outlet: draft.outlet,
    title: draft.title,
    byline: draft.byline,
    credit: draft.credit,
    published: draft.published,
    updated: draft.updated,
    capturedAt: capture.capturedAt,
    language: draft.language ?? detectLanguage(text),
    canonical: draft.canonical,
    section: draft.section,
    evidence: draft.evidence,
    text,
    sentences: sentencesOf(text, spans),
    cut,
    problems: [...capture.problems, ...draft.problems],
  }
}

function sentencesOf(text: string, spans: readonly { start: number; end: number; role: BlockRole }[]): Sentence[] {
  return spans.flatMap(({ start, end, role }, paragraph) =>
    splitSentences(text, { start, end }).map(s => ({ start: s.start, end: s.end, paragraph, role })),
  )
}

/** 'a_' and 16 hex digits: the same bytes read by the same version of the reader are the same article. */
function articleId(capture: Capture): ArticleId {
  const digest = createHash('sha256').update(`${capture.id}\n${readerVersion}`).digest('hex')
  return `a_${digest.slice(0, 16)}` as ArticleId
}
