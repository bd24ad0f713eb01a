/** What words the texts of reports have, looked up often and made once. */
import type { Article } from '../model/index.ts'
import { fold } from '../text/fold.ts'
import { type Gazetteer, type PlaceRow, placeKey } from '../text/gazetteer/gazetteer.ts'

/** Looks into the texts of reports; each is prepared when it is first asked for. */
export type ReportTexts = {
  /** Does the report name a place of this key (`placeKey`)? */
  readonly hasPlace: (article: Article, key: string) => boolean
  /** Does it name this state of a country, whole or short behind a comma ("Marlow, Ky.")? */
  readonly hasState: (article: Article, state: PlaceRow) => boolean
  /** Does it have all these folded words, beginning with a capital? */
  readonly hasNames: (article: Article, words: readonly string[]) => boolean
}

/** Nothing prepared yet. */
export function reportTexts(g: Gazetteer): ReportTexts {
  const keys = new Map<string, string>()
  const states = new Map<string, ReadonlySet<PlaceRow>>()
  const names = new Map<string, ReadonlySet<string>>()
  return {
    hasPlace: (article, key) => kept(keys, article, keyOf).includes(` ${key} `),
    hasState: (article, state) =>
      kept(keys, article, keyOf).includes(` ${placeKey(g.name(state))} `) ||
      kept(states, article, a => statesOf(a, g)).has(state),
    hasNames: (article, words) => {
      const found = kept(names, article, namesOf)
      return words.every(word => found.has(word))
    },
  }
}

function kept<T>(known: Map<string, T>, article: Article, make: (article: Article) => T): T {
  const made = known.get(article.id) ?? make(article)
  known.set(article.id, made)
  return made
}

const keyOf = ({ text }: Article): string => ` ${placeKey(text.replace(/[^\p{L}\p{M}\p{N}.,'’]+/gu, ' '))} `

const CAPITAL = /\p{Lu}[\p{L}\p{M}'’-]*/gu

const namesOf = ({ text }: Article): ReadonlySet<string> =>
  new Set((text.match(CAPITAL) ?? []).flatMap(word => fold(word).split(' ')))

const BEHIND_COMMA = /, (\p{Lu}[\p{L}.]{1,12}(?: \p{Lu}[\p{L}.]{2,12})?)/gu

const statesOf = ({ text }: Article, g: Gazetteer): ReadonlySet<PlaceRow> =>
  new Set(
    [...text.matchAll(BEHIND_COMMA)].flatMap(match => {
      const words = match[1]!.split(' ')
      const rows = [words.join(' '), words[0]!].flatMap(part => g.find(placeKey(part)))
      const code = g.usState(words[0]!.replaceAll('.', '').toUpperCase())
      return [...rows.filter(row => g.kind(row) === 'state'), ...(code >= 0 ? [code] : [])]
    }),
  )
