/** Article → incident mentions and claims. Reads top to bottom as the algorithm. */
import { createHash } from 'node:crypto'
import type {
  Article,
  Attribution,
  Claim,
  ClaimId,
  Factuality,
  IncidentMention,
  ReportCast,
  Span,
  Statement,
  TimeRange,
} from '../model/index.ts'
import { joinEntities, type NamedEntity } from '../text/entities/join-entities.ts'
import { findQuotes, type QuoteMention } from '../text/quotes.ts'
import type { Engine } from '../text/token.ts'
import { attributionAt, speechOfCue } from './attribution.ts'
import type { Candidate, CountCandidate } from './candidate.ts'
import { castOf } from './cast-of.ts'
import { findCasualties } from './casualties.ts'
import { findDamage, findMagnitudes } from './damage.ts'
import { mentionId, toMention } from './draft.ts'
import type { ReportEvent } from './events/event.ts'
import { findEvents } from './events/find-events.ts'
import { targetCandidates } from './events/target-claims.ts'
import { factualityAt, weaker } from './factuality.ts'
import { findFigures } from './figures.ts'
import { findIdentity } from './identity.ts'
import { findIncidents, type Incidents } from './incidents.ts'
import { VIOLENT_KINDS } from './lexicon/kinds.ts'
import { inOrdinaryCase, inOwnWords } from './ordinary-case.ts'
import { participantsOf } from './participants.ts'
import { markParts, settleShot } from './parts.ts'
import { findPerpetrators } from './perpetrators.ts'
import { type PlaceSpan, placesOfReport } from './places.ts'
import { resolvePeople } from './resolve.ts'
import { analyseArticle, inZone, type Sent } from './sentence.ts'
import { findEventPlaces, findEventTimes, tellsEvent } from './settings.ts'
import { ownVoice } from './sources.ts'
import { findSpeech, type Speech } from './speech.ts'
import { findCauses, findMotives, findResponsibility, findVehicles, findWeapons } from './things.ts'
import { inTheTown, townCandidates } from './town.ts'
import { triggersOf } from './triggers.ts'
import { isWithdrawn } from './withdrawn.ts'
import { findAction, findAdvice, findAssertion, findQuoteClaims } from './words.ts'

/** Version of the rules, part of `Claim.by`. */
const CLAIMS_VERSION = '1'

/** What one report says: the happenings that it speaks of, and its claims about them. */
export type Extraction = {
  readonly mentions: readonly IncidentMention[]
  readonly claims: readonly Claim[]
  /** The people of the happening that the report is about, each once, and how many of them are dead and hurt. */
  readonly cast: ReportCast
}

/**
 * All claims of an article with the incident mentions that they belong to. Any article is allowed; an empty one gives a focal
 * mention of kind 'other' and no claims. The same article and engine give the same ids.
 */
export const extractClaims = (article: Article, engine: Engine): Extraction => {
  const { mentions, claims, cast } = readClaims(article, engine)
  return { mentions, claims, cast }
}

/** An extraction with everything that it rests on, for `inspectReport`. Each candidate stands with the claim that was made of it. */
export type Working = Extraction &
  Findings & {
    readonly events: readonly ReportEvent[]
    readonly zone: string | null
    readonly decided: readonly {
      readonly candidate: Candidate
      readonly claim: Claim
      readonly speech: Speech | null
    }[]
  }

