import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Article, CaptureId } from '../../model/index.ts'
import { readArticle } from '../read-article.ts'

const read = (body: string, origin = 'https://harbour-times.example/2031/ferry-fire-1'): Article =>
  readArticle({
    id: '0'.repeat(64) as CaptureId,
    origin,
    mediaType: 'text/html',
    capturedAt: '2031-05-05T00:00:00Z',
    body,
    headers: {},
    problems: [],
  })

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`
const card = (n: number) =>
  `<div class=c><a href=/${n}><h3>A story, number ${n}</h3></a><p>What it says of ${n}.</p></div>`
const DATED = '<meta property="article:published_time" content="2031-05-04T10:00:00Z">'

describe('pages that are no report', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['not-found page', page('Page not found - Harbour Times', '<h1>Sorry</h1><p>It may have moved.</p>')],
    [
      'not-found page',
      page(
        'Hafenblatt',
        '<h1>Seite nicht gefunden</h1><p>Der von Ihnen aufgerufene Artikel ist nicht mehr verfügbar.</p>',
      ),
    ],
    [
      'captcha',
      page('Just a moment...', '<p>harbour-times.example needs to review the security of your connection.</p>'),
    ],
    [
      'captcha',
      page(
        'x.example',
        '<h1>Êtes-vous un robot ?</h1><p>Nous avons détecté une activité inhabituelle depuis votre réseau.</p>',
      ),
    ],
    [
      'consent wall',
      page(
        'Your privacy choices',
        '<h1>Harbour Times and your data</h1><p>We and our 237 partners store information on your device.</p>',
      ),
    ],
    [
      'page that needs JavaScript',
      page('Harbour', '<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>'),
    ],
    ['login page', page('Sign in | Harbour Times', '<form><input></form><p>Forgotten your password?</p>')],
    [
      'error page',
      page('Errore interno', '<h1>Errore interno</h1><p>Si è verificato un errore, riprova più tardi.</p>'),
    ],
    ['login page', page('Inloggen | Havenblad', '<h1>Inloggen</h1><p>Wachtwoord vergeten?</p>')],
    ['error page', page('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center>')],
    [
      'geo block',
      page(
        '451: Unavailable due to legal reasons',
        '<p>We recognize that you are in a country where access cannot be granted.</p>',
      ),
    ],
    [
      'search page',
      page('Suche nach "Fähre" - Hafenblatt', '<p>Ihre Suche nach Fähre ergab leider keine Treffer.</p>'),
    ],
    ['front page', page('Harbour Times', `<h1>News</h1><div>${[1, 2, 3, 4, 5].map(card).join('')}</div>`)],
  ] // prettier-ignore
  for (const [kind, html] of rows)
    it(`${kind}: ${/<title>(.*?)</.exec(html)?.[1]}`, () => {
      const article = read(html, kind === 'front page' ? 'https://harbour-times.example/' : undefined)
      assert.equal(article.text, '')
      assert.deepEqual(
        article.problems.map(problem => [problem.code, problem.message.includes(`got a ${kind};`)]),
        [['reading/not-an-article', true]],
      )
    })
})

describe('reports that resemble them', () => {
  const LEAD = 'Two people died when a ferry caught fire in the harbour of Port Elmy on Sunday, the coast guard said.'
  const rows: readonly (readonly [string, string])[] = [
    ['of one sentence', page('Tunnel closed', `<h1>Tunnel closed</h1><p>${LEAD}</p>`)],
    [
      'of one sentence, with teasers below',
      page('Tunnel closed', `<h1>Tunnel closed</h1><p>${LEAD}</p>${[1, 2, 3, 4].map(card).join('')}`, DATED),
    ],
    [
      'on a missing page',
      page(
        '“Page not found”: sites show missing children',
        `<h1>“Page not found”: sites show missing children</h1><p>A thousand sites will show a missing child instead of the notice “The page you requested does not exist”, from Monday.</p><p>${LEAD}</p>`,
      ),
    ],
    [
      'on captchas',
      page(
        'Captchas are to go',
        `<h1>Captchas are to go</h1><p>${LEAD}</p><p>“Please verify you are human is all our business”, she said of the puzzles that she sells.</p><p>${LEAD}</p>`,
      ),
    ],
    ['of a number', page('500 people march in Port Elmy', `<h1>500 people march in Port Elmy</h1><p>${LEAD}</p>`)],
    ['of consent', page('Zustimmung zur Reform wächst', `<h1>Zustimmung zur Reform wächst</h1><p>${LEAD}</p>`)],
    ['on searching', page('Search for survivors goes on', `<h1>Search for survivors goes on</h1><p>${LEAD}</p>`)],
    [
      'behind a consent banner',
      page(
        'Tunnel closed',
        `<div class="cookie-banner"><p>We and our 214 partners store information on your device.</p></div><h1>Tunnel closed</h1><p>${LEAD}</p>`,
      ),
    ],
  ] // prettier-ignore
  for (const [behaviour, html] of rows)
    it(behaviour, () => {
      const article = read(html)
      assert.deepEqual(article.problems, [])
      assert.ok(article.text.includes(LEAD))
    })
})
