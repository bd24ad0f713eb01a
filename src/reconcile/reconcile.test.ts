import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Echo, Fact, Ledger } from '../model/index.ts'
import { reconcile } from './reconcile.ts'
import { claim, clause, count, echo, figure, incident, LATE, named, place, time } from './testing.ts'

const OUTLETS = { a: 'Harbour Post', b: 'The Daily Bell', c: 'Northern Wire', d: 'Canal Radio', e: 'Evening Lamp' }

const ledgerOf = (claims: readonly Claim[], asOf = LATE, echoes: readonly Echo[] = []): Ledger =>
  reconcile({ incident: incident(), claims, echoes, outlets: OUTLETS as never }, asOf)

const fact = (claims: readonly Claim[], key: string, echoes: readonly Echo[] = []): Fact | undefined =>
  ledgerOf(claims, LATE, echoes).facts.find(f => f.key === key)

/** 'disputed 1-1 open-dispute' */
const line = (f: Fact | undefined): string => {
  if (!f) return 'none'
  const v = f.value
  const value =
    v === null
      ? 'null'
      : 'count' in v
        ? `${v.count.min}-${v.count.max ?? ''}`
        : 'name' in v
          ? v.name
          : 'place' in v
            ? v.place.name
            : 'value' in v
              ? String(v.value)
              : 'when' in v
                ? `${v.when.from.slice(11, 16)}-${v.when.to.slice(11, 16)}`
                : 'words' in v
                  ? v.words
                  : v.group
  return `${f.status} ${value} ${f.rule}`
}

const one = count('perpetrators', 1)
const atLeast = (n: number) => count('perpetrators', n, null)
const hurt = (min: number, max: number | null = min) => count('injured', min, max)
const dead = (min: number, max: number | null = min) => count('killed', min, max)

describe('a count', () => {
  const rows: readonly (readonly [string, readonly Claim[], string, string])[] = [
    ['one report', [claim('a', hurt(2))], 'injured', 'single-source 2-2 single-voice'],
    ['two outlets', [claim('a', hurt(2)), claim('b', hurt(2))], 'injured', 'confirmed 2-2 agree'],
    [
      'two outlets, one police',
      [claim('a', hurt(2), { source: 'police' }), claim('b', hurt(2), { source: 'police' })],
      'injured',
      'single-source 2-2 single-voice',
    ],
    [
      'two against one',
      [claim('a', hurt(2)), claim('b', hurt(2)), claim('c', hurt(1))],
      'injured',
      'disputed 2-2 open-dispute',
    ],
    [
      'at least two, and three',
      [claim('a', hurt(2, null)), claim('b', hurt(3))],
      'injured',
      'confirmed 3-3 compatible-precision',
    ],
    [
      'at least two, and one',
      [claim('a', atLeast(2)), claim('b', one), claim('c', one)],
      'perpetrators',
      'disputed 1-1 open-dispute',
    ],
    [
      'at least one, and one',
      [claim('a', atLeast(1)), claim('b', one), claim('c', one)],
      'perpetrators',
      'confirmed 1-1 compatible-precision',
    ],
    [
      'nobody said how many, only whether',
      [claim('a', one), claim('b', atLeast(1), { source: 'prosecutor', certainty: 'underspecified' })],
      'perpetrators',
      'single-source 1-1 single-voice',
    ],
    [
      'a vague question outside the value is no objection',
      [claim('a', one), claim('b', atLeast(2), { certainty: 'underspecified' })],
      'perpetrators',
      'single-source 1-1 single-voice',
    ],
    [
      'a possible second is one',
      [claim('a', one), claim('b', atLeast(2), { certainty: 'possible' })],
      'perpetrators',
      'disputed 1-1 open-dispute',
    ],
    [
      'about fifty, and 52',
      [claim('a', count('injured', 50, 50, { approximate: true })), claim('b', hurt(52))],
      'injured',
      'confirmed 52-52 compatible-precision',
    ],
    [
      'about fifty, and 70',
      [claim('a', count('injured', 50, 50, { approximate: true })), claim('b', hurt(70))],
      'injured',
      'disputed 70-70 open-dispute',
    ],
    [
      'dozens, and 20',
      [claim('a', count('injured', 24, null, { approximate: true })), claim('b', hurt(20))],
      'injured',
      'confirmed 20-20 compatible-precision',
    ],
    [
      'no one was hurt',
      [claim('a', hurt(1, null), { no: true, source: ['ministry', 'the Transport Ministry'] })],
      'injured',
      'denied 0-0 all-deny',
    ],
    [
      'nobody, against two',
      [claim('a', hurt(0)), claim('b', hurt(2)), claim('c', hurt(2))],
      'injured',
      'disputed 2-2 open-dispute',
    ],
    [
      'suspect and attacker are one key',
      [claim('a', count('killed', 1, 1, { who: 'suspect' })), claim('b', count('killed', 1, 1, { who: 'attacker' }))],
      'killed:attacker',
      'confirmed 1-1 agree',
    ],
    [
      'a kind of person apart from the total',
      [claim('a', dead(12)), claim('b', count('killed', 10, 10, { who: 'civilian' }))],
      'killed',
      'single-source 12-12 single-voice',
    ],
    [
      'a part apart from the total',
      [claim('a', dead(12)), claim('b', count('killed', 10, 10, { part: 'Americans' }))],
      'killed',
      'single-source 12-12 single-voice',
    ],
    [
      'parts under two names',
      [
        claim('a', count('killed', 10, 10, { part: 'Americans' })),
        claim('b', count('killed', 10, 10, { part: 'US citizens' })),
      ],
      'killed/american',
      'confirmed 10-10 agree',
    ],
    [
      'a smaller part is inside the bigger',
      [
        claim('a', count('killed', 10, 10, { part: 'Danes' })),
        claim('b', count('killed', 10, 10, { part: 'Danes' })),
        claim('c', count('killed', 5, 5, { part: 'Danes' })),
      ],
      'killed/dane',
      'confirmed 10-10 compatible-precision',
    ],
  ]
  for (const [name, claims, key, want] of rows) test(name, () => assert.equal(line(fact(claims, key)), want))
})

