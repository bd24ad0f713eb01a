import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findCopies } from './copies/find-copies.ts'
import { groupStories } from './group-stories.ts'
import { place, range, report, withMention } from './made-up.ts'
import type { Report } from './report.ts'

const FIRE = [
  'A ferry with 84 passengers caught fire in the harbour of Port Averil on Monday, killing two crew members, the coast guard said.',
  'The Marigold had just left the northern quay for the island of Tresk when flames broke out in its engine room.',
  'Rescuers in tugboats brought the passengers ashore; a helicopter lifted Captain Ilse Vandermeer from the bridge.',
  'Inspectors had found two faulty fire pumps on the ship in March, the maritime agency said.',
].join('\n\n')

const wire = report('a-wire', 'Two dead in ferry fire at Port Averil', FIRE, { day: '2031-05-05' })
const local = report(
  'b-local',
  'Marigold captain last to leave burning ferry',
  [
    'Ilse Vandermeer, captain of the ferry Marigold, stayed on the bridge in Port Averil until every passenger was off, survivors said.',
    'The fire on Monday killed two of her crew in the engine room.',
    'Tugboats took 84 people back to the northern quay. The ship was bound for Tresk.',
  ].join('\n\n'),
  { day: '2031-05-06' },
)
const late = report(
  'c-late',
  'Fire pumps under scrutiny after Marigold blaze',
  'The faulty fire pumps of the Marigold will be taken to Holt, the maritime agency said, four days after the ferry burnt in Port Averil on its way to Tresk and two crew members died in its engine room.',
)
const copy = report('d-copy', 'Blaze kills two sailors', FIRE, { day: '2031-05-06' })
const market = report(
  'e-market',
  'Gunman opens fire at Saturday market in Lower Holt',
  [
    'A gunman shot three stallholders at the Saturday market in Lower Holt before police overpowered him beside the fountain.',
    'The cheesemonger Bram Oster said he threw a crate at the man, who wore a yellow raincoat.',
  ].join('\n\n'),
  { day: '2031-05-10' },
)
const ALL: readonly Report[] = [wire, local, late, copy, market]

const stories = (reports: readonly Report[]) => groupStories(reports, findCopies(reports))
const groups = (reports: readonly Report[]) => stories(reports).map(s => s.articleIds.join(' '))

test('reports of one happening make one story, an undated one and a copy with them; another stays alone', () => {
  assert.deepEqual(groups(ALL), ['a-wire b-local d-copy c-late', 'e-market'])
})

test('the order of the reports changes nothing', () => {
  const expected = JSON.stringify(stories(ALL))
  fc.assert(
    fc.property(fc.shuffledSubarray([...ALL], { minLength: ALL.length }), shuffled => {
      assert.equal(JSON.stringify(stories(shuffled)), expected)
    }),
    { numRuns: 30, seed: 7 },
  )
})

test('a report given twice is in its story once', () => {
  assert.deepEqual(groups([...ALL, wire]), groups(ALL))
})

test('a later report changes no id', () => {
  const before = stories([wire, local, market]).map(s => s.id)
  const after = stories([wire, local, market, late, copy]).map(s => s.id)
  assert.deepEqual(after, before)
})

test('the copy stands in the story with its original, under the copy groups', () => {
  const [story] = stories(ALL)
  assert.deepEqual(
    story!.copyGroups.map(g => [g.original, ...g.copies.map(c => c.articleId)].join(' ')),
    ['a-wire d-copy'],
  )
})

test('another fire of the same kind elsewhere stays apart', () => {
  const other = report(
    'f-other',
    'Ferry burns off Cape Selwick',
    [
      'A ferry caught fire off Cape Selwick on Tuesday and its 31 passengers were taken aboard a trawler, the coast guard said.',
      'Nobody was hurt on the Lady Harriet, whose captain, Oskar Lindqvist, blamed a cable in the galley.',
    ].join('\n\n'),
    { day: '2031-05-06' },
  )
  assert.deepEqual(groups([wire, local, other]), ['a-wire b-local', 'f-other'])
})

