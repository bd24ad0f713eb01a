/** Repeated templates: rows of cards, each a link to another story with a picture, a heading or a few words. */
import type { Blocks, Part, Stretch } from './blocks.ts'
import { attributeOf, type PageElement } from './page.ts'

const CARDS = 3 // alike in a row
const CARD_WORDS = 70 // at most in one card; an entry of a live blog is longer on average
const LED_WORDS = 110 // the same where one of the first blocks is a link as a whole: the other story's headline
const LED_BY = 4 // blocks
const CARD_LINKED = 0.1 // of its words inside links: the heading of a teaser with its summary
const ROW_LINKED = 0.2 // of a row in a column of teasers
const ALIKE = 0.8 // of the children of one shape that must be cards

/** Cards of teasers, one part each, in order. Linear in the number of elements. */
export function cardsOf({ blocks, stretches }: Blocks): readonly Part[] {
  const places = new Map<PageElement, Stretch>()
  for (const stretch of stretches) places.set(stretch.element, stretch)
  const words = new Float64Array(blocks.length + 1) // before each place
  const linked = new Float64Array(blocks.length + 1)
  for (let i = 0; i < blocks.length; i++) {
    words[i + 1] = words[i]! + blocks[i]!.words
    linked[i + 1] = linked[i]! + blocks[i]!.words * blocks[i]!.linked
  }
  const isCard = ({ element, from, to }: Stretch): boolean => {
    const [all, links] = [words[to]! - words[from]!, linked[to]! - linked[from]!]
    if (element.name === 'tr')
      return isLayoutRow(element) && all <= CARD_WORDS && links >= 3 && links >= all * ROW_LINKED
    const led =
      links >= 3 &&
      blocks.slice(from, Math.min(to, from + LED_BY)).some(block => block.linked >= 0.8 && block.words >= 3)
    return (
      all <= (led ? LED_WORDS : CARD_WORDS) &&
      links >= 2 &&
      links >= all * CARD_LINKED &&
      (to - from > 1 || hasPicture(element))
    )
  }
  const cards: Part[] = []
  for (const stretch of stretches) {
    if (stretch.to - stretch.from < CARDS || linked[stretch.to]! - linked[stretch.from]! < CARDS * 2) continue
    for (const group of groupsOf(stretch.element, places)) {
      if (group.length < CARDS) continue
      const found = group.filter(isCard)
      if (found.length < CARDS || found.length < group.length * ALIKE) continue
      for (const { element, from, to } of found) cards.push({ kind: 'related stories', element, outer: null, from, to })
    }
  }
  return cards
}

/** A row of one cell: a table that sets the page. Rows of more cells are data, with links or without. */
const isLayoutRow = (row: PageElement): boolean =>
  row.children.filter(child => child.kind === 'element' && (child.name === 'td' || child.name === 'th')).length === 1

/** Children of the same name and first class. Paragraphs and headings are no cards. */
function groupsOf(element: PageElement, places: ReadonlyMap<PageElement, Stretch>): Iterable<readonly Stretch[]> {
  if (element.children.length < CARDS) return []
  const groups = new Map<string, Stretch[]>()
  for (const child of element.children) {
    if (child.kind === 'text' || /^(?:p|h\d|t[dh]|tbody)$/.test(child.name)) continue
    const stretch = places.get(child)
    if (stretch === undefined) continue
    const shape = `${child.name} ${(attributeOf(child, 'class') ?? '').trim().split(/\s/, 1)[0]!}`
    const group = groups.get(shape)
    if (group) group.push(stretch)
    else groups.set(shape, [stretch])
  }
  return groups.values()
}

const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'amp-img', 'svg', 'figure', 'source'])

function hasPicture(element: PageElement, depth = 0): boolean {
  return element.children.some(
    child => child.kind === 'element' && (PICTURES.has(child.name) || (depth < 5 && hasPicture(child, depth + 1))),
  )
}
