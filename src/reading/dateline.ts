/** The dateline that opens a report's first sentence; it stays in the text. */
import { months } from './dates-words.ts'
import { agencyOf } from './names.ts'

/** What a dateline states. `month` and `day` null: it gives no date. `name` is the outlet or agency in brackets, as written. */
export type Dateline = {
  readonly name: string | null
  readonly agency: string | null
  readonly month: number | null
  readonly day: number | null
  /** null: not written, as is usual */
  readonly year: number | null
}

const PLACE = String.raw`(?<place>\p{Lu}[\p{L}.'’ -]{1,40}?(?:, \p{Lu}[\p{L}.'’ -]{1,30}?){0,2})`
const DATE = String.raw`(?:[,:]? (?:(?<month>\p{Lu}\p{L}{2,9})\.? (?<day>\d{1,2})|(?<day2>\d{1,2}) (?<month2>\p{Lu}\p{L}{2,9}))(?:,? (?<year>(?:19|20)?\d{2})(?!\d))?)?`
const NAMED = new RegExp(
  `^(?:${PLACE}${DATE},? ?)?\\((?<name>\\p{Lu}[\\p{L}\\p{N}.&' /-]{1,40})\\) ?(?<end>--|[-–—:•])?(?= |\\p{Lu})`,
  'u',
)
/** "PORT SALE, Samoa (Wire), Nov 21, 2023 - ": the date behind the name. */
const DATED_LATE = new RegExp(
  `^${PLACE} ?\\((?<name>\\p{Lu}[\\p{L}\\p{N}.&' /-]{1,40})\\)${DATE} ?(?<end>--|[-–—:•])(?= )`,
  'u',
)
const UNNAMED = new RegExp(`^${PLACE}${DATE} ?(?<end>--|[-–—:•])(?= )`, 'u')

/**
 * The dateline at the start of a paragraph, null when there is none.
 *
 *     'PARIS, April 21 (Xinhua) -- A man …'  → Xinhua, 4, 21
 *     '(CNN) A small plane …'                → CNN, no date
 *     'SAN JOSE, Costa Rica — A plane …'     → no name, no date
 *     'OSLO (Wire), May 3, 2023 - A man …'   → Wire, 5, 3, 2023
 *     'Detroit (a city) was quiet', 'Well - it is' → null
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 160)
  const g = (DATED_LATE.exec(head) ?? NAMED.exec(head) ?? UNNAMED.exec(head))?.groups
  if (!g) return null
  const month = months[(g.month ?? g.month2 ?? '').toLowerCase()] ?? null
  const day = month === null ? null : Number(g.day ?? g.day2)
  const name = g.name?.trim() ?? null
  const capitals = g.place !== undefined && /^\p{Lu}{3,}/u.test(g.place)
  const dated = month !== null && day !== null && day >= 1 && day <= 31
  if (name === null && !(g.end && (capitals || dated))) return null
  if (name !== null && !g.end && g.place !== undefined && !capitals) return null
  if (name !== null && !(agencyOf(name) || g.end || /^\p{Lu}{2,}/u.test(name))) return null
  const year = g.year ? Number(g.year) + (g.year.length > 2 ? 0 : Number(g.year) < 70 ? 2000 : 1900) : null
  return {
    name,
    agency: name === null ? null : agencyOf(name.split('/')[0]!),
    month: dated ? month : null,
    day: dated ? day : null,
    year: dated ? year : null,
  }
}
