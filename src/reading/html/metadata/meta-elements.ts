/** The `<meta>` elements of a page by name. */
import { collapse } from '../../draft.ts'
import { attributeOf, elementsNamed, type Page } from '../page.ts'

/** Values of each name in lower case, in document order: property, name, itemprop and http-equiv are one space of names. */
export type Metas = ReadonlyMap<string, readonly string[]>

const MAX_VALUE = 1000 // characters; longer ones are descriptions
const MAX_ELEMENTS = 1000

/** All `<meta>` elements with a name and a content. Empty contents and those above 1,000 characters are left out. */
export function metasOf(page: Page): Metas {
  const out = new Map<string, string[]>()
  for (const element of elementsNamed(page, 'meta').slice(0, MAX_ELEMENTS)) {
    const content = attributeOf(element, 'content') ?? ''
    if (content === '' || content.length > MAX_VALUE) continue
    const value = collapse(content)
    if (value === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributeOf(element, attribute)?.trim().toLowerCase()
      if (!name) continue
      const values = out.get(name)
      if (!values) out.set(name, [value])
      else if (!values.includes(value)) values.push(value)
    }
  }
  return out
}

/** The first value under one of these names, taken in the order of `names`; null when there is none. */
export function metaOf(
  metas: Metas,
  names: readonly string[],
): { readonly name: string; readonly value: string } | null {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value !== undefined) return { name, value }
  }
  return null
}
