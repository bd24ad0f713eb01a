/** The claims behind a sentence. */
import type { Cited, Claim, ClaimId } from '../model/index.ts'

const MAX_CITES = 12 // a reader checks a few; the ledger lists all

/** Ids of claims, each once, at most twelve; null for none: such a sentence must not be written. */
export const citesOf = (claims: readonly Claim[]): Cited['cites'] | null => {
  const ids: ClaimId[] = [...new Set(claims.map(c => c.id))].slice(0, MAX_CITES)
  const [first, ...rest] = ids
  return first === undefined ? null : [first, ...rest]
}
