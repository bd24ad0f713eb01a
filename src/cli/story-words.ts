/** Decisions and the log of stories in lines for a terminal. */
import { shortId } from '../export/lookup.ts'
import { plain } from '../export/plain.ts'
import { dayWords } from '../export/time-words.ts'
import type { HandDecision, StoryChange, StoryId } from '../model/index.ts'
import { counted, joinAnd, shorten } from '../text/phrase.ts'

const MAX_LABEL = 50
const quoted = (text: string): string => `“${shorten(plain(text), MAX_LABEL)}”`

/**
 * What was decided by whom and why: 'R. Osei merged “a” and “b”: the same crash'. An undo says what it undoes.
 *
 * @param all  to find what an undo undoes
 */
export function decidedLine(decision: HandDecision, all: readonly HandDecision[]): string {
  return `${plain(decision.by)} ${deedOf(decision, all)}: ${plain(decision.why)}`
}

/** 'merged “a” and “b”', 'split “a” from “b”', 'kept “a” and “b” apart', 'undid d_12: merged “a” and “b”'. */
function deedOf({ what, sides, undoes }: HandDecision, all: readonly HandDecision[]): string {
  const names = sides.map(side => quoted(side.name))
  if (what === 'merge') return `merged ${joinAnd(names)}`
  if (what === 'split') return `split ${names.join(' from ')}`
  if (what === 'apart') return `kept ${joinAnd(names)} apart`
  const undone = all.find(one => one.id === undoes)
  return `undid ${shortId(undoes ?? '?')}${undone === undefined ? '' : ` (${plain(undone.by)} ${deedOf(undone, all)})`}`
}

/** What a line of the log needs: decisions to name, labels of stories, and the ids of the story from which it is seen. */
export type LogView = {
  readonly decisions: readonly HandDecision[]
  readonly labelOf: ReadonlyMap<StoryId, string>
  readonly from?: ReadonlySet<StoryId>
}

/**
 * A change of a story in a line, with the decision that did it.
 *
 *     's_12 “Ferry fire”: 2 reports joined'                       seen from nowhere
 *     '2 reports split off as s_34 “Trawler fire” — R. Osei: two ships (d_56)'   seen from s_12
 */
export function changeLine(change: StoryChange, view: LogView): string {
  const made = view.decisions.find(one => one.id === change.because)
  return `${eventWords(change, view)}${made === undefined ? '' : ` — ${reasonWords(made)}`}`
}

function reasonWords({ id, by, why, undoes }: HandDecision): string {
  return `${plain(by)}${undoes === null ? '' : `, undoing ${shortId(undoes)}`}: ${plain(why)} (${shortId(id)})`
}

function eventWords({ kind, story, other, captureIds }: StoryChange, { labelOf, from }: LogView): string {
  const reports = counted(captureIds.length, 'report')
  const name = (id: StoryId): string => {
    const label = labelOf.get(id)
    return label === undefined ? shortId(id) : `${shortId(id)} ${quoted(label)}`
  }
  const [isHere, isOther] = [from?.has(story) ?? false, other !== null && (from?.has(other) ?? false)]
  const subject = isHere ? '' : `${name(story)}: `
  if (kind === 'founded') return `${subject}founded with ${reports}`
  if (other === null) return `${subject}${reports} joined`
  const isArrival = isOther && !isHere
  if (kind === 'merged')
    return isArrival
      ? `merged into ${name(story)} with ${reports}`
      : `${subject}${name(other)} was merged into it, ${reports}`
  if (kind === 'split')
    return isArrival ? `split from ${name(story)} with ${reports}` : `${subject}${reports} split off as ${name(other)}`
  return isArrival ? `${reports} came from ${name(story)}` : `${subject}${reports} left for ${name(other)}`
}

/** 'undone by L. Brandt on 21 April 2031: two crashes (d_12)'; null for a decision that counts. */
export function undoneLine({ id }: HandDecision, all: readonly HandDecision[]): string | null {
  const undo = all.find(one => one.undoes === id)
  return undo === undefined
    ? null
    : `undone by ${plain(undo.by)} on ${dayWords(undo.at)}: ${plain(undo.why)} (${shortId(undo.id)})`
}
