/** Results on standard output. */
import { exportJson, harmlessJson } from '../export/json.ts'
import type { Account } from '../model/index.ts'
import { type CommonOptions, type Edge, wantsColour } from './edge.ts'

/** How to print an account. `asOf` as it was asked for; `only` prints one incident; `all` unfolds long lists. */
export type PrintOptions = CommonOptions & { readonly asOf?: string; readonly all?: boolean; readonly only?: string }

/** The account as JSON with --json, otherwise for a person. */
export async function printAccount(edge: Edge, account: Account, options: PrintOptions): Promise<void> {
  if (options.json) {
    edge.out(exportJson(account))
    return
  }
  const { renderAccount } = await import('../export/terminal.ts')
  const asked = options.asOf === undefined ? {} : { asOf: account.asOf }
  const only = options.only === undefined ? {} : { only: options.only }
  const { columns: width } = edge
  edge.out(
    renderAccount(account, { colour: wantsColour(edge, options), width, all: options.all ?? false, ...asked, ...only }),
  )
}

/** Any plain value as JSON on a line of its own. */
export function printJson(edge: Edge, value: unknown): void {
  edge.out(`${harmlessJson(value, 2)}\n`)
}
