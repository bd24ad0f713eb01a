import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../model/index.ts'
import { report } from '../made-up.ts'
import { type CopyLink, createCopyFinder } from './copy-finder.ts'
import { copyStateFromBytes, copyStateToBytes, newCopyState } from './copy-state.ts'
import { newPrinted, notePrinted, withoutFurniture } from './furniture.ts'
import { prepareSentences } from './sentence-words.ts'
import { SKETCH_SIZE, sketchOf } from './sketch.ts'
import { addSketch, findSharing, newSketchIndex } from './sketch-index.ts'

const TOWNS = 'Averil Corvane Millbrook Tresk Holmow Lindento Marrava Osterford Pennello Quelurt'.split(' ')

/** Reports of happenings of their own; number 3 of each ten is printed again by number 7. */
function made(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, i) => {
    const n = i % 10 === 7 ? i - 4 : i
    const town = `${TOWNS[n % 10]}${String.fromCharCode(97 + (Math.floor(n / 10) % 26))}`
    const text = [
      `A barge with ${30 + n} crates of lamp oil sank below the lock of ${town} on Tuesday, the river police said.`,
      `Its skipper, Ulrik Brek${town.toLowerCase()}, swam to the ${town} bank with the ship’s dog on his shoulders.`,
      `Divers of the ${town} harbour office will look at the hull once the slick of ${400 + n} metres has been skimmed.`,
      `Anglers were told to leave the meadows near ${town} until ${n + 2} samples had been examined in the capital.`,
    ]
    return report(`r${i}`, null, text.join('\n\n'), { outlet: i % 10 === 7 ? 'Tresk Echo' : 'River Post' }).article
  })
}

const run = (articles: readonly Article[]): readonly (readonly [number, number, string])[] => {
  const finder = createCopyFinder({ articleOf: n => articles[n] ?? null })
  return articles.flatMap((article, n) => finder.add(article).map(l => [l.earlier, n, l.found.how] as const))
}

test('each copy is linked to the earlier report, also when many lie between them or the text must be asked for', () => {
  const articles = made(100)
  const expected = Array.from({ length: 10 }, (_, i) => [i * 10 + 3, i * 10 + 7, 'same'])
  assert.deepEqual(run(articles), expected)
  const asked: number[] = []
  const finder = createCopyFinder({
    articleOf: n => {
      asked.push(n)
      return articles[n] ?? null
    },
    kept: 1,
  })
  const links = articles.flatMap((article, n) => finder.add(article).map(l => [l.earlier, n, l.found.how]))
  assert.deepEqual(links, expected)
  assert.ok(asked.length > 0 && asked.length <= 16 * articles.length)
})

test('a text that is no longer kept gives no link', () => {
  const articles = made(8)
  const finder = createCopyFinder({ articleOf: () => null, kept: 1 })
  assert.deepEqual(articles.flatMap(finder.add), [])
})

test('a finder goes on from bytes as if it had not been stopped; other bytes are null', () => {
  const articles = made(60)
  const articleOf = (n: number): Article | null => articles[n] ?? null
  const linksOf = (links: readonly CopyLink[]) => links.map(l => [l.earlier, l.found.how])
  const whole = createCopyFinder({ articleOf })
  const expected = articles.map(article => linksOf(whole.add(article)))
  const first = createCopyFinder({ articleOf })
  const before = articles.slice(0, 25).map(article => linksOf(first.add(article)))
  const bytes = copyStateToBytes(first.state)
  const second = createCopyFinder({ articleOf, state: copyStateFromBytes(bytes)! })
  const after = articles.slice(25).map(article => linksOf(second.add(article)))
  assert.deepEqual([...before, ...after], expected)
  assert.deepEqual(copyStateToBytes(second.state), copyStateToBytes(whole.state))
  for (const bad of [new Uint8Array(0), bytes.slice(0, -1), bytes.slice(4), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)])
    assert.equal(copyStateFromBytes(bad), null)
  assert.deepEqual(copyStateFromBytes(copyStateToBytes(newCopyState())), newCopyState())
})

