/** Persons as feeds name them. */
import type { FeedPerson } from '../../model/index.ts'
import { plainText } from './texts.ts'

const ADDRESS = /[^\s<>()[\]:,;"]{1,100}@[^\s<>()[\]:,;"?]{1,200}/

/**
 * The person that a line of text names, null when it names nobody.
 *
 *     'jo@desk.example (Jo Hale)' · 'Jo Hale <jo@desk.example>' · 'Jo Hale (mailto:jo@desk.example)' → Jo Hale, jo@desk.example
 *     'Jo Hale' → the name alone · 'jo@desk.example' → the address alone
 */
export function personOf(written: string): FeedPerson | null {
  const text = plainText(written.replace(/<(?:mailto:)?([^\s<>]{1,300}@[^\s<>]{1,300})>/g, '($1)')).slice(0, 1000)
  const email = ADDRESS.exec(text)?.[0] ?? null
  const without = email === null ? text : text.replace(email, ' ')
  const name = without
    .replace(/\bmailto:/gi, ' ')
    .replace(/\(\s{0,5}\)|\[\s{0,5}\]|<\s{0,5}>/g, ' ')
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^[\s"',;:-]+|[\s"',;:-]+$/g, '')
    .replace(/\s+/g, ' ')
  return person(name, email, null)
}

/** A person of these parts, null when all are empty. */
export function person(name: string | null, email: string | null, url: string | null): FeedPerson | null {
  const part = (value: string | null): string | null => value?.trim() || null
  const made = { name: part(name), email: part(email), url: part(url) }
  return made.name === null && made.email === null && made.url === null ? null : made
}
