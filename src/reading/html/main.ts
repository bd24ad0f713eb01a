/** Where on a page its report stands: the element with the most running text for the least of anything else. */
import { ASIDE, type Blocks, blocksOf, type PageBlock, type Part, type Stretch } from './blocks.ts'
import type { PartKind } from './hint-words.ts'
import type { Page, PageElement } from './page.ts'
import { cardsOf } from './templates.ts'

/** The element that holds the page's report, null when no text stands out. */
export function findMain(page: Page): PageElement | null {
  const blocks = blocksOf(page)
  return mainOf(blocks, believedParts(blocks))?.element ?? null
}

/** Parts that are no report, and may be called so by mistake when most of the page's text stands in them. */
const FOREIGN: ReadonlySet<PartKind> = new Set([
  'related stories',
  'newsletter',
  'share bar',
  'comments',
  'advertisement',
  'cookie notice',
  'author box',
  'tags',
  'menu',
  'footer',
  'sidebar',
  'player',
  'form',
  'hidden',
  'paywall note',
  'section label',
  'byline',
  'info box',
  'caption',
] as const)

/** Parts whose text may outweigh the report's: below a short one there may be hundreds. */
const HEAVY: ReadonlySet<PartKind> = new Set(['comments', 'cookie notice'] as const)
const LIGHT_SHARE = 0.4 // of the page's running text above which a part is not what it is called
const CAPTION_WORDS = 90 // of what is called a caption; more is a text with a picture
const HEAVY_REST = 50 // words outside links that must stand outside a heavy part

/** For each block, the part that it is believed to belong to: the outermost foreign one, null inside none. */
export type Belief = readonly (Part | null)[]

/** Which parts are what their markup calls them. */
export function believedParts(all: Blocks): Belief {
  const { blocks, parts } = all
  const mass = prefixSums(blocks.map(runningWords))
  const open = prefixSums(blocks.map(block => block.words * (1 - block.linked)))
  const total = mass.at(-1)!
  const byKind = new Map<PartKind, number>()
  for (const part of parts)
    if (FOREIGN.has(part.kind) && !isWithin(part, part.kind))
      byKind.set(part.kind, (byKind.get(part.kind) ?? 0) + open[part.to]! - open[part.from]!)
  const belief: (Part | null)[] = blocks.map(() => null)
  for (const part of parts) {
    if (!FOREIGN.has(part.kind) || belief[part.from] != null) continue
    const own = mass[part.to]! - mass[part.from]!
    if (part.kind === 'caption' && own > CAPTION_WORDS) continue
    const heavy = HEAVY.has(part.kind) && open.at(-1)! - (byKind.get(part.kind) ?? 0) >= HEAVY_REST
    if (heavy || own <= total * LIGHT_SHARE) belief.fill(part, part.from, part.to)
  }
  for (const card of cardsOf(all)) if (belief[card.from] === null) belief.fill(card, card.from, card.to)
  blocks.forEach(({ part }, i) => {
    if (part?.from === ASIDE) belief[i] = part
  })
  return belief
}

function isWithin(part: Part, kind: PartKind): boolean {
  for (let at = part.outer; at !== null; at = at.outer) if (at.kind === kind) return true
  return false
}

/** Words of a block when it is running text outside links, 0 otherwise. */
export function runningWords(block: PageBlock): number {
  return isRunningBlock(block) ? block.words * (1 - block.linked) : 0
}

const SHORT = /^(?:p|li|td|h[2-6]|dd|dt|blockquote|pre)$/
const HEADING = /^h[1-6]$/
const STOP = /[.!?:;…。！？»”"'’)\]]\s*$/

/** True for a sentence or more that is not mostly links. */
export function isRunningBlock({ text, words, linked, element }: PageBlock): boolean {
  if (words < 6 || linked > 0.5 || HEADING.test(element.name)) return false
  return words >= 25 || (words >= 8 && STOP.test(text.slice(-4)))
}

/** Where the report stands. `lead` is the place from which on its standfirst and first paragraphs may stand before it. */
export type Main = Stretch & { readonly lead: number }

/** The stretch of the report: the one whose running text most outweighs what else stands in it; the innermost of equals. */
export function mainOf({ blocks, stretches }: Blocks, belief: Belief): Main | null {
  const sums = prefixSums(blocks.map((block, i) => weightOf(block, belief[i] ?? null)))
  let best: Stretch | null = null
  let most = 0
  for (const stretch of stretches) {
    const weight = sums[stretch.to]! - sums[stretch.from]!
    if (weight > 0 && weight >= most) {
      best = stretch
      most = weight
    }
  }
  if (best === null) return null
  const first = firstArticle({ blocks, stretches }, best, sums)
  return { ...narrowed(first, stretches, sums), lead: first.from }
}

const OWN_WEIGHT = 0.15 // of all the text in one article of several, above which it is a report and no teaser

/** Of several articles with a first heading each, as endless pages load them, the first one; else the whole. */
function firstArticle(
  { blocks, stretches }: Pick<Blocks, 'blocks' | 'stretches'>,
  whole: Stretch,
  sums: Float64Array,
): Stretch {
  const least = (sums[whole.to]! - sums[whole.from]!) * OWN_WEIGHT
  const articles: Stretch[] = []
  for (const stretch of stretches) {
    if (stretch.element.name !== 'article' || stretch.from < whole.from || stretch.to > whole.to) continue
    if (stretch.to <= (articles.at(-1)?.to ?? 0) || sums[stretch.to]! - sums[stretch.from]! < least) continue
    if (blocks.slice(stretch.from, stretch.to).some(block => block.element.name === 'h1')) articles.push(stretch)
  }
  return articles.length > 1 ? articles[0]! : whole
}

const NARROW = 0.8 // of the stretch's weight in one element inside it, which is then taken for the report

/** The innermost element inside the stretch that holds nearly all of its text: what stands after it is no part of the report. */
function narrowed(whole: Stretch, stretches: readonly Stretch[], sums: Float64Array): Stretch {
  const least = (sums[whole.to]! - sums[whole.from]!) * NARROW
  let best = whole
  for (const stretch of stretches)
    if (stretch.from >= best.from && stretch.to <= best.to && sums[stretch.to]! - sums[stretch.from]! >= least)
      best = stretch
  return best
}

function weightOf(block: PageBlock, foreign: Part | null): number {
  if (foreign !== null) return -Math.min(block.words, 20) / 4
  const running = runningWords(block)
  const named = block.part?.kind === 'body' ? 1.3 : 1
  if (running > 0) return running * named
  if (block.linked < 0.2 && SHORT.test(block.element.name)) return block.words * 0.2
  return block.linked > 0.5 ? -Math.min(block.words, 12) - 1 : -1
}

/** Sums of the values before each place, and of all at the end. */
function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!
  return sums
}
