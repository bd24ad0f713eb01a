/**
 * Writes docs/cli.md from the program's own help. `node scripts/docs.ts` writes; with `--check` it changes nothing and exits 1 when
 * the page is stale.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import type { Edge } from '../src/cli/edge.ts'
import { EXIT_WORDS } from '../src/cli/exit.ts'
import { createProgram } from '../src/cli/program.ts'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs/cli.md')
const WIDTH = 100
const CODE =
  /'((?:intake|reading|claims|stories|reconcile|brief|export|store|cli|engine|verify|fetch|watch|workers|archive|ask)\/[a-z0-9-]+)'/g

/** The page docs/cli.md as it should be. */
export function commandPage(): string {
  const program = programForHelp()
  const parts = [
    '# The command line',
    '',
    'Every command, option and exit code of `recount`. Written by `npm run docs` from the help of the program itself; do not edit.',
    '',
    'What a message means and what to do about it: [problems.md](problems.md). What the database promises: [store.md](store.md).',
    '',
    ...section('recount', program),
    '| exit code | meaning |',
    '|---|---|',
    ...EXIT_WORDS.map(([code, words]) => `| ${code} | ${words} |`),
    '',
    ...program.commands.filter(one => one.name() !== 'help').flatMap(one => sections('recount', one)),
  ]
  return `${parts.join('\n').trimEnd()}\n`
}

/** Names of all commands, as the program has them. */
export function commandNames(): readonly string[] {
  return programForHelp().commands.map(one => one.name())
}

/** Every code of an error, problem or finding that stands in the sources as a literal, sorted. */
export function codesInSource(): readonly string[] {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter(file => !file.endsWith('.test.ts'))
  const codes = files.flatMap(file =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(CODE)].map(match => match[1] ?? ''),
  )
  return [...new Set(codes)].sort()
}

/** A command, and below it the commands that it has. */
function sections(above: string, command: Command): readonly string[] {
  const title = `${above} ${command.name()}`
  const parts = command.commands.filter(one => one.name() !== 'help')
  return [...section(title, command), ...parts.flatMap(one => sections(title, one))]
}

function section(title: string, command: Command): readonly string[] {
  return [`## ${title}`, '', '```', command.helpInformation().trimEnd(), '```', '']
}

/** The program over an outside that nothing uses, because help touches none. */
function programForHelp(): Command {
  const silent = () => {}
  const edge: Edge = {
    out: silent,
    err: silent,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: WIDTH,
    env: {},
    stdin: async function* () {},
    now: () => '',
    stop: new AbortController().signal,
    stages: () => Promise.reject(new Error('help needs no stages')),
  }
  return createProgram(edge, silent)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const page = commandPage()
  if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
  else if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/cli.md: expected the help of the program, got an older one; run npm run docs')
    process.exitCode = 1
  }
}
