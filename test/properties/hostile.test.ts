import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { accountSchema } from '../../src/export/schema.ts'
import { validate } from '../../src/export/validate.ts'
import type { Capture } from '../../src/model/index.ts'
import { understand } from '../../src/pipeline.ts'
import { checkAccount } from './anchors.ts'
import { assertSame } from './difference.ts'
import { accountOf, captureOfText, engine, mutated, settings } from './pool.ts'

/** Nothing throws, and what comes out is an account like any other. */
const check = (captures: readonly Capture[]): void => {
  const account = accountOf(captures.map(capture => understand(capture, engine)))
  checkAccount(account)
  assertSame(JSON.parse(JSON.stringify(account)), account)
  assert.deepEqual(validate(account, accountSchema), [])
}

describe('no string makes the main path throw', () => {
  const name = fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.md', 'a')

  test('any unicode under any name', () => {
    const any = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map(units => String.fromCharCode(...units)),
      fc.json(),
    )
    fc.assert(
      fc.property(name, any, (origin, body) => check([captureOfText(origin, body)])),
      settings(150),
    )
  })

  test('reports that were cut, mixed and sprinkled with odd characters, alone and together', () => {
    fc.assert(
      fc.property(fc.array(mutated, { minLength: 1, maxLength: 3 }), captures => check(captures)),
      settings(60),
    )
  })

  test('long lines without an end, and sentences without words', () => {
    const units = [
      'a',
      'A ',
      '3 ',
      '. ',
      '“',
      '" said ',
      'killed ',
      'and ',
      '(',
      '\u0000',
      '\ud800',
      '👍',
      'two people, ',
    ]
    for (const unit of units) check([captureOfText('long.txt', unit.repeat(Math.ceil(6000 / unit.length)))])
  })
})
