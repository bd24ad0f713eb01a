/** Which claims only repeat another report's words. */
import type { Article, Claim, CopyGroup, CopyKind, Echo, SharedPassage, Span, Statement } from '../../model/index.ts'
import { inOrder, type Report } from '../report.ts'
import { foldWords } from '../terms.ts'

const HOW: Readonly<Record<CopyKind, string>> = {
  same: 'the same text',
  syndicated: 'a copied passage',
  spun: 'a reworded passage',
}

/**
 * For each claim of a copy that stands in a copied passage: the claim of the original's passage that says the same; for each other
 * one a claim of the very same sentence in the original or an earlier copy, since sentences too short to prove a copy are copied with
 * the rest. Per claim, not per report: what a copy adds of its own, or changes (three dead where the original has two), echoes nothing.
 *
 * @returns at most one echo a claim, in the order of reports and claims; groups whose reports are not given are passed over
 */
export function findEchoes(reports: readonly Report[], copyGroups: readonly CopyGroup[]): readonly Echo[] {
  const ordered = inOrder(reports)
  const byId = new Map<string, Report>(ordered.map(report => [report.article.id, report]))
  const order = new Map<string, number>(ordered.map((report, i) => [report.article.id, i]))
  const at = (id: string): number => order.get(id) ?? ordered.length
  const echoes = new Map<string, Echo>()
  for (const { original, copies } of copyGroups) {
    const from = byId.get(original)
    if (from === undefined) continue
    const said = new Map<string, Claim>()
    noteSentences(said, from)
    for (const { articleId, how, passages, similarity } of [...copies].sort(
      (a, b) => at(a.articleId) - at(b.articleId),
    )) {
      const report = byId.get(articleId)
      if (report === undefined) continue
      for (const claim of report.claims) {
        const source =
          echoed(claim, passages, from) ??
          said.get(sentenceKey(report.article, claim)) ??
          (similarity >= MOSTLY_COPIED ? besides(claim, passages, from) : null)
        if (source === null || echoes.has(claim.id)) continue
        echoes.set(claim.id, {
          claimId: claim.id,
          of: source.id,
          why: `${HOW[how]} of ${nameOf(from.article)}: ${excerpt(from.article, source)}`,
        })
      }
      noteSentences(said, report)
    }
  }
  return ordered.flatMap(report => report.claims.flatMap(claim => echoes.get(claim.id) ?? []))
}

const nameOf = (article: Article): string => article.outlet ?? article.title ?? article.origin

const MAX_EXCERPT = 80

function excerpt(article: Article, claim: Claim): string {
  const words = article.text.slice(claim.anchor.start, claim.anchor.end).replace(/\s+/g, ' ')
  return `“${words.length > MAX_EXCERPT ? `${words.slice(0, MAX_EXCERPT - 1)}…` : words}”`
}

/** The original's claim in a passage aligned with the one that holds `claim`; of several the one at the most similar depth in it. */
function echoed(claim: Claim, passages: readonly SharedPassage[], from: Report): Claim | null {
  let best: { readonly claim: Claim; readonly offset: number } | null = null
  for (const { inOriginal, inCopy } of passages) {
    if (!isWithin(claim.anchor, inCopy)) continue
    for (const other of from.claims) {
      if (!isWithin(other.anchor, inOriginal) || !saysSame(claim, other)) continue
      const offset = Math.abs(claim.anchor.start - inCopy.start - (other.anchor.start - inOriginal.start))
      if (best === null || offset < best.offset) best = { claim: other, offset }
    }
  }
  return best === null ? null : best.claim
}

/** Adds a report's claims under their slot and their whole sentence; what is there already stays. */
function noteSentences(said: Map<string, Claim>, { article, claims }: Report): void {
  for (const claim of claims) {
    const key = sentenceKey(article, claim)
    if (!said.has(key)) said.set(key, claim)
  }
}

/** What a claim says of its slot in its sentence: equal for the same words in two texts. */
export const sentenceKey = (article: Article, { statement, factuality, anchor }: Claim): string =>
  `${statement.slot} ${factuality.polarity} ${foldWords(anchor.exact)} in ${foldWords(sentenceAt(article, anchor.start))}`

/** The sentence at a place of the text; '' where there is none. */
function sentenceAt({ text, sentences }: Article, place: number): string {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found === undefined ? '' : text.slice(found.start, found.end)
}

const MOSTLY_COPIED = 0.6 // of the copy: what it repeats outside the passages (in its headline, a caption) is the original's news too

/** For a claim that stands in no passage, the original's first claim of the same value; words in their own right never match. */
function besides(claim: Claim, passages: readonly SharedPassage[], from: Report): Claim | null {
  if (WORD_SLOTS.has(claim.statement.slot) || passages.some(p => isWithin(claim.anchor, p.inCopy))) return null
  return from.claims.find(other => saysSame(claim, other)) ?? null
}

const WORD_SLOTS: ReadonlySet<string> = new Set(['action', 'advice', 'quote', 'assertion'])

const isWithin = (part: Span, whole: Span): boolean => part.start < whole.end && whole.start < part.end

/** True for the same value from the same source, in whatever words; clauses in their own words never are. */
export function isSameSaying(a: Claim, b: Claim): boolean {
  return !WORD_SLOTS.has(a.statement.slot) && saysSame(a, b) && sourceOf(a) === sourceOf(b)
}

const sourceOf = ({ attribution: { source } }: Claim): string =>
  source === null ? '' : `${source.kind} ${foldWords(source.entity ?? source.name ?? '')}`

/** Same slot, same polarity and the same value; words in any form, for a spun sentence has others. */
function saysSame(a: Claim, b: Claim): boolean {
  return a.factuality.polarity === b.factuality.polarity && sameStatement(a.statement, b.statement)
}

function sameStatement(a: Statement, b: Statement): boolean {
  if (a.slot !== b.slot) return false
  if ('count' in a && 'count' in b) {
    return (
      a.count.min === b.count.min &&
      a.count.max === b.count.max &&
      (!('who' in a && 'who' in b) || sameWho(a.who, b.who))
    )
  }
  if (a.slot === 'identity' && b.slot === 'identity') return a.aspect === b.aspect && sameWords(a.value, b.value)
  if (a.slot === 'magnitude' && b.slot === 'magnitude') return a.value === b.value
  if (a.slot === 'place' && b.slot === 'place') return sameWords(a.place.name, b.place.name)
  if (a.slot === 'time' && b.slot === 'time') return a.when.from <= b.when.to && b.when.from <= a.when.to
  if (a.slot === 'responsibility' && b.slot === 'responsibility') return sameWords(a.group, b.group)
  if ('code' in a && 'code' in b) return (a.code !== null && a.code === b.code) || sameWords(a.name, b.name)
  return true // words of an aligned sentence: an action, a quotation, an assertion
}

const sameWho = (a: string, b: string): boolean => a === b || a === 'any' || b === 'any'

/** Equal but for case, marks and punctuation, or one inside the other: 'Juan Perez' in 'Captain Juan Perez'. */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [` ${foldWords(a)} `, ` ${foldWords(b)} `]
  return x === y || (x.length > 3 && y.length > 3 && (x.includes(y) || y.includes(x)))
}
