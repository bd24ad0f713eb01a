/** Who wrote a page: persons, and the agencies that it credits. */
import type { EvidenceSource } from '../../../model/index.ts'
import { readMetaLine, readNameLine } from '../../meta-line.ts'
import { ancestorOf, attributeOf, nodesOf, type PageElement } from '../page.ts'
import type { Context } from './context.ts'
import { hydrationNames } from './hydration.ts'
import type { Line, Mark } from './landmarks.ts'
import { isFields, nameOf, resolved, typesOf, wordsOf } from './linked-data.ts'
import { before, isFullName, type Writer, writersOf } from './persons.ts'
import { shortTextOf } from './short-text.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

/** Persons who wrote the page, and agencies named among them. */
export type Byline = { readonly persons: readonly string[]; readonly credit: readonly string[] }

type Named = Statement<Writer>
type Group = readonly Named[]

const METAS: readonly (readonly [string, number])[] = [
  ['parsely-author', 0.8],
  ['sailthru.author', 0.8],
  ['citation_author', 0.9],
  ['article:author', 0.95],
  ['author', 0.84],
  ['dc.creator', 0.7],
  ['dcterms.creator', 0.7],
  ['byl', 0.8],
  ['byline', 0.8],
  ['article:author_name', 0.8],
  ['twitter:data1', 0.8],
]
const MAX_BYLINE = 160 // characters
const NEAR = 3000 // characters of source after the headline's start within which lines count as its byline
const OPENING =
  /^[^\p{L}\p{N}]{0,4}(?:(?:(?:ein|eine|blog|(?:gast)?beitrag|artikel|kommentar|analyse|essay|kolumne|interview|reportage|bericht|rezension|text|story|words|written|posted|published|reporting|geschrieben|verfasst|(?:ver)?öffentlicht|eingestellt|erstellt|gepostet|article|publié|publicado|escrito|opinion)\s){0,3}(?:by|von|par|por|di|door|av|af|przez)|(?:text|texto|texte|testo|autor(?:in|en|a|es)?|auteurs?|authors?|verfasser(?:in)?|redakteur(?:in)?|redaktion|bericht|interview|von|by|автор|текст))\s?:?\s+(?=[\p{Lu}@])/iu
const LABEL_ONLY =
  /^(?:autor(?:in|en)?|authors?|auteurs?|verfasser(?:in)?|redaktion|text|von|by|written by|posted by|geschrieben von|verfasst von|par|por|автор)\s?:?$/iu
const LABEL_INSIDE =
  /(?:[|–—·•,-]|\d)\s{1,3}(?:autor(?:in)?|author|von|by|redaktion|text|verfasser(?:in)?|par|por|written by|posted by)\s?:?\s(?=\p{Lu})/iu
