/** Constructions of wishes and stands: infinitives, judgements, prepositions, objects, and their passives. */

import { child, children, relOf } from '../parse-tree.ts'
import { objectFrom } from './content-span.ts'
import { cueStart } from './cue-span.ts'
import type { CueVerb } from './cue-verbs.ts'
import { agentOf, cut, type Frame, subjectOf } from './frame.ts'
import { sourceOfVerb } from './source-span.ts'
import { type Stretch, trimmed, type View, wordAt } from './view.ts'

/** 'plans to leave', 'urged them to leave', 'is expected to leave', 'seems to be lost' */
export const infinitive: Frame = ({ view, i, verb, passive }) => {
  if (!(verb.infinitive || (passive && verb.passive))) return null
  const { s, low, high } = view
  const head = children(s, i, 'xcomp', 'ccomp', 'advcl').find(k => k > i && hasTo(view, k)) ?? -1
  if (head < 0 && verb.sense === 'seem') return seemingly({ view, i, verb, passive })
  const to = head >= 0 ? s.kids[head]!.find(k => wordAt(s, k) === 'to')! : wordAt(s, i + 1) === 'to' ? i + 1 : -1
  if (to <= i || (head < 0 && !/^VB$/.test(s.tokens[i + 2]?.xpos ?? ''))) return null
  const object = child(s, i, 'obj')
  const from = object > i && object < to && !verb.addressee ? low[object]! : wordAt(s, to - 1) === 'not' ? to - 1 : to
  const rest = trimmed(s, { from, to: head >= 0 ? high[head]! : s.tokens.length - 1 })
  if (rest === null) return null
  const end = cut(view, rest)
  const unsaid = passive || verb.sense === 'seem'
  const subject = unsaid ? subjectOf(view, i) : null
  const source = passive ? agentOf(view, i) : unsaid ? null : sourceOfVerb(view, i)
  if (!passive && !unsaid && source === null) return null
  return {
    construction: passive ? 'passive' : 'infinitive',
    source,
    cue: { from: cueStart(view, i), to: i },
    content: subject ? [subject, end] : [end],
    regions: [],
  }
}

/** 'seems unlikely', 'appeared confident' */
const seemingly: Frame = ({ view, i, passive }) => {
  const head = children(view.s, i, 'xcomp', 'ccomp').find(k => k > i) ?? -1
  const subject = subjectOf(view, i)
  const rest = head < 0 || passive ? null : trimmed(view.s, { from: i + 1, to: view.high[head]! })
  if (rest === null) return null
  const content = [...(subject ? [subject] : []), cut(view, rest)]
  return { construction: 'infinitive', source: null, cue: { from: cueStart(view, i), to: i }, content, regions: [] }
}

const hasTo = ({ s }: View, k: number): boolean => s.kids[k]!.some(x => x < k && wordAt(s, x) === 'to')

/** 'called him a liar', 'considers it lost' */
export const small: Frame = ({ view, i, verb, passive }) => {
  if (!verb.small) return null
  const { s, high, low } = view
  const named = children(s, i, 'xcomp', 'obj', 'ccomp').filter(k => k > i)
  const quote = view.quoteOf[Math.max(-1, ...named.map(k => high[k]!)) + 1] ?? -1
  const end = Math.max(-1, ...named.map(k => high[k]!), quote >= 0 ? view.quoteOf.lastIndexOf(quote) : -1)
  const alone = named.length < 2 && !children(s, i, 'xcomp', 'ccomp').some(k => k > i) && quote < 0
  if (end < 0 || (!passive && alone && !/^(?:PRON|PROPN)$/.test(s.tokens[i + 1]?.upos ?? ''))) return null
  const rest = trimmed(s, { from: Math.max(i + 1, Math.min(...named.map(k => low[k]!))), to: end })
  if (rest === null) return null
  const subject = passive ? subjectOf(view, i) : null
  const source = passive ? agentOf(view, i) : sourceOfVerb(view, i)
  if (!passive && source === null) return null
  return {
    construction: passive ? 'passive' : 'small',
    source,
    cue: { from: cueStart(view, i), to: i },
    content: [...(subject ? [subject] : []), cut(view, rest)],
    regions: [],
  }
}

