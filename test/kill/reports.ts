/** Made-up reports by the hundred, the same for the same seed: invented towns, outlets and people. */

/** A report as a file. */
export type MadeUpFile = { readonly name: string; readonly text: string }

const TOWNS = [
  'Orvale',
  'Tannick',
  'Pellbridge',
  'Sorrin',
  'Mardle',
  'Quenby',
  'Estover',
  'Haldon Cross',
  'Vint',
  'Larkmouth',
]
const STREETS = ['Cooper Row', 'Mill Lane', 'the North Quay', 'Station Square', 'Foundry Street', 'Chapel Hill']
const OUTLETS = [
  'The Orvale Courier',
  'Tannick Today',
  'Lowland Wire',
  'The Evening Ledger',
  'Radio Estover',
  'Harbour Post',
]
const PEOPLE = ['Ana Brookhurst', 'Tomas Weldrick', 'Ines Calloway', 'Piotr Hanmer', 'Lea Stanwick', 'Joram Fell']
const COUNTS = ['one', 'two', 'three', 'at least four', 'five', 'up to six', '12', 'more than 20']
const WHO = ['passengers', 'officers', 'workers', 'residents', 'people', 'firefighters']
const SPEAKERS = [
  'police said',
  'a hospital spokeswoman said',
  'the interior ministry said',
  'witnesses said',
  'the fire service said',
]

const HAPPENINGS: readonly { readonly headline: string; readonly lead: string }[] = [
  {
    headline: 'Blaze at a warehouse in {town} injures {count}',
    lead: 'A fire broke out at a warehouse on {street} in {town}',
  },
  { headline: 'Shots fired in {town}, {count} hurt', lead: 'A gunman opened fire near {street} in {town}' },
  { headline: 'Bus and tram collide in {town}', lead: 'A bus collided with a tram on {street} in {town}' },
  { headline: 'Explosion shakes {town}', lead: 'An explosion tore through a block of flats on {street} in {town}' },
  { headline: 'Floods in {town}: {count} missing', lead: 'A river burst its banks near {street} in {town}' },
]

const SENTENCES: readonly string[] = [
  'Two people were killed and {count} {who} were injured, {speaker}.',
  'The number of injured rose to {count} during the evening, {speaker}.',
  '"We do not yet know the cause," {person}, who leads the inquiry, told reporters.',
  'Officers arrested a man near {street}, {speaker}.',
  'About 300 {who} were evacuated from nearby houses.',
  'The minister denied that {count} {who} had been killed.',
  'Last year a similar accident in {town} killed {count} {who}.',
  'The road was shut until midnight and residents were told to stay indoors.',
  '{person}, 41, said she had seen smoke above {street} at about 7pm.',
  'A spokesman for the mayor of {town} said the damage came to 2 million crowns.',
]

/** A generator of numbers in 0..1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` different reports of 6–14 sentences, as plain text with a title, an outlet and a date. */
export function madeUpReports(count: number, seed: number): readonly MadeUpFile[] {
  const random = seededRandom(seed)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const fill = (template: string, town: string): string =>
    template
      .replaceAll('{town}', town)
      .replaceAll('{street}', one(STREETS))
      .replaceAll('{count}', one(COUNTS))
      .replaceAll('{who}', one(WHO))
      .replaceAll('{speaker}', one(SPEAKERS))
      .replaceAll('{person}', one(PEOPLE))
  return Array.from({ length: count }, (_, index) => {
    const town = one(TOWNS)
    const { headline, lead } = one(HAPPENINGS)
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
    const clock = `${String(Math.floor(random() * 24)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}`
    const body = Array.from({ length: 6 + Math.floor(random() * 8) }, () => fill(one(SENTENCES), town))
    const text = [
      fill(headline, town),
      `${one(OUTLETS)}, report ${index + 1}`,
      `Published: 2031-03-${day} ${clock} UTC`,
      fill(`${lead} on Tuesday evening, {speaker}.`, town),
      ...body,
    ].join('\n\n')
    return { name: `report-${String(index + 1).padStart(5, '0')}.txt`, text: `${text}\n` }
  })
}
