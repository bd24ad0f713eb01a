/** Acts of a report joined to incidents: by kind, place, day, and whom they fell on. */
import type { Sent } from '../sentence.ts'
import type { Known } from './actors.ts'
import type { EventKind, HumanTarget, Instrument, PhysicalTarget } from './event.ts'
import type { EventDraft } from './event-draft.ts'

/** How many incidents back a draft may go on with one: keeps the work linear. */
const REACH = 40

/** Incidents from drafts in text order: each draft goes on with the best incident before it, or begins one. */
export const joinDrafts = (
  _sents: readonly Sent[],
  drafts: readonly EventDraft[],
  _known: Known,
): readonly EventDraft[] => {
  const incidents: EventDraft[] = []
  for (const draft of drafts) {
    let best = -1
    let most = 0
    for (let i = Math.max(0, incidents.length - REACH); i < incidents.length; i++) {
      const incident = incidents[i]!
      const score = affinity(incident, draft)
      if (score >= most && score > 0) {
        most = score
        best = i
      }
    }
    if (best < 0) incidents.push(draft)
    else incidents[best] = joined(incidents[best]!, draft)
  }
  return incidents
}

const WEAK = new Set(['kill', 'die', 'injure', 'damage', 'attack'])
const isWeak = (d: EventDraft): boolean => d.families.every(f => WEAK.has(f))

/** How well a draft goes on with an incident; 0: it does not. */
const affinity = (a: EventDraft, b: EventDraft): number => {
  if (a.threatened !== b.threatened) return 0
  if (b.identifies !== undefined) return b.sentences[0]! - a.sentences.at(-1)! <= 3 ? 8 : 0
  const near = b.sentences[0]! - a.sentences.at(-1)!
  const same = a.kind === b.kind
  if (!same && !(isWeak(a) || isWeak(b))) return 0
  const shared = sharesTarget(a, b)
  if (!same && !shared && near > 1) return 0
  if (!shared && daysApart(a, b)) return 0
  if (!shared && placesApart(a, b)) return 0
  if (shared) return 10
  const empty = b.humans.length + b.physical.length === 0
  if (near === 0) return 6
  if (b.pronoun || b.refers.length > 0 || (empty && b.noun)) return 5 - Math.min(4, near * 0.2) + (same ? 1 : 0)
  if (empty) return same || near <= 1 ? 2 : 0
  if (a.humans.length + a.physical.length === 0) return near <= 2 ? 3 : same ? 1 : 0
  if (near <= 1 && !b.days && !b.where) return 2
  return same && !b.days && !b.where && near <= 3 ? 1 : 0
}

const daysApart = (a: EventDraft, b: EventDraft): boolean =>
  a.days !== null && b.days !== null && (a.days.to < b.days.from || b.days.to < a.days.from)

const finest = (d: EventDraft): string | null => d.where?.parts.at(-1)?.name.toLowerCase() ?? null

const placesApart = (a: EventDraft, b: EventDraft): boolean => {
  if (a.where?.country && b.where?.country && a.where.country !== b.where.country) return true
  const [x, y] = [finest(a), finest(b)]
  if (x === null || y === null) return false
  const names = (d: EventDraft): readonly string[] => d.where!.parts.map(p => p.name.toLowerCase())
  return !names(a).some(n => names(b).includes(n)) && a.where!.parts.at(-1)!.kind === b.where!.parts.at(-1)!.kind
}

const keyOf = (h: HumanTarget): string => (h.name ?? h.description ?? '').toLowerCase()
const sharesTarget = (a: EventDraft, b: EventDraft): boolean =>
  a.humans.some(x =>
    b.humans.some(y => keyOf(x) === keyOf(y) && (x.name !== null || x.amount.count === y.amount.count)),
  ) || a.physical.some(x => b.physical.some(y => x.text.toLowerCase() === y.text.toLowerCase()))

const ORDER: readonly EventKind[] = ['bombing', 'kidnapping', 'hijacking', 'arson', 'robbery', 'attack']

