/** An HTML page as a draft of an article. */
import type { Capture, Problem } from '../../model/index.ts'
import type { Classified } from '../classify.ts'
import type { Draft } from '../draft.ts'
import { draftOf, type Known } from '../read-text.ts'
import { isSameLine } from '../shape.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { classifiedOf } from './classified.ts'
import { hiddenReport } from './hidden-report.ts'
import { type Belief, believedParts, type Main, mainOf, runningWords } from './main.ts'
import { metadataOf } from './metadata/metadata.ts'
import { type Page, SILENT } from './page.ts'
import { parsePage } from './parse-page.ts'
import { verdictsOf } from './roles.ts'
import { softFailureOf } from './soft-failure.ts'
import type { SoftFailure } from './soft-failure-words.ts'

/**
 * An HTML page or fragment as a draft: its report in the text, every other visible block under `cut` with the part of the page that it
 * belongs to. Any body is allowed; never throws.
 */
export function readPage(capture: Capture): Draft {
  const page = parsePage(capture.body)
  const { all, belief, main } = layoutOf(page)
  const url = /^https?:/i.test(capture.origin) ? capture.origin : null
  const known = metadataOf(page, {
    url,
    headers: capture.headers,
    capturedAt: capture.capturedAt,
    main: main?.element ?? null,
  })
  const verdicts = verdictsOf(all, belief, { main, title: known.title })
  const hidden = hiddenReport(page, known.title, { blocks: all.blocks, verdicts })
  if (hidden !== null) return withProblems(page, draftOf(hidden, known))
  const soft = softFailureOf({ page, blocks: all.blocks, belief, verdicts, known, url })
  const list = all.blocks.map((block, i) => classifiedOf(block, verdicts[i]!))
  const draft = soft === null ? draftOf(headlineFirst(list, known.title), known) : refused(list, known, soft)
  return withProblems(page, draft)
}

type Layout = { readonly all: Blocks; readonly belief: Belief; readonly main: Main | null }

const BARE = 25 // words of running text below which what is shown without scripts is looked at, too

/** Blocks, parts and the place of the report; with what stands in `noscript` where the page shows next to nothing else. */
function layoutOf(page: Page): Layout {
  const shown = layoutOfBlocks(blocksOf(page))
  if (shown.words >= BARE || !page.named.has('noscript')) return shown
  const whole = layoutOfBlocks(blocksOf(page, WITHOUT_SCRIPTS))
  return whole.words > shown.words + BARE ? whole : shown
}

const WITHOUT_SCRIPTS: ReadonlySet<string> = new Set([...SILENT].filter(name => name !== 'noscript'))

function layoutOfBlocks(all: Blocks): Layout & { readonly words: number } {
  const belief = believedParts(all)
  const main = mainOf(all, belief)
  const inside = main === null ? [] : all.blocks.slice(main.from, main.to)
  return { all, belief, main, words: inside.reduce((n, block) => n + runningWords(block), 0) }
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
