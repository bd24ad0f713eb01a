/** The made-up reports behind `sample.ts`: invented town, outlets and people; the first paragraph is the headline. */
import type { BlockRole } from '../model/index.ts'

/** A report before it becomes an `Article`. `clock` is its publication time on the day, null for an undated page. */
export type SampleText = {
  readonly id: string
  readonly outlet: string | null
  readonly origin: string
  readonly clock: string | null
  readonly byline: readonly string[]
  readonly credit: readonly string[]
  readonly paragraphs: readonly string[]
  readonly cut: readonly (readonly [BlockRole, string, string])[]
}

const WIRE_TEXT = [
  'Two dead as crane falls on Halvesund quay',
  'HALVESUND, Norland — Two dock workers were killed when a crane fell on Halvesund’s east quay at about 17:40 on Tuesday, harbour police said.',
  'The labour ministry said twelve people were hurt. The quay was closed.',
  'It is the port’s worst accident since four people died in 2019.',
]

/** The nine reports, in order of publication, the undated one last. */
export const SAMPLE_TEXTS: readonly SampleText[] = [
  {
    id: 'a1',
    outlet: 'Norland Wire',
    origin: 'https://wire.example/crane',
    clock: '18:30',
    byline: ['Zoe\u0308 Lindqvist'],
    credit: [],
    paragraphs: WIRE_TEXT,
    cut: [['boilerplate', 'subscription appeal', 'Support the wire from 3 crowns a month.']],
  },
  {
    id: 'a2',
    outlet: 'Esker Gazette',
    origin: 'https://gazette.example/two-dead',
    clock: '18:52',
    byline: [],
    credit: ['Norland Wire'],
    paragraphs: WIRE_TEXT.slice(0, 3),
    cut: [
      ['advertisement', 'advertisement', 'Boots! Half price!'],
      ['other-story', 'another headline in the list', 'Ten tips for your garden\nNumber four will surprise you.'],
    ],
  },
  {
    id: 'a3',
    outlet: 'Radio Halve',
    origin: 'radio-halve.html',
    clock: '19:20',
    byline: ['Jón Þór Ýmisson'],
    credit: [],
    paragraphs: [
      'Crane falls in the harbour: what we know',
      'An 80-metre crane fell on the east quay this evening, and police closed the quay.',
      '王晓岚, who was mending nets, said: “I heard it groan, like a ship.',
      '“Then it came down, and it was quiet.”',
      'The hook may have been overloaded, the Dockers’ Union said.',
    ],
    cut: [],
  },
  {
    id: 'a4',
    outlet: 'The Halvesund Herald',
    origin: 'https://herald.example/third-death',
    clock: '21:45',
    byline: ['Kári Moe', 'Anaïs O’Neill'],
    credit: [],
    paragraphs: [
      'Third worker dies after crane collapse',
      'A third worker died of his wounds at 21:30, St Anne’s Hospital said. It is treating fourteen patients, two of them children.',
      'Fire chief Þórdís Ægisdóttir said nobody is missing any more. Relatives should ring the hospital.',
      'Many in the town remember the 2019 accident, which killed four.',
    ],
    cut: [],
  },
  {
    id: 'a5',
    outlet: 'Esker Today',
    origin: 'esker-today.txt',
    clock: '22:10',
    byline: [],
    credit: [],
    paragraphs: [
      'Crane collapses in Halvesund, killing three workers',
      'The labour ministry spoke of a dozen injured, Norland Wire reported.',
    ],
    cut: [],
  },
  {
    id: 'a6',
    outlet: null,
    origin: 'https://www.newsbarrel.example/p?id=77',
    clock: null,
    byline: [],
    credit: [],
    paragraphs: [
      'Crane topples down in Halvesund, at least 10 hurt',
      'Two workmen lost their lives as some 300 onlookers watched.',
    ],
    cut: [['other-story', 'another headline in the list', 'Shares in Norland Steel close higher']],
  },
  {
    id: 'a7',
    outlet: 'صدى الميناء',
    origin: 'https://sada.example/1',
    clock: '23:05',
    byline: ['ليلى حداد'],
    credit: [],
    paragraphs: [
      'Police: three dead, no sign of a crime',
      'Harbour police said three men are dead. “It was not a bomb,” an officer said.',
      'ليلى حداد ran towards the water.',
    ],
    cut: [],
  },
  {
    id: 'a8',
    outlet: '<img src=x onerror=alert(1)> **Gazette** [x](y)',
    origin: 'javascript:alert(document.domain)',
    clock: '23:30',
    byline: ['</title><script>alert(2)</script>'],
    credit: [],
    paragraphs: [
      '# Hostile </mark><script>alert(3)</script> headline',
      'It says <script>alert("crane")</script> [click me](javascript:alert(1)) ![x](http://evil.example/p.png) and [^1]: a note.',
      `A long word: ${'a'.repeat(300)} 👩‍👩‍👧 e\u0301e\u0301e\u0301.`,
      'A man said \u202eenord a\u202c and \u001b[31mred\u001b[0m | pipe | `code` &amp; &lt;b&gt; \u0000 end.',
    ],
    cut: [['boilerplate', 'cookie "notice" <b>', '</details><script>alert(4)</script>']],
  },
  {
    id: 'a9',
    outlet: 'Esker Gazette',
    origin: 'https://gazette.example/library',
    clock: '12:00',
    byline: [],
    credit: [],
    paragraphs: ['The library keeps its Sunday hours', 'The library keeps its Sunday hours, the council decided.'],
    cut: [],
  },
]
