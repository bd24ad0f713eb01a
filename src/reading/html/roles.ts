/** What each block of a page is for: the order of the questions is the algorithm. */
import type { BlockRole } from '../../model/index.ts'
import { isCaption, isStatement } from '../captions.ts'
import { readMetaLine } from '../meta-line.ts'
import type { Blocks, PageBlock } from './blocks.ts'
import type { PartKind } from './hint-words.ts'
import { labelOf } from './labels.ts'
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
  const strict = main !== null && hasMarkedParagraphs(all.blocks.slice(main.from, main.to))
  const verdicts = all.blocks.map((block, i): Verdict => {
    if (i === titleAt) return { role: 'headline', reason: null }
    const part = belief[i] ?? null
    if (main === null || i < main.from || i >= main.to) {
      if (main !== null && i < main.from && i >= lead) return beforeMain(block, part?.kind ?? null)
      return cutAs(part?.kind ?? null)
    }
    if (part?.kind === 'caption') return isQuote(block) ? { role: 'quote', reason: null } : captioned(block)
    if (part !== null) return cutAs(part.kind)
    return insideMain(block, strict)
  })
  if (main !== null) for (const pass of PASSES) pass({ blocks: all.blocks, verdicts, main, belief })
  return verdicts
}

function hasMarkedParagraphs(blocks: readonly PageBlock[]): boolean {
  const running = blocks.filter(isRunningBlock)
  return running.filter(block => TEXTUAL.test(block.element.name)).length * 2 > running.length
}

/** Second thoughts, with all verdicts at hand; in order. */
type Page = {
  readonly blocks: readonly PageBlock[]
  readonly verdicts: Verdict[]
  readonly main: Main
  readonly belief: Belief
}

const PASSES: readonly ((page: Page) => void)[] = [
  cutListsOfStories, // first: headings over what it cuts are then bare
  cutTail,
  restorePullQuotes,
  cutRepeats,
  cutBareHeadings,
]

/** Below a line that announces other stories, their titles go with it, up to the next paragraph of running text. */
function cutListsOfStories({ blocks, verdicts, main, belief }: Page): void {
  let announced = false
  for (let i = main.from; i < main.to; i++) {
    const block = blocks[i]!
    if (verdicts[i]!.reason !== null) {
      announced ||= verdicts[i]!.role === 'other-story' && belief[i] === null
      continue
    }
    if (announced && (block.element.name === 'li' || (block.linked > 0 && !isRunningBlock(block))))
      verdicts[i] = cutAs('related stories')
    else announced = false
  }
}

const TAIL_SHARE = 1 // of the words before such a line, above which what follows it is the report's again

/** Behind a line that opens comments, the rest of the page's text is theirs. */
function cutTail({ blocks, verdicts, main, belief }: Page): void {
  const kept = (i: number): number => (verdicts[i]!.reason === null ? blocks[i]!.words : 0)
  let after = 0
  let before = 0
  for (let i = main.from; i < main.to; i++) before += kept(i)
  for (let i = main.to - 1; i > main.from; i--) {
    after += kept(i)
    before -= kept(i)
    if (after > before * TAIL_SHARE) return
    const { reason, role } = verdicts[i]!
    const opens = reason === 'comments' && belief[i] === null && blocks[i]!.words <= 8
    if (!opens) continue
    for (let k = i + 1; k < main.to; k++) if (verdicts[k]!.reason === null) verdicts[k] = { role, reason }
    after = 0
  }
}

const REPEAT_WORDS = { least: 4, most: 40 }
const REPEAT_CHECKS = 60 // blocks; longer lists of short ones are no pull quotes
const REPEAT_LETTERS = 60_000

