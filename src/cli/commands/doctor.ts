/** `recount doctor`: would everything work here, and if not, what to do? */
import { existsSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { printJson } from '../print.ts'

/** One line of the doctor's report. `advice` null: nothing to do. */
type Check = {
  readonly name: string
  readonly result: 'ok' | 'warn' | 'fail'
  readonly found: string
  readonly advice: string | null
}

const LOW_SPACE_BYTES = 512 * 1024 * 1024 // a database of 10,000 reports takes about 200 MB with its write-ahead log

/** Looks at what Recount depends on. Exit code 1 when a line fails; warnings do not count. */
export async function doctor(edge: Edge, options: CommonOptions): Promise<ExitCode> {
  const checks = [
    checkNode(),
    await checkSqlite(),
    await checkDatabase(options),
    checkSpace(options),
    await checkWeights(edge),
    ...checkSurroundings(edge),
  ]
  if (options.json) printJson(edge, { checks })
  else edge.out(checks.map(check => line(check, wantsColour(edge, options))).join(''))
  return checks.some(check => check.result === 'fail') ? EXIT.failure : EXIT.ok
}

function line({ name, result, found, advice }: Check, colour: boolean): string {
  const shade = { ok: 32, warn: 33, fail: 31 }[result]
  const word = result.padEnd(4)
  return `${colour ? `\u001b[${shade}m${word}\u001b[39m` : word}  ${name.padEnd(10)} ${found}${advice === null ? '' : `; ${advice}`}\n`
}

function ok(name: string, found: string): Check {
  return { name, result: 'ok', found, advice: null }
}

function checkNode(): Check {
  const found = `${process.version} on ${process.platform} ${process.arch}`
  if (Number.parseInt(process.versions.node, 10) >= 24) return ok('node', found)
  return { name: 'node', result: 'fail', found, advice: 'install Node 24 or newer from nodejs.org' }
}

async function checkSqlite(): Promise<Check> {
  const { DatabaseSync } = await import('node:sqlite')
  const { versionOf } = await import('../../store/open-sqlite.ts')
  const { isSafeSqlite } = await import('../../store/sqlite-version.ts')
  const db = new DatabaseSync(':memory:')
  const version = versionOf(db)
  db.close()
  if (isSafeSqlite(version)) return ok('sqlite', version)
  return {
    name: 'sqlite',
    result: 'fail',
    found: `${version} can lose committed data`,
    advice: 'install a newer Node 24',
  }
}

/** Opens the database as a reader and a writer would, without making one. */
async function checkDatabase({ db: path }: CommonOptions): Promise<Check> {
  const name = 'database'
  if (path === ':memory:')
    return { name, result: 'warn', found: ':memory: keeps nothing', advice: 'name a file with --db' }
  try {
    const found = existsSync(path) ? await lookInto(path) : await lookAtFolder(path)
    if (!/^\/(tmp|var\/tmp|dev\/shm)\//.test(resolve(path))) return ok(name, found)
    return { name, result: 'warn', found, advice: 'the system may empty this folder: keep the file elsewhere' }
  } catch (error) {
    return { name, result: 'fail', found: error instanceof Error ? error.message : String(error), advice: null }
  }
}

async function lookInto(path: string): Promise<string> {
  const { durabilityOf, openDatabase, schemaOf } = await import('../../store/open-sqlite.ts')
  const { migrations } = await import('../../store/migrations.ts')
  const { db } = openDatabase(path, 'read', migrations)
  const { journal, synchronous } = durabilityOf(db)
  const schema = schemaOf(db)
  db.close()
  const writer = (await whoWrites(path)) ?? 'free to write'
  return `${path}: schema ${schema}, journal ${journal}, synchronous ${synchronous === 2 ? 'FULL' : synchronous}, ${writer}`
}

async function lookAtFolder(path: string): Promise<string> {
  const { accessSync, constants } = await import('node:fs')
  accessSync(dirname(resolve(path)), constants.W_OK)
  return `${path}: not there yet; the first read makes it`
}

async function whoWrites(path: string): Promise<string | null> {
  const { acquireWriterLock } = await import('../../store/writer-lock.ts')
  const { RecountError } = await import('../../text/error.ts')
  try {
    acquireWriterLock(path).release()
    return null
  } catch (error) {
    if (error instanceof RecountError && error.code === 'store/locked') return 'another process is writing'
    throw error
  }
}

function checkSpace({ db: path }: CommonOptions): Check {
  const folder = dirname(resolve(path === ':memory:' ? '.' : path))
  if (!existsSync(folder))
    return { name: 'space', result: 'fail', found: `${folder} is not there`, advice: 'make the folder' }
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const found = `${(free / 1e9).toFixed(1)} GB free in ${folder}`
  if (free >= LOW_SPACE_BYTES) return ok('space', found)
  return {
    name: 'space',
    result: 'warn',
    found,
    advice: 'free some: a full disk stops reading, though it loses nothing stored',
  }
}

async function checkWeights(edge: Edge): Promise<Check> {
  try {
    const { reader } = await edge.stages()
    return ok('weights', `reader ${reader}`)
  } catch (error) {
    return {
      name: 'weights',
      result: 'fail',
      found: error instanceof Error ? error.message : String(error),
      advice: 'install Recount again',
    }
  }
}

function checkSurroundings(edge: Edge): readonly Check[] {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const terminal = edge.outIsTerminal ? `a terminal of ${edge.columns} columns` : 'not a terminal'
  const language = edge.env.LC_ALL || edge.env.LC_CTYPE || edge.env.LANG || ''
  const utf8 = /utf-?8/i.test(language) || process.platform !== 'linux'
  return [
    ok('locale', `${locale}, ${timeZone}; results do not depend on it`),
    utf8 || !edge.outIsTerminal
      ? ok('terminal', terminal)
      : {
          name: 'terminal',
          result: 'warn',
          found: `${terminal}, LANG '${language}'`,
          advice: 'set LANG=C.UTF-8, or letters may look wrong',
        },
  ]
}
