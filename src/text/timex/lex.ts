/** Short looks at lexemes. */
import type { Lexeme } from '../lexemes.ts'

/** Lower case of a lexeme, '' outside the list. */
export const low = (lex: readonly Lexeme[], i: number): string => lex[i]?.low ?? ''
/** The same without a possessive: "Thursday's" → 'thursday'. */
export const bare = (lex: readonly Lexeme[], i: number): string => low(lex, i).replace(/'s$/, '')
/** Does a word begin with a capital? */
export const isCapital = (raw: string | undefined): boolean => raw !== undefined && raw[0] !== raw[0]?.toLowerCase()
/** A year in four digits, 1000 to 2099; null for anything else. */
export const yearAt = (lex: readonly Lexeme[], i: number): number | null =>
  /^(1[0-9]|20)\d\d$/.test(low(lex, i)) ? Number(low(lex, i)) : null
