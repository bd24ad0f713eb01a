import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WordReading, WordsEngine } from './create-engine.ts'
import { createFeatureReader } from './feats.ts'
import { fillConllu } from './fill-conllu.ts'

const reading = (word: string, i: number): WordReading => ({
  lower: word.toLowerCase(),
  lemma: word.toLowerCase(),
  upos: i === 0 ? 'PRON' : 'VERB',
  xpos: i === 0 ? 'PRP' : 'VBD',
  head: i === 0 ? 1 : -1,
  rel: i === 0 ? 'nsubj' : 'root',
})

const lines = [
  'PRON|PRP\tthey\tCase=Nom|Number=Plur|Person=3|PronType=Prs',
  'PRON|PRP\ti\tCase=Nom|Number=Sing|Person=1|PronType=Prs',
  'VERB|VBD\t\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
  'VERB|VBN\t\tTense=Past|VerbForm=Part|Voice=Pass',
]
const feats = createFeatureReader(lines)
const engine = Object.assign((words: readonly string[]) => words.map(reading), { feats }) as unknown as WordsEngine

test('columns are filled, comments, multiword lines and MISC stay', () => {
  const source =
    '# sent_id = a\n1-2\tThey\t_\n1\tThey\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tran\t_\t_\t_\t_\t_\t_\t_\t_\n\n'
  assert.equal(
    fillConllu(engine, source),
    [
      '# sent_id = a',
      '1-2\tThey\t_',
      '1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur|Person=3|PronType=Prs\t2\tnsubj\t_\tSpaceAfter=No',
      '2\tran\tran\tVERB\tVBD\tMood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\t_',
      '',
      '',
    ].join('\n'),
  )
})

test('the last sentence needs no blank line; other text is passed through', () => {
  assert.match(fillConllu(engine, '1\tI\r\n2\tran'), /^1\tI\ti\tPRON.*\n2\tran\tran\tVERB/)
  assert.equal(fillConllu(engine, 'x\n\ny'), 'x\n\ny')
})

test('a participle is passive with an auxiliary of the passive only', () => {
  const word = (xpos: string, rel: string, head: number): WordReading => ({ ...reading('seen', 1), xpos, rel, head })
  const last = (words: readonly WordReading[]): string | undefined => feats(words).at(-1)
  assert.equal(last([word('VBD', 'aux:pass', 1), word('VBN', 'root', -1)]), 'Tense=Past|VerbForm=Part|Voice=Pass')
  assert.equal(last([word('VBD', 'aux', 1), word('VBN', 'root', -1)]), 'Tense=Past|VerbForm=Part')
})
