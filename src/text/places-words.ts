/** Words around a capitalised name that tell whether it is a place. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Kinds of way: the name before them names a street. */
export const WAYS = words(`
  st street ave avenue rd road blvd boulevard dr drive ln lane ct way pl terrace pkwy parkway hwy pike turnpike expressway freeway
  plaza square circle trail alley bridge streets avenues roads crescent
`)

/** What an organisation or an office of a place is called: "Ashton Police" belongs to Ashton. */
export const OFFICES = words(`
  police sheriff sheriffs mayor department fire city county town township village parish council commission board chamber district public
  regional schools detention jail prison state government authorities president parliament embassy army military forces force navy air
  area metro metropolitan region valley arts planning housing port transit zoo library museum symphony times herald post news gazette tribune
  journal daily observer register chronicle dispatch examiner sentinel star electric utilities supreme superior circuit district municipal
  foreign defence defense interior prime deputy governor senate house legislature assembly community convention downtown fair marathon
  administration coast border central airport international national red trade civic emergency ems rescue parks recreation water school
`)

/** What carries the name of a person or a company more often than that of a place. */
export const THINGS = words(`
  center centre hall university college hospital church creek river lake mount mountain inc corp co company ltd llc group bank foundation
  institute theatre theater gallery stadium arena cemetery memorial mall store building award prize trophy cup motors airlines press
  golf club high elementary middle academy chapel cathedral temple family clinic medical farm farms ranch house
  & motel hotel inn restaurant cafe bar pub
`)

/** Words for one or several people before a name: what follows is no place. */
export const TITLE =
  /^(mr|mrs|ms|miss|dr|sir|rev|reverend|father|sister|pastor|bishop|judge|justice|sgt|sergeant|lt|lieutenant|capt|captain|col|colonel|gen|general|maj|major|cpl|deputy|detective|det|officer|agent|chief|sheriff|mayor|gov|governor|sen|senator|rep|congressman|congresswoman|councilman|councilwoman|commissioner|president|chairman|chairwoman|secretary|minister|ambassador|king|queen|prince|princess|lord|lady|dame|professor|prof|coach|attorney|principal|superintendent|director|spokesman|spokeswoman|spokesperson|lawyer|actor|actress|singer|author|sheikh|sheik|imam|ayatollah|vice|st\.?)$/

/** Words that make of the name behind them a part of a place. */
export const BEARING =
  /^(north|south|east|west|central|northern|southern|eastern|western|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|ne|nw|se|sw|n\.e\.|n\.w\.|s\.e\.|s\.w\.|upper|lower|greater|downtown|inner|outer|mid|midtown|uptown|rural|suburban|metro|old)$/i

/** Capitalised words that name no place though some village bears them. */
export const NEVER = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december city house council hall center centre police court street school board department state county district university college park
  church hospital fire force task family commission congress senate capitol internet christmas easter god bible lord jesus christ islam
  democrat democrats republican republicans democratic mr mrs ms dr one two three the of as we he she they it i you who what when where why how
  most many much some all any no not yes and but or if so then this that these those his her their our my your there here still now today
  capital free home love metro side hope call more new old first last best good great high big national international federal american's general public
  central union liberty independence progress justice service power energy water club company corporation group bank trust fund society
  association institute foundation academy ministry minister president governor mayor sheriff judge chief officer captain major
  sergeant lieutenant colonel driver king queen prince princess father mother brother sister man woman boy girl senior junior
  interior supreme superior grand vice deputy lake river mountain hill hills valley island beach bay port fort bridge road avenue
  drive lane way north south east west northern southern eastern western labour labor green white black brown red blue gray grey
  obama bush clinton trump biden putin medvedev internet google facebook twitter microsoft apple ford honda toyota
  guard army navy marine corps air force legion alliance league team group police us am pm est as an at be by do go in is me on
  up via web tv dna fbi cia nato un arts art music dance theatre theater gallery museum library zoo festival fair game games cup
  open masters series super bowl world war peace treaty act bill law code order rule title section article chapter page
  earth sun moon sky star stars heart soul mind body life death time day night year week month hour spring summer fall autumn winter
`)

/** Abbreviations of states that need their full stop, as the words before it. */
export const STATE_STOP =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wisc|Wyo|Ida|Ia|W\.? ?Va|[NS]\. ?(?:[HJMYCD]|Dak|Mex)|R\. ?I|D\. ?C|U\. ?S|U\. ?K|U\. ?A\. ?E|E\. ?U)$/

/** What stands before the place where something is, as log-odds that a name behind it is one; seen in the open parts of public sets. */
export const BEFORE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    in: 2.6,
    near: 2,
    outside: 2,
    from: 1.6,
    to: 0.9,
    of: 0.8,
    between: 1,
    around: 1.5,
    across: 1.5,
    throughout: 2,
    into: 1,
    over: 0.7,
    toward: 1,
    towards: 1,
    through: 0.4,
    inside: 1,
    downtown: 3,
    central: 1.5,
    northern: 2,
    southern: 2,
    eastern: 2,
    western: 2,
    northeast: 1.5,
    northwest: 1.5,
    southeast: 1.5,
    southwest: 1.5,
    south: 1.5,
    north: 1.5,
    east: 1.5,
    west: 1.5,
    nearby: 2,
    neighboring: 2,
    neighbouring: 2,
    for: 0.2,
    at: -0.3,
    on: -2,
    by: -1.5,
    with: -1,
    said: -2.2,
    says: -2.2,
    told: -2.2,
    that: -1.2,
    added: -3,
    when: -1,
    the: -0.6,
    a: 0,
    an: 0.3,
    "'s": -1,
    is: -0.7,
    about: -1,
    like: -0.2,
  }),
)

/** Words for the people and things of places that are no countries, with the name of the place. */
export const PEOPLE_OF: ReadonlyMap<string, string> = new Map(
  `
  european=europe|europeans=europe|african=africa|africans=africa|asian=asia|asians=asia|latin american=latin america|central american=central america|south american=south america|north american=north america|scottish=scotland|welsh=wales|english=england|kurdish=kurdistan
  |chechen=chechnya|abkhaz=abkhazia|abkhazian=abkhazia|south ossetian=south ossetia|south ossetians=south ossetia|catalan=catalonia|tibetan=tibet
  |siberian=siberia|sicilian=sicily|corsican=corsica|texan=texas|texans=texas|californian=california|californians=california|floridians=florida|ohioans=ohio|ontarians=ontario|hawaiian=hawaii|alaskan=alaska
  |parisian=paris|parisians=paris|londoners=london|new yorker=new york|new yorkers=new york|midwestern=midwest|dagestani=dagestan|kashmiri=kashmir|punjabi=punjab|bengali=bengal|bavarian=bavaria|caribbean=caribbean
  `
    .split('|')
    .map(pair => pair.trim().split('=') as [string, string]),
)
