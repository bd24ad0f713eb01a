/**
 * What outlets fill in rather than write: one form, two incidents. `{x}` is drawn anew for each report, `[a|b]` is a choice of the form;
 * a sentence that begins with '?' is left out half of the time. All names are invented. Data only.
 */
export const ROBOTS: readonly { readonly title: string; readonly sentences: readonly string[] }[] = [
  {
    title: 'Magnitude {mag} quake near {town}',
    sentences: [
      'An earthquake with a magnitude of {mag} struck {dist} kilometres {wind} of {town} on {day} at {clock}, according to the National Seismic Network.',
      'The tremor occurred at a depth of {depth} kilometres, and {k} people live within fifty kilometres of the epicentre.',
      'In the past ten days there have been {j} earthquakes of magnitude 3.0 or greater centred nearby.',
      '?People in {town} and {town2} reported that dishes rattled and that they woke up.',
      'A magnitude {mag2} aftershock was recorded {j2} minutes later.',
      'This report was written automatically from data of the network and was checked by an editor before it was published.',
    ],
  },
  {
    title: '{town} man, {age}, dies in {street} crash',
    sentences: [
      'A {age}-year-old {town} man died on {day} after the car that he was driving left {street} and hit a tree, the county sheriff’s office said.',
      '{pA} was pronounced dead at the scene by the deputy coroner at {clock}.',
      '?He was not wearing a seat belt, and alcohol is thought to have been a factor.',
      'The crash happened {dist} kilometres {wind} of {town2} when the vehicle, a {year} {car}, failed to negotiate a curve.',
      'A passenger, {pB}, {age2}, was taken to {hospital} with injuries that are not considered life-threatening.',
      'The sheriff’s office was assisted at the scene by the fire department, the county ambulance and a towing company.',
      'The accident remains under investigation and no further details will be released at this time.',
    ],
  },
  {
    title: 'Police: {age}-year-old charged after {street} stabbing',
    sentences: [
      'Officers were called to the {n} hundred block of {street} at about {clock} on {day} for a report of a stabbing.',
      'They found {pA}, {age}, with wounds to the chest and began first aid until an ambulance arrived.',
      'The victim was taken to {hospital}, where [he|she] was listed in stable condition.',
      'Detectives identified {pB}, {age2}, of {town2} as a suspect and took him into custody without incident.',
      'He is charged with aggravated assault and unlawful possession of a weapon and is being held in the county jail in lieu of {amount},000 crowns bail.',
      '?The two are believed to have known one another, and there is no danger to the public.',
      'All suspects are presumed innocent until they have been proven guilty in a court of law.',
      'Anyone with information about the case is asked to call the detective bureau and may remain anonymous.',
    ],
  },
  {
    title: '{company} profit {up} {percent}% in quarter',
    sentences: [
      '{company} reported a net profit of {amount} million crowns for the quarter that ended in {month}, {up} {percent} per cent on a year earlier.',
      'Revenue came to {amount2} million crowns, against the {amount3} million that analysts had expected on average.',
      'The company, which is based in {town}, employs {k} people and makes {goods}.',
      '?It left its forecast for the full year unchanged and proposed a dividend of {n} crowns a share.',
      'Shares in {company} closed at {level} crowns on {day}, having gained {percent2} per cent since the beginning of the year.',
      'Figures are adjusted for one-off items and have not been audited.',
    ],
  },
  {
    title: 'Storm warning for {region}',
    sentences: [
      'The weather service has issued a warning of severe thunderstorms for {region} that is in force from {clock} on {day}.',
      'Gusts of up to {speed} kilometres an hour and hail with a diameter of {n} centimetres are expected between {town} and {town2}.',
      'Up to {depth} litres of rain a square metre may fall within an hour, most of it {wind} of {street}.',
      'Trees may be uprooted and roofs damaged; stay inside if you can and keep windows and doors shut.',
      '?Campers should leave their tents in time and look for a solid building.',
      'The warning will be lifted or extended by the service at midnight at the latest.',
    ],
  },
  {
    title: 'House fire on {street} leaves {n} homeless',
    sentences: [
      'A fire on {day} damaged a house on {street} in {town} and left {n} people without a home, the fire department said.',
      'Crews were called at {clock} and found smoke coming from the eaves of the two-storey building when they arrived.',
      'It took {j} firefighters with {n2} engines {j2} minutes to bring the fire under control.',
      'Battalion chief {pA} put the damage at {amount},000 crowns and said that smoke detectors had been working.',
      '?{pB}, who lives there, was treated for minor burns to the hands.',
      'The Red Lantern charity is helping the family with food, clothing and a place to stay.',
      'The cause of the fire is being investigated by the office of the fire marshal.',
    ],
  },
  {
    title: 'Missing: {pA}, {age}',
    sentences: [
      'Police in {town} have asked for help in finding {pA}, {age}, who was last seen on {day} at about {clock} on {street}.',
      '{pA} is described as {height} centimetres tall, of slim build, with short dark hair and brown eyes.',
      'At the time of the disappearance the missing person was wearing a {colour} jacket, jeans and white trainers.',
      '?A dog has followed the trail as far as the bus stop at {venue}, where it was lost.',
      'There is concern for the missing person’s welfare because of a medical condition that needs treatment every day.',
      'Anyone who has seen {pA} should telephone the police station at {town2} or the nearest patrol at once.',
    ],
  },
  {
    title: '{town} beats {town2} {n}-{n2}',
    sentences: [
      '{town} beat {town2} {n}-{n2} on {day} in front of {k} spectators to move up to place {j} in the northern league.',
      '{pA} scored the opening goal after {j2} minutes with a header from close range.',
      '{pB} added a second from the penalty spot before the break, his {m}th goal of the season.',
      'The visitors pulled one back through {pC} but could not find an equaliser despite sustained pressure in the closing stages.',
      '?Referee {pD} showed {n2} yellow cards in a match that was hard but fair.',
      'Both teams return to action at the weekend, when the second half of the season gets under way.',
    ],
  },
]

