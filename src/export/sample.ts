/**
 * A made-up account for the tests of this folder: a crane falls in the invented harbour town of Halvesund. Eight reports of the
 * evening and one of something else, with a disputed count, a correction, copies, a recalled accident, a hedge, a denial, a
 * quote of two paragraphs, names in several scripts and strings that try to break out of every format.
 */
import type {
  Account,
  Article,
  ArticleId,
  Attribution,
  CaptureId,
  Change,
  Claim,
  ClaimId,
  Fact,
  IncidentId,
  IncidentMention,
  MentionId,
  Place,
  SourceKind,
  Statement,
  StoryId,
  Support,
  TimeRange,
} from '../model/index.ts'
import { SAMPLE_TEXTS, type SampleText } from './sample-texts.ts'

const DAY = '2031-03-04'
const at = (clock: string): string => `${DAY}T${clock}:00Z`
const stated = (from: string, to = from): TimeRange => ({ from, to, basis: 'stated' })

const HARBOUR: Place = { name: 'Halvesund', country: 'Norland', lat: null, lon: null, precision: 'city' }

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
    text,
    sentences,
    cut: sample.cut.map(([role, reason, words]) => ({ role, reason, text: words, before: text.length })),
    problems: [],
  }
}

const articles = SAMPLE_TEXTS.map(article)
const articleOf = (id: string): Article => articles.find(a => a.id === id)!

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

