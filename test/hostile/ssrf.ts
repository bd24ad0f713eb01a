/**
 * The address table against a canary: nothing that is `block` may reach it, everything that is `allow` must get through to a stub.
 * `node test/hostile/ssrf.ts` prints the counts and exits 1 on a miss. Needs the data pack (RECOUNT_SHARED, default ../shared).
 */
import type { LookupAddress } from 'node:dns'
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ipaddr from 'ipaddr.js'
import type { Fetcher, FetchOutcome } from '../../src/intake/http/policy.ts'
import { createRobotsGate } from '../../src/intake/http/robots-cache.ts'
import { createFetcher } from '../../src/intake/http/safe-fetch.ts'
import { answer, type RawServer, rawServer, stubNetwork } from '../../src/intake/http/testing.ts'

/** A row of the address table. */
type Row = {
  readonly id: string
  readonly url: string
  readonly kind: string
  readonly target: string | null
  readonly expect: 'block' | 'allow' | 'either'
  readonly resolve?: readonly string[]
  readonly resolveSequence?: readonly (readonly string[])[]
  readonly whatwg: string | null
}
type Redirect = { readonly status: number; readonly location: string; readonly expect: 'block' | 'allow' }

/** What one way in gave: how many were asked, how many of `block` and `allow`, and what went wrong. */
export type SinkCount = { asked: number; blocked: number; allowed: number; readonly misses: string[] }

/** Counts by way in; hits of the canary under the guard, and without it, which must be many or nothing was tested. */
export type SsrfReport = {
  readonly sinks: Readonly<Record<string, SinkCount>>
  readonly canaryHits: number
  readonly stubHits: number
  readonly hitsWithoutGuard: number
}

const folder = join(process.env.RECOUNT_SHARED ?? '../shared', 'data/hostile/ssrf')
const PUBLIC = '93.184.216.34'
const FOLLOWED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** True when the table is there. */
export const hasTable = (): boolean => existsSync(join(folder, 'addresses.jsonl'))

/** Runs the table. `every`: only each n-th row, for a quick look. */
export async function runSsrf(every: number): Promise<SsrfReport> {
  const rows = read<Row>('addresses.jsonl').filter((_row, at) => at % every === 0 || _row.kind === 'rebinding')
  const canary = await rawServer(socket => socket.end(answer(200, {}, 'the inside')))
  const world = { location: '', status: 302 }
  const stub = await rawServer((socket, path) => {
    if (path === '/start') socket.end(answer(world.status, { location: world.location }))
    else socket.end(answer(200, {}, 'a page'))
  })
  const dns = new Map<string, readonly string[]>([
    ['start.example', [PUBLIC]],
    ['news.example', [PUBLIC]],
  ])
  const net = { canary, stub, world, dns }
  const sinks = {
    literal: await viaLiteral(rows, net),
    name: await viaName(rows, net),
    redirect: await viaRedirect(rows, net),
    'redirect codes': await viaCodes(net),
    rebinding: await viaRebinding(rows, net),
    robots: await viaRobots(rows, net),
  }
  const canaryHits = canary.hits()
  await viaLiteral(rows, net, ['0.0.0.0/0', '::/0'])
  const report = { sinks, canaryHits, stubHits: stub.hits(), hitsWithoutGuard: canary.hits() - canaryHits }
  await canary.close()
  await stub.close()
  return report
}

type World = { status: number; location: string }
type Net = {
  readonly canary: RawServer
  readonly stub: RawServer
  readonly world: World
  readonly dns: Map<string, readonly string[]>
}

/** Our own judge of what is inside is not asked: ipaddr.js decides which server an address leads to. */
function fetcherOn(net: Net, allowHosts: readonly string[] = []): Fetcher {
  const isOutside = (address: string): boolean => ipaddr.parse(address).range() === 'unicast'
  const dial = stubNetwork(address => (isOutside(address) ? net.stub.port : net.canary.port))
  const lookup = async (host: string): Promise<readonly LookupAddress[]> => {
    const found = net.dns.get(host)
    if (!found) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
    return found.map(address => ({ address, family: isIP(address) }))
  }
  return createFetcher({ allowHosts, lookup }, { now: () => 0, dial })
}

async function viaLiteral(rows: readonly Row[], net: Net, allowHosts: readonly string[] = []): Promise<SinkCount> {
  const fetcher = fetcherOn(net, allowHosts)
  const count = newCount()
  for (const row of rows.filter(one => !one.resolveSequence)) {
    if (row.resolve && row.whatwg) net.dns.set(row.whatwg, row.resolve)
    await check(count, row, net, () => fetcher.fetch({ url: row.url }))
  }
  await fetcher.close()
  return count
}

/** Every address of the table as the answer to a name. */
async function viaName(rows: readonly Row[], net: Net): Promise<SinkCount> {
  const fetcher = fetcherOn(net)
  const count = newCount()
  for (const row of rows.filter(one => one.target !== null && isIP(one.target) !== 0 && one.expect !== 'either')) {
    net.dns.set(`${row.id}.example`, [row.target ?? ''])
    await check(count, row, net, () => fetcher.fetch({ url: `http://${row.id}.example/` }))
  }
  await fetcher.close()
  return count
}

/** Every address of the table as the place that a public site sends us to. */
async function viaRedirect(rows: readonly Row[], net: Net): Promise<SinkCount> {
  const fetcher = fetcherOn(net)
  const count = newCount()
  for (const row of rows.filter(one => !one.resolveSequence && isHeader(one.url) && leadsAway(one.url))) {
    if (row.resolve && row.whatwg) net.dns.set(row.whatwg, row.resolve)
    net.world.location = Buffer.from(row.url).toString('latin1')
    await check(count, row, net, () => fetcher.fetch({ url: 'http://start.example/start' }), 1)
  }
  await fetcher.close()
  return count
}

