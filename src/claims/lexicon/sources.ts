/** Words that tell who speaks, and words that tell that somebody speaks. */
import type { SourceKind } from '../../model/index.ts'

const kinds: readonly (readonly [SourceKind, string])[] = [
  // Order matters: the first list that holds a word of the source's phrase decides, so the narrower offices come first.
  ['union', 'union syndicate federation'],
  ['prosecutor', 'prosecutor prosecution prosecutors attorney'],
  ['court', 'court judge tribunal magistrate coroner jury'],
  [
    'hospital',
    'hospital clinic doctor surgeon medic nurse physician morgue infirmary medical medics surgical ward icu',
  ],
  [
    'emergency',
    'firefighter fire paramedic ambulance rescue rescuer coastguard brigade firefighters emergency civil-protection protection',
  ],
  ['ministry', 'ministry minister'],
  [
    'police',
    `police policeman policewoman sheriff officer detective constable gendarmerie gendarme cops cop superintendent inspector
    investigator sergeant trooper carabinieri marshal patrol sp ssp dsp dgp`,
  ],
  [
    'military',
    'army military navy airforce forces force soldier general colonel brigadier troops defence defense pentagon commander lieutenant-colonel',
  ],
  [
    'monitor',
    'monitor monitoring observatory watchdog tracker seismologist seismological geological survey intelligence-group',
  ],
  [
    'perpetrator-group',
    `militants insurgents rebels guerrillas separatists group hijackers kidnappers gunmen terrorists extremists jihadists
    faction movement front brigade army attackers`,
  ],
  [
    'government',
    'government president premier prime-minister chancellor administration cabinet state embassy department foreign-office state-department palace white-house kremlin',
  ],
  [
    'official',
    `official officials authority authorities governor mayor senator spokesman spokeswoman spokesperson lawmaker
    councillor council secretary director chief head administrator agency inspectorate office bureau king queen prince representative
    deputy commissioner envoy ambassador president bureau diplomat politician candidate leader`,
  ],
  [
    'company',
    `company firm airline operator corporation manufacturer ceo chairman owner executive manager carrier shipowner utility bank
    airlines airways`,
  ],
  [
    'ngo',
    'charity ngo organisation organization cross crescent nonprofit foundation association unicef unhcr campaigners aid',
  ],
  [
    'expert',
    'expert engineer geologist meteorologist psychologist criminologist volcanologist fellow analyst professor researcher scientist academic historian specialist economist institute university',
  ],
  [
    'witness',
    `witness eyewitness bystander resident neighbour neighbor survivor passenger shopper tourist student villager worker
    relative family mother father brother sister wife husband son daughter cousin uncle aunt friend colleague teacher priest rabbi imam pastor
    fisherman stallholder trader vendor waiter driver man woman shopkeeper onlooker commuter parent boy girl people customer farmer
    guest visitor patient`,
  ],
  ['victim', 'victim injured wounded'],
  ['suspect', 'suspect defendant accused'],
  [
    'outlet',
    `newspaper daily broadcaster television tv radio channel media newspapers magazine website outlet outlets press reporter journalist
    correspondent site portal reports`,
  ],
  ['anonymous', 'source sources insider'],
]

/** Word (lower-case, singular or plural) → kind; earlier kinds win when a phrase holds several. */
export const SOURCE_WORDS: ReadonlyMap<string, { readonly kind: SourceKind; readonly rank: number }> = new Map(
  [...kinds]
    .reverse()
    .flatMap(([kind, words], i) => words.split(/\s+/).map(w => [w, { kind, rank: kinds.length - i }] as const)),
)

/** Verbs of speech and knowledge that attribute their clause to their subject. */
export const CUE_VERBS: ReadonlySet<string> = new Set(
  `say tell announce confirm report state add claim declare note warn explain describe write tweet post insist allege deny reveal
   disclose admit acknowledge argue believe think estimate suggest indicate stress underline emphasise emphasize reiterate repeat
   comment reply respond ask recall remember recount testify maintain assert suspect conclude predict expect vow pledge promise
   urge call advise quote cite identify name tell inform witness caution observe remark complain reckon fear put publish relate release share deny decline appeal
   clarify affirm assure brief point conclude learn announce hear`.split(/\s+/),
)
