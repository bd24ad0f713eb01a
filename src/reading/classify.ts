/** What each unit of a page is for: the order of the questions is the algorithm. */
import type { BlockRole } from '../model/index.ts'
import { isCaption, isStatement } from './captions.ts'
import { readDateline } from './dateline.ts'
import { appealRuns, furnitureOf } from './furniture.ts'
import { type MetaLine, readMetaLine, readNameLine } from './meta-line.ts'
import { isJob, isKnownOutlet } from './names.ts'
import { findOtherStories } from './other-stories.ts'
import { countWords, hasInnerStop, isHeadingLike, isRunning, isSameLine } from './shape.ts'
import type { Unit } from './units.ts'

/** A unit with its role; `reason` null: it stays in the text. `meta`: what it states of writer, outlet and date. */
export type Classified = {
  readonly unit: Unit
  readonly role: BlockRole
  readonly reason: string | null
  readonly meta: MetaLine | null
}

type Mutable = { unit: Unit; role: BlockRole; reason: string | null; meta: MetaLine | null; open: boolean }

const TITLE_WORDS = 40
const FRONT = 12 // units from the top among which bylines and dates are looked for even after the first paragraph
const BACK = 6 // and from the end
const CREDIT_LENGTH = 90 // a caption may repeat the line before it with a credit of this many characters at most

/** Questions in their order; each only looks at units that no earlier one has settled. */
const passes: readonly ((list: Mutable[], title: string | null) => void)[] = [
  markHints, // a format's own marks (a caption element, front matter) are better than any guess
  markMetadata, // before furniture: "Published 9 May" and "Share" may stand in one line
  markFurniture, // before the headline: notices may come first
  markAppeals, // whole runs, so that paragraphs without any fixed phrase go with the rest
  markCorrections,
  markCaptions, // before the headline: a caption may be the first line left
  markRepeats,
  markFront, // the headline and what stands between it and the first paragraph
  markOtherStories, // needs a body free of furniture to compare with
  markBody,
]

/**
 * The units of a page with their roles, in order.
 *
 * @param title  the headline when the page's metadata give it, null when it is to be found among the units
 */
export function classify(units: readonly Unit[], title: string | null): Classified[] {
  const list: Mutable[] = units.map(unit => ({ unit, role: 'body', reason: null, meta: null, open: true }))
  for (const pass of passes) pass(list, title)
  return list.map(({ unit, role, reason, meta }) => ({ unit, role, reason, meta }))
}

function settle(item: Mutable, role: BlockRole, reason: string | null): void {
  item.role = role
  item.reason = reason
  item.open = false
}

function markHints(list: Mutable[]): void {
  for (const item of list) {
    if (item.unit.hint === 'metadata') settle(item, 'byline', 'metadata')
    if (item.unit.hint === 'furniture') settle(item, 'boilerplate', 'markup')
    if (item.unit.hint === 'title') settle(item, 'headline', null)
    if (item.unit.hint === 'caption') settle(item, 'caption', isStatement(item.unit.text) ? null : 'picture label')
  }
}

function firstRunning(list: readonly Mutable[]): number {
  const at = list.findIndex(item => item.open && isRunning(item.unit.text) && !isCaption(item.unit.text))
  return at < 0 ? list.length : at
}

function markMetadata(list: Mutable[], title: string | null): void {
  const body = firstRunning(list)
  for (let i = 0; i < list.length; i++) {
    const item = list[i]!
    if (!item.open || (i >= FRONT && i < list.length - BACK)) continue
    const meta = readMetaLine(item.unit.text)
    if (meta === null) continue
    const first = title === null && list.slice(0, i).every(before => before.meta !== null)
    if (!meta.sure && (i > body || first)) continue
    item.meta = meta
    settle(item, 'byline', 'metadata')
  }
  markNames(list, body)
  markMasthead(list, body)
}

