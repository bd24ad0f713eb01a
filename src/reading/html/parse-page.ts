/** The tree of a page: linear in the page's length, bounded in depth, attributes and nodes. */
import type { Page, PageAttribute, PageElement, PageText } from './page.ts'
import { type PageEvents, scanPage } from './scan-page.ts'
import {
  BUTTON_SCOPE,
  ENDS,
  ENDS_PARAGRAPH,
  FORMATTING,
  HEADINGS,
  IN_HEAD,
  LIST_SCOPE,
  SCOPE,
  SPECIAL,
  TABLE_PARTS,
  TABLE_SCOPE,
  VOID,
} from './tags.ts'

/** Limits of a tree. Browsers cap nesting at 512 as well; a page of news is under 60 deep with under 20,000 nodes. */
export const LIMITS = { depth: 512, attributes: 256, nodes: 200_000 } as const

const ADOPTIONS = 8 // the HTML Standard's own limit for one misplaced end tag

type Open = {
  -readonly [K in Exclude<keyof PageElement, 'children' | 'parent'>]: PageElement[K]
} & { children: Node[]; parent: Open | null }
type Run = { -readonly [K in Exclude<keyof PageText, 'parent'>]: PageText[K] } & { parent: Open }
type Node = Open | Run

const NONE: readonly PageAttribute[] = []
const NOTHING: Node[] = [] // shared by all elements that hold nothing; most others hold one node

/**
 * The tree of a page or fragment. What elements end which follows the HTML Standard, except that nothing is put before a table that
 * stands wrongly inside it, and that formatting is not carried on into the next block.
 *
 * Beyond the limits an element's children are given to its parent, attributes are left out, and further elements are taken for their
 * text alone: `excess` says so. Any string is allowed; never throws.
 *
 * @source HTML Standard, 13.2.6 Tree construction
 */
export function parsePage(html: string): Page {
  const builder = new Builder(html.length)
  scanPage(html, builder)
  return builder.page()
}

/** Takes what the scan reports. */
class Builder implements PageEvents {
  readonly #length: number
  readonly #root: Open
  readonly #stack: Open[]
  readonly #open = new Map<string, number>() // how many elements of a name are on the stack
  readonly #hidden = new Map<string, number>() // start tags beyond the depth limit whose end tags are still to come
  readonly #named = new Map<string, Open[]>()
  readonly #excess = new Set<string>()
  #nodes = 0
  #tagStart = 0
  #tagName = ''
  readonly #attributes: PageAttribute[] = [] // of the tag that is being read

  constructor(length: number) {
    this.#length = length
    this.#root = element('#document', null, NONE, 0)
    this.#stack = [this.#root]
  }

