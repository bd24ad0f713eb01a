/** What an embedding word says of the happening under it, when it is itself affirmed, denied or open. */

/** FactBank's degrees; underspecified: the text commits itself to nothing. */
export type Certainty = 'certain' | 'probable' | 'possible' | 'underspecified'

/**
 * `yes`, `no`, `open`: how far the embedded happening is real when the embedding predicate is affirmed, denied, left open;
 * -1 did not happen … 1 happened. `yesSure`, `noSure`: the degree in words for the first two.
 *
 *     implicative 'manage'  1, -1 · 'fail'  -1, 1 · factive 'know'  1, 1 · 'plan'  0.67, -0.3
 *
 * @source Karttunen 1971 and 2012 (implicatives), Nairn, Condoravdi & Karttunen 2006 (signatures), Saurí & Pustejovsky 2009
 */
export type Signature = {
  readonly yes: number
  readonly no: number
  readonly open: number
  readonly yesSure: Certainty
  readonly noSure: Certainty
}

const signature = (
  yes: number,
  no: number,
  open: number,
  yesSure: Certainty,
  noSure: Certainty = yesSure,
): Signature => ({ yes, no, open, yesSure, noSure })

/** The classes of embedding words. The numbers were set by hand; see docs/language.md, Factuality. */
export const CLASSES = {
  /** "knew that", "regrets killing": presupposed under negation too. */
  factive: signature(1, 0.9, 0.9, 'certain'),
  /** "said that": as sure as the speaker; the attribution says who that is. */
  say: signature(0.95, 0.5, 0.55, 'certain', 'underspecified'),
  /** "it is true that". */
  truth: signature(1, -0.85, 0.5, 'certain'),
  /** "it is false that", "reports that … are wrong". */
  falsehood: signature(-0.85, 0.8, 0.3, 'certain'),
  /** "confirmed that", "no evidence of": certain when affirmed, open when denied. */
  confirm: signature(1, 0.2, 0.5, 'certain', 'underspecified'),
  /** "evidence of", "no sign of". */
  evidence: signature(0.75, -0.4, 0.4, 'probable'),
  /** "ruled out": not so; "cannot be ruled out": possible. */
  exclude: signature(-0.75, 0.4, 0.2, 'certain', 'possible'),
  /** "claimed", "argued": the speaker's word, which the text keeps at a distance. */
  claim: signature(0.8, 0.4, 0.6, 'certain', 'underspecified'),
  /** "alleged that". */
  allege: signature(0.6, 0.3, 0.5, 'possible', 'underspecified'),
  /** "believed", "thinks", "appears to". */
  believe: signature(0.75, -0.4, 0.5, 'probable'),
  /** "fears that", "suspects". */
  fear: signature(0.5, 0.1, 0.4, 'possible', 'possible'),
  /** "denied that". */
  deny: signature(-0.6, 0.4, 0, 'certain', 'underspecified'),
  /** "doubts that", "unlikely to". */
  doubt: signature(-0.45, 0.6, 0.1, 'probable', 'possible'),
  /** "pretended to", "falsely": said not to be so. */
  counter: signature(-0.8, 0.3, -0.2, 'certain', 'underspecified'),
  /** "managed to". */
  manage: signature(1, -1, 0.4, 'certain'),
  /** "failed to", "avoided", "stopped short of". */
  fail: signature(-0.8, 0.95, -0.2, 'certain'),
  /** "refused to", "declined to", "prevented": denied when affirmed, open when denied. */
  prevent: signature(-0.8, 0.35, -0.1, 'certain', 'underspecified'),
  /** "forced to", "led to": happened when affirmed, open when denied. */
  force: signature(0.9, -0.2, 0.4, 'certain', 'underspecified'),
  /** "had to leave": happened, as a rule. */
  must: signature(0.85, -0.5, 0.5, 'underspecified'),
  /** "helped to", "agreed to a truce": probably so. */
  help: signature(0.75, 0.1, 0.45, 'certain', 'underspecified'),
  /** "began to", "continued to". */
  begin: signature(0.95, -0.85, 0.5, 'certain'),
  /** "stopped smoking": it had happened, and no longer does. */
  stop: signature(0.05, 0.95, 0.4, 'certain'),
  /** "will", "expected to", "due to": a future that is held for certain. */
  expect: signature(0.73, -0.8, 0.5, 'underspecified'),
  /** "plans to", "agreed to", "promised to". */
  plan: signature(0.67, -0.7, 0.4, 'underspecified'),
  /** "wants to", "hopes for", "demanded". */
  want: signature(0.5, -0.5, 0.35, 'underspecified'),
  /** "tried to", "seeks to". */
  attempt: signature(0.36, -0.7, 0.25, 'underspecified'),
  /** "considers", "proposed to", "threatened to". */
  consider: signature(0.4, -0.35, 0.3, 'underspecified'),
  /** "able to", "allowed to": possible, and not if denied. */
  able: signature(0.55, -0.75, 0.4, 'underspecified', 'certain'),
  /** "possible that", "risk of". */
  possible: signature(0.42, -0.6, 0.35, 'possible'),
  /** "impossible", "unable to". */
  unable: signature(-0.8, 0.5, -0.1, 'certain', 'underspecified'),
  /** "investigates whether", "question of", "asked if". */
  ask: signature(0.33, 0.2, 0.3, 'underspecified'),
  /** "easy to", "right to": said of the kind, not of a case. */
  kind: signature(0.5, 0.1, 0.4, 'underspecified'),
  /** "to rescue them" after an act: its purpose. */
  purpose: signature(0.66, 0.3, 0.45, 'underspecified'),
  /** "attack occurred", "held talks": the noun is as real as the verb. */
  light: signature(1, -1, 0.4, 'certain'),
  /** "cancelled", "averted", "ruled out": the noun did not come about. */
  cancel: signature(-0.75, 0.6, 0.1, 'certain', 'underspecified'),
} as const satisfies Readonly<Record<string, Signature>>

/** Name of a class of embedding words. */
export type ClassName = keyof typeof CLASSES
