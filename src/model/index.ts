/** The spine: read this folder, then src/pipeline.ts, and you have read the program. */

/** From bytes to a readable report. */
export type * from './article.ts'
/** What a report states, who says so, and how surely. */
export type * from './claim.ts'
/** What a person decided, and how stories changed. */
export type * from './decision.ts'
/** What feeds, lists of subscriptions and sitemaps say. */
export type * from './feed.ts'
/** Names of things, instants, spans, places. */
export type * from './ids.ts'
/** Happenings and the reports of them. */
export type * from './incident.ts'
/** What the engine saw in one report. */
export type * from './inspection.ts'
/** What is known of a happening, and the account of all. */
export type * from './ledger.ts'
/** The people of a happening. */
export type * from './people.ts'
