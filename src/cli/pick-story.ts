/** Finding the story that a person means, also by an id that is not its own any more. */
import { dayWords } from '../export/time-words.ts'
import type { Account, StoryId } from '../model/index.ts'
import { incidentIdOf } from '../stories/incidents/join-incidents.ts'
import { type MergedId, resolveId } from '../stories/register.ts'
import { RecountError } from '../text/error.ts'
import type { CommonOptions, Edge } from './edge.ts'
import type { Opened } from './open.ts'
import { ambiguous, hasWords } from './pick.ts'

/** A story of an account. */
export type AccountStory = Account['stories'][number]

const MIN_PREFIX = 3

/** Whether `words` is this id or its beginning. */
export const isIdOf = (id: string, words: string): boolean =>
  id === words || (words.length >= MIN_PREFIX && id.startsWith(words))

/**
 * `words` as they are, or for an id of a story that was merged (or its beginning) the id of the story that it is part of now; a note on
 * standard error says so: 's_1a2b was merged into s_9f3c on 21 April 2031'. An id that was an incident's leads to the one that its first mention is part of.
 */
export function livingId(
  edge: Edge,
  { account, register }: Pick<Opened, 'account' | 'register'>,
  { words, quiet }: { words: string } & Pick<CommonOptions, 'quiet'>,
): string {
  if ([...account.stories, ...account.incidents].some(one => isIdOf(one.id, words))) return words
  const incident = words.startsWith('i_') ? incidentWith(account, words) : null
  if (incident !== null) {
    if (!quiet) edge.err(`${words} is part of ${incident} now\n`)
    return incident
  }
  const old = [...register.merged.keys()].filter(id => isIdOf(id, words))
  const id = old.find(one => one === words) ?? (old.length === 1 ? old[0] : undefined)
  const found = id === undefined ? null : resolveId(register, id)
  if (id === undefined || found === null) return words
  if (!quiet) edge.err(`${mergerWords(id, found.mergers)}\n`)
  return found.id
}

/** The only incident with a mention that an incident of this id began with; null for none or several. */
function incidentWith({ incidents }: Account, words: string): string | null {
  const found = incidents.filter(one => one.mentions.some(mention => isIdOf(incidentIdOf(mention), words)))
  return found.length === 1 ? found[0]!.id : null
}

/** 's_1a2b was merged into s_9f3c on 21 April 2031, and that into s_77aa on 2 May 2031'. */
function mergerWords(id: StoryId, mergers: readonly MergedId[]): string {
  const steps = mergers.map(
    ({ into, at }, i) => `${i === 0 ? `${id} was merged` : 'and that'} into ${into} on ${dayWords(at)}`,
  )
  return steps.join(', ')
}

/**
 * The story with this id or beginning of an id, that of the incident with it, or the one whose label, headline or reports' titles have all
 * these words; among several by words the only one that several reports tell.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous' with the candidates
 */
export function pickStory(account: Account, words: string): AccountStory {
  const { stories } = account
  const exact = stories.find(one => one.id === words)
  if (exact !== undefined) return exact
  const homes = new Set(account.incidents.filter(one => isIdOf(one.id, words)).map(one => one.storyId))
  const byId = stories.filter(one => isIdOf(one.id, words) || homes.has(one.id))
  const found = byId.length > 0 ? byId : searchStories(account, words)
  const several = found.filter(one => one.articleIds.length > 1)
  const meant = byId.length === 0 && several.length === 1 ? several : found
  const [first, ...rest] = meant
  if (first === undefined) {
    const message = `expected the id or words of a story, got '${words}'; recount stories lists the stories`
    throw new RecountError('cli/not-found', message)
  }
  if (rest.length > 0) throw ambiguous(words, meant.map(storyWords), 'write more of the id, or more words')
  return first
}

/** A story in a line: its id and its label. */
const storyWords = ({ id, label }: AccountStory): string => `${id.slice(0, 12)}  ${label}`

/** Stories whose label, headline or reports' titles have all these words; all of them for no words. */
export function searchStories(account: Account, words: string): readonly AccountStory[] {
  const titleOf = new Map(account.articles.map(one => [one.id, one.title] as const))
  const headlines = new Map(account.incidents.map(one => [one.storyId, one.brief.headline?.text] as const))
  return account.stories.filter(({ id, label, articleIds }) => {
    const titles = articleIds.flatMap(article => titleOf.get(article) ?? [])
    return [label, headlines.get(id) ?? '', ...titles].some(text => hasWords(text, words))
  })
}
