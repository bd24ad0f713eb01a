/** XML as it comes: the tags, texts and sections of a document that may be damaged, in one pass. */

/** Attributes of a tag, names in lower case; of one that is given twice the first counts. Values are as written. */
export type Attributes = ReadonlyMap<string, string>

/** What a scan reports, in the order of the document. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes, isEmpty: boolean, at: number) => void
  readonly close: (name: string, at: number) => void
  /** A run of text; `isLiteral` is true for a CDATA section, where references mean nothing. */
  readonly text: (text: string, isLiteral: boolean) => void
  /** The whole document type declaration; it is never acted on. */
  readonly doctype: (declaration: string) => void
  /** Something that no well-formed document has, with its offset. */
  readonly damage: (what: string, at: number) => void
  /** Name of the innermost open element as written, null outside of all: a CDATA section without end is told by its end tag. */
  readonly current: () => string | null
}

/** More attributes of one tag are left out. */
export const MAX_ATTRIBUTES = 256

const NONE: Attributes = new Map()
const NAME = /[^\s<>/="']{1,1000}/y
const UNQUOTED = /[^\s<>]{1,100000}/y
const SPACE = /\s*/y

/**
 * Reads a document and reports what it holds. Where the text is no XML, the reading that loses least is taken:
 *
 *     a < b, AT&T, 1 <2      → text
 *     <a b=c d>              → attributes b "c" and d "d"
 *     <a b="c>text<d>        → attribute b "c", then text: the quotation mark was forgotten
 *     <title<link>           → two tags
 *     <![CDATA[x</a><b>…     → a section without end: 'x', then the end tag
 *     <!-- never closed      → the mark is skipped, what follows is read
 *
 * Time grows with the length of the text: every search for a delimiter goes on where the last one of its kind stopped.
 * @returns nothing; any string is allowed, never throws.
 * @source https://www.w3.org/TR/xml/
 */
export function scanXml(text: string, events: XmlEvents): void {
  const scan: Scan = { text, events, find: finders(text), hadDoctype: false }
  let at = 0
  while (at < text.length) {
    const open = scan.find.lt(at)
    if (open > at) events.text(text.slice(at, open), false)
    if (open >= text.length) return
    at = markup(scan, open)
  }
}

type Scan = {
  readonly text: string
  readonly events: XmlEvents
  readonly find: ReturnType<typeof finders>
  hadDoctype: boolean
}

/** Searches that remember: asked with growing offsets, each goes over the text once. Nothing found: the text's length. */
const finders = (text: string) => {
  const finder = (what: string): ((at: number) => number) => {
    let found = -1
    return at => {
      if (found < at) {
        const next = text.indexOf(what, at)
        found = next < 0 ? text.length : next
      }
      return found
    }
  }
  return {
    lt: finder('<'),
    gt: finder('>'),
    double: finder('"'),
    single: finder("'"),
    comment: finder('-->'),
    cdata: finder('<![CDATA['),
    cdataEnd: finder(']]>'),
    instruction: finder('?>'),
  }
}

/** Reads what begins with the '<' at `at` and gives back where the next thing begins. */
function markup(scan: Scan, at: number): number {
  const { text, events } = scan
  const next = text.charCodeAt(at + 1)
  if (isNameStart(next)) return openTag(scan, at)
  if (next === 0x2f) return closeTag(scan, at)
  if (next === 0x3f) return skipTo(scan, at, scan.find.instruction(at + 2), 2)
  if (next === 0x21) return declaration(scan, at)
  events.damage('a "<" that begins no tag', at)
  events.text('<', true)
  return at + 1
}

const isNameStart = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c === 0x3a || c >= 0xc0

/** Goes behind a delimiter at `end`; where there is none, behind the next '>', and at last over the '<' alone. */
function skipTo(scan: Scan, at: number, end: number, length: number): number {
  if (end < scan.text.length) return end + length
  scan.events.damage('a section that is never closed', at)
  const gt = scan.find.gt(at)
  return gt < scan.text.length ? gt + 1 : at + 2
}

function declaration(scan: Scan, at: number): number {
  const { text, events, find } = scan
  if (text.startsWith('<!--', at)) {
    const end = find.comment(at + 4)
    if (end < text.length) return end + 3
    events.damage('a comment that is never closed', at)
    return at + 4
  }
  if (text.startsWith('<![CDATA[', at)) return section(scan, at)
  const isDoctype = !scan.hadDoctype && /^doctype$/i.test(text.slice(at + 2, at + 9))
  if (!isDoctype) return skipTo(scan, at, find.gt(at), 1)
  scan.hadDoctype = true
  const end = endOfDoctype(scan, at)
  events.doctype(text.slice(at, end))
  return end
}

/** The internal subset is behind '[' and ends with ']' and '>'. Looked for once a document. */
function endOfDoctype(scan: Scan, at: number): number {
  const { text, find } = scan
  const gt = find.gt(at)
  const bracket = text.slice(at, gt).indexOf('[')
  if (bracket >= 0) {
    const close = /\][\t\n\r ]{0,100}>/g
    close.lastIndex = at + bracket
    if (close.test(text)) return close.lastIndex
  }
  return skipTo(scan, at, gt, 1)
}

