/** Happenings as people decided them: gatherings of mentions divided and united after the joining. */
import type { MentionId } from '../../model/index.ts'
import { atPlaces, type ByHand, type Keeper, keeperOf } from '../by-hand.ts'
import { type Gathering, gather } from './gathering.ts'
import { happeningOf, type Told } from './happening.ts'
import { compareHappenings } from './same-happening.ts'

/** A mention with its number among all. */
type Member = { readonly told: Told; readonly node: number }

/**
 * The gatherings with decisions kept to. One that holds mentions that are apart is divided: each other mention of it stays with the part that it
 * fits best, and the part with most of the reports' own happenings stays the subject of the story. Gatherings of mentions that are together become one.
 *
 * @returns the very gatherings when nothing was decided
 */
export function keepToDecisions(gatherings: readonly Gathering[], byHand: ByHand<MentionId>): readonly Gathering[] {
  if (byHand.together.length === 0 && byHand.apart.length === 0) return gatherings
  let count = 0
  const numbered = gatherings.map(({ told }) => told.map((one): Member => ({ told: one, node: count++ })))
  const places = new Map(numbered.flat().map(({ told, node }) => [told.mention.id, node] as const))
  const decided = atPlaces(byHand, id => places.get(id))
  const keeper = keeperOf(count, decided)
  const named = new Set([...decided.together, ...decided.apart.flat()].flat())
  const parts = gatherings.flatMap((gathering, i) => divide(gathering, numbered[i]!, { keeper, named }))
  return [...Map.groupBy(parts, part => keeper.rootOf(part.node)).values()].map(unite)
}

/** A gathering, with the number of one of its mentions. */
type Part = { readonly gathering: Gathering; readonly node: number }

function divide(
  gathering: Gathering,
  members: readonly Member[],
  { keeper, named }: { readonly keeper: Keeper; readonly named: ReadonlySet<number> },
): readonly Part[] {
  const parts: Member[][] = []
  for (const member of members.filter(one => named.has(one.node))) {
    const part = parts.find(([first]) => keeper.mayJoin(first!.node, member.node))
    if (part === undefined) parts.push([member])
    else {
      part.push(member)
      keeper.join(part[0]!.node, member.node)
    }
  }
  const free = members.filter(one => !named.has(one.node))
  if (parts.length <= 1) {
    const [first, ...rest] = members
    for (const { node } of rest) keeper.join(first!.node, node)
    return [{ gathering, node: first!.node }]
  }
  const made = parts.map(part => ({ gathering: gatheringOf(null, part), node: part[0]!.node }))
  const grown = free.reduce((known, member) => withMember(known, member, keeper), made)
  const subject = gathering.storyId === null ? -1 : mostFocal(grown)
  return grown.map((part, i) =>
    i === subject ? { ...part, gathering: { ...part.gathering, storyId: gathering.storyId } } : part,
  )
}

/** The parts with one more mention in the one that it fits best; among equals in the largest, then the first. */
function withMember(parts: readonly Part[], { told, node }: Member, keeper: Keeper): Part[] {
  const own = happeningOf(told)
  const scores = parts.map(({ gathering }) => compareHappenings(own, gathering.happening).score ?? -100)
  const rank = (i: number): number => scores[i]! + parts[i]!.gathering.told.length / 1e6
  const best = parts.reduce((top, _, i) => (rank(i) > rank(top) ? i : top), 0)
  keeper.join(parts[best]!.node, node)
  return parts.map((part, i) => (i === best ? { ...part, gathering: gather(part.gathering, told, own) } : part))
}

function gatheringOf(storyId: Gathering['storyId'], [first, ...rest]: readonly Member[]): Gathering {
  const alone: Gathering = { storyId, told: [first!.told], happening: happeningOf(first!.told) }
  return rest.reduce((sum, { told }) => gather(sum, told, happeningOf(told)), alone)
}

const mostFocal = (parts: readonly Part[]): number => {
  const focal = parts.map(({ gathering }) => gathering.told.filter(one => one.mention.focal).length)
  return focal.indexOf(Math.max(...focal))
}

/** One gathering of several; the subject of the first that is one. */
function unite(parts: readonly Part[]): Gathering {
  const gatherings = parts.map(part => part.gathering)
  const subject = gatherings.find(one => one.storyId !== null) ?? gatherings[0]!
  return gatherings
    .filter(one => one !== subject)
    .flatMap(one => one.told)
    .reduce((sum, told) => gather(sum, told, happeningOf(told)), subject)
}
