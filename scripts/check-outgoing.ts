/**
 * Holds that every request of the program goes through `src/intake/http` (docs/fetching.md): prints each other way out of the sources and
 * exits 1 when there is one. `node scripts/check-outgoing.ts [ROOT]`
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const HOME = 'src/intake/http/'
const TESTS = /(?:\.test|\/testing)\.ts$/

/** Modules that can reach the network, with what may be taken from them elsewhere: to listen, and to look at addresses. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  undici: [],
  http: ['createServer', 'Server', 'IncomingMessage', 'ServerResponse', 'STATUS_CODES', 'METHODS'],
  https: ['createServer', 'Server'],
  http2: ['createServer', 'createSecureServer', 'constants'],
  net: ['createServer', 'Server', 'isIP', 'isIPv4', 'isIPv6', 'BlockList'],
  tls: ['createServer', 'Server', 'createSecureContext'],
  dgram: [],
  dns: [],
  'dns/promises': [],
  inspector: [],
}

const STATIC = /\b(?:import|export)\s+(type\s+)?([^'";]{0,2000}?)\s*\bfrom\s*['"]([^'"\n]+)['"]/g
const BARE = /(?:\bimport|\brequire|\bgetBuiltinModule)\s*\(?\s*['"]([^'"\n]+)['"]/g
const GLOBALS =
  /(?<![.\w$#])(?:fetch\s*\(|(?:new\s+)?(?:WebSocket|EventSource|XMLHttpRequest)\s*\()|\b(?:globalThis|global|window|self)\s*(?:\?\.|\.|\[)\s*['"]?fetch\b|\bsendBeacon\b/g
const METHOD = /(^|[{,;\n])(\s*(?:async\s+)?)fetch\s*\([^()]{0,500}\)\s*(?::|\{)/g // a member of that name, not a call

/** Each way out in the sources under `root`/src as 'file: what', in order of file name. */
export function findWaysOut(root: string): readonly string[] {
  const files = globSync('src/**/*.ts', { cwd: root }).map(file => file.replaceAll('\\', '/'))
  const checked = files.filter(file => !file.startsWith(HOME) && !TESTS.test(file))
  return checked
    .sort()
    .flatMap(file => waysOutOf(readFileSync(join(root, file), 'utf8')).map(what => `${file}: ${what}`))
}

/**
 * Ways out in one source.
 *
 *     "import { request } from 'node:http'" → ['takes request from http']      "import { createServer } from 'node:http'" → []
 *     "import * as net from 'net'" → ['takes all of net']                      'await fetch(url)' → ['uses fetch']
 *     'fetcher.fetch({ url })', a comment, a string → []
 */
export function waysOutOf(source: string): readonly string[] {
  const bare = withoutComments(source)
  const found: string[] = []
  for (const [, isType, names, path] of bare.matchAll(STATIC))
    if (!isType) found.push(...taken(path ?? '', names ?? ''))
  for (const [, path] of bare.matchAll(BARE)) found.push(...taken(path ?? '', '*'))
  const code = withoutStrings(bare).replace(METHOD, '$1$2')
  for (const [use] of code.matchAll(GLOBALS)) found.push(`uses ${use.replace(/\s*\($/, '').replace(/^new\s+/, '')}`)
  for (const [use] of bare.matchAll(/\b(?:globalThis|global|window|self)\s*\[\s*['"]fetch\b/g))
    found.push(`uses ${use}`)
  return [...new Set(found)]
}

/** `names` as they stand in front of `from`; '*' for all of a module. */
function taken(path: string, names: string): readonly string[] {
  const module = path.replace(/^node:/, '').replace(/^(undici|inspector)\/.*$/, '$1')
  const harmless = Object.hasOwn(MODULES, module) ? MODULES[module]! : null
  if (harmless === null) return []
  const braces = /^\{([^}]*)\}$/.exec(names.trim())
  if (!braces) return [`takes all of ${module}`]
  const wanted = (braces[1] ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('type '))
  return wanted
    .map(name => name.split(/\s+as\s+/)[0] ?? '')
    .filter(name => !harmless.includes(name))
    .map(name => `takes ${name} from ${module}`)
}

/** Comments out, strings kept; '//' inside a string stays. */
function withoutComments(source: string): string {
  return source.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_all, text) => text ?? ' ',
  )
}

const withoutStrings = (code: string): string =>
  code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`/g, "''")

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findWaysOut(process.argv[2] ?? join(import.meta.dirname, '..'))
  for (const way of found) console.error(way)
  if (found.length > 0) process.exitCode = 1
}
