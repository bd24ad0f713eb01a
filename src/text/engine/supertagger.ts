/**
 * A guess at each word's relation and at the side of its head, before the parse: 'nsubj>' hangs on a word to the right.
 * The parser reads these guesses as features, which lets its greedy choices look ahead (Ouchi et al. 2014).
 */
import { mix } from './hash.ts'
import type { Scorer } from './linear.ts'
import type { WordForm } from './words.ts'

/** Most features of one decision. */
export const ROLE_FEATURES = 64

/** A trained guesser: `roles[i]` is a relation and '<' (head to the left), '>' (to the right) or '^' (root). */
export type SupertagModel = { readonly roles: readonly string[]; readonly scorer: Scorer }

/** The guess before the first word. */
export const NO_ROLE = 127

const OUTSIDE = -9

/** Fills `out` with the features of word `i` after the roles `r2 r1`; returns their number. */
export const roleFeatures = (
  forms: readonly WordForm[],
  tags: Int32Array,
  i: number,
  r1: number,
  r2: number,
  out: Int32Array,
): number => {
  const w = forms[i]!.form
  const t = tags[i]!
  const wordAt = (k: number): number => forms[k]?.form ?? OUTSIDE
  const tagAt = (k: number): number => tags[k] ?? OUTSIDE
  const w1 = wordAt(i - 1)
  const w2 = wordAt(i - 2)
  const n1 = wordAt(i + 1)
  const n2 = wordAt(i + 2)
  const t1 = tagAt(i - 1)
  const t2 = tagAt(i - 2)
  const t3 = tagAt(i - 3)
  const u1 = tagAt(i + 1)
  const u2 = tagAt(i + 2)
  const u3 = tagAt(i + 3)
  const u4 = tagAt(i + 4)
  let n = 0
  const add = (template: number, a: number, b: number): void => {
    out[n++] = mix(mix(template * 0x20003, a), b)
  }
  add(1, w, t)
  add(2, t, 0)
  add(3, w1, t)
  add(4, w2, t)
  add(5, n1, t)
  add(6, n2, t)
  add(7, t1, t)
  add(8, u1, t)
  add(9, mix(t1, u1), t)
  add(10, mix(t1, t2), t)
  add(11, mix(u1, u2), t)
  add(12, mix(mix(t2, t1), u1), t)
  add(13, mix(mix(t1, u1), u2), t)
  add(14, mix(mix(mix(t2, t1), u1), u2), t)
  add(15, mix(mix(u1, u2), u3), t)
  add(16, mix(mix(t1, t2), t3), t)
  add(17, w1, w)
  add(18, n1, w)
  add(19, mix(w1, n1), t)
  add(20, mix(w1, w), u1)
  add(21, mix(n1, w), t1)
  add(22, mix(w, t1), u1)
  add(23, mix(w, u1), u2)
  add(24, mix(w, t1), t2)
  add(25, w1, n1)
  add(26, u2, t)
  add(27, u3, t)
  add(28, t2, t)
  add(29, t3, t)
  add(30, r1, t)
  add(31, mix(r1, r2), t)
  add(32, r1, w)
  add(33, mix(r1, t1), mix(t, u1))
  add(34, mix(r1, t1), w)
  add(35, mix(r1, r2), mix(t, u1))
  add(36, mix(r1, u1), w)
  add(37, mix(r1, n1), t)
  add(38, forms[i]!.suffix3, t)
  add(39, mix(w2, w1), t)
  add(40, mix(n1, n2), t)
  add(41, mix(u1, u2), mix(u3, u4))
  add(42, r1, mix(mix(t, u1), u2))
  add(43, i === 0 ? 1 : i === forms.length - 1 ? 2 : 3, t)
  return n
}

const features = new Int32Array(ROLE_FEATURES)
const scores = new Int32Array(256)

/** The role (index into `model.roles`) of every word, left to right. */
export const guessRoles = (model: SupertagModel, forms: readonly WordForm[], tags: Int32Array): Int32Array => {
  const roles = new Int32Array(forms.length)
  let r1 = NO_ROLE
  let r2 = NO_ROLE
  for (let i = 0; i < forms.length; i++) {
    model.scorer.score(features, roleFeatures(forms, tags, i, r1, r2, features), scores)
    let best = 0
    for (let k = 1; k < model.roles.length; k++) if (scores[k]! > scores[best]!) best = k
    roles[i] = best
    r2 = r1
    r1 = best
  }
  return roles
}
