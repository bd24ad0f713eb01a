import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Account, Capture } from '../../src/model/index.ts'
import type { Understanding } from '../../src/pipeline.ts'
import { accountOf, captureOfText, EVENINGS, read, settings } from './pool.ts'

type Fields = { readonly title: string; readonly outlet: string; readonly published: string; readonly text: string }

const captureOfFields = (fields: Fields): Capture => captureOfText(`${fields.outlet}.json`, JSON.stringify(fields))

/** Reports of the pool with a title and a time, long enough to be recognised, as plain objects that can be printed elsewhere. */
const originals: readonly { readonly evening: readonly Understanding[]; readonly fields: Fields }[] = EVENINGS.flatMap(
  captures => {
    const evening = captures.map(read)
    return evening.flatMap(({ article }) => {
      const { title, published } = article
      const text = article.sentences
        .filter(s => s.role === 'body' || s.role === 'quote')
        .map(s => article.text.slice(s.start, s.end))
        .join('\n\n')
      if (title === null || published === null || text.length < 800 || article.credit.length > 0) return []
      const others = evening.filter(one => one.article.id !== article.id)
      const outlet = article.outlet ?? 'The First Paper'
      return [{ evening: others, fields: { title, outlet, published: published.from, text } }]
    })
  },
)

/** Printed again elsewhere: the very text, or an agency's way of it, under another headline and without its end. */
const copyOf = (fields: Fields, how: 'same' | 'syndicated', minutesLater: number): Fields => {
  const published = `${new Date(Date.parse(fields.published) + minutesLater * 60_000).toISOString().slice(0, 19)}Z`
  const paragraphs = fields.text.split('\n\n')
  const kept = paragraphs.slice(0, Math.ceil(paragraphs.length * 0.8)).join('\n\n')
  return how === 'same'
    ? { ...fields, outlet: 'The Copying Courier', published }
    : { title: 'Here is what happened, hour by hour', outlet: 'The Copying Courier', published, text: kept }
}

/** Voices that are heard in no other report than this one, with what they speak on. */
function voicesOnlyIn(account: Account, id: string): readonly string[] {
  const reportOf = new Map<string, string>(account.claims.map(c => [c.id, c.anchor.articleId]))
  const support = account.incidents.flatMap(i =>
    i.ledger.facts.flatMap(f => f.support.map(s => ({ ...s, key: f.key }))),
  )
  const elsewhere = new Set(support.filter(s => reportOf.get(s.claimId) !== id).map(s => s.voice))
  return support.filter(s => !elsewhere.has(s.voice)).map(s => `${s.voice} on ${s.key}`)
}

test('a copy under another name never adds a voice', () => {
  const given = fc.record({
    which: fc.nat(originals.length - 1),
    others: fc.nat(4),
    how: fc.constantFrom('same' as const, 'syndicated' as const),
    minutesLater: fc.integer({ min: 1, max: 600 }),
  })
  fc.assert(
    fc.property(given, ({ which, others, how, minutesLater }) => {
      const of = originals[which]!
      const reports = [...of.evening.slice(0, others), read(captureOfFields(of.fields))]
      const copy = read(captureOfFields(copyOf(of.fields, how, minutesLater)))
      assert.deepEqual(voicesOnlyIn(accountOf([...reports, copy]), copy.article.id), [])
    }),
    settings(30),
  )
})
