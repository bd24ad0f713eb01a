import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { InspectedSentence, InspectedWord, Inspection } from '../model/index.ts'
import { explainText } from './explain.ts'
import { explainHtml } from './explain-html.ts'
import { reasonsOf, treeLines, viewInspection } from './explain-view.ts'
import { columns } from './plain.ts'
import { sampleAccount } from './sample.ts'

const article = sampleAccount.articles[2]!
const claims = sampleAccount.claims.filter(c => c.anchor.articleId === article.id)
const [claim] = claims
const mention = sampleAccount.mentions.find(m => m.id === claim!.incidentMention)!

const word = (text: string, start: number, head: number, rel: string): InspectedWord => ({
  start,
  end: start + text.length,
  text,
  lemma: text.toLowerCase(),
  upos: 'X',
  xpos: 'XX',
  head,
  rel,
})

const sentence: InspectedSentence = {
  start: claim!.anchor.start,
  end: claim!.anchor.end,
  paragraph: 1,
  role: 'body',
  words: [word('Two', 0, 1, 'nummod'), word('workers', 4, 2, 'nsubj'), word('died', 12, -1, 'root')],
  numbers: [
    {
      start: claim!.anchor.start,
      end: claim!.anchor.start + 3,
      min: 2,
      max: 2,
      approximate: false,
      kind: 'count',
      unit: null,
    },
  ],
  times: [{ start: claim!.anchor.start, end: claim!.anchor.start + 3, type: 'DURATION', value: 'P3D', when: null }],
  places: [],
  speech: [{ source: null, cue: null, content: [claim!.anchor], chain: ['police'] }],
  facts: [
    {
      start: claim!.anchor.start,
      end: claim!.anchor.start + 3,
      value: 1.4,
      certainty: 'possible',
      polarity: 'negative',
      cues: [{ start: claim!.anchor.start, end: claim!.anchor.start + 3, kind: 'modal' }],
    },
  ],
  incident: mention.id,
}

const inspection: Inspection = {
  article,
  engine: 'e1',
  zone: 'Europe/Oslo',
  sentences: [sentence, { ...sentence, words: [], numbers: [], times: [], speech: [], facts: [] }],
  mentions: [mention],
  names: [
    {
      type: 'person',
      name: 'Ada Holm',
      variants: ['Ada Holm', 'Holm'],
      mentions: [claim!.anchor, claim!.anchor],
      age: 34,
      nation: 'NO',
    },
  ],
  people: [{ name: 'Ada Holm', age: 34, who: 'worker', role: 'victim', fate: 'killed' }],
  events: [
    {
      kind: 'bombing',
      stage: 'attempted',
      trigger: claim!.anchor,
      slots: [{ slot: 'with', value: 'dynamite (explosive)' }],
    },
  ],
  claims: [claim!],
  decisions: [
    {
      claimId: claim!.id,
      sentence: 0,
      word: 2,
      reasons: [
        {
          about: 'word',
          words: { start: claim!.anchor.start, end: claim!.anchor.start + 3 },
          means: 'die (VBD), root',
        },
        { about: 'source', words: null, means: 'the report’s own voice' },
      ],
    },
  ],
}

const options = { colour: false, width: 80 }

describe('explaining a report', () => {
  it('shows the tree, what was seen and what decided each claim', () => {
    const text = explainText(inspection, options)
    for (const line of [
      /2 sentences with 3 words · 1 claim · clocks of\nEurope\/Oslo\n/,
      /\n {4}died +XX +root +died\n {4}└─ workers +XX +nsubj +workers\n {4} {3}└─ Two +XX +nummod +two\n/,
      /\n {4}number +“[^”]+”: 2 · count\n/,
      /\n {4}time +“[^”]+”: DURATION P3D\n/,
      /\n {4}factual +“[^”]+”: 1\.4 of 3 · possible, denied, by “[^”]+” \(modal\)\n/,
      /\nperson +“Ada Holm”: 2 mentions · also “Holm” · 34 years · NO\n/,
      /\nvictim +“Ada Holm”: worker · 34 years · killed\n/,
      /\nbombing +“[^”]+”: attempted\n {4}with +dynamite \(explosive\)\n/,
      /\n {4}speech +nobody named, police: “/,
      /\n {4}word +“[^”]+”: die \(VBD\), root\n/,
      /\n {4}source +the report’s own voice\n/,
    ])
      assert.match(text, line)
    assert.match(text, new RegExp(`confidence ${claim!.score.toFixed(2)}`))
  })

  it('leaves out the tree, and shows one sentence, when asked', () => {
    assert.doesNotMatch(explainText(inspection, { ...options, tree: false }), /nsubj/)
    const second = explainText(inspection, { ...options, sentence: 2 })
    assert.match(second, /\n2\. /)
    assert.doesNotMatch(second, /\n1\. /)
    assert.equal(viewInspection(inspection, 3).sentences.length, 0)
  })

  it('stays within the width', () => {
    for (const width of [40, 60, 120])
      for (const line of explainText(inspection, { colour: false, width }).split('\n'))
        if (!/[├└│]|^ {4}\S+ +XX /.test(line)) assert.ok(columns(line) <= width, line)
  })

  it('gives no reasons for a claim that another version made', () => {
    assert.deepEqual(reasonsOf({ ...inspection, decisions: [] }, claim!.id), [])
    assert.equal(viewInspection({ ...inspection, decisions: [] }).sentences[0]!.claims.length, 0)
  })

  it('escapes the words of the report in the page, which asks for nothing', () => {
    const evil = {
      ...article,
      title: '<script>x</script>',
      text: `${'<img src=x onerror=y>'.padEnd(article.text.length)}`,
    }
    const html = explainHtml({ ...inspection, article: evil })
    assert.doesNotMatch(html, /<script|<img|src=|https?:/)
    assert.match(html, /&lt;script&gt;/)
    assert.match(html, /default-src 'none'/)
    assert.equal((html.match(/<article/g) ?? []).length, 2)
    assert.equal((explainHtml(inspection, { sentence: 2 }).match(/id="s\d"/g) ?? []).join(), 'id="s2"')
  })
})

describe('the tree', () => {
  it('holds every word once, whatever the heads are', () => {
    const heads = fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 10 })
    fc.assert(
      fc.property(heads, list => {
        const words = list.map((head, i) => word(`w${i}`, i * 3, head, 'dep'))
        const shown = treeLines(words).map(l => l.word.text)
        assert.deepEqual(shown.toSorted(), words.map(w => w.text).toSorted())
      }),
    )
  })

  it('draws the branches of siblings and their children', () => {
    const words = [word('a', 0, 1, 'x'), word('b', 2, -1, 'root'), word('c', 4, 1, 'x'), word('d', 6, 0, 'x')]
    assert.deepEqual(
      treeLines(words).map(l => l.stem + l.word.text),
      ['b', '├─ a', '│  └─ d', '└─ c'],
    )
  })
})
