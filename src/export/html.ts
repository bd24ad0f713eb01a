/** The account as one self-contained HTML file, for phone, desktop and paper. */
import type { Account, Cited } from '../model/index.ts'
import { counted } from '../text/phrase.ts'
import { incidentDecisions, storyDecisions } from './decision-words.ts'
import { htmlHead } from './html-head.ts'
import { bdi, citeLinks, escapeHtml, type HtmlPage, htmlList, htmlSection, openPage } from './html-parts.ts'
import { copiesHtml, reportHtml } from './html-reports.ts'
import { HTML_STYLE } from './html-style.ts'
import { countReports } from './lookup.ts'
import { plain } from './plain.ts'
import { clockName, instantWords, shortTimeWords, shortWords } from './time-words.ts'
import { reportsIn, untoldWords } from './untold.ts'
import {
  arrangeStories,
  type CorrectionView,
  type FactView,
  type IncidentView,
  type SideView,
  type StoryView,
  viewAccount,
} from './view.ts'
import { exactWords, quoted, STATUS, STATUS_MEANING } from './words.ts'

const MOST_CITES = 4 // of a sentence; the ledger below names every voice

const citedHtml = (cited: Cited, page: HtmlPage): string =>
  `${escapeHtml(plain(cited.text))}${citeLinks(cited.cites, page, MOST_CITES)}`

const voicesHtml = (fact: FactView, page: HtmlPage): string => {
  const names = fact.voices.map(v => bdi(v.name) + citeLinks([v.best], page)).join(', ')
  if (fact.voices.length === 0) return 'no voice'
  return fact.voices.length === 1 ? names : `${counted(fact.voices.length, 'voice')}: ${names}`
}

const statusHtml = (fact: FactView): string => `${STATUS[fact.status].mark} ${STATUS[fact.status].word}`

const agreesHtml = (side: SideView): string =>
  side.agreesWith === null ? '' : ` <span class="none">agrees with ${escapeHtml(side.agreesWith)}</span>`

const sideHtml = (side: SideView, page: HtmlPage): string => {
  const voices = side.voices.map(voice => {
    const claim = page.lookup.claim(voice.best)
    const words = claim ? `: ${bdi(exactWords(claim))}` : ''
    return `<p>${bdi(voice.name)}${words}${citeLinks([voice.best], page)}</p>`
  })
  const stale = side.stance === 'stale' ? ' <span class="none">since changed</span>' : agreesHtml(side)
  return `<b>${bdi(side.value)}${stale}</b>${voices.join('')}`
}

const sidesHtml = (fact: FactView, page: HtmlPage): string => {
  const items = fact.sides.map(side => `<li class="${side.stance}">${sideHtml(side, page)}</li>`)
  return `<tr class="opened"><td colspan="4"><ul class="sides">\n${items.join('\n')}\n</ul></td></tr>`
}

const isOpened = (fact: FactView): boolean =>
  (fact.status === 'disputed' || fact.status === 'superseded') && fact.sides.length > 1

const rowHtml = (view: IncidentView, page: HtmlPage) => (fact: FactView) => {
  const id = page.factId(view.incident.id, fact.fact.key)
  const isOpen = isOpened(fact)
  const voices = isOpen ? counted(new Set(fact.fact.support.map(s => s.voice)).size, 'voice') : voicesHtml(fact, page)
  const row = `<tr id="${id}"${isOpen ? ' class="split"' : ''}><td class="status ${fact.status}">${statusHtml(fact)}</td>\
<th scope="row">${bdi(fact.key)}</th><td class="value">${bdi(fact.value)}</td><td class="voices">${voices}</td></tr>`
  return isOpen ? `${row}\n${sidesHtml(fact, page)}` : row
}

const ledgerHtml = (view: IncidentView, page: HtmlPage): string =>
  view.facts.length === 0
    ? ''
    : `<table>
<thead><tr><th scope="col">Status</th><th scope="col">What</th><th scope="col">Value</th><th scope="col">Who says so</th></tr></thead>
<tbody>
${view.facts.map(rowHtml(view, page)).join('\n')}
</tbody>
</table>`

