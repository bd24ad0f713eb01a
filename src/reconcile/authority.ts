/** Who knows best, per slot: the one table, each row with its reason. */
import type { Claim, Slot, SourceKind } from '../model/index.ts'

type Row = { readonly slots: readonly Slot[]; readonly order: readonly (readonly SourceKind[])[]; readonly why: string }

/** Best-placed first; kinds in one list have equal rank. Kinds that a row leaves out fall to the last row's order. */
export const AUTHORITY: readonly Row[] = [
  {
    slots: ['killed', 'missing'],
    order: [
      ['hospital', 'prosecutor', 'court'],
      ['police', 'ministry', 'emergency', 'military'],
      ['government', 'official'],
      ['agency'],
    ],
    why: 'death is certified by doctors and prosecutors; police and rescue services count bodies; a government repeats them',
  },
  {
    slots: ['injured'],
    order: [
      ['hospital'],
      ['emergency', 'police', 'ministry', 'military'],
      ['government', 'official', 'prosecutor'],
      ['agency'],
    ],
    why: 'hospitals see the wounded who came by themselves; the services at the scene see those they carried',
  },
  {
    slots: ['arrested', 'perpetrators', 'identity', 'weapon', 'motive', 'hostages'],
    order: [['court', 'prosecutor'], ['police', 'military'], ['ministry'], ['government', 'official'], ['agency']],
    why: 'a prosecutor answers for what is charged; police made the arrest; a ministry speaks for them',
  },
  {
    slots: ['rescued', 'evacuated', 'displaced', 'damage'],
    order: [
      ['emergency'],
      ['police', 'military'],
      ['ministry', 'government', 'official'],
      ['ngo', 'company'],
      ['agency'],
    ],
    why: 'the services that carried people out count them; an operator knows its lists, not who got out',
  },
  {
    slots: ['cause', 'magnitude', 'vehicle'],
    order: [
      ['monitor', 'expert'],
      ['prosecutor', 'emergency', 'ministry', 'police', 'military'],
      ['official', 'government', 'company'],
      ['agency'],
    ],
    why: 'instruments and investigators measure; officials pass the finding on',
  },
]

const REST: Row['order'] = [
  ['court', 'prosecutor', 'hospital', 'police', 'emergency', 'ministry', 'military'],
  ['government', 'official', 'monitor'],
  ['agency', 'company', 'union', 'ngo', 'expert'],
]

const rankIn = (order: Row['order'], kind: SourceKind): number => {
  const at = order.findIndex(kinds => kinds.includes(kind))
  return at < 0 ? 0 : order.length - at
}

const ranks = new Map<Slot, ReadonlyMap<SourceKind, number>>()
const KINDS = [...new Set([...AUTHORITY.flatMap(r => r.order.flat()), ...REST.flat()])]
for (const row of AUTHORITY)
  for (const slot of row.slots) ranks.set(slot, new Map(KINDS.map(k => [k, rankIn(row.order, k)])))
const restRanks: ReadonlyMap<SourceKind, number> = new Map(KINDS.map(k => [k, rankIn(REST, k)]))

/**
 * How well a claim's source is placed to know its slot: 0 for outlets, witnesses and whoever the table does not name,
 * then upwards. Comparable only within one slot.
 *
 *     hospital on 'injured' → 4 · police on 'injured' → 3 · an agency → 1 · the outlet itself → 0
 */
export const authorityOf = (claim: Claim): number => {
  const kind = claim.attribution.source?.kind
  return kind ? ((ranks.get(claim.statement.slot) ?? restRanks).get(kind) ?? 0) : 0
}
