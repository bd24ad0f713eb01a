/** Part-of-speech tagging: greedy, left to right, one linear classifier over words, affixes, shapes and earlier tags. */
import { mix } from './hash.ts'
import type { Scorer } from './linear.ts'
import type { WordForm } from './words.ts'

/** Most features of one decision. */
export const TAG_FEATURES = 64

/** A trained tagger. `tags[i]` is 'UPOS|XPOS'; `lexicon` gives the ambiguity class (0 unknown) of a folded word form's hash. */
export type TaggerModel = {
  readonly tags: readonly string[]
  readonly lexicon: ReadonlyMap<number, number>
  readonly scorer: Scorer
}

/** A sentence as the tagger sees it. */
export type TagInput = { readonly forms: readonly WordForm[]; readonly classes: Int32Array; readonly capitals: number }

/** Looks the words up once. `capitals` is 1 when nearly all letters are capitals, 2 when most words are capitalised (headlines). */
export const tagInput = (forms: readonly WordForm[], lexicon: ReadonlyMap<number, number>): TagInput => {
  const classes = Int32Array.from(forms, f => lexicon.get(f.form) ?? 0)
  let lower = 0
  let title = 0
  let upper = 0
  for (const form of forms) {
    if (form.casing === 1) lower++
    else if (form.casing === 3) upper++
    else if (form.casing === 2) title++
  }
  const capitals = upper > 2 * (lower + title) ? 1 : title > lower ? 2 : lower > 0 && title + upper === 0 ? 3 : 0
  return { forms, classes, capitals }
}

const NO_TAG = 255

/** Fills `out` with the features of word `i` after tags `t2 t1`; returns their number. */
export const tagFeatures = (input: TagInput, i: number, t1: number, t2: number, out: Int32Array): number => {
  const { forms, classes } = input
  const w = forms[i]!
  const p1 = forms[i - 1]
  const p2 = forms[i - 2]
  const n1 = forms[i + 1]
  const n2 = forms[i + 2]
  const c = classes[i]!
  const cn = n1 === undefined ? -1 : classes[i + 1]!
  const cn2 = n2 === undefined ? -1 : classes[i + 2]!
  const context = (i === 0 ? 8 : 0) + input.capitals
  const formP = p1?.form ?? 11
  const formN = n1?.form ?? 12
  let n = 0
  const add = (template: number, a: number, b: number): void => {
    out[n++] = mix(mix(template * 0x10001, a), b)
  }
  add(1, w.form, 0)
  add(2, w.exact, 0)
  add(3, w.suffix1, 0)
  add(4, w.suffix2, 0)
  add(5, w.suffix3, 0)
  add(6, w.suffix4, 0)
  add(7, w.prefix1, 0)
  add(8, w.prefix2, 0)
  add(9, w.prefix3, 0)
  add(10, w.shape, context)
  add(11, w.casing, context)
  add(12, w.shape, w.suffix2)
  add(13, t1, 0)
  add(14, t1, t2)
  add(15, t1, w.form)
  add(16, mix(t1, t2), w.form)
  add(17, t1, w.suffix3)
  add(18, t1, w.suffix2)
  add(19, formP, 0)
  add(20, formN, 0)
  add(21, p2?.form ?? 13, 0)
  add(22, n2?.form ?? 14, 0)
  add(23, formP, w.form)
  add(24, formN, w.form)
  add(25, formN, n2?.form ?? 14)
  add(26, n1?.suffix3 ?? 15, 0)
  add(27, n1?.suffix2 ?? 16, t1)
  add(28, cn, 0)
  add(29, cn, c)
  add(30, cn, t1)
  add(31, cn, cn2)
  add(32, cn, w.form)
  add(33, mix(c, cn), t1)
  add(34, c, 0)
  add(35, c, t1)
  add(36, mix(c, t1), t2)
  add(37, cn2, c)
  add(38, n1?.casing ?? 9, w.casing)
  add(39, n1?.shape ?? 17, w.shape)
  add(40, formP, t2)
  add(41, formN, t1)
  add(42, p1?.suffix3 ?? 18, 0)
  add(43, w.casing, t1)
  add(44, mix(cn, cn2), c)
  add(45, w.prefix3, w.suffix2)
  add(46, mix(w.casing, p1?.casing ?? 9), n1?.casing ?? 9)
  add(47, 0, 0)
  add(48, w.suffix3, cn)
  add(49, w.suffix2, context)
  const d = w.parts
  add(50, d, 0)
  add(51, d, w.suffix2)
  add(52, d, t1)
  add(53, d, n1?.parts ?? -1)
  add(54, d, p1?.parts ?? -1)
  add(55, d, mix(w.casing, context))
  add(56, mix(d, t1), n1?.parts ?? -1)
  add(57, mix(d, c === 0 ? 1 : 0), t1)
  add(58, mix(d, t1), t2)
  add(59, d, formN)
  add(60, d, formP)
  return n
}

const features = new Int32Array(TAG_FEATURES)
const scores = new Int32Array(256)

/** The tag (index into `model.tags`) of every word. Linear in the number of words. */
export const tagWords = (model: TaggerModel, forms: readonly WordForm[]): Int32Array => {
  const input = tagInput(forms, model.lexicon)
  const tags = new Int32Array(forms.length)
  let t1 = NO_TAG
  let t2 = NO_TAG
  for (let i = 0; i < forms.length; i++) {
    model.scorer.score(features, tagFeatures(input, i, t1, t2, features), scores)
    let best = 0
    for (let k = 1; k < model.tags.length; k++) if (scores[k]! > scores[best]!) best = k
    tags[i] = best
    t2 = t1
    t1 = best
  }
  return tags
}

export { NO_TAG }
