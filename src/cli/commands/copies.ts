/** `recount copies`: who copied whom, with the words that they share. */
import type { Account, CopyGroup } from '../../model/index.ts'
import { copiesJson, copiesText } from '../copies-page.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { type Opened, openAccount } from '../open.ts'
import { ambiguous } from '../pick.ts'
import { isIdOf, livingId, pickStory } from '../pick-story.ts'
import { printJson } from '../print.ts'

/** Options of `copies`. */
export type CopiesOptions = CommonOptions & { readonly asOf?: string; readonly all?: boolean }

/**
 * Prints the copies of all stories, of the story that `words` name, or those that a report has part in.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous'
 */
export async function copies(edge: Edge, words: string | undefined, options: CopiesOptions): Promise<ExitCode> {
  const opened = await openAccount(edge, options)
  const { account } = opened
  const groups = words === undefined ? allGroups(account) : groupsOf(edge, opened, { words, quiet: options.quiet })
  if (options.json) printJson(edge, copiesJson(account, groups))
  else {
    const style = { colour: wantsColour(edge, options), width: edge.columns, all: options.all ?? false }
    edge.out(groups.length === 0 ? `${nobody(words)}\n` : copiesText(account, groups, style))
  }
  return EXIT.ok
}

const nobody = (words: string | undefined): string =>
  words === undefined ? 'No report is a copy of another.' : `No report of '${words}' is a copy of another.`

const allGroups = ({ stories }: Account): readonly CopyGroup[] => stories.flatMap(story => story.copyGroups)

function groupsOf(
  edge: Edge,
  opened: Opened,
  { words, quiet }: { readonly words: string; readonly quiet: boolean },
): readonly CopyGroup[] {
  const { account } = opened
  const report = pickReport(account, words)
  if (report === null) return pickStory(account, livingId(edge, opened, { words, quiet })).copyGroups
  return allGroups(account).filter(
    group => group.original === report || group.copies.some(copy => copy.articleId === report),
  )
}

/** The id of the report with this id, beginning of an id, or origin; null where the words name none. */
function pickReport({ articles }: Account, words: string): string | null {
  const found = articles.filter(one => one.origin === words || isIdOf(one.id, words))
  const exact = found.find(one => one.id === words) ?? (found.length === 1 ? found[0] : undefined)
  if (exact !== undefined) return exact.id
  if (found.length === 0) return null
  const candidates = found.map(one => `${one.id}  ${one.origin}`)
  throw ambiguous(words, candidates, 'write more of the id')
}
