/** The small parts of the HTML export: escaping, citations, references to facts. */
import type { Account, ArticleId, Claim, ClaimId } from '../model/index.ts'
import { type Citer, numberCitations } from './cites.ts'
import { type Lookup, lookUp } from './lookup.ts'
import { visible } from './plain.ts'

const ENTITIES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows this text, in an element or in a quoted attribute; control and bidi characters are neutralised. */
export const escapeHtml = (text: string): string => visible(text).replace(/[&<>"']/g, char => ENTITIES[char]!)

/** Words of a report, isolated so that their direction of writing cannot reorder what stands beside them. */
export const bdi = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`

/** What every part of the page needs to find: the account's parts, numbers of claims, places of facts in the page. */
export type HtmlPage = {
  readonly account: Account
  readonly lookup: Lookup
  readonly citer: Citer
  /** The element id of a fact's line. */
  readonly factId: (incidentId: string, key: string) => string | null
  /** The facts that a claim speaks for or against: [incident id, index of the fact]. */
  readonly factsOf: (id: ClaimId) => readonly (readonly [incident: number, fact: number])[]
  readonly articleNumber: (id: string) => number
  readonly claimsIn: (id: ArticleId) => readonly Claim[]
}

const byPlace = (a: Claim, b: Claim) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end

/** Numbers every claim in the order of the reports, so that a printed [17] is found by leafing. */
export const openPage = (account: Account): HtmlPage => {
  const lookup = lookUp(account)
  const citer = numberCitations(lookup)
  const order = new Map(account.articles.map((a, i) => [a.id as string, i + 1]))
  const articleNumber = (id: string) => order.get(id) ?? 0
  const placed = account.claims.filter(c => order.has(c.anchor.articleId))
  const sorted = placed.sort(
    (a, b) => articleNumber(a.anchor.articleId) - articleNumber(b.anchor.articleId) || byPlace(a, b),
  )
  for (const claim of sorted) citer.cite(claim.id)
  const claimsByArticle = Map.groupBy(account.claims, c => c.anchor.articleId)
  const factsByClaim = new Map<ClaimId, (readonly [number, number])[]>()
  const ids = new Map<string, string>()
  account.incidents.forEach((incident, i) => {
    incident.ledger.facts.forEach((fact, f) => {
      ids.set(`${incident.id}\n${fact.key}`, `f${i + 1}-${f + 1}`)
      for (const { claimId } of fact.support) {
        const known = factsByClaim.get(claimId)
        if (known) known.push([i, f])
        else factsByClaim.set(claimId, [[i, f]])
      }
    })
  })
  return {
    account,
    lookup,
    citer,
    factId: (incidentId, key) => ids.get(`${incidentId}\n${key}`) ?? null,
    factsOf: id => factsByClaim.get(id) ?? [],
    articleNumber,
    claimsIn: id => claimsByArticle.get(id) ?? [],
  }
}

/** '[3][7]' as links to the marked words; a claim whose report is not in the account has none. At most `most` of them. */
export const citeLinks = (ids: readonly ClaimId[], page: HtmlPage, most = Number.POSITIVE_INFINITY): string => {
  const numbers = page.citer.citeAll(
    ids.filter(id => page.articleNumber(page.lookup.claim(id)?.anchor.articleId ?? '') > 0),
  )
  return numbers
    .slice(0, most)
    .map(n => `<a class="cite" href="#c${n}" aria-label="source ${n}">[${n}]</a>`)
    .join('')
}

/** A section with its heading; nothing when it would be empty. */
export const htmlSection = (title: string, id: string, body: string): string =>
  body === ''
    ? ''
    : `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeHtml(title)}</h2>\n${body}\n</section>\n`

/** A list; nothing for no items. */
export const htmlList = (items: readonly string[], kind: 'ul' | 'ol', name: string): string =>
  items.length === 0 ? '' : `<${kind} class="${name}">\n${items.map(i => `<li>${i}</li>`).join('\n')}\n</${kind}>`
