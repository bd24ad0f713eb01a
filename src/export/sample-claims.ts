/** The claims of the made-up account: what each report of `sample-texts.ts` says, in the model's terms. */
import type {
  Article,
  ArticleId,
  Attribution,
  CaptureId,
  Claim,
  ClaimId,
  IncidentMention,
  MentionId,
  Place,
  SourceKind,
  Statement,
  TimeRange,
} from '../model/index.ts'
import { SAMPLE_TEXTS, type SampleText } from './sample-texts.ts'

const DAY = '2031-03-04'
/** An instant of the sample’s day. */
export const at = (clock: string): string => `${DAY}T${clock}:00Z`
/** A stated range of time. */
export const stated = (from: string, to = from): TimeRange => ({ from, to, basis: 'stated' })

/** The town. */
export const HARBOUR: Place = { name: 'Halvesund', country: 'Norland', lat: null, lon: null, precision: 'city' }

const article = (sample: SampleText): Article => {
  const text = sample.paragraphs.join('\n\n')
  let offset = 0
  const sentences = sample.paragraphs.map((words, paragraph) => {
    const start = offset
    offset += words.length + 2
    return { start, end: start + words.length, paragraph, role: paragraph === 0 ? 'headline' : 'body' } as const
  })
  return {
    id: sample.id as ArticleId,
    captureId: `${sample.id}-capture` as CaptureId,
    origin: sample.origin,
    outlet: sample.outlet,
    title: sample.paragraphs[0] ?? null,
    byline: sample.byline,
    credit: sample.credit,
    published: sample.clock ? stated(at(sample.clock)) : null,
    updated: null,
    capturedAt: '2031-03-05T08:00:00Z',
    language: 'en',
    canonical: null,
    section: null,
    evidence: [],
    text,
    sentences,
    cut: sample.cut.map(([role, reason, words]) => ({ role, reason, text: words, before: text.length })),
    problems: [],
  }
}

/** The reports, in the order of `SAMPLE_TEXTS`. */
export const articles = SAMPLE_TEXTS.map(article)
/** A report by its id. */
export const articleOf = (id: string): Article => articles.find(a => a.id === id)!

const mention = (id: string, articleId: string, focal: boolean, kind: string, label: string): IncidentMention => ({
  id: id as MentionId,
  articleId: articleId as ArticleId,
  kind,
  label,
  trigger: null,
  when: null,
  where: null,
  participants: [],
  focal,
})

/** The focal mention of each report, then those of the recalled accident. */
export const mentions = [
  ...articles.map(a =>
    a.id === 'a9'
      ? mention('m-a9', 'a9', true, 'meeting', 'library budget')
      : mention(`m-${a.id}`, a.id, true, 'collapse', 'crane collapse'),
  ),
  mention('b-a1', 'a1', false, 'collapse', 'crane accident of 2019'),
  mention('b-a4', 'a4', false, 'collapse', 'crane accident of 2019'),
]

type Said = {
  readonly by?: readonly [SourceKind, string | null]
  readonly via?: readonly [SourceKind, string]
  readonly negative?: boolean
  readonly hedge?: string
  readonly recalled?: boolean
}

const chain = (said: Said): Attribution => {
  const hop = (kind: SourceKind, name: string | null, via: Attribution | null): Attribution => ({
    source: { kind, name, entity: name, at: null },
    cue: null,
    via,
  })
  const via = said.via ? hop(said.via[0], said.via[1], null) : null
  return said.by ? hop(said.by[0], said.by[1], via) : { source: null, cue: null, via: null }
}

/** All claims, in the order in which they were added. */
export const claims: Claim[] = []

/** Adds the claim that `exact` in the report makes; its id tells report and number. */
const claim = (articleId: string, exact: string, statement: Statement, said: Said = {}): ClaimId => {
  const report = articleOf(articleId)
  const start = report.text.indexOf(exact)
  if (start < 0) throw new Error(`sample: ${articleId} has no “${exact}”`)
  const hedgeStart = said.hedge ? report.text.indexOf(said.hedge, Math.max(0, start - 40)) : -1
  const id = `c${claims.length + 1}-${articleId}` as ClaimId
  claims.push({
    id,
    anchor: { articleId: report.id, start, end: start + exact.length, exact },
    incidentMention: `${said.recalled ? 'b' : 'm'}-${articleId}` as MentionId,
    statement,
    attribution: chain(said),
    factuality: {
      certainty: said.hedge ? 'possible' : 'certain',
      polarity: said.negative ? 'negative' : 'positive',
      hedges: said.hedge ? [{ start: hedgeStart, end: hedgeStart + said.hedge.length }] : [],
    },
    reportedAt: report.published ?? { from: `${DAY}T00:00:00Z`, to: report.capturedAt, basis: 'assumed' },
    by: 'sample',
    score: 0.9,
  })
  return id
}

