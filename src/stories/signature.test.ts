import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { isTemplatePair, likeness, weighed } from './likeness.ts'
import { place, range, report, withMention } from './made-up.ts'
import { furnitureKeys, signatureOf } from './signature.ts'
import { STREAM_FORM } from './stream/stream-tables.ts'
import { cosine, rarityOf } from './vectors.ts'

const BODY = 'A barge sank off Elmgate on Monday. Captain Ilse Vandermeer swam ashore with 12 sheep.'
const barge = report('a', 'Barge sinks off Elmgate', BODY, { day: '2031-05-05' })

test('a signature keeps no text and survives JSON but for its arrays', () => {
  const kept = signatureOf(
    withMention(barge, 'm', { kind: 'ship', when: range('2031-05-05'), where: place('Elmgate'), focal: true }),
  )
  const strings = JSON.stringify(kept, (_, value) => (value instanceof Uint32Array ? null : value))
  assert.equal(/Vandermeer|sheep/i.test(strings), false)
  assert.deepEqual(structuredClone(kept), kept)
  assert.deepEqual(
    [...kept.terms.ids],
    [...kept.terms.ids].sort((x, y) => x - y),
    'ids ascend',
  )
})

test('the form of the stream has another number whenever a signature of it is another', () => {
  const plain = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Float32Array)].map(n => Number(n.toFixed(2))) : value
  const kept = signatureOf(
    withMention(barge, 'm', { kind: 'ship', when: range('2031-05-05'), where: place('Elmgate'), focal: true }),
  )
  const digest = createHash('sha256').update(JSON.stringify(kept, plain)).digest('hex').slice(0, 12)
  const why =
    'a signature is not what it was: raise STREAM_FORM, so that stores group anew, and write the new digest here'
  assert.deepEqual([STREAM_FORM, digest], [3, '803bb1fdaba2'], why)
})

test('a sentence that is furniture gives no terms; the others keep theirs', () => {
  const notice = 'Subscribe to the Elmgate Gazette for tides and recipes.'
  const printed = report('p', 'Barge sinks off Elmgate', `${BODY} ${notice}`, { outlet: 'gazette.example' })
  const key = furnitureKeys(printed.article).at(-1)
  const without = signatureOf(printed, one => one === key)
  assert.deepEqual(without.terms, signatureOf(barge).terms)
  assert.notDeepEqual(signatureOf(printed).terms, without.terms)
  assert.deepEqual(furnitureKeys({ ...barge.article, outlet: null }), [])
})

test('likeness is symmetric, 1 at most for words alone but for what stands out in them, and 0 for two reports of which nothing was understood', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (x, y, isForeign) => {
      const language = isForeign ? 'fr' : 'en'
      const pair = [report('x', null, x, { language }), report('y', null, y, { language })].map(r => signatureOf(r))
      const rarity = rarityOf(pair.map(p => p.terms))
      const [a, b] = pair.map(p => weighed(p, rarity)) as [ReturnType<typeof weighed>, ReturnType<typeof weighed>]
      assert.equal(likeness(a, b), likeness(b, a))
      assert.ok(likeness(a, b) < 2 && cosine(a.vector, b.vector) <= 1.001)
      if (isForeign) assert.equal(likeness(a, b), 0)
    }),
    { numRuns: 100, seed: 3 },
  )
})

test('two places that neither report names make a template; one place does not', () => {
  const at = (town: string) =>
    signatureOf(
      withMention(report(town, null, `A barge sank off ${town}.`), 'm', {
        kind: 'ship',
        where: place(town, town === 'Karsholm' ? 'NO' : 'ES'),
        focal: true,
      }),
    )
  assert.equal(isTemplatePair(at('Karsholm'), at('Port Sale')), true)
  assert.equal(isTemplatePair(at('Port Sale'), at('Port Sale')), false)
})
