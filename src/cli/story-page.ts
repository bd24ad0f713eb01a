/** One story: its reports in order, what is related, and what became of it. */
import { decisionWords } from '../export/decision-words.ts'
import { shortId } from '../export/lookup.ts'
import { paintFor } from '../export/paint.ts'
import { plain, wrap } from '../export/plain.ts'
import { clockWords, dayWords } from '../export/time-words.ts'
import { outletName } from '../export/words.ts'
import type { Account, Article, CopyKind, HandDecision, Instant, StoryChange, StoryId } from '../model/index.ts'
import type { Store } from '../store/store.ts'
import { counted, shorten } from '../text/phrase.ts'
import type { Opened } from './open.ts'
import type { AccountStory } from './pick-story.ts'
import { aboutWords, cell, newsWords, type StoryLine } from './story-list.ts'
import { changeLine, decidedLine, type LogView } from './story-words.ts'

/** The log of a story, or of all: its changes, and the decisions on it that changed no story. `decisions` are all there are. */
export type Logged = LogView & { readonly changes: readonly StoryChange[]; readonly silent: readonly HandDecision[] }

/** The log of one story, also under the ids that were merged into it, as it was at the account's moment. */
export function logOf(story: AccountStory, { account, register }: Opened, store: Store): Logged {
  const from = new Set<StoryId>([story.id])
  for (let size = 0; size !== from.size; ) {
    size = from.size
    for (const { id, into } of register.merged.values()) if (from.has(into)) from.add(id)
  }
  const changes = store.storyLog(from).filter(one => one.at <= account.asOf)
  const decisions = store.decisions().filter(one => one.at <= account.asOf)
  const captures = new Set(account.articles.filter(one => story.articleIds.includes(one.id)).map(one => one.captureId))
  const told = new Set(changes.map(one => one.because))
  const onIt = new Set(
    decisions.filter(one => one.sides.some(side => side.reports.some(id => captures.has(id)))).map(one => one.id),
  )
  const silent = decisions.filter(
    one => !told.has(one.id) && (onIt.has(one.id) || (one.undoes !== null && onIt.has(one.undoes))),
  )
  return { changes, silent, decisions, labelOf: labelsOf(account), from }
}

/** The label of each story. */
export const labelsOf = (account: Account): ReadonlyMap<StoryId, string> =>
  new Map(account.stories.map(one => [one.id, one.label] as const))

