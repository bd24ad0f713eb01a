/** Situations written by hand, each with its near-miss beside it. All places, people and groups are invented. */
import type { Says, Situation } from './notation.ts'

/** One mention a report, each report its own story; nothing is focal: background recalled by several reports. */
const recalled = (name: string, ...says: readonly Says[]): Situation => ({
  name,
  reports: says.map(one => ({ says: [one] })),
})
/** The first is the subject of its report, the others are recalled. */
const subject = (name: string, first: Says, ...rest: readonly Says[]): Situation => ({
  name,
  reports: [{ says: [{ ...first, focal: true }] }, ...rest.map(one => ({ says: [one] }))],
})
/** One report with several mentions, and reports of their own about some of them. */
const roundUp = (name: string, listed: readonly Says[], ...own: readonly Says[]): Situation => ({
  name,
  reports: [
    { says: listed.map((one, i) => ({ ...one, focal: i === 0 })) },
    ...own.map(one => ({ says: [{ ...one, focal: true }] })),
  ],
})

const NOVEMBER: Says = { is: 'november', kind: 'attack', on: '2015-11-13', at: 'Karlow', dead: 130 }
const MALL: Says = { is: 'mall', on: '2026-05-03', at: 'Lunden', dead: 3, hurt: 2 }

/** Background joined over years, and what only looks like it. */
const BACKGROUND: readonly Situation[] = [
  recalled('the attacks of November 2015 by day and by month', NOVEMBER, { ...NOVEMBER, on: '2015-11' }),
  recalled('by month and country with the toll', NOVEMBER, { ...NOVEMBER, on: '2015-11', at: 'Estavia' }),
  recalled('the 2015 attack in the town, no toll', NOVEMBER, { ...NOVEMBER, on: '2015', dead: 0 }),
  recalled('the 2015 attack with its toll and no place', NOVEMBER, {
    is: 'november',
    kind: 'attack',
    on: '2015',
    dead: 130,
  }),
  recalled('the 2015 attack in the town is another town’s', NOVEMBER, {
    is: 'x',
    kind: 'attack',
    on: '2015',
    at: 'Velden',
  }),
  recalled('six officers killed in 2015', NOVEMBER, { is: 'x', kind: 'attack', on: '2015', at: 'Estavia', dead: 6 }),
  recalled('the January attacks of that year', NOVEMBER, { ...NOVEMBER, is: 'january', on: '2015-01', dead: 17 }),
  recalled(
    'the January attacks by day and by month and toll',
    { ...NOVEMBER, on: '2015-01-07', dead: 17 },
    { ...NOVEMBER, on: '2015-01', dead: 17 },
  ),
  recalled(
    'two attacks of one year, each told twice',
    NOVEMBER,
    { ...NOVEMBER, is: 'january', on: '2015-01', dead: 17 },
    { ...NOVEMBER, on: '2015-11' },
    { ...NOVEMBER, is: 'january', on: '2015-01-07', dead: 17 },
  ),
  recalled(
    'one death in a year, two reports, no place',
    { is: 'a', on: '2013', dead: 1 },
    { is: 'b', on: '2013', dead: 1 },
  ),
  recalled(
    'one death in a month, two reports, no place',
    { is: 'a', on: '2013-11', dead: 1 },
    { is: 'b', on: '2013-11', dead: 1 },
  ),
  recalled(
    'two deaths in a year, one in a town',
    { is: 'a', on: '2011', dead: 2 },
    { is: 'b', on: '2011-12', at: 'Lunden/South Quay', dead: 2 },
  ),
  recalled(
    'an arrest in a year, two people',
    { is: 'a', kind: 'arrest', on: '2013' },
    { is: 'b', kind: 'arrest', on: '2013-03-15', at: 'Lunden' },
  ),
  recalled('the shooting of the mall last year', MALL, { ...MALL, on: '2026' }),
  recalled('three dead in that town in that year without a kind', MALL, {
    ...MALL,
    kind: 'killing',
    on: '2026',
    hurt: 0,
  }),
  recalled('a shooting in the town in that year with other tolls', MALL, {
    is: 'x',
    on: '2026',
    at: 'Lunden',
    dead: 1,
  }),
  recalled(
    'seventy-eight dead in 1982',
    { is: 'river', kind: 'incident', on: '1982', dead: 78 },
    { is: 'river', kind: 'crash-air', on: '1982', at: 'Clay Province', dead: 78 },
  ),
  recalled(
    'the flood of 2019 by province and town',
    { is: 'f', kind: 'flood', on: '2019-07', at: 'Westmark', dead: 14 },
    { is: 'f', kind: 'flood', on: '2019-07', at: 'Velden', dead: 14 },
  ),
  recalled(
    'two floods of one July in two countries',
    { is: 'f', kind: 'flood', on: '2019-07', at: 'Velden', dead: 4 },
    { is: 'g', kind: 'flood', on: '2019-07', at: 'Skarholm', dead: 4 },
  ),
  recalled(
    'a fire and a shooting of one day in one town',
    { is: 'a', kind: 'fire', on: '2026-05-03', at: 'Lunden' },
    MALL,
  ),
  recalled(
    'one victim by name and month',
    { is: 'a', on: '2014-05', by: ['Mira Holt'], dead: 1 },
    { is: 'a', on: '2014-05-03', by: ['Mira Holt'], dead: 1 },
  ),
  recalled(
    'two victims of one month',
    { is: 'a', on: '2014-05', by: ['Mira Holt'], dead: 1 },
    { is: 'b', on: '2014-05', by: ['Jon Asker'], dead: 1 },
  ),
  recalled(
    'two victims of one month in one town',
    { is: 'a', on: '2014-05', at: 'Lunden', by: ['Mira Holt'], dead: 1 },
    { is: 'b', on: '2014-05', at: 'Lunden', by: ['Jon Asker'], dead: 1 },
  ),
  recalled(
    'two victims told in full and in short',
    { is: 'a', on: '2014-05', at: 'Lunden', by: ['Mira Anna Holt'] },
    { is: 'a', on: '2014-05-03', at: 'Lunden', by: ['Mira Holt'] },
  ),
  recalled(
    'a father and a son of one surname',
    { is: 'a', on: '2014', by: ['Ivo Brandt'], dead: 1 },
    { is: 'b', on: '2014', by: ['Jon Brandt'], dead: 1 },
  ),
  recalled(
    'names alone, two of them',
    { is: 'a', by: ['Mira Holt', 'Felix Sorn'], at: 'Lunden' },
    { is: 'a', on: '2011-05-03', by: ['Mira Holt', 'Felix Sorn'] },
  ),
  recalled(
    'one group, two attacks in one year',
    { is: 'a', kind: 'attack', on: '2020-02', at: 'Karlow', by: ['Red Front'] },
    { is: 'b', kind: 'attack', on: '2020', at: 'Velden', by: ['Red Front'] },
  ),
  recalled(
    'one group, one town, a year and its month',
    { is: 'a', kind: 'attack', on: '2020-02', at: 'Karlow', by: ['Red Front'] },
    { is: 'a', kind: 'bombing', on: '2020', at: 'Karlow', by: ['Red Front'] },
  ),
  recalled(
    'one group, one town, two years',
    { is: 'a', kind: 'attack', on: '2020', at: 'Karlow', by: ['Red Front'] },
    { is: 'b', kind: 'attack', on: '2021', at: 'Karlow', by: ['Red Front'] },
  ),
  recalled('an undated attack in the country', NOVEMBER, { is: 'x', kind: 'attack', at: 'Estavia' }),
  recalled('an undated attack in the country with the toll', NOVEMBER, {
    is: 'november',
    kind: 'attack',
    at: 'Estavia',
    dead: 130,
  }),
  recalled('a toll that is off by half', NOVEMBER, {
    is: 'november',
    kind: 'attack',
    on: '2015-11',
    at: 'Karlow',
    dead: 128,
  }),
]

