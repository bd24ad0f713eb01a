/** Stories in two lines each. */
import { lookUp, shortId } from '../export/lookup.ts'
import { paintFor } from '../export/paint.ts'
import { columns, padTo, plain, wrap } from '../export/plain.ts'
import { timeWords } from '../export/time-words.ts'
import { type StoryView, viewAccount } from '../export/view.ts'
import { outletName } from '../export/words.ts'
import type { Account, DecisionId, IncidentId, StoryId, TimeRange } from '../model/index.ts'
import { counted, shorten } from '../text/phrase.ts'
import type { AccountStory } from './pick-story.ts'

/** A story as `recount stories --json` lists it. `lastNews` is when its latest report was published or updated, null when none says. */
export type StoryLine = {
  readonly id: StoryId
  readonly label: string
  readonly headline: string
  readonly reports: number
  readonly voices: number
  readonly copies: number
  readonly outlets: readonly string[]
  readonly lastNews: TimeRange | null
  readonly incidents: readonly { readonly id: IncidentId; readonly label: string }[]
  readonly related: readonly StoryId[]
  readonly decisions: readonly DecisionId[]
}

/** Lines of these stories of an account, the one with the last news first, those without a date last. */
export function storyLines(account: Account, stories: readonly AccountStory[]): readonly StoryLine[] {
  const lookup = lookUp(account)
  const views = new Map(viewAccount(account, lookup).map(view => [view.story.id, view] as const))
  const incidentsOf = Map.groupBy(account.incidents, one => one.storyId)
  const lines = stories.flatMap(({ id }): readonly StoryLine[] => {
    const view = views.get(id)
    if (view === undefined) return []
    const incidents = (incidentsOf.get(id) ?? []).map(one => ({ id: one.id, label: one.label }))
    return [{ ...lineOf(view, account), incidents }]
  })
  const from = (line: StoryLine) => line.lastNews?.from ?? ''
  return lines.toSorted((a, b) => compare(from(b), from(a)) || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function lineOf({ story, title, reports, voices, copies }: StoryView, account: Account): Omit<StoryLine, 'incidents'> {
  const members = new Set(story.articleIds)
  const articles = account.articles.filter(one => members.has(one.id))
  const times = articles.flatMap(one => one.updated ?? one.published ?? [])
  const last = times.reduce<TimeRange | null>((late, one) => (late === null || one.from > late.from ? one : late), null)
  const { id, label, related, decisions } = story
  const outlets = [...new Set(articles.map(outletName))].sort()
  return { id, label, headline: title, reports, voices, copies, outlets, lastNews: last, related, decisions }
}

const INDENT = 14 // an id as it is typed, and two spaces

/** The list for a person: id and headline, then how many tell it, when last, what happened, what is related. */
export function listText(
  lines: readonly StoryLine[],
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const paint = paintFor(colour)
  const room = Math.max(width - INDENT, 30)
  const rows = lines.map(line => {
    const title = paint.bold(shorten(plain(line.headline), room))
    const about = wrap(aboutWords(line), room).map(words => `${' '.repeat(INDENT)}${words}`)
    return [`${paint.dim(padTo(shortId(line.id), INDENT - 2))}  ${title}`, ...about].join('\n')
  })
  return rows.map(row => `${row}\n`).join('')
}

/** '9 reports, 4 voices, 3 copies · last news 4 March 2031 · collapse · Halvesund · 2 related'. */
export function aboutWords(line: StoryLine): string {
  const copies = line.copies > 0 ? [counted(line.copies, 'copy')] : []
  const counts = [counted(line.reports, 'report'), counted(line.voices, 'voice'), ...copies].join(', ')
  const [incident, ...others] = line.incidents
  const more = others.length > 0 ? ` and ${counted(others.length, 'other happening')}` : ''
  return [
    counts,
    ...(line.lastNews === null ? ['undated'] : [`last news ${newsWords(line.lastNews)}`]),
    ...(incident === undefined ? [] : [`${shorten(plain(incident.label), 80)}${more}`]),
    ...(line.related.length > 0 ? [`${line.related.length} related`] : []),
    ...(line.decisions.length > 0 ? [counted(line.decisions.length, 'decision')] : []),
  ].join(' · ')
}

/** A time as a list has room for. */
export const newsWords = (range: TimeRange): string => timeWords(range).replace(', time not stated', '')

/** `text` in a column of `width` columns, cut where it is longer. */
export const cell = (text: string, width: number): string =>
  columns(text) > width ? padTo(shorten(text, width), width) : padTo(text, width)
