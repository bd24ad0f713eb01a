import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Claim, Echo, Ledger, SourceKind, Statement } from '../model/index.ts'
import { reconcile } from './reconcile.ts'
import { DEFAULT_PROFILE } from './settings.ts'
import { claim, clause, count, echo, figure, incident, named, place, time } from './testing.ts'

const ARTICLES = ['a', 'b', 'c', 'd', 'e']
const OUTLETS = { a: 'Harbour Post', b: 'The Daily Bell', c: 'Northern Wire', d: 'Canal Radio', e: '' } as never
const CLOCKS = ['17:00', '18:00', '18:30', '19:00', '21:15', '23:00']

const statements: fc.Arbitrary<Statement> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('killed' as const, 'injured' as const, 'perpetrators' as const),
      fc.nat(4),
      fc.constantFrom(0, 1, null),
    )
    .map(([slot, n, more]) => count(slot, n, more === null ? null : n + more)),
  fc
    .tuple(fc.constantFrom('10 Danes', 'Danes'), fc.integer({ min: 1, max: 3 }))
    .map(([part, n]) => count('killed', n, n, { part })),
  fc
    .constantFrom('firearm', 'firearm.automatic', 'firearm.pistol', 'blade.knife')
    .map(c => named('weapon', `a ${c}`, c)),
  fc.constantFrom('terrorism', 'criminal', 'unknown', 'not-ruled-out').map(c => named('motive', c, c)),
  fc
    .constantFrom('Lerna', 'Mill Street', 'Ostrand')
    .map(n => place(n, n === 'Mill Street' ? 'street' : 'city', n === 'Ostrand' ? [50, 1] : [45, 1])),
  fc.nat(5).map(h => time(`2031-03-04T1${h}:00:00Z`, `2031-03-04T1${h + 2}:00:00Z`, 'hour')),
  fc
    .constantFrom(
      'police closed the bridge to traffic',
      'the bridge was closed to traffic',
      'the mayor closed two schools',
    )
    .map(w => clause('action', w)),
  fc.nat(3).map(n => figure('gunshots', n)),
  fc.constantFrom('Red Front', 'Blue Front').map(group => ({ slot: 'responsibility', group, channel: null }) as const),
  fc
    .constantFrom('Ivo Larn', 'Larn', 'Peter Osk')
    .map(value => ({ slot: 'identity', who: 'suspect', aspect: 'name', value }) as const),
)

type Source = SourceKind | readonly [SourceKind, string] | null
const sources: fc.Arbitrary<Source> = fc.constantFrom<Source>(
  null,
  'police',
  'witness',
  'hospital',
  ['ministry', 'the Interior Ministry'],
  ['ministry', 'interior ministry'],
  ['official', 'Jan Dree'],
  ['official', 'Dree'],
  ['perpetrator-group', 'Red Front'],
)

const claims: fc.Arbitrary<readonly Claim[]> = fc
  .array(
    fc.record({
      article: fc.constantFrom(...ARTICLES),
      statement: statements,
      source: sources,
      certainty: fc.constantFrom('certain' as const, 'possible' as const, 'underspecified' as const),
      no: fc.boolean(),
      start: fc.nat(50),
    }),
    { maxLength: 24 },
  )
  .map(list =>
    list.map((c, i) => {
      const at = CLOCKS[ARTICLES.indexOf(c.article)]!
      return claim(c.article, c.statement, {
        ...c,
        no: c.no && i % 3 === 0,
        id: `c${i}`,
        at: c.article === 'e' ? ['00:00', '23:00'] : at,
      })
    }),
  )

const ledgerOf = (list: readonly Claim[], asOf = '2031-03-05T12:00:00Z', echoes: readonly Echo[] = []): Ledger =>
  reconcile({ incident: incident(), claims: list, echoes, outlets: OUTLETS }, asOf)

const voices = (l: Ledger): number => new Set(l.facts.flatMap(f => f.support.map(s => `${f.key}|${s.voice}`))).size

