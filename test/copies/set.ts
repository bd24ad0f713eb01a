/** The labelled set of copies: pairs of made-up reports, each with how the one came from the other, if it did. */
import { type Random, seededRandom } from '../../bench/generate-random.ts'
import { report } from '../../src/stories/made-up.ts'
import type { Report } from '../../src/stories/report.ts'
import { drawFacts, fill } from './facts.ts'
import { KINDS_A } from './happenings.ts'
import { KINDS_B } from './happenings-held.ts'
import { ROBOTS } from './robots.ts'
import {
  dealDesk,
  fillForm,
  type Happening,
  printSame,
  quoteStatement,
  spin,
  syndicate,
  type Wire,
  type Written,
  withFurniture,
  writeOwn,
  writeWire,
} from './write.ts'

/** What a pair is; the first three are copies. */
export const PAIR_KINDS = ['same', 'syndicated', 'spun', 'quoting', 'independent', 'template', 'unrelated'] as const

/** One of them. */
export type PairKind = (typeof PAIR_KINDS)[number]

/** Two reports by id. `original`: the id of the one that was copied, null where none was. `half`: of the kind of happening. */
export type Pair = {
  readonly id: string
  readonly kind: PairKind
  readonly half: 'A' | 'B'
  readonly edition: number
  readonly a: string
  readonly b: string
  readonly original: string | null
}

/** The set. An edition is what a newsroom would see together: one happening of each kind, and what robots wrote meanwhile. */
export type CopySet = {
  readonly pairs: readonly Pair[]
  readonly reports: ReadonlyMap<string, Report>
  readonly editions: readonly (readonly Report[])[]
}

/** True for the kinds that are copies. */
export const isCopyKind = (kind: PairKind): boolean => kind === 'same' || kind === 'syndicated' || kind === 'spun'

const EDITIONS = 6 // times 8 kinds: 48 happenings
const OUTLETS = 'Courier,Herald,Observer,Messenger,Gazette,Post,Tribune,Echo,Mirror of the North,Daily Lantern'.split(
  ',',
)
const AGENCIES = ['Northern Press Agency', 'Norpress'] // one that calls itself an agency, one that does not

const agencyOf = ({ kind, facts }: Happening): string => AGENCIES[(kind.name.length + facts.town!.length) % 2]!

/** The set of a seed; the same seed gives the same reports. The gold of seed 1 is kept beside this file. */
export function generateSet(seed: number): CopySet {
  const reports = new Map<string, Report>()
  const pairs: Pair[] = []
  const editions = Array.from({ length: EDITIONS }, (_, edition) => {
    const before = reports.size
    const events = [...KINDS_A, ...KINDS_B].map((kind, i): Happening => {
      const random = seededRandom(seed * 1_000_003 + edition * 101 + i)
      return { kind, facts: drawFacts(random) }
    })
    events.forEach((event, i) => {
      const random = seededRandom(seed * 1_000_003 + edition * 101 + i + 0x5eed)
      const desk = newDesk({ reports, pairs, edition, event, random })
      writeEvent(desk, event, random)
      writeTemplates(desk, random)
      desk.pair('unrelated', 'own0', 'form0a')
    })
    return [...reports.values()].slice(before)
  })
  return { pairs, reports, editions }
}

type Desk = {
  readonly put: (name: string, written: Written, how?: Printed) => void
  readonly pair: (kind: PairKind, a: string, b: string) => void
}

/** How a text appears: hours after the happening (null: no date), by whom, with which credit. */
type Printed = { readonly hours?: number | null; readonly outlet?: string | null; readonly credit?: readonly string[] }

type Where = {
  readonly reports: Map<string, Report>
  readonly pairs: Pair[]
  readonly edition: number
  readonly event: Happening
  readonly random: Random
}

