import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { personOf } from './people.ts'

describe('personOf', () => {
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    ['jo@desk.example (Jo Hale)', 'Jo Hale', 'jo@desk.example'],
    ['Jo Hale (jo@desk.example)', 'Jo Hale', 'jo@desk.example'],
    ['Jo Hale <jo+news@desk.example>', 'Jo Hale', 'jo+news@desk.example'],
    ['"Hale, Jo" <mailto:jo@desk.example>', 'Hale, Jo', 'jo@desk.example'],
    ['mailto:jo@desk.example', null, 'jo@desk.example'],
    ['jo@desk.example', null, 'jo@desk.example'],
    ['Jo Hale', 'Jo Hale', null],
    ['Jo Hale (Alder Bay)', 'Jo Hale (Alder Bay)', null],
    ['<b>Jo</b> &amp; Ann', 'Jo & Ann', null],
    ['@johale', '@johale', null],
  ]
  for (const [written, name, email] of rows)
    it(`reads ${written}`, () => assert.deepEqual(personOf(written), { name, email, url: null }))
  it('finds nobody in nothing', () => assert.equal(personOf(' () '), null))
})
