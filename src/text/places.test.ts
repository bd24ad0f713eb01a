import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nationOf } from './nations.ts'
import { isPlaceHead, lookupPlace, PLACE_COUNT } from './places.ts'
import { PLACE_LINES } from './places-list.ts'
import { isZone } from './zones.ts'

test('a place is found in any of its spellings', () => {
  const rows: [string, string | null, string?][] = [
    ['Paris', 'FR', 'Europe/Paris'],
    ['PARIS', 'FR', 'Europe/Paris'],
    ["Paris's", 'FR', 'Europe/Paris'],
    ['Sao Paulo', 'BR', 'America/Sao_Paulo'],
    ['São Paulo', 'BR', 'America/Sao_Paulo'],
    ['Mazar e Sharif', 'AF', 'Asia/Kabul'],
    ['Saint Petersburg', 'RU', 'Europe/Moscow'],
    ['St. Petersburg', 'RU', 'Europe/Moscow'],
    ['Washington, D.C.', 'US', 'America/New_York'],
    ['Costa Rica', 'CR', 'America/Costa_Rica'],
    ['Corsica', 'FR', 'Europe/Paris'],
    ['Parish', null],
    ['', null],
    ['Atlantis', null],
  ]
  for (const [name, country, zone] of rows) {
    assert.equal(lookupPlace(name)?.country ?? null, country, name)
    assert.equal(lookupPlace(name)?.zone, zone, name)
  }
})

test('a country decides between places of one name', () => {
  assert.equal(lookupPlace('San Jose')?.country, 'CR')
  assert.equal(lookupPlace('San Jose', 'US')?.lat, 37.34)
  assert.equal(lookupPlace('San Jose', 'FR')?.country, 'CR')
  assert.equal(lookupPlace('Georgia')?.precision, 'country')
  assert.equal(lookupPlace('Georgia', 'US')?.precision, 'region')
  assert.equal(lookupPlace('Tripoli', 'LB')?.name, 'Tripoli')
})

test('every line of the table is a place on earth with a known country and zone', () => {
  assert.ok(PLACE_COUNT > 900)
  for (const line of PLACE_LINES.trim().split('\n')) {
    const head = /^([A-Z]{2}) (\S+) [cr]: /.exec(line)
    assert.ok(head !== null && isZone(head[2]!), line.slice(0, 60))
    assert.ok(nationOf(head[1]!) !== null, line.slice(0, 60))
    for (const entry of line.slice(head[0].length).split('|')) {
      const place = lookupPlace(entry.split(';')[0]!.replace(/ -?[\d.]+ -?[\d.]+$/, ''))
      assert.ok(place !== null && Math.abs(place.lat!) <= 80 && Math.abs(place.lon!) <= 180, entry)
    }
  }
})

test('nouns for kinds of place', () => {
  for (const word of ['street', 'Boulevard', 'markets', 'cities', 'island']) assert.ok(isPlaceHead(word), word)
  for (const word of ['man', 'attack', 'Paris', '']) assert.ok(!isPlaceHead(word), word)
})

test('any string has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => void [lookupPlace(text), isPlaceHead(text)]),
    { seed: 7 },
  )
})
