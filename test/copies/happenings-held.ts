/** The other four kinds of made-up happening, see happenings.ts: nothing was adjusted to them, they are only counted. Data only. */
import type { Kind } from './happenings.ts'

const blast: Kind = {
  name: 'blast',
  half: 'B',
  titles: [
    'Explosion at {company} kills {n}',
    '{N} dead in {town} factory blast',
    'Cloud over {town}: windows to stay shut',
    'Factory blast tears roof off paint works',
    'After the bang: a suburb sweeps up glass',
  ],
  wire: [
    [
      'An explosion tore the roof off a paint factory in {town} on {day} {daypart}, killing {n} workers and injuring {m}, the fire service said.',
      '{N} workers were killed and {m} injured on {day} {daypart} when the roof of a paint works in {town} was blown off by a detonation, according to the fire brigade.',
    ],
    [
      'The blast at the plant of {company} was heard [twelve|eighteen] kilometres away and broke the windows of a school on {street}.',
      'Panes of a school on {street} shattered, and many kilometres off people could hear the bang from the {company} works.',
    ],
    [
      'Fire officer {pA} said a tank of solvent had overheated while it was being emptied into a lorry.',
      'A solvent tank became too hot as its contents were pumped into a truck, fire officer {pA} said.',
    ],
    [
      'Some {k} residents were taken to a sports hall because of a cloud that drifted towards the river.',
      'Because a cloud was moving in the direction of the river, around {k} people who live nearby were brought to a gymnasium.',
    ],
    [
      'Measurements by the environment office showed raised levels of xylene, but none that would harm healthy adults.',
      'Xylene levels were higher than usual, though not dangerous for grown-ups in good health, as readings by the environment office showed.',
    ],
    [
      '{pB}, a fork-lift driver, dragged two unconscious colleagues through a loading hatch before the second tank went up.',
      'Before another tank exploded, two colleagues who had passed out were pulled through a hatch by fork-lift driver {pB}.',
    ],
    [
      'The factory had been given until the end of {month} to install a cooling system, labour inspector {pC} confirmed.',
      'Labour inspector {pC} confirmed that the installation of a cooling system had to be finished by the end of {month}.',
    ],
    [
      '{company} employs {j} people in {town} and exports varnish for musical instruments.',
      'Varnish for musical instruments is what {company}, which has a workforce of {j} in {town}, sells abroad.',
    ],
    [
      'Trains through {town} were diverted and the motorway exit at {street} was shut for the night.',
      'During the night nobody could leave the motorway at {street}, and railway traffic had to go round {town}.',
    ],
    [
      'In {year2} a smaller fire in the same hall had burned for two days without anyone being hurt.',
      'Nobody came to harm when the hall burned for two days in {year2}, in a fire that was smaller.',
    ],
  ],
  writers: [
    [
      'The clock in the school on {street} stopped at {clock}, and nobody has had the heart to wind it.',
      'Under it {pD}, a teacher, swept glass into a bucket for the ninth time and talked about the light.',
      '“First it got bright, then it got loud, and then the pigeons were lying in the yard.”',
      'A few hundred metres on, at {company}, {n} people had died and {m} were being carried to ambulances.',
      'The fork-lift driver {pB} sat on a kerb with black hands; two men owe him their lives.',
      'The town smells of nail varnish, and on the sports ground {k} people try to sleep.',
    ],
    [
      '{company} had been warned about the cooling of its solvent tanks months before {day}’s fatal accident, according to the labour inspectorate.',
      'A deadline for new equipment would have expired at the end of {month}.',
      'The company declined to say whether the work had been ordered, citing the investigation.',
      '{N} people were killed; of {m} others, five were in intensive care.',
      'The environment office sees no danger for the population, yet it advised against eating vegetables from gardens east of the plant.',
      'Analysts expect makers of violins and pianos to run short of varnish by autumn.',
    ],
    [
      'A MUSHROOM cloud hung over {town} as a killer blast turned a paint shop into hell on earth.',
      '“I thought it was the end of the world,” gasped mum-of-four {pE}.',
      'Superhuman {pB} hauled two mates to safety — with a broken wrist.',
      'At least {n} workers perished in the rainbow-coloured flames.',
      'Kids were led from school in tears past cars whose paint had blistered.',
      'And it could have been worse: a gas pipe runs just metres away.',
    ],
  ],
  statement: [
    [
      'The government shares the sorrow of {n} families whose fathers and daughters went to an early shift and were taken from us.',
      'With {n} households that lost a father or daughter on the morning shift the cabinet is united in grief.',
    ],
    [
      'Whatever the inspectors find at {company}, they will find it in public, and no page will be blackened.',
      'The findings of the inspection at {company} are going to be published in full, without any passage being made illegible.',
    ],
    [
      'Plants that store more than ten tons of solvent have until {day2} to prove to us that their cooling works.',
      'By {day2} works in which over ten tonnes of solvents are kept must demonstrate to us functioning cooling.',
    ],
    [
      'I thank {pB} and those like him, who ran in when everyone else was right to run out.',
      'My gratitude goes to people such as {pB}, who entered while all others quite properly fled.',
    ],
  ],
}