const joined = (a: EventDraft, b: EventDraft): EventDraft => ({
  ...a,
  kind: ORDER.find(k => k === a.kind || k === b.kind)!,
  families: [...new Set([...a.families, ...b.families])],
  sentences: [...new Set([...a.sentences, ...b.sentences])],
  days: a.days ?? b.days,
  where: finer(a, b),
  humans: joinHumans(a.humans, b),
  physical: joinPhysical(a.physical, b.physical),
  actors: {
    individuals: [...new Set([...a.actors.individuals, ...b.actors.individuals])],
    organisations: [...a.actors.organisations, ...b.actors.organisations],
    state: a.actors.state || b.actors.state,
    armed: a.actors.armed || b.actors.armed,
  },
  instruments: joinInstruments(a.instruments, b.instruments),
  attempted: a.attempted && b.attempted,
  defused: a.defused || b.defused,
  combat: a.combat && b.combat,
  old: a.old || (b.old && a.days === null),
  definite: a.definite && b.definite,
})

const finer = (a: EventDraft, b: EventDraft): EventDraft['where'] => {
  if (
    a.where === null ||
    (a.where.parts.length === 0 &&
      b.where &&
      b.where.parts.length > 0 &&
      (a.where.country === null || b.where.country === a.where.country))
  )
    return b.where ?? a.where
  return a.where
}

/** People of both; a name takes the description and effects of its other mentions, a pronoun's act falls on the only person. */
const joinHumans = (humans: readonly HumanTarget[], b: EventDraft): readonly HumanTarget[] => {
  const out = b.identifies === undefined ? [...humans] : humans.filter(h => h.name !== null || !isCountedFor(h, b))
  const counted = humans.find(h => h.name === null && b.identifies !== undefined && isCountedFor(h, b))
  const add = (h: HumanTarget): void => {
    const i = out.findIndex(x => keyOf(x) === keyOf(h))
    if (i < 0) out.push(h)
    else {
      const x = out[i]!
      out[i] = {
        ...x,
        description: x.description ?? h.description,
        type: x.description === null && h.description !== null ? h.type : x.type,
        amount: x.amount.count === null ? h.amount : x.amount,
        effects: [...new Set([...x.effects, ...h.effects])],
      }
    }
  }
  for (const h of b.humans)
    add(
      counted
        ? {
            ...h,
            description: h.description ?? besides(counted),
            type: h.description === null ? counted.type : h.type,
            effects: counted.effects,
            nation: h.nation ?? counted.nation,
          }
        : h,
    )
  const effect =
    b.families.includes('kill') || b.families.includes('die')
      ? 'death'
      : b.families.includes('injure')
        ? 'injury'
        : null
  if ((b.pronoun || b.refers.length > 0) && effect && !b.attempted) {
    const i = out.findIndex(h => h.name !== null || h.amount.count === 1)
    if (i >= 0) out[i] = { ...out[i]!, effects: [...new Set([...out[i]!.effects, effect as 'death' | 'injury'])] }
  }
  return out
}

const GENERIC = /^(?:people|persons?|victims?|individuals?|others?|men|dead|wounded|injured|bodies)$/i
const besides = (h: HumanTarget): string | null =>
  h.description === null || GENERIC.test(h.description) ? null : h.description

/** Are these people the ones whom a later sentence names? The same noun, or as many. */
const isCountedFor = (h: HumanTarget, b: EventDraft): boolean => {
  const noun = (h.description ?? '').toLowerCase().split(' ').at(-1)!
  const same = b.identifies !== '' && noun.startsWith(b.identifies!.slice(0, 6))
  return same || h.amount.count === b.humans.length || (GENERIC.test(noun) && h.amount.count === null)
}

const joinPhysical = (a: readonly PhysicalTarget[], b: readonly PhysicalTarget[]): readonly PhysicalTarget[] => {
  const out = [...a]
  for (const p of b) {
    const i = out.findIndex(x => x.text.toLowerCase() === p.text.toLowerCase())
    if (i < 0) out.push(p)
    else if (out[i]!.effect === null || p.effect === 'destroyed') out[i] = { ...out[i]!, effect: p.effect }
  }
  return out
}

const joinInstruments = (a: readonly Instrument[], b: readonly Instrument[]): readonly Instrument[] => {
  const out = [...a]
  for (const i of b) if (!out.some(x => x.type === i.type)) out.push(i)
  return out
}
