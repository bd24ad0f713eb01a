/** Counted repetitions of a regular expression made smaller or endless, so that a checker can judge the rest of it. */

const ATOM = /\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]|\{(\d+)(,?)(\d*)\}|[\s\S]/g
const FEW = 3

/**
 * The expression with every finite repetition cut to at most three: `a{2,80}b*` → `a{2,3}b*`. What is slow in the result is slow by
 * its endless repetitions, on input of any length.
 */
export const shrunk = (source: string): string =>
  repeated(source, (min, max) => (max === null ? [Math.min(min, FEW), null] : [Math.min(min, FEW), Math.min(max, FEW)]))

/**
 * The expression with every repetition of more than three made endless: `(?:a{1,30}b?){0,6}` → `(?:a{1,}b?){0,}`. What takes
 * exponential time in the result takes a huge constant in the original.
 */
export const relaxed = (source: string): string =>
  repeated(source, (min, max) => [Math.min(min, FEW), max !== null && max <= FEW ? max : null])

type Bounds = readonly [min: number, max: number | null]

function repeated(source: string, change: (min: number, max: number | null) => Bounds): string {
  return source.replace(ATOM, (atom, min: string | undefined, comma: string, max: string) => {
    if (min === undefined) return atom
    const bounds = change(Number(min), comma === '' ? Number(min) : max === '' ? null : Number(max))
    return bounds[0] === bounds[1] ? `{${bounds[0]}}` : `{${bounds[0]},${bounds[1] ?? ''}}`
  })
}
