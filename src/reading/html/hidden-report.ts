/** Reports that a page brings in its data and does not show: pages drawn by scripts, and texts behind a wall. */
import type { Classified } from '../classify.ts'
import { lettersOf } from '../shape.ts'
import type { PageBlock } from './blocks.ts'
import { classifiedOf } from './classified.ts'
import { hydratedBody, linkedBody } from './embedded.ts'
import type { Page } from './page.ts'
import type { Verdict } from './verdict.ts'

const isBody = ({ role, reason }: Verdict): boolean => reason === null && role !== 'headline' && role !== 'caption'

const SHOWN = 250 // words; a page that shows more is taken as it is
const BARE = 80 // words below which the data of scripts are looked at
const HALF = 0.5 // of the embedded text: a page that shows less of it is drawn by scripts, or walled

/** What a page shows, and what each block of it is for. */
export type Shown = { readonly blocks: readonly PageBlock[]; readonly verdicts: readonly Verdict[] }

/**
 * The page with the report of its data in place of what it shows of it, when it shows less than half; null otherwise.
 *
 * @param title  of the page; data beside the same title are preferred
 */
export function hiddenReport(page: Page, title: string | null, shown: Shown): readonly Classified[] | null {
  const paragraphs = hiddenParagraphs(
    page,
    title,
    shown.blocks.filter((_, i) => isBody(shown.verdicts[i]!)),
  )
  return paragraphs === null ? null : spliced(shown, paragraphs)
}

function hiddenParagraphs(page: Page, title: string | null, kept: readonly PageBlock[]): readonly string[] | null {
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
function spliced({ blocks, verdicts }: Shown, paragraphs: readonly string[]): readonly Classified[] {
  const whole = lettersOf(paragraphs.join(' '))
  const list = blocks.flatMap((block, i): readonly Classified[] => {
    const verdict = verdicts[i]!
    if (!isBody(verdict) || verdict.role === 'standfirst') return [classifiedOf(block, verdict)]
    if (whole.includes(lettersOf(block.text))) return [] // stands in the text with its paragraph
    return [classifiedOf(block, { role: 'boilerplate', reason: 'outside the report' })]
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
