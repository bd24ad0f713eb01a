/** A sentence with everything that the extractors look at, and the few ways in which they walk its tree. */
import type { Article, BlockRole, Span } from '../model/index.ts'
import type { EntityMention } from '../text/entities/create-entities.ts'
import type { NumberMention } from '../text/numbers.ts'
import { findNumbers } from '../text/numbers.ts'
import { child, children, parsedOf, relOf } from '../text/parse-tree.ts'
import type { TimeMention } from '../text/times.ts'
import { findTimes } from '../text/times.ts'
import type { Engine, Token } from '../text/token.ts'

export { child, children, relOf }

/** One analysed sentence. Indices into `tokens` are used throughout; spans are offsets in the article's text. */
export type Sent = Span & {
  readonly index: number
  readonly paragraph: number
  readonly role: BlockRole
  readonly text: string
  readonly tokens: readonly Token[]
  /** Children of each token, in text order. */
  readonly kids: readonly (readonly number[])[]
  readonly numbers: readonly NumberMention[]
  readonly times: readonly TimeMention[]
  /** Persons, places, organisations and peoples that it names; `tokens` of a mention index into `tokens`. */
  readonly names: readonly EntityMention[]
}

/** Roles whose sentences carry claims. */
const SPEAKING_ROLES: ReadonlySet<BlockRole> = new Set([
  'headline',
  'standfirst',
  'body',
  'caption',
  'quote',
  'correction',
  'dateline',
])

/**
 * The sentences of an article with tokens, parse, numbers and times; the times are read without a zone until `inZone` knows it.
 */
export const analyseArticle = (article: Article, engine: Engine): readonly Sent[] => {
  const sents = sentencesOf(article, engine)
  const names = engine.entities(
    article.text,
    sents.map(s => s.tokens),
  )
  const of = Map.groupBy(names, n => n.sentence)
  return sents.map(s => ({ ...s, names: of.get(s.index) ?? [] }))
}

const sentencesOf = (article: Article, engine: Engine): readonly Omit<Sent, 'names'>[] =>
  article.sentences
    .filter(s => SPEAKING_ROLES.has(s.role) && s.end > s.start)
    .map((s, index) => {
      const said = {
        start: s.start + datelineLength(article.text.slice(s.start, Math.min(s.end, s.start + 240))),
        end: s.end,
      }
      const tokens = engine.analyse(article.text, said)
      return {
        start: s.start,
        end: s.end,
        index,
        paragraph: s.paragraph,
        role: s.role,
        text: article.text.slice(s.start, s.end),
        ...parsedOf(tokens),
        numbers: findNumbers(article.text, said).filter(n => !isAge(article.text, s, n)),
        times: findTimes(article.text, said, { published: article.published, zone: null }),
      }
    })

