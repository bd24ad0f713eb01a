/** One line on standard error that counts up while something long runs. */
import type { CommonOptions, Edge } from './edge.ts'

/** A counter for a person who waits; silent where nobody looks. */
export type Progress = { readonly show: (line: string) => void; readonly clear: () => void }

/** Progress on a terminal, unless --quiet or --json: a program that reads our output needs no counter. */
export function startProgress(edge: Edge, options: CommonOptions): Progress {
  if (!edge.errIsTerminal || options.quiet || options.json) return { show: () => {}, clear: () => {} }
  let shown = false
  return {
    show(line) {
      shown = true
      edge.err(`\r\u001b[2K${line.slice(0, Math.max(edge.columns - 1, 20))}`)
    },
    clear() {
      if (shown) edge.err('\r\u001b[2K')
      shown = false
    },
  }
}
