import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf, extract } from './testing.ts'

const focal = (body: string) => extract(body).mentions.flatMap(m => m.participants)

test('persons take part under the fullest name that the report gives them', () => {
  assert.deepEqual(focal('Anna Holt, 58, and her neighbour Tom Hall, 31, were killed in the fire.'), [
    'Anna Holt',
    'Tom Hall',
  ])
  assert.deepEqual(
    focal('A bomb killed two people in Lund. Police identified the victim as Mara Voss. They praised Voss.'),
    ['Mara Voss'],
  )
})

test('the nationality of a named victim is a claim of its own, that of others is not', () => {
  assert.deepEqual(claimsOf('Mara Voss, 34, a Danish engineer, was killed in the blast.', ['identity']), [
    'identity victim name Mara Voss, 34 | focal | - | certain',
    'identity victim nationality Danish | focal | - | certain',
  ])
  const other = claimsOf('Mara Voss, a Danish reporter, said that three people were killed.', ['identity'])
  assert.deepEqual(
    other.filter(c => c.includes('nationality')),
    [],
  )
})