describe('time and authority', () => {
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    [
      'a voice replaces its own count',
      [claim('a', hurt(1), { at: '18:00' }), claim('a', hurt(3), { at: '20:00' })],
      'single-source 3-3 later-same-voice',
    ],
    [
      'downwards too',
      [claim('a', hurt(3), { at: '18:00' }), claim('a', hurt(1), { at: '20:00' })],
      'single-source 1-1 later-same-voice',
    ],
    [
      'not when the reports may be of one time',
      [claim('a', hurt(1), { at: ['18:00', '21:00'] }), claim('a', hurt(3), { at: '20:00' })],
      'single-source 3-3 own-conflict',
    ],
    [
      'two counts of a voice in one report: the surer',
      [claim('a', hurt(1), { certainty: 'possible', start: 1 }), claim('a', hurt(2), { start: 9 })],
      'single-source 2-2 own-conflict',
    ],
    [
      'two counts of a voice in one report: the more frequent',
      [claim('a', hurt(1), { start: 1 }), claim('a', hurt(2), { start: 9 }), claim('a', hurt(2), { start: 19 })],
      'single-source 2-2 own-conflict',
    ],
    [
      'a hospital corrects an outlet',
      [claim('a', hurt(2), { at: '18:00' }), claim('b', hurt(3), { at: '18:30', source: 'hospital' })],
      'single-source 3-3 later-authority',
    ],
    [
      'a hospital corrects police',
      [
        claim('a', hurt(2), { at: '18:00', source: 'police' }),
        claim('b', hurt(3), { at: '18:30', source: 'hospital' }),
      ],
      'single-source 3-3 later-authority',
    ],
    [
      'police do not correct a hospital',
      [
        claim('a', hurt(2), { at: '18:00', source: 'hospital' }),
        claim('b', hurt(3), { at: '18:30', source: 'police' }),
      ],
      'disputed 2-2 open-dispute',
    ],
    [
      'equals within two hours differ',
      [
        claim('a', hurt(2), { at: '18:00', source: 'police' }),
        claim('b', hurt(3), { at: '19:30', source: 'ministry' }),
      ],
      'disputed 3-3 open-dispute',
    ],
    [
      'equals after two hours correct',
      [
        claim('a', hurt(2), { at: '18:00', source: 'police' }),
        claim('b', hurt(3), { at: '20:30', source: 'ministry' }),
      ],
      'single-source 3-3 later-authority',
    ],
    [
      'another outlet does not silence',
      [claim('a', hurt(2), { at: '18:00' }), claim('b', hurt(3), { at: '22:00' })],
      'disputed 3-3 open-dispute',
    ],
    [
      'a lower count by an authority does not silence',
      [claim('a', hurt(3), { at: '18:00' }), claim('b', hurt(2), { at: '22:00', source: 'hospital' })],
      'disputed 2-2 open-dispute',
    ],
    [
      'an undated report is not surely older',
      [claim('a', hurt(2), { at: ['00:00', '23:00'] }), claim('b', hurt(3), { at: '20:00', source: 'hospital' })],
      'disputed 3-3 open-dispute',
    ],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(fact(claims, 'injured')), want))
})

