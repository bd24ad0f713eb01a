/** The shape of a unit: a sentence of the report, or a line like a headline. */

const WORD = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu

/** Letters and digits of a text, in lower case: what is left when quotes, dashes and spaces do not count. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** True when two lines have the same letters and digits, whatever their quotes, dashes and spaces. */
export const isSameLine = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b)

/** Number of words of a unit, counted in its first 4,000 characters. */
export const countWords = (text: string): number => (text.slice(0, LONG).match(WORD) ?? []).length

const LONG = 4000 // characters after which a unit is running text whatever follows

/** True when the unit ends as a sentence does; an ellipsis, a colon, an abbreviation such as "U.S." in a short line are no ends. */
export function endsSentence(unit: string): boolean {
  const text = unit.length > LONG ? unit.slice(-200) : unit
  if (/(?:\.\.|…)["'”’»)]{0,4}$/.test(text)) return false
  if (countWords(text) <= 16 && /(?:^|[\s(])(?:\p{Lu}\.){2,}$/u.test(text)) return false
  return /[.!?。！？]["'”’»)\]]{0,4}$/.test(text)
}

/** True when a sentence ends inside the unit and another begins. */
export const hasInnerStop = (text: string): boolean =>
  /\p{Ll}{2}[.!?]["'”’»)]{0,3} ["'“‘«]?\p{Lu}/u.test(text.slice(0, LONG))

/** True for running text: a sentence of eight words or more, several sentences, or thirty words of anything. */
export function isRunning(text: string): boolean {
  if (text.length > LONG) return true
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
  if (text.length > 400) return false
  const words = countWords(text)
  if (words < 2 || words > maxWords || hasInnerStop(text) || /[,;:]$/.test(text)) return false
  if (/^[-–—•*·]/.test(text) || !/^["'“‘«(\p{Lu}\p{N}¿¡#]/u.test(text)) return false
  return !endsSentence(text) || /[?!]["'”’]{0,4}$/.test(text)
}