const CJK_LABEL = /^[【(（]?(?:記者|取材・文|文|撰文|作者|记者)[:：・ ] ?/u
const KOREAN = /(?:^|[ ([=])(\p{sc=Hang}{2,4}) 기자(?:$|[ \])=·|])/u

/** Where the names of a byline end: at those of a picture's or a translation's makers, at a date, at the next thing of the page. */
const END_OF_NAMES =
  /[\s,|/–-]{0,4}(?:fotos?|photos?|bild(?:er)?|illustration(?:en)?|video|übersetzung|translation|translated|grafik)(?: (?:by|von|de))? ?:|[|•·]| \d{1,2}[.:/ ]|,? (?:am|on|le|el|vom|veröffentlicht|published|updated|posted)(?: (?:am|on|le|el))? (?=\d|\p{L}{3,10}\.?,? \d)|, (?:in|unter|under) |[;,(] ?(?:additional reporting|editing|edited|writing) by|,? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b|,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d/iu
const NEXT_THING =
  / (?:In|Ein|Alle|Keine?|No|Leave|More|Posted|Filed|Under|Comments?|Kommentare?|Kategorien?|Themen?|Category|Tags?|Schreibe|Hinterlasse|Follow|Share)(?: |$)/u
const namesOf = (text: string) => before(before(text, END_OF_NAMES), NEXT_THING)

/**
 * The writers of a page: the first of these places that names a person — JSON-LD, meta elements, marked elements near the report,
 * lines "By …" near the headline, the feed; a later place that names the same persons and more is taken instead. Agencies, outlets and
 * desks are no persons: agencies come back as credit, all of them stand in the evidence with "(organisation)". When no place names a
 * person, the first that names anybody is marked as chosen, and the byline is empty.
 *
 * @param sites  names of the site and its outlet, which are never persons
 */
export function bylineOf(context: Context, sites: readonly string[]): Found<Byline> {
  const groups = [
    linkedAuthors(context, sites),
    ...metaAuthors(context, sites),
    ...markedAuthors(context, sites),
    lineAuthors(context, sites),
    bareAuthors(context, sites),
    feedAuthors(context, sites),
  ].filter(group => group.length > 0)
  if (!groups.some(group => personsOf(group).length > 0)) groups.push(hydrationAuthors(context, sites))
  const first = groups.find(group => personsOf(group).length > 0) ?? groups[0] ?? []
  const best = groups.find(group => group[0]?.detail !== 'line' && isLonger(group, first)) ?? first
  const statements = groups.flat()
  const credit = statements.flatMap(s => (s.value.agency !== null ? [s.value.agency] : []))
  return {
    value: { persons: personsOf(best), credit: distinct(credit) },
    evidence: evidenceOf(statements, new Set(best)),
  }
}

const personsOf = (group: Group) => distinct(group.flatMap(s => (s.value.kind === 'person' ? [s.value.name] : [])))
const distinct = (names: readonly string[]) => [...new Map(names.map(n => [n.toLowerCase(), n])).values()].slice(0, 20)

/** True when a group names all persons of another, and one to four more. */
function isLonger(group: Group, other: Group): boolean {
  const [more, less] = [personsOf(group), personsOf(other)]
  const has = new Set(more.map(n => n.toLowerCase()))
  return (
    less.length > 0 &&
    more.length > less.length &&
    more.length <= less.length + 4 &&
    less.every(n => has.has(n.toLowerCase())) &&
    more.every(isFullName)
  )
}

/** One statement for each name in a text. */
function statement(
  raw: string,
  place: { source: EvidenceSource; detail: string; confidence: number },
  sites: readonly string[],
): Named[] {
  return writersOf(raw, sites).map(value => ({
    field: 'byline',
    ...place,
    detail: detailOf(place.detail, value),
    raw: value.name,
    zone: null,
    value,
  }))
}

const detailOf = (detail: string, writer: Writer) => (writer.kind === 'person' ? detail : `${detail} (organisation)`)

function linkedAuthors({ article, linked }: Context, sites: readonly string[]): Group {
  if (!article) return []
  for (const key of ['author', 'creator', 'contributor']) {
    const items = [article[key]].flat(2).slice(0, 20)
    const out = items.flatMap(item => {
      const node = isFields(item) ? { ...resolved(item, linked), ...item } : null
      const name = node ? (nameOf(node, linked) ?? wordsOf(resolved(node, linked).name)) : wordsOf(item)
      if (name === null) return []
      const organisation =
        node !== null &&
        typesOf(node).some(type => /Organization$|Corporation$/.test(type)) &&
        !typesOf(node).includes('Person')
      const found = statement(name, { source: 'json-ld', detail: key, confidence: 0.94 }, sites)
      return organisation ? found.map(asOrganisation) : found
    })
    if (out.length > 0) return out
  }
  return []
}

/** What the page calls an organisation is none of its persons, whatever the name looks like. */
function asOrganisation(s: Named): Named {
  return s.value.kind === 'person'
    ? { ...s, detail: `${s.detail} (organisation)`, value: { ...s.value, kind: 'organisation' } }
    : s
}

function metaAuthors({ metas }: Context, sites: readonly string[]): Group[] {
  return METAS.flatMap(([name, confidence]) => {
    const values = metas.get(name) ?? []
    return values.length === 0
      ? []
      : [values.slice(0, 20).flatMap(raw => statement(raw, { source: 'meta', detail: name, confidence }, sites))]
  })
}

/** Marked elements by kind; of those inside each other the innermost count. Only the first names that stand together are the byline. */
function markedAuthors(context: Context, sites: readonly string[]): Group[] {
  const marks = context.landmarks.marks.filter(m => m.kind === 'author' && isOfReport(m, context) && !isElsewhere(m))
  return MARKS.map(([hint, source, confidence]) => {
    const named = marks
      .filter(m => m.hint === hint)
      .map(mark => ({ mark, found: namesIn(mark, { source, confidence, detail: describe(mark) }, sites) }))
      .filter(m => m.found.length > 0)
    const inner = named.filter(m => !named.some(other => other !== m && isInside(other.mark.element, m.mark.element)))
    const clusters: Named[][] = []
    let last = -Infinity
    for (const { mark, found } of inner) {
      if (mark.element.start - last < TOGETHER && clusters.length > 0) clusters.at(-1)!.push(...found)
      else clusters.push([...found])
      last = mark.element.end
    }
    return clusters.find(c => personsOf(c).length > 0) ?? clusters[0] ?? []
  })
}

const MARKS = [
  ['itemprop=author', 'microdata', 0.9],
  ['rel=author', 'visible-text', 0.92],
  ['href', 'visible-text', 0.9],
  ['class', 'visible-text', 0.88],
] as const

const isInside = (inner: PageElement, outer: PageElement) =>
  inner.start >= outer.start && inner.end <= outer.end && inner !== outer

function hydrationAuthors(context: Context, sites: readonly string[]): Group {
  const place = { source: 'hydration', detail: 'authors', confidence: 0.6 } as const
  return hydrationNames(context).flatMap(name => statement(name, place, sites).filter(s => isFullName(s.value.name)))
}

/** In the report's part of the page; pages also put the byline into an aside right at the headline. */
function isOfReport({ element, zone }: Mark, { headings }: Context): boolean {
  const head = headings[0]?.element
  return (
    zone === 'text' ||
    (zone === 'related' && head !== undefined && element.start > head.start - 1500 && element.start < head.end + 2500)
  )
}

function namesIn(
  mark: Mark,
  place: { source: EvidenceSource; confidence: number; detail: string },
  sites: readonly string[],
): Named[] {
  const text = namesOf(nameIn(mark))
  if (text === '' || text.length > MAX_BYLINE) return []
  const sure = mark.hint.includes('=') || (mark.hint === 'class' && SURE_CLASS.test(classOf(mark.element)))
  return statement(text, place, sites).filter(s => s.value.kind !== 'person' || sure || isFullName(s.value.name))
}

const TOGETHER = 1500 // characters of source between the names of one byline; the teasers of a list lie further apart
const SURE_CLASS =
  /(?:^|[\s_-])(?:author|autor|byline|fn|vcard)(?:$|\s)|author-?(?:name|link)|by-?author|(?:entry|post|meta)-?author/i
const classOf = (element: PageElement) => attributeOf(element, 'class') ?? ''

const NOT_WRITERS =
  /meta-prep|label|info|button|desc|profile|about|box|twitter|image|img|photo|foto|picture|caption|button|btn|follow|avatar|social|share|credit|copyright|media|tooltip|bio\b|position|location|role|job|ort\b|place|function/i
const ASIDE = new Set(['button', 'figure', 'figcaption', 'form', 'picture'])

/** Marks of pictures' makers and of buttons ("follow this author") are none of the report's writers. */
function isElsewhere({ element, hint }: Mark): boolean {
  if (ASIDE.has(element.name) || ancestorOf(element, ASIDE) !== null) return true
  const tokens = `${classOf(element)} ${attributeOf(element, 'id') ?? ''}`.split(/\s+/)
  return (
    hint === 'class' &&
    tokens.some(
      token => /autho?r|aut[eo]u?r|by-?line|writer|verfasser|redakteur/i.test(token) && NOT_WRITERS.test(token),
    )
  )
}

function nameIn({ element }: Mark): string {
  if (element.name === 'meta') return attributeOf(element, 'content') ?? ''
  for (const node of nodesOf(element)) {
    if (node.kind !== 'element') continue
    if ((node.attributes.get('itemprop') ?? '') === 'name')
      return attributeOf(node, 'content') ?? shortTextOf(node, true)
  }
  return shortTextOf(element, true)
}

function describe({ element, hint }: Mark): string {
  if (hint !== 'class') return hint
  return `${element.name}.${(attributeOf(element, 'class') ?? attributeOf(element, 'id') ?? '').trim().split(/\s+/)[0]!.slice(0, 40)}`
}

/** The first line that opens as bylines do ("By …", "Text: …"), or that follows a label of its own ("Author:"). */
function lineAuthors(context: Context, sites: readonly string[]): Group {
  const place = { source: 'visible-text', detail: 'line', confidence: 0.85 } as const
  const lines = bylineLines(context)
  for (const [i, line] of lines.entries()) {
    const text = namePart(line.text, lines[i + 1]?.text ?? '')
    if (text === null) continue
    const out = statement(namesOf(text), place, sites).filter(s => s.value.kind === 'person')
    if (
      out.some(s => isFullName(s.value.name)) ||
      (out.length === 1 && out[0]!.raw.length + 8 > line.text.length && /^\p{Lu}/u.test(out[0]!.raw))
    )
      return out
  }
  return []
}

/** What stands where a line names a writer; null for other lines. @param next  the line after it */
function namePart(line: string, next: string): string | null {
  if (LABEL_ONLY.test(line)) return next
  if (OPENING.test(line)) return line.replace(OPENING, '')
  if (CJK_LABEL.test(line)) return line.replace(CJK_LABEL, '')
  const korean = KOREAN.exec(line)
  if (korean) return korean[1]!
  const inside = LABEL_INSIDE.exec(line)
  return inside ? line.slice(inside.index + inside[0].length) : null
}

/** The name at a date near the headline ("11.12.2031 - Jane Roe"), or that signs the text in a last line of its own. */
function bareAuthors(context: Context, sites: readonly string[]): Group {
  const head = context.headings[0]?.element
  const near = head
    ? context.landmarks.lines
        .filter(l => l.start > head.end && l.start < head.end + NEAR && l.zone === 'text')
        .slice(0, 12)
    : []
  const place = { source: 'visible-text', detail: 'line beside a date', confidence: 0.7 } as const
  for (const line of near) {
    const meta =
      line.text.length <= MAX_BYLINE && /\d{4}/.test(line.text) && /[-–—|•·]/.test(line.text)
        ? readMetaLine(line.text)
        : null
    const names = meta?.persons.filter(isFullName) ?? []
    if (names.length > 0)
      return names.flatMap(name => statement(name, place, sites)).filter(s => s.value.kind === 'person')
  }
  const main = context.from.main
  const lines = main ? context.landmarks.lines.filter(l => l.start >= main.start && l.start < main.end) : []
  const last = lines.at(-1)
  const signed = last && last.element.name === 'p' && last.text.length < 60 && (lines.at(-2)?.text.length ?? 0) > 80
  return (signed ? readNameLine(last.text) : [])
    .flatMap(name => statement(name, { ...place, detail: 'last line of the text', confidence: 0.6 }, sites))
    .filter(s => s.value.kind === 'person')
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])

/** Short lines of the report's own part of the page, those near the headline first; headings are none. */
function bylineLines({ landmarks, headings }: Context): Line[] {
  const at = headings[0]?.element.start ?? 0
  const isNear = (l: Line) => l.start >= at - NEAR / 3 && l.start <= at + NEAR
  const short = landmarks.lines.filter(
    l =>
      l.text.length <= MAX_BYLINE &&
      !HEADINGS.has(l.element.name) &&
      (l.zone === 'text' || (l.zone === 'related' && isNear(l))),
  )
  return [...short.filter(isNear), ...short.filter(l => !isNear(l))]
}

function feedAuthors({ from }: Context, sites: readonly string[]): Group {
  const raw = from.headers['x-feed-authors']
  return raw ? statement(raw, { source: 'feed', detail: 'authors of the feed item', confidence: 0.8 }, sites) : []
}
