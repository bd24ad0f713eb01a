/** Codes of an incident's slots in the codebooks that databases of incidents follow, so that exports need no guessing. */
import type { EventKind } from '../events/event.ts'
import type { HumanType } from './human-targets.ts'
import type { InstrumentType } from './instruments.ts'
import type { PhysicalType } from './physical-targets.ts'

/** Kind of incident → attack type. @source GTD Codebook 2021, "attack type" (attacktype1: 2, 3, 6, 7, 7, 4) */
export const ATTACK_TYPES: Readonly<Record<EventKind, string>> = {
  attack: 'armed-assault',
  bombing: 'bombing-explosion',
  kidnapping: 'hostage-taking.kidnapping',
  arson: 'facility-attack.arson',
  robbery: 'facility-attack.robbery',
  hijacking: 'hijacking',
}

/** The same as our kinds of happenings (`INCIDENT_KINDS`), as ACLED's sub-event type and as PLOVER's event type. */
export const KINDS_ELSEWHERE: Readonly<
  Record<EventKind, { readonly kind: string; readonly acled: string; readonly plover: string }>
> = {
  attack: { kind: 'attack', acled: 'Attack', plover: 'ASSAULT' },
  bombing: { kind: 'bombing', acled: 'Remote explosive/landmine/IED', plover: 'ASSAULT' },
  kidnapping: { kind: 'kidnapping', acled: 'Abduction/forced disappearance', plover: 'COERCE' },
  arson: { kind: 'fire', acled: 'Looting/property destruction', plover: 'ASSAULT' },
  robbery: { kind: 'attack', acled: 'Looting/property destruction', plover: 'COERCE' },
  hijacking: { kind: 'kidnapping', acled: 'Abduction/forced disappearance', plover: 'COERCE' },
}

/** Building, vehicle or installation → target type; a longer code is a kind of a shorter one. @source GTD Codebook 2021, "target type" */
export const PHYSICAL_CODES: Readonly<Record<PhysicalType, string>> = {
  commercial: 'business',
  financial: 'business.bank',
  energy: 'utilities.energy',
  communications: 'telecommunication',
  'transport vehicle': 'transportation.vehicle',
  'transportation route': 'transportation.route',
  'civilian residence': 'private-property.residence',
  'government office or residence': 'government.building',
  'political figure office or residence': 'government.political',
  'diplomat office or residence': 'diplomatic.building',
  'law enforcement facility': 'police.building',
  'organization office': 'organisation.building',
  other: 'other',
}

/** People → target type, by the same section. */
export const HUMAN_CODES: Readonly<Record<HumanType, string>> = {
  civilian: 'private-citizen',
  'government official': 'government.official',
  'former government official': 'government.former-official',
  'legal or judicial': 'government.judicial',
  'law enforcement': 'police.personnel',
  'security guard': 'private-citizen.guard',
  'active military': 'military.personnel',
  'former active military': 'military.former-personnel',
  'political figure': 'government.political',
  diplomat: 'diplomatic.personnel',
  'armed group': 'non-state-militia',
}

/** Instrument → weapon code, those of the slot `weapon`. @source GTD Codebook 2021, "weapon type" */
export const INSTRUMENT_CODES: Readonly<Record<InstrumentType, string>> = {
  gun: 'firearm',
  'machine gun': 'firearm.automatic',
  rifle: 'firearm.long',
  handgun: 'firearm.handgun',
  mortar: 'explosive.projectile',
  bomb: 'explosive',
  'vehicle bomb': 'explosive.vehicle',
  dynamite: 'explosive.dynamite',
  mine: 'explosive.ied',
  grenade: 'explosive.grenade',
  'molotov cocktail': 'incendiary',
  explosive: 'explosive',
  'aerial bomb': 'explosive.aerial',
  missile: 'explosive.projectile',
  rocket: 'explosive.projectile',
  'cutting device': 'blade',
  fire: 'incendiary',
  poison: 'chemical',
  torture: 'blunt',
  stone: 'blunt',
}
