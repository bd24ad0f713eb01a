import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { killed, place, range, report, withMention } from '../made-up.ts'
import { type Happening, happeningOf, nameKey } from './happening.ts'
import { EXCLUDED, figuresPart, kindPart, participantsPart, placePart, timePart } from './parts.ts'

const hours = (from: string, to: string) =>
  ({ from: `2031-03-06T${from}:00Z`, to: `2031-03-06T${to}:00Z`, basis: 'stated' }) as const
const [DAY, NEXT, WEEK_LATER] = [range('2031-03-06'), range('2031-03-07'), range('2031-03-13')]

describe('time', () => {
  const rows = [
    ['one day', DAY, DAY, 'compatible', 2],
    ['a day of its month', DAY, range('2031-03'), 'compatible', 1.2],
    ['a month of its year', range('2031-03'), range('2031'), 'compatible', 0.6],
    ['the day after, for nights have two', DAY, NEXT, 'compatible', 0.6],
    ['a week later', DAY, WEEK_LATER, 'compatible', EXCLUDED],
    ['another month', DAY, range('2031-04'), 'compatible', EXCLUDED],
    ['no time told', DAY, null, 'day', 0],
    ['neighbouring hours', hours('20:00', '21:00'), hours('21:30', '22:30'), 'compatible', 2],
    ['hours far apart on one day', hours('13:00', '14:00'), hours('21:00', '22:00'), 'compatible', -1],
    ['hours far apart: a break', hours('13:00', '14:00'), hours('21:00', '22:00'), 'continuous', EXCLUDED],
    ['neighbouring hours: no break', hours('20:00', '21:00'), hours('21:30', '22:30'), 'continuous', 2],
    ['the day after: a break', DAY, NEXT, 'continuous', EXCLUDED],
    ['the day after: another day', DAY, NEXT, 'day', EXCLUDED],
  ] as const
  for (const [what, a, b, rule, expected] of rows) it(what, () => assert.equal(timePart(a, b, rule), expected))
})

describe('place', () => {
  const at = (
    name: string,
    precision: 'city' | 'street' | 'region' | 'country' = 'city',
    lat: number | null = null,
  ) => ({
    ...place(name, 'ES', precision),
    lat,
    lon: lat,
  })
  const [rope, mill] = [at('Rope Street', 'street', 40), at('Mill Lane', 'street', 40)]
  const rows = [
    ['one town', [at('Karlow')], [at('Karlow')], 'compatible', 1.5],
    ['one region', [at('Westmark', 'region')], [at('Westmark', 'region')], 'compatible', 0.9],
    ['one country', [at('Estavia', 'country')], [at('Estavia', 'country')], 'compatible', 0.6],
    ['a street of the town', [rope], [at('Karlow', 'city', 40)], 'compatible', 0.8],
    ['a street of the town: one spot', [rope], [at('Karlow', 'city', 40)], 'spot', 0.8],
    ['two towns far apart', [at('Karlow', 'city', 40)], [at('Velden', 'city', 43)], 'compatible', EXCLUDED],
    ['two towns side by side', [at('Karlow', 'city', 40)], [at('Ashgrove', 'city', 40.1)], 'compatible', 0.8],
    ['two towns side by side: two spots', [at('Karlow', 'city', 40)], [at('Ashgrove', 'city', 40.1)], 'spot', EXCLUDED],
    ['one street twice', [rope], [rope], 'spot', 1.5],
    ['two streets: two spots', [rope], [mill], 'spot', EXCLUDED],
    ['no place', [], [at('Karlow')], 'spot', 0],
  ] as const
  for (const [what, a, b, rule, expected] of rows) it(what, () => assert.equal(placePart(a, b, rule), expected))
  it('two streets of one town speak against', () => assert.ok(placePart([rope], [mill], 'compatible') < 0))
})

describe('kind', () => {
  const rows = [
    ['the same', ['shooting'], ['shooting'], 'family', 0.6],
    ['one family', ['shooting'], ['attack'], 'family', 0.3],
    ['other families', ['shooting'], ['flood'], 'family', EXCLUDED],
    ['other families, any kind', ['shooting'], ['flood'], 'any', 0],
    ['a shooting and a bombing: other types', ['shooting'], ['bombing'], 'type', EXCLUDED],
    ['a shooting and an attack: one type', ['shooting'], ['attack'], 'type', 0.3],
    ['nothing said', ['other'], ['flood'], 'family', 0],
  ] as const
  for (const [what, a, b, rule, expected] of rows) it(what, () => assert.equal(kindPart(a, b, rule), expected))
})

const told = (participants: readonly string[], ...counts: readonly number[]): Happening => {
  const { mentions, claims } = withMention(report('r', null, 'Words of r.'), 'm', {
    participants,
    claims: counts.map(n => killed(n)),
  })
  return happeningOf({ mention: mentions[0]!, claims })
}

describe('participants', () => {
  const rows = [
    ['a full name in common', told(['Mira Holt']), told(['Mira Anna Holt']), 'evidence', 1],
    ['one word in common', told(['brandt']), told(['Brandt']), 'evidence', 0.7],
    ['three names count as two', told(['A B', 'C D', 'E F']), told(['A B', 'C D', 'E F']), 'evidence', 2],
    ['two victims', told(['Mira Holt'], 1), told(['Jon Asker'], 1), 'evidence', -2.5],
    ['two of four dead', told(['Mira Holt'], 4), told(['Jon Asker'], 4), 'evidence', -0.4],
    ['other actors', told(['Red Front']), told(['Blue Guard']), 'exclude', EXCLUDED],
    ['not looked at', told(['Red Front']), told(['Red Front']), 'off', 0],
    ['nobody named', told([]), told(['Mira Holt']), 'exclude', 0],
  ] as const
  for (const [what, a, b, rule, expected] of rows) it(what, () => assert.equal(participantsPart(a, b, rule), expected))
  it('are known by first and last name', () => {
    assert.deepEqual(['Mira A. Holt', "D'Arcy", 'Ben Ross Jr.', ''].map(nameKey), [
      'mira holt',
      'darcy',
      'ben ross',
      '',
    ])
  })
})

/** 'more than n − 1 killed' */
const over = (n: number): Happening => {
  const open = { slot: 'killed', who: 'any', count: { min: n, max: null, approximate: false }, part: null } as const
  const { mentions, claims } = withMention(report('r', null, 'Words of r.'), 'm', { claims: [open] })
  return happeningOf({ mention: mentions[0]!, claims })
}

describe('figures', () => {
  const rows = [
    ['one dead is told of many', told([], 1), told([], 1), 'evidence', 0.3],
    ['130 dead are told of few', told([], 130), told([], 130), 'evidence', 2],
    ['130 and six', told([], 130), told([], 6), 'evidence', -1.5],
    ['one more has died', told([], 2), told([], 3), 'evidence', -0.5],
    ['nearly equal', told([], 128), told([], 130), 'evidence', 0],
    ['other tolls exclude', told([], 2), told([], 9), 'exclude', EXCLUDED],
    ['not looked at', told([], 130), told([], 130), 'off', 0],
    ['no number', told([]), told([], 3), 'evidence', 0],
    ['more than 800, twice', over(801), over(801), 'evidence', 2],
    ['at least two, twice', over(2), over(2), 'evidence', 0],
  ] as const
  for (const [what, a, b, rule, expected] of rows) it(what, () => assert.equal(figuresPart(a, b, rule), expected))
})
