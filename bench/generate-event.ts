/** What happened in one made-up evening: the facts from which its reports are written. */
import type { Random } from './generate-random.ts'

/** What kind of thing happened, in the words that reports use for it. */
export type Kind = {
  readonly name: string
  /** 'a fire broke out in' — completed by the scene. */
  readonly broke: string
  readonly noun: string
  readonly scenes: readonly string[]
  /** True when a person did it, so that there is an attacker, a weapon and a claim. */
  readonly attack: boolean
  readonly causes: readonly [string, string]
}

/** Facts of one happening; counts are people. */
export type Happening = {
  readonly kind: Kind
  readonly scene: string
  readonly town: string
  readonly country: Country
  /** UTC, milliseconds since 1970. */
  readonly at: number
  readonly killed: number
  readonly injured: number
  readonly earlyInjured: number
  readonly hospitalInjured: number
  readonly missing: number
  readonly rescued: number
  readonly attackerAge: number
  readonly police: string
  readonly doctor: string
  readonly fireChief: string
  readonly witness: string
  readonly spokeswoman: string
  readonly hospital: string
  readonly agency: string
  readonly group: string
  readonly past: { readonly year: number; readonly killed: number; readonly injured: number; readonly town: string }
}

/** A real country with its clock, so that local times can be resolved. `offset` is hours east of UTC. */
export type Country = { readonly name: string; readonly adjective: string; readonly offset: number }

const KINDS: readonly Kind[] = [
  {
    name: 'fire',
    broke: 'a fire broke out in',
    noun: 'fire',
    scenes: ['a textile mill', 'a nursing home', 'a covered market', 'a night club', 'a hostel for students'],
    attack: false,
    causes: ['an electrical fault', 'a gas cylinder left open'],
  },
  {
    name: 'shooting',
    broke: 'a gunman opened fire at',
    noun: 'shooting',
    scenes: ['a bus station', 'a fish market', 'a police post', 'a wedding hall', 'a cafe by the harbour'],
    attack: true,
    causes: ['a quarrel over land', 'an extremist motive'],
  },
  {
    name: 'crash',
    broke: 'a coach left the road near',
    noun: 'crash',
    scenes: ['a toll station', 'a bridge', 'a school', 'a railway crossing', 'a quarry'],
    attack: false,
    causes: ['a burst tyre', 'excessive speed'],
  },
  {
    name: 'explosion',
    broke: 'an explosion tore through',
    noun: 'blast',
    scenes: ['an apartment block', 'a bakery', 'a fireworks store', 'a petrol station', 'a grain silo'],
    attack: false,
    causes: ['a gas leak', 'a faulty boiler'],
  },
  {
    name: 'stabbing',
    broke: 'a man with a knife attacked people at',
    noun: 'knife attack',
    scenes: ['a railway station', 'a library', 'a street festival', 'a shopping arcade', 'a tram stop'],
    attack: true,
    causes: ['a mental illness', 'an extremist motive'],
  },
]

const COUNTRIES: readonly Country[] = [
  { name: 'Norway', adjective: 'Norwegian', offset: 1 },
  { name: 'Kenya', adjective: 'Kenyan', offset: 3 },
  { name: 'Peru', adjective: 'Peruvian', offset: -5 },
  { name: 'Pakistan', adjective: 'Pakistani', offset: 5 },
  { name: 'Ghana', adjective: 'Ghanaian', offset: 0 },
  { name: 'the Philippines', adjective: 'Philippine', offset: 8 },
  { name: 'Argentina', adjective: 'Argentine', offset: -3 },
  { name: 'Turkey', adjective: 'Turkish', offset: 3 },
]

const ONSETS = ['Bar', 'Kel', 'Mor', 'Tan', 'Vis', 'Lor', 'Hus', 'Ran', 'Dol', 'Sem', 'Ark', 'Gul', 'Pel', 'Nor', 'Zam']
const MIDDLES = ['a', 'o', 'i', 'en', 'an', 'ar', 'el', 'u']
const TOWN_ENDS = ['ville', 'stad', 'pur', 'mouth', 'grad', 'mar', 'oro', 'bek', 'haven', 'dale', 'anga', 'wick']
const FIRST = ['Anna', 'Joseph', 'Mira', 'Paul', 'Amina', 'Carlos', 'Ruth', 'Viktor', 'Nadia', 'Samuel', 'Elif', 'Hugo']
const LAST_ENDS = ['sen', 'ado', 'ova', 'er', 'ito', 'man', 'ani', 'eki', 'ton', 'aro']
const AGENCIES = [
  'Continental Press',
  'Austral Wire',
  'Meridian Press',
  'Lighthouse News Agency',
  'Baltic Wire Service',
]
const GROUPS = ['Black Dune Front', 'Ansar al-Wadi', 'Movement of the Ninth March', 'Sons of the Delta']
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2015, 0, 1)

const stem = (random: Random): string => random.pick(ONSETS) + random.pick(MIDDLES)
const townName = (random: Random): string => stem(random) + random.pick(TOWN_ENDS)
const personName = (random: Random): string => `${random.pick(FIRST)} ${stem(random)}${random.pick(LAST_ENDS)}`

/** A happening drawn at random: eight in ten have someone killed, early counts are a little off, and the hospital's differs at times. */
export function drawHappening(random: Random): Happening {
  const kind = random.pick(KINDS)
  const town = townName(random)
  const injured = random.int(3, 60)
  return {
    kind,
    scene: random.pick(kind.scenes),
    town,
    country: random.pick(COUNTRIES),
    at: FIRST_DAY + random.int(0, 3600) * DAY + random.int(60, 1380) * 60_000,
    killed: random.chance(0.8) ? random.int(1, 25) : 0,
    injured,
    earlyInjured: Math.max(2, injured + random.int(-3, 3)),
    hospitalInjured: random.chance(0.3) ? injured + random.int(1, 4) : injured,
    missing: kind.attack ? 0 : random.int(0, 6),
    rescued: random.int(2, 80),
    attackerAge: random.int(19, 54),
    police: personName(random),
    doctor: personName(random),
    fireChief: personName(random),
    witness: personName(random),
    spokeswoman: personName(random),
    hospital: `${town} ${random.pick(['General', 'District', 'University', 'St Luke’s'])} Hospital`,
    agency: random.pick(AGENCIES),
    group: random.pick(GROUPS),
    past: {
      year: random.int(1996, 2013),
      killed: random.int(26, 90),
      injured: random.int(61, 200),
      town: townName(random),
    },
  }
}
