/** Looking things up in a feed's tree. */
import { resolveAddress } from './addresses.ts'
import { ADDRESSES } from './html-list.ts'
import { escapeText, oneLine } from './texts.ts'
import type { XmlElement } from './tree.ts'

/** The elements that stand directly in another, by name. */
export type Children = ReadonlyMap<string, readonly XmlElement[]>

/** What the elements below `parents` are, by name and in document order. `media:group` is looked through: it only brackets. */
export function childrenOf(...parents: readonly XmlElement[]): Children {
  const byName = new Map<string, XmlElement[]>()
  const add = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      const same = byName.get(child.name)
      if (same === undefined) byName.set(child.name, [child])
      else same.push(child)
      if (child.name === 'media:group') add(child)
    }
  }
  for (const parent of parents) add(parent)
  return byName
}

/** Elements of these names, those of the first name first. */
export function allOf(children: Children, names: readonly string[]): readonly XmlElement[] {
  const lists = names.flatMap(name => (children.has(name) ? [children.get(name)!] : []))
  return lists.length === 1 ? lists[0]! : lists.flat()
}

/** The first thing that is found in elements of these names, in the order of the names; null when there is none. */
export function firstOf<T>(
  children: Children,
  names: readonly string[],
  find: (element: XmlElement) => T | null,
): T | null {
  for (const name of names)
    for (const element of children.get(name) ?? []) {
      const found = find(element)
      if (found !== null) return found
    }
  return null
}

/** An attribute without white space around it, null when it is missing or empty. */
export const attribute = (element: XmlElement, name: string): string | null =>
  element.attributes.get(name)?.trim() || null

/** All text below an element as one line, null when there is none. */
export const textOf = (element: XmlElement): string | null => oneLine(rawText(element)) || null

/** The text that stands directly in an element as one line, null when there is none. */
export const ownText = (element: XmlElement): string | null =>
  oneLine(element.children.filter(child => typeof child === 'string').join('')) || null

/** All text below an element as it stands. */
export function rawText(element: XmlElement): string {
  const [only] = element.children
  if (element.children.length === 1 && typeof only === 'string') return only
  return element.children.map(child => (typeof child === 'string' ? child : rawText(child))).join('')
}

/** Whether mark-up stands in an element as elements of its own, not as text. */
export const hasElements = (element: XmlElement): boolean => element.children.some(child => typeof child !== 'string')

/** What stands in an element, written as HTML; prefixes are dropped and addresses made absolute by the xml:base in force. */
export const markupIn = (element: XmlElement): string =>
  element.children.map(child => (typeof child === 'string' ? escapeText(child) : markupOf(child))).join('')

function markupOf(element: XmlElement): string {
  const name = localName(element)
  let tag = `<${name}`
  for (const [key, written] of element.attributes) {
    const value = ADDRESSES.has(key) && element.base !== null ? resolveAddress(written, element.base) : written
    if (value !== null && /^[a-z-]{1,40}$/.test(key)) tag += ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`
  }
  return element.children.length === 0 ? `${tag}/>` : `${tag}>${markupIn(element)}</${name}>`
}

/** The name without its prefix. */
export const localName = (element: XmlElement): string => element.name.slice(element.name.lastIndexOf(':') + 1)
