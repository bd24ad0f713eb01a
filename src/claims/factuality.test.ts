import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factualityAt, weaker } from './factuality.ts'
import { sent } from './testing.ts'

/** Certainty, polarity and hedging words of the word `at`: 'possible: may'. */
const sureAt = (text: string, at: string): string => {
  const s = sent(text)
  const found = factualityAt(
    s,
    s.tokens.findIndex(t => t.text === at),
  )
  const hedges = found.hedges.map(h => text.slice(h.start, h.end)).join(' ')
  return `${found.certainty}${found.polarity === 'negative' ? ' not' : ''}${hedges === '' ? '' : `: ${hedges}`}`
}

test('modals, adverbs and verbs of belief weaken a statement, and their words are kept', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Three people were killed in the blast.', 'killed', 'certain'],
    ['Three people may have been killed in the blast.', 'killed', 'possible: may'],
    ['Three people might have been killed.', 'killed', 'possible: might'],
    ['Ten people were reportedly killed.', 'killed', 'probable: reportedly'],
    ['Ten people were allegedly killed.', 'killed', 'possible: allegedly'],
    ['Two people were probably killed.', 'killed', 'probable: probably'],
    ['Six people are believed to have been killed.', 'killed', 'probable: believed'],
    ['The rally will be held on Friday.', 'held', 'underspecified: will'],
    ['A constructor of bridges was killed.', 'constructor', 'certain'],
    ['Was the man killed?', 'killed', 'underspecified'],
    ['The group threatened to kill the hostages.', 'kill', 'underspecified: threatened'],
    ['Unconfirmed reports say that two men were killed.', 'killed', 'possible: Unconfirmed'],
    ['There are rumours that two men were killed.', 'killed', 'possible: rumours'],
  ]
  for (const [text, at, expected] of rows) assert.equal(sureAt(text, at), expected, text)
})

test('negation makes a statement negative, also by its subject', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['The driver was not injured.', 'injured', 'certain not'],
    ['The driver was injured.', 'injured', 'certain'],
    ['No one was hurt in the blast.', 'hurt', 'certain not'],
    ['Nobody was hurt in the blast.', 'hurt', 'certain not'],
    ['The police have never arrested the man.', 'arrested', 'certain not'],
    ['Police dismissed reports that the man was killed.', 'killed', 'certain not'],
    ['It is not true that the man was killed.', 'killed', 'certain not'],
    ['Reports that the man was killed are false.', 'killed', 'certain not'],
    ['The guards refused to leave.', 'leave', 'certain not'],
  ]
  for (const [text, at, expected] of rows) assert.equal(sureAt(text, at), expected, text)
})

test('the weaker of two certainties, in either order', () => {
  assert.equal(weaker('certain', 'possible'), 'possible')
  assert.equal(weaker('possible', 'certain'), 'possible')
  assert.equal(weaker('probable', 'underspecified'), 'underspecified')
  assert.equal(weaker('certain', 'certain'), 'certain')
})

test('a thing is as sure as its phrase, a day or a place as the clause around it', () => {
  const s = sent('Officers will search the van in Lund.')
  const at = (word: string): number => s.tokens.findIndex(t => t.text === word)
  assert.equal(factualityAt(s, at('van')).certainty, 'certain')
  assert.equal(factualityAt(s, at('Lund'), 'clause').certainty, 'underspecified')
  assert.equal(factualityAt(s, at('Lund'), 'both').certainty, 'underspecified')
})
