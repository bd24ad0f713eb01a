/** Where on a page something stands, seen from its report. */
import type { Context } from './context.ts'
import type { Zone } from './landmarks.ts'

/** Near the headline; inside the main text; elsewhere in what is no furniture; or in a kind of furniture. */
export type Where = 'near' | 'inside' | Zone

/** The places in words, for the detail of evidence. */
export const WHERE_WORDS: Readonly<Record<Where, string>> = {
  near: 'near the headline',
  inside: 'in the text',
  text: 'elsewhere',
  related: 'among other stories',
  comments: 'in comments',
  foot: 'at the foot of the page',
  navigation: 'in the navigation',
}

const BEFORE = 3000 // characters of source before the headline in which kicker, date and byline may stand
const AFTER = 4000 // and after it: pictures and buttons between them are mostly mark-up

/** The place of an element or line that starts at an offset of the source. */
export function whereOf(start: number, zone: Zone, { headings, from }: Context): Where {
  if (zone !== 'text') return zone
  const head = headings[0]?.element
  if (head !== undefined && start > head.start - BEFORE && start < head.end + AFTER) return 'near'
  return from.main !== null && start >= from.main.start && start < from.main.end ? 'inside' : 'text'
}
