/** The words of a small element. */
import { collapse } from '../../draft.ts'
import { nodesOf, type PageElement, SILENT } from '../page.ts'

const MAX_RAW = 2000 // characters with their white space; what is longer is no name, date or headline

/**
 * The text of an element, white space normalised; only its first 2,000 characters are looked at, so that elements inside each other cost
 * no more than their number.
 *
 * @param spaced  pieces in elements of their own are set apart: "Jane Roe" and "Reporter" often stand without white space between them
 */
export function shortTextOf(root: PageElement, spaced = false): string {
  let text = ''
  for (const node of nodesOf(root, e => SILENT.has(e.name) || e.name === 'button')) {
    if (node.kind !== 'text' || (node.parent !== root && SILENT.has(node.parent.name))) continue
    text += spaced ? `${node.text} ` : isGlued(text, node.text) ? ` ${node.text}` : node.text
    if (text.length > MAX_RAW) break
  }
  return collapse(text.slice(0, MAX_RAW))
}

/** 'Elections' and 'Tie in Elmy' in elements of their own: a kicker set apart by its look only. */
const isGlued = (before: string, after: string) => /[\p{Ll}\d?!:]$/u.test(before) && /^\p{Lu}/u.test(after)
