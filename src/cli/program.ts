/** The command line as a person sees it: commands, options, help. Each command's code is loaded when it is called. */
import { Command, InvalidArgumentError, Option, type OutputConfiguration } from 'commander'
import type { WatchCommandOptions } from './commands/watch.ts'
import type { CommonOptions, Edge } from './edge.ts'
import { EXIT_WORDS, type ExitCode } from './exit.ts'
import { EXPLAIN_FORMATS, FORMATS } from './formats.ts'
import { DEFAULT_DB } from './open.ts'
import { predictors } from './predict/registry.ts'
import { addStories } from './program-stories.ts'
import { VERSION } from './version.ts'

const AS_OF = '--as-of <time>'
const AS_OF_WORDS = "what was known then: '2017-04-20 21:30 +02:00', '2017-04-20T19:30:00Z', or a day (its end, UTC)"

/** Tells the caller which exit code the command that ran gave. */
export type Finish = (code: ExitCode) => void

/**
 * The whole command line over an edge. Parsing runs the command and calls `finish` with its exit code; wrong use throws
 * commander's error instead of ending the process.
 */
export function createProgram(edge: Edge, finish: Finish): Command {
  const program = new Command('recount')
    .description('Many reports in, one sourced account out.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--db <file>', `database file (default: ${DEFAULT_DB}; ":memory:" keeps nothing)`)
    .option('--json', 'print JSON, also for errors')
    .option('--quiet', 'no progress, warnings or summary on standard error')
    .option('--no-color', 'no colours; the environment variable NO_COLOR does the same')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput(outputTo(edge))
    .exitOverride()
    .addHelpText('after', exitCodeHelp)
  for (const add of [addRead, addWatch, addPredict, addLedger, addAsk, addWhy, addExplain, addExport])
    add(program, edge, finish)
  addStories(program, { edge, finish, optionsOf, asOf: [AS_OF, AS_OF_WORDS] })
  addKeeping(program, edge, finish)
  return program
}

/** Where help and commander's own messages go. Errors are printed by run.ts, which knows about --json. */
function outputTo(edge: Edge): OutputConfiguration {
  const width = () => edge.columns
  return {
    writeOut: edge.out,
    writeErr: edge.err,
    outputError: () => {},
    getOutHelpWidth: width,
    getErrHelpWidth: width,
  }
}

/** Exit codes as help prints them. */
function exitCodeHelp(): string {
  const lines = EXIT_WORDS.map(([code, words]) => `  ${String(code).padEnd(4)} ${words}`)
  return `\nExit codes:\n${lines.join('\n')}`
}

function addRead(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('read')
    .description('read reports into the database and print the account of the stories that they belong to')
    .argument(
      '<path...>',
      "files, folders, globs, addresses, or '-' for standard input; .txt .md .html .json .jsonl .mhtml .warc, also packed",
    )
    .option(AS_OF, AS_OF_WORDS)
    .addOption(allowHost())
    .addOption(userAgent())
    .option('--verbose', 'print a line for each report on standard error, once it is safely stored')
    .option('--reread', 'read known reports again, even those that this version has read')
    .option('--all', 'print long lists whole')
    .action(async (paths: string[], _options, command: Command) => {
      const { read } = await import('./commands/read.ts')
      finish(await read(edge, paths, optionsOf(command)))
    })
}

function addWatch(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('watch')
    .description('watch feeds: read what is new, look again after an hour, a day and a week, tell what has changed')
    .argument('[feed...]', 'addresses of feeds, sites or sitemaps, and OPML files; those of earlier runs go on')
    .option('--once', 'one round: ask what is due, then end')
    .option('--again', 'look at every page that is held again now, not at its time')
    .option('--list', 'print what is watched: last news, usual pause, next question; ask nobody')
    .option('--forget', 'watch these feeds no more, nor those that they named')
    .option('--every <minutes>', 'shortest time between two questions to a feed (default: 30)', minutes)
    .addOption(allowHost())
    .addOption(userAgent())
    .option('--verbose', 'print a line also for pages that have not changed')
    .action(async (feeds: string[], _options, command: Command) => {
      const options = optionsOf<WatchCommandOptions & { list?: boolean; forget?: boolean }>(command)
      const { listFeeds, forgetFeeds } = await import('./commands/watch-list.ts')
      if (options.list) return finish(await listFeeds(edge, options))
      if (options.forget) return finish(await forgetFeeds(edge, feeds, options))
      const { watchFeeds } = await import('./commands/watch.ts')
      finish(await watchFeeds(edge, feeds, options))
    })
}

function addPredict(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('predict')
    .description("write the program's answers to a benchmark's inputs")
    .argument('<set>', `benchmark set: ${Object.keys(predictors).join(', ')}`)
    .argument('<input>', 'folder with the inputs')
    .argument('<output>', 'file to write')
    .action(async (set: string, input: string, output: string, _options, command: Command) => {
      const { predict } = await import('./commands/predict.ts')
      finish(await predict(edge, [set, input, output], optionsOf(command)))
    })
}

const allowHost = () =>
  new Option(
    '--allow-host <host>',
    'ask this host though it is private: a name or address, with or without :port',
  ).argParser((host: string, hosts: readonly string[] = []) => [...hosts, host])

