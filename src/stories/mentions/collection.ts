/** What is known of all documents together: which are alike, how rare their words are, and what each sentence holds. */
import type { Story } from '../../model/index.ts'
import type { Token } from '../../text/token.ts'
import { findNeighbours } from '../neighbours.ts'
import { signatureOf } from '../signature.ts'
import { cosine, rarityOf, weigh } from '../vectors.ts'
import type { Bag } from './bags.ts'
import type { Lexicon, MentionDocument, MentionKind } from './model.ts'
import { type ReadMention, readMentions } from './read-mentions.ts'

/** What a sentence or a whole document is known by. */
export type Held = Readonly<Record<'participant' | 'location' | 'time', Bag>>

/**
 * The documents as evidence. `likeness`: cosine of two documents' words, 0..1, 1 for a document and itself; `storyLikeness`: its mean
 * over the pairs of documents of their two stories, 1 for a story of one. `nearest`: a document's best likeness to another. `near`: documents that may share a happening with it, itself among them, ascending.
 */
export type Collection = {
  readonly size: number
  readonly mentions: readonly ReadMention[]
  readonly lexicon: Lexicon
  readonly story: readonly string[]
  readonly near: readonly (readonly number[])[]
  readonly nearest: readonly number[]
  readonly likeness: (a: number, b: number) => number
  readonly storyLikeness: (a: number, b: number) => number
  readonly rarity: (word: string) => number
  /** In how many of the documents a word is found, 0..1; and a word that an event hangs on. */
  readonly share: (word: string) => number
  readonly eventShare: (root: string) => number
  /** How often a document has an event under this root. */
  readonly timesIn: (document: number, root: string) => number
  readonly held: readonly Held[]
  readonly numbers: readonly Bag[]
  readonly events: readonly Bag[]
  readonly sentences: readonly (readonly SentenceBags[])[]
}

/** `words`: content words; `held`: words of the other mentions in it; `places`, `times`: those of its mentions of these kinds. */
export type SentenceBags = {
  readonly words: Bag
  readonly held: Bag
  readonly places: ReadonlySet<string>
  readonly times: ReadonlySet<string>
}

const LEAST = 0.06 // documents less alike, and in two stories, share no happening; see docs/stories.md
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const MIN_RARITY = 0.01

/** Reads the documents. `stories`: which of them are about one happening; a document in none of them stands alone. */
export function collect(
  documents: readonly MentionDocument[],
  stories: readonly Story[],
  lexicon: Lexicon,
): Collection {
  const mentions = readMentions(documents, lexicon)
  const storyOf = new Map(stories.flatMap(({ id, articleIds }) => articleIds.map(a => [a as string, id as string])))
  const story = documents.map(({ report: { article } }) => storyOf.get(article.id) ?? article.id)
  const shares = sharesOf(documents.map(d => d.sentences.flatMap(s => s.filter(isContent).map(lemmaOf))))
  const rarity = (word: string): number =>
    Math.max(MIN_RARITY, Math.log((documents.length + 1) / ((shares.get(word) ?? 0) + 0.5)))
  const numbers = documents.map(({ sentences }) =>
    toBag(
      sentences.flatMap(s => s.filter(t => t.upos === 'NUM').map(t => t.lower)),
      rarity,
    ),
  )
  return {
    size: documents.length,
    mentions,
    lexicon,
    story,
    ...neighboursOf(documents, story),
    rarity,
    share: word => (shares.get(word) ?? 0) / documents.length,
    ...eventsOf(documents.length, mentions, rarity),
    numbers,
    ...heldBy(documents, mentions, rarity),
  }
}

const isContent = (t: Token): boolean => CONTENT.has(t.upos)
const lemmaOf = (t: Token): string => t.lemma.toLowerCase()
const toBag = (words: Iterable<string>, rarity: (word: string) => number): Bag =>
  new Map(Array.from(words, word => [word, rarity(word)]))

