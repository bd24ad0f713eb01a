/** Names of elements under the usual prefixes, whatever prefixes a document declares. */
import { prefixOf } from './namespaces-list.ts'
import type { Attributes } from './scan-xml.ts'

/** Prefixes declared on an element, and the names that were looked up under them. */
export type Scope = {
  readonly prefixes: ReadonlyMap<string, string>
  readonly outer: Scope | null
  readonly depth: number
  readonly names: Map<string, string>
}

const MAX_DEPTH = 32 // of elements that declare prefixes inside each other; what is declared deeper is not taken

/** The scope of a document, in which nothing is declared. */
export const newScope = (): Scope => ({ prefixes: new Map(), outer: null, depth: 0, names: new Map() })

/** The scope inside of an element: its own when it declares prefixes, else that around it. */
export function scopeOf(attributes: Attributes, outer: Scope): Scope {
  if (outer.depth >= MAX_DEPTH) return outer
  let prefixes: Map<string, string> | null = null
  for (const [name, value] of attributes)
    if (name.startsWith('xmlns')) {
      prefixes ??= new Map()
      prefixes.set(name === 'xmlns' ? '' : name.slice(6), value)
    }
  return prefixes === null ? outer : { prefixes, outer, depth: outer.depth + 1, names: new Map() }
}

/** The name of an element or attribute, in lower case as it comes in. */
export function nameIn(scope: Scope, raw: string): string {
  const known = scope.names.get(raw)
  if (known !== undefined) return known
  const name = canonical(scope, raw)
  if (scope.names.size < 10_000) scope.names.set(raw, name)
  return name
}

/** A prefix that nobody declared, or whose namespace nobody knows, is taken at its word: feeds forget and misspell declarations. */
function canonical(scope: Scope, raw: string): string {
  const colon = raw.indexOf(':')
  const prefix = colon > 0 ? raw.slice(0, colon) : ''
  const local = raw.slice(colon + 1)
  let at: Scope | null = scope
  while (at !== null && !at.prefixes.has(prefix)) at = at.outer
  const address = at?.prefixes.get(prefix)
  const usual = (address === undefined ? null : prefixOf(address)) ?? prefix
  const isBare = usual === '' || (usual === 'atom' && prefix === '')
  return isBare ? local : `${usual}:${local}`
}
