/** Who copied whom, as text and for a program. */
import { lookUp, shortId } from '../export/lookup.ts'
import { type Paint, paintFor } from '../export/paint.ts'
import { plain, wrap } from '../export/plain.ts'
import { outletName } from '../export/words.ts'
import type { Account, Article, ArticleId, CopyGroup, CopyKind, OriginalReason, SharedPassage } from '../model/index.ts'
import { counted, shorten } from '../text/phrase.ts'
import { newsWords } from './story-list.ts'

type Style = { readonly colour: boolean; readonly width: number; readonly all: boolean }
type Copy = CopyGroup['copies'][number]

const WHY: { readonly [K in OriginalReason]: string } = {
  first: 'it was published first',
  credited: 'the others credit it',
  agency: 'it is a news agency',
  credits: 'it credits an agency',
  fullest: 'most of the others is found in it',
  earlier: 'it was surely out by an earlier time',
  longer: 'it is the longer; no times, no credits tell',
  id: 'nothing tells them apart',
  passages: 'a copy itself; these share more with it than with its own original',
}

const HOW: { readonly [K in CopyKind]: string } = {
  same: 'the same text',
  syndicated: 'cut or re-headed',
  spun: 'reworded',
}

/** Each original with its copies and what they share; a few passages each, unless `all`. */
export function copiesText(account: Account, groups: readonly CopyGroup[], style: Style): string {
  const page = { account, style, paint: paintFor(style.colour), lookup: lookUp(account) }
  return `${groups.map(group => groupLines(group, page).join('\n')).join('\n\n')}\n`
}

type Page = {
  readonly account: Account
  readonly style: Style
  readonly paint: Paint
  readonly lookup: ReturnType<typeof lookUp>
}

function groupLines(group: CopyGroup, page: Page): readonly string[] {
  const { paint, lookup } = page
  const original = lookup.article(group.original)
  const head = `${paint.bold(outletName(original))}  ${aboutReport(original, page)}`
  const why = `  ${paint.dim(`the original: ${WHY[group.why]}`)}`
  return [head, why, ...group.copies.flatMap(copy => copyLines(copy, original, page))]
}

/** '5 May 2031 · Two die as ferry burns · a_1b2c3d4e5f' */
function aboutReport(article: Article | undefined, { style, paint }: Page): string {
  if (article === undefined) return ''
  const when = article.published === null ? 'undated' : newsWords(article.published)
  const title = shorten(plain(article.title ?? article.text.slice(0, 200)), Math.max(20, style.width - 60))
  return `${when} · ${title} · ${paint.dim(shortId(article.id))}`
}

function copyLines(copy: Copy, original: Article | undefined, page: Page): readonly string[] {
  const { paint, lookup, style } = page
  const article = lookup.article(copy.articleId)
  const shared = `${HOW[copy.how]}, ${Math.round(copy.similarity * 100)} % of it shared in ${counted(copy.passages.length, 'passage')}`
  const head = `  └ ${paint.bold(outletName(article))}  ${aboutReport(article, page)}`
  const shown = style.all ? copy.passages : longest(copy.passages)
  const rest = copy.passages.length - shown.length
  const lines =
    article === undefined || original === undefined ? [] : shown.flatMap(passageLines(original, article, page))
  const more = rest > 0 ? [`      ${paint.dim(`… and ${counted(rest, 'more passage')} (--all)`)}`] : []
  return [head, `      ${shared}; ${echoWords(copy.articleId, page)}`, ...lines, ...more]
}

const SHOWN = 2 // passages: the longest ones, in their order

function longest(passages: readonly SharedPassage[]): readonly SharedPassage[] {
  const length = ({ inCopy }: SharedPassage): number => inCopy.end - inCopy.start
  const kept = new Set([...passages].sort((a, b) => length(b) - length(a)).slice(0, SHOWN))
  return passages.filter(one => kept.has(one))
}

/** What the copy adds to the account, for a copy adds no voice by what it repeats. */
function echoWords(id: ArticleId, { account }: Page): string {
  const own = new Set<string>(account.claims.filter(one => one.anchor.articleId === id).map(one => one.id))
  const echoes = account.echoes.filter(one => own.has(one.claimId)).length
  if (own.size === 0) return 'no claims were read from it'
  return `${echoes} of its ${counted(own.size, 'claim')} add no voice`
}

const passageLines =
  (original: Article, copy: Article, { style, paint }: Page) =>
  ({ inOriginal, inCopy }: SharedPassage): readonly string[] => {
    const [from, to] = [
      plain(original.text.slice(inOriginal.start, inOriginal.end)),
      plain(copy.text.slice(inCopy.start, inCopy.end)),
    ]
    const room = style.width - 8
    const lines = (mark: string, text: string): readonly string[] => {
      const cut = style.all ? text : shorten(text, 2 * room)
      return wrap(cut, room).map((line, i) => `      ${paint.dim(i === 0 ? mark : ' ')} ${line}`)
    }
    return from === to ? lines('=', to) : [...lines('<', from), ...lines('>', to)]
  }

/** For a program: each group with the reports it names and the words of each passage. */
export function copiesJson(account: Account, groups: readonly CopyGroup[]) {
  const lookup = lookUp(account)
  const report = (id: ArticleId) => {
    const { origin, outlet, title, published } = lookup.article(id) ?? {
      origin: null,
      outlet: null,
      title: null,
      published: null,
    }
    return { articleId: id, origin, outlet, title, published }
  }
  const words = (id: ArticleId, { start, end }: SharedPassage['inCopy']): string | null =>
    lookup.article(id)?.text.slice(start, end) ?? null
  const { version, asOf } = account
  const copyGroups = groups.map(({ original, why, copies }) => ({
    original: report(original),
    why,
    copies: copies.map(({ articleId, how, similarity, passages }) => ({
      ...report(articleId),
      how,
      similarity,
      passages: passages.map(one => ({
        ...one,
        wordsInOriginal: words(original, one.inOriginal),
        wordsInCopy: words(articleId, one.inCopy),
      })),
    })),
  }))
  return { version, asOf, copyGroups }
}
