/**
 * What a rewriter's tool swaps, each line one word or phrase and what it puts there. Written for this set from the words of its texts,
 * without looking at the product's list of synonyms: a good half is unknown to it (a test counts), as it will be in life. Data only.
 */
const LINES = `
ferry > vessel, ship
passengers > travellers, people
caught fire > went up in flames, burst into flames
crew members > seamen, sailors
blaze > fire, inferno
broke out > started, erupted
shortly after > soon after, moments after
rescuers > lifesavers, helpers
ashore > to land, to the shore
lifted > hoisted, raised
treated > looked after, cared for
serious condition > grave state, critical state
closed > shut, sealed
asked > urged, requested
keep away > stay clear, hold back
inspectors > controllers, examiners
faulty > defective, broken
according to > as stated by, in the words of
told reporters > informed journalists, said to the press
sounded > rung, gone off
built > constructed, made
replacement > substitution, renewal
owner > proprietor, operator
statement > communiqué, press release
examine > inspect, check
leads > heads, directs
inquiry > probe, investigation
worst > gravest, most terrible
accident > mishap, disaster
drowned > perished, died
gunman > shooter, attacker
opened fire > began shooting, started to shoot
killing > slaying, leaving dead
wounding > injuring, hurting
officers > policemen, cops
arrested > detained, apprehended
recovered > seized, secured
rifle > gun, weapon
argued > quarrelled, had a row
fetch > get, collect
weapon > firearm, gun
surgeons > doctors, medics
operated > worked, performed surgery
through the night > all night, until morning
customers > patrons, clients
hid > concealed, sheltered
licence > permit, authorisation
issued > granted, given out
criminal record > previous convictions, prior offences
stopped > halted, suspended
residents > inhabitants, locals
indoors > inside, at home
cancelled > called off, scrapped
prosecutor > state attorney, public accuser
charge > accuse, indict
deadliest > bloodiest, most lethal
colleagues > co-workers, workmates
coach > bus, motorcoach
left the road > came off the road, ran off the carriageway
ravine > gorge, canyon
driver > chauffeur, motorist
failed > stopped working, given out
climbed down > descended, abseiled
carried > brought, bore
injured > hurt, wounded
meadow > field, pasture
on the way home > returning, travelling back
contest > competition, tournament
passed > cleared, come through
spokeswoman > spokesperson, representative
visibility > sight, view
reduced > cut, lowered
recovers > salvages, retrieves
wreck > wreckage, remains
relatives > family members, next of kin
took away > confiscated, seized
drinking > intoxicated, under the influence
thieves > robbers, burglars
dug > burrowed, excavated
vault > strongroom, safe room
escaped > fled, got away
empty > abandoned, disused
cellar > basement, vault below
forced open > broken into, prised apart
gang > band, group of criminals
worked > laboured, toiled
cable > wire, line
caretaker > janitor, custodian
found > discovered, located
complained > protested, grumbled
clerk > official, employee
queued > lined up, stood in line
forms > papers, documents
grey van > grey delivery vehicle, ashen transporter
dawn > daybreak, first light
rented > leased, hired
convicted > found guilty, sentenced
theft > robbery, larceny
explosion > blast, detonation
tore > ripped, wrenched
factory > plant, works
heard > audible, noticed
windows > panes, glass
overheated > become too hot, boiled over
emptied > drained, unloaded
lorry > truck, heavy vehicle
cloud > plume, vapour
drifted > moved, floated
levels > readings, values
harm > hurt, damage
dragged > pulled, hauled
unconscious > senseless, knocked-out
confirmed > verified, affirmed
employs > has on its payroll, gives work to
exports > sells abroad, ships
diverted > rerouted, redirected
hurt > harmed, injured
gave way > collapsed, yielded
rushed > surged, poured
soldiers > troops, servicemen
roofs > rooftops, housetops
nightfall > dusk, dark
reached > climbed to, hit
repaired > mended, fixed
silent > mute, quiet
removed > taken out, detached
maintenance > upkeep, servicing
flown > airlifted, transported by air
gave birth to > was delivered of, had
households > homes, families
boil > heat, cook
cattle > cows, livestock
harvest > crop, yield
estimated > reckoned, calculated
bridges > crossings, viaducts
forecasters > meteorologists, weathermen
expect > anticipate, predict
derailed > left the rails, jumped the tracks
bend > curve, turn
carriages > coaches, wagons
overturned > tipped over, capsized
slid > slipped, skidded
embankment > slope, bank
technicians > engineers, specialists
break > fracture, crack
travelling > going, moving
counted > numbered, tallied
volunteers > helpers, unpaid aides
cut > sawed, slashed
compartments > cabins, berths
blocked > obstructed, closed off
announced > declared, made known
postponed > delayed, put off
lent > loaned, given out
expected > anticipated, awaited
fatal > deadly, lethal
line > route, track
close > shut down, wind up
loss > disappearance, elimination
jobs > posts, positions
orders > demand, commissions
fallen > dropped, shrunk
staff > workforce, employees
workers > labourers, employees
gate > entrance, doorway
profit > surplus, gain
decision > choice, resolution
production > manufacture, making
wages > pay, salaries
offered > proposed, volunteered
apprentices > trainees, learners
promised > pledged, vowed
suppliers > vendors, providers
informed > notified, told
meeting > gathering, assembly
rose > climbed, went up
killed > slain, left dead
people > persons, individuals
said > stated, declared
town > city, municipality
early > at an early hour, before sunrise
`

/** From a word or phrase to what may stand for it. Longer phrases first, so that 'caught fire' is not taken apart. */
export const SWAPS: readonly (readonly [string, readonly string[]])[] = LINES.split('\n')
  .filter(line => line.includes('>'))
  .map(line => line.split(' > ') as [string, string])
  .map(([from, to]) => [from.trim(), to.split(',').map(word => word.trim())] as const)
  .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
