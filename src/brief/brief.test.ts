import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Brief, Statement } from '../model/index.ts'
import { writeBrief } from './brief.ts'
import { happeningOf, ledgerOf, people, type Scene, scene, tell } from './testing.ts'

const OUTLETS = { a: 'Harbour Post', b: 'The Daily Bell', c: 'Northern Wire' } as never

const briefOf = (s: Scene, kind: string): Brief =>
  writeBrief(ledgerOf(s), s.claims, happeningOf(kind), { outlets: OUTLETS })
const texts = (b: Brief): readonly string[] => b.summary.map(x => x.text)

const place = (name: string, precision: 'street' | 'city' | 'unknown' = 'city'): Statement => ({
  slot: 'place',
  place: { name, country: null, lat: null, lon: null, precision },
})
const police: ['police', null] = ['police', null]

const attack = (): Scene => {
  const s = scene()
  tell(s, 'killed:police', 'confirmed', people('killed', 1, 1, 'police'), {}, { in: 'b' })
  tell(s, 'killed:attacker', 'confirmed', people('killed', 1, 1, 'attacker'), {}, { by: police, in: 'b' })
  tell(
    s,
    'injured:police',
    'disputed',
    people('injured', 2, 2, 'police'),
    {},
    { in: 'c', by: ['union', 'Officers United'] },
    {
      in: 'b',
      by: ['government', 'a government spokesperson'],
      says: people('injured', 1, 1, 'police'),
      verdict: 'against',
    },
  )
  tell(
    s,
    'responsibility',
    'confirmed',
    { slot: 'responsibility', group: 'Red Lagoon Front', channel: null },
    {},
    { in: 'b' },
  )
  tell(
    s,
    'motive',
    'disputed',
    { slot: 'motive', name: 'terrorism', code: 'terrorism' },
    { by: ['government', 'President Orlan'] },
    {
      by: ['ministry', 'interior ministry'],
      says: { slot: 'motive', name: 'too early', code: 'unknown' },
      verdict: 'against',
    },
  )
  tell(s, 'place', 'confirmed', place('Mill Street', 'street'), {}, { in: 'b' })
  tell(
    s,
    'time',
    'confirmed',
    {
      slot: 'time',
      when: { from: '2031-03-04T19:00:00Z', to: '2031-03-04T19:00:00Z', basis: 'stated' },
      words: 'at 9pm',
      precision: 'clock',
    },
    {},
    { in: 'b' },
  )
  return s
}

describe('an attack', () => {
  const brief = briefOf(attack(), 'shooting')
  test('headline', () => {
    assert.equal(
      brief.headline?.text,
      'One police officer killed, one or two injured, attacker dead in shooting on Mill Street; accounts differ',
    )
  })
  test('summary', () => {
    assert.deepEqual(texts(brief), [
      'One police officer was killed.',
      'One attacker was killed.',
      'Harbour Post and Officers United say two police officers were injured; a government spokesperson says one.',
      'It happened at 19:00 UTC on 4 March 2031 on Mill Street.',
      'Red Lagoon Front claimed responsibility; the claim is not proven.',
      'President Orlan says the motive was terrorism; the interior ministry says the motive is not known.',
    ])
  })
  test('contradictions', () => {
    assert.deepEqual(
      brief.contradictions.map(c => [c.key, ...c.sides.map(s => s.text)]),
      [
        [
          'injured:police',
          'Harbour Post and Officers United say two police officers were injured.',
          'A government spokesperson says one police officer was injured.',
        ],
        [
          'motive',
          'President Orlan says the motive was terrorism.',
          'The interior ministry says the motive is not known.',
        ],
      ],
    )
  })
  test('each side cites its own claims', () => {
    assert.deepEqual(
      brief.contradictions[0]?.sides.map(s => [...s.cites]),
      [['c4', 'c5'], ['c6']],
    )
  })
})

