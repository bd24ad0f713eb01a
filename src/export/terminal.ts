/** The account as a person reads it in a terminal: what `recount read` prints. */
import type { Account, ClaimId, Instant } from '../model/index.ts'
import { counted, shorten } from '../text/phrase.ts'
import { type Citation, type Citer, numberCitations } from './cites.ts'
import { incidentDecisions, storyDecisions } from './decision-words.ts'
import { type AccountIncident, type Lookup, lookUp, shortId } from './lookup.ts'
import { type Paint, paintFor } from './paint.ts'
import { columns, padTo, plain, wrap } from './plain.ts'
import { clockName, clockWords, instantWords, shortTimeWords, shortWords } from './time-words.ts'
import { reportName, reportsIn, untoldWords } from './untold.ts'
import {
  arrangeStories,
  type FactView,
  type IncidentView,
  type SideView,
  type StoryView,
  viewAccount,
  viewIncident,
} from './view.ts'
import { exactWords, outletName, quoted, STATUS } from './words.ts'

/**
 * How to print an account. `width` is in columns (below 40 it counts as 40). `asOf` is the question's time where one was asked.
 * `all` unfolds the long lists. `only` prints one incident, by its id.
 */
export type TerminalOptions = {
  readonly colour: boolean
  readonly width: number
  readonly asOf?: Instant
  readonly all?: boolean
  readonly only?: string
}

type Page = {
  readonly lookup: Lookup
  readonly citer: Citer
  readonly paint: Paint
  readonly width: number
  readonly all: boolean
  readonly isAsOf: boolean
}

const MARGIN = '  '
const STATUS_COLUMNS = 15 // '• single source'
const KEPT = {
  counts: 4,
  names: 2,
  figures: 4,
  clauses: 4,
  corrections: 8,
  timeline: 10,
  background: 6,
  untold: 5,
  quote: 160,
  side: 90,
}

const NBSP = '\u00a0' // keeps a name and its number on one line; `plain` leaves none in report text; printed as a space

/** '[1][3]', with a space before; nothing for no number. */
const numbers = (found: readonly (number | null)[]): string => {
  const known = found.filter(n => n !== null)
  return known.length > 0 ? NBSP + known.map(n => `[${n}]`).join('') : ''
}

const MOST_CITES = 3 // of a sentence; the table names the voices

/** The numbers of a sentence's first few claims: a source that is not shown gets none. */
const someNumbers = (ids: readonly ClaimId[], page: Page): string =>
  numbers(page.citer.citeAll(ids.slice(0, MOST_CITES)))

/** Lines of `text` behind a first prefix; the following lines are indented by as much. */
const hang = (prefix: string, text: string, page: Page): string[] => {
  const indent = columns(prefix)
  return wrap(text, page.width - indent).map((line, i) => (i === 0 ? prefix : ' '.repeat(indent)) + line)
}

const section = (title: string, lines: readonly string[], page: Page): string[] =>
  lines.length === 0 ? [] : ['', MARGIN + page.paint.bold(title), ...lines]

const more = (hidden: number, incident: AccountIncident, page: Page): string[] =>
  hidden <= 0
    ? []
    : hang(`${MARGIN}+`, `${hidden} more (recount ledger ${shortId(incident.id)} --all)`, page).map(page.paint.dim)

/** ' and 2 more'; nothing for none. */
const othersWords = (hidden: number): string => (hidden > 0 ? ` and ${hidden} more` : '')

/** '4 voices: the ministry [1], St Anne’s [2] and 2 more': at most three named; one voice is just its name. */
const voicesWords = (fact: FactView, page: Page, named = 3): string => {
  if (fact.voices.length === 0) return 'no voice'
  const names = fact.voices.slice(0, named).map(v => v.name + numbers([page.citer.cite(v.best)]))
  const rest = othersWords(fact.voices.length - named)
  return fact.voices.length === 1 ? names.join() : `${counted(fact.voices.length, 'voice')}: ${names.join(', ')}${rest}`
}

