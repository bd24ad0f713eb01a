/**
 * Nouns for people → what kind of target they are. The kinds are those of the message understanding conferences' incident templates
 * (slot "human target type"), which GTD's target types refine: government, police, military, diplomats, private citizens …
 */
export type HumanType =
  | 'civilian'
  | 'government official'
  | 'former government official'
  | 'legal or judicial'
  | 'law enforcement'
  | 'security guard'
  | 'active military'
  | 'former active military'
  | 'political figure'
  | 'diplomat'
  | 'armed group'

const lists: readonly (readonly [HumanType, string])[] = [
  [
    'government official',
    `president vice-president minister premier governor mayor senator congressman congresswoman secretary-general official
    vice-minister undersecretary secretary councilman councilwoman treasurer commissioner chancellor prefect legislator deputy
    lawmaker parliamentarian assemblyman alderman intendant comptroller ombudsman undersecretary functionary mayoress administrator`,
  ],
  [
    'legal or judicial',
    'judge magistrate prosecutor attorney lawyer justice notary jurist counsel solicitor barrister',
  ],
  [
    'law enforcement',
    `policeman policewoman police policemen officer-of-police detective cop constable sheriff inspector gendarme carabinero agent guardsman
    patrolman carabineer investigator trooper marshal warden`,
  ],
  ['security guard', 'bodyguard guard watchman escort watchmen vigilante doorman guardian'],
  [
    'active military',
    `soldier troop serviceman marine paratrooper sailor airman infantryman recruit conscript commando colonel general lieutenant
    major captain sergeant corporal private admiral brigadier military officer infantry army cadet adviser-military draftee troops`,
  ],
  [
    'political figure',
    'politician candidate hopeful leader activist militant coordinator party-member contender partisan',
  ],
  ['diplomat', 'diplomat ambassador consul envoy attache embassy-official nuncio chargé charge'],
  [
    'armed group',
    `guerrilla guerilla rebel terrorist insurgent extremist subversive attacker assailant gunman hitman gunmen assassin murderer
    killer kidnapper hijacker mercenary sniper combatant fighter contra sapper bandit criminal delinquent trafficker drug-trafficker
    paramilitary commando narcotrafficker hoodlum thug robber thief gang hired-killer militiaman suspect aggressor raider captor`,
  ],
  [
    'civilian',
    `person people individual human man woman men women child children boy girl baby infant teenager youth adolescent youngster other body
    civilian passenger tourist worker resident villager bystander passerby pedestrian citizen national foreigner inhabitant student teacher
    professor doctor nurse journalist newsman newspaperman newswoman reporter cameraman photographer correspondent farmer miner fisherman
    laborer labourer employee staffer visitor traveler traveller customer vendor trader shopkeeper worshipper pilgrim refugee
    protester demonstrator neighbor priest pastor bishop archbishop monk nun clergyman religious missionary father sister brother
    monsignor reverend deacon seminarian catechist jesuit businessman businesswoman industrialist entrepreneur executive director manager
    owner engineer technician economist geologist pilot driver chauffeur cook maid gardener housekeeper servant wife husband
    son daughter mother relative cousin uncle aunt nephew niece grandmother grandfather widow parent couple family friend companion
    peasant cattleman rancher landowner coffee-grower grower banker unionist trade-unionist union-member rector dean academic scholar
    intellectual writer editor columnist publisher announcer singer artist actor player athlete scientist volunteer physician
    dentist paramedic rescuer adviser advisor consultant contractor member victim hostage survivor casualty dead population occupant
    spokesman spokeswoman salesman merchant dealer housewife pensioner hijacked motorist biker cyclist minor girlfriend boyfriend
    colleague assistant aide clerk guest patient prisoner detainee psychologist sociologist historian communist christian
    leftist campesino indian native settler colonist homosexual prostitute vagrant beggar addict consul-general
    representative delegate missionary evangelist chairman head chief boss organizer founder crew crewman stewardess reporter analyst`,
  ],
]

/** Singular noun → kind of target. */
export const HUMAN_TYPES: ReadonlyMap<string, HumanType> = new Map(
  [...lists].reverse().flatMap(([type, words]) => words.split(/\s+/).map(w => [w, type] as const)),
)

/** Nouns that take their kind from the words before them ("union leader", "police chief", "army officer"). */
export const HEADS_OF =
  /^(?:leader|chief|head|member|director|officer|commander|agent|chairman|president|secretary|coordinator|representative|official|deputy|adviser|advisor|spokesman|employee|worker|candidate|boss|delegate|activist|founder|militant)$/

/** Words beside such a noun, and of whose side they make it. */
export const SIDES: readonly (readonly [RegExp, HumanType])[] = [
  [
    /\b(?:guerrillas?|rebels?|terrorists?|drug|cartel|subversives?|insurgents?|mafia|gang|paramilitary|contras?)\b/i,
    'armed group',
  ],
  [
    /\b(?:police|policemen|carabineros|interpol|detectives?|intelligence|security (?:force|service|department)|prison|customs)\b/i,
    'law enforcement',
  ],
  [
    /\b(?:army|armed forces|military|battalion|brigade|air force|navy|naval|infantry|garrison|national guard|civil defense|joint chiefs|general staff|marines?|chief of staff)\b/i,
    'active military',
  ],
  [/\b(?:court|judicial|tribunal|justice)\b/i, 'legal or judicial'],
  [/\b(?:embassy|diplomatic|consulate|consular)\b/i, 'diplomat'],
  [
    /\b(?:government|cabinet|ministry|presidency|presidential palace|municipal|state|council|congress|senate|municipality|assembly|republic|mayor'?s)\b/i,
    'government official',
  ],
  [
    /\b(?:party|political|alliance|movement|patriotic union|patriotic unity|front|convergence|opposition|presidential|leftist|communist|liberal|conservative|democratic|christian democrat\w*|candidate|guild)\b/i,
    'political figure',
  ],
]
