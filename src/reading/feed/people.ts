/** Persons as feeds name them. */
import type { FeedPerson } from '../../model/index.ts'
import { plainText } from './texts.ts'

const BRACKETED = /<(?:mailto:)?([^\s<>@]{1,100}@[^\s<>@]{1,200})>/g
const MAX_LENGTH = 1_000

/**
 * The person that a line of text names, null when it names nobody.
 *
 *     'jo@desk.example (Jo Hale)' · 'Jo Hale <jo@desk.example>' · 'Jo Hale (mailto:jo@desk.example)' → Jo Hale, jo@desk.example
 *     'Jo Hale' → the name alone · 'jo@desk.example' → the address alone
 */
export function personOf(written: string): FeedPerson | null {
  const text = plainText(written.slice(0, 4 * MAX_LENGTH).replace(BRACKETED, '($1)')).slice(0, MAX_LENGTH)
  const email = addressIn(text)
  const rest = email === null ? text : text.replace(email, ' ').replace(/\bmailto:/gi, ' ')
  const name = withoutMarks(rest.replace(/\(\s?\)|\[\s?\]|<\s?>/g, ' ').replace(/\s+/g, ' '))
  const inBrackets = email === null ? null : /^\(([^()]*)\)$/.exec(name)
  return person(inBrackets?.[1] ?? name, email, null)
}

/** A person of these parts, null when all are empty. */
export function person(name: string | null, email: string | null, url: string | null): FeedPerson | null {
  const part = (value: string | null): string | null => value?.trim() || null
  const made = { name: part(name), email: part(email), url: part(url) }
  return made.name === null && made.email === null && made.url === null ? null : made
}

/** The first word with an "@" inside; a query behind it ("?subject=…") is no part of it. */
function addressIn(text: string): string | null {
  if (!text.includes('@')) return null
  const words = text.split(/[\s<>()[\]:,;"]/).map(word => word.split('?', 1)[0]!)
  return words.find(word => word.includes('@', 1) && !word.endsWith('@')) ?? null
}

const MARKS = new Set(' "\',;:-')

function withoutMarks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && MARKS.has(text[start]!)) start++
  while (end > start && MARKS.has(text[end - 1]!)) end--
  return text.slice(start, end)
}
