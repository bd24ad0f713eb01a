/** Formats that `export` writes, in the order in which help lists them; commands/export.ts has one writer for each. */
export const FORMATS = ['json', 'markdown', 'html'] as const

/** One of FORMATS. */
export type Format = (typeof FORMATS)[number]

/** Formats that `explain` writes, in the order in which help lists them. */
export const EXPLAIN_FORMATS = ['text', 'html', 'json'] as const

/** One of EXPLAIN_FORMATS. */
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number]
