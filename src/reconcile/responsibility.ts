/** Who says that they did it. The fact is that the claim was made; whether it is true is another matter. */
import { decideWhether } from './clusters.ts'
import { type Decide, type Entry, isBefore, isDenial } from './entry.ts'
import { isVariant } from './name-book.ts'
import { fold, slug } from './words.ts'

/** Names under which the same group appears everywhere; any such system carries a few. */
const ALIASES: Readonly<Record<string, string>> = {
  is: 'islamic state',
  isis: 'islamic state',
  isil: 'islamic state',
  daesh: 'islamic state',
  daish: 'islamic state',
  'islamic states': 'islamic state',
  'islamic state group': 'islamic state',
  'is group': 'islamic state',
  'islamic state of iraq and syria': 'islamic state',
  'islamic state of iraq and the levant': 'islamic state',
  aqim: 'al qaeda in the islamic maghreb',
  ttp: 'tehrik i taliban pakistan',
  eta: 'euskadi ta askatasuna',
}

/** The name under which variants of a group meet: 'ISIS' → 'islamic state'; unknown ones folded. */
export const groupName = (name: string): string => {
  const plain = fold(name).replace(/^the /, '')
  return Object.hasOwn(ALIASES, plain) ? ALIASES[plain]! : plain
}

const NOBODY = /^(?:(?:no|any) ?(?:one|body)?(?: group)?(?: person)?|nobody|none|unknown|)$/

const sameGroup = (a: string, b: string): boolean => {
  if (a === b) return true
  const [x, y] = [a.split(' '), b.split(' ')]
  const [few, many] = x.length <= y.length ? [x, y] : [y, x]
  return few.length > 1 && few.every(w => many.some(v => isVariant(w, v)))
}

const nameOf = (e: Entry): string => {
  const s = e.claim.statement
  return s.slot === 'responsibility' ? groupName(s.group) : ''
}

/**
 * One fact for each group; the one that most claims name has the plain key. "Nobody has claimed it" stands against a group
 * only when it is surely later than the group's first claim.
 */
export const decideResponsibility: Decide = (key, entries, settings) => {
  const clusters: { readonly name: string; readonly members: Entry[] }[] = []
  const nobody: Entry[] = []
  const known = new Map<string, Entry[]>()
  for (const e of entries) {
    const name = nameOf(e)
    if (isDenial(e.claim) && NOBODY.test(name)) {
      nobody.push(e)
      continue
    }
    const list = known.get(name) ?? clusters.slice(0, settings.candidates).find(c => sameGroup(c.name, name))?.members
    if (list) list.push(e)
    else clusters.push({ name, members: [e] })
    known.set(name, list ?? clusters.at(-1)!.members)
  }
  if (clusters.length === 0) return [decideWhether(key, nobody, settings)]
  clusters.sort((a, b) => b.members.length - a.members.length)
  return clusters.map((c, i) => {
    const first = c.members[0]!
    const late = i === 0 ? nobody.filter(e => isBefore(first.told, e.told)) : []
    const members = [...c.members, ...late].sort((a, b) => a.at - b.at)
    const d = decideWhether(i === 0 ? key : `${key}:${slug(c.name)}`, members, settings)
    return d.status === 'confirmed' || d.status === 'single-source' ? { ...d, rule: 'claimed-not-proven' as const } : d
  })
}
