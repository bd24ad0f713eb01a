/** What happened when, and when it was first reported and confirmed. */
import type { Brief, Change, Claim, Fact, Incident, Ledger, TimeRange } from '../model/index.ts'
import { shorten, whoIn, whoNoun } from '../text/phrase.ts'
import { citesOf } from './cites.ts'
import { isUnnamedPart } from './clauses.ts'
import { happening } from './headline.ts'
import { isAnyTime, shortQuantity, valueWords, whereWords } from './values.ts'
import { type Desk, hedgeWords, sentence, speaker, speakers, voicesOf } from './voices.ts'

type Line = Brief['timeline'][number]

const MAX_MOMENTS = 12
const MAX_CHANGES = 60
const TOLD_WHEN_NEW =
  /^(?:killed|injured|missing|hostages|rescued|evacuated|displaced|arrested|perpetrators|responsibility|magnitude|cause|motive)(?:$|[:/])/

/** Lines in order of time: the happening, other clocks that reports name, first reports of what matters, and who bore them out. What changed later stands in the ledger's changes. */
export const timelineOf = (ledger: Ledger, incident: Incident, desk: Desk): readonly Line[] => {
  const moments = [...happened(ledger, incident, desk), ...clocks(ledger, desk)]
  const changes = ledger.changes.flatMap(c => changeLine(c, desk) ?? []).slice(0, MAX_CHANGES)
  const key = (l: Line) => `${l.when.from}|${l.when.to}`
  return [...moments, ...changes].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

const happened = (ledger: Ledger, incident: Incident, desk: Desk): readonly Line[] => {
  const fact = ledger.facts.find(f => f.key === 'time')
  if (fact?.value?.slot !== 'time' || isAnyTime(fact.value.when)) return []
  const claims = voicesOf(fact, 'for', desk)
  const place = ledger.facts.find(f => f.key === 'place' && f.status !== 'disputed')
  const where =
    place?.value?.slot === 'place'
      ? { words: ` ${whereWords(place.value.place)}`, claims: voicesOf(place, 'for', desk) }
      : null
  const cites = citesOf([...claims, ...(where?.claims ?? [])])
  if (cites === null) return []
  const doubt =
    fact.status === 'disputed'
      ? ' (the time is disputed)'
      : fact.status === 'single-source'
        ? `, according to ${speakers(claims, desk).words}`
        : ''
  const text = `${happening(incident) ?? 'it happened'}${where?.words ?? ''}${doubt}`
  return [{ text: sentence(text), cites, when: fact.value.when }]
}

/** Other precise times in the reports' own words, each range once for a speaker. */
const clocks = (ledger: Ledger, desk: Desk): readonly Line[] => {
  const fact = ledger.facts.find(f => f.key === 'time')
  const seen = new Set<string>()
  const lines: Line[] = []
  for (const s of fact?.support ?? []) {
    const c = desk.claims.get(s.claimId)
    if (c?.statement.slot !== 'time' || c.factuality.polarity === 'negative' || lines.length >= MAX_MOMENTS) continue
    if (!['minute', 'hour', 'clock'].includes(c.statement.precision) || seen.has(c.statement.when.from)) continue
    if (Date.parse(c.statement.when.to) - Date.parse(c.statement.when.from) > 6 * 3_600_000) continue
    seen.add(c.statement.when.from)
    const cites = citesOf([c])!
    lines.push({
      text: sentence(`“${shorten(c.anchor.exact.replace(/\s+/g, ' ').trim(), 160)}” (${speaker(c, desk)})`),
      cites,
      when: c.statement.when,
    })
  }
  return lines
}

/** 'Injured: two, first reported by police'; null for changes that a timeline leaves out. */
const changeLine = (change: Change, desk: Desk): Line | null => {
  const because = change.because.flatMap(id => desk.claims.get(id) ?? [])
  const claims = because.length > 0 ? because : voicesOf(change.to, 'for', desk)
  const cites = citesOf(claims)
  if (cites === null || (change.from === null && !TOLD_WHEN_NEW.test(change.key))) return null
  const text = changeWords(change, claims, desk)
  return text === null ? null : { text: sentence(text), cites, when: reportTime(change, claims) }
}

/** The report's own time where it is known to a day or two, else the moment by which it was surely known. */
const reportTime = (change: Change, claims: readonly Claim[]): TimeRange => {
  const at = claims.at(-1)?.reportedAt
  if (at && Date.parse(at.to) - Date.parse(at.from) <= 50 * 3_600_000) return at
  return { from: change.at, to: change.at, basis: 'assumed' }
}

const changeWords = (change: Change, claims: readonly Claim[], desk: Desk): string | null => {
  const { from, to } = change
  if (to.value !== null && isUnnamedPart(to.value)) return null
  const label = labelOf(change.key)
  const hedge = hedgeWords(claims, desk)
  const aside = hedge === '' ? '' : ` (${hedge})`
  const who = speakers(claims, desk).words
  if (from === null)
    return to.value === null ? null : `${label}: ${shortValue(to)}${aside}, first reported by ${who}${unproven(to)}`
  if (isCorrection(from, to)) return null
  const now = shortValue(to)
  if (from.status === 'disputed') return `${label}: ${now}, no longer disputed, according to ${who}`
  return TOLD_WHEN_NEW.test(change.key) ? `${label}: ${now}${aside}, confirmed by ${who}${unproven(to)}` : null
}

/** True where the value changed or came to be doubted: the ledger's changes tell those, beside the timeline. */
const isCorrection = (from: Fact, to: Fact): boolean =>
  shortValue(from) !== shortValue(to) ||
  to.status === 'disputed' ||
  to.status === 'denied' ||
  to.status === 'superseded'

const unproven = (fact: Fact): string => (fact.value?.slot === 'responsibility' ? ' (not proven)' : '')

const shortValue = (fact: Fact): string => {
  const v = fact.value
  if (v === null) return 'nothing that stands'
  if (v.slot === 'magnitude') return String(v.value)
  return 'count' in v && v.slot !== 'figure' ? shortQuantity(v.count) : shorten(valueWords(v), 90)
}

/** 'injured:police' → 'police officers injured'; 'perpetrators' → 'attackers'; 'action:…' → 'action'. */
const labelOf = (key: string): string => {
  const [, slot = key, who = '', part = ''] = /^([a-z]+)(?::([^/]*))?(?:\/(.*))?$/.exec(key) ?? []
  const tail = part === '' ? '' : part === 'some' ? ' (some of them)' : ` (${part.replace(/-/g, ' ')})`
  if (slot === 'perpetrators') return `attackers${tail}`
  if (slot === 'identity') return `the ${who || 'person'}'s identity${tail.split(':')[0]!.replace(/([^)])$/, '$1)')}`
  if (slot === 'responsibility') return 'claim of responsibility'
  if (TOLD_WHEN_NEW.test(key) && who !== '')
    return `${whoNoun(whoIn(slot, who), 2)} ${slot === 'hostages' ? 'taken hostage' : slot}${tail}`
  return slot + tail
}
