/** JSON reports: schema.org's NewsArticle in any of its wrappings, and the plain form { title, published, outlet, url, text }. */
import type { Problem } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { parseStamp } from './published.ts'
import { type Known, NOTHING_KNOWN, readPlain, readUnits } from './read-text.ts'
import { splitUnits } from './units.ts'

type Fields = Readonly<Record<string, unknown>>

const MAX_DEPTH = 12 // of arrays and @graph around the article
const MAX_NODES = 2000
const TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/

/**
 * A JSON report as a draft.
 *
 *     { "@type": "NewsArticle", "headline": …, "datePublished": …, "author": { "name": … }, "articleBody": … }
 *     { "title": …, "published": …, "outlet": …, "byline": […], "text": … }
 *
 * Broken JSON and JSON without a text are read as plain text, with a problem.
 */
export function readJson(body: string): Draft {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return withProblem(
      readPlain(body),
      'reading/bad-json',
      `json: expected valid JSON, got ${error.message.slice(0, 120)}; read as plain text`,
    )
  }
  const fields = findArticle(value) ?? (isFields(value) ? value : null)
  const text = fields ? textOf(fields) : null
  if (!fields || text === null) {
    return withProblem(
      readPlain(body),
      'reading/no-text',
      'json: expected articleBody, text or body with the report, got none; read as plain text',
    )
  }
  return readUnits(splitUnits(text), knownOf(fields))
}

/**
 * What the fields of a JSON-LD or plain object say of title, writers, outlet and dates.
 *
 * @param fields  any object; fields of other types than expected are left out
 */
export function knownOf(fields: Fields): Known {
  const title = words(fields.headline) ?? words(fields.title) ?? words(fields.name)
  const outlet = nameOf(fields.publisher) ?? nameOf(fields.outlet) ?? nameOf(fields.source) ?? nameOf(fields.provider)
  const persons = [fields.byline, fields.author, fields.authors, fields.creator].flatMap(personsOf)
  return {
    ...NOTHING_KNOWN,
    title,
    byline: [...new Set(persons)].slice(0, 20),
    outlet,
    published:
      stamp(fields.datePublished) ?? stamp(fields.published) ?? stamp(fields.date) ?? stamp(fields.dateCreated),
    updated: stamp(fields.dateModified) ?? stamp(fields.updated) ?? stamp(fields.modified),
    language: language(fields.inLanguage) ?? language(fields.language),
    canonical: null,
    section: null,
    evidence: [],
  }
}

/** The first node that schema.org calls an article, in arrays, `@graph`, `mainEntity` and `mainEntityOfPage`; null when there is none. */
export function findArticle(value: unknown): Fields | null {
  const queue: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }]
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const { node, depth } = queue[i]!
    if (depth > MAX_DEPTH) continue
    if (Array.isArray(node)) for (const item of node.slice(0, MAX_NODES)) queue.push({ node: item, depth: depth + 1 })
    if (!isFields(node)) continue
    const types = [node['@type']].flat()
    if (types.some(t => typeof t === 'string' && TYPE.test(t))) return node
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
      if (typeof node[key] === 'object') queue.push({ node: node[key], depth: depth + 1 })
    }
  }
  return null
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null
const stamp = (value: unknown) => (typeof value === 'string' ? parseStamp(value) : null)
const language = (value: unknown) =>
  typeof value === 'string' ? (/^[a-z]{2,3}(?=-|_|$)/i.exec(value)?.[0].toLowerCase() ?? null) : null
const nameOf = (value: unknown): string | null =>
  Array.isArray(value) ? nameOf(value[0]) : (words(value) ?? (isFields(value) ? words(value.name) : null))

function textOf(fields: Fields): string | null {
  for (const key of ['articleBody', 'text', 'body', 'content']) {
    const value = fields[key]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (Array.isArray(value) && value.length > 0 && value.every(v => typeof v === 'string')) return value.join('\n\n')
  }
  return null
}

/** Names of persons only: an organisation as author is no byline. */
function personsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(personsOf)
  if (isFields(value))
    return value['@type'] === 'Organization' || value['@type'] === 'NewsMediaOrganization' ? [] : personsOf(value.name)
  const name = words(value)
  return name === null || /^https?:/.test(name)
    ? []
    : name
        .replace(/^by\s+/i, '')
        .split(/(?:,|;| and | & )\s*/)
        .map(n => n.trim())
        .filter(n => n !== '')
        .slice(0, 20)
}

const withProblem = (draft: Draft, code: string, message: string): Draft => {
  const problem: Problem = { code, message, at: null }
  return { ...draft, problems: [...draft.problems, problem] }
}
