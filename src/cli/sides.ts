/** What a person names as a side of a decision, in terms of evidence. */
import type { Account, Article, DecidedMention, DecidedSide, IncidentMention } from '../model/index.ts'
import { RecountError } from '../text/error.ts'
import { shorten } from '../text/phrase.ts'
import { type AccountIncident, ambiguous } from './pick.ts'
import { type AccountStory, isIdOf } from './pick-story.ts'

/** A thing that a decision may be about. */
export type Thing =
  | { readonly kind: 'story'; readonly id: string; readonly story: AccountStory }
  | { readonly kind: 'incident'; readonly id: string; readonly incident: AccountIncident }
  | { readonly kind: 'report'; readonly id: string; readonly article: Article }
  | { readonly kind: 'mention'; readonly id: string; readonly mention: IncidentMention }

/**
 * The story, incident, report or mention with this id or beginning of an id, or the report that was read from this path or address, or
 * from a file of this name. An incident that has a story stands for the story.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous' with the candidates
 */
export function pickThing(account: Account, words: string): Thing {
  const all = thingsOf(account)
  const exact = all.find(one => one.id === words)
  if (exact !== undefined) return exact
  const byId = all.filter(one => isIdOf(one.id, words))
  const found = byId.length > 0 ? byId : byOrigin(account, words)
  const [first, ...rest] = found
  if (first === undefined) {
    const what = 'expected the id of a story, an incident or a report, or where a report was read from'
    throw new RecountError('cli/not-found', `${what}, got '${words}'; recount stories lists the stories`)
  }
  if (rest.length > 0)
    throw ambiguous(
      words,
      found.map(one => `${one.id.slice(0, 12)}  ${nameOf(one)}`),
      'write more of it',
    )
  return first
}

function thingsOf(account: Account): readonly Thing[] {
  return [
    ...account.stories.map((story): Thing => ({ kind: 'story', id: story.id, story })),
    ...account.incidents.map((incident): Thing => ({ kind: 'incident', id: incident.id, incident })),
    ...account.articles.map((article): Thing => ({ kind: 'report', id: article.id, article })),
    ...account.mentions.map((mention): Thing => ({ kind: 'mention', id: mention.id, mention })),
  ]
}

/** Reports read from exactly there, else from a file of this name. */
function byOrigin(account: Account, words: string): readonly Thing[] {
  const isNamed = (origin: string) => origin.endsWith(`/${words}`) || origin.endsWith(`\\${words}`)
  const exact = account.articles.filter(one => one.origin === words)
  const found = exact.length > 0 ? exact : account.articles.filter(one => words !== '' && isNamed(one.origin))
  return found.map(article => ({ kind: 'report', id: article.id, article }))
}

const MAX_NAME = 80

/** What a thing is called: a story's headline or label, an incident's label, a report's title. */
export function nameOf(thing: Thing): string {
  const name = {
    story: () => (thing.kind === 'story' ? thing.story.label : ''),
    incident: () => (thing.kind === 'incident' ? thing.incident.label : ''),
    report: () => (thing.kind === 'report' ? (thing.article.title ?? thing.article.origin) : ''),
    mention: () => (thing.kind === 'mention' ? thing.mention.label : ''),
  }[thing.kind]()
  return shorten(name, MAX_NAME)
}

/** The reports and mentions that a thing is made of now. Of a report the mentions are of what it is about. */
export function sideOf(account: Account, thing: Thing): DecidedSide {
  const name = nameOf(thing)
  if (thing.kind === 'story') return { name, ...storySide(account, thing.story) }
  if (thing.kind === 'incident') {
    const { storyId, mentions } = thing.incident
    const story = account.stories.find(one => one.id === storyId)
    const told = mentionsOf(
      account,
      account.mentions.filter(one => mentions.includes(one.id)),
    )
    return { name, reports: story === undefined ? [] : storySide(account, story).reports, mentions: told }
  }
  if (thing.kind === 'mention') return { name, reports: [], mentions: mentionsOf(account, [thing.mention]) }
  const own = account.mentions.filter(one => one.articleId === thing.article.id && one.focal)
  return { name, reports: [thing.article.captureId], mentions: mentionsOf(account, own) }
}

function storySide(account: Account, { id, articleIds }: AccountStory): Pick<DecidedSide, 'reports' | 'mentions'> {
  const members = new Set(articleIds)
  const own = new Set(account.incidents.filter(one => one.storyId === id).flatMap(one => one.mentions))
  return {
    reports: account.articles.filter(one => members.has(one.id)).map(one => one.captureId),
    mentions: mentionsOf(
      account,
      account.mentions.filter(one => own.has(one.id)),
    ),
  }
}

function mentionsOf(account: Account, mentions: readonly IncidentMention[]): readonly DecidedMention[] {
  const captureOf = new Map(account.articles.map(one => [one.id, one.captureId] as const))
  return mentions.flatMap(({ id, articleId, label, focal }) => {
    const captureId = captureOf.get(articleId)
    return captureId === undefined ? [] : [{ mentionId: id, captureId, label, focal }]
  })
}

/** The part of a side that is of these reports, and the rest; under the names of both. */
export function divide(
  whole: DecidedSide,
  isTaken: (one: { readonly captureId: string; readonly mentionId: string | null }) => boolean,
  name: string,
): readonly [DecidedSide, DecidedSide] {
  const report = (captureId: string) => isTaken({ captureId, mentionId: null })
  return [
    { name, reports: whole.reports.filter(report), mentions: whole.mentions.filter(isTaken) },
    {
      name: whole.name,
      reports: whole.reports.filter(id => !report(id)),
      mentions: whole.mentions.filter(one => !isTaken(one)),
    },
  ]
}
