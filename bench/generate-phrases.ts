/**
 * Sentences of the made-up reports. Each paragraph is a first half and a second half, drawn apart; '{town}' and the like are facts of
 * the happening. Several ways to say each thing keep thousands of evenings from sharing whole paragraphs.
 */

/** A paragraph: one of `first`, then one of `second`. */
export type Phrases = { readonly first: readonly string[]; readonly second: readonly string[] }

/** How it began and who came first. */
export const START: Phrases = {
  first: [
    'It began at about {clock} local time, {police}, chief of the local police, said.',
    'The first call came in at {clock} local time, according to police chief {police}.',
    'Police were alerted shortly after {clock}, said {police}, who leads the force in {town}.',
    'At around {clock}, a passer-by rang the police, chief {police} told reporters.',
    '{police}, the chief of police, put the time at {clock}.',
  ],
  second: [
    'Two patrols reached the scene within minutes and led dozens of visitors to safety.',
    'The street was full, as a school had just let out for the holidays.',
    'By then, neighbours had begun to carry people out on doors and blankets.',
    'The first officers to arrive found the entrance blocked by a delivery van.',
    'A doctor who happened to be shopping gave first aid until the ambulances came.',
    'It took the emergency services nearly an hour to bring everyone away.',
  ],
}

/** Patients, by the hospital’s count. */
export const HOSPITAL: Phrases = {
  first: [
    '{hospital} said it was treating {hospitalInjured}, {two} of them in a critical condition.',
    '{hospitalInjuredCapital} were admitted to {hospital}, where {two} were fighting for their lives.',
    'At {hospital}, doctors were treating {hospitalInjured} for burns, cuts and broken bones.',
    'The wounded were taken to {hospital}, which gave their number as {hospitalInjuredNumber}.',
    '{hospital} counted {hospitalInjuredNumber} patients by midnight, {two} of whom underwent surgery.',
  ],
  second: [
    'Its director, {doctor}, appealed to the public to give blood.',
    '"We have called in everyone who can hold a needle," said {doctor}, its director.',
    'Nobody else was in danger, said {doctor}, who heads the clinic.',
    '{doctor}, the head of surgery, said most could go home by the weekend.',
    'Operations that could wait were put off, its director, {doctor}, said.',
  ],
}

/** What a bystander saw or heard. */
export const WITNESS: Phrases = {
  first: [
    '"I heard a noise like a slammed door, then everybody ran," said {witness}, who works nearby.',
    '"At first I took it for thunder," {witness}, a shopkeeper, said.',
    '"There were two bangs, maybe three," said {witness}, who lives on the square.',
    '{witness}, a cleaner, said she saw people climb out of windows.',
    '"You don’t forget that smell," said {witness}, who was on a bench outside.',
  ],
  second: [
    '"I really could not say how many there were."',
    '"It may have been less than a minute. It felt like a year."',
    '"My first thought was for my brother, who was still inside."',
    '"Then it was very quiet, and then the telephones began to ring."',
    '"I am not sure of anything I saw, to be honest."',
  ],
}

/** What the town ordered. */
export const MAYOR: Phrases = {
  first: [
    'The mayor of {town} ordered the area closed until further notice.',
    'The town hall of {town} set up a telephone line for relatives.',
    'Schools in {town} will stay shut for the rest of the week, the mayor said.',
    'A crisis team met in the library of {town}.',
    'Police in {town} sealed off eleven streets.',
  ],
  second: [
    'Residents were asked to stay away and to keep the roads free for ambulances.',
    'People should not share pictures of the victims, the authorities said.',
    'Trains passed through the station without stopping.',
    'A concert that had been planned for Sunday was called off.',
    'The public was told to keep windows shut.',
  ],
}

/** An earlier happening of the same kind, with its own dead. */
export const PAST: Phrases = {
  first: [
    'In {year}, {pastKilled} people were killed and {pastInjured} injured in a {noun} in {pastTown}.',
    'The country has not forgotten {pastTown}, where a {noun} in {year} left {pastKilled} dead and {pastInjured} hurt.',
    'A {noun} in {pastTown} claimed {pastKilled} lives in {year}.',
    'It was the gravest {noun} since {year}, when {pastKilled} people lost their lives in {pastTown}.',
    'The {noun} recalled that of {year} in {pastTown}, in which {pastKilled} people died.',
  ],
  second: [
    'An inquiry found that warnings had been ignored.',
    'Three officials were later fined.',
    'A stone on the river bank bears the names.',
    'The law was changed two years later.',
    'Nobody was ever tried.',
  ],
}

/** What the state does. */
export const GOVERNMENT: Phrases = {
  first: [
    'Flags will fly at half mast on public buildings for three days, the government said.',
    'The president broke off a visit abroad.',
    'Parliament observed a minute of silence.',
    'The head of government spoke of "a wound to the whole nation".',
    'Messages of sympathy came in from neighbouring countries.',
  ],
  second: [
    'The minister of the interior will meet the families in {town}.',
    'An aide said money would be found for those who had lost their homes.',
    'The opposition asked for a debate on safety in small towns.',
    'The bishop will hold a service on the day after.',
    'A fund for the families was opened at the savings bank.',
  ],
}

/** What became of the attacker. */
export const ATTACKER: Phrases = {
  first: [
    'The attacker was shot dead by police, {police} said.',
    'A suspect, a man of {age}, was arrested at the scene.',
    'Officers overpowered the man, who is {age}, and took him into custody.',
    'The assailant, {age}, died of his wounds on the way to hospital, police said.',
  ],
  second: [
    'Police denied reports that he had taken hostages. "There was one man and nobody else," {police} said.',
    'He was known to the courts for petty theft, a prosecutor said.',
    'His name was not released, and {police} declined to comment on a motive.',
    'A search of his flat turned up a second knife and several telephones.',
  ],
}

