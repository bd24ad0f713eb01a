/**
 * How the time of reading a feed grows with its length: each generator at n and 2n, three times the best of three.
 * `node test/hostile/feeds-growth.ts [BYTES [NAME]]` prints a line each and exits 1 when a feed of twice the length takes more than 2.5 times as long,
 * or a MiB more than 1.5 s of processor time: what stays in step may still be slow at every length.
 */
import { readFeed } from '../../src/reading/feed/read-feed.ts'

const MAX_RATIO = 2.5
const MAX_MS_A_MIB = 1_500 // the slowest here takes 600
const START_BYTES = Number(process.argv[2] ?? 500_000)
const MIN_MS = 3 // what takes less is noise

const rss = (inside: string): string =>
  `<rss><channel><title>t</title><item><title>t</title>${inside}</item></channel></rss>`
const described = (html: string): string => rss(`<description>${html.replaceAll('<', '&lt;')}</description>`)
const repeated =
  (piece: string, wrap: (all: string) => string = rss) =>
  (bytes: number) =>
    wrap(piece.repeat(Math.ceil(bytes / piece.length)))
const numbered =
  (piece: (i: number) => string, wrap: (all: string) => string = rss) =>
  (bytes: number) => {
    const parts: string[] = []
    for (let i = 0, length = 0; length < bytes; i++) {
      parts.push(piece(i))
      length += parts.at(-1)!.length
    }
    return wrap(parts.join(''))
  }
const nested = (start: string, end: string) => (bytes: number) => {
  const n = Math.ceil(bytes / (start.length + end.length))
  return rss(start.repeat(n) + end.repeat(n))
}

const generators: Readonly<Record<string, (bytes: number) => string>> = {
  'plain items': numbered(
    i =>
      `</item><item><title>Story ${i}</title><link>https://x.example/${i}</link><description>words &amp;amp; words</description>`,
  ),
  'deep elements': nested('<a>', '</a>'),
  'deep items': nested('<item>', '</item>'),
  'unclosed elements': repeated('<a>'),
  'unclosed items': repeated('<item>'),
  'items under open elements': repeated('<item/>', all => `<rss>${'<a>'.repeat(505)}${all}`),
  'prefixes under open ones': repeated('<q:b xmlns:p="x"/>', all => `<rss>${'<a xmlns:p="y">'.repeat(505)}${all}`),
  'end tags of nothing': repeated('</b>'),
  'end tags far out': numbered(i => `<i${i % 500}></item2>`),
  'lone "<"': repeated('<'),
  'lone "&"': repeated('&'),
  entities: repeated('&eacute;&#233;&nosuch;'),
  'own entities': repeated(
    '&a;',
    all => `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(900)}">]>${rss(`<description>${all}</description>`)}`,
  ),
  'comments never closed': repeated('<!-- '),
  'sections never closed': repeated('<![CDATA[ '),
  'sections closed once': repeated('<description><![CDATA[ </description>', all => rss(`${all}]]>`)),
  'instructions never closed': repeated('<?x '),
  declarations: repeated('<!DOCTYPE [ '),
  'brackets in a declaration': repeated('] ', all => `<!DOCTYPE rss [${all}`),
  'open quotation marks': repeated('<a b="x>y'),
  'both quotation marks': repeated(`<a b="'><a b='">`),
  'one tag, many attributes': numbered(
    i => ` a${i}="x"`,
    all => rss(`<x${all}/>`),
  ),
  'namespaces in depth': numbered(i => `<p${i}:a xmlns:p${i}="http://x.example/${i}">`),
  'bases in depth': repeated('<a xml:base="long-name-of-a-folder/"><link>x</link>'),
  'links and categories': numbered(i => `<link rel="x" href="/${i}"/><category>c${i}</category>`),
  keywords: repeated('word,', all => rss(`<itunes:keywords>${all}</itunes:keywords>`)),
  dates: repeated('<pubDate>Fri, Fri, Fri, 02 02 02 10:10:10:10:10</pubDate>'),
  'white space': repeated(' \n', all => rss(`<title>${all}x${all}</title><author>${all}a${all}@${all}</author>`)),
  authors: repeated('(', all => rss(`<author>${all}a@b.example${all}</author>`)),
  'deep HTML': repeated('<b>', described),
  'crossed HTML': repeated('<b><i></b></i>', described),
  'HTML without ends': repeated('<a href="x', described),
  'HTML frames': repeated('<iframe>', described),
  'HTML templates': repeated('<template>', described),
  'HTML comments': repeated('<!--', described),
  'pictures in the channel': repeated(
    '<img ',
    all => `<rss><channel><description>${all.replaceAll('<', '&lt;')}</description></channel></rss>`,
  ),
  'titles like HTML': repeated('<a /', all => rss(`<title>${all.replaceAll('<', '&lt;')}</title>`)),
  sitemap: numbered(
    i => `<url><loc>https://x.example/${i}</loc><lastmod>2031-05-02</lastmod></url>`,
    all => `<urlset>${all}</urlset>`,
  ),
  'folders of OPML': repeated('<outline text="a">', all => `<opml><body>${all}`),
  'deep JSON': repeated('[', all => `{"items":${all}`),
  'cut JSON': repeated('{"id":"1"},', all => `{"items":[${all}`),
  'strings of cut JSON': repeated('"\\', all => `{"items":[${all}`),
}

function cpuMs(bytes: Uint8Array): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    readFeed(bytes, { contentType: null, url: 'https://x.example/feed' })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

let worst = 0
let slowest = 0
for (const [name, make] of Object.entries(generators).filter(([one]) => one.includes(process.argv[3] ?? ''))) {
  const [small, large] = [Buffer.from(make(START_BYTES)), Buffer.from(make(2 * START_BYTES))]
  const ratios: number[] = []
  let [once, twice] = [0, 0]
  for (let i = 0; i < 3; i++) {
    once = cpuMs(small)
    twice = cpuMs(large)
    ratios.push(twice < MIN_MS ? 1 : twice / Math.max(once, MIN_MS / 2))
  }
  const ratio = Math.min(...ratios) // noise only ever adds
  const msAMiB = (twice * 1024 * 1024) / large.length
  worst = Math.max(worst, ratio)
  slowest = Math.max(slowest, msAMiB)
  const mark = ratio > MAX_RATIO ? '  TOO STEEP' : msAMiB > MAX_MS_A_MIB ? '  TOO SLOW' : ''
  console.log(
    `${name.padEnd(28)} ${once.toFixed(1).padStart(8)} ms ${twice.toFixed(1).padStart(8)} ms  ×${ratio.toFixed(2)}${mark}`,
  )
}
console.log(
  `worst ×${worst.toFixed(2)}, expected at most ×${MAX_RATIO}; slowest ${slowest.toFixed(0)} ms a MiB, expected at most ${MAX_MS_A_MIB}`,
)
if (worst > MAX_RATIO || slowest > MAX_MS_A_MIB) process.exitCode = 1
