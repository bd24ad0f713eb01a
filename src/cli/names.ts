/** Names of stories as the database keeps them, beside those that a grouping alone would give. */
import type { Account, CaptureId, StoryId } from '../model/index.ts'
import type { Store } from '../store/store.ts'
import { type Because, carryIds, type Group, type Register, updated } from '../stories/register.ts'

/** The account's stories as sets of captured reports. A report in several articles, which a store never gives, counts for the first. */
function groupingOf(account: Account): readonly Group[] {
  const captureOf = new Map(account.articles.map(one => [one.id, one.captureId] as const))
  const seen = new Set<CaptureId>()
  return account.stories.map(({ id, articleIds }) => {
    const members = articleIds.flatMap(article => captureOf.get(article) ?? []).filter(one => !seen.has(one))
    for (const member of members) seen.add(member)
    return { id, members }
  })
}

/** The account with other names of its stories; a name that is not there stays. */
export function renamed(account: Account, ids: ReadonlyMap<StoryId, StoryId>): Account {
  const nameOf = (id: StoryId): StoryId => ids.get(id) ?? id
  return {
    ...account,
    stories: account.stories.map(one => ({ ...one, id: nameOf(one.id), related: one.related.map(nameOf) })),
    incidents: account.incidents.map(one => (one.storyId === null ? one : { ...one, storyId: nameOf(one.storyId) })),
  }
}

/** The account under the names of the register, which it does not change: for questions, also about the past. */
export function underNames(account: Account, register: Register): Account {
  return renamed(account, carryIds(register, groupingOf(account), { at: account.asOf }).ids)
}

/** An account under its names, what was written to the log for it, and the register that has them. */
export type Kept = {
  readonly account: Account
  readonly update: ReturnType<typeof carryIds>
  readonly register: Register
}

/**
 * Carries the register over to an account of now. The caller puts `update` into the store, alone or with the decision that led to it.
 *
 * @param because  tells which decision did what; none: evidence did
 */
export function carried(account: Account, register: Register, because?: Because): Kept {
  const options = because === undefined ? { at: account.asOf } : { at: account.asOf, because }
  const update = carryIds(register, groupingOf(account), options)
  return { account: renamed(account, update.ids), update, register: updated(register, update) }
}

/** Brings the names in the store up to date with an account of now, and gives it back under them. */
export function keepNames(store: Store, account: Account): Kept {
  const kept = carried(account, store.storyRegister())
  const { put, merged, log } = kept.update
  if (put.length + merged.length + log.length > 0) store.putStories({ put, merged, log })
  return kept
}
