/** Words that numbers are written with, and words that change what a number says. */

/** One to ninety. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen`
    .split(/\s+/)
    .map((word, i): [string, number] => [word, i])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((w, i): [string, number] => [w, 20 + 10 * i]),
      [['fourty', 40]],
    ),
)

/** What multiplies the number before it. 'dozen' is only approximate. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['million', 1_000_000],
  ['mln', 1_000_000],
  ['mn', 1_000_000],
  ['crore', 10_000_000],
  ['crores', 10_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
])

/** The same, written directly after digits ('2m', '1.2bn', '50k'). */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
  ['b', 1_000_000_000],
  ['tn', 1_000_000_000_000],
])

/** Open counts and the least that they say. @source DESIGN.md "Claims": several 3, dozens 24, scores 40, hundreds 200 … */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['several', 3],
  ['multiple', 2],
  ['numerous', 3],
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2_000_000],
])

/** 'a …' with a fixed or least number: [words after the article, min, max]. */
export const ARTICLE_NUMBERS: readonly (readonly [string, number, number | null])[] = [
  ['couple of', 2, 2],
  ['couple dozen', 24, 24],
  ['couple hundred', 200, 200],
  ['couple thousand', 2000, 2000],
  ['couple more', 2, 2],
  ['few dozen', 36, null],
  ['few hundred', 300, null],
  ['few thousand', 3000, null],
  ['few', 3, null],
  ['handful of', 3, null],
  ['number of', 2, null],
  ['half dozen', 6, 6],
  ['half - dozen', 6, 6],
  ['dozen', 12, 12],
  ['hundred', 100, 100],
  ['thousand', 1000, 1000],
  ['million', 1_000_000, 1_000_000],
  ['billion', 1_000_000_000, 1_000_000_000],
  ['lakh', 100_000, 100_000],
  ['crore', 10_000_000, 10_000_000],
  ['score of', 20, 20],
]

/** Exact sets of people or things; the article is part of the phrase. */
export const SETS: readonly (readonly [string, number])[] = [
  ['a pair of', 2],
  ['the pair', 2],
  ['a duo', 2],
  ['the duo', 2],
  ['a trio', 3],
  ['the trio', 3],
  ['a quartet', 4],
  ['the quartet', 4],
  ['both', 2],
]

/** How a modifier bends the number after it. */
export type Bound = 'least' | 'most' | 'more' | 'fewer' | 'about' | 'add'

