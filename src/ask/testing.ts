/** A made-up gazetteer and made-up accounts for the tests of this folder. */
import type {
  Account,
  CastMember,
  Claim,
  Fact,
  Place,
  Quantity,
  ReportCast,
  Statement,
  TimeRange,
} from '../model/index.ts'
import { type Columns, PLACE_KINDS, packGazetteer, sizeOf } from '../text/gazetteer/format.ts'
import { createGazetteer, type Gazetteer } from '../text/gazetteer/gazetteer.ts'

type PlaceLine = readonly [
  name: string,
  kind: (typeof PLACE_KINDS)[number],
  parent: number,
  at: readonly [number, number],
  people?: number,
]

/** Two states with a town of one name each, and one town whose name is a state's. */
const LINES: readonly PlaceLine[] = [
  ['United States', 'country', -1, [39, -98], 300_000_000],
  ['Eastmark', 'state', 0, [40.5, -75.5], 8_000_000],
  ['Westmark', 'state', 0, [36.5, -119.5], 9_000_000],
  ['Holt County', 'county', 1, [40.6, -75.6], 300_000],
  ['Marlow', 'city', 3, [40.71, -75.61], 90_000],
  ['Marlow', 'city', 2, [36.21, -119.21], 40_000],
  ['Eastmark', 'city', 2, [36.91, -119.91], 120_000],
  ['Quay Side', 'section', 3, [40.73, -75.63], 9_000],
  ['Dunmere', 'city', 1, [41.41, -76.41], 30_000],
]

/** Of towns that nobody else has: a Marlow in Eastmark and another in Westmark. */
export const gazetteer: Gazetteer = createGazetteer(packGazetteer(columns()))

function columns(): Columns {
  const names = LINES.map(([name]) => `${name}\n`).join('')
  return {
    kind: Uint8Array.from(LINES, ([, kind]) => PLACE_KINDS.indexOf(kind)),
    size: Uint8Array.from(LINES, ([, , , , people]) => sizeOf(people ?? 0)),
    seat: Uint8Array.from(LINES, () => 0),
    lat: Int16Array.from(LINES, ([, , , [lat]]) => Math.round(lat * 100)),
    lon: Int16Array.from(LINES, ([, , , [, lon]]) => Math.round(lon * 100)),
    parent: Int32Array.from(LINES, ([, , parent]) => parent),
    names: new TextEncoder().encode(names),
    codes: '0 US\n1 EK\n2 WK\n',
    aliases: new Uint8Array(0),
    aliasOf: new Int32Array(0),
  }
}

const place = (row: number, precision: Place['precision']): Place => {
  const [name, , , [lat, lon]] = LINES[row]!
  return { name, country: 'US', lat, lon, precision }
}

/** Places as reports name them. */
export const PLACES = {
  eastMarlow: place(4, 'city'),
  westMarlow: place(5, 'city'),
  county: place(3, 'region'),
  eastmark: place(1, 'region'),
  quaySide: place(7, 'street'),
  dunmere: place(8, 'city'),
  nowhere: { name: 'Tern Road', country: null, lat: null, lon: null, precision: 'street' },
} as const satisfies Readonly<Record<string, Place>>

/** A count of a ledger: its value, and what other voices say where it is disputed. */
export type MadeCount = {
  readonly slot: 'killed' | 'injured'
  readonly n: number
  readonly others?: readonly number[]
  readonly status?: Fact['status']
}

/** One happening of a made-up account, told by one report unless `recalled`. */
export type Made = {
  readonly kind?: string
  readonly where?: Place | null
  readonly when?: TimeRange | null
  readonly text?: string
  readonly counts?: readonly MadeCount[]
  readonly people?: readonly Partial<CastMember>[]
  readonly tally?: Partial<ReportCast['tally']>
  readonly recalled?: boolean
  /** Numbers of the happenings whose stories are related to its own. */
  readonly related?: readonly number[]
}

