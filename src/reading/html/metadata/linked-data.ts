/** JSON-LD of a page: its nodes, and the one that stands for the page's own article. */

import { collapse } from '../../draft.ts'
import { lettersOf } from '../../shape.ts'
import { attributeOf, elementsNamed, type Page } from '../page.ts'

/** An object of JSON. Only its own keys count: pages may use names such as "constructor". */
export type Fields = Readonly<Record<string, unknown>>

/** A node with the key path that led to it ("@graph > mainEntity"); `foreign`: it stands in a list of other things. */
export type LinkedNode = { readonly fields: Fields; readonly types: readonly string[]; readonly foreign: boolean }

/** All nodes of a page; `byId` finds those that others refer to. */
export type LinkedData = { readonly nodes: readonly LinkedNode[]; readonly byId: ReadonlyMap<string, Fields> }

const MAX_SCRIPT = 500_000 // characters of one block
const MAX_BLOCKS = 40
const MAX_NODES = 2000
const MAX_DEPTH = 12
const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|ForumPosting|PodcastEpisode|VideoObject|Recipe|Review|Course|CreativeWork|Event|JobPosting|Product)$/
const NEWS = /^News|(?:Article|Posting|Report)$/
const PAGE = /^(?:WebPage|ItemPage|AboutPage|QAPage|FAQPage|MedicalWebPage)$/
const LISTS = new Set([
  'itemListElement',
  'hasPart',
  'isRelatedTo',
  'mentions',
  'citation',
  'comment',
  'relatedLink',
  'blogPost',
  'about',
  'review',
  'liveBlogUpdate',
  'isBasedOn',
])

/** The JSON-LD nodes of a page in document order. Broken blocks are left out; at most 2,000 nodes, 12 levels deep. */
export function linkedDataOf(page: Page): LinkedData {
  const nodes: LinkedNode[] = []
  const byId = new Map<string, Fields>()
  let blocks = 0
  for (const script of elementsNamed(page, 'script')) {
    if (!/ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue
    const text = script.children.map(child => (child.kind === 'text' ? child.text : '')).join('')
    if (++blocks > MAX_BLOCKS || text.length > MAX_SCRIPT) continue
    collect(parseLoosely(text), { nodes, byId, depth: 0, foreign: false })
  }
  return { nodes, byId }
}

type Walk = {
  readonly nodes: LinkedNode[]
  readonly byId: Map<string, Fields>
  readonly depth: number
  readonly foreign: boolean
}

function collect(value: unknown, walk: Walk): void {
  if (walk.depth > MAX_DEPTH || walk.nodes.length >= MAX_NODES) return
  if (Array.isArray(value)) {
    const articles = value.filter(item => isFields(item) && typesOf(item).some(type => NEWS.test(type))).length
    for (const item of value.slice(0, MAX_NODES))
      collect(item, { ...walk, depth: walk.depth + 1, foreign: walk.foreign || (articles > 2 && walk.depth > 0) })
    return
  }
  if (!isFields(value)) return
  const types = typesOf(value)
  const id = value['@id']
  if (types.length > 0) walk.nodes.push({ fields: value, types, foreign: walk.foreign })
  if (typeof id === 'string' && Object.keys(value).length > 1 && !walk.byId.has(id)) walk.byId.set(id, value)
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'object' && child !== null)
      collect(child, { ...walk, depth: walk.depth + 1, foreign: walk.foreign || LISTS.has(key) })
  }
}

/** True for an object of JSON that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The types of a node without their vocabulary: 'https://schema.org/NewsArticle' → 'NewsArticle'. */
export const typesOf = (fields: Fields): string[] =>
  [fields['@type']].flat(2).flatMap(type => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []))

/** A string of JSON with white space normalised; null for anything else and for ''. */
export function wordsOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  const text = isFields(one) ? one['@value'] : one
  if (typeof text !== 'string') return null
  const words = collapse(text.slice(0, 4000))
  return words === '' ? null : words
}