describe('parts of a toll', () => {
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    [
      'a family among the dead of the same report',
      [claim('a', dead(12)), claim('b', dead(12)), claim('b', dead(5), { source: ['witness', 'Jan Dree'], start: 9 })],
      'confirmed 12-12 part-of-total',
    ],
    [
      'two groups that make up the whole',
      [
        claim('a', dead(12)),
        claim('b', dead(12)),
        claim('c', dead(10)),
        claim('c', dead(2), { start: 9, source: 'police' }),
      ],
      'confirmed 12-12 part-of-total',
    ],
    [
      'a smaller toll of another report',
      [claim('a', dead(12)), claim('b', dead(12)), claim('c', dead(5))],
      'disputed 12-12 open-dispute',
    ],
    [
      'nearly the whole is another toll',
      [claim('a', dead(12)), claim('b', dead(12)), claim('b', dead(11), { source: 'police', start: 9 })],
      'disputed 12-12 open-dispute',
    ],
    [
      'one beside two is another toll',
      [claim('a', dead(2)), claim('b', dead(2)), claim('b', dead(1), { source: 'police', start: 9 })],
      'disputed 2-2 open-dispute',
    ],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(fact(claims, 'killed')), want))
})

describe('motive and cause', () => {
  const terror = named('motive', 'terrorism', 'terrorism')
  const early = named('motive', 'too early to tell', 'unknown')
  const rows: readonly (readonly [string, readonly Claim[], string, string])[] = [
    [
      'definite against too early',
      [
        claim('a', terror, { source: ['government', 'President Orlan'] }),
        claim('a', early, { source: ['ministry', 'the Interior Ministry'] }),
      ],
      'motive',
      'disputed terrorism official-doubt',
    ],
    [
      'definite against not ruled out, though vague',
      [
        claim('a', terror),
        claim('b', named('motive', 'nothing ruled out', 'not-ruled-out'), { certainty: 'underspecified' }),
      ],
      'motive',
      'disputed terrorism official-doubt',
    ],
    [
      'too early alone',
      [claim('a', early, { source: 'police' })],
      'motive',
      'single-source too early to tell not-known',
    ],
    [
      'two definite ones',
      [claim('a', terror), claim('b', terror), claim('c', named('motive', 'a robbery', 'criminal'))],
      'motive',
      'disputed terrorism open-dispute',
    ],
    [
      'unknown and under investigation agree',
      [
        claim('a', named('cause', 'not known', 'unknown')),
        claim('b', named('cause', 'under investigation', 'under-investigation')),
      ],
      'cause',
      'confirmed not known not-known',
    ],
    [
      'open by its words',
      [claim('a', named('cause', 'investigators look into it'))],
      'cause',
      'single-source investigators look into it not-known',
    ],
    [
      'definite against unknown',
      [
        claim('a', named('cause', 'a gas leak', 'gas')),
        claim('b', named('cause', 'not known', 'unknown'), { source: 'police' }),
      ],
      'cause',
      'disputed a gas leak official-doubt',
    ],
    [
      'a voice that first did not know',
      [
        claim('a', named('cause', 'not known', 'unknown'), { source: 'police', at: '18:00' }),
        claim('b', named('cause', 'a gas leak', 'gas'), { source: 'police', at: '20:00' }),
      ],
      'cause',
      'single-source a gas leak later-same-voice',
    ],
  ]
  for (const [name, claims, key, want] of rows) test(name, () => assert.equal(line(fact(claims, key)), want))
})

