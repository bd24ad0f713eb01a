/** A page's tree as blocks of text in reading order, with what is needed to tell the report from the rest. */
import { collapse } from '../draft.ts'
import type { PartKind } from './hint-words.ts'
import { hintOf } from './hints.ts'
import { type Page, type PageElement, SILENT } from './page.ts'

/** A part of the page that its markup names; `from` and `to` are the places of its blocks, half-open. */
export type Part = {
  readonly kind: PartKind
  readonly element: PageElement
  readonly outer: Part | null
  readonly from: number
  readonly to: number
}

/**
 * A paragraph, heading, list item, caption or cell. `raw` is verbatim, `text` with white space normalised. `linked` is the share of its
 * characters inside links, 0..1. `element` is the block element around it.
 */
export type PageBlock = {
  readonly raw: string
  readonly text: string
  readonly element: PageElement
  readonly part: Part | null
  readonly words: number
  readonly linked: number
}

/** A block-level element and the places of its blocks, half-open. */
export type Stretch = { readonly element: PageElement; readonly from: number; readonly to: number }

/** Blocks in reading order, and every block-level element that holds any, each before those inside it. */
export type Blocks = {
  readonly blocks: readonly PageBlock[]
  readonly stretches: readonly Stretch[]
  readonly parts: readonly Part[]
}

/** Elements that begin a new line of the page. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul #document'.split(
    ' ',
  ),
)

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * The blocks of a page. White space alone makes none. Linear in the page's size.
 *
 * @param silent  names of elements whose text is no part of the page
 */
export function blocksOf(page: Page, silent: ReadonlySet<string> = SILENT): Blocks {
  const walker = new Walker(silent)
  walker.visit(page.root)
  walker.flush()
  return { blocks: walker.blocks, stretches: walker.stretches, parts: walker.parts }
}

/** Place of a part inside a paragraph: it holds only the blocks that name it. */
export const ASIDE = -1

/** Depth is bounded by the parser (512), so plain recursion is safe. */
class Walker {
  readonly blocks: PageBlock[] = []
  readonly stretches: Stretch[] = []
  readonly parts: Part[] = []
  readonly #silent: ReadonlySet<string>
  #run = emptyRun()
  readonly #asides: PageBlock[] = []
  #links = 0
  #part: Part | null = null
  #element: PageElement | null = null

  constructor(silent: ReadonlySet<string>) {
    this.#silent = silent
  }

  visit(element: PageElement): void {
    const kind = hintOf(element)
    if (BLOCK_ELEMENTS.has(element.name) || isSetApart(element, kind)) this.#visitBlock(element, kind)
    else if (kind !== null && ASIDE_KINDS.has(kind)) this.#visitAside(element, kind)
    else {
      if (element.name === 'a') this.#links++
      this.#visitChildren(element)
      if (element.name === 'a') this.#links--
    }
  }

  #visitBlock(element: PageElement, kind: PartKind | null): void {
    this.flush()
    const [outerElement, outerPart] = [this.#element, this.#part]
    this.#element = element
    const from = this.blocks.length
    let part: Mutable<Part> | null = null
    if (kind !== null) {
      part = { kind, element, outer: outerPart, from, to: from }
      this.#part = part
      this.parts.push(part)
    }
    const place = this.stretches.length
    const stretch: Mutable<Stretch> = { element, from, to: from }
    this.stretches.push(stretch)
    this.#visitChildren(element)
    this.flush()
    stretch.to = this.blocks.length
    if (part !== null) part.to = this.blocks.length
    if (stretch.to === from) this.stretches.length = place
    this.#element = outerElement
    this.#part = outerPart
  }

  /** A control or hidden words in the middle of a paragraph: they stand after it as a block of their own. */
  #visitAside(element: PageElement, kind: PartKind): void {
    const before = this.#run
    const part = { kind, element, outer: this.#part, from: ASIDE, to: ASIDE }
    const [outerElement, outerPart] = [this.#element, this.#part]
    this.#run = emptyRun()
    this.#element = element
    this.#part = part
    if (element.name === 'a') this.#links++
    const held = this.blocks.length
    this.#visitChildren(element)
    this.flush()
    if (element.name === 'a') this.#links--
    if (before.raw.trim() !== '') this.#asides.push(...this.blocks.splice(held))
    this.#element = outerElement
    this.#part = outerPart
    this.#run = before
  }

  #visitChildren(element: PageElement): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.#text(child.text)
      else if (child.name === 'br') this.#break()
      else if (!this.#silent.has(child.name)) this.visit(child)
    }
  }

  #text(text: string): void {
    this.#run.raw += text
    if (this.#links > 0) this.#run.linked += text.length
    if (this.#run.broken && text.trim() !== '') this.#run.broken = false
  }

  /** Two line breaks in a row part paragraphs; one is a line of a poem or an address. */
  #break(): void {
    if (this.#run.broken) this.flush()
    else this.#run.raw += '\n'
    this.#run.broken = true
  }

  flush(): void {
    const { raw, linked } = this.#run
    this.#run = emptyRun()
    const text = raw === '' ? '' : collapse(raw)
    if (text !== '')
      this.blocks.push({
        raw,
        text,
        element: this.#element!,
        part: this.#part,
        words: countWords(text),
        linked: Math.min(1, linked / raw.length),
      })
    if (this.#asides.length > 0) this.blocks.push(...this.#asides.splice(0))
  }
}

/** True for an element of another kind that is a part of the page by name, or a component, and has blocks inside it. */
function isSetApart(element: PageElement, kind: PartKind | null): boolean {
  if (kind === null && !element.name.includes('-')) return false
  return element.children.some(child => child.kind === 'element' && BLOCK_ELEMENTS.has(child.name))
}

type Run = { raw: string; linked: number; broken: boolean }
const emptyRun = (): Run => ({ raw: '', linked: 0, broken: false })

/** Parts that may stand inside a paragraph without being of it. */
const ASIDE_KINDS: ReadonlySet<PartKind> = new Set(['hidden', 'share bar', 'advertisement', 'form'] as const)

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g // scripts without spaces between words, and Hangul's long ones

/** Words by spaces; where a script has none, two signs count as a word. */
function countWords(text: string): number {
  let spaces = 1
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) spaces++
  const dense = text.match(DENSE)?.length ?? 0
  return dense * 4 > text.length ? Math.max(spaces, Math.round(dense / 2)) : spaces
}
