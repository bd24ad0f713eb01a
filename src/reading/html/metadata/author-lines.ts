/** Writers in lines that a reader sees. */
import { readMetaLine, readNameLine } from '../../meta-line.ts'
import { type Group, MAX_BYLINE, namesOf, statementsOf } from './author-names.ts'
import type { Context } from './context.ts'
import type { Line } from './landmarks.ts'
import { isFullName } from './persons.ts'

const NEAR = 3000 // characters of source after the headline's start within which lines count as its byline
const OPENING =
  /^[^\p{L}\p{N}]{0,4}(?:(?:(?:ein|eine|blog|(?:gast)?beitrag|artikel|kommentar|analyse|essay|kolumne|interview|reportage|bericht|rezension|text|story|words|written|posted|published|reporting|geschrieben|verfasst|(?:ver)?öffentlicht|eingestellt|erstellt|gepostet|article|publié|publicado|escrito|opinion)\s){0,3}(?:by|von|par|por|di|door|av|af|przez)|(?:text|texto|texte|testo|autor(?:in|en|a|es)?|auteurs?|authors?|verfasser(?:in)?|redakteur(?:in)?|redaktion|bericht|interview|von|by|автор|текст))\s?:?\s+(?=[\p{Lu}@])/iu
const LABEL_ONLY =
  /^(?:autor(?:in|en)?|authors?|auteurs?|verfasser(?:in)?|redaktion|text|von|by|written by|posted by|geschrieben von|verfasst von|par|por|автор)\s?:?$/iu
const LABEL_INSIDE =
  /(?:[|–—·•,-]|\d)\s{1,3}(?:autor(?:in)?|author|von|by|redaktion|text|verfasser(?:in)?|par|por|written by|posted by)\s?:?\s(?=\p{Lu})/iu
const CJK_LABEL = /^[【(（]?(?:記者|取材・文|文|撰文|作者|记者)[:：・ ] ?/u
const KOREAN = /(?:^|[ ([=])(\p{sc=Hang}{2,4}) 기자(?:$|[ \])=·|])/u

/** The first line that opens as bylines do ("By …", "Text: …"), or that follows a label of its own ("Author:"). */
export function lineAuthors(context: Context, sites: readonly string[]): Group {
  const place = { source: 'visible-text', detail: 'line', confidence: 0.85 } as const
  const lines = bylineLines(context)
  for (const [i, line] of lines.entries()) {
    const text = namePart(line.text, lines[i + 1]?.text ?? '')
    if (text === null) continue
    const out = statementsOf(namesOf(text), place, sites).filter(s => s.value.kind === 'person')
    if (
      out.some(s => isFullName(s.value.name)) ||
      (out.length === 1 && out[0]!.raw.length + 8 > line.text.length && /^\p{Lu}/u.test(out[0]!.raw))
    )
      return out
  }
  return []
}

/** What stands where a line names a writer; null for other lines. @param next  the line after it */
function namePart(line: string, next: string): string | null {
  if (LABEL_ONLY.test(line)) return next
  if (OPENING.test(line)) return line.replace(OPENING, '')
  if (CJK_LABEL.test(line)) return line.replace(CJK_LABEL, '')
  const korean = KOREAN.exec(line)
  if (korean) return korean[1]!
  const inside = LABEL_INSIDE.exec(line)
  return inside ? line.slice(inside.index + inside[0].length) : null
}

/** The name at a date near the headline ("11.12.2031 - Jane Roe"), or that signs the text in a last line of its own. */
export function bareAuthors(context: Context, sites: readonly string[]): Group {
  const head = context.headings[0]?.element
  const near = head
    ? context.landmarks.lines
        .filter(l => l.start > head.end && l.start < head.end + NEAR && l.zone === 'text')
        .slice(0, 12)
    : []
  const place = { source: 'visible-text', detail: 'line beside a date', confidence: 0.7 } as const
  for (const line of near) {
    const meta =
      line.text.length <= MAX_BYLINE && /\d{4}/.test(line.text) && /[-–—|•·]/.test(line.text)
        ? readMetaLine(line.text)
        : null
    const names = meta?.persons.filter(isFullName) ?? []
    if (names.length > 0)
      return names.flatMap(name => statementsOf(name, place, sites)).filter(s => s.value.kind === 'person')
  }
  const main = context.from.main
  const lines = main ? context.landmarks.lines.filter(l => l.start >= main.start && l.start < main.end) : []
  const last = lines.at(-1)
  const signed = last && last.element.name === 'p' && last.text.length < 60 && (lines.at(-2)?.text.length ?? 0) > 80
  return (signed ? readNameLine(last.text) : [])
    .flatMap(name => statementsOf(name, { ...place, detail: 'last line of the text', confidence: 0.6 }, sites))
    .filter(s => s.value.kind === 'person')
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])

/** Short lines of the report's own part of the page, those near the headline first; headings are none. */
function bylineLines({ landmarks, headings }: Context): Line[] {
  const at = headings[0]?.element.start ?? 0
  const isNear = (l: Line) => l.start >= at - NEAR / 3 && l.start <= at + NEAR
  const short = landmarks.lines.filter(
    l =>
      l.text.length <= MAX_BYLINE &&
      !HEADINGS.has(l.element.name) &&
      (l.zone === 'text' || (l.zone === 'related' && isNear(l))),
  )
  return [...short.filter(isNear), ...short.filter(l => !isNear(l))]
}
