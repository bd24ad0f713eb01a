/**
 * Eight kinds of made-up happening, each told by an agency, by three other writers, and as a statement. Data only: everything in it is
 * invented. `{x}` is a fact of the happening, `[a|b]` a choice of the writer. `wire` has each sentence as the agency wrote it and as a
 * rewriter would turn it round by hand (voice, order of clauses); `statement` each sentence in two translations.
 */

/** A kind of happening. `half` says which half of the set it belongs to: errors of A may be read, B is only counted. */
export type Kind = {
  readonly name: string
  readonly half: 'A' | 'B'
  readonly titles: readonly string[]
  readonly wire: readonly (readonly [string, string])[]
  readonly writers: readonly (readonly string[])[]
  readonly statement: readonly (readonly [string, string])[]
}

const ferry: Kind = {
  name: 'ferry',
  half: 'A',
  titles: [
    '{N} die as ferry burns off {town}',
    'Blaze on island ferry kills {n}',
    'Fire aboard the {ship}: what we know',
    '{town} mourns after ferry fire',
    'Crossing to {island} ends in flames',
  ],
  wire: [
    [
      'A ferry carrying {k} passengers caught fire [in the harbour of|just outside] {town} on {day}, killing {n} crew members, the coast guard said.',
      '{N} crew members lost their lives on {day} when flames broke out on a ferry with {k} passengers aboard at {town}, according to the coast guard.',
    ],
    [
      'The blaze broke out in the engine room of the {ship} shortly after it left the {quay} for the island of {island}.',
      'Soon after the {ship} had departed from the {quay} bound for {island}, the fire started in its engine room.',
    ],
    [
      'Rescuers in [four tugboats|several fishing boats] brought the passengers ashore while a helicopter lifted the captain, {pA}, from the bridge.',
      'The captain, {pA}, was hoisted off the bridge by a helicopter, and the passengers were taken to land by rescuers in boats.',
    ],
    [
      '{M} people were treated for smoke inhalation at {hospital}, where doctors said two of them were in a serious condition.',
      'At {hospital}, doctors looked after {m} people who had breathed in smoke; two of those are seriously ill, they said.',
    ],
    [
      'The harbour authority closed the {quay} until {day2} and asked fishermen to keep away from the wreck.',
      'Fishermen were told to stay clear of the wreck by the harbour authority, which shut the {quay} until {day2}.',
    ],
    [
      'Inspectors had found faulty fire pumps on the {ship} in {month}, according to the register of the maritime agency.',
      'According to the maritime agency’s register, fire pumps that did not work had been discovered on the {ship} by inspectors in {month}.',
    ],
    [
      '{pB}, a deckhand who jumped overboard, told reporters that the alarm had not sounded until the corridor was full of smoke.',
      'The alarm stayed silent until smoke filled the corridor, deckhand {pB}, who leapt into the water, told journalists.',
    ],
    [
      'The {ship}, built in {year}, had been due for replacement next spring, its owner, {company}, said in a statement.',
      'Its owner, {company}, said in a statement that a replacement for the {ship}, which was built in {year}, had been planned for next spring.',
    ],
    [
      'Divers will examine the hull once the metal has cooled, said {pC}, who leads the inquiry for the prosecutor’s office.',
      'As soon as the steel cools down, the hull will be inspected by divers, {pC}, who heads the investigation for prosecutors, said.',
    ],
    [
      'It is the worst accident on the crossing since a trawler rammed a mail boat there in {year2}, when {j} people drowned.',
      'Not since {year2}, when {j} people were drowned after a trawler hit a mail boat, has the route seen an accident as bad.',
    ],
  ],
  writers: [
    [
      'Mothers held blankets round their children on the {quay} last night as the {ship} glowed red behind them.',
      'The coast guard put the dead at {n}, all of them crew; their names were being kept back until families knew.',
      '“I heard a bang under my feet and then nothing but running,” said {pD}, who was on the way to a wedding on {island}.',
      'Captain {pA} refused to leave the bridge until a winch came down for him, two of his men said.',
      'In the ticket hall of {company} a notice announced that no boat would sail before {day2}.',
      'A nurse at {hospital} counted {m} patients with smoke in their lungs before she stopped counting.',
    ],
    [
      '{company}, whose boats link {town} with {island}, faces questions about maintenance after a fire cost {n} seafarers their lives.',
      'Public records show that pumps on the {ship} failed an inspection as late as {month}, and no later visit is on file.',
      'The engine room was well alight within minutes, an official of the port said, though where it began is not known.',
      'All {k} passengers are thought to be safe; {m} were seen by doctors.',
      'Investigators under {pC} will look at whether the alarm worked, a matter on which crew and owner disagree.',
      'Parliament had promised money for new vessels on the island routes after the accident of {year2}, but none was ordered.',
    ],
    [
      'HERO deckhand {pB} dived into icy water to pull a toddler out as a packed ferry turned into a furnace yesterday.',
      'The dad of three swam forty metres with the girl on his back — and then went back for her gran.',
      '{N} of his shipmates never made it off the doomed {ship}.',
      '“They were like brothers to him,” said a pal in {town}, where the flags are flying at half mast.',
      'Terrified holidaymakers bound for sunny {island} screamed for lifeboats, others filmed the inferno on their phones.',
      'Boss of {company} was nowhere to be seen when our reporter knocked at the firm’s front door.',
    ],
  ],
  statement: [
    [
      'The ministry regrets the loss of {n} seafarers of the {ship} and will support their families in every way.',
      'We at the ministry mourn {n} sailors of the {ship}; their relatives will get all the help that we can give.',
    ],
    [
      'An inquiry led by Judge {pE} will examine the pumps, the drills and the conduct of the shipping line.',
      'Judge {pE} is to head an investigation that looks into pumps, exercises and how the shipping company behaved.',
    ],
    [
      'No ferry of this class will leave {town} before its engine room has been inspected by the maritime agency.',
      'Until the maritime agency has checked the engine rooms, ferries of the same type are not going to sail from {town}.',
    ],
    [
      'Whoever signed papers for work that was never done will answer for it before a court.',
      'Anyone who put his name under repairs that did not happen is going to stand before the judges.',
    ],
  ],
}