/** As `extractClaims`, keeping the working. */
export const readClaims = (given: Article, engine: Engine): Working => {
  const article = inOrdinaryCase(given)
  const parsed = analyseArticle(article, engine)
  const { places, dateline, town } = placesOfReport(article, parsed, engine)
  const zone = zoneOf(parsed, places) ?? dateline.at(0)?.zone ?? zoneOfPage(article)
  const sents = inZone(article, parsed, zone)
  const incidents = findIncidents(
    article,
    sents,
    places,
    dateline.find(p => p.place.country !== null)?.place.country ?? null,
  )
  const quotes = findQuotes(article.text, sents)
  const speeches = findSpeech(article.text, sents, quotes)
  const casualties = resolvePeople(sents, sents.map(findCasualties))
  const findings: Findings = { sents, places, incidents, speeches, quotes, casualties }
  const own = ownVoice(article)
  const home = dateline.find(p => p.place.country !== null)?.place ?? null
  const events = findEvents(article, {
    sents,
    places,
    dateline: home,
    zone,
    kindAt: (sentence, token) => {
      const { kind } = incidents.draftAt(sentence, token)
      return kind === 'other' ? incidents.drafts[0]!.kind : kind
    },
  })
  const candidates = [
    ...inTheTown(candidatesOf(article, findings), incidents, town, engine.gazetteer),
    ...townCandidates(findings, town, engine.gazetteer),
    ...targetCandidates(sents, events),
  ]
  const decided = candidates.map(candidate => {
    const speech = speechOf(speeches, sents[candidate.sentence]!, candidate)
    return { candidate, speech, claim: toClaim(article, { sents, incidents, own }, candidate, speech) }
  })
  const said = unique(markParts(settleShot(decided.map(d => d.claim))))
  const claims = article === given ? said : inOwnWords(said, given)
  const cast = castOf(
    findings,
    (s, c) => isHypothetical(s, c) || factualityAt(s, c.trigger, 'both').polarity === 'negative',
  )
  const entities = joinEntities(sents.flatMap(s => s.names))
  const mentions = mentionsOf(article, incidents, claims, entities).map(m =>
    m.focal ? { ...m, where: m.where ?? town?.place ?? null } : m,
  )
  return { ...findings, events, zone, decided, mentions, claims, cast }
}

/** The clocks that a report means: those of the first place where its lead says that something happened, city before country. */
const zoneOf = (sents: readonly Sent[], places: readonly (readonly PlaceSpan[])[]): string | null => {
  const lead = sents.slice(0, 7).filter(s => s.role !== 'headline')
  const early = [...lead, ...sents.slice(0, 7).filter(s => s.role === 'headline')].flatMap(s => places[s.index]!)
  const located = early.filter(p => p.located && p.zone !== null)
  const known = early.filter(p => p.zone !== null)
  return (
    (
      located.find(p => p.place.precision !== 'country') ??
      located[0] ??
      known.find(p => p.place.precision === 'country') ??
      known[0]
    )?.zone ?? null
  )
}

/**
 * The offset in which a page gives its own publication, for a report whose place no list knows: a small town is mostly the paper's own.
 * Greenwich says nothing, for many systems write all times so.
 */
const zoneOfPage = ({ evidence }: Article): string | null => {
  const zone = evidence.find(e => e.field === 'published' && e.chosen)?.zone ?? null
  return zone !== null && /^[+-]\d\d:\d\d$/.test(zone) && !/^[+-]00:00$/.test(zone) ? zone : null
}

/** What was found in a report before its claims. */
export type Findings = {
  readonly sents: readonly Sent[]
  readonly places: readonly (readonly PlaceSpan[])[]
  readonly incidents: Incidents
  readonly speeches: readonly Speech[]
  readonly quotes: readonly QuoteMention[]
  readonly casualties: readonly (readonly CountCandidate[])[]
}

const candidatesOf = (
  article: Article,
  { sents, places, incidents, speeches, quotes, casualties }: Findings,
): readonly Candidate[] => {
  const focal = incidents.drafts[0]!
  const violentReport =
    VIOLENT_KINDS.has(focal.kind) ||
    sents.some(s => triggersOf(s).some(t => VIOLENT_KINDS.has(t.kind) && t.kind !== 'arrest' && t.kind !== 'explosion'))
  const harms = casualties.some(list => list.some(c => c.slot !== 'arrested'))
  const perpetrators = violentReport
    ? findPerpetrators(
        sents,
        s => VIOLENT_KINDS.has(incidents.draftAt(s.index, 0).kind) || VIOLENT_KINDS.has(focal.kind),
        casualties.map(list => new Set(list.map(c => c.people.head))),
      )
    : []
  const quoted = findQuoteClaims(sents, quotes, speeches, article.text)
  const fallback: TimeRange = {
    from: '0001-01-01T00:00:00Z',
    to: (article.updated ?? article.published)?.to ?? article.capturedAt,
    basis: 'assumed',
  }
  return sents.flatMap((s, i): readonly Candidate[] => {
    const counts = [
      ...casualties[i]!.filter(c => !isHypothetical(s, c)).map(c => ofPeople(s, c)),
      ...perpetrators.filter(c => c.sentence === s.index),
    ]
    const trigger = triggersOf(s).length > 0 || casualties[i]!.length > 0
    const tells = tellsEvent(s, trigger) && (!harms || !isOfArrest(s, casualties[i]!))
    const things = [
      ...(violentReport ? findWeapons(s) : []),
      ...(violentReport ? findMotives(s) : []),
      ...((tells && focal.kind !== 'other') || (CARRIED.test(focal.kind) && tellsVehicle(s)) ? findVehicles(s) : []),
      ...findCauses(s),
      ...findMagnitudes(s),
      ...findDamage(s),
      ...findResponsibility(s),
      ...findIdentity(s, violentReport, harms),
    ]
    const settings = tells
      ? [
          ...findEventTimes(s, incidents.draftAt(s.index, 0).when, fallback),
          ...findEventPlaces(
            s,
            placesOfEvent(s, places[i]!, speeches),
            incidents.draftAt(s.index, 0).where?.country ?? null,
          ),
        ]
      : []
    const figures = findFigures(s, [...counts.map(c => c.span), ...s.times])
    const own = [...counts, ...things, ...settings, ...figures]
    const said = quoted.filter(q => q.sentence === s.index)
    const act = s.role === 'headline' ? null : findAction(s)
    const advice = findAdvice(s)
    const worded = [act, advice].filter(c => c !== null)
    const rest =
      own.every(c => /^(place|time|figure|vehicle|weapon)$/.test(c.statement.slot)) &&
      worded.length === 0 &&
      said.length === 0 &&
      s.role !== 'headline'
        ? findAssertion(s)
        : null
    const all = [...own, ...said, ...worded, ...(rest ? [rest] : [])]
    return s.role === 'correction' ? all.filter(c => !isWithdrawn(s, c.span)) : all
  })
}

