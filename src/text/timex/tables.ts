/** Words for days, parts of days, units, and for times that are only past, present or future. */

/** Sunday is 0. The short forms are read only before a date ("Sun December 31"): alone they are other words. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, i): [string, number] => [name, i]),
)
/** Short forms of weekdays → day of the week, as in the list above. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'sun:0 mon:1 tue:2 tues:2 wed:3 weds:3 thu:4 thur:4 thurs:4 fri:5 sat:6'
    .split(' ')
    .map(pair => pair.split(':'))
    .map(([name, day]): [string, number] => [name!, Number(day)]),
)

/** Parts of a day in minutes after its midnight; a night ends on the next day. */
export const DAYPARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['morning', [300, 720]],
  ['mornings', [300, 720]],
  ['afternoon', [720, 1080]],
  ['evening', [1020, 1380]],
  ['night', [1140, 1740]],
  ['midday', [660, 840]],
  ['lunchtime', [690, 870]],
  ['dawn', [240, 480]],
  ['daybreak', [240, 480]],
  ['sunrise', [240, 480]],
  ['dusk', [1020, 1320]],
  ['sunset', [1020, 1320]],
  ['nightfall', [1020, 1320]],
])

/** How a named day is found in a year. `easter`: days after Easter Sunday; `nth` −1: the last such weekday, `days` after it. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly days: number }
  | {
      readonly kind: 'nth'
      readonly month: number
      readonly weekday: number
      readonly nth: number
      readonly days?: number
    }

const fixed = (month: number, day: number): HolidayRule => ({ kind: 'fixed', month, day })
const easter = (days: number): HolidayRule => ({ kind: 'easter', days })
const nth = (month: number, weekday: number, which: number, days = 0): HolidayRule => ({
  kind: 'nth',
  month,
  weekday,
  nth: which,
  days,
})

/** TIMEX3 letters of a part of the day: 'morning' → 'MO'. null for other words. */
export function partLetters(word: string): string | null {
  const part = word.replace(/s$/, '')
  if (!DAYPARTS.has(part)) return null
  if (/^(morning|dawn|daybreak|sunrise)$/.test(part)) return 'MO'
  if (/^(night|nightfall)$/.test(part)) return 'NI'
  if (/^(evening|dusk|sunset)$/.test(part)) return 'EV'
  return part === 'afternoon' ? 'AF' : 'MI'
}

