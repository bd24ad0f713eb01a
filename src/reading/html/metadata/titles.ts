/** The headline of a page, without the name of its site. */
import { decodeHTML } from 'entities'
import type { EvidenceSource } from '../../../model/index.ts'
import { collapse } from '../../draft.ts'
import { elementsNamed } from '../page.ts'
import type { Context } from './context.ts'
import { typesOf, wordsOf } from './linked-data.ts'
import { shortTextOf } from './short-text.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

type Title = Statement<string>

const MAX_TITLE = 400
/** Names of meta elements with how often they say the headline and nothing else; measured (docs/reading.md). */
const METAS: readonly (readonly [string, number])[] = [
  ['og:title', 0.62],
  ['twitter:title', 0.62],
  ['citation_title', 0.62],
  ['parsely-title', 0.62],
  ['sailthru.title', 0.62],
  ['dc.title', 0.6],
  ['dcterms.title', 0.6],
  ['title', 0.45],
]
const HEADINGS: Readonly<Record<string, number>> = {
  h1: 0.67,
  'itemprop=headline': 0.7,
  class: 0.15,
  h2: 0.05,
  h3: 0.02,
}

/** Every statement of the page's headline. */
function titlesOf({ article, metas, landmarks, page, from }: Context): Title[] {
  const out: Title[] = []
  const add = (raw: string | null, source: EvidenceSource, detail: string, confidence: number) => {
    const value = raw === null ? '' : plainTitle(raw)
    if (raw && value.length >= 2 && value.length <= MAX_TITLE)
      out.push({ field: 'title', source, detail, confidence, raw, zone: null, value })
  }
  const key = article?.headline === undefined ? 'name' : 'headline'
  if (article) add(wordsOf(article.headline) ?? wordsOf(article.name), 'json-ld', key, 0.77)
  for (const [name, confidence] of METAS) add(metas.get(name)?.[0] ?? null, 'meta', name, confidence)
  for (const { hint, element } of landmarks.marks.filter(m => m.kind === 'headline' && m.zone === 'text').slice(0, 12))
    add(shortTextOf(element), hint.startsWith('itemprop') ? 'microdata' : 'heading', hint, HEADINGS[hint] ?? 0.15)
  const head = elementsNamed(page, 'title')[0]
  if (head) add(shortTextOf(head), 'title-element', 'title', 0.2)
  add(from.headers['x-feed-item-title'] ?? null, 'feed', 'title of the feed item', 0.6)
  return out
}

/** Entities that were encoded twice and tags are taken away, white space is normalised. */
function plainTitle(raw: string): string {
  const decoded = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,10});/i.test(raw) ? decodeHTML(raw) : raw
  return collapse(decoded.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ').replace(/\u00ad/g, ''))
}

/**
 * The headline. Of these the first that there is:
 *
 * 1. the headline of a news article in JSON-LD that og:title repeats: two fields of the newsroom's own system agree
 * 2. the headline in an element of its own beside a kicker in the h1
 * 3. a heading below h1 that repeats og:title or JSON-LD: the h1 is then one for search engines
 * 4. a heading that says the same as the head of the page (JSON-LD, meta, title): both readers and machines are told so
 * 5. a heading that the head repeats with something around it: a kicker, a claim, the name of a site
 * 6. what the head says of a heading with a kicker in it
 * 7. the first h1 of four words or more: the head is often written for search engines
 * 8. JSON-LD, og:title, other meta elements, the title element, each without the site's name
 *
 * What was found behind a kicker ("Council elections: Three held …") gives way to og:title or JSON-LD when these hold the rest alone.
 *
 * @param outlet  the publisher's name, null when it is not known
 */
export function titleOf(context: Context, outlet: string | null): Found<string | null> {
  const names = siteNames(context, outlet)
  const nameKeys = new Set(names.map(letters))
  const isName = (t: string) => nameKeys.has(letters(t))
  const statements = titlesOf(context)
  const clean = new Map(statements.map(s => [s, HEAD.has(s.source) ? withoutSite(s.value, names) : s.value]))
  const text = (s: Title) => clean.get(s)!
  const feed = statements.find(s => s.source === 'feed')
  const stated = statements.filter(s => HEAD.has(s.source) && !isName(text(s)))
  const headings = statements.filter(s => !HEAD.has(s.source) && s.source !== 'feed' && !isName(s.value))
  const first = headings.filter(h => h.detail === 'h1')
  const lower = headings.filter(h => h.detail !== 'h1')
  const og = stated.find(s => s.detail === 'og:title')
  const linked = stated.find(s => s.source === 'json-ld')
  const isNews = context.article !== null && typesOf(context.article).some(type => /News/.test(type))
  const inner = innerHeadline(context)
  const keys = new Set(stated.map(s => letters(text(s))))
  const parts = new Set(stated.flatMap(s => s.value.split(SEPARATOR).map(letters)))
  const found =
    (isNews && og && linked && isSame(text(og), text(linked)) ? linked : undefined) ??
    statements.find(s => inner !== null && s.source === 'heading' && s.value === inner) ??
    lower.find(h => [og, linked].some(s => s && isSame(h.value, text(s))) && wordCount(h.value) >= MIN_WORDS) ??
    headings.find(h => keys.has(letters(h.value)) && letters(h.value) !== '') ??
    first.find(h => stated.some(s => holds(s.value, h.value))) ??
    lower.find(h => parts.has(letters(h.value)) && letters(h.value) !== '') ??
    stated.find(s => first.some(h => holds(h.value, text(s)))) ??
    first.find(h => wordCount(h.value) >= MIN_WORDS) ??
    stated[0] ??
    feed ??
    headings[0] ??
    statements[0] ??
    null
  const best = stated.find(s => found && OWN.has(s.detail) && isBehindKicker(found.value, text(s))) ?? found
  return { value: best ? text(best) : null, evidence: evidenceOf(statements, new Set(best ? [best] : [])) }
}

