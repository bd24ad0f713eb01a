import { test } from 'node:test'
import fc from 'fast-check'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { assertSame } from './difference.ts'
import { accountOf, settings, someReports } from './pool.ts'

test('claims reported after the moment that is asked for change nothing in the ledger', () => {
  const given = fc.record({ reports: someReports(), at: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(given, ({ reports, at }) => {
      const account = accountOf(reports)
      const moments = [...new Set(account.claims.map(c => c.reportedAt.to))].sort()
      const asOf = moments[Math.floor(at * (moments.length - 1))] ?? account.asOf
      const outlets = Object.fromEntries(account.articles.map(a => [a.id, a.outlet ?? a.origin]))
      for (const incident of account.incidents) {
        const claims = account.claims.filter(c => incident.mentions.includes(c.incidentMention))
        const known = claims.filter(c => c.reportedAt.to <= asOf)
        const { echoes } = account
        assertSame(
          reconcile({ incident, claims, echoes, outlets }, asOf),
          reconcile({ incident, claims: known, echoes, outlets }, asOf),
        )
      }
    }),
    settings(12),
  )
})