const clauseHtml = (view: IncidentView, page: HtmlPage) => (fact: FactView) => {
  const words = fact.slot === 'quote' ? quoted(fact.value) : fact.value
  const id = page.factId(view.incident.id, fact.fact.key)
  const status = `<span class="${fact.status}">${STATUS[fact.status].mark}<span class="sr"> ${STATUS[fact.status].word}</span></span>`
  return `<span id="${id}">${status} ${bdi(words)} <span class="none">— ${voicesHtml(fact, page)}</span></span>`
}

const correctionHtml = (view: IncidentView, page: HtmlPage) => (c: CorrectionView) => {
  const now =
    c.from === c.to ? `${bdi(c.to)}, now ${STATUS[c.status].word}` : `<del>${bdi(c.from)}</del> → <b>${bdi(c.to)}</b>`
  const who = c.who.length > 0 ? `, ${c.who.map(bdi).join(', ')}` : ''
  const clock = `<span class="clock">${escapeHtml(shortWords(c.at, view.day, view.zone))}</span>`
  return `${clock}<span>${bdi(c.key)}: ${now}${who}${citeLinks(c.because, page)}</span>`
}

const timelineHtml = (view: IncidentView, page: HtmlPage): string =>
  htmlList(
    view.incident.brief.timeline.map(entry => {
      const clock = `<span class="clock">${escapeHtml(shortTimeWords(entry.when, view.day, view.zone))}</span>`
      return `${clock}<span>${citedHtml(entry, page)}</span>`
    }),
    'ol',
    'timeline',
  )

const backgroundHtml = (page: HtmlPage) => (view: IncidentView) => {
  const facts = view.facts.map(fact => {
    const id = page.factId(view.incident.id, fact.fact.key)
    const status = `<span class="${fact.status}">${statusHtml(fact)}</span>`
    return `<span id="${id}">${bdi(fact.key)}: <b>${bdi(fact.value)}</b> ${status}, ${voicesHtml(fact, page)}</span>`
  })
  const parts = [`<strong>${bdi(view.title)}</strong>`, ...[view.where, view.when].flatMap(x => (x ? [bdi(x)] : []))]
  return [...parts, ...facts, ...incidentDecisions(view.incident, page.lookup, bdi)].join(' · ')
}

const countsWords = (story: StoryView): string =>
  [
    counted(story.reports, 'report'),
    counted(story.voices, 'voice'),
    ...(story.copies > 0 ? [counted(story.copies, 'copy')] : []),
  ].join(', ')

const summaryHtml = (view: IncidentView, page: HtmlPage): string => {
  const sentences = view.incident.brief.summary.map(sentence => citedHtml(sentence, page))
  if (sentences.length === 0) return ''
  return `<p class="summary">${sentences.join(' ')}</p>\n`
}

const accountHtml = (view: IncidentView, n: number, page: HtmlPage): string => {
  const changes = htmlList(view.corrections.map(correctionHtml(view, page)), 'ol', 'timeline')
  const clauses = htmlList(view.clauses.map(clauseHtml(view, page)), 'ul', 'plainlist')
  return [
    summaryHtml(view, page),
    htmlSection('Ledger', `ledger${n}`, ledgerHtml(view, page)),
    htmlSection(`Timeline (${clockName(view.zone)})`, `timeline${n}`, timelineHtml(view, page)),
    htmlSection(`What changed (${clockName(view.zone)})`, `changes${n}`, changes),
    htmlSection('Also reported', `also${n}`, clauses),
  ].join('')
}

/** What people decided of it, a line each. */
const decidedHtml = (story: StoryView, page: HtmlPage): string =>
  storyDecisions(story, page.lookup, bdi)
    .map(line => `<p class="about decided">${line}</p>\n`)
    .join('')

