/** Why the account says so: a claim back to its sentence and chain, a fact back to its rule and voices. */
import type { Account, Article, Claim, Fact, Support } from '../model/index.ts'
import { counted, shorten } from '../text/phrase.ts'
import { type Seen, seenWords } from './explain-view.ts'
import { type AccountIncident, type Lookup, lookUp, shortId } from './lookup.ts'
import { paragraphsOf } from './marks.ts'
import { type Paint, paintFor } from './paint.ts'
import { padTo, plain, wrap } from './plain.ts'
import { instantWords, timeWords } from './time-words.ts'
import { type VoiceView, viewFact, viewIncident, voicesOf } from './view.ts'
import {
  chainWords,
  claimKeyWords,
  claimWords,
  exactWords,
  hedgeWords,
  outletName,
  STATUS,
  STATUS_MEANING,
} from './words.ts'

/**
 * How to print: `width` in columns, at least 40. `incident` narrows a fact's key to one incident, by its id or the beginning of it.
 * `rules` says what each rule decides, by the rule's name. `reasons` are the features that decided the claim, as an inspection gives them.
 */
export type WhyOptions = {
  readonly colour: boolean
  readonly width: number
  readonly incident?: string
  readonly rules?: { readonly [rule: string]: string }
  readonly reasons?: readonly Seen[]
}

type Rules = NonNullable<WhyOptions['rules']>
type Page = {
  readonly lookup: Lookup
  readonly paint: Paint
  readonly width: number
  readonly rules: Rules
  readonly reasons: readonly Seen[]
}

const LABEL = 13

/** A labelled line; what follows is wrapped beside the label. */
const line = (label: string, words: string, page: Page): string[] =>
  wrap(words, page.width - LABEL).map(
    (part, i) => (i === 0 ? page.paint.dim(padTo(label, LABEL)) : ' '.repeat(LABEL)) + part,
  )

/** The paragraph of a claim with its words between ⟦ ⟧, so that it shows without colour; at most some 400 characters around. */
const paragraphLines = (claim: Claim, article: Article, page: Page): string[] => {
  const { start, end } = claim.anchor
  const touched = paragraphsOf(article.text).filter(p => p.start < end && p.end > start)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return line('words', exactWords(claim), page)
  const before = plain(article.text.slice(Math.max(first.start, start - 400), start))
  const after = shorten(plain(article.text.slice(end, Math.min(last.end, end + 500))), 400)
  const joint = (text: string, edge: 'start' | 'end') =>
    /\s/.test(text.at(edge === 'start' ? 0 : -1) ?? '') ? ' ' : ''
  const lead = before + joint(article.text.slice(0, start), 'end')
  const tail = joint(article.text.slice(end), 'start') + after
  return line('paragraph', `${start - first.start > 400 ? '…' : ''}${lead}⟦${plain(claim.anchor.exact)}⟧${tail}`, page)
}

const CERTAINTY: { readonly [C in Claim['factuality']['certainty']]: string } = {
  certain: 'stated as certain',
  probable: 'stated as probable',
  possible: 'stated as possible',
  underspecified: 'certainty not stated',
}

const factualityWords = (claim: Claim, text: string): string => {
  const hedge = claim.factuality.hedges.length > 0 ? `, hedged by ${hedgeWords(claim.factuality, text)}` : ''
  const denied = claim.factuality.polarity === 'negative' ? ', as a denial' : ''
  return CERTAINTY[claim.factuality.certainty] + denied + hedge
}

const incidentWords = (incident: AccountIncident | undefined, focal: boolean, page: Page): string => {
  if (!incident) return 'none: its mention was joined to no incident'
  const { title } = viewIncident(incident, page.lookup)
  return `${title} (${shortId(incident.id)}), which the report ${focal ? 'is about' : 'recalls'}`
}

const VERDICT: { readonly [V in Support['verdict']]: string } = {
  for: 'for',
  against: 'against',
  stale: 'no longer counted: its voice has since said otherwise, for',
}

const inFacts = (claim: Claim, account: Account, page: Page): string[] =>
  account.incidents.flatMap(incident =>
    incident.ledger.facts.flatMap(fact => {
      const support = fact.support.find(s => s.claimId === claim.id)
      if (!support) return []
      const view = viewFact(fact, page.lookup)
      const status = `${STATUS[fact.status].mark} ${STATUS[fact.status].word}`
      return line(
        'ledger',
        `${VERDICT[support.verdict]} “${view.key}: ${shorten(view.value, 60)}”, ${status} (recount why ${plain(fact.key)})`,
        page,
      )
    }),
  )

const claimLines = (claim: Claim, account: Account, page: Page): string[] => {
  const article = page.lookup.articleOf(claim)
  const mention = page.lookup.mention(claim.incidentMention)
  const echo = page.lookup.echo(claim.id)
  const reported = article?.published ? timeWords(article.published) : `undated; ${timeWords(claim.reportedAt)}`
  const facts = inFacts(claim, account, page)
  return [
    ...wrap(`${claimKeyWords(claim)}: ${shorten(claimWords(claim, article), 120)}`, page.width).map(page.paint.bold),
    ...line('claim', `${plain(claim.id)}, made by ${plain(claim.by)}, confidence ${claim.score.toFixed(2)}`, page),
    '',
    ...(article ? paragraphLines(claim, article, page) : line('words', exactWords(claim), page)),
    ...line('report', `${outletName(article)}, ${reported}${article ? `: ${plain(article.origin)}` : ''}`, page),
    ...line('said by', chainWords(claim.attribution, article).join(' ← '), page),
    ...line('factuality', factualityWords(claim, article?.text ?? ''), page),
    ...line('incident', incidentWords(page.lookup.incidentOf(claim), mention?.focal ?? false, page), page),
    ...page.reasons.flatMap((r, i) => line(i === 0 ? 'decided by' : '', `${r.label} ${seenWords(r)}`, page)),
    ...(echo ? line('copied', `adds no voice: ${plain(echo.why)} (recount why ${plain(echo.of)})`, page) : []),
    ...(facts.length > 0 ? facts : line('ledger', 'no fact rests on it', page)),
  ]
}