/** Places that are not part of a speaker's name ("the prosecutor's office in Ashton said"). */
const placesOfEvent = (s: Sent, places: readonly PlaceSpan[], speeches: readonly Speech[]): readonly PlaceSpan[] =>
  places.filter(
    p =>
      !speeches.some(
        f =>
          f.sentence === s.index &&
          f.attribution.source?.at &&
          f.attribution.source.at.start <= p.start &&
          p.end <= f.attribution.source.at.end,
      ),
  )

/** A sentence on arrests alone: in a report of harm its day and place are those of the arrest. */
const isOfArrest = (s: Sent, found: readonly CountCandidate[]): boolean =>
  found.length > 0 && found.every(c => c.slot === 'arrested') && triggersOf(s).every(t => t.kind === 'arrest')

/** Happenings to vehicles and whom they carry. */
const CARRIED = /^(?:crash|crash-air|crash-road|crash-rail|ship)$/

/** A sentence that describes the vehicle of a crash without telling it again: "the ferry was a two-deck catamaran". */
const tellsVehicle = (s: Sent): boolean =>
  /\b(?:aboard|on board|carrying|registered|operated by|belong\w* to|owned by|flight|(?:plane|aircraft|helicopter|bus|train|ship|ferry|boat) (?:was|is) an?)\b/i.test(
    s.text,
  )

/** A plan, a threat or a condition hurts nobody ("would be hurt", "if anyone is killed"). */
const isHypothetical = (s: Sent, c: CountCandidate): boolean =>
  factualityAt(s, c.trigger, 'both').certainty === 'underspecified'

/** A count as a statement: whoever is arrested is a suspect, and nobody hurt is a denial that anybody was. */
const ofPeople = (s: Sent, c: CountCandidate): Candidate => {
  const who = c.slot === 'arrested' && !/^(police|soldier)$/.test(c.people.who) ? 'suspect' : c.people.who
  const nobody = c.people.count!.max === 0
  return {
    statement: {
      slot: c.slot,
      who,
      count: nobody ? { min: 1, max: null, approximate: false } : c.people.count!,
      part: c.part,
    },
    sentence: s.index,
    token: c.trigger,
    span: c.span,
    by:
      c.slot !== 'injured' || c.certainty !== 'probable'
        ? 'casualties'
        : /^shoot(?:ing)?$/.test(s.tokens[c.trigger]!.lemma)
          ? 'shot'
          : 'struck',
    score: c.people.explicit ? 0.9 : 0.7,
    certainty: c.certainty,
    ...(nobody ? { polarity: 'negative' as const } : c.polarity ? { polarity: c.polarity } : {}),
  }
}

/**
 * When the article said so: its last update or publication, never later than it was captured; for an undated page everything up to then.
 */
