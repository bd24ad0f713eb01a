/** A template's clause in the forms that the variants need: plain, hedged, denied, asked, passive and active. */
import type { Template } from './templates.ts'

/** The same count in many grammatical forms; without capital and full stop. */
export type Clause = {
  readonly plain: string
  readonly modal: (modal: string) => string
  readonly belief: (verb: string) => string
  readonly adverb: (adverb: string) => string
  readonly none: string
  readonly question: string
  /** "N people would be killed": what a condition or a plan may bring. */
  readonly would: (modal: string) => string
  /** "to kill N people": what somebody tries, threatens or plans. */
  readonly infinitive: string
  /** The active for a passive and the other way round; null where there is none. */
  readonly turned: string | null
}

/** Makes the clause of a template with a number in words, a town and a day. */
export const clauseOf = (t: Template, number: string, town: string, day: string): Clause => {
  const tail = t.tail.replace('{town}', town).replace('{day}', day)
  const people = `${number} ${t.people}`
  switch (t.form) {
    case 'passive':
      return passive(t, people, tail)
    case 'active':
      return active(t, people, tail)
    case 'plain':
      return intransitive(t, people, tail)
    case 'left':
      return left(t, people, tail)
  }
}

const BASES: Readonly<Record<string, string>> = {
  killed: 'kill',
  injured: 'injure',
  arrested: 'arrest',
  rescued: 'rescue',
  evacuated: 'evacuate',
  kidnapped: 'kidnap',
  'shot dead': 'shoot',
  hurt: 'hurt',
  electrocuted: 'electrocute',
  'crushed to death': 'crush',
  freed: 'free',
  apprehended: 'apprehend',
  wounded: 'wound',
  detained: 'detain',
  abducted: 'abduct',
}

const passive = (t: Template, people: string, tail: string): Clause => {
  const base = BASES[t.verb] ?? t.verb
  const [verb, ...rest] = t.verb.split(' ') as [string, ...string[]]
  const after = rest.map(word => ` ${word}`).join('')
  return {
    plain: `${people} were ${t.verb} ${tail}`,
    modal: m => `${people} ${m} have been ${t.verb} ${tail}`,
    belief: v => `${people} are ${v} to have been ${t.verb} ${tail}`,
    adverb: a => `${people} were ${a} ${t.verb} ${tail}`,
    none: `no ${t.people} were ${t.verb} ${tail}`,
    question: `were ${people} ${t.verb} ${tail}?`,
    would: m => `${people} ${m} be ${t.verb} ${tail}`,
    infinitive: `to ${base} ${people}${after} ${tail}`,
    turned: `${t.agent} ${verb} ${people}${after} ${tail}`,
  }
}

const active = (t: Template, people: string, tail: string): Clause => {
  const [past, participle, base] = t.verb.split('/') as [string, string, string]
  const agent = t.agent
  return {
    plain: `${agent} ${past} ${people} ${tail}`,
    modal: m => `${agent} ${m} have ${participle} ${people} ${tail}`,
    belief: v => `${agent} ${isPlural(agent) ? 'are' : 'is'} ${v} to have ${participle} ${people} ${tail}`,
    adverb: a => `${agent} ${a} ${past} ${people} ${tail}`,
    none: `${agent} ${past} no ${t.people} ${tail}`,
    question: `did ${lower(agent)} ${base} ${people} ${tail}?`,
    would: m => `${agent} ${m} ${base} ${people} ${tail}`,
    infinitive: `to ${base} ${people} ${tail}`,
    turned: participle.includes(' ') ? null : `${people} were ${participle} by ${lower(agent)} ${tail}`,
  }
}

const intransitive = (t: Template, people: string, tail: string): Clause => {
  const [past, participle, base] = t.verb.split('/') as [string, string, string]
  return {
    plain: `${people} ${past} ${tail}`,
    modal: m => `${people} ${m} have ${participle} ${tail}`,
    belief: v => `${people} are ${v} to have ${participle} ${tail}`,
    adverb: a => `${people} ${a} ${past} ${tail}`,
    none: `no ${t.people} ${past} ${tail}`,
    question: `did ${people} ${base} ${tail}?`,
    would: m => `${people} ${m} ${base} ${tail}`,
    infinitive: `to let ${people} ${base} ${tail}`,
    turned: null,
  }
}

const left = (t: Template, people: string, tail: string): Clause => ({
  plain: `${t.agent} left ${people} ${t.verb} ${tail}`,
  modal: m => `${t.agent} ${m} have left ${people} ${t.verb} ${tail}`,
  belief: v => `${t.agent} is ${v} to have left ${people} ${t.verb} ${tail}`,
  adverb: a => `${t.agent} ${a} left ${people} ${t.verb} ${tail}`,
  none: `${t.agent} left no ${t.people} ${t.verb} ${tail}`,
  question: `did ${lower(t.agent)} leave ${people} ${t.verb} ${tail}?`,
  would: m => `${t.agent} ${m} leave ${people} ${t.verb} ${tail}`,
  infinitive: `to leave ${people} ${t.verb} ${tail}`,
  turned: null,
})

const isPlural = (agent: string): boolean => /^(Police|Officers)$|police$/.test(agent)

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