const userAgent = () => new Option('--user-agent <name>', 'the name that requests give, instead of our own')

/** 1 to 1440. */
function minutes(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= 1440) return number
  throw new InvalidArgumentError('Expected whole minutes from 1 to 1440.')
}

/** From 1 on. */
function sentenceNumber(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new InvalidArgumentError('Expected the number of a sentence, from 1.')
}

function addLedger(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('ledger')
    .description('list the incidents, or print the facts of one with who says so')
    .argument('[incident]', 'its id, the beginning of its id, or words of its label')
    .option(AS_OF, AS_OF_WORDS)
    .option('--all', 'print long lists whole')
    .action(async (incident: string | undefined, _options, command: Command) => {
      const { ledger } = await import('./commands/ledger.ts')
      finish(await ledger(edge, incident, optionsOf(command)))
    })
}

function addAsk(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('ask')
    .description(
      'ask how many incidents or people, by kind, place, time and name, with the reports that support the answer',
    )
    .argument('[question]', 'in English: "how many killed", "how many shootings in Marlow in April 2017"')
    .option('--kind <kind>', 'kind of happening: shooting, fire, earthquake …')
    .option('--harmed <harm>', 'only incidents in which somebody was: killed, injured')
    .option(
      '--place <place>',
      "'Marlow', 'Marlow, Ohio', 'Ohio'; 'city:New York', 'state:…', 'country:…' say which is meant",
    )
    .option('--near <circle>', 'latitude, longitude and kilometres: 51.5,-0.12,20')
    .option(
      '--time <time>',
      'day, month, year or range, where it happened: 2017-04-20, 2017-04, 2017, 2017-04..2017-06',
    )
    .option('--participant <name>', "somebody harmed or suspected: 'Ada Lund', last name 'Lund', 'first:Ada'")
    .option('--questions <file>', 'questions as JSON lines, instead of words and parts')
    .option('--why', 'also what was not counted, and why')
    .option('--all', 'print long lists whole')
    .option(AS_OF, AS_OF_WORDS)
    .action(async (question: string | undefined, _options, command: Command) => {
      const { ask } = await import('./commands/ask.ts')
      finish(await ask(edge, question, optionsOf(command)))
    })
}

function addWhy(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('why')
    .description(
      'show where a claim or a fact comes from: the sentence in its paragraph, who said it to whom, the rule; of an incident, why its mentions are one',
    )
    .argument(
      '<claim|fact|incident>',
      'id of a claim or an incident or its beginning, or the key of a fact such as injured:police',
    )
    .option('--incident <incident>', 'the incident whose fact is meant, as for ledger')
    .option(AS_OF, AS_OF_WORDS)
    .action(async (words: string, _options, command: Command) => {
      const { why } = await import('./commands/why.ts')
      finish(await why(edge, words, optionsOf(command)))
    })
}

function addExplain(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('explain')
    .description(
      'show what the engine sees in a report: parse, numbers, times, places, who says what, happenings, claims',
    )
    .argument('<file>', "a file, or '-' for standard input, as for read; nothing is stored")
    .addOption(new Option('--format <format>', 'format').choices(EXPLAIN_FORMATS).default('text'))
    .option('--out <file>', 'file to write, whole or not at all (default: standard output)')
    .option('--sentence <number>', 'only this sentence, from 1', sentenceNumber)
    .option('--no-tree', 'text without the parse')
    .action(async (file: string, _options, command: Command) => {
      const { explain } = await import('./commands/explain.ts')
      finish(await explain(edge, file, optionsOf(command)))
    })
}

function addExport(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('export')
    .description('write the account as JSON, Markdown or one self-contained HTML page')
    .addOption(new Option('--format <format>', 'format').choices(FORMATS).default('json'))
    .option('--out <file>', 'file to write, whole or not at all (default: standard output)')
    .option('--incident <incident>', 'only this incident, as for ledger')
    .option(AS_OF, AS_OF_WORDS)
    .action(async (_options, command: Command) => {
      const { exportAccount } = await import('./commands/export.ts')
      finish(await exportAccount(edge, optionsOf(command)))
    })
}

function addKeeping(program: Command, edge: Edge, finish: Finish): void {
  program
    .command('backup')
    .description('copy the database into one file while it is in use, and check the copy')
    .argument('<file>', 'file to write')
    .option('--force', 'replace the file when it is there')
    .action(async (file: string, _options, command: Command) => {
      const { backup } = await import('./commands/backup.ts')
      finish(await backup(edge, file, optionsOf(command)))
    })
  program
    .command('verify')
    .description('recompute every hash, read back every anchor and check the file')
    .action(async (_options, command: Command) => {
      const { verify } = await import('./commands/verify.ts')
      finish(await verify(edge, optionsOf(command)))
    })
  program
    .command('doctor')
    .description('check that everything Recount needs is here, and say what to do')
    .action(async (_options, command: Command) => {
      const { doctor } = await import('./commands/doctor.ts')
      finish(await doctor(edge, optionsOf(command)))
    })
}

/** The options of a command together with the global ones, defaults filled in. */
function optionsOf<T extends CommonOptions>(command: Command): T {
  const defaults = { db: DEFAULT_DB, json: false, quiet: false, color: true }
  return { ...defaults, ...command.optsWithGlobals<Partial<T>>() } as T
}
