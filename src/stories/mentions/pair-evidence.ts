/** Evidence about two mentions of one kind, as the numbers that the trees ask about. */
import type { WordVectors } from '../../text/engine/vectors.ts'
import { synonymTable } from '../copies/synonyms.ts'
import { stem } from '../terms.ts'
import { bagCosine, common, shared } from './bags.ts'
import type { Collection } from './collection.ts'
import type { MentionArgument, ReadMention, WordPart } from './read-mentions.ts'

/** Names of the numbers, in their order. Where nothing is known a number is negative. */
export const PAIR_EVIDENCE = [
  ...['sameDocument', 'sameSentence', 'sentencesBetween', 'firstSentence', 'lastSentence'],
  ...[
    'likeness',
    'relativeLikeness',
    'sameStory',
    'storyLikeness',
    'participants',
    'locations',
    'times',
    'numbers',
    'events',
  ],
  ...[
    'sameLemma',
    'sameStem',
    'roots',
    'concepts',
    'narrower',
    'sisters',
    'vectors',
    'listed',
    'sameText',
    'words',
    'names',
    'figures',
  ],
  ...['parts', 'verbs', 'pronouns', 'negated', 'bothTell', 'oneTells', 'vague'],
  ...['rarer', 'commoner', 'rarerEvent', 'commonerEvent', 'timesInDocument'],
  ...['sentence', 'held', 'places', 'dates', 'sameGovernor', 'governors'],
  ...['agents', 'patients', 'arguments', 'sameArguments', 'fewestArguments'],
] as const satisfies readonly string[]

/** Which group a mention is in, by document and place; null where that is not known yet. */
export type Known = (document: number, place: number) => number | null

const TELLING: ReadonlySet<string> = new Set(
  'say tell announce state report add note declare comment explain claim describe statement announcement confirm'.split(
    ' ',
  ),
)
const VAGUE: ReadonlySet<string> = new Set('incident event case thing situation matter move action'.split(' '))
const SYNONYMS = synonymTable(stem)
const PART: Readonly<Record<WordPart, number>> = { verb: 0, noun: 1, adjective: 2, pronoun: 3, other: 4 }

/**
 * Makes a reader of pairs; symmetric in its two mentions.
 *
 * @param known  the groups that participants, places and times were already found to be in
 */
export function pairEvidence(
  collection: Collection,
  known: Known = () => null,
): (a: ReadMention, b: ReadMention) => readonly number[] {
  const ofDocuments = remembered(collection.size, (a, b) => documentEvidence(collection, a, b))
  return (a, b) => [
    ...positionEvidence(a, b),
    ...ofDocuments(a.document, b.document),
    ...wordEvidence(a, b, collection.lexicon.vectors),
    ...formEvidence(a, b),
    ...rarityEvidence(a, b, collection),
    ...sentenceEvidence(a, b, collection),
    ...argumentEvidence(a, b, { collection, known }),
  ]
}

/** Remembers what was found of two documents; symmetric. */
function remembered(
  size: number,
  find: (a: number, b: number) => readonly number[],
): (a: number, b: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return (a, b) => {
    const key = Math.max(a, b) * size + Math.min(a, b)
    const found = known.get(key) ?? find(a, b)
    known.set(key, found)
    return found
  }
}

function positionEvidence(a: ReadMention, b: ReadMention): readonly number[] {
  const isSame = a.document === b.document
  return [
    Number(isSame),
    Number(isSame && a.sentence === b.sentence),
    isSame ? Math.abs(a.sentence - b.sentence) : -1,
    Math.min(a.sentence, b.sentence),
    Math.max(a.sentence, b.sentence),
  ]
}

function documentEvidence(
  { likeness, storyLikeness, nearest, story, held, numbers, events }: Collection,
  a: number,
  b: number,
) {
  const like = likeness(a, b)
  return [
    like,
    a === b ? 1 : like / (Math.min(nearest[a]!, nearest[b]!) || 1),
    Number(story[a] === story[b]),
    storyLikeness(a, b),
    bagCosine(held[a]!.participant, held[b]!.participant),
    bagCosine(held[a]!.location, held[b]!.location),
    bagCosine(held[a]!.time, held[b]!.time),
    bagCosine(numbers[a]!, numbers[b]!),
    bagCosine(events[a]!, events[b]!),
  ]
}

