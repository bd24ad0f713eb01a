/** Verdicts on blocks: what each is for, and why it is cut. */
import type { BlockRole } from '../../model/index.ts'
import type { PartKind } from './hint-words.ts'

/** A block's role; `reason` null: it stays in the text, otherwise why it is cut. */
export type Verdict = { readonly role: BlockRole; readonly reason: string | null }

/** The role under which a part is cut, 'boilerplate' where none is named. */
const ROLE_OF: Partial<Record<PartKind, BlockRole>> = {
  byline: 'byline',
  'author box': 'byline',
  caption: 'caption',
  'related stories': 'other-story',
  advertisement: 'advertisement',
  'pull quote': 'quote',
}

/** The verdict on a block of a part that is not the report; null: outside it, and no name says what it is. */
export const cutAs = (kind: PartKind | null): Verdict =>
  kind === null
    ? { role: 'boilerplate', reason: 'outside the report' }
    : { role: ROLE_OF[kind] ?? 'boilerplate', reason: kind }
