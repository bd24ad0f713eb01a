import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { createEngine } from '../engine/create-engine.ts'
import { findQuotes } from '../quotes.ts'
import { findAttributions } from './find-attributions.ts'
import { parseText } from './parse-text.ts'

const engine = createEngine(readFileSync(new URL('../../../models/en.bin.gz', import.meta.url)))
const found = (text: string) => {
  const sentences = parseText(text, engine)
  return findAttributions(text, sentences, findQuotes(text, sentences))
}
/** 'source | cue | content', parts of a discontinuous span joined by ' + ', '-' for no source; cues inside quotes are left out. */
const shown = (text: string): readonly string[] => {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(s => text.slice(s.start, s.end)).join(' + ') || '-'
  return found(text)
    .filter(m => !m.quoted)
    .map(m => [words(m.source), words(m.cue), words(m.content)].join(' | '))
}
const holds = (rows: readonly (readonly [string, ...string[]])[]) => {
  for (const [text, ...expected] of rows) assert.deepEqual(shown(text), expected, text)
}

test('direct speech: cue behind, inside and in front of the quote', () =>
  holds([
    ['"We won," Holt said on Monday.', 'Holt | said | "We won,"'],
    [
      '"We will not stop," said Ana Holt, a nurse from Lund.',
      'Ana Holt, a nurse from Lund | said | "We will not stop,"',
    ],
    ['"We won," Orr said. "It was hard."', 'Orr | said | "We won," + "It was hard."'],
    ["''We won,'' Mr. Holt said.", "Mr. Holt | said | ''We won,''"],
    ['Orr added: "It is hard to go on."', 'Orr | added: | "It is hard to go on."'],
    ['The club "has made big changes," Orr said.', 'Orr | said | The club "has made big changes,"'],
  ]))

test('speech that goes on in the next paragraph belongs to the same cue', () =>
  holds([
    [
      '“We cannot go on like this,” Orr said.\n\n“We must learn to live with it.”',
      'Orr | said | “We cannot go on like this,” + “We must learn to live with it.”',
    ],
    [
      'Orr made the following remark:\n\n"The bridge is closed and will stay so."',
      'Orr | made the following remark: | "The bridge is closed and will stay so."',
    ],
    ['“We cannot go on like this,” Orr said.\n\nThe bridge is closed.', 'Orr | said | “We cannot go on like this,”'],
  ]))

test('indirect speech, with and without a source', () =>
  holds([
    ['Orr said in a statement that the plan was dead.', 'Orr | said in a statement | that the plan was dead'],
    ['The police told reporters that two men had fled.', 'The police | told | that two men had fled'],
    ['The bridge is closed, the police said.', 'the police | said | The bridge is closed'],
    ['According to the Lund Herald, the bridge is closed.', 'the Lund Herald | According to | the bridge is closed'],
    ['The bridge is closed, according to the police.', 'the police | according to | The bridge is closed'],
    ['The report shows that the bridge was weak.', 'The report | shows | that the bridge was weak'],
    ['The mayor is expected to resign.', '- | is expected | The mayor + to resign'],
  ]))

test('wishes and stands', () =>
  holds([
    ['The mayor plans to close the bridge.', 'The mayor | plans | to close the bridge'],
    ['Orr has called for an inquiry.', 'Orr | has called for | an inquiry'],
    [
      'The union criticized the mayor for ignoring the workers.',
      'The union | criticized | the mayor for ignoring the workers',
    ],
    ['Holt called him a liar.', 'Holt | called | him a liar'],
    ['The plan was criticized by the union.', 'the union | was criticized by | The plan'],
    [
      'Orr denied her claim that the bridge was safe.',
      'Orr | denied | her claim that the bridge was safe',
      'her | claim | that the bridge was safe',
    ],
    ['Orr denied on Monday that the bridge was safe.', 'Orr | denied | that the bridge was safe'],
  ]))

test('speakers without a verb', () =>
  holds([
    [
      'HOLT: We won. It was hard.\n\nORR: Did you win?\n\nHOLT: Yes, we did.',
      'HOLT | : | We won. It was hard.',
      'ORR | : | Did you win?',
      'HOLT | : | Yes, we did.',
    ],
    [
      '“Nobody here trusts this council any more.” ― Ana Holt',
      'Ana Holt | ― | “Nobody here trusts this council any more.”',
    ],
  ]))

test('no attribution: near-misses', () =>
  holds([
    ['The mayor closed the bridge.'],
    ['He would criticize nobody.'],
    ['The bridge has three arches: two are old.'],
  ]))

test('cues inside quoted words are marked', () => {
  const inner = found('"I think he lied," Holt said.').find(m => m.lemma === 'think')
  assert.equal(inner?.quoted, true)
})

test('any string: spans in range, cue never empty', () => {
  const parts = [
    '"',
    'said',
    ' ',
    'Holt',
    ', ',
    'that',
    '. ',
    '\n\n',
    'claims',
    '—',
    "''",
    ':',
    'to',
    'according',
    'he',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), words => {
      const text = words.join(' ')
      for (const m of found(text))
        for (const s of [...m.source, ...m.cue, ...m.content])
          assert.ok(0 <= s.start && s.start < s.end && s.end <= text.length)
    }),
    { numRuns: 150 },
  )
})

test('a very long sentence does not hang', () => {
  assert.ok(found(`${'Holt said that '.repeat(6000)}it was.`).length > 0)
})
