/**
 * Weapons, vehicles, targets and causes → hierarchical codes: a longer code is a kind of a shorter one.
 * Weapon codes follow GTD's weaptype/weapsubtype (Codebook 2021, "weapon type"), renamed to words.
 */
const weapons: Readonly<Record<string, string>> = {
  'firearm.automatic': `automatic-weapon machine-gun machinegun submachine-gun automatic-rifle assault-rifle assault-weapon
    automatic-gun automatic-firearm automatic-weapons`,
  'firearm.automatic.kalashnikov': 'kalashnikov kalashnikovs ak-47 ak47 ak-47s ak-74 kalashnikov-rifle',
  'firearm.automatic.ar15': 'ar-15 ar15 m16 m4',
  'firearm.handgun': 'pistol handgun revolver glock',
  'firearm.long': 'rifle shotgun hunting-rifle sniper-rifle carbine',
  firearm: 'gun firearm guns firearms gunfire bullet',
  'explosive.suicide': 'suicide-vest explosive-vest suicide-belt explosive-belt explosives-belt',
  'explosive.grenade': 'grenade grenades',
  'explosive.vehicle': 'car-bomb truck-bomb van-bomb',
  'explosive.ied':
    'ied improvised-explosive-device roadside-bomb nail-bomb pipe-bomb pressure-cooker parcel-bomb landmine mine',
  explosive: 'bomb bombs explosives explosive dynamite device explosive-device',
  'explosive.projectile': 'rocket mortar missile shell',
  'blade.knife': 'knife knives kitchen-knife dagger',
  'blade.machete': 'machete machetes sword axe hatchet cleaver',
  incendiary: 'petrol-bomb molotov firebomb molotov-cocktail petrol-bombs',
  chemical: 'acid nerve-agent sarin chlorine poison',
  blunt: 'hammer baton iron-bar baseball-bat',
}
const vehicles: Readonly<Record<string, string>> = {
  'aircraft.plane':
    'plane aeroplane airplane jet airliner turboprop aircraft seaplane biplane airbus boeing cessna jetliner',
  'aircraft.helicopter': 'helicopter chopper',
  'road.car': 'car auto vehicle saloon suv taxi sedan hatchback',
  'road.truck': 'truck lorry pickup tanker trailer',
  'road.van': 'van minivan minibus minibuses',
  'road.bus': 'bus coach',
  'road.motorcycle': 'motorcycle motorbike scooter moped',
  rail: 'train tram locomotive metro carriage',
  'ship.ferry': 'ferry catamaran hydrofoil',
  ship: 'ship boat vessel trawler dinghy yacht tanker freighter barge',
}
const flat = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([code, words]) => words.split(/\s+/).map(w => [w, code] as const)))

/** Lower-case phrase with hyphens for spaces → weapon code. */
export const WEAPONS: ReadonlyMap<string, string> = flat(weapons)
/** Singular noun → vehicle code. */
export const VEHICLES: ReadonlyMap<string, string> = flat(vehicles)

/** Cause and motive phrases: the lemma or phrase that states it → code. */
export const MOTIVES: readonly { readonly pattern: RegExp; readonly code: string }[] = [
  { pattern: /\b(?:terror(?:ist|ism)?)\b/i, code: 'terrorism' },
  {
    pattern: /\b(?:hate crime|racist|racially motivated|xenophobi\w+|anti-?semiti\w+|islamophobi\w+)\b/i,
    code: 'hate',
  },
  { pattern: /\b(?:robbery|burglary|heist)\b/i, code: 'robbery' },
  { pattern: /\b(?:gang|turf war|drug[- ]related|organi[sz]ed crime|settling of scores)\b/i, code: 'crime' },
  {
    pattern:
      /\b(?:domestic (?:dispute|violence)|family dispute|personal dispute|land dispute|revenge|grudge|personal motives?)\b/i,
    code: 'personal',
  },
  {
    pattern: /\b(?:mental(?:ly)? (?:ill|illness|disturbed|health (?:problems|issues))|psychological problems)\b/i,
    code: 'mental-illness',
  },
  {
    pattern:
      /\b(?:extremism|(?:extremist|islamist|jihadi(?:st)?|far-right|neo-nazi|separatist) (?:motive|attack|act|background|plot)s?)\b/i,
    code: 'extremism',
  },
  { pattern: /\bpolitical(?:ly)? (?:motivated|motive)\b/i, code: 'political' },
]
/** Causes of accidents and disasters. */
export const CAUSES: readonly { readonly pattern: RegExp; readonly code: string }[] = [
  {
    pattern: /\b(?:short[- ]circuit|electrical (?:fault|failure|problem|short)|faulty wiring|wiring fault)\b/i,
    code: 'electrical',
  },
  { pattern: /\b(?:gas (?:leak|explosion|cylinder|canister|bottle)|leaking gas|leak of gas)\b/i, code: 'gas' },
  {
    pattern:
      /\b(?:brake failure|brakes (?:had )?failed|faulty brakes|mechanical (?:failure|fault|problem)|engine (?:failure|fault|fire|trouble)|technical (?:fault|failure|problem)|burst tyre|tyre burst)\b/i,
    code: 'mechanical',
  },
  {
    pattern:
      /\b(?:human error|pilot error|driver error|negligence|careless\w*|fell asleep|falling asleep|drunk|speeding|excessive speed|overspeeding|overload\w+)\b/i,
    code: 'human-error',
  },
  {
    pattern: /\b(?:bad weather|strong winds?|heavy (?:rain|rains|fog|winds?)|storm|torrential rain|fog)\b/i,
    code: 'weather',
  },
  { pattern: /\b(?:arson|deliberately (?:set|started|lit)|sabotage|foul play)\b/i, code: 'deliberate' },
  { pattern: /\b(?:overheat\w+|cigarette|cooking|fryer|candle|heater|stove)\b/i, code: 'heat-source' },
  {
    pattern: /\b(?:dam (?:burst|failure|breach)|levee (?:breach|failure)|structural (?:failure|fault))\b/i,
    code: 'structural',
  },
]
/** "Not known yet": official bodies that will not say. */
export const UNKNOWN_CAUSE =
  /\b(?:too early to (?:say|tell|speculate|determine)|not (?:yet |immediately )?(?:known|clear|established|determined)|(?:is|was|remains?|are|still) (?:unknown|unclear|undetermined|a mystery)|nothing is being ruled out|(?:not|nothing|no one) (?:been )?rul(?:e|ed|ing) (?:anything )?out|no (?:hypothesis|theory|lead|line of inquiry) (?:is|was|has been) (?:being )?(?:excluded|ruled out|dismissed)|premature|all (?:hypotheses|possibilities|lines of (?:inquiry|enquiry)) (?:are|remain) open)\b/i
/** "Being looked into": agrees with unknown. */
export const UNDER_INVESTIGATION =
  /\b(?:(?:under|subject of an?) (?:investigation|inquiry)|(?:investigating|looking into|probing|examining|determine|establish|investigate) (?:what caused|the (?:possible )?causes?|possible causes|why|how)|(?:investigation|inquiry|probe) into (?:the )?(?:possible )?causes?|look(?:ing)? into (?:possible )?causes|what caused)\b/i
