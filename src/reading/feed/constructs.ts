/** What the text elements of feeds mean: text, escaped HTML, inline XHTML or base64, and what they give as text or as HTML. */
import { hasElements, markupIn, rawText } from './elements.ts'
import { escapeText, harmless, looksLikeHtml, oneLine, plainText } from './texts.ts'
import type { XmlElement } from './tree.ts'

/** How a text is to be taken that does not say its type: Atom's are text, descriptions of RSS are HTML, other ones are looked at. */
export type Untyped = 'text' | 'html' | 'guess'

/**
 * The words of a text element on one line: titles, rights, descriptions of feeds.
 *
 *     <title type="html">Storm &amp;amp; &lt;b>flood&lt;/b></title> → 'Storm & flood'
 *     <title>1 &lt; 2</title> → '1 < 2' · <title mode="base64">U3Rvcm0=</title> → 'Storm'
 *
 * @returns null when there are none
 */
export function plainOf(element: XmlElement, untyped: Untyped): string | null {
  const content = read(element, untyped)
  return (content.isHtml ? plainText(content.text) : oneLine(content.text)) || null
}

/**
 * A text element as HTML that can do no harm: summaries and contents. Plain text is escaped.
 *
 * @param fallback  base for relative addresses where the document knows none
 * @returns null when there is none
 */
export function htmlOf(element: XmlElement, untyped: Untyped, fallback: string | null): string | null {
  const content = read(element, untyped)
  const html = content.isHtml ? harmless(content.text, element.base ?? fallback) : escapeText(content.text.trim())
  return html || null
}

type Content = { readonly text: string; readonly isHtml: boolean }

function read(element: XmlElement, untyped: Untyped): Content {
  if (hasElements(element)) return { text: markupIn(element), isHtml: true }
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase().split(';')[0]!
  const mode = (element.attributes.get('mode') ?? '').trim().toLowerCase()
  const written = rawText(element)
  const decoded = mode === 'base64' || isBinary(type) ? fromBase64(written) : null
  const text = decoded ?? written
  return { text, isHtml: isHtml(type, decoded === null ? untyped : 'guess', text) }
}

function isHtml(type: string, untyped: Untyped, text: string): boolean {
  if (/^(?:text\/)?html$|^(?:application\/)?xhtml(?:\+xml)?$/.test(type)) return true
  if (untyped === 'html') return type !== 'text/plain' && type !== 'text' && type !== 'plain'
  return untyped === 'guess' && looksLikeHtml(text)
}

/** A media type that is neither text nor XML; Atom writes such content as base64. */
const isBinary = (type: string): boolean => type.includes('/') && !type.startsWith('text/') && !type.endsWith('xml')

/** The text that base64 stands for, null when it is no base64 or no text. */
function fromBase64(written: string): string | null {
  const digits = written.replace(/\s+/g, '')
  if (digits.length < 4 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return null
  const text = Buffer.from(digits, 'base64').toString('utf8')
  return /[\u0000-\u0008\u000e-\u001f\uFFFD]/.test(text) ? null : text
}
