/** Lines that tell who wrote a report, where and when: read into parts, so that anything else is not taken for one. */
import { type DateHit, findDates } from './dates.ts'
import { agencyOf, isJob, isKnownOutlet, isOutletLike, isPersonName, splitPersons } from './names.ts'

/** What a byline or date line states. `updated` dates follow a word such as "updated"; the rest are in `published`. */
export type MetaLine = {
  readonly persons: readonly string[]
  readonly credits: readonly string[]
  readonly outlets: readonly string[]
  readonly published: readonly DateHit[]
  readonly updated: readonly DateHit[]
  /** false: only words that could also be a headline or a label ("Jane Roe"); true: a label, a clock time or a separator stands in it */
  readonly sure: boolean
}

const MAX_LENGTH = 240
const LABEL =
  /(?<![\p{L}\d-])(?:(?:first |last |originally )?(?:published|posted|updated|modified|edited|created|filed|issued|uploaded)(?: (?:time|date|on|at))?(?: by)?|(?:story|words|text|written|writing|reporting|report|reported|compiled|photographs?|additional reporting|edited|editing|translated|video) (?:by|from)|by|author(?:s|\(s\))?|source|editor|reporter|correspondent|date|time|publish(?:ed)? date|date published|from|par|por|von|di|door|publié le|mis à jour(?: le)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|publicado(?: el)?|actualizado(?: el)?|pubblicato(?: il)?|updated?|credit)(?![\p{L}\d])\s*[:|]?/giu
const SILENT = /^(?:editor|editing|edited|translated|photographs?|video)/i // names after these are not the report's writers
const PERSONAL =
  /^(?:by|author|reporter|correspondent|(?:story|words|text|written|writing|reporting|report|reported|compiled|additional reporting) (?:by|from)|posted (?:on )?by|published by|par|por|von|di|door)/i
const PLACE = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}$/u // 'Port Elmy, 9 May 2031': where it was written, no outlet
const ORIGIN =
  /^(?:by|author|source|editor|reporter|correspondent|from|par|por|von|di|door|credit|\p{L}+ing (?:by|from)|(?:story|words|text|written|compiled|edited|translated|photographs?|video|additional reporting) (?:by|from))/iu
const UPDATE = /(?:updated?|modified|edited|mis à jour|aktualisiert|actualizado)/i
const NOISE =
  /^(?:\d{1,3}[- ]min(?:ute)?s? (?:read|ago)|\d+ (?:comments?|shares?|views?)|share|comments?|print|email|e-mail|local time|hrs|uhr|h|ist|am|pm|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|at|on|and|\W*)$/i

type Piece = { readonly text: string; readonly label: string | null }

/**
 * The parts of a byline, source or date line, null when the line is anything else.
 *
 *     'By Jane Roe and John Doe, CNN Updated 2156 GMT, Sun May 7, 2017' → two persons, outlet CNN, updated
 *     'Source: Xinhua| 2017-04-21 12:39:36|Editor: Li Si'              → credit Xinhua, published
 *     'By the numbers: a ferry fire', 'Posted guards left on May 7, 2017.' → null
 *
 * @param line  with white space normalised
 */
