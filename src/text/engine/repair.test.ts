import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repairTree } from './repair.ts'

/** 'bus NN 0 obj': word, Penn tag, head and relation. */
const repaired = (rows: readonly string[]): readonly string[] => {
  const cells = rows.map(r => r.split(' '))
  const tree = {
    words: cells.map(c => c[0]!),
    xpos: cells.map(c => c[1]!),
    heads: cells.map(c => Number(c[2])),
    rels: cells.map(c => c[3]!),
  }
  repairTree(tree)
  return tree.rels.map((rel, i) => `${rel} ${tree.words[tree.heads[i]!] ?? '-'}`)
}

test('the object before a finite clause without a subject is its subject', () => {
  const rows = ['said VBD -1 root', 'bus NN 0 obj', 'had VBD 4 aux', 'been VBN 4 aux:pass', 'hit VBN 0 ccomp']
  assert.equal(repaired(rows)[1], 'nsubj:pass hit')
})

test('a clause with a subject, a conjunction or no tense keeps it', () => {
  for (const rows of [
    ['told VBD -1 root', 'us PRP 0 obj', 'he PRP 3 nsubj', 'left VBD 0 ccomp'],
    ['told VBD -1 root', 'us PRP 0 obj', 'that IN 4 mark', 'was VBD 4 aux', 'hit VBN 0 ccomp'],
    ['saw VBD -1 root', 'it PRP 0 obj', 'fall VB 0 ccomp'],
  ])
    assert.equal(repaired(rows)[1], `obj ${rows[0]!.split(' ')[0]}`)
})

test('shot dead', () => {
  assert.equal(repaired(['shot VBD -1 root', 'dead JJ 2 amod', 'men NNS 0 obj'])[1], 'xcomp shot')
  assert.equal(repaired(['found VBD -1 root', 'dead JJ 2 amod', 'men NNS 0 obj'])[1], 'amod men')
})

test('called him a liar', () => {
  const rows = ['Holt NNP 1 nsubj', 'called VBD -1 root', 'him PRP 1 iobj', 'a DT 4 det', 'liar NN 1 obj']
  assert.deepEqual(repaired(rows).slice(2), ['obj called', 'det liar', 'xcomp called'])
})

test('a passive subject needs an auxiliary in a sentence with a full stop', () => {
  const rows = ['Police NNS 1 nsubj:pass', 'killed VBN -1 root', 'two CD 1 obl']
  assert.equal(repaired([...rows, '. . 1 punct'])[0], 'nsubj killed')
  assert.equal(repaired(rows)[0], 'nsubj:pass killed')
})

test('the bare verb behind the object of let is its clause', () => {
  const rows = [
    'men NNS 5 nsubj',
    'planned VBN 0 acl',
    'to TO 3 mark',
    'let VB 1 xcomp',
    'six CD 3 obj',
    'die VBP -1 root',
  ]
  assert.deepEqual(repaired(rows), ['nsubj planned', 'root -', 'mark let', 'xcomp planned', 'obj let', 'ccomp let'])
})

test('the clause behind a word of saying is its content', () => {
  const rows = ['denied VBD -1 root', 'claim NN 0 obj', 'that IN 4 mark', 'it PRP 4 nsubj', 'fell VBD 0 ccomp']
  assert.equal(repaired(rows)[4], 'acl claim')
})
