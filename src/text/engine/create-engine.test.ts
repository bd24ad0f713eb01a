import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Token } from '../token.ts'
import { createEngine } from './create-engine.ts'

const bytes = readFileSync(new URL('../../../models/en.bin.gz', import.meta.url))
const engine = createEngine(bytes)
const analyse = (text: string): readonly Token[] => engine.analyse(text, { start: 0, end: text.length })

/** 'men nsubj:pass taken' for every word but the root's 'taken root'. */
const arcs = (text: string): readonly string[] => {
  const tokens = analyse(text)
  return tokens.map(t => `${t.text} ${t.rel}${t.head < 0 ? '' : ` ${tokens[t.head]!.text}`}`)
}

const parses: readonly (readonly [text: string, ...expected: string[]])[] = [
  [
    'The police arrested two men on Tuesday.',
    'police nsubj arrested',
    'men obj arrested',
    'two nummod men',
    'Tuesday obl arrested',
  ],
  [
    'Two men were arrested by police.',
    'men nsubj:pass arrested',
    'were aux:pass arrested',
    'police obl:agent arrested',
  ],
  ['A policeman and the gunman died.', 'policeman nsubj died', 'gunman conj policeman', 'died root'],
  ['The men wounded in the attack died.', 'wounded acl men', 'attack obl wounded', 'men nsubj died'],
  ['The men wounded a guard.', 'wounded root', 'men nsubj wounded', 'guard obj wounded'],
  [
    'The minister said that three people were missing.',
    'minister nsubj said',
    'missing ccomp said',
    'three nummod people',
  ],
  ["The company's ship sank.", 'company nmod:poss ship', "'s case company", 'ship nsubj sank'],
  ['The bomb, which killed three people, was hidden.', 'killed acl:relcl bomb', 'people obj killed'],
]

for (const [text, ...expected] of parses)
  test(`parse: ${text}`, () => {
    const found = new Set(arcs(text))
    for (const arc of expected) assert.ok(found.has(arc), `${arc} not in ${[...found].join(', ')}`)
  })

test('tags and lemmas tell a passive participle from a past tense', () => {
  const of = (text: string): string =>
    analyse(text)
      .map(t => `${t.lemma}|${t.upos}|${t.xpos}`)
      .join(' ')
  assert.match(of('Five people were wounded.'), /five\|NUM\|CD people\|NOUN\|NNS be\|AUX\|VBD wound\|VERB\|VBN/)
  assert.match(of('The man wounded five people.'), /wound\|VERB\|VBD five\|NUM\|CD/)
})

test('capitals are read like small letters', () => {
  const [four, killed] = analyse('FOUR KILLED IN FIRE')
  assert.equal(four?.upos, 'NUM')
  assert.equal(killed?.lemma, 'kill')
})

test('tag gives the same words and tags without a parse', () => {
  const text = 'Two men were arrested by police.'
  const strip = (t: Token): unknown => ({ ...t, head: -1, rel: 'dep' })
  assert.deepEqual(engine.tag(text, { start: 0, end: text.length }), analyse(text).map(strip))
})

test('a span inside a text keeps the offsets of the text', () => {
  const text = 'One died. Two men were arrested. Go.'
  const tokens = engine.analyse(text, { start: 10, end: 32 })
  assert.equal(tokens[0]?.start, 10)
  for (const t of tokens) assert.equal(text.slice(t.start, t.end), t.text)
})

test('two engines and two calls agree', () => {
  const text = 'At least 12 people were killed when a ferry caught fire on Thursday night.'
  assert.deepEqual(createEngine(bytes).analyse(text, { start: 0, end: text.length }), analyse(text))
  assert.equal(createEngine(bytes).version, engine.version)
})

test('any string gives a tree: one root, heads in range, no cycle', () => {
  const word = fc.oneof(
    fc.constantFrom('the', 'killed', '.', '"', 'Three', "don't", '-', 'MAN', '$5'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      const tokens = analyse(words.join(' '))
      assert.equal(tokens.filter(t => t.head === -1).length, Math.min(1, tokens.length))
      for (let i = 0; i < tokens.length; i++) {
        let steps = 0
        for (let k = i; tokens[k]!.head >= 0; k = tokens[k]!.head) assert.ok(++steps <= tokens.length)
      }
    }),
    { numRuns: 200 },
  )
})

test('a sentence longer than a chunk is one tree', () => {
  const tokens = analyse('the man saw a dog and '.repeat(200))
  assert.equal(tokens.length, 1200)
  assert.equal(tokens.filter(t => t.head === -1).length, 1)
})

test('words seen before change no answer', () => {
  const text = 'Two men were arrested by police.'
  const fresh = createEngine(bytes)
  fresh.analyse('MEN WERE Arrested Police by two', { start: 0, end: 31 })
  assert.deepEqual(fresh.analyse(text, { start: 0, end: text.length }), analyse(text))
})

test('bytes that are not weights are refused', () => {
  assert.throws(() => createEngine(new Uint8Array([1, 2, 3])))
})