const reportedAt = (article: Article): TimeRange => {
  const stated = article.updated ?? article.published
  if (!stated) return { from: '0001-01-01T00:00:00Z', to: article.capturedAt, basis: 'assumed' }
  const [, latest] = [stated.from, article.capturedAt].sort()
  const [to] = [stated.to, latest!].sort()
  return { ...stated, to: to! }
}

/** What an article's claims share. */
type Context = {
  readonly sents: readonly Sent[]
  readonly incidents: Incidents
  readonly own: Attribution | null
}

/** The speech in which a candidate stands; of a clause as a whole also the one that its own verb cues. */
const speechOf = (speeches: readonly Speech[], s: Sent, c: Candidate): Speech | null => {
  const token = s.tokens[c.token]
  const place = token ? { start: token.start, end: token.end } : c.span
  const isClause = /^(action|advice|identity|assertion)$/.test(c.statement.slot)
  return attributionAt(speeches, place) ?? (isClause ? speechOfCue(speeches, place) : null)
}

const toClaim = (article: Article, { sents, incidents, own }: Context, c: Candidate, speech: Speech | null): Claim => {
  const attribution: Attribution = speech?.attribution ?? own ?? { source: null, cue: null, via: null }
  const draft = incidents.draftAt(c.sentence, c.token)
  return {
    id: claimId(article, c.span, c.statement),
    anchor: { articleId: article.id, ...c.span, exact: article.text.slice(c.span.start, c.span.end) },
    incidentMention: mentionId(article, draft),
    statement: c.statement,
    attribution,
    factuality: factualityOf(sents[c.sentence]!, c, speech),
    reportedAt: reportedAt(article),
    by: `${c.by}/${CLAIMS_VERSION}`,
    score: c.score,
  }
}

const factualityOf = (s: Sent, c: Candidate, speech: Speech | null): Factuality => {
  const token = Math.min(c.token, s.tokens.length - 1)
  if (token < 0) return { certainty: c.certainty ?? 'certain', polarity: 'positive', hedges: [] }
  const own = isSettled(c.statement) ? SETTLED : factualityAt(s, token, REACH[c.statement.slot] ?? 'word')
  const believed =
    speech &&
    /^(believe|think|suspect|fear|estimate|predict|expect|guess|reckon|allege|speculate)$/.test(speech.cueVerb)
      ? 'probable'
      : 'certain'
  const certainty = weaker(weaker(own.certainty, c.certainty ?? 'certain'), believed)
  const denied = speech?.cueVerb === 'deny'
  const polarity = c.polarity ?? (denied ? 'negative' : own.polarity)
  return { certainty, polarity, hedges: own.hedges }
}

const SETTLED: Factuality = { certainty: 'certain', polarity: 'positive', hedges: [] }

/** Words that are given as they are said, and codes that themselves say how little is known ("no cause is ruled out"). */
const isSettled = (s: Statement): boolean =>
  /^(quote|advice)$/.test(s.slot) || ('code' in s && /^(unknown|not-ruled-out|under-investigation)$/.test(s.code ?? ''))

/** Whether a statement is as sure as its own word, as its clause, or as the less sure of both: a thing, a day or a place follows its clause. */
const REACH: Readonly<Partial<Record<Statement['slot'], 'clause' | 'both'>>> = {
  perpetrators: 'clause',
  place: 'both',
  time: 'both',
  figure: 'both',
  magnitude: 'both',
  damage: 'both',
  motive: 'both',
  cause: 'both',
  killed: 'both',
  injured: 'both',
  missing: 'both',
  arrested: 'both',
  rescued: 'both',
  evacuated: 'both',
  displaced: 'both',
  hostages: 'both',
}

const claimId = (article: Article, span: Span, statement: Statement): ClaimId => {
  const detail = JSON.stringify(statement)
  return `c_${createHash('sha256').update(`${article.id}|${span.start}|${span.end}|${detail}`).digest('hex').slice(0, 16)}` as ClaimId
}

const unique = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.map(c => [c.id, c] as const)).values(),
]

/** Drafts that hold a claim, and always the focal one, with the names that take part. */
const mentionsOf = (
  article: Article,
  incidents: Incidents,
  claims: readonly Claim[],
  entities: readonly NamedEntity[],
): readonly IncidentMention[] => {
  const used = new Set(claims.map(c => c.incidentMention))
  return incidents.drafts
    .filter(d => d.focal || used.has(mentionId(article, d)))
    .map(d => toMention(article, d, participantsOf(mentionId(article, d), claims, entities)))
}
