/** Blocks of a page as units with their roles. */
import type { Classified } from '../classify.ts'
import { readMetaLine } from '../meta-line.ts'
import type { Unit } from '../units.ts'
import type { PageBlock } from './blocks.ts'
import type { Verdict } from './verdict.ts'

/** A block with its verdict in the form that a draft is made of; a byline is read for writers and dates. */
export function classifiedOf(block: PageBlock, { role, reason }: Verdict): Classified {
  const unit: Unit = { raw: block.raw, text: block.text, tight: false, hint: null }
  return { unit, role, reason, meta: role === 'byline' ? readMetaLine(block.text) : null }
}
