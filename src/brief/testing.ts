/** Made-up facts and ledgers for tests of the brief, so that they stand without the fold. */
import type { Change, Claim, Fact, Incident, Ledger, SourceKind, Statement } from '../model/index.ts'

/** Who says it: an outlet by its article, or a source. */
export type Said = {
  readonly by?: readonly [SourceKind, string | null]
  readonly via?: string
  readonly in?: string
  readonly says?: Statement
  readonly no?: boolean
  readonly certainty?: Claim['factuality']['certainty']
  readonly hedge?: string
  readonly verdict?: 'for' | 'against' | 'stale'
  readonly at?: string
}

/** Collects claims while facts are made. */
export type Scene = { readonly claims: Claim[]; readonly facts: Fact[]; readonly changes: Change[] }

/** An empty scene. */
export const scene = (): Scene => ({ claims: [], facts: [], changes: [] })

const claimOf = (id: string, said: Said, value: Statement): Claim => {
  const article = said.in ?? 'a'
  const exact = `${said.hedge ?? ''} ${value.slot}`.trim()
  const at = `2031-03-04T${said.at ?? '19:00'}:00Z`
  const name = said.by?.[1] ?? null
  const via = said.via
    ? { source: { kind: 'outlet', name: said.via, entity: null, at: null }, cue: null, via: null }
    : null
  return {
    id,
    anchor: { articleId: article, start: 10, end: 10 + exact.length, exact },
    incidentMention: 'm1',
    statement: said.says ?? value,
    attribution: { source: said.by ? { kind: said.by[0], name, entity: null, at: null } : null, cue: null, via },
    factuality: {
      certainty: said.certainty ?? 'certain',
      polarity: said.no ? 'negative' : 'positive',
      hedges: said.hedge ? [{ start: 10, end: 10 + said.hedge.length }] : [],
    },
    reportedAt: { from: at, to: at, basis: 'stated' },
    by: 'test',
    score: 1,
  } as unknown as Claim // ids are branded; a test may name them
}

/** Adds a fact and a claim for each voice; gives the fact, its claims' ids are c0, c1 … in order of the scene. */
export const tell = (
  s: Scene,
  key: string,
  status: Fact['status'],
  value: Statement | null,
  ...voices: readonly Said[]
): Fact => {
  const support = voices.map((v, i) => {
    const stated = v.says ?? value
    if (stated === null) throw new Error(`${key}: a voice needs something to say`)
    const c = claimOf(`c${s.claims.length}`, v, stated)
    s.claims.push(c)
    return {
      claimId: c.id,
      voice: `${key} voice ${i}`,
      verdict: v.verdict ?? (status === 'denied' ? 'against' : 'for'),
    }
  })
  const fact: Fact = { key, status, value, support, rule: 'test' }
  s.facts.push(fact)
  return fact
}

/** The ledger of a scene. */
export const ledgerOf = (s: Scene): Ledger =>
  ({
    incidentId: 'i1',
    asOf: '2031-03-05T00:00:00Z',
    profile: 'default',
    facts: s.facts,
    changes: s.changes,
  }) as unknown as Ledger

/** An incident of a kind. */
export const happeningOf = (kind: string): Incident =>
  ({ id: 'i1', storyId: null, kind, label: kind, when: null, where: null, mentions: ['m1'] }) as unknown as Incident

/** People counted: `people('injured', 2)`, `people('killed', 1, 1, 'police')`. */
export const people = (
  slot: 'killed' | 'injured' | 'missing' | 'arrested' | 'rescued' | 'perpetrators',
  min: number,
  max: number | null = min,
  who = 'any',
  approximate = false,
): Statement => ({ slot, who, count: { min, max, approximate }, part: null })
