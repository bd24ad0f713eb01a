/** The account as Markdown (CommonMark with GitHub's tables and footnotes). */
import type { Account, Article, Cited, CopyKind } from '../model/index.ts'
import { counted, shorten } from '../text/phrase.ts'
import { type Citer, numberCitations } from './cites.ts'
import { incidentDecisions, storyDecisions } from './decision-words.ts'
import { alikeWords, foundFields, type Saying } from './found.ts'
import { type Lookup, lookUp } from './lookup.ts'
import { plain } from './plain.ts'
import { clockName, instantWords, shortTimeWords, shortWords, timeWords } from './time-words.ts'
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
import { exactWords, outletName, quoted, STATUS, STATUS_MEANING } from './words.ts'

type Page = { readonly account: Account; readonly lookup: Lookup; readonly citer: Citer }

/**
 * Text as Markdown that shows exactly this text: no markup, link, image, HTML, table cell, footnote or heading can start in it.
 *
 *     '[x](javascript:y) *z* 1. | www.a.b' → '\[x\](javascript:y) \*z\* 1. \| www\.a.b'
 */
export const escapeMarkdown = (text: string): string =>
  plain(text)
    .replace(/[\\`*_{}[\]<>|~#&$^@]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/www\./gi, found => `${found.slice(0, 3)}\\.`)
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-+=:]/, '\\$&')

const md = escapeMarkdown

/** A web address as an autolink when it is a plain http(s) one, otherwise as text: no other scheme becomes a link. */
const addressWords = (origin: string): string =>
  /^https?:\/\/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,2000}$/.test(origin) ? `<${origin}>` : md(origin)

const notes = (found: readonly (number | null)[]): string =>
  found
    .filter(n => n !== null)
    .map(n => `[^${n}]`)
    .join('')

const MOST_CITES = 4 // of a sentence; the ledger names every voice

const citedWords = (cited: Cited, page: Page): string =>
  md(cited.text) + notes(page.citer.citeAll(cited.cites.slice(0, MOST_CITES)))

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']

const voicesWords = (fact: FactView, page: Page): string =>
  fact.voices.map(v => md(v.name) + notes([page.citer.cite(v.best)])).join(', ') || 'no voice'

const statusWords = (fact: FactView): string => `${STATUS[fact.status].mark} ${STATUS[fact.status].word}`

const tableLines = (facts: readonly FactView[], page: Page): string[] =>
  facts.length === 0
    ? []
    : [
        '| Status | What | Value | Voices |',
        '| :-- | :-- | :-- | :-- |',
        ...facts.map(f => `| ${statusWords(f)} | ${md(f.key)} | **${md(f.value)}** | ${voicesWords(f, page)} |`),
      ]

const agreesWords = (side: SideView): string =>
  side.agreesWith === null ? '' : ` (agrees with ${md(side.agreesWith)})`

const sideLine = (side: SideView, page: Page): string => {
  const voices = side.voices.map(voice => {
    const claim = page.lookup.claim(voice.best)
    return `${md(voice.name)}${claim ? `: ${md(exactWords(claim))}` : ''}${notes([page.citer.cite(voice.best)])}`
  })
  return `- **${md(side.value)}**${side.stance === 'stale' ? ' (since changed)' : agreesWords(side)} — ${voices.join('; ')}`
}

const disputedLines = (facts: readonly FactView[], page: Page): string[] =>
  facts
    .filter(fact => (fact.status === 'disputed' || fact.status === 'superseded') && fact.sides.length > 1)
    .flatMap((fact, i) => [
      ...(i > 0 ? [''] : []),
      `### ${md(fact.key)}`,
      '',
      ...fact.sides.map(side => sideLine(side, page)),
    ])

const clauseLine = (fact: FactView, page: Page): string => {
  const words = fact.slot === 'quote' ? quoted(fact.value) : fact.value
  return `- ${STATUS[fact.status].mark} ${md(words)} — ${voicesWords(fact, page)}`
}

const correctionLine = (view: IncidentView, page: Page) => (c: CorrectionView) => {
  const now = c.from === c.to ? `${md(c.to)}, now ${STATUS[c.status].word}` : `${md(c.from)} → ${md(c.to)}`
  const who = c.who.length > 0 ? `, ${c.who.map(md).join(', ')}` : ''
  return `- ${shortWords(c.at, view.day, view.zone)} ${md(c.key)}: ${now}${who}${notes(page.citer.citeAll(c.because))}`
}

const backgroundLine = (view: IncidentView, page: Page): string => {
  const facts = view.facts.map(f => `${md(f.key)}: ${md(f.value)} (${STATUS[f.status].word}; ${voicesWords(f, page)})`)
  const decided = incidentDecisions(view.incident, page.lookup, md)
  const parts = [
    `**${md(view.title)}**`,
    view.where && md(view.where),
    view.when && md(view.when),
    ...facts,
    ...decided,
  ]
  return `- ${parts.filter(Boolean).join(' · ')}`
}

const HOW: { readonly [K in CopyKind]: string } = {
  same: 'the same text',
  syndicated: 'a cut or re-headed copy',
  spun: 'a reworded copy',
}