const sideWords = (side: SideView, page: Page): string => {
  const [first, ...others] = side.voices
  if (!first) return ''
  const claim = page.lookup.claim(first.best)
  const quote = claim ? `: ${shorten(exactWords(claim), KEPT.side)}` : ''
  const also = others.slice(0, 3).map(v => v.name + numbers([page.citer.cite(v.best)]))
  const rest = othersWords(others.length - 3)
  const withdrawn = side.stance === 'stale' ? ' (since changed)' : ''
  const agrees = side.agreesWith === null ? '' : ` (agrees with ${side.agreesWith})`
  const together = also.length > 0 ? `; also ${also.join(', ')}${rest}` : ''
  return `${first.name}${quote}${numbers([page.citer.cite(first.best)])}${withdrawn}${together}${agrees}`
}

/** Under a disputed or superseded line: each value with who says so and the words. */
const sideLines = (fact: FactView, page: Page): string[] => {
  if (fact.status !== 'disputed' && fact.status !== 'superseded') return []
  if (fact.sides.length < 2) return []
  const wide = Math.min(24, Math.max(...fact.sides.map(s => columns(s.value))))
  const indent = page.width < 72 ? '    ' : MARGIN + ' '.repeat(STATUS_COLUMNS + 2)
  const sides = page.all ? fact.sides : fact.sides.slice(0, 5)
  const hidden = fact.sides.length - sides.length
  const rest = hidden > 0 ? [`${indent}│ ${page.paint.dim(`and ${counted(hidden, 'more value')}`)}`] : []
  const lines = sides.flatMap(side => {
    const value = shorten(side.value, page.width < 72 ? 24 : 40)
    return hang(`${indent}│ ${padTo(value, wide)}  `, sideWords(side, page), page)
  })
  return [...lines, ...rest]
}

type Widths = { readonly key: number; readonly value: number }

const tableWidths = (facts: readonly FactView[], page: Page): Widths => {
  const room = page.width - MARGIN.length - STATUS_COLUMNS - 2
  const longest = (words: readonly string[]) => Math.max(4, ...words.map(columns))
  return {
    key: Math.min(longest(facts.map(f => f.key)), Math.floor(room * 0.34)),
    value: Math.min(longest(facts.map(f => f.value)), Math.floor(room * 0.32)),
  }
}

const statusWords = (fact: FactView): string => `${STATUS[fact.status].mark} ${STATUS[fact.status].word}`

/** What the voices' cell says: who, or for a line that is opened below only how many. */
const saidWords = (fact: FactView, room: number, page: Page): string =>
  sideLines(fact, page).length > 0
    ? counted(new Set(fact.fact.support.map(s => s.voice)).size, 'voice')
    : voicesWords(fact, page, room < 36 ? 2 : 3)

/** One line of the ledger as a row of aligned cells, each wrapped in its own column. */
const factRow = (fact: FactView, widths: Widths, page: Page): string[] => {
  const { paint } = page
  const voicesWidth = page.width - MARGIN.length - STATUS_COLUMNS - widths.key - widths.value - 6
  const paints = [(text: string) => paint.status(fact.status, text), (text: string) => text, paint.bold, paint.dim]
  const sizes = [STATUS_COLUMNS, widths.key, widths.value, voicesWidth]
  const words = [statusWords(fact), fact.key, fact.value, saidWords(fact, voicesWidth, page)]
  const cells = words.map((text, column) => wrap(text, sizes[column]!))
  const height = Math.max(...cells.map(lines => lines.length))
  return Array.from({ length: height }, (_, i) => {
    const row = cells.map(lines => lines[i] ?? '')
    const last = row.findLastIndex(text => text !== '')
    const shown = row.slice(0, last + 1)
    return MARGIN + shown.map((text, c) => paints[c]!(c === last ? text : padTo(text, sizes[c]!))).join('  ')
  })
}

