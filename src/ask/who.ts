/** Whether somebody of a name is among the people of a happening: harmed or suspected, not who speaks about it. */
import type { Article } from '../model/index.ts'
import { fold } from '../text/fold.ts'
import { foldName, sameFolded } from '../text/names.ts'
import { PARTICLES } from '../text/names-list.ts'
import { isPlaceHead } from '../text/places.ts'
import type { AskedIncident } from './asked-incident.ts'
import type { AskedName } from './question.ts'
import type { ReportTexts } from './report-texts.ts'

/**
 * Where a name was found: as that of somebody harmed or suspected; in a report beside words of fate or with an age; in a report without
 * these; only as that of somebody who speaks or holds an office; nowhere.
 */
export type Named = 'taking part' | 'named' | 'mentioned' | 'speaking only' | 'not named'

/** How surely a participant of this name takes part in a happening. */
export function namedIn(incident: AskedIncident, name: AskedName, texts: ReportTexts): Named {
  const known = incident.people?.people ?? []
  if (known.some(p => p.name !== null && bears(p.name, name))) return 'taking part'
  const told = incident.claims.some(
    ({ statement: s }) => s.slot === 'identity' && s.aspect === 'name' && PART.test(s.who) && bears(s.value, name),
  )
  if (told) return 'taking part'
  const found = incident.articles.flatMap(a => (texts.hasNames(a, partsOf(name)) ? [inText(a, name)] : []))
  return (['named', 'mentioned', 'speaking only'] as const).find(one => found.includes(one)) ?? 'not named'
}

/** Kinds of person whose names are those of participants. */
const PART = /^(?:victim|suspect|attacker|any|civilian|child|police)$/

/** Does a name answer to the one asked for? A first name is the first word, a last name the last ones, a full name any variant. */
export function bears(name: string, asked: AskedName): boolean {
  const own = foldName(name)
  if ('full' in asked) return sameFolded(own, foldName(asked.full)) >= SAME_PERSON && own.includes(' ')
  const parts = own.split(' ')
  if ('first' in asked) return `${own} `.startsWith(`${foldName(asked.first)} `)
  const last = foldName(asked.last)
  return parts.length > 1 ? own.endsWith(` ${last}`) || own.endsWith(`-${last}`) : own === last
}

const SAME_PERSON = 0.8 // as src/text/names.ts: from here on, one name

/** Words of the asked name that a report must have: of a full name the first and the last. */
function partsOf(name: AskedName): readonly string[] {
  const words = foldName('first' in name ? name.first : 'last' in name ? name.last : name.full).split(' ')
  return 'full' in name ? [words[0]!, words.at(-1)!] : words.filter(w => !PARTICLES.has(w))
}

/** A run of capitalised words: initials, hyphens, particles and endings belong to it. */
const RUN =
  /\p{Lu}[\p{L}\p{M}'’-]*\.?(?: (?:"[^"\n]{1,20}" |“[^”\n]{1,20}” |(?:de|del|de la|la|van|von|der|bin|al) )?\p{Lu}[\p{L}\p{M}'’-]*\.?){0,5}/gu
const OFFICE =
  /(?:\b(?:officer|sgt|sergeant|lt|lieutenant|capt|captain|chief|sheriff|detective|det|deputy|trooper|cpl|corporal|maj|major|col|commander|inspector|superintendent|commissioner|mayor|judge|justice|attorney|prosecutor|d\.?a\.?|solicitor|coroner|examiner|spokes(?:man|woman|person)|officials?|investigator|pastor|rev|reverend|dr|doctor|principal|councilman|councilwoman|councilmember|senator|governor|president|reporter|director|agent|pio|lawyer)\.?,? )$/i
const SAYING_AFTER =
  /^(?:,? (?:[^.;:“”"\n]{0,60}, )?)?(?:said|says|told|added|explained|stated|confirmed|noted|tweeted|wrote|recalled|reports?|announced)\b/
const SAYING_BEFORE =
  /\b(?:said|says|told|added|according to|by|reporter|reported by|contact|anchor) (?:[\p{L}.]+ ){0,2}$/u

/**
 * What befalls people, or what they are said to have done: such words in the sentence say that the name beside them is a participant's.
 */
const FATE =
  /\b(?:charged|arrest\w*|suspects?|victims?|shot|shoot\w*|stabb\w*|kill\w*|died|dead|deceased|deaths?|murder\w*|wound\w*|injur\w*|hurt|identified|custody|jail\w*|pronounced|struck|booked|accused|faces|year-old|hospital\w*|gunman)\b/i
const AGE = /^,? \(?(?:aged? )?\d{1,3}\b/
const SENTENCE_END = /[.!?]["”]? |\n/

type Seen = { speaks: boolean; fated: boolean }

/** A report that has the words of the name: whether somebody of this name stands in it, and as what. */
export function inText(article: Article, asked: AskedName): Exclude<Named, 'taking part'> {
  const seen = new Map<string, Seen>()
  for (const match of article.text.matchAll(RUN)) {
    const found = personIn(match[0], asked)
    if (found === null) continue
    const [from, to] = [match.index + found.from, match.index + found.to]
    const before = article.text.slice(Math.max(0, from - 80), from)
    const after = article.text.slice(to, to + 120)
    if (isPlaceHead((/^ (\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase())) continue
    const known = seen.get(found.name) ?? { speaks: false, fated: false }
    known.speaks ||= OFFICE.test(before) || SAYING_AFTER.test(after) || SAYING_BEFORE.test(before)
    known.fated ||=
      AGE.test(after) || FATE.test(after.split(SENTENCE_END)[0]!) || FATE.test(before.split(SENTENCE_END).at(-1)!)
    seen.set(found.name, known)
  }
  const silent = [...seen.values()].filter(one => !one.speaks)
  if (silent.length > 0) return silent.some(one => one.fated) ? 'named' : 'mentioned'
  return seen.size > 0 ? 'speaking only' : 'not named'
}

/** The part of a run of capitalised words that is a person of the asked name, null when none is. */
function personIn(
  run: string,
  asked: AskedName,
): { readonly name: string; readonly from: number; readonly to: number } | null {
  const words = [...run.matchAll(/[^\s]+/g)].map(m => ({
    text: fold(m[0].replace(/[.,"“”]/g, '')),
    from: m.index,
    to: m.index + m[0].length,
  }))
  const texts = words.map(w => w.text)
  if (texts.some(isPlaceHead)) return null
  const parts = partsOf(asked)
  const first = texts.indexOf(parts[0]!)
  if (first < 0) return null
  if ('first' in asked) {
    const last = words[first + parts.length]
    if (last === undefined || (first > 0 && isGiven(texts[first - 1]!))) return null
    return { name: texts.slice(first).join(' '), from: words[first]!.from, to: words.at(-1)!.to }
  }
  const end = texts.lastIndexOf(parts.at(-1)!)
  if ('last' in asked) {
    if (end < 1 || (end < words.length - 1 && !ENDING.test(texts[end + 1]!))) return null
    return { name: texts.slice(0, end + 1).join(' '), from: words[0]!.from, to: words[end]!.to }
  }
  if (end <= first) return null
  return { name: texts.slice(first, end + 1).join(' '), from: words[first]!.from, to: words[end]!.to }
}

const isGiven = (word: string): boolean => word.length > 1 && !/^(?:officer|suspect|victim)$/.test(word)
const ENDING = /^(?:jr|sr|ii|iii|iv)$/
