import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Echo, Fact } from '../model/index.ts'
import { reconcile } from './reconcile.ts'
import { claim, count, echo, incident, LATE } from './testing.ts'

const OUTLETS = { a: 'Harbour Post', b: 'The Daily Bell', c: 'Northern Wire', c2: 'Northern Wire', d: 'Canal Radio' }
const dead = (min: number, max: number | null = min) => count('killed', min, max)
const hurt = (min: number, max: number | null = min) => count('injured', min, max)
const lost = (min: number, max: number | null = min) => count('missing', min, max)

const factOf = (claims: readonly Claim[], echoes: readonly Echo[] = []): Fact | undefined =>
  reconcile({ incident: incident(), claims, echoes, outlets: OUTLETS as never }, LATE).facts[0]

/** 'disputed 3-3 open-dispute | for stale against' */
const line = (f: Fact | undefined): string => {
  const v = f?.value
  const value = v && 'count' in v ? `${v.count.min}-${v.count.max ?? ''}` : 'null'
  return `${f?.status} ${value} ${f?.rule} | ${f?.support.map(s => s.verdict).join(' ')}`
}

type Row = readonly [name: string, claims: readonly Claim[], want: string]
const check = (rows: readonly Row[]) => {
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(factOf(claims)), want))
}

describe('a smaller count of the same voice in one report', () => {
  check([
    [
      'three died, and one man who had been given up lives',
      [claim('a', dead(3), { source: 'police' }), claim('a', dead(1), { source: 'police', start: 40 })],
      'single-source 3-3 part-of-total | for stale',
    ],
    [
      'told twice it is still a part',
      [3, 1, 1].map((n, i) => claim('a', dead(n), { source: 'police', start: 40 * i })),
      'single-source 3-3 part-of-total | for stale stale',
    ],
    [
      'it does not replace what the voice said before',
      [
        claim('a', dead(3), { source: 'police', at: '17:00' }),
        claim('b', dead(3, null), { source: 'police', at: '19:00' }),
        claim('b', dead(1), { source: 'police', at: '19:00', start: 40 }),
      ],
      'single-source 3-3 part-of-total | for for stale',
    ],
    [
      'one beside two is another count',
      [claim('a', hurt(2)), claim('a', hurt(1), { start: 40 })],
      'single-source 2-2 own-conflict | for stale',
    ],
    [
      'most of it is another count',
      [claim('a', dead(7)), claim('a', dead(6), { start: 40 })],
      'single-source 7-7 own-conflict | for stale',
    ],
  ])
})

describe('counts of one report that make up another', () => {
  const spread = (first: number, second: number, far: number): readonly Claim[] => [
    claim('a', dead(16, null), { source: 'police', at: '10:00' }),
    claim('a', dead(first), { source: ['police', 'Inspector Aldo Ree'], at: '10:00', start: 500 }),
    claim('a', dead(second), { source: ['hospital', 'Dr Ines Vald'], at: '10:00', start: 500 + far }),
    claim('b', dead(19), { source: 'official', at: '16:00' }),
  ]
  check([
    ['eleven at once and five in hospital', spread(11, 5, 40), 'confirmed 19-19 part-of-total | for stale stale for'],
    ['far apart, and by others', spread(11, 5, 900), 'confirmed 19-19 later-authority | for stale stale for'],
    [
      'three that add up',
      [16, 9, 4, 3].map((n, i) => claim('a', dead(n), { start: 40 * i })),
      'single-source 16-16 part-of-total | for stale stale stale',
    ],
    [
      'two that do not add up, near the whole',
      [16, 11, 9].map((n, i) => claim('a', dead(n), { start: 40 * i })),
      'single-source 16-16 own-conflict | for stale stale',
    ],
  ])
})

describe('a copy shares the fate of its original', () => {
  const first = claim('a', dead(4), { source: ['ministry', 'the Ministry of Roads'], at: '18:00' })
  const copy = claim('b', dead(4), { source: ['ministry', 'the Ministry of Roads'], at: '21:00' })
  const newer = claim('c', dead(3), { source: ['ministry', 'the Ministry of Roads'], at: '20:00' })
  test('printed after the correction', () =>
    assert.equal(
      line(factOf([first, copy, newer], [echo(first, copy)])),
      'single-source 3-3 later-same-voice | stale for stale',
    ))
  test('said again after it, not copied', () =>
    assert.equal(line(factOf([first, copy, newer])), 'single-source 4-4 later-same-voice | stale stale for'))
  test('known only by its day', () => {
    const wide = claim('b', dead(4), { source: ['ministry', 'the Ministry of Roads'], at: ['00:00', '23:59'] })
    assert.equal(
      line(factOf([first, wide, newer], [echo(first, wide)])),
      'single-source 3-3 later-same-voice | stale for stale',
    )
  })
  test('a headline shares the fate of the source that its report names', () => {
    const headline = claim('a', dead(4), { at: '18:00', start: 900 })
    assert.equal(line(factOf([first, headline, newer])), 'single-source 3-3 later-same-voice | stale stale for')
    const own = claim('d', dead(4), { at: '18:00' })
    assert.equal(line(factOf([first, own, newer])).split(' ')[0], 'disputed')
  })
})

