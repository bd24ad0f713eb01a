/** From which elements each field of the neutral feed is taken: the first that holds something wins. docs/feeds.md shows the tables. */

const list = (names: string): readonly string[] => names.split(' ')

/** Fields of an item → elements in order of preference. */
export const ITEM = {
  title: list('title atom:title dc:title dcterms:title itunes:title media:title'),
  id: list('guid atom:id id dc:identifier dcterms:identifier'),
  published: list(
    'pubdate published atom:published issued atom:issued dcterms:issued dcterms:available dc:date dcterms:date created dcterms:created',
  ),
  updated: list('updated atom:updated modified atom:modified dcterms:modified lastbuilddate'),
  summary: list(
    'summary description atom:summary dc:description dcterms:description dcterms:abstract abstract itunes:summary media:description itunes:subtitle',
  ),
  content: list('content:encoded content atom:content xhtml:body body fullitem'),
  rights: list('rights atom:rights copyright atom:copyright dc:rights dcterms:rights media:copyright'),
  language: list('language dc:language dcterms:language'),
  authors: list('author atom:author managingeditor dc:creator dc:author dcterms:creator itunes:author media:credit'),
} as const

/** Fields of a feed → elements in order of preference. */
export const FEED = {
  title: list('title atom:title dc:title dcterms:title itunes:title media:title'),
  id: list('id atom:id dc:identifier dcterms:identifier guid'),
  description: list(
    'description subtitle tagline atom:subtitle atom:tagline abstract dc:description dcterms:description dcterms:abstract itunes:summary media:description itunes:subtitle',
  ),
  language: list('language dc:language dcterms:language'),
  published: list('pubdate published atom:published issued atom:issued dcterms:issued dcterms:created'),
  updated: list('lastbuilddate updated atom:updated modified atom:modified dcterms:modified dc:date dcterms:date'),
  rights: list('copyright rights atom:rights atom:copyright dc:rights dcterms:rights media:copyright'),
  authors: list(
    'author atom:author managingeditor dc:creator dc:author dcterms:creator itunes:author webmaster itunes:owner dc:publisher',
  ),
} as const

/** Categories: those that hold one, and those that hold a list with commas. */
export const CATEGORIES = list('category atom:category dc:subject dcterms:subject itunes:category media:category')
/** Lists of keywords, with commas between them. */
export const KEYWORDS = list('keywords itunes:keywords media:keywords tags')

/** Elements whose text is HTML when they do not say otherwise. */
export const HTML_TEXTS: ReadonlySet<string> = new Set(
  list('description content:encoded content xhtml:body body fullitem'),
)
