/** One measured run of the main path over made-up reports; bench/speed.ts starts it in a process of its own for each size. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBrief } from '../src/brief/brief.ts'
import { extractClaims } from '../src/claims/extract-claims.ts'
import { captureOf } from '../src/intake/capture.ts'
import { type ReadableType, typeOfExtension } from '../src/intake/media-type.ts'
import type { Article, Capture, Claim, Ledger } from '../src/model/index.ts'
import { recountAll, type Understanding } from '../src/pipeline.ts'
import { readArticle } from '../src/reading/read-article.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { createGroupCommit } from '../src/store/group-commit.ts'
import { openSqliteStore } from '../src/store/sqlite.ts'
import { findEchoes } from '../src/stories/copies/echoes.ts'
import { findCopies } from '../src/stories/copies/find-copies.ts'
import { groupStories } from '../src/stories/group-stories.ts'
import { joinIncidents } from '../src/stories/incidents/join-incidents.ts'
import { createEngine } from '../src/text/engine/create-engine.ts'
import type { Engine } from '../src/text/token.ts'
import { readGazetteer, readNames, readWeights } from '../src/workers/weights.ts'
import { type GeneratedReport, generateReports } from './generate.ts'

const SEED = 7
const WARM_UP = 30 // reports of another seed, read first so that compiling is not measured
const NOW = '2030-01-01T00:00:00Z'

/** The stages in the order in which they run; `store` is SQLite with its commits, `load` reads the reports back from it. */
export const STAGES = [
  'read',
  'engine',
  'claims',
  'store',
  'load',
  'copies',
  'echoes',
  'stories',
  'incidents',
  'ledgers',
  'briefs',
] as const

/** Name of a stage. */
export type Stage = (typeof STAGES)[number]

/** What one size cost. Times in milliseconds; `endToEndMs` runs from bytes to the account with the reports
 * stored on the way, `recountMs` is the part from stored reports to the account. */
export type Measured = {
  readonly reports: number
  readonly words: number
  readonly claims: number
  readonly stories: number
  readonly incidents: number
  readonly endToEndMs: number
  readonly recountMs: number
  readonly stagesMs: Readonly<Record<Stage, number>>
  readonly peakMib: number
  readonly databaseMib: number
  readonly engineLoadMs: number
}

type Clock = { readonly ms: Record<Stage, number>; readonly time: <T>(stage: Stage, work: () => T) => T }

function newClock(): Clock {
  const ms = Object.fromEntries(STAGES.map(stage => [stage, 0])) as Record<Stage, number>
  const time = <T>(stage: Stage, work: () => T): T => {
    const startedMs = performance.now()
    try {
      return work()
    } finally {
      ms[stage] += performance.now() - startedMs
    }
  }
  return { ms, time }
}

/**
 * Reads, stores and recounts so many made-up reports of a fixed seed, once.
 *
 * The way from bytes to the account is timed as a whole with `recountAll`; its parts are then run once more, each by itself,
 * so the stages add up to a little less or more than the whole.
 */
export function measure(count: number): Measured {
  const weights = readWeights()
  const gazetteer = readGazetteer()
  const names = readNames()
  const loadedMs = performance.now()
  const engine = createEngine(weights, { gazetteer, names })
  engine.analyse('A man was hurt.', { start: 0, end: 15 })
  const engineLoadMs = performance.now() - loadedMs
  recountAll(
    generateReports(SEED + 1, WARM_UP).map(given => understandTimed(given, engine, newClock()).understanding),
    NOW,
  )
  const given = generateReports(SEED, count)
  const clock = newClock()
  const startedMs = performance.now()
  const { readings, databaseMib } = readAndStore(given, engine, clock)
  const recountedMs = performance.now()
  const account = recountAll(readings, NOW)
  const endedMs = performance.now()
  const peakMib = process.resourceUsage().maxRSS / 1024
  recountStages(readings, clock)
  return {
    reports: account.articles.length,
    words: account.articles.reduce((sum, article) => sum + wordsOf(article), 0),
    claims: account.claims.length,
    stories: account.stories.length,
    incidents: account.incidents.length,
    endToEndMs: endedMs - startedMs,
    recountMs: endedMs - recountedMs,
    stagesMs: clock.ms,
    peakMib,
    databaseMib,
    engineLoadMs,
  }
}

