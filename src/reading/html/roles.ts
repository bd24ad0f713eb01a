/** What each block of a page is for: the order of the questions is the algorithm. */
import type { BlockRole } from '../../model/index.ts'
import { isStatement } from '../captions.ts'
import { readMetaLine } from '../meta-line.ts'
import type { Blocks, PageBlock } from './blocks.ts'
import type { PartKind } from './hint-words.ts'
import { type Belief, isRunningBlock, type Main } from './main.ts'

/** A block's role; `reason` null: it stays in the text, otherwise why it is cut. */
export type Verdict = { readonly role: BlockRole; readonly reason: string | null }

/** The role under which a part is cut, 'boilerplate' where none is named. */
const ROLE_OF: Partial<Record<PartKind, BlockRole>> = {
  byline: 'byline',
  'author box': 'byline',
  caption: 'caption',
  'related stories': 'other-story',
  advertisement: 'advertisement',
  'pull quote': 'quote',
}

/** Parts that are cut inside the report too, whatever their text is. */
const CUT_INSIDE: ReadonlySet<PartKind> = new Set(['byline', 'pull quote'] as const)

const LINKED = 0.6 // of a block's characters inside links, above which it is a link and no text
const LINKED_LENGTH = 300 // characters above which even a block of links is text

/**
 * The verdict on each block.
 *
 * @param main  where the report stands, null when the page has none: then everything is cut
 * @param title  the headline, null when the page does not say
 */
export function verdictsOf(
  all: Blocks,
  belief: Belief,
  context: { main: Main | null; title: string | null },
): Verdict[] {
  const { main, title } = context
  const titleAt = title === null ? -1 : titlePlace(all.blocks, title, main)
  const lead = main === null ? 0 : titleAt >= 0 && titleAt < main.from ? Math.min(titleAt, main.lead) : main.lead
  return all.blocks.map((block, i) => {
    if (i === titleAt) return { role: 'headline', reason: null }
    const part = belief[i] ?? null
    if (main === null || i < main.from || i >= main.to) {
      if (main !== null && i < main.from && i >= lead) return beforeMain(block, part?.kind ?? null)
      return cutAs(part?.kind ?? null)
    }
    if (part !== null) return cutAs(part.kind)
    return insideMain(block)
  })
}

const cutAs = (kind: PartKind | null): Verdict =>
  kind === null
    ? { role: 'boilerplate', reason: 'outside the report' }
    : { role: ROLE_OF[kind] ?? 'boilerplate', reason: kind }

/** True when two lines have the same letters and digits, whatever their quotes, dashes and spaces. */
export const isSameLine = (a: string, b: string): boolean => letters(a) === letters(b)

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The heading that repeats the title: the last one before the report's text, else the first inside it; -1 without one. */
function titlePlace(blocks: readonly PageBlock[], title: string, main: Main | null): number {
  const wanted = letters(title)
  const limit = title.length * 2 + 20
  const places = blocks.flatMap((block, i) => (block.text.length < limit && letters(block.text) === wanted ? [i] : []))
  const headings = places.filter(i => /^h[12]$/.test(blocks[i]!.element.name))
  const among = headings.length > 0 ? headings : places
  return among.find(i => i >= (main?.from ?? 0)) ?? among.at(-1) ?? -1
}

/** Between headline and text stand standfirst, byline and date. */
function beforeMain(block: PageBlock, foreign: PartKind | null): Verdict {
  if (foreign !== null) return cutAs(foreign)
  const kind = block.part?.kind ?? null
  if (kind === 'caption') return captioned(block)
  if (readMetaLine(block.text)?.sure) return { role: 'byline', reason: 'byline' }
  const stands = kind === 'standfirst' ? block.words >= 5 && block.linked < LINKED : isRunningBlock(block)
  return stands ? { role: 'standfirst', reason: null } : cutAs(null)
}

const captioned = (block: PageBlock): Verdict => ({
  role: 'caption',
  reason: isStatement(block.text) ? null : 'picture label',
})

function insideMain(block: PageBlock): Verdict {
  const kind = block.part?.kind ?? null
  if (kind === 'caption') return captioned(block)
  if (kind !== null && CUT_INSIDE.has(kind)) return cutAs(kind)
  if (block.linked >= LINKED && block.text.length < LINKED_LENGTH) return { role: 'boilerplate', reason: 'link' }
  if (block.element.name === 'h1') return { role: 'headline', reason: 'repeated' }
  if (/^h[2-6]$/.test(block.element.name)) return { role: 'headline', reason: null }
  if (!isRunningBlock(block) && readMetaLine(block.text)?.sure) return { role: 'byline', reason: 'byline' }
  if (kind === 'standfirst') return { role: 'standfirst', reason: null }
  return { role: isQuote(block) ? 'quote' : 'body', reason: null }
}

function isQuote(block: PageBlock): boolean {
  return block.element.name === 'blockquote' || block.element.parent?.name === 'blockquote'
}
