/** A claim on its way through the fold, and the small questions that every slot's rule asks of it. */
import type { ArticleId, Claim, Fact, Instant, Statement, TimeRange } from '../model/index.ts'
import { instantMs } from '../text/zones.ts'
import type { RuleName } from './rules.ts'
import type { Settings } from './settings.ts'

/**
 * A claim with its voice; `at` is its place in the order of the fold, 0-based. `told` is when its words were first reported: of a copy,
 * no later than its original where that was heard before. `copied`: it
 * repeats a claim that was heard before. `outlet` is the outlet of its report, folded; '' when unknown. `page` is the report's page, by
 * its first version, and which version the report is, from 0.
 */
export type Entry = {
  readonly claim: Claim
  readonly voice: string
  readonly at: number
  readonly told: TimeRange
  readonly copied: boolean
  readonly outlet: string
  readonly page: { readonly first: ArticleId; readonly no: number }
}

/** What one claim does to a fact. */
export type Verdict = 'for' | 'against' | 'stale'

/** What a fact's rule gives back. `verdicts` are parallel to `entries`. */
export type Decision = {
  readonly key: string
  readonly status: Fact['status']
  readonly value: Statement | null
  readonly rule: RuleName
  readonly entries: readonly Entry[]
  readonly verdicts: readonly Verdict[]
}

/** What is known of the happening beforehand: its rough time, and the clocks of its place (IANA name). */
export type Setting = { readonly when: TimeRange | null; readonly zone: string | null }

/** Decides the facts of one key's claims. */
export type Decide = (key: string, entries: readonly Entry[], settings: Settings, scene: Setting) => readonly Decision[]

const WEIGHT = { certain: 1, probable: 0.75, possible: 0.4, underspecified: 0 } as const

/** How much a claim weighs in a choice between values: certain 1, probable 0.75, possible 0.4, underspecified 0. */
export const weightOf = (claim: Claim): number => WEIGHT[claim.factuality.certainty]

/** True when the claim says that it is not so. */
export const isDenial = (claim: Claim): boolean => claim.factuality.polarity === 'negative'

/** True when the claim commits its source to anything: 'they look into whether' does not. */
export const asserts = (claim: Claim): boolean => claim.factuality.certainty !== 'underspecified'

const DAY_APART = 20 * 3_600_000 // ms: two calendar days in the same unknown zone lie 24 h apart, less what clocks are put forward

/**
 * True when `a` was reported before `b`: its range ends before the other begins, or both its ends lie most of a day before the other's
 * ("20 June" and "21 June" overlap only because the zones are unknown). Other ranges that overlap are in no order.
 */
export const isBefore = (a: TimeRange, b: TimeRange): boolean =>
  a.to < b.from || (a.from < b.from && a.to < b.to && shiftMs(a, b) >= DAY_APART)

/** When the earlier of two reports came out, whichever it was. */
export const earlierOf = (a: TimeRange, b: TimeRange): TimeRange => ({
  from: firstOf(a.from, b.from),
  to: firstOf(a.to, b.to),
  basis: a.basis,
})

const firstOf = (a: Instant, b: Instant): Instant => (b < a ? b : a)

/** By how much `b` was reported after `a`, in ms, at least: from end to beginning, or the smaller shift of the two ends. */
export const gapMs = (a: TimeRange, b: TimeRange): number =>
  Math.max(instantMs(b.from) - instantMs(a.to), shiftMs(a, b))

const shiftMs = (a: TimeRange, b: TimeRange): number =>
  Math.min(instantMs(b.from) - instantMs(a.from), instantMs(b.to) - instantMs(a.to))

/** Status and tallies from verdicts: distinct voices, those that commit to something where any do. */
export const statusOf = (entries: readonly Entry[], verdicts: readonly Verdict[]): Fact['status'] => {
  const pro = new Set<string>()
  let against = false
  for (const [i, e] of entries.entries()) {
    if (verdicts[i] === 'against') against = true
    if (verdicts[i] === 'for' && asserts(e.claim)) pro.add(e.voice)
  }
  if (against) return 'disputed'
  return pro.size > 1 ? 'confirmed' : 'single-source'
}

/** The fact of a decision, every claim listed with its verdict. */
export const factOf = (d: Decision): Fact => ({
  key: d.key,
  status: d.status,
  value: d.value,
  support: d.entries.map((e, i) => ({ claimId: e.claim.id, voice: e.voice, verdict: d.verdicts[i]! })),
  rule: d.rule,
})
