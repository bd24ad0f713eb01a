/** An HTML page as a draft of an article. */
import type { Capture, Problem } from '../../model/index.ts'
import type { Classified } from '../classify.ts'
import type { Draft } from '../draft.ts'
import { readMetaLine } from '../meta-line.ts'
import { draftOf } from '../read-text.ts'
import type { Unit } from '../units.ts'
import { blocksOf, type PageBlock } from './blocks.ts'
import { believedParts, mainOf } from './main.ts'
import { metadataOf } from './metadata/metadata.ts'
import { parsePage } from './parse-page.ts'
import { isSameLine, type Verdict, verdictsOf } from './roles.ts'

/**
 * An HTML page or fragment as a draft: its report in the text, every other visible block under `cut` with the part of the page that it
 * belongs to. Any body is allowed; never throws.
 */
export function readPage(capture: Capture): Draft {
  const page = parsePage(capture.body)
  const all = blocksOf(page)
  const belief = believedParts(all)
  const main = mainOf(all, belief)
  const known = metadataOf(page, {
    url: /^https?:/i.test(capture.origin) ? capture.origin : null,
    headers: capture.headers,
    capturedAt: capture.capturedAt,
    main: main?.element ?? null,
  })
  const verdicts = verdictsOf(all, belief, { main, title: known.title })
  const draft = draftOf(
    headlineFirst(
      all.blocks.map((block, i) => classified(block, verdicts[i]!)),
      known.title,
    ),
    known,
  )
  const problems: Problem[] = page.excess.map(excess => ({
    code: 'reading/html-excess',
    message: `html: expected a page of ordinary size, got ${excess}; the rest was flattened or left out`,
    at: null,
  }))
  return { ...draft, problems: [...draft.problems, ...problems] }
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