/** A time that a report states or implies. */
export const range = (from: string, to: string, basis: TimeRange['basis'] = 'implied'): TimeRange => ({
  from,
  to,
  basis,
})

const exactly = (n: number): Quantity => ({ min: n, max: n, approximate: false })

function claimOf(id: string, k: number, statement: Statement): Claim {
  return {
    id,
    anchor: { articleId: `a${k}`, start: 0, end: 4, exact: 'four' },
    incidentMention: `m${k}`,
    statement,
    attribution: { source: null, cue: null, via: null },
    factuality: { certainty: 'certain', polarity: 'positive', hedges: [] },
    reportedAt: range('2031-04-05T00:00:00Z', '2031-04-05T00:00:00Z', 'stated'),
    by: 'test',
    score: 1,
  } as unknown as Claim // ids are branded; a test may name them
}

/** An account of these happenings: article a0, mention m0, incident i0 and story s0 are the first one's. */
export function accountOf(made: readonly Made[]): Account {
  const claims: Claim[] = []
  const incidents = made.map((one, k) => {
    const facts = (one.counts ?? []).map(count => factOf(count, k, claims))
    const { kind = 'shooting', where = PLACES.eastMarlow, recalled } = one
    const when = one.when === undefined ? range('2031-04-03T18:00:00Z', '2031-04-03T19:00:00Z') : one.when
    const ledger = { incidentId: `i${k}`, asOf: NOW, profile: 'test', facts, changes: [] }
    const own = { id: `i${k}`, storyId: recalled ? null : `s${k}`, kind, label: `${kind} ${k}`, when, where }
    return { ...own, mentions: [`m${k}`], ledger, decisions: [], brief: { headline: null } }
  })
  const articles = made.map((one, k) => ({
    id: `a${k}`,
    title: `Report ${k}`,
    outlet: 'Marlow Gazette',
    origin: `${k}.txt`,
    text: one.text ?? '',
    published: null,
  }))
  const mentions = incidents.map((i, k) => ({
    ...i,
    id: `m${k}`,
    articleId: `a${k}`,
    participants: [],
    focal: i.storyId !== null,
  }))
  const stories = made.flatMap((one, k) =>
    one.recalled
      ? []
      : [{ id: `s${k}`, articleIds: [`a${k}`], related: (one.related ?? []).map(other => `s${other}`) }],
  )
  return {
    version: 1,
    asOf: NOW,
    articles,
    mentions,
    claims,
    echoes: [],
    stories,
    incidents,
    decisions: [],
  } as unknown as Account
}

const NOW = '2031-05-01T00:00:00Z'

function factOf({ slot, n, others = [], status: given }: MadeCount, k: number, claims: Claim[]): Fact {
  const support = [n, ...others].map((count, i) => {
    const claim = claimOf(`c${claims.length}`, k, { slot, who: 'any', count: exactly(count), part: null })
    claims.push(claim)
    return { claimId: claim.id, voice: `v${i}`, verdict: i === 0 ? 'for' : 'against' } as const
  })
  const status = given ?? (others.length > 0 ? 'disputed' : 'single-source')
  return { key: slot, status, value: { slot, who: 'any', count: exactly(n), part: null }, support, rule: 'test' }
}

/** The registers of people of the made-up reports, by report. */
export function castsOf(made: readonly Made[]): ReadonlyMap<never, ReportCast> {
  const tally = { killed: 0, injured: 0, killedAttackers: 0, injuredAttackers: 0 }
  const none: CastMember = { name: null, age: null, sex: null, who: 'any', role: 'victim', harm: null, told: [] }
  const entries = made.flatMap((one, k) =>
    one.people === undefined
      ? []
      : [
          [
            `a${k}` as never,
            { people: one.people.map(p => ({ ...none, ...p })), tally: { ...tally, ...one.tally } },
          ] as const,
        ],
  )
  return new Map(entries)
}
