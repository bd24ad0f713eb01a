/** Constructions of speech: direct, inserted, and reported clauses. */

import { child, children, relOf } from '../parse-tree.ts'
import { aroundClause, clauseFrom, clausesOf } from './content-span.ts'
import { cueEnd, cueStart, cueStretch } from './cue-span.ts'
import { agentOf, type Found, type Frame } from './frame.ts'
import { sourceBehind, sourceOfVerb } from './source-span.ts'
import { isMark, type Stretch, type View, wordAt } from './view.ts'

/** Index of the quote that opens right behind token `k`, a comma or colon between; -1 for none. */
const quoteBehind = ({ s, quoteOf }: View, k: number): number => {
  for (let n = k + 1; n <= k + 2; n++) {
    const here = quoteOf[n] ?? -1
    if (here >= 0) {
      const behind = quoteOf.lastIndexOf(here) + 1
      const whole = behind >= s.tokens.length || s.tokens[behind]!.upos === 'PUNCT' || wordAt(s, n - 1) === ':'
      return quoteOf[k] === here || !isMark(s.tokens[n]!.text) || !whole ? -1 : here
    }
    if (!/^[,:]$/.test(wordAt(s, n))) return -1
  }
  return -1
}

/** '…said: "We won."' */
export const direct: Frame = ({ view, i, verb, passive }) => {
  if (!(verb.clause || verb.inserted) || passive || verb.lemma === 'make') return null
  const last = cueEnd(view, i)
  const told = verb.addressee ? child(view.s, i, 'obj', 'iobj') : -1
  const end = told > i ? Math.max(last, view.high[told]!) : last
  const region = [last, end].map(k => quoteBehind(view, k)).find(k => k >= 0) ?? -1
  const awaits = wordAt(view.s, view.s.tokens.length - 1) === ':' && view.s.tokens.length - end < 12
  if (region < 0 && !(awaits && clausesOf(view, i).length === 0)) return null
  const source = sourceOfVerb(view, i)
  if (region < 0)
    return { construction: 'direct', source, cue: cueStretch(view, i, last), content: [], regions: [], awaits }
  const cue = cueStretch(view, i, last)
  const before = quoteBefore(view, Math.min(source?.from ?? cue.from, cue.from), i)
  const first = Math.min(source?.from ?? cue.from, cue.from)
  const inside = before < 0 && wordAt(view.s, first - 1) === ',' && wordAt(view.s, cue.to + 1) === ','
  const lead = inside ? aroundClause(view, { from: first, to: view.s.tokens.length - 1 }) : []
  return { construction: 'direct', source, cue, content: lead, regions: before >= 0 ? [before, region] : [region] }
}

/** "Holt made the following remark:": whatever the verb, its sentence ends with a colon before somebody's quoted words. */
export const readOpening = (view: View): Found | null => {
  const { s } = view
  const last = s.tokens.length - 1
  const root = s.tokens.findIndex(t => t.head < 0)
  if (last < 2 || s.tokens[last]!.text !== ':' || s.tokens[root]?.upos !== 'VERB' || view.quoteOf[root]! >= 0)
    return null
  const source = sourceOfVerb(view, root)
  const cue = { from: cueStart(view, root), to: last }
  if (source === null || last - root > 12) return null
  return {
    head: root,
    lemma: s.tokens[root]!.lemma.toLowerCase(),
    sense: 'say',
    construction: 'direct',
    source,
    cue,
    content: [],
    regions: [],
    awaits: true,
  }
}

/** Index of the quote that ends right before token `k`, where the cue does not stand in it; -1 for none. */
const quoteBefore = ({ quoteOf }: View, k: number, cue: number): number => {
  const here = quoteOf[k - 1] ?? -1
  return here >= 0 && here !== quoteOf[cue] ? here : -1
}

