/** The reports in the HTML export: each with its claims marked in the text and noted beside it. */
import type { Article, ArticleId, BlockRole, Claim, CopyKind, Slot, Span, Story } from '../model/index.ts'
import { alikeWords, type FoundField, foundFields, type Saying } from './found.ts'
import { bdi, escapeHtml, type HtmlPage, htmlList } from './html-parts.ts'
import { inParagraphs, type Piece, paragraphsOf, piecesOf } from './marks.ts'
import { plain } from './plain.ts'
import { instantWords, timeWords } from './time-words.ts'
import { viewFact } from './view.ts'
import { claimKeyWords, claimWords, outletName, SLOTS, STATUS, speakerName } from './words.ts'

const GROUPS: { readonly [group: string]: readonly Slot[] } = {
  harm: ['killed', 'injured', 'missing', 'hostages', 'rescued', 'evacuated', 'displaced', 'damage', 'magnitude'],
  who: ['arrested', 'perpetrators', 'responsibility', 'identity', 'weapon', 'vehicle', 'target', 'cause', 'motive'],
  where: ['place', 'time', 'figure'],
}

/** The colour of a slot's mark: 'harm', 'who', 'where' or 'words'. */
const groupOf = (slot: Slot): string => Object.keys(GROUPS).find(g => GROUPS[g]!.includes(slot)) ?? 'words'

const pieceHtml = (article: Article, piece: Piece, page: HtmlPage): string => {
  const words = escapeHtml(article.text.slice(piece.start, piece.end))
  const [shortest] = piece.claims
  if (!shortest) return words
  const numbers = (claims: readonly Claim[]) => page.citer.citeAll(claims.map(c => c.id))
  const places = numbers(piece.starts.filter(c => c.anchor.start === piece.start))
  const ids = places.map(n => `<span class="at" id="c${n}"></span>`).join('')
  const ends = numbers(piece.ends).map(n => `<a class="num" href="#n${n}" aria-label="claim ${n}">${n}</a>`)
  const said = `${claimKeyWords(shortest)}: ${speakerName(shortest, article)}`
  const deep = piece.claims.length > 1 ? ' deep' : ''
  const name = `${groupOf(shortest.statement.slot)}${deep}`
  return `${ids}<mark class="${name}" data-slot="${shortest.statement.slot}" title="${escapeHtml(said)}">${words}</mark>${ends.join('')}`
}

/** How a claim stands in a fact, as a link to the fact: '✓ confirmed', 'against · ≠ disputed', 'since changed · ✓ confirmed'. */
const factLink = (claim: Claim, incident: number, index: number, page: HtmlPage): string => {
  const { id, ledger } = page.account.incidents[incident]!
  const fact = ledger.facts[index]!
  const { status, key } = viewFact(fact, page.lookup)
  const verdict = fact.support.find(s => s.claimId === claim.id)?.verdict
  const against = verdict === 'against' && status !== 'denied' ? 'against · ' : ''
  const how = verdict === 'stale' ? 'since changed · ' : against
  const words = `${how}${STATUS[status].mark} ${STATUS[status].word}<span class="sr">: ${escapeHtml(key)}</span>`
  return `<a href="#${page.factId(id, fact.key)}" class="${status}">${words}</a>`
}

const factLinks = (claim: Claim, page: HtmlPage): string => {
  const links = page.factsOf(claim.id).slice(0, 3)
  return (
    links.map(([incident, fact]) => factLink(claim, incident, fact, page)).join(' ') ||
    '<span class="none">not in the ledger</span>'
  )
}

const noteHtml = (claim: Claim, isFirst: boolean, page: HtmlPage): string => {
  const article = page.lookup.articleOf(claim)
  const number = page.citer.cite(claim.id)
  const isWords = groupOf(claim.statement.slot) === 'words'
  const what = isWords ? SLOTS[claim.statement.slot] : claimKeyWords(claim)
  const value = isWords ? '' : ` <b>${bdi(claimWords(claim, article))}</b>`
  const who = bdi(speakerName(claim, article))
  const echo = page.lookup.echo(claim.id) ? ' <span class="none">(copied words: no voice of its own)</span>' : ''
  const id = isFirst ? ` id="n${number}"` : ''
  return `<li${id}><a class="num" href="#c${number}">${number}</a> ${escapeHtml(what)}${value} · ${who}${echo} ${factLinks(claim, page)}</li>`
}

type Paragraph = { readonly span: Span; readonly role: BlockRole; readonly claims: readonly Claim[] }

