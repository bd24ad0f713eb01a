import assert from 'node:assert/strict'
import { test } from 'node:test'
import { report } from '../made-up.ts'
import type { Report } from '../report.ts'
import { findCopies } from './find-copies.ts'

const WIRE = [
  'A ferry carrying 84 passengers caught fire in the harbour of Port Averil on Monday, killing two crew members, the coast guard said.',
  'The blaze broke out in the engine room of the Marigold shortly after it left the northern quay for the island of Tresk.',
  'Rescuers in four tugboats brought the passengers ashore while a helicopter lifted the captain, Ilse Vandermeer, from the bridge.',
  '“We saw black smoke and then everybody ran to the lifeboats on the left side of the deck,” said a passenger named Tomas Brekke.',
  'The harbour authority closed the northern quay until Wednesday and asked fishermen to stay away from the wreck.',
  'Inspectors had found two faulty fire pumps on the Marigold in March, according to the register of the maritime agency.',
]
const wire = report('wire', 'Two die as ferry burns in Port Averil', WIRE.join('\n\n'), {
  day: '2031-05-05',
  outlet: 'Northern Press Agency',
})

const OWN = report(
  'own',
  'Crew of burning ferry praised',
  [
    'Survivors of the Marigold fire told this newspaper how deckhands carried old people down the ladders.',
    '“We saw black smoke and then everybody ran to the lifeboats on the left side of the deck,” passenger Tomas Brekke said.',
    'Two of the crew lost their lives when flames reached the engine room, the coast guard said.',
    'Port Averil has not known such an accident since a trawler sank at its gates in the seventies.',
    'Flowers lay on the quay on Tuesday where relatives had waited through the night for news.',
  ].join('\n\n'),
  { day: '2031-05-06', outlet: 'Averil Courier' },
)

const kinds = (reports: readonly Report[]) =>
  findCopies(reports).flatMap(g => g.copies.map(c => `${g.original} > ${c.articleId} ${c.how}`))

test('a text printed again is the same', () => {
  const again = report('again', 'Ferry fire kills two', WIRE.join('\n\n'), { day: '2031-05-06' })
  assert.deepEqual(kinds([again, wire]), ['wire > again same'])
})

test('a wire text that was cut, reordered and re-headed is syndicated', () => {
  const cut = report('cut', 'Blaze on island ferry', [WIRE[2], WIRE[0], WIRE[4]].join('\n\n'), { day: '2031-05-06' })
  const [group] = findCopies([cut, wire])
  assert.deepEqual(kinds([cut, wire]), ['wire > cut syndicated'])
  assert.ok(group!.copies[0]!.similarity > 0.9)
  const read = group!.copies[0]!.passages.map(p => [
    wire.article.text.slice(p.inOriginal.start, p.inOriginal.end),
    cut.article.text.slice(p.inCopy.start, p.inCopy.end),
  ])
  assert.deepEqual(read, [
    [WIRE[2], WIRE[2]],
    [WIRE[0], WIRE[0]],
    [WIRE[4], WIRE[4]],
  ])
})

test('sentences with swapped words and misspelt names are spun', () => {
  const spun = report(
    'spun',
    'Vessel blaze horror',
    [
      'Two crew members were killed on Monday as a boat carrying 84 passengers caught fire in the harbour of Port Averil, said the coast guard.',
      'Shortly after it departed the northern quay for Tresk island, the blaze started in the engine room of the Marigold.',
      'While a helicopter lifted the captain, Ilse Vandermer, off the bridge, rescuers in four tugboats took passengers ashore.',
      'Fishermen were requested to stay away from the wreck and the northern quay was closed until Wednesday by the harbour authority.',
      'Two faulty fire pumps had been discovered on the Marigold by inspectors in March, the maritime agency register states.',
    ].join('\n\n'),
  )
  assert.deepEqual(kinds([spun, wire]), ['wire > spun spun'])
})

test('two reports that quote one statement, or tell the same news in their own words, are no copies', () => {
  assert.deepEqual(kinds([OWN, wire]), [])
})

test('a statement quoted at length is no copy', () => {
  const statement = [
    '“The ministry regrets the loss of two seafarers of the Marigold and will support their families in every way.',
    'An inquiry led by Judge Petra Olden will examine the pumps, the drills and the conduct of the shipping line.',
    'No ferry of this class will leave Port Averil before its engine room has been inspected by the maritime agency.”',
  ].join(' ')
  const a = report(
    'qa',
    'Minister regrets deaths',
    `The minister spoke for ten minutes in parliament yesterday.\n\n${statement}\n\nThe opposition left the hall.`,
  )
  const b = report(
    'qb',
    'Ferries grounded',
    `A written statement arrived at our office before midnight.\n\n${statement}\n\nTravellers queued in the rain.`,
  )
  assert.deepEqual(kinds([a, b]), [])
})

test('what an outlet prints under every report is no evidence', () => {
  const furniture = [
    'Anyone with information about this incident is asked to telephone Averil Crimeline on 555 0199 at any hour.',
    'Residents of Averil County may also write to the tip desk of the sheriff at 12 Quarry Lane in complete confidence.',
    'Rewards of up to 900 crowns are paid through the Averil County Citizens Trust for tips that lead to an arrest.',
  ].join('\n\n')
  const news = [
    'A baker was robbed in Quarry Lane at dawn.',
    'A bicycle shed burnt down in Millbrook.',
    'A swan stopped the traffic near Holt.',
  ]
  const reports = news.map((line, i) =>
    report(`f${i}`, line, `${line}\n\n${furniture}`, { outlet: 'Averil Courier', day: '2031-06-01' }),
  )
  assert.deepEqual(kinds(reports), [])
})

