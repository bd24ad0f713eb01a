/** What sort of source a phrase names, from its words alone; the offices of people are told apart in `claims/sources.ts`. */
import { findAgency, findOutlet } from '../agencies.ts'

/** `document`: a report, poll, record or study that speaks for itself. `other`: a person or body by name, or the public. */
export type SourceType = 'anonymous' | 'agency' | 'outlet' | 'document' | 'official' | 'pronoun' | 'other'

const UNNAMED =
  /\b(?:anonym(?:ity|ous(?:ly)?)|unnamed|unidentified|not (?:to )?be (?:named|identified|quoted by name)|(?:not|n't|un)[\s-]?(?:authori[sz]ed|allowed) to (?:speak|talk|comment|discuss)|declined to (?:be (?:named|identified)|give (?:his|her|their|a) names?)|sources? (?:close to|familiar with|briefed on|with knowledge of|within|inside|in|at|said)|people (?:close to|familiar with|briefed on|with knowledge of)|(?:close to|familiar with) the (?:inquiry|investigation|matter|case|talks|family|probe|decision|situation))\b/i
const ONLY_SOURCES =
  /^(?:(?:a|an|one|the|two|three|several|some|other|many)\s+)?(?:[\w-]+\s+){0,3}(?:sources?|insiders?)$/i
const PRONOUN = /^(?:i|we|you|he|she|it|they|one|who|which|that|some|many|others|most|those|my|our|his|her|their|its)$/i
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const DOCUMENTS =
  set(`report reports poll polls survey surveys study studies record records document documents filing filings data figures statistics
  analysis statement memo letter email emails e-mail e-mails transcript transcripts book article articles review audit census complaint lawsuit
  indictment affidavit ruling law bill plan footage video images photographs website headline headlines ad ads results findings research
  evidence testimony forecast bulletin press-release`)
const OFFICIALS =
  set(`official officials spokesman spokeswoman spokesperson spokespeople police minister ministry president mayor governor senator
  representative congressman congresswoman lawmaker lawmakers government administration authorities authority department agency officer
  officers secretary ambassador judge court prosecutor prosecutors army military commander sheriff chief commissioner premier chancellor
  king queen parliament congress senate council party campaign speaker attorney lawyer embassy pentagon kremlin`)

/**
 * The type of a source by its words.
 *
 *     'a senior official who asked not to be named' → anonymous      'the report'  → document
 *     'sources close to the inquiry'                → anonymous      'Reuters'     → agency
 *     'a police spokesman'                          → official       'he'          → pronoun
 */
export const sourceType = (phrase: string): SourceType => {
  const text = phrase.trim()
  if (PRONOUN.test(text)) return 'pronoun'
  if (UNNAMED.test(text) || ONLY_SOURCES.test(text)) return 'anonymous'
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const comma = text.indexOf(',')
  const own = comma < 0 ? words : (text.slice(0, comma).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [])
  const core = beforePreposition(own.map(w => w.toLowerCase()))
  if (core.some((w, i) => DOCUMENTS.has(w) && i === core.length - 1)) return 'document'
  if (words.some(w => OFFICIALS.has(w.toLowerCase()))) return 'official'
  const named = words.map((_, i) => findAgency(words, i)).find(hit => hit !== null && !hit.weak)
  if (named !== undefined) return 'agency'
  const outlet = words.map((_, i) => findOutlet(words, i)).find(hit => hit !== null && !hit.weak)
  return outlet === undefined ? 'other' : 'outlet'
}

/** The words up to a preposition or participle: the head of the phrase is the last of them. */
const beforePreposition = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex(
    (w, i) =>
      i > 0 &&
      /^(?:of|by|from|in|on|for|at|with|to|about|released|filed|conducted|published|obtained|that|who|which)$/.test(w),
  )
  return end < 0 ? words : words.slice(0, end)
}
