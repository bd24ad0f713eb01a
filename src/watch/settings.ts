/** How often, how far, how gently: every number of watching, with its reason. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** All durations in milliseconds. `seed` makes the small random shifts of polls repeatable. */
export type WatchSettings = {
  readonly everyMs: number
  readonly slowestMs: number
  readonly spacingMs: number
  readonly hostGapMs: number
  readonly seed: string
  readonly readAfterMs: readonly number[]
  readonly pageGapMs: number
  readonly pageTries: number
  readonly pageTriesMs: number
  readonly oldItemMs: number
  readonly itemsAPoll: number
  readonly feedsAList: number
  readonly feedsFound: number
  readonly feedsASite: number
  readonly mapsAnIndex: number
  readonly maxDepth: number
  readonly unreadableLimit: number
  readonly restMs: number
  readonly longestAskedMs: number
  readonly atOnce: number
  readonly graceMs: number
}

/** What holds unless told otherwise. */
export const WATCH_SETTINGS: WatchSettings = {
  everyMs: 30 * MINUTE, // what well-kept readers allow themselves; a feed's own ttl and max-age make it longer, never shorter
  slowestMs: HOUR, // a weekly paper too: most answers are a 304 of a few bytes, and its news should not be hours old
  spacingMs: MINUTE, // the same address is never asked again sooner, whatever anybody asks for
  hostGapMs: 5_000, // between two requests to one server, which are never sent at once
  seed: 'recount',
  readAfterMs: [HOUR, DAY, 7 * DAY], // when stealth edits happen: the first hours, the next day; a week for corrections
  pageGapMs: 30 * MINUTE, // a reading that was late by hours takes the place of the one that would follow it at once
  pageTries: 5,
  pageTriesMs: 7 * DAY, // a page that never came is tried on: a night without network must lose no report
  oldItemMs: 30 * DAY, // older news is read once and not again; of a sitemap it is not read at all
  itemsAPoll: 200,
  feedsAList: 1_000,
  feedsFound: 5_000, // beside those that a person named: lists of lists of lists end here
  feedsASite: 5,
  mapsAnIndex: 20, // of a large site's thousands, most of them archives
  maxDepth: 3, // a list of lists of lists is the longest honest chain
  unreadableLimit: 3,
  restMs: DAY, // for lists of feeds, feeds in quarantine, and refusals that only a person can lift
  longestAskedMs: 7 * DAY, // Retry-After is obeyed so long; a century would be a feed that is never seen again
  atOnce: 16,
  graceMs: 5_000, // for requests under way when we are told to stop
}
