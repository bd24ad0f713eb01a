/** An endless stream of made-up reports with the happening that each is about: for measuring the grouping. */
import type {
  Article,
  ArticleId,
  CaptureId,
  Claim,
  IncidentMention,
  MentionId,
  Place,
  Sentence,
} from '../src/model/index.ts'
import type { Report } from '../src/stories/report.ts'
import { type Random, seededRandom } from './generate-random.ts'
import { FIRST_NAMES, KINDS, LAST_NAMES, OUTLETS, SMALL, STREETS, TOWNS, USUAL, WORDS } from './stream-words.ts'

/** A report of the stream. `happening`: what it is about; a round-up is about none of those that it lists and has a number of its own. */
export type StreamedReport = { readonly report: Report; readonly happening: number }

const A_DAY = 2_000 // reports
const DAY_MS = 86_400_000
const FIRST_DAY_MS = Date.UTC(2030, 0, 1)
const TAIL = 1.1 // of the sizes: P(more than n reports) = n^-TAIL
const MOST = 600 // reports of a happening
const LOOK_ALIKE = 0.15 // of the happenings: kind and town of another one of the last days
const COPY = 0.2 // of the reports after the first: an earlier one's sentences
const FOLLOW_UP = 0.03 // of the reports: weeks or months later
const LATE = 0.02 // of the reports: they arrive up to four months after they were published
const UNDATED = 0.03
const ROUND_UP = 0.01

type Happening = {
  readonly no: number
  readonly kind: (typeof KINDS)[number]
  readonly town: number
  readonly street: string
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly killed: number
  readonly injured: number
  readonly atMs: number
  printed: readonly string[] // sentences of an earlier report, for copies
}

type Due = { readonly happening: Happening; readonly publishedMs: number; readonly seed: number }

/**
 * Reports in the order of arrival, about 2,000 for each day of the stream. Sizes of happenings follow a power law; half of the happenings have one
 * report. Among them are copies, happenings of one kind in one town in one week, follow-ups after months, late, undated and round-up reports.
 *
 * @param seed   any whole number: the same gives the same reports
 * @param count  how many
 */
export function* streamReports(seed: number, count: number): Generator<StreamedReport> {
  const random = seededRandom(seed)
  const days = new Map<number, Due[]>()
  const recent: Happening[] = []
  let no = 0
  let happenings = 0
  for (let day = 0; no < count; day += 1) {
    const due = days.get(day) ?? []
    days.delete(day)
    while (due.length < A_DAY) {
      const happening = newHappening(random, happenings++, { day, recent })
      recent.push(happening)
      if (recent.length > 1_500) recent.shift()
      for (const one of reportsOf(happening, random)) {
        const arrives = arrivalDay(one.publishedMs, random)
        if (arrives <= day) due.push(one)
        else days.set(arrives, [...(days.get(arrives) ?? []), one])
      }
    }
    due.sort((x, y) => x.publishedMs - y.publishedMs || x.happening.no - y.happening.no)
    for (const one of due) {
      if (no >= count) return
      const draw = seededRandom(one.seed)
      const isRoundUp = draw.chance(ROUND_UP)
      const happening = isRoundUp ? happenings++ : one.happening.no
      yield { report: isRoundUp ? roundUp(no, one, { recent, draw }) : write(no, one, draw), happening }
      no += 1
    }
  }
}

function newHappening(
  random: Random,
  no: number,
  at: { readonly day: number; readonly recent: readonly Happening[] },
): Happening {
  const like = at.recent.length > 0 && random.chance(LOOK_ALIKE) ? random.pick(at.recent) : null
  return {
    no,
    kind: like?.kind ?? random.pick(KINDS),
    town: like?.town ?? zipf(random, TOWNS.length),
    street: random.pick(STREETS),
    names: Array.from({ length: random.int(2, 6) }, () => `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`),
    words: Array.from({ length: random.int(8, 20) }, () => WORDS[random.int(300, WORDS.length - 1)]!),
    killed: random.int(0, 4),
    injured: random.int(0, 12),
    atMs: FIRST_DAY_MS + at.day * DAY_MS + random.int(0, DAY_MS - 1),
    printed: [],
  }
}

function reportsOf(happening: Happening, random: Random): readonly Due[] {
  const size = Math.min(MOST, Math.floor((1 - random.next()) ** (-1 / TAIL)))
  return Array.from({ length: size }, () => {
    const days = random.chance(FOLLOW_UP) ? 10 + random.next() * 200 : -Math.log(1 - random.next()) * 0.7
    return { happening, publishedMs: Math.floor(happening.atMs + days * DAY_MS), seed: random.int(0, 2 ** 31) }
  })
}

function arrivalDay(publishedMs: number, random: Random): number {
  const published = Math.floor((publishedMs - FIRST_DAY_MS) / DAY_MS)
  return random.chance(LATE) ? published + random.int(2, 120) : published
}

/** Rank in 0 … count − 1: rank r is drawn about 1 / (r + 1) as often as the first. */
const zipf = (random: Random, count: number): number => Math.min(count - 1, Math.floor(count ** random.next()) - 1)

function write(no: number, { happening, publishedMs }: Due, draw: Random): Report {
  const { printed } = happening
  const isCopy = printed.length > 0 && draw.chance(COPY)
  const from = isCopy ? draw.int(0, 2) : 0
  const sentences = isCopy
    ? printed.slice(from, from + draw.int(4, printed.length))
    : Array.from({ length: draw.int(6, 14) }, (_, i) => sentence(happening, draw, i))
  if (!isCopy && (printed.length === 0 || draw.chance(0.1))) happening.printed = sentences
  const [a, b] = [draw.pick(happening.words), draw.pick(happening.kind.words)]
  const title = `${capital(b)} in ${TOWNS[happening.town]}: ${a} ${draw.pick(USUAL)}`
  return toReport(no, { title, sentences, publishedMs, happening: [happening], draw })
}

