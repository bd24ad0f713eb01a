/** Which fact a claim speaks of. */
import type { CountSlot, Slot, Statement } from '../model/index.ts'
import { fold, slug } from './words.ts'

const ATTACKERS = new Set(
  'attacker suspect perpetrator gunman gunmen assailant shooter bomber attackers suspects perpetrators assailants'.split(
    ' ',
  ),
)
const ANYBODY = new Set(['', 'any', 'person', 'people', 'victim', 'victims'])
const SAME_WHO: Readonly<Record<string, string>> = {
  officer: 'police',
  officers: 'police',
  military: 'soldier',
  children: 'child',
}

/** A kind of person as keys write it: 'suspect' → 'attacker', 'victim' → 'any', 'Rescue workers' → 'rescue-workers'. */
export const foldWho = (who: string): string => {
  const plain = slug(who)
  if (ATTACKERS.has(plain)) return 'attacker'
  if (ANYBODY.has(plain) || plain === 'x') return 'any'
  return Object.hasOwn(SAME_WHO, plain) ? SAME_WHO[plain]! : plain
}

const PART_NOISE = new Set(
  'the a an of people persons citizens citizen nationals national tourists tourist foreigners passengers passenger them all local two'.split(
    ' ',
  ),
)
const AMERICANS = new Set(['american', 'americans', 'us', 'usa', 'u', 's', 'united', 'states'])

/** The part of a total that a count is about: '10 US citizens' and 'Americans' are both 'american'. */
export const partOf = (part: string): string => {
  const words = fold(part)
    .split(' ')
    .filter(w => w && !/^\d+$/.test(w) && !PART_NOISE.has(w))
    .map(w => (AMERICANS.has(w) ? 'american' : singular(w)))
  return slug([...new Set(words)].join(' ') || part)
}

const singular = (w: string): string => (w.length > 3 && w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w)

const IDENTITY_SINGLE = new Set(['name', 'age', 'nationality'])

/**
 * The group of claims that are weighed together; it is the key of their fact, or the stem of the keys of several facts.
 *
 *     killed, police → 'killed:police' · killed, any → 'killed' · killed, any, part 'Americans' → 'killed/american'
 *     perpetrators, suspect → 'perpetrators' · identity, suspect, nationality → 'identity:attacker/nationality'
 *     figure, 'Polling stations' → 'figure' (one fact for each measure) · weapon → 'weapon'
 */
export const groupOf = (s: Statement): string => {
  if (s.slot === 'identity') return `identity:${foldIdentity(s.who)}/${s.aspect}`
  if (!('who' in s)) return s.slot
  const part = s.part === null ? '' : `/${partOf(s.part)}`
  if (s.slot === 'perpetrators') return `perpetrators${part}`
  const who = foldWho(s.who)
  return `${s.slot}${who === 'any' ? '' : `:${who}`}${part}`
}

/** Victims stay victims where a name or an age is told. */
const foldIdentity = (who: string): string => {
  const folded = foldWho(who)
  return folded === 'any' ? 'victim' : folded
}

/** True for an identity group with one right answer: one attacker has one name, but victims have many. */
export const isSingleIdentity = (group: string): boolean => {
  const [, who = '', aspect = ''] = /^identity:([^/]+)\/(.*)$/.exec(group) ?? []
  return who === 'attacker' && IDENTITY_SINGLE.has(aspect)
}

const ORDER: readonly Slot[] = [
  'killed',
  'injured',
  'missing',
  'hostages',
  'rescued',
  'evacuated',
  'displaced',
  'arrested',
  'perpetrators',
  'responsibility',
  'identity',
  'place',
  'time',
  'weapon',
  'vehicle',
  'target',
  'cause',
  'motive',
  'magnitude',
  'damage',
  'figure',
  'action',
  'advice',
  'assertion',
  'quote',
]

/** The slot of a key or group: 'killed:police/x' → 'killed'. */
export const slotOf = (key: string): Slot => (/^[a-z]+/.exec(key)?.[0] ?? 'assertion') as Slot

const isAttackers = (key: string): boolean => /^[a-z]+:attacker/.test(key)

/** Keys in the order of an account: people first, then who did it, where and when, what was said last. */
export const compareKeys = (a: string, b: string): number =>
  ORDER.indexOf(slotOf(a)) - ORDER.indexOf(slotOf(b)) ||
  Number(isAttackers(a)) - Number(isAttackers(b)) ||
  (a < b ? -1 : a > b ? 1 : 0)

/** True where a count adds up as bodies are found, so that a later, higher count may correct an older one. */
export const isToll = (slot: Slot): boolean =>
  (['killed', 'injured', 'arrested', 'rescued', 'evacuated', 'displaced'] as readonly (Slot | CountSlot)[]).includes(
    slot,
  )