/** Who claims it and who doubts it. */
export const CLAIM: Phrases = {
  first: [
    'The {group} claimed responsibility in a message on its channel, according to the Harrow Institute, which monitors such groups.',
    'The Harrow Institute, a monitor, said that the {group} had claimed the attack.',
    'In a statement, the {group} said one of its fighters had carried out the attack.',
    'No group had claimed responsibility by midnight.',
  ],
  second: [
    'A witness, however, spoke of two or three men, and a second suspect was sought.',
    'Investigators doubt it: prosecutors spoke of {cause}.',
    'The claim could not be verified, and the ministry said it was too early to speak of a motive.',
    'A security official, who asked not to be named, did not rule out {otherCause}.',
  ],
}

/** People brought out, and those still missing. */
export const RESCUE: Phrases = {
  first: [
    'The fire brigade rescued {rescued}, its chief, {fireChief}, said.',
    '{rescuedCapital} were brought to safety over ladders, according to fire chief {fireChief}.',
    'Firefighters led out {rescued}, most of them unhurt, their chief {fireChief} said.',
    'Fire chief {fireChief} said that his crews had saved {rescued}.',
  ],
  second: [
    '{missing}',
    '{missing} Dogs were brought from the capital.',
    '{missing} The search went on under floodlights.',
  ],
}

/** What may have caused it and who denies that. */
export const CAUSE: Phrases = {
  first: [
    'The cause was not known, police said.',
    'Investigators said it was too early to name a cause.',
    'A trade union spoke of {cause}.',
    'Workers told the local paper that {cause} was to blame.',
    '{fireChief} did not rule out {otherCause}.',
  ],
  second: [
    '"It is far too early to speculate," said {spokeswoman}, spokeswoman for the owner.',
    'The owner denied that there had been complaints.',
    '{spokeswoman}, for the company, rejected talk of {cause}.',
    'Prosecutors have opened an inquiry.',
  ],
}

/** A minister’s words. */
export const ORDERS: Phrases = {
  first: [
    '"This is a dark day for {town}," the Minister said.',
    '"I want to thank those who helped without being asked," the Minister said.',
    'The Minister expressed condolences to the families.',
    'The Minister has spoken by telephone with {police}, the chief of police.',
  ],
  second: [
    'The cause and the circumstances have not been established.',
    'The public is asked to disregard unconfirmed reports.',
    'A task force of {some} officers works under the direction of the prosecutor.',
    'It would be premature to name a cause or a motive.',
  ],
}

/** What the ministry asks and offers. */
export const MEASURES: Phrases = {
  first: [
    'Residents are asked to avoid the area and to keep roads free for emergency vehicles.',
    'A telephone line for relatives is open day and night.',
    'Counsellors will be available in the town hall from {weekday} on.',
    'The airport of the province remains open.',
  ],
  second: [
    'Witnesses may upload pictures on the website of the police.',
    'Checks at {some} similar sites will begin next week.',
    'Further statements will follow in the morning.',
    'Volunteers should report to the Red Cross and not travel on their own.',
  ],
}

/** A tabloid’s opening. */
export const LOCALS: Phrases = {
  first: [
    'TERRIFIED locals ran for their lives on {weekday}.',
    'A SLEEPY town was turned into a living hell.',
    'PANIC gripped shoppers and pensioners alike.',
    'BRAVE passers-by have told how they dragged strangers from the chaos.',
  ],
  second: [
    'Some hid in toilets and sent messages to their mums.',
    'Others had to clamber over parked cars.',
    'One gran was carried out on an ironing board.',
    'Weeping mums searched for their kids.',
  ],
}

/** A vote, in words that only look like casualties. */
export const COUNCIL: Phrases = {
  first: [
    'The council of {town} on {weekday} killed a proposed market hall by {some} votes.',
    'After four hours of debate, the harbour toll was dead in the water.',
    'Members of the assembly buried a plan that had divided {town} for {some} months.',
    'The mayor’s project died a quiet death in committee.',
  ],
  second: [
    '"It was dead on arrival," the leader of the opposition said.',
    'The mayor will have to wait six months before she can bring it back.',
    'Her office said that she would fight on.',
    'Two members were ejected after a scuffle, but nobody was hurt.',
  ],
}

/** What was said before the vote. */
export const DEBATE: Phrases = {
  first: [
    'Supporters shot back that the market had been hit by falling prices.',
    'The treasurer took aim at what he called fantasy figures.',
    'Shopkeepers say that {some} stalls are empty.',
    'A survey found that {some} percent of the people did not care.',
  ],
  second: [
    'A report by an engineer, {fireChief}, had warned of rising costs.',
    'The hall was to have a cold store and a roof of glass.',
    'The bank had wanted its money back by spring.',
    'A fire sale of the old stalls is planned for next month.',
  ],
}

/** Sport and feasts of the same day. */
export const FOOTBALL: Phrases = {
  first: [
    'The football club, which lost in injury time, has asked for a stand of its own.',
    'At the festival, {some} kilos of herring were grilled by ten o’clock.',
    'The chess team of {town} crushed its rivals and stays at the top.',
    'The brass band played until the last lamp was put out.',
  ],
  second: [
    '{witness}, who has not missed a match in thirty years, blamed the referee.',
    'The captain said that the team had been on fire until the break.',
    'Organisers spoke of a crowd of {some} hundred.',
    'The prize, a ham, was won by {doctor}.',
  ],
}
