/** `recount decisions`: what people decided, and what of it counts. */
import type { HandDecision } from '../../model/index.ts'
import { decisionsAt } from '../../stories/decisions.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { openForReading } from '../open.ts'
import { printJson } from '../print.ts'

/** Options of `decisions`. */
export type DecisionsOptions = CommonOptions & { readonly all?: boolean }

/** Lists the decisions that count, the newest last; with `all` also those that were undone, and the undos. */
export async function listDecisions(edge: Edge, options: DecisionsOptions): Promise<ExitCode> {
  const store = await openForReading(edge, options)
  try {
    const all = store.decisions()
    const standing = decisionsAt(all, '9999')
    const shown = options.all ? all : standing
    if (options.json) {
      const undoneBy = (id: HandDecision['id']) => all.find(one => one.undoes === id)?.id ?? null
      printJson(edge, { version: 1, decisions: shown.map(one => ({ ...one, undoneBy: undoneBy(one.id) })) })
    } else await printList(edge, { shown, all, hidden: all.length - shown.length }, options)
    return EXIT.ok
  } finally {
    store.close()
  }
}

type Listed = {
  readonly shown: readonly HandDecision[]
  readonly all: readonly HandDecision[]
  readonly hidden: number
}

async function printList(edge: Edge, { shown, all, hidden }: Listed, options: DecisionsOptions): Promise<void> {
  const [{ decidedLine, undoneLine }, { paintFor }, { wrap, padTo }, { shortId }, { instantWords }] = await Promise.all(
    [
      import('../story-words.ts'),
      import('../../export/paint.ts'),
      import('../../export/plain.ts'),
      import('../../export/lookup.ts'),
      import('../../export/time-words.ts'),
    ],
  )
  const paint = paintFor(wantsColour(edge, options))
  const indent = ' '.repeat(14)
  for (const one of shown) {
    const undone = undoneLine(one, all)
    edge.out(`${paint.dim(padTo(shortId(one.id), 12))}  ${instantWords(one.at)}\n`)
    for (const line of wrap(decidedLine(one, all), edge.columns - 14)) edge.out(`${indent}${line}\n`)
    for (const line of undone === null ? [] : wrap(undone, edge.columns - 14)) edge.out(`${indent}${paint.dim(line)}\n`)
  }
  if (all.length === 0) edge.out('No decisions. recount decide --help says what can be decided.\n')
  else if (shown.length === 0) edge.out('No decision counts any more.\n')
  if (hidden > 0) edge.out(paint.dim(`${hidden} undone or undoing (--all)\n`))
}
