import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from './fold.ts'
import { findNation, nationOf, nations } from './nations.ts'
import { isZone } from './zones.ts'

test('a country is known by name, variant, adjective and people', () => {
  const rows: [string, string | null, ('name' | 'people')?][] = [
    ['France', 'FR', 'name'],
    ["France's", 'FR', 'name'],
    ['U.S.', 'US', 'name'],
    ['US', 'US', 'name'],
    ['UK', 'GB', 'name'],
    ['Britain', 'GB', 'name'],
    ['Costa Rican', 'CR', 'people'],
    ['Costa Ricans', 'CR', 'people'],
    ['Americans', 'US', 'people'],
    ['Belgian', 'BE', 'people'],
    ['Swiss', 'CH', 'people'],
    ['Chinese', 'CN', 'people'],
    ['Frenchmen', 'FR', 'people'],
    ['Spaniards', 'ES', 'people'],
    ['Côte d’Ivoire', 'CI', 'name'],
    ['The Netherlands', 'NL', 'name'],
    ['BELGIUM', 'BE', 'name'],
    ['Republic of France', 'FR', 'name'],
    ['Islamic Republic of Iran', 'IR', 'name'],
    ['Republic of Atlantis', null],
    ['us', null],
    ['Us', null],
    ['turkey', null],
    ['Paris', null],
    ['Chineses', null],
    ['', null],
  ]
  for (const [word, code, as] of rows) {
    assert.equal(findNation(word)?.nation.code ?? null, code, word)
    assert.equal(findNation(word)?.as, as, word)
  }
})

test('every country has a zone that the runtime knows and a capital', () => {
  assert.ok(nations.length > 195)
  for (const nation of nations) {
    assert.match(nation.code, /^[A-Z]{2}$/)
    assert.ok(nation.capital !== '', nation.name)
    for (const zone of nation.zones) assert.ok(isZone(zone), `${nation.name} ${zone}`)
    assert.equal(nationOf(nation.code), nation)
  }
})

test('folding keeps what denotes and drops what does not; no string throws', () => {
  assert.equal(fold('Champs-Élysées'), 'champs elysees')
  assert.equal(fold("N'Djamena"), 'ndjamena')
  assert.equal(fold('  Łódź / Straße '), 'lodz strasse')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      assert.equal(fold(fold(text)), fold(text))
      findNation(text)
    }),
    { seed: 7 },
  )
})
