/** Set `pages`: a saved web page → its text, title, writers, publication time and language. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { captureOf } from '../../intake/capture.ts'
import { readStream } from '../../intake/read-bytes.ts'
import { MAX_BYTES } from '../../intake/read-paths.ts'
import type { Article, TimeRange } from '../../model/index.ts'
import { readArticle } from '../../reading/read-article.ts'
import type { Edge } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { rowsOf } from './rows.ts'

/** A page of the set: its id, its address where it is known, and the gzipped file as the server sent it. */
export type PageRow = { readonly id: string; readonly url: string | null; readonly file: string }

const HOUR = 3_600_000
const EAST = 14 * HOUR // a day or time without a zone begins this much earlier in UTC: docs/reading.md, Dates

/** One line a page in the form that the set's README asks for. */
export async function predictPages(_edge: Edge, input: string): Promise<string> {
  const out: string[] = []
  for (const row of rowsOf<PageRow>(input, 'pages.jsonl')) out.push(`${JSON.stringify(await predict(input, row))}\n`)
  return out.join('')
}

async function predict(input: string, row: PageRow): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await readStream(createReadStream(join(input, row.file)).pipe(createGunzip()), MAX_BYTES)
  const entry = captureOf({
    origin: row.url ?? row.id,
    bytes: bytes ?? new Uint8Array(),
    type: 'text/html',
    capturedAt: FIXED_NOW,
  })
  if (entry.kind === 'refused')
    return { id: row.id, title: null, byline: [], published: null, language: null, text: '' }
  const article = readArticle(entry.capture)
  return {
    id: row.id,
    title: article.title,
    byline: [...article.byline, ...organisationsOf(article)],
    published: article.published && stamp(article.published, zoneOf(article)),
    language: article.language,
    text: bodyOf(article),
  }
}

/** Agencies and desks that the page names as its authors: the set counts them, our byline holds persons only. */
const organisationsOf = (article: Article): readonly string[] =>
  article.evidence
    .filter(e => e.field === 'byline' && e.chosen && e.detail.endsWith('(organisation)'))
    .map(e => e.value)

/** The body of an article as the scorers count it: its paragraphs without the headline and without captions. */
export function bodyOf(article: Article): string {
  const paragraphs = article.text.split('\n\n')
  const roles = new Map(article.sentences.map(s => [s.paragraph, s.role] as const))
  const isTitle = (i: number) => i === 0 && roles.get(0) === 'headline'
  return paragraphs.filter((_, i) => !isTitle(i) && roles.get(i) !== 'caption').join('\n\n')
}

const zoneOf = (article: Article): string | null =>
  article.evidence.find(e => e.field === 'published' && e.chosen)?.zone ?? null

/** An instant with the offset that the page gives; a time without one as a local time; a day as a day. */
function stamp(range: TimeRange, zone: string | null): string {
  const from = Date.parse(range.from)
  const width = Date.parse(range.to) - from
  if (width === 0) return local(from, zone)
  if (width === 26 * HOUR) return new Date(from + EAST).toISOString().slice(0, 19)
  return new Date(from + Math.min(EAST, width / 2)).toISOString().slice(0, 10)
}

function local(at: number, zone: string | null): string {
  const m = /^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  if (!m) return new Date(at).toISOString()
  const east = (Number(m[2]) * 60 + Number(m[3])) * 60_000 * (m[1] === '-' ? -1 : 1)
  return `${new Date(at + east).toISOString().slice(0, 19)}${m[1]}${m[2]}:${m[3]}`
}
