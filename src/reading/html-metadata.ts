/** What the head and the markup of a page say of its title, writers, outlet and dates. */
import type { TimeRange } from '../model/index.ts'
import { collapse } from './draft.ts'
import type { DomElement } from './html-dom.ts'
import { isPersonName } from './names.ts'
import { parseStamp } from './published.ts'
import { findArticle, knownOf } from './read-json.ts'
import { type Known, NOTHING_KNOWN } from './read-text.ts'

const PUBLISHED =
  'article:published_time|og:article:published_time|og:published_time|datepublished|date|pubdate|publishdate|publish-date|publish_date|parsely-pub-date|sailthru.date|dc.date|dc.date.issued|dcterms.created|dcterms.date|dc.date.created|article.published|cxenseparse:recs:publishtime|originalpublicationdate|last-published'
const UPDATED =
  'article:modified_time|og:updated_time|og:article:modified_time|datemodified|last-modified|dcterms.modified|lastmod|revised'
const AUTHOR =
  'author|article:author|parsely-author|sailthru.author|dc.creator|dcterms.creator|byl|byline|article:author_name'
const SITE = 'og:site_name|application-name|twitter:app:name:iphone|dc.publisher|publisher|article:publisher_name'
const MAX_SCRIPT = 500_000 // characters of one JSON-LD block

/**
 * Metadata of a parsed page: JSON-LD first, then meta elements, then `<time>` and `<title>`. Fields that the page lacks are null.
 *
 * @param document  not changed
 */
export function metadataOf(document: DomElement): Known {
  const linked = linkedData(document)
  const meta = metaOf(document)
  const outlet = linked.outlet ?? pick(meta, SITE)
  const authors = (meta.get('author') ?? pick(meta, AUTHOR) ?? '')
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|\||&| and )\s*/)
  return {
    title: titleOf(document, {
      linked: linked.title,
      og: meta.get('og:title') ?? meta.get('twitter:title') ?? null,
      outlet,
    }),
    byline: linked.byline.length > 0 ? linked.byline : authors.filter(isPersonName),
    outlet,
    published: linked.published ?? stampOf(pick(meta, PUBLISHED)) ?? timeOf(document, 'datePublished'),
    updated: linked.updated ?? stampOf(pick(meta, UPDATED)) ?? timeOf(document, 'dateModified'),
    language: languageOf(document, linked.language),
    canonical: null,
    section: null,
    evidence: [],
  }
}

function linkedData(document: DomElement): Known {
  for (const script of list(document, 'script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').trim()
    if (text.length > MAX_SCRIPT) continue
    const article = findArticle(parseLoosely(text))
    if (article) return knownOf(article)
  }
  return NOTHING_KNOWN
}

/** JSON as pages write it: line breaks inside strings and CDATA marks are common. null when it is not JSON even so. */
function parseLoosely(text: string): unknown {
  for (const candidate of [
    text,
    text.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '').replace(/[\n\r\t]+/g, ' '),
  ]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // SyntaxError: try the next form
    }
  }
  return null
}

const list = (root: DomElement, selector: string): DomElement[] =>
  Array.from(root.querySelectorAll(selector)).slice(0, 500)

function metaOf(document: DomElement): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const element of list(document, 'meta')) {
    const key = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = collapse(element.getAttribute('content') ?? '')
    if (key !== '' && content !== '' && content.length < 1000 && !out.has(key)) out.set(key, content)
  }
  return out
}

function pick(meta: ReadonlyMap<string, string>, keys: string): string | null {
  for (const key of keys.split('|')) if (meta.has(key)) return meta.get(key)!
  return null
}

const stampOf = (stamp: string | null): TimeRange | null => (stamp === null ? null : parseStamp(stamp))

/** The time element that the page marks with a property; for publication else the first one that stands in an article or header. */
function timeOf(document: DomElement, property: string): TimeRange | null {
  const marked = list(document, `[itemprop~="${property}"]`)
  const times =
    property === 'datePublished'
      ? [...list(document, 'time[pubdate]'), ...list(document, 'article time, header time, main time').slice(0, 1)]
      : []
  for (const element of [...marked, ...times]) {
    const stamp = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? ''
    const range = parseStamp(collapse(stamp))
    if (range) return range
  }
  return null
}

function languageOf(document: DomElement, linked: string | null): string | null {
  const lang =
    document.querySelector('html')?.getAttribute('lang') ??
    document.querySelector('html')?.getAttribute('xml:lang') ??
    ''
  return /^[a-z]{2,3}(?=-|_|$)/i.exec(lang)?.[0].toLowerCase() ?? linked
}

/** The headline: an h1 that agrees with the head, else the headline of the metadata, without the site's name. */
function titleOf(
  document: DomElement,
  from: { linked: string | null; og: string | null; outlet: string | null },
): string | null {
  const head = collapse(document.querySelector('title')?.textContent ?? '')
  const stated = [from.linked, from.og, head].filter(t => t !== null && t !== '') as string[]
  const h1 = list(document, 'h1')
    .map(h => collapse(h.textContent ?? ''))
    .filter(t => t.length >= 8 && t.length <= 300)
  const agreeing = h1.find(t => stated.some(s => share(t, s) >= 0.6))
  if (agreeing) return agreeing
  const title =
    from.linked ??
    (from.og ? withoutSite(from.og, from.outlet) : null) ??
    (head ? withoutSite(head, from.outlet) : null)
  return title ?? h1[0] ?? null
}

/** Share of the shorter line's words that the other has too. */
function share(a: string, b: string): number {
  const [x, y] = [a, b].map(t => new Set(t.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])) as [Set<string>, Set<string>]
  const both = [...x].filter(w => y.has(w)).length
  return both / Math.max(1, Math.min(x.size, y.size))
}

/** 'Two die in fire | The Harbour Times' → 'Two die in fire'. The part after the last separator goes when it is the outlet or short. */
export function withoutSite(title: string, outlet: string | null): string {
  const m = /^(.{12,}?)\s+(?:[|»·•–—-]|::?)\s+([^|»·•–—]{2,50})$/u.exec(title)
  if (!m) return title
  const tail = m[2]!
  const site = outlet !== null && share(tail, outlet) >= 0.5
  return site ||
    /[|»·•]\s+\S[^|»·•]*$/u.test(title) ||
    /\.\w{2,4}$|\b(?:news|times|post|daily|online|tv|radio)\b/i.test(tail)
    ? withoutSite(m[1]!, outlet)
    : title
}
