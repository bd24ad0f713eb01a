/** The shape of a unit: a sentence of the report, or a line like a headline. */

const WORD = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu

/** Number of words of a unit. */
export const countWords = (text: string): number => (text.match(WORD) ?? []).length

/** True when the unit ends as a sentence does; an ellipsis, a colon, an abbreviation such as "U.S." in a short line are no ends. */
export function endsSentence(text: string): boolean {
  if (/(?:\.\.|…)["'”’»)]*$/.test(text)) return false
  if (countWords(text) <= 16 && /(?:^|[\s(])(?:\p{Lu}\.){2,}$/u.test(text)) return false
  return /[.!?。！？]["'”’»)\]]*$/.test(text)
}

/** True when a sentence ends inside the unit and another begins. */
export const hasInnerStop = (text: string): boolean => /\p{Ll}{2}[.!?]["'”’»)]* ["'“‘«]?\p{Lu}/u.test(text)

/** True for running text: a sentence of eight words or more, several sentences, or thirty words of anything. */
export function isRunning(text: string): boolean {
  const words = countWords(text)
  return (
    (words >= 8 && endsSentence(text)) ||
    (words >= 12 && hasInnerStop(text)) ||
    words >= 40 ||
    (words >= 4 && /^["“«]/.test(text) && endsSentence(text))
  )
}

/** True for a line like a headline or subhead: short, no full stop, not a list mark. A question is allowed. */
export function isHeadingLike(text: string, maxWords: number): boolean {
  const words = countWords(text)
  if (words < 2 || words > maxWords || hasInnerStop(text) || /[,;:]$/.test(text)) return false
  if (/^[-–—•*·]/.test(text) || !/^["'“‘«(\p{Lu}\p{N}¿¡#]/u.test(text)) return false
  return !endsSentence(text) || /[?!]["'”’]*$/.test(text)
}
