/** One walk over a page: its short lines, and the elements whose markup says that they hold a name or a date. */
import { collapse } from '../../draft.ts'
import { type PageElement, type PageNode, SILENT } from '../page.ts'

/** What part of the page something stands in; 'text' is all that is no furniture. */
export type Zone = 'text' | 'related' | 'comments' | 'foot' | 'navigation'

/** A line as a reader sees it: text between two block borders, white space normalised. `start` is its offset in the source. */
export type Line = { readonly text: string; readonly element: PageElement; readonly start: number; readonly zone: Zone }

/** An element whose markup says what it holds. */
export type Mark = {
  readonly kind: 'author' | 'date' | 'headline'
  readonly element: PageElement
  readonly zone: Zone
  readonly hint: string
}

/** The short lines and marked elements of a page in document order. */
export type Landmarks = { readonly lines: readonly Line[]; readonly marks: readonly Mark[] }

const MAX_LINE = 400 // characters; longer lines are running text, kept as their first and last 200
const MAX_LINES = 6000
const MAX_MARKS = 600
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr relative-time time-ago'.split(
    ' ',
  ),
)
const NAMED_ZONES: Readonly<Record<string, Zone>> = { aside: 'related', footer: 'foot', nav: 'navigation' }
const WIDE = new Set(['html', 'body', 'main', 'article', '#document', 'time', 'h1'])
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus|kommentare?|commentaires|comentarios|leserkommentare|replies|reactions?)(?:$|[\s_-])/
const RELATED =
  /(?:^|[\s_-])(?:related|sidebar|side-bar|teasers?|recommend\w{0,9}|recirc\w{0,9}|trending|popular|most-?read|more-?(?:news|stories|articles|from|on)|read-?(?:more|next|also)|newsletter|promo|outbrain|taboola|widget|widgets|latest|upnext|up-next|aside|carousel|swiper|playlist|recent-?posts?|similar|prev-?next|post-?nav\w{0,8}|nav-(?:links|previous|next)|pager|pagination)(?:$|[\s_-])/
const FOOT = /(?:^|[\s_-])(?:footer|copyright|colophon|impressum|site-info|page-?foot)(?:$|[\s_-])/
const NAVIGATION = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|topbar|masthead)(?:$|[\s_-])/
const AUTHOR =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor|autora|autores|autoren|autorin|auteurs?|autore|autori|verfasser\w{0,2}|redakteur\w{0,2}|redacteur|skribent|journalists?|writers?|contributors?|columnist|firma|kirjoittaja|author-?names?|(?:article|post|entry|story)(?:author|byline|autor))(?:$|[\s_-])|(?:author|byline)(?:s|name|names|link|wrapper|info|box|meta|text)?(?:$|[\s_-])/
const WRITER_PAGE =
  /\/(?:autor|autoren|autorinnen|author|authors|auteur|auteurs|autores|autori|autore|journalist|journalists|journaliste|contributors?|columnists?|writers?|staff|redakteure?|verfasser|firmas?|reporters?)\/[^/?#]{3,80}\/?(?:$|[?#])/i
const HEADING = new Set(['h1', 'h2', 'h3'])
const TITLE = /(?:^|[\s_-])(?:(?:entry|post|article|story|news|page)-?(?:title|headline)|headline)(?:$|[\s_-])/
const DATE =
  /(?:^|[\s_-])(?:dates?|datum|fecha|data|datetime|dateline|published?|publish-?(?:date|time)|pubdate|posted(?:-on)?|times?|timestamp|stand|zeit|erstellt|veroeffentlicht|meta|meta-?data|article-?info|(?:post|entry|article|news|story)-?(?:meta|date|time|info|datum))(?:$|[\s_-])|(?:date|datum|time|meta|timestamp)(?:$|[\s_-])/

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
    const line = collapse(text)
    text = ''
    if (line === '' || lines.length >= MAX_LINES) return
    const cut = line.length <= MAX_LINE ? [line] : [line.slice(0, MAX_LINE / 2), line.slice(-MAX_LINE / 2)]
    for (const part of cut) lines.push({ text: part, element: block, start, zone })
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
        ;[start, block, zone] = [node.start, top.block, top.zone]
      }
      text += node.text
      continue
    }
    if (SILENT.has(node.name)) continue
    const inline = INLINE.has(node.name)
    if (!inline) flush()
    else if (text !== '') text += node.name === 'wbr' ? '' : spaceFor(node)
    const inner = zoneOf(node, top.zone, core)
    if (marks.length < MAX_MARKS) addMark(node, inner, marks)
    if (node.children.length > 0)
      stack.push({ children: node.children, next: 0, zone: inner, block: inline ? top.block : node, closes: !inline })
  }
  return { lines, marks }
}