/** The outlet's name over everything else ('Harbour Radio News'), when a headline still follows. */
function markMasthead(list: Mutable[], body: number): void {
  const [first, second] = list.slice(0, body).filter(item => item.open)
  if (!first || !second || first !== list[0] || countWords(first.unit.text) > 5) return
  const text = first.unit.text
  if (!isKnownOutlet(text) || !isHeadingLike(second.unit.text, TITLE_WORDS) || list[1]?.meta == null) return
  first.meta = { persons: [], credits: [], outlets: [text], published: [], updated: [], sure: true }
  settle(first, 'byline', 'metadata')
}

/** A person's name alone in a line: a byline when it stands beside a metadata line, or between a headline and the first paragraph. */
function markNames(list: Mutable[], body: number): void {
  for (let i = 0; i < Math.min(list.length, FRONT); i++) {
    const item = list[i]!
    const persons = item.open && furnitureOf(item.unit.text) === null ? readNameLine(item.unit.text) : []
    const job = item.open && list[i - 1]?.meta?.persons.length && isJob(item.unit.text)
    if (job) settle(item, 'byline', 'metadata')
    if (persons.length === 0) continue
    const beside =
      list[i - 1]?.meta != null || (list[i + 1]?.meta != null && (i > 0 || list.slice(2, body).some(x => x.open)))
    const between = i > 0 && i < body && list.slice(0, i).some(x => x.open && countWords(x.unit.text) >= 4)
    if (!beside && !between) continue
    item.meta = { persons, credits: [], outlets: [], published: [], updated: [], sure: true }
    settle(item, 'byline', 'metadata')
  }
}

