/** One walk over a page: its short lines, and the elements whose markup says that they hold a name or a date. */
import { collapse } from '../../draft.ts'
import { attributeOf, type PageElement, type PageNode, SILENT } from '../page.ts'
import { type HintKinds, kindsOfHints } from './hint-kinds.ts'

/** What part of the page something stands in; 'text' is all that is no furniture. */
export type Zone = 'text' | 'related' | 'comments' | 'foot' | 'navigation'

/** A line as a reader sees it: text between two block borders, white space normalised. `start` is its offset in the source. */
export type Line = { readonly text: string; readonly element: PageElement; readonly start: number; readonly zone: Zone }

/** An element whose markup says what it holds. */
export type Mark = {
  readonly kind: 'author' | 'date' | 'headline' | 'publisher' | 'section'
  readonly element: PageElement
  readonly zone: Zone
  readonly hint: string
}

/** The short lines and marked elements of a page in document order. */
export type Landmarks = { readonly lines: readonly Line[]; readonly marks: readonly Mark[] }

const MAX_LINE = 400 // characters; longer lines are running text, kept as their first and last 200
const LONG = 1000 // characters with their white space
const MAX_LINES = 6000
const MAX_MARKS = 600
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr relative-time time-ago'.split(
    ' ',
  ),
)
const NAMED_ZONES: ReadonlyMap<string, Zone> = new Map([
  ['aside', 'related'],
  ['footer', 'foot'],
  ['nav', 'navigation'],
])
const WIDE = new Set(['html', 'body', 'main', 'article', '#document', 'time', 'h1'])
const WRITER_PAGE =
  /\/(?:autor|autoren|autorinnen|author|authors|auteur|auteurs|autores|autori|autore|journalist|journalists|journaliste|contributors?|columnists?|writers?|staff|redakteure?|verfasser|firmas?|reporters?)\/[^/?#]{3,80}\/?(?:$|[?#])/i
const STATING = new Set(['itemprop', 'property', 'rel'])
const HEADING = new Set(['h1', 'h2', 'h3'])

type Frame = {
  readonly children: readonly PageNode[]
  next: number
  readonly zone: Zone
  readonly block: PageElement
  readonly closes: boolean
}

/**
 * The landmarks below `root`.
 *
 * @param core  offsets of the source that lie in the report itself (its headline, its text): what holds one of them is no furniture
 */
export function landmarksOf(root: PageElement, core: readonly number[]): Landmarks {
  const lines: Line[] = []
  const marks: Mark[] = []
  let text = ''
  let start = 0
  let block = root
  let zone: Zone = 'text'
  const flush = () => {
    if (text === '') return
    const parts =
      text.length <= LONG ? [collapse(text)] : [text.slice(0, MAX_LINE), text.slice(-MAX_LINE)].map(collapse)
    text = ''
    for (const part of parts)
      if (part !== '' && lines.length < MAX_LINES) lines.push({ text: part, element: block, start, zone })
  }
  const stack: Frame[] = [{ children: root.children, next: 0, zone: 'text', block: root, closes: true }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const node = top.children[top.next++]
    if (node === undefined) {
      if (top.closes) flush()
      stack.pop()
      continue
    }
    if (node.kind === 'text') {
      if (text === '') {
        if (node.text.trim() === '') continue
        start = node.start
        block = top.block
        zone = top.zone
      }
      text += node.text
      continue
    }
    if (SILENT.has(node.name)) continue
    const inline = INLINE.has(node.name)
    if (!inline) flush()
    else if (text !== '') text += node.name === 'wbr' ? '' : spaceFor(node)
    const hint = kindsOfHints(node)
    const inner = zoneOf(node, { hint, outer: top.zone, core })
    if (marks.length < MAX_MARKS) addMark(node, { hint, zone: inner }, marks)
    if (node.children.length > 0)
      stack.push({ children: node.children, next: 0, zone: inner, block: inline ? top.block : node, closes: !inline })
  }
  return { lines, marks }
}

/** Spans that hold separate pieces of a byline often stand without white space between them. */
const spaceFor = (node: PageElement) => (node.name === 'span' || node.name === 'time' ? ' ' : '')

type Seen = { readonly hint: HintKinds; readonly outer: Zone; readonly core: readonly number[] }

function zoneOf(node: PageElement, { hint, outer, core }: Seen): Zone {
  if (outer === 'comments' || outer === 'foot' || outer === 'related') return outer
  const named = NAMED_ZONES.get(node.name) ?? (WIDE.has(node.name) ? null : hint.zone)
  if (named === null) return outer === 'text' || !holdsCore(node, core) ? outer : 'text'
  return holdsCore(node, core) ? 'text' : named
}

const holdsCore = (node: PageElement, core: readonly number[]) => core.some(at => at >= node.start && at < node.end)

function addMark(element: PageElement, { hint, zone }: { hint: HintKinds; zone: Zone }, marks: Mark[]): void {
  if (element.name === 'time') marks.push({ kind: 'date', element, zone, hint: 'time' })
  if (HEADING.has(element.name)) marks.push({ kind: 'headline', element, zone, hint: element.name })
  if (element.attributes.length === 0) return
  addProperty(element, zone, marks)
  if (hint.title && !HEADING.has(element.name)) marks.push({ kind: 'headline', element, zone, hint: 'class' })
  const href = element.name === 'a' ? (attributeOf(element, 'href') ?? '') : ''
  if (href !== '' && WRITER_PAGE.test(href.slice(0, 200))) marks.push({ kind: 'author', element, zone, hint: 'href' })
  if (WIDE.has(element.name)) return
  if (hint.crumbs) marks.push({ kind: 'section', element, zone, hint: 'breadcrumbs' })
  if (hint.author) marks.push({ kind: 'author', element, zone, hint: 'class' })
  if (hint.date && element.name === 'abbr') marks.push({ kind: 'date', element, zone, hint: 'class' })
}

/** Marks of microdata, RDFa and link relations. */
function addProperty(element: PageElement, zone: Zone, marks: Mark[]): void {
  if (!element.attributes.some(({ name }) => STATING.has(name))) return
  const property = attributeOf(element, 'itemprop') ?? attributeOf(element, 'property') ?? ''
  const rel = attributeOf(element, 'rel') ?? ''
  if (rel !== '' && /\bauthor\b/i.test(rel)) marks.push({ kind: 'author', element, zone, hint: 'rel=author' })
  if (property === '') return
  if (/\bauthor\b|\bcreator\b/i.test(property)) marks.push({ kind: 'author', element, zone, hint: 'itemprop=author' })
  if (property === 'articleSection') marks.push({ kind: 'section', element, zone, hint: 'itemprop=articleSection' })
  if (property === 'publisher') marks.push({ kind: 'publisher', element, zone, hint: 'itemprop=publisher' })
  if (/\bheadline\b/.test(property)) marks.push({ kind: 'headline', element, zone, hint: 'itemprop=headline' })
  if (!/date(?:Published|Created|Modified)/i.test(property) || element.name === 'meta') return
  const hint = /modified/i.test(property) ? 'itemprop=dateModified' : 'itemprop=datePublished'
  marks.push({ kind: 'date', element, zone, hint })
}
