/** Parts that stand together are one time: 'just before dawn on Friday'. */
import type { Lexeme } from '../lexemes.ts'
import { type Part, readPart } from './parts.ts'

/** The parts of one time; null: not said. */
export type Group = { readonly day: Part | null; readonly daypart: Part | null; readonly clock: Part | null }

/** The time that starts with the part at lexeme i, null where none does. */
export function readTime(lex: readonly Lexeme[], i: number): { readonly group: Group; readonly next: number } | null {
  const part = readPart(lex, i)
  return part === null || !isTime(lex, i, part) ? null : readGroup(lex, part)
}

/** A bare part of the day is a time only after 'in the', 'at', 'this', 'every' …: "Good morning" and "nights" are none. */
function isTime(lex: readonly Lexeme[], i: number, part: Part): boolean {
  if (part.what !== 'daypart' || part.today !== null || part.next - i > 2) return true
  if (/^(overnight|early|late|mid)$/.test(lex[i]!.low) || lex[i]!.low === 'midday') return true
  if (/^(in|at|by|before|after|until|around|during|on)$/.test(lex[i - 1]?.low ?? '')) return true
  const after = readPart(lex, part.next + (/^(on|of)$/.test(lex[part.next]?.low ?? '') ? 1 : 0))
  return after?.what === 'day' || after?.what === 'clock'
}

/** Takes parts of other kinds that follow directly or after a comma, 'on', 'at', 'of', 'in the'. A weekday before a date is said twice. */
function readGroup(lex: readonly Lexeme[], first: Part): { readonly group: Group; readonly next: number } {
  let group: Group = { day: null, daypart: null, clock: null, [first.what]: first }
  let next = first.next
  for (let steps = 0; steps < 4; steps++) {
    let at = next
    for (let k = 0; k < 3 && /^(,|on|at|of|in|the|\||—|–|-|from)$/.test(lex[at]?.low ?? ''); k++) at += 1
    const ways = at > next && lex[at - 1]!.low === 'the' ? [at - 1, at] : [at]
    const part = ways.map(w => readPart(lex, w)).find(p => p !== null) ?? null
    if (part === null || !fits(group, part)) break
    if (part.what !== 'day' && at > next && lex[next]!.low === 'from') break
    group = { ...group, [part.what]: part }
    next = part.next
  }
  return { group, next }
}

function fits(group: Group, part: Part): boolean {
  if (group[part.what] === null) {
    if (part.what !== 'day') return !(part.what === 'daypart' && part.today !== null && group.day !== null)
    return !isLong(part) || (group.clock === null && group.daypart === null)
  }
  return (
    part.what === 'day' && part.spec.kind === 'date' && group.day?.what === 'day' && group.day.spec.kind === 'weekday'
  )
}

/** Months, years and weeks have no clock of their own: "at 9pm in 2015" is two times. */
const isLong = (part: Part) =>
  part.what === 'day' &&
  !/^(date|weekday|offset|holiday)$/.test(part.spec.kind) &&
  !(part.spec.kind === 'calendar' && part.spec.unit === 'day')