test('a report costs less than a kibibyte', () => {
  const articles = made(4000)
  const finder = createCopyFinder({ articleOf: n => articles[n] ?? null })
  for (const article of articles) finder.add(article)
  assert.ok(copyStateToBytes(finder.state).length / articles.length < 1024)
})

test('what an outlet prints under its pages stops being evidence when that shows', () => {
  const below = [
    'Readers reach the tip line of Averil County under the number 555 0199 from noon until half past nine.',
    'The Averil County Citizens Trust pays up to 900 crowns for every tip that has led to an arrest since May.',
    'Letters go to the sheriff at 12 Quarry Lane, who keeps the names of all writers under lock and key.',
  ].join('\n\n')
  const news = [
    'A baker was robbed at dawn.',
    'A shed burnt down in Millbrook.',
    'A swan stopped the traffic near Holt.',
  ]
  const articles = news.map(
    (line, i) => report(`f${i}`, null, `${line}\n\n${below}`, { outlet: 'Averil Courier' }).article,
  )
  const finder = createCopyFinder({ articleOf: n => articles[n] ?? null })
  const [, second, third] = articles.map(article => finder.add(article))
  assert.deepEqual(third, [])
  assert.deepEqual(
    second!.map(link => finder.settle(1, link)),
    [null],
  )
})

test('sketches: the same text gives the same keys in any order of sentences; few are shared by chance', () => {
  const a = prepareSentences(made(1)[0]!)
  const other =
    'The opera of Holmow gave its first night without scenery because the painters had not been paid since spring.'
  const b = prepareSentences(report('b', null, other).article)
  assert.deepEqual(sketchOf([...a].reverse()), sketchOf(a))
  assert.ok(sketchOf(a).length <= SKETCH_SIZE)
  assert.equal(sketchOf(a).filter(key => sketchOf(b).includes(key)).length, 0)
  assert.deepEqual(sketchOf([]), new Uint32Array(0))
})

test('the index keeps of a key its first report and the latest ones, over tables of growing size', () => {
  const index = newSketchIndex()
  for (let i = 0; i < 1000; i += 1) addSketch(index, Uint32Array.of(7, 0x80000000 + i * 65537))
  assert.equal(index.count, 1000)
  const found = findSharing(index, Uint32Array.of(7), { least: 1, most: 100 })
  assert.ok(found.includes(0) && found.includes(999) && found.length <= 4 * index.tables.length)
  const own = findSharing(index, Uint32Array.of(7, 0x80000000 + 500 * 65537), { least: 2, most: 5 })
  assert.deepEqual(
    own.filter(n => n !== 500),
    [],
  )
  assert.deepEqual(findSharing(index, Uint32Array.of(123456), { least: 1, most: 5 }), [])
})

test('a sentence of three reports of an outlet, or of three over more than thirty days, is furniture', () => {
  const line = 'The tide table of the Averil lighthouse hangs at the door of the chandlery for all to read.'
  const of = (days: readonly string[], outlets: readonly string[]): number => {
    const furniture = { tables: [newPrinted(2048)] }
    const reports = days.map((day, i) => report(`t${i}`, null, line, { day, outlet: outlets[i] ?? null }).article)
    for (const article of reports) notePrinted(furniture, article, prepareSentences(article))
    return withoutFurniture(furniture, reports[0]!, prepareSentences(reports[0]!)).length
  }
  const cases: readonly [readonly string[], readonly string[], number][] = [
    [['2031-05-01', '2031-05-02', '2031-05-03'], ['A', 'A', 'A'], 0],
    [['2031-05-01', '2031-05-02', '2031-05-03'], ['A', 'B', 'C'], 1],
    [['2031-05-01', '2031-05-02', '2031-06-03'], ['A', 'B', 'C'], 0],
    [['2031-05-01', '2031-06-02'], ['A', 'A'], 1],
  ]
  for (const [days, outlets, left] of cases) assert.equal(of(days, outlets), left, `${days} ${outlets}`)
})