/** Lines of a log in order of time: what changed, and what was decided beside it. */
function logLines(logged: Logged): readonly { readonly at: Instant; readonly words: string }[] {
  const lines = [
    ...logged.changes.map(one => ({ at: one.at, words: changeLine(one, logged) })),
    ...logged.silent.map(one => ({ at: one.at, words: decidedLine(one, logged.decisions) })),
  ]
  return lines.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

type Style = { readonly colour: boolean; readonly width: number; readonly all: boolean }
const KEPT = { reports: 25, log: 12 }
const WHEN = 26 // '21 September 2031, 19:10', and two spaces

/** '4 March 2031, 19:10', in UTC. */
const momentWords = (at: Instant): string => `${dayWords(at)}, ${clockWords(at)}`

/** A log for a person, the oldest line first; only its end unless `all`. */
export function logText(logged: Logged, { colour, width, all }: Style): readonly string[] {
  const lines = logLines(logged)
  const shown = all ? lines : lines.slice(-KEPT.log)
  const hidden = lines.length - shown.length
  const rows = shown.flatMap(({ at, words }) => {
    const [first = '', ...rest] = wrap(words, Math.max(width - WHEN - 2, 30))
    return [`  ${cell(momentWords(at), WHEN)}${first}`, ...rest.map(line => ' '.repeat(WHEN + 2) + line)]
  })
  return [...(hidden > 0 ? [paintFor(colour).dim(`  ${counted(hidden, 'earlier line')} (--all)`)] : []), ...rows]
}

/** The page of a story for a person. */
export function pageText(
  account: Account,
  line: StoryLine,
  { logged, ...style }: Style & { readonly logged: Logged },
): string {
  const paint = paintFor(style.colour)
  const story = account.stories.find(one => one.id === line.id)!
  const section = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : ['', `  ${paint.bold(title)}`, ...rows]
  const reports = reportLines(account, story, style.width)
  const shown = style.all ? reports : reports.slice(0, KEPT.reports)
  const more = reports.length > shown.length ? [paint.dim(`  and ${reports.length - shown.length} more (--all)`)] : []
  const captures = story.articleIds.flatMap(id => account.articles.find(one => one.id === id)?.captureId ?? [])
  const mentions = account.incidents.filter(one => one.storyId === story.id).flatMap(one => one.mentions)
  const decided = account.decisions
    .filter(one => story.decisions.includes(one.id))
    .flatMap(one => wrap(decisionWords(one, { reports: captures, mentions }), style.width))
  const happenings = line.incidents.map(
    one => `  ${cell(shortId(one.id), 12)}  ${shorten(plain(one.label), style.width - 16)}`,
  )
  const related = line.related.map(
    id => `  ${cell(shortId(id), 12)}  ${shorten(plain(logged.labelOf.get(id) ?? ''), style.width - 16)}`,
  )
  return `${[
    ...wrap(plain(line.headline), style.width).map(paint.bold),
    ...wrap(`${line.id} · ${aboutWords(line)}`, style.width),
    ...decided.map(paint.dim),
    ...section('Reports (times in UTC)', [...shown, ...more]),
    ...section('What happened (recount ledger)', happenings),
    ...section('Related stories', related),
    ...section('Log (times in UTC)', logText(logged, style)),
  ].join('\n')}\n`
}

const HOW: { readonly [K in CopyKind]: string } = {
  same: 'the same text',
  syndicated: 'cut or re-headed',
  spun: 'reworded',
}

/** Each report in order: when, who, its headline, its id; a copy under it with what it was copied from. */
function reportLines(account: Account, story: AccountStory, width: number): readonly string[] {
  const articleOf = new Map(account.articles.map(one => [one.id, one] as const))
  const articles = story.articleIds.flatMap(id => articleOf.get(id) ?? [])
  const [when, outlet] = [
    Math.max(...articles.map(one => timeOf(one).length)),
    Math.min(24, Math.max(...articles.map(one => outletName(one).length))),
  ]
  const room = Math.max(width - when - outlet - 20, 20)
  return articles.flatMap(article => {
    const title = plain(article.title ?? article.text.slice(0, 200))
    const row = `  ${cell(timeOf(article), when)}  ${cell(outletName(article), outlet)}  ${cell(title, room)}  ${shortId(article.id)}`
    const copied = copyOf(story, article)
    if (copied === null) return [row]
    const from = articleOf.get(copied.original)
    const words = `copy of ${outletName(from)}: ${HOW[copied.how]}, ${Math.round(copied.similarity * 100)} % shared`
    return [row, `  ${' '.repeat(when)}  └ ${words}`]
  })
}

/** '4 March 2031, 19:10' for an exact time, else as fine as the report says. */
const timeOf = ({ published }: Article): string => {
  if (published === null) return 'undated'
  return published.from.slice(0, 16) === published.to.slice(0, 16) ? momentWords(published.from) : newsWords(published)
}

function copyOf(story: AccountStory, { id }: Article) {
  for (const { original, copies } of story.copyGroups) {
    const copy = copies.find(one => one.articleId === id)
    if (copy !== undefined) return { original, how: copy.how, similarity: copy.similarity }
  }
  return null
}

/** The page of a story for a program. */
export function pageJson(account: Account, line: StoryLine, logged: Logged) {
  const story = account.stories.find(one => one.id === line.id)!
  const articleOf = new Map(account.articles.map(one => [one.id, one] as const))
  const reports = story.articleIds.flatMap(articleId => {
    const article = articleOf.get(articleId)
    if (article === undefined) return []
    const { captureId, origin, outlet, title, published } = article
    return [{ articleId, captureId, origin, outlet, title, published, copyOf: copyOf(story, article) }]
  })
  const related = line.related.map(id => ({ id, label: logged.labelOf.get(id) ?? null }))
  const { version, asOf } = account
  return { version, asOf, story: { ...line, related }, reports, ...logJson(logged) }
}

/** A log for a program: the changes, and every decision that counts or counted for them. */
export function logJson({ changes, silent, decisions }: Logged) {
  const named = new Set([...changes.map(one => one.because), ...silent.map(one => one.id)])
  const undone = new Set(decisions.filter(one => named.has(one.id)).map(one => one.undoes))
  return { log: changes, decisions: decisions.filter(one => named.has(one.id) || undone.has(one.id)) }
}
