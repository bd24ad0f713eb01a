/** The commands about stories and decisions, as a person sees them. */
import { type Command, Option } from 'commander'
import type { Asked } from './commands/decide.ts'
import type { CommonOptions, Edge } from './edge.ts'
import type { ExitCode } from './exit.ts'

/** What the whole command line hands in: how it ends, the options of a command with the global ones, and the option --as-of. */
export type Around = {
  readonly edge: Edge
  readonly finish: (code: ExitCode) => void
  readonly optionsOf: <T extends CommonOptions>(command: Command) => T
  readonly asOf: readonly [flags: string, words: string]
}

/** Adds `stories`, `copies`, `decide` and `decisions`. */
export function addStories(program: Command, around: Around): void {
  const { edge, finish, optionsOf, asOf } = around
  program
    .command('stories')
    .description('list the stories, or show one: its reports with who copied whom, related stories, its log')
    .argument('[story]', 'its id, also an old one, the beginning of its id, or words of its headlines')
    .option('--search <words>', 'only stories whose headlines have all these words')
    .option('--log', 'only what became of the stories: founded, joined, merged, split, and by whom')
    .option(...asOf)
    .option('--all', 'print long lists whole')
    .action(async (story: string | undefined, _options, command: Command) => {
      const { stories } = await import('./commands/stories.ts')
      finish(await stories(edge, story, optionsOf(command)))
    })
  program
    .command('copies')
    .description('show who copied whom: each original, why it is one, its copies, and the words that they share')
    .argument(
      '[story|report]',
      'a story as for stories, or a report: its id, the beginning of it, or where it was read from',
    )
    .option(...asOf)
    .option('--all', 'print every shared passage whole')
    .action(async (words: string | undefined, _options, command: Command) => {
      const { copies } = await import('./commands/copies.ts')
      finish(await copies(edge, words, optionsOf(command)))
    })
  addDecide(program, around)
  program
    .command('decisions')
    .description('list what people decided, with who and why')
    .option('--all', 'also what was undone, and the undoing')
    .action(async (_options, command: Command) => {
      const { listDecisions } = await import('./commands/decisions.ts')
      finish(await listDecisions(edge, optionsOf(command)))
    })
}

const by = () => new Option('--by <name>', 'who decides').makeOptionMandatory()
const why = () => new Option('--why <text>', 'the reason').makeOptionMandatory()
const NAMED = 'id of a story, an incident or a report, the beginning of it, or where a report was read from'

function addDecide(program: Command, { edge, finish, optionsOf }: Around): void {
  const run = async (asked: Asked, command: Command) => {
    const { decide } = await import('./commands/decide.ts')
    finish(await decide(edge, asked, optionsOf(command)))
  }
  const group = program
    .command('decide')
    .description('decide by hand what belongs together; later reports keep to it, and it can be undone')
  group
    .command('merge')
    .description('these are one happening')
    .argument('<name...>', `two or more: ${NAMED}`)
    .addOption(by())
    .addOption(why())
    .action((names: string[], _options, command: Command) => run({ what: 'merge', names }, command))
  group
    .command('split')
    .description('these reports are another happening than the rest of their story')
    .argument('<name>', 'id of the story or incident, or the beginning of it')
    .argument('<report...>', 'reports of it, by id or by where they were read from; of an incident also mentions')
    .addOption(by())
    .addOption(why())
    .action((name: string, reports: string[], _options, command: Command) =>
      run({ what: 'split', names: [name, ...reports] }, command),
    )
  group
    .command('apart')
    .description('these two are never one, whatever comes')
    .argument('<one>', NAMED)
    .argument('<other>', NAMED)
    .addOption(by())
    .addOption(why())
    .action((one: string, other: string, _options, command: Command) =>
      run({ what: 'apart', names: [one, other] }, command),
    )
  group
    .command('undo')
    .description('a decision counts no more; it stays in the list')
    .argument('<decision>', 'its id or the beginning of it: recount decisions')
    .addOption(by())
    .addOption(why())
    .action((decision: string, _options, command: Command) => run({ what: 'undo', decision }, command))
}
