/** Names of more than one word that the tables know, in the capitals in which they are written. */
import { AGENCY_LINES } from '../agencies-list.ts'
import { GROUP_LINES } from '../groups-list.ts'
import { NATION_LINES } from '../nations-list.ts'
import { PLACE_LINES } from '../places-list.ts'

const MIXED = /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,6}$/u

function* names(): Generator<string> {
  for (const line of NATION_LINES.trim().split('\n')) {
    const [, own, people, capital] = line.split('|')
    yield* [...own!.split(';'), ...people!.split(';'), capital!]
  }
  for (const line of PLACE_LINES.trim().split('\n'))
    for (const entry of line.slice(line.indexOf(':') + 1).split('|'))
      yield* entry
        .trim()
        .replace(/(?: -?[\d.]+){2}$/, '')
        .split(';')
  for (const line of GROUP_LINES.trim().split('\n')) yield* line.split(/[|;]/).map(n => n.replace(/^[~=]+/, ''))
  for (const line of AGENCY_LINES.trim().split('\n')) yield* line.split(';').map(n => n.replace(/^~/, ''))
}

let loaded: ReadonlyMap<string, readonly string[]> | null = null

/** Names of two to seven words by their first word in small letters, longest first. */
export function knownPhrases(): ReadonlyMap<string, readonly string[]> {
  if (loaded) return loaded
  const byFirst = new Map<string, string[]>()
  for (const name of new Set(names())) {
    if (!MIXED.test(name)) continue
    const first = name.slice(0, name.indexOf(' ')).toLowerCase()
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  loaded = byFirst
  return byFirst
}