/** A row for a narrow screen: status and key, the value, the voices, one under the other. */
const factStack = (fact: FactView, page: Page): string[] => [
  ...hang(`${MARGIN}${STATUS[fact.status].mark} `, `${fact.key}: ${fact.value} (${STATUS[fact.status].word})`, page),
  ...hang('    ', saidWords(fact, page.width, page), page).map(page.paint.dim),
]

/** How many lines of one slot the table shows before it folds: totals and causes first, long lists not. */
const shownOf = (fact: FactView): number => {
  const value = fact.fact.value
  if (fact.slot === 'figure') return KEPT.figures
  return value && 'count' in value ? KEPT.counts : KEPT.names
}

const IMPORTANCE: { readonly [S in FactView['status']]: number } = {
  disputed: 0,
  confirmed: 1,
  denied: 2,
  superseded: 2,
  'single-source': 2,
}

/** The table's lines that are shown: of each slot the disputed, then the confirmed, then the most supported few. */
const shownFacts = (view: IncidentView, page: Page): readonly FactView[] => {
  if (page.all) return view.facts
  const groups = Map.groupBy(view.facts, fact => fact.slot)
  const kept = [...groups.values()].flatMap(group =>
    group
      .toSorted((a, b) => IMPORTANCE[a.status] - IMPORTANCE[b.status] || b.voices.length - a.voices.length)
      .filter((fact, i) => i < shownOf(fact)),
  )
  const shown = new Set(kept)
  return view.facts.filter(fact => shown.has(fact))
}

const ledgerLines = (view: IncidentView, page: Page): string[] => {
  const facts = shownFacts(view, page)
  const widths = tableWidths(facts, page)
  const row = (fact: FactView) => (page.width < 72 ? factStack(fact, page) : factRow(fact, widths, page))
  const lines = facts.flatMap(fact => [...row(fact), ...sideLines(fact, page)])
  return [...lines, ...more(view.facts.length - facts.length, view.incident, page)]
}

const clauseLines = (view: IncidentView, page: Page): string[] => {
  const shown = page.all ? view.clauses : view.clauses.slice(0, KEPT.clauses)
  const lines = shown.flatMap(fact => {
    const words = shorten(fact.value, page.all ? 2000 : KEPT.quote)
    const said = fact.slot === 'quote' ? quoted(words) : words
    const names = fact.voices.slice(0, 2).map(v => v.name + numbers([page.citer.cite(v.best)]))
    const others = fact.voices.length > 2 ? ` and ${counted(fact.voices.length - 2, 'voice')} more` : ''
    return hang(`${MARGIN}${STATUS[fact.status].mark} `, `${said} — ${names.join(', ')}${others}`, page)
  })
  return [...lines, ...more(view.clauses.length - shown.length, view.incident, page)]
}

const correctionLines = (view: IncidentView, page: Page): string[] => {
  const shown = page.all ? view.corrections : view.corrections.slice(-KEPT.corrections)
  const lines = shown.flatMap(c => {
    const now = c.from === c.to ? `${c.to}, now ${STATUS[c.status].word}` : `${c.from} → ${c.to}`
    const who = c.who.length > 0 ? `, ${c.who.slice(0, 3).join(', ')}` : ''
    const cites = someNumbers(c.because, page)
    return hang(`${MARGIN}${shortWords(c.at, view.day, view.zone)}  `, `${c.key}: ${now}${who}${cites}`, page)
  })
  return [...lines, ...more(view.corrections.length - shown.length, view.incident, page)]
}

const timelineLines = (view: IncidentView, page: Page): string[] => {
  const { timeline } = view.incident.brief
  const shown = page.all ? timeline : timeline.slice(0, KEPT.timeline)
  const times = shown.map(entry => shortTimeWords(entry.when, view.day, view.zone))
  const wide = Math.min(18, Math.max(0, ...times.map(columns)))
  const lines = shown.flatMap((entry, i) => {
    const words = plain(entry.text) + someNumbers(entry.cites, page)
    return hang(`${MARGIN}${padTo(times[i] ?? '', wide)}  `, words, page)
  })
  return [...lines, ...more(timeline.length - shown.length, view.incident, page)]
}

