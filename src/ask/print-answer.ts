/** An answer as a person reads it in a terminal. */
import { type Lookup, lookUp } from '../export/lookup.ts'
import { type Paint, paintFor } from '../export/paint.ts'
import { columns, plain, wrap } from '../export/plain.ts'
import { dayWords } from '../export/time-words.ts'
import { exactWords, outletName, SLOTS } from '../export/words.ts'
import type { Account, Article } from '../model/index.ts'
import { counted, groupDigits, shorten } from '../text/phrase.ts'
import type { Answer, AnswerPart } from './ask.ts'
import type { Question } from './question.ts'
import type { ToldDays } from './when.ts'

/** How to print an answer. `width` in columns. `why` also prints what was not counted, with the reasons; `all` unfolds long lists. */
export type PrintStyle = {
  readonly colour: boolean
  readonly width: number
  readonly why: boolean
  readonly all: boolean
}

type Page = { readonly lookup: Lookup; readonly paint: Paint; readonly style: PrintStyle; readonly question: Question }

const KEPT = { incidents: 10, reports: 3, others: 8, quote: 120, title: 100 }

/** The number first, then each happening with its part of it and the reports that support it, then what was not counted. */
export function printAnswer(answer: Answer, account: Account, style: PrintStyle): string {
  const page: Page = { lookup: lookUp(account), paint: paintFor(style.colour), style, question: answer.question }
  const shown = style.all ? answer.incidents : answer.incidents.slice(0, KEPT.incidents)
  const hidden = answer.incidents.length - shown.length
  const wide = Math.max(1, ...shown.map(p => groupDigits(p.number).length))
  return [
    page.paint.bold(headline(answer)),
    page.paint.dim(conditionWords(answer.question)),
    ...answer.notes.flatMap(note => hang('! ', note, page)),
    ...shown.flatMap(part => ['', ...partLines(part, wide, page)]),
    ...(hidden > 0 ? ['', page.paint.dim(`  and ${counted(hidden, 'more incident')} (--all)`)] : []),
    ...otherLines('Possible, not counted', answer.possible, page),
    ...otherLines('Left out for one reason', answer.leftOut, page),
    '',
  ].join('\n')
}

/** '5 killed in 2 incidents; 4 to 7, for voices differ'. Where an incident is only likely to fit, its number is not certain either. */
function headline({ question, number, min, max, disputed, incidents }: Answer): string {
  const many = counted(incidents.length, 'incident')
  const what = question.count === 'incidents' ? many : `${groupDigits(number)} ${slotWords(question)} in ${many}`
  if (incidents.length === 0) return `None: no incident that these reports are about fits`
  if (min === number && max === number) return what
  const bounds = max === null ? `at least ${groupDigits(min)}` : `${groupDigits(min)} to ${groupDigits(max)}`
  const isSure = incidents.every(part => part.sure)
  const because = !disputed
    ? 'as far as it is certain'
    : isSure
      ? 'for voices differ'
      : 'for voices differ and not all is sure'
  return `${what}; ${bounds}, ${because}`
}

const slotWords = ({ count }: Question): string => (count === 'incidents' ? 'incidents' : SLOTS[count])

/** 'killed · shooting · Marlow, Ohio · 1 to 30 April 2031 · Ada Lund'. */
function conditionWords(q: Question): string {
  const { place, participant, time } = q
  const near = place?.near
  const where = near
    ? `within ${near.km} km of ${near.lat}, ${near.lon}`
    : [place?.name, place?.city, place?.state, place?.country].filter(Boolean).join(', ')
  const name =
    participant === null
      ? ''
      : 'full' in participant
        ? participant.full
        : 'first' in participant
          ? `first name ${participant.first}`
          : `last name ${participant.last}`
  const when =
    time === null ? '' : time.from === time.to ? dayOf(time.from) : `${dayOf(time.from)} to ${dayOf(time.to)}`
  const harmed = q.harmed === null ? '' : `somebody ${q.harmed}`
  return plain([slotWords(q), q.kind ?? '', harmed, where, when, name].filter(Boolean).join(' · '))
}

const dayOf = (day: string): string => dayWords(`${day}T00:00:00Z`)

