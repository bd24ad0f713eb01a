/** Colours for a terminal, or none: the same functions, so that no caller asks twice. */
import type { Status } from '../model/index.ts'

/** Wraps text in a style; without colour gives it back as it is. */
export type Paint = {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly mark: (text: string) => string
  readonly status: (status: Status, text: string) => string
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`
const same = (text: string) => text

const STATUS_COLOUR: { readonly [S in Status]: number } = {
  confirmed: 32,
  'single-source': 36,
  disputed: 33,
  superseded: 90,
  denied: 31,
}

/** The paint for a terminal with colours, or for a file and NO_COLOR. */
export const paintFor = (colour: boolean): Paint =>
  colour
    ? {
        bold: sgr(1, 22),
        dim: sgr(2, 22),
        mark: sgr(7, 27),
        status: (status, text) => sgr(STATUS_COLOUR[status], 39)(text),
      }
    : { bold: same, dim: same, mark: same, status: (_, text) => text }
