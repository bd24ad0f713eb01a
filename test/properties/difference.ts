/** Where two values differ, in a line: an assertion's own diff of two accounts takes minutes and gigabytes. */
import assert from 'node:assert/strict'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object'

/** The first place where two JSON values differ, as a JSON Pointer with both values; null where they are equal. */
export function firstDifference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return `${path || '/'}: ${show(a)} is not ${show(b)}`
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  for (const name of names) {
    if (!Object.hasOwn(a, name) || !Object.hasOwn(b, name)) return `${path}/${name}: only on one side`
    const found = firstDifference(a[name], b[name], `${path}/${name}`)
    if (found !== null) return found
  }
  return null
}

const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80)

/** Fails with the first difference unless the values are equal. */
export const assertSame = (got: unknown, expected: unknown): void => assert.equal(firstDifference(got, expected), null)
