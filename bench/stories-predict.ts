/**
 * Groups the reports of the story collections and writes predictions for the scorer. One configuration for all collections.
 *
 *     node bench/stories-predict.ts ../shared/data/stories/open/input PREDICTIONS.jsonl
 *
 * Reads <input>/<collection>/articles.jsonl ({ id, date, source, title, text } a line), one stream a collection; opens no gold.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, ArticleId, CaptureId, TimeRange } from '../src/model/index.ts'
import { findCopies } from '../src/stories/copies/find-copies.ts'
import { groupStories } from '../src/stories/group-stories.ts'
import type { Report } from '../src/stories/report.ts'
import { splitSentences } from '../src/text/sentences.ts'

type Row = {
  readonly id: string
  readonly date: string | null
  readonly source: string | null
  readonly title: string
  readonly text: string
}

const [input, output] = process.argv.slice(2)
if (input === undefined || output === undefined) throw new Error('expected INPUT_DIR and OUTPUT_FILE')

const lines: string[] = []
for (const collection of readdirSync(input).sort()) {
  const rows = readFileSync(join(input, collection, 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  const reports = rows.map(line => toReport(JSON.parse(line) as Row))
  const startedMs = performance.now()
  const stories = groupStories(reports, findCopies(reports))
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  process.stderr.write(`${collection}: ${reports.length} reports, ${stories.length} stories, ${seconds} s\n`)
  for (const story of stories) for (const id of story.articleIds) lines.push(JSON.stringify({ id, story: story.id }))
}
writeFileSync(output, `${lines.join('\n')}\n`)

function toReport(row: Row): Report {
  const text = row.title === '' ? row.text : `${row.title}\n\n${row.text.replace(/\n+/g, '\n\n')}`
  const spans = splitSentences(text)
  const article: Article = {
    id: row.id as ArticleId,
    captureId: row.id as CaptureId,
    origin: row.id,
    outlet: row.source === null ? null : row.source.replace(/:\d+$/, ''),
    title: row.title === '' ? null : row.title,
    byline: [],
    credit: [],
    published: row.date === null ? null : dayRange(row.date),
    updated: null,
    capturedAt: '2026-01-01T00:00:00Z',
    language: 'en',
    canonical: null,
    section: null,
    evidence: [],
    text,
    sentences: spans.map((span, paragraph) => ({
      ...span,
      paragraph,
      role: span.end <= row.title.length ? 'headline' : 'body',
    })),
    cut: [],
    problems: [],
  }
  return { article, mentions: [], claims: [] }
}

function dayRange(date: string): TimeRange {
  const day = date.slice(0, 10)
  return { from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z`, basis: 'stated' }
}
