/** How sure a statement is, and whether it is affirmed or denied, with the words that say so (FactBank's two axes). */
import type { Factuality, Span } from '../model/index.ts'
import { children, relOf, type Sent } from './sentence.ts'

type Certainty = Factuality['certainty']

const ORDER: readonly Certainty[] = ['certain', 'probable', 'possible', 'underspecified']
/** The weaker of two certainties. */
export const weaker = (a: Certainty, b: Certainty): Certainty => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)

const HEDGES: ReadonlyMap<string, Certainty> = new Map(
  Object.entries({
    allegedly: 'possible',
    alleged: 'possible',
    reportedly: 'probable',
    apparently: 'probable',
    apparent: 'probable',
    seemingly: 'probable',
    probably: 'probable',
    likely: 'probable',
    presumably: 'probable',
    possibly: 'possible',
    perhaps: 'possible',
    maybe: 'possible',
    possible: 'possible',
    potentially: 'possible',
    unconfirmed: 'possible',
    purported: 'possible',
    purportedly: 'possible',
    suspected: 'probable',
    supposedly: 'possible',
    supposed: 'possible',
    feared: 'possible',
    believed: 'probable',
    thought: 'probable',
    presumed: 'probable',
    rumoured: 'possible',
    rumored: 'possible',
  } as const),
)
const MODALS: ReadonlyMap<string, Certainty> = new Map(
  Object.entries({
    may: 'possible',
    might: 'possible',
    could: 'possible',
    would: 'underspecified',
    will: 'underspecified',
    "'ll": 'underspecified',
    should: 'underspecified',
    shall: 'underspecified',
    must: 'probable',
  } as const),
)
const BELIEF = /^(believe|think|suspect|fear|assume|presume|suppose|guess|reckon|doubt)$/
const SEEM = /^(seem|appear)$/
const NEGATION = /^(not|n't|never|neither|nor|no|nobody|none|without|cannot)$/
const DENIAL = /^(deny|dismiss|refute|rule|reject)$/
const SUBJECTIVE = /^(suspected|alleged)$/

/**
 * Certainty and polarity of the predicate at token `i`: its own modifiers and those of the clauses that it depends on.
 *
 *     'may have been killed'             → possible
 *     'two are feared dead'              → possible
 *     'no one was hurt'                  → certain, negative
 *     'whether he acted alone'           → underspecified
 */
export const factualityAt = (s: Sent, i: number): Factuality => {
  const hedges: Span[] = []
  let certainty: Certainty = 'certain'
  let negative = false
  const hedge = (k: number, c: Certainty): void => {
    certainty = weaker(certainty, c)
    hedges.push({ start: s.tokens[k]!.start, end: s.tokens[k]!.end })
  }
  for (let k = i, depth = 0; k >= 0 && depth < 4; k = s.tokens[k]!.head, depth++) {
    const t = s.tokens[k]!
    for (const c of s.kids[k] ?? []) {
      const kid = s.tokens[c]!
      const modal = kid.upos === 'AUX' ? MODALS.get(kid.lower) : undefined
      if (modal && depth === 0) hedge(c, modal)
      else if (modal === 'possible') hedge(c, modal)
      const word = HEDGES.get(kid.lower)
      if (
        word &&
        (relOf(kid) === 'advmod' || (relOf(kid) === 'amod' && depth <= 1) || relOf(kid) === 'obl') &&
        !(SUBJECTIVE.test(kid.lower) && depth === 0)
      )
        hedge(c, word)
      if (depth <= 1 && relOf(kid) === 'mark' && /^(if|whether|unless)$/.test(kid.lower)) hedge(c, 'underspecified')
      if (depth === 0 && NEGATION.test(kid.lower) && /^(advmod|det|neg|cc:preconj)$/.test(kid.rel)) negative = true
      if (
        depth === 0 &&
        /^nsubj/.test(kid.rel) &&
        (/^(nobody|none)$/.test(kid.lower) ||
          children(s, c, 'det').some(d => /^(no|neither)$/.test(s.tokens[d]!.lower)))
      )
        negative = true
    }
    if (depth > 0 && /^(ccomp|xcomp|csubj)$/.test(relOf(s.tokens[i]!))) {
      if (BELIEF.test(t.lemma) || SEEM.test(t.lemma)) hedge(k, 'probable')
      if (/^(deny|dismiss|refute)$/.test(t.lemma)) negative = true
    }
    if (
      depth === 0 &&
      relOf(t) === 'conj' &&
      children(s, k, 'cc').some(c => /^(nor|or)$/.test(s.tokens[c]!.lower)) &&
      t.head >= 0
    )
      negative ||= children(s, t.head, 'cc:preconj', 'advmod', 'cc').some(c =>
        /^(neither|not|n't)$/.test(s.tokens[c]!.lower),
      )
    if (depth === 0 && HEDGES.get(t.lower) && t.upos !== 'VERB') hedge(k, HEDGES.get(t.lower)!)
    if (depth > 0 && HEDGES.get(t.lower) && /^(xcomp|ccomp)$/.test(relOf(s.tokens[i]!))) hedge(k, HEDGES.get(t.lower)!)
    if (relOf(t) === 'root' || (/^(conj|parataxis)$/.test(relOf(t)) && depth > 1)) break
  }
  if (s.text.trimEnd().endsWith('?')) certainty = weaker(certainty, 'underspecified')
  return { certainty, polarity: negative ? 'negative' : 'positive', hedges: uniqueSpans(hedges) }
}

/** Is the verb one by which somebody denies what follows? */
export const isDenial = (lemma: string): boolean => DENIAL.test(lemma)

const uniqueSpans = (spans: readonly Span[]): readonly Span[] =>
  [...new Map(spans.map(x => [`${x.start}-${x.end}`, x] as const)).values()].sort((a, b) => a.start - b.start)
