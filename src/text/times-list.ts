/** Words for days and parts of days. */

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

/** Days with a name: month and day. Only those that fall on the same day everywhere. */
export const HOLIDAYS: readonly (readonly [string, number, number])[] = [
  ["new year's eve", 12, 31],
  ['new years eve', 12, 31],
  ["new year's day", 1, 1],
  ['new years day', 1, 1],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['boxing day', 12, 26],
  ['bastille day', 7, 14],
  ["valentine's day", 2, 14],
  ['may day', 5, 1],
  ['halloween', 10, 31],
  ['fourth of july', 7, 4],
]

/** Words that put the day after them, or before them, into the future. */
export const FUTURE_CUES: ReadonlySet<string> = new Set(
  `will would shall 'll upcoming scheduled due tomorrow ahead plans planned expected coming we'll they'll he'll she'll it'll
   i'll won't until till postponed`.split(/\s+/),
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
