/** Texts of feeds: mark-up made harmless, and plain text. */
import { resolveAddress } from './addresses.ts'
import { ADDRESSES, ATTRIBUTES, BREAKS, DROPPED, EMPTY, KEPT, KNOWN } from './html-list.ts'
import { walkHtml } from './html-tokens.ts'

const MAX_OPEN = 200 // deeper tags are dropped, their text stays

/**
 * HTML of which only text, structure, links and pictures are left, whatever it was. Addresses are absolute. Every tag is closed.
 *
 *     '<p onclick="x()">Fire<script>alert(1)</script>'      → '<p>Fire</p>'
 *     '<a href="/1">one</a> <a href="javascript:x">two</a>' → '<a href="https://desk.example/1">one</a> <a>two</a>'
 *     '3 < 4 & <svg><text>five</text></svg>'                → '3 &lt; 4 &amp; five'
 *
 * It is written anew from an allow list (html-list.ts), so what a browser makes of it is what was read here: no element with rules of its
 * own for parsing is among those that stay.
 *
 * @param base  for relative addresses; null when not known
 * @returns any string is allowed; never throws.
 */
export function harmless(html: string, base: string | null): string {
  const out: string[] = []
  const open: string[] = []
  const counts = new Map<string, number>()
  let dropped: { readonly name: string; depth: number } | null = null
  const end = (): string => {
    const name = open.pop()!
    counts.set(name, counts.get(name)! - 1)
    out.push(`</${name}>`)
    return name
  }
  walkHtml(html, {
    open: (name, attributes) => {
      if (dropped !== null) {
        if (dropped.name === name) dropped.depth++
        return
      }
      if (DROPPED.has(name)) dropped = { name, depth: 1 }
      if (!KEPT.has(name) || open.length >= MAX_OPEN) return
      out.push(startTag(name, attributes, base))
      if (EMPTY.has(name)) return
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    close: name => {
      if (dropped !== null) {
        if (dropped.name === name && --dropped.depth === 0) dropped = null
        return
      }
      if (counts.get(name)) while (end() !== name);
    },
    text: text => {
      if (dropped === null) out.push(escapeText(text))
    },
  })
  while (open.length > 0) end()
  return out.join('').trim()
}

function startTag(name: string, attributes: ReadonlyMap<string, string>, base: string | null): string {
  let tag = `<${name}`
  for (const [key, written] of attributes) {
    if (!ATTRIBUTES.get('*')!.has(key) && !ATTRIBUTES.get(name)?.has(key)) continue
    const value = ADDRESSES.has(key) ? resolveAddress(written, base) : written
    if (value !== null) tag += ` ${key}="${escapeValue(value)}"`
  }
  return `${tag}>`
}

/**
 * The words of a piece of HTML, on one line: tags, scripts and comments are gone, entities are decoded, white space is single.
 *
 *     '<b>Storm &amp; flood</b><br>two hurt' → 'Storm & flood two hurt'
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  const out: string[] = []
  let dropped: string | null = null
  walkHtml(html, {
    open: name => {
      if (dropped === null && DROPPED.has(name)) dropped = name
      if (BREAKS.has(name)) out.push(' ')
    },
    close: name => {
      if (dropped === name) dropped = null
      if (BREAKS.has(name)) out.push(' ')
    },
    text: text => {
      if (dropped === null) out.push(text)
    },
  })
  return oneLine(out.join(''))
}

/**
 * Whether a text whose type nobody states is HTML: it has an end tag, an empty tag or an entity, and all its tags are HTML's.
 *
 *     'Storm &amp; <b>flood</b>' → true · 'if a < b and c > d' → false · 'the <blink> tag' → false · '<sales></sales> up' → false
 *
 * @source the rule of feedparser, https://feedparser.readthedocs.io/en/latest/advanced.html
 */
export function looksLikeHtml(text: string): boolean {
  const isMarked =
    /<\/[a-z][a-z0-9]{0,20}\s{0,5}>|<[a-z][^<>]{0,1000}\/>|&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});/i.test(text)
  if (!isMarked && !/<(?:br|hr|img)\b[^<>]{0,1000}>/i.test(text)) return false
  for (const [, name] of text.matchAll(/<\/?([a-z][a-z0-9]{0,30})/gi)) if (!KNOWN.has(name!.toLowerCase())) return false
  return true
}

/** Plain text as HTML that shows it. */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

/** White space made single, ends trimmed. */
export const oneLine = (text: string): string =>
  /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
