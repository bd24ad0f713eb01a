/**
 * Words that rewriters swap for one another. One line, one group; the words are compared as stems, so 'fire' also stands for
 * 'fired' and 'firing'. Data only, from general knowledge of English; broad on purpose: it is asked only about sentences that
 * already share names or numbers.
 */
const GROUPS = `
car auto automobile vehicle van truck lorry
police cop officer policeman policewoman law-enforcement gendarme
begin began start started commence launch open opened
fire fired firing shoot shot shooting gunfire
kill killed slay slain dead death die died fatal fatally deceased
injure injured wound wounded hurt
gunman shooter attacker assailant assaulter perpetrator
bomb explosive
blast explosion detonation explode detonate
attack assault strike raid
crash collision smash
plane aircraft airplane aeroplane jet
pilot aviator
ship vessel boat ferry
road street highway
home house residence dwelling
building structure
say said state stated declare announce tell told add note
statement declaration communique announcement
report account
claim assert allege
responsibility blame
spokesman spokesperson spokeswoman
leader chief head boss
minister secretary
ministry department office
president premier
meeting talk session gathering
convene call summon hold
inquiry investigation probe enquiry
investigate examine
arrest detain apprehend capture
suspect accused
victim casualty
hospital clinic
doctor medic physician
quickly rapidly swiftly fast
big large huge great major massive
small little minor tiny
several many numerous various
approximately about around roughly nearly
area zone region district neighbourhood neighborhood
scene site spot location place
city town municipality
nation country state
people person individual
child kid youngster minor
man male guy
woman female
help aid assist assistance support
show reveal display demonstrate
find found discover locate
search hunt seek look
flee fled escape run ran
happen occur take unfold
want wish desire
get got obtain receive exit
leave left depart
stop halt cease
near close beside next alongside
pull stop park
election vote ballot poll
warn caution alert
fear worry concern
anger fury outrage
angry furious
protest demonstration rally march
protester demonstrator
soldier troop serviceman
army military force
weapon gun firearm rifle arm
automatic semi-automatic
fierce heavy intense
storm hurricane typhoon cyclone
flood flooding inundation
quake earthquake tremor temblor
destroy ruin wreck demolish
damage harm
rescue save
evacuate
official authority
member
group organization organisation outfit band
militant extremist radical islamist
terror terrorist terrorism
tragedy disaster catastrophe calamity
condolence sympathy
victory win triumph
money cash fund
buy purchase acquire
sell sale
firm company business corporation
job employment work
employee worker staff
increase rise grow growth climb
decrease fall drop decline
allow permit let
forbid ban prohibit bar
refuse decline reject
confirm verify
identify name
information detail intelligence
think believe consider
important significant key
thwart foil prevent
capital metropolis
travel trip journey tour
cancel scrap axe drop
visit
immediately instantly promptly
afternoon evening
earlier previously before
later afterwards subsequently
currently presently now
tourist visitor traveller traveler
shop store
block bar close seal cordon
advise urge recommend
thought idea
toll count tally number quantity figure amount
quay dock pier wharf
harbour harbor port
ramp slope incline
cabinet cupboard locker
engineer designer technician
involve involved include included
dismiss dismissed deny denied excuse
harmed hurt injure
murder murdered kill
burst caught catch
flame blaze
ascend rise climb
aboard board onboard
expert specialist professional
road-block barricade roadblock
rich wealthy affluent
poor needy destitute
lawyer attorney counsel solicitor
judge magistrate justice
pupil student
teacher instructor educator
factory plant mill
film movie
ill sick unwell
terrified scared frightened afraid
empty vacant deserted
noise sound bang
smash break shatter
strong powerful mighty
rule law regulation
fix repair mend
check inspect examine
crowd mob throng
goods cargo freight
farmer grower
motive reason cause
`

/** Each stem of a group's word leads to the group's first word; words of two groups keep the first. */
export function synonymTable(stem: (word: string) => string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const line of GROUPS.split('\n')) {
    const words = line.split(' ').filter(Boolean)
    for (const word of words) if (!table.has(stem(word))) table.set(stem(word), words[0]!)
  }
  return table
}
