import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Inspection, Slot } from '../model/index.ts'
import { extractClaims } from './extract-claims.ts'
import { inspectReport } from './inspect.ts'
import { article, engine } from './testing.ts'

const REPORT = article(
  'Two miners were killed in a blast at a pit near Halvik on Monday, police said.\n\nA third miner may have been hurt.',
  { title: 'Blast kills two at pit' },
)

const reasons = (seen: Inspection, slot: Slot, sentence: number): Readonly<Record<string, string>> => {
  const claim = seen.claims.find(
    c => c.statement.slot === slot && seen.decisions.some(d => d.claimId === c.id && d.sentence === sentence),
  )!
  const decision = seen.decisions.find(d => d.claimId === claim.id)!
  return Object.fromEntries(
    decision.reasons.map(r => [
      r.about,
      `${r.words === null ? '' : `${seen.article.text.slice(r.words.start, r.words.end)}: `}${r.means}`,
    ]),
  )
}

describe('looking at a report', () => {
  const seen = inspectReport(REPORT, engine())

  it('gives the claims and happenings that extractClaims gives', () => {
    const { claims, mentions } = extractClaims(REPORT, engine())
    assert.deepEqual(seen.claims, claims)
    assert.deepEqual(seen.mentions, mentions)
  })

  it('has a decision for each claim, which names the word, the source and the happening', () => {
    for (const { id } of seen.claims) assert.equal(seen.decisions.filter(d => d.claimId === id).length >= 1, true, id)
    const killed = reasons(seen, 'killed', 1)
    assert.match(killed.word!, /^killed: kill \(VBN\)/)
    assert.match(killed.tree!, /Two –nummod→ miners/)
    assert.equal(killed.certainty, 'certain')
    assert.match(killed.source!, /^said: police/)
    assert.match(killed.incident!, /focal$/)
  })

  it('names the words that weaken a claim', () => {
    assert.equal(reasons(seen, 'injured', 2).certainty, 'may: possible')
  })

  it('keeps words, numbers, times and places where the text has them', () => {
    const [, lead] = seen.sentences
    const cut = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(x => REPORT.text.slice(x.start, x.end))
    assert.deepEqual(
      cut(lead!.words),
      lead!.words.map(w => w.text),
    )
    assert.deepEqual(cut(lead!.numbers), ['Two'])
    assert.deepEqual(cut(lead!.places), ['Halvik'])
    assert.match(cut(lead!.times).join(), /Monday/)
    assert.match(cut(lead!.speech.flatMap(f => f.cue ?? [])).join(), /said/)
  })

  it('sees nothing in nothing', () => {
    const empty = inspectReport({ ...REPORT, text: '', sentences: [] }, engine())
    assert.deepEqual([empty.sentences, empty.claims, empty.decisions], [[], [], []])
  })
})
