/** Weapons, vehicles, motives, causes and claims of responsibility in one sentence. */
import type { Span } from '../model/index.ts'
import type { Candidate } from './candidate.ts'
import { groupIn } from './known-names.ts'
import { CAUSES, MOTIVES, UNDER_INVESTIGATION, UNKNOWN_CAUSE, VEHICLES, WEAPONS } from './lexicon/things.ts'
import { phraseStart } from './people.ts'
import { child, children, relOf, type Sent, spanOf, tokenAt } from './sentence.ts'

const at = (s: Sent, from: number, length: number): Span => ({ start: s.start + from, end: s.start + from + length })

/** Weapons named, longest name first: 'a machine gun' → firearm.automatic; 'gunshots' names none. */
export const findWeapons = (s: Sent): readonly Candidate[] => {
  const out: Candidate[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    for (let n = 4; n > 0; n--) {
      const run = s.tokens.slice(i, i + n)
      if (run.length < n) continue
      const key = run
        .map(t => t.lower)
        .join('-')
        .replace(/-+/g, '-')
      const code =
        WEAPONS.get(key) ?? (n === 1 ? WEAPONS.get(run[0]!.lemma.toLowerCase()) : WEAPONS.get(key.replace(/s$/, '')))
      if (!code || !/^(NOUN|PROPN|X|NUM)$/.test(run.at(-1)!.upos)) continue
      if (s.tokens.slice(Math.max(0, i - 2), i).some(t => t.lower === 'like')) break
      const span = { start: run[0]!.start, end: run.at(-1)!.end }
      const head = i + n - 1
      if (/^(compound)$/.test(relOf(s.tokens[head]!)) && n === 1) break
      out.push({
        statement: { slot: 'weapon', name: s.text.slice(span.start - s.start, span.end - s.start), code },
        sentence: s.index,
        token: head,
        span,
        by: 'weapons',
        score: code.includes('.') ? 0.9 : 0.6,
      })
      i += n - 1
      break
    }
  }
  return out
}

/** Vehicles that take part: the noun phrase with its owner or operator. */
export const findVehicles = (s: Sent): readonly Candidate[] =>
  s.tokens.flatMap((t, i): readonly Candidate[] => {
    if (!/^(NOUN|PROPN)$/.test(t.upos)) return []
    const code = VEHICLES.get(t.lemma.toLowerCase()) ?? VEHICLES.get(t.lower)
    const next = s.tokens[i + 1]
    const brand =
      t.upos === 'PROPN' && next !== undefined && /^(PROPN|NUM|X)$/.test(next.upos) && next.start - t.end <= 1
    if (!code || (/^(compound|nmod:poss)$/.test(t.rel) && !brand)) return []
    const span = spanOf(s, [phraseStart(s, i), i])
    const name = s.text
      .slice(span.start - s.start, span.end - s.start)
      .replace(/^(?:a|an|the|this|that|its|his|her|their)\s+/i, '')
    return [
      { statement: { slot: 'vehicle', name, code }, sentence: s.index, token: i, span, by: 'vehicles', score: 0.7 },
    ]
  })

const MOTIVE_CONTEXT =
  /\b(?:motive|motivated|treat(?:ed|ing)? as|regard(?:ed|ing)? as|consider(?:ed|ing)?|convinced|probably|likely|may be|might be|could be|is an?|was an?|as an?|believ\w+|suspect\w+|point(?:s|ed|ing)? to|link(?:ed|s)? to|hallmarks|likelihood|describ\w+|call(?:ed|ing)?|declar\w+|rul(?:ed|ing) out)\b/i

/** Why an attack was made, as somebody says: a code where one fits, 'unknown' or 'not-ruled-out' where they will not say. */
export const findMotives = (s: Sent): readonly Candidate[] => {
  const out: Candidate[] = []
  const unknown = UNKNOWN_CAUSE.exec(s.text)
  const open = unknown !== null && /\brul(?:e|ed|ing)\b|remain open|excluded/i.test(unknown[0])
  if (unknown && (/\bmotiv|\bruled?\b|\bruling\b|\bterror/i.test(s.text) || /why/i.test(s.text))) {
    out.push(motive(s, at(s, unknown.index, unknown[0].length), open ? 'not-ruled-out' : 'unknown', unknown[0]))
  }
  if (open) return out
  for (const m of MOTIVES) {
    const hit = m.pattern.exec(s.text)
    if (!hit || !MOTIVE_CONTEXT.test(s.text.slice(Math.max(0, hit.index - 60), hit.index + hit[0].length + 12)))
      continue
    const token = tokenAt(s, s.start + hit.index)
    const head = s.tokens[token]?.head ?? -1
    const predicate = [token, head].some(
      k => k >= 0 && (child(s, k, 'cop') >= 0 || /^(xcomp|ccomp|obl|root|obj|nmod)$/.test(relOf(s.tokens[k]!))),
    )
    const doubted = NO_SIGN.test(s.text.slice(Math.max(0, hit.index - 60), hit.index))
    if (predicate || doubted)
      out.push({
        ...motive(s, at(s, hit.index, hit[0].length), m.code, hit[0]),
        polarity: doubted ? 'negative' : 'positive',
      })
  }
  return out
}

