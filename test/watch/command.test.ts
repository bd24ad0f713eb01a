/** `recount watch` and `recount read URL` as a person runs them, over a web in memory. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Web, WebOptions } from '../../src/cli/edge.ts'
import { run } from '../../src/cli/run.ts'
import { captureOf } from '../../src/intake/capture.ts'
import type { FetchOutcome, FetchRequest } from '../../src/intake/http/policy.ts'
import { type TestEdge, testEdge } from '../contract/edge.ts'

const FEED = 'https://harbour-times.example/feed'
const PAGE = 'https://pages.harbour-times.example/fire'
const RSS = `<rss version="2.0"><channel><title>Harbour Times</title><item><title>Fire on the quay</title><link>${PAGE}</link></item></channel></rss>`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-command-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Pages = Readonly<Record<string, string | null>>

/** An edge whose web has these pages; null hangs until it is given up, what is missing is 404. */
function webEdge(pages: Pages, more: Parameters<typeof testEdge>[0] = {}) {
  const asked: string[] = []
  const opened: WebOptions[] = []
  const plain = testEdge(more)
  const fetch = async ({ url, signal }: FetchRequest): Promise<FetchOutcome> => {
    asked.push(url)
    const body = pages[url]
    if (body === null) await new Promise(resolve => signal?.addEventListener('abort', resolve))
    if (typeof body === 'string') {
      const headers = { 'content-type': 'text/html' }
      return { kind: 'body', url, status: 200, headers, bytes: new TextEncoder().encode(body), hops: [], movedTo: null }
    }
    const problem = { code: 'fetch/http-error', message: `${url}: expected a page, got status 404`, at: null }
    return { kind: 'failed', url, status: 404, problem, retryAfterMs: null, gone: false, retry: false, hops: [] }
  }
  const web: Web = {
    fetcher: { fetch },
    capturePage: async request => {
      const outcome = await fetch(request)
      if (outcome.kind === 'failed') {
        return { entry: { kind: 'refused', origin: request.url, problem: outcome.problem }, outcome }
      }
      if (outcome.kind !== 'body') return { entry: null, outcome }
      const { url: origin, bytes } = outcome
      return { entry: captureOf({ origin, bytes, type: 'text/html', capturedAt: plain.now() }), outcome }
    },
    close: async () => {},
  }
  const openWeb = async (options: WebOptions) => {
    opened.push(options)
    return web
  }
  const edge: TestEdge = { ...plain, stages: async () => ({ ...(await plain.stages()), openWeb }) }
  const command = (...args: readonly string[]) => run([...args, '--db', join(folder, 'x.db')], edge)
  return { edge, asked, opened, command }
}

