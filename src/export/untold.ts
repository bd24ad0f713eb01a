/** Reports that gave no facts: told last and together, so that an account opens with what is known. */
import type { Article } from '../model/index.ts'
import { counted } from '../text/phrase.ts'
import type { Lookup } from './lookup.ts'
import { plain } from './plain.ts'
import type { StoryView } from './view.ts'
import { outletName } from './words.ts'

/** The reports of some stories, versions of one page once; the last version stands for it. */
export const reportsIn = (stories: readonly StoryView[], lookup: Lookup): readonly Article[] => {
  const articles = stories.flatMap(({ story }) => story.articleIds.flatMap(id => lookup.article(id) ?? []))
  const pages = new Map(articles.map(one => [/^https?:/.test(one.origin) ? one.origin : one.id, one]))
  return [...pages.values()]
}

const isForeign = ({ problems }: Article): boolean => problems.some(one => one.code === 'claims/language')

/**
 * What stands above them.
 *
 *     '1 report gave no facts'      '3 reports gave no facts, 2 of them not in English (de, fr)'
 */
export const untoldWords = (articles: readonly Article[]): string => {
  const foreign = articles.filter(isForeign)
  const languages = [...new Set(foreign.map(one => plain(one.language)))].sort().slice(0, 12).join(', ')
  const which = foreign.length === articles.length ? '' : ` ${foreign.length} of them`
  const why = foreign.length === 0 ? '' : `,${which} not in English (${languages})`
  return `${counted(articles.length, 'report')} gave no facts${why}`
}

/** A report by its headline, else by its outlet. */
export const reportName = (article: Article): string => plain(article.title ?? outletName(article))
