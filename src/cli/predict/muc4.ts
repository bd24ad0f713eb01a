/** Set `muc4`: wire reports in capitals → incident templates as the message understanding conferences wrote them. */
import { readdirSync } from 'node:fs'
import type { EventPlace, HumanTarget, PhysicalTarget, ReportEvent } from '../../claims/events/event.ts'
import { readClaims } from '../../claims/extract-claims.ts'
import { captureOf } from '../../intake/capture.ts'
import { readArticle } from '../../reading/read-article.ts'
import { createEngine } from '../../text/engine/create-engine.ts'
import { nationOf } from '../../text/nations.ts'
import type { Engine } from '../../text/token.ts'
import { readGazetteer, readNames, readWeights } from '../../workers/weights.ts'
import type { Edge } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { rowsOf } from './rows.ts'

type Row = { readonly id: string; readonly text: string }
type Filler = string | { readonly value: string; readonly of: string }
type Template = Readonly<Record<string, readonly Filler[] | string>>

/**
 * One line a message in the form that the set's README asks for. Where a folder holds a message twice, in capitals and in ordinary
 * letters, the file named `messages.jsonl` decides; the others are read alone when it is missing.
 */
export async function predictMuc4(_edge: Edge, input: string): Promise<string> {
  const engine = createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() })
  const files = readdirSync(input)
    .filter(name => name.endsWith('.jsonl'))
    .sort((a, b) => Number(b === 'messages.jsonl') - Number(a === 'messages.jsonl') || (a < b ? -1 : 1))
  const rows = new Map<string, Row>()
  for (const file of files) for (const row of rowsOf<Row>(input, file)) if (!rows.has(row.id)) rows.set(row.id, row)
  return [...rows.values()].map(row => `${JSON.stringify(predict(engine, row))}\n`).join('')
}

const predict = (engine: Engine, row: Row): { readonly id: string; readonly templates: readonly Template[] } => {
  const date = datelineOf(row.text)
  const bytes = new TextEncoder().encode(JSON.stringify({ title: null, published: date, text: unwrapped(row.text) }))
  const entry = captureOf({ origin: row.id, bytes, type: 'application/json', capturedAt: FIXED_NOW })
  if (entry.kind === 'refused') return { id: row.id, templates: [] }
  const { events } = readClaims(readArticle(entry.capture), engine)
  return { id: row.id, templates: events.map(e => templateOf(e, date)) }
}

/** Lines of the set are broken at about 75 letters and paragraphs indented: a break inside a paragraph is a space. */
const unwrapped = (text: string): string => text.replace(/(?<=[^\n])\n(?=[^\n\s])/g, ' ')

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

/** The day of a message's dateline, ISO 8601: "TOWN, 1 JAN 90 (AGENCY) --"; null where it has none. */
const datelineOf = (text: string): string | null => {
  const m = /,?\s(\d{1,2})\s([A-Z]{3})[A-Z]*\.?\s(?:19)?(\d\d)\b/i.exec(text.slice(0, 200))
  const month = m ? MONTHS.indexOf(m[2]!.toUpperCase()) : -1
  return m && month >= 0 ? `19${m[3]}-${String(month + 1).padStart(2, '0')}-${m[1]!.padStart(2, '0')}` : null
}

const dayOf = (iso: string): string => `${iso.slice(8, 10)} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(2, 4)}`

const dateOf = (e: ReportEvent, dateline: string | null): readonly string[] => {
  if (e.days === null) return dateline ? [`- ${dayOf(dateline)}`] : []
  const { from, to } = e.days
  return [from === to ? dayOf(from) : `${dayOf(from)} - ${dayOf(to)}`]
}

/** Names of countries where the set's differ from ours. */
const COUNTRIES: Readonly<Record<string, string>> = { CN: 'PEOPLES REP OF CHINA', RU: 'USSR', SU: 'USSR' }
const countryOf = (code: string): string => COUNTRIES[code] ?? nationOf(code)?.name.toUpperCase() ?? code

const locationOf = ({ country, parts }: EventPlace): readonly string[] =>
  country === null
    ? []
    : [[countryOf(country), ...parts.map(p => `${p.name.toUpperCase()} (${p.kind.toUpperCase()})`)].join(': ')]

const amount = ({ count, bound }: HumanTarget['amount']): string =>
  count === null ? 'PLURAL' : bound === 'least' ? `${count}-` : bound === 'about' ? `~${count}` : String(count)

const idOf = (h: HumanTarget): string => h.name ?? h.description ?? ''
const LABEL: Readonly<Record<string, string>> = { 'property taken': 'PROPERTY TAKEN FROM TARGET' }
const label = (value: string): string => LABEL[value] ?? value.toUpperCase()
const nationsOf = <T extends HumanTarget | PhysicalTarget>(
  all: readonly T[],
  of: (t: T) => string,
  home: string | null,
) => all.flatMap(t => (t.nation && t.nation !== home ? [{ value: countryOf(t.nation), of: of(t) }] : []))

const templateOf = (e: ReportEvent, dateline: string | null): Template => ({
  date: dateOf(e, dateline),
  location: locationOf(e.where),
  type: label(e.kind),
  stage: label(e.stage),
  instrument_id: e.instruments.flatMap(i => i.text ?? []),
  instrument_type: e.instruments.map(i => (i.text === null ? label(i.type) : { value: label(i.type), of: i.text })),
  perp_category: e.state ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT',
  perp_individual: e.individuals,
  perp_org: e.organisations.map(o => o.name),
  perp_confidence: e.organisations.map(o => ({ value: label(o.confidence), of: o.name })),
  phys_id: e.physical.map(p => p.text),
  phys_type: e.physical.map(p => ({ value: label(p.type), of: p.text })),
  phys_number: e.physical.map(p => ({ value: amount(p.amount), of: p.text })),
  phys_nation: nationsOf(e.physical, p => p.text, e.where.country),
  phys_effect: e.physical.flatMap(p => (p.effect === null ? [] : [{ value: label(p.effect), of: p.text }])),
  hum_name: e.humans.flatMap(h => h.name ?? []),
  hum_description: e.humans.flatMap(h =>
    h.description === null ? [] : [h.name === null ? h.description : { value: h.description, of: h.name }],
  ),
  hum_type: e.humans.map(h => ({ value: label(h.type), of: idOf(h) })),
  hum_number: e.humans.map(h => ({ value: amount(h.amount), of: idOf(h) })),
  hum_nation: nationsOf(e.humans, idOf, e.where.country),
  hum_effect: e.humans.flatMap(h => h.effects.map(f => ({ value: label(f), of: idOf(h) }))),
})
