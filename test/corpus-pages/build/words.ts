/** What the pages of a language say around their reports: labels, boxes, teasers of other reports, comments. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A teaser of another report. */
export type Teaser = { readonly title: string; readonly text: string; readonly name: string; readonly date: string }
/** A reader's comment. */
export type Comment = { readonly name: string; readonly text: string }
/** The words of one language. */
export type Words = {
  readonly phrases: Readonly<Record<string, string>>
  readonly nav: readonly string[]
  readonly teasers: readonly Teaser[]
  readonly comments: readonly Comment[]
}

/**
 * The words of a language, from `sources/words/<language>.txt`: `key: text`, `nav: A | B`, `~ title | teaser | writer | date` and
 * `" name | comment`.
 */
export function wordsOf(language: string): Words {
  const lines = readFileSync(join(import.meta.dirname, '..', 'sources', 'words', `${language}.txt`), 'utf8').split('\n')
  const phrases: Record<string, string> = {}
  let nav: string[] = []
  const teasers: Teaser[] = []
  const comments: Comment[] = []
  for (const line of lines) {
    const [title = '', text = '', name = '', date = ''] = line.slice(2).split(' | ')
    if (line.startsWith('~ ')) teasers.push({ title, text, name, date })
    else if (line.startsWith('" ')) comments.push({ name: title, text })
    else if (line.startsWith('nav: ')) nav = line.slice(5).split(' | ')
    else if (line.includes(': ')) phrases[line.slice(0, line.indexOf(': '))] = line.slice(line.indexOf(': ') + 2)
  }
  return { phrases, nav, teasers, comments }
}
