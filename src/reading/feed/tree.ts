/** A feed's document as a bounded tree, with names that do not depend on the prefixes it chose. */
import type { Problem } from '../../model/index.ts'
import { resolveBase } from './addresses.ts'
import { FIELDS, ITEMS, LEAVES, NEVER_IN_TEXT, TEXTS } from './implied-ends.ts'
import { nameIn, newScope, type Scope, scopeOf } from './names.ts'
import { type Decoder, decoderFor, hasRefusedEntities } from './references.ts'
import { type Attributes, scanXml } from './scan-xml.ts'

/**
 * An element. `name` is in lower case and carries the usual prefix of its namespace ("dc:creator", "xhtml:p"); names of RSS, sitemaps,
 * Atom as the default namespace, and of namespaces that nobody knows stand bare. `base` and `language` are those in force (xml:base,
 * xml:lang), null when nothing tells. Texts and values are decoded.
 */
export type XmlElement = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly (XmlElement | string)[]
  readonly base: string | null
  readonly language: string | null
}

/** Elements nested deeper stand beside their parent; of more elements only the text stays. */
export const LIMITS = { depth: 512, elements: 1_000_000 } as const

/**
 * The tree of a document, whatever its damage: the root is a made-up element '#document'.
 *
 *     <item><title>A<link>u</link><item><title>B   → two items; 'A' and 'B' are their titles
 *     <p><b>two</p> words                          → the end tag closes what is open inside
 *     <description>text<pubDate>…                  → a date never stands in a text, so the text ends before it
 *
 * @param base  address of the document, for relative addresses; null when not known
 * @returns problems: `reading/feed-damaged` with the number and the first place, `reading/feed-entities`, `reading/feed-limits`.
 *   Any string is allowed; never throws.
 */
export function readXml(
  text: string,
  base: string | null,
): { readonly root: XmlElement; readonly problems: Problem[] } {
  const builder = newBuilder(base, text.length)
  scanXml(text, {
    open: (name, attributes, isEmpty, at) => open(builder, { name: name.toLowerCase(), attributes, isEmpty, at }),
    close: (name, at) => close(builder, name.toLowerCase(), at),
    text: (raw, isLiteral) => addText(builder, isLiteral ? raw : builder.decode(raw)),
    doctype: declaration => {
      builder.decode = decoderFor(declaration, text.length)
      builder.refusesEntities = hasRefusedEntities(declaration)
    },
    damage: (what, at) => damage(builder, what, at),
    current: () => top(builder).rawName,
  })
  const unclosed = builder.stack.length - 1
  if (unclosed > 0) damage(builder, `<${top(builder).rawName}> is never closed`, text.length)
  return { root: builder.stack[0]!, problems: problemsOf(builder, text) }
}

/** `gate`: depth of the innermost open element that decides what an item closes, this one included; -1 where none does. */
type Open = Omit<XmlElement, 'children'> & {
  readonly rawName: string
  readonly gate: number
  children: readonly (XmlElement | string)[]
  readonly scope: Scope
}

type Tag = { readonly name: string; readonly attributes: Attributes; readonly isEmpty: boolean; readonly at: number }

type Builder = {
  readonly stack: Open[]
  /** How often each name is open: an end tag that fits nothing costs no search. */
  readonly openNames: Map<string, number>
  decode: Decoder
  first: { readonly what: string; readonly at: number } | null
  damaged: number
  elements: number
  /** Elements open beyond the limits, and all of them. */
  beyond: number
  flattened: number
  refusesEntities: boolean
}

function newBuilder(base: string | null, budget: number): Builder {
  const bare = { name: '#document', rawName: '#document', gate: -1, attributes: new Map<string, string>() }
  return {
    stack: [{ ...bare, children: NONE, base, language: null, scope: newScope() }],
    openNames: new Map(),
    decode: decoderFor(null, budget),
    first: null,
    damaged: 0,
    elements: 0,
    beyond: 0,
    flattened: 0,
    refusesEntities: false,
  }
}

const NONE: readonly never[] = []
const top = (builder: Builder): Open => builder.stack.at(-1)!

function damage(builder: Builder, what: string, at: number): void {
  builder.damaged++
  builder.first ??= { what, at }
}

/** White space between tags is one string for all: in a sitemap it is half of the nodes. */
function addText(builder: Builder, text: string): void {
  append(top(builder), text.charCodeAt(0) <= 0x20 && !/\S/.test(text) ? ' ' : text)
}

/** Most elements hold one text: a list that is made with it takes a tenth of the room of one that grew. */
function append(parent: Open, child: XmlElement | string): void {
  if (parent.children === NONE) parent.children = [child]
  else (parent.children as (XmlElement | string)[]).push(child)
}

