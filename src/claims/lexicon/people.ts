/**
 * Nouns for people → kind of person ('any' where the noun says nothing). Keys are singular lower-case lemmas.
 * The kinds follow GTD's target types (private citizens, police, military …) with the roles that an account must keep apart.
 */
const lists: Readonly<Record<string, string>> = {
  any: `person people individual human man woman men women male female adult other others body corpse life soul casualty
    fatality victim somebody someone everybody everyone anybody anyone nobody none survivor name occupant colleague dead wounded injured missing
    relative pensioner pair couple trio family member`,
  police: `police policeman policewoman officer cop constable gendarme sergeant detective trooper sheriff deputy patrolman
    policemen policewomen superintendent inspector commissioner carabiniere carabinieri`,
  soldier: `soldier troop serviceman servicewoman marine paratrooper sailor airman infantryman recruit conscript commando
    reservist jawan corporal lieutenant peacekeeper legionnaire legionary`,
  attacker: `attacker gunman gunmen shooter assailant bomber militant terrorist insurgent rebel hijacker knifeman perpetrator
    arsonist raider jihadist jihadi extremist sniper guerrilla killer murderer hostage-taker kidnapper abductor captor knife-wielder
    suicide-bomber stabber fighter bandit robber gangster mastermind`,
  suspect: `suspect accomplice associate defendant detainee accused prisoner`,
  child: `child kid boy girl toddler baby infant newborn schoolchild schoolboy schoolgirl teenager teen youngster minor pupil
    youth adolescent juvenile schoolmate son daughter grandchild grandson granddaughter`,
  crew: `pilot co-pilot copilot crewmember crewman crewmate captain steward stewardess seaman seafarer helmsman crew
    navigator engineer driver conductor motorman skipper`,
  emergency: `firefighter fireman paramedic rescuer medic lifeguard fire-fighter`,
  civilian: `civilian passenger tourist worker resident villager bystander pedestrian shopper commuter citizen national foreigner
    local student teacher doctor nurse journalist reporter cameraman photographer farmer miner fisherman labourer laborer employee
    staff staffer guest visitor holidaymaker vacationer traveller traveler customer vendor trader stallholder shopkeeper worshipper
    worshiper pilgrim devotee congregant migrant refugee asylum-seeker protester protestor demonstrator marcher spectator
    fan concertgoer reveller reveler neighbour neighbor homeowner tenant inhabitant householder cyclist motorcyclist motorist
    bodyguard surfer rower diver biker rider jogger runner hiker climber skier swimmer patient inmate mourner parishioner aid-worker activist volunteer lawyer
    judge politician minister premier president ambassador envoy governor mayor lawmaker senator councillor diplomat official priest pastor imam monk nun rabbi clergyman businessman
    businesswoman entrepreneur executive director manager guard watchman cleaner cook chef waiter waitress barman bartender
    mother father mum mom dad parent wife husband spouse widow brother sister sibling twin cousin uncle aunt nephew niece grandmother
    grandfather grandparent fiancé fiancée fiance fiancee girlfriend boyfriend friend classmate housemate expat settler
    owner landlord landlady pupil professor lecturer researcher scientist artist singer musician actor footballer player coach athlete
    porter stevedore docker peasant herder shepherd merchant housewife retiree evacuee hostage delegate contractor technician
    operator cashier clerk courier deckhand pedlar hawker buyer seller diner drinker clubber partygoer churchgoer schoolteacher
    jockey surveyor captive poacher smuggler swimmer herder racer cadet weaver logger trapper angler boatman ferryman
    nightwatchman bouncer barber clubgoer patron client roommate intruder babysitter sophomore freshman bride groom caretaker janitor builder carpenter welder electrician plumber mechanic backpacker camper picnicker`,
}

/** Singular noun → kind of person. */
export const PEOPLE: ReadonlyMap<string, string> = new Map(
  Object.entries(lists).flatMap(([who, words]) => words.split(/\s+/).map(word => [word, who] as const)),
)

/** Nouns for people that say nothing of which side they are on: with a militant group's name before them they are attackers. */
export const RANKS: ReadonlySet<string> = new Set(
  `leader commander chief deputy supplier coordinator planner financier recruiter courier supporter sympathiser sympathizer
   dealer organizer organiser spokesman propagandist lieutenant expert specialist trainer mentor forger figure official
   member cleric governor facilitator operative trafficker smuggler emplacer ringleader`.split(/\s+/),
)

/** Nouns that name a group of people as one: a count before "of" gives its size ("a family of five"). */
export const PEOPLE_GROUPS: ReadonlySet<string> = new Set(
  'family group crew couple party team gang cell band convoy crowd unit squad patrol pair trio staff platoon delegation'.split(
    ' ',
  ),
)

/** Words that say how many people a collective stands for when nothing else does. */
export const COLLECTIVE_COUNT: ReadonlyMap<string, number> = new Map(
  Object.entries({
    couple: 2,
    pair: 2,
    twins: 2,
    trio: 3,
    duo: 2,
    quartet: 4,
  }),
)

/** Nouns of things and animals that casualty verbs take without anyone being hurt: near-misses. */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  `cow cattle sheep goat dog cat horse pig chicken bird animal fish livestock buffalo camel elephant tree house home building car
   vehicle bus truck shop store job bill proposal project plan deal talk hope chance career rumour rumor engine power light
   penalty goal shot point game match season time hour minute day week month year dollar euro pound percent cent window door
   flight train ship boat ferry plane aircraft helicopter school hospital church mosque road bridge town village city district
   case charge bank weapon gun bullet round bomb grenade explosive drug phone computer document file image photo picture video
   demonstration protest rally strike attack shooting bombing explosion blast fire flood storm earthquake crash accident incident
   tiger trailer container tower computer number order corner matter river flower letter chapter quarter water shelter cover layer printer
   server tanker freighter cruiser elephant plant restaurant apartment committee committee guarantee degree duck cylinder barrel
   operation raid search investigation inquiry statement interview meeting visit trip`.split(/\s+/),
)
