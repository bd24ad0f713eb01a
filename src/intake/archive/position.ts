/** Places in an archive from which reading can go on. */

/**
 * `at` is the offset in the file where reading starts: of the record, or of the compressed member that holds it. `skip` counts the decoded
 * bytes from there to the record: 0 in plain archives and in those that are compressed by record.
 */
export type Position = { readonly at: number; readonly skip: number }

/** The start of a file. */
export const START: Position = { at: 0, skip: 0 }

/** A position as a person writes it: '1234', or '0+5678' inside a member that holds several records. */
export function positionWords({ at, skip }: Position): string {
  return skip === 0 ? String(at) : `${at}+${skip}`
}

/** The position that `positionWords` wrote; null for anything else. */
export function parsePosition(words: string): Position | null {
  const match = /^(\d{1,15})(?:\+(\d{1,15}))?$/.exec(words)
  return match ? { at: Number(match[1]), skip: Number(match[2] ?? 0) } : null
}
