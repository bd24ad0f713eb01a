/** A time of a page in the many ways that pages write it. */

type Shape = (time: Parts, locale: string) => string
type Parts = { readonly iso: string; readonly local: Date; readonly instant: Date }

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const

const shapes: Readonly<Record<string, Shape>> = {
  iso: time => time.iso,
  utc: time => time.instant.toISOString().replace('.000Z', 'Z'),
  utcms: time => time.instant.toISOString(),
  naive: time => time.iso.slice(0, 19),
  sql: time => time.iso.slice(0, 19).replace('T', ' '),
  basic: time => time.iso.replace(/([+-]\d\d):(\d\d)$/, '$1$2'),
  day: time => time.iso.slice(0, 10),
  urlday: time => time.iso.slice(0, 10).replaceAll('-', '/'),
  compact: time => time.iso.slice(0, 10).replaceAll('-', ''),
  year: time => time.iso.slice(0, 4),
  time: time => time.iso.slice(11, 16),
  dots: time => `${time.iso.slice(8, 10)}.${time.iso.slice(5, 7)}.${time.iso.slice(0, 4)}`,
  dmy: time => `${time.iso.slice(8, 10)}/${time.iso.slice(5, 7)}/${time.iso.slice(0, 4)}`,
  mdy: time => `${time.iso.slice(5, 7)}/${time.iso.slice(8, 10)}/${time.iso.slice(0, 4)}`,
  epoch: time => String(time.instant.getTime() / 1000),
  epochms: time => String(time.instant.getTime()),
  rfc: time => time.instant.toUTCString(),
  long: (time, locale) => format(time, locale, LONG),
  weekday: (time, locale) => format(time, locale, { ...LONG, weekday: 'long' }),
  short: (time, locale) => format(time, locale, { ...LONG, month: 'short' }),
  full: (time, locale) => format(time, locale, { ...LONG, ...CLOCK }),
}

function format(time: Parts, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time.local).replaceAll('\u202f', ' ')
}

/**
 * A time as a page writes it.
 *
 *     dateAs('2024-03-05T14:20:00+01:00', 'dots', 'de-DE')  → '05.03.2024'
 *
 * @param iso  local time with its offset
 */
export function dateAs(iso: string, shape: string, locale: string): string {
  const make = shapes[shape]
  if (!make) throw new Error(`date: expected one of ${Object.keys(shapes).join(' ')}, got ${shape}`)
  return make({ iso, local: new Date(`${iso.slice(0, 19)}Z`), instant: new Date(iso) }, locale)
}