/** Days with a name. Those that move between countries are read as the news agencies of the United States use them. */
export const HOLIDAYS: readonly (readonly [string, HolidayRule])[] = [
  ["new year's eve", fixed(12, 31)],
  ['new years eve', fixed(12, 31)],
  ["new year's day", fixed(1, 1)],
  ['new years day', fixed(1, 1)],
  ["new year's", fixed(1, 1)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['bastille day', fixed(7, 14)],
  ["valentine's day", fixed(2, 14)],
  ["saint patrick's day", fixed(3, 17)],
  ["st patrick's day", fixed(3, 17)],
  ['may day', fixed(5, 1)],
  ['earth day', fixed(4, 22)],
  ['flag day', fixed(6, 14)],
  ['halloween', fixed(10, 31)],
  ["all saints ' day", fixed(11, 1)],
  ['fourth of july', fixed(7, 4)],
  ['independence day', fixed(7, 4)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ["april fool's day", fixed(4, 1)],
  ['good friday', easter(-2)],
  ['palm sunday', easter(-7)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['easter', easter(0)],
  ['ash wednesday', easter(-46)],
  ['ascension day', easter(39)],
  ['pentecost', easter(49)],
  ['martin luther king day', nth(1, 1, 3)],
  ["presidents ' day", nth(2, 1, 3)],
  ['memorial day', nth(5, 1, -1)],
  ["mother's day", nth(5, 0, 2)],
  ["father's day", nth(6, 0, 3)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['election day', nth(11, 1, 1, 1)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
]

/** TIMEX3 letters of the seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Seasons, by the months of the northern half of the world. */
export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])

/** Words that put the day after them, or before them, into the future. */
export const FUTURE_CUES: ReadonlySet<string> = new Set(
  `will would shall 'll upcoming scheduled due tomorrow ahead plans planned expected coming we'll they'll he'll she'll it'll
   i'll won't until till postponed`.split(/\s+/),
)

/** Plain verbs that make a plan after 'to': 'to meet', 'to hold'. No article and no place is among them. */
export const FUTURE_VERBS: ReadonlySet<string> = new Set(
  `meet hold be begin start go vote open take visit travel speak address appear decide return discuss make leave arrive end
   launch attend convene elect choose play expire close complete resume announce release report sign testify run`.split(
    /\s+/,
  ),
)

/** Past forms of verbs that do not end in 'ed', the ones that news reports use most. */
export const PAST_VERBS: ReadonlySet<string> = new Set(
  `was were had said told met took gave came went left began held sold paid bought made got read fell rose hit won lost led
   shot saw sent spoke struck found kept became brought broke fought fled grew heard knew ran sat stood thought threw wrote
   drove died did caught built drew flew laid lay sank shut spent stole swept tore wore has have`.split(/\s+/),
)

/** Events with a known day: "before the election on Sunday" looks ahead. */
export const PLANNED_EVENTS: ReadonlySet<string> = new Set(
  'election elections vote voting referendum runoff run-off polls round summit inauguration ballot primary'.split(' '),
)

/** Modifiers of a clock time: minutes that it may be earlier or later. */
export const CLOCK_MODIFIERS: readonly (readonly [string, number, number])[] = [
  ['at approximately', -30, 30],
  ['approximately', -30, 30],
  ['around', -30, 30],
  ['about', -30, 30],
  ['roughly', -30, 30],
  ['almost', -30, 0],
  ['nearly', -30, 0],
  ['circa', -30, 30],
  ['close to', -30, 30],
  ['shortly after', 0, 30],
  ['just after', 0, 30],
  ['soon after', 0, 30],
  ['a little after', 0, 30],
  ['minutes after', 0, 30],
  ['just past', 0, 30],
  ['shortly before', -30, 0],
  ['just before', -30, 0],
  ['minutes before', -30, 0],
]

/** Zones in words. */
export const ZONE_WORDS: readonly (readonly [string, string])[] = [
  ['eastern standard time', 'EST'],
  ['eastern daylight time', 'EDT'],
  ['eastern time', 'ET'],
  ['central time', 'CT'],
  ['mountain time', 'MT'],
  ['pacific time', 'PT'],
  ['eastern', 'ET'],
  ['pacific', 'PT'],
  ['moscow time', 'Europe/Moscow'],
  ['paris time', 'Europe/Paris'],
  ['london time', 'Europe/London'],
  ['greenwich mean time', 'GMT'],
]

/** Units of a length, with the letters of a TIMEX3 value: how many of them one word is, and of which. */
export const UNITS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['second', [1, 'TS']],
  ['minute', [1, 'TM']],
  ['hour', [1, 'TH']],
  ['day', [1, 'D']],
  ['night', [1, 'D']],
  ['weekend', [1, 'WE']],
  ['week', [1, 'W']],
  ['fortnight', [2, 'W']],
  ['month', [1, 'M']],
  ['quarter', [1, 'Q']],
  ['year', [1, 'Y']],
  ['decade', [10, 'Y']],
  ['century', [100, 'Y']],
  ['centurie', [100, 'Y']], // the plural without its s
  ['millennium', [1000, 'Y']],
])

/** Ordinals in words; digits with their ending ('20th') are read as they are. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, i): [string, number] => [word, i + 1]),
)

/** Decades in words: 'the nineties'. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i): [string, number] => [word, 20 + 10 * i]),
)

/** TIMEX3 value of a time that has no place on the calendar. */
export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'

/** Words for times without a place on the calendar. What follows 'the past' and 'the future' must not count: `readReference`. */
export const REFERENCES: readonly (readonly [string, Reference])[] = [
  ['now', 'PRESENT_REF'],
  ['right now', 'PRESENT_REF'],
  ['just now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['the present', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['at this moment', 'PRESENT_REF'],
  ['this moment', 'PRESENT_REF'],
  ['at this time', 'PRESENT_REF'],
  ['at this point', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['most recently', 'PAST_REF'],
  ['more recently', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['at the time', 'PAST_REF'],
  ['at that time', 'PAST_REF'],
  ['the past', 'PAST_REF'],
  ['long ago', 'PAST_REF'],
  ['the recent past', 'PAST_REF'],
  ['not long ago', 'PAST_REF'],
  ['once upon a time', 'PAST_REF'],
  ['the future', 'FUTURE_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the distant future', 'FUTURE_REF'],
  ['someday', 'FUTURE_REF'],
  ['the short term', 'FUTURE_REF'],
  ['a later date', 'FUTURE_REF'],
]

/** Adverbs and adjectives that say how often, with the stretch between two times. */
export const OFTEN: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
])

/** How a length or a time is bent, in the words of TIMEX3's attribute `mod`. */
export type Mod = 'START' | 'MID' | 'END' | 'APPROX' | 'MORE_THAN' | 'LESS_THAN' | 'EQUAL_OR_MORE' | 'EQUAL_OR_LESS'

/** Words before a length that belong to it. */
export const BENDS: readonly (readonly [string, Mod])[] = [
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['some', 'APPROX'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['more than', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['well over', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['just under', 'LESS_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['as long as', 'EQUAL_OR_LESS'],
  ['as much as', 'EQUAL_OR_LESS'],
]

/** Words that put a time at the start, middle or end of the stretch after them. */
export const PORTIONS: readonly (readonly [string, Mod])[] = [
  ['the start of', 'START'],
  ['the beginning of', 'START'],
  ['the middle of', 'MID'],
  ['the end of', 'END'],
  ['end of', 'END'],
  ['the last part of', 'END'],
  ['the early part of', 'START'],
  ['the latter part of', 'END'],
]