describe('a long evening', () => {
  const s = scene()
  tell(s, 'killed', 'disputed', people('killed', 4), {}, { in: 'b', says: people('killed', 3), verdict: 'against' })
  tell(s, 'killed:attacker', 'confirmed', people('killed', 1, 1, 'attacker'), {}, { in: 'b' })
  tell(s, 'killed:civilian', 'disputed', people('killed', 9, 9, 'civilian'), { by: police })
  tell(s, 'injured', 'confirmed', people('injured', 31), {}, { in: 'b', says: people('injured', 3, null) })
  tell(s, 'rescued', 'single-source', people('rescued', 45), {})
  tell(s, 'arrested', 'single-source', people('arrested', 2), {})
  tell(s, 'vehicle:a', 'single-source', { slot: 'vehicle', name: 'van', code: null }, {})
  tell(s, 'cause', 'single-source', { slot: 'cause', name: 'a gas leak', code: null }, {})
  tell(
    s,
    'action:a',
    'single-source',
    { slot: 'action', words: 'Organisers said the concert was off', actor: null },
    { by: ['ngo', 'Organisers'] },
  )
  tell(s, 'advice', 'single-source', { slot: 'advice', words: 'Stay indoors', actor: null }, { by: police })
  const brief = briefOf(s, 'crash-rail')
  test('the summary keeps to what matters most, people first', () => {
    assert.deepEqual(texts(brief), [
      'Harbour Post says four people were killed; The Daily Bell says three.',
      'One attacker was killed.',
      'Nine civilians were killed, according to police.',
      '31 people were injured, according to Harbour Post.',
      'Two people were arrested, according to Harbour Post.',
      'The cause was a gas leak, according to Harbour Post.',
    ])
  })
  test('the headline gives the total, not a disputed group; "several" does not widen 31', () => {
    assert.equal(
      brief.headline?.text,
      'Three or four people killed, 31 injured, attacker dead in rail crash; accounts differ',
    )
  })
})

test('a clause that names its speaker is not attributed twice; plurals take a plural verb', () => {
  const s = scene()
  tell(
    s,
    'action:a',
    'single-source',
    { slot: 'action', words: 'Organisers said the concert was off', actor: null },
    { by: ['ngo', 'Organisers'] },
  )
  tell(s, 'injured:police', 'denied', people('injured', 0, 0, 'police'), { by: ['military', 'Militants'] })
  assert.deepEqual(texts(briefOf(s, 'other')), [
    'No police officers were injured, according to militants.',
    'Organisers said the concert was off.',
  ])
})

describe('headlines', () => {
  const rows: readonly (readonly [string, string, (s: Scene) => void, string | null])[] = [
    [
      'one source',
      'fire',
      s => tell(s, 'missing', 'single-source', people('missing', 3), { by: ['emergency', 'the coast guard'] }),
      'Three people missing in fire, the coast guard says',
    ],
    [
      'a hedged source',
      'fire',
      s =>
        tell(s, 'killed', 'single-source', people('killed', 1), {
          by: police,
          hedge: 'it would seem',
          certainty: 'possible',
        }),
      'One person killed in fire (“it would seem”), police say',
    ],
    [
      'an air crash',
      'crash-air',
      s => tell(s, 'killed', 'confirmed', people('killed', 12), {}, { in: 'b' }),
      '12 people killed in plane crash',
    ],
    ['nobody hurt is no toll', 'fire', s => tell(s, 'injured', 'denied', people('injured', 0), { by: police }), null],
    [
      'attackers alone are not counted as victims',
      'shooting',
      s => tell(s, 'killed:attacker', 'confirmed', people('killed', 1, 1, 'attacker'), {}, { in: 'b' }),
      'One attacker was killed',
    ],
    [
      'a place in doubt stays out',
      'fire',
      s => {
        tell(s, 'killed', 'confirmed', people('killed', 2), {}, { in: 'b' })
        tell(s, 'place', 'disputed', place('Lerna'), {}, { in: 'b', says: place('Ostrand'), verdict: 'against' })
      },
      'Two people killed in fire',
    ],
    [
      'an earthquake',
      'earthquake',
      s => {
        tell(s, 'magnitude', 'confirmed', { slot: 'magnitude', value: 6.2, scale: null }, {}, { in: 'b' })
        tell(s, 'place', 'confirmed', place('Ostrand'), {}, { in: 'b' })
      },
      'Magnitude 6.2 earthquake in Ostrand',
    ],
    [
      'a protest',
      'protest',
      s => tell(s, 'arrested', 'single-source', people('arrested', 14), { by: police }),
      '14 people arrested at protest, police say',
    ],
    [
      'a decision',
      'other',
      s => {
        tell(
          s,
          'action:a',
          'single-source',
          { slot: 'action', words: 'handed in a petition', actor: 'Residents' },
          { in: 'b' },
        )
        tell(
          s,
          'assertion:b',
          'confirmed',
          { slot: 'assertion', words: 'the council will close two libraries', actor: null },
          {},
          { in: 'b' },
        )
      },
      'The council will close two libraries',
    ],
    [
      'only a quotation',
      'other',
      s =>
        tell(
          s,
          'quote:a',
          'single-source',
          { slot: 'quote', words: 'Nobody asked us', actor: null },
          { by: ['union', 'Jan Dree'] },
        ),
      'Jan Dree: “Nobody asked us”',
    ],
    [
      'a claim of responsibility alone',
      'other',
      s =>
        tell(
          s,
          'responsibility',
          'single-source',
          { slot: 'responsibility', group: 'Red Lagoon Front', channel: null },
          {},
        ),
      'Red Lagoon Front claimed responsibility, Harbour Post says, not proven',
    ],
    ['nothing', 'fire', () => {}, null],
  ]
  for (const [name, kind, fill, want] of rows) {
    test(name, () => {
      const s = scene()
      fill(s)
      assert.equal(briefOf(s, kind).headline?.text ?? null, want)
    })
  }
})

