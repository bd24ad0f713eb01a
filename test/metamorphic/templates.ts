/** Sentences of our own that count people, as agencies, tabloids and ministries write them. Towns, people and outlets are made up. */
import type { CountSlot } from '../../src/model/index.ts'

/** Who writes. */
export type Style = 'agency' | 'tabloid' | 'ministry'

/**
 * One way to state a count. `{town}` and `{day}` are filled in. `passive`: "N people were VERB TAIL"; `active`: "AGENT VERB N people TAIL";
 * `plain`: "N people VERB TAIL" without an object; `left`: "AGENT left N people VERB TAIL".
 */
export type Template = {
  readonly id: string
  readonly isFresh: boolean
  readonly style: Style
  readonly slot: CountSlot
  readonly form: 'passive' | 'active' | 'plain' | 'left'
  readonly people: string
  /** Participle for passive and left; past, participle and base form for active and plain, with '/'. */
  readonly verb: string
  readonly agent: string
  readonly tail: string
  readonly lead: string
}

const rows = `
agency|killed|passive|fishermen|killed|a freak wave|off {town} on {day}|A trawler sank in rough seas on {day}.
agency|killed|passive|farmers|killed|a landslide|near {town} on {day}|Heavy rain has fallen on the hills for a week.
agency|injured|passive|passengers|injured|a falling crane|at {town} station on {day}|Trains were halted at the station.
agency|arrested|passive|smugglers|arrested|border guards|outside {town} on {day}|A lorry was stopped at a checkpoint.
agency|rescued|passive|miners|rescued|volunteers|from a flooded shaft in {town} on {day}|Pumps had worked at the mine through the night.
agency|evacuated|passive|villagers|evacuated|soldiers|from the valley above {town} on {day}|The river rose by three metres.
agency|killed|active|soldiers|killed/killed/kill|A roadside bomb|near {town} on {day}|The army patrols the road every morning.
agency|killed|active|people|killed/killed/kill|An avalanche|above {town} on {day}|Snow had fallen on the slopes for days.
agency|injured|active|shoppers|injured/injured/injure|An explosion|in a bakery in {town} on {day}|The bakery stands on the main square.
agency|arrested|active|men|arrested/arrested/arrest|Police|in a raid in {town} on {day}|The raid followed months of inquiry.
agency|rescued|active|sailors|rescued/rescued/rescue|A fishing boat|off {town} on {day}|A freighter had lost its engine.
agency|killed|plain|pilgrims|died/died/die||in a stampede in {town} on {day}|The feast draws crowds every year.
agency|killed|plain|migrants|drowned/drowned/drown||when a dinghy overturned off {town} on {day}|The sea was rough.
agency|killed|left|people|dead|A train crash|near {town} on {day}|The line runs along the coast.
agency|injured|left|workers|injured|A gas leak|at a plant in {town} on {day}|The plant makes paint.
agency|displaced|left|families|homeless|A fire|in {town} on {day}|The houses were built of wood.
agency|killed|passive|tourists|killed|a lorry|on a crossing in {town} on {day}|The crossing has no lights.
agency|hostages|passive|engineers|kidnapped|gunmen|on the road to {town} on {day}|The road is known for its bandits.
tabloid|killed|passive|pensioners|killed|a runaway tram|in {town} on {day}|It was meant to be a quiet market day.
tabloid|killed|passive|clubbers|shot dead|a masked gunman|outside a bar in {town} on {day}|Music was still playing.
tabloid|injured|passive|schoolchildren|hurt|a speeding van|outside their school in {town} on {day}|Parents ran to the gate.
tabloid|injured|passive|fans|injured|a collapsing stand|at the ground in {town} on {day}|The match had just begun.
tabloid|arrested|passive|teenagers|arrested|undercover officers|in {town} on {day}|Neighbours had complained for weeks.
tabloid|rescued|passive|holidaymakers|rescued|a lifeboat crew|off the beach at {town} on {day}|The tide had come in fast.
tabloid|killed|active|people|killed/killed/kill|A knifeman|in a shopping street in {town} on {day}|Shops had just opened.
tabloid|killed|active|hikers|killed/killed/kill|A rockfall|on a path above {town} on {day}|The path is loved by walkers.
tabloid|injured|active|passers-by|wounded/wounded/wound|A gunman|in the centre of {town} on {day}|Cafes were full.
tabloid|injured|active|workers|injured/injured/injure|A blast|at a fireworks factory in {town} on {day}|Windows broke streets away.
tabloid|arrested|active|fans|detained/detained/detain|Officers|after a brawl in {town} on {day}|Bottles flew in the square.
tabloid|killed|plain|revellers|died/died/die||in a nightclub fire in {town} on {day}|The exits were locked.
tabloid|killed|plain|swimmers|drowned/drowned/drown||in a lake near {town} on {day}|The water is cold there.
tabloid|killed|left|guests|dead|A hotel fire|in {town} on {day}|The hotel was full.
tabloid|injured|left|riders|injured|A crash on a roller coaster|at a fair in {town} on {day}|The fair had opened an hour before.
tabloid|injured|passive|diners|wounded|a kitchen porter|at a restaurant in {town} on {day}|The kitchen had just closed.
ministry|killed|passive|civilians|killed|artillery fire|in the district of {town} on {day}|The situation in the district remains tense.
ministry|killed|passive|guards|killed|an explosion|at the depot in {town} on {day}|The depot holds old ammunition.
ministry|injured|passive|officers|wounded|gunfire|at a checkpoint in {town} on {day}|The checkpoint lies on the northern road.
ministry|injured|passive|residents|injured|an earthquake|in {town} on {day}|The quake was felt across the province.
ministry|arrested|passive|suspects|detained|the security forces|in {town} on {day}|The operation began at dawn.
ministry|evacuated|passive|residents|evacuated|the civil protection service|from the port of {town} on {day}|The level of the river is rising.
ministry|rescued|passive|crew members|rescued|the coast guard|from a cargo ship off {town} on {day}|The ship was under way with timber.
ministry|killed|active|people|killed/killed/kill|A flash flood|in the district of {town} on {day}|The rains began on Sunday.
ministry|injured|active|firefighters|injured/injured/injure|A collapsing roof|in {town} on {day}|The warehouse held paper.
ministry|arrested|active|smugglers|arrested/arrested/arrest|The border police|in {town} on {day}|The border remains open.
ministry|evacuated|active|patients|evacuated/evacuated/evacuate|The fire brigade|from the clinic in {town} on {day}|The clinic has two hundred beds.
ministry|killed|plain|patients|died/died/die||in a fire at the hospital in {town} on {day}|The building dates from the last century.
ministry|killed|left|people|dead|A bridge collapse|in {town} on {day}|The bridge was under repair.
ministry|displaced|left|people|homeless|A cyclone|in the province of {town} on {day}|The cyclone has since moved out to sea.
ministry|hostages|passive|aid workers|abducted|armed men|in the hills above {town} on {day}|The workers had brought medicine.
`