const flood: Kind = {
  name: 'flood',
  half: 'B',
  titles: [
    '{N} drown as river bursts through {town}',
    'Dyke breaks at {town}, {n} dead',
    'A night on the roofs of {town}',
    'Flood: why nobody heard the sirens',
    '{region} counts its dead after dyke breach',
  ],
  wire: [
    [
      'At least {n} people drowned when a dyke gave way above {town} on {day} and water rushed into the old quarter, the district governor said.',
      'The failure of an embankment above {town} on {day} sent water into the historic centre and cost at least {n} people their lives, according to the district governor.',
    ],
    [
      'Soldiers in rubber boats took {k} people from roofs and upper floors before nightfall.',
      'By the time it got dark, {k} people had been rescued from rooftops and higher storeys by troops in dinghies.',
    ],
    [
      'The river reached {level} metres at the gauge on {street}, half a metre more than in {year2}.',
      'At {street} the gauge read {level} metres, which exceeds the mark of {year2} by fifty centimetres.',
    ],
    [
      'Engineer {pA}, who is in charge of the dykes, said badgers had dug through a section that was repaired in {year}.',
      'A stretch mended in {year} was undermined by badgers, according to {pA}, the engineer responsible for the embankments.',
    ],
    [
      'Sirens in the lower town stayed silent because their batteries had been removed for maintenance in {month}.',
      'As the batteries were taken out for servicing in {month}, the lower town’s sirens made no sound.',
    ],
    [
      'A pregnant woman, {pB}, was flown from a church tower to {hospital}, where she gave birth to a girl.',
      'At {hospital} a girl was born to {pB}, whom a helicopter had picked up from the tower of a church.',
    ],
    [
      'The waterworks asked {j} thousand households to boil what comes from the tap until {day2}.',
      'Tap water must be boiled until {day2}, the waterworks told {j} thousand homes.',
    ],
    [
      'Farmers lost about six hundred cattle and most of the onion harvest, {pC} of the growers’ union estimated.',
      'Roughly six hundred head of cattle and the bulk of the onions have been lost to farmers, by the estimate of {pC} from the growers’ association.',
    ],
    [
      'Two bridges were closed and the line to {town2} is under water for a length of four kilometres.',
      'Along four kilometres the track to {town2} is flooded, and nobody may cross two of the bridges.',
    ],
    [
      'Forecasters at the institute in {region} expect more rain from the west on {day2}, though less than this week.',
      'On {day2} further showers, if lighter ones than this week’s, will arrive from the west, the {region} institute predicts.',
    ],
  ],
  writers: [
    [
      'The baker of {street} stood to his chest in the cellar when the wall came in, and he swam out through the flour.',
      'All night we heard people calling from roof to roof in {town}, asking for names.',
      '“Nothing warned us, no bell, no siren,” said {pD}, who carried her father up three floors on a chair.',
      'By morning {n} had been laid out in the school, and a soldier was drawing numbers on the tarpaulins.',
      'A child was born in the middle of it: {pB} held up her daughter at the window of {hospital}.',
      'Somewhere a piano floats.',
    ],
    [
      'Questions are mounting over the upkeep of dykes in {region} after a breach that killed at least {n}.',
      'Officials blame burrowing animals; engineers outside the service doubt it and point to the cheap clay used in {year}.',
      'That the sirens were without power is not disputed by anyone.',
      'At {level} metres the river stood higher than ever measured at {town}.',
      'Reinsurers put the damage at between eighty and one hundred and twenty million crowns.',
      'The governor, who had cut the budget for maintenance twice, visited the shelter without speaking.',
    ],
    [
      'BADGERS — yes, badgers — are being blamed for a biblical deluge that claimed {n} lives.',
      'Fuming locals in {town} said the story was “a load of old mud”.',
      'Miracle mum {pB} went into labour on top of a CHURCH and named her baby Marina.',
      'A pet pig called Duchess paddled two miles to be reunited with her owner.',
      'Squaddies plucked pensioners from chimney pots as night fell.',
      'And weathermen warn there is more on the way.',
    ],
  ],
  statement: [
    [
      'Today {region} has lost {n} of its own, and tonight we shall look for those whom we have not yet found.',
      'This day took {n} people from {region}, and through the night the search for everyone missing goes on.',
    ],
    [
      'That the sirens were mute is a disgrace for which I, as governor, apologise without any if and but.',
      'As head of the district I ask forgiveness unconditionally for the shame that no alarm could be heard.',
    ],
    [
      'Each household under water receives eight hundred crowns in cash from {day2}, at the tables in front of the town hall.',
      'From {day2} on, flooded families can collect eight hundred crowns in notes outside the town hall.',
    ],
    [
      'Then {pE} will examine each metre of the dyke, and what she finds will stand in the newspaper the same evening.',
      'After that every stretch of embankment is to be inspected by {pE}, whose results the press gets on the very same day.',
    ],
  ],
}

