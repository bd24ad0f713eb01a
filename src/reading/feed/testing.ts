/** What tests of harmless HTML look with: a browser's parser and the allow list. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { ADDRESSES, ATTRIBUTES, KEPT } from './html-list.ts'

type Node = DefaultTreeAdapterMap['parentNode'] | DefaultTreeAdapterMap['childNode']

/** Elements and attributes that the allow list does not name, and addresses that run something, as a browser's parser sees a piece of HTML. */
export const foreignIn = (html: string): readonly string[] => foreignTo(parseFragment(html))

function foreignTo(node: Node): readonly string[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(foreignTo) : []
  if (!('tagName' in node)) return inside
  const isKept = (name: string): boolean =>
    ATTRIBUTES.get('*')!.has(name) || (ATTRIBUTES.get(node.tagName)?.has(name) ?? false)
  const odd = node.attrs.filter(({ name, value }) => !isKept(name) || (ADDRESSES.has(name) && isScript(value)))
  return [
    ...(KEPT.has(node.tagName) ? [] : [node.tagName]),
    ...odd.map(({ name }) => `${node.tagName} ${name}`),
    ...inside,
  ]
}

const isScript = (address: string): boolean =>
  /^(?:javascript|data|vbscript):$/.test(URL.parse(address, 'http://x.example/')?.protocol ?? '')
