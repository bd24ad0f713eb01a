/** Kinds of named entities and the labels that mark them on words. */

/** What a name names: CoNLL's four kinds. `misc` holds nationalities, languages, events, works and products. */
export type EntityKind = 'person' | 'place' | 'organisation' | 'misc'

/** The kinds in the order of the labels. */
export const KINDS: readonly EntityKind[] = ['person', 'place', 'organisation', 'misc']

/** Number of labels: outside, and for each kind the first, a middle, the last and the only word of a name (BILOU). */
export const LABELS = 1 + 4 * KINDS.length

/** Outside of any name. */
export const OUTSIDE = 0

/** Place of the first word of a name that has several. */
export const FIRST = 0
/** Place of a word inside a name. */
export const MIDDLE = 1
/** Place of the last word of a name that has several. */
export const LAST = 2
/** Place of the only word of a name. */
export const ONLY = 3

/** The label of a word at a place of a name of kind `KINDS[kind]`. */
export const labelOf = (kind: number, place: number): number => 1 + 4 * kind + place

/** The kind (index into KINDS) of a label other than OUTSIDE, -1 for OUTSIDE. */
export const kindOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 2)

/** FIRST, MIDDLE, LAST or ONLY, -1 for OUTSIDE. */
export const placeOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) & 3)

const isOpen = (label: number): boolean => label !== OUTSIDE && placeOf(label) <= MIDDLE

/** True when label `next` may follow label `last`: an open name goes on in its kind, a closed one does not. */
export const mayFollow = (last: number, next: number): boolean => {
  const goesOn = next !== OUTSIDE && (placeOf(next) === MIDDLE || placeOf(next) === LAST)
  return isOpen(last) ? goesOn && kindOf(last) === kindOf(next) : !goesOn
}

/** True when a name may begin with this label: at the start of a stretch of words. */
export const mayStart = (label: number): boolean => mayFollow(OUTSIDE, label)

/** True when a name may end with this label: at the end of a stretch of words. */
export const mayEnd = (label: number): boolean => !isOpen(label)

/** For each label those that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, next) =>
  Array.from({ length: LABELS }, (_, last) => last).filter(last => mayFollow(last, next)),
)