test('the original is the earliest, else the agency, else the longer', () => {
  const body = WIRE.join('\n\n')
  const cases: readonly [string, readonly Report[], string][] = [
    [
      'earliest',
      [report('a', null, body, { day: '2031-05-07' }), report('b', null, body, { day: '2031-05-05' })],
      'b > a same',
    ],
    ['agency', [report('a', null, body), report('b', null, body, { credit: ['Reuters'] })], 'b > a same'],
    ['longer', [report('a', null, body), report('b', null, `${body}\n\nNo more.`)], 'b > a same'],
    ['id', [report('b', null, body), report('a', null, body)], 'a > b same'],
  ]
  for (const [why, reports, expected] of cases) assert.deepEqual(kinds(reports), [expected], why)
})

test('a copy of a copy hangs on the report that it shares sentences with', () => {
  const extra = [
    'The line that runs the Marigold, Tresk Crossings, paid for hotel rooms for forty stranded travellers that night.',
    'Its director, Anselm Korrigan, told reporters at the gate that the pumps had been replaced in the second week of April.',
    'A diver from the naval school of Holt will look at the hull as soon as the metal has cooled, he added.',
  ]
  const middle = report('middle', null, [...WIRE.slice(0, 3), ...extra].join('\n\n'), { day: '2031-05-06' })
  const last = report('last', null, extra.join('\n\n'), { day: '2031-05-07' })
  assert.deepEqual(kinds([last, middle, wire]), ['wire > middle syndicated', 'middle > last syndicated'])
})

test('the order of the reports changes nothing; none and empty ones give none', () => {
  const reports = [wire, OWN, report('again', null, WIRE.join('\n\n')), report('empty', null, '')]
  assert.deepEqual(findCopies([...reports].reverse()), findCopies(reports))
  assert.deepEqual(findCopies([]), [])
  assert.deepEqual(findCopies([report('e1', null, ''), report('e2', null, '  \n ')]), [])
})

test('one form filled in for two incidents is no copy; an edited number leaves a copy a copy', () => {
  const form = (town: string, road: string, name: string, age: number): string =>
    [
      `A ${age}-year-old ${town} man died after the car that he was driving left ${road} and hit a tree, the county sheriff said.`,
      `The driver, ${name}, was pronounced dead at the scene by the deputy coroner shortly after midnight, the sheriff said.`,
      'The accident remains under investigation by deputies, and no further details will be released at this time.',
      `Deputies closed ${road} near ${town} for three hours while they measured the skid marks and removed the wreck.`,
    ].join('\n\n')
  const a = report('fa', null, form('Averil', 'Quarry Lane', 'Tomas Brekke', 31))
  const other = report('fb', null, form('Corvane', 'Salt Road', 'Ulrik Steinmann', 44))
  const edited = report('fc', null, form('Averil', 'Quarry Lane', 'Tomas Brekke', 32))
  assert.deepEqual(kinds([a, other]), [])
  assert.equal(findCopies([a, edited]).length, 1)
})

test('what a page says to its readers is no evidence, even when only two pages are known', () => {
  const lines = [
    'Sign up for our evening letter and read the five stories that everybody in the valley will talk about tomorrow.',
    'Do you have a story for us? Write to the newsroom or telephone the duty editor at any hour of the day or night.',
    'Please be kind to one another under these articles, and stay with the subject that the report is about.',
  ].join('\n\n')
  const a = report('ra', null, `A baker was robbed in Quarry Lane at dawn.\n\n${lines}`, { outlet: 'Averil Courier' })
  const b = report('rb', null, `A swan stopped the traffic near Holt.\n\n${lines}`, { outlet: 'Holt Herald' })
  assert.deepEqual(kinds([a, b]), [])
})

test('a text told again freely is spun where it has few names; its subject alone makes no copy', () => {
  const source = report(
    'source',
    null,
    [
      'A sourdough starter is a culture of wild yeast and lactic bacteria that lives in a paste of flour and water.',
      'Bakers feed the culture every day, because the microbes consume the starch and acidify the paste within hours.',
      'The acid hinders mould and gives the crumb its tang, while carbon dioxide stretches the gluten into bubbles.',
      'A neglected starter forms a grey liquid on top, which can be poured away before the culture is fed again.',
      'Rye flour ferments more briskly than wheat, since its husk carries more enzymes and minerals.',
    ].join('\n\n'),
    { day: '2031-06-01' },
  )
  const retold = report(
    'retold',
    null,
    [
      'What bakers call a starter is a paste made of flour and water in which wild yeast and lactic bacteria live as a culture.',
      'The microbes eat starch and acidify everything in a matter of hours, so the culture needs to be fed daily.',
      'It is the acid that keeps mould off and lends tang to the crumb; bubbles come from carbon dioxide stretching gluten.',
      'If it is neglected, a liquid that looks grey gathers on the starter and has to be poured off before feeding.',
      'With rye it ferments briskly, more so than with wheat, as there are enzymes and minerals in the husk.',
    ].join('\n\n'),
  )
  const own = report(
    'own',
    null,
    [
      'My grandmother kept her sourdough in a jar behind the stove and named it after a bishop.',
      'She never weighed anything: a handful of flour, a splash of water, and a spoon that was older than my father.',
      'On Fridays the whole stairwell smelled of crust, and the neighbours found reasons to knock.',
      'When she died we divided the starter among five cousins, and two of us have kept it alive.',
      'Mine travels in a thermos flask and has crossed three borders without being declared.',
    ].join('\n\n'),
  )
  assert.deepEqual(kinds([source, retold]), ['source > retold spun'])
  assert.deepEqual(kinds([source, own]), [])
})
