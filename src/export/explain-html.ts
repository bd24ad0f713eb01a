/** What the engine saw in a report, as one self-contained page: `recount explain --format html`. */
import type { Inspection } from '../model/index.ts'
import { type ClaimSeen, type Seen, type SentenceSeen, treeLines, viewInspection } from './explain-view.ts'
import { htmlHead } from './html-head.ts'
import { bdi, escapeHtml, htmlList, htmlSection } from './html-parts.ts'
import { HTML_STYLE } from './html-style.ts'
import { quoted } from './words.ts'

const STYLE = `${HTML_STYLE}
.sentence { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .9rem clamp(1rem, 3vw, 1.6rem); margin: 0 0 .8rem; }
.sentence > p { font: 1.0625rem/1.6 var(--serif); margin: 0 0 .4rem; max-width: 46rem; }
.seen { list-style: none; margin: .3rem 0; padding: 0; font-size: .875rem; }
.seen li { display: grid; grid-template-columns: 6.5rem 1fr; gap: .2rem 1rem; padding: .1rem 0; }
.seen .label { color: var(--soft); }
.claim { border-inline-start: 4px solid var(--single); padding-inline-start: .8rem; margin: .6rem 0; }
.claim > b { font-size: 1rem; }
.claim > .about { margin: 0; font-size: .8125rem; }
pre { overflow-x: auto; font: .8125rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--ink); margin: .4rem 0; }
pre i { color: var(--soft); font-style: normal; }
`

const seenHtml = (seen: readonly Seen[]): string =>
  htmlList(
    seen.map(
      s =>
        `<span class="label">${escapeHtml(s.label)}</span><span>${s.words === null ? '' : `${bdi(quoted(s.words))}: `}${bdi(s.means)}</span>`,
    ),
    'ul',
    'seen',
  )

const claimHtml = (c: ClaimSeen): string =>
  `<div class="claim"><b>${bdi(c.title)}</b>\n<p class="about">${escapeHtml(c.made)}</p>\n${seenHtml(c.reasons)}</div>`

const treeHtml = (s: SentenceSeen): string => {
  const lines = treeLines(s.sentence.words).map(
    ({ stem, word }) =>
      `${stem}<bdi>${escapeHtml(word.text)}</bdi>  <i>${escapeHtml(`${word.xpos} ${word.rel} · ${word.lemma}`)}</i>`,
  )
  return lines.length === 0 ? '' : `<details><summary>Parse</summary>\n<pre>${lines.join('\n')}</pre>\n</details>`
}

const sentenceHtml = (number: number, s: SentenceSeen): string => {
  const role = s.sentence.role === 'body' ? '' : ` <span class="none">${escapeHtml(s.sentence.role)}</span>`
  return `<article class="sentence" id="s${number}">
<p dir="auto"><a class="num" href="#s${number}">${number}</a> ${bdi(s.text)}${role}</p>
${seenHtml(s.seen)}${s.claims.map(claimHtml).join('\n')}
${treeHtml(s)}
</article>`
}

/** The report as the engine saw it: no script, no request; text of the report is escaped and isolated. `sentence`, from 1: only this one. */
export const explainHtml = (
  inspection: Inspection,
  { sentence = null }: { readonly sentence?: number | null } = {},
): string => {
  const report = viewInspection(inspection, sentence)
  const numbers = new Map(inspection.sentences.map((s, i) => [s, i + 1] as const))
  const body =
    htmlSection('Happenings', 'happenings', seenHtml(report.incidents)) +
    htmlSection('Names', 'names', seenHtml(report.names)) +
    htmlSection('People', 'people', seenHtml(report.people)) +
    htmlSection('Templates', 'templates', report.events.map(e => seenHtml([e.title, ...e.slots])).join('\n')) +
    htmlSection(
      'Sentences',
      'sentences',
      report.sentences.map(s => sentenceHtml(numbers.get(s.sentence)!, s)).join('\n'),
    )
  return `${htmlHead(`${report.title} – what the engine saw`, STYLE)}
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
<p class="kicker">Recount · what the engine saw · ${escapeHtml(inspection.engine)}</p>
</header>
<main id="report">
<h1>${bdi(report.title)}</h1>
<p class="about">${escapeHtml(report.about)}</p>
${body}</main>
</body>
</html>
`
}
