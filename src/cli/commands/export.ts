/** `recount export`: the account in another format, to standard output or into a file. */
import type { Account } from '../../model/index.ts'
import type { CommonOptions, Edge } from '../edge.ts'
import type { ExitCode } from '../exit.ts'
import type { Format } from '../formats.ts'
import { openAccount } from '../open.ts'
import { partOfIncident } from '../part.ts'
import { pickIncident } from '../pick.ts'
import { livingId } from '../pick-story.ts'
import { putOut } from '../put-out.ts'

/** Options of `export`; `out` absent: standard output. */
export type ExportOptions = CommonOptions & {
  readonly format: Format
  readonly out?: string
  readonly incident?: string
  readonly asOf?: string
}

/** Writes the whole account, or that of one incident. A file appears whole or not at all. */
export async function exportAccount(edge: Edge, options: ExportOptions): Promise<ExitCode> {
  const opened = await openAccount(edge, options)
  const { account: whole } = opened
  const account =
    options.incident === undefined
      ? whole
      : partOfIncident(
          whole,
          pickIncident(whole, livingId(edge, opened, { words: options.incident, quiet: options.quiet })).id,
        )
  const text = await write(account, options.format)
  return putOut(edge, text, options)
}

async function write(account: Account, format: Format): Promise<string> {
  if (format === 'json') return (await import('../../export/json.ts')).exportJson(account)
  if (format === 'markdown') return (await import('../../export/markdown.ts')).exportMarkdown(account)
  return (await import('../../export/html.ts')).exportHtml(account)
}
