/** Writers that the head of a page names: JSON-LD, meta elements, scripts' data; and the feed that led to it. */
import { type Group, type Named, statementsOf } from './author-names.ts'
import type { Context } from './context.ts'
import { hydrationNames } from './hydration.ts'
import { isFields, nameOf, resolved, typesOf, wordsOf } from './linked-data.ts'
import { isFullName } from './persons.ts'

/** Names of meta elements, in the order in which they are believed, with how often they are right. */
const METAS: readonly (readonly [string, number])[] = [
  ['parsely-author', 0.8],
  ['sailthru.author', 0.8],
  ['citation_author', 0.9],
  ['article:author', 0.95],
  ['author', 0.84],
  ['dc.creator', 0.7],
  ['dcterms.creator', 0.7],
  ['byl', 0.8],
  ['byline', 0.8],
  ['article:author_name', 0.8],
]

/** Persons and organisations under author, creator or contributor of the article's node; the first of these that is there. */
export function linkedAuthors({ article, linked }: Context, sites: readonly string[]): Group {
  if (!article) return []
  for (const key of ['author', 'creator', 'contributor']) {
    const items = [article[key]].flat(2).slice(0, 20)
    const out = items.flatMap(item => {
      const node = isFields(item) ? { ...resolved(item, linked), ...item } : null
      const name = node ? (nameOf(node, linked) ?? wordsOf(resolved(node, linked).name)) : wordsOf(item)
      if (name === null) return []
      const organisation =
        node !== null &&
        typesOf(node).some(type => /Organization$|Corporation$/.test(type)) &&
        !typesOf(node).includes('Person')
      const found = statementsOf(name, { source: 'json-ld', detail: key, confidence: 0.94 }, sites)
      return organisation ? found.map(asOrganisation) : found
    })
    if (out.length > 0) return out
  }
  return []
}

/** What the page calls an organisation is none of its persons, whatever the name looks like. */
function asOrganisation(s: Named): Named {
  return s.value.kind === 'person'
    ? { ...s, detail: `${s.detail} (organisation)`, value: { ...s.value, kind: 'organisation' } }
    : s
}

const WRITTEN = /written|author|^by\b|geschrieben|verfasst|autor|escrito|écrit|scritto|door|skriv|napisa/i // labels of Twitter's cards

/** One group for each meta element that names writers. */
export function metaAuthors({ metas }: Context, sites: readonly string[]): Group[] {
  const cards = [1, 2].filter(n => WRITTEN.test(metas.get(`twitter:label${n}`)?.[0] ?? ''))
  const places = [...METAS, ...cards.map(n => [`twitter:data${n}`, 0.84] as const)]
  return places.flatMap(([name, confidence]) => {
    const values = metas.get(name) ?? []
    return values.length === 0
      ? []
      : [values.slice(0, 20).flatMap(raw => statementsOf(raw, { source: 'meta', detail: name, confidence }, sites))]
  })
}

/** Full names in the data of scripts. */
export function hydrationAuthors(context: Context, sites: readonly string[]): Group {
  const place = { source: 'hydration', detail: 'authors', confidence: 0.6 } as const
  return hydrationNames(context).flatMap(name => statementsOf(name, place, sites).filter(s => isFullName(s.value.name)))
}

/** Writers that the feed names. */
export function feedAuthors({ from }: Context, sites: readonly string[]): Group {
  const raw = from.headers['x-feed-authors']
  return raw ? statementsOf(raw, { source: 'feed', detail: 'authors of the feed item', confidence: 0.8 }, sites) : []
}
