/** Tells the grouping of a store's reports what people decided. */
import type { ArticleId, CaptureId } from '../model/index.ts'
import { decidedCaptures, decisionsAt, keepable } from '../stories/decisions.ts'
import type { StreamChange } from '../stories/stream/carry.ts'
import { createGrouper } from '../stories/stream/grouper.ts'
import type { Bond } from '../stories/stream/stream-tables.ts'
import { isStreamReadable } from './group-reports.ts'
import type { Store } from './store.ts'

/**
 * Makes the bonds of the stream those of the decisions that count, under the ids that the reports have now: a newer reader gives them
 * others. Costs nothing where they are so already; otherwise the window is brought into memory.
 *
 * @returns what changed in the stream, in order
 */
export function bindStream(store: Store): readonly StreamChange[] {
  const tables = store.stream()
  const wanted = new Map(bondsOf(store).map(bond => [keyOf(bond), bond] as const))
  const known = tables.bonds()
  const same = new Set(known.filter(bond => wanted.get(keyOf(bond))?.kind === bond.kind).map(keyOf))
  const stale = known.filter(bond => !wanted.has(keyOf(bond)))
  const fresh = [...wanted.values()].filter(bond => !same.has(keyOf(bond)))
  if (stale.length + fresh.length === 0) return []
  if (!isStreamReadable(store)) tables.clear() // groupReports makes it anew, with these bonds
  const grouper = createGrouper({ tables })
  const changes = grouper.bindAll(fresh, stale)
  grouper.commit()
  return changes
}

const keyOf = ({ a, b }: Bond): string => `${a} ${b}`

/** Pairs of reports: of those that are one the first with each other, of those that are apart each with each. */
function bondsOf(store: Store): readonly Bond[] {
  const { together, apart } = decidedCaptures(keepable(decisionsAt(store.decisions(), '9999')))
  const articleOf = new Map<CaptureId, ArticleId | undefined>()
  for (const id of [...together, ...apart.flat()].flat()) articleOf.set(id, store.find(id)?.articleId)
  const articles = (ids: readonly CaptureId[]) => ids.flatMap(id => articleOf.get(id) ?? [])
  const bond = (x: ArticleId, y: ArticleId, kind: Bond['kind']): Bond =>
    x < y ? { a: x, b: y, kind } : { a: y, b: x, kind }
  const ones = together.flatMap(group => {
    const [first, ...rest] = articles(group)
    return rest.map(other => bond(first!, other, 'together'))
  })
  const twos = apart.flatMap(([one, other]) =>
    articles(one).flatMap(x => articles(other).map(y => bond(x, y, 'apart'))),
  )
  return [...ones, ...twos]
}
