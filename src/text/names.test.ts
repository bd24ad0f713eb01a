import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, foldName, sameName } from './names.ts'
import { joinNames } from './names-join.ts'

test('folding drops what is no part of the name', () => {
  const rows: [string, string][] = [
    ['President Anna-María Hall', 'anna maria hall'],
    ['Mr Smith’s', 'smith'],
    ['Hi11an', 'hillan'],
    ['J. K. Stone Jr.', 'j k stone'],
    ['MR', 'mr'],
    ['Flight 11', 'flight 11'],
    ['', ''],
  ]
  for (const [name, folded] of rows) assert.equal(foldName(name), folded, name)
})

test('variants of a name meet, other names stay apart', () => {
  const same: [string, string][] = [
    ['Jane Smith', 'JANE SMITH'],
    ['Jane Smith', 'Ms. Jane Smith'],
    ['Pierre-Henri Brunet', 'Pierre-Henry Brunet'],
    ['Pierre-Henri Brunet', 'Pierre-Henri Brunit'],
    ['Martine Le Bon', 'Martine Le Ban'],
    ['Frank Miller', 'Frank Mi11er'],
    ['Saint-Rémy', 'Saint Remy'],
    ['Jane Smith', 'J. Smith'],
    ['Juan Carlos Perez Soto', 'Juan Carlos Perez'],
    ['Punta Isla', 'Punta Isl'],
    ['Jane Anne Smith', 'Jane Smith'],
    ['Nicola Serrano', 'Nicolas Serrano'],
  ]
  for (const [a, b] of same) assert.ok(sameName(a, b) >= 0.8 && sameName(b, a) >= 0.8, `${a} / ${b} ${sameName(a, b)}`)
  const perhaps: [string, string][] = [
    ['Smith', 'Jane Smith'],
    ['Le Bon', 'Martine Le Bon'],
  ]
  for (const [a, b] of perhaps)
    assert.ok(sameName(a, b) >= 0.6 && sameName(a, b) < 0.81, `${a} / ${b} ${sameName(a, b)}`)
  const apart: [string, string][] = [
    ['John Smith', 'Jane Smith'],
    ['Paris', 'Parish'],
    ['Le Monde', 'Le Mans'],
    ['Paul Hall', 'Paula Hall'],
    ['Maria Hall', 'Mario Hall'],
    ['Jane Smith', 'Jane Hall'],
    ['Jane', 'Jane Smith'],
    ['Iran', 'Iraq'],
    ['Niger', 'Nigeria'],
    ['North Korea', 'South Korea'],
    ['Said Hall', 'Sami Hall'],
    ['', ''],
  ]
  for (const [a, b] of apart) assert.ok(sameName(a, b) < 0.6 && sameName(b, a) < 0.6, `${a} / ${b} ${sameName(a, b)}`)
})

test('names are joined, a surname only where one person bears it', () => {
  const groups = joinNames([
    'Jane Smith',
    'Smith',
    'J. Smith',
    'Mr Hall',
    'Tom Hall',
    'Tim Hall',
    'Smith',
    'Ana de Silva',
    'de Silva',
  ])
  assert.deepEqual(groups, [
    { canonical: 'Jane Smith', variants: ['Jane Smith', 'Smith', 'J. Smith'] },
    { canonical: 'Mr Hall', variants: ['Mr Hall'] },
    { canonical: 'Tom Hall', variants: ['Tom Hall'] },
    { canonical: 'Tim Hall', variants: ['Tim Hall'] },
    { canonical: 'Ana de Silva', variants: ['Ana de Silva', 'de Silva'] },
  ])
  const spellings = joinNames([
    'Pierre-Henri Brunet',
    'Pierre-Henry Brunet',
    'Pierre-Henri Brunit',
    'Pierre-Henri Brunet',
  ])
  assert.deepEqual(
    spellings.map(g => g.canonical),
    ['Pierre-Henri Brunet'],
  )
  assert.deepEqual(joinNames([]), [])
})

test('the distance counts swapped neighbours as one', () => {
  assert.equal(editDistance('hall', 'hlal', 2), 1)
  assert.equal(editDistance('hall', 'hill', 2), 1)
  assert.equal(editDistance('hall', 'stone', 2), 3)
})

test('any strings: the same in both directions, every name once, nobody lost', () => {
  const word = fc.constantFrom('Anna', 'Hall', 'de', 'J.', 'Mr', 'Hill', "O'Neil", 'É', '0ne', '-')
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 4 }).map(w => w.join(' ')),
  )
  fc.assert(
    fc.property(name, name, (a, b) => {
      const score = sameName(a, b)
      assert.ok(score >= 0 && score <= 1)
      assert.equal(score, sameName(b, a))
    }),
    { seed: 7, numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.array(name), names => {
      const all = joinNames(names).flatMap(g => g.variants)
      assert.equal(new Set(all).size, all.length)
      assert.deepEqual(new Set(all), new Set(names.filter(n => foldName(n) !== '')))
    }),
    { seed: 7 },
  )
})

test('a short form that fits two people joins neither', () => {
  const groups = joinNames(['Jane Smith', 'J. Smith', 'John Smith', 'Smith', 'Ann Stone', 'A. Stone'])
  assert.deepEqual(
    groups.map(g => g.variants),
    [['Jane Smith'], ['J. Smith'], ['John Smith'], ['Smith'], ['Ann Stone', 'A. Stone']],
  )
})

test('comparisons grow with the number of names, not with its square', () => {
  const count = (names: readonly string[]) => {
    let calls = 0
    joinNames(names, () => {
      calls += 1
      return 0
    })
    return calls
  }
  const crowd = (n: number) => Array.from({ length: n }, (_, i) => `Anna${i} Hall`)
  assert.ok(count(crowd(4000)) < 4.5 * count(crowd(1000)))
})
