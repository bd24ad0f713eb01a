/** Set `isaf`: releases about raids in Afghanistan → thirteen fields of each, as the set's coders write them. */
import { readdirSync } from 'node:fs'
import { distinctPeople, peopleWords } from '../../claims/distinct.ts'
import { groupIn } from '../../claims/known-names.ts'
import { captureOf } from '../../intake/capture.ts'
import type { Claim, Place, TimeRange } from '../../model/index.ts'
import type { Reading } from '../../store/store.ts'
import { localDate } from '../../text/zones.ts'
import type { Edge, Stages } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { GROUPS, PROVINCES } from './isaf-codes.ts'
import { partsOf, type Release } from './isaf-release.ts'
import { rowsOf } from './rows.ts'

type Row = { readonly id: string; readonly text: string }

const ZONE = 'Asia/Kabul'
const DAY_MS = 86_400_000
const SOME = 3 // 'multiple', 'a few' and a bare plural, as the coders count them

/** One line a release of every file of the folder, in the form that the set's README asks for. */
export async function predictIsaf(edge: Edge, input: string): Promise<string> {
  const stages = await edge.stages()
  return readdirSync(input)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(name => rowsOf<Row>(input, name))
    .map(row => `${JSON.stringify({ id: row.id, ...predict(stages, row) })}\n`)
    .join('')
}

function predict(stages: Stages, row: Row): Readonly<Record<string, unknown>> {
  const release = partsOf(row.text)
  const page = { title: release.title, published: release.published, text: release.body }
  const bytes = new TextEncoder().encode(JSON.stringify(page))
  const entry = captureOf({ origin: row.id, bytes, type: 'application/json', capturedAt: FIXED_NOW })
  return entry.kind === 'capture' ? fieldsOf(stages.understand(entry.capture), release) : {}
}

function fieldsOf(reading: Reading, release: Release): Readonly<Record<string, unknown>> {
  const { text } = reading.article
  const killed = people(reading, 'killed')
  const captured = people(reading, 'arrested')
  const airstrike = AIRSTRIKE.test(text)
  return {
    start_date: dayOf(reading) ?? release.published,
    event_type: eventOf(killed, captured, airstrike),
    province: provinceOf(reading),
    target_group: targetOf(text),
    min_killed: killed,
    min_captured: captured,
    killq: killed > 0,
    captureq: captured > 0,
    killcaptureraid: !airstrike && RAID.test(text),
    airstrike,
    noshotsfired: NO_SHOTS.test(text),
    min_leaders_killed: leaders(reading, 'killed'),
    min_leaders_captured: leaders(reading, 'arrested'),
  }
}

/** The coders' words for what a release tells. */
const AIRSTRIKE = /\bair ?strikes?\b|\bprecision strike\b/i
const RAID =
  /\b(?:search(?:ing|ed)? for|in search of|pursuit of|target(?:ed|ing)|to (?:capture|detain|arrest)|target of)\b|\b(?:captur|arrest|detain)\w* (?:an?|the) (?:[\w-]+ ){0,6}(?:leader|facilitator|commander)|\bcaptured\b|\b(?:leader|facilitator|commander) was\b/i
const NO_SHOTS =
  /\bno shots\b|\bwithout (?:any )?shots\b|\bwithout (?:firing|incident.{0,20}shots)|\b(?:did not|didn't) (?:have to )?fire (?:their|any|its)\b|\bnot firing\b|\bshots were not fired\b/i

const isFoe = ({ statement }: Claim): boolean =>
  'who' in statement && 'part' in statement && /^(attacker|suspect|any)$/.test(statement.who)

function people(reading: Reading, slot: 'killed' | 'arrested'): number {
  const claims = ownClaims(reading).filter(isFoe)
  return distinctPeople(claims, slot, reading.article.text, SOME)?.min ?? 0
}

/** Claims of what the release is about, not of what it recalls. */
function ownClaims({ claims, mentions }: Reading): readonly Claim[] {
  const recalled = new Set(mentions.filter(m => !m.focal).map(m => m.id))
  const own = claims.filter(c => !recalled.has(c.incidentMention))
  return own.some(c => 'part' in c.statement) ? own : claims
}

function leaders(reading: Reading, slot: 'killed' | 'arrested'): number {
  const { text } = reading.article
  const found = ownClaims(reading).filter(
    c => c.statement.slot === slot && isFoe(c) && LEADER.test(peopleWords(c, text)),
  )
  return Math.max(0, ...found.map(c => ('count' in c.statement ? c.statement.count.min : 0)))
}
const LEADER = /\b(?:sub-)?(?:leaders?|commanders?)$/i

const eventOf = (killed: number, captured: number, airstrike: boolean): readonly string[] => {
  if (airstrike) return ['airstrike']
  if (killed > 0 && captured > 0) return ['captureandkill']
  return killed > 0 ? ['insurgentskilled'] : ['detention']
}

/** The day of the operation by the clocks of Kabul: of the first time that the release gives for it. */
function dayOf(reading: Reading): string | null {
  const times = ownClaims(reading).flatMap(c =>
    c.statement.slot === 'time' && c.statement.when.basis !== 'assumed' ? [c.statement.when] : [],
  )
  const own = reading.mentions.find(m => m.focal)?.when ?? null
  const when = times[0] ?? (own?.basis === 'assumed' ? null : own)
  return when === null ? null : kabulDay(when)
}

/** A range of more than a day is one without a zone, twelve hours wider on both sides. */
function kabulDay({ from, to }: TimeRange): string {
  const wide = Date.parse(to) - Date.parse(from) > DAY_MS
  return wide ? new Date(Date.parse(from) + DAY_MS / 2).toISOString().slice(0, 10) : localDate(from, ZONE)
}

/** The province of the first place that lies in one, else the first that the text names. */
function provinceOf(reading: Reading): readonly string[] {
  const places = [
    ...ownClaims(reading).flatMap(c => (c.statement.slot === 'place' ? [c.statement.place] : [])),
    ...reading.mentions.flatMap(m => (m.focal && m.where ? [m.where] : [])),
  ]
  const { text } = reading.article
  const code = firstOf(places.map(codeOfPlace)) ?? named(text, / province/i) ?? named(text, /\b/)
  return code === null ? [] : [code]
}

const firstOf = (codes: readonly (string | null)[]): string | null => codes.find(c => c !== null) ?? null

const codeOfPlace = ({ name }: Place): string | null =>
  firstOf(name.split(', ').map(part => PROVINCES.get(part.toLowerCase().replace(/ province$/, '')) ?? null))

function named(text: string, after: RegExp): string | null {
  let best: { readonly at: number; readonly code: string } | null = null
  for (const [name, code] of PROVINCES) {
    const at = text.search(new RegExp(`\\b${name}${after.source}`, 'i'))
    if (at >= 0 && (best === null || at < best.at)) best = { at, code }
  }
  return best?.code ?? null
}

/** The group of the first sentence that names one. */
function targetOf(text: string): readonly string[] {
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    const code = GROUPS.get(groupIn(sentence)?.canonical ?? '')
    if (code !== undefined) return [code]
  }
  return []
}
