/** Set `case`: the reports of one evening → the account as JSON. */
import { exportJson } from '../../export/json.ts'
import { RecountError } from '../../text/error.ts'
import type { Edge } from '../edge.ts'
import { accountOfPaths } from './account-of-paths.ts'

/** The account of all reports in a folder, as `recount read --json` would print it. */
export async function predictCase(edge: Edge, input: string): Promise<string> {
  const onRefused = (origin: string, message: string) => edge.err(`refused ${origin}: ${message}\n`)
  const account = await accountOfPaths([input], { stages: edge.stages, onRefused })
  if (account.articles.length > 0) return exportJson(account)
  throw new RecountError('cli/not-found', `${input}: expected reports, got none; name the folder that holds them`)
}
