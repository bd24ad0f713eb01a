import assert from 'node:assert/strict'
import { test } from 'node:test'
import { introductions, ownVoice, sourceOf } from './sources.ts'
import { article, sent, speaker } from './testing.ts'

/** The source that all words of `phrase` name. */
const source = (phrase: string): string | null => {
  const s = sent(phrase)
  const found = sourceOf(
    s,
    s.tokens.map((_, i) => i),
    null,
    'say',
  )
  return found && speaker({ source: found, cue: null, via: null })
}

test('the narrower office of a phrase decides what kind of source it is', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['the police', 'police:police'],
    ['a police spokesman', 'police:police'],
    ['a spokesman for the police union', 'union:police union'],
    ['an interior ministry spokeswoman', 'ministry:interior ministry'],
    ['the public prosecutor', 'prosecutor:public prosecutor'],
    ['the hospital', 'hospital:hospital'],
    ['the airline', 'company:airline'],
    ['the army', 'military:army'],
    ['a witness', 'witness:witness'],
    ['the Red Cross', 'ngo:Red Cross'],
    ['the mayor', 'official:mayor'],
    ['the president', 'government:president'],
  ]
  for (const [phrase, expected] of rows) assert.equal(source(phrase), expected, phrase)
})

test('what cannot speak is no source', () => {
  for (const phrase of ['the table', 'a long day', 'the weather']) assert.equal(source(phrase), null, phrase)
  assert.equal(sourceOf(sent('The police.'), [], null, 'say'), null)
})

test('a person keeps the office of the words before or behind the name', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Ben Orr, the police chief, spoke first.', ['Ben Orr police']],
    ['Mayor Ana Holt spoke first.', ['Ana Holt official']],
    ['Ana Holt spoke first.', []],
  ]
  for (const [text, expected] of rows)
    assert.deepEqual(
      introductions(sent(text)).map(k => `${k.name} ${k.kind}`),
      expected,
      text,
    )
})

test('a page of a body speaks for it, a page of a newspaper for itself', () => {
  const own = (outlet: string): string | null => {
    const voice = ownVoice(article('Two people died.', { outlet }))
    return voice && speaker(voice)
  }
  assert.equal(own('Ministry of the Interior'), 'ministry:ministry interior')
  assert.equal(own('Norvale Police'), 'police:norvale police')
  assert.equal(own('The Norvale Post'), null)
  assert.equal(own('Police Gazette'), null)
  assert.equal(ownVoice(article('Two people died.')), null)
})
