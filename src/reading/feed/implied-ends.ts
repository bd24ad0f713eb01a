/** Where a forgotten end tag can be told from what follows: elements of feeds that never stand inside each other. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** An element of this kind never holds another of its own name. */
export const ITEMS = set('item entry atom:entry')

/** Elements that hold text or nothing. One of `FIELDS` inside means that the end tag was forgotten. */
export const LEAVES = set(
  'title link guid pubdate lastbuilddate published updated modified issued id enclosure dc:date dc:creator dc:title atom:title atom:link atom:id atom:updated atom:published',
)
/** Elements that stand directly in a feed or item. */
export const FIELDS = set(
  'title link guid pubdate lastbuilddate description published updated modified issued id summary content author category enclosure item entry content:encoded dc:date dc:creator atom:title atom:link atom:id atom:updated atom:published atom:summary atom:content atom:author atom:entry',
)

/** Elements that may hold mark-up, in which some of the fields above are elements of HTML. */
export const TEXTS = set('description summary content content:encoded atom:summary atom:content')
/** Fields that no mark-up contains. */
export const NEVER_IN_TEXT = set(
  'guid pubdate lastbuilddate published updated enclosure item entry content:encoded dc:date dc:creator atom:id atom:updated atom:published atom:entry',
)
