/** The few ways in which factuality walks a parsed sentence. */
import { children, type Parsed } from '../parse-tree.ts'

/** Has token `i` a child of such a relation with one of these words? */
export const hasKid = (p: Parsed, i: number, rels: readonly string[], words: ReadonlySet<string>): boolean =>
  children(p, i, ...rels).some(k => words.has(p.tokens[k]!.lower))

/** Is the token an infinitive with "to"? */
export const isInfinitive = (p: Parsed, i: number): boolean =>
  children(p, i, 'mark', 'aux').some(k => p.tokens[k]!.lower === 'to')

/** Is the token the head of a clause: a verb, a participle that is tagged as an adjective, or a predicate with a copula? */
export const isClause = (p: Parsed, i: number): boolean =>
  /^(VERB|AUX)$/.test(p.tokens[i]!.upos) ||
  (p.kids[i] ?? []).some(k => /^(?:cop|aux:pass|nsubj:pass)$/.test(p.tokens[k]!.rel))

/** Does the noun phrase at `i` point at something known ("the attack", "its offer", "Monday's talks", a name)? */
export const isDefinite = (p: Parsed, i: number): boolean => {
  const t = p.tokens[i]!
  if (t.upos === 'PROPN' || t.upos === 'PRON') return true
  return (p.kids[i] ?? []).some(k => {
    const kid = p.tokens[k]!
    return kid.rel === 'nmod:poss' || /^(the|this|that|these|those|its|their|his|her|our|my|your)$/.test(kid.lower)
  })
}
