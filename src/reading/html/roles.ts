/** What each block of a page is for: the order of the questions is the algorithm. */
import { isCaption, isStatement } from '../captions.ts'
import { isCorrection } from '../classify.ts'
import { readMetaLine } from '../meta-line.ts'
import { lettersOf } from '../shape.ts'
import type { Blocks, PageBlock, Part } from './blocks.ts'
import type { PartKind } from './hint-words.ts'
import { labelOf } from './labels.ts'
import { type Belief, isRunningBlock, type Main } from './main.ts'
import { secondThoughts } from './second-thoughts.ts'
import { cutAs, type Verdict } from './verdict.ts'

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
      if (main !== null && i < main.from && i >= lead) return beforeMain(block, part)
      return cutAs(part?.kind ?? null)
    }
    if (part?.kind === 'caption') return isQuote(block) ? { role: 'quote', reason: null } : captioned(block)
    if (part !== null) return cutAs(part.kind)
    return insideMain(block, strict)
  })
  if (main !== null) for (const pass of secondThoughts) pass({ blocks: all.blocks, verdicts, main, belief, title })
  return verdicts
}

function hasMarkedParagraphs(blocks: readonly PageBlock[]): boolean {
  const running = blocks.filter(isRunningBlock)
  return running.filter(block => TEXTUAL.test(block.element.name)).length * 2 > running.length
}

/** The heading that repeats the title: the first inside the report's element or after it, else the last before; -1 without one. */
function titlePlace(blocks: readonly PageBlock[], title: string, main: Main | null): number {
  const wanted = lettersOf(title)
  const start = startOf(title)
  const [least, most] = [title.length / 2, title.length * 2 + 20]
  const places = blocks.flatMap((block, i) =>
    block.text.length >= least &&
    block.text.length <= most &&
    startOf(block.text) === start &&
    lettersOf(block.text) === wanted
      ? [i]
      : [],
  )
  const headings = places.filter(i => /^h[12]$/.test(blocks[i]!.element.name))
  const among = headings.length > 0 ? headings : places
  return among.find(i => i >= (main?.from ?? 0)) ?? among.at(-1) ?? -1
}

/** The first letter or digit: a look that spares most blocks the comparison of all. */
const startOf = (text: string): string => lettersOf(/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '')

/** Between headline and text stand standfirst, byline and date. */
function beforeMain(block: PageBlock, part: Part | null): Verdict {
  const foreign = part?.kind ?? null
  if (foreign === 'caption') return captioned(block)
  if (part !== null && !mayIntroduce(block, part)) return cutAs(foreign)
  const kind = block.part?.kind ?? null
  if (readMetaLine(block.text)?.sure) return { role: 'byline', reason: 'byline' }
  if (labelOf(block.text, block.words) !== null || isCaptionText(block.text)) return cutAs(null)
  if (isLongHeading(block)) return { role: 'standfirst', reason: null }
  const stands = kind === 'standfirst' ? block.words >= 5 && block.linked < LINKED : isRunningBlock(block)
  return stands ? { role: 'standfirst', reason: null } : cutAs(null)
}

/** A standfirst may stand in what is called a byline, tags, or a teaser without a link. */
function mayIntroduce(block: PageBlock, { kind, from, to }: Part): boolean {
  if (kind === 'byline' || kind === 'tags') return isRunningBlock(block) || isLongHeading(block)
  return kind === 'related stories' && to - from <= 2 && block.linked === 0 && isRunningBlock(block)
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
  if (isCorrection(block.text)) return { role: 'correction', reason: null }
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
  (MAY_CREDIT.test(text.slice(-112)) || OPENS.test(text)) && (isCaption(text) || endsInCredit(text))

const MAY_CREDIT = /[:/()©]|(?:photo|picture|image)$/i // most paragraphs have none of these, and the full test is slow
const OPENS = /^(?:file|photo|image|media|picture|caption|this|in this|an? |screen)/i
const CREDIT = /©|\b(?:foto|bild|photo|image|picture|fot\.?|quelle|crédit|credit|fotografía)s?\s?[:©]/giu
const CREDIT_LENGTH = { least: 2, most: 80 } // characters behind the word

/** 'Boats in the harbour. Foto: Jane Roe', '… © Harbour Agency': a name behind the last mark of a credit, and no more sentence. */
function endsInCredit(text: string): boolean {
  const tail = text.slice(-100)
  const last = [...tail.matchAll(CREDIT)].at(-1)
  if (last === undefined) return false
  const name = tail.slice(last.index + last[0].length).trim()
  return name.length >= CREDIT_LENGTH.least && name.length <= CREDIT_LENGTH.most && !/[.!?]/.test(name)
}

const CAPTION_WORDS = 60
const STRAY_WORDS = 6 // in a division of its own, without an end: a control
const TEXTUAL = /^(?:p|li|h[1-6]|td|th|dd|dt|blockquote|pre)$/
const STOP = /[.!?:;…。！？»”"'’)\]]$/

function isQuote(block: PageBlock): boolean {
  return block.element.name === 'blockquote' || block.element.parent?.name === 'blockquote'
}
