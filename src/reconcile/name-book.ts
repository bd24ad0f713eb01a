/** Names heard so far in a fold, each variant under the form in which it was heard first. */

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
  const same = category === 'person' ? isSamePerson : category === 'press' ? isSamePaper : isSameBody
  const near = [...new Set([...tokens.map(t => t.slice(0, 3)), ''])].flatMap(
    s => book.byStart.get(`${category}|${s}`) ?? [],
  )
  const found = near.slice(0, MAX_LOOKS).find(k => same(k.tokens, tokens))
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

const isSameBody = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every(t => many.some(u => isVariant(t, u)))
}

const isSamePaper = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((t, i) => isVariant(t, b[i]!))

const isSamePerson = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return many.length === 0
  if (!isVariant(few.at(-1)!, many.at(-1)!)) return false
  return few
    .slice(0, -1)
    .every(t => many.slice(0, -1).some(u => isVariant(t, u) || (t.length === 1 && u.startsWith(t))))
}

/** One word in two spellings: at most one letter in six differs, and never in words under five letters. */
export const isVariant = (a: string, b: string): boolean => {
  if (a === b) return true
  const length = Math.max(a.length, b.length)
  if (length < 5 || length > 40 || /\d/.test(a + b)) return false
  return distance(a, b) <= Math.max(1, Math.floor(length / 6))
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
