/**
 * The expectations of the authors of RFC 9309 (google/robotstxt). `node test/hostile/robots.ts` prints the counts and what is not
 * followed; exits 1 when one of the standard (ID_) is missed. Needs the data pack (RECOUNT_SHARED, default ../shared).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isAllowedBy, isProductToken, parseRobots } from '../../src/intake/http/robots.ts'

type Text = string | { readonly base64: string }
type Expectations = {
  readonly allowed: readonly {
    readonly test: string
    readonly robots: Text
    readonly agent: string
    readonly url: string
    readonly allowed: boolean
  }[]
  readonly valid_agents: readonly { readonly agent: string; readonly valid: boolean }[]
  readonly parsing: readonly {
    readonly test: string
    readonly robots: Text
    readonly valid_directives?: number
    readonly unknown_directives?: number
    readonly last_line_seen?: number
    readonly sitemap?: string
  }[]
}

/** Counts of the standard's expectations and of Google's own; `misses` names each that is not met. */
export type RobotsReport = {
  standard: number
  googleOnly: number
  readonly misses: { readonly test: string; readonly what: string }[]
}

const FILE = join(process.env.RECOUNT_SHARED ?? '../shared', 'data/hostile/robots/expectations.json')

/** True when the expectations are there. */
export const hasExpectations = (): boolean => existsSync(FILE)

/** Holds the matcher against each expectation. */
export function runRobots(): RobotsReport {
  const expected = JSON.parse(readFileSync(FILE, 'utf8')) as Expectations
  const report: RobotsReport = { standard: 0, googleOnly: 0, misses: [] }
  const check = (test: string, what: string, got: unknown, wanted: unknown): void => {
    report[test.startsWith('GoogleOnly_') ? 'googleOnly' : 'standard']++
    if (got !== wanted) report.misses.push({ test, what: `${what}: expected ${wanted}, got ${got}` })
  }
  for (const { test, robots, agent, url, allowed } of expected.allowed)
    check(test, `${agent} ${url.slice(0, 80)}`, isAllowedBy(parseRobots(bytesOf(robots)), agent, pathOf(url)), allowed)
  for (const { agent, valid } of expected.valid_agents) check('ID_ProductToken', agent, isProductToken(agent), valid)
  for (const row of expected.parsing) {
    const robots = parseRobots(bytesOf(row.robots))
    if (row.valid_directives !== undefined) check(row.test, 'known', robots.known, row.valid_directives)
    if (row.unknown_directives !== undefined) check(row.test, 'unknown', robots.unknown, row.unknown_directives)
    if (row.sitemap !== undefined) check(row.test, 'sitemap', robots.sitemaps.join(), row.sitemap)
    if (row.last_line_seen !== undefined)
      check(
        row.test,
        'line',
        Math.max(...robots.groups.flatMap(group => group.rules.map(rule => rule.line))),
        row.last_line_seen,
      )
  }
  return report
}

const bytesOf = (text: Text): Uint8Array =>
  Buffer.from(typeof text === 'string' ? text : Buffer.from(text.base64, 'base64'))

/** Path and query as they stand: the expectations compare them without what a URL parser does to them. */
function pathOf(url: string): string {
  const start = url.indexOf('//') < 0 ? -1 : url.indexOf('/', url.indexOf('//') + 2)
  return start < 0 ? '/' : url.slice(start)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { standard, googleOnly, misses } = runRobots()
  const own = misses.filter(miss => !miss.test.startsWith('GoogleOnly_'))
  console.log(
    `standard ${standard - own.length} of ${standard}, Google's own ${googleOnly - (misses.length - own.length)} of ${googleOnly}`,
  )
  for (const { test, what } of misses) console.log(`${test} ${what}`)
  process.exitCode = own.length > 0 ? 1 : 0
}