/** One line for a happening that the reports recall: what, when, its first counts with their voices. */
const backgroundLine = (view: IncidentView, page: Page): string[] => {
  const counts = view.facts.filter(f => f.fact.value && 'count' in f.fact.value && f.slot !== 'figure').slice(0, 2)
  const facts = counts.map(f => {
    const cites = f.voices.slice(0, 2).map(v => page.citer.cite(v.best))
    return `${f.value} ${f.key} (${counted(f.voices.length, 'voice')}${numbers(cites)})`
  })
  const place = view.where && !view.title.includes(view.where) ? [view.where] : []
  const decided = incidentDecisions(view.incident, page.lookup)
  const words = [view.title, ...place, ...(view.when ? [view.when] : []), ...facts, ...decided].join(' · ')
  return hang(`${MARGIN}· `, words, page)
}

const countsWords = (story: StoryView): string => {
  const counts = [counted(story.reports, 'report'), counted(story.voices, 'voice')]
  return [...counts, ...(story.copies > 0 ? [counted(story.copies, 'copy')] : [])].join(', ')
}

/** The account in its few first sentences. */
const summaryLines = (view: IncidentView, page: Page): string[] => {
  const { summary } = view.incident.brief
  const lines = summary.flatMap(s => hang(`${MARGIN}· `, plain(s.text) + someNumbers(s.cites, page), page))
  return lines.length > 0 ? [...lines, ''] : []
}

/** Of a happening that was asked for by name. */
const nothingWords = ({ isAsOf }: Page): string =>
  isAsOf ? 'Nothing was reported of it by then.' : 'No report gives a fact of it.'

/** What people decided of it, a line each. */
const decidedLines = (lines: readonly string[], page: Page): string[] =>
  lines.flatMap(line => wrap(line, page.width)).map(page.paint.dim)

const incidentLines = (view: IncidentView, story: StoryView | null, page: Page): string[] => {
  const { paint } = page
  const counts = story && countsWords(story)
  const decided = story ? storyDecisions(story, page.lookup) : incidentDecisions(view.incident, page.lookup)
  const about = [view.where, view.when, counts].filter(part => part !== null && part !== '').join(' · ')
  const cites = view.headline ? someNumbers(view.headline.cites, page) : ''
  return [
    ...wrap(view.title + cites, page.width).map(paint.bold),
    ...wrap(about, page.width),
    ...decidedLines(decided, page),
    '',
    ...(view.incident.ledger.facts.length === 0 && counts === null ? [MARGIN + nothingWords(page)] : []),
    ...summaryLines(view, page),
    ...ledgerLines(view, page),
    ...section('Also reported', clauseLines(view, page), page),
    ...section(`Corrections (${clockName(view.zone)})`, correctionLines(view, page), page),
    ...section(`Timeline (${clockName(view.zone)})`, timelineLines(view, page), page),
  ]
}

const storyLines = (story: StoryView, page: Page): string[] => {
  const body = story.main
    ? incidentLines(story.main, story, page)
    : [
        ...wrap(story.title, page.width).map(page.paint.bold),
        countsWords(story),
        ...decidedLines(storyDecisions(story, page.lookup), page),
      ]
  const shown = page.all ? story.background : story.background.slice(0, KEPT.background)
  const background = shown.flatMap(view => backgroundLine(view, page)) // after the body: citations are numbered as read
  const hidden = story.background.length - shown.length
  const rest = hidden > 0 && story.main ? more(hidden, story.main.incident, page) : []
  return [...body, ...section('Recalled by these reports', [...background, ...rest], page)]
}

