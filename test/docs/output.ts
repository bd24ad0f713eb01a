/**
 * The outputs that the documents show, made by running the command that each block names; test-only.
 *
 *     <!-- output: recount read examples/ferry-fire/reports
 *     item ≠ disputed +injured
 *     sources
 *     -->
 *     (a fenced block: what is kept of the real output)
 *     <!-- /output -->
 *
 * `item REGEX` keeps the first line that fits and the deeper lines under it, `all REGEX` every such line; `lines N` the first N
 * lines; `sources` the notes that the kept lines cite. `bare` leaves out the line with the command, `fresh` starts with a new
 * database. `site N` runs the command while edition N of the newspaper of examples/site is served, `later N` N minutes after the one
 * before. What is skipped shows as "…". `{claim}` in a command is the first claim's id in the output before it. No '>' in a REGEX.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleSite } from '../../examples/site/serve.ts'
import type { Edge, Stages } from '../../src/cli/edge.ts'
import { loadStages } from '../../src/cli/load-stages.ts'
import { DEFAULT_DB } from '../../src/cli/open.ts'
import { openWeb } from '../../src/cli/open-web.ts'
import { run } from '../../src/cli/run.ts'

/** One block of a page: the command without 'recount', what to keep, and the text that stands there now. */
export type Block = { readonly args: readonly string[]; readonly keep: readonly string[]; readonly shown: string }

/** Runs `recount` with arguments and gives back what a person sees on a screen of 100 columns. */
export type Runner = {
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<string>
  readonly close: () => void
}

/** The edition of the example newspaper that is served meanwhile, null: none; and minutes that pass before. */
export type RunOptions = { readonly site: number | null; readonly later: number }

const BLOCK = /<!-- output: recount ([^\n]+)\n([^>]*?)-->\n```[a-z]*\n([\s\S]*?)```\n<!-- \/output -->/g
const FIRST_SECOND = Date.parse('2026-01-01T00:00:00Z')
const WRITTEN = /^[\w-]+\.(?:db|html|json|md)$/ // arguments that name a file to write; examples are given with their folder
const SETTINGS: ReadonlySet<string> = new Set(['bare', 'fresh', 'site', 'later'])
const SITE = 'localhost:8765' // as the page names it; the test serves it wherever there is room
let loading: Promise<Stages> | null = null

/** The blocks of a page in order. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(BLOCK)].map(([, command = '', keep = '', shown = '']) => ({
    args: words(command),
    keep: keep.split('\n').filter(line => line !== ''),
    shown,
  }))
}

/** The page with each block filled from the outputs, which stand in the order of the blocks. */
export function fillBlocks(page: string, outputs: readonly string[]): string {
  let index = 0
  return page.replace(BLOCK, (whole, _command, _keep, shown: string) => {
    const output = outputs[index++] ?? ''
    return whole.replace(`\n${shown}\`\`\`\n<!-- /output`, () => `\n${output}\`\`\`\n<!-- /output`)
  })
}

/** What the block keeps of an output. @throws AssertionError when something to keep does not occur */
export function keepOf({ args, keep }: Pick<Block, 'args' | 'keep'>, output: string): string {
  const lines = output.trimEnd().split('\n')
  const kept = new Set<number>()
  const add = (numbers: readonly number[]) => {
    for (const number of numbers) kept.add(number)
  }
  for (const wish of keep) {
    const [verb = '', ...rest] = wish.split(' ')
    if (verb === 'item') add(itemAt(lines, new RegExp(rest.join(' ')), args))
    else if (verb === 'all') add(allLike(lines, new RegExp(rest.join(' ')), args))
    else if (verb === 'lines') add(lines.keys().toArray().slice(0, Number(rest[0])))
    else if (verb === 'sources') add(citedBy(lines, kept))
    else
      assert.ok(SETTINGS.has(verb), `${wish}: expected item, all, lines, sources or one of ${[...SETTINGS].join(', ')}`)
  }
  const head = keep.includes('bare') ? '' : `$ npx recount ${args.map(quoted).join(' ')}\n`
  return head + joined(lines, kept)
}

/** What each block should show, all run in order over one database, a new one where a block is `fresh`. */
export async function outputsOf(blocks: readonly Block[]): Promise<readonly string[]> {
  const outputs: string[] = []
  let runner = createRunner()
  let before = ''
  try {
    for (const block of blocks) {
      if (block.keep.includes('fresh')) {
        runner.close()
        runner = createRunner()
      }
      const claim = /\bc_[0-9a-f]{16}\b/.exec(before)?.[0] ?? '{claim}'
      const args = block.args.map(arg => arg.replace('{claim}', claim))
      before = await runner.run(args, optionsOf(block))
      outputs.push(keepOf({ args, keep: block.keep }, before))
    }
  } finally {
    runner.close()
  }
  return outputs
}

