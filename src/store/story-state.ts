/** What a store remembers of people's decisions and of the names of stories. */
import type { CaptureId, HandDecision, StoryChange, StoryId } from '../model/index.ts'
import type { MergedId, Register, RegisteredStory } from '../stories/register.ts'
import { RecountError } from '../text/error.ts'

/** What goes in together, or not at all: a decision, and what a grouping did to the register (`carryIds`). */
export type StoryUpdate = {
  readonly decision?: HandDecision
  readonly put?: readonly RegisteredStory[]
  readonly merged?: readonly MergedId[]
  readonly log?: readonly StoryChange[]
}

/** The part of a store that remembers decisions and names. Decisions are in the chain of commits, like evidence; names are not. */
export interface StoryMemory {
  /**
   * Puts a decision in, and stories, merged names and lines of the log, as one transaction.
   *
   * @throws RecountError 'store/write-failed' for a decision that is there already, one that undoes nothing, or a report that
   *   the store does not hold; 'store/not-writable', 'store/disk-full'
   */
  putStories(update: StoryUpdate): void

  /** All decisions in the order in which they were made, undone ones and undos too. */
  decisions(): readonly HandDecision[]

  /** Names as they are now; empty until `putStories` was called. */
  storyRegister(): Register

  /** Lines of the log, the oldest first; with `of` those that speak of one of these stories. */
  storyLog(of?: ReadonlySet<StoryId>): readonly StoryChange[]
}

/** Refuses an update that leads nowhere. @throws RecountError 'store/write-failed' */
export function mustBePossible(
  { decision, put = [] }: StoryUpdate,
  known: readonly HandDecision[],
  holds: (id: CaptureId) => boolean,
): void {
  const refuse = (what: string, got: string) => {
    throw new RecountError('store/write-failed', `${what}, got ${got}; a fault of the calling program`)
  }
  if (decision !== undefined) {
    const { id, what, undoes } = decision
    if (known.some(one => one.id === id)) refuse('decision: expected a new one', id)
    if ((what === 'undo') !== (undoes !== null) || (undoes !== null && !known.some(one => one.id === undoes)))
      refuse('decision: expected an undo of one that is there', `${what} of ${undoes}`)
  }
  const lost = put.flatMap(one => one.members).find(member => !holds(member))
  if (lost !== undefined) refuse('story: expected reports that are in the store', lost)
}
