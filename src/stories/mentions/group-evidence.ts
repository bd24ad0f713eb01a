/** Evidence about two groups of mentions, as the numbers that the trees ask about. */
import { bagCosine } from './bags.ts'
import type { Collection } from './collection.ts'
import type { Group } from './group.ts'
import { rowCosine } from './pair-evidence.ts'

/** Names of the numbers, in their order. Where nothing is known a number is negative. */
export const GROUP_EVIDENCE = [
  ...['mean', 'most', 'least', 'odds', 'smaller', 'larger', 'higherRank', 'lowerRank', 'fewerDocuments'],
  ...['sharedDocuments', 'documentShare', 'sentenceShare', 'likeness', 'nearest', 'sameStory'],
  ...['lemmas', 'roots', 'concepts', 'narrower', 'vectors', 'verbs', 'sentencesBetween'],
  ...['agents', 'patients', 'crossed', 'arguments', 'governors', 'held', 'words', 'places', 'times'],
] as const satisfies readonly string[]

/** Likelihood, 0..1, that two mentions are one, by their places in the list that was given. */
export type PairLikelihood = (a: number, b: number) => number

/** The numbers for two groups; symmetric. */
export function groupEvidence(a: Group, b: Group, collection: Collection, pair: PairLikelihood): readonly number[] {
  return [
    ...pairsBetween(a, b, pair),
    ...sizes(a, b),
    ...documents(a, b, collection),
    ...words(a, b, collection),
    ...around(a, b),
  ]
}

function pairsBetween(a: Group, b: Group, pair: PairLikelihood): readonly number[] {
  let [sum, most, least, odds] = [0, 0, 1, 0]
  for (const i of a.members) {
    for (const j of b.members) {
      const p = pair(i, j)
      sum += p
      most = Math.max(most, p)
      least = Math.min(least, p)
      odds += Math.log((p + 0.005) / (1.005 - p))
    }
  }
  const pairs = a.members.length * b.members.length
  return [sum / pairs, most, least, odds / pairs]
}

function sizes(a: Group, b: Group): readonly number[] {
  return [
    Math.min(a.members.length, b.members.length),
    Math.max(a.members.length, b.members.length),
    Math.min(a.rank, b.rank),
    Math.max(a.rank, b.rank),
    Math.min(a.documents.size, b.documents.size),
  ]
}

function documents(a: Group, b: Group, { likeness, story }: Collection): readonly number[] {
  const both = a.sentences.intersection(b.sentences).size
  let [sum, most, pairs, stories, shared] = [0, 0, 0, 0, 0]
  for (const x of a.documents.keys()) {
    if (b.documents.has(x)) shared += 1
    for (const y of b.documents.keys()) {
      stories += Number(story[x] === story[y])
      if (x === y) continue
      const like = likeness(x, y)
      sum += like
      pairs += 1
      most = Math.max(most, like)
    }
  }
  return [
    shared,
    shared / Math.min(a.documents.size, b.documents.size),
    both / Math.min(a.sentences.size, b.sentences.size),
    pairs === 0 ? 1 : sum / pairs,
    pairs === 0 ? 1 : most,
    stories / (a.documents.size * b.documents.size),
  ]
}

function words(a: Group, b: Group, { lexicon: { vectors } }: Collection): readonly number[] {
  const [m, n] = [a.members.length, b.members.length]
  const hits = <Key>(x: ReadonlyMap<Key, number>, y: ReadonlyMap<Key, number>): number => {
    let sum = 0
    for (const [key, count] of x) sum += Math.min(count / m, (y.get(key) ?? 0) / n)
    return sum
  }
  let like = 0
  for (const [x, p] of a.rows) for (const [y, q] of b.rows) like += p * q * rowCosine(vectors, x, y)
  return [
    hits(a.lemmas, b.lemmas),
    hits(a.roots, b.roots),
    hits(a.concepts, b.concepts),
    hits(a.concepts, b.above) + hits(a.above, b.concepts),
    like / (m * n),
    Math.abs(a.verbs / m - b.verbs / n),
    Math.abs(a.firstSentence - b.firstSentence),
  ]
}

function around(a: Group, b: Group): readonly number[] {
  return [
    bagCosine(a.agents, b.agents),
    bagCosine(a.patients, b.patients),
    Math.max(bagCosine(a.agents, b.patients), bagCosine(a.patients, b.agents)),
    bagCosine(a.arguments, b.arguments),
    bagCosine(a.governors, b.governors),
    bagCosine(a.held, b.held),
    bagCosine(a.words, b.words),
    bagCosine(a.places, b.places),
    bagCosine(a.times, b.times),
  ]
}
