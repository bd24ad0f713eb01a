/** Situations drawn by a seeded generator: each family has cases that are one happening and near-misses that are not. */
import type { Says, Situation } from './notation.ts'

/** A number below `below`, the next of a fixed row. */
type Draw = (below: number) => number

function drawFrom(seed: number): Draw {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const TOWNS = ['Karlow', 'Velden', 'Port Amber', 'Trondvik', 'Skarholm', 'Lunden', 'Harrow Bay', 'Millbrook']
const STREETS = ['Rope Street', 'Mill Lane', 'Abbey Road', 'South Quay', 'Fish Market', 'Tower Hill', 'Glass Street']
const KINDS = [
  'shooting',
  'bombing',
  'attack',
  'stabbing',
  'vehicle-attack',
  'fire',
  'flood',
  'crash-road',
  'crash-rail',
]
const FIRST = ['Mira', 'Jon', 'Ada', 'Ivo', 'Tess', 'Felix', 'Nora', 'Emil']
const LAST = ['Holt', 'Asker', 'Krell', 'Brandt', 'Oram', 'Sorn', 'Vale', 'Lind']

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!
const two = (n: number): string => String(n).padStart(2, '0')

/** Two different members of a list. */
function pair<T>(draw: Draw, list: readonly T[]): readonly [T, T] {
  const first = draw(list.length)
  return [list[first]!, list[(first + 1 + draw(list.length - 1)) % list.length]!]
}

/** A happening with town, day and toll. */
function happening(draw: Draw, is: string): Says & { readonly on: string; readonly at: string; readonly dead: number } {
  const on = `${2005 + draw(25)}-${two(1 + draw(12))}-${two(1 + draw(27))}`
  return { is, kind: pick(draw, KINDS), on, at: pick(draw, TOWNS), dead: 1 + draw(draw(3) === 0 ? 150 : 6) }
}

const alone = (...says: readonly Says[]): Situation['reports'] => says.map(one => ({ says: [one] }))
const nextDay = (day: string): string => `${day.slice(0, 8)}${two(Number(day.slice(8)) + 1)}`

/** Families of situations; the name says what is drawn and whether it is one happening. */
const FAMILIES: Readonly<Record<string, (draw: Draw) => Situation['reports']>> = {
  'one: told by day and by month': draw => {
    const a = happening(draw, 'a')
    return alone(a, { ...a, on: a.on.slice(0, 7) })
  },
  'one: told by day and by year, with its toll': draw => {
    const a = happening(draw, 'a')
    return alone({ ...a, dead: 3 + a.dead }, { ...a, dead: 3 + a.dead, on: a.on.slice(0, 4) })
  },
  'one: told by its street and by its town': draw => {
    const a = happening(draw, 'a')
    return alone({ ...a, at: `${a.at}/${pick(draw, STREETS)}` }, a)
  },
  'one: subject of a report, recalled by two others': draw => {
    const a = happening(draw, 'a')
    return [{ says: [{ ...a, focal: true }] }, { says: [a] }, { says: [{ ...a, dead: 0 }] }]
  },
  'one: four reports, each vague about something else': draw => {
    const a = { ...happening(draw, 'a'), dead: 20 + draw(60) }
    return alone(a, { ...a, on: a.on.slice(0, 7) }, { ...a, dead: 0 }, { ...a, on: a.on.slice(0, 4) })
  },
  'two: another year of one town': draw => {
    const a = happening(draw, 'a')
    return alone(a, { ...a, is: 'b', on: `${Number(a.on.slice(0, 4)) + 1}${a.on.slice(4, 7)}` })
  },
  'two: one day in two towns': draw => {
    const a = happening(draw, 'a')
    const [x, y] = pair(draw, TOWNS)
    return alone({ ...a, at: x }, { ...a, is: 'b', at: y }, { ...a, at: x, dead: 0 })
  },
  'two: one night in one town, other streets and tolls': draw => {
    const a = { ...happening(draw, 'a'), kind: 'shooting', dead: 1 + draw(3) }
    const [x, y] = pair(draw, STREETS)
    return alone({ ...a, at: `${a.at}/${x}` }, { ...a, is: 'b', at: `${a.at}/${y}`, dead: 0, hurt: 1 + draw(4) })
  },
  'two: the day after with another toll': draw => {
    const a = { ...happening(draw, 'a'), kind: 'shooting', dead: 1 + draw(3) }
    return alone(a, { ...a, is: 'b', on: nextDay(a.on), dead: a.dead + 1 + draw(3) })
  },
  'two: small tolls of one year without a place': draw => {
    const a = { is: 'a', on: String(2005 + draw(25)), dead: 1 + draw(2) }
    return alone(a, { ...a, is: 'b' })
  },
  'two: two victims of one town and month': draw => {
    const a = { ...happening(draw, 'a'), kind: 'killing', dead: 1 }
    const [x, y] = pair(draw, FIRST)
    const [v, w] = pair(draw, LAST)
    const month = a.on.slice(0, 7)
    return alone({ ...a, by: [`${x} ${v}`] }, { ...a, is: 'b', on: month, by: [`${y} ${w}`] })
  },
  'two: one year of one town, tolls far apart': draw => {
    const a = { ...happening(draw, 'a'), kind: 'attack', dead: 20 + draw(90) }
    return alone(a, { ...a, is: 'b', on: a.on.slice(0, 4), dead: 1 + draw(4) })
  },
  'a list of four, two of them with reports of their own': draw => {
    const day = `${2030 + draw(5)}-0${1 + draw(9)}-1${draw(9)}`
    const start = draw(STREETS.length)
    const at = pick(draw, TOWNS)
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((is, i) => ({
      is,
      on: `${day}T${two(3 + 5 * i)}`,
      at: `${at}/${STREETS[(start + i) % STREETS.length]}`,
      ...(i % 2 === 0 ? { dead: 1 + i } : { hurt: 1 + i }),
    })) as [Says, Says, Says, Says]
    return [
      { says: [{ ...a, focal: true }, b, c, d] },
      { says: [{ ...b, focal: true, on: day }] },
      { says: [{ ...c, focal: true }] },
    ]
  },
  'a list of towns, each with a report of its own': draw => {
    const day = `${2030 + draw(5)}-0${1 + draw(9)}-1${draw(9)}`
    const start = draw(TOWNS.length)
    const told = [0, 1, 2].map(i => ({
      is: `t${i}`,
      kind: 'stabbing',
      on: day,
      at: TOWNS[(start + 3 * i) % TOWNS.length]!,
      hurt: 1 + draw(3),
    }))
    return [
      { says: told.map((one, i) => ({ ...one, focal: i === 0 })) },
      ...told.map(one => ({ says: [{ ...one, focal: true }] })),
    ]
  },
}

const DRAWS = 6 // of each family

/** All drawn situations, the same each time. */
export const GENERATED: readonly Situation[] = Object.entries(FAMILIES).flatMap(([name, make], family) => {
  const draw = drawFrom(71 + 1000 * family)
  return Array.from({ length: DRAWS }, (_, i) => ({ name: `${name}, ${i + 1}`, reports: make(draw) }))
})
