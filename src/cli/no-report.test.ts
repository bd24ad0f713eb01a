import assert from 'node:assert/strict'
import { it } from 'node:test'
import { testEdge } from '../../test/contract/edge.ts'
import { captureOf } from '../intake/capture.ts'
import type { IncidentMention } from '../model/index.ts'
import { readArticle } from '../reading/read-article.ts'
import type { Arrival, Stages } from './edge.ts'
import { run } from './run.ts'

const links = ['One dead as ferry burns', 'Bridge stays shut', 'Council sits on Monday']
  .map(text => `<li><a href="/${text.length}.html">${text}</a></li>`)
  .join('')
const pages: Readonly<Record<string, string>> = {
  'captcha.html':
    '<!doctype html><title>Check</title><h1>Are you a robot?</h1><p>Please complete the captcha to continue.',
  'front.html': `<!doctype html><title>Harbour Times</title><h1>Harbour Times</h1><ul>${links}</ul>`,
  'report.html':
    '<!doctype html><title>Ferry burns</title><article><h1>Ferry burns</h1><p>A ferry burned in the harbour on Monday, and two of its crew were hurt, the coastguard said.</p></article>',
}

/** An edge whose pages are really read; their claims are not. */
function edgeOf() {
  const plain = testEdge()
  const arrivalOf = (origin: string): Arrival =>
    captureOf({ origin, bytes: Buffer.from(pages[origin]!), type: 'text/html', capturedAt: plain.now() })
  const stages = async (): Promise<Stages> => ({
    ...(await plain.stages()),
    understand: capture => ({ article: readArticle(capture), mentions: [] as IncidentMention[], claims: [] }),
    async *readPaths(paths) {
      for (const path of paths) yield arrivalOf(path)
    },
  })
  return testEdge({ stages })
}

it('refuses pages that are no report, with what they are, and stores the rest', async () => {
  const edge = edgeOf()
  const args = ['read', ...Object.keys(pages), '--db', ':memory:', '--json']
  assert.equal(await run(args, edge), 3)
  assert.match(edge.written.err, /^refused captcha\.html: expected a report, got a .+ \(reading\/not-an-article\)$/m)
  assert.match(
    edge.written.err,
    /^refused front\.html: .* no text below it.*recount watch \(reading\/not-an-article\)$/m,
  )
  const { articles, stories } = JSON.parse(edge.written.out)
  assert.deepEqual([articles.length, articles[0].origin, stories.length], [1, 'report.html', 1])
})

it('counts them', async () => {
  const edge = edgeOf()
  await run(['read', ...Object.keys(pages), '--db', ':memory:'], edge)
  assert.match(edge.written.err, /^1 report: 1 stored, 2 inputs refused$/m)
})
