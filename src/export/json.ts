/** The account as JSON: what `--json` prints, documented by schema/account.schema.json. */
import type { Account } from '../model/index.ts'

/** Characters that JSON leaves as they are though they steer a terminal or reorder its lines: DEL, C1, marks of direction, tags. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/**
 * A plain value as JSON that may be shown on a terminal: what could steer it is written as an escape, and reads back the same.
 *
 *     { title: 'a\u009b31mb' } → '{"title":"a\\u009b31mb"}'
 *
 * @param indent  spaces a level; 0: all on one line
 */
export const harmlessJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(STEERING, escaped)

const escaped = (char: string): string =>
  char
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

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
  return `${harmlessJson({ version, ...(ordered(rest) as object) }, 2)}\n`
}
