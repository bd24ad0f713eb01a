/** Lines that belong to the page and not to the report: controls, notices, rights, appeals, embeds. */
import type { BlockRole } from '../model/index.ts'
import { appealWords, controlWords, imageNouns, supportWords } from './lexicon.ts'
import { agencyOf } from './names.ts'

/** Why a unit is no part of the report. */
export type Cutting = { readonly role: Extract<BlockRole, 'boilerplate' | 'advertisement'>; readonly reason: string }

const boilerplate = (reason: string): Cutting => ({ role: 'boilerplate', reason })
const advertisement = (reason: string): Cutting => ({ role: 'advertisement', reason })
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []
const endsLikeSentence = (text: string) => /[.!?…]["'”’»)]*$/.test(text)

const MAX_LENGTH = 1500 // characters; no line of furniture is longer, and it bounds the work of every pattern below

type Rule = { readonly is: (text: string, words: number) => boolean; readonly cutting: Cutting }

/** In order: the more certain and more telling reason first. */
const rules: readonly Rule[] = [
  { cutting: boilerplate('rights'), is: (t, n) => n <= 90 && isRights(t, n) },
  { cutting: boilerplate('link'), is: (t, n) => n <= 30 && isLink(t, n) },
  {
    cutting: boilerplate('embedded post'),
    is: t => /\bPosted by [\p{Lu}@#][^.!?]{1,80} on \p{Lu}\p{L}{1,20}day, \d/u.test(t),
  },
  { cutting: boilerplate('embedded post'), is: (t, n) => n <= 16 && /^[—–-]{1,2} ?.{1,60}\(@\w{1,20}\)/.test(t) },
  {
    cutting: advertisement('advertisement'),
    is: (t, n) =>
      n <= 8 &&
      /^(?:advertisements?|advertising|sponsored(?: content| links)?|promoted(?: content| stories)?|ad(?: feedback)?|anzeige|werbung|publicité|publicidad|pubblicità)\b[\s:.-]{0,20}(?:\p{L}{1,30}(?:[\s.]{1,3}|$)){0,6}$/iu.test(
        t,
      ),
  },
  {
    cutting: boilerplate('label'),
    is: (t, n) => n <= 4 && /^[([{]\s*\p{L}+(?:\s+\p{L}+){0,2}\s*[)\]}]$/u.test(t) && isLabel(t),
  },
  { cutting: boilerplate('picture label'), is: (t, n) => n <= 7 && isPictureLabel(t) },
  { cutting: boilerplate('agencies'), is: (t, n) => n <= 14 && agenciesOf(t).length > 0 },
  {
    cutting: boilerplate('player'),
    is: (t, n) =>
      n <= 12 &&
      /\b(?:video player|play(?:er)?close|play video|video ad|now playing|media player|playback|current time|loaded:? \d|unmute|up next|close modal)/i.test(
        t,
      ),
  },
  { cutting: boilerplate('notice'), is: isNotice },
]

/**
 * Why a unit is furniture, null when it is not (or may be the report's own words: then it stays).
 *
 *     'Copyright 2017 The Agency. All rights reserved.' → boilerplate, rights
 *     'Notifications can be managed in browser preferences.' → boilerplate, notice
 *     'The browser maker said cookies were not to blame for the outage.' → null
 *
 * @param text  a unit with white space normalised
 */
export function furnitureOf(text: string): Cutting | null {
  if (text.length > MAX_LENGTH) return null
  const words = wordsOf(text).length
  return rules.find(rule => rule.is(text, words))?.cutting ?? null
}

/** The agencies of a line that names nothing else ('Reuters - Ap - Afp'), [] for any other line. */
export function agenciesOf(text: string): string[] {
  const parts = text
    .split(/[-–—/|,;&+•·]|\band\b|\bwith\b/i)
    .map(p => p.trim())
    .filter(p => p.replace(/[()\s.:]/g, '') !== '')
  const names = parts.map(p => agencyOf(p.replace(/^(?:source|sources|from|with|by|agencies|credit)\b:?\s*/i, '')))
  const known = names.filter(n => n !== null)
  return known.length > 0 && known.length === names.length ? [...new Set(known)] : []
}

function isRights(text: string, words: number): boolean {
  if (/^(?:\(c\)|©|copyright\b)/i.test(text))
    return words <= 60 && (/\b(?:19|20)\d\d\b|reserved/i.test(text) || words <= 8)
  if (/\ball rights reserved\b/i.test(text)) return true
  return (
    /\b(?:may|must) not be (?:published|reproduced|rewritten|redistributed|copied|republished|broadcast)\b/i.test(
      text,
    ) && /\b(?:material|content|site|rewritten|redistributed|without (?:the )?(?:prior|written|express))/i.test(text)
  )
}

function isLink(text: string, words: number): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return true
  if (/^(?:read|see|view|share|watch|listen)\b.{0,60}https?:\/\/\S+$/i.test(text)) return true
  if (
    /^(?:continue reading|read more|read also|also read|read next|see also|see more|related stor(?:y|ies)|related articles?|watch live|must read|more on this|more from|recommended|most read|you may also like|next article|previous article|click here|for more (?:on|information|details|news|stories)|(?:read|get|see) (?:the )?(?:full|latest|original|whole|all))\b/i.test(
      text,
    )
  ) {
    return words <= 6 || !endsLikeSentence(text) || /\b(?:click|here|visit|page|site|www|http)/i.test(text)
  }
  if (words <= 16 && /^(?:more|related|read|see|video)\s?[:|]/i.test(text) && !endsLikeSentence(text)) return true
  if (
    /^(?:lire aussi|à lire|lesen sie auch|mehr zum thema|lea también|leer más|leggi anche|leia (?:também|mais)|lees ook|lees meer|mehr lesen)\b/i.test(
      text,
    )
  )
    return true
  return (
    words <= 14 &&
    /^(?:watch|listen|video|gallery|live|in pictures|photos|audio|podcast|quiz|explainer|map)\s?[:|]/i.test(text) &&
    !endsLikeSentence(text)
  )
}

function isLabel(text: string): boolean {
  return /^[([{]\s{0,20}(?:source|sources|photo|photos|video|videos|file|image|images|picture|pictures|map|graphic|advertisement|ad|link|via|credit|more|read more|continued?|end|ends|agencies|staff|with agencies|with inputs|quelle|fuente|fonte|bron)\b/i.test(
    text,
  )
}

function isPictureLabel(text: string): boolean {
  const last = wordsOf(text).at(-1)?.toLowerCase() ?? ''
  return (
    imageNouns.has(last) &&
    !endsLikeSentence(text) &&
    !/\b(?:is|was|are|were|has|shows?|released?|of|from|after|in|on|at|over|claims?|emerges?|surfaces?|goes|kills?|reveals?)\b/i.test(
      text,
    )
  )
}

const ORDER =
  /^(?:please|thank(?:s| you) for|sign|log|register|subscribe|unsubscribe|click|tap|download|follow us|stay (?:up|in|informed|connected|tuned)|(?:get|receive) (?:the|our|all|your|more|breaking|daily|email|news)|join (?:us|our|the (?:conversation|discussion))|be the first|enable|accept|manage|enter your|create (?:an|your)|turn (?:on|off)|skip to|check out|never miss|view (?:comments|all|more)|share this|save this|allow)\b/i

/** Controls and notices: short, without a report's third person, and dense in words of controls. */
function isNotice(text: string, words: number): boolean {
  const controls = (text.match(controlWords) ?? []).length
  if (controls === 0 || words > 120) return false
  const toReader = /\b(?:you|your|you're|you've|please|thank you|thanks for|we use|our)\b/i.test(text)
  const orders = ORDER.test(text) // "Sign up", not "Share prices": the order itself is no second control
  const others = orders ? (text.replace(/^\S+/, '').match(controlWords) ?? []).length : controls
  const reported = /\b(?:said|says|told|according to|police|killed|injured|arrested)\b/i.test(text)
  if (reported && !(toReader && controls >= 3)) return false
  if (words <= 3 && !endsLikeSentence(text))
    return controls * 2 >= words && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text.replace(controlWords, ''))
  const density = controls / words
  if (orders && others > 0 && (toReader || others >= 2 || words <= 10) && density >= 0.1) return words <= 40
  if (toReader && controls >= 2 && density >= (words > 60 ? 0.08 : 0.06)) return true
  return words <= 12 && density >= 0.35
}

/** Words outside quotation marks; a quote that is opened and not closed runs to the end. */
export function outsideQuotes(text: string): string {
  return text.replace(/[“«„][^”»“]*(?:[”»]|$|(?=“))/g, toNextOpening).replace(/(^|[\s(])["][^"]*(?:"|$)/g, '$1 ')
}

/** A quote that another one opens into is no quote; it is matched whole only so that its inner marks are not tried one by one. */
const toNextOpening = (quote: string, at: number, text: string): string =>
  /[”»]$/.test(quote) || at + quote.length === text.length ? ' ' : quote

const MAX_APPEAL = 3000 // characters of one paragraph
const PRESS =
  /\b(?:journalis[mt]s?|newsletters?|newsrooms?|subscri\w{1,8}|paywalls?|readers?|(?:our|quality|independent|local) reporting|inbox|publication|advertisers)\b/i
const OWN_VOICE = /\b(?:we|us|our|ours|you|your|yours|we're|we've|we’re|we’ve|you're|you’re)\b/gi

/**
 * Runs of units in which the publisher speaks to its readers for money, members or support: at least one appeal in the run, and the
 * publisher's own "we", "our" or "your" in every unit of it. Quoted speech does not count.
 *
 * @returns for each unit whether it is part of such a run
 */
export function appealRuns(units: readonly string[]): boolean[] {
  const voices = units.map(text => (text.length > MAX_APPEAL ? '' : outsideQuotes(text)))
  const own = voices.map(text => (text.match(OWN_VOICE) ?? []).length)
  const support = voices.map(text => (text.match(supportWords) ?? []).length)
  const appeal = voices.map((text, i) => appealWords.test(text) && own[i]! > 0)
  const marked = units.map(() => false)
  for (let i = 0; i < units.length; i++) {
    if (own[i] === 0) continue
    let end = i
    while (end < units.length && own[end]! > 0) end++
    const run = {
      own: sum(own, i, end),
      support: sum(support, i, end),
      appeals: appeal.slice(i, end).filter(Boolean).length,
    }
    const said = voices.slice(i, end).join(' ')
    const toReaders = /\b(?:you|your)\b/i.test(said) && /\b(?:we|us|our)\b/i.test(said) && PRESS.test(said)
    const single = end - i === 1
    const enough =
      run.appeals >= 1 && run.support >= 2 && toReaders && (single ? !/\bsaid\b/.test(units[i]!) : run.own >= 3)
    if (enough) marked.fill(true, i, end)
    i = end
  }
  return marked
}

const sum = (values: readonly number[], from: number, to: number) => values.slice(from, to).reduce((a, b) => a + b, 0)
