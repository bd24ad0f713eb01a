/** The parse of a sentence and the few ways in which every reader walks it. */
import type { Token } from './token.ts'

/** A sentence's tokens and the children of each, in text order. */
export type Parsed = { readonly tokens: readonly Token[]; readonly kids: readonly (readonly number[])[] }

/** Tokens with their children; a head that is no token of the sentence has none. */
export const parsedOf = (tokens: readonly Token[]): Parsed => {
  const kids: number[][] = tokens.map(() => [])
  tokens.forEach((t, i) => {
    if (t.head >= 0) kids[t.head]?.push(i)
  })
  return { tokens, kids }
}

/** UD relation without its subtype: 'nsubj:pass' → 'nsubj'. */
export const relOf = (t: Token): string => {
  const colon = t.rel.indexOf(':')
  return colon < 0 ? t.rel : t.rel.slice(0, colon)
}

/** The children of `i` whose relation (with or without subtype) is one of `rels`. */
export const children = (p: Parsed, i: number, ...rels: readonly string[]): readonly number[] =>
  (p.kids[i] ?? []).filter(k => rels.includes(p.tokens[k]!.rel) || rels.includes(relOf(p.tokens[k]!)))

/** The first such child, or -1. */
export const child = (p: Parsed, i: number, ...rels: readonly string[]): number => children(p, i, ...rels)[0] ?? -1