describe('sentences', () => {
  const rows: readonly (readonly [string, (s: Scene) => void, string])[] = [
    [
      'one source keeps its name',
      s => tell(s, 'injured', 'single-source', people('injured', 2), { by: ['ministry', 'interior ministry'] }),
      'Two people were injured, according to the interior ministry.',
    ],
    [
      'and the hop',
      s => tell(s, 'injured', 'single-source', people('injured', 2), { by: police, via: 'the Guardian' }),
      'Two people were injured, according to police, quoted by the Guardian.',
    ],
    [
      'hedges in their own words',
      s => tell(s, 'injured', 'single-source', people('injured', 1), { by: police, hedge: 'it would seem' }),
      'One person was injured (“it would seem”), according to police.',
    ],
    [
      'possible without words',
      s => tell(s, 'injured', 'single-source', people('injured', 1), { certainty: 'possible' }),
      'One person was possibly injured, according to Harbour Post.',
    ],
    [
      'a plain voice lifts the hedge',
      s => tell(s, 'injured', 'confirmed', people('injured', 1), { hedge: 'it would seem' }, { in: 'b' }),
      'One person was injured.',
    ],
    [
      'children',
      s => tell(s, 'killed:child', 'confirmed', people('killed', 2, 2, 'child'), {}, { in: 'b' }),
      'Two children were killed.',
    ],
    [
      'at least one',
      s => tell(s, 'killed', 'confirmed', people('killed', 1, null), {}, { in: 'b' }),
      'At least one person was killed.',
    ],
    [
      'ten and eleven',
      s => tell(s, 'killed', 'confirmed', people('killed', 10, 11), {}, { in: 'b' }),
      'Ten or 11 people were killed.',
    ],
    [
      'dozens',
      s => tell(s, 'injured', 'confirmed', people('injured', 24, null, 'any', true), {}, { in: 'b' }),
      'Dozens of people were injured.',
    ],
    [
      'only one voice is exact',
      s =>
        tell(
          s,
          'killed',
          'confirmed',
          people('killed', 41),
          { by: ['government', null] },
          { in: 'b', says: people('killed', 24, null, 'any', true) },
        ),
      '41 people were killed, according to the government.',
    ],
    [
      'nobody',
      s => tell(s, 'injured', 'denied', people('injured', 0), { by: police, no: true }),
      'No one was injured, according to police.',
    ],
    [
      'a part of the dead',
      s =>
        tell(
          s,
          'killed/american',
          'confirmed',
          { slot: 'killed', who: 'any', count: { min: 10, max: 10, approximate: false }, part: '10 US citizens' },
          {},
          { in: 'b' },
        ),
      'Ten of the dead were described as “US citizens”.',
    ],
    [
      'a part of the dead by country',
      s =>
        tell(
          s,
          'killed/united-states',
          'confirmed',
          { slot: 'killed', who: 'any', count: { min: 10, max: 10, approximate: false }, part: 'United States' },
          {},
          { in: 'b' },
        ),
      'Ten of the dead were from the United States.',
    ],
    [
      'children among the dead',
      s =>
        tell(
          s,
          'killed:child/including',
          'confirmed',
          { slot: 'killed', who: 'child', count: { min: 2, max: 2, approximate: false }, part: 'including' },
          {},
          { in: 'b' },
        ),
      'The dead include two children.',
    ],
    [
      'a clause that is a quotation',
      s =>
        tell(
          s,
          'assertion:x',
          'single-source',
          { slot: 'assertion', words: '"It never ends,"', actor: null },
          { by: police },
        ),
      'It never ends, according to police.',
    ],
    [
      'a clause that names its source already',
      s =>
        tell(
          s,
          'assertion:x',
          'single-source',
          { slot: 'assertion', words: 'According to police, the road is closed.', actor: null },
          { by: police },
        ),
      'According to police, the road is closed.',
    ],
    [
      'who denies an action',
      s =>
        tell(s, 'action:x', 'denied', null, {
          by: police,
          no: true,
          says: { slot: 'action', words: 'officers fired tear gas', actor: null },
        }),
      'Police deny that officers fired tear gas.',
    ],
    [
      'a withdrawn action',
      s =>
        tell(s, 'action:x', 'superseded', null, {
          by: police,
          verdict: 'stale',
          says: { slot: 'action', words: 'the port was closed', actor: null },
        }),
      'Police have withdrawn the statement that the port was closed.',
    ],
    [
      'an actor before the act',
      s =>
        tell(
          s,
          'action:x',
          'confirmed',
          { slot: 'action', words: 'cancelled her rally', actor: 'Mira Sool' },
          {},
          { in: 'b' },
        ),
      'Mira Sool cancelled her rally.',
    ],
    [
      'an actor within the act',
      s =>
        tell(
          s,
          'action:x',
          'confirmed',
          { slot: 'action', words: 'Ms Sool cancelled her rally', actor: 'Mira Sool' },
          {},
          { in: 'b' },
        ),
      'Ms Sool cancelled her rally.',
    ],
    [
      'a figure',
      s =>
        tell(
          s,
          'figure:x',
          'single-source',
          { slot: 'figure', measure: 'polling stations', count: { min: 67000, max: 67000, approximate: false } },
          { by: ['ministry', null] },
        ),
      'The ministry puts the number of polling stations at 67,000.',
    ],
    [
      'cause under investigation',
      s => tell(s, 'cause', 'confirmed', { slot: 'cause', name: 'x', code: 'under-investigation' }, {}, { in: 'b' }),
      'The cause is under investigation.',
    ],
    [
      'an unknown outlet',
      s => tell(s, 'injured', 'single-source', people('injured', 2), { in: 'zz' }),
      'Two people were injured, according to one report.',
    ],
  ]
  for (const [name, fill, want] of rows) {
    test(name, () => {
      const s = scene()
      fill(s)
      assert.deepEqual(texts(briefOf(s, 'other')), [want])
    })
  }
  test('victims in one sentence, each with its source', () => {
    const s = scene()
    const name = (value: string): Statement => ({ slot: 'identity', who: 'victim', aspect: 'name', value })
    tell(s, 'identity:victim/name:ana-borrel', 'confirmed', name('Ana Borrel'), {}, { in: 'b' })
    tell(s, 'identity:victim/name:tomas-vey', 'single-source', name('Tomas Vey'), { by: ['official', 'Rabbi Tone'] })
    assert.deepEqual(texts(briefOf(s, 'crash-air')), [
      'Named in reports as victims: Ana Borrel and Tomas Vey (Rabbi Tone).',
    ])
  })
  test('a vehicle that is a vehicle is not told', () => {
    const s = scene()
    tell(s, 'vehicle', 'confirmed', { slot: 'vehicle', name: 'vehicle', code: 'road' }, {}, { in: 'b' })
    assert.deepEqual(texts(briefOf(s, 'fire')), [])
  })
  test('a part that nobody can name is not told', () => {
    const s = scene()
    tell(
      s,
      'killed/more',
      'confirmed',
      { slot: 'killed', who: 'any', count: { min: 2, max: 2, approximate: false }, part: 'more' },
      {},
      { in: 'b' },
    )
    assert.deepEqual(texts(briefOf(s, 'fire')), [])
  })
  test('a fact whose claims are not given is not told', () => {
    const s = scene()
    tell(s, 'killed', 'confirmed', people('killed', 2), {}, { in: 'b' })
    const brief = writeBrief(ledgerOf(s), [], happeningOf('fire'))
    assert.deepEqual([brief.headline, brief.summary, brief.timeline], [null, [], []])
  })
})