describe('tolls that move', () => {
  const police = (n: number, at: string) => claim('a', dead(n), { source: 'police', at })
  check([
    [
      'a lower-ranked authority, hours later and higher',
      [police(6, '10:00'), claim('b', dead(8), { source: 'official', at: '16:00' })],
      'single-source 8-8 later-authority | stale for',
    ],
    [
      'within two hours they differ',
      [police(6, '10:00'), claim('b', dead(8), { source: 'official', at: '11:30' })],
      'disputed 6-6 open-dispute | for against',
    ],
    [
      'an agency alone does not silence police',
      [police(6, '10:00'), claim('b', dead(8), { source: ['agency', 'Northern Wire'], at: '16:00' })],
      'disputed 6-6 open-dispute | for against',
    ],
    [
      'an old count quoted beside the new one is old',
      [
        claim('a', dead(16, null), { source: 'police', at: '08:00' }),
        claim('b', dead(16), { source: 'police', at: '14:00' }),
        claim('c', dead(19), { source: 'official', at: '14:00' }),
      ],
      'confirmed 19-19 later-authority | for stale for',
    ],
    [
      'said again after the new one it is not',
      [
        claim('a', dead(16), { source: 'police', at: '08:00' }),
        claim('c', dead(19), { source: 'official', at: '14:00' }),
        claim('b', dead(16), { source: 'police', at: '15:00' }),
      ],
      'disputed 16-16 open-dispute | stale against for',
    ],
    [
      'days of unknown zones, one after the other',
      [
        claim('a', dead(46), { source: 'police', at: ['2031-03-01T10:00:00Z', '2031-03-03T11:59:00Z'] }),
        claim('b', dead(73), { source: 'police', at: ['2031-03-02T10:00:00Z', '2031-03-04T11:59:00Z'] }),
      ],
      'single-source 73-73 later-same-voice | stale for',
    ],
    [
      'the same day of unknown zones',
      [
        claim('a', dead(46), { source: 'police', at: ['2031-03-01T10:00:00Z', '2031-03-03T11:59:00Z'] }),
        claim('b', dead(73), { source: 'ministry', at: ['2031-03-01T10:00:00Z', '2031-03-03T11:59:00Z'] }),
      ],
      'disputed 46-46 open-dispute | for against',
    ],
    [
      'the missing were found: an authority, lower',
      [claim('a', lost(25, null), { at: '08:00' }), claim('b', lost(11), { source: 'official', at: '12:00' })],
      'single-source 11-11 later-authority | stale for',
    ],
    [
      'the missing were found: the outlet that reported the three',
      [claim('c', lost(3), { source: 'police', at: '08:00' }), claim('c2', lost(1), { at: '12:00' })],
      'single-source 1-1 later-authority | stale for',
    ],
    [
      'another outlet silences nobody',
      [claim('c', lost(3), { source: 'police', at: '08:00' }), claim('d', lost(1), { at: '12:00' })],
      'disputed 3-3 open-dispute | for against',
    ],
    [
      'an old count repeated does not raise the missing again',
      [
        claim('a', lost(3), { source: 'police', at: '08:00' }),
        claim('b', lost(1), { at: '10:00' }),
        claim('d', lost(3), { source: 'police', at: '11:00' }),
      ],
      'disputed 3-3 open-dispute | for against for',
    ],
    [
      'the injured counted again by an equal',
      [
        claim('a', hurt(30), { source: 'police', at: '08:00' }),
        claim('b', hurt(27), { source: 'emergency', at: '12:00' }),
      ],
      'single-source 27-27 later-authority | stale for',
    ],
    [
      'by a lower-ranked authority: both stand, the newer is shown',
      [
        claim('a', hurt(24), { source: 'police', at: '08:00' }),
        claim('b', hurt(21), { source: 'official', at: '14:00' }),
      ],
      'disputed 21-21 open-dispute | against for',
    ],
    [
      'by a hospital, which counts its own patients',
      [
        claim('a', hurt(14), { source: 'police', at: '08:00' }),
        claim('b', hurt(11), { source: 'hospital', at: '14:00' }),
      ],
      'disputed 11-11 open-dispute | against for',
    ],
    [
      'by an outlet without a source',
      [claim('c', hurt(30), { source: 'police', at: '08:00' }), claim('c2', hurt(27), { at: '12:00' })],
      'disputed 30-30 open-dispute | for against',
    ],
    [
      'nobody takes the dead back for another',
      [claim('a', dead(4), { at: '08:00' }), claim('b', dead(3), { source: 'police', at: '12:00' })],
      'disputed 3-3 open-dispute | against for',
    ],
  ])
})