/** For readers that speak, and for hyphens; the page itself is English. */
const langHtml = ({ language }: Article): string =>
  /^(?!en|und)[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(language) ? ` lang="${language}"` : ''

const paragraphHtml = (article: Article, paragraph: Paragraph, page: HtmlPage): string => {
  const { span, role, claims } = paragraph
  const pieces = piecesOf(span, claims)
  const text = pieces.map(piece => pieceHtml(article, piece, page)).join('')
  const ended = claims.filter(
    c => c.anchor.end > span.start && c.anchor.end <= span.end && c.anchor.end > c.anchor.start,
  )
  const seen = new Set<number | null>()
  const numbered = ended.toSorted((a, b) => page.citer.cite(a.id)! - page.citer.cite(b.id)!)
  const notes = numbered.map(claim => {
    const number = page.citer.cite(claim.id)
    const isFirst = !seen.has(number)
    seen.add(number)
    return noteHtml(claim, isFirst, page)
  })
  const list = notes.length > 0 ? `\n<ul class="notes">\n${notes.join('\n')}\n</ul>` : ''
  return `<div class="para">\n<p class="${role}" dir="auto"${langHtml(article)}>${text}</p>${list}\n</div>`
}

const cutHtml = (article: Article): string => {
  if (article.cut.length === 0) return ''
  const items = article.cut.map(c => `<strong>${escapeHtml(c.reason)}</strong> <q dir="auto">${escapeHtml(c.text)}</q>`)
  const count = article.cut.length === 1 ? '1 block' : `${article.cut.length} blocks`
  return `<details>\n<summary>${count} of the page left out</summary>\n${htmlList(items, 'ul', 'cut')}\n</details>`
}

const sayingHtml = ({ value, place, sure }: Saying): string =>
  `<q dir="auto">${escapeHtml(value)}</q> <span class="none">${escapeHtml(place)}, ${sure} %</span>`

const foundItem = ({ name, believed, alike, otherwise }: FoundField): string => {
  const said = believed.length === 0 ? 'nothing was taken' : believed.map(sayingHtml).join(', ')
  const others = otherwise.length === 0 ? '' : `; not used: ${otherwise.map(sayingHtml).join(', ')}`
  return `<strong>${name}</strong> ${said}${alikeWords(alike)}${others}`
}

/** Where the page says its title, writers, outlet, dates and language, and what was not used. */
const foundHtml = (article: Article): string => {
  const items = foundFields(article).map(foundItem)
  if (items.length === 0) return ''
  const summary = 'Where title, writers, outlet, dates and language were found'
  return `<details>\n<summary>${summary}</summary>\n${htmlList(items, 'ul', 'cut')}\n</details>\n`
}

/** The address as a link when it is a plain http(s) one, otherwise as text: no other scheme can become a link. */
const originHtml = (origin: string): string => {
  const shown = escapeHtml(plain(origin))
  return /^https?:\/\/[^\s"'<>\\]{1,2000}$/i.test(origin)
    ? `<a class="origin" rel="noreferrer nofollow" href="${shown}">${shown}</a>`
    : `<span class="origin">${shown}</span>`
}

const HOW: { readonly [K in CopyKind]: string } = {
  same: 'The same text as',
  syndicated: 'A cut or re-headed copy of',
  spun: 'A reworded copy of',
}

const copyHtml = (article: Article, story: Story, page: HtmlPage): string => {
  const group = story.copyGroups.find(g => g.copies.some(c => c.articleId === article.id))
  const copy = group?.copies.find(c => c.articleId === article.id)
  if (!group || !copy) return ''
  const from = `<a href="#r${page.articleNumber(group.original)}">${bdi(outletName(page.lookup.article(group.original)))}</a>`
  return `<p class="copy">${HOW[copy.how]} ${from}: ${Math.round(copy.similarity * 100)} % of the text is shared.</p>`
}

const textHtml = (article: Article, claims: readonly Claim[], page: HtmlPage): string => {
  const spans = paragraphsOf(article.text)
  const claimsIn = inParagraphs(spans, claims, claim => claim.anchor)
  const sentencesIn = inParagraphs(spans, article.sentences, sentence => sentence)
  const paragraphs = spans.map((span, i) => ({
    span,
    role: sentencesIn[i]?.[0]?.role ?? 'body',
    claims: claimsIn[i] ?? [],
  }))
  return paragraphs.map(paragraph => paragraphHtml(article, paragraph, page)).join('\n')
}

/** When this version of a page was fetched, where there are several: '' otherwise. */
const versionHtml = ({ origin, capturedAt }: Article, story: Story, page: HtmlPage): string => {
  const isOfPage = (id: ArticleId) => page.lookup.article(id)?.origin === origin
  const several = /^https?:/.test(origin) && story.articleIds.filter(isOfPage).length > 1
  return several ? ` · as fetched ${escapeHtml(instantWords(capturedAt))}` : ''
}

/** A report: outlet, times, names, its text with marks and notes, where these were found, what was left out, whom it copied. */
export const reportHtml = (article: Article, story: Story, page: HtmlPage): string => {
  const number = page.articleNumber(article.id)
  const time = article.published ? timeWords(article.published) : 'undated'
  const updated = article.updated ? ` · updated ${escapeHtml(timeWords(article.updated))}` : ''
  const by = article.byline.length > 0 ? ` · by ${article.byline.map(name => bdi(plain(name))).join(', ')}` : ''
  const credit =
    article.credit.length > 0 ? ` · credits ${article.credit.map(name => bdi(plain(name))).join(', ')}` : ''
  return `<article class="report" id="r${number}" aria-labelledby="h${number}">
<h3 id="h${number}">${bdi(outletName(article))}</h3>
<p class="about">${escapeHtml(time)}${updated}${by}${credit} · ${originHtml(article.origin)}${versionHtml(article, story, page)}</p>
${copyHtml(article, story, page)}
${textHtml(article, page.claimsIn(article.id), page)}
${foundHtml(article)}${cutHtml(article)}
</article>`
}

/** Who copied whom: one line for each original with its copies; nothing where nobody copied. */
export const copiesHtml = (story: Story, page: HtmlPage): string => {
  const name = (id: ArticleId) =>
    `<a href="#r${page.articleNumber(id)}">${bdi(outletName(page.lookup.article(id)))}</a>`
  const shares = story.copyGroups.map(group => {
    const copies = group.copies.map(c => {
      const how = { same: 'same text', syndicated: 'cut or re-headed', spun: 'reworded' }[c.how]
      return `${name(c.articleId)} <span class="none">${how}, ${Math.round(c.similarity * 100)} % shared</span>`
    })
    return `${name(group.original)} was copied by ${copies.join(', ')}`
  })
  return htmlList(shares, 'ul', 'plainlist')
}
