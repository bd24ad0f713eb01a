/**
 * How usual a word is in news English, in four classes, from general knowledge of the language: with five reports their own word
 * counts say nothing, so "police" must be known to be usual beforehand. Data only; words are lower case, singular and present tense
 * where the stemmer brings the other forms there.
 */

/** Function words and words of telling: no evidence at all. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am amid among an and another any anyone
anything are aren't around as at away back be became because become been before behind being below beneath beside between beyond both but by
came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else enough even ever every everyone
everything far few for from further gave get getting give given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's
her here hers herself him himself his how however i i'd i'll i'm i've if in including indeed instead into is isn't it it's its itself just
keep kept know known last later least less let let's like likely made make making many may maybe me meanwhile might mine more most mostly much must my
myself near nearly need neither never next no nobody none nor not nothing now of off often on once one only onto or other others our ours out
over own per perhaps quite rather really said same saw say saying says see seem seemed seen several shall she she'd she'll she's should shouldn't since so
some someone something soon still such take taken than that that's the their theirs them themselves then there there's these they they'd they'll
they're they've thing things this those though through thus to together told too took toward towards under until unless up upon us used using very
via was wasn't way we we'd we'll we're we've well went were weren't what what's when where whether which while who who's whole whom whose why
will with within without won't would wouldn't yet you you'd you'll you're you've your yours mr mrs ms dr st am pm a.m p.m s t ll re ve d
m according added adding tell telling spoke asked ask called call told statement reportedly report reported reporting reports read more photo
photos image images video videos copyright share click subscribe newsletter advertisement comment comments updated update published posted
story stories article articles news email twitter facebook page site website http https www com org net continue sign please loading
rights reserved file press associated ap reuters afp cnn bbc`.split(/\s+/),
)

/** In one report of four or more. */
const EVERYWHERE = `time day week month year people man woman two three first new police officer official government city state country
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december today yesterday morning night evening afternoon hour minute home house local area early late ago part place public group member million
work want think use find found found leave left show long number end start help old young set number right high big good great public world
national american u.s us president united states`

/** In one report of ten. */
const USUAL = `kill killed dead death die died attack shoot shot shooting gun gunman fire fired injure injured wound wounded victim suspect arrest
arrested charge charged court case investigation investigate investigator incident scene hospital family friend child son daughter father mother wife
husband brother sister boy girl student school street road car vehicle truck driver door building apartment room store church university
authority chief department sheriff sergeant lieutenant captain detective spokesman spokeswoman spokesperson minister ministry leader security
force military army soldier troop war weapon bomb explosion blast crash plane flight pilot passenger crew aircraft airport train bus ship boat
accident emergency rescue crew firefighter paramedic medical doctor nurse patient injury condition critical serious seriously life murder
homicide crime criminal violence violent terror terrorist terrorism extremist militant threat danger safe safety evidence witness neighbor neighbour resident
community town village county region province district capital border north south east west northern southern eastern western central
street avenue block park water river sea coast island mountain wood storm wind rain flood earthquake quake tsunami magnitude damage destroy hurricane
political party election vote voter candidate campaign parliament senate senator congress house republican democrat democratic conservative
liberal law bill policy right court judge lawyer attorney prosecutor trial jury sentence prison jail guilty plead convict appeal charge
company business market money dollar pay price cost deal job worker union bank billion percent cent rate growth economy economic tax budget trade
issue question problem plan decision move support talk meet meeting visit speak speech letter message call phone interview tv television media newspaper
journalist online internet social post tweet account information detail name identify identified age full short open close hold bring carry run
walk turn look hear feel believe expect hope try fail win lose lead follow happen occur begin began begun continue remain stay stop stand
sit live stay move send receive offer provide accept refuse reject deny confirm announce warn fear worry concern claim accuse allege blame
condemn praise thank express pray condolence sympathy tragedy tragic loss sad shock shocked terrible horrible love hate god
british english french german russian chinese european israeli iraqi iranian syrian afghan pakistani indian japanese korean mexican canadian australian
britain england france germany russia china europe america africa asia iraq iran syria afghanistan pakistan india japan korea israel mexico
canada australia london paris washington moscow beijing york trump obama white
team game season player play coach win fan film movie star show actor actress director music song award award
black white red blue green dark light small large huge major minor real true false clear clearly possible impossible important special
single double half dozen hundred thousand second third fourth fifth final top best better worse worst low free able sure ready close
body head face hand arm leg chest back blood foot eye heart mind word line side point level system service program office agency
federal international foreign domestic administration secretary director executive general commander deputy former current senior
record history past future present moment period term date weekend holiday christmas fact reason cause result effect change increase rise fall drop
cut reach pass cross enter arrive leave return drive drove fly flew flee fled escape chase hit strike struck break broke fight fought burn hide
search seek sought discover recover remove release block stop control protect prevent avoid save allow let ban force order demand request
`

