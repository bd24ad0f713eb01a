/** How far a content reaches. */
import { children, relOf } from '../parse-tree.ts'
import { isMark, type Stretch, trimmed, type View, wordAt } from './view.ts'

/** From `first` on to the end of the clause with head `head`; to the sentence's end where the tree says nothing. */
export const clauseFrom = (view: View, first: number, head: number): Stretch | null => {
  const { s, high } = view
  const last = s.tokens.length - 1
  let to = head >= 0 ? high[head]! : last
  if (to < first) to = last
  const breaks = (k: number): boolean =>
    view.quoteOf[k]! < 0 &&
    (/^(?:;|--|—)$/.test(s.tokens[k]!.text) ||
      (s.tokens[k]!.text === ',' &&
        /^(?:according|saying|adding|arguing|noting|citing|while|although)$/.test(wordAt(s, k + 1))))
  for (let k = first; k <= to; k++) if (breaks(k) && k > first) to = k - 1
  // a tree that ends the clause in the middle of a phrase is not believed: go on to the next stop
  while (to < last && !endsPhrase(view, to + 1)) to++
  return trimmed(s, { from: first, to })
}

const endsPhrase = ({ s, quoteOf }: View, k: number): boolean => {
  const t = s.tokens[k]!
  if (quoteOf[k]! >= 0 && quoteOf[k] === quoteOf[k - 1]) return false
  return t.upos === 'PUNCT' || /^(?:CCONJ|SCONJ|ADP|ADV|PART|VERB|AUX|DET|PRON|PROPN)$/.test(t.upos)
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|night|morning|day|yesterday|today)$/

/** The object of a verb with what belongs to it: "the mayor for ignoring them", "him as a liar", "the group of fraud". */
export const objectFrom = (view: View, verb: number, object: number): Stretch | null => {
  const { s, low, high } = view
  let to = high[object]!
  for (const k of s.kids[verb]!) {
    if (k <= object || low[k]! !== to + 1) continue
    const rel = relOf(s.tokens[k]!)
    const opener = wordAt(s, low[k]!)
    const belongs =
      (/^(?:obl|advcl|xcomp|ccomp)$/.test(rel) && /^(?:for|as|of|to|from|over|with|that)$/.test(opener)) ||
      (rel === 'xcomp' && !isMark(opener))
    if (!belongs || TIME.test(s.tokens[k]!.lower)) break
    to = high[k]!
  }
  const from = Math.max(low[object]!, verb + 1)
  return trimmed(s, cutAtSaying(view, { from, to }))
}

const cutAtSaying = ({ s, quoteOf }: View, { from, to }: Stretch): Stretch => {
  for (let k = from + 1; k < to; k++)
    if (
      quoteOf[k]! < 0 &&
      s.tokens[k]!.text === ',' &&
      /^(?:saying|adding|arguing|noting|citing|calling|while|but|according|which)$/.test(wordAt(s, k + 1))
    )
      return { from, to: k - 1 }
  return { from, to }
}

/** What is said around a cue clause that stands inside or behind it: the words of the sentence before and behind. */
export const aroundClause = (view: View, clause: Stretch): readonly Stretch[] => {
  const { s } = view
  const before = clause.from > 0 ? trimmed(s, { from: leadIn(view, clause.from - 1), to: clause.from - 1 }) : null
  const behind = s.tokens[clause.to + 1]
  const goesOn = behind !== undefined && /^[,"“]$|^''$/.test(behind.text)
  const after = goesOn ? trimmed(s, { from: clause.to + 1, to: s.tokens.length - 1 }) : null
  const told = after !== null && isStatement(view, after) ? after : null
  return [before, told].filter(x => x !== null)
}

/** Contents do not begin with the conjunction or the dateline that joins the sentence to the last one. */
const leadIn = ({ s }: View, last: number): number => {
  let from = 0
  for (let k = 0; k < last && k < 8; k++) if (/^(?:--|—|–)$/.test(s.tokens[k]!.text) && k > 0) from = k + 1
  return /^(?:but|and|so|yet)$/.test(wordAt(s, from)) && from < last ? from + 1 : from
}

/** Words behind a cue clause that go on with the content: a finite verb, and no participle or "when" that goes with the cue. */
const isStatement = ({ s, quoteOf }: View, { from, to }: Stretch): boolean => {
  if (quoteOf[from]! >= 0) return true
  const first = s.tokens[from]!
  if (
    /^(?:when|while|after|before|as|referring|adding|citing|although|though|according|noting|who|in|during|on|at)$/.test(
      first.lower,
    )
  )
    return false
  if (first.xpos === 'VBG') return false
  return s.tokens.slice(from, to + 1).some(t => /^(?:VB[DZP]|MD)$/.test(t.xpos))
}

/** Children of a verb that are clauses of its own. */
export const clausesOf = (view: View, verb: number): readonly number[] => children(view.s, verb, 'ccomp', 'csubj')
