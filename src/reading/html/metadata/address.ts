/** A page's own address and its part of the site. */

import type { Page } from '../page.ts'
import { attributeOf, elementsNamed } from '../page.ts'
import type { Context } from './context.ts'
import { isFields, type LinkedData, resolved, wordsOf } from './linked-data.ts'
import { type Metas, metaOf } from './meta-elements.ts'
import { shortTextOf } from './short-text.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

/** An address as a URL; null for anything that is none. */
export function urlOf(address: string | null, base?: URL | null): URL | null {
  if (address === null || address === '' || address.length > 2000) return null
  const url = URL.parse(address, base?.href)
  return url && /^https?:$/.test(url.protocol) ? url : null
}

/**
 * The address that the page gives as its own: link rel=canonical, then og:url; absolute, without a fragment. One on another site
 * (another registered name) is not believed when it is a bare front page: that is a fault of templates. null when there is none.
 */
export function canonicalOf(page: Page, metas: Metas, address: URL | null): Found<string | null> {
  const statements: Statement<string>[] = []
  const add = (raw: string | null, source: 'meta', detail: string, confidence: number) => {
    const url = urlOf(raw, address)
    if (!url || raw === null) return
    url.hash = ''
    const isFront = url.pathname === '/' && url.search === ''
    if (isFront && address !== null && (address.pathname !== '/' || siteOf(address) !== siteOf(url))) return
    statements.push({ field: 'canonical', source, detail, confidence, raw, zone: null, value: url.href })
  }
  for (const link of elementsNamed(page, 'link').slice(0, 300))
    if (/(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(link, 'rel') ?? ''))
      add(attributeOf(link, 'href'), 'meta', 'link rel=canonical', 0.97)
  add(metas.get('og:url')?.[0] ?? null, 'meta', 'og:url', 0.95)
  const best =
    statements.find(s => address === null || siteOf(urlOf(s.value)!) === siteOf(address)) ?? statements[0] ?? null
  return { value: best?.value ?? null, evidence: evidenceOf(statements, new Set(best ? [best] : [])) }
}

/** The last two labels of a host, three under a short second level ("co.uk"): near enough to tell sites apart. */
function siteOf(url: URL): string {
  const labels = url.hostname.split('.')
  const short = labels.length > 2 && labels.at(-2)!.length <= 3 && labels.at(-1)!.length === 2
  return labels.slice(short ? -3 : -2).join('.')
}

const MAX_SECTION = 60 // characters

/** The part of the site: article:section, JSON-LD articleSection, the breadcrumb before the page, a step of the path that a link names. */
export function sectionOf({ page, metas, linked, article, address }: Context): Found<string | null> {
  const statements: Statement<string>[] = []
  const add = (value: string | null, source: Statement<string>['source'], detail: string, confidence: number) => {
    if (value !== null && value.length <= MAX_SECTION && /\p{L}/u.test(value))
      statements.push({ field: 'section', source, detail, confidence, raw: value, zone: null, value })
  }
  const meta = metaOf(metas, [
    'article:section',
    'og:article:section',
    'parsely-section',
    'sailthru.section',
    'dc.subject.section',
    'section',
  ])
  if (meta) add(meta.value, 'meta', meta.name, 0.9)
  if (article) add(wordsOf(article.articleSection), 'json-ld', 'articleSection', 0.9)
  add(breadcrumbOf(linked), 'json-ld', 'BreadcrumbList', 0.8)
  add(stepOf(page, address), 'url', 'step of the path that a link names', 0.7)
  const best = statements[0] ?? null
  return { value: best?.value ?? null, evidence: evidenceOf(statements, new Set(best ? [best] : [])) }
}

/** Name of the last step but one of the breadcrumbs, without the front page: the section above the article. */
function breadcrumbOf(linked: LinkedData): string | null {
  const list = linked.nodes.find(node => node.types.includes('BreadcrumbList'))
  const items = list?.fields.itemListElement
  if (!Array.isArray(items)) return null
  const names = items.slice(0, 12).flatMap(item => {
    if (!isFields(item)) return []
    const inner = isFields(item.item) ? resolved(item.item, linked) : null
    const name = wordsOf(item.name) ?? (inner && wordsOf(inner.name))
    return name ? [name] : []
  })
  return names.length > 2 ? names.at(-2)! : names.length === 2 ? names[1]! : null
}

const MAX_LINKS = 400

/** '/wirtschaft/2031/streik' → 'Wirtschaft', when a link of the page says so: paths also hold words for machines. */
function stepOf(page: Page, address: URL | null): string | null {
  const steps =
    address?.pathname
      .split('/')
      .slice(1, -1)
      .filter(s => /^[a-z][a-z-]{2,30}$/.test(s)) ?? []
  if (steps.length === 0) return null
  for (const link of elementsNamed(page, 'a').slice(0, MAX_LINKS)) {
    const target =
      urlOf(attributeOf(link, 'href'), address)
        ?.pathname.split('/')
        .filter(s => s !== '') ?? []
    if (target.length === 0 || target.length > 2 || !steps.includes(target.at(-1)!)) continue
    const name = shortTextOf(link)
    if (slugOf(name) === target.at(-1)) return name
  }
  return null
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