const derailment: Kind = {
  name: 'derailment',
  half: 'B',
  titles: [
    'Express derails near {town}, {n} killed',
    '{N} dead as night train leaves rails',
    'Broken rail suspected in {town} crash',
    'Last carriage: survivors of the {town} train speak',
    'Night train wreck blocks main line',
  ],
  wire: [
    [
      'A night train from {town2} derailed on a bend outside {town} early on {day}, killing {n} passengers and leaving {m} in hospital, the railway said.',
      'Early on {day}, {n} passengers were killed and {m} taken to hospital when the overnight train from {town2} came off the rails in a curve near {town}, the railway company said.',
    ],
    [
      'The last three carriages overturned and slid down an embankment into a tree nursery.',
      'Down a slope and into a plantation of young trees slid the three rear coaches after they tipped over.',
    ],
    [
      'Technicians found a rail with a fresh break close to the signal at {street}, investigator {pA} told journalists at the site.',
      'A recently broken rail was discovered near the {street} signal, reporters at the site heard from investigator {pA}.',
    ],
    [
      'The train was travelling at {speed} kilometres an hour, within the limit, data from the locomotive showed.',
      'Recordings in the engine prove that its speed of {speed} km an hour was permitted.',
    ],
    [
      'Conductor {pB} walked through the dark carriages with a lamp and counted the living, as one traveller put it.',
      'With a lamp in hand the dark coaches were checked by conductor {pB}, who, in the words of a passenger, counted those alive.',
    ],
    [
      'Volunteers from the nursery cut people out of sleeping compartments with saws that are made for branches.',
      'Saws meant for pruning were used by helpers from the tree nursery to free travellers from their sleepers.',
    ],
    [
      'The main line between {town} and {town2} will be blocked for at least {j} days, {company} announced.',
      '{company} announced that for {j} days or longer no train can use the main route from {town2} to {town}.',
    ],
    [
      'An ultrasonic test of the section, due in {month}, was postponed because the measuring car had been lent abroad.',
      'As the measuring wagon was on loan to another country, the ultrasound check planned for {month} did not take place.',
    ],
    [
      'Transport minister {pC} broke off a visit abroad and is expected at the scene in the afternoon.',
      'In the afternoon transport minister {pC}, who cut short a foreign trip, is to arrive at the site.',
    ],
    [
      'It is the first fatal accident on the line since it was electrified in {year}.',
      'Since electric trains began to use the line in {year}, nobody had been killed on it.',
    ],
  ],
  writers: [
    [
      'A sleeper’s blanket hangs in a pear tree and the pear tree hangs in the window of carriage eleven.',
      'When the train from {town2} left its rails outside {town}, most of those on board were asleep, and {n} did not wake again.',
      '“He said: tell me your name and stay where you are,” recalls {pD}, a student, of the conductor with the lamp.',
      'The gardeners were first: they came in slippers, with saws, because they had heard the glass of their greenhouses go.',
      'In the gymnasium of {town} {m} beds were made and all of them were needed.',
      'Conductor {pB} was given a medal by a little girl; it had been around a chocolate.',
    ],
    [
      'A check that might have detected a crack in the rail was put off by {company}, documents seen by this newspaper show.',
      'The railway confirmed that its only measuring car was abroad at the time.',
      '{N} people died in the early hours of {day} when an overnight service derailed at {speed} kilometres an hour.',
      'Investigators have cut out four metres of track, which will be examined under the microscope.',
      'The union of train drivers called for lower speeds on all lines of that age.',
      'Freight from the ports is being sent round by way of the coast, which adds nine hours.',
    ],
    [
      'SLEEPING holidaymakers were hurled from their bunks as the Moonlight Express became a train of death.',
      'Guard {pB}, 61, was two weeks from retirement when he became the Angel with the Lamp.',
      'Hunky gardeners sawed honeymooners out of a crushed cabin.',
      '“We held hands through a hole in the wall,” wept bride {pE}.',
      'Red-faced rail chiefs admitted that their only testing trolley was on its hols.',
      'The death toll stood at {n} last night.',
    ],
  ],
  statement: [
    [
      'I stand before {n} coffins and can promise one thing only, that we shall not look for excuses.',
      'Facing {n} coffins, all that I am able to vow is that nobody here is going to search for pretexts.',
    ],
    [
      'The state will check every kilometre of rail older than thirty years, and it will pay for that out of my own budget.',
      'Out of the means of my own ministry, each kilometre of track that is more than thirty years of age gets inspected.',
    ],
    [
      'A measuring car does not belong abroad while our children sleep in trains; whoever lent it has left his post this morning.',
      'While our young people travel at night, such a vehicle must not be in a foreign country, and the person who let it go was relieved today.',
    ],
    [
      'To {pB} I say on behalf of a whole country that his lamp will not be forgotten.',
      'In the name of the nation {pB} may be certain that what he did with his lamp stays in our memory.',
    ],
  ],
}