/** Words of a longer paragraph set apart once more are a pull quote, also where no name says so. */
function cutRepeats({ blocks, verdicts, main }: Page): void {
  const places: number[] = []
  for (let i = main.from; i < main.to; i++) {
    const { words, element } = blocks[i]!
    const { role, reason } = verdicts[i]!
    if (reason !== null || (role !== 'body' && role !== 'quote') || /^(?:p|li|td|th|dd|dt)$/.test(element.name))
      continue
    if (words >= REPEAT_WORDS.least && words <= REPEAT_WORDS.most) places.push(i)
  }
  if (places.length === 0 || places.length > REPEAT_CHECKS) return
  const lines = blocks
    .slice(main.from, main.to)
    .map((block, i) => (verdicts[main.from + i]!.reason === null ? lettersOf(block.text) : ''))
  const text = lines.join('|')
  if (text.length > REPEAT_LETTERS) return
  for (const i of places) {
    const own = lines[i - main.from]!
    const first = text.indexOf(own)
    if (text.indexOf(own, first + 1) < 0) continue
    const longer = lines.some((line, k) => k !== i - main.from && line.length > own.length && line.includes(own))
    if (longer) verdicts[i] = { role: 'quote', reason: 'pull quote' }
  }
}

/** A pull quote repeats words of the text; a quotation that stands nowhere else is one of the report's own. */
function restorePullQuotes({ blocks, verdicts, main }: Page): void {
  const places: number[] = []
  for (let i = main.from; i < main.to; i++) if (verdicts[i]!.reason === 'pull quote') places.push(i)
  if (places.length === 0 || places.length > 40) return
  const text = blocks
    .slice(main.from, main.to)
    .map((block, i) => (verdicts[main.from + i]!.reason === null ? lettersOf(block.text) : ''))
    .join('')
  for (const i of places)
    if (blocks[i]!.words >= 8 && !text.includes(lettersOf(blocks[i]!.text).slice(0, 60)))
      verdicts[i] = { role: 'quote', reason: null }
}

/** A heading over nothing but links to other stories, or over nothing at all at the end, names what was cut. */
function cutBareHeadings({ blocks, verdicts, main }: Page): void {
  let kept = false // something of the report stands between this place and the next heading
  let other = true // a link or other story stands there, or the end
  for (let i = main.to - 1; i >= main.from; i--) {
    const verdict = verdicts[i]!
    if (verdict.reason !== null && verdict.role === 'other-story') other = true
    if (verdict.reason !== null || verdict.role === 'caption') continue
    if (verdict.role === 'headline' && /^h[2-6]$/.test(blocks[i]!.element.name)) {
      if ((!kept && other) || verdicts[i + 1]?.role === 'other-story')
        verdicts[i] = { role: 'boilerplate', reason: 'section label' }
      else kept = other = false
    } else kept = true
  }
}

const cutAs = (kind: PartKind | null): Verdict =>
  kind === null
    ? { role: 'boilerplate', reason: 'outside the report' }
    : { role: ROLE_OF[kind] ?? 'boilerplate', reason: kind }

/** True when two lines have the same letters and digits, whatever their quotes, dashes and spaces. */
export const isSameLine = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b)

/** Letters and digits of a text, in lower case. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The heading that repeats the title: the last one before the report's text, else the first inside it; -1 without one. */
function titlePlace(blocks: readonly PageBlock[], title: string, main: Main | null): number {
  const wanted = lettersOf(title)
  const limit = title.length * 2 + 20
  const places = blocks.flatMap((block, i) =>
    block.text.length < limit && lettersOf(block.text) === wanted ? [i] : [],
  )
  const headings = places.filter(i => /^h[12]$/.test(blocks[i]!.element.name))
  const among = headings.length > 0 ? headings : places
  return among.find(i => i >= (main?.from ?? 0)) ?? among.at(-1) ?? -1
}