/** Modifiers before a number, longest first within a first word. */
export const BEFORE: readonly (readonly [string, Bound])[] = [
  ['at the very least', 'least'],
  ['at a minimum', 'least'],
  ['at least', 'least'],
  ['atleast', 'least'],
  ['no fewer than', 'least'],
  ['no less than', 'least'],
  ['not fewer than', 'least'],
  ['not less than', 'least'],
  ['a minimum of', 'least'],
  ['upwards of', 'least'],
  ['upward of', 'least'],
  ['up to', 'most'],
  ['upto', 'most'],
  ['at most', 'most'],
  ['at the most', 'most'],
  ['no more than', 'most'],
  ['not more than', 'most'],
  ['a maximum of', 'most'],
  ['as many as', 'most'],
  ['as much as', 'most'],
  ['well more than', 'more'],
  ['slightly more than', 'more'],
  ['more than', 'more'],
  ['greater than', 'more'],
  ['well over', 'more'],
  ['just over', 'more'],
  ['slightly over', 'more'],
  ['a little over', 'more'],
  ['over', 'more'],
  ['above', 'more'],
  ['in excess of', 'more'],
  ['exceeding', 'more'],
  ['fewer than', 'fewer'],
  ['less than', 'fewer'],
  ['just under', 'fewer'],
  ['under', 'fewer'],
  ['below', 'fewer'],
  ['about', 'about'],
  ['around', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['some', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['roughly', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['close to', 'about'],
  ['in the region of', 'about'],
  ['circa', 'about'],
  ['~', 'about'],
  ['yet another', 'add'],
  ['another', 'add'],
  ['a further', 'add'],
  ['further', 'add'],
  ['an additional', 'add'],
  ['additional', 'add'],
  ['an extra', 'add'],
]

/** Modifiers after a number. */
export const AFTER: readonly (readonly [string, Bound])[] = [
  ['or more', 'least'],
  ['or several', 'least'],
  ['at least', 'least'],
  ['and counting', 'least'],
  ['+', 'more'],
  ['- plus', 'more'],
  ['plus', 'more'],
  ['or fewer', 'most'],
  ['or less', 'most'],
  ['at most', 'most'],
  ['or so', 'about'],
  ['more', 'add'],
]

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Before 'over', 'under' and 'about' these make it a preposition: "arrested over two killings", "flew over three towns". */
export const PREPOSITION_CUES = words(`
  fired flew fly flying flies drove ran run running jumped climbed crossed fell leaned looked watched arrested charged
  convicted jailed sentenced questioned criticised criticized sued accused detained held wanted fined concern concerns
  fears anger row dispute protest protests war talks argument debate clashes clash spread taken control power
  talk talked talking talks asked ask told know knew knows information details news worried warned concerned story
  came come go went shot shooting passed stretched split
`)

/** Units of measure: word in the text → the unit's normal form. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  `km:km kms:km kilometre:km kilometres:km kilometer:km kilometers:km mile:mile miles:mile mi:mile metre:metre metres:metre
   meter:metre meters:metre m:metre cm:cm centimetre:cm centimetres:cm centimeter:cm centimeters:cm mm:mm millimetre:mm
   millimetres:mm millimeter:mm ft:foot foot:foot feet:foot inch:inch inches:inch yard:yard yards:yard acre:acre acres:acre
   hectare:hectare hectares:hectare kg:kg kgs:kg kilo:kg kilos:kg kilogram:kg kilograms:kg kilogramme:kg kilogrammes:kg
   gram:gram grams:gram tonne:tonne tonnes:tonne ton:ton tons:ton lb:lb lbs:lb ounce:ounce ounces:ounce litre:litre
   litres:litre liter:litre liters:litre gallon:gallon gallons:gallon barrel:barrel barrels:barrel mph:mph kph:km/h
   kmh:km/h knot:knot knots:knot degree:degree degrees:degree celsius:degree fahrenheit:degree second:second
   seconds:second sec:second minute:minute minutes:minute min:minute mins:minute hour:hour hours:hour hr:hour hrs:hour
   day:day days:day week:week weeks:week weekend:week weekends:week month:month months:month year:year years:year
   decade:decade decades:decade century:century centuries:century night:day nights:day fortnight:week
   watt:watt watts:watt kw:kW mw:MW megawatt:MW megawatts:MW volt:volt volts:volt gb:GB mb:MB tb:TB
   magnitude:magnitude caliber:calibre calibre:calibre gauge:gauge time:times times:times point:point points:point
   percentage:point cent:cent cents:cent pence:penny storey:storey story:storey stories:storey storeys:storey cc:cc hp:hp`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
)

/** Currencies: sign or word → ISO 4217. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  `$:USD €:EUR £:GBP ¥:JPY ₹:INR ₽:RUB ₦:NGN ₩:KRW ₪:ILS ฿:THB ₺:TRY ₱:PHP usd:USD eur:EUR gbp:GBP rs:INR inr:INR rp:IDR rmb:CNY
   pkr:PKR dollar:USD dollars:USD buck:USD bucks:USD euro:EUR euros:EUR rupee:INR rupees:INR yen:JPY
   yuan:CNY rouble:RUB roubles:RUB ruble:RUB rubles:RUB dirham:AED dirhams:AED peso:MXN pesos:MXN naira:NGN franc:CHF
   francs:CHF riyal:SAR riyals:SAR lira:TRY baht:THB won:KRW rand:ZAR krona:SEK kronor:SEK kroner:NOK shekel:ILS
   shekels:ILS taka:BDT shilling:KES shillings:KES pounds:GBP`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
)

/** A number after one of these names a thing: a flight, an aircraft type, a road, a clause. */
export const NAMED_BY_NUMBER = words(`
  flight flt cessna boeing airbus antonov tupolev sukhoi ilyushin embraer bombardier mig beechcraft piper gulfstream learjet
  dornier fokker atr saab mirage rafale jas hercules douglas dash challenger falcon citation bell eurocopter mi route highway
  interstate motorway freeway autoroute channel canal terminal gate platform room suite apartment apt building block sector
  ward precinct unit pier berth article section chapter page paragraph clause resolution protocol decree amendment
  number no nos nr n° phase stage level tier category class type model version mark apollo expo euro covid windows iphone
  playstation formula warehouse studio radio battalion brigade regiment division squadron line bus tram train metro exit
  junction mile-marker route reactor camp area zone hall box case file docket channel runway lane voyager soyuz
`)

/** "World War Two", "day one": words for numbers that name a thing, not a count. */
export const NUMBERED_WORDS = words(
  'war day number phase formula stage level chapter part round group square one zone act',
)

/** Nouns before which a plain four-digit number is a count and no year. */
export const COUNTED = words(`
  people persons men women children boys girls soldiers troops police policemen officers officials civilians workers
  employees residents homes houses buildings passengers refugees migrants fighters militants rebels protesters students
  families others dead deaths killed injured wounded casualties victims households villagers personnel prisoners animals
  inhabitants tourists guests voters supporters firefighters rescuers shops vehicles cars cases pupils block blocks
`)

/** Words before a plain four-digit number that make it a year. */
export const YEAR_CUES = words(`
  in since by until till from of during year early late mid before after the and between to circa through for back
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter
`)

/** Month names and their short forms: a number beside one is a date. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  `january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12
   jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12`
    .split(/\s+/)
    .map(pair => pair.split(':'))
    .map(([name, month]): [string, number] => [name!, Number(month)]),
)

/** After 'a second', 'a third' and 'another' these speak of times and turns, not of one more person or thing. */
export const NO_ADDITION = words(`
  time times chance term round day night week weekend month year hour minute later after before straight consecutive
  successive half quarter place opinion thought language home or of to and in on way thing reason blow
`)

/** After 'no' these make a set phrase and count nothing. */
export const NO_COUNT = words(`
  longer doubt matter comment way sooner better more fewer less later other different secret wonder stranger good use
  idea sign question need point problem plans plan evidence indication reason
`)
