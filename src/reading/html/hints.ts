/** What an element's own names say about its part of the page. */
import {
  ANYWHERE,
  AT_END,
  BODY,
  LAYOUT,
  MODIFIERS,
  PAIRS,
  type PartKind,
  PICTURE_TEXT,
  PICTURE_WORDS,
  UNSEEN,
} from './hint-words.ts'
import type { PageElement } from './page.ts'
import { remembering } from './remembered.ts'

const BY_TAG: ReadonlyMap<string, PartKind> = new Map([
  ['nav', 'menu'],
  ['menu', 'menu'],
  ['footer', 'footer'],
  ['aside', 'sidebar'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['caption', 'caption'],
  ['form', 'form'],
  ['button', 'form'],
  ['dialog', 'cookie notice'],
  ['address', 'byline'],
  ['time', 'byline'],
] as const)

const BY_ROLE: ReadonlyMap<string, PartKind> = new Map([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['toolbar', 'share bar'],
  ['contentinfo', 'footer'],
  ['complementary', 'sidebar'],
  ['search', 'form'],
  ['dialog', 'cookie notice'],
  ['alertdialog', 'cookie notice'],
  ['button', 'form'],
] as const)

const BY_PROPERTY: ReadonlyMap<string, PartKind> = new Map([
  ['articlebody', 'body'],
  ['text', 'body'],
  ['headline', 'title'],
  ['alternativeheadline', 'standfirst'],
  ['description', 'standfirst'],
  ['author', 'byline'],
  ['datepublished', 'byline'],
  ['datemodified', 'byline'],
  ['caption', 'caption'],
  ['comment', 'comments'],
  ['breadcrumb', 'menu'],
  ['keywords', 'tags'],
] as const)

/** Attributes whose values are names of parts as classes are. */
const NAMED: ReadonlySet<string> = new Set([
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'data-role',
  'data-area',
  'aria-label',
])
const MAX_NAME = 300 // characters of one attribute that are looked at
const MAX_TOKENS = 24

/** Elements that may hold the whole report whatever they are called. */
const WHOLE: ReadonlySet<string> = new Set('html body main article #document'.split(' '))

/** The part of the page that an element is by tag, role, microdata and names; null when these say nothing. */
export function hintOf(element: PageElement): PartKind | null {
  const { name, attributes } = element
  if (attributes.length === 0) return BY_TAG.get(name) ?? null
  const stated = statedBy(element)
  if (stated !== null) return stated
  if (WHOLE.has(name)) return null
  let found: PartKind | null = null
  for (const { name: key, value } of attributes) {
    if (value === '' || !NAMED.has(key)) continue
    const kind = kindOfNames(value)
    if (kind !== null && kind !== 'body') return kind
    found ??= kind
  }
  return found ?? BY_TAG.get(name) ?? null
}

function statedBy({ name, attributes }: PageElement): PartKind | null {
  let hidden = false
  let byRole: PartKind | null = null
  for (const attribute of attributes) {
    if (attribute.name === 'itemprop') {
      const byProperty = BY_PROPERTY.get(attribute.value.trim().toLowerCase())
      if (byProperty !== undefined) return byProperty
    } else if (attribute.name === 'hidden') hidden = true
    else if (attribute.name === 'style') hidden ||= isUndisplayed(attribute.value)
    else if (attribute.name === 'role') byRole = BY_ROLE.get(attribute.value.toLowerCase()) ?? null
  }
  if (name === 'body' || name === 'html') return null
  return hidden ? 'hidden' : byRole
}

const isUndisplayed = (style: string): boolean =>
  style.length < 500 && /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style)

/** Hidden on some screens only: 'hidden md:block', 'd-none d-lg-flex'. */
const SHOWN_ELSEWHERE = /(?:^|\s)[a-z\d]{1,9}(?::|-[a-z\d]{1,4}-)(?:block|flex|inline|inline-block|grid|table)/

/**
 * The part that class names or an id speak of, the first name that says something.
 *
 *     'c-article__related', 'relatedPosts' → related stories     'has-sidebar', 'tag-berlin' → null
 */
export function kindOfNames(value: string): PartKind | null {
  return rememberedKind(value.length > MAX_NAME ? value.slice(0, MAX_NAME) : value)
}

const rememberedKind = remembering(kindOfTokens)

function kindOfTokens(names: string): PartKind | null {
  const tokens = names.includes(' ') ? names.split(/\s+/, MAX_TOKENS) : [names]
  if (tokens.some(token => UNSEEN.has(token)) && !SHOWN_ELSEWHERE.test(names)) return 'hidden'
  let body = false
  for (const token of tokens) {
    const kind = kindOfName(token)
    if (kind !== null && kind !== 'body') return kind
    body ||= kind === 'body'
  }
  return body ? 'body' : null
}

/** True for 'n1AuAdJlVL', in which no 'Ad' stands. */
const isHash = (piece: string): boolean => /\d[a-z]|[a-z]\d/i.test(piece) && /[A-Z]/.test(piece) && /[a-z]/.test(piece)

function kindOfName(token: string): PartKind | null {
  const parts = partsOf(token)
  for (let i = 0; i + 1 < parts.length; i++) {
    const kind = PAIRS.get(`${parts[i]}-${parts[i + 1]}`)
    if (kind !== undefined) return kind
  }
  if (!parts.some(part => MODIFIERS.has(part))) {
    const kind = kindOfParts(parts)
    if (kind !== null) return kind
  }
  return BODY.test(token.toLowerCase()) ? 'body' : null
}

/** 'c-article__relatedPosts2' → c, article, related, posts */
function partsOf(token: string): readonly string[] {
  return token
    .split('-')
    .filter(piece => !isHash(piece))
    .join('-')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+|(?<=[a-z])(?=\d)/)
    .filter(part => part !== '' && !/^\d+$/.test(part))
}

function kindOfParts(parts: readonly string[]): PartKind | null {
  for (const part of parts) {
    const kind = ANYWHERE.get(part)
    if (kind !== undefined) return kind
  }
  let last = parts.length - 1
  while (last > 0 && LAYOUT.has(parts[last]!)) last--
  let picture = last
  while (picture > 0 && (PICTURE_TEXT.has(parts[picture]!) || LAYOUT.has(parts[picture]!))) picture--
  if (PICTURE_WORDS.has(parts[picture] ?? '')) return 'caption'
  return AT_END.get(parts[last] ?? '') ?? null
}
