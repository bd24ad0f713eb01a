/** Public benchmark sets that `recount predict` answers: which figures are held to floors, what is aimed at, and what others reach. */

/** One figure of a set. `part`: the source within the set, null when the scorer gives one figure for all. */
export type Metric = {
  readonly part: string | null
  readonly metric: string
  readonly aim: number
  readonly peer: string
}

/** A set: its name for `predict`, the scorer that goes with it, and its figures. `folder` lies under data/, `gold` and `input` in it. */
export type BenchSet = {
  readonly name: string
  readonly folder: string
  readonly scorer: string
  readonly metrics: readonly Metric[]
}

const metric = (part: string | null, name: string, aim: number, peer: string): Metric => ({
  part,
  metric: name,
  aim,
  peer,
})

/** Peers' figures are those of the sets' READMEs, on the same open part where they were measured there. */
export const SETS: readonly BenchSet[] = [
  {
    name: 'pages',
    folder: 'pages/open',
    scorer: 'pages.py',
    metrics: [
      metric('aeb', 'shingle_f1', 0.97, 'rs_trafilatura .970, trafilatura .958, Readability .952'),
      metric('aeb', 'exact', 0.35, 'AutoExtract .470, trafilatura .293, Readability .166'),
      metric('fundeval', 'shingle_f1', 0.95, 'Fundus .963, trafilatura .940, Readability .911'),
      metric('fundeval', 'para_f1', 0.9, 'Fundus .945, trafilatura .868, Readability .807'),
      metric('fundus', 'shingle_f1', 0.94, 'defuddle .891, Readability .890'),
      metric('fundus', 'title_exact', 0.93, 'defuddle .802, Readability .740'),
      metric('fundus', 'author_f1', 0.88, 'defuddle .756, Readability .739'),
      metric('fundus', 'instant_60s', 0.97, 'defuddle .950, article-extractor .870'),
      metric('fundus', 'language_acc', 0.98, '–'), // the gold of aeb says 'en' for pages in ten languages
      metric('fundus', 'day_acc', 0.96, 'defuddle .915, article-extractor .859'),
      metric('trafilatura', 'segment_f1', 0.92, 'trafilatura .924 (all 990), Readability .886'),
      metric('trafilatura', 'author_f1', 0.65, 'defuddle .546, Readability .470'),
      metric('htmldate', 'date_acc', 0.88, 'htmldate .903 (all 1,000), defuddle .612'),
    ],
  },
  {
    name: 'feeds',
    folder: 'feeds/open',
    scorer: 'feeds.py',
    metrics: [
      metric(null, 'core_pass', 0.97, 'feed-parser .931, feedsmith .900'),
      metric(null, 'extra_pass', 0.8, 'feed-parser .568, feedsmith .396'),
      metric(null, 'base_pass', 0.95, 'feed-parser .548, feedsmith .452'),
      metric(null, 'sanitize_pass', 0.9, 'feedparser (npm) .698, feed-parser .562'),
      metric(null, 'typed', 1, 'feedsmith 1.0, feed-parser .900'),
      metric(null, 'item_count', 0.99, 'feedparser (npm) .991, feed-parser .985'),
      metric(null, 'mutant_items', 1, 'feedparser (npm) 1.0, feed-parser .903'),
      metric(null, 'illformed_items', 1, '–'),
    ],
  },
]
