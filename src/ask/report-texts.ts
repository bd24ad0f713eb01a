/** What words the texts of reports have, looked up often and made once. */
import type { Article } from '../model/index.ts'
import { fold } from '../text/fold.ts'
import { placeKey } from '../text/gazetteer/gazetteer.ts'

/** Looks into the texts of reports; each is prepared when it is first asked for. */
export type ReportTexts = {
  /** Does the report name a place of this key (`placeKey`)? */
  readonly hasPlace: (article: Article, key: string) => boolean
  /** Does it have all these folded words, beginning with a capital? */
  readonly hasNames: (article: Article, words: readonly string[]) => boolean
}

/** Nothing prepared yet. */
export function reportTexts(): ReportTexts {
  const keys = new Map<string, string>()
  const names = new Map<string, ReadonlySet<string>>()
  return {
    hasPlace: (article, key) => kept(keys, article, keyOf).includes(` ${key} `),
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
