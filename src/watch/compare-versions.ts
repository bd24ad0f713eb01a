/** What tells two versions of a page apart, and what a later one says otherwise. Pure. */
import { createHash } from 'node:crypto'
import { keyWords, valueWords } from '../export/words.ts'
import type { Account, Article, Change, Fact, Instant } from '../model/index.ts'
import type { Reading } from '../store/store.ts'
import { numberWord, shorten } from '../text/phrase.ts'
import type { FactChange, VersionChange } from './events.ts'

/** What would make a new version of a page: its text, title or time of update. Bytes change with every advertisement. */
export function digestOf({ text, title, updated }: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([text, title, updated]))
    .digest('hex')
}

/**
 * What the last of some versions says otherwise than those before it. Facts come from the ledger of the versions: a number that is
 * only worded anew is no change, and a fact that the new version does not repeat stands as it stood.
 *
 * @param versions  at least two, the first one first
 * @param recountAll  makes the account of some readings, as known at a moment
 */
export function compareVersions(
  versions: readonly Reading[],
  recountAll: (reports: readonly Reading[], asOf: Instant) => Account,
): VersionChange {
  const [before, after] = [versions.at(-2)!.article, versions.at(-1)!.article]
  const account = recountAll(versions, after.capturedAt)
  const changes = account.incidents.flatMap(one => one.ledger.changes).filter(one => one.at > before.capturedAt)
  return {
    facts: changes.filter(isOfValue).map(factChange),
    title: before.title === after.title ? null : { from: before.title, to: after.title },
    sentences: countSentences(before, after),
    corrections: correctionsOf(after).filter(words => !correctionsOf(before).includes(words)),
  }
}

const isOfValue = ({ from, to }: Change): boolean => JSON.stringify(from?.value ?? null) !== JSON.stringify(to.value)

function factChange({ key, from, to }: Change): FactChange {
  const words = `${keyWords(key)}: ${from === null ? '' : `${factWords(from)} → `}${factWords(to)}`
  return { key, from: from?.value ?? null, to: to.value, words }
}

const MAX_WORDS = 80

/** 'two', 'two, disputed', 'withdrawn'. */
function factWords({ value, status }: Fact): string {
  if (value === null) return status === 'denied' ? 'denied' : 'withdrawn'
  const said = shorten(valueWords(value, numberWord), MAX_WORDS)
  return status === 'disputed' || status === 'denied' ? `${said}, ${status}` : said
}

function countSentences(before: Article, after: Article): VersionChange['sentences'] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>) => [...from].filter(s => !other.has(s)).length
  return { added: missing(now, old), removed: missing(old, now) }
}

function sentencesOf({ text, sentences }: Article): ReadonlySet<string> {
  return new Set(sentences.map(({ start, end }) => text.slice(start, end)))
}

/** Notices of correction, whether they stand in the text or beside it. */
function correctionsOf({ text, sentences, cut }: Article): readonly string[] {
  const inText = sentences.filter(s => s.role === 'correction').map(({ start, end }) => text.slice(start, end))
  return [...inText, ...cut.filter(one => one.role === 'correction').map(one => one.text)]
}
