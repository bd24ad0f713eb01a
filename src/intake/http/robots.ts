/** robots.txt: which pages a site asks programs not to read. Pure; `robots-cache.ts` fetches. */

/** One line of a group: what it allows or not, as a pattern with '*' and a closing '$'; `line` counts from 1. */
export type RobotsRule = { readonly isAllowed: boolean; readonly pattern: string; readonly line: number }

/** Rules for the robots of these names, in lower case; '*' is everyone that no other group names. */
export type RobotsGroup = { readonly agents: readonly string[]; readonly rules: readonly RobotsRule[] }

/** A robots.txt as read. `known` and `unknown` count its lines with a field that we understand, or not. */
export type Robots = {
  readonly groups: readonly RobotsGroup[]
  readonly sitemaps: readonly string[]
  readonly known: number
  readonly unknown: number
}

/** As much of a robots.txt as counts. RFC 9309, 2.5: at least 500 KiB must be read. */
export const MAX_ROBOTS_BYTES = 500 * 1024
const MAX_LINE_BYTES = 16_663 // longer lines are cut, as Google does: eight times the longest address of old browsers

/** Names of fields, with the slips that crawlers forgive: a site that writes "dissallow" means it. */
const FIELDS: Readonly<Record<string, 'agent' | 'allow' | 'disallow' | 'sitemap'>> = {
  'user-agent': 'agent',
  useragent: 'agent',
  'user agent': 'agent',
  allow: 'allow',
  disallow: 'disallow',
  dissallow: 'disallow',
  dissalow: 'disallow',
  disalow: 'disallow',
  diasllow: 'disallow',
  disallaw: 'disallow',
  sitemap: 'sitemap',
  'site-map': 'sitemap',
}

/**
 * What a robots.txt says.
 *
 *     'User-agent: *\nDisallow: /private/  # ours' → one group for '*', one rule '/private/' of line 2
 *     'disallow /x' (no colon) → read like 'disallow: /x'       a page of HTML → no group
 *
 * @param text  bytes as fetched, or a string. Only the first 500 KiB count. Anything is allowed; never throws.
 * @source RFC 9309; where it is silent, https://github.com/google/robotstxt
 */
export function parseRobots(text: Uint8Array | string): Robots {
  const groups: { agents: string[]; rules: RobotsRule[] }[] = []
  const sitemaps: string[] = []
  const counts = { known: 0, unknown: 0 }
  let isNaming = false // consecutive user-agent lines name one group
  for (const [at, raw] of linesOf(text).entries()) {
    const line = fieldOf(raw)
    if (line === null) continue
    const field = Object.hasOwn(FIELDS, line.name) ? FIELDS[line.name]! : null
    counts[field ? 'known' : 'unknown']++
    if (field === 'agent') {
      if (!isNaming) groups.push({ agents: [], rules: [] })
      isNaming = true
      groups.at(-1)?.agents.push(agentOf(line.value))
    } else if (field === 'allow' || field === 'disallow') {
      isNaming = false
      groups.at(-1)?.rules.push({ isAllowed: field === 'allow', pattern: escaped(line.value), line: at + 1 })
    } else if (field === 'sitemap') sitemaps.push(Buffer.from(line.value, 'latin1').toString())
  }
  return { groups, sitemaps, ...counts }
}

/**
 * The rule that decides whether a robot may read a path; null when none speaks about it, which means yes.
 *
 *     'Disallow: /a', 'Allow: /a/b' for '/a/b/c' → the second: the longest pattern wins, and of equal ones the allowing
 *     'Disallow: /*.pdf$' for '/x.pdf' → it; for '/x.pdf?y' → null
 *
 * A robot that a group names obeys all groups of that name and not those of '*'.
 *
 * @param agent  the name, any case: 'Recount', not 'Recount/0.1'
 * @param path  path and query, as `robotsPath` makes them
 */
export function ruleFor(robots: Robots, agent: string, path: string): RobotsRule | null {
  const name = agent.toLowerCase()
  const own = robots.groups.filter(group => name !== '' && group.agents.includes(name))
  const groups = own.length > 0 ? own : name === '' ? [] : robots.groups.filter(group => group.agents.includes('*'))
  let best: RobotsRule | null = null
  for (const group of groups) {
    for (const rule of group.rules) {
      const length = rule.pattern.length
      const isStronger =
        !best || length > best.pattern.length || (length === best.pattern.length && !best.isAllowed && rule.isAllowed)
      if (length > 0 && isStronger && isMatch(rule.pattern, path)) best = rule
    }
  }
  return best
}

/** True unless a rule forbids the path. */
export function isAllowedBy(robots: Robots, agent: string, path: string): boolean {
  return ruleFor(robots, agent, path)?.isAllowed ?? true
}

/** Path and query of an address as robots.txt is compared with: percent escapes in upper case. */
export function robotsPath(url: URL): string {
  return upperEscapes(`${url.pathname}${url.search}`)
}

/** True for a name that a group can address: letters, '-' and '_' only. */
export function isProductToken(agent: string): boolean {
  return /^[a-zA-Z_-]+$/.test(agent)
}

/** Lines as strings of bytes, without a byte order mark or the part of one. */
function linesOf(text: Uint8Array | string): readonly string[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const all = Buffer.from(bytes.subarray(0, MAX_ROBOTS_BYTES)).toString('latin1')
  return all.replace(/^\xef(?:\xbb\xbf?)?/, '').split(/\r\n|\n|\r/)
}

/** 'Name: value # comment' → { name, value }; null for an empty line and for words without meaning. */
function fieldOf(raw: string): { readonly name: string; readonly value: string } | null {
  const line = trimmed(raw.slice(0, MAX_LINE_BYTES).split('#', 1)[0] ?? '')
  const colon = line.indexOf(':')
  if (colon > 0) return { name: trimmed(line.slice(0, colon)).toLowerCase(), value: trimmed(line.slice(colon + 1)) }
  const words = line.split(/[ \t]+/)
  return words.length === 2 && colon < 0 ? { name: words[0]!.toLowerCase(), value: words[1]! } : null
}

const trimmed = (text: string): string => text.replace(/^[ \t\v\f]+/, '').trimEnd() // a byte of UTF-8 may look like white space only at the end

/** 'Recount/2 (x)' → 'recount'; '*' and '* x' → '*'. */
function agentOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*'
  return (/^[a-zA-Z_-]+/.exec(value)?.[0] ?? '').toLowerCase()
}

/** Bytes beyond ASCII as percent escapes, all escapes in upper case. */
function escaped(pattern: string): string {
  const ascii = pattern.replace(/[\x80-\xff]/g, byte => `%${byte.charCodeAt(0).toString(16)}`)
  return upperEscapes(ascii)
}

const upperEscapes = (text: string): string => text.replace(/%[0-9a-fA-F]{2}/g, hex => hex.toUpperCase())

/** '*' stands for anything, '$' at the end for the end; the parts between are looked for from left to right, so time stays linear. */
function isMatch(pattern: string, path: string): boolean {
  const isClosed = pattern.endsWith('$')
  const parts = (isClosed ? pattern.slice(0, -1) : pattern).split('*')
  const last = parts.pop() ?? ''
  const first = parts.shift()
  if (first === undefined) return isClosed ? path === last : path.startsWith(last)
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return isClosed ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0
}
