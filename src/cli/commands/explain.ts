/** `recount explain`: what the engine sees in a report, without storing it. */
import { harmlessJson } from '../../export/json.ts'
import { plain } from '../../export/plain.ts'
import type { Capture, Inspection } from '../../model/index.ts'
import { RecountError } from '../../text/error.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import type { ExitCode } from '../exit.ts'
import type { ExplainFormat } from '../formats.ts'
import { putOut } from '../put-out.ts'

/** Options of `explain`. `sentence`, from 1: only this one. `out` absent: standard output. */
export type ExplainCommandOptions = CommonOptions & {
  readonly format: ExplainFormat
  readonly out?: string
  readonly sentence?: number
  readonly tree: boolean
}

/**
 * Reads one file as `read` does and prints what was seen in it.
 *
 * @throws RecountError 'cli/nothing-read', 'cli/several-reports', 'cli/no-sentence'
 */
export async function explain(edge: Edge, file: string, options: ExplainCommandOptions): Promise<ExitCode> {
  const inspection = await inspectFile(edge, file)
  const count = inspection.sentences.length
  if (options.sentence !== undefined && options.sentence > count)
    throw new RecountError(
      'cli/no-sentence',
      `${file}: expected a sentence from 1 to ${count}, got ${options.sentence}; leave out --sentence to see all`,
    )
  const text = await write(edge, inspection, options)
  return putOut(edge, text, options)
}

/** The one report of a file; a list of reports is refused. */
async function inspectFile(edge: Edge, file: string): Promise<Inspection> {
  const stages = await edge.stages()
  const captures: Capture[] = []
  for await (const arrival of stages.readPaths([file], {
    now: edge.now,
    ...(file === '-' ? { stdin: edge.stdin() } : {}),
  })) {
    if (arrival.kind === 'refused') edge.err(`refused ${plain(arrival.origin)}: ${plain(arrival.problem.message)}\n`)
    else captures.push(arrival.capture)
    if (captures.length > 1) break
  }
  const [first, ...more] = captures
  if (first === undefined)
    throw new RecountError('cli/nothing-read', `${file}: expected a report, got none; name a file that read takes`)
  if (more.length > 0)
    throw new RecountError(
      'cli/several-reports',
      `${file}: expected one report, got several; name one file, or pipe one report to '-'`,
    )
  return stages.inspect(stages.read(first))
}

async function write(edge: Edge, inspection: Inspection, options: ExplainCommandOptions): Promise<string> {
  const sentence = options.sentence ?? null
  if (options.json || options.format === 'json') {
    const sentences = inspection.sentences.filter((_, i) => sentence === null || i + 1 === sentence)
    return `${harmlessJson({ version: 1, ...inspection, sentences }, 2)}\n`
  }
  if (options.format === 'html')
    return (await import('../../export/explain-html.ts')).explainHtml(inspection, { sentence })
  const { explainText } = await import('../../export/explain.ts')
  const colour = options.out === undefined && wantsColour(edge, options)
  return explainText(inspection, { colour, width: edge.columns, sentence, tree: options.tree })
}
