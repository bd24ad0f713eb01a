/** Everything that the engine saw in a report, as plain data: for `recount explain` and the depth of `recount why`. */
import type {
  Article,
  Attribution,
  Decision,
  Factuality,
  InspectedEvent,
  InspectedFact,
  InspectedName,
  InspectedSentence,
  InspectedSpeech,
  Inspection,
  Reason,
  Span,
} from '../model/index.ts'
import { joinEntities } from '../text/entities/join-entities.ts'
import { describePersons } from '../text/entities/person-details.ts'
import { factOf } from '../text/factuality/factuality.ts'
import { findTimexes } from '../text/timex/timex.ts'
import type { Engine } from '../text/token.ts'
import { mentionId } from './draft.ts'
import type { Amount, ReportEvent } from './events/event.ts'
import { readClaims, type Working } from './extract-claims.ts'
import { factualityAt } from './factuality.ts'
import { type Sent, tokensIn } from './sentence.ts'
import type { Speech } from './speech.ts'

/** Reads a report as `extractClaims` does and keeps what it saw on the way. Any article is allowed. */
export const inspectReport = (article: Article, engine: Engine): Inspection => {
  const working = readClaims(article, engine)
  const kept = new Set(working.claims.map(c => c.id))
  return {
    article,
    engine: engine.version,
    zone: working.zone,
    sentences: working.sents.map(s => sentenceOf(article, working, s)),
    mentions: working.mentions,
    names: namesOf(working),
    people: working.cast.people.map(({ name, age, who, role, harm }) => ({ name, age, who, role, fate: harm })),
    events: working.events.map(eventOf),
    claims: working.claims,
    decisions: working.decided.filter(d => kept.has(d.claim.id)).map(d => decisionOf(article, working, d)),
  }
}

const sentenceOf = (article: Article, working: Working, s: Sent): InspectedSentence => ({
  start: s.start,
  end: s.end,
  paragraph: s.paragraph,
  role: s.role,
  words: s.tokens.map(({ start, end, text, lemma, upos, xpos, head, rel }) => ({
    start,
    end,
    text,
    lemma,
    upos,
    xpos,
    head,
    rel,
  })),
  numbers: s.numbers.map(({ start, end, min, max, approximate, kind, unit }) => ({
    start,
    end,
    min,
    max,
    approximate,
    kind,
    unit,
  })),
  times: timesOf(article, working, s),
  places: working.places[s.index]!.map(({ start, end, place, located }) => ({ start, end, place, located })),
  speech: working.speeches.filter(f => f.sentence === s.index).map(speechOf),
  facts: factsOf(s),
  incident: mentionId(article, working.incidents.draftAt(s.index, -1)),
})

const namesOf = ({ sents }: Working): readonly InspectedName[] => {
  const sentences = sents.map(s => s.tokens)
  const mentions = sents.flatMap(s => s.names)
  const details = new Map(describePersons(sentences, mentions).map(d => [d.mention, d] as const))
  return joinEntities(mentions).map(({ type, name, variants, mentions: where }) => {
    const told = where.flatMap(i => details.get(i) ?? [])
    return {
      type,
      name,
      variants,
      mentions: where.map(i => ({ start: mentions[i]!.start, end: mentions[i]!.end })),
      age: told.find(d => d.age !== null)?.age ?? null,
      nation: told.find(d => d.nationality !== null)?.nationality?.country ?? null,
    }
  })
}

const timesOf = (article: Article, { zone }: Working, s: Sent): InspectedSentence['times'] =>
  findTimexes(article.text, [{ start: s.tokens[0]?.start ?? s.start, end: s.end }], {
    published: article.published,
    zone,
  }).map(({ start, end, type, value, when }) => ({ start, end, type, value, when }))

/** Every verb of a sentence with how far it happened. */
const factsOf = (s: Sent): readonly InspectedFact[] =>
  s.tokens.flatMap((t, i) => {
    if (t.upos !== 'VERB') return []
    const { value, certainty, polarity, cues } = factOf(s, i)
    const spans = cues.map(({ token, kind }) => ({ start: s.tokens[token]!.start, end: s.tokens[token]!.end, kind }))
    return [{ start: t.start, end: t.end, value: Math.round(value * 10) / 10, certainty, polarity, cues: spans }]
  })

