/** Motive and cause: definite answers against "too early to tell". And the one right answer of a single person's identity. */

import { sameName } from '../text/names.ts'
import { type Decision, type Entry, isDenial } from './entry.ts'
import { isVariant } from './name-book.ts'
import type { Settings } from './settings.ts'
import { type Kit, settle } from './settle.ts'
import { contentWords, fold, shared, slug } from './words.ts'

type Reason = {
  readonly code: string | null
  readonly name: string
  readonly words: ReadonlySet<string>
  readonly open: boolean
}

const OPEN_CODES = new Set(['unknown', 'under-investigation', 'not-ruled-out', 'unclear', 'undetermined'])
const OPEN_WORDS =
  /\b(?:unknown|unclear|undetermined|not (?:yet |immediately |clear)?(?:known|clear|determined|established)|investigat\w*|ruled out|too early)\b/

/** 'Too early to tell', 'under investigation', 'nothing is ruled out': by code, or by the words where no code is given. */
export const isOpenReason = (code: string | null, name: string): boolean =>
  code === null ? OPEN_WORDS.test(fold(name)) : OPEN_CODES.has(code)

/** Codes agree when one is the other's beginning: 'firearm' and 'firearm.automatic'; 'fire' and 'firearm' do not. */
export const codesAgree = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)

const sameReason = (a: Reason, b: Reason): boolean => {
  if (a.open || b.open) return a.open && b.open
  if (a.code !== null && b.code !== null) return codesAgree(a.code, b.code)
  return fold(a.name) === fold(b.name) || shared(a.words, b.words) >= 0.6
}

const reasonOf = ({ claim }: Entry): Reason | null => {
  const s = claim.statement
  if (!('code' in s)) return null
  return { code: s.code, name: s.name, words: new Set(contentWords(s.name)), open: isOpenReason(s.code, s.name) }
}

const reasonKit: Kit<Reason> = {
  read: e => (isDenial(e.claim) ? null : reasonOf(e)),
  denies: (e, v) => {
    const denied = reasonOf(e)
    return denied !== null && (denied.open || sameReason(denied, v))
  },
  id: r => r.code ?? slug(r.name),
  point: r => r.code ?? slug(r.name),
  agree: sameReason,
  finer: (a, b) => a.code !== null && b.code !== null && a.code.startsWith(`${b.code}.`),
  prefer: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  corrects: null,
  isPart: null,
  partsOf: null,
  doubts: (a, b) => a.open && !b.open,
  isOpen: r => r.open,
  isNone: () => false,
  toValue: (_, from) => from.claim.statement,
}

/** The fact of a motive or cause: a definite value is shown, and disputed by a voice that says it is not known. */
export const decideReason = (key: string, entries: readonly Entry[], settings: Settings): Decision => {
  const d = settle(key, entries, reasonKit, settings)
  if (d.value === null || !('code' in d.value)) return d
  if (isOpenReason(d.value.code, d.value.name)) return d.status === 'disputed' ? d : { ...d, rule: 'not-known' }
  const onlyDoubt = d.entries.every((e, i) => {
    const s = e.claim.statement
    return d.verdicts[i] !== 'against' || ('code' in s && !isDenial(e.claim) && isOpenReason(s.code, s.name))
  })
  return d.status === 'disputed' && onlyDoubt ? { ...d, rule: 'official-doubt' } : d
}

type Trait = { readonly text: string; readonly words: readonly string[] }

/** One trait in two wordings: numbers equal, names as variants, else every word of the shorter in the longer. */
export const sameTrait = (a: string, b: string): boolean => {
  if (sameName(a, b) >= 0.8) return true
  const [x, y] = [contentWords(a), contentWords(b)]
  const [few, many] = x.length <= y.length ? [x, y] : [y, x]
  if (few.length === 0) return fold(a) === fold(b)
  return few.every(w => many.some(v => isVariant(w, v)))
}

/** The fact of an identity aspect with one right answer: the attacker's name, age or nationality. */
export const decideTrait = (key: string, entries: readonly Entry[], settings: Settings): Decision =>
  settle<Trait>(
    key,
    entries,
    {
      read: e => {
        const s = e.claim.statement
        return s.slot === 'identity' && !isDenial(e.claim) ? { text: s.value, words: contentWords(s.value) } : null
      },
      denies: (e, v) => e.claim.statement.slot === 'identity' && sameTrait(e.claim.statement.value, v.text),
      id: t => slug(t.text),
      point: t => slug(t.text),
      agree: (a, b) => sameTrait(a.text, b.text),
      finer: (a, b) => a.words.length > b.words.length && sameTrait(a.text, b.text),
      prefer: (a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
      corrects: null,
      isPart: null,
      partsOf: null,
      doubts: () => false,
      isOpen: () => false,
      isNone: () => false,
      toValue: (_, from) => from.claim.statement,
    },
    settings,
  )
