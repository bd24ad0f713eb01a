/** Strings that make a regular expression work hard, made of its own pieces. */
import { createContext, Script } from 'node:vm'

const WORD = /[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*/gu
const CLASS = /\\([dswDSW])|\\p\{(\w+)\}|\[(?!\^)\\?([^\]\\])/g
const SAMPLES: Readonly<Record<string, string>> = {
  d: '1',
  s: ' ',
  w: 'a',
  D: 'a',
  S: 'a',
  W: '-',
  L: 'a',
  Lu: 'A',
  Ll: 'a',
  N: '1',
}
const COMMON = ['a', 'A', '1', ' ', '.', ',', '-', '(', '"', 'a ', '1 ', 'A a', '<a ', '\n']
const MAX_PIECES = 24
const TIMEOUT_MS = 2000
const SEARCH = new Script('new RegExp(source, flags).exec(input)')

/** What made an expression work longest: milliseconds for a search in the repeated piece. */
export type Slowest = { readonly ms: number; readonly piece: string }

/**
 * The first repeated piece, with or without another character at its end, on which a search takes longer than `enoughMs` for `chars`
 * characters and more than eight times as long as for a quarter of them; null when all take less. A linear search takes four times as
 * long, a quadratic one sixteen times.
 */
export function findSlow(pattern: RegExp, chars: number, enoughMs: number): Slowest | null {
  for (const piece of piecesOf(pattern.source)) {
    const pumped = piece.repeat(Math.ceil(chars / piece.length))
    for (const end of ['', '\u0001']) {
      const ms = timeOf(pattern, pumped + end, enoughMs)
      const isSlow =
        ms >= TIMEOUT_MS || (ms > enoughMs && ms > 8 * timeOf(pattern, pumped.slice(0, chars / 4) + end, 0))
      if (isSlow) return { ms, piece }
    }
  }
  return null
}

/** Words and characters that the expression names, alone and in pairs. */
function piecesOf(source: string): readonly string[] {
  const words = source.replace(/\\[bBdswDSWpk](?:\{\w+\})?/g, '|').match(WORD) ?? []
  const classes = [...source.matchAll(CLASS)].map(
    ([, simple, property, first]) => SAMPLES[simple ?? property ?? ''] ?? first ?? 'a',
  )
  const marks = source.match(/\\?[(<[“"'@/:;,.#*_—–|-]/g)?.map(mark => mark.at(-1)!) ?? []
  const single = [...new Set([...classes, ...marks, ...words])].slice(0, MAX_PIECES)
  const pairs = single.flatMap(one => [`${one} `, `${one} a `, `${one}a`, ...classes.slice(0, 4).map(two => one + two)])
  return [...new Set([...COMMON, ...single, ...pairs])]
}

/** The shortest of three times, of fewer when one is no longer than `enoughMs`: other programs only make it longer. */
function timeOf(pattern: RegExp, input: string, enoughMs: number): number {
  const context = createContext({ source: pattern.source, flags: pattern.flags.replace('g', ''), input })
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && best > enoughMs; i++) {
    const from = performance.now()
    try {
      SEARCH.runInContext(context, { timeout: TIMEOUT_MS })
    } catch {
      // it ran past the limit, and its time says so
    }
    best = Math.min(best, performance.now() - from)
  }
  return best
}
