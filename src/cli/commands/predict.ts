/** `recount predict`: the program's answers to the inputs of a benchmark. */
import { RecountError } from '../../text/error.ts'
import type { CommonOptions, Edge } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { predictors } from '../predict/registry.ts'

/** Runs one benchmark set: reads the folder `input`, writes the file `output`. @throws RecountError 'cli/unknown-set' */
export async function predict(
  edge: Edge,
  [set, input, output]: readonly [string, string, string],
  options: CommonOptions,
): Promise<ExitCode> {
  const load = predictors[set]
  if (load === undefined) {
    const known = Object.keys(predictors).join(', ')
    throw new RecountError(
      'cli/unknown-set',
      `predict: expected one of the sets ${known}, got '${set}'; name one of these`,
    )
  }
  const run = await load()
  const { writeWhole } = await import('../write-whole.ts')
  writeWhole(output, await run(edge, input))
  if (!options.quiet) edge.err(`wrote ${output}\n`)
  return EXIT.ok
}