const voiceLines = (voice: VoiceView, page: Page): string[] => {
  const claim = page.lookup.claim(voice.best)
  if (!claim) return []
  const article = page.lookup.articleOf(claim)
  const more = voice.claims.length > 1 ? `; ${counted(voice.claims.length - 1, 'more claim')}` : ''
  const time = article?.published ? timeWords(article.published) : 'undated'
  const words = `${voice.name}: ${claimWords(claim, article)}, ${shorten(exactWords(claim), 200)} (${outletName(article)}, ${time}; ${plain(claim.id)}${more})`
  return wrap(words, page.width - 4).map((part, i) => (i === 0 ? '  · ' : '    ') + part)
}

const HEADINGS = [
  ['for', 'For'],
  ['against', 'Against'],
  ['stale', 'No longer counted: the voice has since said otherwise'],
] as const

const ruleWords = (rule: string, rules: Rules): string =>
  Object.hasOwn(rules, rule) ? `${plain(rule)}: ${rules[rule]}` : `${plain(rule)} (docs/rules.md)`

const factLines = (incident: AccountIncident, fact: Fact, page: Page): string[] => {
  const view = viewFact(fact, page.lookup)
  const changes = incident.ledger.changes.filter(c => c.key === fact.key)
  const status = `${STATUS[fact.status].mark} ${STATUS[fact.status].word}: ${STATUS_MEANING[fact.status]}`
  return [
    ...wrap(`${view.key}: ${shorten(view.value, 200)}`, page.width).map(page.paint.bold),
    ...line('status', status, page),
    ...line('rule', ruleWords(fact.rule, page.rules), page),
    ...line('incident', `${viewIncident(incident, page.lookup).title} (${shortId(incident.id)})`, page),
    ...line('as known at', instantWords(incident.ledger.asOf), page),
    ...changes.flatMap(change => {
      const value = shorten(viewFact(change.to, page.lookup).value, 80)
      return line('changed', `${instantWords(change.at)}: ${value}, ${STATUS[change.to.status].word}`, page)
    }),
    ...HEADINGS.flatMap(([verdict, title]) => {
      const voices = voicesOf(
        fact.support.filter(s => s.verdict === verdict),
        page.lookup,
      )
      if (voices.length === 0) return []
      const heading = `${title} (${counted(voices.length, 'voice')})`
      return [
        '',
        ...wrap(heading, page.width).map(page.paint.bold),
        ...voices.flatMap(voice => voiceLines(voice, page)),
      ]
    }),
  ]
}

/** One claim by its id or by a beginning of it, of at least six characters, that fits no other. */
const findClaim = (account: Account, target: string): Claim | null => {
  const exact = account.claims.find(c => c.id === target)
  if (exact || target.length < 6) return exact ?? null
  const [first, ...others] = account.claims.filter(c => c.id.startsWith(target))
  return first && others.length === 0 ? first : null
}

/** The incidents that a target or the options name: 'INCIDENT/KEY' or all of them; the most reported one first. */
const findFacts = (account: Account, target: string, incident: string | undefined) =>
  account.incidents
    .flatMap(i => i.ledger.facts.map(fact => ({ incident: i, fact })))
    .filter(({ incident: i }) => incident === undefined || i.id === incident || i.id.startsWith(incident))
    .filter(
      ({ incident: i, fact }) =>
        fact.key === target ||
        (target.endsWith(`/${fact.key}`) && i.id.startsWith(target.slice(0, -fact.key.length - 1))),
    )
    .sort(
      (a, b) =>
        Number(a.incident.storyId === null) - Number(b.incident.storyId === null) ||
        b.fact.support.length - a.fact.support.length,
    )

/**
 * Why a claim or a fact stands, for `recount why`.
 *
 *     a claim's id (or six or more first characters) → its paragraph with the words between ⟦ ⟧, the chain of who said it,
 *                                                      factuality with the hedges, incident, the facts that rest on it
 *     a fact's key, 'INCIDENT/KEY'                   → status, rule, changes, every voice for, against and no longer counted
 *
 * A key that several incidents have explains the one with a story and most claims first, then the others.
 *
 * @returns null when nothing has that id or key.
 */
export const explainWhy = (account: Account, target: string, options: WhyOptions): string | null => {
  const width = Math.max(40, Math.floor(options.width) || 80)
  const page: Page = {
    lookup: lookUp(account),
    paint: paintFor(options.colour),
    width,
    rules: options.rules ?? {},
    reasons: options.reasons ?? [],
  }
  const claim = findClaim(account, target)
  if (claim) return `${claimLines(claim, account, page).join('\n')}\n`
  const facts = findFacts(account, target, options.incident)
  if (facts.length === 0) return null
  return `${facts.map(({ incident, fact }) => factLines(incident, fact, page).join('\n')).join('\n\n\n')}\n`
}
