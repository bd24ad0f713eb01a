/** Inputs as a person names them: addresses on the web among paths, in the order given. */
import type { IntakeOptions } from '../intake/read-paths.ts'
import type { Arrival, Stages, Web } from './edge.ts'

const ADDRESS = /^https?:\/\//i

/** Whether an input is an address on the web; anything else is a path. */
export const isAddress = (input: string): boolean => ADDRESS.test(input)

/** What inputs are read with: `web` null where no address is among them. */
export type InputMeans = {
  readonly stages: Stages
  readonly web: Web | null
  readonly intake: IntakeOptions
  readonly stop: AbortSignal
}

/** Every report behind the inputs, or why it was refused; paths that stand together are read together. */
export async function* readInputs(inputs: readonly string[], means: InputMeans): AsyncGenerator<Arrival> {
  let paths: string[] = []
  for (const input of inputs) {
    if (!isAddress(input)) {
      paths.push(input)
      continue
    }
    if (paths.length > 0) yield* means.stages.readPaths(paths, means.intake)
    paths = []
    const arrival = await readAddress(input, means)
    if (arrival !== null) yield arrival
  }
  if (paths.length > 0) yield* means.stages.readPaths(paths, means.intake)
}

/** null when we were told to stop meanwhile. */
async function readAddress(url: string, { web, stop }: InputMeans): Promise<Arrival | null> {
  if (web === null) {
    const message = `${url}: expected a way to the web, got none; save the page and name the file`
    return { kind: 'refused', origin: url, problem: { code: 'cli/no-web', message, at: null } }
  }
  const { entry } = await web.capturePage({ url, signal: stop })
  return stop.aborted ? null : entry
}
