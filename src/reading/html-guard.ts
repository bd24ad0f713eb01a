/** A look at markup before a parser sees it: how deep, how many, and a plain strip of the tags for what is too much. */

/**
 * Limits of a page that is parsed. Browsers cap nesting at 512 as well; a page of news is under 40 deep with under 10,000 elements.
 * Readability's time grows with the square of siblings and of nested tables: 50,000 paragraphs or 500 tables take it half a minute.
 */
export const LIMITS = { depth: 512, attributes: 256, elements: 20_000, tables: 24, characters: 4_000_000 } as const

const UNNESTED = new Set(
  'area base br col embed hr img input link meta source track wbr param p li dt dd option tr td th thead tbody tfoot !doctype !-- ?xml'.split(
    ' ',
  ),
)
const RAW = /^(?:script|style|noscript|template|textarea|svg|math|iframe|object|select|button)$/
const BLOCK =
  /^(?:p|div|br|li|ul|ol|h[1-6]|tr|td|table|article|section|header|footer|blockquote|figure|figcaption|title|aside|nav|main|pre|hr|dd|dt)$/

type Tag = { readonly name: string; readonly closing: boolean; readonly attributes: number; readonly end: number }

/**
 * What is too much in a page for a parser, in words ("nesting above 512"), null when it is fine. One pass, linear.
 */
export function excessOf(html: string): string | null {
  if (html.length > LIMITS.characters) return `more than ${LIMITS.characters} characters`
  let depth = 0
  let elements = 0
  let stray = 0
  let tables = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) stray++
  if (stray > LIMITS.elements * 5) return `more than ${LIMITS.elements * 5} tags`
  for (const tag of tagsOf(html)) {
    if (tag.attributes > LIMITS.attributes) return `more than ${LIMITS.attributes} attributes on one element`
    if (!tag.closing && ++elements > LIMITS.elements) return `more than ${LIMITS.elements} elements`
    if (tag.name === 'table') tables = Math.max(0, tables + (tag.closing ? -1 : 1))
    if (tables > LIMITS.tables) return `more than ${LIMITS.tables} nested tables`
    if (UNNESTED.has(tag.name)) continue
    depth = tag.closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > LIMITS.depth) return `nesting above ${LIMITS.depth}`
  }
  return null
}

/**
 * The text of markup without a parser: tags become line breaks where blocks begin and end, scripts and styles are left out.
 * For pages that are too large or too deep; linear.
 */
export function stripTags(html: string): string {
  const out: string[] = []
  let at = 0
  for (const tag of tagsOf(html)) {
    const start = html.lastIndexOf('<', tag.end - 1)
    if (tag.end <= at) continue
    out.push(html.slice(at, Math.max(at, startOf(html, at, start, tag.end))))
    at = tag.end
    if (BLOCK.test(tag.name)) out.push('\n\n')
    if (!tag.closing && RAW.test(tag.name)) {
      const close = indexOfClose(html, tag.name, tag.end)
      at = close < 0 ? html.length : close
    }
  }
  out.push(html.slice(at))
  return decodeEntities(out.join(''))
}

const startOf = (html: string, at: number, guess: number, end: number): number => {
  const first = html.indexOf('<', at)
  return first >= 0 && first < end ? first : guess
}

function indexOfClose(html: string, name: string, from: number): number {
  const window = 200_000 // a script without an end would else be searched again and again
  const m = new RegExp(`</${name}`, 'i').exec(html.slice(from, from + window))
  return m ? from + m.index : -1
}

function* tagsOf(html: string): Generator<Tag> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      yield { name: '!--', closing: false, attributes: 0, end: end < 0 ? html.length : end + 3 }
      if (end < 0) return
      at = end + 3
      continue
    }
    const closing = html[at + 1] === '/'
    const nameStart = at + (closing ? 2 : 1)
    if (!/[a-z!?]/i.test(html[nameStart] ?? '')) {
      at++
      continue
    }
    const { end, attributes } = scanTag(html, nameStart)
    const name = /^[^\s/>]{1,40}/.exec(html.slice(nameStart, nameStart + 40))?.[0].toLowerCase() ?? ''
    yield { name, closing, attributes, end }
    at = end
    if (closing || !/^(?:script|style|textarea|title|xmp)$/.test(name)) continue
    const close = new RegExp(`</${name}`, 'gi') // what stands inside these is text, also to a browser
    close.lastIndex = end
    const m = close.exec(html)
    if (!m) return
    at = m.index
  }
}

/** End of a tag and the number of its attributes; quotes hide '>'. */
function scanTag(html: string, from: number): { end: number; attributes: number } {
  let attributes = 0
  let quote = ''
  let gap = false
  for (let i = from; i < html.length; i++) {
    const c = html[i]!
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === '>') return { end: i + 1, attributes }
    else if ((c === '"' || c === "'") && html[i - 1] === '=') quote = c
    else if (c === ' ' || c === '\n' || c === '\t' || c === '/' || c === '\r') gap = true
    else if (gap) {
      attributes++
      gap = false
    }
  }
  return { end: html.length, attributes }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, dec, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole
    const code = Number.parseInt(dec ?? hex, dec ? 10 : 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\uFFFD'
  })
}