/** Look-alikes: one town, one night; the day after; one template. */
const LOOK_ALIKES: readonly Situation[] = [
  recalled(
    'two shootings in one town in one night, two streets',
    { is: 'a', on: '2031-03-06', at: 'Lunden/Rope Street', dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Lunden/Mill Lane', hurt: 2 },
  ),
  recalled(
    'one shooting by its street and by its town',
    { is: 'a', on: '2031-03-06', at: 'Lunden/Rope Street', dead: 1 },
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 1 },
  ),
  recalled(
    'two shootings in one town in one night, two hours',
    { is: 'a', on: '2031-03-06T14', at: 'Lunden', dead: 1 },
    { is: 'b', on: '2031-03-06T22', at: 'Lunden', hurt: 3 },
  ),
  recalled(
    'one shooting, two neighbouring hours',
    { is: 'a', on: '2031-03-06T21', at: 'Lunden', dead: 1 },
    { is: 'a', on: '2031-03-06T22', at: 'Lunden', dead: 1 },
  ),
  recalled(
    'two victims in one town in one night',
    { is: 'a', on: '2031-03-06', at: 'Lunden', by: ['Mira Holt'], dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Lunden', by: ['Jon Asker'], dead: 1 },
  ),
  recalled(
    'two of the victims, each named once',
    { is: 'a', on: '2031-03-06', at: 'Lunden', by: ['Mira Holt'], dead: 4 },
    { is: 'a', on: '2031-03-06', at: 'Lunden', by: ['Jon Asker'], dead: 4 },
  ),
  recalled(
    'the day after',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 2 },
    { is: 'b', on: '2031-03-07', at: 'Lunden', hurt: 1 },
  ),
  recalled(
    'the night through two days',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 2 },
    { is: 'a', on: '2031-03-07', at: 'Lunden', dead: 2 },
  ),
  recalled(
    'the day after, with another toll',
    { is: 'a', kind: 'attack', on: '2031-03-06', at: 'Karlow', dead: 12 },
    { is: 'b', kind: 'attack', on: '2031-03-07', at: 'Karlow', dead: 40 },
  ),
  recalled(
    'the week after',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 2 },
    { is: 'b', on: '2031-03-13', at: 'Lunden', dead: 2 },
  ),
  recalled(
    'one template in two towns on one day',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Millbrook', dead: 1 },
  ),
  recalled(
    'a suburb and its city',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 3 },
    { is: 'a', on: '2031-03-06', at: 'Ashgrove', dead: 3 },
  ),
  recalled(
    'a suburb and its city, other tolls',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 3 },
    { is: 'b', on: '2031-03-06', at: 'Ashgrove', hurt: 1 },
  ),
  recalled(
    'one day in one province, tolls far apart',
    { is: 'a', kind: 'attack', on: '2031-03-06', at: 'Clay Province', dead: 49 },
    { is: 'b', on: '2031-03-06', at: 'Clay Province', dead: 1 },
  ),
  recalled(
    'one day in one country, equal small tolls',
    { is: 'a', on: '2031-03-06', at: 'Norland', dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Norland', dead: 1 },
  ),
  recalled(
    'one day in one country, equal large tolls',
    { is: 'a', on: '2031-03-06', at: 'Norland', dead: 22 },
    { is: 'a', on: '2031-03-06', at: 'Trondvik', dead: 22 },
  ),
  subject(
    'an attack elsewhere recalled on the day of the subject',
    { is: 'a', on: '2031-03-06', at: 'Clay Province', dead: 1 },
    { is: 'b', kind: 'attack', on: '2031-03-06', at: 'Clay Province', dead: 49 },
  ),
  subject(
    'the subject recalled by another report',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 5 },
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 5 },
  ),
  subject(
    'the subject recalled by its street',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 5 },
    { is: 'a', on: '2031-03-06', at: 'Lunden/Rope Street' },
  ),
  subject(
    'the subject recalled a month later',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 5 },
    { is: 'a', on: '2031-03', at: 'Lunden', dead: 5 },
  ),
  subject(
    'another shooting of that month in that town',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 5 },
    { is: 'b', on: '2031-03', at: 'Lunden', dead: 1 },
  ),
  subject(
    'the murder of the day before, of a girl who is named',
    { is: 'a', on: '2031-01-01', at: 'Lunden', by: ['Ada Krell'], dead: 1 },
    { is: 'b', kind: 'killing', on: '2030-12-31', at: 'Lunden', by: ['Tess Oram'], dead: 1 },
  ),
  subject(
    'the second attack of one day in one town',
    { is: 'a', kind: 'bombing', on: '2031-03-06T08', at: 'Karlow/Fish Market', dead: 12 },
    { is: 'b', kind: 'bombing', on: '2031-03-06T17', at: 'Karlow/Old Station', dead: 3 },
  ),
  subject(
    'an arrest for the subject is no second subject',
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 2 },
    { is: 'b', kind: 'arrest', on: '2031-03-09', at: 'Lunden' },
  ),
  recalled(
    'three in one night, two of them told twice',
    { is: 'a', on: '2031-03-06', at: 'Lunden/Rope Street', dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Lunden/Mill Lane', hurt: 4 },
    { is: 'c', on: '2031-03-06', at: 'Lunden/Abbey Road', dead: 2 },
    { is: 'a', on: '2031-03-06', at: 'Lunden/Rope Street', dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Lunden/Mill Lane', hurt: 4 },
  ),
  recalled(
    'an explosion and a bombing are one',
    { is: 'a', kind: 'explosion', on: '2031-03-06', at: 'Karlow', dead: 8 },
    { is: 'a', kind: 'bombing', on: '2031-03-06', at: 'Karlow', dead: 8 },
  ),
  recalled(
    'a crash and a bombing of one day',
    { is: 'a', kind: 'crash-rail', on: '2031-03-06', at: 'Karlow', dead: 8 },
    { is: 'b', kind: 'bombing', on: '2031-03-06', at: 'Karlow', dead: 2 },
  ),
  recalled(
    'a protest and a killing of one day',
    { is: 'a', kind: 'protest', on: '2031-03-06', at: 'Karlow' },
    { is: 'b', kind: 'killing', on: '2031-03-06', at: 'Karlow', dead: 1 },
  ),
]

/** A report that lists several happenings, each with reports of its own. */
const ROUND_UPS: readonly Situation[] = [
  roundUp(
    'a weekend in one town: eight listed, four with reports of their own',
    [
      { is: 'a', on: '2031-03-07T19', at: 'Lunden/Rope Street', dead: 1 },
      { is: 'b', on: '2031-03-07T23', at: 'Lunden/Mill Lane', hurt: 2 },
      { is: 'c', on: '2031-03-08T02', at: 'Lunden/Abbey Road', dead: 2 },
      { is: 'd', on: '2031-03-08T11', at: 'Lunden/South Quay', hurt: 1 },
      { is: 'e', on: '2031-03-08T16', at: 'Lunden/Fish Market', hurt: 3 },
      { is: 'f', on: '2031-03-08T22', at: 'Lunden/Tower Hill', dead: 1 },
      { is: 'g', on: '2031-03-09T01', at: 'Lunden/Glass Street', hurt: 1 },
      { is: 'h', on: '2031-03-09T04', at: 'Lunden/North Gate', dead: 1, hurt: 1 },
    ],
    { is: 'a', on: '2031-03-07', at: 'Lunden/Rope Street', dead: 1 },
    { is: 'c', on: '2031-03-08T02', at: 'Lunden', dead: 2 },
    { is: 'e', on: '2031-03-08', at: 'Lunden/Fish Market', hurt: 3 },
    { is: 'h', on: '2031-03-09', at: 'Lunden/North Gate', dead: 1, hurt: 1 },
  ),
  roundUp(
    'the attacks of a decade, in four towns',
    [
      { is: 'a', kind: 'attack', on: '2015-11', at: 'Karlow', dead: 130 },
      { is: 'b', kind: 'attack', on: '2016-07', at: 'Port Amber', dead: 86 },
      { is: 'c', kind: 'attack', on: '2016-12', at: 'Skarholm', dead: 12 },
      { is: 'd', kind: 'attack', on: '2017-03', at: 'Velden', dead: 5 },
    ],
    { is: 'b', kind: 'attack', on: '2016-07-14', at: 'Port Amber', dead: 86 },
    { is: 'd', kind: 'vehicle-attack', on: '2017-03-22', at: 'Velden', dead: 5 },
  ),
  roundUp(
    'one night, one town, two listed without streets',
    [
      { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 2 },
      { is: 'b', on: '2031-03-06', at: 'Lunden', hurt: 1 },
    ],
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 2 },
    { is: 'b', on: '2031-03-06', at: 'Lunden', hurt: 1 },
  ),
  roundUp(
    'one day in three towns',
    [
      { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 1 },
      { is: 'b', on: '2031-03-06', at: 'Millbrook', dead: 1 },
      { is: 'c', on: '2031-03-06', at: 'Harrow Bay', dead: 1 },
    ],
    { is: 'c', on: '2031-03-06', at: 'Harrow Bay', dead: 1 },
    { is: 'b', on: '2031-03-06', at: 'Millbrook', dead: 1 },
  ),
  roundUp(
    'the number of the year is no happening of its own day',
    [
      { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 1 },
      { is: 'year', kind: 'killing', on: '2031', at: 'Lunden', dead: 31 },
    ],
    { is: 'a', on: '2031-03-06', at: 'Lunden', dead: 1 },
  ),
  roundUp(
    'three air crashes of one airline',
    [
      { is: 'a', kind: 'crash-air', on: '2014-03', by: ['Amber Air'], dead: 239 },
      { is: 'b', kind: 'crash-air', on: '2014-07', by: ['Amber Air'], dead: 298 },
      { is: 'c', kind: 'crash-air', on: '2014-12', by: ['Norland Wings'], dead: 162 },
    ],
    { is: 'b', kind: 'crash-air', on: '2014-07-17', at: 'Westmark', by: ['Amber Air'], dead: 298 },
    { is: 'a', kind: 'crash-air', on: '2014-03-08', by: ['Amber Air'], dead: 239 },
  ),
  {
    name: 'a round-up in the story of one of its shootings keeps the counts apart',
    reports: [
      { story: 's', says: [{ is: 'a', focal: true, on: '2031-03-06', at: 'Lunden/Rope Street', dead: 1 }] },
      {
        story: 's',
        says: [
          { is: 'a', focal: true, on: '2031-03-06', at: 'Lunden', dead: 1 },
          { is: 'b', on: '2031-03-06', at: 'Lunden/Mill Lane', dead: 3 },
        ],
      },
    ],
  },
  {
    name: 'two focal mentions of one report',
    reports: [
      {
        says: [
          { is: 'a', focal: true, kind: 'bombing', on: '2031-03-06', at: 'Karlow', dead: 9 },
          { is: 'b', kind: 'bombing', on: '2031-03-06', at: 'Velden', dead: 4 },
        ],
      },
      { says: [{ is: 'b', focal: true, kind: 'bombing', on: '2031-03-06', at: 'Velden', dead: 4 }] },
    ],
  },
  {
    name: 'a story whose report is about another town and day',
    reports: [
      { story: 's', says: [{ is: 'a', focal: true, on: '2031-03-06', at: 'Lunden', dead: 2 }] },
      { story: 's', says: [{ is: 'a', focal: true, on: '2031-03-06', at: 'Lunden', dead: 2 }] },
      { story: 's', says: [{ is: 'b', focal: true, on: '2031-04-20', at: 'Millbrook', dead: 2 }] },
    ],
  },
]

/** All situations written by hand. */
export const BY_HAND: readonly Situation[] = [...BACKGROUND, ...LOOK_ALIKES, ...ROUND_UPS]
