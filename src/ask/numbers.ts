/** How many people of a slot a happening has, as its ledger and its register of people tell. */
import type { Account, Claim, ClaimId, CountSlot, Fact, ReportCast } from '../model/index.ts'

/**
 * A number with the bounds that voices leave, null for no upper bound. `attackers`: how many of `best` are attackers, known or suspected.
 * `claims` are those that state it.
 */
export type ToldNumber = {
  readonly best: number
  readonly attackers: number
  readonly min: number
  readonly max: number | null
  readonly disputed: boolean
  readonly claims: readonly ClaimId[]
}

/** Numbers by slot; a slot of which no report gives one is not there. */
export type ToldNumbers = ReadonlyMap<string, ToldNumber>

/**
 * The numbers of people of a happening. Of the killed and injured the register of people knows best where it has any: it counts each
 * person once under all names. Where it has none, the ledger does, and where the ledger has the whole number of victims confirmed; the
 * register's attackers are counted with them.
 *
 * @param claims  at least those that its ledger's facts rest on
 * @param people  the register joined over its reports, null where they were read without
 */
export function numbersOf(
  { ledger }: Account['incidents'][number],
  claims: readonly Claim[],
  people: ReportCast | null,
): ToldNumbers {
  const counting = ledger.facts.filter(f => f.value !== null && 'count' in f.value && f.value.slot !== 'figure')
  const byId = new Map(counting.length === 0 ? [] : claims.map(c => [c.id, c]))
  const out = new Map<string, ToldNumber>()
  for (const [slot, facts] of Map.groupBy(counting, f => f.value!.slot as CountSlot)) {
    const told = fromFacts(slot, facts, byId)
    if (told !== null) out.set(slot, told)
  }
  if (people === null) return out
  const { killed, injured, killedAttackers, injuredAttackers } = people.tally
  for (const [slot, best, attackers] of [
    ['killed', killed, killedAttackers],
    ['injured', injured, injuredAttackers],
  ] as const) {
    const isConfirmed = counting.some(f => f.key === slot && f.status === 'confirmed')
    if (best > 0) out.set(slot, withRegister(out.get(slot), { best, attackers, isConfirmed }))
  }
  return out
}

type Registered = { readonly best: number; readonly attackers: number; readonly isConfirmed: boolean }

function withRegister(own: ToldNumber | undefined, { best: counted, attackers, isConfirmed }: Registered): ToldNumber {
  if (own === undefined) return { best: counted, attackers, min: counted, max: counted, disputed: false, claims: [] }
  const isOther = own.best !== counted && own.best !== counted - attackers
  const best = isConfirmed && isOther && own.max === own.best ? own.best + attackers : counted
  const max = own.max === null ? null : Math.max(own.max, best)
  return { ...own, best, attackers, min: Math.min(own.min, best), max }
}

/** The fact of the whole, or where the ledger has only groups ('killed:police') their sum. */
function fromFacts(slot: string, facts: readonly Fact[], byId: ReadonlyMap<ClaimId, Claim>): ToldNumber | null {
  const whole = facts.find(f => f.key === slot)
  const parts = whole ? [whole] : facts.filter(f => f.key.startsWith(`${slot}:`) && !f.key.includes('/'))
  if (parts.length === 0) return null
  return parts
    .map(fact => toldBy(fact, byId))
    .reduce((sum, one) => ({
      best: sum.best + one.best,
      attackers: 0,
      min: sum.min + one.min,
      max: sum.max === null || one.max === null ? null : sum.max + one.max,
      disputed: sum.disputed || one.disputed,
      claims: [...sum.claims, ...one.claims],
    }))
}

/** What a fact says; where it is disputed, the bounds are those of all who still say so. */
function toldBy(fact: Fact, byId: ReadonlyMap<ClaimId, Claim>): ToldNumber {
  const { min, max } = fact.value !== null && 'count' in fact.value ? fact.value.count : { min: 0, max: 0 }
  const disputed = fact.status === 'disputed'
  const rivals = disputed
    ? fact.support.filter(s => s.verdict !== 'stale').flatMap(s => counted(byId.get(s.claimId)))
    : []
  return {
    best: min,
    attackers: 0,
    min: Math.min(min, ...rivals),
    max: max === null ? null : Math.max(max, ...rivals),
    disputed,
    claims: fact.support.filter(s => s.verdict === 'for').map(s => s.claimId),
  }
}

const counted = (claim: Claim | undefined): readonly number[] =>
  claim !== undefined && 'count' in claim.statement && claim.factuality.polarity === 'positive'
    ? [claim.statement.count.min]
    : []