describe('recount watch', () => {
  const pages = { [FEED]: RSS, [PAGE]: 'Fire broke out on the quay.' }

  it('--once tells what is new, and ends; the next round at once asks for nothing', async () => {
    const { edge, asked, command } = webEdge(pages)
    assert.equal(await command('watch', FEED, '--once'), 0)
    assert.equal(edge.written.out, `2031-05-02 12:00  new      Fire on the quay  ${PAGE}\n`)
    assert.equal(edge.written.err, '1 new report, 0 changed\n')
    edge.written.err = ''
    edge.written.out = ''
    assert.equal(await command('stories', '--log'), 0)
    assert.match(edge.written.out, /^ {2}2 May 2031, 12:00 +story-\S+ “Fire”: founded with 1 report\n$/)
    assert.equal(await command('watch', '--once'), 0)
    assert.deepEqual(asked, [FEED, PAGE])
    assert.match(
      edge.written.err,
      /^nothing is due; the next question, to https:\S+\/feed, at 2031-05-02 12:3\d UTC\n$/,
    )
    edge.written.err = ''
    assert.equal(await command('watch', '--once', '--quiet'), 0)
    assert.equal(edge.written.err, '')
  })

  it('--once says so when nothing will be asked any more', async () => {
    const { edge, command } = webEdge(pages)
    await command('watch', FEED, '--once')
    await command('watch', '--forget', FEED)
    const week = webEdge(pages, { now: () => '2031-06-02T12:00:00Z' })
    await week.command('watch', '--once')
    edge.written.err = ''
    assert.equal(await week.command('watch', '--once'), 0)
    assert.match(week.edge.written.err, /\nnothing is due, and nothing will be/)
  })

  it('--once --again says what it waits for, and waits; not when it is to be quiet', async () => {
    await webEdge(pages).command('watch', FEED, '--once')
    const said: string[] = []
    for (const quiet of [[], ['--quiet'], ['--json']]) {
      const { edge, asked, command } = webEdge(pages)
      const over = command('watch', '--once', '--again', ...quiet)
      for (let turn = 0; turn < 300; turn += 1) await new Promise(resolve => setImmediate(resolve))
      edge.stopping.abort()
      assert.equal(await over, 130)
      assert.deepEqual(asked, [])
      said.push(edge.written.err)
    }
    assert.match(said[0]!, /^waiting until 12:01:01 UTC, when https:\S+\/fire may be asked for again\nstopped/)
    assert.deepEqual(said.slice(1), ['', ''])
  })

  it('--json prints events, one a line, and nothing else', async () => {
    const { edge, command } = webEdge(pages)
    assert.equal(await command('watch', FEED, '--once', '--json'), 0)
    const lines = edge.written.out.trimEnd().split('\n')
    const [event] = lines.map(line => JSON.parse(line))
    assert.deepEqual([lines.length, event.kind, event.url, event.version], [1, 'stored', PAGE, 1])
    assert.equal(edge.written.err, '')
  })

  it('ends a round with 3 when there was trouble', async () => {
    const { edge, command } = webEdge({})
    assert.equal(await command('watch', FEED, '--once'), 3)
    assert.match(edge.written.out, /problem {2}https:.* got status 404 \(fetch\/http-error\); asked again 2031-05-0/)
    assert.match(edge.written.err, /1 problem\n$/)
  })

  it('ends a round with 3 when a page that is held could not be looked at', async () => {
    await webEdge(pages).command('watch', FEED, '--once')
    const { edge, command } = webEdge({ [FEED]: RSS }, { now: () => '2031-05-02T13:30:00Z' })
    assert.equal(await command('watch', '--once'), 3)
    assert.match(
      edge.written.out,
      /problem {2}https:\S+\/fire: .* got status 404 \(fetch\/http-error\); looked at again 2031-/,
    )
    assert.match(edge.written.err, /^0 new reports, 0 changed, 1 problem\n$/)
  })

  it('takes a list of subscriptions from a file', async () => {
    const list = join(folder, 'feeds.opml')
    writeFileSync(list, `<opml version="2.0"><body><outline type="rss" text="x" xmlUrl="${FEED}"/></body></opml>`)
    const { asked, command } = webEdge(pages)
    assert.equal(await command('watch', list, '--once'), 0)
    assert.deepEqual(asked, [FEED, PAGE])
  })

  it('says what it needs when it gets nothing or something else', async () => {
    const { edge, command } = webEdge(pages)
    writeFileSync(join(folder, 'notes.txt'), 'no list')
    assert.equal(await command('watch', '--once'), 2)
    assert.equal(await command('watch', 'harbour-times.example/feed'), 2)
    assert.equal(await command('watch', join(folder, 'notes.txt')), 2)
    assert.equal(await command('watch', FEED, '--every', '0'), 2)
    assert.match(edge.written.err, /watch\/nothing[\s\S]*watch\/not-a-list[\s\S]*watch\/not-a-list[\s\S]*whole minutes/)
  })

  it('passes on what was said about requests', async () => {
    const { opened, command } = webEdge(pages)
    const said = ['--allow-host', 'localhost', '--allow-host', '10.0.0.0/8', '--user-agent', 'Esker desk']
    await command('watch', FEED, '--once', ...said)
    assert.deepEqual(opened, [{ allowHosts: ['localhost', '10.0.0.0/8'], userAgent: 'Esker desk' }])
  })

  it('--list says how each feed stands, --forget ends it and what it named', async () => {
    const list = 'https://lists.harbour-times.example/feeds.opml' // another server: the clock of this test stands still
    const opml = `<opml version="2.0"><body><outline type="rss" text="x" xmlUrl="${FEED}"/></body></opml>`
    const { edge, asked, command } = webEdge({ ...pages, [list]: opml })
    assert.equal(await command('watch', list, '--once'), 0)
    const count = asked.length
    edge.written.out = ''
    assert.equal(await command('watch', '--list'), 0)
    assert.match(edge.written.out, /^active {7}Harbour Times: .*\/feed\nindex {8}a list of feeds; .*feeds\.opml\n$/)
    assert.equal(await command('watch', '--forget', 'https://other.example/'), 2)
    assert.equal(await command('watch', '--forget', list), 0)
    assert.match(edge.written.err, /watch\/not-watched[\s\S]*2 feeds forgotten/)
    edge.written.out = ''
    await command('watch', '--list', '--json')
    const standings: { readonly status: string }[] = JSON.parse(edge.written.out)
    assert.deepEqual(
      standings.map(one => one.status),
      ['gone', 'gone'],
    )
    assert.equal(asked.length, count)
  })

  it('--forget needs a name, and speaks JSON', async () => {
    const { edge, command } = webEdge(pages)
    await command('watch', FEED, '--once')
    assert.equal(await command('watch', '--forget'), 2)
    assert.match(edge.written.err, /watch --forget: expected at least one feed, got none/)
    edge.written.out = ''
    edge.written.err = ''
    assert.equal(await command('watch', '--forget', FEED, '--json'), 0)
    const [gone] = JSON.parse(edge.written.out)
    assert.deepEqual([gone.url, gone.status, gone.nextAt, edge.written.err], [FEED, 'gone', null, ''])
  })

  it('stops when it is told to, with 130, and goes on the next time', async () => {
    const { edge, asked, command } = webEdge(pages)
    const told = command('watch', FEED)
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await new Promise(resolve => setImmediate(resolve))
    }
    await until(() => edge.written.out.includes('new'))
    edge.stopping.abort()
    assert.equal(await told, 130)
    assert.match(edge.written.err, /^watching 1 feed.*\nstopped; 1 new report, 0 changed\n$/)
    const later = webEdge(pages, { now: () => '2031-05-02T13:30:00Z' })
    assert.equal(await later.command('watch', '--once'), 0)
    assert.deepEqual([...asked, ...later.asked], [FEED, PAGE, FEED, PAGE])
  })
})

describe('recount read URL', () => {
  it('reads pages among files, in the order given', async () => {
    const { edge, asked, command } = webEdge({ [PAGE]: 'Fire broke out.' }, { files: { 'a.txt': 'Afile says so.' } })
    assert.equal(await command('read', 'a.txt', PAGE, '--verbose'), 0)
    assert.deepEqual(asked, [PAGE])
    assert.match(edge.written.err, /stored \S+ a\.txt\nstored \S+ https:\S+\n/)
  })

  it('lists what is refused, and exits as for files', async () => {
    const { edge, command } = webEdge({ [PAGE]: 'Fire broke out.' })
    assert.equal(await command('read', PAGE, `${PAGE}/2`), 3)
    assert.match(edge.written.err, /refused https:\S+\/2: expected a page, got status 404 \(fetch\/http-error\)/)
    assert.equal(await command('read', `${PAGE}/2`), 1)
  })

  it('without a web says so', async () => {
    const edge = testEdge()
    assert.equal(await run(['read', PAGE, '--db', ':memory:'], edge), 1)
    assert.match(edge.written.err, /cli\/no-web/)
  })
})
