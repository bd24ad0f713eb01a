/** A decision from what a person named: what is together, what is apart, in terms of evidence. */
import { createHash } from 'node:crypto'
import type { Account, DecidedSide, DecisionId, HandDecision } from '../model/index.ts'
import { clashOf, decisionsAt } from '../stories/decisions.ts'
import { RecountError } from '../text/error.ts'
import { divide, nameOf, pickThing, sideOf, type Thing } from './sides.ts'

/** What is decided, before it is known by whom and why. */
export type Draft = Pick<HandDecision, 'what' | 'sides' | 'undoes'>

const nothing = (message: string) => new RecountError('cli/no-decision', message)

/**
 * 'These are one': stories, incidents or reports. Where one of them has no reports of its own, being only recalled, the happenings become
 * one and the stories stay.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous', 'cli/no-decision'
 */
export function draftMerge(account: Account, names: readonly string[]): Draft {
  if (names.length < 2)
    throw nothing(`expected two or more stories, incidents or reports, got ${names.length}; name all that are one`)
  return { what: 'merge', sides: comparable(sidesOf(account, names)), undoes: null }
}

/** 'These two are never one.' Throws as `draftMerge` does. */
export function draftApart(account: Account, names: readonly string[]): Draft {
  return { what: 'apart', sides: comparable(sidesOf(account, names)), undoes: null }
}

function sidesOf(account: Account, names: readonly string[]): readonly DecidedSide[] {
  const things = names.map(name => pickThing(account, name))
  const sides = things.map(thing => sideOf(account, thing))
  things.forEach((thing, i) => {
    const same = sides.findIndex((side, j) => j < i && share(side, sides[i]!))
    if (same < 0) return
    const [one, other] = [things[same]!, thing]
    if (one.id === other.id)
      throw nothing(
        `${other.id} “${nameOf(other)}”: expected different ones, got this twice: it is one already; name another`,
      )
    const message = `${other.id} “${nameOf(other)}”: expected something else than ${one.id} “${nameOf(one)}”, got a part of it, or its whole`
    throw nothing(`${message}; to take a report out of its story: recount decide split`)
  })
  return sides
}

const share = (a: DecidedSide, b: DecidedSide): boolean =>
  a.reports.some(id => b.reports.includes(id)) ||
  ((a.reports.length === 0 || b.reports.length === 0) &&
    a.mentions.some(one => b.mentions.some(other => other.mentionId === one.mentionId)))

/** Sides of reports where all have some, else of mentions alone. */
function comparable(sides: readonly DecidedSide[]): readonly DecidedSide[] {
  if (sides.every(side => side.reports.length > 0)) return sides
  const silent = sides.find(side => side.mentions.length === 0)
  if (silent !== undefined)
    throw nothing(
      `“${silent.name}”: expected reports that speak of a happening, got none; name stories or reports instead of incidents`,
    )
  return sides.map(side => ({ ...side, reports: [] }))
}

/**
 * 'These reports are another happening than the rest of their story', or these mentions of an incident than its rest. With a version of a page go
 * all its versions.
 *
 * @throws RecountError 'cli/not-found' for parts that are not of the whole, 'cli/ambiguous', 'cli/no-decision' when nothing would be left
 */
export function draftSplit(account: Account, name: string, parts: readonly string[]): Draft {
  const whole = pickThing(account, name)
  if (whole.kind === 'report' || whole.kind === 'mention')
    throw nothing(
      `${name}: expected a story or an incident to split, got a ${whole.kind}; name the story first, then its reports`,
    )
  const side = sideOf(account, whole)
  const full = whole.kind === 'incident' ? { ...side, reports: [] } : side
  const things = parts.map(part => pickThing(account, part))
  for (const thing of things) mustBePartOf(account, thing, { whole, side: full })
  const captures = new Set(things.flatMap(thing => capturesOf(account, thing)))
  const mentions = new Set(things.flatMap(thing => (thing.kind === 'mention' ? [thing.id] : [])))
  const isTaken = (one: { readonly captureId: string; readonly mentionId: string | null }) =>
    captures.has(one.captureId) || (one.mentionId !== null && mentions.has(one.mentionId))
  const sides = divide(full, isTaken, things.map(nameOf).join('; '))
  if (sides[1].reports.length + sides[1].mentions.length === 0)
    throw nothing(
      `${whole.id} “${nameOf(whole)}”: expected some of it to stay, got all of it; name those that are another happening`,
    )
  return { what: 'split', sides, undoes: null }
}