const eventOf = (e: ReportEvent): InspectedEvent => {
  const many = ({ count, bound }: Amount): string =>
    count === null ? 'several' : bound === 'exact' ? `${count}` : `${bound === 'least' ? 'at least' : 'about'} ${count}`
  const place = [e.where.country, ...e.where.parts.map(p => `${p.name} (${p.kind})`)].filter(x => x !== null).join(': ')
  const slots: readonly (readonly [string, readonly string[]])[] = [
    ['when', e.days === null ? [] : [e.days.from === e.days.to ? e.days.from : `${e.days.from} to ${e.days.to}`]],
    ['where', place === '' ? [] : [place]],
    ['by', [...e.individuals, ...e.organisations.map(o => `${o.name}, ${o.confidence}`)]],
    ['with', e.instruments.map(i => (i.text === null ? i.type : `${i.text} (${i.type})`))],
    [
      'people',
      e.humans.map(h =>
        [h.name ?? h.description ?? '?', h.type, many(h.amount), ...h.effects].filter(x => x !== '').join(', '),
      ),
    ],
    ['things', e.physical.map(x => [x.text, x.type, many(x.amount), x.effect ?? 'effect not said'].join(', '))],
  ]
  return {
    kind: e.kind,
    stage: e.stage,
    trigger: e.trigger,
    slots: slots.flatMap(([slot, values]) => values.map(value => ({ slot, value }))),
  }
}

const speechOf = ({ attribution, content }: Speech): InspectedSpeech => ({
  source: attribution.source?.at ?? null,
  cue: attribution.cue,
  content,
  chain: chainOf(attribution),
})

/** Kinds of the sources with their names, from the one nearest to the event to the one nearest to the report. */
const chainOf = (attribution: Attribution | null): readonly string[] =>
  attribution === null
    ? []
    : [
        ...(attribution.source === null
          ? []
          : [
              attribution.source.name === null
                ? attribution.source.kind
                : `${attribution.source.kind} (${attribution.source.name})`,
            ]),
        ...chainOf(attribution.via),
      ]

const decisionOf = (
  article: Article,
  working: Working,
  { candidate, claim, speech }: Working['decided'][number],
): Decision => {
  const s = working.sents[candidate.sentence]!
  const word = candidate.token < s.tokens.length ? candidate.token : -1
  return {
    claimId: claim.id,
    sentence: candidate.sentence,
    word,
    reasons: [
      ...wordReason(s, word),
      ...treeReason(s, candidate.span),
      ...factualityReasons(s, word, claim.factuality),
      sourceReason(speech, claim.attribution),
      incidentReason(article, working, s, word),
    ],
  }
}

/** The deciding word: its dictionary form, tag and place in the tree. */
const wordReason = (s: Sent, word: number): readonly Reason[] => {
  const t = s.tokens[word]
  if (!t) return []
  const head = s.tokens[t.head]
  const means = `${t.lemma} (${t.xpos}), ${head ? `${t.rel} of “${head.text}”` : t.rel}`
  return [{ about: 'word', words: { start: t.start, end: t.end }, means }]
}

const MOST_EDGES = 12 // of a long anchor the first words tell enough
const LEAF = /^(PUNCT|DET|ADP|PART|CCONJ|SCONJ)$/

/** How the words of the anchor hang together: "two ←nummod officers". */
const treeReason = (s: Sent, span: Span): readonly Reason[] => {
  const inside = new Set(tokensIn(s, span))
  const edges = [...inside].flatMap(i => {
    const t = s.tokens[i]!
    return inside.has(t.head) && !LEAF.test(t.upos) ? [`${t.text} –${t.rel}→ ${s.tokens[t.head]!.text}`] : []
  })
  return edges.length === 0
    ? []
    : [
        {
          about: 'tree',
          words: span,
          means: edges.slice(0, MOST_EDGES).join(', ') + (edges.length > MOST_EDGES ? ' …' : ''),
        },
      ]
}

/** What weakens or denies it; that nothing does is said too. */
const factualityReasons = (s: Sent, word: number, claim: Factuality): readonly Reason[] => {
  const own = word < 0 ? 'certain' : factualityAt(s, word).certainty
  const hedges = claim.hedges.map((h): Reason => ({ about: 'certainty', words: h, means: claim.certainty }))
  const ruled: Reason[] =
    hedges.length === 0
      ? [
          {
            about: 'certainty',
            words: null,
            means: claim.certainty === own ? claim.certainty : `${claim.certainty}, by the rule`,
          },
        ]
      : []
  const denied: Reason[] = claim.polarity === 'negative' ? [{ about: 'polarity', words: null, means: 'denied' }] : []
  return [...hedges, ...ruled, ...denied]
}

const sourceReason = (speech: Speech | null, attribution: Attribution): Reason => {
  const chain = chainOf(attribution)
  if (speech === null || attribution.source === null)
    return { about: 'source', words: null, means: chain.length > 0 ? chain.join(' ← ') : 'the report’s own voice' }
  const words = attribution.cue ?? attribution.source.at
  return { about: 'source', words, means: `${chain.join(' ← ')}, by “${speech.cueVerb}”` }
}

/** Which of the report's happenings it is about, and the word that named that one. */
const incidentReason = (article: Article, working: Working, s: Sent, word: number): Reason => {
  const draft = working.incidents.draftAt(s.index, word)
  const id = mentionId(article, draft)
  const label = working.mentions.find(m => m.id === id)?.label ?? draft.kind
  return { about: 'incident', words: draft.trigger, means: `${label}, ${draft.focal ? 'focal' : 'recalled'}` }
}
