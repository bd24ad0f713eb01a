/** Where on a page its report stands: the element with the most running text for the least of anything else. */
import { type Blocks, blocksOf, type PageBlock, type Part, type Stretch } from './blocks.ts'
import type { PartKind } from './hint-words.ts'
import type { Page, PageElement } from './page.ts'

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
] as const)

/** Parts whose text may outweigh the report's: below a short one there may be hundreds. */
const HEAVY: ReadonlySet<PartKind> = new Set(['comments', 'related stories', 'footer', 'cookie notice'] as const)
const LIGHT_SHARE = 0.4 // of the page's running text above which a part is not what it is called
const HEAVY_REST = 30 // words of running text that must stand outside a heavy part

/** For each block, the part that it is believed to belong to: the outermost foreign one, null inside none. */
export type Belief = readonly (Part | null)[]

/** Which parts are what their markup calls them. */
export function believedParts({ blocks, parts }: Blocks): Belief {
  const mass = prefixSums(blocks.map(runningWords))
  const total = mass.at(-1)!
  const byKind = new Map<PartKind, number>()
  for (const part of parts)
    if (FOREIGN.has(part.kind) && !isWithin(part, part.kind))
      byKind.set(part.kind, (byKind.get(part.kind) ?? 0) + mass[part.to]! - mass[part.from]!)
  const belief: (Part | null)[] = blocks.map(() => null)
  for (const part of parts) {
    if (!FOREIGN.has(part.kind) || belief[part.from] != null) continue
    const own = mass[part.to]! - mass[part.from]!
    const heavy = HEAVY.has(part.kind) && total - (byKind.get(part.kind) ?? 0) >= HEAVY_REST
    if (heavy || own <= total * LIGHT_SHARE) belief.fill(part, part.from, part.to)
  }
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

const HEADING = /^h[1-6]$/
const STOP = /[.!?:;…。！？»”"'’)\]]\s*$/

/** True for a sentence or more that is not mostly links. */
export function isRunningBlock({ text, words, linked, element }: PageBlock): boolean {
  if (words < 6 || linked > 0.5 || HEADING.test(element.name)) return false
  return words >= 25 || (words >= 8 && STOP.test(text.slice(-4)))
}

/** The stretch of the report: the one whose running text most outweighs what else stands in it; the innermost of equals. */
export function mainOf({ blocks, stretches }: Blocks, belief: Belief): Stretch | null {
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
  return best
}

function weightOf(block: PageBlock, foreign: Part | null): number {
  if (foreign !== null) return -Math.min(block.words, 20) / 4
  const running = runningWords(block)
  const named = block.part?.kind === 'body' ? 1.3 : 1
  if (running > 0) return running * named
  return block.linked > 0.5 ? -Math.min(block.words, 12) - 1 : -1
}

function prefixSums(values: readonly number[]): number[] {
  const sums = [0]
  for (const value of values) sums.push(sums.at(-1)! + value)
  return sums
}