/** A runner over a database of its own. Its clock goes on by a second whenever it is read, so that answers come after captures. */
export function createRunner(): Runner {
  const folder = mkdtempSync(join(tmpdir(), 'recount-docs-'))
  const database = join(folder, 'recount.db')
  let ticks = 0
  let port = 0 // of the example newspaper: the same for all editions, as addresses are kept
  const now = () => `${new Date(FIRST_SECOND + 1000 * ticks++).toISOString().slice(0, 19)}Z`
  return {
    run: async (args, { site, later } = { site: null, later: 0 }) => {
      ticks += later * 60
      const seen: string[] = []
      await using served = await serve(site, port)
      port = served.port
      const given = args.map(arg => (WRITTEN.test(arg) ? join(folder, arg) : arg.replace(SITE, served.host)))
      await run([...given, '--db', database], edgeInto(seen, now))
      const output = seen.join('').replaceAll(served.host, SITE)
      // Minutes of events depend on how often the clock was looked at.
      const steady = output.replace(/^(\d{4}-\d\d-\d\d \d\d:)\d\d(?= )/gm, '$100')
      return steady.replaceAll(database, DEFAULT_DB).replaceAll(join(folder, '/'), '')
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function optionsOf({ keep }: Block): RunOptions {
  const number = (verb: string) => keep.map(wish => wish.split(' ')).find(([first]) => first === verb)?.[1]
  return { site: number('site') === undefined ? null : Number(number('site')), later: Number(number('later') ?? 0) }
}

/** The example newspaper on a free port for as long as it is in use. */
async function serve(
  edition: number | null,
  port: number,
): Promise<AsyncDisposable & { readonly host: string; readonly port: number }> {
  if (edition === null) return { host: SITE, port, [Symbol.asyncDispose]: async () => {} }
  const server = exampleSite(edition).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return {
    host: `localhost:${address.port}`,
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

function edgeInto(seen: string[], now: () => string): Edge {
  const write = (text: string) => {
    seen.push(text)
  }
  return {
    out: write,
    err: write,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    env: {},
    stdin: async function* () {},
    now,
    stop: new AbortController().signal,
    stages: async () => {
      loading ??= loadStages()
      const clock = { now: () => Date.parse(now()) }
      return { ...(await loading), openWeb: async options => openWeb(options, clock) }
    },
  }
}

/** Numbers of the first line that fits and of the lines below it that are set deeper. */
function itemAt(lines: readonly string[], wanted: RegExp, args: readonly string[]): readonly number[] {
  const first = lines.findIndex(line => wanted.test(line))
  assert.ok(first >= 0, `recount ${args.join(' ')}: no line fits ${wanted}; choose another in the page`)
  return withDeeper(lines, first)
}

function allLike(lines: readonly string[], wanted: RegExp, args: readonly string[]): readonly number[] {
  itemAt(lines, wanted, args) // there must be one
  return lines.flatMap((line, number) => (wanted.test(line) ? withDeeper(lines, number) : []))
}

function withDeeper(lines: readonly string[], first: number): readonly number[] {
  const own = depth(lines[first] ?? '')
  const rest = lines.slice(first + 1).findIndex(line => line === '' || depth(line) <= own)
  return lines
    .keys()
    .toArray()
    .slice(first, rest < 0 ? lines.length : first + 1 + rest)
}

/** Numbers of the lines of the list of sources that the kept lines cite. */
function citedBy(lines: readonly string[], kept: ReadonlySet<number>): readonly number[] {
  const cited = new Set([...kept].flatMap(number => lines[number]?.match(/\[\d+\]/g) ?? []))
  const list = lines.findIndex(line => line.startsWith('Sources'))
  if (list < 0) return []
  const sources = lines.keys().filter(number => number > list && cited.has(lines[number]?.trim().split(' ')[0] ?? ''))
  return [list, ...sources.flatMap(number => withDeeper(lines, number))]
}

function joined(lines: readonly string[], kept: ReadonlySet<number>): string {
  const list = lines.findIndex(line => line.startsWith('Sources'))
  let text = ''
  let last = -1
  for (const number of [...kept].sort((a, b) => a - b)) {
    if (number === list && last >= 0) text += '…\n\n'
    else if (number > last + 1 && !(list >= 0 && last >= list)) text += '…\n'
    text += `${lines[number]}\n`
    last = number
  }
  return last < lines.length - 1 && !(list >= 0 && last > list) ? `${text}…\n` : text
}

const depth = (line: string): number => line.length - line.trimStart().length
const quoted = (arg: string): string => (/^[\w./:*-]+$/.test(arg) ? arg : `'${arg}'`)
const words = (command: string): readonly string[] =>
  [...command.trim().matchAll(/'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2] ?? '')
