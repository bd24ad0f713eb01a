/** An HTML page as a draft of an article. */
import type { Capture, Problem } from '../../model/index.ts'
import type { Classified } from '../classify.ts'
import type { Draft } from '../draft.ts'
import { readMetaLine } from '../meta-line.ts'
import { draftOf, type Known } from '../read-text.ts'
import type { Unit } from '../units.ts'
import { blocksOf, type PageBlock } from './blocks.ts'
import { hydratedBody, linkedBody } from './embedded.ts'
import { believedParts, mainOf } from './main.ts'
import { metadataOf } from './metadata/metadata.ts'
import type { Page } from './page.ts'
import { parsePage } from './parse-page.ts'
import { isSameLine, lettersOf, type Verdict, verdictsOf } from './roles.ts'
import { softFailureOf } from './soft-failure.ts'
import type { SoftFailure } from './soft-failure-words.ts'

/**
 * An HTML page or fragment as a draft: its report in the text, every other visible block under `cut` with the part of the page that it
 * belongs to. Any body is allowed; never throws.
 */
export function readPage(capture: Capture): Draft {
  const page = parsePage(capture.body)
  const all = blocksOf(page)
  const belief = believedParts(all)
  const main = mainOf(all, belief)
  const url = /^https?:/i.test(capture.origin) ? capture.origin : null
  const known = metadataOf(page, {
    url,
    headers: capture.headers,
    capturedAt: capture.capturedAt,
    main: main?.element ?? null,
  })
  const verdicts = verdictsOf(all, belief, { main, title: known.title })
  const hidden = hiddenReport(
    page,
    known.title,
    all.blocks.filter((_, i) => isBody(verdicts[i]!)),
  )
  if (hidden !== null) return withProblems(page, draftOf(spliced(all.blocks, verdicts, hidden), known))
  const soft = softFailureOf({ page, blocks: all.blocks, belief, verdicts, known, url })
  const list = all.blocks.map((block, i) => classified(block, verdicts[i]!))
  const draft = soft === null ? draftOf(headlineFirst(list, known.title), known) : refused(list, known, soft)
  return withProblems(page, draft)
}

const withProblems = (page: Page, draft: Draft): Draft => ({
  ...draft,
  problems: [...draft.problems, ...page.excess.map(excessProblem)],
})

const excessProblem = (excess: string): Problem => ({
  code: 'reading/html-excess',
  message: `html: expected a page of ordinary size, got ${excess}; the rest was flattened or left out`,
  at: null,
})

const isBody = ({ role, reason }: Verdict): boolean => reason === null && role !== 'headline' && role !== 'caption'

const SHOWN = 250 // words; a page that shows more is taken as it is
const BARE = 80 // words below which the data of scripts are looked at
const HALF = 0.5 // of the embedded text: a page that shows less of it is drawn by scripts, or walled

/** The report in the page's data when the page itself shows less than half of it; null otherwise. */
function hiddenReport(page: Page, title: string | null, kept: readonly PageBlock[]): readonly string[] | null {
  const words = kept.reduce((n, block) => n + block.words, 0)
  if (words > SHOWN) return null
  const linked = linkedBody(page)
  if (linked !== null) {
    const whole = lettersOf(linked.paragraphs.join(' '))
    const shown = kept.reduce((n, block) => n + (whole.includes(lettersOf(block.text)) ? block.words : 0), 0)
    if (words < linked.words && shown < linked.words * HALF) return linked.paragraphs
  }
  const data = words < BARE ? hydratedBody(page, title) : null
  return data !== null && words < data.words * HALF ? data.paragraphs : null
}

/** The blocks of a page with the paragraphs of its data in place of what it shows of them. */
function spliced(
  blocks: readonly PageBlock[],
  verdicts: readonly Verdict[],
  paragraphs: readonly string[],
): readonly Classified[] {
  const whole = lettersOf(paragraphs.join(' '))
  const list = blocks.flatMap((block, i): readonly Classified[] => {
    const verdict = verdicts[i]!
    if (!isBody(verdict) || verdict.role === 'standfirst') return [classified(block, verdict)]
    if (whole.includes(lettersOf(block.text))) return [] // stands in the text with its paragraph
    return [classified(block, { role: 'boilerplate', reason: 'outside the report' })]
  })
  const last = list.findLastIndex(
    ({ role, reason }) => reason === null && (role === 'headline' || role === 'standfirst'),
  )
  const body = paragraphs.map(
    (text): Classified => ({
      unit: { raw: text, text, tight: false, hint: null },
      role: 'body',
      reason: null,
      meta: null,
    }),
  )
  return [...list.slice(0, last + 1), ...body, ...list.slice(last + 1)]
}

/** A page that is no report: nothing is kept, and a problem says what it is. */
function refused(list: readonly Classified[], known: Known, kind: SoftFailure): Draft {
  const cut = list.map(
    ({ unit, role, reason }): Classified => ({
      unit,
      role: reason === null ? 'boilerplate' : role,
      reason: reason ?? 'not an article',
      meta: null,
    }),
  )
  const draft = draftOf(cut, { ...known, title: null })
  const message = `html: expected a report, got a ${kind}; fetch the page again, or give the address of the report itself`
  return {
    ...draft,
    title: known.title,
    problems: [...draft.problems, { code: 'reading/not-an-article', message, at: null }],
  }
}

/** The headline before all that is kept: a page may show its standfirst or a caption above it. */
function headlineFirst(list: readonly Classified[], title: string | null): readonly Classified[] {
  const headline = list.findIndex(c => c.role === 'headline' && c.reason === null)
  const first = list.findIndex(c => c.reason === null)
  if (title === null || headline <= first || !isSameLine(list[headline]!.unit.text, title)) return list
  return [...list.slice(0, first), list[headline]!, ...list.slice(first, headline), ...list.slice(headline + 1)]
}

function classified(block: PageBlock, { role, reason }: Verdict): Classified {
  const unit: Unit = { raw: block.raw, text: block.text, tight: false, hint: null }
  return { unit, role, reason, meta: role === 'byline' ? readMetaLine(block.text) : null }
}
