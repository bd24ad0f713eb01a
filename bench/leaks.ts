/** Counts that one incident took from another: how much a wrong grouping, or a report that lists several incidents, spoils. */

/** What is true: the incidents of each article (several: it is a round-up), and the dead of each incident. */
export type LeakGold = {
  readonly incidentsOf: ReadonlyMap<string, readonly string[]>
  readonly killed: ReadonlyMap<string, number>
}

/** What was predicted: the group of each article, and the dead of each group. */
export type LeakGuess = {
  readonly groupOf: ReadonlyMap<string, string>
  readonly killed: ReadonlyMap<string, number | null>
}

/** `found`: gold incidents that have a group of their own. A leak names its incident, the group, and whose count it took. */
export type Leaks = {
  readonly found: number
  readonly wrong: number
  readonly leaks: readonly {
    readonly incident: string
    readonly group: string
    readonly from: string
    readonly killed: number
  }[]
}

/**
 * Each incident is paired with the group that overlaps it best, one to one, by the articles that are of one incident only. Its count
 * leaked when it is wrong and equals the dead of another incident of which the group holds an article: one of its own, or a round-up
 * that lists it. A wrong count that is nobody else's is wrong, but no leak.
 */
export function leaksOf(gold: LeakGold, guess: LeakGuess): Leaks {
  const pairs = pairUp(gold, guess)
  const held = heldBy(gold, guess)
  let wrong = 0
  const leaks = [...pairs].flatMap(([incident, group]) => {
    const killed = guess.killed.get(group) ?? null
    if (killed === gold.killed.get(incident)) return []
    wrong += 1
    if (killed === null) return []
    const from = [...(held.get(group) ?? [])].find(other => other !== incident && gold.killed.get(other) === killed)
    return from === undefined ? [] : [{ incident, group, from, killed }]
  })
  return { found: pairs.size, wrong, leaks }
}

/** Of each group the incidents that its articles are about, round-ups with all that they list. */
function heldBy({ incidentsOf }: LeakGold, { groupOf }: LeakGuess): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>()
  for (const [article, group] of groupOf) {
    const known = held.get(group) ?? new Set()
    for (const incident of incidentsOf.get(article) ?? []) known.add(incident)
    held.set(group, known)
  }
  return held
}

/** The best overlap first (F of the two sets of articles), equal ones by name. */
function pairUp({ incidentsOf }: LeakGold, { groupOf }: LeakGuess): ReadonlyMap<string, string> {
  const shared = new Map<string, number>()
  const [sizeOf, groupSize] = [new Map<string, number>(), new Map<string, number>()]
  const add = (counts: Map<string, number>, key: string): Map<string, number> =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [article, incidents] of incidentsOf) {
    const [incident, ...more] = incidents
    const group = groupOf.get(article)
    if (incident === undefined || more.length > 0 || group === undefined) continue
    add(shared, `${incident}\n${group}`)
    add(sizeOf, incident)
    add(groupSize, group)
  }
  const ranked = [...shared]
    .map(([key, n]) => {
      const [incident, group] = key.split('\n') as [string, string]
      return { incident, group, f: (2 * n) / (sizeOf.get(incident)! + groupSize.get(group)!) }
    })
    .sort(
      (a, b) => b.f - a.f || (a.incident < b.incident ? -1 : a.incident > b.incident ? 1 : a.group < b.group ? -1 : 1),
    )
  const pairs = new Map<string, string>()
  const used = new Set<string>()
  for (const { incident, group } of ranked) {
    if (pairs.has(incident) || used.has(group)) continue
    pairs.set(incident, group)
    used.add(group)
  }
  return pairs
}
