/** Dates that a text tells in words of its own: two reports that tell one day are nearer, two of different years further apart. */

/** `days`: days of the year as month × 32 + day, from 'May 9', 'Aug. 12'; `years`: from 1900 to 2099. Both ascending, each once. */
export type DatesTold = { readonly days: Uint16Array; readonly years: Uint16Array }

const DAY =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d{1,2})\b/g
const YEAR = /\b(?:19|20)\d\d\b/g
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** Days and years of a text. 'Sunday, May 9, 2031' → 9 May and 2031. Any text is allowed. */
export function datesTold(text: string): DatesTold {
  const days = [...text.matchAll(DAY)].map(m => (MONTHS.indexOf(m[1]!.slice(0, 3)) / 3 + 1) * 32 + Number(m[2]))
  const years = (text.match(YEAR) ?? []).map(Number)
  return { days: Uint16Array.from(new Set(days)).sort(), years: Uint16Array.from(new Set(years)).sort() }
}
