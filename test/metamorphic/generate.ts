/** Pairs of reports that differ in one thing, drawn from the templates with a seed. */
import { createHash } from 'node:crypto'
import { type Random, seededRandom } from '../../bench/generate-random.ts'
import type { CountSlot } from '../../src/model/index.ts'
import { clauseOf } from './clauses.ts'
import { DAYS, NUMBERS, PEOPLE, type Style, TEMPLATES, type Template, TOWNS } from './templates.ts'
import { type Expected, HARMLESS, KINDS } from './variants.ts'

/** What must become of the claims; `renamed`: nothing but a name. */
export type Change =
  | Expected
  | { readonly change: 'renamed'; readonly from: string; readonly to: string }
  | { readonly change: 'nobody' }

/** A report: its title and its text. */
export type Page = { readonly title: string; readonly text: string }

/** A report before and after the change. `part`: templates that rules were tuned on, held back from it, or written afterwards. */
export type Pair = {
  readonly id: string
  readonly kind: string
  readonly part: 'dev' | 'held' | 'fresh'
  readonly slot: CountSlot
  readonly count: number
  readonly base: Page
  readonly variant: Page
  readonly expected: Change
}

/** All kinds, in the order of the table. */
export const ALL_KINDS: readonly string[] = [...Object.keys(KINDS), 'number', 'name', 'harmless words']

/** The first `count` pairs of a seed: every kind of every template in turn, then again with other draws. */
export const generatePairs = (seed: number, count: number): readonly Pair[] => {
  const random = seededRandom(seed)
  const out: Pair[] = []
  for (let round = 1; out.length < count; round++)
    for (const template of TEMPLATES)
      for (const kind of ALL_KINDS) {
        const pair = pairOf(template, kind, random)
        if (pair !== null && out.length < count) out.push({ ...pair, id: `${template.id} ${kind} ${round}` })
      }
  return out
}

/** By the hash of a template's name, but for those written last. */
export const partOf = (template: Template): Pair['part'] =>
  template.isFresh ? 'fresh' : createHash('sha256').update(template.id).digest()[0]! % 2 === 0 ? 'dev' : 'held'

type Scene = { readonly town: string; readonly day: string; readonly person: string; readonly closing: string }

const pairOf = (t: Template, kind: string, random: Random): Omit<Pair, 'id'> | null => {
  const scene = {
    town: random.pick(TOWNS),
    day: random.pick(DAYS),
    person: random.pick(PEOPLE),
    closing: random.pick(CLOSINGS[t.style]),
  }
  const [word, count] = random.pick(NUMBERS)
  const clause = clauseOf(t, word, scene.town, scene.day)
  const plain = sentence(clause.plain)
  const pair = { kind, part: partOf(t), slot: t.slot, count, base: pageOf(t, plain, scene) }
  if (kind === 'number') {
    const [other, to] = random.pick(NUMBERS.filter(([, n]) => n !== count))
    const variant = pageOf(t, sentence(clauseOf(t, other, scene.town, scene.day).plain), scene)
    return { ...pair, variant, expected: { change: 'number', to } }
  }
  if (kind === 'name') return { ...pair, ...renamed(t, word, scene, random) }
  if (kind === 'harmless words')
    return { ...pair, variant: harmless(t, word, scene, random), expected: { change: 'nobody' } }
  const made = KINDS[kind]!(clause, random, t)
  return made === null ? null : { ...pair, variant: pageOf(t, made.text, scene), expected: made.expected }
}

const renamed = (t: Template, word: string, scene: Scene, random: Random): Pick<Pair, 'variant' | 'expected'> => {
  const field = scene.closing.includes('{person}') ? random.pick(['town', 'person'] as const) : 'town'
  const to = random.pick((field === 'town' ? TOWNS : PEOPLE).filter(name => name !== scene[field]))
  const other = { ...scene, [field]: to }
  const text = sentence(clauseOf(t, word, other.town, other.day).plain)
  return { variant: pageOf(t, text, other), expected: { change: 'renamed', from: scene[field], to } }
}

const harmless = (t: Template, word: string, scene: Scene, random: Random): Page => {
  const filled = random.pick(HARMLESS).replace('{n}', word).replace('{N}', start(word)).replace('{town}', scene.town)
  return pageOf({ ...t, lead: 'The council met in the morning.' }, filled, scene)
}

const CLOSINGS: Readonly<Record<Style, readonly string[]>> = {
  agency: ['Mayor {person} called for calm.', 'The road stayed closed in the evening.', 'It was the talk of {town}.'],
  tabloid: ['Locals lit candles in the square.', 'Mayor {person} cut short a holiday.', 'Flowers lay on the pavement.'],
  ministry: [
    'Minister {person} has been informed.',
    'The Ministry will publish further details.',
    'Roads around {town} are open.',
  ],
}

const DATELINES: Readonly<Record<Style, (scene: Scene) => string>> = {
  agency: s => `${s.town.toUpperCase()}, March 6 (Bay Wire) - `,
  tabloid: () => '',
  ministry: () => '',
}

const pageOf = (t: Template, text: string, scene: Scene): Page => ({
  title: `${scene.town}: the latest`,
  text: `${DATELINES[t.style](scene)}${text} ${t.lead.replace('{day}', scene.day)}\n\n${scene.closing.replace('{person}', scene.person).replace('{town}', scene.town)}`,
})

const start = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const sentence = (text: string): string => `${start(text)}.`