function wordEvidence(a: ReadMention, b: ReadMention, vectors: WordVectors): readonly number[] {
  return [
    Number(a.lemma === b.lemma),
    Number(a.stem === b.stem),
    common(a.roots, b.roots),
    common(a.concepts, b.concepts),
    common(a.concepts, b.above) + common(a.above, b.concepts),
    common(a.above, b.above),
    rowCosine(vectors, a.row, b.row),
    Number((SYNONYMS.get(a.stem) ?? a.stem) === (SYNONYMS.get(b.stem) ?? b.stem)),
    Number(a.text === b.text),
    part(a.words, b.words),
    part(a.names, b.names),
    part(a.numbers, b.numbers),
  ]
}

/** The share of the shorter list that the other has; −1 where one is empty, −2 where both are. */
function part(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? -2 : -1
  return common(a, b) / Math.min(a.length, b.length)
}

function formEvidence(a: ReadMention, b: ReadMention): readonly number[] {
  const [tellsA, tellsB] = [TELLING.has(a.lemma), TELLING.has(b.lemma)]
  return [
    a.part === b.part ? PART[a.part] : 10 + Math.min(PART[a.part], PART[b.part]),
    Number(a.part === 'verb') + Number(b.part === 'verb'),
    Number(a.part === 'pronoun') + Number(b.part === 'pronoun'),
    Number(a.isNegated !== b.isNegated),
    Number(tellsA && tellsB),
    Number(tellsA !== tellsB),
    Number(VAGUE.has(a.lemma)) + Number(VAGUE.has(b.lemma)),
  ]
}

function rarityEvidence(a: ReadMention, b: ReadMention, { share, eventShare, timesIn }: Collection): readonly number[] {
  const [x, y] = [share(a.lemma), share(b.lemma)]
  const [u, v] = [eventShare(a.roots[0]!), eventShare(b.roots[0]!)]
  const times = Math.max(timesIn(a.document, a.roots[0]!), timesIn(b.document, b.roots[0]!))
  return [Math.min(x, y), Math.max(x, y), Math.min(u, v), Math.max(u, v), times]
}

function sentenceEvidence(a: ReadMention, b: ReadMention, { sentences, lexicon }: Collection): readonly number[] {
  const [x, y] = [sentences[a.document]![a.sentence]!, sentences[b.document]![b.sentence]!]
  return [
    bagCosine(x.words, y.words),
    bagCosine(x.held, y.held),
    shared(x.places, y.places),
    shared(x.times, y.times),
    Number(a.governor !== '' && a.governor === b.governor),
    rowCosine(lexicon.vectors, a.governorRow, b.governorRow),
  ]
}

type Around = { readonly collection: Collection; readonly known: Known }

function argumentEvidence(a: ReadMention, b: ReadMention, around: Around): readonly number[] {
  const likeness = a.args.map(x => b.args.map(y => argumentLikeness([x, a.document], [y, b.document], around)))
  const best = (role: MentionArgument['role'] | null): number => {
    let most = -2
    a.args.forEach((x, i) => {
      if (role !== null && x.role !== role) return
      b.args.forEach((y, j) => {
        if (role === null || y.role === role) most = Math.max(most, likeness[i]![j]!)
      })
    })
    return most
  }
  const sameA = likeness.filter(row => row.some(value => value >= SAME)).length
  const sameB = b.args.filter((_, j) => likeness.some(row => row[j]! >= SAME)).length
  return [best('agent'), best('patient'), best(null), Math.min(sameA, sameB), Math.min(a.args.length, b.args.length)]
}

const SAME = 0.8
type InDocument = readonly [argument: MentionArgument, document: number]

/** 1 one name or one group, 0.8 one common noun, 0 nothing known, −1 two names. */
function argumentLikeness([a, i]: InDocument, [b, j]: InDocument, { collection, known }: Around): number {
  const group = a.mention < 0 ? null : known(i, a.mention)
  if (group !== null && b.mention >= 0 && group === known(j, b.mention)) return 1
  if (a.names.length > 0 && b.names.length > 0) return common(a.names, b.names) > 0 ? 1 : -1
  if (a.isPronoun || b.isPronoun) return 0
  if (a.lemma === b.lemma) return a.isNumber ? 0.5 : SAME
  if (a.names.length > 0 || b.names.length > 0) return -0.3
  return rowCosine(collection.lexicon.vectors, a.row, b.row) > 0.6 ? 0.4 : -0.6
}

/** Cosine of two words' vectors, −1 for a stranger. */
export function rowCosine({ size, values }: WordVectors, a: number, b: number): number {
  if (a < 0 || b < 0) return -1
  if (a === b) return 1
  let sum = 0
  let x = 0
  let y = 0
  for (let k = 0; k < size; k += 1) {
    const u = values[a * size + k]!
    const v = values[b * size + k]!
    sum += u * v
    x += u * u
    y += v * v
  }
  return sum / Math.sqrt(x * y || 1)
}
