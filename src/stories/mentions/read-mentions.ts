/** Each mention with what its words and its sentence say: the form in which two are compared. */
import { wordKey } from '../../text/clusters.ts'
import { type Parsed, parsedOf, relOf } from '../../text/parse-tree.ts'
import type { Token } from '../../text/token.ts'
import { stem } from '../terms.ts'
import { argumentsOf, type Role } from './arguments.ts'
import type { GivenMention, Lexicon, MentionDocument, MentionKind } from './model.ts'

/**
 * A participant of a happening. `names`: lower-case words of its name, [] for a common noun. `mention`: the place of the mention
 * that covers it among its document's, −1 for none. `row`: of the word vectors, −1 for a stranger.
 */
export type MentionArgument = {
  readonly role: Role
  readonly lemma: string
  readonly names: readonly string[]
  readonly mention: number
  readonly isPronoun: boolean
  readonly isNumber: boolean
  readonly row: number
}

/**
 * `document`, `place`: which mention it is. `head`: the word that it hangs on; a light verb gives way to its noun. `roots`,
 * `concepts`, `above`: see text/relatives.ts. `words`: lemmas of its other content words. `text`: its words without articles.
 */
export type ReadMention = {
  readonly document: number
  readonly place: number
  readonly kind: MentionKind
  readonly sentence: number
  readonly lemma: string
  readonly stem: string
  readonly roots: readonly string[]
  readonly concepts: readonly number[]
  readonly above: readonly number[]
  readonly row: number
  readonly text: string
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  readonly part: WordPart
  readonly args: readonly MentionArgument[]
  readonly governor: string
  readonly governorRow: number
  readonly isNegated: boolean
}

/** What part of speech a mention's head is, as far as it matters here. */
export type WordPart = 'verb' | 'noun' | 'adjective' | 'pronoun' | 'other'

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])
const LIGHT: ReadonlySet<string> = new Set(
  'have do make take give get be go put keep bring hold come leave set hit commit suffer carry place show see pay fall turn run'.split(
    ' ',
  ),
)
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'no', 'never'])

/** All mentions of the documents, one document after the other. A mention that lies in no sentence stands for the last one's end. */
export const readMentions = (documents: readonly MentionDocument[], lexicon: Lexicon): readonly ReadMention[] =>
  documents.flatMap((document, i) => readDocument(document, i, lexicon))

type Place = { readonly sentence: number; readonly from: number; readonly to: number }
type Given = { readonly parsed: Parsed; readonly owner: Int32Array; readonly lexicon: Lexicon }

function readDocument({ sentences, mentions }: MentionDocument, document: number, lexicon: Lexicon): ReadMention[] {
  if (sentences.every(tokens => tokens.length === 0)) return []
  const given = sentences.map(tokens => {
    return { parsed: parsedOf(tokens), owner: new Int32Array(tokens.length).fill(-1), lexicon }
  })
  const places = mentions.map(mention => placeOf(sentences, mention))
  mentions.forEach(({ kind }, i) => {
    const { sentence, from, to } = places[i]!
    if (kind !== 'event') given[sentence]!.owner.fill(i, from, to)
  })
  return mentions.map(({ kind }, place) => {
    const at = places[place]!
    return { document, place, kind, sentence: at.sentence, ...readOne(given[at.sentence]!, kind, at) }
  })
}

/** Tokens that a mention touches; the nearest one where it touches none. */
function placeOf(sentences: readonly (readonly Token[])[], { start, end }: GivenMention): Place {
  const found = sentences.findIndex(tokens => tokens.length > 0 && tokens.at(-1)!.end > start)
  const sentence = found < 0 ? sentences.findLastIndex(tokens => tokens.length > 0) : found
  const tokens = sentences[sentence]!
  const first = tokens.findIndex(t => t.end > start)
  const from = first < 0 ? tokens.length - 1 : first
  let to = from + 1
  while (to < tokens.length && tokens[to]!.start < end) to += 1
  return { sentence, from, to }
}

