/**
 * How often an incident of the set `gva` takes a count that belongs to another, round-ups included.
 *
 *     node bench/gva-leaks.ts [PREDICTIONS]      made anew when not given; exits 1 when 2 % or more of the incidents leak
 *
 * The set leaves articles about several incidents out of its stream, though its task (a) has them. They are put back into the stream
 * here by their day, and are not scored themselves. The set lies outside the repository (RECOUNT_SHARED, default ../shared).
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leaksOf } from './leaks.ts'

const ROOT = join(import.meta.dirname, '..')
const SET = join(process.env.RECOUNT_SHARED ?? join(ROOT, '..', 'shared'), 'data', 'gva', 'open')
const MOST = 0.02

type Article = { readonly id: string; readonly published: string }
type Given = { readonly incident: string; readonly articles: readonly Article[] }
type Line = { readonly article?: string; readonly incident: string; readonly killed?: number | null }

const rows = <Row>(file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Row)

/** The stream with the articles that only task (a) has, in order of their days. */
function wholeStream(): readonly Article[] {
  const stream = rows<Article>(join(SET, 'input', 'articles.jsonl'))
  const known = new Set(stream.map(a => a.id))
  const more = rows<Given>(join(SET, 'input', 'incidents.jsonl'))
    .flatMap(i => i.articles)
    .filter(a => !known.has(a.id))
  const all = [...stream, ...new Map(more.map(a => [a.id, a])).values()]
  return all.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0))
}

function predictions(): readonly Line[] {
  const given = process.argv[2]
  if (given !== undefined) return rows<Line>(given)
  const dir = mkdtempSync(join(tmpdir(), 'recount-leaks-'))
  try {
    const text = wholeStream().map(a => `${JSON.stringify(a)}\n`)
    writeFileSync(join(dir, 'articles.jsonl'), text.join(''))
    const out = join(dir, 'predictions')
    const run = spawnSync(process.execPath, [join(ROOT, 'bin/recount.js'), 'predict', 'gva-stream', dir, out])
    if (run.status !== 0) throw new Error(`gva-leaks: predict gva-stream failed: ${run.stderr}`)
    return rows<Line>(out)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

const incidentsOf = new Map<string, string[]>()
for (const { incident, articles } of rows<Given>(join(SET, 'input', 'incidents.jsonl')))
  for (const { id } of articles) incidentsOf.set(id, [...(incidentsOf.get(id) ?? []), incident])
for (const { article, incident } of rows<{ article: string; incident: string }>(join(SET, 'gold', 'articles.jsonl')))
  incidentsOf.set(article, [incident])
const killed = new Map(
  rows<{ incident: string; killed: number }>(join(SET, 'gold', 'incidents.jsonl')).map(i => [i.incident, i.killed]),
)
const lines = predictions()
const groupOf = new Map(lines.flatMap(l => (l.article === undefined ? [] : [[l.article, l.incident]])))
const guessed = new Map(lines.flatMap(l => (l.article === undefined ? [[l.incident, l.killed ?? null]] : [])))
const { found, wrong, leaks } = leaksOf({ incidentsOf, killed }, { groupOf, killed: guessed })
const share = leaks.length / Math.max(1, found)
for (const l of leaks) console.log(`${l.incident} took ${l.killed} dead of ${l.from}`)
console.log(
  `${found} incidents found, ${wrong} with wrong dead, ${leaks.length} took those of another: ${(100 * share).toFixed(2)} %`,
)
console.log(JSON.stringify({ found, wrong, leaks: leaks.length, share }))
process.exitCode = share < MOST ? 0 : 1