/** "no indication of an extremist motive": the motive is denied. */
const NO_SIGN = /\b(?:no (?:indication|evidence|sign|suggestion|reason|link)|not|nothing to suggest|n['’]t)\b[^.;]*$/i

const motive = (s: Sent, span: Span, code: string, name: string): Candidate => ({
  statement: { slot: 'motive', name, code },
  sentence: s.index,
  token: tokenAt(s, span.start),
  span,
  by: 'motives',
  score: 0.7,
  polarity: 'positive',
})

const CAUSE_CONTEXT =
  /\b(?:caus\w+|due to|because of|blam\w+|result(?:ed|ing)? (?:of|from)|triggered by|sparked by|started (?:by|after|when|in)|suspect\w+|believed to|attribut\w+|point(?:s|ed|ing)? to|why|reason|origin)\b/i

/** What caused an accident or disaster: a code, 'unknown', or 'under-investigation'. */
export const findCauses = (s: Sent): readonly Candidate[] => {
  const unknown = UNKNOWN_CAUSE.exec(s.text)
  if (unknown && /\bcaus|\bwhy\b|\breason|\borigin|\bhow\b/i.test(s.text)) return [cause(s, unknown, 'unknown')]
  const open = UNDER_INVESTIGATION.exec(s.text)
  if (open && /\bcaus|\borigin|\bwhy\b|\bhow\b|\bcrash|\bfire|\baccident|\bexplosion|\bblast/i.test(s.text))
    return [cause(s, open, 'under-investigation')]
  const told = CAUSE_CONTEXT.test(s.text)
  return CAUSES.flatMap(c => {
    const hit = c.pattern.exec(s.text)
    if (!hit || !(told || FAULTS.has(c.code))) return []
    const before = s.text.slice(Math.max(0, hit.index - 40), hit.index)
    return [
      { ...cause(s, hit, c.code), polarity: RULED_OUT.test(before) ? ('negative' as const) : ('positive' as const) },
    ]
  })
}

/** Faults are causes wherever they are named; weather and conduct only where the sentence speaks of a cause. */
const FAULTS: ReadonlySet<string> = new Set(['electrical', 'gas', 'mechanical', 'structural', 'deliberate'])
const RULED_OUT =
  /\b(?:rul(?:e|ed|es|ing) out|no (?:sign|evidence|indication) of|not (?:caused|due)|den(?:y|ied|ies)|reject(?:ed|s)?|dismiss(?:ed|es)?)\b[^.;]*$/i

const cause = (s: Sent, hit: RegExpExecArray, code: string): Candidate => {
  const span = at(s, hit.index, hit[0].length)
  return {
    statement: { slot: 'cause', name: hit[0], code },
    sentence: s.index,
    token: tokenAt(s, span.start),
    span,
    by: 'causes',
    score: 0.7,
    polarity: 'positive',
  }
}

const CHANNEL =
  /\b(?:through|via|in|on|by|from)\s+(?:\w{1,30}\s{1,5}){0,6}?(?:news agency|agency|telegram|channel|website|radio|statement|video|press release|outlet)\b/i
const NOBODY = /\b(?:no|not|nobody|none|neither|n't|yet to|without)\b|n[’']t\b/i

/**
 * "X claimed responsibility", "the attack was claimed by X", "X said it carried out the attack": the group, and the channel it
 * spoke through. Nobody having claimed it is no claim; a denial is negative.
 */
export const findResponsibility = (s: Sent): readonly Candidate[] => {
  for (let i = 0; i < s.tokens.length; i++) {
    const t = s.tokens[i]!
    const found =
      t.lower === 'responsibility'
        ? beforeNoun(s, i)
        : t.lemma === 'claim' && t.upos === 'VERB'
          ? claimedBy(s, i)
          : carriedOut(s, i)
    if (found) return [found]
  }
  return []
}

/** "claimed responsibility": the verb within four words before, the group before that. */
const beforeNoun = (s: Sent, i: number): Candidate | null => {
  let v = i - 1
  while (v >= 0 && v > i - 5 && !/^(claim|accept|admit|assume|take|den(?:y|ied|ies)|declare)/.test(s.tokens[v]!.lower))
    v--
  if (v < 0 || v <= i - 5) return null
  return stated(s, headBefore(s, v), v, i, s.tokens[v]!.lower.startsWith('den'))
}

/** "was claimed by X", "claimed by X". */
const claimedBy = (s: Sent, v: number): Candidate | null => {
  const by = s.tokens.findIndex((t, k) => k > v && k <= v + 3 && t.lower === 'by')
  if (by < 0) return null
  let head = by + 1
  while (
    head + 1 < s.tokens.length &&
    /^(DET|ADJ|NOUN|PROPN)$/.test(s.tokens[head]!.upos) &&
    /^(ADJ|NOUN|PROPN)$/.test(s.tokens[head + 1]!.upos)
  )
    head++
  return stated(s, head, v, head, false)
}

/** "X said it had carried out the attack", "X said its fighters were behind …". */
const carriedOut = (s: Sent, i: number): Candidate | null => {
  const t = s.tokens[i]!
  const acts =
    (t.lemma === 'carry' && s.tokens[i + 1]?.lower === 'out') ||
    (t.lower === 'behind' && /^(was|were|is|are|be|been)$/.test(s.tokens[i - 1]?.lower ?? ''))
  if (!acts || !/\b(?:attack|bombing|shooting|blast|assault|explosion|killing|raid|strike|operation)/i.test(s.text))
    return null
  let own = false
  for (let v = i - 1; v >= 0 && v > i - 16; v--) {
    if (/^(it|they|its|their|we|our)$/.test(s.tokens[v]!.lower)) own = true
    if (own && /^(say|claim|admit)$/.test(s.tokens[v]!.lemma)) return stated(s, headBefore(s, v), v, i, false)
  }
  return null
}

/** The claimant: the verb's subject, or else the nearest noun before it that is no time. */
const headBefore = (s: Sent, v: number): number => {
  const isTime = (k: number): boolean => s.times.some(x => x.start < s.tokens[k]!.end && s.tokens[k]!.start < x.end)
  const subject = [...children(s, v, 'nsubj')].filter(k => k < v && !isTime(k)).at(-1)
  if (subject !== undefined && /^(NOUN|PROPN)$/.test(s.tokens[subject]!.upos)) return subject
  let k = v - 1
  while (k >= 0 && v - k < 8 && (!/^(NOUN|PROPN)$/.test(s.tokens[k]!.upos) || isTime(k))) k--
  return k >= 0 && v - k < 8 ? k : -1
}

/** The words of a name or noun phrase: its modifiers to the left and the rest of a name to the right. */
const claimant = (s: Sent, head: number): Span => {
  let first = phraseStart(s, head)
  let last = head
  while (first > 0 && /^(PROPN)$/.test(s.tokens[first - 1]!.upos) && s.tokens[first]!.upos === 'PROPN') first--
  while (
    last + 1 < s.tokens.length &&
    (s.tokens[last + 1]!.upos === 'PROPN' || (s.tokens[last + 1]!.text === '-' && s.tokens[last + 2]?.upos === 'PROPN'))
  )
    last++
  while (first > 1 && s.tokens[first - 1]!.text === '-' && s.tokens[first - 2]!.upos === 'PROPN') first -= 2
  while (first > 0 && s.tokens[head]!.upos === 'PROPN' && s.tokens[first - 1]!.upos === 'PROPN') first--
  return spanOf(s, [first, last])
}

const stated = (s: Sent, who: number, verb: number, last: number, denied: boolean): Candidate | null => {
  const span = who >= 0 ? claimant(s, who) : null
  const text = span ? s.text.slice(span.start - s.start, span.end - s.start) : ''
  const group = groupIn(text) ?? groupIn(s.text)
  const before = s.text.slice(0, s.tokens[verb]!.start - s.start)
  if (!denied && NOBODY.test(before.slice(-40))) return null
  const generic = /\b(?:group|militants?|rebels?|organi[sz]ation|faction|movement|insurgents?)\b/i.test(text)
  if (!group && !generic && !(who >= 0 && s.tokens[who]!.upos === 'PROPN')) return null
  const from = Math.min(span?.start ?? s.tokens[verb]!.start, s.tokens[verb]!.start)
  return {
    statement: {
      slot: 'responsibility',
      group: group?.canonical ?? text.replace(/^(?:the|a|an)\s+/i, ''),
      channel: group?.channel ?? channelOf(s),
    },
    sentence: s.index,
    token: verb,
    span: { start: from, end: Math.max(s.tokens[last]!.end, s.tokens[verb]!.end) },
    by: 'responsibility',
    score: group ? 0.9 : 0.6,
    polarity: denied ? 'negative' : 'positive',
  }
}

const channelOf = (s: Sent): string | null => {
  const hit = CHANNEL.exec(s.text)
  return hit ? hit[0].replace(/^\w+\s+/, '') : null
}
