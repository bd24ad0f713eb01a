/** What a person decided, in one line: 'Merged by R. Osei on 21 April 2031: same crash'. */
import type { Account, CaptureId, DecisionId, HandDecision, MentionId } from '../model/index.ts'
import type { AccountIncident, Lookup } from './lookup.ts'
import { plain } from './plain.ts'
import { dayWords } from './time-words.ts'

/** The reports or mentions of the story or incident beside which the line stands: an apart decision names the other side. */
export type Beside = { readonly reports?: readonly CaptureId[]; readonly mentions?: readonly MentionId[] }

const sideOf = ({ sides }: HandDecision, { reports = [], mentions = [] }: Beside): number =>
  sides.findIndex(
    side =>
      side.reports.some(id => reports.includes(id)) || side.mentions.some(one => mentions.includes(one.mentionId)),
  )

/**
 * A decision in one line.
 *
 * @param show  makes words of people and reports fit for the format: escapes, isolates; without it they are made harmless for a line
 */
export const decisionWords = (
  decision: HandDecision,
  beside: Beside = {},
  show: (text: string) => string = plain,
): string => {
  const { what, by, at, why, sides, undoes } = decision
  const names = sides.map(side => show(`“${plain(side.name)}”`))
  const here = sideOf(decision, beside)
  const other = names[here === 0 ? 1 : 0] ?? ''
  const done = {
    merge: here < 0 ? `Merged ${names.join(', ')}` : 'Merged',
    split:
      here < 0 ? `Split ${names[0]} from ${names[1]}` : here === 0 ? `Split from ${other}` : `${other} was split off`,
    apart: here < 0 ? `Kept ${names.join(' and ')} apart` : `Kept apart from ${other}`,
    undo: `Undid ${undoes ?? ''}`.trim(),
  }[what]
  return `${done} by ${show(plain(by))} on ${dayWords(at)}: ${show(plain(why))}`
}

/** A line for each decision on a story or incident, in the order in which they were made; what is not in the account is left out. */
const decisionLines = (
  ids: readonly DecisionId[],
  { lookup, ...beside }: Beside & { readonly lookup: Lookup },
  show?: (text: string) => string,
): readonly string[] =>
  ids.flatMap(id => {
    const decision = lookup.decision(id)
    return decision === undefined ? [] : [decisionWords(decision, beside, show)]
  })

/** The lines of a story with those of its happening, each decision once. */
export const storyDecisions = (
  {
    story,
    main,
  }: { readonly story: Account['stories'][number]; readonly main: { readonly incident: AccountIncident } | null },
  lookup: Lookup,
  show?: (text: string) => string,
): readonly string[] => {
  const reports = story.articleIds.flatMap(id => lookup.article(id)?.captureId ?? [])
  const mentions = main?.incident.mentions ?? []
  const ids = [...new Set([...story.decisions, ...(main?.incident.decisions ?? [])])]
  return decisionLines(ids, { lookup, reports, mentions }, show)
}

/** The lines of a happening. */
export const incidentDecisions = (
  { decisions, mentions }: AccountIncident,
  lookup: Lookup,
  show?: (text: string) => string,
): readonly string[] => decisionLines(decisions, { lookup, mentions }, show)
