/** Countries, regions, towns and features as one tree, and that tree as the columns of the file. */

import { placeKey } from '../../src/text/gazetteer/fold-bytes.ts'
import { type Columns, PLACE_KINDS, type PlaceKind, sizeOf } from '../../src/text/gazetteer/format.ts'

/** A place while the gazetteer is being made. */
export type Entry = {
  readonly kind: PlaceKind
  readonly name: string
  readonly code: string
  lat: number
  lon: number
  population: number
  readonly seat: boolean
  readonly parent: Entry | null
  readonly aliases: Set<string>
}

/** A place without other names yet; no code and no seat of anything unless given. */
export const newEntry = (
  e: Omit<Entry, 'aliases' | 'code' | 'seat'> & { readonly code?: string; readonly seat?: boolean },
): Entry => ({
  ...e,
  code: e.code ?? '',
  seat: e.seat ?? false,
  aliases: new Set(),
})

const KIND_ORDER = new Map(PLACE_KINDS.map((kind, i) => [kind, i] as const))

/** The columns of all entries: by country, level, region above, and name. */
export const columnsOf = (entries: readonly Entry[]): Columns => {
  const rowOf = new Map<Entry, number>()
  const order: Entry[] = []
  const add = (list: readonly Entry[]): void => {
    for (const e of list) {
      rowOf.set(e, order.length)
      order.push(e)
    }
  }
  const byName = (a: Entry, b: Entry): number =>
    (a.parent === null ? -1 : rowOf.get(a.parent)!) - (b.parent === null ? -1 : rowOf.get(b.parent)!) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : a.lat - b.lat || a.lon - b.lon)
  const ofKind = (test: (kind: PlaceKind) => boolean): Entry[] => entries.filter(e => test(e.kind))
  for (const kind of ['country', 'state', 'county'] as const) add(ofKind(k => k === kind).sort(byName))
  add(ofKind(k => k !== 'country' && k !== 'state' && k !== 'county').sort(byName))
  const aliases = order.flatMap((e, row) => aliasesOf(e).map(alias => ({ alias, row })))
  return {
    kind: Uint8Array.from(order, e => KIND_ORDER.get(e.kind)!),
    seat: Uint8Array.from(order, e => (e.seat ? 1 : 0)),
    size: Uint8Array.from(order, e => sizeOf(e.population)),
    lat: Int16Array.from(order, e => Math.round(e.lat * 100)),
    lon: Int16Array.from(order, e => Math.round(e.lon * 100)),
    parent: Int32Array.from(order, e => (e.parent === null ? -1 : rowOf.get(e.parent)!)),
    names: lines(order.map(e => e.name)),
    codes: order.flatMap((e, row) => (e.code === '' ? [] : [`${row} ${e.code}\n`])).join(''),
    aliases: lines(aliases.map(a => a.alias)),
    aliasOf: Int32Array.from(aliases, a => a.row),
  }
}

const lines = (texts: readonly string[]): Uint8Array =>
  new TextEncoder().encode(texts.map(t => `${t.replaceAll('\n', ' ')}\n`).join(''))

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bsaint\b/, 'st'],
  [/\bst\b/, 'saint'],
  [/\bsainte\b/, 'ste'],
  [/\bmount\b/, 'mt'],
  [/\bmt\b/, 'mount'],
  [/\bfort\b/, 'ft'],
  [/\btownship\b/, 'twp'],
  [/^de (?=kalb|soto)/, 'de'],
  [/^(?:al|el|ad|ar|as|ash|at|az|an) (?=\w{3})/, ''],
  [/^the /, ''],
]
const GENERIC =
  /^(?:(?:city|borough|district|province|county|region|state|town|royal borough|regional municipality|district municipality|municipality|city and borough|republic|governorate|prefecture|department|township) of (?:the )?|(?:sir|county|provincia de|departamento de|gobernacion de) )|(?: (?:county|parish|borough|census area|district|province|governorate|region|municipality|city|department|prefecture|oblast|krai|division|state|wilayat|muhafazat|municipio|regency|canton|voivodeship|island|islands))$/

/** Further keys under which an entry is found: short forms, and for regions the name without the word for its kind. */
const aliasesOf = (e: Entry): readonly string[] => {
  const own = placeKey(e.name)
  const keys = new Set([...e.aliases].map(placeKey))
  for (const key of [own, ...keys]) {
    for (const [form, short] of SHORT_FORMS) if (form.test(key)) keys.add(key.replace(form, short))
    if (e.kind === 'state' || e.kind === 'county') keys.add(key.replace(GENERIC, ''))
    const inside = /\(([^()]{3,})\)/.exec(key)
    if (inside) for (const part of [inside[1]!, key.replace(inside[0], '').trim()]) keys.add(part)
  }
  keys.delete(own)
  keys.delete('')
  return [...keys].sort()
}