function markFurniture(list: Mutable[]): void {
  for (const item of list) {
    if (!item.open) continue
    const text = item.unit.text
    if (text.length > 1500) continue
    if (!/[\p{L}\p{N}]/u.test(text) || /^[-*_#=.\s]*(?:ends?|30)[-*_#=.\s]*$/i.test(text))
      settle(item, 'boilerplate', 'rule')
    else if (/\bcontributed to this (?:report|story|article)\.?$/i.test(text) && countWords(text) <= 40)
      settle(item, 'byline', 'metadata')
    else {
      const cutting = furnitureOf(text)
      if (cutting) settle(item, cutting.role, cutting.reason)
    }
  }
}

function markAppeals(list: Mutable[]): void {
  const runs = appealRuns(list.map(item => item.unit.text))
  list.forEach((item, i) => {
    if (runs[i] && item.open) settle(item, 'advertisement', 'appeal for support')
  })
}

function markCorrections(list: Mutable[]): void {
  for (const item of list) if (item.open && isCorrection(item.unit.text)) settle(item, 'correction', null)
}

/**
 * True for a publisher's own note on what an earlier version had wrong.
 *
 *     'CORRECTION: An earlier version of this story gave a wrong number.' → true      'Corrections officers left at noon.' → false
 */
export function isCorrection(whole: string): boolean {
  const text = whole.slice(0, 2000)
  const named =
    /^(?:corrections?|clarifications?|correction and clarification|editor['’]s note|berichtigung|correctif|corrección|rettifica)\b ?[:.–—-]/i.test(
      text,
    )
  const earlier =
    /\b(?:an|a|previous|earlier|original) (?:earlier |previous )?version of this (?:story|article|report|piece|headline)\b/i.test(
      text,
    )
  const amended = /^this (?:story|article|report|piece) (?:was|has been) (?:amended|corrected|updated|changed)\b/i.test(
    text,
  )
  return (named && (earlier || /^[cbr]/i.test(text))) || earlier || amended
}

function markCaptions(list: Mutable[]): void {
  list.forEach((item, i) => {
    if (!item.open || !isCaption(item.unit.text)) return
    settle(item, 'caption', isStatement(item.unit.text) ? null : 'picture label')
    const before = list[i - 1]
    if (before?.open && isPrefix(before.unit.text, item.unit.text)) settle(before, 'caption', 'repeated')
  })
  const label = list.findIndex(item => item.reason === 'picture label' && item.role === 'boilerplate')
  const next = list[label + 1]
  const dated = /\b(?:19|20)\d\d\.?$/.test((next?.unit.text ?? '').slice(-8))
  if (label >= 0 && next?.open && dated && !hasInnerStop(next.unit.text)) settle(next, 'caption', null)
}

function isPrefix(line: string, longer: string): boolean {
  if (line.length > 1000) return false
  const bare = line.replace(/[.\s]{1,9}$/, '')
  return bare.length >= 20 && longer.startsWith(bare) && longer.length - bare.length <= CREDIT_LENGTH
}

/** The same words twice in a row are a picture's text and its caption, or a slip: the second goes. */
function markRepeats(list: Mutable[]): void {
  for (let i = 1; i < list.length; i++) {
    const [before, item] = [list[i - 1]!, list[i]!]
    if (item.open && item.unit.text === before.unit.text && countWords(item.unit.text) >= 3)
      settle(item, before.role, 'repeated')
  }
}

function markFront(list: Mutable[], known: string | null): void {
  const hinted = list.findIndex(item => item.unit.hint === 'title')
  const body = Math.min(firstRunning(list), list.length)
  const title =
    known !== null
      ? list.findIndex(item => item.open && isSameLine(item.unit.text, known))
      : hinted >= 0
        ? hinted
        : titleAt(list, body)
  if (title >= 0) settle(list[title]!, 'headline', null)
  if (known !== null && title < 0 && hinted < 0) return
  const end = title === body ? firstRunning(list) : body
  for (let i = 0; i < end; i++) {
    const item = list[i]!
    if (!item.open) continue
    const text = item.unit.text
    const section = i < title && countWords(text) <= 3
    const credit =
      /^@\w+$|^\d+ (?:minutes?|hours?|days?) ago$/.test(text) || (list[i - 1]?.meta != null && JOB_LINE.test(text))
    if (credit) settle(item, 'byline', 'metadata')
    else if (section || countWords(text) === 1) settle(item, 'boilerplate', section ? 'section label' : 'label')
    else settle(item, 'standfirst', null)
  }
}

const JOB_LINE = /^(?:\p{L}+ ){0,4}(?:correspondent|reporter|editor|writer)s?$/iu // beside a byline: 'Eastport correspondent'

const ARTICLES = /\b(?:an?|the|was|were|said|has|have|had)\b|["“”]/i

/**
 * Place of the headline, -1 without one: the first line left that is shaped like one. A sentence counts when a byline or date line comes right
 * after it, or when it is terse as headlines are ("Two held after raid in Eastport."). A word or two before a longer line name a section.
 */
function titleAt(list: readonly Mutable[], body: number): number {
  const [first, second] = list.flatMap((item, i) => (item.open && i <= body ? [i] : []))
  if (first === undefined) return -1
  const text = list[first]!.unit.text
  const dateline = readDateline(text)
  if (dateline && (dateline.name !== null || dateline.day !== null || isRunning(text))) return -1 // 'EASTPORT: Two held' may be a headline
  const words = countWords(text)
  const next = second === undefined ? '' : list[second]!.unit.text
  if (words <= 2 && second !== undefined && second < body && countWords(next) >= 4 && isHeadingLike(next, TITLE_WORDS))
    return second
  if (isHeadingLike(text, TITLE_WORDS)) return first
  if (hasInnerStop(text) || words < 3) return -1
  if (list[first + 1]?.meta != null && words <= 20) return first
  if (!isRunning(text) && words < TITLE_WORDS && body < list.length) return first
  return words >= 4 && words <= 18 && list.length > 2 && !ARTICLES.test(text) ? first : -1
}

function markOtherStories(list: Mutable[]): void {
  const body = list.filter(item => item.open)
  const front = list.filter(item => item.reason === null && !item.open).map(item => item.unit.text)
  const marks = findOtherStories(
    body.map(item => item.unit),
    front,
  )
  body.forEach((item, i) => {
    if (marks[i]) settle(item, 'other-story', 'headline and text share no words with the report')
  })
}

function markBody(list: Mutable[]): void {
  list.forEach((item, i) => {
    if (!item.open) return
    const subhead =
      i > 0 &&
      (item.unit.hint === 'heading' ||
        (isHeadingLike(item.unit.text, 14) && list[i + 1] !== undefined && isRunning(list[i + 1]!.unit.text)))
    settle(item, item.unit.hint === 'quote' ? 'quote' : subhead ? 'headline' : 'body', null)
  })
}