function newDesk({ reports, pairs, edition, event, random }: Where): Desk {
  const prefix = `${edition}-${event.kind.name}`
  const start = Date.UTC(2031, edition, random.int(1, 20), random.int(0, 20))
  const put: Desk['put'] = (
    name,
    written,
    { hours = random.int(2, 30), outlet = outletOf(random), credit = [] } = {},
  ) => {
    const at = hours === null ? null : `${new Date(start + hours * 3_600_000).toISOString().slice(0, 19)}Z`
    const furnished = outlet !== null && !AGENCIES.includes(outlet) && random.chance(0.5)
    const text = furnished ? withFurniture(written, outlet, event.facts, random) : written
    const published = at === null ? null : ({ from: at, to: at, basis: 'stated' } as const)
    const id = `${prefix}-${name}`
    reports.set(id, report(id, text.title, text.paragraphs.join('\n\n'), { published, outlet, credit }))
  }
  const pair: Desk['pair'] = (kind, a, b) => {
    const original = isCopyKind(kind) ? `${prefix}-${a}` : null
    const [first, second] = random.chance(0.5) ? [a, b] : [b, a]
    const half = event.kind.half
    pairs.push({
      id: `p${pairs.length}`,
      kind,
      half,
      edition,
      a: `${prefix}-${first}`,
      b: `${prefix}-${second}`,
      original,
    })
  }
  return { put, pair }
}

const outletOf = (random: Random): string =>
  `${random.pick(['Averil', 'Corvane', 'Tannow', 'Marringen'])} ${random.pick(OUTLETS)}`

function writeEvent(desk: Desk, event: Happening, random: Random): void {
  const deal = dealDesk(event, random)
  const wire = writeWire(event, random)
  const text = { title: wire.title, paragraphs: wire.sentences.map(([one]) => one) }
  desk.put('wire', text, { hours: random.chance(0.15) ? null : 1, outlet: agencyOf(event) })
  writeCopies(desk, { event, wire, deal, random })
  for (const writer of [0, 1, 2])
    desk.put(
      `own${writer}`,
      writeOwn(event, writer, { quote: random.chance(0.6), desk: deal(random.int(1, 3)), random }),
    )
  desk.pair('independent', 'wire', `own${random.int(0, 1)}`)
  desk.pair('independent', 'wire', 'own2')
  desk.pair('independent', 'own0', 'own1')
  desk.pair('independent', 'own1', 'own2')
  desk.put('says0', quoteStatement(event, 0, { translation: 0, desk: deal(2), random }))
  desk.put('says1', quoteStatement(event, 1, { translation: 0, desk: deal(2), random }))
  desk.put('says2', quoteStatement(event, 2, { translation: 1, desk: deal(2), random }))
  desk.pair('quoting', 'says0', 'says1')
  desk.pair('quoting', 'says1', 'says2')
}

type Copying = {
  readonly event: Happening
  readonly wire: Wire
  readonly deal: (count: number) => readonly string[]
  readonly random: Random
}

function writeCopies(desk: Desk, { event, wire, deal, random }: Copying): void {
  const credit = (): readonly string[] => (random.chance(0.6) ? [agencyOf(event)] : [])
  const hours = (): number | null => (random.chance(0.15) ? null : random.int(2, 40))
  const title = fill(random.pick(event.kind.titles), event.facts, random)
  desk.put('same', printSame(wire, title, random), { credit: credit(), hours: hours() })
  desk.put('cut1', syndicate(wire, event, { share: 0.7 + random.next() * 0.3, own: deal(random.int(0, 2)), random }), {
    credit: credit(),
    hours: hours(),
  })
  desk.put('cut2', syndicate(wire, event, { share: 0.3 + random.next() * 0.4, own: deal(random.int(1, 4)), random }), {
    credit: credit(),
    hours: hours(),
  })
  desk.put('spun1', spin(wire, event, { turned: 0.4, swapped: 0.7, random }), { hours: hours() })
  desk.put('spun2', spin(wire, event, { turned: 0.85, swapped: 0.9, random }), { hours: hours() })
  desk.pair('same', 'wire', 'same')
  desk.pair('syndicated', 'wire', 'cut1')
  desk.pair('syndicated', 'wire', 'cut2')
  desk.pair('spun', 'wire', 'spun1')
  desk.pair('spun', 'wire', 'spun2')
}

/** Two forms, each filled in for two incidents by one outlet. */
function writeTemplates(desk: Desk, random: Random): void {
  const first = random.int(0, ROBOTS.length - 1)
  for (const which of [0, 1]) {
    const form = ROBOTS[(first + which * 3) % ROBOTS.length]!
    const outlet = outletOf(random)
    for (const side of ['a', 'b'])
      desk.put(`form${which}${side}`, fillForm(form, drawFacts(random), random), { outlet, hours: random.int(1, 90) })
    desk.pair('template', `form${which}a`, `form${which}b`)
  }
}