describe('codes', () => {
  const gun = [
    claim('a', named('weapon', 'a gun', 'firearm')),
    claim('b', named('weapon', 'an assault rifle', 'firearm.automatic.rifle')),
  ]
  const knife = claim('c', named('weapon', 'a knife', 'blade.knife'))
  test('the more exact one stands', () =>
    assert.equal(line(fact(gun, 'weapon')), 'confirmed an assault rifle compatible-precision'))
  test('a knife is a second weapon, not a dispute', () => {
    assert.equal(line(fact([...gun, knife], 'weapon')), 'confirmed an assault rifle compatible-precision')
    assert.equal(line(fact([...gun, knife], 'weapon:blade')), 'single-source a knife single-voice')
  })
  test('beginnings are whole words', () => {
    const claims = [claim('a', named('weapon', 'fire', 'fire')), claim('b', named('weapon', 'a gun', 'firearm'))]
    assert.equal(ledgerOf(claims).facts.length, 2)
  })
  test('a denied weapon is disputed', () => {
    assert.equal(
      line(fact([...gun, claim('c', named('weapon', 'a gun', 'firearm'), { no: true })], 'weapon')),
      'disputed an assault rifle open-dispute',
    )
  })
  test('a name without a code joins the same words', () => {
    const claims = [
      claim('a', named('vehicle', 'a white van', 'vehicle.van')),
      claim('b', named('vehicle', 'white van')),
    ]
    assert.equal(line(fact(claims, 'vehicle')), 'confirmed a white van agree')
  })
})

describe('responsibility', () => {
  const by = (group: string, channel: string | null = null) => ({ slot: 'responsibility', group, channel }) as const
  const front = by('Red Lagoon Front')
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    ['two outlets', [claim('a', front), claim('b', front)], 'confirmed Red Lagoon Front claimed-not-proven'],
    [
      'one outlet, the group as source',
      [claim('a', front, { source: ['perpetrator-group', 'Red Lagoon Front'] })],
      'single-source Red Lagoon Front claimed-not-proven',
    ],
    [
      'outlet and monitor',
      [
        claim('a', front),
        claim('b', front, {
          source: ['perpetrator-group', 'Red Lagoon Front'],
          via: ['monitor', 'the Watch Group Delta'],
        }),
      ],
      'confirmed Red Lagoon Front claimed-not-proven',
    ],
    ['ISIS and Daesh', [claim('a', by('ISIS')), claim('b', by('Daesh', 'Amaq'))], 'confirmed ISIS claimed-not-proven'],
    [
      'the group denies',
      [
        claim('a', front),
        claim('b', front),
        claim('c', front, { no: true, source: ['perpetrator-group', 'Red Lagoon Front'] }),
      ],
      'disputed Red Lagoon Front open-dispute',
    ],
    [
      'nobody yet, earlier',
      [claim('c', by('no group'), { no: true, at: '17:00' }), claim('a', front), claim('b', front)],
      'confirmed Red Lagoon Front claimed-not-proven',
    ],
    ['nobody', [claim('c', by('no group'), { no: true })], 'denied null all-deny'],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(fact(claims, 'responsibility')), want))
})

