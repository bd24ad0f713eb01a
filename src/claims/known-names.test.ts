import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyIn, groupIn, outletIn } from './known-names.ts'

test('armed groups by their full name, with the channel that speaks for them', () => {
  assert.equal(groupIn('the so-called Islamic State group')?.canonical, 'Islamic State')
  assert.equal(groupIn('fighters of al-Qaeda')?.canonical, 'al-Qaeda')
  assert.equal(groupIn('its Amaq news agency')?.canonical, 'Islamic State')
  assert.equal(groupIn('the Islamic State, through Amaq')?.channel, 'Amaq')
  assert.equal(groupIn('the state group of the bank'), null)
  assert.equal(groupIn(''), null)
})

test('agencies and outlets, and words that only look like them', () => {
  assert.equal(agencyIn('reports by Reuters'), 'Reuters')
  assert.equal(agencyIn('the agency said'), null)
  assert.equal(outletIn('told the Guardian newspaper'), 'Guardian')
  assert.equal(outletIn('the guardian of the child'), null)
  assert.equal(outletIn(''), null)
})
