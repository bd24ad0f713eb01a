/** What a page says of itself: title, writers, outlet, language, address, section and dates, with the places where it says so. */
import type { Known } from '../../read-text.ts'
import { elementsNamed, type Page } from '../page.ts'
import { canonicalOf, urlOf } from './address.ts'
import { bylineOf } from './authors.ts'
import type { Context, From } from './context.ts'
import { creditsOf } from './credits.ts'
import { landmarksOf } from './landmarks.ts'
import { languageOf } from './language.ts'
import { articleNode, bareAddress, isSimilar, linkedDataOf } from './linked-data.ts'
import { metasOf } from './meta-elements.ts'
import { outletOf } from './outlet.ts'
import { publicationOf } from './publication.ts'
import { sectionOf } from './section.ts'
import { shortTextOf } from './short-text.ts'
import { titleOf } from './titles.ts'

/**
 * Metadata of a page with evidence. Each field is resolved by the rules of docs/reading.md; null or [] where the page does not say.
 *
 * @param from  address, HTTP headers and main element of the page; `main` null when it is not known
 * @returns never throws, whatever the page holds
 */
export function metadataOf(page: Page, from: From): Known {
  const context = contextOf(page, from)
  const stated = outletOf(context)
  const language = languageOf(context)
  const title = titleOf(context, stated.value)
  const outlet = stated.value === null ? outletOf(context, title.value) : stated
  const label = context.address?.hostname.replace(/^www\d?\./, '')
  const sites = [stated.value, context.metas.get('og:site_name')?.[0], label, label?.split('.')[0]].flatMap(s =>
    s ? [s] : [],
  )
  const byline = bylineOf(context, sites)
  const dates = publicationOf(context, language.value)
  const canonical = canonicalOf(page, context.metas, context.address)
  const section = sectionOf(context)
  return {
    title: title.value,
    byline: byline.value.persons,
    credit: [...new Set([...byline.value.credit, ...creditsOf(context)])],
    outlet: outlet.value,
    published: dates.value.published,
    updated: dates.value.updated,
    language: language.value.language,
    canonical: canonical.value,
    section: section.value,
    evidence: [title, byline, outlet, language, canonical, section, dates].flatMap(found => found.evidence),
  }
}

function contextOf(page: Page, from: From): Context {
  const address = urlOf(from.url)
  const metas = metasOf(page)
  const linked = linkedDataOf(page)
  const headings = elementsNamed(page, 'h1')
    .slice(0, 20)
    .flatMap(element => {
      const text = shortTextOf(element)
      return text === '' ? [] : [{ text, element }]
    })
  const canonical = canonicalOf(page, metas, address).value
  const titles = [metas.get('og:title')?.[0], ...headings.slice(0, 3).map(h => h.text)].flatMap(t => (t ? [t] : []))
  const addresses = [from.url, canonical, metas.get('og:url')?.[0]].flatMap(a => (a ? [bareAddress(a)] : []))
  const stated = [
    ...titles.slice(0, 1),
    ...elementsNamed(page, 'title')
      .slice(0, 1)
      .map(e => shortTextOf(e)),
  ]
  const own =
    headings.find(h => stated.some(t => isSimilar(h.text, t))) ?? (headings.length === 1 ? headings[0] : undefined)
  const core = [...(own ? [own.element.start] : []), ...(from.main ? [from.main.start] : [])]
  return {
    page,
    from,
    address,
    metas,
    linked,
    article: articleNode(linked, { addresses, headings: titles }),
    landmarks: landmarksOf(page.root, core),
    headings: own ? [own, ...headings.filter(h => h !== own)] : headings,
  }
}
