/** `recount read`: reports in, the account of their stories out. */
import { resolve } from 'node:path'

import { type ArchiveTally, tallyWords as archiveWords } from '../../intake/archive/read-archive.ts'
import type { Account, Article, ArticleId, CaptureId, Problem } from '../../model/index.ts'
import { bindStream } from '../../store/bind-stream.ts'
import { createGroupCommit } from '../../store/group-commit.ts'
import { groupReports } from '../../store/group-reports.ts'
import type { PutStatus, Report, Store } from '../../store/store.ts'
import { RecountError } from '../../text/error.ts'
import { counted } from '../../text/phrase.ts'
import type { Pool } from '../../workers/pool.ts'
import type { Arrival, CommonOptions, Edge, Stages, Web } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { keepNames, underNames } from '../names.ts'
import { askedInstant, openForWriting } from '../open.ts'
import { partOfReports } from '../part.ts'
import { printAccount } from '../print.ts'
import { startProgress } from '../progress.ts'
import { isAddress, readInputs } from '../read-inputs.ts'
import { openPool, type Understood, understandArrivals } from '../understand-arrivals.ts'
import { type WebChoices, webOptions } from '../web-options.ts'

/** Options of `read`. `reread` reads known bytes again even when this version has read them. */
export type ReadOptions = CommonOptions &
  WebChoices & {
    readonly asOf?: string
    readonly verbose?: boolean
    readonly reread?: boolean
    readonly all?: boolean
  }

/** How many reports met which fate. */
type Tally = { stored: number; known: number; reread: number; refused: number }

/**
 * Reads files, folders, globs, addresses on the web or standard input ('-') into the store and prints the account of the stories they belong to.
 *
 * With `verbose`, standard error gets `stored <articleId> <origin>` for a report only when it is durable: that line is the
 * promise that a crash does not lose it.
 */
export async function read(edge: Edge, paths: readonly string[], options: ReadOptions): Promise<ExitCode> {
  askedInstant(edge, options) // before any work: a typing error should cost nothing
  const stages = await edge.stages({ threads: true })
  const pool = openPool(stages)
  const stop = () => void pool.close() // also when it waits for a report that hangs
  edge.stop.addEventListener('abort', stop)
  let store: Store | null = null
  let web: Web | null = null
  try {
    store = await openForWriting(edge, options, stages.reader)
    if (paths.some(isAddress)) web = (await stages.openWeb?.(webOptions(options))) ?? null
    const { tally, touched } = await takeIn(edge, paths, { options, stages, store, pool, web })
    stop() // its threads end beside what follows
    if (edge.stop.aborted) return interrupted(edge, tally, options)
    if (touched.size === 0) throw nothingRead(tally)
    bindStream(store) // before the grouping: it sees what is new as people decided
    groupReports(store, stages.reader)
    const asOf = askedInstant(edge, options) // now is after the last capture: an undated report counts from then
    const whole = namedAccount(store, stages.recountAll([...store.reports()], asOf, store.decisions()), options)
    const part = articlesOf(whole, touched)
    tellLanguages(
      edge,
      whole.articles.filter(one => part.has(one.id)),
      options,
    )
    await printAccount(edge, partOfReports(whole, part), options)
    summarise(edge, tally, options)
    return tally.refused > 0 ? EXIT.refused : EXIT.ok
  } finally {
    edge.stop.removeEventListener('abort', stop)
    await Promise.all([pool.close(), web?.close()])
    store?.close()
  }
}

/** The account under the names that its stories have; an account of now brings them up to date. */
function namedAccount(store: Store, account: Account, { asOf }: ReadOptions): Account {
  return asOf === undefined ? keepNames(store, account).account : underNames(account, store.storyRegister())
}

type Work = {
  readonly options: ReadOptions
  readonly stages: Stages
  readonly store: Store
  readonly pool: Pool
  readonly web: Web | null
}

async function takeIn(edge: Edge, paths: readonly string[], { options, stages, store, pool, web }: Work) {
  const tally: Tally = { stored: 0, known: 0, reread: 0, refused: 0 }
  const touched = new Set<CaptureId>()
  const progress = startProgress(edge, options)
  const group = createGroupCommit(store, (report, status) => {
    tally[status] += 1
    touched.add(report.capture.id)
    if (options.verbose) edge.err(`${acknowledgement(store, report, status)}\n`)
  })
  const take = (arrival: Arrival, outcome: Understood) => {
    if ('problem' in outcome) {
      if (isOurOwn(outcome.origin, options.db)) return
      tally.refused += 1
      progress.clear()
      edge.err(`refused ${problemWords(outcome.origin, outcome.problem)}\n`)
    } else {
      warn(edge, outcome, options)
      group.add(outcome)
    }
    progress.show(`reading … ${tally.stored + tally.known + tally.reread} stored, ${oneLine(originOf(arrival))}`)
  }
  const onArchive = (held: ArchiveTally) => {
    progress.clear()
    if (!options.quiet && !options.json) edge.err(`archive ${oneLine(`${held.path}: ${archiveWords(held)}`)}\n`)
  }
  const intake = { now: edge.now, onArchive, ...(paths.includes('-') ? { stdin: edge.stdin() } : {}) }
  try {
    const arrivals = readInputs(paths, { stages, web, intake, stop: edge.stop })
    const means = { stages, store, pool, reread: options.reread ?? false }
    for await (const { arrival, outcome } of understandArrivals(arrivals, means)) {
      if (edge.stop.aborted) break
      take(arrival, outcome)
      await letOthersRun()
    }
  } finally {
    group.flush() // also when reading broke off: what was understood is kept
    progress.clear()
  }
  return { tally, touched }
}