function roundUp(
  no: number,
  { publishedMs }: Due,
  { recent, draw }: { recent: readonly Happening[]; draw: Random },
): Report {
  const listed = Array.from({ length: 8 }, () => draw.pick(recent.slice(-300)))
  const sentences = listed.map(happening => sentence(happening, draw, 0))
  return toReport(no, { title: 'The week in brief', sentences, publishedMs, happening: [], draw })
}

/** A sentence of 9–17 words: the lead says what and where, the others a few things that belong to the happening among common words. */
function sentence({ kind, town, street, names, words, killed }: Happening, draw: Random, order: number): string {
  const out: string[] = []
  const length = draw.int(9, 17)
  for (let i = 0; i < length; i += 1) {
    const kindOfWord = draw.next()
    if (kindOfWord < 0.42) out.push(draw.pick(SMALL))
    else if (kindOfWord < 0.6) out.push(draw.pick(USUAL))
    else if (kindOfWord < 0.7) out.push(draw.pick(kind.words))
    else if (kindOfWord < 0.86) out.push(WORDS[zipf(draw, WORDS.length)]!)
    else if (kindOfWord < 0.94) out.push(draw.pick(words))
    else if (kindOfWord < 0.98) out.push(draw.pick(names))
    else out.push(String(killed + draw.int(0, 1)))
  }
  if (order === 0 || draw.chance(0.15)) out.push('in', TOWNS[town]!)
  if (order === 0 || draw.chance(0.1)) out.push('on', street)
  return `${capital(out.join(' '))}.`
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

type Written = {
  readonly title: string
  readonly sentences: readonly string[]
  readonly publishedMs: number
  readonly happening: readonly Happening[]
  readonly draw: Random
}

function toReport(no: number, { title, sentences, publishedMs, happening, draw }: Written): Report {
  const id =
    `a_${(Math.imul(no, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}${no.toString(16).padStart(8, '0')}` as ArticleId
  const text = [title, ...sentences].join('\n\n')
  const spans: Sentence[] = []
  let start = 0
  for (const [paragraph, one] of [title, ...sentences].entries()) {
    spans.push({ start, end: start + one.length, paragraph, role: paragraph === 0 ? 'headline' : 'body' })
    start += one.length + 2
  }
  const from = instant(publishedMs)
  const mentions = happening.flatMap(one => (draw.chance(0.9) ? [mentionOf(id, one, draw)] : []))
  return {
    article: {
      ...UNWRITTEN,
      id,
      captureId: id.padEnd(64, '0') as unknown as CaptureId,
      origin: id,
      outlet: draw.pick(OUTLETS),
      title,
      published: draw.chance(UNDATED) ? null : { from, to: instant(publishedMs + 3_600_000), basis: 'stated' },
      text,
      sentences: spans,
    },
    mentions,
    claims: mentions.flatMap(mention => claimsOf(mention, happening[0]!, draw)),
  }
}

const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

const UNWRITTEN: Omit<
  Article,
  'id' | 'captureId' | 'origin' | 'outlet' | 'title' | 'published' | 'text' | 'sentences'
> = {
  byline: [],
  credit: [],
  updated: null,
  capturedAt: '2035-01-01T00:00:00Z',
  language: 'en',
  canonical: null,
  section: null,
  evidence: [],
  cut: [],
  problems: [],
}

function mentionOf(articleId: ArticleId, { kind, town, atMs }: Happening, draw: Random): IncidentMention {
  const where: Place = {
    name: TOWNS[town]!,
    country: 'XA',
    lat: (town % 90) - 45,
    lon: (town % 170) - 85,
    precision: 'city',
  }
  const day = Math.floor(atMs / DAY_MS) * DAY_MS
  return {
    id: `m_${articleId.slice(2)}` as MentionId,
    articleId,
    kind: draw.chance(0.9) ? kind.kind : 'other',
    label: kind.kind,
    trigger: { articleId, start: 0, end: 1, exact: '' },
    when: draw.chance(0.8) ? { from: instant(day), to: instant(day + DAY_MS - 1_000), basis: 'implied' } : null,
    where: draw.chance(0.85) ? where : null,
    participants: [],
    focal: true,
  }
}

function claimsOf(mention: IncidentMention, { killed, injured }: Happening, draw: Random): readonly Claim[] {
  const told = (
    [
      ['killed', killed],
      ['injured', injured],
    ] as const
  ).filter(([, count]) => count > 0 && draw.chance(0.7))
  return told.map(
    ([slot, count]): Claim => ({
      id: `c_${slot}_${mention.articleId}` as Claim['id'],
      anchor: { articleId: mention.articleId, start: 0, end: 1, exact: '' },
      incidentMention: mention.id,
      statement: { slot, who: 'any', count: { min: count, max: count, approximate: false }, part: null },
      attribution: { source: null, cue: null, via: null },
      factuality: { certainty: 'certain', polarity: 'positive', hedges: [] },
      reportedAt: { from: '2030-01-01T00:00:00Z', to: '2035-01-01T00:00:00Z', basis: 'assumed' },
      by: 'generator',
      score: 1,
    }),
  )
}