function mustBePartOf(
  account: Account,
  thing: Thing,
  { whole, side }: { readonly whole: Thing; readonly side: DecidedSide },
): void {
  const isPart =
    thing.kind === 'mention'
      ? whole.kind === 'incident' && side.mentions.some(one => one.mentionId === thing.id)
      : thing.kind === 'report' &&
        (whole.kind === 'story'
          ? side.reports.includes(thing.article.captureId)
          : side.mentions.some(one => one.captureId === thing.article.captureId))
  if (isPart) return
  const home = account.stories.find(one => thing.kind === 'report' && one.articleIds.includes(thing.article.id))
  const got = home === undefined ? `a ${thing.kind} that is not` : `one of ${home.id} “${home.label}”`
  const parts = whole.kind === 'story' ? 'a report of it' : 'a mention of it or a report that speaks of it'
  throw new RecountError(
    'cli/not-found',
    `${thing.id}: expected, to split ${whole.id} “${nameOf(whole)}”, ${parts}, got ${got}; recount stories ${whole.id} lists its reports`,
  )
}

/** The report's capture, and those of the other versions of its page. */
function capturesOf(account: Account, thing: Thing): readonly string[] {
  if (thing.kind !== 'report') return []
  const { origin, captureId } = thing.article
  if (!/^https?:/.test(origin)) return [captureId]
  return account.articles.filter(one => one.origin === origin).map(one => one.captureId)
}

/**
 * Takes a decision back, by its id or the beginning of it.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous', 'cli/no-decision' when it is undone already or an undo itself
 */
export function draftUndo(decisions: readonly HandDecision[], words: string): Draft {
  const fits = decisions.filter(one => one.id === words || (words.length >= 3 && one.id.startsWith(words)))
  const [found, ...more] = fits
  if (found === undefined)
    throw new RecountError(
      'cli/not-found',
      `expected the id of a decision, got '${words}'; recount decisions lists them`,
    )
  if (more.length > 0)
    throw new RecountError(
      'cli/ambiguous',
      `expected one decision for '${words}', got ${fits.map(one => one.id).join(', ')}; write more of the id`,
    )
  if (found.what === 'undo')
    throw nothing(
      `${found.id}: expected a decision that counts, got an undo of ${found.undoes}; to have it back decide again`,
    )
  const undone = decisions.find(one => one.undoes === found.id)
  if (undone !== undefined)
    throw nothing(
      `${found.id}: expected a decision that counts, got one that ${undone.by} undid at ${undone.at} (${undone.id}); there is nothing to undo`,
    )
  return { what: 'undo', sides: [], undoes: found.id }
}

/** Who decides, why, and when. */
export type Maker = { readonly by: string; readonly why: string; readonly at: string }

/**
 * The decision as it goes into the store.
 *
 * @throws RecountError 'cli/no-reason' without a name or a reason, 'cli/no-decision' when it says what another one says already, 'cli/contradiction'
 *   when both cannot be kept to
 */
export function makeDecision(draft: Draft, maker: Maker, earlier: readonly HandDecision[]): HandDecision {
  const [by, why] = [maker.by.trim(), maker.why.trim()]
  if (by === '')
    throw new RecountError('cli/no-reason', "decide: expected who decides, got nothing; add --by 'R. Osei'")
  if (why === '')
    throw new RecountError('cli/no-reason', "decide: expected a reason, got nothing; add --why 'the same crash'")
  const body = { at: maker.at, by, why, ...draft }
  const digest = createHash('sha256')
    .update(JSON.stringify([earlier.length, body]))
    .digest('hex')
  const decision: HandDecision = { id: `d_${digest.slice(0, 16)}` as DecisionId, ...body }
  if (draft.what === 'undo') return decision
  const standing = decisionsAt(earlier, '9999')
  const same = standing.find(one => keyOf(one) === keyOf(decision))
  if (same !== undefined)
    throw nothing(
      `expected something new, got what ${same.by} decided at ${same.at}: ${same.id}; there is nothing to do`,
    )
  const clash = clashOf(standing, decision)
  if (clash !== null) throw contradiction(clash)
  return decision
}

/** What a decision says, whoever said it: sides of a merge and of an apart have no order. */
function keyOf({ what, sides }: HandDecision): string {
  const keys = sides.map(side => [...side.reports, ...side.mentions.map(one => one.mentionId)].sort().join(' '))
  return [what, ...(what === 'split' ? keys : keys.sort())].join('\n')
}

const SAID = { merge: 'are one', split: 'are two', apart: 'are never one', undo: '' }

function contradiction({ id, by, at, what, why, sides }: HandDecision): RecountError {
  const names = sides.map(side => `“${side.name}”`).join(' and ')
  const earlier = `${by} decided on ${at.slice(0, 10)} that ${names} ${SAID[what]}: ${why} (${id})`
  return new RecountError(
    'cli/contradiction',
    `expected a decision that can be kept to, got the contrary of an earlier one: ${earlier}; to change that: recount decide undo ${id} --by NAME --why TEXT`,
  )
}
