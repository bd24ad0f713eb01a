/** Who publishes a page. */

import type { Context } from './context.ts'
import { nameOf, wordsOf } from './linked-data.ts'
import { metaOf } from './meta-elements.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

const SITE = [
  'og:site_name',
  'application-name',
  'twitter:app:name:iphone',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'citation_journal_title',
  'apple-mobile-web-app-title',
  'article:publisher_name',
]

/** The outlet's name: og:site_name, then the JSON-LD publisher, the JSON-LD web site, and names of apps. null when nobody says. */
export function outletOf({ metas, linked, article, from }: Context): Found<string | null> {
  const statements: Statement<string>[] = []
  const add = (value: string | null, source: Statement<string>['source'], detail: string, confidence: number) => {
    if (value !== null && value.length <= 80 && !/^https?:|^@/.test(value))
      statements.push({ field: 'outlet', source, detail, confidence, raw: value, zone: null, value: stripped(value) })
  }
  const stated = metaOf(metas, SITE.slice(0, 1))
  add(stated?.value ?? null, 'meta', 'og:site_name', 0.9)
  if (article)
    add(
      nameOf(article.publisher ?? article.sourceOrganization ?? article.provider, linked),
      'json-ld',
      'publisher',
      0.9,
    )
  const site = linked.nodes.find(node => node.types.includes('WebSite') && !node.foreign)
  if (site) add(wordsOf(site.fields.name), 'json-ld', 'WebSite.name', 0.8)
  const other = metaOf(metas, SITE.slice(1))
  if (other) add(other.value, 'meta', other.name, 0.7)
  add(from.headers['x-feed-title'] ?? null, 'feed', 'title of the feed', 0.6)
  const best = statements[0] ?? null
  return { value: best?.value ?? null, evidence: evidenceOf(statements, new Set(best ? [best] : [])) }
}

/** 'Harbour Times - All the news' → 'Harbour Times'; a domain stays as it is. */
const stripped = (name: string) => name.split(/ [|–—-] /u)[0]!.trim() || name
