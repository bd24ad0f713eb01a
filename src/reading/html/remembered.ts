/** What was found out about a short text, kept for when it comes again. */

const MAX_KEPT = 30_000 // texts; the class names and ids of 200 sites are 23,000
const MAX_LENGTH = 300 // characters of a text that is kept

/** `find`, which asks only once about texts that come often: pages of one site repeat a few hundred class names thousands of times. */
export function remembering<T>(find: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = find(text)
    if (kept.size >= MAX_KEPT) kept.clear()
    if (text.length <= MAX_LENGTH) kept.set(` ${text}`.slice(1), found) // a copy: a piece of the source would keep its page in memory
    return found
  }
}