describe('identity', () => {
  const trait = (who: string, aspect: 'name' | 'nationality' | 'status', value: string) =>
    ({ slot: 'identity', who, aspect, value }) as const
  test('a channel and its group are one voice', () => {
    const claims = [
      claim('a', { slot: 'responsibility', group: 'Red Lagoon Front', channel: 'Lagoon Voice' }),
      claim('a', trait('attacker', 'nationality', 'Veltish'), {
        source: ['perpetrator-group', 'Lagoon Voice'],
        start: 5,
      }),
      claim('b', trait('suspect', 'nationality', 'Veltish national'), {
        source: ['perpetrator-group', 'Red Lagoon Front'],
      }),
    ]
    assert.equal(line(fact(claims, 'identity:attacker/nationality')), 'single-source Veltish national single-voice')
  })
  test('two names of one attacker are a dispute', () => {
    const claims = [
      claim('a', trait('attacker', 'name', 'Ivo Larn')),
      claim('b', trait('attacker', 'name', 'Ivo Larn')),
      claim('c', trait('attacker', 'name', 'Peter Osk')),
    ]
    assert.equal(line(fact(claims, 'identity:attacker/name')), 'disputed Ivo Larn open-dispute')
  })
  test('two names of victims are two facts; a variant joins', () => {
    const claims = [
      claim('a', trait('victim', 'name', 'Ana Borrel')),
      claim('b', trait('victim', 'name', 'Ana Borell')),
      claim('b', trait('victim', 'name', 'Tomas Vey'), { start: 4 }),
    ]
    assert.deepEqual(
      ledgerOf(claims).facts.map(f => [f.key, f.status]),
      [
        ['identity:victim/name:ana-borrel', 'confirmed'],
        ['identity:victim/name:tomas-vey', 'single-source'],
      ],
    )
  })
  test('nothing confirmed about a name does not deny a nationality', () => {
    const claims = [
      claim('a', trait('attacker', 'nationality', 'Veltish')),
      claim('b', trait('attacker', 'nationality', 'identified'), { no: true, source: 'ministry' }),
    ]
    assert.equal(line(fact(claims, 'identity:attacker/nationality')), 'single-source Veltish single-voice')
  })
})

describe('place', () => {
  const city = place('Lerna', 'city', [45, 10])
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    [
      'street in the city',
      [claim('a', city), claim('b', place('Mill Street', 'street')), claim('c', place('Mill Street, Lerna', 'street'))],
      'confirmed Mill Street same-place',
    ],
    [
      'a street that one voice names does not outweigh what two name',
      [claim('a', city), claim('b', city), claim('c', place('Mill Street', 'street'))],
      'confirmed Lerna same-place',
    ],
    [
      'two cities far apart',
      [claim('a', city), claim('b', city), claim('c', place('Ostrand', 'city', [50, 10]))],
      'disputed Lerna open-dispute',
    ],
    [
      'a suburb',
      [claim('a', city), claim('b', city), claim('c', place('Ostrand', 'city', [45.1, 10]))],
      'confirmed Lerna same-place',
    ],
    [
      'a destination named by the same outlet',
      [claim('a', city), claim('b', city), claim('a', place('Ostrand', 'city', [50, 10]), { start: 9 })],
      'confirmed Lerna same-place',
    ],
    ['one voice', [claim('a', city)], 'single-source Lerna single-voice'],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(fact(claims, 'place')), want))
})

describe('time', () => {
  const at = (from: string, to = from, precision: 'minute' | 'daypart' | 'day' = 'minute') =>
    time(`2031-03-04T${from}:00Z`, `2031-03-04T${to}:00Z`, precision)
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    [
      'evening and nine',
      [claim('a', at('17:00', '22:00', 'daypart')), claim('b', at('18:50', '19:10'))],
      'confirmed 18:50-19:10 times-meet',
    ],
    ['start and first alert', [claim('a', at('19:00')), claim('b', at('19:20'))], 'confirmed 19:00-19:00 times-meet'],
    [
      'morning and evening',
      [claim('a', at('07:00')), claim('b', at('19:00')), claim('c', at('19:00'))],
      'disputed 19:00-19:00 open-dispute',
    ],
    [
      'another moment told by the same outlet',
      [claim('a', at('19:00')), claim('b', at('19:00')), claim('b', at('23:30'), { start: 7 })],
      'confirmed 19:00-19:00 times-meet',
    ],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(fact(claims, 'time')), want))
})