function acknowledgement(store: Store, { capture, understanding }: Report, status: PutStatus): string {
  const { id, origin } = capture
  const articleId = status === 'known' ? store.find(id)?.articleId : understanding?.article.id
  const line = `${status} ${articleId} ${oneLine(origin)}`
  const first = status === 'known' ? store.origins(id)[0] : origin
  return first === origin ? line : `${line}: same bytes as ${oneLine(first ?? '?')}`
}

function warn(edge: Edge, { capture, understanding }: Report, options: ReadOptions): void {
  if (options.quiet) return
  const fromReading = options.verbose ? (understanding?.article.problems ?? []) : []
  const seen = new Set<string>()
  for (const problem of [...capture.problems, ...fromReading]) {
    const line = `warning ${problemWords(capture.origin, problem)}\n`
    if (!seen.has(line)) edge.err(line)
    seen.add(line)
  }
}

/** 'a.txt: expected …, got …; do … (intake/empty)' on one line; messages name their origin only in part. */
function problemWords(origin: string, { code, message }: Problem): string {
  const words = message.startsWith(`${origin}: `) ? message : `${origin}: ${message}`
  return `${oneLine(words)} (${code})`
}

/** Whether a refused file is the database that we are writing, met in a folder that is read. */
function isOurOwn(origin: string, db: string): boolean {
  return ['', '-wal', '-shm', '-lock'].some(end => resolve(origin) === resolve(`${db}${end}`))
}

function articlesOf(account: Account, captures: ReadonlySet<CaptureId>): ReadonlySet<ArticleId> {
  return new Set(account.articles.filter(one => captures.has(one.captureId)).map(one => one.id))
}

function summarise(edge: Edge, tally: Tally, options: ReadOptions): void {
  if (options.quiet || options.json) return
  edge.err(`${tallyWords(tally)}${options.db === ':memory:' ? '' : ` in ${options.db}`}\n`)
}

function tallyWords({ stored, known, reread, refused }: Tally): string {
  const parts = [`${counted(stored + known + reread, 'report')}: ${stored} stored`]
  if (known > 0) parts.push(`${known} known`)
  if (reread > 0) parts.push(`${reread} read again`)
  if (refused > 0) parts.push(`${counted(refused, 'input')} refused`)
  return parts.join(', ')
}

function interrupted(edge: Edge, tally: Tally, options: ReadOptions): ExitCode {
  if (!options.quiet) edge.err(`stopped; ${tallyWords(tally)}. Run the same command again to go on\n`)
  return EXIT.interrupted
}

function nothingRead({ refused }: Tally): RecountError {
  const [got, what] =
    refused > 0 ? [`${counted(refused, 'input')}, all refused`, 'the lines above say why'] : ['none', WHAT_TO_NAME]
  return new RecountError('cli/nothing-read', `expected at least one report, got ${got}; ${what}`)
}

const WHAT_TO_NAME =
  'name files or folders with .txt, .md, .html, .json, .jsonl or .warc, or addresses with http:// or https://'

/** '3 reports are not in English (de, fr): kept, no claims are read from them'; nothing where all are. */
function tellLanguages(edge: Edge, articles: readonly Article[], { quiet }: ReadOptions): void {
  const others = articles.filter(isWithoutClaims)
  if (quiet || others.length === 0) return
  const languages = [...new Set(others.map(one => one.language))].sort().slice(0, MOST_LANGUAGES)
  const [are, them] = others.length === 1 ? ['is', 'it'] : ['are', 'them']
  const words = `${counted(others.length, 'report')} ${are} not in English (${oneLine(languages.join(', '))})`
  edge.err(`${words}: kept, no claims are read from ${them}\n`)
}

const MOST_LANGUAGES = 12

const isWithoutClaims = ({ problems }: Article) => problems.some(one => one.code === 'claims/language')

function originOf(arrival: Arrival): string {
  return arrival.kind === 'capture' ? arrival.capture.origin : arrival.origin
}

/** A name that cannot break a line or steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** Gives signals and output a turn between two reports. */
function letOthersRun(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}
