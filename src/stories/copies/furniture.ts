/** Which sentences a page prints under every report: counted in tables of plain numbers, without keeping a sentence. */
import type { Article } from '../../model/index.ts'
import { dayOf } from '../times.ts'
import { hash, type PreparedSentence } from './sentence-words.ts'
import { mix } from './sketch.ts'

const FURNITURE_REPORTS = 3 // so many reports of one outlet, or over so many days, say a sentence word for word: it is the page's
const FURNITURE_DAYS = 30
const MIN_WORDS = 6 // shorter sentences prove nothing anyway
const FIRST_SLOTS = 2 ** 11 // of the first table; each has twice the slots of the one before it, up to
const MAX_SLOTS = 2 ** 21
const MAX_FULL = 0.75
const NEVER = 0xffff // as a first day; as a last day it is 0

/**
 * Sentences by the hash of their words, in open addressing; key 0 is an empty slot. `firsts`, `lasts`: days since 1970 of its
 * first and last report. `outlets`: code of the outlet that printed it most, `ofOutlet` how often; `ofAll`: reports of all outlets.
 */
export type Printed = {
  used: number
  readonly keys: Uint32Array
  readonly firsts: Uint16Array
  readonly lasts: Uint16Array
  readonly outlets: Uint16Array
  readonly ofOutlet: Uint8Array
  readonly ofAll: Uint8Array
}

/** What has been printed so far: 16 bytes a different sentence of six words or more. */
export type Furniture = { readonly tables: Printed[] }

/** Nothing printed yet. */
export const newFurniture = (): Furniture => ({ tables: [] })

/** A table of so many slots, a power of two, without sentences. */
export const newPrinted = (slots: number): Printed => ({
  used: 0,
  keys: new Uint32Array(slots),
  firsts: new Uint16Array(slots).fill(NEVER),
  lasts: new Uint16Array(slots),
  outlets: new Uint16Array(slots),
  ofOutlet: new Uint8Array(slots),
  ofAll: new Uint8Array(slots),
})

/** Notes the sentences of a report, each once. */
export function notePrinted(furniture: Furniture, article: Article, sentences: readonly PreparedSentence[]): void {
  const day = article.published === null ? null : Math.min(NEVER - 1, Math.max(1, dayOf(article.published.from)))
  const outlet = outletCode(article)
  const keys = new Set(sentences.filter(one => one.words >= MIN_WORDS).map(one => one.key))
  for (const key of keys) note(tableFor(furniture), key, { day, outlet })
}

function tableFor({ tables }: Furniture): Printed {
  const last = tables.at(-1)
  if (last !== undefined && last.used < MAX_FULL * last.keys.length) return last
  const table = newPrinted(last === undefined ? FIRST_SLOTS : Math.min(MAX_SLOTS, 2 * last.keys.length))
  tables.push(table)
  return table
}

function note(table: Printed, key: number, { day, outlet }: { day: number | null; outlet: number }): void {
  const at = slotOf(table, key)
  if (table.keys[at] === 0) {
    table.keys[at] = key
    table.used += 1
  }
  table.ofAll[at] = Math.min(255, table.ofAll[at]! + 1)
  if (day !== null) {
    table.firsts[at] = Math.min(table.firsts[at]!, day)
    table.lasts[at] = Math.max(table.lasts[at]!, day)
  }
  if (outlet === NO_OUTLET) return
  if (table.outlets[at] === outlet) table.ofOutlet[at] = Math.min(255, table.ofOutlet[at]! + 1)
  else if (table.ofOutlet[at]! >= FURNITURE_REPORTS) return
  else if (table.ofOutlet[at]! > 1) table.ofOutlet[at]! -= 1
  else {
    table.outlets[at] = outlet
    table.ofOutlet[at] = 1
  }
}

/** The key's slot, or the empty one where it belongs. */
function slotOf({ keys }: Printed, key: number): number {
  let at = mix(key) & (keys.length - 1)
  while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (keys.length - 1)
  return at
}

const NO_OUTLET = 0

const outletCode = ({ outlet }: Article): number => (outlet === null ? NO_OUTLET : (mix(hash(outlet)) % 0xffff) + 1)

/** The report's sentences without those that, as far as has been noted, stand under report after report. */
export function withoutFurniture(
  furniture: Furniture,
  article: Article,
  sentences: readonly PreparedSentence[],
): readonly PreparedSentence[] {
  const outlet = outletCode(article)
  return sentences.filter(({ key, words }) => words < MIN_WORDS || !isFurniture(furniture, key, outlet))
}

function isFurniture({ tables }: Furniture, key: number, outlet: number): boolean {
  let [first, last, ofAll, ofOutlet] = [NEVER, 0, 0, 0]
  for (const table of tables) {
    const at = slotOf(table, key)
    if (table.keys[at] === 0) continue
    ofAll += table.ofAll[at]!
    first = Math.min(first, table.firsts[at]!)
    last = Math.max(last, table.lasts[at]!)
    if (outlet !== NO_OUTLET && table.outlets[at] === outlet) ofOutlet += table.ofOutlet[at]!
  }
  return ofOutlet >= FURNITURE_REPORTS || (ofAll >= FURNITURE_REPORTS && last - first > FURNITURE_DAYS)
}
