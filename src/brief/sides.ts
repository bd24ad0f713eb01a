/** The sides of a fact that voices differ on: who says what, with the claims. */
import type { Cited, Claim, Fact, Statement } from '../model/index.ts'
import { groupDigits } from '../text/phrase.ts'
import { citesOf } from './cites.ts'
import { clauseOf, saidClause, withHedge } from './clauses.ts'
import { isAnyTime, shortQuantity, valueWords } from './values.ts'
import { type Desk, hedgeWords, saying, sentence, speakers } from './voices.ts'

/** One position in a dispute; `claims` one for each voice, `all` every claim that holds it. */
export type Side = {
  readonly claims: readonly Claim[]
  readonly all: readonly Claim[]
  readonly statement: Statement
  readonly denies: boolean
}

const valueId = (s: Statement): string =>
  'count' in s ? JSON.stringify(s.count) : 'code' in s && s.code !== null ? s.code : valueWords(s).toLowerCase()

const positionOf = (c: Claim): string => `${c.factuality.polarity}|${valueId(c.statement)}`

/** The positions on a fact that nobody has withdrawn, the published one first, then by number of voices. */
export const sidesOf = (fact: Fact, desk: Desk): readonly Side[] => {
  const shown = fact.value === null ? '' : `positive|${valueId(fact.value)}`
  const sides = new Map<string, { voices: Map<string, Claim>; all: Claim[]; pro: boolean; shown: boolean }>()
  for (const s of fact.support) {
    const c = desk.claims.get(s.claimId)
    if (!c || s.verdict === 'stale') continue
    if (c.factuality.certainty === 'underspecified' && s.verdict === 'for') continue // takes no side
    if (c.statement.slot === 'time' && isAnyTime(c.statement.when)) continue // a weekday in a report without a date
    const id = positionOf(c)
    const side = sides.get(id) ?? {
      voices: new Map<string, Claim>(),
      all: [],
      pro: s.verdict === 'for',
      shown: id === shown,
    }
    if (!side.voices.has(s.voice)) side.voices.set(s.voice, c)
    side.all.push(c)
    sides.set(id, side)
  }
  return [...sides.values()]
    .sort((a, b) => Number(b.shown) - Number(a.shown) || Number(b.pro) - Number(a.pro) || b.voices.size - a.voices.size)
    .map(({ voices, all, shown }) => {
      const claims = [...voices.values()]
      const { statement, factuality } = claims[0]!
      const none = factuality.polarity === 'negative' ? noneOf(statement) : null
      const published = shown ? fact.value : null // of several wordings of one value the one that the account shows
      return {
        claims,
        all,
        statement: none ?? published ?? statement,
        denies: factuality.polarity === 'negative' && none === null,
      }
    })
}

/** What a denial of anybody says: 'no one was injured'; null for other denials. */
const noneOf = (s: Statement): Statement | null =>
  'who' in s && 'count' in s && s.count.min <= 1 ? { ...s, count: { min: 0, max: 0, approximate: false } } : null

/** A side as a sentence of its own: 'Police say two people were injured.' */
export const sideSentence = (side: Side, desk: Desk): Cited => ({
  text: sentence(sideWords(side, desk)),
  cites: citesOf(side.all)!,
})

const sideWords = (side: Side, desk: Desk): string => {
  const hedge = hedgeWords(side.claims, desk)
  if (side.denies)
    return withHedge(`${saying(side.claims, desk, ['denies', 'deny'])} that ${clauseOf(side.statement)}`, hedge)
  return saidClause(side.statement, verbs => saying(side.claims, desk, verbs), hedge)
}

/** A later side of the same sentence, which only gives its value: 'the ministry says one'. */
const shortSide = (side: Side, desk: Desk): string => {
  const s = side.statement
  const hedge = hedgeWords(side.claims, desk)
  if (side.denies) return `${saying(side.claims, desk, ['denies', 'deny'])} it${hedge === '' ? '' : ` (${hedge})`}`
  if (s.slot === 'figure')
    return withHedge(`${saying(side.claims, desk, ['puts', 'put'])} it at ${shortQuantity(s.count)}`, hedge)
  const value = 'count' in s ? shortQuantity(s.count) : s.slot === 'magnitude' ? groupDigits(s.value) : clauseOf(s)
  const adverb = /^\w+$/.test(hedge) && ('count' in s || s.slot === 'magnitude')
  return `${saying(side.claims, desk)} ${adverb ? `${hedge} ${value}` : withHedge(value, hedge)}`
}

/**
 * The whole dispute in one sentence, at most five sides: 'Police say two people were injured; the ministry says one.'
 * null when fewer than two sides can be told.
 */
export const disputeSentence = (fact: Fact, desk: Desk): Cited | null => {
  const sides = sidesOf(fact, desk)
  const [first, ...rest] = sides
  if (!first || rest.length === 0) return null
  const shown = rest.slice(0, 4)
  const lead = sideSentence(first, desk).text.replace(/\.$/, '')
  const tail = shown.map(s => shortSide(s, desk))
  const more =
    rest.length > shown.length
      ? [
          `${
            speakers(
              rest.slice(4).flatMap(s => s.claims),
              desk,
            ).words
          } say otherwise`,
        ]
      : []
  return { text: sentence([lead, ...tail, ...more].join('; ')), cites: citesOf(sides.flatMap(s => s.all))! }
}
