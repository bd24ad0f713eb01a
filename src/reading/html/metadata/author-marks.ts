/** Writers in elements whose markup says so. */
import type { EvidenceSource } from '../../../model/index.ts'
import { ancestorOf, attributeOf, nodesOf, type PageElement } from '../page.ts'
import { type Group, MAX_BYLINE, type Named, namesOf, personsOf, statementsOf } from './author-names.ts'
import type { Context } from './context.ts'
import type { Mark } from './landmarks.ts'
import { isFullName } from './persons.ts'
import { shortTextOf } from './short-text.ts'

/** Marked elements by kind; of those inside each other the innermost count. Only the first names that stand together are the byline. */
export function markedAuthors(context: Context, sites: readonly string[]): Group[] {
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
  return statementsOf(text, place, sites).filter(s => s.value.kind !== 'person' || sure || isFullName(s.value.name))
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

const MAX_NODES = 200 // of an element that is searched for a name; bylines have a few dozen

function nameIn({ element }: Mark): string {
  if (element.name === 'meta') return attributeOf(element, 'content') ?? ''
  let seen = 0
  for (const node of nodesOf(element)) {
    if (++seen > MAX_NODES) break
    if (node.kind !== 'element') continue
    if (attributeOf(node, 'itemprop') === 'name') return attributeOf(node, 'content') ?? shortTextOf(node, true)
  }
  return shortTextOf(element, true)
}

function describe({ element, hint }: Mark): string {
  if (hint !== 'class') return hint
  return `${element.name}.${(attributeOf(element, 'class') ?? attributeOf(element, 'id') ?? '').trim().split(/\s+/)[0]!.slice(0, 40)}`
}
