import assert from 'node:assert/strict'
import { it } from 'node:test'
import { labelOf } from './labels.ts'

const rows: readonly (readonly [string, string | null])[] = [
  ['Read more: Ferry fire in Port Elmy', 'related stories'],
  ['Lesen Sie auch: Brand auf der Fähre', 'related stories'],
  ['À lire aussi', 'related stories'],
  ['Lea también: Incendio en el puerto', 'related stories'],
  [
    'Read more books than he did, his sister said, and you will understand why the harbour master never left his post there at all.',
    null,
  ],
  ['Sign up for our newsletter to get the harbour news', 'newsletter'],
  ['She edits the newsletter of the harbour union.', null],
  ['Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.', 'paywall note'],
  ['Teilen', 'share bar'],
  ['Share prices fell in Port Elmy on Monday.', null],
  ['12 Comments', 'comments'],
  ['Tags: ferry, fire', 'tags'],
  ['Topics of the talks were the ferry and the fire.', null],
  ['Image copyright Harbour Agency', 'picture label'],
  ['Foto: Jane Roe', 'picture label'],
  ['Jane Roe can be reached at jroe@harbour-times.example.', 'author box'],
  ['Follow her on the harbour wall, and you see the ferry.', null],
  ['John Doe contributed to this report.', 'byline'],
  ['<img height="1" src="x.gif">', 'markup'],
  ['Two people died when a ferry caught fire in the harbour of Port Elmy on Sunday.', null],
] // prettier-ignore

for (const [text, reason] of rows)
  it(text.slice(0, 60), () => assert.equal(labelOf(text, text.split(' ').length)?.reason ?? null, reason))