/** The headline that an h1 holds in an element of its own, beside its kicker; null when it does not. */
function innerHeadline({ landmarks, headings }: Context): string | null {
  const h1 = headings[0]
  if (!h1) return null
  const inside = landmarks.marks.filter(
    m =>
      m.kind === 'headline' &&
      m.hint === 'class' &&
      m.element.start > h1.element.start &&
      m.element.end < h1.element.end,
  )
  const isRest = (text: string) => wordCount(text) >= 3 && text.length < h1.text.length && h1.text.endsWith(text)
  return inside.map(m => shortTextOf(m.element)).find(isRest) ?? null
}

const OWN: ReadonlySet<string> = new Set(['headline', 'og:title'])
const MAX_KICKER = 60 // characters; a longer beginning is half of the headline

/** Whether `whole` is a kicker with `headline` behind it: 'Council elections: Three held …', 'Three held …' → true. */
const isBehindKicker = (whole: string, headline: string): boolean =>
  wordCount(headline) >= MIN_WORDS &&
  whole.length > headline.length &&
  whole.length - headline.length <= MAX_KICKER &&
  whole.endsWith(headline) &&
  /[:–—|-] $/.test(whole.slice(0, -headline.length))

const HEAD: ReadonlySet<EvidenceSource> = new Set(['json-ld', 'meta', 'title-element'])
const MIN_SHARED = 8 // letters; shorter ones are inside others by chance
const wordCount = (text: string) => text.split(' ').length
const MIN_WORDS = 4 // fewer are a section's name or a label
const holds = (outer: string, inner: string) =>
  letters(inner).length >= MIN_SHARED && letters(outer).includes(letters(inner))
const letters = (text: string) =>
  text
    .slice(0, MAX_TITLE)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const isSame = (a: string, b: string) => letters(a) !== '' && letters(a) === letters(b)

/** Names under which the site may sign its titles: the outlet's, that of the head, and the label of its host. */
function siteNames({ metas, address, linked }: Context, outlet: string | null): string[] {
  const label = address?.hostname.replace(/^www\d?\./, '') ?? ''
  const sites = linked.nodes
    .filter(n => n.types.includes('WebSite') || n.types.some(t => /Organization$/.test(t)))
    .slice(0, 6)
  return [
    outlet,
    metas.get('og:site_name')?.[0],
    metas.get('application-name')?.[0],
    ...sites.map(s => wordsOf(s.fields.name)),
    label,
    label.replace(/\.[a-z.]{2,6}$/, ''),
  ].flatMap(name => (name ? [name] : []))
}

const SEPARATOR = / [|»«·•–—\-:/›<>~│]{1,2} | ?[|•│ㅣ] ?| :: /gu

/** 'Two die in fire | The Harbour Times' → 'Two die in fire'. Parts at either end go that are the site's name, or short beside the rest. */
export function withoutSite(title: string, names: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)]
  if (cuts.length === 0) return title
  let end = title.length
  let start = 0
  for (let i = cuts.length - 1; i >= 0; i--) {
    const cut = cuts[i]!
    const tail = title.slice(cut.index + cut[0].length, end)
    const rest = title.slice(0, cut.index)
    if (!isSite(tail, names) && !(/[|»•│ㅣ]/.test(cut[0]) && !title.includes('«') && isShortTail(tail, rest))) break
    end = cut.index
  }
  for (const cut of cuts) {
    if (cut.index + cut[0].length >= end) break
    if (!isSite(title.slice(start, cut.index), names)) break
    start = cut.index + cut[0].length
  }
  const kept = title.slice(start, end).trim()
  return kept === '' ? title : kept
}

const isShortTail = (tail: string, rest: string) =>
  tail.split(' ').length <= 5 && tail.length < 40 && rest.length > tail.length && rest.split(' ').length > 2

function isSite(part: string, names: readonly string[]): boolean {
  const own = letters(part)
  if (own === '') return true
  return names.some(name => {
    const site = letters(name)
    return (
      site.length > 1 &&
      (own === site ||
        (own.length >= 4 && site.includes(own)) ||
        (site.length >= 4 && own.includes(site) && own.length <= site.length + 14))
    )
  })
}
