/** Other stories with their own headlines in the middle of a report's text. */
import { cohesion, spread, type Terms, termsOf } from './cohesion.ts'
import { isHeadingLike, isRunning } from './shape.ts'
import type { Unit } from './units.ts'

// Shared vocabulary of headline and paragraphs with the rest. Measured on three public collections of news: a passage of another story
// has a median of .03–.10 (95 % under .15–.30), one of another report of the same story .36–.40 (2 % under .06–.09).
const LOOSE = 0.12 // the headline stands between blank lines as everything else does
const TIGHT = 0.2 // the headline sits directly on its paragraph while the report's own paragraphs are set apart
const TAIL = 0.08 // nothing of the report follows
const MAX_SECTION = 8 // paragraphs under one foreign headline
const MARKED = 0.05 // the page's own markup calls the line a heading of this text
const MIN_REST = 60 // different content words in the rest (half of it for a tight one), and
const MIN_UNITS = 4 // its paragraphs, below which it is too short to compare with
const MIN_WEIGHT = 8 // weight of content words below which a passage is too short to judge
const MAX_HEADLINE = 18 // words

/**
 * For each unit of the body, whether it belongs to another story: a headline and its paragraphs whose words, names and places the rest of
 * the report does not share. Set apart by blank lines, the two must share a word of their own: a teaser may stand before the report's next
 * paragraph. A paragraph without a headline of its own is never marked, nor a section that shares the report's words.
 *
 * @param units  the body in order, without furniture, from its first paragraph
 * @param front  headline, standfirst and captions: words of the report too
 */
export function findOtherStories(units: readonly Unit[], front: readonly string[]): boolean[] {
  const terms = units.map(u => termsOf(u.text))
  const frontTerms = front.map(termsOf)
  const marked = units.map(() => false)
  const setApart = units.filter(u => !u.tight).length > units.length * 0.6
  let changed = true
  for (let pass = 0; pass < 3 && changed; pass++) {
    const rest = spread([...frontTerms, ...terms.filter((_, i) => !marked[i])])
    changed = false
    for (let i = 1; i + 1 < units.length; i++) {
      if (marked[i] || !isHeading(units, i)) continue
      const end = sectionEnd(units, terms, rest, i, setApart)
      if (end - i < 2 || !isForeign({ units, terms, rest, start: i, end, setApart })) continue
      marked.fill(true, i, end)
      changed = true
      i = end - 1
    }
  }
  const cut = units.reduce((n, u, i) => n + (marked[i] ? u.text.length : 0), 0)
  const all = units.reduce((n, u) => n + u.text.length, 0)
  return cut * 2 > all ? units.map(() => false) : marked // more foreign than own: we would not know which is the report
}

function isHeading(units: readonly Unit[], i: number): boolean {
  const text = units[i]!.text
  return isHeadingLike(text, MAX_HEADLINE) && isRunning(units[i + 1]!.text) && !/^["“«].*["”»]$/.test(text)
}

/** First unit after the section: the end of its block of lines, or where the report's own words come back. */
function sectionEnd(
  units: readonly Unit[],
  terms: readonly Terms[],
  rest: ReadonlyMap<string, number>,
  start: number,
  setApart: boolean,
): number {
  let end = start + 2
  const tight = setApart && units[start + 1]!.tight && !units[start]!.tight
  while (end < units.length && end - start <= MAX_SECTION) {
    if (isHeadingLike(units[end]!.text, MAX_HEADLINE)) break
    if (tight ? !units[end]!.tight : !isCloser(terms, rest, start, end)) break
    end++
  }
  return end
}

/** True when a unit shares more with the section before it than with everything else, and little with that. */
function isCloser(terms: readonly Terms[], rest: ReadonlyMap<string, number>, start: number, at: number): boolean {
  const section = terms.slice(start, at)
  const others = new Map(rest)
  for (const [stem, n] of spread([...section, terms[at]!])) others.set(stem, (others.get(stem) ?? 0) - n)
  const toRest = cohesion(terms[at]!, others, null)
  return toRest < LOOSE && cohesion(terms[at]!, spread(section), null) > toRest
}

type Section = {
  readonly units: readonly Unit[]
  readonly terms: readonly Terms[]
  readonly rest: ReadonlyMap<string, number>
  readonly start: number
  readonly end: number
  readonly setApart: boolean
}

function isForeign({ units, terms, rest, start, end, setApart }: Section): boolean {
  const own = terms.slice(start, end)
  const passage = new Map<string, number>()
  for (const unit of own) for (const [stem, weight] of unit) passage.set(stem, Math.max(weight, passage.get(stem) ?? 0))
  const weight = [...passage.values()].reduce((a, b) => a + b, 0)
  if (weight < MIN_WEIGHT) return false
  const inside = spread(own)
  const remaining = [...rest].filter(([stem, n]) => n > (inside.get(stem) ?? 0)).length
  const tight = setApart && units[start + 1]!.tight && !units[start]!.tight
  if (remaining < (tight ? MIN_REST / 2 : MIN_REST) || units.length - (end - start) < MIN_UNITS) return false
  const resumes = units.slice(end).some(u => isRunning(u.text))
  const limit = units[start]!.hint === 'heading' ? MARKED : tight ? TIGHT : resumes ? LOOSE : TAIL
  const titled =
    units[start]!.hint === 'heading' || tight || own.slice(1).some(t => [...own[0]!.keys()].some(stem => t.has(stem)))
  return titled && cohesion(passage, rest, inside) < limit
}
