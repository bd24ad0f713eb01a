/** Second thoughts on a page's blocks, with the verdicts on all of them at hand. */

import { lettersOf } from '../shape.ts'
import type { PageBlock } from './blocks.ts'
import { type Belief, isRunningBlock, type Main } from './main.ts'
import { cutAs, type Verdict } from './verdict.ts'

/** A page with its first verdicts, which second thoughts change in place. */
export type Judged = {
  readonly blocks: readonly PageBlock[]
  readonly verdicts: Verdict[]
  readonly main: Main
  readonly belief: Belief
  readonly title: string | null
}

/** In order; each sees what those before it have changed. */
export const secondThoughts: readonly ((page: Judged) => void)[] = [
  cutRepeatedTitle,
  cutListsOfStories, // first: headings over what it cuts are then bare
  cutTail,
  restorePullQuotes,
  cutRepeats,
  cutBareHeadings,
]

const TITLE_SHARE = 0.75 // of the shorter line's words that the other has too, above which a heading is the title in other words

/** Above the first paragraph the title may stand again: over a picture, in a path of links, with its topic before it. */
function cutRepeatedTitle({ blocks, verdicts, title }: Judged): void {
  if (title === null) return
  const wanted = lettersOf(title)
  const words = wordsOf(title)
  let headline = false
  for (let i = 0; i < blocks.length; i++) {
    const { role, reason } = verdicts[i]!
    if (reason !== null) continue
    const block = blocks[i]!
    const same = lettersOf(block.text) === wanted
    if (role === 'headline' && same && !headline) headline = true
    else if (same || (/^h[1-3]$/.test(block.element.name) && isAlike(words, wordsOf(block.text))))
      verdicts[i] = { role: 'headline', reason: 'repeated' }
    else if (role === 'body') return
  }
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const least = Math.min(a.size, b.size)
  return least >= 4 && [...a].filter(word => b.has(word)).length >= least * TITLE_SHARE
}

/** Below a line that announces other stories, their titles go with it, up to the next paragraph of running text. */
function cutListsOfStories({ blocks, verdicts, main, belief }: Judged): void {
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
function cutTail({ blocks, verdicts, main, belief }: Judged): void {
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
function cutRepeats({ blocks, verdicts, main }: Judged): void {
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
function restorePullQuotes({ blocks, verdicts, main }: Judged): void {
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
function cutBareHeadings({ blocks, verdicts, main }: Judged): void {
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