/** Bytes → what the report says, with the time of each stage. */
function understandTimed({ origin, bytes }: GeneratedReport, engine: Engine, { ms, time }: Clock) {
  const capture = time('read', () => captureFrom(origin, bytes))
  const article = time('read', () => readArticle(capture))
  const timed: Engine = {
    ...engine,
    analyse: (text, span) => time('engine', () => engine.analyse(text, span)),
    tag: (text, span) => time('engine', () => engine.tag(text, span)),
  }
  const before = ms.engine
  const extracted = time('claims', () => extractClaims(article, timed))
  ms.claims -= ms.engine - before
  const understanding: Understanding = { article, ...extracted }
  return { capture, bytes, understanding }
}

function captureFrom(origin: string, bytes: Uint8Array): Capture {
  const type = typeOfExtension(origin) as ReadableType
  const entry = captureOf({ origin, bytes, type, capturedAt: NOW })
  if (entry.kind === 'refused') throw new Error(`bench/speed: ${entry.problem.message}`)
  return entry.capture
}

/** Bytes → understood and durable in a SQLite file → read back, as the ledger command would. */
function readAndStore(given: readonly GeneratedReport[], engine: Engine, clock: Clock) {
  const dir = mkdtempSync(join(tmpdir(), 'recount-speed-'))
  const file = join(dir, 'reports.db')
  const store = openSqliteStore(file, { access: 'write', reader: 'bench', now: () => NOW })
  try {
    const group = createGroupCommit(store, () => {})
    for (const one of given) {
      const report = understandTimed(one, engine, clock)
      clock.time('store', () => group.add(report))
    }
    clock.time('store', () => group.flush())
    const readings = clock.time('load', () => [...store.reports()])
    const sizes = [file, `${file}-wal`].map(path => (existsSync(path) ? statSync(path).size : 0))
    return { readings, databaseMib: sizes.reduce((a, b) => a + b) / 2 ** 20 }
  } finally {
    store.close()
    rmSync(dir, { recursive: true })
  }
}

/** The parts of `recountAll`, each timed. Voices without a source are named by outlet only: names cost nothing that counts. */
function recountStages(reports: readonly Understanding[], { time }: Clock): void {
  const copyGroups = time('copies', () => findCopies(reports))
  const echoes = time('echoes', () => findEchoes(reports, copyGroups))
  const stories = time('stories', () => groupStories(reports, copyGroups))
  const incidents = time('incidents', () => joinIncidents(reports, stories))
  const outlets = Object.fromEntries(reports.map(r => [r.article.id, r.article.outlet ?? r.article.origin]))
  const texts = new Map(reports.map(r => [r.article.id, r.article.text]))
  const claimsOf = Map.groupBy(
    reports.flatMap(r => r.claims),
    claim => claim.incidentMention,
  )
  for (const incident of incidents) {
    const claims: readonly Claim[] = incident.mentions.flatMap(mention => claimsOf.get(mention) ?? [])
    const ledger: Ledger = time('ledgers', () => reconcile({ incident, claims, echoes, outlets }, NOW))
    const textOf = (claim: Claim, span: { start: number; end: number }): string =>
      texts.get(claim.anchor.articleId)!.slice(span.start, span.end)
    time('briefs', () => writeBrief(ledger, claims, incident, { outlets, textOf }))
  }
}

const wordsOf = ({ text }: Article): number => text.split(/\s+/).filter(Boolean).length

if (import.meta.main) process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2])))}\n`)
