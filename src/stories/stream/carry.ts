/** Which story each group of reports is after a clustering, and what that changed. */
import type { ArticleId, StoryId } from '../../model/index.ts'
import type { Node, WindowStory } from './window.ts'

/**
 * What a report or a decision changed. founded: a new story with one report. joined: a report came into the first story. merged: all of
 * the second story is in the first now. split: a part of the first is a story of its own, the second. moved: reports went from the first
 * to the second. `articleIds`: the reports that changed their story.
 */
export type StreamChange = {
  readonly kind: 'founded' | 'joined' | 'merged' | 'split' | 'moved'
  readonly storyIds: readonly StoryId[]
  readonly articleIds: readonly ArticleId[]
}

/** A group of nodes: the story that it goes on as (null: a new one), and the stories whose reports that are no nodes come along. */
export type Heir = {
  readonly nodes: readonly Node[]
  readonly keeps: WindowStory | null
  readonly takes: readonly WindowStory[]
}

/**
 * Every story goes on in the group that has most of its nodes, of equal ones in the one that comes first; of several stories that go on
 * in one group the largest gives its name, of equal ones the oldest.
 */
export function carryOn(stories: readonly WindowStory[], groups: readonly (readonly Node[])[]): readonly Heir[] {
  const groupOf = new Map<Node, number>()
  groups.forEach((group, i) => {
    for (const node of group) groupOf.set(node, i)
  })
  const takes: WindowStory[][] = groups.map(() => [])
  for (const story of stories) {
    const counts = new Map<number, number>()
    for (const node of story.nodes) counts.set(groupOf.get(node)!, (counts.get(groupOf.get(node)!) ?? 0) + 1)
    const [heir] = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]!
    takes[heir]!.push(story)
  }
  return groups.map((nodes, i) => {
    const [keeps = null] = takes[i]!.sort((x, y) => y.size - x.size || x.no - y.no)
    return { nodes, keeps, takes: takes[i]! }
  })
}
