/** Every regular expression that a TypeScript source writes: literals, and calls that make one of a string. */
import { stripTypeScriptTypes } from 'node:module'

/** A literal `/source/flags` with its line from 1. */
export type RegexLiteral = { readonly source: string; readonly flags: string; readonly line: number }

/** What a source holds: literals, the lines of `RegExp(…)` calls, and the lines where match or search is given a string to make one of. */
export type RegexUse = {
  readonly literals: readonly RegexLiteral[]
  readonly calls: readonly number[]
  readonly strings: readonly number[]
}

type Token = {
  readonly kind: 'space' | 'string' | 'value' | 'regex' | 'mark'
  readonly text: string
  readonly at: number
}

/** After these words a slash begins a literal; after any other it divides. */
const BEFORE_LITERAL = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
)
const AFTER_VALUE = new Set([')', ']', '}', '`', '++', '--'])

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y],
  ['value', /[\p{ID_Start}$_#@][\p{ID_Continue}$]*|\d[\w.]*|\.\d\w*/uy],
]
const LITERAL = /\/(?:[^/\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\/[a-z]*/y
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y
const CALL = /(?<![.\w$])RegExp\s*\(/g
const STRING_CALL = /\.(?:match|matchAll|search)\(\s*['"`]/g

/**
 * Finds them all. Whether a slash begins a literal or divides is read from the word before it, and that reading is proved afterwards:
 * with a name for each literal and a product for each division the source must still parse.
 *
 * @throws Error when it does not
 */
export function findRegexes(source: string): RegexUse {
  const tokens = [...tokensOf(source)]
  try {
    stripTypeScriptTypes(tokens.map(altered).join(''))
  } catch (cause) {
    throw new Error(`expected to tell regular expressions from divisions, got "${cause}"`, { cause })
  }
  const code = tokens.map(({ kind, text }) =>
    kind === 'mark' || kind === 'value' ? text : text.replace(/[^\n'"`]/g, ' '),
  )
  const linesOf = (pattern: RegExp): readonly number[] =>
    [...code.join('').matchAll(pattern)].map(match => lineOf(source, match.index))
  const literals = tokens
    .filter(token => token.kind === 'regex')
    .map(({ text, at }) => {
      const end = text.lastIndexOf('/')
      return { source: text.slice(1, end), flags: text.slice(end + 1), line: lineOf(source, at) }
    })
  return { literals, calls: linesOf(CALL), strings: linesOf(STRING_CALL) }
}

const lineOf = (source: string, at: number): number => source.slice(0, at).split('\n').length

const altered = ({ kind, text }: Token): string => (kind === 'regex' ? '(r)' : text === '/' ? '*' : text)

/** The tokens of a source, which together are the source. Marks are single characters but for ++, -- and =>. */
function* tokensOf(source: string): Generator<Token> {
  const braces: string[] = [] // '`' where a template goes on after the closing brace
  let isAfterValue = false
  let at = 0
  while (at < source.length) {
    const token = nextToken(source, at, isAfterValue)
    yield token
    at += token.text.length
    isAfterValue = endsValue(token, isAfterValue)
    if (token.text === '{') braces.push('{')
    if (token.text !== '`' && !(token.text === '}' && braces.pop() === '`')) continue
    const text = textAt(TEMPLATE_TEXT, source, at) ?? ''
    yield { kind: 'string', text, at }
    at += text.length
    isAfterValue = text.endsWith('`')
    if (text.endsWith('${')) braces.push('`')
  }
}

function nextToken(source: string, at: number, isAfterValue: boolean): Token {
  for (const [kind, pattern] of PATTERNS) {
    const text = textAt(pattern, source, at)
    if (text !== null) return { kind, text, at }
  }
  const literal = isAfterValue ? null : textAt(LITERAL, source, at)
  if (literal !== null) return { kind: 'regex', text: literal, at }
  const isPair = /^(?:\+\+|--|=>)/.test(source.slice(at, at + 2))
  return { kind: 'mark', text: source.slice(at, at + (isPair ? 2 : 1)), at }
}

/** Whether a slash behind this token would divide. */
function endsValue({ kind, text }: Token, before: boolean): boolean {
  if (kind === 'space') return before
  if (kind === 'value') return !BEFORE_LITERAL.has(text)
  if (kind === 'mark') return AFTER_VALUE.has(text) || (text === '!' && before) // value! / 2, but !/x/.test(value)
  return true
}

function textAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}
