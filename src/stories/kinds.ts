/** Kinds of happening and which of them may be one happening under two names. */

/** Families of kinds: one happening is often named by several kinds of one family. A kind may be in several. */
export const KIND_FAMILIES = {
  violence: [
    'attack',
    'shooting',
    'bombing',
    'stabbing',
    'vehicle-attack',
    'explosion',
    'killing',
    'death',
    'clash',
    'kidnapping',
    'strike-air',
    'air-strike',
  ],
  air: ['crash-air', 'crash', 'accident', 'death'],
  road: ['crash-road', 'crash', 'vehicle-attack', 'accident', 'death'],
  rail: ['crash-rail', 'crash', 'accident', 'death'],
  sea: ['ship', 'crash', 'accident', 'death'],
  burning: ['fire', 'explosion', 'accident', 'ship', 'death', 'collapse'],
  nature: ['earthquake', 'storm', 'flood', 'landslide', 'eruption', 'collapse', 'accident', 'death'],
  policing: ['arrest', 'raid', 'kidnapping', 'shooting'],
  street: ['protest', 'clash', 'arrest'],
  vote: ['election'],
  health: ['disease', 'death'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const FAMILIES: ReadonlyMap<string, ReadonlySet<string>> = familiesByKind()

function familiesByKind(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>()
  for (const [family, kinds] of Object.entries(KIND_FAMILIES)) {
    for (const kind of kinds) table.set(kind, (table.get(kind) ?? new Set()).add(family))
  }
  return table
}

/**
 * How well two kinds name one happening: 1 the same, 0.7 of one family, 0.4 when one says nothing ('other', an unknown kind), 0 when
 * they exclude each other.
 *
 *     'shooting' ~ 'attack' 0.7 · 'crash-air' ~ 'accident' 0.7 · 'other' ~ 'flood' 0.4 · 'earthquake' ~ 'shooting' 0
 */
export function kindLikeness(a: string, b: string): number {
  const [x, y] = [FAMILIES.get(a), FAMILIES.get(b)]
  if (x === undefined || y === undefined) return a === b && a !== 'other' ? 1 : 0.4
  if (a === b) return 1
  for (const family of x) if (y.has(family)) return 0.7
  return 0
}

const VAGUE: ReadonlySet<string> = new Set([
  'other',
  'incident',
  'attack',
  'accident',
  'crash',
  'killing',
  'death',
  'clash',
])

/** Whether a kind says much: 'shooting' does, 'attack' and 'other' do not. Used to choose the label among several kinds. */
export const isTellingKind = (kind: string): boolean => FAMILIES.has(kind) && !VAGUE.has(kind)
