/** Whether a few words are the name of a person, an agency, an outlet, or a job. */
import { agencies, imageNouns, jobWords, outletWords, particles, stopWords } from './lexicon.ts'

/** The agency of a name, in the form credits use: 'the ASSOCIATED PRESS' → 'AP'; null for any other words. */
export function agencyOf(words: string): string | null {
  const key = words
    .toLowerCase()
    .replace(/^[\s(]+|(?<![\s).])[\s).]+$/g, '')
    .replace(/\s+/g, ' ')
  return Object.hasOwn(agencies, key) ? agencies[key]! : null
}

/** True for a domain name: 'example.com', 'www.example.co.uk'. */
export const isDomain = (words: string): boolean =>
  /^(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.[a-z]{2,6}$/i.test(words)

/**
 * True for two to five words that look like a person's name: 'Jane Roe', 'Ann-Marie O’Dea', 'Jan van den Berg', 'JANE ROE'.
 * False for one word, for words of outlets ('Harbour Gazette', 'The Globe') and for anything with a digit.
 */
export function isPersonName(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  if (parts.length < 2 || parts.length > 5 || words.length > 60 || agencyOf(words) || isDomain(words)) return false
  const capital = parts.filter(p => /^\p{Lu}[\p{L}.'’-]*$/u.test(p))
  if (capital.length < 2 || parts[0]!.toLowerCase() === 'the') return false
  if (/[^.\s]{4,}\.$/.test(words) || parts.some(p => !particles.has(p) && stopWords.has(p.toLowerCase()))) return false
  if (parts.some(p => outletWords.has(p.toLowerCase()) || imageNouns.has(p.toLowerCase()))) return false
  return parts.every(p => capital.includes(p) || (particles.has(p) && p !== 'of' && p !== 'the' && p !== 'and'))
}

/** True for words of a job or desk only: 'Reporter', 'Senior Crime Correspondent', 'news editor'. */
export function isJob(words: string): boolean {
  const parts = words
    .trim()
    .toLowerCase()
    .split(/[\s/-]+/)
  return (
    parts.length <= 7 &&
    parts.every(p => jobWords.has(p)) &&
    parts.some(p => /(?:er|or|ist|ent|ents|ers|ors|staff)$/.test(p))
  )
}

/** True for one to seven capitalised words (with particles between) or a domain name: the shape of an outlet's name. */
export function isOutletLike(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  if (words.trim() === '' || parts.length > 7 || words.length > 70) return false
  if (isDomain(words)) return true
  return (
    /^[\p{Lu}\d]/u.test(parts[0]!) &&
    parts.every(p => /^[\p{Lu}\d]/u.test(p) || particles.has(p) || /^[&+-]$/.test(p)) &&
    /\p{L}/u.test(words)
  )
}

/** Names of persons joined by commas and "and": 'A Roe, B Doe and C Poe' → three; [] when any part is not a person's name. */
export function splitPersons(words: string): string[] {
  const parts = words
    .split(/(?:,| and | & | et | und | y | e )\s*/)
    .map(p => p.trim())
    .filter(p => p !== '')
  return parts.length > 0 && parts.every(isPersonName) ? parts : []
}

/** True for an outlet-like name with a word that outlets have ('Harbour Gazette', 'Staff Reports') or a domain name. */
export const isKnownOutlet = (words: string): boolean =>
  isDomain(words) ||
  (isOutletLike(words) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .some(w => outletWords.has(w)))
