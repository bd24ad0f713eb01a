/** The script of nine days: three made-up publishers, a fire, a crash, edits, failures. All times are those of the test's clock. */
import { type Asked, openSite, type Reply, type Site, validated } from './site.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The first moment of the script: a Friday morning. */
export const START = '2031-05-02T08:00:00Z'
const T0 = Date.parse(START)

/** A moment of the script as an instant: days and hours after its start. */
export const moment = (days: number, hours = 0): string =>
  `${new Date(T0 + days * DAY + hours * HOUR).toISOString().slice(0, 19)}Z`

/** An ETag with bytes above 127 and a backslash: it must come back as it went. */
export const ODD_ETAG = 'W/"\u00e9t\\at-'

type Story = { readonly path: string; readonly title: string; readonly atMs: number }
type Text = {
  readonly title: string
  readonly site: string
  readonly paragraphs: readonly string[]
  readonly atMs: number
}

let tokens = 0

/** A page as sites send them: the same report in other bytes each time. */
export function pageOf({ title, site, paragraphs, atMs }: Text): string {
  tokens += 1
  const published = new Date(atMs).toISOString()
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${published}"></head>
<body data-token="${tokens}"><nav><a href="/">Home</a> <a href="/weather">Weather</a></nav>
<article><h1>${title}</h1>${paragraphs.map(words => `<p>${words}</p>`).join('\n')}</article>
<footer>Advertisement ${tokens} · all rights reserved</footer></body></html>`
}

/** An RSS feed of some stories, the newest first. */
export function rssOf(site: string, address: string, stories: readonly Story[]): string {
  const items = stories.toReversed().map(
    ({ path, title, atMs }) =>
      `<item><title>${title}</title><link>${address}${path}</link><guid>${address}${path}</guid>
<author>desk@harbour-times.example (Mara Quill)</author><pubDate>${new Date(atMs).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${site}</title>
<link>${address}/</link><description>News of Port Esker</description>${items.join('\n')}</channel></rss>`
}

/** The same as Atom. */
export function atomOf(site: string, address: string, stories: readonly Story[]): string {
  const entries = stories.toReversed().map(
    ({ path, title, atMs }) => `<entry><title>${title}</title><id>${address}${path}</id>
<link href="${address}${path}"/><updated>${new Date(atMs).toISOString()}</updated></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${site}</title>
<id>${address}/</id><updated>${new Date(T0).toISOString()}</updated>${entries.join('\n')}</feed>`
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const rss = { 'content-type': 'application/rss+xml' }

const after = (asked: Asked, days: number, hours = 0): boolean => asked.atMs >= T0 + days * DAY + hours * HOUR

/** What Harbour Times says of the fire, as it edits it: after 30 minutes, after 20 hours; deleted on the sixth day. */
function fire(asked: Asked): Reply {
  if (after(asked, 6)) return { status: 410 }
  const hurt = after(asked, 0, 0.5) ? 'Three' : 'Two'
  const paragraphs = [
    `${hurt} people were injured when a fire broke out in a warehouse on Quay Street in Port Esker on Friday morning, police said.`,
    'A witness said the flames rose over the harbour for an hour before the first engine came.',
    'The street was closed to traffic for most of the day while crews worked in the ruins.',
  ]
  if (after(asked, 0, 20)) paragraphs.push('One person died in hospital on Friday evening, police said.')
  const title = 'Fire shuts Quay Street in Port Esker'
  return { headers: html, body: pageOf({ title, site: 'Harbour Times', paragraphs, atMs: T0 }) }
}

const FILLER = [
  'The council of Port Esker met on Monday and talked about the budget for the harbour wall.',
  'Members of all parties asked for more time, and the vote was put off until the autumn.',
]

const filler = (site: string, path: string, atMs: number): Reply => {
  const title = `Council meets for the ${path.slice(1)}th time`
  return { headers: html, body: pageOf({ title, site, paragraphs: FILLER, atMs }) }
}

/** Harbour Times: a story every six hours for four days, then silence until the eighth; the fire; ETags of odd bytes. */
export function harbourTimes(now: () => number): Promise<Site> {
  const stories = (asked: Asked): readonly Story[] => {
    const early: Story[] = [-3, -2, -1].map(n => ({ path: `/old${-n}`, title: 'Council', atMs: T0 + n * 6 * HOUR }))
    const all: Story[] = [...early, { path: '/fire', title: 'Fire shuts Quay Street', atMs: T0 }]
    for (let n = 1; n <= 16; n += 1) all.push({ path: `/${n}`, title: `Council ${n}`, atMs: T0 + n * 6 * HOUR })
    all.push({ path: '/99', title: 'Council again', atMs: T0 + 8 * DAY })
    return all.filter(story => story.atMs <= asked.atMs)
  }
  return openSite(now, (asked, { address }) => {
    if (asked.path === '/robots.txt') return { body: 'User-agent: *\nDisallow: /private/' }
    if (asked.path === '/feed.xml') {
      const known = stories(asked)
      return validated(asked, `${ODD_ETAG}${known.length}"`, {
        headers: rss,
        body: rssOf('Harbour Times', address, known),
      })
    }
    if (asked.path === '/fire') return fire(asked)
    const story = stories(asked).find(one => one.path === asked.path)
    return story && filler('Harbour Times', story.path, story.atMs)
  })
}

