/** Which of several reports that share a text is the one that it was taken from. */
import type { Article, OriginalReason } from '../../model/index.ts'
import { findAgency } from '../../text/agencies.ts'
import { foldName, sameFolded } from '../../text/names.ts'

/** Two reports by number that share a text; of each, how much of it (0..1) is found in the other. */
export type SharedText = {
  readonly a: number
  readonly b: number
  readonly similarityOfA: number
  readonly similarityOfB: number
}

/** The original of a component and what decided it. */
export type Original = { readonly of: number; readonly why: OriginalReason }

type Component = {
  readonly articles: readonly Article[]
  readonly members: readonly number[]
  readonly links: readonly SharedText[]
}

/** How much speaks for each report, by one reason; the most speaks alone. */
type Rung = readonly [OriginalReason, (i: number, of: Component) => number]

/** In the order in which they decide; the next one is asked about those that are equal by the one before. */
const LADDER: readonly Rung[] = [
  ['credited', (i, { articles, members }) => (isCredited(articles[i]!, creditsOf(articles, members)) ? 1 : 0)],
  ['agency', (i, { articles }) => (isAgency(articles[i]!) ? 1 : 0)],
  ['credits', (i, { articles }) => (articles[i]!.credit.length > 0 ? 1 : 0)],
  ['fullest', fullness],
  ['earlier', (i, { articles }) => -timeOf(articles[i]!.published?.to)],
  ['longer', (i, { articles }) => articles[i]!.text.length],
]

const timeOf = (instant: string | undefined): number => Date.parse(instant ?? '9999-12-31T00:00:00Z')

/**
 * The original among reports that share a text: the one surely published first; else, of those that may have been, the one that the
 * others credit, an agency, one that credits somebody, the one in which most of the others is found, the one surely out by an earlier
 * time, the longer, the one with the smaller id.
 *
 * @param component  numbers of at least one report in the one order of this folder, and the links among them
 */
export function originalOf(component: Component): Original {
  const { articles, members } = component
  const first = members.reduce((min, i) => {
    const to = articles[i]!.published?.to
    return to !== undefined && to < min ? to : min
  }, '9999')
  let open = members.filter(i => (articles[i]!.published?.from ?? '') <= first)
  if (open.length === 1 && members.length > 1) return { of: open[0]!, why: 'first' }
  for (const [why, measure] of LADDER) {
    const measured = open.map(i => ({ i, value: measure(i, component) }))
    const most = Math.max(...measured.map(one => one.value))
    open = measured.filter(one => one.value === most).map(one => one.i)
    if (open.length === 1) return { of: open[0]!, why }
  }
  return { of: open.reduce((min, i) => (articles[i]!.id < articles[min]!.id ? i : min)), why: 'id' }
}

const MIN_OTHERS = 3 // reports: of two that share a text each holds the other's

/** How much of the others is found in it, to a quarter of a report, so that a sentence more or less decides nothing. */
function fullness(i: number, { members, links }: Component): number {
  if (members.length < MIN_OTHERS) return 0
  let sum = 0
  for (const { a, b, similarityOfA, similarityOfB } of links) {
    if (a === i) sum += similarityOfB
    else if (b === i) sum += similarityOfA
  }
  return Math.round(sum * 4)
}

const creditsOf = (articles: readonly Article[], members: readonly number[]): readonly string[] => [
  ...new Set(members.flatMap(i => articles[i]!.credit.map(foldName))),
]

const SAME_OUTLET = 0.8 // 'ENA' for 'Eastern News Agency'

function isCredited({ outlet }: Article, credits: readonly string[]): boolean {
  const name = outlet === null ? '' : foldName(outlet)
  return name !== '' && credits.some(credit => sameFolded(name, credit) >= SAME_OUTLET)
}

const AGENCY_WORD = /\b(?:agency|agence|agentur|agencia|agenzia|newswire|press association|news service)\b/i

/** A known news agency, or an outlet that calls itself one. */
const isAgency = ({ outlet }: Article): boolean =>
  outlet !== null && (findAgency(outlet.split(/\s+/), 0) !== null || AGENCY_WORD.test(outlet))
