/** Weapons: noun phrase → type of instrument (message understanding conferences, slot "instrument type") and GTD weapon type. */
export type InstrumentType =
  | 'gun'
  | 'machine gun'
  | 'rifle'
  | 'handgun'
  | 'mortar'
  | 'bomb'
  | 'vehicle bomb'
  | 'dynamite'
  | 'mine'
  | 'grenade'
  | 'molotov cocktail'
  | 'explosive'
  | 'aerial bomb'
  | 'missile'
  | 'rocket'
  | 'cutting device'
  | 'fire'
  | 'poison'
  | 'torture'
  | 'stone'

/** Noun phrases that end so are instruments of a type; the first that fits decides. Lower case, spaces as in the text. */
export const INSTRUMENTS: readonly (readonly [RegExp, InstrumentType])[] = [
  [/^(?:car|truck|vehicle|van|bus|jeep) bombs?$/, 'vehicle bomb'],
  [
    /(?:^| )(?:molotov cocktails?|petrol bombs?|gasoline bombs?|firebombs?|incendiary (?:bombs?|devices?)|fire bombs?)$/,
    'molotov cocktail',
  ],
  [/(?:^| )(?:hand ?grenades?|grenades?)$/, 'grenade'],
  [/(?:^| )(?:dynamite|dynamite (?:charges?|sticks?)|sticks? of dynamite|charges? of dynamite)$/, 'dynamite'],
  [/(?:^| )(?:land ?mines?|mines)$/, 'mine'],
  [/(?:^| )(?:aerial bombs?)$/, 'aerial bomb'],
  [/(?:^| )bombs?$/, 'bomb'],
  [/(?:^| )(?:mortars?|mortar (?:shells?|grenades?|rounds?))$/, 'mortar'],
  [/(?:^| )(?:rockets?|rocket launchers?)$/, 'rocket'],
  [/(?:^| )missiles?$/, 'missile'],
  [
    /(?:^| )(?:explosives?|explosive (?:devices?|charges?|artifacts?)|tnt|powerful explosives?|explosive devices?|devices?|charges?|artifacts?)$/,
    'explosive',
  ],
  [/(?:^| )(?:sub-?machine ?-?guns?|machine ?-?guns?|automatic weapons?)$/, 'machine gun'],
  [/(?:^| )(?:rifles?|carbines?|assault rifles?|ak-?47s?)$/, 'rifle'],
  [/(?:^| )(?:pistols?|handguns?|revolvers?)$/, 'handgun'],
  [/(?:^| )(?:guns?|firearms?|shotguns?|bullets?|small arms)$/, 'gun'],
  [/(?:^| )(?:machetes?|kni(?:fe|ves)|axes?|bayonets?|daggers?)$/, 'cutting device'],
]

/** Words that tell of a gun though none is named. */
export const GUNNED =
  /\b(?:shot (?:dead|down|and|to death|him|her|them|at|in|several|three|two|by)|was shot|were shot|been shot|gunned down|gunfire|gunshots?|bullet|bullets|opened fire|open fire|riddled|shots (?:were )?fired|fired (?:shots|at|on)|gunmen|hired gunmen|gunman)\b/i
/** The same for automatic fire. */
export const MACHINE_GUNNED =
  /\b(?:machine-?gunn\w+|machine-?gunfire|machine-?gun (?:fire|bursts?)|bursts? of (?:machine|automatic|submachine)\w*)\b/i
