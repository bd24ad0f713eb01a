/** OPML: lists of subscriptions. */
import type { Feed, FeedItem } from '../../model/index.ts'
import { resolveAddress } from './addresses.ts'
import { parseFeedDate } from './dates.ts'
import { attribute, childrenOf, firstOf, textOf } from './elements.ts'
import { EMPTY_ITEM, emptyFeed } from './empty-feed.ts'
import { person } from './people.ts'
import { plainText } from './texts.ts'
import type { XmlElement } from './tree.ts'

/**
 * The subscriptions of an OPML document: one item for each outline with an `xmlUrl`, also where one stands twice. `categories` hold the
 * outlines around it from the outside in ("Region", "Harbour") and its own `category`.
 *
 * @source https://opml.org/spec2.opml
 */
export function readOpml(root: XmlElement): Feed {
  const head = childrenOf(...(childrenOf(root).get('head') ?? []))
  const words = (name: string): string | null => firstOf(head, [name], textOf)
  const owner = person(words('ownername'), words('owneremail'), words('ownerid'))
  return {
    ...emptyFeed('opml', []),
    title: words('title'),
    published: parseFeedDate(words('datecreated') ?? ''),
    updated: parseFeedDate(words('datemodified') ?? ''),
    authors: owner === null ? [] : [owner],
    items: subscriptions(root),
  }
}

function subscriptions(root: XmlElement): readonly FeedItem[] {
  const items: FeedItem[] = []
  const visit = (element: XmlElement, folders: readonly string[]): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      const address = attribute(child, 'xmlurl')
      const name = titleOf(child)
      if (address !== null) items.push(subscription(child, address, folders))
      const isFolder = child.name === 'outline' && address === null && name !== null && folders.length < 16
      visit(child, isFolder ? [...folders, name] : folders)
    }
  }
  visit(root, [])
  return items
}

const subscription = (outline: XmlElement, address: string, folders: readonly string[]): FeedItem => ({
  ...EMPTY_ITEM,
  id: resolveAddress(address, outline.base) ?? address,
  title: titleOf(outline),
  link: resolveAddress(attribute(outline, 'htmlurl') ?? '', outline.base),
  summary: attribute(outline, 'description'),
  language: attribute(outline, 'language'),
  categories: [
    ...new Set([
      ...folders,
      ...(attribute(outline, 'category') ?? '').split(',', 100).flatMap(one => one.trim() || []),
    ]),
  ],
})

const titleOf = (outline: XmlElement): string | null =>
  plainText(attribute(outline, 'text') ?? attribute(outline, 'title') ?? '') || null
