import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findAgency, findOutlet } from './agencies.ts'
import { findChannel, findGroup, groupNamed } from './groups.ts'
import { findNames } from './lexicon.ts'

const find = (text: string, at = 0) => {
  const words = text.split(' ')
  const hit = findGroup(words, at)
  return hit === null ? null : `${words.slice(hit.start, hit.end).join(' ')} = ${hit.canonical}${hit.weak ? ' ?' : ''}`
}

test('aliases of a group meet in one name', () => {
  const rows: [string, string | null, number?][] = [
    ['ISIS has claimed it', 'ISIS = Islamic State'],
    ['Isis claims responsibility', 'Isis = Islamic State'],
    ['Islamic States ( IS )', 'Islamic States = Islamic State'],
    ['Islamic State group said', 'Islamic State group = Islamic State'],
    ['the Islamic State', 'Islamic State = Islamic State', 1],
    ["Daesh's men", "Daesh's = Islamic State"],
    ['al-Qaida in Iraq', 'al-Qaida in Iraq = al-Qaeda'],
    ['al - Shabab fighters', 'al - Shabab = al-Shabaab'],
    ['al-Shabaab', 'al-Shabaab = al-Shabaab'],
    ['Lashkar-e-Tayyiba', 'Lashkar-e-Tayyiba = Lashkar-e-Taiba'],
    ['Pakistani Taliban', 'Pakistani Taliban = Tehrik-i-Taliban Pakistan'],
    ['the IRA bomb', 'IRA = IRA', 1],
    ['Kurdistan Workers’ Party', "Kurdistan Workers’ Party = Kurdistan Workers' Party"],
    ['Isis flows through Oxford', 'Isis = Islamic State ?'],
    ['IS said in a statement', 'IS = Islamic State ?'],
    ['He is a militant', null, 1],
    ['Ira Smith', null],
    ['Let them claim', null],
    ['the islamic state of things', null, 1],
    ['mend the road', null],
  ]
  for (const [text, expected, at] of rows) assert.equal(find(text, at ?? 0), expected, text)
})

test('channels speak for their group', () => {
  assert.equal(findChannel(['Amaq', 'news', 'agency'], 0)?.canonical, 'Islamic State')
  assert.equal(findChannel(['Amaq', 'news', 'agency'], 0)?.end, 3)
  assert.equal(findChannel(['Islamic', 'State'], 0), null)
  assert.equal(groupNamed('isil'), 'Islamic State')
  assert.equal(groupNamed('Rotary Club'), null)
})

test('agencies and outlets', () => {
  assert.equal(findAgency(['AFP', 'reported'], 0)?.canonical, 'Agence France-Presse')
  assert.equal(findAgency(['The', 'Associated', 'Press'], 0)?.canonical, 'Associated Press')
  assert.equal(findAgency(['Agence', 'France-Presse'], 0)?.end, 2)
  assert.equal(findAgency(['pa'], 0), null)
  assert.equal(findAgency(['Pa', 'died'], 0), null)
  assert.equal(findOutlet(['The', 'Guardian', 'says'], 0)?.canonical, 'Guardian')
  assert.equal(findOutlet(['Time'], 0)?.weak, true)
  assert.equal(findOutlet(['guardian'], 0), null)
  assert.equal(findOutlet(['Reuters'], 0), null)
})

test('any words: hits in range', () => {
  const word = fc.constantFrom('Islamic', 'State', 'al', '-', 'Qaeda', "'s", 'IS', 'É', '', 'Amaq')
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), word)), words => {
      words.forEach((_, i) => {
        for (const hit of [findGroup(words, i), findChannel(words, i), findAgency(words, i), findOutlet(words, i)])
          if (hit !== null) assert.ok(hit.start === i && hit.end > i && hit.end <= words.length)
      })
      assert.deepEqual(findNames(new Map(), words), [])
    }),
    { seed: 7 },
  )
})
