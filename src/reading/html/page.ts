/** An HTML page as a tree of elements and texts: what the rest of reading works on. */

/** A run of text; entities are decoded. `start` and `end` are offsets in the source, UTF-16 code units, half-open. */
export type PageText = {
  readonly kind: 'text'
  readonly text: string
  readonly parent: PageElement
  readonly start: number
  readonly end: number
}

/** An attribute; its name in lower case, references in its value decoded. */
export type PageAttribute = { readonly name: string; readonly value: string }

/**
 * An element. `name` is in lower case; of an attribute that is given twice the first counts.
 * `start` and `end` span its tags and content in the source.
 */
export type PageElement = {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: readonly PageAttribute[]
  readonly children: readonly PageNode[]
  readonly parent: PageElement | null
  readonly start: number
  readonly end: number
}

/** What a page is made of. Comments, declarations and processing instructions are left out. */
export type PageNode = PageElement | PageText

/**
 * A parsed page. `root` stands for the document and has the name '#document'. `named` lists the elements of each name in document order.
 * `excess` tells in words what went beyond the limits and was flattened or left out ("nesting above 512"); [] for an ordinary page.
 */
export type Page = {
  readonly root: PageElement
  readonly named: ReadonlyMap<string, readonly PageElement[]>
  readonly excess: readonly string[]
}

/** Elements of a name in document order, [] when there are none. */
export const elementsNamed = (page: Page, name: string): readonly PageElement[] => page.named.get(name) ?? []

/** An attribute's value, null when the element does not have it. */
export function attributeOf({ attributes }: PageElement, name: string): string | null {
  for (const attribute of attributes) if (attribute.name === name) return attribute.value
  return null
}

/** All nodes below `root` in document order, itself left out; below elements for which `skip` is true nothing is visited. */
export function* nodesOf(
  root: PageElement,
  skip: (element: PageElement) => boolean = () => false,
): Generator<PageNode> {
  const stack: { readonly children: readonly PageNode[]; next: number }[] = [{ children: root.children, next: 0 }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const node = top.children[top.next++]
    if (node === undefined) {
      stack.pop()
      continue
    }
    yield node
    if (node.kind === 'element' && node.children.length > 0 && !skip(node))
      stack.push({ children: node.children, next: 0 })
  }
}

/** Elements whose content no reader of the page sees as its text. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template iframe object svg math select textarea input canvas head title noembed noframes audio video map datalist'.split(
    ' ',
  ),
)

/** The text below an element as it stands, scripts and other silent elements left out (but not when `root` itself is one). */
export function textOf(root: PageElement): string {
  const parts: string[] = []
  for (const node of nodesOf(root, element => SILENT.has(element.name)))
    if (node.kind === 'text') parts.push(inSilent(node, root) ? '' : node.text)
  return parts.join('')
}

const inSilent = (node: PageText, root: PageElement): boolean => node.parent !== root && SILENT.has(node.parent.name)

/** The nearest element around `node` (itself not counted) of one of these names, null when there is none. */
export function ancestorOf(node: PageNode, names: ReadonlySet<string>): PageElement | null {
  for (let at = node.parent; at !== null; at = at.parent) if (names.has(at.name)) return at
  return null
}
