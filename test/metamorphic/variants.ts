/** What is done to a statement, and what must become of its claims. */
import type { Random } from '../../bench/generate-random.ts'
import type { Clause } from './clauses.ts'
import type { Style, Template } from './templates.ts'

/** What the product must say of the variant. */
export type Expected =
  | { readonly change: 'weaker' }
  | { readonly change: 'denied' }
  | { readonly change: 'open' }
  | { readonly change: 'attributed'; readonly kind: string }
  | { readonly change: 'number'; readonly to: number }
  | { readonly change: 'same' }

/** A variant's sentence (null: the template has no such form) and the expected change. */
export type Variant = { readonly text: string; readonly expected: Expected } | null

type Maker = (clause: Clause, random: Random, template: Template) => Variant

const WEAKER: Expected = { change: 'weaker' }
const DENIED: Expected = { change: 'denied' }
const OPEN: Expected = { change: 'open' }

const VOICES: Readonly<Record<Style, readonly (readonly [string, string, string])[]>> = {
  agency: [
    ['police', 'police', 'said'],
    ['the interior ministry', 'ministry', 'said'],
    ['a hospital spokeswoman', 'hospital', 'said'],
    ['witnesses', 'witness', 'told the agency'],
    ['the army', 'military', 'said in a statement'],
  ],
  tabloid: [
    ['police', 'police', 'revealed'],
    ['a witness', 'witness', 'told reporters'],
    ['firefighters', 'emergency', 'said'],
    ['hospital bosses', 'hospital', 'said'],
  ],
  ministry: [
    ['the provincial police command', 'police', 'said'],
    ['the general prosecutor', 'prosecutor', 'announced'],
    ['the armed forces', 'military', 'reported'],
    ['the regional hospital', 'hospital', 'said'],
  ],
}

/** Small letter at the start of what is put inside a sentence; "Police" and "A blast" are no names. */
const inside = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const start = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const sentence = (text: string): string => start(/[.?!]$/.test(text) ? text : `${text}.`)

/** Each kind of change by name. */
export const KINDS: Readonly<Record<string, Maker>> = {
  'hedge: modal': (c, r) => ({ text: sentence(c.modal(r.pick(['may', 'might', 'could']))), expected: WEAKER }),
  'hedge: adverb': (c, r) => ({
    text: sentence(c.adverb(r.pick(['reportedly', 'allegedly', 'apparently', 'possibly', 'probably', 'presumably']))),
    expected: WEAKER,
  }),
  'hedge: belief': (c, r) => ({
    text: sentence(c.belief(r.pick(['believed', 'feared', 'thought', 'presumed', 'alleged', 'suspected']))),
    expected: WEAKER,
  }),
  'hedge: frame': (c, r) => ({
    text: sentence(
      r.pick([
        `it is possible that ${inside(c.plain)}`,
        `it appears that ${inside(c.plain)}`,
        `it is feared that ${inside(c.plain)}`,
        `unconfirmed reports say that ${inside(c.plain)}`,
        `there are rumours that ${inside(c.plain)}`,
        `perhaps ${inside(c.plain)}`,
      ]),
    ),
    expected: WEAKER,
  }),
  'negation: nobody': c => ({ text: sentence(c.none), expected: DENIED }),
  'negation: frame': (c, r) => ({
    text: sentence(
      r.pick([
        `it is not true that ${inside(c.plain)}`,
        `reports that ${inside(c.plain)} are false`,
        `it is wrong that ${inside(c.plain)}`,
      ]),
    ),
    expected: DENIED,
  }),
  'denial reported': (c, r, t) => {
    const [who] = r.pick(VOICES[t.style])
    return {
      text: sentence(
        r.pick([
          `${who} denied that ${inside(c.plain)}`,
          `${who} dismissed reports that ${inside(c.plain)}`,
          `${who} rejected claims that ${inside(c.plain)}`,
        ]),
      ),
      expected: DENIED,
    }
  },
  attribution: (c, r, t) => {
    const [who, kind, cue] = r.pick(VOICES[t.style])
    const text = r.pick([
      `${c.plain}, ${who} ${cue}`,
      `according to ${who}, ${inside(c.plain)}`,
      `${who} said ${inside(c.plain)}`,
      `${who} said that ${inside(c.plain)}`,
    ])
    return { text: sentence(text), expected: { change: 'attributed', kind } }
  },
  question: (c, r) => ({
    text: sentence(
      r.pick([c.question, `it is unclear whether ${inside(c.plain)}`, `nobody knows whether ${inside(c.plain)}`]),
    ),
    expected: OPEN,
  }),
  conditional: (c, r) => ({
    text: sentence(
      r.pick([
        `if ${inside(c.plain)}, the governor will have to answer for it`,
        `unless the warnings are heeded, ${inside(c.would('could'))}`,
        `${c.would('would')} if nothing were done`,
      ]),
    ),
    expected: OPEN,
  }),
  'plan or threat': (c, r) => ({
    text: sentence(
      r.pick([
        `a letter threatened ${c.infinitive}`,
        `the men planned ${c.infinitive}`,
        `somebody wanted ${c.infinitive}`,
        `two men had tried ${c.infinitive}`,
        `the plan was ${c.infinitive}`,
      ]),
    ),
    expected: OPEN,
  }),
  'active or passive': c => (c.turned === null ? null : { text: sentence(c.turned), expected: { change: 'same' } }),
}

/** Words of casualties that hurt nobody; `{n}` is a number in words. */
export const HARMLESS: readonly string[] = [
  'The council killed the proposal by {n} votes.',
  'A television crew shot {n} films in {town} last year.',
  '{N} goals in the last minutes killed the match.',
  'The heat killed off {n} trees in the park.',
  '{N} runners were dead tired at the finish.',
  'The talks reached a dead end after {n} rounds.',
  'In a drill, {n} volunteers played the wounded.',
  'The battery of the tram died after {n} stops.',
  'The scandal hurt {n} banks.',
  'The show killed with {n} good jokes.',
  'A strike hit {n} factories.',
  'The novel, in which {n} people are murdered, won a prize.',
  '{N} sheep were killed by wolves.',
  'The film, in which {n} soldiers die, opens on Friday.',
  'The virus killed {n} computers.',
]
