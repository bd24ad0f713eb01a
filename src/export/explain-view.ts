/** What an inspection shows, in words: the same for the terminal and the page. */
import type {
  Claim,
  ClaimId,
  IncidentMention,
  InspectedEvent,
  InspectedFact,
  InspectedName,
  InspectedNumber,
  InspectedPerson,
  InspectedSentence,
  InspectedSpeech,
  InspectedTime,
  InspectedWord,
  Inspection,
  Reason,
  Span,
} from '../model/index.ts'
import { counted, quantityWords } from '../text/phrase.ts'
import { plain } from './plain.ts'
import { timeWords } from './time-words.ts'
import { claimKeyWords, claimWords, placeWords, quoted } from './words.ts'

/** A line of what was seen: words of the report (null: none), and what was made of them. */
export type Seen = { readonly label: string; readonly words: string | null; readonly means: string }

/** A claim with its reasons. */
export type ClaimSeen = {
  readonly claim: Claim
  readonly title: string
  readonly made: string
  readonly reasons: readonly Seen[]
}

/** A sentence with all that was seen in it. `text`: its words on one line. */
export type SentenceSeen = {
  readonly sentence: InspectedSentence
  readonly text: string
  readonly seen: readonly Seen[]
  readonly claims: readonly ClaimSeen[]
}

/** An incident's template. */
export type EventSeen = { readonly title: Seen; readonly slots: readonly Seen[] }

/** A report as the engine saw it. */
export type ReportSeen = {
  readonly title: string
  readonly about: string
  readonly incidents: readonly Seen[]
  readonly names: readonly Seen[]
  readonly people: readonly Seen[]
  readonly events: readonly EventSeen[]
  readonly sentences: readonly SentenceSeen[]
}

/** Everything of an inspection in words. `sentence`, from 1: only this one. */
export const viewInspection = (inspection: Inspection, sentence: number | null = null): ReportSeen => {
  const sentenceOf = new Map(inspection.decisions.map(d => [d.claimId, d.sentence] as const))
  const bySentence = Map.groupBy(inspection.claims, c => sentenceOf.get(c.id) ?? -1)
  const words = inspection.sentences.reduce((sum, s) => sum + s.words.length, 0)
  const { article } = inspection
  const clocks = inspection.zone === null ? 'clocks unknown' : `clocks of ${inspection.zone}`
  const published = article.published ? timeWords(article.published) : 'undated'
  return {
    title: article.title === null ? plain(article.origin) : plain(article.title),
    about: `${published} · ${counted(inspection.sentences.length, 'sentence')} with ${counted(words, 'word')} · ${counted(inspection.claims.length, 'claim')} · ${clocks}`,
    incidents: inspection.mentions.map(m => incidentSeen(m)),
    names: inspection.names.map(nameSeen),
    people: inspection.people.map(personSeen),
    events: inspection.events.map(e => eventSeen(inspection, e)),
    sentences: inspection.sentences.flatMap((s, i) =>
      sentence !== null && sentence !== i + 1
        ? []
        : [
            {
              sentence: s,
              text: plain(article.text.slice(s.start, s.end)),
              seen: seenIn(inspection, s),
              claims: (bySentence.get(i) ?? []).map(c => claimSeen(inspection, c)),
            },
          ],
    ),
  }
}

const incidentSeen = (m: IncidentMention): Seen => ({
  label: m.focal ? 'focal' : 'recalled',
  words: m.trigger === null ? null : plain(m.trigger.exact),
  means: [
    m.kind,
    ...(m.where === null ? [] : [placeWords(m.where)]),
    ...(m.when === null ? [] : [timeWords(m.when)]),
    ...(m.participants.length === 0 ? [] : [`with ${m.participants.map(plain).join(', ')}`]),
  ].join(' · '),
})

const nameSeen = ({ type, name, variants, mentions, age, nation }: InspectedName): Seen => ({
  label: type,
  words: plain(name),
  means: [
    counted(mentions.length, 'mention'),
    ...variants.filter(v => v !== name).map(v => `also ${quoted(plain(v))}`),
    ...(age === null ? [] : [`${age} years`]),
    ...(nation === null ? [] : [nation]),
  ].join(' · '),
})

const personSeen = ({ name, age, who, role, fate }: InspectedPerson): Seen => ({
  label: role ?? 'person',
  words: name === null ? null : plain(name),
  means: [
    ...(name === null ? ['not named'] : []),
    ...(who === 'any' || who === role ? [] : [who]),
    ...(age === null ? [] : [`${age} years`]),
    ...(fate === null ? [] : [fate]),
  ].join(' · '),
})

const eventSeen = ({ article }: Inspection, { kind, stage, trigger, slots }: InspectedEvent): EventSeen => ({
  title: { label: kind, words: plain(article.text.slice(trigger.start, trigger.end)), means: stage },
  slots: slots.map(({ slot, value }) => ({ label: slot, words: null, means: plain(value) })),
})