/** What a desk adds to an agency's text, or a writer to his own: paragraphs about the town, the mood, the weather. */
export const DESK: readonly string[] = [
  'Our correspondent in {town} reports that shops along {street} stayed closed as a sign of mourning.',
  'The local radio station of {town} changed its programme and played music without words until the evening.',
  'Sports clubs in {region} have called off the matches that were planned for the weekend.',
  'In the reading room of the library a book lies open in which people may write what they feel.',
  'This newspaper’s fund for those affected has an account with the savings bank of {region}.',
  'A school choir from {town2} that was to sing at the town’s jubilee sent flowers instead.',
  'The weather had been mild for the season, with a light wind from the {wind} and hardly a cloud.',
  'Travellers should allow an extra hour for journeys through {town}, the motoring club advised.',
  'Our archive holds forty reports about {company} since {year}; a selection appears on page seven.',
  'At the weekly market the talk was of nothing else, and the cheese seller gave up shouting.',
  '{pF}, who writes our column from {region}, will answer readers’ letters on the subject tomorrow.',
  'A service will be held in the church of Saint Orlan at seven, and the bells are to ring for five minutes.',
  'The football team of {town} will wear black ribbons when it meets {town2}.',
  'Several embassies asked whether citizens of theirs were concerned; none is known to be.',
  'Neighbouring towns have offered beds, blankets and the services of their volunteers.',
  'Two members of the regional parliament for {town} demanded a special session before the end of {month}.',
  'A florist on {street} gave away her roses until none were left.',
  'The savings bank of {town2} lit its clock tower in white, which it last did in {year2}.',
  'In the taxi rank outside the station the drivers kept their engines off for a minute at noon.',
  'The crossword on page twelve does not appear today; in its place we print the telephone numbers of helpers.',
  'Pupils of the music school in {town} have written a song, and their teacher has sent it to us.',
  'On the ring road of {town} the signs that count down to the jubilee were switched off.',
  'The bishop of {region} will not travel to the synod but spend the week among the families.',
  'Three hundred loaves were delivered by bakers from {island} without a bill.',
  'The opera of {town2} moves its first night and gives the takings of the second to those in need.',
  'Old people in the home on {street} knitted socks through the evening, as they did in {year2}.',
  'A hundred cyclists rode from {town2} to {town} without a word and put their lamps down on the square.',
  'The summer fair is to be smaller, without the big wheel and without the rockets, its manager {pF} told us.',
]

/** What stands under every page of an outlet: it prints three of these, always the same. */
export const FURNITURE: readonly string[] = [
  'Sign up for our morning letter and read the five things that the readers of the {outlet} talk about today.',
  'Do you have a story for us? Write to the newsroom of the {outlet} or call us on 555 0148 at any hour.',
  'The {outlet} is a member of the Council of the Press and corrects its errors openly and at once.',
  'Comments are open until midnight; please be kind to one another and stay with the subject.',
  'Support our work for less than the price of a coffee a week and read every article without advertisements.',
  'Copyright by the publishing house of the {outlet}; no part of this page may be printed without its written consent.',
  'Follow the {outlet} for pictures, short films and live coverage from our reporters in every district.',
  'More on this subject stands in our printed edition, which you find at your kiosk from six in the morning.',
]
