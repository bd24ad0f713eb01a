/** What a correction takes back: words that repeat the error state nothing any more. */
import type { Span } from '../model/index.ts'
import type { Sent } from './sentence.ts'

const EARLIER =
  /\b(?:(?:earlier|previous|original|prior|first) (?:versions?|reports?|editions?|headlines?|stor(?:y|ies)|articles?|accounts?|captions?)\b|(?:incorrectly|wrongly|mistakenly|erroneously|misstated|misreported|misidentified)\b|(?:article|story|report|headline|caption) (?:originally|initially|first|previously)\b)/gi
const NOW =
  /[.;!?](?:\s|$)|\b(?:in fact|the correct|correctly|actually|should have|has been corrected|was corrected|corrected to|instead|rather than|not)\b/i

/**
 * Whether a span of a correction repeats what an earlier version said:
 *
 *     'An earlier version said that ⟦two passengers had been injured⟧.'            → true
 *     'An earlier version gave two as the toll; in fact ⟦three were injured⟧.'      → false
 *     'Corrects to show that ⟦three people were injured⟧.'                          → false
 *
 * @param s  a sentence whose role is 'correction'
 */
export function isWithdrawn(s: Sent, span: Span): boolean {
  const before = s.text.slice(0, Math.max(0, span.start - s.start))
  const last = [...before.matchAll(EARLIER)].at(-1)
  return last !== undefined && !NOW.test(before.slice(last.index + last[0].length))
}