describe('the fold', () => {
  test('the order of the input changes nothing', () => {
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.nat()), (list, dice) => {
        const shuffled = list
          .map(c => [dice.next().value, c] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, c]) => c)
        assert.deepEqual(ledgerOf(shuffled), ledgerOf(list))
      }),
    )
  })
  test('reading a claim twice changes nothing', () => {
    fc.assert(fc.property(claims, list => assert.deepEqual(ledgerOf([...list, ...list]), ledgerOf(list))))
  })
  test('claims after asOf change nothing, and what was known then is what the changes show', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...CLOCKS), (list, clock) => {
        const asOf = `2031-03-04T${clock}:00Z`
        const then = ledgerOf(list, asOf)
        assert.deepEqual(
          then,
          ledgerOf(
            list.filter(c => c.reportedAt.to <= asOf),
            asOf,
          ),
        )
        assert.deepEqual(
          then.changes,
          ledgerOf(list).changes.filter(c => c.at <= asOf),
        )
      }),
    )
  })
  test('an echo in another report adds no voice and confirms nothing', () => {
    fc.assert(
      fc.property(claims, fc.nat(), (list, pick) => {
        const of = list[pick % Math.max(1, list.length)]
        fc.pre(of !== undefined)
        const copy = {
          ...of,
          id: 'copy',
          anchor: { ...of.anchor, articleId: 'd' },
          reportedAt: { from: '2031-03-04T23:30:00Z', to: '2031-03-04T23:30:00Z', basis: 'stated' },
        } as Claim
        const [before, after] = [ledgerOf(list), ledgerOf([...list, copy], undefined, [echo(of, copy)])]
        assert.equal(voices(after), voices(before))
      }),
    )
  })
  test('a ledger survives JSON; every claim stands in it; every fact has support and a voice for its value', () => {
    fc.assert(
      fc.property(claims, list => {
        const ledger = ledgerOf(list)
        assert.deepEqual(JSON.parse(JSON.stringify(ledger)), ledger)
        const told = new Set(ledger.facts.flatMap(f => f.support.map(s => s.claimId)))
        assert.deepEqual([...told].toSorted(), list.map(c => c.id).toSorted())
        for (const f of ledger.facts) {
          const pro = new Set(f.support.filter(s => s.verdict === 'for').map(s => s.voice))
          if (f.status === 'confirmed') assert.ok(pro.size > 1, f.key)
          if (f.status === 'confirmed' || f.status === 'single-source')
            assert.ok(!f.support.some(s => s.verdict === 'against'), f.key)
          if (f.status === 'disputed')
            assert.ok(
              f.support.some(s => s.verdict === 'against'),
              f.key,
            )
        }
        assert.equal(new Set(ledger.facts.map(f => f.key)).size, ledger.facts.length)
      }),
    )
  })
})

test('a key with very many moments is replayed in bounded steps, and its facts stay the same', () => {
  const list = Array.from({ length: 300 }, (_, i) => {
    const at = new Date(Date.UTC(2031, 2, 4) + i * 1000).toISOString().slice(0, 19).concat('Z')
    return claim(`r${i}`, count('injured', i % 7), {
      id: `c${i}`,
      at,
      source: i % 3 ? 'police' : ['official', `Person Number${i}`],
    })
  })
  const input = { incident: incident(), claims: list, echoes: [], outlets: {} }
  const asOf = '2031-03-05T00:00:00Z'
  const coarse = { name: 'coarse', settings: { ...DEFAULT_PROFILE.settings, replaySteps: 10 } }
  const [all, few] = [reconcile(input, asOf), reconcile(input, asOf, coarse)]
  assert.deepEqual(few.facts, all.facts)
  assert.ok(few.changes.length <= 10 && all.changes.length > 10, `${few.changes.length} and ${all.changes.length}`)
  assert.equal(few.profile, 'coarse')
})