test('a clock without a day stands on the day of the happening, read on the clocks of its place', () => {
  const day = time('2031-03-03T23:00:00Z', '2031-03-04T22:59:59Z', 'day')
  const clock = {
    ...time('1970-01-01T00:00:00Z', '2031-03-05T00:00:00Z', 'clock'),
    words: 'at around 9pm local time',
  } as typeof day
  const where = { name: 'Paris', country: 'FR', lat: null, lon: null, precision: 'city' as const }
  const input = { claims: [claim('a', day), claim('b', clock)], echoes: [], outlets: OUTLETS as never }
  const value = (w: typeof where | null) => {
    const f = reconcile({ ...input, incident: { ...incident(), where: w } }, LATE).facts[0]!
    return [f.status, f.value?.slot === 'time' && `${f.value.when.from} ${f.value.when.to} ${f.value.precision}`]
  }
  assert.deepEqual(value(where), ['confirmed', '2031-03-04T19:30:00Z 2031-03-04T20:30:59Z clock'])
  assert.equal(value(null)[0], 'confirmed')
})

test('what a range of an unknown zone holds beyond the first report is cut off', () => {
  const reportedAt = { from: '2031-03-04T07:10:00Z', to: '2031-03-04T07:10:00Z', basis: 'stated' } as const
  const told = (statement: ReturnType<typeof time>, start: number) => ({
    ...claim('a', statement, { start }),
    reportedAt,
  })
  const daypart = time('2031-03-03T17:00:00Z', '2031-03-04T23:59:59Z', 'daypart')
  const clock = {
    ...time('2031-03-03T18:50:00Z', '2031-03-04T19:50:59Z', 'clock'),
    words: 'about 7.20am',
  } as typeof daypart
  const range = (...claims: ReturnType<typeof told>[]) => {
    const value = fact(claims, 'time')?.value
    return value?.slot === 'time' ? `${value.when.from} ${value.when.to}` : null
  }
  assert.equal(range(told(daypart, 0)), '2031-03-03T17:00:00Z 2031-03-04T07:10:00Z')
  assert.equal(
    range(told(daypart, 0), told(clock, 7)),
    '2031-03-03T18:50:00Z 2031-03-04T07:10:00Z',
    'its day is not shifted',
  )
  const monday = time('2031-03-02T12:00:00Z', '2031-03-04T01:59:59Z', 'day')
  assert.equal(
    range(told(monday, 0), told(time('2031-03-03T20:00:00Z', '2031-03-04T23:59:59Z', 'daypart'), 7)),
    '2031-03-03T20:00:00Z 2031-03-04T07:10:00Z',
    'where two times of one voice overlap says nothing',
  )
  const after = time('2031-03-04T09:00:00Z', '2031-03-04T10:00:00Z', 'hour')
  assert.equal(range(told(after, 0)), '2031-03-04T09:00:00Z 2031-03-04T10:00:00Z', 'a wrong date is shown as it is')
})

