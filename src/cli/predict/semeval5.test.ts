import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../../model/index.ts'
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

test('the documents of an answer are its reports, each once, by their rows', () => {
  const part = (articles: readonly string[]) => ({ articles: articles as readonly ArticleId[] })
  const answer = { number: 2, incidents: [part(['a', 'b']), part(['b', 'z'])] } as unknown as Parameters<
    typeof predictionOf
  >[0]
  const rows = new Map([
    ['a', 'd1'],
    ['b', 'd2'],
  ]) as unknown as ReadonlyMap<ArticleId, string>
  assert.deepEqual(predictionOf(answer, row({}), rows), {
    question: '2-1',
    numerical_answer: 2,
    answer_docs: ['d1', 'd2'],
  })
})
