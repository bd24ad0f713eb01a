/** Capitalised names of a text that a gazetteer knows, with what the words around them say for and against a place. */
import type { Span } from '../model/ids.ts'
import type { EntityMention } from './entities/create-entities.ts'
import type { Gazetteer, PlaceRow } from './gazetteer/gazetteer.ts'
import { placeKey } from './gazetteer/gazetteer.ts'
import { findNation } from './nations.ts'
import { BEARING, BEFORE, NEVER, OFFICES, PEOPLE_OF, STATE_STOP, THINGS, TITLE, WAYS } from './places-words.ts'
import type { Token } from './token.ts'

/** A name that may be a place. `rows` are the places that bear it, the most populous first. */
export type FoundName = Span & {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly key: string
  readonly rows: readonly PlaceRow[]
  /** 'people': a word for those who live there, or what belongs to it ("Turkish"). */
  readonly as: 'name' | 'people'
  /** Log-odds that the words here name a place, from the words around them alone. */
  readonly score: number
  /** Part of a longer run of capitalised words. */
  readonly inRun: boolean
}

/** A text's sentences, already cut into words. */
export type Sentences = readonly (readonly Token[])[]

const MAX_WORDS = 6
const MAX_ROWS = 40
const BREAK = /^[,;:—–()[\]"“”!?…•|/]|^--+$/

const isCapital = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}/u.test(t.text)
const isShort = (t: Token | undefined): boolean =>
  t !== undefined && /^(DT|IN|PRP|PRP\$|CC|WRB|WP|RB|TO|UH|MD)$/.test(t.xpos)

/** Names of the gazetteer in text order, the longest at each word; overlapping ones are left out. */
export const findNames = (
  text: string,
  sentences: Sentences,
  gazetteer: Gazetteer,
  entities: readonly EntityMention[] = [],
): readonly FoundName[] => {
  const surnames = surnamesOf(sentences)
  const out: FoundName[] = []
  const tagged = Map.groupBy(entities, e => e.sentence)
  sentences.forEach((tokens, sentence) => {
    const near = tagged.get(sentence) ?? []
    for (let i = 0; i < tokens.length; ) {
      const match = isCapital(tokens[i]) ? matchAt(text, tokens, i, gazetteer) : null
      if (match === null) {
        i += 1
        continue
      }
      const last = i + match.words - 1
      const end = endOf(text, tokens, i, last)
      const inRun = (isCapital(tokens[i - 1]) && !isShort(tokens[i - 1])) || isCapital(tokens[last + 1])
      const context = { tokens, first: i, last, as: match.as, surnames, gazetteer, rows: match.rows }
      out.push({
        ...match,
        start: tokens[i]!.start,
        end,
        sentence,
        first: i,
        last,
        inRun,
        score: scoreOf(text, context) + (entities.length === 0 ? 0 : taggedScore(near, i, last, match.as)),
      })
      i = last + 1
    }
  })
  return out
}

type Match = Pick<FoundName, 'key' | 'rows' | 'as'> & { readonly words: number }

