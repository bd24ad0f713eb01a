/**
 * Nouns for buildings, vehicles and installations → what kind of target they are. The kinds are those of the message understanding
 * conferences' incident templates (slot "physical target type"); GTD's target types beside them are in docs/claims.md.
 */
export type PhysicalType =
  | 'commercial'
  | 'financial'
  | 'energy'
  | 'communications'
  | 'transport vehicle'
  | 'transportation route'
  | 'civilian residence'
  | 'government office or residence'
  | 'political figure office or residence'
  | 'diplomat office or residence'
  | 'law enforcement facility'
  | 'organization office'
  | 'other'

const lists: readonly (readonly [PhysicalType, string])[] = [
  [
    'commercial',
    `store shop restaurant hotel supermarket dealership warehouse factory plant market mall establishment business company bar
    nightclub cinema theater brothel discotheque farm ranch plantation estate firm enterprise bakery drugstore pharmacy laboratory
    mill refinery station-service club storehouse workshop industry shopping-center cafe cafeteria boutique`,
  ],
  ['financial', 'bank branch exchange savings'],
  [
    'energy',
    `pylon tower powerline pole post substation transformer pipeline electricity dam powerplant generator oilfield well refinery
    power-plant grid line tension oil-pipeline fuel-tank gasoline-station`,
  ],
  [
    'communications',
    'newspaper radio television antenna transmitter telephone newsroom junction-box magazine exchange relay repeater',
  ],
  [
    'transport vehicle',
    `car bus truck vehicle train plane airplane aircraft airliner helicopter boat ship van pickup ambulance motorcycle taxi jeep
    automobile minibus tanker locomotive tractor trailer vessel launch microbus railcar bicycle wagon jet truckload`,
  ],
  ['transportation route', 'bridge highway road railroad railway street airport runway route tunnel track terminal'],
  ['civilian residence', 'house home residence apartment dwelling hut flat condominium'],
  [
    'government office or residence',
    'ministry city-hall mayoralty palace town-hall courthouse capitol congress townhall',
  ],
  ['diplomat office or residence', 'embassy consulate legation'],
  ['law enforcement facility', 'police-station prison jail precinct'],
  ['organization office', 'headquarters office branch-office premises seat'],
  [
    'other',
    `building school university church cathedral hospital clinic facility installation center centre museum monument statue
    college seminary temple synagogue chapel stadium gymnasium village town community camp crop cemetery complex auditorium
    infrastructure property block neighborhood table checkpoint institute library convent window structure wall equipment
    machinery kiosk park square cart barricade`,
  ],
]

/** Singular noun → kind of target. */
export const PHYSICAL_TYPES: ReadonlyMap<string, PhysicalType> = new Map(
  [...lists].reverse().flatMap(([type, words]) => words.split(/\s+/).map(w => [w, type] as const)),
)

/** Words inside the phrase that decide better than its noun. */
export const PHYSICAL_SIDES: readonly (readonly [RegExp, PhysicalType])[] = [
  [
    /\b(?:embass\w+|consulates?|ambassador\S*|diplomat\w*|consul\S*|cultural (?:center|institute))\b/i,
    'diplomat office or residence',
  ],
  [/\b(?:banks?|banking|savings|financial|stock exchange)\b/i, 'financial'],
  [
    /\b(?:power|electric\w*|high[ -]?voltage|high[ -]?tension|energy|oil|gas|gasoline|pipeline|petroleum|transmission|hydroelectric|transformers?|pylons?|fuel)\b/i,
    'energy',
  ],
  [
    /\b(?:telephone|radio|television|newspaper\S*|news agency|antenna\w*|telecommunications|tv|communications|magazine)\b/i,
    'communications',
  ],
  [
    /\b(?:police|jail|prison|guardia|national guard|carabineros|security department|treasury)\b/i,
    'law enforcement facility',
  ],
  [
    /\b(?:minister\S*|ministry|government\S*|presidential|president\S*|mayor\S*|mayoralty|governor\S*|municipal|congress|state|official|city hall|public|customs|court|voting|election|senator\S*|legislative|foreign)\b/i,
    'government office or residence',
  ],
  [/\b(?:party|political|candidate\S*|politician\S*|campaign|leader\S*)\b/i, 'political figure office or residence'],
  [
    /\b(?:unions?|federation|association|organizations?|guild|movement|church|red cross|human rights|committee|cooperative)\b/i,
    'organization office',
  ],
]

/** Nouns for which only the kinds of `PHYSICAL_SIDES` apply that speak of offices and dwellings. */
export const PLACES_OF_WORK =
  /^(?:headquarters|office|residence|house|home|building|palace|premises|facility|installation|center|branch|seat|station|exchange|hall|complex|tower|line|post|pole|pylon|plant|substation|system|network|company|institute|structure|table|agency|property)$/

/** Military installations: combat there is no incident of this kind. */
export const MILITARY_PLACE =
  /\b(?:barracks|garrison|military|army|battalion|brigade|air force|armed forces|naval|regiment|outpost|trench\w*|positions?|detachment|infantry|air base|base|general staff|joint chiefs)\b/i