const shooting: Kind = {
  name: 'shooting',
  half: 'A',
  titles: [
    'Gunman kills {n} at {venue}',
    '{N} shot dead in {town}',
    'Shots at {venue}: suspect held',
    'A town in shock after {venue} shooting',
    'How the evening at {venue} ended in gunfire',
  ],
  wire: [
    [
      'A gunman opened fire outside {venue} in {town} on {day} {daypart}, killing {n} people and wounding {m}, police said.',
      '{N} people died and {m} were hurt when shots were fired by a man in front of {venue} in {town} on {day} {daypart}, said police.',
    ],
    [
      'Officers arrested a {age}-year-old man [four streets away|at a petrol station] after a chase on foot and recovered a hunting rifle.',
      'After they had run after him, officers detained a man of {age} and seized a hunting rifle.',
    ],
    [
      'Police chief {pA} said the man had argued with a doorman of {venue} an hour before and had gone home to fetch the weapon.',
      'An hour earlier, the man had quarrelled with a doorman at {venue} and returned home to get the gun, according to police chief {pA}.',
    ],
    [
      'Surgeons at {hospital} operated through the night on three of the wounded, one of them a girl of eleven.',
      'Three of those hurt, an eleven-year-old girl among them, were operated on all night by surgeons at {hospital}.',
    ],
    [
      '{pB}, who sells roasted chestnuts opposite the entrance, hid nine customers behind his cart until the shooting stopped.',
      'Nine customers were hidden behind the cart of {pB}, a chestnut seller across from the entrance, until no more shots were fired.',
    ],
    [
      'The suspect had a licence for the rifle, issued in {year}, and no criminal record, the regional office for weapons said.',
      'According to the regional weapons office, the licence for the rifle had been granted in {year} and the suspect had never been convicted.',
    ],
    [
      'Trams on {street} were stopped until {clock} and residents were told to stay indoors.',
      'Residents were ordered to remain inside, and until {clock} no trams ran along {street}.',
    ],
    [
      'Mayor {pC} cancelled the lantern festival that was to begin on {day2} and opened the town hall to those who did not want to be alone.',
      'The lantern festival due to start on {day2} was called off by mayor {pC}, who let people who wished for company into the town hall.',
    ],
    [
      'Prosecutor {pD} said she would charge him with {n} counts of murder before the district court of {region}.',
      '{N} charges of murder will be brought against him at the district court of {region}, said prosecutor {pD}.',
    ],
    [
      'The shooting is the deadliest in {region} since a former guard killed {j} colleagues at a depot in {year2}.',
      'In {region}, no attack has cost more lives since {year2}, when {j} workmates were shot at a depot by a former guard.',
    ],
  ],
  writers: [
    [
      'It was the last warm night of the year and the tables in front of {venue} were full when the first shot fell.',
      '“I took it for a firework and laughed,” said {pE}, a florist whose shop lies on {street}. “Then a man fell against my window.”',
      'By midnight the police had counted {n} dead and {m} injured, and a rifle lay in a plastic bag on the bonnet of a car.',
      'The man they led away is {age} and lives with his mother behind the station, neighbours told this paper.',
      'Candles burned on the steps of the town hall, which {pC}, the mayor, had left open all night.',
      'The chestnut seller, {pB}, was given soup and would not talk.',
    ],
    [
      'The killing of {n} people in {town} has reopened the debate about hunting weapons, of which {region} licenses more than any other province.',
      'The man in custody, {age} years old, had owned his rifle legally since {year}.',
      'Police said a dispute with a doorman at {venue} seemed to have set him off; they did not believe that others were involved.',
      'Chief {pA} praised officers who, he said, had been on the scene within three minutes.',
      'A bill that would have obliged owners to keep firearms at a club failed last year by two votes.',
      'Of the {m} wounded, most will leave {hospital} within days, its director said.',
    ],
    [
      'EVIL stalked {town} last night when a crazed loner blasted revellers outside a nightspot — leaving {n} dead.',
      'The {age}-year-old oddball was known to locals as “the Postman” because he never got any letters.',
      '“He always looked at his shoes,” said a barmaid who once served him.',
      'Brave {pB} shoved punters behind his snack cart as bullets flew past his ears.',
      'A little girl of eleven was fighting for life at {hospital}.',
      'Last night cops were searching the killer’s grubby flat near the railway line.',
    ],
  ],
  statement: [
    [
      'There are no words for what has been done to the families who came to {venue} to enjoy an evening together.',
      'No language can describe what was inflicted on families who wanted nothing but a pleasant night at {venue}.',
    ],
    [
      'My government will pay for every funeral and for every hour of care that the {m} wounded need.',
      'All burials, and each hour that the {m} injured have to be nursed, are to be paid by this government.',
    ],
    [
      'I have asked {pE} to tell us within sixty days how a man like this could keep a rifle under his bed.',
      'In sixty days {pE} must report to us on the reasons why such a person was able to store a gun beneath his bed.',
    ],
    [
      'And I say to whoever believes that fear will govern {town}: you do not know this town.',
      'To those who think that {town} can be ruled by fright I answer: you have no idea of it.',
    ],
  ],
}

