/** How well an article fits the gold of its page. */
import type { Article, BlockRole } from '../../src/model/index.ts'
import type { Gold, GoldCutRole, GoldTime } from './gold.ts'

/** Right ones, ones given, ones wanted; sums of them make F1. */
export type Tally = { hit: number; given: number; wanted: number }

/** F1 of a tally; 1 when nothing was wanted and nothing given. */
export function f1(tally: Tally): number {
  return tally.given + tally.wanted === 0 ? 1 : (2 * tally.hit) / (tally.given + tally.wanted)
}

/** Text for comparison: one form of each letter, single spaces. */
export function even(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

const REQUIRED = new Set(['text', 'item', 'quote'])

/** Paragraphs found again, word for word. Headline, standfirst, captions and optional pieces neither help nor hurt. */
export function paragraphTally(article: Article, gold: Gold): Tally {
  const wanted = gold.paragraphs.filter(({ kind }) => REQUIRED.has(kind)).map(({ text }) => even(text))
  const neutral = [...neutralTexts(gold), even(article.title ?? '')].sort((a, b) => b.length - a.length)
  const cells = gold.paragraphs.flatMap(({ kind, text }) => (kind === 'row' ? [even(text)] : []))
  const given = article.text
    .split(/\n{2,}/)
    .map(part => even(part.replace(/^[-•*]\s+/, '')))
    .filter(part => hasWords(neutral.reduce(without, part)) && !cells.some(row => row.includes(part)))
  return bagTally(given, wanted)
}

function without(text: string, piece: string): string {
  return piece === '' ? text : text.replaceAll(piece, ' ')
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function neutralTexts(gold: Gold): string[] {
  const optional = gold.paragraphs.flatMap(({ kind, text }) => (REQUIRED.has(kind) ? [] : [text]))
  return [gold.title ?? '', gold.standfirst ?? '', ...gold.captions, ...optional].map(even)
}

/** Runs of four words in common; words of titles, captions and optional pieces are taken out of what was given. */
export function shingleTally(article: Article, gold: Gold): Tally {
  const wanted = gold.paragraphs.flatMap(({ kind, text }) => (REQUIRED.has(kind) ? [even(text)] : []))
  let given = even(article.text)
  for (const text of [article.title ?? '', ...neutralTexts(gold)].map(even))
    if (text !== '') given = given.replace(text, ' ')
  return bagTally(shingles(given), shingles(wanted.join(' ')))
}

function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 4) return words.length === 0 ? [] : [words.join(' ')]
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '))
}

function bagTally(given: readonly string[], wanted: readonly string[]): Tally {
  const left = new Map<string, number>()
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1)
  let hit = 0
  for (const item of given) {
    const count = left.get(item) ?? 0
    if (count > 0) hit++
    left.set(item, count - 1)
  }
  return { hit, given: given.length, wanted: wanted.length }
}

/** Is the title the gold's, in either of its forms? */
export function isTitle(article: Article, gold: Gold): boolean {
  return [gold.title, gold.alsoTitle ?? gold.title].some(title => even(title ?? '') === even(article.title ?? ''))
}

/** Persons of the byline, by whole name in any case. */
export function bylineTally(article: Article, gold: Gold): Tally {
  const fold = (name: string) => even(name).toLowerCase()
  return bagTally(article.byline.map(fold), gold.byline.map(fold))
}

/** Does the article's time agree? An instant within 60 seconds; for a bare day the day that it is about. */
export function isTime(time: Article['published'], gold: GoldTime | null): boolean {
  if (time === null || gold === null) return time === null && gold === null
  if (gold.value.length > 10)
    return time.from === time.to && Math.abs(Date.parse(time.from) - Date.parse(gold.value)) <= 60_000
  return isDay(time, gold)
}

/** Is the middle of the article's time on the gold's day, in the gold's offset? */
export function isDay(time: Article['published'], gold: GoldTime | null): boolean {
  if (time === null || gold === null) return time === null && gold === null
  const middle = (Date.parse(time.from) + Date.parse(time.to)) / 2
  const offset = /([+-])(\d\d):(\d\d)$/.exec(gold.value)
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0
  return new Date(middle + minutes * 60_000).toISOString().slice(0, 10) === gold.value.slice(0, 10)
}

const SENSIBLE: Readonly<Record<GoldCutRole, readonly BlockRole[]>> = {
  related: ['other-story'],
  newsletter: ['boilerplate', 'advertisement'],
  'cookie wall': ['boilerplate'],
  comments: ['boilerplate'],
  'paywall note': ['boilerplate', 'advertisement'],
  'share bar': ['boilerplate'],
  byline: ['byline'],
  dateline: ['dateline', 'byline'],
  caption: ['caption'],
  advertisement: ['advertisement', 'boilerplate'],
  'author box': ['byline', 'boilerplate'],
  'pull quote': ['quote', 'boilerplate'],
  navigation: ['boilerplate'],
  player: ['boilerplate', 'caption'],
  correction: ['correction'],
}

/** What became of a piece that is not the report's own: `kept` out of the text, `found` under cut, with a sensible `role`. */
export type CutFate = { readonly kept: boolean; readonly found: boolean; readonly role: boolean }

/** The fate of a piece. A caption may stand in the text: then it counts as kept out and found when it has its role there. */
export function cutFate(article: Article, gold: Gold, piece: Gold['cut'][number]): CutFate {
  const text = even(piece.text)
  const own = even(`${gold.title ?? ''} ${gold.standfirst ?? ''} ${gold.paragraphs.map(part => part.text).join(' ')}`)
  const spans = article.sentences.map(({ start, end, role }) => ({ role, text: even(article.text.slice(start, end)) }))
  if (piece.role === 'caption') {
    const marked = even(spans.flatMap(span => (span.role === 'caption' ? [span.text] : [])).join(' '))
    if (marked.includes(text)) return { kept: true, found: true, role: true }
  }
  const cuts = article.cut.filter(cut => covers(even(cut.text), text))
  return {
    kept: count(even(article.text), text) <= count(own, text),
    found: cuts.length > 0,
    role: cuts.some(cut => SENSIBLE[piece.role].includes(cut.role)),
  }
}

function covers(cut: string, piece: string): boolean {
  return cut.includes(piece) || (cut.length >= 0.8 * piece.length && piece.includes(cut))
}

function count(text: string, piece: string): number {
  return piece === '' ? 0 : text.split(piece).length - 1
}
