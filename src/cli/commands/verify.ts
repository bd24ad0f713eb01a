/** `recount verify`: is everything that was stored still what it was? */
import type { Finding } from '../../store/store.ts'
import { counted } from '../../text/phrase.ts'
import type { CommonOptions, Edge } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { openForReading } from '../open.ts'
import { printJson } from '../print.ts'

/** Recomputes every hash, reads back every anchor and checks the file. */
export async function verify(edge: Edge, options: CommonOptions): Promise<ExitCode> {
  const store = await openForReading(edge, options)
  try {
    const verification = store.verify()
    const { checked, findings, head } = verification
    if (options.json) printJson(edge, verification)
    else if (findings.length > 0) printFindings(edge, findings)
    else if (!options.quiet) {
      const decided = checked.decisions > 0 ? ` and ${counted(checked.decisions, 'decision')}` : ''
      edge.out(
        `${options.db}: sound. ${counted(checked.captures, 'capture')} with ${counted(checked.anchors, 'anchor')}${decided} checked\n`,
      )
      if (head !== null) edge.out(`chain ends in ${head}\n`)
    }
    return findings.length > 0 ? EXIT.damaged : EXIT.ok
  } finally {
    store.close()
  }
}

/** Damage in lines, with what to do about it. */
export function printFindings(edge: Edge, findings: readonly Finding[]): void {
  for (const { code, what, message } of findings) edge.out(`${code}  ${what}  ${message}\n`)
  edge.out(
    `${counted(findings.length, 'finding')}. docs/problems.md says what each means; keep this file, and go on with a backup\n`,
  )
}