const SHOOTING = [
  'A gunman killed a police officer on Thursday evening in Karlow, three days before the vote for president of Estavia.',
  'Interior Minister Dragan Petrel said 9,000 officers would guard the 4,100 polling stations. Candidates Mila Torvald and Ivo Brandt stopped their campaigns.',
  'The gunman fired from a car at a patrol on Rope Street and was shot dead.',
].join('\n\n')
const GUARD = [
  'Estavia will guard its 4,100 polling stations with 9,000 officers when it votes for president this weekend, Interior Minister Dragan Petrel announced.',
  'Candidates Mila Torvald and Ivo Brandt were warned of threats to their campaigns.',
  'In 2029 bombs killed 40 people at a rally in Karlow.',
].join('\n\n')
const shooting = withMention(
  report('shooting', 'Officer killed in Karlow before vote', SHOOTING, { day: '2031-03-07' }),
  'focal',
  {
    kind: 'shooting',
    when: range('2031-03-06', 'implied'),
    where: place('Karlow', 'ES'),
    focal: true,
  },
)
const guard = withMention(
  report('guard', 'Thousands of officers to guard vote', GUARD, { day: '2031-03-04' }),
  'focal',
  {
    kind: 'election',
    when: range('2031-03-09', 'implied'),
    where: place('Estavia', 'ES', 'country'),
    focal: true,
  },
)

test('a report published before the happening is not about it, however many names it shares; the stories are related', () => {
  const found = stories([shooting, guard])
  assert.deepEqual(
    found.map(s => s.articleIds.join(' ')),
    ['guard', 'shooting'],
  )
  assert.deepEqual(
    found.map(s => s.related),
    [[found[1]!.id], [found[0]!.id]],
  )
})

test('stories with nothing in common are not related', () => {
  assert.deepEqual(
    stories([wire, market]).map(s => s.related),
    [[], []],
  )
})

test('two attacks of one day in two towns stay apart by what they are about', () => {
  const words = (town: string) =>
    `A gunman opened fire at a bus stop in ${town} on Sunday and wounded two people, police said. Officers searched the district for the man, who fled in a white car. Hospitals asked for blood. The motive was not known.`
  const at = (id: string, town: string) =>
    withMention(report(id, `Two wounded in ${town} shooting`, words(town), { day: '2031-08-03' }), 'focal', {
      kind: 'shooting',
      when: range('2031-08-03'),
      where: { ...place(town, town === 'Karlow' ? 'ES' : 'NO') },
      focal: true,
    })
  assert.equal(groups([at('k', 'Karlow'), at('t', 'Trondvik')]).length, 2)
  assert.equal(groups([at('k', 'Karlow'), at('l', 'Karlow')]).length, 1)
})

test('labels are headlines, not the cut-off one; a text without headline gives its start', () => {
  const cutOff = report('z', 'Two dead in ferry fire at Port Averil as captain of the Mari…', FIRE.slice(130), {
    day: '2031-05-05',
  })
  assert.equal(stories([wire, cutOff, local])[0]!.label.includes('…'), false)
  assert.equal(stories([report('n', null, 'A swan stopped the traffic.')])[0]!.label, 'A swan stopped the traffic.')
})

test('no reports give no stories; a report without text has none; any text is allowed', () => {
  assert.deepEqual(stories([]), [])
  assert.deepEqual(stories([report('e', null, ' \n ')]), [])
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 6 }), texts => {
      const reports = texts.map((text, i) => report(`r${i}`, null, text))
      const found = stories(reports).flatMap(s => s.articleIds)
      assert.deepEqual(
        [...found].sort(),
        reports.filter(r => r.article.text.trim() !== '').map(r => r.article.id),
      )
    }),
    { numRuns: 100, seed: 11 },
  )
})

test('reports in another language, of which nothing was understood, join as copies only', () => {
  const cannery =
    'Les flammes ont détruit mardi la conserverie du vieux port, dans laquelle une centaine de personnes travaillaient depuis plus de trente ans.\n\nLes pompiers ont lutté toute la nuit avec des moyens venus de plusieurs communes, selon la préfecture.\n\nLe maire a promis que les ouvriers ne seraient pas laissés seuls après cette catastrophe.'
  const train =
    'Les voyageurs ont passé toute la nuit dans un train bloqué par la neige, avec des couvertures distribuées par les pompiers.\n\nLa compagnie a promis que des bus seraient envoyés depuis plusieurs communes, selon la préfecture.\n\nUne centaine de personnes ne sont arrivées que mardi.'
  const of = (language: string) => [
    report('f-cannery', 'La conserverie du vieux port détruite par les flammes', cannery, {
      day: '2031-02-06',
      language,
    }),
    report('f-train', 'Un train passe la nuit sous la neige', train, { day: '2031-02-06', language }),
    report('f-copy', 'Incendie dans la conserverie', cannery, { day: '2031-02-06', language }),
  ]
  assert.deepEqual(groups(of('fr')), ['f-cannery f-copy', 'f-train'])
  assert.deepEqual(groups(of('en')), ['f-cannery f-copy f-train'], 'it is the language that keeps them apart')
  assert.deepEqual(groups(of('en-GB')), groups(of('en')))
})
