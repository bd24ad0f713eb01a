import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Statement } from '../model/index.ts'
import { sampleAccount } from './sample.ts'
import {
  chainWords,
  claimWords,
  deniedWords,
  hedgeWords,
  keyWords,
  outletName,
  partWords,
  placeWords,
  quoted,
  slotRank,
  valueWords,
} from './words.ts'

const count = (min: number, max: number | null, approximate = false) => ({ min, max, approximate })

test('keys read as plain words', () => {
  for (const [key, words] of [
    ['killed', 'killed'],
    ['killed:any', 'killed'],
    ['killed:police', 'killed, police officers'],
    ['killed:child', 'killed, children'],
    ['killed/american', 'killed, of them american'],
    ['injured:child/of-them', 'injured, children, in part'],
    ['injured:rescue-workers', 'injured, rescue workers'],
    ['arrested:attacker', 'arrested, suspects'],
    ['perpetrators', 'attackers'],
    ['identity:attacker/age', 'attacker’s identity: age'],
    ['identity:attacker/history:known-to-the-police', 'attacker’s identity: history'],
    ['identity:victim/name', 'victim’s identity: name'],
    ['figure:polling-stations', 'polling stations'],
    ['weapon:blade', 'weapon'],
    ['responsibility', 'responsibility claimed by'],
    ['assertion:the-bridge-was-closed', 'also reported'],
    ['new-slot:x', 'new slot:x'],
    ['constructor', 'constructor'],
  ] as const)
    assert.equal(keyWords(key), words, key)
})

test('people come first, quotes last, the unknown after them', () => {
  const keys = ['quote:x', 'weapon', 'strange', 'killed:police', 'injured', 'figure:x']
  assert.deepEqual(
    keys.sort((a, b) => slotRank(a) - slotRank(b)),
    ['killed:police', 'injured', 'weapon', 'figure:x', 'quote:x', 'strange'],
  )
})

test('values and denied values', () => {
  const rows: readonly (readonly [Statement, string, string])[] = [
    [{ slot: 'killed', who: 'any', count: count(1, 2), part: null }, '1 or 2', 'not 1 or 2'],
    [{ slot: 'injured', who: 'any', count: count(1, null), part: null }, 'at least 1', 'none'],
    [{ slot: 'injured', who: 'any', count: count(3, 3), part: null }, '3', 'not 3'],
    [{ slot: 'injured', who: 'any', count: count(0, 0), part: null }, 'none', 'none'],
    [
      { slot: 'figure', measure: 'shots', count: count(200, null, true) },
      'hundreds (200 or more)',
      'not hundreds (200 or more)',
    ],
    [{ slot: 'magnitude', value: 6.1, scale: 'Mw' }, '6.1 Mw', 'not 6.1 Mw'],
    [{ slot: 'vehicle', name: 'no electric car', code: null }, 'no electric car', 'no electric car'],
    [{ slot: 'weapon', name: 'rifle\u001b[0m', code: null }, 'rifle\ufffd[0m', 'not rifle\ufffd[0m'],
    [
      { slot: 'responsibility', group: 'North Front', channel: 'Harbour Post' },
      'North Front (through Harbour Post)',
      'not North Front (through Harbour Post)',
    ],
  ]
  for (const [statement, value, denied] of rows) {
    assert.equal(valueWords(statement), value)
    assert.equal(deniedWords(statement), denied)
  }
})

test('the part of a total is told once, in its own words', () => {
  for (const [part, expected] of [
    ['10 Americans', ', of them 10 Americans'],
    ['of them women', ', of them women'],
    ['including children', ', of them children'],
    ['of', ', in part'],
    ['of-them', ', in part'],
    ['theme-park visitors', ', of them theme park visitors'],
  ] as const)
    assert.equal(partWords(part), expected)
})

test('a place keeps its country once', () => {
  const place = { lat: null, lon: null, precision: 'city' as const }
  assert.equal(placeWords({ ...place, name: 'Lerna', country: 'Norland' }), 'Lerna, Norland')
  assert.equal(placeWords({ ...place, name: 'Lerna, Norland', country: 'Norland' }), 'Lerna, Norland')
  assert.equal(placeWords({ ...place, name: 'Lerna', country: null }), 'Lerna')
})

test('quotation marks are not doubled, inner ones become single', () => {
  for (const [words, expected] of [
    ['two died', '“two died”'],
    ['“two died”', '“two died”'],
    ['“two” died', '“‘two’ died”'],
    ['', '“”'],
  ] as const)
    assert.equal(quoted(words), expected)
})

const claimIn = (id: string): Claim => sampleAccount.claims.find(c => c.id === id)!
const articleIn = (claim: Claim) => sampleAccount.articles.find(a => a.id === claim.anchor.articleId)

test('hedges stay verbatim; a certainty without words is named; certain says nothing', () => {
  const hedged = claimIn('c11-a3')
  assert.equal(claimWords(hedged, articleIn(hedged)), 'overloaded hook (“may”)')
  const factuality = { certainty: 'probable', polarity: 'positive', hedges: [] } as const
  assert.equal(hedgeWords(factuality, ''), 'probable')
  assert.equal(hedgeWords({ ...factuality, certainty: 'certain' }, ''), null)
})

test('the chain goes from the origin to the report', () => {
  const relayed = claimIn('c8-a5')
  assert.deepEqual(chainWords(relayed.attribution, articleIn(relayed)), [
    'labour ministry (ministry)',
    'Norland Wire (outlet)',
    'Esker Today (this report)',
  ])
})

test('an outlet without a name is called by where its report was read', () => {
  const article = sampleAccount.articles[0]!
  for (const [origin, name] of [
    ['https://www.harbour.example/a/b', 'harbour.example'],
    ['reports/one.txt', 'one.txt'],
    ['', 'unknown report'],
  ] as const)
    assert.equal(outletName({ ...article, outlet: null, origin }), name)
  assert.equal(outletName(undefined), 'unknown report')
})
