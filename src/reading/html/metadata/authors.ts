/** Who wrote a page: persons, and the agencies that it credits. */
import type { EvidenceSource } from '../../../model/index.ts'
import { collapse } from '../../draft.ts'
import { ancestorOf, attributeOf, nodesOf, type PageElement, SILENT } from '../page.ts'
import type { Context } from './context.ts'
import type { Line, Mark } from './landmarks.ts'
import { isFields, nameOf, resolved, typesOf, wordsOf } from './linked-data.ts'
import { isFullName, type Writer, writersOf } from './persons.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

/** Persons who wrote the page, and agencies named among them. */
export type Byline = { readonly persons: readonly string[]; readonly credit: readonly string[] }

type Named = Statement<Writer>
type Group = readonly Named[]

const METAS: readonly (readonly [string, number])[] = [
  ['parsely-author', 0.85],
  ['sailthru.author', 0.85],
  ['citation_author', 0.9],
  ['article:author', 0.75],
  ['author', 0.75],
  ['dc.creator', 0.7],
  ['dcterms.creator', 0.7],
  ['byl', 0.8],
  ['byline', 0.8],
  ['article:author_name', 0.8],
  ['twitter:data1', 0.5],
]
const MAX_BYLINE = 160 // characters
const NEAR = 3000 // characters of source after the headline's start within which lines count as its byline
const OPENING =
  /^(?:(?:written |words |story |posted |published |reporting )?by|(?:ein (?:beitrag|artikel|gastbeitrag) )?von|par|por|di|door|av|af|przez|(?:text|texto|texte|testo|autor(?:in|en|a|es)?|auteurs?|authors?|verfasser(?:in)?|redakteur(?:in)?|geschrieben von|verfasst von|(?:ver)?öffentlicht von|gepostet von|publié par|publicado por|escrito por|posted on .{4,30} by)\s?:?)\s+(?=[\p{Lu}@])/iu

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
    feedAuthors(context, sites),
  ].filter(group => group.length > 0)
  const first =
    groups.find(group => personsOf(group).some(isFullName)) ??
    groups.find(group => personsOf(group).length > 0) ??
    groups[0] ??
    []
  const best = groups.find(group => group[0]!.detail !== 'line' && isLonger(group, first)) ?? first
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
      const found = statement(name, { source: 'json-ld', detail: key, confidence: 0.9 }, sites)
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

/** Marked elements by kind: itemprop, rel, class; those inside another marked one are not counted twice. */
function markedAuthors(context: Context, sites: readonly string[]): Group[] {
  const marks = context.landmarks.marks.filter(m => m.kind === 'author' && m.zone === 'text' && !isElsewhere(m))
  const groups: Group[] = []
  for (const [hint, source, confidence] of [
    ['itemprop=author', 'microdata', 0.8],
    ['rel=author', 'visible-text', 0.75],
    ['class', 'visible-text', 0.65],
  ] as const) {
    const seen: PageElement[] = []
    const clusters: Named[][] = []
    let last = -Infinity
    for (const mark of marks.filter(m => m.hint === hint)) {
      if (seen.some(e => mark.element.start >= e.start && mark.element.end <= e.end)) continue
      const text = nameIn(mark)
      if (text === '' || text.length > MAX_BYLINE) continue
      const found = statement(text, { source, detail: describe(mark), confidence }, sites).filter(
        s =>
          s.value.kind !== 'person' ||
          hint !== 'class' ||
          isFullName(s.value.name) ||
          SURE_CLASS.test(classOf(mark.element)),
      )
      if (found.length === 0) continue
      seen.push(mark.element)
      if (mark.element.start - last < TOGETHER && clusters.length > 0) clusters.at(-1)!.push(...found)
      else clusters.push(found)
      last = mark.element.end
    }
    groups.push(clusters.find(c => personsOf(c).length > 0) ?? clusters[0] ?? [])
  }
  return groups
}

const TOGETHER = 1500 // characters of source between the names of one byline; the teasers of a list lie further apart
const SURE_CLASS =
  /(?:^|[\s_-])(?:author|autor|byline|fn|vcard)(?:$|\s)|author-?(?:name|link)|by-?author|(?:entry|post|meta)-?author/i
const classOf = (element: PageElement) => attributeOf(element, 'class') ?? ''

const NOT_WRITERS =
  /meta-prep|label|info|button|desc|profile|about|box|twitter|image|img|photo|foto|picture|caption|button|btn|follow|avatar|social|share|credit|copyright|media|tooltip|bio\b/i
const ASIDE = new Set(['button', 'figure', 'figcaption', 'form', 'picture'])

/** Marks of pictures' makers and of buttons ("follow this author") are none of the report's writers. */
function isElsewhere({ element, hint }: Mark): boolean {
  if (ASIDE.has(element.name) || ancestorOf(element, ASIDE) !== null) return true
  return (
    hint === 'class' && NOT_WRITERS.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`)
  )
}

function nameIn({ element }: Mark): string {
  if (element.name === 'meta') return attributeOf(element, 'content') ?? ''
  for (const node of nodesOf(element)) {
    if (node.kind !== 'element') continue
    if ((node.attributes.get('itemprop') ?? '') === 'name') return attributeOf(node, 'content') ?? spacedText(node)
  }
  return spacedText(element)
}

/** Text of an element with a space between its pieces: names and roles often stand in elements without one. */
function spacedText(element: PageElement): string {
  const parts: string[] = []
  for (const node of nodesOf(element, e => SILENT.has(e.name) || e.name === 'button'))
    if (node.kind === 'text') parts.push(node.text)
  return collapse(parts.join(' ').slice(0, 1000))
}

function describe({ element, hint }: Mark): string {
  if (hint !== 'class') return hint
  return `${element.name}.${(attributeOf(element, 'class') ?? attributeOf(element, 'id') ?? '').trim().split(/\s+/)[0]!.slice(0, 40)}`
}

function lineAuthors(context: Context, sites: readonly string[]): Group {
  const out: Named[] = []
  for (const line of bylineLines(context)) {
    if (!OPENING.test(line.text)) continue
    const text = line.text
      .replace(OPENING, '')
      .replace(/[|•·].*$|\s\d{1,2}[.:/].*$|,? (?:am|on|le|el|vom|veröffentlicht|published|updated|posted)\s.*$/iu, '')
    out.push(
      ...statement(text, { source: 'visible-text', detail: 'line', confidence: 0.7 }, sites).filter(
        s => s.value.kind === 'person',
      ),
    )
    if (out.length > 0) break
  }
  return out
}

/** Short lines of the report's own part of the page, those near the headline first. */
function bylineLines({ landmarks, headings }: Context): Line[] {
  const at = headings[0]?.element.start ?? 0
  const short = landmarks.lines.filter(l => l.zone === 'text' && l.text.length <= MAX_BYLINE)
  const near = short.filter(l => l.start >= at - NEAR / 3 && l.start <= at + NEAR)
  return [...near, ...short.filter(l => !near.includes(l))]
}

function feedAuthors({ from }: Context, sites: readonly string[]): Group {
  const raw = from.headers['x-feed-authors']
  return raw ? statement(raw, { source: 'feed', detail: 'authors of the feed item', confidence: 0.8 }, sites) : []
}