async function viaCodes(net: Net): Promise<SinkCount> {
  const fetcher = fetcherOn(net)
  const count = newCount()
  net.dns.set('localhost', ['127.0.0.1', '::1'])
  for (const [at, row] of read<Redirect>('redirects.jsonl').entries()) {
    net.world.location = row.location
    net.world.status = row.status
    // 300 and 305 are not followed, wherever they lead: RFC 9110 leaves the first to a person, and 305 is deprecated.
    const expect = row.expect === 'allow' && FOLLOWED.has(row.status) ? 'allow' : 'block'
    const asRow: Row = { id: `r${at}`, url: row.location, kind: 'redirect', target: null, expect, whatwg: null }
    await check(count, asRow, net, () => fetcher.fetch({ url: 'http://start.example/start' }), 1)
  }
  net.world.status = 302
  await fetcher.close()
  return count
}

/** The name changes hands between look-ups: fetched twice, sent on to itself, and asked by a guard before the fetch. */
async function viaRebinding(rows: readonly Row[], net: Net): Promise<SinkCount> {
  const count = newCount()
  for (const row of rows.filter(one => one.resolveSequence)) {
    const answers = [...(row.resolveSequence ?? [])]
    let asked = 0
    const lookup = async () =>
      (answers[Math.min(asked++, answers.length - 1)] ?? []).map(address => ({ address, family: isIP(address) }))
    const dial = stubNetwork(address => (ipaddr.parse(address).range() === 'unicast' ? net.stub.port : net.canary.port))
    const fetcher = createFetcher({ lookup }, { now: () => 0, dial })
    const host = new URL(row.url).origin
    net.world.location = '/next'
    const first: Row = { ...row, id: `${row.id} first`, expect: 'allow' }
    await check(count, first, net, () => fetcher.fetch({ url: `${host}/` }))
    await check(count, row, net, () => fetcher.fetch({ url: `${host}/` }))
    asked = 0
    await check(count, { ...row, id: `${row.id} to itself` }, net, () => fetcher.fetch({ url: `${host}/start` }), 1)
    await fetcher.close()
  }
  return count
}

/** robots.txt of an address inside is as much inside as its pages. */
async function viaRobots(rows: readonly Row[], net: Net): Promise<SinkCount> {
  const fetcher = fetcherOn(net)
  const gate = createRobotsGate(fetcher, { now: () => 0 })
  const count = newCount()
  for (const row of rows.filter(one => one.expect === 'block' && !one.resolveSequence && URL.canParse(one.url))) {
    if (!/^https?:$/.test(new URL(row.url).protocol)) continue
    if (row.resolve && row.whatwg) net.dns.set(row.whatwg, row.resolve)
    const before = net.canary.hits() + net.stub.hits()
    const verdict = await gate.check(row.url)
    count.asked++
    count.blocked++
    if (verdict.kind !== 'unknown' || net.canary.hits() + net.stub.hits() !== before)
      count.misses.push(`${row.id} ${row.url}: robots.txt ${verdict.kind}`)
  }
  await fetcher.close()
  return count
}

const newCount = (): SinkCount => ({ asked: 0, blocked: 0, allowed: 0, misses: [] })

/** `steps`: connections to the stub that are fine before the one in question. */
async function check(
  count: SinkCount,
  row: Row,
  net: Net,
  fetch: () => Promise<FetchOutcome>,
  steps = 0,
): Promise<void> {
  const inside = net.canary.hits()
  const outside = net.stub.hits()
  const outcome = await fetch()
  const hit = net.canary.hits() - inside
  const through = net.stub.hits() - outside - steps
  const isTls = outcome.kind === 'failed' && outcome.problem.code === 'fetch/tls' // the stub speaks no TLS; being asked for it is enough
  count.asked++
  if (row.expect === 'block') count.blocked++
  if (row.expect === 'allow') count.allowed++
  const isWrong =
    hit > 0 ||
    (row.expect === 'block' && (outcome.kind !== 'failed' || through > 0)) ||
    (row.expect === 'allow' && (through !== 1 || !(outcome.kind === 'body' || isTls)))
  const got = outcome.kind === 'failed' ? outcome.problem.code : outcome.kind
  if (isWrong)
    count.misses.push(`${row.id} ${row.url}: expected ${row.expect}, got ${got}, inside ${hit}, outside ${through}`)
}

/** 'http:10.0.0.1/' after a redirect is a path on the same host, as in a browser. */
const leadsAway = (url: string): boolean =>
  URL.canParse(url) && new URL(url, 'http://start.example/start').hostname !== 'start.example'

/** No header can hold line ends or control characters. */
const isHeader = (text: string): boolean => !/[\x00-\x08\x0a-\x1f\x7f]/.test(text)

function read<T>(name: string): readonly T[] {
  const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n')
  return lines.map(line => JSON.parse(line) as T)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = await runSsrf(1)
  for (const [name, { asked, blocked, allowed, misses }] of Object.entries(report.sinks))
    console.log(
      `${name.padEnd(15)} asked ${asked}, to refuse ${blocked}, to let through ${allowed}, wrong ${misses.length}`,
    )
  console.log(`canary hits ${report.canaryHits}; without the guard ${report.hitsWithoutGuard}; stub ${report.stubHits}`)
  const misses = Object.values(report.sinks).flatMap(sink => sink.misses)
  for (const miss of misses.slice(0, 20)) console.log(miss)
  process.exitCode = misses.length > 0 || report.canaryHits > 0 || report.hitsWithoutGuard === 0 ? 1 : 0
}
