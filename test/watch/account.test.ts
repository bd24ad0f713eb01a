/** Versions of a page in the account: one voice, the later superseding the earlier, nothing known before it was fetched. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { exportHtml } from '../../src/export/html.ts'
import { lookUp } from '../../src/export/lookup.ts'
import { viewAccount } from '../../src/export/view.ts'
import type { Account, Capture, CaptureId } from '../../src/model/index.ts'
import { recountAll } from '../../src/pipeline.ts'
import { read } from '../properties/pool.ts'

const TIMES = 'https://harbour-times.example/fire'
const POST = 'https://esker-post.example/quay-fire'

type Page = { readonly url: string; readonly outlet: string; readonly hurt: string; readonly said: string }

function capture({ url, outlet, hurt, said }: Page, clock: string): Capture {
  const published = `<meta property="article:published_time" content="2031-05-02T10:00:00Z">`
  const body = `<html><head><title>Fire on Quay Street</title><meta property="og:site_name" content="${outlet}">${published}</head>
<body><article><h1>Fire shuts Quay Street in Port Esker</h1>
<p>${hurt} people were injured when a fire broke out in a warehouse on Quay Street in Port Esker on Friday morning, ${said}.</p>
<p>A witness said the flames rose over the harbour for an hour before the first engine came.</p>
<p>The street was closed to traffic for most of the day while crews worked in the ruins.</p></article></body></html>`
  const id = createHash('sha256').update(body).digest('hex') as CaptureId
  const capturedAt = `2031-05-02T${clock}:00Z`
  return { id, origin: url, mediaType: 'text/html', capturedAt, body, headers: {}, problems: [] }
}

const times = (hurt: string, said = 'police said') => ({ url: TIMES, outlet: 'Harbour Times', hurt, said })
const injuredOf = (account: Account) => {
  const [fact] = account.incidents.flatMap(one => one.ledger.facts).filter(one => one.key === 'injured')
  const count = fact?.value && 'count' in fact.value ? fact.value.count.min : null
  const current = fact?.support.filter(one => one.verdict !== 'stale').map(one => one.voice)
  return { count, status: fact?.status, voices: [...new Set(current)] }
}

describe('two versions of one page', () => {
  const versions = [read(capture(times('Two'), '10:10')), read(capture(times('Three'), '11:10'))]

  it('are one voice, the later superseding the earlier', () => {
    const account = recountAll(versions, '2031-05-02T12:00:00Z')
    assert.deepEqual(injuredOf(account), { count: 3, status: 'single-source', voices: ['police'] })
    assert.deepEqual(recountAll(versions.toReversed(), '2031-05-02T12:00:00Z'), account)
    const changes = account.incidents[0]!.ledger.changes.filter(one => one.key === 'injured').map(one => one.at)
    assert.deepEqual(changes, ['2031-05-02T10:00:00Z', '2031-05-02T11:10:00Z'])
  })

  it('are known one after the other', () => {
    const before = recountAll(versions, '2031-05-02T11:00:00Z')
    assert.deepEqual(injuredOf(before).count, 2)
    assert.equal(before.articles.length, 1)
  })

  it('leave the names of story and incident as they were', () => {
    const [before, after] = ['11:00', '12:00'].map(clock => recountAll(versions, `2031-05-02T${clock}:00Z`))
    assert.equal(after!.stories[0]!.id, before!.stories[0]!.id)
    assert.equal(after!.incidents[0]!.id, before!.incidents[0]!.id)
    assert.equal(after!.incidents.length, 1)
  })

  it('are one report, whose earlier words stay in the account', () => {
    const account = recountAll(versions, '2031-05-02T12:00:00Z')
    assert.equal(account.articles.length, 2)
    assert.deepEqual(
      viewAccount(account, lookUp(account)).map(story => story.reports),
      [1],
    )
    const html = exportHtml(account)
    assert.match(html, /1 report read/)
    assert.match(html, /as fetched/)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(`id="${target}"`), target)
  })

  it('add nothing to the voices of another outlet that copied the first one', () => {
    const copy = read(capture({ ...times('Two'), url: POST, outlet: 'Esker Post' }, '10:30'))
    const account = recountAll([...versions, copy], '2031-05-02T12:00:00Z')
    assert.deepEqual(injuredOf(account), { count: 3, status: 'single-source', voices: ['police'] })
  })

  it('count as one however often the page is fetched', () => {
    const many = ['Two', 'Three', 'Four', 'Five'].map((n, i) => read(capture(times(n, 'officials said'), `1${i}:10`)))
    const account = recountAll(many, '2031-05-02T15:00:00Z')
    assert.equal(injuredOf(account).count, 5)
    assert.equal(injuredOf(account).voices.length, 1)
    assert.equal(account.stories.length, 1)
  })
})
