/**
 * Holds the direction of imports and the purity of the core (docs/architecture.md): prints each forbidden import or effect and
 * exits 1 when there is one. `node scripts/check-layers.ts [ROOT]`
 */
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** From left to right: a folder imports itself and those to its left. Folders on one line never import each other. */
const ORDER = [
  ['model'],
  ['text'],
  ['reading', 'claims', 'stories', 'reconcile', 'brief', 'export'],
  ['pipeline.ts'],
  ['ask'],
  ['intake', 'store', 'workers'],
  ['watch'],
  ['serve'],
  ['cli', 'web'],
]
const FIRST_WITH_EFFECTS = ORDER.findIndex(line => line.includes('intake'))
const PURE_NODE = new Set(['node:crypto', 'node:zlib', 'node:module']) // hashing, unpacking of bytes that are an argument, loading a library late
const TEST_ONLY = /(?:\.test|\/golden|\/testing)\.ts$/ // tests, and helpers that only tests may import
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g
const EFFECT =
  /\b(?:process|console|fetch|setTimeout|setInterval|setImmediate|performance|navigator|Temporal\.Now)\s*[.(]|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/

/** Each breach in the sources under `root`/src as 'file: what', in order of file name. Tests may import what they like. */
export function findBreaches(root: string): readonly string[] {
  const files = globSync('src/**/*.ts', { cwd: root }).filter(file => !TEST_ONLY.test(file))
  return files.sort().flatMap(file => breachesOf(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')))
}

/** Breaches in one file, whose path counts from the root: 'src/text/numbers.ts'. */
export function breachesOf(file: string, source: string): readonly string[] {
  const folder = file.split('/')[1] ?? ''
  const rank = rankOf(folder)
  if (rank < 0) return [`${file}: expected a folder of the layout, got ${folder}; add it to scripts/check-layers.ts`]
  const imports = [...source.matchAll(IMPORT)].map(match => match[1] ?? '')
  const found = imports.flatMap(path => (path.startsWith('.') ? siblings(file, path, rank) : packages(path, rank)))
  if (rank < FIRST_WITH_EFFECTS) found.push(...effects(source))
  return [...new Set(found)].map(what => `${file}: ${what}`)
}

function siblings(file: string, path: string, rank: number): string[] {
  const target = resolve('/', file, '..', path).split('/')
  if (target[1] !== 'src') return [`imports ${path}, which is outside src`]
  if (TEST_ONLY.test(path)) return [`imports ${path}, which is for tests`]
  const folder = target[2] ?? ''
  const other = rankOf(folder)
  const isOwn = folder === file.split('/')[1]
  return isOwn || (other >= 0 && other < rank) ? [] : [`imports ${folder}, which is not to its left`]
}

function packages(path: string, rank: number): string[] {
  return rank < FIRST_WITH_EFFECTS && path.startsWith('node:') && !PURE_NODE.has(path)
    ? [`imports ${path}, an effect left of intake`]
    : []
}

/** Effects in code; comments and strings do not count. */
function effects(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/g, ' ')
  const match = EFFECT.exec(code)
  return match === null ? [] : [`uses ${match[0].replace(/\s*[.(]$/, '')}, an effect left of intake`]
}

function rankOf(folder: string): number {
  return ORDER.findIndex(line => line.includes(folder))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const breaches = findBreaches(process.argv[2] ?? join(import.meta.dirname, '..'))
  for (const breach of breaches) console.error(breach)
  if (breaches.length > 0) process.exitCode = 1
}
