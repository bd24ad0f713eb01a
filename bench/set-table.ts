/** Public benchmark sets that `recount predict` answers: which figures are held to floors, what is aimed at, and what others reach. */

/** One figure of a set. `part`: the source within the set, null when the scorer gives one figure for all. 'cue.exact_F' lies one group deeper. */
export type Metric = {
  readonly part: string | null
  readonly metric: string
  readonly aim: number
  readonly peer: string
}

/**
 * A set: its name for `predict`, the scorer that goes with it, and its figures. `folder` lies under data/, `gold` and `input` in it.
 * `files`: of the inputs only these take part, each scored by itself; a figure's `part` is then the file's name without its ending.
 */
export type BenchSet = {
  readonly name: string
  readonly folder: string
  readonly scorer: string
  readonly files?: readonly string[]
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
  {
    name: 'gva',
    folder: 'gva/open',
    scorer: 'gva.py',
    metrics: [
      metric('multi_report', 'killed', 76, 'regex, majority of reports 51'),
      metric('multi_report', 'injured', 72, 'regex, majority of reports 61'),
      metric(null, 'killed', 76, 'regex, majority of reports 56.1'),
      metric(null, 'injured', 72, 'regex, majority of reports 48.7'),
      metric(null, 'date1', 88, 'day before the first report 86.6'),
      metric(null, 'city', 80, '–'),
      metric(null, 'state', 85, '–'),
    ],
  },
  {
    name: 'gva-stream',
    folder: 'gva/open',
    scorer: 'gva.py',
    metrics: [
      metric(null, 'bcubed_F', 93, 'shared rare names, single pass 80.6'),
      metric(null, 'pairwise_F', 75, 'the same 33.0'),
      metric(null, 'exact_clusters_multi', 60, 'the same 23.9'),
      metric(null, 'facts_aligned.killed', 80, '–'),
      metric(null, 'facts_aligned.injured', 72, '–'),
      metric(null, 'facts_aligned.both', 62, '–'),
      metric(null, 'facts_aligned.date1', 88, '–'),
      metric(null, 'facts_aligned.city', 78, '–'),
      metric(null, 'facts_aligned_multi.killed', 65, '–'),
    ],
  },
  {
    name: 'copies',
    folder: 'copies/open',
    scorer: 'copies.py',
    metrics: [
      metric(null, 'accuracy_copy', 0.96, '3-gram containment .912, with the best threshold on all 95 .958'),
      metric(null, 'auc_copy', 0.96, '3-gram containment .938'),
    ],
  },
  {
    name: 'semeval5',
    folder: 'semeval5/open',
    scorer: 'semeval5.py',
    metrics: [
      metric(null, 's1.doc_F', 85, 'keyword and day 60.6; hidden part: ID-DE 41.0, NAI-SEA 78.3 of those it answered'),
      metric(null, 's2.doc_F', 65, 'keyword and day 44.6; hidden part: ID-DE 51.2, NAI-SEA 50.5'),
      metric(null, 's2.accuracy_with_docs', 25, 'keyword and day 6.8; hidden part: ID-DE 21.8'),
      metric(null, 's3.doc_F', 70, 'keyword and day 45.8; hidden part: ID-DE 49.1, NAI-SEA 63.6'),
    ],
  },
  {
    name: 'isaf',
    folder: 'isaf/open',
    scorer: 'isaf.py',
    metrics: [
      metric('accuracy', 'min_killed', 92, 'GPT-4-Turbo 90 (100 releases), regex 83.5'),
      metric('accuracy', 'min_captured', 75, 'GPT-4-Turbo 71 (100 releases), regex 58.9'),
      metric('accuracy', 'start_date', 75, 'GPT-4-Turbo 53 (100 releases), regex 43.3'),
      metric('accuracy', 'province', 93, 'GPT-4-Turbo 91 (100 releases), regex 81.7'),
      metric(null, 'macro_accuracy', 85, 'regex 76.9'),
    ],
  },
  {
    name: 'muc4',
    folder: 'muc4/open',
    scorer: 'muc4.py',
    metrics: [
      metric(null, 'all_templates_F', 35, 'hidden part: GE 54.4, SRI 46.6, NYU 41.4, BBN 36.1, SRA 30.2'),
      metric('TST1', 'all_templates_F', 35, 'as above'),
      metric('TST2', 'all_templates_F', 35, 'as above'),
    ],
  },
  {
    name: 'polnear',
    folder: 'polnear/open',
    scorer: 'polnear.py',
    files: ['dev.jsonl'],
    metrics: [
      metric('dev', 'token_micro_F', 66, 'VU CRF 67.8 (trained on it), list of 11 cues 33.4'),
      metric('dev', 'cue.exact_F', 60, 'perceptron trained on it 60.2, list of cues 43.2'),
      metric('dev', 'source.exact_F', 45, 'perceptron trained on it 44.5, list of cues 5.0'),
      metric('dev', 'content.exact_F', 25, 'perceptron trained on it 24.3, list of cues 7.2'),
      metric('dev', 'relation_overlap_F', 0, 'list of cues 10.6'),
    ],
  },
  {
    name: 'tempeval3',
    folder: 'tempeval3/open',
    scorer: 'tempeval3.py',
    files: ['timebank.jsonl', 'aquaint.jsonl'],
    metrics: [
      metric('timebank', 'relaxed_F', 86, 'compromise-dates 75.1, chrono-node 70.8'),
      metric('timebank', 'value_F', 68, 'chrono-node 42.3'),
      metric('aquaint', 'relaxed_F', 86, 'compromise-dates 84.8, chrono-node 82.8'),
      metric('aquaint', 'value_F', 68, 'chrono-node 60.6'),
    ],
  },
  {
    name: 'treebank',
    folder: 'treebank/open',
    scorer: 'treebank.py',
    files: ['ewt-dev.conllu', 'gum-dev.conllu'],
    metrics: [
      metric('ewt-dev', 'UPOS', 95, 'most frequent tag 87.8'),
      metric('ewt-dev', 'UAS', 86, 'fixed head a tag 32.0'),
      metric('ewt-dev', 'LAS', 82, 'fixed head a tag 23.1'),
      metric('gum-dev', 'UPOS', 95, 'most frequent tag 88.9'),
      metric('gum-dev', 'UAS', 86, 'fixed head a tag 31.2'),
      metric('gum-dev', 'LAS', 82, 'fixed head a tag 23.4'),
    ],
  },
  {
    name: 'mentions',
    folder: 'mentions/open',
    scorer: 'mentions.py',
    files: ['dev.jsonl'], // the other is trained on: node train/train-mentions.ts
    metrics: [
      metric('dev', 'event.CoNLL_F', 80, 'same stem 64.2, with the gold subtopic given 75.9'),
      metric('dev', 'event_within_subtopics_CoNLL_F', 80, 'same stem 75.8 (hidden part)'),
      metric('dev', 'participant.CoNLL_F', 72, 'same stem 67.6, with the gold subtopic given 69.6'),
      metric('dev', 'all_kinds.CoNLL_F', 78, '–'),
    ],
  },
  {
    name: 'names',
    folder: 'names/open',
    scorer: 'names.py',
    files: ['conll-testa.jsonl'], // the others are trained on: node train/train-names.ts --cross-validate
    metrics: [metric('conll-testa', 'F', 72, 'compromise 51.9')],
  },
  {
    name: 'places',
    folder: 'places/open',
    scorer: 'places.py',
    files: ['LGL.jsonl', 'GeoWebNews.jsonl'],
    metrics: [
      metric('LGL', 'end_to_end_F161', 42, 'CamCoder 46.9, StanfordNER with population 40.0'),
      metric('GeoWebNews', 'end_to_end_F161', 54, 'Edinburgh 58.6, CamCoder 58.0'),
    ],
  },
  {
    name: 'factuality',
    folder: 'factuality/open',
    scorer: 'factuality.py',
    files: ['uw-dev.jsonl', 'meantime-dev.jsonl'],
    metrics: [
      metric('uw-dev', 'MAE', 0.56, 'window rule .628'),
      metric('uw-dev', 'pearson_r', 0.62, 'window rule .545'),
      metric('uw-dev', 'macro_F', 55, 'window rule 49.1'),
      metric('meantime-dev', 'macro_F', 55, '–'),
    ],
  },
  {
    name: 'stories',
    folder: 'stories/open',
    scorer: 'stories.py',
    metrics: [
      metric('mean', 'bcubed_f1', 0.94, 'single pass tf-idf .883'),
      metric('mean', 'pair_f1', 0.85, 'single pass tf-idf .697'),
      metric('ecbplus', 'bcubed_f1', 0.95, 'single pass tf-idf .894; hidden part, number of topics given: Barhom .968'),
      metric('ecbplus', 'pair_f1', 0.94, 'single pass tf-idf .849'),
      metric('g5w', 'bcubed_f1', 0.95, 'single pass tf-idf .870'),
      metric('g5w', 'pair_f1', 0.92, 'single pass tf-idf .822'),
      metric('gva', 'bcubed_f1', 0.93, 'single pass tf-idf .868'),
      metric('gva', 'pair_f1', 0.75, 'single pass tf-idf .255'),
      metric('gvc', 'bcubed_f1', 0.97, 'single pass tf-idf .947'),
      metric('gvc', 'pair_f1', 0.94, 'single pass tf-idf .884'),
      metric('neus', 'bcubed_f1', 0.87, 'single pass tf-idf .834'),
      metric('neus', 'pair_f1', 0.75, 'single pass tf-idf .674'),
    ],
  },
]