const bus: Kind = {
  name: 'bus',
  half: 'A',
  titles: [
    '{N} killed as coach plunges into ravine near {town}',
    'School coach crash leaves {n} dead',
    'Brakes blamed for coach disaster at {street}',
    'Grief in {town} after coach accident',
    'Coach crash: driver questioned',
  ],
  wire: [
    [
      'A coach with {k} people on board left the road on the pass above {town} on {day} and fell [thirty|sixty] metres into a ravine, killing {n}, officials said.',
      '{N} people were killed when a coach carrying {k} came off the mountain road over {town} on {day} and dropped into a gorge, according to officials.',
    ],
    [
      'The driver, {pA}, told police that the brakes had failed after the second hairpin on {street}.',
      'Past the second bend of {street} the brakes stopped working, police were told by {pA}, who was at the wheel.',
    ],
    [
      'Mountain guides climbed down on ropes and carried {m} injured passengers to a meadow where helicopters could land.',
      '{M} hurt passengers were carried by mountain guides, who had descended on ropes, to a field on which helicopters landed.',
    ],
    [
      'Most of those on board were members of a brass band from {town2} on the way home from a contest.',
      'A brass band from {town2}, returning from a competition, made up the greater part of the passengers.',
    ],
    [
      'The coach, owned by {company}, had passed a technical inspection in {month}, a spokeswoman for the transport office said.',
      'According to a transport office spokeswoman, {company}, which owns the vehicle, had it inspected successfully in {month}.',
    ],
    [
      'Fog had reduced visibility to fifty metres and the road was wet, according to the weather station at {town}.',
      '{town} weather station reported a wet road and fog in which nobody could see further than fifty metres.',
    ],
    [
      'The pass will stay closed until {day2} while a crane recovers the wreck, said road superintendent {pB}.',
      'Road superintendent {pB} said a crane would lift the wreck and that nobody could use the pass before {day2}.',
    ],
    [
      'Relatives were asked to come to the parish hall in {town2}, where psychologists were waiting for them.',
      'Psychologists awaited the relatives in the parish hall of {town2}, to which they had been invited.',
    ],
    [
      'Prosecutors took away the tachograph and the service book, and a blood sample showed that the driver had not been drinking.',
      'Tests of his blood proved that the driver was sober; his service book and tachograph were confiscated by prosecutors.',
    ],
    [
      'Crash barriers on that stretch have been on the list of the region’s works since {year}, when {j} cyclists were hurt there.',
      'Since {j} cyclists came to harm there in {year}, the region has had guard rails for that section on its list of works.',
    ],
  ],
  writers: [
    [
      'A tuba lies in the grass below {street}, bent like a spoon, and beside it a shoe.',
      'The band of {town2} had won the second prize and sang all the way up, said {pC}, 19, who plays the flute and got out through the roof.',
      '{N} of its players are dead, and in the parish hall the list of names hangs next to last year’s photograph.',
      '“He shouted that we should hold on,” she said of the driver, {pA}.',
      'Guides worked with head torches until four in the morning and brought up {m} people alive.',
      'The priest has put off the first communion, and the baker gives his bread away.',
    ],
    [
      'Investigators were on {day2} examining why a coach operated by {company} left a mountain road, with the loss of {n} lives.',
      'Mechanical failure, speed and fog are all being considered, the prosecutor’s office in {region} said.',
      'The driver maintains that his brakes gave out; the tachograph has been sent to a laboratory.',
      'Of {k} occupants {m} were hurt, some of them badly.',
      'The route has no barriers on its steepest section, although plans for them are {years} years old.',
      '{company} runs forty coaches and was fined in {year2} for exceeding drivers’ hours.',
    ],
    [
      'DEATH COACH driver {pA} begged for forgiveness from his hospital bed as a village buried its musicians.',
      'The {age}-year-old sobbed to his wife that the pedal “went to the floor like butter”.',
      'Plucky flautist {pC} crawled out of the crumpled wreck and flagged down a milk lorry.',
      'Furious mums demanded to know why there was not a single barrier on the notorious road.',
      'A holidaymaker told how the coach sailed over the edge “in total silence”.',
      'Bosses at {company} pulled down the shutters at their depot and said nothing.',
    ],
  ],
  statement: [
    [
      'The people of {region} bow their heads before {n} neighbours who went out to make music and did not come home.',
      'All of {region} pays its respect to {n} fellow citizens who set off to play and never returned.',
    ],
    [
      'From the first of next month no coach older than twelve years will be allowed on our mountain passes.',
      'Starting next month, coaches built more than twelve years ago are banned from passes in our mountains.',
    ],
    [
      'We have set aside four million crowns for barriers on the {street}, and work starts as soon as the snow is gone.',
      'Once the snow has melted, barriers costing four million crowns, for which we have found the money, go up on the {street}.',
    ],
    [
      'I owe it to {pD}, who lost two sons, that this does not become another promise in a drawer.',
      'It is to {pD}, a parent of two of the dead, that I am obliged not to let it turn into one more forgotten pledge.',
    ],
  ],
}

