/** The text of a report that stands only in a page's data: JSON-LD, and what scripts bring to draw the page with. */

import { collapse } from '../draft.ts'
import { lettersOf } from '../shape.ts'
import { blocksOf } from './blocks.ts'
import { attributeOf, elementsNamed, type Page, type PageElement } from './page.ts'
import { parsePage } from './parse-page.ts'

/** Paragraphs of a report found in data. `titled`: the data give it the title of the page, or are the page's own JSON-LD. */
export type Embedded = { readonly paragraphs: readonly string[]; readonly words: number; readonly titled: boolean }

const MAX_SCRIPT = 3_000_000 // characters of one script
const MAX_TOTAL = 6_000_000
const MAX_NODES = 60_000 // of JSON in one script
const MAX_DEPTH = 40
const MIN_WORDS = 25 // of a body; less is a teaser or a description
const MIN_LOOSE = 90 // of one without the page's title

/** The `articleBody` of the page's JSON-LD, the longest one; null without one. */
export function linkedBody(page: Page): Embedded | null {
  const found: Embedded[] = []
  for (const script of elementsNamed(page, 'script')) {
    if (!/ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue
    const text = sourceOf(script)
    if (text.length > MAX_SCRIPT || !text.includes('"articleBody"')) continue
    walk(parsed(text), ({ fields }) => {
      const body = fields.articleBody
      if (typeof body === 'string') found.push(embedded(paragraphsOfText(body), true))
    })
  }
  return longest(found, MIN_WORDS)
}

/**
 * The longest body in the data of a page's scripts: an array of paragraphs or a string of markup.
 *
 * @param title  of the page; a body beside the same title is preferred to any other
 */
export function hydratedBody(page: Page, title: string | null): Embedded | null {
  const wanted = title === null ? '' : lettersOf(title)
  const found: Embedded[] = []
  let total = 0
  for (const script of elementsNamed(page, 'script')) {
    if (attributeOf(script, 'src') !== null || /ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue
    const text = sourceOf(script)
    total += text.length
    if (text.length < 400 || text.length > MAX_SCRIPT || total > MAX_TOTAL) continue
    for (const value of dataOf(text)) walk(value, node => found.push(...bodiesOf(node, wanted)))
  }
  const titled = found.filter(body => body.titled)
  return longest(titled, MIN_WORDS) ?? longest(found, MIN_LOOSE)
}

const sourceOf = (script: PageElement): string =>
  script.children.map(child => (child.kind === 'text' ? child.text : '')).join('')

function longest(found: readonly Embedded[], least: number): Embedded | null {
  let best: Embedded | null = null
  for (const body of found) if (body.words >= least && body.words > (best?.words ?? 0)) best = body
  return best
}

function embedded(paragraphs: readonly string[], titled: boolean): Embedded {
  return { paragraphs, words: paragraphs.reduce((n, text) => n + text.split(' ').length, 0), titled }
}

/** Values of JSON in a script: the whole of it, what is assigned to a variable, or what is pushed piece by piece. */
function dataOf(text: string): readonly unknown[] {
  const whole = parsed(text)
  if (whole !== null) return [whole]
  const pushed = [...text.matchAll(/\.push\(\[\d{1,3},("(?:[^"\\]|\\.)*")\]\)/g)].map(m => parsed(m[1]!))
  if (pushed.length > 0) return pushed.flatMap(piece => (typeof piece === 'string' ? linesOf(piece) : []))
  return assigned(text)
}

const MAX_ASSIGNED = 40 // values of one script

/** Values after '=' or '(' that are JSON by themselves: 'window.a = {…}; window.b = JSON.parse("…")'. */
function assigned(text: string): readonly unknown[] {
  const out: unknown[] = []
  const opening = /[=(]\s{0,9}(?=[{["])/g
  for (let m = opening.exec(text); m !== null && out.length < MAX_ASSIGNED; m = opening.exec(text)) {
    const end = endOfValue(text, opening.lastIndex)
    if (end - opening.lastIndex > 200) {
      const value = parsed(text.slice(opening.lastIndex, end))
      out.push(typeof value === 'string' ? parsed(value) : value)
    }
    opening.lastIndex = Math.max(end, opening.lastIndex + 1)
  }
  return out
}

/** The place after the string, array or object that begins at `from`; the end of the text when it is not closed. */
function endOfValue(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const c = text[i]
    if (c === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++
    } else if (c === '{' || c === '[') depth++
    else if (c === '}' || c === ']') depth--
    if (depth <= 0) return i + 1
  }
  return text.length
}

/** Lines of '1:{…}' as frameworks stream them. */
const linesOf = (piece: string): readonly unknown[] =>
  piece.split('\n', 500).flatMap(line => {
    const value = parsed(line.replace(/^[\da-z]{1,4}:/i, ''))
    return value === null ? [] : [value]
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null // SyntaxError: a script, not data
  }
}

type Fields = Readonly<Record<string, unknown>>
type Node = { readonly fields: Fields; readonly titles: readonly string[] }

/** Lists of other things: what stands below is no report of this page. */
const OTHERS =
  /related|recommend|teaser|comment|latest|popular|trending|sidebar|footer|header|navigation|menu|read_?next|more/i

/** Every object of a value with the titles of the objects around it, those below lists of other stories apart. */
function walk(root: unknown, visit: (node: Node) => void): void {
  const stack: { value: unknown; titles: readonly string[]; depth: number }[] = [{ value: root, titles: [], depth: 0 }]
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen++) {
    const { value, titles, depth } = stack.pop()!
    if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      for (const item of value) stack.push({ value: item, titles, depth: depth + 1 })
      continue
    }
    const fields = value as Fields
    const own = ['headline', 'title', 'name'].flatMap(key => titleIn(fields[key]))
    const around = own.length > 0 ? own : titles
    visit({ fields, titles: around })
    for (const [key, child] of Object.entries(fields))
      if (typeof child === 'object' && !OTHERS.test(key)) stack.push({ value: child, titles: around, depth: depth + 1 })
  }
}

function titleIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length < 400 ? [lettersOf(value)] : []
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.values(value).flatMap(part => (typeof part === 'string' && part.length < 400 ? [lettersOf(part)] : []))
}

/** Bodies among an object's own fields. */
function bodiesOf({ fields, titles }: Node, wanted: string): readonly Embedded[] {
  const titled =
    wanted.length > 7 && titles.some(title => title.length > 7 && (title.includes(wanted) || wanted.includes(title)))
  const out: Embedded[] = []
  for (const [key, value] of Object.entries(fields)) {
    if (OTHERS.test(key)) continue
    if (Array.isArray(value) && value.length > 1)
      out.push(embedded(value.slice(0, 3000).flatMap(paragraphsOfItem), titled))
    else if (
      typeof value === 'string' &&
      value.length > 150 &&
      /<p|&lt;p|^\s*[\p{Lu}"“„«].*[.!?]/isu.test(value.slice(0, 4000))
    )
      out.push(embedded(paragraphsOfText(value), titled))
  }
  return out
}

const NO_TEXT =
  /image|photo|picture|^ads?$|advert|related|video|audio|iframe|newsletter|promo|gallery|script|style|embed|teaser|byline|author/i
const TEXT_KEYS = [
  'html',
  'text',
  'data',
  'value',
  'content',
  'body',
  'paragraph',
  'children',
  'nodes',
  'items',
  'elements',
]

function paragraphsOfItem(item: unknown): readonly string[] {
  if (typeof item === 'string') return item.length > 1 ? paragraphsOfText(item) : []
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return []
  const kind = ['type', '_type', '__typename', 'kind', 'name']
    .map(key => (item as Fields)[key])
    .find(value => typeof value === 'string')
  if (kind !== undefined && NO_TEXT.test(kind as string)) return []
  const text = inlineText(item, 0)
  return text.trim() === '' ? [] : paragraphsOfText(text)
}

/** The words inside an item of rich text, in order; pieces of one paragraph join without a space. */
function inlineText(value: unknown, depth: number): string {
  if (typeof value === 'string') return value
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map(item => inlineText(item, depth + 1)).join('')
  const key = TEXT_KEYS.find(name => (value as Fields)[name] !== undefined && (value as Fields)[name] !== null)
  return key === undefined ? '' : inlineText((value as Fields)[key], depth + 1)
}

const MARKUP = /<\/?[a-z][^<>]{0,200}>/i

/** Paragraphs of a string: markup, escaped markup, or lines. */
function paragraphsOfText(text: string): readonly string[] {
  const plain =
    /&lt;\/?[a-z]/i.test(text) && !MARKUP.test(text)
      ? blocksOf(parsePage(text))
          .blocks.map(b => b.text)
          .join('\n')
      : text
  if (MARKUP.test(plain) || /&[a-z#\d]{2,8};/i.test(plain))
    return blocksOf(parsePage(plain)).blocks.map(block => block.text)
  return plain
    .split(/\n+/)
    .map(collapse)
    .filter(line => line !== '')
}
