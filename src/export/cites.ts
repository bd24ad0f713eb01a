/** Numbered citations: a number for each place in a report, given out in the order in which it is first cited. */
import type { Article, Claim, ClaimId } from '../model/index.ts'
import type { Lookup } from './lookup.ts'

/** One numbered citation: the exact words and the report that has them. */
export type Citation = {
  readonly number: number
  readonly claim: Claim
  readonly article: Article | undefined
}

/** Gives out citation numbers; `list` is all that were given out so far, in order. */
export type Citer = {
  /** The number for a claim's words; two claims on the same words share it. An unknown claim gives null. */
  readonly cite: (id: ClaimId) => number | null
  /** The numbers for several claims, each once, ascending. */
  readonly citeAll: (ids: readonly ClaimId[]) => readonly number[]
  readonly list: () => readonly Citation[]
}

/** A fresh numbering, from 1. */
export const numberCitations = (lookup: Lookup): Citer => {
  const numbers = new Map<string, number>()
  const citations: Citation[] = []
  const cite = (id: ClaimId): number | null => {
    const claim = lookup.claim(id)
    if (!claim) return null
    const place = `${claim.anchor.articleId}:${claim.anchor.start}:${claim.anchor.end}`
    const known = numbers.get(place)
    if (known !== undefined) return known
    const number = citations.length + 1
    numbers.set(place, number)
    citations.push({ number, claim, article: lookup.articleOf(claim) })
    return number
  }
  const citeAll = (ids: readonly ClaimId[]) => [...new Set(ids.map(cite).filter(n => n !== null))].sort((a, b) => a - b)
  return { cite, citeAll, list: () => citations }
}