const closure: Kind = {
  name: 'closure',
  half: 'B',
  titles: [
    '{company} to close {town} works, {k} jobs go',
    'Council votes for {street} tunnel',
    '{town} loses its biggest employer',
    'Whistles and eggs as {company} quits {town}',
    'The last shift at {company}',
  ],
  wire: [
    [
      '{company} will close its glassworks in {town} at the end of {month} with the loss of {k} jobs, the board announced on {day}.',
      'On {day} the board announced that {k} jobs will be lost when the {town} glassworks of {company} shut at the end of {month}.',
    ],
    [
      'Orders for perfume bottles had fallen by {percent} per cent within a year, managing director {pA} told the staff.',
      'The workforce heard from managing director {pA} that within twelve months {percent} per cent fewer perfume bottles had been ordered.',
    ],
    [
      'Workers blocked the gate on {street} with pallets and hung a black cloth from the chimney.',
      'A black cloth was hung from the stack, and with pallets the gate on {street} was barricaded by the employees.',
    ],
    [
      'Union secretary {pB} said the plant had made a profit of {amount} million crowns in {year} and called the decision a theft.',
      'The decision was described as robbery by union secretary {pB}, who said {amount} million crowns had been earned there in {year}.',
    ],
    [
      'Production of the coloured panes for which the works are known moves to {town2}, where wages are a third lower.',
      'The tinted panes that made the factory famous will be made in {town2} instead, at pay that is lower by one third.',
    ],
    [
      'The council met in an emergency session and offered to waive the tax on land for {j} years.',
      'At a special sitting the councillors proposed that for {j} years no property tax need be paid.',
    ],
    [
      'Furnace two, lit in {year2}, must be cooled over nine days or its lining will burst.',
      'Nine days are needed to let the second furnace, burning since {year2}, go cold if its lining is not to crack.',
    ],
    [
      'Regional minister {pC} spoke of a black day and promised places at other firms for all apprentices.',
      'All trainees are to be taken on elsewhere, regional minister {pC} promised, and called it a dark day.',
    ],
    [
      'Suppliers, among them a sand pit with forty workers, were not informed before the meeting.',
      'Before the gathering nothing had been told to suppliers, one of which is a sand quarry employing forty.',
    ],
    [
      'Shares in {company} rose by four per cent to {level} crowns by midday.',
      'By noon the stock of {company} stood at {level} crowns, up four per cent.',
    ],
  ],
  writers: [
    [
      'The glass that {pD} blew yesterday is blue and a little crooked, and she will not sell it.',
      'For thirty-one years she has stood at furnace two, which {company} now lets go cold.',
      '“They told us in the canteen, between soup and pudding,” she said.',
      '{K} people lose their work, in a town where everyone has an uncle at the furnace.',
      'At the gate on {street} somebody has hung a black cloth, and the buses hoot as they pass.',
      'Managing director {pA} left by the back door.',
    ],
    [
      'The closure of the {town} works concludes a retreat by {company} from a business that it entered in {year2}.',
      'Margins have been thin since makers of perfume turned to plastic; demand dropped by {percent} per cent in a year.',
      'Even so, the union points to a surplus as recently as {year}.',
      'Shifting coloured panes to {town2} saves a third of labour costs, on the company’s own figures.',
      'An offer by the council to forgo land tax came too late to alter the outcome, people close to the board said.',
      'Investors approved: the stock gained four per cent.',
    ],
    [
      'HEARTLESS fat cats axed {k} glassblowers over LUNCH — and toasted it with bubbly.',
      'Weeping {pE}, 58, has a bad back and a mortgage and no idea what comes next.',
      'Angry lads pelted the boss’s limo with eggs and flour.',
      '“I hope he chokes on his bonus,” said a packer.',
      'The legendary blue windows will now be knocked out on the cheap in {town2}.',
      'Union firebrand {pB} vowed: “We’ll chain ourselves to the ovens.”',
    ],
  ],
  statement: [
    [
      'No one on this board has taken the step lightly, and none of us will speak today of efficiency.',
      'Not one member of our board found it easy, and the word efficiency is not going to be heard from us now.',
    ],
    [
      'Each of the {k} employees receives a month’s wage for every year of service, and the apprentices finish their training with us.',
      'For each year worked, all {k} members of staff get one monthly salary, while trainees complete what they began here.',
    ],
    [
      'The moulds, the pattern books and the old furnace go to {town} as a gift, together with the house on {street}.',
      'As a present {town} is given the building on {street} along with old oven, forms and books of patterns.',
    ],
    [
      'We ask {pE}, whose grandfather lit the first fire, to put it out, because it is hers more than ours.',
      'Since it belongs to her rather than us, {pE}, whose grandfather kindled the first flame, is requested to extinguish it.',
    ],
  ],
}

/** Kinds that are only counted. */
export const KINDS_B: readonly Kind[] = [blast, flood, derailment, closure]