type Read = Omit<ReadMention, 'document' | 'place' | 'kind' | 'sentence'>

function readOne({ parsed, owner, lexicon }: Given, kind: MentionKind, at: Place): Read {
  const { tokens, kids } = parsed
  const head = headOf(tokens, kind, at)
  const word = tokens[head]!
  const lemma = lemmaOf(word)
  const known = lexicon.relatives(lemma) ?? lexicon.relatives(word.lower)
  const span = tokens.slice(at.from, at.to)
  const governor = word.head < 0 ? '' : lemmaOf(tokens[word.head]!)
  const args = kind === 'event' ? argumentsOf(parsed, head, at) : []
  return {
    lemma,
    stem: stem(lemma),
    roots: known?.roots ?? [lemma],
    concepts: known?.concepts ?? [],
    above: known?.above ?? [],
    row: rowOf(lexicon, lemma) < 0 ? rowOf(lexicon, word.lower) : rowOf(lexicon, lemma),
    text: span
      .filter(t => t.upos !== 'DET' && t.upos !== 'PUNCT')
      .map(t => t.lower)
      .join(' '),
    words: span.filter((t, k) => at.from + k !== head && CONTENT.has(t.upos)).map(lemmaOf),
    names: span.filter(isNameWord).map(t => t.lower),
    numbers: span.filter(t => t.upos === 'NUM').map(t => t.lower),
    part: partOf(word),
    args: args.map(({ token, role }) => readArgument({ parsed, owner, lexicon }, token, role)),
    governor,
    governorRow: governor === '' ? -1 : rowOf(lexicon, governor),
    isNegated: kids[head]!.some(kid => NEGATIONS.has(tokens[kid]!.lower)),
  }
}

const lemmaOf = (t: Token): string => t.lemma.toLowerCase()
const rowOf = (lexicon: Lexicon, word: string): number => lexicon.vectors.rowOf(wordKey(word))
const isNameWord = (t: Token): boolean => t.upos === 'PROPN' || (t.upos === 'ADJ' && /^\p{Lu}/u.test(t.text))

/** The word whose own head lies outside; 'went' in 'went on a rampage' is light and gives way to 'rampage'. */
function headOf(tokens: readonly Token[], kind: MentionKind, { from, to }: Place): number {
  let best = -1
  for (let i = from; i < to; i += 1) {
    const { head, upos } = tokens[i]!
    if ((head >= from && head < to) || upos === 'PUNCT') continue
    if (best < 0 || (!CONTENT.has(tokens[best]!.upos) && CONTENT.has(upos))) best = i
  }
  if (best < 0) return from
  if (kind !== 'event' || tokens[best]!.upos !== 'VERB' || !LIGHT.has(lemmaOf(tokens[best]!))) return best
  for (let i = from; i < to; i += 1) if (i !== best && /^(?:NOUN|ADJ)$/.test(tokens[i]!.upos)) return i
  return best
}

function partOf({ upos }: Token): WordPart {
  if (upos === 'VERB' || upos === 'AUX') return 'verb'
  if (upos === 'NOUN' || upos === 'PROPN') return 'noun'
  if (upos === 'ADJ') return 'adjective'
  return upos === 'PRON' || upos === 'DET' ? 'pronoun' : 'other'
}

function readArgument({ parsed: { tokens, kids }, owner, lexicon }: Given, at: number, role: Role): MentionArgument {
  const word = tokens[at]!
  const parts = kids[at]!.map(kid => tokens[kid]!).filter(t => /^(?:compound|flat|appos)$/.test(relOf(t)))
  const lemma = lemmaOf(word)
  return {
    role,
    lemma,
    names: [word, ...parts].filter(t => t.upos === 'PROPN').map(t => t.lower),
    mention: owner[at]!,
    isPronoun: word.upos === 'PRON' || word.upos === 'DET',
    isNumber: word.upos === 'NUM',
    row: rowOf(lexicon, lemma),
  }
}
