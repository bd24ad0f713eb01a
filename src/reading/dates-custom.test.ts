import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './dates.ts'
import { asciiDigits, customOf } from './dates-custom.ts'

test('months of a language stand beside the common ones; an unknown language has only those', () => {
  const rows: readonly (readonly [string | null, string, number | undefined])[] = [
    ['de', 'mai', 5],
    ['de', 'jänner', 1],
    ['pl', 'maja', 5],
    ['pl', 'maj', 5],
    ['ru', 'мая', 5],
    ['ru', 'май', 5],
    ['en', 'may', 5],
    ['xx', 'may', 5],
    ['xx', 'maja', undefined],
    [null, 'août', 8],
    ['__proto__', 'may', 5],
    ['en', 'toString', undefined],
  ]
  for (const [language, name, month] of rows)
    assert.equal(customOf(language, null).months.get(name), month, `${language} ${name}`)
})

test('order of day and month', () => {
  assert.equal(customOf('en', 'us').order, 'month-first')
  assert.equal(customOf('en', 'gb').order, 'day-first')
  assert.equal(customOf('de', null).order, 'day-first')
  assert.equal(customOf('en', null).order, null)
  assert.equal(customOf(null, null).order, null)
  assert.deepEqual(findDates('13/04/2031', customOf('en', 'us'))[0]?.days, [{ year: 2031, month: 4, day: 13 }])
})

test('digits of other scripts, at the same offsets', () => {
  assert.equal(asciiDigits('٤ مايو ٢٠٣١'), '4 مايو 2031')
  assert.equal(asciiDigits('۱۴۰۰ ４日 ४ ৪ ๔'), '1400 4日 4 4 4')
})
