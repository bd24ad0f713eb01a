/** Mentions that were found to be one happening or one participant, and what they say of it together. */
import { type Bag, union } from './bags.ts'
import type { Collection } from './collection.ts'
import type { ReadMention, WordPart } from './read-mentions.ts'

/** `members`: places in the list that was given; counts by document, lemma, root and concept; bags of words around. */
export type Group = {
  readonly members: readonly number[]
  readonly documents: ReadonlyMap<number, number>
  readonly sentences: ReadonlySet<string>
  readonly lemmas: Bag
  readonly roots: Bag
  readonly concepts: ReadonlyMap<number, number>
  readonly above: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<number, number>
  readonly agents: Bag
  readonly patients: Bag
  readonly arguments: Bag
  readonly governors: Bag
  readonly held: Bag
  readonly words: Bag
  readonly places: Bag
  readonly times: Bag
  readonly verbs: number
  readonly firstSentence: number
  /** How many groups of its story have more mentions: 0 for the one that is told of most. */
  readonly rank: number
}

const counted = <Key>(keys: readonly Key[]): Map<Key, number> => new Map(keys.map(key => [key, 1]))
const VERB: WordPart = 'verb'

/** A mention as a group of its own. */
export function groupOf(mention: ReadMention, member: number, { rarity, sentences }: Collection): Group {
  const around = sentences[mention.document]![mention.sentence]!
  const bag = (words: Iterable<string>): Bag => new Map(Array.from(words, word => [word, Math.max(0.1, rarity(word))]))
  const named = (role: 'agent' | 'patient' | null): Bag => {
    const args = mention.args.filter(arg => !arg.isPronoun && (role === null || arg.role === role))
    return args.map(arg => bag([arg.lemma, ...arg.names])).reduce<Bag>((sum, one) => union(sum, one), new Map())
  }
  const words = new Map(around.words)
  words.delete(mention.lemma)
  return {
    members: [member],
    documents: counted([mention.document]),
    sentences: new Set([`${mention.document} ${mention.sentence}`]),
    lemmas: counted([mention.lemma]),
    roots: counted(mention.roots),
    concepts: counted(mention.concepts),
    above: counted(mention.above),
    rows: counted([mention.row]),
    agents: named('agent'),
    patients: named('patient'),
    arguments: named(null),
    governors: bag(mention.governor === '' ? [] : [mention.governor]),
    held: around.held,
    words,
    places: bag(around.places),
    times: bag(around.times),
    verbs: Number(mention.part === VERB),
    firstSentence: mention.sentence,
    rank: 0,
  }
}

/** Two groups as one. */
export function joinGroups(a: Group, b: Group): Group {
  return {
    members: [...a.members, ...b.members],
    documents: union(a.documents, b.documents),
    sentences: a.sentences.union(b.sentences),
    lemmas: union(a.lemmas, b.lemmas),
    roots: union(a.roots, b.roots),
    concepts: union(a.concepts, b.concepts),
    above: union(a.above, b.above),
    rows: union(a.rows, b.rows),
    agents: union(a.agents, b.agents),
    patients: union(a.patients, b.patients),
    arguments: union(a.arguments, b.arguments),
    governors: union(a.governors, b.governors),
    held: union(a.held, b.held),
    words: union(a.words, b.words),
    places: union(a.places, b.places),
    times: union(a.times, b.times),
    verbs: a.verbs + b.verbs,
    firstSentence: Math.min(a.firstSentence, b.firstSentence),
    rank: Math.min(a.rank, b.rank),
  }
}

/** The groups with their ranks among the groups of the story that most of their mentions are in. */
export function ranked(groups: readonly Group[], { story }: Collection): readonly Group[] {
  const storyOf = ({ documents }: Group): string =>
    story[[...documents].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]![0]]!
  const ranks = new Map<Group, number>()
  for (const list of Map.groupBy(groups, storyOf).values()) {
    const largestFirst = list.sort((x, y) => y.members.length - x.members.length)
    for (const [rank, group] of largestFirst.entries()) ranks.set(group, rank)
  }
  return groups.map(group => ({ ...group, rank: ranks.get(group)! }))
}