/** Spans that hold separate pieces of a byline often stand without white space between them. */
const spaceFor = (node: PageElement) => (node.name === 'span' || node.name === 'time' ? ' ' : '')

function zoneOf(node: PageElement, outer: Zone, core: readonly number[]): Zone {
  if (outer === 'comments' || outer === 'foot' || outer === 'related') return outer
  if (core.some(at => at >= node.start && at < node.end)) return 'text'
  const named = NAMED_ZONES[node.name]
  if (named) return named
  if (WIDE.has(node.name)) return outer
  const hint = hintOf(node)
  if (hint === '') return outer
  if (COMMENTS.test(hint)) return 'comments'
  if (RELATED.test(hint)) return 'related'
  if (FOOT.test(hint)) return 'foot'
  return NAVIGATION.test(hint) ? 'navigation' : outer
}

function hintOf(node: PageElement): string {
  const attributes = node.attributes
  if (attributes.size === 0) return ''
  const [name, id] = [attributes.get('class') ?? '', attributes.get('id') ?? '']
  if (name === '' && id === '') return ''
  return `${name.slice(0, 200)} ${id.slice(0, 60)}`.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
}

function addMark(element: PageElement, zone: Zone, marks: Mark[]): void {
  const { attributes } = element
  if (element.name === 'time') marks.push({ kind: 'date', element, zone, hint: 'time' })
  if (HEADING.has(element.name)) marks.push({ kind: 'headline', element, zone, hint: element.name })
  if (attributes.size === 0) return
  const property = attributes.get('itemprop') ?? attributes.get('property') ?? ''
  const rel = attributes.get('rel') ?? ''
  if (/\bauthor\b|\bcreator\b/i.test(property)) marks.push({ kind: 'author', element, zone, hint: 'itemprop=author' })
  else if (/\bauthor\b/i.test(rel)) marks.push({ kind: 'author', element, zone, hint: 'rel=author' })
  if (/date(?:Published|Created|Modified)/i.test(property) && element.name !== 'meta')
    marks.push({
      kind: 'date',
      element,
      zone,
      hint: /modified/i.test(property) ? 'itemprop=dateModified' : 'itemprop=datePublished',
    })
  else if (TITLE.test(hintOf(element)) && !HEADING.has(element.name))
    marks.push({ kind: 'headline', element, zone, hint: 'class' })
  if (/\bheadline\b/.test(property)) marks.push({ kind: 'headline', element, zone, hint: 'itemprop=headline' })
  const href = element.name === 'a' ? (attributes.get('href') ?? '') : ''
  if (href !== '' && WRITER_PAGE.test(href.slice(0, 200))) marks.push({ kind: 'author', element, zone, hint: 'href' })
  const hint = hintOf(element)
  if (hint === '' || WIDE.has(element.name)) return
  if (AUTHOR.test(hint)) marks.push({ kind: 'author', element, zone, hint: 'class' })
  if (DATE.test(hint) && element.name !== 'time') marks.push({ kind: 'date', element, zone, hint: 'class' })
}
