/** Statements kept in their own words: quotes, official acts, advice to the public, and any other checkable clause. */
import type { Span } from '../model/index.ts'
import type { QuoteMention } from '../text/quotes.ts'
import type { Candidate } from './candidate.ts'
import { SOURCE_WORDS } from './lexicon/sources.ts'
import { isPassive, type Sent, spanOf, subjectOf, subtree, tokenAt } from './sentence.ts'
import type { Speech } from './speech.ts'

const ACTS = new Set(
  `open launch begin start cancel call convene hold schedule postpone suspend close shut reopen seal cordon deploy mobilise mobilize send
   dispatch evacuate search raid ban impose declare lift order warn reinforce strengthen tighten increase step announce offer pledge donate
   post share publish release investigate look probe charge extradite question recover restore inspect ground recall condemn
   activate request demand visit meet appeal sign approve adopt reject vote elect appoint resign dismiss fire sack unveil
   distribute provide set scramble block divert halt stop resume review turn remove free transfer summon arrest impose quarantine`.split(
    /\s+/,
  ),
)
const ADVICE =
  /\b(?:advis\w+|urg\w+|tell\w*|told|warn\w+|ask\w*|appeal\w*|call\w* on|request\w*|order\w*|instruct\w*)\b[^.]{0,40}\b(?:people|residents?|public|citizens?|motorists|drivers|locals?|tourists|everyone|anyone|nationals|villagers|commuters|passengers|parents|households)\b[^.]{0,30}\b(?:to|not to|against)\b|\bpeople (?:should|must|are advised|are urged)\b|\b(?:you|residents|motorists|everyone) should\b|\bavoid(?:ing)? the area\b|\bstay (?:indoors|away|at home|inside|calm|put)\b|\bremain (?:vigilant|indoors|calm)\b|\b(?:are|were|is|was) (?:asked|urged|advised|told|warned|requested|reminded) (?:not )?to\b/i

const span = (s: Sent): Span => ({ start: s.start, end: s.end })

const headToken = (s: Sent): number =>
  Math.max(
    0,
    s.tokens.findIndex(t => t.head < 0),
  )

/** What officials do, told as a thing that begins or ends of itself: "an inquiry has begun". */
const PROCESS = new Set(
  'investigation probe inquiry inquest search manhunt trial evacuation autopsy operation'.split(' '),
)

/** Does somebody who can act officially stand as the verb's subject? */
const isActor = (s: Sent, subject: number): boolean => {
  const t = s.tokens[subject]
  if (!t) return false
  return (
    PROCESS.has(t.lemma.toLowerCase()) ||
    subtree(s, subject).some(
      k => SOURCE_WORDS.has(s.tokens[k]!.lower) || SOURCE_WORDS.has(s.tokens[k]!.lemma.toLowerCase()),
    ) ||
    t.upos === 'PROPN' ||
    /^(he|she|it|they)$/.test(t.lower)
  )
}

/** An official or public act: a raid, a cancelled rally, an inquiry opened, a state of emergency declared. At most one a sentence. */
export const findAction = (s: Sent): Candidate | null => {
  for (let v = 0; v < s.tokens.length; v++) {
    const t = s.tokens[v]!
    if (t.upos !== 'VERB' || !ACTS.has(t.lemma.toLowerCase())) continue
    const subject = subjectOf(s, v)
    const passive = isPassive(s, v)
    if (
      /^(fire|dismiss)$/.test(t.lemma) &&
      /^(shots?|bullets?|rounds?|guns?|weapons?|teargas|rubber)$/.test(
        s.tokens[v + 1]?.lower ?? s.tokens[v + 2]?.lower ?? '',
      )
    )
      continue
    if (!passive && (subject < 0 || !isActor(s, subject))) continue
    const part = spanOf(s, [...subtree(s, v), ...(subject >= 0 ? subtree(s, subject) : [])])
    const actor =
      subject >= 0 && !passive
        ? wordsOf(
            s,
            spanOf(
              s,
              subtree(s, subject, k => /^(acl|acl:relcl|appos)$/.test(s.tokens[k]!.rel)),
            ),
          )
        : null
    return {
      statement: { slot: 'action', words: wordsOf(s, part), actor },
      sentence: s.index,
      token: v,
      span: part,
      by: 'actions',
      score: 0.6,
    }
  }
  return null
}

/** Advice to the public, in its own words. */
export const findAdvice = (s: Sent): Candidate | null => {
  const hit = ADVICE.exec(s.text)
  if (!hit) return null
  const token = tokenAt(s, s.start + hit.index)
  return {
    statement: { slot: 'advice', words: s.text, actor: null },
    sentence: s.index,
    token,
    span: span(s),
    by: 'advice',
    score: 0.7,
  }
}

/** Direct speech of more than four words by somebody known; one statement a sentence of it. */
export const findQuoteClaims = (
  sents: readonly Sent[],
  quotes: readonly QuoteMention[],
  speeches: readonly Speech[],
  text: string,
): readonly Candidate[] =>
  quotes.flatMap((q): readonly Candidate[] => {
    if (q.kind === 'scare') return []
    const first = sents.find(s => s.start < q.end && q.start < s.end)
    if (!first) return []
    const spoken = speeches.find(
      f => f.cueVerb === 'quote' && f.content.some(c => c.start >= q.start && c.end <= q.end),
    )
    if (!spoken) return []
    const words = text.slice(q.start, q.end).trim()
    if (words.split(/\s+/).length < 5) return []
    const token = tokenAt(first, q.start)
    return [
      {
        statement: { slot: 'quote', words, actor: spoken.attribution.source?.name ?? null },
        sentence: first.index,
        token,
        span: { start: q.start, end: q.end },
        by: 'quotes',
        score: 0.9,
      },
    ]
  })

/** Any other checkable clause: a sentence with a verb that no other statement holds already. */
export const findAssertion = (s: Sent): Candidate | null => {
  if (
    /^(?:as|after|before|while|when|if|because|although|though|from which|which|that|in which)$/i.test(
      s.tokens[0]?.lower ?? '',
    ) &&
    !s.text.includes(',')
  )
    return null
  const finite = s.tokens.some(t => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos))
  if (!finite || s.text.trimEnd().endsWith('?') || s.tokens.length < 5) return null
  return {
    statement: { slot: 'assertion', words: s.text, actor: null },
    sentence: s.index,
    token: headToken(s),
    span: span(s),
    by: 'assertions',
    score: 0.4,
  }
}

const wordsOf = (s: Sent, part: Span): string => s.text.slice(part.start - s.start, part.end - s.start)
