/** The tags and texts of a piece of HTML in a feed, on htmlparser2's tokenizer. */
import { Tokenizer } from 'htmlparser2'

/** What a walk reports in order. Names are in lower case, entities are decoded. */
export type HtmlEvents = {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const MAX_ATTRIBUTES = 64
const NONE: ReadonlyMap<string, string> = new Map()

/**
 * `<!` that begins neither a comment, a doctype nor a condition of Word is text that somebody wrote, though browsers hide it up to the next
 * '>'. A CDATA section around the whole is a wrapping too many.
 */
function withoutBogus(html: string): string {
  if (!html.includes('<!')) return html
  const trimmed = html.trim()
  const isWrapped = trimmed.startsWith('<![CDATA[') && trimmed.endsWith(']]>')
  const inside = isWrapped ? trimmed.slice('<![CDATA['.length, -']]>'.length) : html
  return inside.replace(/<!(?!--|doctype\b|\[(?!CDATA\[))/gi, '&lt;!')
}

/**
 * Reports the tags and texts of a piece of HTML. Comments, declarations and processing instructions are left out. `<x/>` is a tag and its end tag, as feeds mean it, also
 * where a browser would read on. No tree is built, so time grows with the length only.
 *
 * @returns nothing; any string is allowed, never throws.
 */
export function walkHtml(source: string, events: HtmlEvents): void {
  const html = withoutBogus(source)
  let name = ''
  let key = ''
  let value = ''
  let attributes: Map<string, string> | null = null
  const ended = (): void => {
    events.open(name, attributes ?? NONE)
    attributes = null
  }
  const nothing = (): void => undefined
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: code => events.text(String.fromCodePoint(code)),
      onopentagname: (start, end) => {
        name = html.slice(start, Math.min(end, start + 100)).toLowerCase()
      },
      onopentagend: ended,
      onselfclosingtag: () => {
        ended()
        events.close(name)
      },
      onclosetag: (start, end) => events.close(html.slice(start, Math.min(end, start + 100)).toLowerCase()),
      onattribname: (start, end) => {
        key = html.slice(start, Math.min(end, start + 100)).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: code => {
        value += String.fromCodePoint(code)
      },
      onattribend: () => {
        attributes ??= new Map()
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key)) attributes.set(key, value)
      },
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