describe('clauses and figures', () => {
  test('a second report of an action adds a voice', () => {
    const claims = [
      claim('a', clause('action', 'Police closed the bridge to all traffic')),
      claim('b', clause('action', 'The bridge was closed to traffic by police')),
      claim('c', clause('action', 'The mayor closed the school')),
    ]
    assert.deepEqual(
      ledgerOf(claims).facts.map(f => f.status),
      ['confirmed', 'single-source'],
    )
  })
  test('the same act by two actors is two', () => {
    const claims = [
      claim('a', clause('action', 'cancelled a rally on Friday', 'Mira Sool')),
      claim('b', clause('action', 'cancelled a rally on Friday', 'Jan Dree')),
    ]
    assert.equal(ledgerOf(claims).facts.length, 2)
  })
  test('other numbers are other statements', () => {
    const claims = [
      claim('a', clause('assertion', 'the ferry carried 120 passengers')),
      claim('b', clause('assertion', 'the ferry carried 90 passengers')),
    ]
    assert.equal(ledgerOf(claims).facts.length, 2)
  })
  test('a denied action is disputed; a clause with its own "not" is said, not denied', () => {
    const gas = clause('action', 'officers fired tear gas at the crowd')
    const silent = clause('assertion', 'the operator did not reply to questions')
    const facts = ledgerOf([
      claim('a', gas),
      claim('b', gas, { no: true, source: 'police' }),
      claim('c', silent, { no: true }),
    ]).facts
    assert.deepEqual(
      facts.map(f => f.status),
      ['disputed', 'single-source'],
    )
  })
  test('figures by what they measure', () => {
    const claims = [
      claim('a', figure('gunshots', 6)),
      claim('b', figure('Gunshots', 2), { source: 'witness' }),
      claim('b', figure('polling stations', 67000)),
    ]
    assert.deepEqual(
      ledgerOf(claims).facts.map(f => `${f.key} ${f.status}`),
      ['figure:gunshots disputed', 'figure:polling-stations single-source'],
    )
  })
  test('magnitudes within the span agree', () => {
    const m = (value: number) => ({ slot: 'magnitude', value, scale: null }) as const
    assert.equal(
      line(fact([claim('a', m(6.1)), claim('b', m(6.2))], 'magnitude')),
      'confirmed 6.1 compatible-precision',
    )
    assert.equal(line(fact([claim('a', m(6.1)), claim('b', m(6.9))], 'magnitude')), 'disputed 6.1 open-dispute')
  })
})

describe('echoes and changes', () => {
  test('a copy adds no voice, whichever comes first', () => {
    const [first, copy] = [claim('a', hurt(2), { at: '18:00' }), claim('b', hurt(2), { at: '19:00' })]
    assert.equal(fact([first, copy], 'injured', [echo(first, copy)])?.status, 'single-source')
    assert.equal(fact([first, copy], 'injured', [echo(copy, first)])?.status, 'single-source')
  })
  test('a copy of a copy, and a circle of copies', () => {
    const [x, y, z] = [claim('a', hurt(2)), claim('b', hurt(2)), claim('c', hurt(2))]
    assert.equal(fact([x, y, z], 'injured', [echo(x, y), echo(y, z)])?.status, 'single-source')
    assert.equal(fact([x, y, z], 'injured', [echo(x, y), echo(y, x)])?.status, 'confirmed')
  })
  test('each change has its moment and its claims', () => {
    const claims = [
      claim('a', hurt(2), { at: '18:00', id: 'c1' }),
      claim('b', hurt(2), { at: '18:30', id: 'c2' }),
      claim('c', hurt(3), { at: '21:00', id: 'c3', source: 'hospital' }),
      claim('c', hurt(3), { at: '22:00', id: 'c4', source: 'hospital' }),
    ]
    assert.deepEqual(
      ledgerOf(claims).changes.map(c => [c.at.slice(11, 16), c.from && line(c.from), line(c.to), c.because]),
      [
        ['18:00', null, 'single-source 2-2 single-voice', ['c1']],
        ['18:30', 'single-source 2-2 single-voice', 'confirmed 2-2 agree', ['c2']],
        ['21:00', 'confirmed 2-2 agree', 'single-source 3-3 later-authority', ['c3']],
      ],
    )
  })
  test('a claim of another incident does not count', () => {
    assert.deepEqual(ledgerOf([claim('a', dead(130), { mention: 'm9' })]).facts, [])
  })
  test('the voice that took it back', () => {
    const claims = [
      claim('a', clause('action', 'the port was closed'), { at: '18:00', source: 'police' }),
      claim('b', clause('action', 'the port was closed'), { at: '20:00', source: 'police', no: true }),
    ]
    assert.deepEqual(ledgerOf(claims).facts.map(line), ['superseded null withdrawn'])
  })
})