/** In one report of thirty. */
const KNOWN = `pistol handgun rifle bullet knife stab robbery robber rob burglary assault battery domestic dispute argument argue fight gang drug alcohol
drunk abuse suicide kidnap hostage rape sexual victim custody bail bond warrant custody felony manslaughter degree count attempted motive
suspicious unknown unclear identity release relative cousin uncle aunt nephew niece grandmother grandfather parent couple teenager teen toddler baby infant
male female adult juvenile year-old toddler wife girlfriend boyfriend ex-husband ex-wife neighbor roommate
ambulance helicopter surgery treat treated treatment stable transport airlift pronounce coroner autopsy medical examiner wounded gunshot
gunfire bullet round ammunition magazine semi-automatic automatic machine armed unarmed barricade standoff swat negotiate surrender patrol
dispatcher dispatch respond response 911 caller tip anonymous reward crime stoppers surveillance camera footage description wearing
apartment complex motel hotel restaurant bar club nightclub mall parking lot garage sidewalk driveway porch yard backyard bedroom kitchen bathroom
highway interstate freeway intersection traffic lane bridge tunnel station platform railway rail subway metro airline airways jet runway wreckage debris
survivor survive missing evacuate evacuation shelter collapse rubble landslide aftershock richter epicenter epicentre geological survey tremor
rebel insurgent islamic islamist jihadist muslim christian jewish religious mosque temple synagogue priest pope bishop
president-elect prime vice governor mayor councilman council ambassador embassy consulate diplomat diplomatic nuclear missile rocket launch satellite
sanction treaty agreement ceasefire peace conflict crisis protest protester demonstrator demonstration rally march riot clash tear gas
refugee migrant immigrant immigration asylum deport citizen citizenship passport visa
supreme justice constitution constitutional amendment impeachment filibuster legislation lawmaker representative committee hearing testify
testimony poll primary caucus nominee nomination debate ballot democrat gop presidential presidency
acquire acquisition merger share shareholder stock investor revenue profit earnings quarter analyst industry technology software
computer device customer product sale sell buy purchase owner
study research researcher scientist science professor expert university report data climate virus disease vaccine outbreak epidemic health
storm hurricane tornado typhoon cyclone weather forecast temperature snow ice heat
sport football soccer basketball baseball cricket golf tennis olympic champion championship league cup match score goal
celebrity singer host comedian oscar ceremony episode series fan hollywood premiere role
rehab church funeral memorial vigil candle mourn grief tribute honor honour
video tape footage graphic photograph picture screen
weekend midnight noon dawn dusk shortly hourly daily weekly annual anniversary
mile kilometer kilometre meter metre foot feet inch pound ton acre
happen earlier immediate immediately apparent apparently allegedly alleged suspected involve involved ongoing initial initially preliminary
sign letter document file record lawsuit sue settlement complaint allegation misconduct scandal corruption fraud
employee worker colleague boss manager staff staffer aide adviser advisor intern volunteer veteran
democracy freedom liberty equality civil movement activist advocate organization organisation charity foundation
`

const classes: readonly (readonly [string, number])[] = [
  [KNOWN, 0.02],
  [USUAL, 0.06],
  [EVERYWHERE, 0.25],
]

/** Share of news reports in which a word is to be expected, by the word itself; words that are absent count as `RARE_SHARE`. */
export const COMMON_WORDS: ReadonlyMap<string, number> = new Map(
  classes.flatMap(([words, share]) =>
    words
      .split(/\s+/)
      .filter(Boolean)
      .map(word => [word, share] as const),
  ),
)

/** The share assumed of a word that no list knows: names, places, rare words. */
export const RARE_SHARE = 0.002
