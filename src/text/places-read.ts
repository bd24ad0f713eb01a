/** Places of a text with coordinates: finds the names, chooses for each the place that is meant, and drops what names none. */
import type { Span } from '../model/ids.ts'
import type { EntityMention } from './entities/create-entities.ts'
import type { Gazetteer, PlaceRow } from './gazetteer/gazetteer.ts'
import { type FoundName, findNames, type Sentences } from './places-find.ts'
import { type Home, type RegionedName, resolveNames } from './places-resolve.ts'

/** A place that a text names. `score` is the log-odds that the words name a place at all. */
export type NamedPlace = Span & {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly row: PlaceRow
  readonly as: 'name' | 'people'
  readonly score: number
  /** The region that the text names behind it, -1 for none. */
  readonly within: PlaceRow
}

/** What may be known beside the words. */
export type ReadPlacesOptions = {
  /** Names that the name tagger found in the same sentences. */
  readonly entities?: readonly EntityMention[]
  readonly home?: readonly Home[]
  /** The least score that is told, even odds (0) where nothing is said. */
  readonly least?: number
}

const MIN_SCORE = 0 // even odds

/** Places that a text names, in text order. `sentences` are its tagged words. Nothing throws; linear in the text. */
export const readPlaces = (
  text: string,
  sentences: Sentences,
  gazetteer: Gazetteer,
  { entities = [], home = [], least = MIN_SCORE }: ReadPlacesOptions = {},
): readonly NamedPlace[] => {
  const found = withRegions(text, findNames(text, sentences, gazetteer, entities), gazetteer)
  const chosen = resolveNames(
    found.filter(n => n.score > -3),
    gazetteer,
    home,
  )
  const best = new Map<string, number>()
  for (const n of found) best.set(n.key, Math.max(best.get(n.key) ?? -9, n.score))
  return found.flatMap(n => {
    const choice = chosen.get(n.key)
    if (choice === undefined) return []
    const echo = Math.max(0, Math.min(1.5, (best.get(n.key)! - n.score) * 0.5)) // named as a place elsewhere in the text
    const known = Math.min(1.5, Math.max(-1.5, (choice.support - 1.5) * 0.5))
    const score = n.score + echo + known
    return score < least
      ? []
      : [
          {
            start: n.start,
            end: n.end,
            sentence: n.sentence,
            first: n.first,
            last: n.last,
            row: choice.row,
            as: n.as,
            score,
            within: n.within,
          },
        ]
  })
}

/** "Ashton, Ohio", "Ashton (Ohio)", "Ashton in Ohio": the region behind a name is what it lies in. */
const withRegions = (text: string, found: readonly FoundName[], g: Gazetteer): readonly RegionedName[] => {
  const out = found.map(n => ({ ...n, within: -1, holds: -1 }))
  for (let i = 0; i + 1 < out.length; i++) {
    const [name, next] = [out[i]!, out[i + 1]!]
    if (next.sentence !== name.sentence || next.as === 'people') continue
    if (!/^(?:, ?| ?\(| in )$/.test(text.slice(name.end, next.start))) continue
    const region = next.rows.find(
      r => /^(state|county|country)$/.test(g.kind(r)) && name.rows.some(row => row !== r && isInside(g, row, r)),
    )
    if (region === undefined) continue
    out[i] = { ...name, within: region }
    out[i + 1] = { ...next, holds: region }
  }
  return out
}

const isInside = (g: Gazetteer, row: PlaceRow, region: PlaceRow): boolean => {
  for (let at = g.parent(row), k = 0; at >= 0 && k < 5; at = g.parent(at), k++) if (at === region) return true
  return false
}