/** 'called for an inquiry', 'referred to the plan' */
export const preposition: Frame = ({ view, i, verb, passive }) => {
  if (verb.prepositions.length === 0 || passive) return null
  const { s, high } = view
  let last = i
  while (last < i + 2 && verb.prepositions.includes(wordAt(s, last + 1))) last++
  if (last === i) return null
  if (/^(?:to|with|of|for|on)$/.test(wordAt(s, last + 1)) && s.tokens[last]!.rel === 'compound:prt') last++
  const first = last + 1
  const head = s.kids[i]!.find(k => k >= first && view.low[k]! <= first) ?? -1
  if (head < 0) return null
  const source = sourceOfVerb(view, i)
  if (source === null) return null
  const content = trimmed(s, cut(view, { from: first, to: high[head]! }))
  return {
    construction: 'preposition',
    source,
    cue: { from: cueStart(view, i), to: last },
    content: content ? [content] : [],
    regions: [],
  }
}

/** 'criticised the plan', 'was criticised by the club' */
export const object: Frame = ({ view, i, verb, passive }) => {
  if (passive) return passiveObject(view, i, verb)
  if (!verb.object) return null
  const target = children(view.s, i, 'obj').find(k => k > i) ?? -1
  if (target < 0) return null
  const source = sourceOfVerb(view, i)
  if (source === null) return null
  const light = lightNoun(view, verb, target)
  if (light !== null)
    return {
      construction: 'object',
      source,
      cue: { from: cueStart(view, i), to: light.cue },
      content: [light.content],
      regions: [],
    }
  const content = objectFrom(view, i, target)
  if (AS_VERBS.has(verb.lemma) && !hasAs(view, content)) return null
  return {
    construction: 'object',
    source,
    cue: { from: cueStart(view, i), to: Math.max(i, wordAt(view.s, i + 1) === 'out' ? i + 1 : i) },
    content: content ? [content] : [],
    regions: [],
  }
}

/** Verbs of seeing that judge only with "as": "sees the vote as a test". */
const AS_VERBS: ReadonlySet<string> = new Set(['see', 'cast', 'view', 'regard'])

const hasAs = ({ s }: View, content: Stretch | null): boolean =>
  content !== null && s.tokens.slice(content.from, content.to + 1).some(t => t.lower === 'as')

/** "expressed doubts about the plan": the noun and its preposition are part of the cue. */
const lightNoun = (
  view: View,
  verb: CueVerb,
  target: number,
): { readonly cue: number; readonly content: Stretch } | null => {
  const { s, high } = view
  if (!/^(?:express|voice)$/.test(verb.lemma)) return null
  const preposition = /^(?:about|over|for|in|with|of|at|on|to)$/.test(wordAt(s, target + 1)) ? target + 1 : -1
  const cue = preposition < 0 ? target : preposition
  if (preposition < 0 && wordAt(s, target + 1) !== 'that') return null
  const to = Math.max(
    high[target]!,
    ...s.kids[view.s.tokens[target]!.head]!.filter(k => view.low[k]! === target + 1).map(k => high[k]!),
  )
  const content = cue < to ? trimmed(s, cut(view, { from: cue + 1, to })) : null
  return content === null ? null : { cue, content }
}

const passiveObject = (view: View, i: number, verb: CueVerb): ReturnType<Frame> => {
  const source = agentOf(view, i)
  if (!verb.object && !verb.passive && !verb.clause) return null
  if (source === null && !verb.passive) return null
  const subject = subjectOf(view, i)
  const by = source === null ? -1 : source.from - 1
  const { s } = view
  if (source !== null)
    return subject === null
      ? null
      : { construction: 'passive', source, cue: { from: cueStart(view, i), to: by }, content: [subject], regions: [] }
  const rest = s.kids[i]!.filter(k => k > i && /^(?:obl|advcl|xcomp|ccomp|obj)$/.test(relOf(s.tokens[k]!)))
  const end = Math.max(-1, ...rest.map(k => view.high[k]!))
  const said = end > i ? trimmed(s, cut(view, { from: i + 1, to: end })) : null
  if (subject === null || said === null || !/^(?:as|for|of|to|that)$/.test(wordAt(s, said.from))) return null
  return {
    construction: 'passive',
    source: null,
    cue: { from: cueStart(view, i), to: i },
    content: [subject, said],
    regions: [],
  }
}
