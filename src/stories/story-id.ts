/** Names of stories. */
import { createHash } from 'node:crypto'
import type { StoryId } from '../model/index.ts'

/** The id of the story that was founded with this: a report's id, with a salt where that name is taken. */
export const storyIdOf = (founding: string): StoryId =>
  `s_${createHash('sha256').update(founding).digest('hex').slice(0, 16)}` as StoryId