export function readMetaLine(line: string): MetaLine | null {
  if (line.length > MAX_LENGTH || /[.!?]["”']? \p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(line)) return null
  const dates = findDates(line)
  const pieces = cutPieces(line, dates)
  if (pieces === null) return null
  const persons: string[] = []
  const credits: string[] = []
  const outlets: string[] = []
  let labelled = 0
  let origin = 0 // labels that stand before a name, not before a date
  let jobs = 0
  let placed = false
  for (let i = 0; i < pieces.length; i++) {
    const { text, label } = pieces[i]!
    if (label !== null) labelled++
    if (label !== null && ORIGIN.test(label)) origin++
    if (isJob(text) || /^\d{1,3}[- ]min(?:ute)?s? read$/i.test(text)) jobs++
    if (NOISE.test(text) || isJob(text) || /@/.test(text)) continue
    const place = i === 0 && label === null && dates[0]?.start === text.length + 2 && line.startsWith(`${text}, `)
    if (place && PLACE.test(text) && !isKnownOutlet(text) && splitPersons(text).length === 0) {
      placed = true
      continue
    }
    const silent = label !== null && SILENT.test(label)
    const agency = agencyOf(text)
    const people = splitPersons(text)
    const nextIsJob = pieces[i + 1] !== undefined && pieces[i + 1]!.label === null && isJob(pieces[i + 1]!.text)
    const personal = (label !== null && PERSONAL.test(label)) || nextIsJob || persons.length > 0
    if (agency) silent || credits.push(agency)
    else if (people.length > 0 && (personal || silent || label === null)) silent || persons.push(...people)
    else if (isOutletLike(text) && (outlets.length < 2 || label !== null))
      silent || outlets.push(text.replace(/^[-–—•|]\s*/, ''))
    else return null
  }
  const updated = dates.filter(d => isUpdate(line, d, dates))
  const published = dates.filter(d => !updated.includes(d))
  const timed = dates.some(d => d.minutes !== null)
  const known =
    persons.length + credits.length > 0 || outlets.some(isKnownOutlet) || pieces.some(p => /[:|]$/.test(p.label ?? ''))
  const named = persons.length + credits.length + outlets.length > 0
  if (dates.length === 0 && !(origin > 0 && known) && !(jobs > 0 && persons.length > 0)) return null
  const sure = labelled + jobs > 0 || timed || /[|•·]/.test(line) || (!named && !placed)
  return { persons, credits, outlets, published, updated, sure }
}

/** The line without its dates, cut at labels and separators; null when a label stands in running words. */
function cutPieces(line: string, dates: readonly DateHit[]): Piece[] | null {
  let masked = line
  for (const d of dates) masked = masked.slice(0, d.start) + '\u0001'.repeat(d.end - d.start) + masked.slice(d.end)
  const pieces: Piece[] = []
  let at = 0
  let label: string | null = null
  const flush = (end: number) => {
    const parts = masked.slice(at, end).split(/\u0001+|\s+[–—-]+\s+|[|·•/;()[\]]|,\s|:\s/)
    const held = parts.map(p => p.replace(/^[\s,:.*–—-]+|[\s,:*–—-]+$/g, '')).filter(p => p !== '')
    held.forEach((text, i) => {
      const named = label !== null && i === 0 ? text.replace(/\s+in \p{Lu}[\p{L} ]*$/u, '') : text
      const [name, job] = splitJob(named)
      pieces.push({ text: name, label: i === 0 ? label : null })
      if (job !== '') pieces.push({ text: job, label: null })
    })
    if (held.length === 0 && label !== null) pieces.push({ text: '', label })
  }
  for (const m of masked.matchAll(LABEL)) {
    const bare = /^(?:by|from|date|time|source|editor|reporter|correspondent|di|por|par|von|door|stand|credit)$/i.test(
      m[0].trim(),
    )
    const colon = /[:|]$/.test(m[0].trim())
    const atStart = m.index === 0 || /[\u0001|·•,;(–—-]\s*$/.test(masked.slice(Math.max(0, m.index - 3), m.index))
    const capital = /^\p{Lu}/u.test(m[0])
    if (!colon && !atStart && !(capital && !bare)) continue
    if (!colon && bare && !/^(?:by|par|por|von|di|door|from)/i.test(m[0])) continue
    flush(m.index)
    label = m[0].trim()
    at = m.index + m[0].length
  }
  flush(masked.length)
  return pieces.length > 12 ? null : pieces
}

/** 'Jane Roe Staff Writer' → the name and the job; without a job after a name, the words and ''. */
function splitJob(words: string): readonly [string, string] {
  const parts = words.split(' ')
  for (let n = 2; n < parts.length && n <= 4; n++) {
    const [name, job] = [parts.slice(0, n).join(' '), parts.slice(n).join(' ')]
    if (isJob(job) && isPersonName(name)) return [name, job]
  }
  return [words, '']
}

function isUpdate(line: string, date: DateHit, all: readonly DateHit[]): boolean {
  const before = Math.max(0, ...all.filter(d => d.end <= date.start).map(d => d.end))
  return UPDATE.test(line.slice(before, date.start))
}

/** A line of nothing but persons' names: 'Jane Roe', 'By Jane Roe', 'Jane Roe in Oslo'. @returns the names, [] otherwise */
export function readNameLine(line: string): readonly string[] {
  const persons = splitPersons(line.replace(/^by\s+/i, '').replace(/,? in \p{Lu}[\p{L}'’ -]{2,30}$/u, ''))
  return persons.length > 0 && persons.length <= 4 && persons.every(isPersonName) ? persons : []
}
