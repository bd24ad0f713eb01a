/** The rules that decide facts. docs/rules.md explains each; a test holds the two together. */

/** Rule name → what it decided, in one line. */
export const RULES = {
  agree: 'two or more voices state the same value and none another',
  'compatible-precision':
    'two or more voices agree, one more exactly than the other or within the error of measurement',
  'single-voice': 'one voice states it',
  'own-conflict': 'one voice gives two values in one report; its surer, then more frequent, then first one stands',
  'open-dispute': 'voices that have not withdrawn differ; the value that more of them hold is shown',
  'later-same-voice': 'a voice replaced its own earlier value',
  'later-authority': 'a source placed to know later gave another count, and older ones gave way',
  'part-of-total': 'smaller counts in a report that also gives the whole are parts of it',
  'all-deny': 'every voice that speaks now denies it',
  withdrawn: 'the voice that said it took it back, and nobody else holds it',
  'claimed-not-proven': 'a claim of responsibility was reported; that it is true is not thereby said',
  'official-doubt': 'a definite motive or cause stands against a voice that says it is not known',
  'not-known': 'the voices say that it is not known or under investigation',
  'same-place': 'places that contain or equal one another; the most exact one with support stands',
  'times-meet': 'stated times overlap; the value is the span in which most voices meet',
} as const

/** The name of a rule. */
export type RuleName = keyof typeof RULES
