/** Events in words for a person: one line each, calm. */
import { plain } from '../export/plain.ts'
import { slotOf } from '../export/words.ts'
import type { Instant, Problem } from '../model/index.ts'
import { counted, joinAnd, shorten } from '../text/phrase.ts'
import type { FactChange, VersionChange, WatchEvent } from './events.ts'

const LABELS: { readonly [K in WatchEvent['kind']]: string } = {
  stored: 'new',
  changed: 'changed',
  unchanged: 'same',
  refused: 'refused',
  'page-problem': 'problem',
  'page-gone': 'deleted',
  subscribed: 'found',
  moved: 'moved',
  silent: 'silent',
  back: 'back',
  problem: 'problem',
  'feed-gone': 'gone',
}
const LABEL_WIDTH = 8
const MAX_TITLE = 90
const MAX_MESSAGE = 240

/**
 * An event as one line without its end: when (UTC), what, about whom.
 *
 *     2031-05-02 13:05  changed  Harbour Times: Fire shuts Quay Street – injured: two → three  https://…/fire
 */
export function eventLine(event: WatchEvent): string {
  const label = LABELS[event.kind].padEnd(LABEL_WIDTH)
  return `${clock(event.at)}  ${label} ${wordsOf(event)}`
}

function wordsOf(event: WatchEvent): string {
  switch (event.kind) {
    case 'stored':
      return `${headline(event)}  ${event.url}`
    case 'changed':
      return `${headline(event)} – ${changeWords(event.change)}  ${event.url}`
    case 'unchanged':
      return `${titleOf(event)}  ${event.url}`
    case 'refused':
      return `${problemWords(event.problem)}${event.next === null ? '' : `; next look ${clock(event.next)}`}`
    case 'page-problem':
      return `${problemWords(event.problem)}; looked at again ${clock(event.next)}`
    case 'page-gone':
      return `${titleOf(event)}: the page was deleted; its last version is kept  ${event.url}`
    case 'subscribed':
      return `${event.feed}${event.via === null ? '' : `, named by ${event.via}`}`
    case 'moved':
      return `${nameOf(event)}: now at ${event.to}`
    case 'silent':
      return `${nameOf(event)}: nothing new since ${clock(event.since)}, usually every ${everyWords(event.expectedEveryMs)}  ${event.feed}`
    case 'back':
      return `${nameOf(event)}: the first news since ${clock(event.since)}`
    case 'problem':
      return `${problemWords(event.problem)}; ${event.next === null ? 'not asked again' : `asked again ${clock(event.next)}`}`
    case 'feed-gone':
      return `${nameOf(event)}: its server wants it left alone for good; not asked again`
  }
}

/** '2031-05-02 13:05', UTC. */
export const clock = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`

const titleOf = ({ title, url }: { readonly title: string | null; readonly url: string }): string =>
  title === null ? url : shorten(plain(title), MAX_TITLE)

const headline = (event: Extract<WatchEvent, { readonly outlet: string | null }>): string =>
  event.outlet === null ? titleOf(event) : `${plain(event.outlet)}: ${titleOf(event)}`

const nameOf = ({ title, feed }: { readonly title: string | null; readonly feed: string }): string =>
  title === null ? feed : shorten(plain(title), MAX_TITLE)

const problemWords = ({ message, code }: Problem): string => `${shorten(plain(message), MAX_MESSAGE)} (${code})`

const CLAUSES: ReadonlySet<string> = new Set(['action', 'advice', 'assertion', 'quote'])
const SHOWN = 4

/**
 * What a version says otherwise: facts first, clauses counted.
 *
 *     'injured: two → three; killed: one; 2 new statements' · 'no fact changed; 1 sentence new, 2 gone'
 */
export function changeWords({ facts, title, sentences, corrections }: VersionChange): string {
  const isClause = ({ key }: FactChange) => CLAUSES.has(slotOf(key) ?? '')
  const values = facts.filter(fact => !isClause(fact)).map(fact => plain(fact.words))
  const clauses = facts.length - values.length
  const more = values.length - SHOWN
  const parts = [
    ...values.slice(0, SHOWN),
    ...(more > 0 ? [`${counted(more, 'more fact')}`] : []),
    ...(clauses > 0 ? [counted(clauses, 'new statement')] : []),
    ...(facts.length === 0 ? [`no fact changed${sentenceWords(sentences)}`] : []),
    ...(title === null ? [] : ['new headline']),
    ...corrections.map(words => `correction: “${shorten(plain(words), MAX_TITLE)}”`),
  ]
  return parts.join('; ')
}

function sentenceWords({ added, removed }: VersionChange['sentences']): string {
  const parts = [
    ...(added > 0 ? [`${counted(added, 'sentence')} new`] : []),
    ...(removed > 0 ? [added > 0 ? `${removed} gone` : `${counted(removed, 'sentence')} gone`] : []),
  ]
  return parts.length === 0 ? '' : `: ${joinAnd(parts)}`
}

const HOUR = 3_600_000

/** '90 minutes', '6 hours', '3 days'. */
export function everyWords(ms: number): string {
  if (ms < 2 * HOUR) return counted(Math.round(ms / 60_000), 'minute')
  return ms < 48 * HOUR ? counted(Math.round(ms / HOUR), 'hour') : counted(Math.round(ms / (24 * HOUR)), 'day')
}
