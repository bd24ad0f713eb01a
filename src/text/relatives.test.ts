import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { doingLikeness, loadRelatives, readRelatives } from './relatives.ts'

const relatives = loadRelatives(readFileSync(new URL('../../models/relatives.txt.gz', import.meta.url)))

test('a noun made of a verb leads to the verb', () => {
  for (const [noun, verb] of [
    ['killing', 'kill'],
    ['death', 'die'],
    ['acquisition', 'acquire'],
    ['announcement', 'announce'],
  ] as const)
    assert.deepEqual(relatives(noun)?.roots, [verb], noun)
})

test('a kind of doing has the doing above it; strangers have nothing', () => {
  const [murder, killing, flood] = ['murder', 'killing', 'flood'].map(word => relatives(word)!)
  const meet = (a: readonly number[], b: readonly number[]): boolean => a.some(x => b.includes(x))
  assert.ok(meet(murder!.above, relatives('homicide')!.concepts))
  assert.ok(meet(relatives('quake')!.concepts, relatives('earthquake')!.concepts))
  assert.ok(!meet(flood!.concepts, killing!.concepts))
  assert.equal(relatives('zzyzx'), null)
})

test('lines that are not whole are skipped', () => {
  const read = readRelatives('ram\tram\t1 a\tz\nbroken\tline\n\n')
  assert.deepEqual(read('ram'), { roots: ['ram'], concepts: [1, 10], above: [35] })
  assert.equal(read('broken'), null)
})

test('how closely two words name one doing', () => {
  for (const [a, b, expected] of [
    ['shoot', 'shoot', 'same'],
    ['killing', 'kill', 'root'],
    ['quake', 'earthquake', 'synonym'],
    ['attack', 'assault', 'synonym'],
    ['murder', 'kill', 'narrower'],
    ['flood', 'kill', 'none'],
    ['zzyzx', 'zzyzx', 'same'],
    ['zzyzx', 'kill', 'none'],
  ] as const) {
    assert.equal(doingLikeness(a, b, relatives), expected, `${a} ~ ${b}`)
    assert.equal(doingLikeness(b, a, relatives), expected, `${b} ~ ${a}`)
  }
})