const crash = (n: string): readonly string[] => [
  `${n} people were killed when a lorry hit a bus on the coast road near Port Esker on Saturday, the hospital said.`,
  'The café on the corner took in the people who were not hurt, and the road was shut until the evening.',
  'The driver of the lorry was questioned by police, who asked for witnesses to come forward.',
]

/** Esker Post: a page in another charset, a feed that moves for good, 429 with Retry-After, an hour of 500, a page for members only. */
export function eskerPost(now: () => number): Promise<Site> {
  const stories = (asked: Asked): readonly Story[] =>
    [
      { path: '/crash', title: 'Crash on the coast road', atMs: T0 + 26 * HOUR },
      { path: '/private/notes', title: 'For members', atMs: T0 + 26 * HOUR },
    ].filter(story => story.atMs <= asked.atMs)
  return openSite(now, (asked, { address }) => {
    if (asked.path === '/robots.txt') return { body: 'User-agent: *\nDisallow: /private/' }
    if (asked.path === '/atom.xml' && after(asked, 2)) return { status: 301, headers: { location: '/new/atom.xml' } }
    if (asked.path === '/atom.xml' || asked.path === '/new/atom.xml') {
      if (after(asked, 3) && !after(asked, 3, 1)) return { status: 429, headers: { 'retry-after': '7200' } }
      if (after(asked, 4) && !after(asked, 4, 1)) return { status: 500 }
      const modified = new Date(T0 + (after(asked, 1, 2) ? 26 : 0) * HOUR).toUTCString()
      if (asked.headers['if-modified-since'] === modified) return { status: 304 }
      const headers = { 'content-type': 'application/atom+xml', 'last-modified': modified }
      return { headers, body: atomOf('Esker Post', address, stories(asked)) }
    }
    if (asked.path !== '/crash') return undefined
    const page = pageOf({
      title: 'Crash on the coast road',
      site: 'Esker Post',
      paragraphs: crash('Four'),
      atMs: T0 + 26 * HOUR,
    })
    if (after(asked, 2)) return { headers: html, body: page }
    const latin = page.replace('charset="utf-8"', 'charset="windows-1252"')
    return { headers: { 'content-type': 'text/html; charset=windows-1252' }, body: Buffer.from(latin, 'latin1') }
  })
}

/** County Wire: hangs at first, then sound, rubbish from the second day to the fifth, gone for good on the seventh. */
export function countyWire(now: () => number): Promise<Site> {
  const story: Story = { path: '/storm', title: 'Storm warning', atMs: T0 - HOUR }
  return openSite(now, (asked, { address }) => {
    if (asked.path === '/robots.txt') return { status: 404 }
    if (asked.path === '/rss') {
      if (!after(asked, 0, 0.1)) return { delayMs: 60_000 }
      if (after(asked, 7)) return { status: 410 }
      if (after(asked, 2) && !after(asked, 5)) return { headers: rss, body: 'Database error: too many connections' }
      return validated(asked, '"w"', { headers: rss, body: rssOf('County Wire', address, [story]) })
    }
    return asked.path === '/storm' ? filler('County Wire', '/1', story.atMs) : undefined
  })
}
