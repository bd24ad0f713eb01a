/** The part of its site that a page belongs to. */
import { elementsNamed, type Page, type PageElement } from '../page.ts'
import type { Context } from './context.ts'
import { isFields, type LinkedData, resolved, wordsOf } from './linked-data.ts'
import { metaOf } from './meta-elements.ts'
import { shortTextOf } from './short-text.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

const MAX_SECTION = 60 // characters
const MAX_LINKS = 400
const METAS = 'article:section og:article:section parsely-section sailthru.section dc.subject.section section'.split(
  ' ',
)

/** article:section and its like, JSON-LD articleSection, breadcrumbs, microdata, a step of the path that a link of the page names. */
export function sectionOf(context: Context): Found<string | null> {
  const { page, metas, linked, article, address, landmarks } = context
  const statements: Statement<string>[] = []
  const add = (value: string | null, source: Statement<string>['source'], detail: string, confidence: number) => {
    if (value !== null && value.length <= MAX_SECTION && /\p{L}/u.test(value))
      statements.push({ field: 'section', source, detail, confidence, raw: value, zone: null, value })
  }
  const meta = metaOf(metas, METAS)
  if (meta) add(meta.value, 'meta', meta.name, 0.9)
  if (article) add(wordsOf(article.articleSection), 'json-ld', 'articleSection', 0.9)
  add(breadcrumbOf(linked), 'json-ld', 'BreadcrumbList', 0.8)
  for (const { element, hint } of landmarks.marks.filter(m => m.kind === 'section').slice(0, 4))
    if (hint === 'breadcrumbs') add(crumbOf(element, context), 'visible-text', 'breadcrumbs', 0.7)
    else add(shortTextOf(element), 'microdata', hint, 0.8)
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

/** 'Home » World » Ferry runs aground' → 'World': the last visible step that is neither the front page nor the headline. */
function crumbOf(element: PageElement, { headings }: Context): string | null {
  const steps = shortTextOf(element, true)
    .split(/[»›>/|→•]/)
    .flatMap(step => (step.trim() === '' ? [] : [step.trim()]))
  const title = headings[0]?.text ?? ''
  const own = steps.filter((step, i) => i > 0 && step.length <= MAX_SECTION && step !== title)
  return own.length > 0 && own.length <= 4 ? own.at(-1)! : null
}

/** '/wirtschaft/2031/streik' → 'Wirtschaft', when a link of the page says so: paths also hold words for machines. */
function stepOf(page: Page, address: URL | null): string | null {
  const steps = address?.pathname.split('/').slice(1, -1) ?? []
  const words = steps.filter(step => /^[a-z][a-z-]{2,30}$/.test(step))
  if (words.length === 0) return null
  const initials = new Set(words.map(word => word.charCodeAt(0)))
  for (const link of elementsNamed(page, 'a').slice(0, MAX_LINKS)) {
    const name = shortTextOf(link)
    if (name.length <= MAX_SECTION && mayBegin(name, initials) && words.includes(slugOf(name))) return name
  }
  return null
}

/** False for a name whose first letter is a plain one that no word begins with: most of a page's links. */
function mayBegin(name: string, initials: ReadonlySet<number>): boolean {
  const lower = name.charCodeAt(0) | 0x20
  return lower < 0x61 || lower > 0x7a || initials.has(lower)
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
