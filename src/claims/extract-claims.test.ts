import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { extractClaims } from './extract-claims.ts'
import { article, claimsOf, engine } from './testing.ts'

test('a report in few lines: who says what of which happening', () => {
  const text =
    'One policeman was killed and two others were wounded in a shooting in Berlin on Monday, the interior ministry said.\n\nThe gunman was shot dead. A fire in the same street killed seven people in 2019.'
  assert.deepEqual(claimsOf(text, ['killed', 'perpetrators']), [
    'killed police 1 | focal | ministry:interior ministry | certain',
    'perpetrators attacker 1 | focal | - | certain',
    'killed attacker 1 | focal | - | certain',
    'killed any 7 | background fire | - | certain',
  ])
})

test('an empty report has a focal mention and no claims', () => {
  const { mentions, claims } = extractClaims(article(''), engine())
  assert.deepEqual(
    mentions.map(m => [m.kind, m.focal]),
    [['other', true]],
  )
  assert.deepEqual(claims, [])
})

test('an undated report’s claims were reported by its capture', () => {
  const { claims } = extractClaims(article('Two people were killed.', { published: null }), engine())
  assert.deepEqual(claims[0]?.reportedAt, {
    from: '0001-01-01T00:00:00Z',
    to: '2031-03-05T00:00:00Z',
    basis: 'assumed',
  })
})

const pieces = [
  'Two people were killed',
  'at least ten officers',
  'police said',
  '"Stay away,"',
  'said the mayor',
  'in Berlin',
  'on Monday',
  'in 2019',
  'Meanwhile,',
  'a magnitude 6.4 earthquake',
  'the gunman',
  'was arrested',
  'claimed responsibility',
  'no one was hurt',
  'did the attack kill ten people',
  'Anna Holt, 58,',
  'according to',
  'including three children',
  'two of them',
  '.',
  '. ',
  '?',
  '! ',
  ',',
  '"',
  '\n\n',
  '(',
  '—',
  '😀',
]
/** Heaps of ordinary phrases and marks in any order, and any other characters between them. */
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 24,
  })
  .map(parts => parts.join(' '))

test('any text: anchors read back, every mention exists, ids are unique, values survive JSON', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, titled) => {
      const report = article(text, titled ? { title: 'Two dead in Berlin' } : {})
      const { claims, mentions } = extractClaims(report, engine())
      const ids = new Set(mentions.map(m => m.id))
      for (const c of claims) {
        assert.equal(report.text.slice(c.anchor.start, c.anchor.end), c.anchor.exact)
        assert.ok(c.anchor.exact !== '')
        assert.ok(ids.has(c.incidentMention))
      }
      assert.equal(mentions.filter(m => m.focal).length, 1)
      assert.equal(new Set(claims.map(c => c.id)).size, claims.length)
      assert.deepEqual(JSON.parse(JSON.stringify({ claims, mentions })), { claims, mentions })
    }),
    { numRuns: 150, seed: 7 },
  )
})

test('the same text gives the same claims', () => {
  fc.assert(
    fc.property(anyText, text => {
      assert.deepEqual(extractClaims(article(text), engine()), extractClaims(article(text), engine()))
    }),
    { numRuns: 40, seed: 7 },
  )
})

test('a question states nothing for certain', () => {
  const opening = ['Did', 'Why did', 'Has', 'When did']
  const harm = ['kill ten people', 'wound two officers', 'destroy a house', 'hit Berlin on Monday', 'hurt six miners']
  fc.assert(
    fc.property(fc.constantFrom(...opening), fc.constantFrom(...harm), (ask, deed) => {
      const { claims } = extractClaims(article(`${ask} the attack ${deed}?`), engine())
      for (const c of claims)
        assert.notEqual(c.factuality.certainty, 'certain', `${ask} … ${deed}: ${c.statement.slot}`)
    }),
    { numRuns: 40, seed: 7 },
  )
})

test('the hour of an arrest is not that of what happened', () => {
  const times = (body: string) =>
    extractClaims(article(body), engine()).claims.flatMap(c => (c.statement.slot === 'time' ? [c.statement.words] : []))
  assert.deepEqual(
    times(
      'A tram left the rails in Lerna on Tuesday morning, killing one.\n\nThe driver was arrested on Tuesday evening.',
    ),
    ['Tuesday morning'],
  )
  assert.deepEqual(times('A gunman killed two people in Lerna on Tuesday morning and was arrested at the scene.'), [
    'Tuesday morning',
  ])
})

test('a correction does not state again what it takes back', () => {
  const { claims } = extractClaims(
    {
      ...article(
        'Three people were injured in a crash in Lerna.\n\nCorrection: an earlier version said that two people had been injured.',
      ),
      sentences: [
        { start: 0, end: 46, paragraph: 0, role: 'body' },
        { start: 48, end: 120, paragraph: 1, role: 'correction' },
      ],
    },
    engine(),
  )
  assert.deepEqual(
    claims.flatMap(c => ('count' in c.statement ? [c.statement.count.min] : [])),
    [3],
  )
})

test('clocks of an unknown place are those of the page, where it names its own', () => {
  const body = 'A tram left the rails in Calder Quay at about 7.20am on Tuesday, killing one person.'
  const stamp = (zone: string | null) =>
    ({ field: 'published', value: '', source: 'json-ld', detail: '', zone, confidence: 1, chosen: true }) as const
  const when = (zone: string | null, text = body) => {
    const { claims } = extractClaims({ ...article(text), evidence: [stamp(zone)] }, engine())
    const time = claims.find(c => c.statement.slot === 'time')?.statement
    return time?.slot === 'time' ? `${time.when.from.slice(8, 16)} ${time.when.to.slice(8, 16)}` : null
  }
  assert.equal(when('+02:00'), '04T04:50 04T05:50')
  assert.equal(when('Z'), when(null))
  assert.equal(when('+00:00'), when(null))
  const known = body.replace('Calder Quay', 'Chicago')
  assert.equal(when('+02:00', known), when(null, known), 'a known place has clocks of its own')
})