  page(): Page {
    for (const open of this.#stack) open.end = this.#length
    return {
      root: this.#root as PageElement,
      named: this.#named as ReadonlyMap<string, readonly PageElement[]>,
      excess: [...this.#excess],
    }
  }

  tag(name: string, start: number): void {
    this.#tagStart = start
    this.#tagName = name
    this.#attributes.length = 0
  }

  attribute(name: string, value: string): void {
    if (this.#attributes.length >= LIMITS.attributes)
      this.#excess.add(`more than ${LIMITS.attributes} attributes on one element`)
    else if (!this.#attributes.some(attribute => attribute.name === name)) this.#attributes.push({ name, value })
  }

  tagEnd(end: number, closed: boolean): void {
    this.#startTag(end, closed && this.isForeign())
  }

  endTag(name: string, start: number, end: number): void {
    this.#tagStart = start
    this.#endTag(name, end)
  }

  isForeign(): boolean {
    return this.#isOpen('svg') || this.#isOpen('math')
  }

  #startTag(end: number, closed: boolean): void {
    const name = this.#tagName === 'image' ? 'img' : this.#tagName
    const attributes = this.#attributes.length === 0 ? NONE : this.#attributes.slice()
    if (this.#isSecond(name, attributes)) return
    this.#impliedEnds(name)
    if (this.#isFull()) return
    const parent = this.#stack.at(-1)!
    const node = element(name, parent, attributes, this.#tagStart)
    node.end = end
    this.#append(parent, node)
    const list = this.#named.get(name)
    if (list) list.push(node)
    else this.#named.set(name, [node])
    if (closed || VOID.has(name)) return
    if (this.#stack.length < LIMITS.depth) this.#push(node)
    else {
      this.#excess.add(`nesting above ${LIMITS.depth}`)
      this.#hidden.set(name, (this.#hidden.get(name) ?? 0) + 1)
    }
  }

  /** A second html, head or body only adds the attributes that the first one lacks. */
  #isSecond(name: string, attributes: readonly PageAttribute[]): boolean {
    const first = name === 'html' || name === 'body' || name === 'head' ? this.#named.get(name)?.[0] : undefined
    if (first) first.attributes = joined(first.attributes, attributes)
    return first !== undefined
  }

  /** Elements that the start of another ends, though no end tag says so. */
  #impliedEnds(name: string): void {
    if (!IN_HEAD.has(name) && this.#stack.at(-1)!.name === 'head') this.#pop()
    if (ENDS_PARAGRAPH.has(name)) this.#popTo('p', BUTTON_SCOPE)
    if (HEADINGS.has(name) && HEADINGS.has(this.#stack.at(-1)!.name)) this.#pop()
    const ends = ENDS.get(name)
    if (!ends) return
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const at = this.#stack[i]!
      if (ends.within.has(at.name)) return
      if (!ends.open.has(at.name)) continue
      if (name === 'a') this.#adopt(i)
      else this.#popDownTo(i)
      if (!ends.all) return
    }
  }

  #endTag(name: string, end: number): void {
    const hidden = this.#hidden.get(name) ?? 0
    if (hidden > 0) {
      this.#hidden.set(name, hidden - 1)
      return
    }
    if (name === 'br') {
      this.#tagName = 'br'
      this.#attributes.length = 0
      this.#startTag(end, true)
      return
    }
    if (name === 'body' || name === 'html') return // what comes after still belongs to the page
    if (HEADINGS.has(name)) this.#popHeading(end)
    else if (this.#isOpen(name)) this.#endOpen(name, end)
  }

  #endOpen(name: string, end: number): void {
    if (FORMATTING.has(name)) {
      const i = this.#find(name, SCOPE)
      if (i > 0) this.#adopt(i, end)
    } else if (name === 'p') this.#popTo(name, BUTTON_SCOPE, end)
    else if (name === 'li') this.#popTo(name, LIST_SCOPE, end)
    else if (TABLE_PARTS.has(name)) this.#popTo(name, TABLE_SCOPE, end)
    else if (SPECIAL.has(name)) this.#popTo(name, SCOPE, end)
    else this.#popTo(name, SPECIAL, end) // an element without rules of its own does not reach across blocks
  }

  #popHeading(end: number): void {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const at = this.#stack[i]!
      if (HEADINGS.has(at.name)) {
        this.#popDownTo(i, end)
        return
      }
      if (SCOPE.has(at.name)) return
    }
  }

  /**
   * Ends the formatting element at place `i` of the stack although blocks inside it are still open: they leave it, and what they hold
   * so far is wrapped in a copy of it, so that what follows is no longer formatted.
   */
  #adopt(i: number, end?: number): void {
    let place = i
    for (let n = 0; n < ADOPTIONS; n++) {
      const formatting = this.#stack[place]!
      const at = this.#stack.findIndex((open, k) => k > place && SPECIAL.has(open.name))
      if (at < 0 || this.#isFull()) {
        this.#popDownTo(place, end)
        return
      }
      const block = this.#stack[at]!
      const outer = this.#stack[place - 1]!
      const siblings = block.parent!.children
      siblings.splice(siblings.lastIndexOf(block), 1)
      block.parent = outer
      if (outer.children.length === 0) outer.children = [block]
      else outer.children.push(block)
      const copy = element(formatting.name, block, formatting.attributes, block.start)
      copy.children = block.children
      for (const child of copy.children) child.parent = copy
      block.children = [copy]
      this.#nodes++
      for (let k = at - 1; k >= place; k--) this.#forget(k)
      place += 1 // the block has moved to where the formatting was
      this.#stack.splice(place, 0, copy)
      this.#open.set(copy.name, (this.#open.get(copy.name) ?? 0) + 1)
    }
    this.#forget(place)
  }

  /** Takes one element off the stack wherever it stands. */
  #forget(place: number): void {
    const [gone] = this.#stack.splice(place, 1)
    if (gone) this.#open.set(gone.name, this.#open.get(gone.name)! - 1)
  }

  text(text: string, start: number, end: number): void {
    let parent = this.#stack.at(-1)!
    if (parent.name === 'head' && text.trim() !== '') {
      this.#pop()
      parent = this.#stack.at(-1)!
    }
    const last = parent.children.at(-1)
    if (last?.kind === 'text') {
      last.text += text
      last.end = end
    } else this.#append(parent, { kind: 'text', text, parent, start, end })
  }

  #append(parent: Open, node: Node): void {
    if (parent.children.length === 0) parent.children = [node]
    else parent.children.push(node)
    this.#nodes++
  }

  /** True when the tree has as many nodes as it may: the page then has an excess. */
  #isFull(): boolean {
    if (this.#nodes < LIMITS.nodes) return false
    this.#excess.add(`more than ${LIMITS.nodes} nodes`)
    return true
  }

  #isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0
  }

  #push(node: Open): void {
    this.#stack.push(node)
    this.#open.set(node.name, (this.#open.get(node.name) ?? 0) + 1)
  }

  #pop(end = this.#tagStart): void {
    const node = this.#stack.pop()!
    node.end = end
    this.#open.set(node.name, this.#open.get(node.name)! - 1)
  }

  /** Ends the element at place `i` of the stack and all inside it; only its own end tag, when there is one, belongs to it. */
  #popDownTo(i: number, end?: number): void {
    while (this.#stack.length > i + 1) this.#pop()
    this.#pop(end)
  }

  /** Place on the stack of the innermost element of this name, -1 when none is open or an element of `within` hides it. */
  #find(name: string, within: ReadonlySet<string>): number {
    if (!this.#isOpen(name)) return -1
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const at = this.#stack[i]!
      if (at.name === name) return i
      if (within.has(at.name)) return -1
    }
    return -1
  }

  #popTo(name: string, within: ReadonlySet<string>, end?: number): void {
    const i = this.#find(name, within)
    if (i > 0) this.#popDownTo(i, end)
  }
}

function element(name: string, parent: Open | null, attributes: readonly PageAttribute[], start: number): Open {
  return { kind: 'element', name, attributes, children: NOTHING, parent, start, end: start }
}

const joined = (own: readonly PageAttribute[], more: readonly PageAttribute[]): readonly PageAttribute[] =>
  [...own, ...more.filter(({ name }) => !own.some(attribute => attribute.name === name))].slice(0, LIMITS.attributes)
