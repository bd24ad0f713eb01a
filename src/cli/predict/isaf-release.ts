/** A press release of ISAF: headline, day of issue, and the report itself. */
import { findTimexes } from '../../text/timex/timex.ts'

/** `published` is 'YYYY-MM-DD', null where the release names no day. */
export type Release = { readonly title: string; readonly published: string | null; readonly body: string }

/** Releases without a number and a year: the set has them from the winter before this year and its first months. */
const YEAR_WITHOUT_NUMBER = '2012'

const FURNITURE =
  /^(?:ISAF Joint Command\s*-? ?(?:Afghanistan)?|For Immediate Release|Download PDF|NEWS RELEASE|(?:Release # ?\S+)|\d{4}-\d{2}-[A-Z]{1,3}[-–]+\S+|RC-? ?\p{L}+|Regional Command \p{L}+)\s*/iu
const DATELINE = /(?<=^|[^\p{Lu}])\p{Lu}[\p{Lu} .'’-]{2,30}, Afghanistan ?\(([^()]{3,30})\)/u

/**
 * The parts of a release. Its day is that of the dateline ("TOWN, Afghanistan (Jan. 1, 2011)"), else of the headline; the
 * year, where it is left out, that of the release's number ("2011-11-S-016") or of another day in it.
 */
export function partsOf(text: string): Release {
  const dateline = DATELINE.exec(text)
  const head = dateline === null ? '' : text.slice(0, dateline.index)
  const year = /\b(20\d\d)[-–]\d\d[-–]/.exec(text)?.[1] ?? /\b(20(?:09|1\d))\b/.exec(head)?.[1] ?? null
  const line = titleOf(dateline === null ? text.slice(0, 300) : head)
  const title = /Operational Update/.test(line) ? '' : line.replace(/^\p{Lu}\p{L}+\.? \d{1,2}: /u, '')
  const published = dayIn(dateline?.[1] ?? '', year) ?? dayIn(dateline === null ? text.slice(0, 300) : head, year)
  const place = dateline?.[0].replace(/ ?\([^()]*\)$/, ' — ') ?? ''
  const rest = dateline === null ? withoutHead(text) : text.slice(dateline.index + dateline[0].length)
  return { title, published, body: place + rest.replace(/^[\s—–-]+/, '').replaceAll(/ {3,}/g, '\n\n') }
}

/** The first line that is no furniture; a list of days or numbers is none. */
const titleOf = (head: string): string => {
  const line =
    head
      .split('\n')
      .map(l => stripped(l.trim()))
      .find(l => /\p{L}{4}/u.test(l)) ?? ''
  return line.length > 160 ? '' : line
}

function stripped(line: string): string {
  let rest = line
  for (let k = 0; k < 8; k++) {
    const next = rest.replace(FURNITURE, '')
    if (next === rest) break
    rest = next
  }
  return (rest.split(/ ISAF Joint Command/)[0] ?? '').trim()
}

const withoutHead = (text: string): string =>
  text
    .split('\n')
    .map(l => stripped(l.trim()))
    .filter((l, i) => i > 0 || l.length > 160 || /[.]$/.test(l))
    .join('\n')

/** The first day that words name by its month, in the year of the release. */
function dayIn(words: string, year: string | null): string | null {
  const day = `${year ?? YEAR_WITHOUT_NUMBER}-06-30`
  const published = { from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z`, basis: 'stated' } as const
  const found = findTimexes(words, [{ start: 0, end: words.length }], { published, zone: 'UTC' })
  const date = found.find(t => /^\d{4}-\d\d-\d\d/.test(t.value) && /^\p{Lu}\p{L}+\.? \d/u.test(t.words))
  if (date === undefined) return null
  if (/\b20\d\d$/.test(date.words)) return date.value.slice(0, 10)
  const late = year === null && Number(date.value.slice(5, 7)) > 6
  return `${Number(day.slice(0, 4)) - (late ? 1 : 0)}${date.value.slice(4, 10)}`
}