/** The name that a node or a string gives; a reference by `@id` is followed. */
export function nameOf(value: unknown, data: LinkedData): string | null {
  const one = Array.isArray(value) ? value[0] : value
  if (!isFields(one)) return wordsOf(one)
  const node = resolved(one, data)
  const parts = [one.givenName, one.familyName].flatMap(part => wordsOf(part) ?? [])
  return wordsOf(one.name) ?? wordsOf(node.name) ?? (parts.length > 0 ? parts.join(' ') : null)
}

/** The node that a reference by `@id` means, or the node itself. */
export function resolved(fields: Fields, data: LinkedData): Fields {
  const id = fields['@id']
  return typeof id === 'string' ? (data.byId.get(id) ?? fields) : fields
}

/** Who the page is, as far as known before: its own addresses and its headings, by which its article node is told. */
export type Self = { readonly addresses: readonly string[]; readonly headings: readonly string[] }

/**
 * The node of the page's own article: of the nodes that are articles the one whose address or headline is the page's, by type, and not
 * inside a list of others. null when there is none, or when several could be it and nothing tells which.
 */
export function articleNode(data: LinkedData, self: Self): Fields | null {
  const scored = data.nodes.flatMap((node, i) => {
    const score = scoreOf(node, self)
    return score === null ? [] : [{ fields: node.fields, score, i }]
  })
  scored.sort((a, b) => b.score - a.score || a.i - b.i)
  const best = scored[0]
  if (!best || best.score < 0) return null
  return best.fields
}

function scoreOf(node: LinkedNode, self: Self): number | null {
  const type = node.types.some(t => NEWS.test(t)) ? 3 : node.types.some(t => ARTICLE.test(t)) ? 1 : null
  if (type === null) return null
  const { fields } = node
  const addresses = [fields.url, fields.mainEntityOfPage, fields['@id']].flatMap(addressOf)
  const headline = wordsOf(fields.headline) ?? wordsOf(fields.name)
  const same = addresses.some(address => self.addresses.includes(address))
  const titled = headline !== null && self.headings.some(heading => isSimilar(heading, headline))
  const dated = fields.datePublished !== undefined
  return type + (same ? 4 : 0) + (titled ? 4 : 0) + (dated ? 2 : 0) - (node.foreign ? 6 : 0)
}

function addressOf(value: unknown): string[] {
  if (isFields(value)) return [value['@id'], value.url].flatMap(addressOf)
  return typeof value === 'string' ? [bareAddress(value)] : []
}

/** An address to be compared: without scheme, www, query, fragment and last slash. */
export const bareAddress = (address: string): string =>
  address
    .slice(0, 2000)
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase()

/** True when one line holds the other, letters and digits compared. */
export function isSimilar(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)]
  return x.length > 7 && y.length > 7 && (x.includes(y) || y.includes(x))
}

/** The node that describes the page as a web page; null when there is none. */
export const pageNode = (data: LinkedData): Fields | null =>
  data.nodes.find(node => !node.foreign && node.types.some(type => PAGE.test(type)))?.fields ?? null

/** JSON as pages write it: comment and CDATA marks around it, line breaks inside strings, commas too many. null when it is not JSON even so. */
function parseLoosely(text: string): unknown {
  const repairs = [
    (t: string) => t.trim(),
    (t: string) =>
      t.replace(/^(?:\/\/|\/\*)? ?<!\[CDATA\[(?:\*\/)?|^<!--/, '').replace(/(?:\/\/|\/\*)? ?\]\]>(?:\*\/)?$|-->$/, ''),
    (t: string) => t.replace(/[\u0000-\u001f]+/g, ' '),
    (t: string) => t.replace(/,\s{0,200}(?=[}\]])/g, ''),
    (t: string) => t.trim().replace(/;$/, ''),
  ]
  let repaired = text
  for (const repair of repairs) {
    repaired = repair(repaired)
    try {
      return JSON.parse(repaired)
    } catch {
      // SyntaxError: try with one more repair
    }
  }
  return null
}
