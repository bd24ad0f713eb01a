/**
 * Words that name a happening → its kind. The kinds are ours, close to ACLED's event types, PLOVER and the EM-DAT hazard list;
 * docs/claims.md lists them. Verbs are lemmas.
 */
const nouns: Readonly<Record<string, string>> = {
  attack: 'attack terror-attack terrorism assault onslaught ambush atrocity massacre rampage violence terror',
  shooting: 'shooting gunfire shootout shoot-out gunfight gunshot shots',
  bombing: 'bombing bomb suicide-bombing car-bomb bomber',
  explosion: 'explosion blast detonation',
  stabbing: 'stabbing knife-attack knifing',
  'vehicle-attack': 'ramming truck-attack car-ramming',
  killing: 'killing murder homicide assassination execution beheading manslaughter',
  kidnapping: 'kidnapping abduction hostage-taking hijacking hijack hostage siege standoff',
  'crash-air': 'plane-crash air-crash helicopter-crash',
  crash: 'crash collision pile-up pileup derailment smash wreck',
  ship: 'sinking shipwreck capsizing capsize',
  fire: 'fire blaze inferno wildfire bushfire arson conflagration flames',
  earthquake: 'earthquake quake tremor aftershock temblor',
  storm: 'storm hurricane typhoon cyclone tornado twister gale blizzard',
  flood: 'flood flooding floodwater deluge tsunami inundation',
  landslide: 'landslide mudslide avalanche rockfall landslip',
  eruption: 'eruption volcano',
  collapse: 'collapse cave-in',
  accident: 'accident disaster mishap tragedy stampede crush spill leak poisoning drowning',
  protest: 'protest demonstration rally march riot riots unrest strike walkout clashes',
  clash: 'clash battle fighting skirmish firefight offensive',
  'air-strike': 'airstrike air-strike drone-strike shelling bombardment',
  disease: 'outbreak epidemic pandemic disease virus cholera measles malaria ebola dengue typhoid meningitis',
  arrest: 'arrest arrests raid swoop roundup crackdown detention',
  election: 'election vote poll ballot referendum polls',
  trial: 'trial verdict sentencing conviction lawsuit',
  incident: 'incident emergency',
}
const verbs: Readonly<Record<string, string>> = {
  attack: 'attack assault ambush storm target',
  shooting: 'shoot gun fire',
  bombing: 'bomb detonate',
  explosion: 'explode erupt',
  stabbing: 'stab knife slash',
  'vehicle-attack': 'ram plough plow mow',
  killing: 'murder assassinate slay execute behead',
  kidnapping: 'kidnap abduct hijack',
  crash: 'crash collide derail overturn plunge crash-land skid veer',
  ship: 'sink capsize founder',
  fire: 'burn blaze ignite engulf',
  collapse: 'collapse',
  flood: 'flood',
  protest: 'protest demonstrate riot',
  arrest: 'arrest detain raid',
}
const table = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([kind, words]) => words.split(/\s+/).map(w => [w, kind] as const)))

/** Singular noun → kind of happening. */
export const EVENT_NOUNS: ReadonlyMap<string, string> = table(nouns)
/** Verb lemma → kind of happening. */
export const EVENT_VERBS: ReadonlyMap<string, string> = table(verbs)

/** Kinds in which somebody attacks: only there are attackers counted and weapons named. */
export const VIOLENT_KINDS: ReadonlySet<string> = new Set(
  'attack shooting bombing explosion stabbing vehicle-attack killing kidnapping clash air-strike arrest'.split(' '),
)

/** Every kind that a mention may have; 'other' where no word of the lists was found. */
export const INCIDENT_KINDS: readonly string[] = [...Object.keys(nouns), 'crash-road', 'crash-rail', 'other']
