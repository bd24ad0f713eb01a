/** General words that say what a name beside them names. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Heads of names of organisations, folded: 'Northern Rail Union', 'Kern Holdings Ltd'. */
export const ORGANISATION_HEADS = words(`
  academy administration agency agencies airline airlines airways alliance army assembly associates association associations
  authority bancorp band bank bankers board brigade brigades broadcasting brothers bros bureau business cabinet capital center centre
  chamber church city club co coalition college commission committee communications company companies confederation conference
  congress consortium constabulary consulting cooperative corp corporation corps council court courts daily department dept
  division electric electronics embassy enterprises exchange fc federation financial force forces foundation front fund gmbh
  government group groups guard guild herald holding holdings hospital hotels inc industries initiative institute institution
  insurance international journal laboratories laboratory league legion library llc llp ltd magazine media militia ministry
  mission motor motors mosque movement museum navy network news newspaper newspapers nv office oil orchestra organisation
  organization parliament partners partnership party patrol petroleum pharmaceuticals plc police post press productions project
  publishing radio railroad railway railways records regiment republicans resources rovers school schools secretariat securities
  senate service services sheriff society solutions spa squad steel studio studios supermarkets syndicate systems tabloid team
  technologies technology telecom telegraph television times tribunal trust union unit united universities university utilities
  wanderers weekly works
  ag sa ab oy kk bv sarl athletic albion
`)

/** Days and months: capitalised words that name nothing here. */
export const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  am pm gmt utc est edt bst cet christmas easter
`)

/** Nouns for persons before or after a name: 'striker Tom Hall', 'Ann Stone, a teacher'. */
export const ROLE_WORDS = words(`
  accountant activist actor actress adviser advisor aide analyst archbishop architect artist astronaut athlete author ballerina banker
  baroness batsman biographer biologist bishop bowler boss boxer boy broker brother businessman businesswoman candidate captain
  captains champion chemist clergyman cleric co-founder coach colleague columnist comedian commander composer conductor
  congressman consultant correspondent counterpart cousin critic cyclist dancer daughter defender delegate demonstrator designer
  dictator diplomat director dissident doctor driver economist editor emperor engineer envoy executive expert farmer father
  fellow fighter financier footballer forward founder fullback girl goalkeeper golfer guitarist gunman gymnast hero historian
  host husband infielder inspector inventor investigator jockey journalist judge keeper king knight lawmaker lawyer leader
  lecturer legislator lieutenant magistrate man manager mathematician mayor member midfielder militant minister missionary
  mother mp musician naturalist neighbour neighbor nephew novelist nurse officer official opener organiser outfielder owner
  painter parliamentarian partner pastor patriarch peer philosopher photographer physicist pianist pilot pitcher player
  playwright poet politician pope president priest prince princess principal producer professor programmer prosecutor
  psychologist publisher quarterback queen racer rebel referee reporter researcher resident rider rival runner sailor saint
  scholar scientist scorer screenwriter sculptor secretary senator singer sister skater skipper soldier son songwriter soprano
  speaker specialist spokesman spokesperson spokeswoman star statesman striker student sultan suspect swimmer teacher
  teammate teenager tenor theologian trader trainer treasurer tutor uncle veteran victim vocalist warlord widow wife winger
  winner witness woman wrestler writer
`)
