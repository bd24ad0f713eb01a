/**
 * A made-up account for the tests of this folder: a crane falls in the invented harbour town of Halvesund. Eight reports of the
 * evening and one of something else, with a disputed count, a correction, copies, a recalled accident, a hedge, a denial, a
 * quote of two paragraphs, names in several scripts and strings that try to break out of every format.
 */
import type {
  Account,
  Change,
  ClaimId,
  DecidedSide,
  DecisionId,
  Fact,
  HandDecision,
  IncidentId,
  MentionId,
  Statement,
  StoryId,
  Support,
} from '../model/index.ts'
import { articleOf, articles, at, c, claims, HARBOUR, killed, mentions, stated } from './sample-claims.ts'

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

const sideOf = (name: string, ...ids: readonly string[]): DecidedSide => ({
  name,
  reports: ids.map(id => articleOf(id).captureId),
  mentions: [],
})
const merged: HandDecision = {
  id: 'd-merged' as DecisionId,
  at: '2031-03-04T20:00:00Z',
  by: 'R. Osei <desk>',
  why: 'the same crane, *not* two | [see](https://x.example)',
  what: 'merge',
  sides: [sideOf('crane collapse', 'a1', 'a2'), sideOf('harbour accident', 'a4')],
  undoes: null,
}
const apart: HandDecision = {
  ...merged,
  id: 'd-apart' as DecisionId,
  by: 'L. Brandt',
  why: 'the library only names the harbour',
  what: 'apart',
  sides: [sideOf('crane collapse', 'a1'), sideOf('library budget', 'a9')],
}

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
          why: 'first',
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
      decisions: [merged.id, apart.id],
    },
    {
      id: 's-library' as StoryId,
      label: 'library budget',
      articleIds: [articleOf('a9').id],
      copyGroups: [],
      related: [],
      decisions: [apart.id],
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
      decisions: [merged.id],
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
      decisions: [],
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
      decisions: [],
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
  decisions: [merged, apart],
}