/** In how many of the lists a word is found. */
function sharesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function neighboursOf(
  documents: readonly MentionDocument[],
  story: readonly string[],
): Pick<Collection, 'near' | 'nearest' | 'likeness' | 'storyLikeness'> {
  const terms = documents.map(({ report }) => signatureOf(report).terms)
  const rarity = rarityOf(terms)
  const cosines = new Map<number, number>()
  const key = (a: number, b: number): number => Math.max(a, b) * documents.length + Math.min(a, b)
  const nearest = documents.map(() => 0)
  const near = documents.map((_, i) => new Set([i]))
  const vectors = terms.map(t => weigh(t, rarity))
  for (const { a, b, cosine: words } of findNeighbours(vectors, rarity, LEAST)) {
    cosines.set(key(a, b), words)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      nearest[x] = Math.max(nearest[x]!, words)
      near[x]!.add(y)
    }
  }
  const stories = Map.groupBy(documents.keys(), i => story[i]!)
  for (const group of stories.values()) for (const a of group) for (const b of group) near[a]!.add(b)
  const likeness = (a: number, b: number): number => {
    if (a === b) return 1
    const found = cosines.get(key(a, b)) ?? cosine(vectors[a]!, vectors[b]!)
    cosines.set(key(a, b), found)
    return found
  }
  const means = new Map<string, number>()
  return {
    near: near.map(set => [...set].sort((a, b) => a - b)),
    nearest,
    likeness,
    storyLikeness: (a, b) => {
      const pair = [story[a]!, story[b]!].sort().join(' ')
      const found = means.get(pair) ?? mean(stories.get(story[a]!)!, stories.get(story[b]!)!, likeness)
      means.set(pair, found)
      return found
    },
  }
}

function mean(some: readonly number[], others: readonly number[], likeness: (a: number, b: number) => number): number {
  const values = some.flatMap(a => others.filter(b => b !== a).map(b => likeness(a, b)))
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function eventsOf(
  size: number,
  mentions: readonly ReadMention[],
  rarity: (word: string) => number,
): Pick<Collection, 'events' | 'eventShare' | 'timesIn'> {
  const times = Array.from({ length: size }, () => new Map<string, number>())
  const events = Array.from({ length: size }, () => new Map<string, number>())
  for (const { kind, document, roots, lemma } of mentions) {
    if (kind !== 'event') continue
    const root = roots[0]!
    events[document]!.set(root, rarity(lemma))
    times[document]!.set(root, (times[document]!.get(root) ?? 0) + 1)
  }
  const shares = sharesOf(events.map(bag => [...bag.keys()]))
  return {
    events,
    eventShare: root => (shares.get(root) ?? 0) / size,
    timesIn: (document, root) => times[document]!.get(root) ?? 0,
  }
}

const NAMED = ['participant', 'location', 'time'] as const

function heldBy(
  documents: readonly MentionDocument[],
  mentions: readonly ReadMention[],
  rarity: (word: string) => number,
): Pick<Collection, 'held' | 'sentences'> {
  const wordsOf = (list: readonly ReadMention[], kind: MentionKind): readonly string[] =>
    list.filter(m => m.kind === kind).flatMap(m => [m.lemma, ...m.words, ...m.names])
  const byDocument = Map.groupBy(mentions, m => m.document)
  const of = (i: number): readonly ReadMention[] => byDocument.get(i) ?? []
  return {
    held: documents.map((_, i) => {
      const [participant, location, time] = NAMED.map(kind => toBag(wordsOf(of(i), kind), rarity))
      return { participant: participant!, location: location!, time: time! }
    }),
    sentences: documents.map(({ sentences }, i) => {
      const bySentence = Map.groupBy(of(i), m => m.sentence)
      return sentences.map((tokens, s) => {
        const inside = bySentence.get(s) ?? []
        return {
          words: toBag(tokens.filter(isContent).map(lemmaOf), rarity),
          held: toBag(
            NAMED.flatMap(kind => wordsOf(inside, kind)),
            rarity,
          ),
          places: new Set(wordsOf(inside, 'location')),
          times: new Set(wordsOf(inside, 'time')),
        }
      })
    }),
  }
}
