/** A statement of a page about itself, before it is believed or not. */
import type { Evidence, EvidenceSource } from '../../../model/index.ts'
import { collapse } from '../../draft.ts'

/** A place where something is stated; `confidence` is how often such a place is right, measured (docs/reading.md). */
export type Place = { readonly source: EvidenceSource; readonly detail: string; readonly confidence: number }

/** A statement with the value that was read out of it. */
export type Statement<T> = Place & {
  readonly field: Evidence['field']
  /** as the page writes it */
  readonly raw: string
  readonly zone: string | null
  readonly value: T
}

/** What a field came to: its value and every statement about it. */
export type Found<T> = { readonly value: T; readonly evidence: readonly Evidence[] }

const MAX_VALUE = 300 // characters of a statement that evidence keeps
const MAX_STATEMENTS = 24 // a field; a list page may have a hundred dates

/** Statements as evidence, those of `chosen` marked; at most 24, the chosen ones first to be kept. */
export function evidenceOf(
  statements: readonly Statement<unknown>[],
  chosen: ReadonlySet<Statement<unknown>>,
): Evidence[] {
  const ranked =
    statements.length > MAX_STATEMENTS ? [...statements].sort((a, b) => rank(b, chosen) - rank(a, chosen)) : statements
  return ranked.slice(0, MAX_STATEMENTS).map(s => ({
    field: s.field,
    value: collapse(s.raw.slice(0, 2 * MAX_VALUE)).slice(0, MAX_VALUE),
    source: s.source,
    detail: s.detail,
    zone: s.zone,
    confidence: s.confidence,
    chosen: chosen.has(s),
  }))
}

const rank = (s: Statement<unknown>, chosen: ReadonlySet<Statement<unknown>>) => (chosen.has(s) ? 2 : s.confidence)
