/** Markdown: front matter as metadata, marks as hints, then read as plain text. */
import { collapse, type Draft } from './draft.ts'
import { knownOf } from './read-json.ts'
import { NOTHING_KNOWN, readUnits } from './read-text.ts'
import { splitUnits, type Unit } from './units.ts'

const FRONT_MATTER = /^\s*---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/

/**
 * A Markdown page as a draft. `# Heading` is the headline when it comes first, other headings are subheads; front matter between `---` lines
 * gives title, date, author and outlet; links keep their words, pictures and HTML comments are cut.
 */
export function readMarkdown(body: string): Draft {
  const m = FRONT_MATTER.exec(body)
  const fields = m ? fieldsOf(m[1]!) : {}
  const head: Unit[] = m ? [{ raw: m[0].trim(), text: collapse(m[0]), tight: false, hint: 'metadata' }] : []
  const units = splitMarks(splitUnits(body.slice(m ? m[0].length : 0)))
  const known = m ? knownOf(fields) : NOTHING_KNOWN
  const titled = units.findIndex(u => u.hint === 'title')
  return readUnits([...head, ...units], known.title === null && titled >= 0 ? { ...known, title: null } : known)
}

/** `key: value` lines; values in quotes or [a, b] lists, nothing deeper. */
function fieldsOf(text: string): Record<string, unknown> {
  const out: Record<string, unknown> = Object.create(null)
  for (const line of text.split(/\r?\n/)) {
    const m = /^([\w-]{1,40})\s?:\s?(.{1,500})$/.exec(line)
    if (!m) continue
    const value = m[2]!.trim()
    const list = /^\[(.*)\]$/.exec(value)
    out[m[1]!.toLowerCase()] = list ? list[1]!.split(',').map(unquote) : unquote(value)
  }
  return out
}

const unquote = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2')

/** Lines with Markdown's marks as units of their own, marks off the text. */
function splitMarks(units: readonly Unit[]): Unit[] {
  let titled = false
  let seen = false
  return units.map(unit => {
    const marks = /^#{1,6}(?=\s)/.exec(unit.text)?.[0] ?? ''
    const heading = unit.text.slice(marks.length).trim()
    if (marks !== '' && !heading.includes('\n')) {
      const title = !titled && !seen && marks === '#'
      titled ||= title
      seen = true
      return { ...unit, text: plain(heading.replace(/(?<!#)#+$/, '').trim()), hint: title ? 'title' : 'heading' }
    }
    seen ||= /[.!?]$/.test(unit.text) && /\p{L}{3}/u.test(unit.text)
    if (/^!\[[^\]]*\]\([^)]*\)$/.test(unit.text)) return { ...unit, hint: 'furniture' }
    if (/^<!--.*-->$/.test(unit.text)) return { ...unit, hint: 'furniture' }
    const quoted = /^>\s?/.test(unit.text)
    return {
      ...unit,
      text: plain(unit.text.replace(/(?:^| )> ?/g, quoted ? ' ' : '$&')),
      hint: quoted ? 'quote' : unit.hint,
    }
  })
}

/** Words without emphasis, links and code marks: '**two** [dead](x)' → 'two dead'. */
function plain(text: string): string {
  return collapse(
    text
      .replace(/!?\[([^\]]{0,500})\]\([^)\s]{0,1000}(?: "[^"]{0,200}")?\)/g, '$1')
      .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, '$2')
      .replace(/(?<![\w*])[*_](?=\S)([^*_]{1,2000}?)[*_](?!\w)/g, '$1')
      .replace(/`([^`]{1,500})`/g, '$1')
      .replace(/^[-*+] (?=\S)/, ''),
  )
}