/** Written when the rules were done, and measured only. */
const fresh = `
agency|killed|plain|climbers|lost their lives/lost their lives/lose their lives||on a ridge above {town} on {day}|The ridge is open all year.
agency|missing|plain|sailors|went missing/gone missing/go missing||off {town} on {day}|A search began at first light.
agency|killed|active|farmers|claimed the lives of/claimed the lives of/claim the lives of|A hailstorm|near {town} on {day}|The harvest had just begun.
agency|injured|active|toddlers|hurt/hurt/hurt|A falling tree|in a park in {town} on {day}|The park was closed at noon.
agency|killed|plain|commuters|perished/perished/perish||in a tunnel fire in {town} on {day}|The tunnel links two districts.
agency|displaced|left|herders|homeless|A dust storm|in {town} on {day}|The storm lasted an hour.
tabloid|killed|passive|party-goers|electrocuted|a fallen cable|at a pool in {town} on {day}|The pool belongs to a hotel.
tabloid|killed|passive|spectators|crushed to death|a panicking crowd|at a concert in {town} on {day}|The singer had just come on.
tabloid|injured|left|jockeys|injured|A pile-up|at the races in {town} on {day}|The favourite had fallen first.
tabloid|killed|active|pensioners|killed/killed/kill|A swarm of hornets|in a garden in {town} on {day}|The nest hung in an old pear tree.
ministry|rescued|passive|captives|freed|special forces|near {town} on {day}|The operation lasted two hours.
ministry|arrested|passive|poachers|apprehended|rangers|in a reserve near {town} on {day}|The reserve is home to rare birds.
ministry|killed|active|recruits|killed/killed/kill|Friendly fire|at a range in {town} on {day}|The range has been closed.
ministry|hostages|passive|surveyors|kidnapped|insurgents|in the district of {town} on {day}|The surveyors were mapping a road.
`

const FIRST_FRESH = rows.trim().split('\n').length

/** All templates, named by style, form and number: 'agency-passive-1'. */
export const TEMPLATES: readonly Template[] = `${rows.trim()}\n${fresh.trim()}`.split('\n').map((row, i): Template => {
  const [style, slot, form, people, verb, agent, tail, lead] = row.split('|') as [
    Style,
    CountSlot,
    Template['form'],
    ...string[],
  ] as readonly string[] as [Style, CountSlot, Template['form'], string, string, string, string, string]
  return {
    id: `${style}-${form}-${i + 1}`,
    isFresh: i >= FIRST_FRESH,
    style,
    slot,
    form,
    people,
    verb,
    agent,
    tail,
    lead,
  }
})

/** Made-up towns. */
export const TOWNS: readonly string[] =
  'Harnow Pellerby Tarsk Vellmouth Ardenfield Kesterly Quorrin Bexholm Sandrava Lutoma Narvesk Dramsby Corvane Oskerby Velitsa'.split(
    ' ',
  )
/** Made-up people. */
export const PEOPLE: readonly string[] = [
  'Anna Holt',
  'Piet Varga',
  'Lina Okoro',
  'Tomas Reuel',
  'Marta Sands',
  'Idris Kobel',
  'Helen Marsh',
  'Yusuf Taren',
]
/** Days before the report's own, a Thursday. */
export const DAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday']
/** Numbers as words and figures. */
export const NUMBERS: readonly (readonly [string, number])[] = [
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['nine', 9],
  ['11', 11],
  ['14', 14],
  ['17', 17],
  ['23', 23],
]
