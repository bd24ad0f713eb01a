/** How a language and country write dates: names of months, order of day and month, digits. */
import { months } from './dates-words.ts'

/**
 * What reading a date needs to know of a page. `months`: lower-case name without its stop → 1–12. `order` is that of 3/4/2031;
 * null where the country is not known and may use either.
 */
export type DateCustom = {
  readonly months: ReadonlyMap<string, number>
  readonly order: 'day-first' | 'month-first' | null
}

const known = new Map<string, ReadonlyMap<string, number>>() // by language: making one costs a millisecond
const MONTH_FIRST = new Set('us ph pw fm mh gu as pr vi mp um'.split(' ')) // countries that write 3/4 for 4 March (CLDR, short dates)
const COMMON = new Map(Object.entries(months))

/**
 * How dates are written on a page.
 *
 *     customOf('de', null) → German month names beside the common ones, day first
 *     customOf('en', 'us') → month first;  customOf('en', 'gb') → day first;  customOf('en', null) → either
 *
 * @param language  ISO 639 code in lower case, null or 'und': only the common month names
 * @param country  ISO 3166 code in lower case; null: not known
 * @param others  further languages whose month names may stand on the page
 */
export function customOf(language: string | null, country: string | null, others: readonly string[] = []): DateCustom {
  const order = country
    ? MONTH_FIRST.has(country)
      ? 'month-first'
      : 'day-first'
    : language && language !== 'en'
      ? 'day-first'
      : null
  const more = others.filter(other => other !== language)
  return {
    months: more.length === 0 ? monthsOf(language) : new Map([...more, language].flatMap(l => [...monthsOf(l)])),
    order,
  }
}

function monthsOf(language: string | null): ReadonlyMap<string, number> {
  if (language === null || !/^[a-z]{2,3}$/.test(language)) return COMMON
  const held = known.get(language)
  if (held) return held
  const out = new Map(COMMON)
  for (const [name, month] of namesFromIntl(language)) out.set(name, month)
  if (known.size < 200) known.set(language, out)
  return out
}

/** Month names of a language, alone and beside a day ("сентябрь", "сентября"), long and short; [] for a language that Intl lacks. */
function namesFromIntl(language: string): [string, number][] {
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return []
  const out: [string, number][] = []
  const forms = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2031, month - 1, 5)).find(p => p.type === 'month')?.value ?? ''
      const name = part.toLowerCase().replaceAll('.', '').trim()
      if (/^\p{L}{2,15}$/u.test(name.replace(/\p{M}/gu, ''))) out.push([name, month])
    }
  }
  return out
}

const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g

/** The text with Arabic, Persian, Devanagari, Bengali, Thai and wide digits as 0–9; offsets stay. */
export function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, digit => String((digit.charCodeAt(0) - zeroOf(digit.charCodeAt(0))) % 10))
}

const zeroOf = (code: number) =>
  code < 0x670
    ? 0x660
    : code < 0x6fa
      ? 0x6f0
      : code < 0x970
        ? 0x966
        : code < 0x9f0
          ? 0x9e6
          : code < 0xe60
            ? 0xe50
            : 0xff10