const otherLine = (story: StoryView, page: Page): string[] => {
  const decided = storyDecisions(story, page.lookup)
  const parts = [story.title, story.main?.where, story.main?.when, countsWords(story), ...decided]
  const id = story.main ? ` (recount ledger ${shortId(story.main.incident.id)})` : ''
  return hang(`${MARGIN}· `, parts.filter(Boolean).join(' · ') + id, page)
}

const citationLines = (citation: Citation, wide: number, page: Page): string[] => {
  const { claim, article } = citation
  const published = article?.published
  const day = published ? published.from : null
  const time = published ? `, ${reportTime(published.from, published.to)}` : ', undated'
  const quote = shorten(exactWords(claim), page.all ? 2000 : KEPT.quote)
  const number = `[${citation.number}]`
  const prefix = `${MARGIN}${number.padStart(wide)} `
  return hang(prefix, `${outletName(article)}${day ? time : ', undated'}: ${quote}`, page)
}

const reportTime = (from: Instant, to: Instant): string => {
  const [day] = instantWords(from).split(',')
  return from === to ? `${day} ${clockWords(from)}` : shortTimeWords({ from, to, basis: 'stated' }, null)
}

const sourceLines = (page: Page): string[] => {
  const list = page.citer.list()
  if (list.length === 0) return []
  const wide = String(list.length).length + 2
  return [
    '',
    `${page.paint.bold('Sources')} ${page.paint.dim('(times in UTC)')}`,
    ...list.flatMap(citation => citationLines(citation, wide, page)),
  ]
}

const bodyLines = (account: Account, options: TerminalOptions, page: Page): string[] => {
  if (options.only !== undefined) {
    const incident = account.incidents.find(i => i.id === options.only)
    return incident ? incidentLines(viewIncident(incident, page.lookup), null, page) : []
  }
  const { whole, others, untold } = arrangeStories(viewAccount(account, page.lookup))
  const stories = whole.flatMap((story, i) => [...(i > 0 ? ['', ''] : []), ...storyLines(story, page)])
  const rest = others.flatMap(story => otherLine(story, page))
  const told = [...stories, ...(rest.length > 0 ? ['', page.paint.bold('Other reports'), ...rest] : [])]
  return [...(told.length > 0 ? told : [NO_ACCOUNT]), ...untoldLines(untold, page)]
}

const NO_ACCOUNT = 'No account: no report speaks of a happening.'

/** '3 reports gave no facts: Ferry timetable; Fähre brennt and 1 more'. */
const untoldLines = (stories: readonly StoryView[], page: Page): string[] => {
  const reports = reportsIn(stories, page.lookup)
  if (reports.length === 0) return []
  const shown = (page.all ? reports : reports.slice(0, KEPT.untold)).map(one => shorten(reportName(one), KEPT.side))
  const names = `${shown.join('; ')}${othersWords(reports.length - shown.length)}`
  return ['', ...wrap(`${untoldWords(reports)}: ${names}`, page.width).map(page.paint.dim)]
}

/**
 * The account in a terminal: for each story the headline, place, time and counts, its first sentences, the ledger as a table with disputed lines
 * opened, corrections, timeline, recalled happenings; then other stories in a line each, the reports without facts in one, and the numbered sources.
 *
 * Lines keep within `width` columns. Nothing in a report can steer the terminal: control and bidi characters are neutralised.
 * An account without stories gives a line that says so.
 */
export const renderAccount = (account: Account, options: TerminalOptions): string => {
  const lookup = lookUp(account)
  const page: Page = {
    lookup,
    citer: numberCitations(lookup),
    paint: paintFor(options.colour),
    width: Math.max(40, Math.floor(options.width) || 80),
    all: options.all ?? false,
    isAsOf: options.asOf !== undefined,
  }
  const body = bodyLines(account, options, page)
  const head = options.asOf ? [page.paint.dim(`As known at ${instantWords(options.asOf)}`), ''] : []
  const lines = body.length > 0 ? body : [NO_ACCOUNT]
  return `${[...head, ...lines, ...sourceLines(page)].join('\n').replaceAll(NBSP, ' ')}\n`
}