const reportLine = (article: Article, story: StoryView['story'] | null, page: Page): string => {
  const group = story?.copyGroups.find(g => g.copies.some(c => c.articleId === article.id))
  const copy = group?.copies.find(c => c.articleId === article.id)
  const from = group && outletName(page.lookup.article(group.original))
  const copied = copy && from ? ` — ${HOW[copy.how]} of ${md(from)}, ${Math.round(copy.similarity * 100)} % shared` : ''
  const time = article.published ? md(timeWords(article.published)) : 'undated'
  return `- ${md(outletName(article))}, ${time}: ${md(article.title ?? 'no headline')}. ${addressWords(article.origin)}${copied}${foundWords(article)}`
}

const sayingWords = ({ value, place, sure }: Saying): string => `“${md(shorten(value, 90))}” (${md(place)}, ${sure} %)`

/** Under a report: where its title, writers, outlet, dates and language were found, and what was not used. */
const foundWords = (article: Article): string => {
  const fields = foundFields(article)
  if (fields.length === 0) return ''
  const found = fields.flatMap(({ name, believed, alike }) => {
    const places = believed
      .map(one => `${md(one.place)}, ${one.sure} %`)
      .filter((one, i, all) => all.indexOf(one) === i)
    return places.length === 0 ? [] : [`${name} (${places.join(', ')}${alikeWords(alike)})`]
  })
  const doubted = fields.flatMap(({ name, otherwise }) => otherwise.map(one => `${name} ${sayingWords(one)}`))
  const lines = [
    ...(found.length > 0 ? [`found: ${found.join('; ')}`] : []),
    ...(doubted.length > 0 ? [`not used: ${doubted.join('; ')}`] : []),
  ]
  return lines.map(line => `\n  - ${line}`).join('')
}

const countsWords = (story: StoryView): string =>
  [
    counted(story.reports, 'report'),
    counted(story.voices, 'voice'),
    ...(story.copies > 0 ? [counted(story.copies, 'copy')] : []),
  ].join(', ')

const incidentLines = (view: IncidentView, page: Page): string[] => {
  const { brief } = view.incident
  return [
    ...(brief.summary.length > 0 ? [brief.summary.map(s => citedWords(s, page)).join(' '), ''] : []),
    ...section('Ledger', tableLines(view.facts, page)),
    ...section('Disputed', disputedLines(view.facts, page)),
    ...section(
      `Timeline (${clockName(view.zone)})`,
      brief.timeline.map(e => `- ${md(shortTimeWords(e.when, view.day, view.zone))} ${citedWords(e, page)}`),
    ),
    ...section(`Corrections (${clockName(view.zone)})`, view.corrections.map(correctionLine(view, page))),
    ...section(
      'Also reported',
      view.clauses.map(fact => clauseLine(fact, page)),
    ),
  ]
}

const storyLines = (story: StoryView, page: Page): string[] => {
  const { main } = story
  const articles = story.story.articleIds.map(id => page.lookup.article(id)).filter(a => a !== undefined)
  const heading = main?.headline ? citedWords(main.headline, page) : md(story.title)
  const about = [main?.where && md(main.where), main?.when && md(main.when), countsWords(story)].filter(Boolean)
  return [
    `# ${heading}`,
    '',
    about.join(' · '),
    '',
    ...storyDecisions(story, page.lookup, md).flatMap(line => [`_${line}_`, '']),
    ...(main ? incidentLines(main, page) : []),
    ...section(
      'Recalled by these reports',
      story.background.map(view => backgroundLine(view, page)),
    ),
    ...section(
      'Reports',
      articles.map(article => reportLine(article, story.story, page)),
    ),
  ]
}

const otherLine =
  (page: Page) =>
  (story: StoryView): string => {
    const decided = storyDecisions(story, page.lookup, md)
    const parts = [md(story.title), story.main?.where && md(story.main.where), countsWords(story), ...decided]
    return `- ${parts.filter(Boolean).join(' · ')}`
  }

const untoldLines = (stories: readonly StoryView[], page: Page): string[] => {
  const reports = reportsIn(stories, page.lookup)
  if (reports.length === 0) return []
  return [`${md(untoldWords(reports))}:`, '', ...reports.map(one => reportLine(one, null, page)), '']
}

const footnotes = (page: Page): string[] =>
  page.citer.list().map(({ number, claim, article }) => {
    const time = article?.published ? md(timeWords(article.published)) : 'undated'
    return `[^${number}]: ${md(outletName(article))}, ${time}: ${md(exactWords(claim))} (${md(claim.id)})`
  })

const legend = Object.entries(STATUS).map(
  ([status, { mark, word }]) => `${mark} ${word}: ${STATUS_MEANING[status as keyof typeof STATUS]}`,
)

/**
 * The account as Markdown: a top heading for each story with its summary, ledger, disputed lines, timeline, corrections, other
 * statements, recalled happenings and reports; citations are footnotes with the exact words.
 *
 * Text of reports is escaped (`escapeMarkdown`): it shows as it is and cannot become markup or a link.
 */
export const exportMarkdown = (account: Account): string => {
  const lookup = lookUp(account)
  const page: Page = { account, lookup, citer: numberCitations(lookup) }
  const { whole, others, untold } = arrangeStories(viewAccount(account, lookup))
  const body = whole.flatMap(story => storyLines(story, page))
  const lines = [
    ...(body.length > 0 ? body : ['No account: no report speaks of a happening.', '']),
    ...section('Other reports', others.map(otherLine(page))),
    ...untoldLines(untold, page),
    '---',
    '',
    `As known at ${md(instantWords(account.asOf))}. ${legend.join('; ')}.`,
    '',
    ...footnotes(page),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
