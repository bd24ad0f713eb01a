/**
 * Words of violence → the family of act that they name. Families follow the attack types of GTD (Codebook 2021, "attack type"):
 * armed assault and assassination ('kill', 'injure', 'attack'), bombing ('bomb'), hijacking ('hijack'), hostage taking ('kidnap'),
 * facility attack ('burn', 'damage'), and the property crimes of its inclusion rules ('rob').
 */
export type Family =
  | 'kill'
  | 'die'
  | 'injure'
  | 'attack'
  | 'bomb'
  | 'damage'
  | 'kidnap'
  | 'burn'
  | 'rob'
  | 'hijack'
  | 'threaten'

const table = (lists: Partial<Record<Family, string>>): ReadonlyMap<string, Family> =>
  new Map(
    Object.entries(lists).flatMap(([family, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map(w => [w, family as Family] as const),
    ),
  )

/** Verb lemma → family. Verbs of two words are written with a hyphen: 'blow-up'. */
export const ACT_VERBS: ReadonlyMap<string, Family> = table({
  kill: `kill murder assassinate slay massacre execute behead decapitate lynch gun-down shoot-down mow-down shoot-dead slaughter
    machinegun-down strangle hang poison riddle`,
  die: 'die perish',
  injure: 'wound injure hurt maim shoot stab torture mutilate knife slash',
  attack: `attack ambush machinegun machine-gun strafe assault storm raid rape beat mortar shell harass stone fire-on fire-at open-fire
    shoot-at raid target`,
  bomb: 'bomb dynamite blow-up explode detonate go-off car-bomb',
  damage: 'damage destroy wreck demolish ruin gut shatter topple',
  kidnap: 'kidnap abduct take-hostage hold-hostage',
  burn: 'burn torch burn-down set-fire set-afire',
  rob: 'rob loot',
  hijack: 'hijack skyjack',
  threaten: 'threaten',
})

/** Noun → family. */
export const ACT_NOUNS: ReadonlyMap<string, Family> = table({
  kill: 'murder assassination killing massacre slaying execution slaughter homicide genocide beheading',
  die: 'death',
  attack: 'attack ambush assault raid machinegunning machine-gunning shooting strafing attempt rape onslaught',
  bomb: 'bombing explosion blast detonation dynamiting bombardment',
  kidnap: 'kidnapping abduction kidnaping',
  burn: 'arson burning',
  rob: 'robbery holdup looting',
  hijack: 'hijacking skyjacking',
  threaten: 'threat',
})

/** Words before "attack" that make it a bombing or a fire. */
export const BOMB_WORDS = /^(?:bomb|bombing|dynamite|explosive|explosives|car-bomb|grenade|mine|blast)s?$/
/** Verbs that only carry an act: "carry out an attack", "stage a raid". */
export const LIGHT_VERBS =
  /^(?:carry|stage|launch|perpetrate|commit|conduct|mount|make|execute|effect|undertake|wage|direct|suffer|participate)$/
/** Words before a noun or verb that make it an attempt. */
export const ATTEMPT_WORDS =
  /^(?:attempt|attempted|try|foil|foiled|frustrated|thwart|thwarted|abortive|failed|fail|plot|plan|prevent|avert)$/
/** Words for a bomb that did no harm because it was found. */
export const DEFUSED =
  /\b(?:defus\w+|deactivat\w+|disarmed|failed to (?:explode|go off|detonate)|did ?n[o']t explode|dismantled)\b/i
/** Accidents, disasters and combat: a death there is no incident of this kind. */
export const ACCIDENT =
  /\b(?:accident|accidental\w*|crashed?|collision|collided|earthquake|quake|flood\w*|hurricane|landslide|shipwreck|heart attack|cancer|illness|natural causes|suicide|epidemic|fell ill|stroke)\b/i
/** Fighting between armed sides. */
export const COMBAT =
  /\b(?:clash\w*|combat\w*|fighting|battles?|skirmish\w*|confrontations?|firefights?|crossfire|offensive|encounters?|gun ?battles?|armed confrontation|exchange of fire|shootouts?)\b/i
