/** The tags and texts of a page one after the other: what the HTML Standard's tokenizer does, in searches instead of steps. */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { nameIn } from './name-in.ts'

/** What a scan reports, in the order of the source. Names are in lower case, references decoded; offsets are half-open. */
export type PageEvents = {
  /** A start tag begins at `start`; its attributes follow. */
  tag(name: string, start: number): void
  attribute(name: string, value: string): void
  /** The start tag ends; `closed`: with '/>'. Never called for a tag that the end of the page cuts off. */
  tagEnd(end: number, closed: boolean): void
  endTag(name: string, start: number, end: number): void
  text(text: string, start: number, end: number): void
  /** True inside svg and math, where CDATA sections are text and the text of no element is raw. */
  isForeign(): boolean
}

/**
 * Reports what a page is made of. Comments, declarations and processing instructions are left out. Any string is allowed; never throws.
 * Linear in the page's length, whatever stands in it: each search begins where the one before ended.
 *
 * @source HTML Standard, 13.2.5 Tokenization
 */
export function scanPage(html: string, events: PageEvents): void {
  new Scanner(html, events).scan()
}

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const MARK = 0x21
const QUESTION = 0x3f
const DOUBLE = 0x22
const SINGLE = 0x27

const isLetter = (c: number): boolean => (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a
const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x09 || c === 0x0d || c === 0x0c
const endsName = (c: number): boolean => c === GREATER || c === SLASH || isSpace(c)

/** Elements whose content is text up to their end tag; true where references count in it. */
const RAW: ReadonlyMap<string, boolean> = new Map([
  ['script', false],
  ['style', false],
  ['iframe', false],
  ['noembed', false],
  ['noframes', false],
  ['xmp', false],
  ['plaintext', false],
  ['title', true],
  ['textarea', true],
])

class Scanner {
  readonly #html: string
  readonly #events: PageEvents
  readonly #length: number
  #at = 0 // all before is reported

  constructor(html: string, events: PageEvents) {
    this.#html = html
    this.#events = events
    this.#length = html.length
  }

  scan(): void {
    const html = this.#html
    for (let i = html.indexOf('<'); i >= 0; ) {
      const c = html.charCodeAt(i + 1)
      if (!isLetter(c) && c !== SLASH && c !== MARK && c !== QUESTION) {
        i = html.indexOf('<', i + 1) // '<' in text
        continue
      }
      if (c === SLASH && i + 2 >= this.#length) break
      this.#text(i, true)
      this.#at = isLetter(c) ? this.#startTag(i) : c === SLASH ? this.#endTag(i) : this.#markup(i, c)
      i = html.indexOf('<', this.#at)
    }
    this.#text(this.#length, true)
  }

  #text(end: number, decoded: boolean): void {
    if (end <= this.#at) return
    const text = this.#html.slice(this.#at, end)
    this.#events.text(decoded && text.includes('&') ? decodeHTML(text) : text, this.#at, end)
    this.#at = end
  }

  /** The place behind what is searched, the end of the page when it is not there. */
  #behind(searched: string, from: number): number {
    const found = this.#html.indexOf(searched, from)
    return found < 0 ? this.#length : found + searched.length
  }

  #endOfName(from: number): number {
    let i = from
    while (i < this.#length && !endsName(this.#html.charCodeAt(i))) i++
    return i
  }

  #endOfSpace(from: number): number {
    let i = from
    while (i < this.#length && isSpace(this.#html.charCodeAt(i))) i++
    return i
  }

  /** Comments, declarations, instructions and what looks like them. */
  #markup(start: number, c: number): number {
    if (c === QUESTION) return this.#behind('>', start + 2)
    if (this.#html.startsWith('<!--', start)) return this.#comment(start + 4)
    if (!this.#html.startsWith('<![CDATA[', start)) return this.#behind('>', start + 2)
    const from = start + '<![CDATA['.length
    const end = this.#html.indexOf(']]>', from)
    if (end < 0) return this.#length
    if (end > from && this.#events.isForeign()) this.#events.text(this.#html.slice(from, end), from, end)
    return end + 3
  }

  /** A comment ends with '-->' or '--!>'; '<!-->' and '<!--->' are whole ones. */
  #comment(from: number): number {
    const html = this.#html
    if (html.charCodeAt(from) === GREATER) return from + 1
    if (html.startsWith('->', from)) return from + 2
    for (let i = html.indexOf('--', from); i >= 0; i = html.indexOf('--', i + 1)) {
      if (html.charCodeAt(i + 2) === GREATER) return i + 3
      if (html.charCodeAt(i + 2) === MARK && html.charCodeAt(i + 3) === GREATER) return i + 4
    }
    return this.#length
  }

  #endTag(start: number): number {
    const c = this.#html.charCodeAt(start + 2)
    if (!isLetter(c)) return this.#behind('>', start + 2)
    const nameEnd = this.#endOfName(start + 2)
    if (nameEnd >= this.#length) return this.#length
    const end = this.#behind('>', nameEnd)
    this.#events.endTag(nameIn(this.#html, start + 2, nameEnd), start, end)
    return end
  }

  #startTag(start: number): number {
    const nameEnd = this.#endOfName(start + 1)
    const name = nameIn(this.#html, start + 1, nameEnd)
    const raw = RAW.has(name) && !this.#events.isForeign()
    this.#events.tag(name, start)
    const end = this.#attributes(nameEnd)
    if (!raw || end >= this.#length) return end
    this.#at = end
    return this.#raw(name)
  }

  /** Reports the attributes of a start tag and its end. */
  #attributes(from: number): number {
    const html = this.#html
    for (let i = this.#endOfSpace(from); i < this.#length; i = this.#endOfSpace(i)) {
      const c = html.charCodeAt(i)
      if (c === GREATER) {
        this.#events.tagEnd(i + 1, false)
        return i + 1
      }
      if (c !== SLASH) {
        i = this.#attribute(i)
        continue
      }
      i = this.#endOfSpace(i + 1)
      if (html.charCodeAt(i) !== GREATER) continue
      this.#events.tagEnd(i + 1, true)
      return i + 1
    }
    return this.#length
  }

  /** An attribute, from its name on; the place behind it. A sign that begins a name may be any but '>' and '/'. */
  #attribute(start: number): number {
    const html = this.#html
    let nameEnd = start + 1
    while (nameEnd < this.#length) {
      const c = html.charCodeAt(nameEnd)
      if (c === EQUALS || endsName(c)) break
      nameEnd++
    }
    const name = nameIn(html, start, nameEnd)
    const equals = this.#endOfSpace(nameEnd)
    if (html.charCodeAt(equals) !== EQUALS) {
      this.#events.attribute(name, '')
      return equals
    }
    const from = this.#endOfSpace(equals + 1)
    const quote = html.charCodeAt(from)
    if (quote !== DOUBLE && quote !== SINGLE) {
      let end = from
      while (end < this.#length && html.charCodeAt(end) !== GREATER && !isSpace(html.charCodeAt(end))) end++
      this.#value(name, from, end)
      return end
    }
    const end = html.indexOf(quote === DOUBLE ? '"' : "'", from + 1)
    if (end < 0) return this.#length
    this.#value(name, from + 1, end)
    return end + 1
  }

  #value(name: string, start: number, end: number): void {
    const value = this.#html.slice(start, end)
    this.#events.attribute(name, value.includes('&') ? decodeHTMLAttribute(value) : value)
  }

  /** The text of a raw element; the place of its end tag, which the scan then reads as any other. */
  #raw(name: string): number {
    const html = this.#html
    const end = name === 'plaintext' ? this.#length : this.#endOfRaw(name)
    this.#text(end, RAW.get(name) === true)
    return end < this.#length && html.charCodeAt(end) === LESS ? end : this.#length
  }

  #endOfRaw(name: string): number {
    const html = this.#html
    for (let i = html.indexOf('</', this.#at); i >= 0; i = html.indexOf('</', i + 2)) {
      const nameEnd = i + 2 + name.length
      const named = html.startsWith(name, i + 2) || html.slice(i + 2, nameEnd).toLowerCase() === name
      if (named && nameEnd < this.#length && endsName(html.charCodeAt(nameEnd))) return i
    }
    return this.#length
  }
}
