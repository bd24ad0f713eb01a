/** Whether one of two reports took its text from the other, and by what evidence. */
import type { Article, CopyKind } from '../../model/index.ts'
import { type Aligned, alignSentences, indexSentences, type SentenceIndex } from './align.ts'
import { isRetold } from './retold.ts'
import { type PreparedSentence, prepareSentences } from './sentence-words.ts'

const MIN_SAME = 0.95 // of both texts
const LONG = 8 // words outside quotation marks: from here on a shared sentence is no chance
const MIN_LONG = 3 // such sentences, of at least
const MIN_SHARE = 0.1 // of the shorter text, or
const MIN_LONG_SHARE = 0.25 // this share of the shorter text in at least two of them
const MIN_SPUN = 4 // sentences that agree by content, and
const MIN_SPUN_SHARE = 0.35 // this share of the shorter text
/**
 * What two reports have in common. `how` null: no copy. `aligned`: the sentences that agree, each of the lighter text once. `score`
 * 0..1: how alike they are as texts, whatever was decided.
 */
export type Compared = {
  readonly how: CopyKind | null
  readonly similarityOfA: number
  readonly similarityOfB: number
  readonly aligned: readonly Aligned[]
  readonly score: number
}

/**
 * Compares two reports sentence by sentence. Words in quotation marks count little. Sentences that are one form filled in twice prove
 * nothing: of the names and numbers in the sentences that agree, 55 % must be common to both.
 */
export function compareReports(a: SentenceIndex, b: SentenceIndex): Compared {
  const flip = a.weight < b.weight
  const [light, heavy] = flip ? [a, b] : [b, a]
  const alignment = alignSentences(light.sentences, heavy)
  const aligned = flip ? alignment.aligned : alignment.aligned.map(x => ({ ...x, a: x.b, b: x.a }))
  const similarityOfA = coverage(aligned, 'a', a.sentences)
  const similarityOfB = coverage(aligned, 'b', b.sentences)
  const said = Math.min(saidWords(a.sentences), saidWords(b.sentences))
  const score = Math.max(alignment.likeness, similarityOfA, similarityOfB)
  const found = { similarityOfA, similarityOfB, aligned, score }
  if (isForm(aligned)) return { ...found, how: null }
  const how = howCopied(aligned, { similarityOfA, similarityOfB, said })
  return { ...found, how: how ?? (isRetold(light.sentences, heavy.sentences, alignment) ? 'spun' : null) }
}

/** The same for two articles of which nothing else is known. */
export const compareArticles = (a: Article, b: Article): Compared =>
  compareReports(indexSentences(prepareSentences(a)), indexSentences(prepareSentences(b)))

const MIN_FIRM = 3 // names and numbers: fewer decide nothing
const MIN_AGREEING = 0.55 // .5 lets one form in fifty pass, .6 loses a student's answer whose figures are wrong

/** True for one form filled in for two happenings: the names and numbers of its sentences differ. */
function isForm(aligned: readonly Aligned[]): boolean {
  const [a, b] = [new Set(aligned.flatMap(x => [...x.a.firm])), new Set(aligned.flatMap(x => [...x.b.firm]))]
  const least = Math.min(a.size, b.size)
  return least >= MIN_FIRM && a.intersection(b).size < MIN_AGREEING * least
}

const saidWords = (sentences: readonly PreparedSentence[]): number => sentences.reduce((sum, s) => sum + s.said, 0)

/** Share of a report's words that stand in the sentences found, each counted once. */
function coverage(aligned: readonly Aligned[], side: 'a' | 'b', sentences: readonly PreparedSentence[]): number {
  const all = sentences.reduce((sum, s) => sum + s.words, 0)
  const best = new Map<PreparedSentence, number>()
  for (const { [side]: sentence, likeness } of aligned) best.set(sentence, Math.max(best.get(sentence) ?? 0, likeness))
  let words = 0
  for (const [sentence, likeness] of best) words += sentence.words * likeness
  return all === 0 ? 0 : Math.min(1, words / all)
}

function howCopied(
  aligned: readonly Aligned[],
  of: Pick<Compared, 'similarityOfA' | 'similarityOfB'> & { readonly said: number },
): CopyKind | null {
  const exact = aligned.filter(x => x.exact && Math.min(x.a.said, x.b.said) >= LONG)
  if (exact.length > 0 && Math.min(of.similarityOfA, of.similarityOfB) >= MIN_SAME) return 'same'
  const share = saidWordsOf(exact) / Math.max(1, of.said)
  const long = distinct(exact)
  const enough = (long >= MIN_LONG && share >= MIN_SHARE) || (long >= 2 && share >= MIN_LONG_SHARE)
  const alike = aligned.filter(x => Math.min(x.a.said, x.b.said) >= LONG - 2)
  const both = Math.min(of.similarityOfA, of.similarityOfB)
  const spun =
    distinct(alike) >= MIN_SPUN && saidWordsOf(alike) / Math.max(1, of.said) >= MIN_SPUN_SHARE && both >= MIN_SHARE
  if (!enough && !spun) return null
  return enough && alike.length <= 2 * exact.length ? 'syndicated' : 'spun'
}

/** Sentences of the side that has fewer of them: one sentence said ten times is one. */
const distinct = (list: readonly Aligned[]): number =>
  Math.min(new Set(list.map(x => x.a)).size, new Set(list.map(x => x.b)).size)

const saidWordsOf = (list: readonly Aligned[]): number =>
  list.reduce((sum, x) => sum + Math.min(x.a.said, x.b.said) * x.likeness, 0)
