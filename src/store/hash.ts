/** Hashes that tie evidence, readings and commits together. */
import { createHash } from 'node:crypto'
import type { Capture, CaptureId, Instant } from '../model/index.ts'
import type { Reading } from './store.ts'

/** SHA-256 of bytes or of a string's UTF-8, as 64 hex digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** A reading as it is written down, and the digest of exactly these texts. `people` null: it has no register of people. */
export type WrittenReading = {
  readonly article: string
  readonly mentions: string
  readonly claims: string
  readonly people: string | null
  readonly digest: string
}

/** JSON of a reading with its digest; a lone surrogate stays apart as `\udXXX`, so the text survives any database. */
export function writeReading(reading: Reading): WrittenReading {
  const article = JSON.stringify(reading.article)
  const mentions = JSON.stringify(reading.mentions)
  const claims = JSON.stringify(reading.claims)
  const people = reading.cast === undefined ? null : JSON.stringify(reading.cast)
  const texts = { article, mentions, claims, people }
  return { ...texts, digest: readingDigest(texts) }
}

/** Reverses `writeReading`. @throws SyntaxError when a text is no JSON */
export function parseReading({ article, mentions, claims, people }: Omit<WrittenReading, 'digest'>): Reading {
  return {
    article: JSON.parse(article),
    mentions: JSON.parse(mentions),
    claims: JSON.parse(claims),
    ...(people === null ? {} : { cast: JSON.parse(people) }),
  }
}

/** Digest of the texts of a reading; lengths keep them apart. Without people it is that of earlier versions, which kept none. */
export function readingDigest({ article, mentions, claims, people }: Omit<WrittenReading, 'digest'>): string {
  const texts = people === null ? [article, mentions, claims] : [article, mentions, claims, people]
  return sha256(`${texts.map(text => text.length).join(' ')}\n${texts.join('')}`)
}

/** The texts of a row of a database. */
export const textsOf = (row: Readonly<Record<string, unknown>>): Omit<WrittenReading, 'digest'> => ({
  article: String(row.article),
  mentions: String(row.mentions),
  claims: String(row.claims),
  people: row.people == null ? null : String(row.people),
})

/**
 * JSON of a capture without its id. The body is left out (null) when it is just the bytes as UTF-8, which is the common case.
 */
export function writeCapture(capture: Capture, bytes: Uint8Array): string {
  const { origin, mediaType, capturedAt, headers, problems } = capture
  return JSON.stringify({
    origin,
    mediaType,
    capturedAt,
    ...(Object.keys(headers).length > 0 ? { headers } : {}), // absent in captures of files, and in those of earlier versions
    problems,
    body: utf8(bytes) === capture.body ? null : capture.body,
  })
}

/** Reverses `writeCapture`. */
export function restoreCapture(id: CaptureId, written: string, bytes: Uint8Array): Capture {
  const { origin, mediaType, capturedAt, body, headers, problems } = JSON.parse(written)
  return { id, origin, mediaType, capturedAt, body: body ?? utf8(bytes) ?? '', headers: headers ?? {}, problems }
}

/** One commit of the chain: when it was made and what it added. */
export type Link = {
  readonly at: Instant
  readonly captures: readonly { readonly id: string; readonly written: string }[]
  readonly origins: readonly { readonly id: string; readonly origin: string }[]
  readonly decisions?: readonly { readonly id: string; readonly written: string }[]
}

/**
 * Hash of a commit, over the hash of the one before it and all evidence and decisions that it added: what is changed, added or
 * removed later breaks the chain. The order inside a commit does not matter. Readings are not evidence and not in it.
 */
export function linkHash(previous: string, link: Link): string {
  const lines = [
    ...link.captures.map(one => JSON.stringify(['capture', one.id, sha256(one.written)])),
    ...link.origins.map(one => JSON.stringify(['origin', one.id, one.origin])),
    ...(link.decisions ?? []).map(one => JSON.stringify(['decision', one.id, sha256(one.written)])),
  ]
  return sha256([previous, link.at, ...lines.sort()].join('\n'))
}

/** The time of the next commit: `now`, but never before the last commit, so that a clock set back does not reorder the chain. */
export function notBefore(last: Instant, now: Instant): Instant {
  return last.localeCompare(now, 'en') > 0 ? last : now
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null // not UTF-8: the decoded body is then kept beside the bytes
  }
}
