/** News agencies and well-known outlets. */
import { AGENCY_LINES, OUTLET_LINES } from './agencies-list.ts'
import { buildLexicon, findName, type Hit } from './lexicon.ts'

const read = (lines: string) =>
  buildLexicon(
    lines
      .trim()
      .split('\n')
      .map(line => line.split(';'))
      .map(names => [names[0]!, names] as const),
  )

const agencies = read(AGENCY_LINES)
const outlets = read(OUTLET_LINES)

/**
 * The news agency whose name begins at a word: ['AFP'] → Agence France-Presse, ['Associated', 'Press'] → Associated Press.
 * Letters such as 'AP' and 'PA' count only in capitals. null where none begins.
 */
export function findAgency(words: readonly string[], at: number): Hit | null {
  return findName(agencies, words, at)
}

/**
 * The well-known outlet whose name begins at a word: ['The', 'Guardian'] → Guardian. Agencies are not among them. A name that is
 * also a word needs its capital; `weak` marks those that need more than that ('Time'). null where none begins.
 */
export function findOutlet(words: readonly string[], at: number): Hit | null {
  return findName(outlets, words, at)
}
