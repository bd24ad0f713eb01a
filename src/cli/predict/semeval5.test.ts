import assert from 'node:assert/strict'
import { test } from 'node:test'
import { predictionOf, type QuestionRow, questionOf } from './semeval5.ts'

const row = (fields: object): QuestionRow =>
  ({ question: '2-1', subtask: 2, event_type: 'killing', ...fields }) as QuestionRow

test('a question of the set is one of ours', () => {
  assert.deepEqual(
    questionOf(
      row({ location: { city: 'http://dbpedia.org/resource/Marlow_Park,_Ohio' }, time: { month: '04/2031' } }),
    ),
    {
      count: 'incidents',
      kind: null,
      harmed: 'killed',
      place: { city: 'Marlow Park, Ohio', country: 'US' },
      time: { from: '2031-04-01', to: '2031-04-30' },
      participant: null,
    },
  )
  const state = questionOf(
    row({ subtask: 3, event_type: 'injuring', location: { state: 'http://x/resource/Norland_(state)' } }),
  )
  assert.deepEqual(
    [state.count, state.harmed, state.place],
    ['injured', 'injured', { state: 'Norland', country: 'US' }],
  )
  const fire = questionOf(
    row({ event_type: 'fire_burning', participant: { full_name: 'Ada Lund' }, time: { day: '03/04/2031' } }),
  )
  assert.deepEqual([fire.kind, fire.harmed, fire.participant], ['fire', null, { full: 'Ada Lund' }])
  assert.deepEqual(fire.time, { from: '2031-04-03', to: '2031-04-03' })
})

type Given = Parameters<typeof predictionOf>

const part = (articles: readonly string[], more: object = {}) => ({
  articles,
  kind: 'shooting',
  reasons: [],
  days: null,
  ...more,
})
const question = { time: { from: '2031-04-03', to: '2031-04-03' } }
const ROWS = new Map(
  ['Two men shot', 'Mill to cut 200 jobs', 'A shed burns'].map((title, i) => [
    `a${i}`,
    { id: `d${i}`, title, text: '' },
  ]),
) as unknown as Given[2]

const docs = (answer: object, fields: object): readonly string[] => {
  const whole = { number: 2, incidents: [], possible: [], leftOut: [], question, ...answer } as unknown as Given[0]
  return predictionOf(whole, row(fields), ROWS).answer_docs
}

test('the documents of an answer are its reports, each once, by their rows', () => {
  const incidents = [part(['a0', 'a1']), part(['a1', 'z']), part(['a2'], { kind: 'fire' })]
  assert.deepEqual(docs({ incidents }, {}), ['d0', 'd1'])
  assert.deepEqual(docs({ incidents }, { event_type: 'fire_burning' }), ['d0', 'd1', 'd2'])
  assert.deepEqual(docs({ incidents }, { event_type: 'job_firing' }), ['d1'])
})

test('what there is one of is the nearest by a day, else the possible one with the fewest doubts', () => {
  const doubt = { about: 'place', fit: 'unknown' }
  const possible = [
    part(['a0'], { reasons: [doubt, { about: 'time', fit: 'unknown' }] }),
    part(['a1'], { reasons: [doubt] }),
    part(['a2'], { reasons: [{ about: 'report', fit: 'unknown' }] }),
  ]
  const dayOff = (likely: string) => part(['a0'], { days: { likely }, reasons: [{ about: 'time', fit: 'no' }] })
  assert.deepEqual(docs({ possible }, { subtask: 1 }), ['d1'])
  assert.deepEqual(docs({ possible, leftOut: [dayOff('2031-04-04')] }, { subtask: 1 }), ['d0'])
  assert.deepEqual(docs({ possible, leftOut: [dayOff('2031-04-05')] }, { subtask: 1 }), ['d1'])
  assert.deepEqual(docs({ possible, leftOut: [dayOff('2031-04-04')] }, { subtask: 2 }), [])
})
