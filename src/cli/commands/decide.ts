/** `recount decide`: what a person knows better than the evidence, with who and why. */
import { shortId } from '../../export/lookup.ts'
import { plain } from '../../export/plain.ts'
import type { HandDecision } from '../../model/index.ts'
import { bindStream } from '../../store/bind-stream.ts'
import { notBefore } from '../../store/hash.ts'
import type { Store } from '../../store/store.ts'
import { becauseOf } from '../../stories/register.ts'
import { counted } from '../../text/phrase.ts'
import type { CommonOptions, Edge } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { type Draft, draftApart, draftMerge, draftSplit, draftUndo, makeDecision } from '../make-decision.ts'
import { carried, type Kept, keepNames } from '../names.ts'
import { openForReading, openForWriting } from '../open.ts'
import type { AccountIncident } from '../pick.ts'
import { livingId } from '../pick-story.ts'
import { printJson } from '../print.ts'
import { changeLine, decidedLine } from '../story-words.ts'

/** Options of `decide`. */
export type DecideOptions = CommonOptions & { readonly by: string; readonly why: string }

/** What is decided of what: the names as a person wrote them. */
export type Asked =
  | { readonly what: 'merge' | 'apart' | 'split'; readonly names: readonly string[] }
  | { readonly what: 'undo'; readonly decision: string }

/**
 * Makes a decision and says what it changed. Nothing is kept when it cannot be made.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous', 'cli/no-reason', 'cli/no-decision', 'cli/contradiction'
 */
export async function decide(edge: Edge, asked: Asked, options: DecideOptions): Promise<ExitCode> {
  ;(await openForReading(edge, options)).close() // a database that is not there is not made
  const { recountAll } = await edge.stages()
  const store = await openForWriting(edge, options, 'deciding only')
  try {
    const reports = [...store.reports()]
    const earlier = store.decisions()
    const now = edge.now()
    const before = keepNames(store, recountAll(reports, now, earlier))
    const draft = draftOf(edge, { asked, before, earlier, quiet: options.quiet })
    const at = notBefore(earlier.at(-1)?.at ?? '', now)
    const decision = makeDecision(draft, { ...options, at }, earlier)
    const all = [...earlier, decision]
    const after = carried(recountAll(reports, at, all), before.register, becauseOf([decision], all))
    const { put, merged, log } = after.update
    store.putStories({ decision, put, merged, log })
    bindStream(store)
    tell(edge, { decision, earlier, before, after, store }, options)
    return EXIT.ok
  } finally {
    store.close()
  }
}

type Drafting = {
  readonly asked: Asked
  readonly before: Kept
  readonly earlier: readonly HandDecision[]
  readonly quiet: boolean
}

function draftOf(edge: Edge, { asked, before, earlier, quiet }: Drafting): Draft {
  if (asked.what === 'undo') return draftUndo(earlier, asked.decision)
  const { account } = before
  const names = asked.names.map(words => livingId(edge, before, { words, quiet }))
  if (asked.what === 'merge') return draftMerge(account, names)
  if (asked.what === 'apart') return draftApart(account, names)
  return draftSplit(account, names[0]!, names.slice(1))
}

type Done = {
  readonly decision: HandDecision
  readonly earlier: readonly HandDecision[]
  readonly before: Kept
  readonly after: Kept
  readonly store: Store
}

/** Happenings that are made of other mentions than before. */
function changedIncidents(before: Kept, after: Kept): readonly AccountIncident[] {
  const known = new Set(before.account.incidents.map(one => one.mentions.join()))
  return after.account.incidents.filter(one => !known.has(one.mentions.join()))
}

const incidentLine = ({ id, label, mentions }: AccountIncident): string =>
  `${shortId(id)} “${plain(label)}”: now of ${counted(mentions.length, 'mention')}`

function tell(edge: Edge, { decision, earlier, before, after, store }: Done, options: DecideOptions): void {
  const { log } = after.update
  if (options.json) {
    printJson(edge, { version: 1, decision, changes: log })
    return
  }
  const decisions = [...earlier, decision]
  edge.out(`${decision.id}  ${decidedLine(decision, decisions)}\n`)
  const labelOf = new Map(after.account.stories.map(one => [one.id, one.label] as const))
  for (const change of log) edge.out(`  ${changeLine(change, { decisions: [], labelOf })}\n`)
  const changed = changedIncidents(before, after)
  if (log.length === 0) for (const line of changed.map(incidentLine)) edge.out(`  ${line}\n`)
  if (log.length + changed.length === 0) edge.out('  nothing changes now; later reports keep to it\n')
  if (options.quiet) return
  const count = counted(store.decisions().length, 'decision')
  const back =
    decision.what === 'undo'
      ? ''
      : `; to take it back: recount decide undo ${decision.id.slice(0, 12)} --by NAME --why TEXT`
  edge.err(`${count} in ${options.db}${back}\n`)
}
