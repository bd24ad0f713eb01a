/** The public hostile inputs, which lie outside the repository (RECOUNT_SHARED, default ../shared). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DIR = join(process.env.RECOUNT_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared'), 'data', 'hostile')

/** Why tests on these inputs are skipped, false when the inputs are there: for node:test's `skip`. */
export const missing: string | false = existsSync(DIR)
  ? false
  : `NOT TESTED: expected the hostile inputs at ${DIR}; set RECOUNT_SHARED`

const readInput = (file: string): string => readFileSync(join(DIR, file), 'utf8')

const rowsOf = <T>(file: string): readonly T[] =>
  readInput(file)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

/** A pattern of unlimited length: prefix, then the unit n times with {i} as its number, then suffix. */
export type Growth = { readonly name: string; readonly prefix: string; readonly unit: string; readonly suffix: string }

/** A page of about so many characters after a pattern. */
export function grown({ prefix, unit, suffix }: Growth, chars: number): string {
  const parts: string[] = [prefix]
  for (let i = 0, length = prefix.length + suffix.length; length < chars; i++) {
    const part = unit.includes('{i}') ? unit.replaceAll('{i}', String(i)) : unit
    parts.push(part)
    length += part.length
  }
  return [...parts, suffix].join('')
}

/** Inputs of the public tests of HTML tokenizers. */
export const tokenizerInputs = (): readonly string[] =>
  rowsOf<{ input: string }>('html/tokenizer.jsonl').map(r => r.input)

/** Inputs of the public tests of HTML tree builders. */
export const treeInputs = (): readonly string[] => rowsOf<{ input: string }>('html/tree.jsonl').map(r => r.input)

/** Patterns that made readers of HTML slow. */
export const growths = (): readonly Growth[] => JSON.parse(readInput('html/growth.json')) as readonly Growth[]

/** Strings that broke programs: quotes, controls, scripts of both directions, code. */
export const naughtyStrings = (): readonly string[] => {
  const rows = JSON.parse(readInput('strings/naughty.json')) as readonly (string | { readonly string: string })[]
  return rows.map(row => (typeof row === 'string' ? row : row.string))
}