function section(scan: Scan, at: number): number {
  const { text, events, find } = scan
  const start = at + '<![CDATA['.length
  const end = find.cdataEnd(start)
  const next = find.cdata(start)
  const name = events.current()
  const endTag = next < end || end >= text.length ? text.slice(start, Math.min(next, end)).indexOf(`</${name}`) : -1
  if (endTag >= 0 || end >= text.length) {
    events.damage('a CDATA section that is never closed', at)
    if (endTag < 0) return start
    events.text(text.slice(start, start + endTag), true)
    return start + endTag
  }
  events.text(text.slice(start, end), true)
  return end + 3
}

function closeTag(scan: Scan, at: number): number {
  const { text, events, find } = scan
  NAME.lastIndex = at + 2
  const name = NAME.exec(text)?.[0]
  const gt = find.gt(at)
  const lt = find.lt(at + 1)
  if (name !== undefined) events.close(name, at)
  if (gt < lt) return gt + 1
  events.damage('an end tag without ">"', at)
  return lt
}

function openTag(scan: Scan, at: number): number {
  const { text, events } = scan
  NAME.lastIndex = at + 1
  const name = NAME.exec(text)?.[0] ?? ''
  let attributes: Map<string, string> | null = null
  for (let i = skipSpace(text, at + 1 + name.length); ; i = skipSpace(text, i)) {
    const c = text.charCodeAt(i)
    if (c === 0x3e) {
      events.open(name, attributes ?? NONE, false, at)
      return i + 1
    }
    if (c === 0x2f && text.charCodeAt(i + 1) === 0x3e) {
      events.open(name, attributes ?? NONE, true, at)
      return i + 2
    }
    if (i >= text.length || c === 0x3c) {
      events.damage('a tag without ">"', at)
      if (i < text.length) events.open(name, attributes ?? NONE, false, at) // cut off by the end of the text it is dropped
      return i
    }
    attributes ??= new Map()
    i = attribute(scan, i, attributes)
  }
}

function skipSpace(text: string, at: number): number {
  if (text.charCodeAt(at) > 0x20) return at
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

/** Reads one attribute at `at`, or goes over a character that begins none. */
function attribute(scan: Scan, at: number, into: Map<string, string>): number {
  const { text, events } = scan
  NAME.lastIndex = at
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return at + 1
  const afterName = skipSpace(text, at + name.length)
  const hasValue = text.charCodeAt(afterName) === 0x3d
  const [value, end] = hasValue ? valueAt(scan, skipSpace(text, afterName + 1)) : [name, at + name.length]
  const key = name.toLowerCase()
  if (into.size >= MAX_ATTRIBUTES) events.damage(`more than ${MAX_ATTRIBUTES} attributes in one tag`, at)
  else if (!into.has(key)) into.set(key, value)
  return end
}

function valueAt(scan: Scan, at: number): readonly [string, number] {
  const { text, events, find } = scan
  const quote = text.charCodeAt(at)
  if (quote !== 0x22 && quote !== 0x27) {
    UNQUOTED.lastIndex = at
    const value = UNQUOTED.exec(text)?.[0] ?? ''
    events.damage('an attribute without quotation marks', at)
    const isEmptyTag = value.endsWith('/') && text.charCodeAt(at + value.length) === 0x3e
    return isEmptyTag ? [value.slice(0, -1), at + value.length - 1] : [value, at + value.length]
  }
  const end = quote === 0x22 ? find.double(at + 1) : find.single(at + 1)
  const gt = find.gt(at + 1)
  const isOpen = end >= text.length || (gt < end && find.lt(gt) < end)
  if (!isOpen) return [text.slice(at + 1, end), end + 1]
  events.damage('an attribute whose quotation mark is never closed', at)
  const stop = Math.min(gt, find.lt(at + 1))
  return [text.slice(at + 1, stop), stop]
}
