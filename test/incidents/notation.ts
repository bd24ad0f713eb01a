/** A short notation for made-up situations: reports that speak of happenings, each mention with the happening that it is truly about. */
import type { Place, Statement, Story, StoryId, TimeRange } from '../../src/model/index.ts'
import { place, report, withMention } from '../../src/stories/made-up.ts'
import type { Report } from '../../src/stories/report.ts'

/**
 * What one report says of one happening. `is`: the happening that it truly is. `focal`: what the report is about. `at`: a place of
 * PLACES, or 'Town/Street'. `on`: a year, month, day or hour ('2031-03-06T21'). `by`: names that take part.
 */
export type Says = {
  readonly is: string
  readonly focal?: boolean
  readonly kind?: string
  readonly on?: string
  readonly at?: string
  readonly dead?: number
  readonly hurt?: number
  readonly by?: readonly string[]
}

/** Reports in order; `story` puts reports into one story (each alone by default). */
export type Situation = {
  readonly name: string
  readonly reports: readonly { readonly story?: string; readonly says: readonly Says[] }[]
}

type Known = readonly [country: string, lat: number, lon: number, precision: Place['precision']]

/** Invented places. */
export const PLACES: Readonly<Record<string, Known>> = {
  Estavia: ['ES', 40, -4, 'country'],
  Norland: ['NO', 62, 10, 'country'],
  Westmark: ['ES', 42.8, -5.2, 'region'],
  'Clay Province': ['US', 39.9, -89.9, 'region'],
  Karlow: ['ES', 40.1, -3.2, 'city'],
  Velden: ['ES', 43, -5, 'city'],
  'Port Amber': ['ES', 37.2, -1.1, 'city'],
  Trondvik: ['NO', 63, 10, 'city'],
  Skarholm: ['NO', 59.2, 5.4, 'city'],
  Lunden: ['US', 39.8, -89.6, 'city'],
  'Harrow Bay': ['US', 34, -92, 'city'],
  Millbrook: ['US', 36, -95, 'city'],
  Ashgrove: ['US', 39.75, -89.7, 'city'], // a suburb of Lunden
}

/** The place that a name of the notation stands for. A street has the coordinates of its town, as the reader gives them. */
export function placeOf(name: string): Place {
  const [town, street] = name.split('/') as [string, string | undefined]
  const known = PLACES[town]
  if (known === undefined) throw new Error(`test/incidents: expected a place of PLACES, got '${name}'`)
  const [country, lat, lon, precision] = known
  if (street === undefined) return { ...place(town, country, precision), lat, lon }
  return { ...place(street, country, 'street'), lat, lon }
}

/** '2031' · '2031-03' · '2031-03-06' · '2031-03-06T21' as ranges, in UTC. */
export function timeOf(on: string): TimeRange {
  const pad = (n: number): string => String(n).padStart(2, '0')
  if (on.length === 4) return { from: `${on}-01-01T00:00:00Z`, to: `${on}-12-31T23:59:59Z`, basis: 'stated' }
  if (on.length === 7) {
    const days = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).getUTCDate()
    return { from: `${on}-01T00:00:00Z`, to: `${on}-${pad(days)}T23:59:59Z`, basis: 'stated' }
  }
  if (on.length === 10) return { from: `${on}T00:00:00Z`, to: `${on}T23:59:59Z`, basis: 'stated' }
  return { from: `${on}:00:00Z`, to: `${on}:59:59Z`, basis: 'stated' }
}

const count = (slot: 'killed' | 'injured', n: number): Statement => ({
  slot,
  who: 'any',
  count: { min: n, max: n, approximate: false },
  part: null,
})

/** The reports, stories and true happenings of a situation; a mention's id names its report and what it is. */
export function built({ reports }: Situation): {
  readonly reports: readonly Report[]
  readonly stories: readonly Story[]
  readonly truth: ReadonlyMap<string, string>
} {
  const truth = new Map<string, string>()
  const made = reports.map(({ says }, i) =>
    says.reduce(
      (r, said, m) => {
        truth.set(`r${i}/${m}`, said.is)
        return withMention(r, String(m), fieldsOf(said))
      },
      report(`r${i}`, null, `Text of report ${i}.`, { day: `2031-06-${String(i + 1).padStart(2, '0')}` }),
    ),
  )
  const byStory = Map.groupBy(made, r => reports[made.indexOf(r)]!.story ?? r.article.id)
  const stories = [...byStory].map(
    ([id, own]): Story => ({
      id: id as StoryId,
      label: id,
      articleIds: own.map(r => r.article.id),
      copyGroups: [],
      related: [],
    }),
  )
  return { reports: made, stories, truth }
}

function fieldsOf({
  kind = 'shooting',
  on,
  at,
  dead,
  hurt,
  by = [],
  focal = false,
}: Says): Parameters<typeof withMention>[2] {
  return {
    kind,
    focal,
    when: on === undefined ? null : timeOf(on),
    where: at === undefined ? null : placeOf(at),
    participants: by,
    claims: [...(dead ? [count('killed', dead)] : []), ...(hurt ? [count('injured', hurt)] : [])],
  }
}
