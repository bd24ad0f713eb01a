/** When a page was published and last changed. */
import type { TimeRange } from '../../../model/index.ts'
import { customOf } from '../../dates-custom.ts'
import type { Context } from './context.ts'
import { type Dated, markupDates } from './date-places.ts'
import type { PageLanguage } from './language.ts'
import { evidenceOf, type Found } from './statement.ts'
import { visibleDates } from './visible-dates.ts'

/** Both instants of a page, null where it does not say. */
export type Publication = { readonly published: TimeRange | null; readonly updated: TimeRange | null }

/** When a page was published and updated, by the rules of docs/reading.md, Dates. */
export function publicationOf(context: Context, language: PageLanguage): Found<Publication> {
  const custom = customOf(language.language, language.country)
  const statements = [...markupDates(context, custom), ...visibleDates(context, custom)]
  const published = choose(statements.filter(s => s.field === 'published'))
  const updated = choose(statements.filter(s => s.field === 'updated'))
  const first = published ?? updated
  const chosen = new Set([first, updated].flatMap(s => (s ? [s] : [])))
  const shown = first && first !== published ? [...statements, { ...first, field: 'published' as const }] : statements
  const marks = first && first !== published ? new Set([...chosen, shown.at(-1)!]) : chosen
  return {
    value: { published: first?.value.range ?? null, updated: updated?.value.range ?? null },
    evidence: evidenceOf(shown, marks),
  }
}

/** The best statement, and of those that give its day the one that gives the time most exactly. */
function choose(statements: readonly Dated[]): Dated | null {
  const best = first(statements, s => s.confidence)
  if (!best) return null
  const same = statements.filter(s => s.value.day === best.value.day && s.confidence >= 0.5)
  return best.value.exact ? best : first([best, ...same], s => (s.value.exact ? 2 : s.value.clock ? 1 : 0))
}

function first(statements: readonly Dated[], rank: (s: Dated) => number): Dated | null {
  let best: Dated | null = null
  for (const s of statements) if (best === null || rank(s) > rank(best)) best = s
  return best
}
