/** Words that name no particular speaker: 'police officials' is the police, 'a source' is nobody. */
import type { SourceKind } from '../model/index.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Nouns and adjectives that leave a source unnamed when its name holds nothing else. */
export const GENERIC: ReadonlySet<string> = words(`
  the a an some several many two three one of in at for from to and other another local national regional state federal senior top high ranking
  police policeman policemen officer officers official officials authority authorities cop cops force forces detective detectives
  spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives source sources statement department
  ministry minister ministers government administration prosecutor prosecutors prosecution office court judge judges hospital hospitals
  doctor doctors medic medics paramedic paramedics firefighter firefighters fire brigade emergency service services rescue rescuer rescuers worker workers
  army military soldier soldiers troops general commander coastguard guard
  witness witnesses eyewitness eyewitnesses resident residents bystander bystanders passenger passengers survivor survivors man woman
  people person victim victims relative relatives family neighbour neighbours neighbor neighbors suspect suspects
  union unions company operator airline firm ngo charity organisation organization expert experts analyst analysts monitor monitors
  monitoring agency agencies news media outlet outlets newspaper newspapers report reports press channel television tv radio website
  group militants rebels insurgents anonymous unnamed investigator investigators chief head director his her their its who
  close familiar with matter anonymity condition speaking`)

/** Titles before a person's name. */
export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms miss dr sir dame lord lady president minister prime premier chancellor interior foreign defence defense security justice health
  transport governor mayor senator chief general colonel major captain lieutenant sergeant inspector superintendent commissioner detective
  professor judge king queen prince princess spokesman spokeswoman spokesperson deputy vice former ex director rabbi imam father bishop`)

/** Kinds whose unnamed speakers are different people in different reports. */
export const PER_REPORT: ReadonlySet<SourceKind> = new Set([
  'witness',
  'victim',
  'anonymous',
  'expert',
  'outlet',
  'agency',
])

/** Kinds that speak as bodies: 'interior ministry' and 'French interior ministry' meet. */
export const BODIES: ReadonlySet<SourceKind> = new Set([
  'police',
  'ministry',
  'prosecutor',
  'court',
  'hospital',
  'emergency',
  'government',
  'military',
  'union',
  'company',
  'ngo',
  'monitor',
])