const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:[,(][^—–:]{0,70}?)?(?:\([^()]{2,40}\)\s*)?\s*(?:--|[-–—:])\s+(?=["“‘']?[\p{L}\d])/u

/** Datelines of monitored broadcasts: "Oslo, 3 May 90 (Agency) -- [Communique] [text] ", marks of what is left out included. */
const WIRE_DATELINE =
  /^\p{Lu}[\p{L}\p{M}.'’ -]{1,40}(?:\s\([^()]{2,40}\))?,\s\d{1,2}\s\p{L}{3,9}\.?(?:\s\d{2,4})?\s*(?:\([^()]{2,60}\)\s*)?--\s*(?:\[[^\][]{2,80}\]\s*)*/u

/** Length of what stands before the first words of a report: "OSLO, May 3 (Agency) -- ", "(Agency) ". It is no part of the sentence. */
export const datelineLength = (head: string): number => {
  const update =
    /^(?:(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|FLASH|URGENT|BREAKING|ALERT|EXCLUSIVE|LIVE)\b[\s\d]*[-–—:]?\s*)+(?=\p{L})/u.exec(
      head,
    )?.[0].length ?? 0
  if (update > 0) return update
  const credit = /^\([^()]{2,30}\)\s*(?:[-–—]+\s*)?/.exec(head)?.[0].length ?? 0
  return credit > 0 ? credit : ((WIRE_DATELINE.exec(head) ?? DATELINE.exec(head))?.[0].length ?? 0)
}

/** The same sentences with their times read by the clocks of an IANA zone. */
export const inZone = (article: Article, sents: readonly Sent[], zone: string | null): readonly Sent[] =>
  zone === null
    ? sents
    : sents.map(s =>
        s.times.length === 0
          ? s
          : {
              ...s,
              times: findTimes(
                article.text,
                { start: s.tokens[0]?.start ?? s.start, end: s.end },
                { published: article.published, zone },
              ),
            },
      )

/** "aged four and seven": ages, not counts. */
const isAge = (text: string, s: Span, n: Span): boolean =>
  /\baged?\s+(?:[\w-]+(?:,| and| to)\s+){0,3}$/i.test(text.slice(Math.max(s.start, n.start - 40), n.start))

/** All tokens under `i`, itself included, in text order; `stop` leaves out whole branches. */
export const subtree = (s: Sent, i: number, stop: (k: number) => boolean = () => false): readonly number[] => {
  const out: number[] = []
  const walk = [i]
  while (walk.length > 0 && out.length <= s.tokens.length) {
    const k = walk.pop()!
    out.push(k)
    for (const c of s.kids[k]!) if (!stop(c)) walk.push(c)
  }
  return out.sort((a, b) => a - b)
}

/** The text span from the first to the last of these tokens. */
export const spanOf = (s: Sent, tokens: readonly number[]): Span => ({
  start: s.tokens[Math.min(...tokens)]?.start ?? s.start,
  end: s.tokens[Math.max(...tokens)]?.end ?? s.start,
})

/** Is `i` below `top` in the tree (or `top` itself)? */
export const isUnder = (s: Sent, i: number, top: number): boolean => {
  for (let k = i, n = 0; k >= 0 && n <= s.tokens.length; k = s.tokens[k]!.head, n++) if (k === top) return true
  return false
}

/** The conjuncts of `i`: itself and every coordinated sibling that follows it. */
export const conjuncts = (s: Sent, i: number): readonly number[] => [i, ...children(s, i, 'conj')]

/** The token at an offset of the article's text, or the next one behind it; 0 when none is left. */
export const tokenAt = (s: Sent, offset: number): number => {
  const i = firstEndingAfter(s, offset)
  return i < s.tokens.length ? i : 0
}

/** Indices of the tokens that overlap a text span. */
export const tokensIn = (s: Sent, span: Span): readonly number[] => {
  const out: number[] = []
  for (let i = firstEndingAfter(s, span.start); i < s.tokens.length && s.tokens[i]!.start < span.end; i++) out.push(i)
  return out
}

/** Index of the first token that ends behind an offset, their number when none does; by halves, for a sentence may be long. */
const firstEndingAfter = (s: Sent, offset: number): number => {
  let low = 0
  let high = s.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (s.tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Does the verb at `i` have an auxiliary that makes it passive? */
export const isPassive = (s: Sent, i: number): boolean =>
  children(s, i, 'aux:pass', 'nsubj:pass').length > 0 ||
  children(s, i, 'aux').some(k => /^(get|be)$/.test(s.tokens[k]!.lemma) && s.tokens[i]!.xpos === 'VBN')

/** Is the token a participle that modifies a noun to its left ("two men wounded in the blast")? */
export const isReduced = (s: Sent, i: number): boolean => {
  const t = s.tokens[i]!
  return relOf(t) === 'acl' && t.rel !== 'acl:relcl' && t.head >= 0 && t.head < i && /^VB[ND]$/.test(t.xpos)
}

/** The subject of a verb, found through conjunction, control and relative clauses; -1 when there is none. */
export const subjectOf = (s: Sent, verb: number): number => {
  for (let v = verb, n = 0; v >= 0 && n < 6; n++) {
    const own = child(s, v, 'nsubj', 'nsubj:pass')
    const t = s.tokens[v]!
    const relative = own >= 0 && /^(who|which|that|whom)$/.test(s.tokens[own]!.lower)
    if (t.rel === 'acl:relcl' && (own < 0 || relative)) return t.head
    if (own >= 0) return own
    if (isReduced(s, v) || (t.rel === 'acl' && t.xpos === 'VBG' && t.head < v)) return t.head
    if (!/^(conj|xcomp|advcl|aux|cop|parataxis)$/.test(relOf(t))) return -1
    v = t.head
  }
  return -1
}

/** Does a time or place at this offset belong to something still to come ("will be held on Friday", "ahead of Sunday")? */
export const isPlan = (s: Sent, offset: number): boolean =>
  /\b(?:will|would|shall|due to|is to|are to|set to|expected to|scheduled|planned|on the eve of|ahead of|before|until)\s+(?:[\w'’-]+\s+){0,5}$/i.test(
    s.text.slice(Math.max(0, offset - s.start - 80), offset - s.start),
  )
