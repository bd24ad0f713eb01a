/** Made-up decisions for tests. */
import type { CaptureId, DecidedSide, DecisionId, HandDecision, MentionId } from '../model/index.ts'

/** A side of reports, and of mentions written 'report/name' as `withMention` names them. */
export function side(...names: readonly string[]): DecidedSide {
  const mentions = names.filter(name => name.includes('/'))
  return {
    name: names.join(' '),
    reports: names.filter(name => !name.includes('/')) as readonly string[] as readonly CaptureId[],
    mentions: mentions.map(name => ({
      mentionId: name as MentionId,
      captureId: name.split('/')[0] as CaptureId,
      label: name.split('/')[1] ?? '',
      focal: false,
    })),
  }
}

let made = 0

/** A decision of these sides; each is made a minute after the one before. */
export function decision(
  what: 'merge' | 'split' | 'apart',
  sides: readonly DecidedSide[],
  more: Partial<HandDecision> = {},
): HandDecision {
  made += 1
  const at = new Date(Date.UTC(2031, 4, 1) + made * 60_000).toISOString().replace('.000', '')
  return { id: `d_${made}` as DecisionId, at, by: 'R. Osei', why: 'a test', what, sides, undoes: null, ...more }
}

/** What undoes a decision, a minute later than all before. */
export const undo = ({ id }: HandDecision): HandDecision => ({ ...decision('merge', []), what: 'undo', undoes: id })
