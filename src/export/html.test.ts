import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Account } from '../model/index.ts'
import { matchGolden } from './golden.ts'
import { exportHtml } from './html.ts'
import { escapeHtml } from './html-parts.ts'
import { HTML_STYLE } from './html-style.ts'
import { sampleAccount } from './sample.ts'

const VOID = new Set(['meta', '!doctype'])
const TAGS = new Set(
  `!doctype html head meta title style body a header div p main article section h1 h2 h3 table thead tbody tr th td ul ol li
   b strong span bdi del mark q details summary footer`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `html lang charset http-equiv content name class href id aria-label aria-labelledby title data-slot dir colspan scope rel`.split(
    ' ',
  ),
)

type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

/** Every tag of the page, after checking that tags nest and that only ours are there. */
const tagsOf = (html: string): readonly Tag[] => {
  const open: string[] = []
  const tags: Tag[] = []
  for (const [whole, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([^\s>]*)([^>]*)>/g)) {
    const tag = name.toLowerCase()
    assert.ok(TAGS.has(tag), `foreign tag ${whole}`)
    if (slash) assert.equal(open.pop(), tag, `${whole} closes another tag`)
    else if (!VOID.has(tag)) open.push(tag)
    const attributes = new Map([...rest.matchAll(/\s([^\s="]+)(?:="([^"]*)")?/g)].map(m => [m[1]!, m[2] ?? '']))
    for (const attribute of attributes.keys()) assert.ok(ATTRIBUTES.has(attribute), `foreign attribute in ${whole}`)
    assert.equal(rest.replace(/\s[^\s="]+(?:="[^"]*")?/g, ''), '', `loose text in ${whole}`)
    if (!slash) tags.push({ name: tag, attributes })
  }
  assert.deepEqual(open, [])
  assert.doesNotMatch(html.replace(/<[^>]*>/g, ''), /[<>]/)
  return tags
}

const withoutStyle = (html: string): string => html.replace(/<style>[^<]*<\/style>/, '')

/** The sample with one string in every place where a report's words can stand. */
const everywhere = (text: string): Account => ({
  ...sampleAccount,
  articles: sampleAccount.articles.map(a => ({
    ...a,
    origin: text,
    outlet: text,
    title: text,
    byline: [text],
    credit: [text],
    text: text + a.text,
    cut: a.cut.map(c => ({ ...c, reason: text, text })),
  })),
  claims: sampleAccount.claims.map(c => ({
    ...c,
    anchor: { ...c.anchor, exact: text },
    statement: c.statement.slot === 'assertion' ? { ...c.statement, words: text } : c.statement,
    attribution: { ...c.attribution, source: c.attribution.source && { ...c.attribution.source, name: text } },
  })),
  incidents: sampleAccount.incidents.map(i => ({
    ...i,
    label: text,
    ledger: { ...i.ledger, facts: i.ledger.facts.map(f => ({ ...f, key: `${f.key}:${text}` })) },
    brief: { ...i.brief, headline: i.brief.headline && { ...i.brief.headline, text } },
  })),
})

test('the sample is its golden', () => {
  matchGolden(exportHtml(sampleAccount), new URL('./golden/account.html.golden', import.meta.url))
})

test('links within the page lead somewhere, ids are unique, nothing is fetched', () => {
  const html = exportHtml(sampleAccount)
  const tags = tagsOf(withoutStyle(html))
  const ids = tags.flatMap(t => t.attributes.get('id') ?? [])
  assert.equal(new Set(ids).size, ids.length)
  const links = tags.flatMap(t => t.attributes.get('href') ?? [])
  assert.ok(links.length > 100)
  for (const link of links) {
    if (link.startsWith('#')) assert.ok(ids.includes(link.slice(1)), `${link} leads nowhere`)
    else assert.match(link, /^https:\/\/[a-z.]+\.example\//)
  }
  assert.ok(!tags.some(t => t.attributes.has('src') || t.name === 'script' || t.name === 'link'))
  assert.doesNotMatch(html, /url\(|@import/)
})

test('the policy allows this style sheet and nothing else', () => {
  const html = exportHtml(sampleAccount)
  const style = /<style>([^<]*)<\/style>/.exec(html)![1]!
  const policy = tagsOf(withoutStyle(html)).find(t => t.attributes.get('http-equiv') === 'Content-Security-Policy')
  const hash = createHash('sha256').update(style).digest('base64')
  assert.equal(
    policy?.attributes.get('content'),
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  )
})

test('every claim is marked in its report, and each mark carries slot and speaker', () => {
  const marks = tagsOf(withoutStyle(exportHtml(sampleAccount))).filter(t => t.name === 'mark')
  assert.ok(marks.length >= new Set(sampleAccount.claims.map(c => `${c.anchor.articleId}:${c.anchor.start}`)).size)
  for (const mark of marks) {
    assert.ok(mark.attributes.get('data-slot'))
    assert.match(mark.attributes.get('title')!, /: ./)
  }
})

test('no text of a report becomes markup, a link or a steering character', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'<>"\'&/=;`- \n\u0000\u202e\u001b\ud800'.split(''),
      '<script>',
      'javascript:',
      ' onclick=',
      '-->',
      'a',
    ),
  })
  const steering =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
      const html = withoutStyle(exportHtml(everywhere(text)))
      const links = tagsOf(html).flatMap(t => t.attributes.get('href') ?? [])
      for (const link of links) assert.match(link, /^(?:#|https?:\/\/)/)
      assert.doesNotMatch(html, steering)
      assert.doesNotMatch(html, /&(?!(?:amp|lt|gt|quot|#39);)/)
    }),
    { numRuns: 80 },
  )
})

test('escaping keeps what can be seen', () => {
  for (const [text, html] of [
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ["it's", 'it&#39;s'],
    ['a\u202eb\u0007', 'ab\ufffd'],
    ['שלום 你好', 'שלום 你好'],
  ] as const)
    assert.equal(escapeHtml(text), html)
})

/** Relative luminance of '#rrggbb' (WCAG 2.2). */
const luminance = (colour: string): number => {
  const parts = [1, 3, 5].map(i => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
  const [r, g, b] = parts.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

test('every colour of text stands out from what it stands on, in light, dark and on paper (WCAG AA, 4.5 to 1)', () => {
  const sheets = [...HTML_STYLE.matchAll(/:root \{([^}]*)\}/g)].map(
    m => new Map([...m[1]!.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(v => [v[1]!, v[2]!])),
  )
  assert.equal(sheets.length, 3)
  const pairs = [
    ...['ink', 'soft', 'link', 'confirmed', 'single', 'disputed', 'superseded', 'denied'].flatMap(text => [
      [text, 'page'],
      [text, 'card'],
    ]),
    ...['harm', 'who', 'where', 'words', 'open'].map(ground => ['ink', ground]),
    ['soft', 'open'],
    ['link', 'open'],
  ]
  const full = sheets.map(sheet => (sheet.size > 15 ? sheet : new Map([...sheets[0]!, ...sheet])))
  full.forEach((sheet, i) => {
    for (const [text, ground] of pairs) {
      const [a, b] = [luminance(sheet.get(text!)!), luminance(sheet.get(ground!)!)].sort((x, y) => y - x)
      const ratio = (a! + 0.05) / (b! + 0.05)
      assert.ok(ratio >= 4.5, `sheet ${i}: ${text} on ${ground} is ${ratio.toFixed(2)}`)
    }
  })
})
