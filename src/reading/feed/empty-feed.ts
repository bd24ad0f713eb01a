/** A feed that says nothing, to be filled in. */
import type { Feed, FeedItem, FeedKind, Problem } from '../../model/index.ts'

/** A feed of this kind without anything in it. */
export const emptyFeed = (kind: FeedKind, problems: readonly Problem[]): Feed => ({
  kind,
  title: null,
  link: null,
  self: null,
  next: null,
  id: null,
  description: null,
  language: null,
  published: null,
  updated: null,
  rights: null,
  generator: null,
  image: null,
  ttlMinutes: null,
  authors: [],
  categories: [],
  items: [],
  problems,
})

/** An item without anything in it. */
export const EMPTY_ITEM: FeedItem = {
  id: null,
  title: null,
  link: null,
  published: null,
  updated: null,
  summary: null,
  content: null,
  language: null,
  rights: null,
  authors: [],
  categories: [],
  enclosures: [],
  source: null,
}
