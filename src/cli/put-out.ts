/** Where a command's text goes. */
import type { CommonOptions, Edge } from './edge.ts'
import { EXIT, type ExitCode } from './exit.ts'

/**
 * Prints a text, or writes it into the file that `out` names and says so on standard error unless `quiet`.
 *
 * @throws RecountError 'cli/write-failed'
 */
export async function putOut(
  edge: Edge,
  text: string,
  { out, quiet }: Pick<CommonOptions, 'quiet'> & { readonly out?: string },
): Promise<ExitCode> {
  if (out === undefined) {
    edge.out(text)
    return EXIT.ok
  }
  const { writeWhole } = await import('./write-whole.ts')
  writeWhole(out, text)
  if (!quiet) edge.err(`wrote ${out}\n`)
  return EXIT.ok
}