const exactly = (n: number) => ({ min: n, max: n, approximate: false })
/** A count of dead. */
export const killed = (who: string, n: number, part: string | null = null): Statement => ({
  slot: 'killed',
  who,
  count: exactly(n),
  part,
})
const injured = (min: number, max: number | null): Statement => ({
  slot: 'injured',
  who: 'any',
  count: { min, max, approximate: false },
  part: null,
})
const words = (slot: 'action' | 'advice' | 'quote' | 'assertion', said: string, actor: string | null): Statement => ({
  slot,
  words: said,
  actor,
})

const HOSPITAL = ['hospital', 'St Anne’s Hospital'] as const
const MINISTRY = ['ministry', 'labour ministry'] as const
const POLICE = ['police', 'harbour police'] as const
const CHIEF = ['emergency', 'Þórdís Ægisdóttir'] as const

/** The claims by what they say. */
export const c = {
  dead2: claim('a1', 'Two dock workers were killed', killed('worker', 2), { by: POLICE }),
  dead2copy: claim('a2', 'Two dock workers were killed', killed('worker', 2), { by: POLICE }),
  dead3: claim('a4', 'A third worker died of his wounds at 21:30', killed('worker', 3), { by: HOSPITAL }),
  dead3b: claim('a5', 'killing three workers', killed('worker', 3)),
  dead3c: claim('a7', 'three men are dead', killed('worker', 3), { by: POLICE }),
  hurt12: claim('a1', 'twelve people were hurt', injured(12, 12), { by: MINISTRY }),
  hurt14: claim('a4', 'fourteen patients, two of them children', injured(14, 14), { by: HOSPITAL }),
  hurt12b: claim('a5', 'a dozen injured', injured(12, 12), { by: MINISTRY, via: ['outlet', 'Norland Wire'] }),
  hurtMany: claim('a6', 'at least 10 hurt', injured(10, null)),
  noneMissing: claim(
    'a4',
    'nobody is missing any more',
    { slot: 'missing', who: 'any', count: { min: 1, max: null, approximate: false }, part: null },
    { by: CHIEF, negative: true },
  ),
  cause: claim(
    'a3',
    'The hook may have been overloaded',
    { slot: 'cause', name: 'overloaded hook', code: null },
    { by: ['union', 'Dockers’ Union'], hedge: 'may' },
  ),
  notBomb: claim(
    'a7',
    'It was not a bomb',
    { slot: 'cause', name: 'bomb', code: 'explosives' },
    { by: POLICE, negative: true },
  ),
  place: claim('a1', 'Halvesund’s east quay', { slot: 'place', place: { ...HARBOUR, name: 'East quay, Halvesund' } }),
  place2: claim('a3', 'the east quay', { slot: 'place', place: { ...HARBOUR, name: 'East quay, Halvesund' } }),
  time: claim('a1', 'at about 17:40', {
    slot: 'time',
    when: { from: at('17:25'), to: at('17:55'), basis: 'stated' },
    words: 'at about 17:40',
    precision: 'minute',
  }),
  figure: claim('a3', '80-metre crane', { slot: 'figure', measure: 'metres of crane', count: exactly(80) }),
  crowd: claim('a6', 'some 300 onlookers', {
    slot: 'figure',
    measure: 'onlookers',
    count: { min: 300, max: 300, approximate: true },
  }),
  quay: claim('a1', 'The quay was closed', words('action', 'The quay was closed', null)),
  quayB: claim('a3', 'police closed the quay', words('action', 'police closed the quay', 'police'), { by: POLICE }),
  advice: claim(
    'a4',
    'Relatives should ring the hospital',
    words('advice', 'Relatives should ring the hospital', null),
    {
      by: HOSPITAL,
    },
  ),
  quote: claim(
    'a3',
    '“I heard it groan, like a ship.\n\n“Then it came down, and it was quiet.”',
    words('quote', 'I heard it groan, like a ship. Then it came down, and it was quiet.', '王晓岚'),
    { by: ['witness', '王晓岚'] },
  ),
  arabic: claim('a7', 'ran towards the water', words('assertion', 'ليلى حداد ran towards the water', null), {
    by: ['witness', 'ليلى حداد'],
  }),
  hostile: claim(
    'a8',
    '<script>alert("crane")</script> [click me](javascript:alert(1)) ![x](http://evil.example/p.png)',
    words(
      'assertion',
      '<script>alert("crane")</script> [click me](javascript:alert(1)) ![x](http://evil.example/p.png)',
      null,
    ),
  ),
  long: claim('a8', 'a'.repeat(300), words('assertion', 'a'.repeat(300), null)),
  bidi: claim(
    'a8',
    'said \u202eenord a\u202c and \u001b[31mred\u001b[0m',
    words('quote', 'said \u202eenord a\u202c and \u001b[31mred\u001b[0m', '`*_Bob_*` | <b>'),
    { by: ['anonymous', '`*_Bob_*` | <b>'] },
  ),
  past: claim('a1', 'four people died in 2019', killed('any', 4), { recalled: true }),
  past2: claim('a4', 'the 2019 accident, which killed four', killed('any', 4), { recalled: true }),
  budget: claim(
    'a9',
    'The library keeps its Sunday hours',
    words('assertion', 'The library keeps its Sunday hours', null),
  ),
}