const storyHtml = (story: StoryView, n: number, page: HtmlPage): string => {
  const { main } = story
  const about = [...[main?.where, main?.when].flatMap(x => (x ? [bdi(x)] : [])), escapeHtml(countsWords(story))]
  const articles = story.story.articleIds.map(id => page.lookup.article(id)).filter(a => a !== undefined)
  const reports = articles.map(a => reportHtml(a, story.story, page))
  const background = htmlList(story.background.map(backgroundHtml(page)), 'ul', 'plainlist')
  return `<article aria-labelledby="story${n}">
<h1 id="story${n}">${main?.headline ? citedHtml(main.headline, page) : bdi(story.title)}</h1>
<p class="about">${about.join(' · ')}</p>
${decidedHtml(story, page)}${main ? accountHtml(main, n, page) : ''}${htmlSection('Recalled by these reports', `recalled${n}`, background)}\
${htmlSection('Who copied whom', `copies${n}`, copiesHtml(story.story, page))}\
${htmlSection('The reports, with their claims marked', `reports${n}`, reports.join('\n'))}</article>\n`
}

/** Other stories keep their reports too: every number of the page leads to words in it. */
const othersHtml = (stories: readonly StoryView[], n: number, page: HtmlPage): string => {
  const parts = stories.map((story, i) => {
    const articles = story.story.articleIds.map(id => page.lookup.article(id)).filter(a => a !== undefined)
    const reports = articles.map(a => reportHtml(a, story.story, page))
    const main = story.main
    const facts = main
      ? ledgerHtml(main, page) + htmlList(main.clauses.map(clauseHtml(main, page)), 'ul', 'plainlist')
      : ''
    const background = htmlList(story.background.map(backgroundHtml(page)), 'ul', 'plainlist')
    return `<h3 id="other${n + i}">${bdi(story.title)}</h3>
<p class="about">${escapeHtml(countsWords(story))}</p>\n${decidedHtml(story, page)}${facts}${background}${reports.join('\n')}`
  })
  return htmlSection('Other reports', 'others', parts.join('\n'))
}

/** Reports without facts come last, with their text: whoever asks what was in them finds it here. */
const untoldHtml = (stories: readonly StoryView[], page: HtmlPage): string => {
  const read = reportsIn(stories, page.lookup)
  if (read.length === 0) return ''
  const reports = stories.flatMap(({ story }) =>
    story.articleIds.flatMap(id => {
      const article = page.lookup.article(id)
      return article ? [reportHtml(article, story, page)] : []
    }),
  )
  const about = `<p class="about">${escapeHtml(untoldWords(read))}.</p>`
  return htmlSection('Reports without facts', 'untold', [about, ...reports].join('\n'))
}

const legend = Object.entries(STATUS)
  .map(([status, { mark, word }]) => `${mark} ${word}: ${STATUS_MEANING[status as keyof typeof STATUS]}`)
  .join('; ')

/**
 * The account as one HTML file that needs nothing else: no script, no request, and a content security policy that forbids both.
 * Per story the headline, summary, ledger with disputed lines side by side, timeline, changes; then every report with its claims
 * marked in the text, each mark numbered, and each citation of the account a link to its mark.
 *
 * Text of reports is escaped and isolated; only plain http(s) addresses become links.
 */
export const exportHtml = (account: Account): string => {
  const page = openPage(account)
  const { whole, others, untold } = arrangeStories(viewAccount(account, page.lookup))
  const stories = whole.map((story, i) => storyHtml(story, i + 1, page)).join('')
  const title = whole[0] ? plain(whole[0].title) : 'Account'
  const ids = account.articles.map(article => article.id)
  const read = counted(countReports(ids, page.lookup), 'report')
  const told = stories + othersHtml(others, 1, page) || '<p>No account: no report speaks of a happening.</p>\n'
  const body = told + untoldHtml(untold, page)
  return `${htmlHead(title, HTML_STYLE)}
<body>
<a class="skip" href="#account">Skip to the account</a>
<header>
<p class="kicker">Recount · ${read} read · as known at ${escapeHtml(instantWords(account.asOf))}</p>
</header>
<main id="account">
${body}</main>
<footer>
<p>${escapeHtml(legend)}.</p>
<p>A voice is an independent origin of a statement: copies add none. Numbers lead to the marked words of the reports.</p>
</footer>
</body>
</html>
`
}
