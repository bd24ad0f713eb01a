/** The few parts of the DOM that reading uses, and a page's elements as units in reading order. */
import { collapse } from './draft.ts'
import type { Hint, Unit } from './units.ts'

/** A node of a parsed page. Only what reading needs, so that the rest of the program knows no DOM. */
export type DomNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
}

/** An element with its attributes. */
export type DomElement = DomNode & {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement>
}

const TEXT = 3
const ELEMENT = 1
const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL|VIDEO|AUDIO|PICTURE)$/
const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|OBJECT|SVG|MATH|SELECT|TEXTAREA|INPUT|CANVAS|HEAD|TITLE)$/
const LINK_SHARE = 0.6 // of a block's characters inside links
const LINK_LENGTH = 300 // characters above which even a block of links is text; both as measured in LIBRARIES notes on 181 pages

type Run = { text: string; linked: number; hint: Hint }

/**
 * The text of an element in blocks: a unit for each paragraph, heading, list item, caption or cell, in document order.
 * Blocks that are mostly links get the hint 'furniture', captions and quotes theirs.
 */
export function unitsOf(root: DomNode): Unit[] {
  const units: Unit[] = []
  let run: Run = { text: '', linked: 0, hint: null }
  const flush = (hint: Hint) => {
    const text = collapse(run.text)
    if (text !== '') {
      const links = text.length < LINK_LENGTH && run.linked > text.length * LINK_SHARE
      units.push({ raw: run.text, text, tight: false, hint: run.hint ?? (links ? 'furniture' : null) })
    }
    run = { text: '', linked: 0, hint }
  }
  // A stack of its own, not recursion: depth is bounded by the guard, but a deep stack is cheap to avoid.
  const stack: { node: DomNode; hint: Hint; link: boolean; leave: boolean }[] = [
    { node: root, hint: null, link: false, leave: false },
  ]
  while (stack.length > 0) {
    const { node, hint, link, leave } = stack.pop()!
    if (leave) {
      flush(hint)
      continue
    }
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? ''
      run.text += text
      if (link) run.linked += collapse(text).length
      continue
    }
    if (node.nodeType !== ELEMENT && node !== root) continue
    const name = node.nodeName.toUpperCase()
    if (SILENT.test(name)) continue
    if (name === 'BR') {
      if (isParagraphBreak(run, node)) flush(hint)
      else run.text += '\n'
      continue
    }
    const inner = hintOf(name, hint)
    if (BLOCKS.test(name)) {
      flush(inner)
      stack.push({ node, hint, link, leave: true })
    }
    const children = Array.from(node.childNodes) // once: linkedom builds the list anew at each access
    for (const child of children.reverse())
      stack.push({ node: child, hint: inner, link: link || name === 'A', leave: false })
  }
  flush(null)
  return units
}

function hintOf(name: string, outer: Hint): Hint {
  if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption'
  if (/^H[1-6]$/.test(name)) return 'heading'
  if (name === 'BLOCKQUOTE') return 'quote'
  return outer
}

/** Two line breaks in a row part paragraphs; one is a line of a poem or an address. */
function isParagraphBreak(run: Run, node: DomNode): boolean {
  const next = (node as unknown as { nextSibling: DomNode | null }).nextSibling
  const following =
    next && next.nodeType === TEXT && collapse(next.textContent ?? '') === ''
      ? (next as unknown as { nextSibling: DomNode | null }).nextSibling
      : next
  return /\n\s*$/.test(run.text) || following?.nodeName.toUpperCase() === 'BR'
}