const seenIn = (inspection: Inspection, s: InspectedSentence): readonly Seen[] => {
  const words = (span: Span | null): string | null =>
    span === null ? null : plain(inspection.article.text.slice(span.start, span.end))
  return [
    ...s.numbers.map(n => ({ label: 'number', words: words(n), means: numberMeans(n) })),
    ...s.times.map(t => ({ label: 'time', words: words(t), means: timeMeans(t) })),
    ...s.places.map(p => ({
      label: 'place',
      words: words(p),
      means: `${placeWords(p.place)}${p.located ? ', where something is' : ''}`,
    })),
    ...s.speech.map(f => ({ label: 'speech', words: words(f.cue), means: speechMeans(f, words) })),
    ...s.facts.filter(isDoubtful).map(f => ({ label: 'factual', words: words(f), means: factMeans(f, words) })),
  ]
}

const numberMeans = (n: InspectedNumber): string =>
  `${quantityWords(n)} · ${n.kind}${n.unit === null ? '' : ` in ${n.unit}`}`

const timeMeans = (t: InspectedTime): string =>
  `${t.type} ${t.value}${t.when === null ? '' : ` · ${timeWords(t.when)}`}`

/** What simply happened is most of a report; only the rest is worth a line. */
const isDoubtful = (f: InspectedFact): boolean => f.certainty !== 'certain' || f.polarity !== 'positive'

const factMeans = (f: InspectedFact, words: (span: Span | null) => string | null): string => {
  const cues = f.cues.map(c => `${quoted(words(c) ?? '')} (${c.kind})`).join(', ')
  const denied = f.polarity === 'negative' ? ', denied' : ''
  return `${f.value.toFixed(1)} of 3 · ${f.certainty}${denied}${cues === '' ? '' : `, by ${cues}`}`
}

const speechMeans = (f: InspectedSpeech, words: (span: Span | null) => string | null): string => {
  const who = words(f.source)
  const said = f.content.map(c => quoted(words(c) ?? '')).join(' … ')
  return `${who === null ? 'nobody named' : quoted(who)}${f.chain.length > 0 ? `, ${f.chain.join(' ← ')}` : ''}${said === '' ? '' : `: ${said}`}`
}

const claimSeen = (inspection: Inspection, claim: Claim): ClaimSeen => ({
  claim,
  title: `${claimKeyWords(claim)}: ${claimWords(claim, inspection.article, inspection.zone)}`,
  made: `${claim.id} · by ${claim.by} · confidence ${claim.score.toFixed(2)}`,
  reasons: reasonsOf(inspection, claim.id),
})

/** What decided a claim, in words; none where the inspection holds no such claim: another version of the program made it. */
export const reasonsOf = (inspection: Inspection, id: ClaimId): readonly Seen[] =>
  inspection.decisions.find(d => d.claimId === id)?.reasons.map(r => reasonSeen(inspection, r)) ?? []

const reasonSeen = (inspection: Inspection, r: Reason): Seen => ({
  label: r.about,
  words: r.words === null ? null : plain(inspection.article.text.slice(r.words.start, r.words.end)),
  means: plain(r.means),
})

/** A line as one string: '“may”: possible'. */
export const seenWords = ({ words, means }: Seen): string => (words === null ? means : `${quoted(words)}: ${means}`)

/** A word in its place of the tree. `stem`: the lines that lead to it. */
export type TreeLine = { readonly stem: string; readonly word: InspectedWord }

/**
 * The parse from its root down, children in text order; words that no root reaches follow at the end.
 *
 *     killed VBN root
 *     ├─ officers NNS nsubj:pass
 *     │  └─ Two CD nummod
 *     └─ were VBD aux:pass
 */
export const treeLines = (words: readonly InspectedWord[]): readonly TreeLine[] => {
  const kids = words.map((): number[] => [])
  const roots: number[] = []
  words.forEach((w, i) => {
    const list = w.head >= 0 && w.head !== i ? kids[w.head] : undefined
    if (list) list.push(i)
    else roots.push(i)
  })
  const lines: TreeLine[] = []
  const seen = new Set<number>()
  const open = roots.toReversed().map(i => ({ i, lead: '', own: '' }))
  while (open.length > 0) {
    const { i, lead, own } = open.pop()!
    if (seen.has(i)) continue
    seen.add(i)
    lines.push({ stem: lead + own, word: words[i]! })
    const below = lead + (own === '' ? '' : own === '├─ ' ? '│  ' : '   ')
    const ownKids = kids[i]!
    for (let k = ownKids.length - 1; k >= 0; k--)
      open.push({ i: ownKids[k]!, lead: below, own: k === ownKids.length - 1 ? '└─ ' : '├─ ' })
  }
  words.forEach((word, i) => {
    if (!seen.has(i)) lines.push({ stem: '', word })
  })
  return lines
}