const matchAt = (text: string, tokens: readonly Token[], i: number, gazetteer: Gazetteer): Match | null => {
  let most = 1
  while (most < MAX_WORDS && i + most < tokens.length && !BREAK.test(tokens[i + most]!.text)) most += 1
  for (let words = most; words > 0; words--) {
    const end = tokens[i + words - 1]!
    if (!/[\p{L}\p{N}]/u.test(end.text) || /^['’]s?$/.test(end.text)) continue
    if (words > 1 && !isCapital(end)) continue
    const surface = text.slice(tokens[i]!.start, end.end)
    if (words > 1 && tokens[i]!.lower === 'the' && gazetteer.find(placeKey(surface)).length === 0) continue
    const short =
      words === 1 && end.text.replace(/\.$/, '').length === 2 && STATE_STOP.test(end.text.replace(/\.$/, ''))
    if (short && (tokens[i - 1]?.text !== ',' || (text[end.end] !== '.' && !end.text.endsWith('.')))) continue
    if (/^[A-Z]{2}$/.test(surface) && tokens[i - 1]?.text !== ',' && !/^(?:US|UK|EU)$/.test(surface)) continue
    const match = known(surface, gazetteer, short)
    if (match) return { ...match, words }
  }
  return null
}

const known = (surface: string, gazetteer: Gazetteer, isState: boolean): Omit<Match, 'words'> | null => {
  const key = placeKey(surface)
  const isUpper = surface === surface.toUpperCase()
  if (key.length < 2 || (NEVER.has(key) && !isState && !(isUpper && /^(us|eu|uk)$/.test(key)))) return null
  const people = PEOPLE_OF.get(key)
  if (people !== undefined) return { key, rows: gazetteer.find(people).slice(0, 5), as: 'people' }
  const nation = findNation(surface)
  const nationRow = nation ? gazetteer.nation(nation.nation.code) : -1
  if (nation?.as === 'people' && nationRow >= 0) return { key, rows: [nationRow], as: 'people' }
  const rows =
    key.length < 3 && !/^(us|uk|eu)$/.test(key) && !isState && !(isUpper && /\./.test(surface))
      ? []
      : gazetteer.find(key)
  const all = nationRow >= 0 && !rows.includes(nationRow) ? [nationRow, ...rows] : rows
  const stated = all.length === 0 && isUpper && key.length === 2 ? gazetteer.usState(surface) : -1
  if (stated >= 0) return { key, rows: [stated], as: 'name' }
  return all.length > 0 ? { key, rows: all.slice(0, MAX_ROWS), as: 'name' } : null
}

/** The full stop belongs to an abbreviation of a state, also where the tokenizer cut it off. */
const endOf = (text: string, tokens: readonly Token[], first: number, last: number): number => {
  const end = tokens[last]!.end
  return text[end] === '.' && STATE_STOP.test(text.slice(tokens[first]!.start, end)) ? end + 1 : end
}

type Context = {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  readonly as: 'name' | 'people'
  readonly surnames: ReadonlySet<string>
  readonly gazetteer: Gazetteer
  readonly rows: readonly PlaceRow[]
}

const scoreOf = (text: string, c: Context): number => nameScore(c) + beforeScore(text, c) + afterScore(text, c)

/** What the name itself says. */
const nameScore = ({ tokens, first, last, as, surnames, gazetteer, rows }: Context): number => {
  const top = rows[0] ?? -1
  const kind = top < 0 ? 'city' : gazetteer.kind(top)
  let score = -1.4
  if (as === 'people') score += 2.6
  else if (rows.some(r => gazetteer.kind(r) === 'country')) score += 3.2
  else if (rows.some(r => gazetteer.kind(r) === 'state' && gazetteer.country(r) === 'US')) score += 2.6
  else if (kind === 'spot') score += 0.5
  else if (kind === 'area' || kind === 'water' || kind === 'land') score += 2
  else score += Math.min(1.6, Math.max(-0.6, (Math.log10(gazetteer.population(top) + 1) - 4) * 0.6))
  if (last > first) score += 1.5
  const t = tokens[first]!
  if (first === last && !/^NNPS?$/.test(t.xpos) && as === 'name') score -= first === 0 ? 2 : 1.5
  if (first === last && surnames.has(t.text)) score -= 2.5
  return score
}

const beforeScore = (text: string, { tokens, first, last, as }: Context): number => {
  const before = tokens[first - 1]
  if (before === undefined) return opensDateline(text, tokens, last) ? 3 : -0.3
  if (TITLE.test(before.lower.replace(/\.$/, '')) && isCapital(before)) return -5
  if (BEARING.test(before.lower)) return BEFORE.get(before.lower) ?? 1
  if (isCapital(before) && !isShort(before)) return as === 'people' ? -0.5 : /^NNPS?$/.test(before.xpos) ? -3 : -0.5
  if (before.text === ',') return isPlaceBeforeComma(tokens, first) ? 1.2 : -0.4
  if (/^["“'‘]$/.test(before.text)) return -1.5
  if (as === 'people' && before.lower === 'in') return -3 // a language
  if (before.text === '(') return -0.3
  const direct = BEFORE.get(before.lower)
  if (direct === undefined) return /^NNS?$/.test(before.xpos) ? -0.6 : 0
  if (before.lower === 'the' || before.lower === "'s") return direct
  return direct
}

/** "Ashton, Louisiana": a capitalised name stands before the comma, and something of place before that. */
const isPlaceBeforeComma = (tokens: readonly Token[], first: number): boolean =>
  isCapital(tokens[first - 2]) && /^NNPS?$/.test(tokens[first - 2]!.xpos)

/** "ASHTON — A man …", "ASHTON, Ohio (AP) -". */
const opensDateline = (text: string, tokens: readonly Token[], last: number): boolean => {
  const end = tokens[last]!.end
  return /^(?:,? [\p{L}\p{N}., ]{2,24})?\s?(?:\([^()]{2,20}\)\s?)?(?:--|[—–]| -)/u.test(text.slice(end, end + 50))
}

const afterScore = (text: string, { tokens, first, last, as, gazetteer, rows }: Context): number => {
  const next = tokens[last + 1]
  if (next === undefined) return 0
  const low = next.lower.replace(/\.$/, '')
  const after = text.slice(tokens[last]!.end, tokens[last]!.end + 12)
  if (/^,? (?:\d{1,3})[,;.)]/.test(after)) return -3.5
  if (/^-(?:based|area|born|bound)\b/.test(after)) return 3
  if (/^-\p{Lu}/u.test(after)) return -3 // a part of a longer name
  if (/^[-/]\p{L}/u.test(after)) return -0.5
  if (next.text === ',' && isCapital(tokens[last + 2])) return stateFollows(text, tokens, last, gazetteer) ? 3.5 : 0
  if (/^(said|says|told|added|asked|testified|shot|admitted|pleaded|who|whose)$/.test(next.lower)) {
    return as === 'people' || rows.some(r => gazetteer.kind(r) === 'country') ? -0.3 : -2.5
  }
  if (!isCapital(next) && WAYS.has(low)) return -2.5
  if (!isCapital(next))
    return /^(area|county|residents?|police|man|woman|teen|native|suburb|neighborhood|motel|hotel|resort|home|house|apartments?|park|nightclub|club|bar|mall|store|restaurant|school|street|officers?|firefighters|deputies|authorities|officials|mayor|hospital)$/.test(
      low,
    )
      ? 1.5
      : 0
  if (WAYS.has(low)) return -6
  if (as === 'people') return 0
  if (OFFICES.has(low)) return 1.3
  if (THINGS.has(low)) return -1.6
  if (isShort(next)) return 0
  return tokens[first - 1] === undefined || !isCapital(tokens[first - 1]) ? -2 : -1
}

const stateFollows = (text: string, tokens: readonly Token[], last: number, gazetteer: Gazetteer): boolean => {
  for (let words = 2; words > 0; words--) {
    const end = tokens[last + 1 + words]
    if (end === undefined) continue
    const key = placeKey(text.slice(tokens[last + 2]!.start, end.end))
    if (gazetteer.find(key).some(r => /^(state|country|county)$/.test(gazetteer.kind(r)))) return true
    if (words === 1 && /^[A-Z]{2}$/.test(end.text) && gazetteer.usState(end.text) >= 0) return true
  }
  return false
}

/** Weights of what the name tagger says; swept on the half A of the open LGL and GeoWebNews. */
const TAGGED = { person: -2, place: 1, longer: 0, office: 0.3, inside: -0.8, none: -0.3 }

/** What the name tagger says of the words from `first` to `last`. */
const taggedScore = (near: readonly EntityMention[], first: number, last: number, as: 'name' | 'people'): number => {
  const over = near.find(e => e.tokens[0] <= last && first < e.tokens[1])
  if (over === undefined) return as === 'people' ? 0 : TAGGED.none
  const [from, to] = over.tokens
  const whole = from >= first && to <= last + 1
  if (over.type === 'person') return TAGGED.person
  if (over.type === 'place') return whole ? TAGGED.place : TAGGED.longer
  if (over.type === 'misc') return as === 'people' ? 0.5 : -0.5
  return from === first ? TAGGED.office : TAGGED.inside
}

/** Words that stand last in a run of two or three capitalised words, or behind a title: mostly surnames. */
const surnamesOf = (sentences: Sentences): ReadonlySet<string> => {
  const out = new Set<string>()
  for (const tokens of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      if (!isName(tokens[i])) continue
      let end = i + 1
      while (
        end < tokens.length &&
        (isName(tokens[end]) || (/^\p{Lu}\.$/u.test(tokens[end]!.text) && isName(tokens[end + 1])))
      )
        end += 1
      const last = tokens[end - 1]!
      const low = last.lower.replace(/\.$/, '')
      const titled =
        TITLE.test((tokens[i - 1]?.lower ?? '').replace(/\.$/, '')) || TITLE.test(tokens[i]!.lower.replace(/\.$/, ''))
      const bearing = BEARING.test(tokens[i]!.lower)
      if (
        ((end - i >= 2 && end - i <= 3 && !bearing) || titled) &&
        !OFFICES.has(low) &&
        !THINGS.has(low) &&
        !WAYS.has(low)
      ) {
        out.add(last.text)
      }
      i = end
    }
  }
  return out
}

const isName = (t: Token | undefined): boolean =>
  t !== undefined && isCapital(t) && /^NNPS?$/.test(t.xpos) && /\p{Ll}/u.test(t.text)
