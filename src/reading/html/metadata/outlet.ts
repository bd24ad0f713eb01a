/** Who publishes a page. */

import { attributeOf, elementsNamed, nodesOf, type PageElement } from '../page.ts'
import type { Context } from './context.ts'
import type { Line } from './landmarks.ts'
import { nameOf, wordsOf } from './linked-data.ts'
import { metaOf } from './meta-elements.ts'
import { shortTextOf } from './short-text.ts'
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

/**
 * The outlet's name: og:site_name, then the JSON-LD publisher, the JSON-LD web site, names of apps, microdata, the feed; else what
 * stands beside the headline in the title element, else whose rights the foot of the page claims. null when nobody says.
 *
 * @param title  the headline, null as long as it is not known
 */
export function outletOf(context: Context, title: string | null = null): Found<string | null> {
  const { metas, linked, article, from, page, landmarks } = context
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
  for (const mark of landmarks.marks.filter(m => m.kind === 'publisher').slice(0, 2))
    add(nameIn(mark.element), 'microdata', 'itemprop=publisher', 0.7)
  const head = elementsNamed(page, 'title')[0]
  if (title !== null && head) add(besideTitle(shortTextOf(head), title), 'title-element', 'beside the headline', 0.6)
  if (title !== null) add(holderOf(landmarks.lines), 'visible-text', 'line of rights', 0.5)
  const best = statements[0] ?? null
  return { value: best?.value ?? null, evidence: evidenceOf(statements, new Set(best ? [best] : [])) }
}

/** 'Harbour Times - All the news' → 'Harbour Times'; a domain stays as it is. */
const stripped = (name: string) => name.split(/ [|–—-] /u)[0]!.trim() || name

function nameIn(element: PageElement): string | null {
  for (const node of nodesOf(element))
    if (node.kind === 'element' && attributeOf(node, 'itemprop') === 'name')
      return attributeOf(node, 'content') ?? shortTextOf(node)
  return attributeOf(element, 'content') ?? shortTextOf(element)
}

/** 'Ferry runs aground - World - Harbour Times' → 'Harbour Times': the part furthest from the headline, of five words at most. */
function besideTitle(head: string, title: string): string | null {
  const at = head.indexOf(title)
  if (at < 0) return null
  const parts = `${head.slice(0, at)} ${head.slice(at + title.length)}`
    .split(/ [|»«·•–—\-:/›>│]{1,2} ?| ?[|•│] ?/u)
    .flatMap(p => (p.trim() ? [p.trim()] : []))
  const name = parts.at(-1) ?? null
  return name !== null && name.split(' ').length <= 5 ? name : null
}

const RIGHTS =
  /(?:©|\(c\)|copyright)[ ©]{0,3}(?:(?:19|20)\d\d)?(?: ?[-–—] ?(?:19|20)\d\d)?,? ?(?:by )?(\p{Lu}[^.,|·•©()\d]{2,40})/iu

function holderOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const name = line.text.length <= 160 ? RIGHTS.exec(line.text)?.[1]?.trim() : undefined
    if (name && name.split(' ').length <= 5 && !/\b(?:all|alle|tous|rights|rechte|reserved)\b/i.test(name)) return name
  }
  return null
}