const mentions = [
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

const claims: Claim[] = []

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
const killed = (who: string, n: number, part: string | null = null): Statement => ({
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

const c = {
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

const on = (verdict: Support['verdict'], voice: string, ...ids: ClaimId[]): readonly Support[] =>
  ids.map(claimId => ({ claimId, voice, verdict }))
const statementOf = (id: ClaimId): Statement => claims.find(x => x.id === id)!.statement
const fact = (
  key: string,
  status: Fact['status'],
  value: Statement | null,
  support: readonly Support[],
  rule: string,
) => ({ key, status, value, support, rule }) satisfies Fact

const deadBefore = fact(
  'killed:worker',
  'single-source',
  statementOf(c.dead2),
  on('for', 'police', c.dead2, c.dead2copy),
  'one-voice',
)
const dead = fact(
  'killed:worker',
  'confirmed',
  statementOf(c.dead3),
  [
    ...on('for', 'hospital', c.dead3),
    ...on('for', 'police', c.dead3c),
    ...on('for', 'outlet:esker', c.dead3b),
    ...on('stale', 'police', c.dead2, c.dead2copy),
  ],
  'later-word',
)
const hurtBefore = fact('injured', 'single-source', statementOf(c.hurt12), on('for', 'ministry', c.hurt12), 'one-voice')
const hurt = fact(
  'injured',
  'disputed',
  statementOf(c.hurt14),
  [
    ...on('for', 'hospital', c.hurt14),
    ...on('for', 'outlet:farm', c.hurtMany),
    ...on('against', 'ministry', c.hurt12, c.hurt12b),
  ],
  'voices-differ',
)
const changes: readonly Change[] = [
  { at: at('18:30'), key: 'killed:worker', from: null, to: deadBefore, because: [c.dead2] },
  { at: at('18:30'), key: 'injured', from: null, to: hurtBefore, because: [c.hurt12] },
  { at: at('21:45'), key: 'killed:worker', from: deadBefore, to: dead, because: [c.dead3] },
  { at: at('21:45'), key: 'injured', from: hurtBefore, to: hurt, because: [c.hurt14] },
]

const single = (key: string, id: ClaimId, voice: string) =>
  fact(key, 'single-source', statementOf(id), on('for', voice, id), 'one-voice')

const facts: readonly Fact[] = [
  dead,
  hurt,
  fact('missing', 'denied', null, on('against', 'chief', c.noneMissing), 'only-denials'),
  single('cause', c.cause, 'union'),
  fact('cause:explosives', 'denied', null, on('against', 'police', c.notBomb), 'only-denials'),
  fact(
    'place',
    'confirmed',
    statementOf(c.place),
    [...on('for', 'police', c.place), ...on('for', 'outlet:radio', c.place2)],
    'voices-agree',
  ),
  single('time', c.time, 'police'),
  single('figure:metres of crane', c.figure, 'outlet:radio'),
  single('figure:onlookers', c.crowd, 'outlet:farm'),
  fact(
    'action:close-quay',
    'confirmed',
    statementOf(c.quay),
    [...on('for', 'outlet:wire', c.quay), ...on('for', 'police', c.quayB)],
    'voices-agree',
  ),
  single('advice:1f2e3d4c', c.advice, 'hospital'),
  single('quote:wang', c.quote, 'wang'),
  single('assertion:0a1b2c3d', c.arabic, 'haddad'),
  single('assertion:4e5f6a7b', c.hostile, 'outlet:hostile'),
  single('assertion:8c9d0e1f', c.long, 'outlet:hostile'),
  single('quote:bob', c.bidi, 'bob'),
]

const incidentId = (name: string) => name as IncidentId
const ledgerOf = (id: string, itsFacts: readonly Fact[], itsChanges: readonly Change[] = []) => ({
  incidentId: incidentId(id),
  asOf: '2031-03-05T08:00:00Z',
  profile: 'default',
  facts: itsFacts,
  changes: itsChanges,
})

/** The account; see the head of this file. */
export const sampleAccount: Account = {
  version: 1,
  asOf: '2031-03-05T08:00:00Z',
  articles,
  mentions,
  claims,
  echoes: [{ claimId: c.dead2copy, of: c.dead2, why: 'the same words in a copy of the report' }],
  stories: [
    {
      id: 's-crane' as StoryId,
      label: 'crane collapse, Halvesund',
      articleIds: articles.filter(a => a.id !== 'a9').map(a => a.id),
      copyGroups: [
        {
          original: articleOf('a1').id,
          copies: [
            {
              articleId: articleOf('a2').id,
              how: 'syndicated',
              similarity: 0.94,
              passages: [{ inOriginal: { start: 0, end: 60 }, inCopy: { start: 0, end: 60 } }],
            },
            { articleId: articleOf('a6').id, how: 'spun', similarity: 0.41, passages: [] },
          ],
        },
      ],
      related: [],
    },
    {
      id: 's-library' as StoryId,
      label: 'library budget',
      articleIds: [articleOf('a9').id],
      copyGroups: [],
      related: [],
    },
  ],
  incidents: [
    {
      id: incidentId('i-crane'),
      storyId: 's-crane' as StoryId,
      kind: 'collapse',
      label: 'crane collapse, Halvesund',
      when: stated(at('17:25'), at('17:55')),
      where: HARBOUR,
      mentions: mentions.filter(m => m.id.startsWith('m-') && m.id !== 'm-a9').map(m => m.id),
      ledger: ledgerOf('i-crane', facts, changes),
      brief: {
        incidentId: incidentId('i-crane'),
        asOf: '2031-03-05T08:00:00Z',
        headline: { text: 'Crane collapse in Halvesund kills three dock workers', cites: [c.dead3, c.dead3c] },
        summary: [
          {
            text: 'Three dock workers were killed when a crane fell on the east quay of Halvesund.',
            cites: [c.dead3, c.place],
          },
          {
            text: 'How many were injured is disputed: 14 according to St Anne’s Hospital, 12 according to the labour ministry.',
            cites: [c.hurt14, c.hurt12],
          },
          { text: 'The Dockers’ Union says that the hook “may have been overloaded”.', cites: [c.cause] },
        ],
        timeline: [
          {
            when: { from: at('17:25'), to: at('17:55'), basis: 'stated' },
            text: 'The crane falls on the east quay.',
            cites: [c.time],
          },
          {
            when: stated(at('18:30')),
            text: 'Harbour police report two dead; the ministry twelve injured.',
            cites: [c.dead2, c.hurt12],
          },
          { when: stated(at('21:30')), text: 'A third worker dies in hospital.', cites: [c.dead3] },
        ],
        contradictions: [
          {
            key: 'injured',
            sides: [
              { text: '14 injured, according to St Anne’s Hospital', cites: [c.hurt14] },
              { text: '12 injured, according to the labour ministry', cites: [c.hurt12] },
            ],
          },
        ],
      },
    },
    {
      id: incidentId('i-2019'),
      storyId: null,
      kind: 'collapse',
      label: 'crane accident of 2019',
      when: { from: '2019-01-01T00:00:00Z', to: '2019-12-31T23:59:59Z', basis: 'stated' },
      where: HARBOUR,
      mentions: ['b-a1' as MentionId, 'b-a4' as MentionId],
      ledger: ledgerOf('i-2019', [
        fact(
          'killed',
          'confirmed',
          killed('any', 4),
          [...on('for', 'outlet:wire', c.past), ...on('for', 'outlet:herald', c.past2)],
          'voices-agree',
        ),
      ]),
      brief: {
        incidentId: incidentId('i-2019'),
        asOf: '2031-03-05T08:00:00Z',
        headline: null,
        summary: [],
        timeline: [],
        contradictions: [],
      },
    },
    {
      id: incidentId('i-library'),
      storyId: 's-library' as StoryId,
      kind: 'meeting',
      label: 'library budget',
      when: null,
      where: null,
      mentions: ['m-a9' as MentionId],
      ledger: ledgerOf('i-library', [single('assertion:aa55aa55', c.budget, 'outlet:library')]),
      brief: {
        incidentId: incidentId('i-library'),
        asOf: '2031-03-05T08:00:00Z',
        headline: { text: 'The library keeps its Sunday hours', cites: [c.budget] },
        summary: [],
        timeline: [],
        contradictions: [],
      },
    },
  ],
}
