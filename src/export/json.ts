/** The account as JSON: what `--json` prints, documented by schema/account.schema.json. */
import type { Account } from '../model/index.ts'

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map(key => [key, ordered((value as { [key: string]: unknown })[key])]))
}

/**
 * The account as JSON: `version` first, then every object's keys in code unit order, two spaces, a newline at the end.
 * Two equal accounts give the same bytes whatever the order in which their objects were built.
 */
export const exportJson = (account: Account): string => {
  const { version, ...rest } = account
  return `${JSON.stringify({ version, ...(ordered(rest) as object) }, null, 2)}\n`
}
