/** Mentions of one person, place or body in a text, joined under one name. */
import { fold } from '../fold.ts'
import { foldName } from '../names.ts'
import { joinNames } from '../names-join.ts'
import type { EntityMention } from './create-entities.ts'
import { ORGANISATION_HEADS } from './heads-list.ts'
import type { EntityKind } from './labels.ts'

/** Something that a text names, with all its mentions. */
export type NamedEntity = {
  readonly type: EntityKind
  /** The fullest spelling in the text: 'Anna Kern', 'Northern Rail Union'. */
  readonly name: string
  /** All spellings in order of first mention, `name` among them. */
  readonly variants: readonly string[]
  /** Indices into the mentions that were joined, ascending. */
  readonly mentions: readonly number[]
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'du', 'des', 'del', 'der', 'und', 'y', '&'])
const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u

/**
 * Joins mentions of one text: surnames to the one full name that has them, initials to the body that they spell, short names of
 * bodies to the long one.
 *
 *     'Anna Kern … Kern … Ms Kern'                          → one person, Anna Kern
 *     'Northern Rail Union (NRU) … the NRU … the union'     → one body; 'the union' is no name
 *     'Anna Kern and Paul Kern … Kern'                      → two persons and a Kern that may be either
 *
 * @returns entities in order of first mention. Linear but for names that share a key; see joinNames.
 */
export function joinEntities(mentions: readonly EntityMention[]): readonly NamedEntity[] {
  const leaders = new Map<string, string>()
  const of = (type: EntityKind) => mentions.filter(m => m.type === type).map(m => m.text)
  for (const group of joinNames(of('person')))
    for (const variant of group.variants) leaders.set(`person ${variant}`, group.canonical)
  for (const [variant, leader] of joinBodies(of('organisation'))) leaders.set(`organisation ${variant}`, leader)
  const groups = new Map<string, number[]>()
  mentions.forEach(({ type, text }, i) => {
    const leader = leaders.get(`${type} ${text}`) ?? text
    const key = `${type} ${fold(leader)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [i])
    else group.push(i)
  })
  return [...groups.values()].map(indices => {
    const variants = [...new Set(indices.map(i => mentions[i]!.text))]
    const { type, text } = mentions[indices[0]!]!
    return { type, name: leaders.get(`${type} ${text}`) ?? variants[0]!, variants, mentions: indices }
  })
}

/** For each name of a body the fullest name of the same body. Of equal folded names the first spelling counts. */
function joinBodies(names: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>() // folded → spelling
  for (const name of names) if (!first.has(foldName(name))) first.set(foldName(name), name)
  const full = [...first].filter(([folded]) => folded.includes(' '))
  const byKey = new Map<string, string | null>() // null: two bodies have it
  const offer = (key: string, name: string): void => {
    if (key !== '') byKey.set(key, byKey.has(key) && byKey.get(key) !== name ? null : name)
  }
  for (const [, name] of full) for (const key of keysOf(name)) offer(key, name)
  return new Map(
    names.map(name => {
      const key = ACRONYM.test(name) ? `letters ${name.replaceAll('.', '').toLowerCase()}` : `short ${foldName(name)}`
      return [name, byKey.get(key) ?? first.get(foldName(name))!]
    }),
  )
}

/** What may stand for a long name: its initials, with and without small words, and what stands before its head. */
function keysOf(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter(w => /\p{L}/u.test(w))
  const main = words.filter(w => !SMALL.has(w.toLowerCase()))
  const letters = (list: readonly string[]) => list.map(w => w[0]!.toLowerCase()).join('')
  const folded = foldName(name).split(' ')
  const short = folded.length > 1 && ORGANISATION_HEADS.has(folded.at(-1)!) ? folded.slice(0, -1).join(' ') : ''
  return [
    ...new Set([
      main.length > 1 ? `letters ${letters(main)}` : '',
      words.length > 2 ? `letters ${letters(words)}` : '',
      short === '' ? '' : `short ${short}`,
    ]),
  ]
}
