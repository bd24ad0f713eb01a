/** Pages that a server sends instead of a report with the status of success. */
import { collapse } from '../draft.ts'
import { outsideQuotes } from '../furniture.ts'
import type { Known } from '../read-text.ts'
import type { PageBlock } from './blocks.ts'
import type { Belief } from './main.ts'
import { elementsNamed, type Page, textOf } from './page.ts'
import { SENTENCES, type SoftFailure, TITLES } from './soft-failure-words.ts'
import type { Verdict } from './verdict.ts'

/** A read page, as far as it tells whether there is a report on it. */
export type Reading = {
  readonly page: Page
  readonly blocks: readonly PageBlock[]
  readonly belief: Belief
  readonly verdicts: readonly Verdict[]
  readonly known: Known
  readonly url: string | null
}

const SHORT = 150 // words; the pages in question say less, and a report that only speaks of them says more
const EMPTY = 12 // words below which anything on the page may tell what it is
const FRONT_WORDS = 70 // a teaser or two that were taken for text
const FRONT_CARDS = 4

/** What the page is instead of a report, null when nothing says that it is none. A short report with a date in its metadata is one. */
export function softFailureOf(reading: Reading): SoftFailure | null {
  const { blocks, verdicts, known } = reading
  const kept = blocks.filter((_, i) => verdicts[i]!.reason === null && !isHeadline(verdicts[i]!))
  const words = kept.reduce((n, block) => n + block.words, 0)
  if (words > SHORT) return null
  const titled = byTitle(reading)
  if (titled !== null && !isDated(known)) return titled
  const matched = kept.map(block => sentenceOf(block.text))
  const own = matched.filter(kind => kind !== null)
  const share = kept.reduce((n, block, i) => n + (matched[i] === null ? 0 : block.words), 0) / Math.max(1, words)
  if (own.length > 0 && (share >= 0.5 || titled !== null)) return own[0]!
  if (words < EMPTY && !isDated(known)) {
    for (const text of [...blocks.map(block => block.text), ...hiddenTexts(reading.page)]) {
      const kind = sentenceOf(text)
      if (kind !== null && kind !== 'consent wall') return kind
    }
  }
  if (words < FRONT_WORDS && isFront(reading)) return 'front page'
  return null
}

const isHeadline = ({ role }: Verdict): boolean => role === 'headline'
const isQuoted = (text: string): boolean => /^["“„«»]/.test(text)

/** The publisher calls the page a report: its metadata, not its text, give a date of publication. */
const isDated = ({ evidence }: Known): boolean =>
  evidence.some(
    ({ field, source }) =>
      field === 'published' && (source === 'json-ld' || source === 'microdata' || source === 'meta'),
  )

function byTitle({ page, blocks, verdicts, known }: Reading): SoftFailure | null {
  const heads = elementsNamed(page, 'title')
    .slice(0, 1)
    .map(title => collapse(textOf(title)))
  const headings = blocks
    .filter((block, i) => block.element.name === 'h1' || isHeadline(verdicts[i]!))
    .map(block => block.text)
  for (const title of [...heads, ...headings.slice(0, 3), known.title ?? '']) {
    if (title === '' || title.length > 200 || isQuoted(title)) continue
    for (const [kind, pattern] of TITLES) if (pattern.test(title)) return kind
  }
  return null
}

function sentenceOf(text: string): SoftFailure | null {
  if (text.length > 1500) return null
  const said = outsideQuotes(text) // a report may quote such a page
  for (const [kind, pattern] of SENTENCES) if (pattern.test(said)) return kind
  return null
}

const hiddenTexts = (page: Page): readonly string[] =>
  elementsNamed(page, 'noscript')
    .slice(0, 10)
    .map(element => collapse(textOf(element)))

/** Teasers all over, no report that they stand beside: the address of a site or section, no date of publication. */
function isFront({ belief, known, url, verdicts }: Reading): boolean {
  if (isDated(known)) return false
  let cards = 0
  belief.forEach((part, i) => {
    if (part !== null && part !== belief[i - 1] && part.kind === 'related stories') cards++
  })
  const body = verdicts.filter(({ role, reason }) => reason === null && role !== 'headline').length
  return cards >= FRONT_CARDS && (isSectionAddress(url) || body <= 1)
}

/** 'https://x.example/', '/sport/': no number, no words joined by hyphens. */
function isSectionAddress(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false
  return /^(?:\/[a-z]{0,20}){0,2}\/?$/i.test(new URL(url).pathname)
}
