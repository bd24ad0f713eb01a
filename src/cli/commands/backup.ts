/** `recount backup`: a verified copy of the database while it is in use. */
import { counted } from '../../text/phrase.ts'
import type { CommonOptions, Edge } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { printJson } from '../print.ts'
import { startProgress } from '../progress.ts'
import { printFindings } from './verify.ts'

/** Options of `backup`. */
export type BackupCommandOptions = CommonOptions & { readonly force?: boolean }

/** Copies the database into `file` and checks the copy. */
export async function backup(edge: Edge, file: string, options: BackupCommandOptions): Promise<ExitCode> {
  const { backUpStore } = await import('../../store/backup.ts')
  const progress = startProgress(edge, options)
  const verification = await backUpStore(options.db, file, {
    force: options.force ?? false,
    progress: ({ left, total }) => progress.show(`copying … ${total - left} of ${total} pages`),
  }).finally(progress.clear)
  const { findings, checked } = verification
  if (options.json) printJson(edge, { file, ...verification })
  else if (findings.length > 0) printFindings(edge, findings)
  else if (!options.quiet) edge.out(`${file}: ${counted(checked.captures, 'report')} copied and checked\n`)
  return findings.length > 0 ? EXIT.damaged : EXIT.ok
}