/** Between headline and text stand standfirst, byline and date. */
function beforeMain(block: PageBlock, foreign: PartKind | null): Verdict {
  if (foreign === 'caption') return captioned(block)
  const stated =
    foreign === 'byline' || foreign === 'tags' ? isRunningBlock(block) || isLongHeading(block) : foreign === null
  if (!stated) return cutAs(foreign)
  const kind = block.part?.kind ?? null
  if (readMetaLine(block.text)?.sure) return { role: 'byline', reason: 'byline' }
  if (labelOf(block.text, block.words) !== null || isCaptionText(block.text)) return cutAs(null)
  if (isLongHeading(block)) return { role: 'standfirst', reason: null }
  const stands = kind === 'standfirst' ? block.words >= 5 && block.linked < LINKED : isRunningBlock(block)
  return stands ? { role: 'standfirst', reason: null } : cutAs(null)
}

const isLongHeading = ({ element, words, linked }: PageBlock): boolean =>
  /^h[2-6]$/.test(element.name) && words >= 8 && linked < LINKED

const captioned = (block: PageBlock): Verdict => ({
  role: 'caption',
  reason: isStatement(block.text) ? null : 'picture label',
})

/** @param strict  the report's own paragraphs are marked as such, so that a short division among them is none */
function insideMain(block: PageBlock, strict: boolean): Verdict {
  const kind = block.part?.kind ?? null
  const { name } = block.element
  if (kind !== null && CUT_INSIDE.has(kind)) return cutAs(kind)
  if (block.linked >= LINKED && block.text.length < LINKED_LENGTH && !isLinkedSentence(block))
    return { role: 'boilerplate', reason: 'link' }
  if (name === 'h1') return { role: 'headline', reason: 'repeated' }
  const label = labelOf(block.text, block.words)
  if (label !== null) return label
  if (block.words <= CAPTION_WORDS && isCaptionText(block.text)) return captioned(block)
  if (/^h[2-6]$/.test(name)) return { role: 'headline', reason: null }
  if (!isRunningBlock(block) && !block.text.endsWith(':') && readMetaLine(block.text)?.sure)
    return { role: 'byline', reason: 'byline' }
  if (
    (strict || !/[\d:]/.test(block.text)) &&
    block.words < STRAY_WORDS &&
    !TEXTUAL.test(name) &&
    !STOP.test(block.text)
  )
    return { role: 'boilerplate', reason: 'label' }
  if (kind === 'standfirst') return { role: 'standfirst', reason: null }
  return { role: isQuote(block) ? 'quote' : 'body', reason: null }
}

/** 'The Courier reports:' is a link, and text; so is a whole sentence that is a link. */
const isLinkedSentence = ({ text, words, element }: PageBlock): boolean =>
  /:["'”’»]?$/.test(text) || (element.name === 'p' && words >= LINKED_SENTENCE && /[^.][.!?]["'”’»]?$/.test(text))

const LINKED_SENTENCE = 10 // words
const isCaptionText = (text: string): boolean =>
  (MAY_CREDIT.test(text.slice(-112)) || OPENS.test(text)) && (isCaption(text) || CREDITED.test(text.slice(-100)))

const MAY_CREDIT = /[:/()©]|(?:photo|picture|image)$/i // most paragraphs have none of these, and the full test is slow
const OPENS = /^(?:file|photo|image|media|picture|caption|this|in this|an? |screen)/i
const CREDITED =
  /(?:©|\((?:foto|bild|photo|image|picture|fot\.|quelle)\s?[:©]|\b(?:foto|bild|photo|image|quelle|crédit|credit|fotografía)s?\s?:)\s?[^.!?]{2,80}$/iu
const CAPTION_WORDS = 60
const STRAY_WORDS = 6 // in a division of its own, without an end: a control
const TEXTUAL = /^(?:p|li|h[1-6]|td|th|dd|dt|blockquote|pre)$/
const STOP = /[.!?:;…。！？»”"'’)\]]$/

function isQuote(block: PageBlock): boolean {
  return block.element.name === 'blockquote' || block.element.parent?.name === 'blockquote'
}