const robbery: Kind = {
  name: 'robbery',
  half: 'A',
  titles: [
    'Gang takes {amount} million from {company} vault',
    'Robbers tunnel into {town} bank',
    '{town}: vault emptied over the holiday',
    'The tunnel under {street}',
    'Police hunt tunnel gang',
  ],
  wire: [
    [
      'Thieves dug a tunnel into the vault of {company} in {town} over the long weekend and escaped with {amount} million crowns, police said on {day}.',
      'On {day} police said that {amount} million crowns had been taken from the strongroom of {company} in {town} by thieves who dug their way in over the holiday weekend.',
    ],
    [
      'The tunnel, {j} metres long and propped with railway sleepers, began in the cellar of an empty laundry on {street}.',
      'Its starting point was an abandoned laundry’s cellar on {street}; it measured {j} metres and was held up by sleepers from a railway.',
    ],
    [
      'Staff found {k} deposit boxes forced open when the time lock released the door at {clock}.',
      'When the door was released by its time lock at {clock}, {k} boxes were discovered to have been broken into.',
    ],
    [
      'Detective {pA} said the gang must have worked for at least three weeks and had cut the cable of a seismic alarm.',
      'At least three weeks of work were needed and the cable of an earthquake alarm was severed by the gang, detective {pA} said.',
    ],
    [
      'A caretaker, {pB}, was found tied to a boiler with a cut on the forehead; he had been there since {day2}.',
      'Bound to a boiler since {day2} and bleeding from the forehead, caretaker {pB} was discovered.',
    ],
    [
      'Neighbours had complained about drilling in {month}, but a clerk at the town’s building office took it for works on the sewer.',
      'Drilling had been reported by neighbours in {month}; an official of the municipal building department believed the sewer was being repaired.',
    ],
    [
      'Customers queued in the rain on {street} while lawyers handed out forms for claims against the insurer.',
      'While forms for claiming from the insurance company were distributed by lawyers, clients stood in line in wet weather on {street}.',
    ],
    [
      'Border posts in {region} were told to look for a grey van with a ladder on its roof, seen leaving at dawn.',
      'A grey van carrying a ladder was spotted driving off at dawn, and the frontier guards of {region} were instructed to watch for it.',
    ],
    [
      'The laundry had been rented in {year} under the name of {pC}, a tailor who died nine years ago, records show.',
      'Documents reveal that a tailor who has been dead for nine years, {pC}, appears as tenant of the laundry since {year}.',
    ],
    [
      'Nobody was ever convicted of a similar theft at the post office of {town2} in {year2}.',
      'For the comparable break-in at {town2} post office in {year2}, no one has been found guilty to this day.',
    ],
  ],
  writers: [
    [
      'They left behind {j} empty soup tins, a radio and a chessboard with a game that black was winning.',
      'For three weeks the men who robbed {company} lived under {street}, and above them {town} bought its bread and noticed nothing.',
      '“We heard them in the wall like mice,” said {pD}, a widow on the second floor, who had written to the building office twice.',
      'Her box held her husband’s stamps; it was one of {k} that were open when the lock let the cashier in.',
      'The caretaker, {pB}, has a bandage round his head and is tired of telling it.',
      'Detective {pA} picks up a sleeper and says that it was professional work.',
    ],
    [
      '{company} put its loss at {amount} million crowns, which would make it the largest theft from a bank in {region}.',
      'Its shares fell by a tenth at the opening before dealing in them was halted.',
      'How far the bank is liable for the contents of private boxes will be tested in court; its terms exclude “acts of ingenuity”.',
      'The police are working on the theory that someone inside knew of the seismic alarm.',
      'The lease of the laundry leads to {pC}, a dead man, and to a letter box abroad.',
      'Insurers sent two assessors, who said nothing to the queue outside.',
    ],
    [
      'BURROWING bandits pulled off the heist of the century by digging under a bank — as cops sat in the café next door.',
      'The moles scooped {amount} million in cash and jewels and were probably sipping cocktails by breakfast.',
      'Granny {pD} told how she rang the town hall TWICE about the racket and was fobbed off.',
      'Trussed-up janitor {pB} munched biscuits from his pocket to stay alive.',
      'A gold tooth and a sandwich are being tested for DNA.',
      'A retired safebreaker told us: “I take my hat off to the lads.”',
    ],
  ],
  statement: [
    [
      'The board of {company} asks the pardon of {k} customers whose trust has been broken into together with their boxes.',
      'From {k} clients whose confidence was forced open with their safes, the directors of {company} beg forgiveness.',
    ],
    [
      'Every owner of a box will receive an advance of five thousand crowns by the end of next week, without a form.',
      'By the close of the coming week, five thousand crowns are to be advanced to each holder of a safe, with no paperwork.',
    ],
    [
      'We have asked {pE}, formerly of the national audit office, to find out who knew of the alarm and its cable.',
      '{pE}, who used to work for the country’s auditors, has been engaged by us to learn which persons were aware of the alarm cable.',
    ],
    [
      'The branch on {street} will open again, because a bank that hides is not a bank.',
      'Since no bank may hide itself, our office in {street} is going to be reopened.',
    ],
  ],
}

/** Kinds whose errors may be read. */
export const KINDS_A: readonly Kind[] = [ferry, shooting, bus, robbery]