/** '…, she said', '…, said Ana Holt', 'The mayor, he added, …' */
export const inserted: Frame = ({ view, i, verb, passive }) => {
  if (!verb.inserted || passive || !/^VB[DZPGN]$/.test(view.s.tokens[i]!.xpos)) return null
  const { s, quoteOf } = view
  const last = cueEnd(view, i)
  const start = cueStart(view, i)
  const isEdge = (k: number): boolean => /^[,?!]$/.test(wordAt(s, k)) || (quoteOf[k] ?? -1) >= 0 || isMark(wordAt(s, k))
  const led = children(s, i, 'nsubj').some(k => k < i) && (quoteOf[start - 1] ?? -1) < 0
  const tail = isEdge(start - 1) ? sourceBehind(view, i) : null
  const after = tail === null ? undefined : s.tokens[tail.to + 1]
  const closes = after === undefined || after.upos === 'PUNCT'
  const behind = (led && !closes) || /^(?:VERB|AUX)$/.test(after?.upos ?? '') ? null : tail
  const before = behind === null ? sourceOfVerb(view, i) : null
  const source = behind ?? (before !== null && before.to < start && isEdge(before.from - 1) ? before : null)
  if (source === null) return null
  if (behind === null && /^(?:that|whether|how|why)$/.test(wordAt(s, last + 1))) return null
  const clause = { from: Math.min(source.from, start), to: Math.max(source.to, last) }
  const region = quoteBefore(view, clause.from, i)
  const own = behind === null ? clausesOf(view, i).filter(k => k > i) : []
  if (own.some(k => !/^[,"“]$|^''$/.test(wordAt(s, clause.to + 1)) && view.low[k]! <= clause.to + 2)) return null
  if (region < 0 && own.some(() => s.tokens[clause.to + 1]?.text !== ',')) return null
  const cue = { from: start, to: last }
  if (region >= 0) return { construction: 'inserted', source, cue, ...quotedContent(view, clause, region) }
  const content = aroundClause(view, widened(view, i, clause))
  if (content.length === 0 || content[0]!.to > clause.from) return null
  if (
    !content.some(c => s.tokens.slice(c.from, c.to + 1).some(t => /^(?:VB[DZPNG]|MD)$/.test(t.xpos))) &&
    content.length < 2
  )
    return null
  return { construction: 'inserted', source, cue, content, regions: [] }
}

/** A quote before the cue clause, with the words that lead into it, and the one that goes on behind the clause. */
const quotedContent = (view: View, clause: Stretch, region: number): Pick<Found, 'content' | 'regions'> => {
  const opening = view.quoteOf.indexOf(region)
  const lead = opening > 0 ? aroundClause(view, { from: clause.from, to: view.s.tokens.length - 1 })[0] : undefined
  const on = quoteBehind(view, clause.to)
  const more = on >= 0 && on !== region ? [on] : []
  return lead !== undefined && lead.from < opening - 1
    ? { content: [lead], regions: more }
    : { content: [], regions: [region, ...more] }
}

/** A cue clause with the time and place that belong to it: "…, he said on Monday in Lund, …". */
const widened = ({ s, high }: View, verb: number, clause: Stretch): Stretch => {
  let to = clause.to
  for (const k of s.kids[verb]!) if (k > to && relOf(s.tokens[k]!) === 'obl' && high[k]! < to + 8) to = high[k]!
  return { from: clause.from, to }
}

const OPENS_CLAUSE = /^(?:that|whether|how|why|what|if|who|where)$/

/** 'said (that) the plan was dead', 'told reporters the plan was dead' */
export const clause: Frame = ({ view, i, verb, passive }) => {
  if (!verb.clause || (verb.lemma === 'make' && clearAt(view, i) < 0)) return null
  const { s, low } = view
  const head = clausesOf(view, i).find(k => k > i) ?? -1
  const next = openerAfter(view, i)
  const opener = verb.object && !verb.addressee && isOfObject(view, i, next) ? -1 : next
  if (head < 0 && opener < 0) return bareClause({ view, i, verb, passive })
  if (passive && !verb.passive && !verb.addressee) return null
  const told = verb.addressee ? child(s, i, 'obj', 'iobj') : -1
  const last = verb.lemma === 'make' ? clearAt(view, i) : cueEnd(view, i)
  let first = head >= 0 && low[head]! > i ? low[head]! : opener >= 0 ? opener : i + 1
  if (opener >= 0 && opener < first) first = opener
  if (first <= last) first = last + 1
  if (told > i && told < (head < 0 ? s.tokens.length : head) && first <= view.high[told]! && opener < 0)
    first = view.high[told]! + 1
  while (/^[,:]$/.test(wordAt(s, first))) first++
  if (first >= s.tokens.length) return null
  const widest =
    clausesOf(view, i)
      .filter(k => k > i)
      .sort((a, b) => view.high[a]! - view.high[b]!)
      .at(-1) ?? head
  const content = clauseFrom(view, first, widest)
  const source = passive ? agentOf(view, i) : sourceOfVerb(view, i)
  return {
    construction: 'clause',
    source,
    cue: cueStretch(view, i, last),
    content: content ? [content] : [],
    regions: [],
  }
}

/** How many tokens behind a cue are looked at for a finite verb, so that work stays linear. */
const MAX_LOOK = 60

/** "said ending it would take time", "told voters she is with them", where the tree has no clause behind the verb: all that follows. */
const bareClause: Frame = ({ view, i, verb, passive }) => {
  const { s } = view
  if (!/^(?:say|tell)$/.test(verb.lemma) || passive) return null
  const last = cueEnd(view, i)
  let first = last + 1
  if (verb.lemma === 'tell') while (/^(?:NOUN|PROPN|DET|ADJ)$/.test(s.tokens[first]?.upos ?? '')) first++
  const told = s.tokens.slice(first, first + MAX_LOOK)
  const isTold = told.some(t => /^(?:VB[DZP]|MD)$/.test(t.xpos))
  if (
    !isTold ||
    /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV)$/.test(told[0]!.upos) ||
    /^(?:no|so|it|nothing|something|more|much)$/.test(told[0]!.lower)
  )
    return null
  const source = sourceOfVerb(view, i)
  const content = source === null ? null : clauseFrom(view, first, -1)
  return content === null
    ? null
    : { construction: 'clause', source, cue: { from: cueStart(view, i), to: last }, content: [content], regions: [] }
}

/** "makes (it) clear": the index of "clear"; -1 where it is another making. */
const clearAt = ({ s }: View, i: number): number =>
  [i + 1, i + 2, i + 3].find(k => /^(?:clear|plain|known|sure)$/.test(wordAt(s, k))) ?? -1

/** "denied her claim that the bridge was safe": the clause belongs to the verb's object, which is told as a whole. */
const isOfObject = ({ s }: View, i: number, opener: number): boolean => {
  const clauseHead = s.tokens[s.tokens[opener]?.head ?? -1]
  return clauseHead !== undefined && relOf(clauseHead) === 'acl' && children(s, i, 'obj').includes(clauseHead.head)
}

/** The word that opens a clause behind a verb, with at most a short phrase between: "said on Monday that". */
const openerAfter = ({ s, quoteOf }: View, i: number): number => {
  for (let k = i + 1; k < s.tokens.length && k <= i + 9; k++) {
    if (quoteOf[k] !== quoteOf[i] || /^(?:VERB|AUX|PUNCT)$/.test(s.tokens[k]!.upos)) return -1
    if (k > i + 1 ? wordAt(s, k) === 'that' && s.tokens[k]!.upos === 'SCONJ' : OPENS_CLAUSE.test(wordAt(s, k))) return k
  }
  return -1
}
