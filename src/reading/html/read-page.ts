/** An HTML page as a draft of an article. */
import type { Capture, Problem } from '../../model/index.ts'
import type { Classified } from '../classify.ts'
import type { Draft } from '../draft.ts'
import { readMetaLine } from '../meta-line.ts'
import { draftOf, type Known } from '../read-text.ts'
import type { Unit } from '../units.ts'
import { blocksOf, type PageBlock } from './blocks.ts'
import { believedParts, mainOf } from './main.ts'
import { metadataOf } from './metadata/metadata.ts'
import { parsePage } from './parse-page.ts'
import { isSameLine, type Verdict, verdictsOf } from './roles.ts'
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
  const soft = softFailureOf({ page, blocks: all.blocks, belief, verdicts, known, url })
  const list = all.blocks.map((block, i) => classified(block, verdicts[i]!))
  const draft = soft === null ? draftOf(headlineFirst(list, known.title), known) : refused(list, known, soft)
  return { ...draft, problems: [...draft.problems, ...page.excess.map(excessProblem)] }
}

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

function classified(block: PageBlock, { role, reason }: Verdict): Classified {
  const unit: Unit = { raw: block.raw, text: block.text, tight: false, hint: null }
  return { unit, role, reason, meta: role === 'byline' ? readMetaLine(block.text) : null }
}