function open(builder: Builder, tag: Tag): void {
  const scope = scopeOf(tag.attributes, top(builder).scope)
  const name = nameIn(scope, tag.name)
  closeForgotten(builder, name, tag.at)
  const parent = top(builder)
  if (builder.elements >= LIMITS.elements) {
    builder.flattened++
    if (!tag.isEmpty) builder.beyond++
    return
  }
  builder.elements++
  const attributes = decodeAll(tag.attributes, builder.decode, scope)
  const base = attributes.get('xml:base')
  const language = attributes.get('xml:lang')
  const element: Open = {
    name,
    rawName: tag.name,
    gate: isGate({ name, attributes }) ? builder.stack.length : top(builder).gate,
    attributes,
    children: NONE,
    base: base === undefined ? parent.base : resolveBase(base, parent.base),
    language: language === undefined ? parent.language : language.trim() || null,
    scope,
  }
  append(parent, element)
  if (tag.isEmpty) return
  if (builder.stack.length > LIMITS.depth) {
    builder.flattened++
    builder.beyond++
    return
  }
  builder.stack.push(element)
  builder.openNames.set(tag.name, (builder.openNames.get(tag.name) ?? 0) + 1)
}

function close(builder: Builder, rawName: string, at: number): void {
  if (builder.beyond > 0) {
    builder.beyond--
    return
  }
  if (!builder.openNames.get(rawName)) {
    damage(builder, `</${rawName.slice(0, 40)}> without its start tag`, at)
    return
  }
  if (top(builder).rawName !== rawName) damage(builder, `<${top(builder).rawName.slice(0, 40)}> is not closed`, at)
  closeThrough(builder, element => element.rawName === rawName)
}

/** Closes open elements up to the first that fits, itself included. */
function closeThrough(builder: Builder, fits: (element: Open) => boolean): void {
  while (builder.stack.length > 1) {
    const element = builder.stack.pop()!
    builder.openNames.set(element.rawName, builder.openNames.get(element.rawName)! - 1)
    if (fits(element)) return
  }
}

/** Closes what cannot hold an element of this name. */
function closeForgotten(builder: Builder, name: string, at: number): void {
  if (!FIELDS.has(name)) return
  const inner = top(builder)
  const isForgotten = LEAVES.has(inner.name) || (TEXTS.has(inner.name) && NEVER_IN_TEXT.has(name) && !holdsXml(inner))
  if (isForgotten) {
    damage(builder, `<${inner.rawName}> is not closed`, at)
    closeThrough(builder, () => true)
  }
  if (!ITEMS.has(name)) return
  let outer = top(builder).gate // from gate to gate: elements between them decide nothing, however many are open
  while (outer >= 0 && builder.stack[outer]!.name !== name && !mayHoldItems(builder.stack[outer]!))
    outer = builder.stack[outer - 1]?.gate ?? -1
  if (outer < 0 || builder.stack[outer]!.name !== name) return
  damage(builder, `<${name}> is not closed before the next`, at)
  closeThrough(builder, element => element.name === name)
}

/** Elements that an item closes, or in which it may stand inside another. */
const isGate = (element: Pick<Open, 'name' | 'attributes'>): boolean =>
  ITEMS.has(element.name) || SOURCES.has(element.name) || isForeign(element.name) || holdsXml(element)

/** Elements in which an item may stand inside another: content that is a document, a source as in Atom, extensions of other hands. */
const mayHoldItems = (element: Open): boolean => {
  if (holdsXml(element)) return true
  const isSource = SOURCES.has(element.name) && element.children.some(child => typeof child === 'object')
  return isSource || isForeign(element.name)
}

const SOURCES: ReadonlySet<string> = new Set(['source', 'atom:source'])

/** A name under a prefix whose elements may hold anything. */
const isForeign = (name: string): boolean =>
  name.includes(':') && !/^(?:atom|content|dc|dcterms|itunes|media|xhtml):/.test(name)

const holdsXml = (element: Pick<Open, 'name' | 'attributes'>): boolean =>
  TEXTS.has(element.name) && (element.attributes.get('type') ?? '').toLowerCase().endsWith('xml')

const ENDS_IN_PREFIX = /^(?!xml)[^:]+:/

function decodeAll(raw: Attributes, decode: Decoder, scope: Scope): Attributes {
  if (raw.size === 0) return raw
  const attributes = new Map<string, string>()
  for (const [name, value] of raw) attributes.set(ENDS_IN_PREFIX.test(name) ? nameIn(scope, name) : name, decode(value))
  return attributes
}

function problemsOf(builder: Builder, text: string): Problem[] {
  const problems: Problem[] = []
  if (builder.first !== null) {
    const { what, at } = builder.first
    const more = builder.damaged > 1 ? ` and ${builder.damaged - 1} more` : ''
    const message = `feed: expected well-formed XML, got ${what} at offset ${at}${more}; everything that could be told apart was read`
    problems.push({ code: 'reading/feed-damaged', message, at: { start: at, end: Math.min(at + 1, text.length) } })
  }
  if (builder.refusesEntities) {
    const message =
      'feed: expected no entities beyond short literal ones, got external, nested or long ones in the document type; not expanded'
    problems.push({ code: 'reading/feed-entities', message, at: null })
  }
  if (builder.flattened > 0) {
    const message = `feed: expected nesting up to ${LIMITS.depth} and ${LIMITS.elements} elements, got more; ${builder.flattened} elements were flattened, their text is kept`
    problems.push({ code: 'reading/feed-limits', message, at: null })
  }
  return problems
}
