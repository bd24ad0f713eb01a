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
 * fits best, and the part with most of the reports' own happenings stays the subject of the story. Gatherings of mentions that are together become one,
 * but for one that has only few of them among others: those leave it alone, and do not bring the others along.
 *
 * @returns the very gatherings when nothing was decided
 */
export function keepToDecisions(gatherings: readonly Gathering[], byHand: ByHand<MentionId>): readonly Gathering[] {
  if (byHand.together.length === 0 && byHand.apart.length === 0) return gatherings
  let count = 0
  const whole = gatherings.map(({ storyId, told }): Numbered => {
    return { storyId, members: told.map(one => ({ told: one, node: count++ })) }
  })
  const places = new Map(whole.flatMap(one => one.members.map(({ told, node }) => [told.mention.id, node] as const)))
  const decided = atPlaces(byHand, id => places.get(id))
  const named = new Set([...decided.together, ...decided.apart.flat()].flat())
  const isSpokenOf = ({ members }: Numbered) => members.some(({ node }) => named.has(node))
  const spokenOf = decided.together.reduce(withoutStrays, whole.filter(isSpokenOf))
  const others = spokenOf.values() // first those that were there, in their order, then what was taken out of them
  const numbered = [...whole.map(one => (isSpokenOf(one) ? others.next().value! : one)), ...others]
  const keeper = keeperOf(count, decided)
  const known = new Map(whole.map((one, i) => [one, gatherings[i]!] as const))
  const parts = numbered.flatMap(one =>
    divide(known.get(one) ?? gatheringOf(one.storyId, one.members), one.members, { keeper, named }),
  )
  return [...Map.groupBy(parts, part => keeper.rootOf(part.node)).values()].map(unite)
}

type Numbered = { readonly storyId: Gathering['storyId']; readonly members: readonly Member[] }

/** The mentions of a group that are few among others in a gathering, while most of the group is elsewhere, as a gathering of their own. */
function withoutStrays(given: readonly Numbered[], group: readonly number[]): readonly Numbered[] {
  const wanted = new Set(group)
  const shares = given.map(({ members }) => members.filter(({ node }) => wanted.has(node)).length)
  const rank = (i: number): readonly number[] => [
    shares[i]!,
    given[i]!.storyId === null ? 0 : 1,
    given[i]!.members.length,
  ]
  const home = given.reduce((best, _, i) => (isBefore(rank(best), rank(i)) ? i : best), 0)
  const isStray = ({ node }: Member) => wanted.has(node)
  const isDivided = (_: unknown, i: number) => i !== home && shares[i]! > 0 && 2 * shares[i]! < given[i]!.members.length
  const stay = given.map((one, i) =>
    isDivided(one, i) ? { ...one, members: one.members.filter(member => !isStray(member)) } : one,
  )
  const strays = given.filter(isDivided).map(({ members }) => ({ storyId: null, members: members.filter(isStray) }))
  return [...stay, ...strays]
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((value, at) => value !== b[at])
  return i >= 0 && a[i]! < b[i]!
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
