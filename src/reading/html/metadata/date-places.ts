/** Dates that the markup of a page states: JSON-LD, meta elements, marked and time elements, addresses, headers, scripts. */
import type { EvidenceSource } from '../../../model/index.ts'
import type { DateCustom } from '../../dates-custom.ts'
import { attributeOf } from '../page.ts'
import type { Context } from './context.ts'
import type { Mark } from './landmarks.ts'
import { type Fields, pageNode, wordsOf } from './linked-data.ts'
import { shortTextOf } from './short-text.ts'
import { type Stamp, stampOf } from './stamps.ts'
import type { Statement } from './statement.ts'
import { WHERE_WORDS, type Where, whereOf } from './where.ts'

/** A date that a page states. */
export type Dated = Statement<Stamp>

const PUBLISHED: readonly (readonly [string, number])[] = (
  [
    [
      0.95,
      'article:published_time og:article:published_time article:published article:published_date article.published og:published_time og:publish_date og:pubdate',
    ],
    [
      0.93,
      'parsely-pub-date sailthru.date cxenseparse:recs:publishtime rbpubdate bt:pubdate citation_publication_date citation_date citation_online_date vr:published_time mediator_published_time published_at',
    ],
    [
      0.92,
      'datepublished pubdate publishdate publish-date publish_date published-date published_date publication_date publication-date date_published publish_time publishtime published_time dateposted originalpublicationdate displaydate dc.date.issued dc.date.publication dcterms.issued dcterms.available dcterms.created dc.date.created dc.created datecreated article.created article_date_original analyticsattributes.articledate release_date doc_date gentime',
    ],
    [
      0.85,
      'date dc.date dcterms.date dc:date created date_created pdate ptime timestamp article:post_date last-published',
    ],
  ] as const
).flatMap(([confidence, names]) => names.split(' ').map(name => [name, confidence] as const))
const UPDATED =
  'article:modified_time og:updated_time og:article:modified_time article:modified datemodified last-modified dcterms.modified dc.date.modified lastmod revised modified article.updated last_updated_date updated_time'.split(
    ' ',
  )

/** All dates that the markup states, of publication and of change. */
export function markupDates(context: Context, custom: DateCustom): Dated[] {
  return [
    ...linkedDates(context, custom),
    ...metaDates(context, custom),
    ...markedDates(context, custom),
    ...addressDates(context, custom),
    ...headerDates(context, custom),
  ]
}

type Place = {
  readonly field: 'published' | 'updated'
  readonly source: EvidenceSource
  readonly detail: string
  readonly confidence: number
}

function dated(raw: string | null | undefined, place: Place, context: Context, custom: DateCustom): Dated[] {
  const value = raw ? stampOf(raw, custom, context.from.capturedAt) : null
  return raw && value ? [{ ...place, raw, zone: value.zone, value }] : []
}

const LINKED: readonly (readonly [string, Place['field'], number])[] = [
  ['datePublished', 'published', 0.95],
  ['dateCreated', 'published', 0.7],
  ['uploadDate', 'published', 0.72],
  ['dateModified', 'updated', 0.9],
]

/** Dates of the page's article node, then those of its web page node, which systems for blogs fill more often. */
function linkedDates(context: Context, custom: DateCustom): Dated[] {
  const page = pageNode(context.linked)
  const nodes: readonly (readonly [Fields | null, string])[] = [
    [context.article, ''],
    [page === context.article ? null : page, 'WebPage.'],
  ]
  return nodes.flatMap(([fields, prefix]) =>
    LINKED.flatMap(([key, field, often]) => {
      const confidence = prefix === '' ? often : often - 0.01
      const place = { field, source: 'json-ld', detail: `${prefix}${key}`, confidence } as const
      return fields ? dated(wordsOf(fields[key]), place, context, custom) : []
    }),
  )
}

function metaDates(context: Context, custom: DateCustom): Dated[] {
  const out: Dated[] = []
  for (const [name, confidence] of PUBLISHED) {
    const raw = context.metas.get(name)?.[0]
    if (raw) out.push(...dated(raw, { field: 'published', source: 'meta', detail: name, confidence }, context, custom))
  }
  for (const name of UPDATED) {
    const raw = context.metas.get(name)?.[0]
    if (raw)
      out.push(...dated(raw, { field: 'updated', source: 'meta', detail: name, confidence: 0.9 }, context, custom))
  }
  return out
}

const MODIFIED = /modif|update|aktualis|actuali|mis-?a-?jour|changed|edited|lastmod/i

function markedDates(context: Context, custom: DateCustom): Dated[] {
  const out: Dated[] = []
  for (const mark of context.landmarks.marks) {
    if (mark.kind !== 'date' || (mark.hint === 'class' && mark.element.name !== 'abbr')) continue
    if (out.length > 60) break
    const { element } = mark
    const raw =
      attributeOf(element, 'datetime') ??
      attributeOf(element, 'content') ??
      (mark.hint === 'class' ? attributeOf(element, 'title') : null)
    const text = raw && /\d{4}/.test(raw) ? raw : shortTextOf(element).slice(0, 100)
    out.push(...dated(text, placeOf(mark, context), context, custom))
  }
  return out
}

/** How far a marked date is to be believed: by its mark, and by whether it stands with the report. */
function placeOf(mark: Mark, context: Context): Place {
  const { element, hint } = mark
  const class_ = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element.parent ?? element, 'class') ?? ''}`
  const field =
    hint === 'itemprop=dateModified' || (hint !== 'itemprop=datePublished' && MODIFIED.test(class_))
      ? 'updated'
      : 'published'
  const property = hint.startsWith('itemprop') || attributeOf(element, 'pubdate') !== null
  const where = whereOf(element.start, mark.zone, context)
  return {
    field,
    source: property ? 'microdata' : 'time-element',
    detail: `${property ? hint : element.name} ${WHERE_WORDS[where]}`,
    confidence: (property ? PROPERTY : TIME)[where],
  }
}

/** How often such a date is the day of publication; measured on saved pages (docs/reading.md). */
const PROPERTY: Readonly<Record<Where, number>> = {
  near: 0.92,
  inside: 0.75,
  text: 0.8,
  related: 0.6,
  comments: 0.4,
  foot: 0.3,
  navigation: 0.4,
}
const TIME: Readonly<Record<Where, number>> = {
  near: 0.9,
  inside: 0.35,
  text: 0.7,
  related: 0.35,
  comments: 0.2,
  foot: 0.3,
  navigation: 0.4,
}

const PATH_DAY =
  /[/_.-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=\/|$))(?!\d)/

/** A day in the page's address: '/2031/05/04/', '20310504', '2031-05-04'. */
function addressDates(context: Context, custom: DateCustom): Dated[] {
  const out: Dated[] = []
  for (const address of new Set([context.from.url, context.metas.get('og:url')?.[0]])) {
    const m = address ? PATH_DAY.exec(address.slice(0, 500)) : null
    if (!m || out.length > 0) continue
    const place = { field: 'published', source: 'url', detail: 'day in the address', confidence: 0.9 } as const
    out.push(...dated(`${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`, place, context, custom))
  }
  return out
}

function headerDates(context: Context, custom: DateCustom): Dated[] {
  const { headers } = context.from
  return [
    ...dated(
      headers['x-feed-published'],
      { field: 'published', source: 'feed', detail: 'time of the feed item', confidence: 0.9 },
      context,
      custom,
    ),
    ...dated(
      headers['last-modified'],
      { field: 'updated', source: 'header', detail: 'last-modified', confidence: 0.3 },
      context,
      custom,
    ),
  ]
}
