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

/** A component with whom its reports credit, and how much of the others is found in each. */
type Weighed = Component & { readonly credits: readonly string[]; readonly full: ReadonlyMap<number, number> }

/** How much speaks for each report, by one reason; the most speaks alone. */
type Rung = readonly [OriginalReason, (article: Article, of: Weighed, i: number) => number]

/** In the order in which they decide; the next one is asked about those that are equal by the one before. */
const LADDER: readonly Rung[] = [
  ['credited', (article, { credits }) => (isCredited(article, credits) ? 1 : 0)],
  ['agency', article => (isAgency(article) ? 1 : 0)],
  ['credits', article => (article.credit.length > 0 ? 1 : 0)],
  ['fullest', (_, { full }, i) => full.get(i) ?? 0],
  ['earlier', article => -timeOf(article.published?.to)],
  ['longer', article => article.text.length],
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
  const weighed = { ...component, credits: creditsOf(articles, members), full: fullnessOf(component) }
  for (const [why, measure] of LADDER) {
    const measured = open.map(i => ({ i, value: measure(articles[i]!, weighed, i) }))
    const most = Math.max(...measured.map(one => one.value))
    open = measured.filter(one => one.value === most).map(one => one.i)
    if (open.length === 1) return { of: open[0]!, why }
  }
  return { of: open.reduce((min, i) => (articles[i]!.id < articles[min]!.id ? i : min)), why: 'id' }
}

const MIN_OTHERS = 3 // reports: of two that share a text each holds the other's

/** How much of the others is found in each, to a quarter of a report, so that a sentence more or less decides nothing. */
function fullnessOf({ members, links }: Component): ReadonlyMap<number, number> {
  const full = new Map<number, number>()
  if (members.length < MIN_OTHERS) return full
  const add = (i: number, share: number): void => void full.set(i, (full.get(i) ?? 0) + share)
  for (const { a, b, similarityOfA, similarityOfB } of links) {
    add(a, similarityOfB)
    add(b, similarityOfA)
  }
  for (const [i, sum] of full) full.set(i, Math.round(sum * 4))
  return full
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
