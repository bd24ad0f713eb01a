/** The program itself over loopback: told to stop, and killed. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { pageOf, rssOf } from './newspapers.ts'
import { openSite, type Site } from './site.ts'

const BIN = join(import.meta.dirname, '../../bin/recount.js')
const STORY = { path: '/fire', title: 'Fire', atMs: Date.parse('2031-05-02T08:00:00Z') }
const html = { 'content-type': 'text/html' }

let folder = ''
let site: Site
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recount-process-'))
  // The feed names its page by another host name than its own, so that no pause between two requests to one server is waited for.
  site = await openSite(
    () => 0,
    ({ path }, { address }) => {
      const elsewhere = address.replace('127.0.0.1', 'localhost')
      if (path === '/feed') return { body: rssOf('Harbour Times', elsewhere, [STORY]) }
      if (path === '/hang') return { delayMs: 600_000 }
      const paragraphs = ['Two people were hurt in a fire on Quay Street in Port Esker on Friday, police said.']
      const page = { title: 'Fire on Quay Street', site: 'Harbour Times', paragraphs, atMs: STORY.atMs }
      return path === '/fire' ? { headers: html, body: pageOf(page) } : undefined
    },
  )
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const db = () => join(folder, 'x.db')

/** Starts a watch of these paths and collects what it prints. */
function start(...paths: readonly string[]) {
  const feeds = paths.map(path => `${site.address}${path}`)
  const hosts = ['--allow-host', '127.0.0.1', '--allow-host', 'localhost']
  const child = spawn(process.execPath, [BIN, 'watch', ...feeds, ...hosts, '--json', '--db', db()])
  let out = ''
  child.stdout.on('data', piece => (out += piece))
  let err = ''
  child.stderr.on('data', piece => (err += piece))
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  return { child, ended, printed: () => out, complained: () => err }
}

/** Waits for what a child does; the test's own limit is the only clock. */
async function until(child: ChildProcess, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    assert.equal(child.exitCode, null, 'ended before')
    await new Promise(resolve => setImmediate(resolve))
  }
}

const held = () => {
  const store = openSqliteStore(db(), { reader: 'r', now: () => '2031-05-02T12:00:00Z', access: 'write' })
  try {
    return { captures: store.counts().captures, findings: store.verify().findings, feeds: store.watchedFeeds() }
  } finally {
    store.close()
  }
}

describe('the program watching', { timeout: 60_000 }, () => {
  it('ends with 130 at SIGINT, and what it told is stored', async () => {
    const { child, ended, printed, complained } = start('/feed')
    await until(child, () => printed().includes('"stored"'))
    child.kill('SIGINT')
    assert.equal(await ended, 130, complained())
    const { captures, findings } = held()
    assert.deepEqual([captures, findings], [1, []])
  })

  it('gives a hanging request up some seconds after SIGTERM', async () => {
    const { child, ended } = start('/hang')
    await until(child, () => site.log.some(one => one.path === '/hang'))
    const before = performance.now()
    child.kill('SIGTERM')
    assert.equal(await ended, 130)
    assert.ok(performance.now() - before < 20_000)
    const [feed] = held().feeds
    assert.deepEqual([feed?.failures, feed?.askedAt], [0, null])
  })

  it('killed in the middle of a request has noted that it was sent', async () => {
    const { child, ended } = start('/hang')
    await until(child, () => site.log.some(one => one.path === '/hang'))
    child.kill('SIGKILL')
    await ended
    const { findings, feeds } = held()
    assert.deepEqual(findings, [])
    assert.ok(Date.parse(feeds[0]!.nextAt!) > Date.now() + 30_000)
  })
})
