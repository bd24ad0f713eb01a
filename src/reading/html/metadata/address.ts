/** A page's own address. */

import { attributeOf, elementsNamed, type Page } from '../page.ts'
import type { Metas } from './meta-elements.ts'
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
