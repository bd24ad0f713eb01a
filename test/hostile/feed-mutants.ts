/** Feeds broken on purpose: seeded changes to their bytes and to their structure. */

/** Pseudo-random numbers in 0..1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
type Change = (bytes: Uint8Array, random: Random) => Uint8Array

const below = (random: Random, end: number): number => Math.floor(random() * end)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const spliced = (bytes: Uint8Array, at: number, length: number, middle: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(at + length)])

const INSERTED = [
  [
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '</',
    '/>',
    '\0',
    '\u0001',
    '\xff',
    '\xc3',
    '\xef\xbb\xbf',
  ],
  [
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '&nbsp;',
    '&nosuch;',
    '&lt;script&gt;',
    '<script>alert(1)</script>',
    '<item>',
    '</item>',
    '<entry>',
  ],
  [
    '<__proto__><polluted>1</polluted></__proto__>',
    ' __proto__="polluted"',
    ' constructor="x"',
    ' xml:base="javascript:1"',
  ],
  [
    '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
    '&a;',
    '&c;',
    ' xmlns="http://nowhere.example/"',
  ],
].flat()

const BYTES: readonly Change[] = [
  (bytes, random) => spliced(bytes, below(random, bytes.length), 1, Uint8Array.of(below(random, 256))),
  (bytes, random) => spliced(bytes, below(random, bytes.length), 1 + below(random, 64), new Uint8Array()),
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  (bytes, random) => spliced(bytes, below(random, bytes.length), 0, latin(INSERTED[below(random, INSERTED.length)]!)),
  (bytes, random) => {
    const at = below(random, bytes.length)
    return spliced(bytes, below(random, bytes.length), 0, bytes.subarray(at, at + below(random, 400)))
  },
]

/** Where the tags of a text are, as [start, end). */
const tagsOf = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/<[^<>]{0,500}>/g)].map(m => [m.index, m.index + m[0].length])

const STRUCTURE: readonly Change[] = [
  (bytes, random) => onTag(bytes, random, () => ''),
  (bytes, random) => onTag(bytes, random, tag => tag + tag),
  (bytes, random) => onTag(bytes, random, tag => tag.replace(/^<\/?/, lead => (lead === '<' ? '</' : '<'))),
  (bytes, random) => onTag(bytes, random, tag => tag.slice(0, -1)),
  (bytes, random) => onTag(bytes, random, tag => tag.replace(/["']/, '')),
  (bytes, random) =>
    onTag(bytes, random, tag =>
      tag.replace(/^<(\/?)[\w:]+/, `<$1${['item', 'title', 'description', 'x:y', 'script'][below(random, 5)]}`),
    ),
  (bytes, random) => onTag(bytes, random, tag => tag.repeat(1 + below(random, 600))),
  bytes => latin(textOf(bytes).replace(/encoding=(["'])[^"']*\1/, 'encoding="utf-16"')),
  bytes => latin(textOf(bytes).replace(/<\/(?:item|entry)>/g, '')),
  bytes => Buffer.concat([bytes, bytes]),
]

function onTag(bytes: Uint8Array, random: Random, change: (tag: string) => string): Uint8Array {
  const text = textOf(bytes)
  const tags = tagsOf(text)
  const [start, end] = tags[below(random, tags.length)] ?? [0, 0]
  return latin(text.slice(0, start) + change(text.slice(start, end)) + text.slice(end))
}

/** One mutant of a feed: one to four changes, of bytes or of structure. Same bytes and numbers, same mutant. */
export function mutantOf(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutant = bytes
  for (let i = 1 + below(random, 4); i > 0; i--) {
    const changes = random() < 0.5 ? BYTES : STRUCTURE
    mutant = changes[below(random, changes.length)]!(mutant, random)
  }
  return mutant
}
