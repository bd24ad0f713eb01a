/** Names heard so far in a fold, each variant under the form in which it was heard first. */

import { editDistance, sameFolded } from '../text/names.ts'

type Known = { readonly id: string; tokens: readonly string[] }

/** Speakers by category ('person', 'press' or a kind of body) and by the first letters of each of their words. */
export type NameBook = { readonly byStart: Map<string, Known[]>; readonly byWhole: Map<string, string> }

/** An empty book. */
export const newNameBook = (): NameBook => ({ byStart: new Map(), byWhole: new Map() })

const MAX_LOOKS = 200 // of names that share a first syllable; beyond it a variant stays on its own

/**
 * The id under which a speaker is known, entering it when it is new.
 *
 *     'jana kovarova', then 'kovarova' or 'jana kovarowa' → one speaker
 *     'jana kovarova', then 'petr kovar'                  → two
 *     police '', then 'essex police'                      → one body; then 'kent police' → another
 *
 * @param whole  the folded name, which becomes the id of a new speaker
 * @param key    the words of it that tell speakers apart; '' for a body that is only named by its kind
 */
export const sameSpeaker = (book: NameBook, category: string, whole: string, key: string): string => {
  const exact = book.byWhole.get(`${category}|${whole}`)
  if (exact !== undefined) return exact
  const tokens = key.split(' ').filter(Boolean)
  const near = [...new Set([...tokens.map(t => t.slice(0, 3)), ''])].flatMap(
    s => book.byStart.get(`${category}|${s}`) ?? [],
  )
  const found =
    category === 'person'
      ? samePerson(near, key)
      : sameBody(near, tokens, category === 'press' ? isSamePaper : isSameBody)
  if (found && tokens.length > found.tokens.length) {
    enter(book, category, found, tokens)
    found.tokens = tokens
  }
  const id = found?.id ?? whole
  if (!found) enter(book, category, { id, tokens }, tokens)
  book.byWhole.set(`${category}|${whole}`, id)
  return id
}

const enter = (book: NameBook, category: string, known: Known, tokens: readonly string[]): void => {
  for (const start of tokens.length > 0 ? new Set(tokens.map(t => t.slice(0, 3))) : ['']) {
    const list = book.byStart.get(`${category}|${start}`)
    if (list === undefined) book.byStart.set(`${category}|${start}`, [known])
    else if (!list.includes(known)) list.push(known)
  }
}

/** The one person that a name writes; a surname alone is nobody when two people bear it. */
const samePerson = (near: readonly Known[], key: string): Known | undefined => {
  const score = (k: Known) => (isRespelt(k.tokens, key.split(' ')) ? 0.85 : sameFolded(k.tokens.join(' '), key))
  const scored = [...new Set(near)].slice(0, MAX_LOOKS).map(k => [score(k), k] as const)
  const sure = scored.filter(([score]) => score >= 0.8)
  const likely = sure.length > 0 ? sure : scored.filter(([score]) => score >= 0.6)
  if (likely.length === 0 || (sure.length === 0 && likely.length > 1)) return undefined
  return likely.reduce((a, b) => (b[0] > a[0] ? b : a))[1]
}

const sameBody = (
  near: readonly Known[],
  tokens: readonly string[],
  same: (a: readonly string[], b: readonly string[]) => boolean,
): Known | undefined => near.slice(0, MAX_LOOKS).find(k => same(k.tokens, tokens))

const isSameBody = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every(t => many.some(u => isVariant(t, u)))
}

const isSamePaper = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((t, i) => isVariant(t, b[i]!))

/** Every word in two spellings: 'henry brandelt' and 'henri brandeld'. */
const isRespelt = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 &&
  a.length === b.length &&
  a.every((t, i) => isVariant(t.replaceAll('y', 'i'), b[i]!.replaceAll('y', 'i')))

/** One word in two spellings: at most one letter in six differs, never in words under six letters, never a mere ending. */
export const isVariant = (a: string, b: string): boolean => {
  if (a === b) return true
  const length = Math.max(a.length, b.length)
  if (length < 6 || length > 40 || /\d/.test(a + b) || a.startsWith(b) || b.startsWith(a)) return false
  const most = Math.floor(length / 6)
  return editDistance(a, b, most) <= most
}
