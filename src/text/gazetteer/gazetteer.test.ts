import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldBytes, placeKey } from './fold-bytes.ts'
import { type Columns, packGazetteer, unpackGazetteer } from './format.ts'
import { createGazetteer } from './gazetteer.ts'

const bytes = readFileSync(new URL('../../../models/gazetteer.bin.gz', import.meta.url))
const gazetteer = createGazetteer(bytes)

const first = (name: string): string => {
  const row = gazetteer.find(placeKey(name))[0]
  if (row === undefined) return 'none'
  const state = gazetteer.state(row)
  return [
    gazetteer.kind(row),
    gazetteer.name(row),
    state < 0 || state === row ? '' : gazetteer.name(state),
    gazetteer.country(row),
  ]
    .filter(x => x)
    .join(' | ')
}

test('a name is found in any of its spellings', () => {
  const rows: [string, string][] = [
    ['Malmö', 'city | Malmö | Skåne | SE'],
    ['MALMO', 'city | Malmö | Skåne | SE'],
    ['St. Petersburg', 'state | St.-Petersburg | RU'],
    ['Saint Petersburg', 'state | St.-Petersburg | RU'],
    ['W.Va.', 'state | West Virginia | US'],
    ['Calif.', 'state | California | US'],
    ['Cologne', 'city | Köln | North Rhine-Westphalia | DE'],
    ['Orleans Parish', 'county | Orleans Parish | Louisiana | US'],
    ['Helmand', 'state | Helmand | AF'],
    ['Mt. Kilimanjaro', 'land | Mount Kilimanjaro'],
    ['Arabian Gulf', 'water | Persian Gulf'],
    ['Qwertyville', 'none'],
    ['', 'none'],
  ]
  for (const [name, wanted] of rows) assert.equal(first(name), wanted, name)
})

test('places lie in regions, and regions have a seat', () => {
  const town = gazetteer.find(placeKey('Baton Rouge')).find(r => gazetteer.country(r) === 'US')!
  assert.equal(gazetteer.name(gazetteer.parent(town)), 'East Baton Rouge Parish')
  assert.equal(gazetteer.code(gazetteer.state(town)), 'LA')
  assert.equal(gazetteer.seatOf(gazetteer.parent(town)), town)
  assert.equal(gazetteer.townAt(gazetteer.lat(town), gazetteer.lon(town)), town)
  assert.equal(gazetteer.townAt(-60, -120), -1)
  assert.equal(gazetteer.name(gazetteer.nation('AF')), 'Afghanistan')
  assert.equal(gazetteer.name(gazetteer.usState('LA')), 'Louisiana')
})

test('every place lies on earth and in a place of a wider kind', () => {
  for (let row = 0; row < gazetteer.count; row++) {
    assert.ok(Math.abs(gazetteer.lat(row)) <= 90 && Math.abs(gazetteer.lon(row)) <= 180, gazetteer.name(row))
    assert.ok(gazetteer.parent(row) < row, gazetteer.name(row))
  }
})

test('names in bytes and in strings fold alike', () => {
  const out = new Uint16Array(256)
  const folded = (name: string): string => {
    const raw = new TextEncoder().encode(name)
    return String.fromCharCode(...out.subarray(0, foldBytes(raw, 0, raw.length, out)))
  }
  for (const name of ['Al-Ḩasakah', "N'Djamena", 'Łódź', 'Saint-Denis', 'Œuilly', '  A  b ', 'W.Va.', 'ʿAfrīn']) {
    assert.equal(folded(name), placeKey(name), name)
  }
})

test('what is packed comes back', () => {
  const numbers = fc.array(fc.integer({ min: -18000, max: 18000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(numbers, list => {
      const columns: Columns = {
        kind: Uint8Array.from(list, n => Math.abs(n) % 9),
        size: Uint8Array.from(list, n => Math.abs(n) % 256),
        seat: Uint8Array.from(list, n => Math.abs(n) % 2),
        lat: Int16Array.from(list, n => Math.round(n / 2)),
        lon: Int16Array.from(list),
        parent: Int32Array.from(list, (_, i) => i - 1),
        names: new TextEncoder().encode(list.map(n => `Ort ${n}\n`).join('')),
        codes: '0 XX\n',
        aliases: new Uint8Array(0),
        aliasOf: new Int32Array(0),
      }
      const back = unpackGazetteer(packGazetteer(columns))
      for (const key of [
        'kind',
        'size',
        'seat',
        'lat',
        'lon',
        'parent',
        'names',
        'codes',
        'aliases',
        'aliasOf',
      ] as const) {
        assert.deepEqual([...back[key]], [...columns[key]], key)
      }
    }),
    { seed: 7, numRuns: 50 },
  )
  assert.throws(() => unpackGazetteer(bytes.subarray(0, 100)))
  assert.throws(() => createGazetteer(packGazetteer({ ...unpackGazetteer(bytes) }).subarray(0, 50)))
})

test('any string has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => void gazetteer.find(placeKey(name))),
    { seed: 7 },
  )
})
