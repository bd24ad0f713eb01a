import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../model/index.ts'
import { inParagraphs, paragraphsOf, piecesOf } from './marks.ts'
import { sampleAccount } from './sample.ts'

const claim = (start: number, end: number): Claim => ({
  ...sampleAccount.claims[0]!,
  id: `${start}-${end}` as Claim['id'],
  anchor: { ...sampleAccount.claims[0]!.anchor, start, end },
})

const shape = (start: number, end: number, claims: readonly Claim[]) =>
  piecesOf({ start, end }, claims).map(p => `${p.start}-${p.end}: ${p.claims.map(c => c.id).join(' ')}`)

test('overlapping, nested, equal and foreign claims are cut into pieces', () => {
  assert.deepEqual(shape(0, 6, []), ['0-6: '])
  assert.deepEqual(shape(0, 6, [claim(0, 4), claim(2, 6)]), ['0-2: 0-4', '2-4: 0-4 2-6', '4-6: 2-6'])
  assert.deepEqual(shape(0, 6, [claim(0, 6), claim(2, 3)]), ['0-2: 0-6', '2-3: 2-3 0-6', '3-6: 0-6'])
  assert.deepEqual(shape(0, 6, [claim(6, 9), claim(3, 3)]), ['0-6: '])
  assert.deepEqual(shape(10, 16, [claim(4, 12), claim(14, 30)]), ['10-12: 4-12', '12-14: ', '14-16: 14-30'])
})

test('pieces cover the paragraph without gaps; each claim begins and ends once over all paragraphs', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(spans, text, (pairs, words) => {
      const claims = pairs.map(([start, length], i) => ({
        ...claim(start, start + length),
        id: `c${i}` as Claim['id'],
      }))
      const paragraphs = paragraphsOf(words)
      const touching = inParagraphs(paragraphs, claims, c => c.anchor)
      const begun: string[] = []
      paragraphs.forEach((paragraph, i) => {
        const overlap = claims.filter(c => c.anchor.start < paragraph.end && c.anchor.end > paragraph.start)
        assert.deepEqual(new Set(touching[i]), new Set(overlap))
        const pieces = piecesOf(paragraph, touching[i]!)
        assert.equal(pieces.map(p => words.slice(p.start, p.end)).join(''), words.slice(paragraph.start, paragraph.end))
        for (const piece of pieces) {
          const covering = claims.filter(c => c.anchor.start <= piece.start && c.anchor.end >= piece.end)
          assert.deepEqual(new Set(piece.claims), new Set(covering))
          begun.push(...piece.starts.map(c => c.id))
        }
      })
      assert.equal(new Set(begun).size, begun.length)
    }),
  )
})