const daysWords = (days: ToldDays | null): string =>
  days === null
    ? 'time not told'
    : days.from === days.to
      ? dayOf(days.from)
      : `${dayOf(days.from)} to ${dayOf(days.to)}`

const titleOf = (part: AnswerPart): string =>
  plain([part.kind, part.where ?? 'place not told', daysWords(part.days)].join(' · '))

function partLines(part: AnswerPart, wide: number, page: Page): string[] {
  const { paint, style } = page
  const number = groupDigits(part.number).padStart(wide)
  const bounds = part.min === part.number && part.max === part.number ? '' : ` · ${boundsWords(part)}`
  const attackers = part.attackers === 0 ? '' : ` · of them ${counted(part.attackers, 'suspected attacker')}`
  const indent = ' '.repeat(wide + 4)
  const articles = statingFirst(part, page)
  const shown = style.all ? articles : articles.slice(0, KEPT.reports)
  const hidden = articles.length - shown.length
  const doubts = part.reasons.filter(r => r.fit === 'likely')
  return [
    ...hang(`  ${paint.bold(number)}  `, `${titleOf(part)}${bounds}${attackers}`, page, wide + 4),
    ...doubts.flatMap(r => hang(indent, paint.dim(`likely, ${r.about}: ${plain(r.because)}`), page)),
    ...shown.flatMap(article => reportLines(article, part, indent, page)),
    ...(hidden > 0 ? [paint.dim(`${indent}and ${counted(hidden, 'more report')} (--all)`)] : []),
    ...hang(indent, paint.dim(`recount ledger ${part.incidentId.slice(0, 12)}`), page),
  ]
}

/** The reports of a happening, those first whose words state the number. */
function statingFirst({ articles, claims }: AnswerPart, { lookup }: Page): readonly Article[] {
  const stating = new Set(claims.map(id => lookup.claim(id)?.anchor.articleId))
  const own = [...articles.filter(id => stating.has(id)), ...articles.filter(id => !stating.has(id))]
  return own.flatMap(id => lookup.article(id) ?? [])
}

const boundsWords = ({ min, max, disputed }: AnswerPart): string =>
  `${max === null ? `at least ${min}` : `${min} to ${max}`}${disputed ? ', disputed' : ''}`

/** The report with its day, and the words of it that state the number; its headline where it states none. */
function reportLines(article: Article, part: AnswerPart, indent: string, page: Page): string[] {
  const claim = part.claims.map(page.lookup.claim).find(c => c?.anchor.articleId === article.id)
  const words = claim ? exactWords(claim) : plain(article.title ?? '')
  const published = article.published === null ? 'undated' : dayWords(article.published.from)
  const said = words === '' ? '' : `: ${shorten(words, claim ? KEPT.quote : KEPT.title)}`
  return hang(`${indent}· `, `${outletName(article)}, ${published}${said}`, page)
}

/** A heading with the number; behind --why the happenings themselves, each with what keeps it out. */
function otherLines(heading: string, parts: readonly AnswerPart[], page: Page): string[] {
  if (parts.length === 0) return []
  const { paint, style } = page
  const title = `${heading}: ${groupDigits(parts.length)}`
  if (!style.why) return ['', paint.dim(`${title} (--why)`)]
  const shown = style.all ? parts : parts.slice(0, KEPT.others)
  const hidden = parts.length - shown.length
  const lines = shown.flatMap(part => {
    const out = part.reasons.filter(r => r.fit === 'unknown' || r.fit === 'no')
    const why = out.map(r => `${r.about}: ${plain(r.because)}`).join('; ')
    return hang('  · ', `${titleOf(part)} — ${why} (${part.incidentId.slice(0, 12)})`, page)
  })
  return [
    '',
    paint.bold(title),
    ...lines,
    ...(hidden > 0 ? [paint.dim(`  and ${groupDigits(hidden)} more (--all)`)] : []),
  ]
}

/** Lines of `text` behind a first prefix; the following ones are indented by as much. @param indent  where the prefix has colours */
function hang(prefix: string, text: string, { style }: Page, indent = columns(prefix)): string[] {
  const lines = wrap(text, Math.max(20, style.width - indent))
  return lines.map((line, i) => (i === 0 ? prefix : ' '.repeat(indent)) + line)
}
