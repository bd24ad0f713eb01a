import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { testEdge } from '../../test/contract/edge.ts'
import { captureOf } from '../intake/capture.ts'
import type { IncidentMention } from '../model/index.ts'
import { readArticle } from '../reading/read-article.ts'
import type { Arrival, Stages } from './edge.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'recount-read-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const links = ['One dead as ferry burns', 'Bridge stays shut', 'Council sits on Monday']
  .map(text => `<li><a href="/${text.length}.html">${text}</a></li>`)
  .join('')
const story = (language: string, words: string) =>
  `<!doctype html><html lang="${language}"><title>Bericht</title><article><h1>Bericht</h1><p>${words}</p></article>`
const german = 'Am Montag ist im Hafen eine Fähre ausgebrannt, zwei Besatzungsmitglieder wurden dabei leicht verletzt.'
const french = 'Un ferry a brûlé lundi dans le port, deux membres de son équipage ont été légèrement blessés.'
const pages: Readonly<Record<string, string>> = {
  'captcha.html':
    '<!doctype html><title>Check</title><h1>Are you a robot?</h1><p>Please complete the captcha to continue.',
  'front.html': `<!doctype html><title>Harbour Times</title><h1>Harbour Times</h1><ul>${links}</ul>`,
  'report.html':
    '<!doctype html><title>Ferry burns</title><article><h1>Ferry burns</h1><p>A ferry burned in the harbour on Monday, and two of its crew were hurt, the coastguard said.</p></article>',
  'de.html': story('de', german),
  'de2.html': story('de', `${german} Das teilte die Polizei mit.`),
  'fr.html': story('fr', french),
}

const three = ['captcha.html', 'front.html', 'report.html']

/** An edge whose pages are really read; their claims are not. */
function edgeOf() {
  const plain = testEdge()
  const arrivalOf = (origin: string): Arrival =>
    captureOf({ origin, bytes: Buffer.from(pages[origin]!), type: 'text/html', capturedAt: plain.now() })
  const stages = async (): Promise<Stages> => ({
    ...(await plain.stages()),
    understand: capture => {
      const article = readArticle(capture)
      const problems = [{ code: 'claims/language', message: 'expected English', at: null }, ...article.problems]
      const read = article.language === 'en' ? article : { ...article, problems }
      return { article: read, mentions: [] as IncidentMention[], claims: [] }
    },
    async *readPaths(paths) {
      for (const path of paths) yield arrivalOf(path)
    },
  })
  return testEdge({ stages })
}

it('refuses pages that are no report, with what they are, and stores the rest', async () => {
  const edge = edgeOf()
  const args = ['read', ...three, '--db', ':memory:', '--json']
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
  await run(['read', ...three, '--db', ':memory:'], edge)
  assert.match(edge.written.err, /^1 report: 1 stored, 2 inputs refused$/m)
})

describe('reports in other languages', () => {
  const others = ['de.html', 'de2.html', 'fr.html']
  const note = /^3 reports are not in English \(de, fr\): kept, no claims are read from them$/gm
  for (const more of [[], ['--json'], ['--verbose']]) {
    it(`are told once a run ${more.join()}`, async () => {
      const edge = edgeOf()
      assert.equal(await run(['read', 'report.html', ...others, '--db', ':memory:', ...more], edge), 0)
      assert.equal(edge.written.err.match(note)?.length, 1)
    })
  }

  it('are told also when they are known, and not with --quiet', async () => {
    const db = join(folder, 'x.db')
    assert.equal(await run(['read', ...others, '--db', db, '--quiet'], edgeOf()), 0)
    const again = edgeOf()
    await run(['read', 'fr.html', '--db', db], again)
    assert.match(again.written.err, /^1 report is not in English \(fr\): kept, no claims are read from it$/m)
    const quiet = edgeOf()
    await run(['read', ...others, '--db', db, '--quiet'], quiet)
    assert.equal(quiet.written.err, '')
  })

  it('are not told of English ones', async () => {
    const edge = edgeOf()
    await run(['read', 'report.html', '--db', ':memory:'], edge)
    assert.doesNotMatch(edge.written.err, /English/)
  })
})

describe('nothing read', () => {
  it('is an error, as JSON where that was asked for, behind the refusals', async () => {
    const asJson = edgeOf()
    assert.equal(await run(['--json', 'read', 'captcha.html', '--db', ':memory:'], asJson), 1)
    const { error } = JSON.parse(asJson.written.err.trim().split('\n').at(-1)!)
    assert.deepEqual(
      [error.code, error.message],
      ['cli/nothing-read', 'expected at least one report, got 1 input, all refused; the lines above say why'],
    )
    const inWords = edgeOf()
    assert.equal(await run(['read', 'captcha.html', '--db', ':memory:'], inWords), 1)
    assert.match(inWords.written.err, /^recount: expected at least one report, .*\(cli\/nothing-read\)$/m)
  })

  it('says what to name when there was nothing at all', async () => {
    const edge = testEdge()
    assert.equal(await run(['read', '.', '--db', ':memory:'], edge), 1)
    assert.match(edge.written.err, /got none; name files or folders .* or addresses with http:/)
  })
})
