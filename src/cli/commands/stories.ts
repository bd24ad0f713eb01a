/** `recount stories`: the stories in the database, or one of them with its reports and its log. */
import type { StoryId } from '../../model/index.ts'
import type { Store } from '../../store/store.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { type Opened, withAccount } from '../open.ts'
import { type AccountStory, livingId, pickStory, searchStories } from '../pick-story.ts'
import { printJson } from '../print.ts'
import { listText, storyLines } from '../story-list.ts'
import { type Logged, labelsOf, logJson, logOf, logText, pageJson, pageText } from '../story-page.ts'

/** Options of `stories`. */
export type StoriesOptions = CommonOptions & {
  readonly asOf?: string
  readonly all?: boolean
  readonly log?: boolean
  readonly search?: string
}

const KEPT = 20 // stories of a list that is not asked for whole

/**
 * Lists the stories, the one with the last news first, or shows the one that `words` name; with `log` only what became of them.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous'
 */
export async function stories(edge: Edge, words: string | undefined, options: StoriesOptions): Promise<ExitCode> {
  return withAccount(edge, options, (opened, store) => {
    if (words !== undefined) showStory(edge, { opened, store, words }, options)
    else {
      const found = searchStories(opened.account, options.search ?? '')
      if (options.log) showLog(edge, { opened, store, found }, options)
      else showList(edge, opened.account, { found, options })
    }
    return EXIT.ok
  })
}

const styleOf = (edge: Edge, options: StoriesOptions) => {
  return { colour: wantsColour(edge, options), width: edge.columns, all: options.all ?? false }
}

type Asked = { readonly opened: Opened; readonly store: Store; readonly words: string }

function showStory(edge: Edge, { opened, store, words }: Asked, options: StoriesOptions): void {
  const { account } = opened
  const story = pickStory(account, livingId(edge, opened, { words, quiet: options.quiet }))
  const logged = logOf(story, opened, store)
  const [line] = storyLines(account, [story])
  if (options.json) printJson(edge, options.log ? logJson(logged) : pageJson(account, line!, logged))
  else if (options.log)
    edge.out(
      logText(logged, styleOf(edge, options))
        .map(row => `${row}\n`)
        .join(''),
    )
  else edge.out(pageText(account, line!, { logged, ...styleOf(edge, options) }))
}

type Found = { readonly opened: Opened; readonly store: Store; readonly found: readonly AccountStory[] }

/** What became of all stories, or of those that were searched for. */
function showLog(edge: Edge, { opened, store, found }: Found, options: StoriesOptions): void {
  const of = options.search === undefined ? undefined : new Set<StoryId>(found.map(one => one.id))
  const { account } = opened
  const changes = store.storyLog(of).filter(one => one.at <= account.asOf)
  const logged: Logged = { changes, silent: [], decisions: store.decisions(), labelOf: labelsOf(account) }
  if (options.json) printJson(edge, logJson(logged))
  else
    edge.out(
      logText(logged, styleOf(edge, options))
        .map(row => `${row}\n`)
        .join('') || 'The log is empty.\n',
    )
}

type Listed = { readonly found: readonly AccountStory[]; readonly options: StoriesOptions }

function showList(edge: Edge, account: Opened['account'], { found, options }: Listed): void {
  const lines = storyLines(account, found)
  const { version, asOf } = account
  if (options.json) {
    printJson(edge, { version, asOf, stories: lines })
    return
  }
  const shown = options.all ? lines : lines.slice(0, KEPT)
  edge.out(listText(shown, styleOf(edge, options)))
  const hidden = lines.length - shown.length
  if (hidden > 0) edge.out(`and ${hidden} more (--all, or --search WORDS)\n`)
  if (lines.length === 0) edge.out(`${emptyWords(account, options)}\n`)
}

function emptyWords({ stories: all }: Opened['account'], { search, asOf }: StoriesOptions): string {
  if (search !== undefined && all.length > 0) return `No story has all these words: ${search}`
  return asOf === undefined ? 'No stories: no report was out by now.' : 'Nothing was reported by then.'
}