test('a side is told in the wording that the account shows', () => {
  const cause = (name: string, code: string): Statement => ({ slot: 'cause', name, code })
  const s = scene()
  tell(
    s,
    'cause',
    'disputed',
    cause('worn cables', 'electrical'),
    { says: cause('WORN CABLES', 'electrical') },
    { in: 'b' },
    { in: 'c', says: cause('arson', 'arson'), verdict: 'against' },
  )
  const sides = briefOf(s, 'fire').contradictions[0]?.sides.map(x => x.text) ?? []
  assert.match(sides[0] ?? '', /worn cables/)
  assert.match(sides[1] ?? '', /arson/)
})

describe('the timeline', () => {
  test('first reports say who; corrections are told beside it', () => {
    const s = scene()
    const two = tell(s, 'injured', 'single-source', people('injured', 2), { at: '18:00' })
    s.facts.pop()
    const three = tell(s, 'injured', 'single-source', people('injured', 3), {
      at: '21:40',
      by: ['hospital', 'the hospital'],
    })
    s.changes.push({ at: '2031-03-04T18:00:00Z', key: 'injured', from: null, to: two, because: [s.claims[0]!.id] })
    s.changes.push({ at: '2031-03-04T21:40:00Z', key: 'injured', from: two, to: three, because: [s.claims[1]!.id] })
    const again = { ...three, status: 'confirmed' as const }
    s.changes.push({ at: '2031-03-04T22:00:00Z', key: 'injured', from: three, to: again, because: [s.claims[1]!.id] })
    assert.deepEqual(
      briefOf(s, 'fire').timeline.map(l => `${l.when.from.slice(11, 16)} ${l.text}`),
      ['18:00 Injured: two, first reported by Harbour Post.', '21:40 Injured: three, confirmed by the hospital.'],
    )
  })
  test('a time that is any time is told nowhere', () => {
    const at = (from: string, to: string): Statement => ({
      slot: 'time',
      when: { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, basis: 'assumed' },
      words: 'on Monday',
      precision: 'day',
    })
    const rows: readonly (readonly [string, string, boolean])[] = [
      ['0001-01-01', '2031-03-04', false],
      ['2029-01-01', '2031-03-04', false],
      ['2031-03-03', '2031-03-04', true],
      ['2031-01-01', '2031-03-04', true],
    ]
    for (const [from, to, want] of rows) {
      const s = scene()
      tell(s, 'killed', 'confirmed', people('killed', 2), {}, { in: 'b' })
      tell(s, 'place', 'confirmed', place('Lerna'), {}, { in: 'b' })
      tell(s, 'time', 'confirmed', at(from, to), {}, { in: 'b' })
      const brief = briefOf(s, 'fire')
      assert.equal(
        texts(brief).some(t => /^It happened (?:on|between|before) /.test(t)),
        want,
        `${from} ${to}`,
      )
      assert.ok(texts(brief).some(t => /Lerna/.test(t)))
      assert.equal(
        brief.timeline.some(l => l.when.from.startsWith(from)),
        want,
      )
    }
  })
  test('the happening stands at its time', () => {
    const lines = briefOf(attack(), 'shooting').timeline
    assert.equal(lines[0]?.text, 'Shooting on Mill Street.')
    assert.equal(lines[0]?.when.from, '2031-03-04T19:00:00Z')
  })
})

test('every sentence of every part has a claim, and the brief is plain JSON', () => {
  const brief = briefOf(attack(), 'shooting')
  const all = [brief.headline!, ...brief.summary, ...brief.timeline, ...brief.contradictions.flatMap(c => c.sides)]
  assert.ok(all.length > 8)
  for (const line of all) assert.ok(line.cites.length > 0 && /^[\p{Lu}\p{N}“]/u.test(line.text), line.text)
  assert.deepEqual(JSON.parse(JSON.stringify(brief)), brief)
})
