/** To which happening a sentence without a time or place of its own belongs. */
import type { Draft } from './draft.ts'
import { PEOPLE } from './lexicon/people.ts'
import type { Sent } from './sentence.ts'

/** Words that keep to the time just told. */
const BACK_REF =
  /\b(?:died|killed|hurt|injured|burned|happened|lost)\b[^.;]{0,40}\bthen\b|\bthat (?:year|night|day|time|month|attack|fire|crash|disaster|blast|quake|flood)\b/i

/** How a sentence opens that goes on about what was just told. */
const REFERS =
  /^(he|she|they|it|the|his|her|their|its|those|these|that|this|another|among|one|police|officials|authorities|a|an)$/

/** The sentence before and its happening, the focal one, and the content words of each happening so far by its key. */
export type Told = {
  readonly before: { readonly s: Sent; readonly draft: Draft } | null
  readonly focal: Draft
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
}

/** The happening before it, with which such a sentence goes on unless its words lead back to the focal one. */
export const continued = (s: Sent, { before, focal, names }: Told): Draft => {
  if (!before || before.draft.focal) return focal
  const draft = before.draft
  const shared = (words: readonly string[], d: Draft): number => words.filter(w => names.get(d.key)?.has(w)).length
  if (s.index - draft.sentence <= 3 && BACK_REF.test(s.text)) return draft
  if (draft.apart) {
    const propers = s.tokens.filter(t => t.upos === 'PROPN').map(t => t.lemma.toLowerCase())
    return shared(propers, focal) > shared(propers, draft) ? focal : draft
  }
  const mine = contentOf(s)
  const there = shared(mine, draft)
  const back = shared(mine, focal)
  const refers = REFERS.test(s.tokens[0]?.lower ?? '') || s.tokens[0]?.upos === 'PROPN'
  if (before.s.paragraph === s.paragraph && refers && there >= back) return draft
  return there > back ? draft : focal
}

/** The nouns and names of a sentence that tell what it is about: lemmas, each once; words for people left out. */
export const contentOf = (s: Sent): readonly string[] => [
  ...new Set(
    s.tokens
      .filter(t => /^(NOUN|PROPN)$/.test(t.upos) && t.text.length > 2 && !PEOPLE.has(t.lemma.toLowerCase()))
      .map(t => t.lemma.toLowerCase()),
  ),
]
