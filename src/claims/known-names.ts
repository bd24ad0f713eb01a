/** Groups, agencies and outlets anywhere in a stretch of words, on top of the look-ups at one word. */
import { findAgency as agencyAt, findOutlet as outletAt } from '../text/agencies.ts'
import { findChannel as channelAt, findGroup as groupAt } from '../text/groups.ts'

type Hit = { readonly canonical: string; readonly weak: boolean }

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*|[^\s\p{L}\p{N}]/gu) ?? []

const first = <H extends Hit>(
  words: readonly string[],
  at: (words: readonly string[], i: number) => H | null,
): H | null => {
  let weak: H | null = null
  for (let i = 0; i < words.length; i++) {
    const hit = at(words, i)
    if (hit && !hit.weak) return hit
    weak ??= hit
  }
  return weak
}

/** The first armed group that a text names; `weak` when its name is also an ordinary word and nothing near it speaks of a group. */
export const groupIn = (
  text: string,
): { readonly canonical: string; readonly channel: string | null; readonly weak: boolean } | null => {
  const words = wordsOf(text)
  const group = first(words, groupAt)
  const channel = first(words, channelAt)
  if (group && !group.weak) return { canonical: group.canonical, channel: channelWords(words, channel), weak: false }
  if (channel) return { canonical: channel.canonical, channel: channelWords(words, channel), weak: channel.weak }
  return group ? { canonical: group.canonical, channel: null, weak: true } : null
}

const channelWords = (
  words: readonly string[],
  hit: (Hit & { readonly start: number; readonly end: number }) | null,
): string | null => (hit ? words.slice(hit.start, hit.end).join(' ') : null)

/** The first news agency that a text names, by its full name. */
export const agencyIn = (text: string): string | null => strong(first(wordsOf(text), agencyAt))

/** The first well-known outlet that a text names. */
export const outletIn = (text: string): string | null => strong(first(wordsOf(text), outletAt))

const strong = (hit: Hit | null): string | null => (hit && !hit.weak ? hit.canonical : null)
