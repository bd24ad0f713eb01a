/** The spine: read this folder, then src/pipeline.ts, and you have read the program. */
export type * from './article.ts'
export type * from './claim.ts'
export type * from './feed.ts'
export type * from './ids.ts'
export type * from './incident.ts'
export type * from './ledger.ts'
