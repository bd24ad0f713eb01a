import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extractClaims } from './extract-claims.ts'
import { article, engine } from './testing.ts'

const LEAD = 'Two people were killed and four hurt in separate shootings in Lunden on Monday, police said.'
const ROPE = 'About 2 p.m. Monday a man was shot dead on Rope Street.'
const MILL = 'At 5 p.m. Monday two women were wounded at Mill Road.'
const ABBEY = 'A boy was killed on Abbey Road at 8 p.m. Monday. He was 15.'
const QUAY = 'Two men were hurt on Quay Street about 11 p.m. Monday.'
const body = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** Each happening beside the focal one: what was counted of it. */
const listed = (text: string, title = 'Shootings in Lunden'): readonly string[] => {
  const { mentions, claims } = extractClaims(article(text, { title }), engine())
  return mentions
    .filter(m => !m.focal)
    .map(m =>
      claims
        .filter(c => c.incidentMention === m.id)
        .flatMap(({ statement }) =>
          'count' in statement && statement.slot !== 'figure' ? [`${statement.slot} ${statement.count.min}`] : [],
        )
        .join(', '),
    )
}

describe('a report that lists happenings', () => {
  it('has one for each paragraph with harm, a time and a place of its own', () => {
    assert.deepEqual(listed(body(LEAD, ROPE, MILL, ABBEY, QUAY)), ['killed 1', 'injured 2', 'killed 1', 'injured 2'])
  })

  it('a paragraph that goes on belongs to the one before it; one that turns back does not', () => {
    const goesOn = 'The victim, a 40-year-old man, was killed at once.'
    assert.deepEqual(listed(body(LEAD, ROPE, goesOn, MILL, ABBEY)), ['killed 1, killed 1', 'injured 2', 'killed 1'])
    const back = 'Nine people have been killed in Lunden this week.'
    assert.deepEqual(listed(body(LEAD, ROPE, MILL, ABBEY, back))[0], 'killed 1')
  })

  const rows: readonly (readonly [what: string, text: string, title: string])[] = [
    ['two paragraphs are no list', body(LEAD, ROPE, MILL), 'Shootings in Lunden'],
    [
      'one shooting, told in several places',
      body('A man was shot in Lunden on Monday, police said.', ROPE, MILL, ABBEY),
      'A shooting in Lunden',
    ],
    [
      'paragraphs without harm',
      body(
        LEAD,
        'Buses stood still on Rope Street at 2 p.m. Monday.',
        'At 5 p.m. Monday Mill Road was closed.',
        'Abbey Road was open at 8 p.m. Monday.',
      ),
      'Shootings in Lunden',
    ],
    [
      'one place, three times',
      body(
        LEAD,
        ROPE,
        'At 5 p.m. Monday a woman was wounded on Rope Street.',
        'A boy was hurt on Rope Street at 8 p.m. Monday.',
      ),
      'Shootings in Lunden',
    ],
  ]
  for (const [what, text, title] of rows) it(what, () => assert.deepEqual(listed(text, title), []))
})
