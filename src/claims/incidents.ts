/** The happenings that one report speaks of: the one it is about, and those that it recalls. */
import type { Article } from '../model/index.ts'
import { backgroundAnchors, homePlaces, namesHome, nearestAnchor, timeRecalled } from './background.ts'
import { contentOf, continued } from './continuation.ts'
import type { Draft } from './draft.ts'
import { findFocal } from './focal.ts'
import type { PlaceSpan } from './places.ts'
import { listedHappenings } from './round-up.ts'
import type { Sent } from './sentence.ts'

/** The happenings of a report, and to which of them a word belongs. */
export type Incidents = {
  readonly drafts: readonly Draft[]
  readonly draftAt: (sentence: number, token: number) => Draft
}

/**
 * Happenings of a report, the focal one always first; `places` are those of each sentence, `country` that of the dateline.
 * A word belongs to the background happening that hangs nearest in its sentence's tree, else to the one that the sentence tells,
 * else to the focal one.
 */
export const findIncidents = (
  article: Article,
  sents: readonly Sent[],
  places: readonly (readonly PlaceSpan[])[],
  country: string | null,
): Incidents => {
  const focal = findFocal(article, sents, places, country)
  const home = homePlaces(focal, sents, places)
  const drafts = new Map<string, Draft>([[focal.key, focal]])
  const names = new Map<string, Set<string>>([[focal.key, new Set()]])
  const own: Draft[] = []
  const local: ReadonlyMap<number, Draft>[] = []
  const listed = listedHappenings(sents, places, focal)
  for (const draft of listed.values()) drafts.set(draft.key, draft)
  sents.forEach((s, i) => {
    const item = listed.get(i)
    if (item !== undefined) {
      local.push(new Map())
      own.push(item)
      return
    }
    const recalled =
      [sents[i - 1], sents[i - 2]].map(b => (b ? timeRecalled(b, focal) : null)).find(t => t !== null) ?? null
    const anchors = backgroundAnchors(s, places[i]!, { focal, home, recalled }).map(a => {
      const draft = drafts.get(a.draft.key) ?? a.draft
      drafts.set(draft.key, draft)
      return { ...a, draft }
    })
    local.push(new Map(anchors.length > 0 ? s.tokens.map((_, k) => [k, nearestAnchor(s, k, anchors)!]) : []))
    const before = i > 0 ? { s: sents[i - 1]!, draft: own[i - 1]! } : null
    const draft =
      anchors.length === 0
        ? continued(s, { before, focal, names })
        : namesHome(places[i]!, home)
          ? focal
          : anchors[0]!.draft
    own.push(draft)
    const bag = names.get(draft.key) ?? new Set<string>()
    for (const word of contentOf(s)) bag.add(word)
    names.set(draft.key, bag)
  })
  return {
    drafts: [...drafts.values()],
    draftAt: (sentence, token) => local[sentence]?.get(token) ?? own[sentence] ?? focal,
  }
}
