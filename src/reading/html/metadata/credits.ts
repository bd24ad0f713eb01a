/** Agencies that a page names as the origin of its text, beside those among its writers. */
import { agencyOf } from '../../names.ts'
import { ancestorOf } from '../page.ts'
import type { Context } from './context.ts'

const MAX_LINE = 200 // characters; the last ones of a long line are looked at as well: "… said. (AP)"
const PICTURES = new Set(['figure', 'figcaption', 'picture', 'button', 'nav', 'form'])
const OF_PICTURE = /^.{0,12}(?:foto|photo|bild|image|video|grafik|graphic|illustration)/i
/** A line of agencies alone, or an agency in brackets at the end: "dpa/AFP", "(AP)", "… said. (Reuters)". */
const ALONE = /^\W{0,3}([\p{L}. -]{2,30}(?:[/,|] ?[\p{L}. -]{2,30}){0,3})\W{0,3}$/u
const AT_END = /[([]([\p{L}. -]{2,30}(?:[/,|] ?[\p{L}. -]{2,30}){0,3})[)\]]\W{0,2}$/u
const AT_START = /^[([]([\p{L}. -]{2,30}(?:[/,|] ?[\p{L}. -]{2,30}){0,3})[)\]]/u
/** Words after which agencies are named: "with reporting by AP", "mit Material der dpa", "avec AFP", "con información de EFE". */
const WITH =
  /(?:with (?:additional )?(?:files|reporting|inputs?|information|material|agenc(?:y|ies)|contributions)(?: from| by)?|additional reporting by|from|mit (?:material|agentur\p{L}{0,10}|informationen)(?: von| der| des)?|mit|unter verwendung von|quelle|source|fuente|avec|con información de|con|met|fonte|bron|källa|kilde)\s?:? (?:the |der |des |la |l[’'])?([\p{L}. -]{2,30}(?:(?:[/,|] ?| und | and | et | y )[\p{L}. -]{2,30}){0,3})[\s).]{0,3}$/iu
/** "The Associated Press contributed to this report." */
const CONTRIBUTED =
  /^[(\s]{0,2}(?:the )?([\p{Lu}][\p{L}. -]{1,30}?(?:(?:, | and )[\p{Lu}][\p{L}. -]{1,30}?){0,2}) (?:also )?contributed (?:to|reporting)/u

/** Agencies that lines of the report's part of the page credit, in the form of credits, each once; pictures' credits left out. */
export function creditsOf({ landmarks, from, headings }: Context): string[] {
  const start = Math.min(from.main?.start ?? Infinity, headings[0]?.element.start ?? Infinity)
  const out = landmarks.lines.flatMap(line => {
    if (line.zone !== 'text' || line.start < start || OF_PICTURE.test(line.text)) return []
    const text = line.text.slice(-MAX_LINE)
    const found = [
      AT_END,
      ...(line.text.length <= 40 ? [AT_START] : []),
      ...(line.text.length <= MAX_LINE ? [ALONE, WITH, CONTRIBUTED] : []),
    ].flatMap(form => form.exec(text)?.[1]?.split(/[/,|]| und | and | et | y /) ?? [])
    const agencies = found.flatMap(name => agencyOf(name.trim()) ?? [])
    return agencies.length > 0 && !PICTURES.has(line.element.name) && ancestorOf(line.element, PICTURES) === null
      ? agencies
      : []
  })
  return [...new Set(out)]
}
