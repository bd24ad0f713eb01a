/** Agencies that a page names as the origin of its text, beside those among its writers. */
import { agencies as agencyNames } from '../../lexicon.ts'
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
/** Words before agencies at the end: "with reporting by AP", "mit Material der dpa", "avec AFP", "con información de EFE". */
const CUE =
  /(?:(?:files|reporting|inputs?|information|material|agencies|contributions)(?: from| by)?|mit(?: (?:material|agenturmaterial|informationen))?(?: von| der| des)?|unter verwendung von|quellen?:?|sources?:?|fuentes?:?|avec(?: l[’'])?|(?:con|com) informa\p{L}{3,6} d[aeo]|fonte:?|bron:?|källa:?|kilde:?)(?: the)?$/iu
const JOINED = /(?:[/,;|]| und| and| et| y| &)$/u
/** "The Associated Press contributed to this report." */
const CONTRIBUTED =
  /^[(\s]{0,2}(?:the )?([\p{Lu}][\p{L}. -]{1,30}?(?:(?:, | and )[\p{Lu}][\p{L}. -]{1,30}?){0,2}) (?:also )?contributed (?:to|reporting)/u

/** Agencies that lines of the report's part of the page credit, in the form of credits, each once; pictures' credits left out. */
export function creditsOf({ landmarks, from, headings }: Context): string[] {
  const start = Math.min(from.main?.start ?? Infinity, headings[0]?.element.start ?? Infinity)
  const out = landmarks.lines.flatMap(line => {
    if (line.zone !== 'text' || line.start < start || !mayCredit(line.text)) return []
    const agencies = OF_PICTURE.test(line.text) ? [] : agenciesIn(line.text)
    const shown =
      agencies.length > 0 && (PICTURES.has(line.element.name) || ancestorOf(line.element, PICTURES) !== null)
    return shown ? [] : agencies
  })
  return [...new Set(out)]
}

const LAST_WORDS = new Set(Object.keys(agencyNames).map(name => name.split(' ').at(-1)!))

/** A quick look that leaves few lines: brackets, a word of credits, or an agency's last word at the end. */
function mayCredit(line: string): boolean {
  if (line.startsWith('(') || line.endsWith(')') || line.endsWith(').') || line.includes(' contributed ')) return true
  const last = line.slice(line.lastIndexOf(' ') + 1).replace(/(?<![.)])[.)]+$/, '')
  return line.length <= MAX_LINE && LAST_WORDS.has(last.toLowerCase().split('/').at(-1)!)
}

function agenciesIn(line: string): string[] {
  const text = line.slice(-MAX_LINE)
  const forms = [
    AT_END,
    ...(line.length <= 40 ? [AT_START] : []),
    ...(line.length <= MAX_LINE ? [ALONE, CONTRIBUTED] : []),
  ]
  return [...forms.flatMap(form => allAgencies(form.exec(text)?.[1] ?? '')), ...atEnd(text)]
}

/** Agencies at the end of a line behind a cue: 'With reporting by AP and AFP' → both. */
function atEnd(line: string): string[] {
  let words = line
    .replaceAll(/[/,;|]/g, ' $& ')
    .replaceAll(/[().]/g, ' ')
    .split(' ')
    .filter(w => w !== '')
  const out: string[] = []
  for (;;) {
    const n = [3, 2, 1].find(count => words.length > count && agencyOf(words.slice(-count).join(' ')) !== null)
    if (n === undefined) break
    out.unshift(agencyOf(words.slice(-n).join(' '))!)
    words = words.slice(0, -n)
    if (!JOINED.test(` ${words.at(-1)}`)) break
    words = words.slice(0, -1)
  }
  return out.length > 0 && CUE.test(words.slice(-6).join(' ')) ? out : []
}

/** The agencies of a list of names; [] when one of the names is something else. */
function allAgencies(list: string): string[] {
  const found = list.split(/[/,|]| und | and | et | y /).map(name => agencyOf(name.trim()))
  return found.every(agency => agency !== null) ? found : []
}
