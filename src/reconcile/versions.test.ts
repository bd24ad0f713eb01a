import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Echo, Fact } from '../model/index.ts'
import { type ReconcileInput, reconcile } from './reconcile.ts'
import { claim, count, echo, incident, LATE, named } from './testing.ts'

const OUTLETS = { v1: 'Harbour Times', v2: 'Harbour Times', v3: 'Harbour Times', other: 'The Daily Bell' } as never
const versions = { v1: { first: 'v1', no: 0 }, v2: { first: 'v1', no: 1 }, v3: { first: 'v1', no: 2 } } as never
const AT = { v1: '18:00', v2: '19:00', v3: '20:00', other: '18:30' } as const

const hurt = (n: number) => count('injured', n)
const told = (article: keyof typeof AT, n: number, source: Parameters<typeof claim>[2] = {}) =>
  claim(article, hurt(n), { at: AT[article], ...source })

const factOf = (claims: readonly Claim[], more: Partial<ReconcileInput> = {}): Fact | undefined =>
  reconcile({ incident: incident(), claims, echoes: [], outlets: OUTLETS, versions, ...more }, LATE).facts[0]

/** 'single-source 3 later-same-voice | stale for' */
const line = (f: Fact | undefined): string => {
  const v = f?.value
  const value = v && 'count' in v ? v.count.min : v && 'name' in v ? v.name : null
  return `${f?.status} ${value} ${f?.rule} | ${f?.support.map(s => s.verdict).join(' ')}`
}

const POLICE = { source: 'police' } as const
const HOSPITAL = { source: 'hospital' } as const
const WITNESS = { source: 'witness' } as const

describe('versions of one page', () => {
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    ['the outlet says otherwise', [told('v1', 2), told('v2', 3)], 'single-source 3 later-same-voice | stale for'],
    [
      'whoever is quoted, the page took it back',
      [told('v1', 2, POLICE), told('v2', 3, WITNESS)],
      'single-source 3 later-same-voice | stale for',
    ],
    ['downwards too', [told('v1', 5, HOSPITAL), told('v2', 3, POLICE)], 'single-source 3 later-same-voice | stale for'],
    [
      'what the new version still tells stands',
      [told('v1', 2, POLICE), told('v1', 3, HOSPITAL), told('v2', 3, HOSPITAL)],
      'single-source 3 later-same-voice | stale for for',
    ],
    [
      'only the last version that speaks of it counts',
      [told('v1', 2), told('v2', 3, POLICE), told('v3', 4, WITNESS)],
      'single-source 4 later-same-voice | stale stale for',
    ],
    [
      'another outlet keeps its own number',
      [told('v1', 2), told('other', 2), told('v2', 3)],
      'disputed 3 open-dispute | stale against for',
    ],
    ['silence takes nothing back', [told('v1', 2, POLICE)], 'single-source 2 single-voice | for'],
    [
      'one witness in two versions is one',
      [told('v1', 2, WITNESS), told('v2', 2, WITNESS)],
      'single-source 2 single-voice | for for',
    ],
    [
      'two witnesses of two reports are two',
      [told('v1', 2, WITNESS), told('other', 2, WITNESS)],
      'confirmed 2 agree | for for',
    ],
    [
      'causes too',
      [
        claim('v1', named('cause', 'gas leak', 'gas'), { at: '18:00', source: 'police' }),
        claim('v2', named('cause', 'arson', 'arson'), { at: '19:00', source: 'emergency' }),
      ],
      'single-source arson later-same-voice | stale for',
    ],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.equal(line(factOf(claims)), want))

  test('without being versions, two reports dispute', () => {
    const claims = [told('v1', 5, HOSPITAL), told('v2', 3, POLICE)]
    assert.match(line(factOf(claims, { versions: {} })), /^disputed/)
  })

  test('a change is recorded when the later version was fetched', () => {
    const input = {
      incident: incident(),
      claims: [told('v1', 2), told('v2', 3)],
      echoes: [],
      outlets: OUTLETS,
      versions,
    }
    const { changes } = reconcile(input, LATE)
    assert.deepEqual(
      changes.map(one => [one.at, one.to.value && 'count' in one.to.value ? one.to.value.count.min : null]),
      [
        ['2031-03-04T18:00:00Z', 2],
        ['2031-03-04T19:00:00Z', 3],
      ],
    )
    assert.equal(reconcile(input, '2031-03-04T18:30:00Z').facts[0]?.support.length, 1)
  })

  test('a copy of an earlier version falls with it', () => {
    const [first, copy, second] = [told('v1', 2), told('other', 2), told('v2', 3)]
    const echoes: readonly Echo[] = [echo(first, copy)]
    assert.equal(line(factOf([first, copy, second], { echoes })), 'single-source 3 later-same-voice | stale stale for')
  })
})
