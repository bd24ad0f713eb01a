/** When a page was published and last changed. */
import type { TimeRange } from '../../../model/index.ts'
import { instantMs } from '../../../text/zones.ts'
import { customOf } from '../../dates-custom.ts'
import type { Context } from './context.ts'
import { type Dated, markupDates } from './date-places.ts'
import { hydrationDates } from './hydration.ts'
import type { PageLanguage } from './language.ts'
import { evidenceOf, type Found } from './statement.ts'
import { visibleDates } from './visible-dates.ts'

/** Both instants of a page, null where it does not say. */
export type Publication = { readonly published: TimeRange | null; readonly updated: TimeRange | null }

const GOOD = 0.6 // below it, data of scripts are looked at
const WEAK = 0.45 // below it, a labelled update is believed rather than a date that may be anything's
const MOVED_DAYS = 180 // a page that its address dates that much earlier was moved, and published anew by the new system only
const SAME_MS = 60_000
const DAY_MS = 86_400_000

/**
 * When a page was published and updated. The rules, in order:
 *
 * 1. a date is read by the order of day and month of the page's country; the other order when another date of the page is that day
 * 2. the statement with the highest confidence is believed, the first of equals in the order in which places are looked at
 * 3. the address, when it names a day half a year or more before that: the original date is wanted
 * 4. a labelled update, when there is nothing but weak statements; the page was published, as it stands, then
 * 5. of the statements of that day or instant the one that says more: an instant, a time of day, an offset beside UTC
 * 6. an update before the publication is none, for pages are written before they are published; nor is one at that very time
 */
export function publicationOf(context: Context, language: PageLanguage): Found<Publication> {
  const custom = customOf(language.language, language.country, language.others)
  const visible = [...markupDates(context, custom), ...visibleDates(context, custom)]
  const good = visible.some(s => s.field === 'published' && s.confidence >= GOOD)
  const statements = swapDays(good ? visible : [...visible, ...hydrationDates(context, custom)])
  const stated = statements.filter(s => s.field === 'published')
  const updates = statements.filter(s => s.field === 'updated')
  const best = original(
    most(stated, s => s.confidence),
    stated,
  )
  const update = most(updates, s => s.confidence)
  const instead =
    update && (best === null || (best.confidence < WEAK && update.confidence > best.confidence)) ? update : null
  const published = finest(instead ?? best, instead ? updates : stated)
  const changed = update && (instead !== null || published === null || isLater(update, published))
  const updated = changed ? finest(update, updates) : null
  const shown = instead && published ? [...statements, { ...published, field: 'published' as const }] : statements
  const chosen = new Set([instead ? shown.at(-1) : published, updated].flatMap(s => (s ? [s] : [])))
  return {
    value: { published: published?.value.range ?? null, updated: updated?.value.range ?? null },
    evidence: evidenceOf(shown, chosen),
  }
}

/** Dates that may be read two ways are read so that they agree with one that may not, when only the other reading does. */
function swapDays(statements: readonly Dated[]): Dated[] {
  const sure = new Set(statements.filter(s => s.value.swapped === null).map(s => s.value.day))
  return statements.map(s => {
    const { swapped } = s.value
    return swapped && !sure.has(s.value.day) && sure.has(swapped.day) ? { ...s, value: swapped, zone: swapped.zone } : s
  })
}

function original(best: Dated | null, stated: readonly Dated[]): Dated | null {
  const address = stated.find(s => s.source === 'url')
  const gap = best && address ? instantMs(best.value.range.from) - instantMs(address.value.range.from) : 0
  return address && gap > MOVED_DAYS * DAY_MS ? address : best
}

/** Of the statements that agree with one, that which says most. */
function finest(best: Dated | null, among: readonly Dated[]): Dated | null {
  if (!best) return null
  const agree = best.value.exact
    ? among.filter(s => s.value.exact && Math.abs(from(s) - from(best)) < SAME_MS)
    : among.filter(s => s.value.day === best.value.day && s.confidence >= 0.5)
  const rank = (s: Dated) =>
    (s.value.exact ? 4 : s.value.clock ? 2 : 0) + (s.zone !== null && !/^(?:Z|[+-]00:00)$/.test(s.zone) ? 1 : 0)
  return most([best, ...agree], rank)
}

const from = (s: Dated) => instantMs(s.value.range.from)
/** False for an update surely before the publication, and for one of the same instant: systems write both when nothing was changed. */
const isLater = (update: Dated, published: Dated) =>
  instantMs(update.value.range.to) >= from(published) &&
  !(update.value.exact && published.value.exact && Math.abs(from(update) - from(published)) < SAME_MS)

/** The first of those with the highest rank. */
function most(statements: readonly Dated[], rank: (s: Dated) => number): Dated | null {
  let best: Dated | null = null
  for (const s of statements) if (best === null || rank(s) > rank(best)) best = s
  return best
}
