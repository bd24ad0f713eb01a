import assert from 'node:assert/strict'
import { it } from 'node:test'
import { remembering } from './remembered.ts'

it('asks once about a text that comes again, each time about a long one', () => {
  const asked: string[] = []
  const find = remembering(text => {
    asked.push(text)
    return text.length > 3 ? text.length : null
  })
  const long = 'x'.repeat(301)
  assert.deepEqual(['post', 'ad', 'post', 'ad', long, long].map(find), [4, null, 4, null, 301, 301])
  assert.deepEqual(asked, ['post', 'ad', long, long])
})
