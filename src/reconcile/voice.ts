/** Voices: the independent origin of each claim. "7 reports, 2 voices" is counted here. */
import type { ArticleId, Attribution, Claim, ClaimId, Echo, Source } from '../model/index.ts'
import { foldName } from '../text/names.ts'
import { type NameBook, newNameBook, sameSpeaker } from './name-book.ts'
import { BODIES, GENERIC, PER_REPORT, TITLES } from './voice-words.ts'
import { fold } from './words.ts'

/**
 * What the fold has heard so far. Grows as claims pass in the order of the fold, so that a later claim
 * never changes the voice of an earlier one.
 */
export type VoiceBook = {
  readonly outlets: Readonly<Record<ArticleId, string>>
  /** The first version of a report's page: an unnamed witness of two versions is one. */
  readonly pageOf: (id: ArticleId) => ArticleId
  readonly origin: ReadonlyMap<ClaimId, ClaimId>
  readonly heard: Map<ClaimId, string>
  readonly names: NameBook
  readonly channels: Map<string, string>
}

/**
 * The first words behind each claim: echoes followed to their end; a circle of echoes ends at its smallest id.
 * The same list gives the same map: all incidents of an account share one list, which is followed only once.
 */
export const originsOf = (echoes: readonly Echo[]): ReadonlyMap<ClaimId, ClaimId> => {
  const known = followed.get(echoes)
  if (known !== undefined) return known
  const origins = follow(echoes)
  followed.set(echoes, origins)
  return origins
}

const followed = new WeakMap<readonly Echo[], ReadonlyMap<ClaimId, ClaimId>>()

const follow = (echoes: readonly Echo[]): ReadonlyMap<ClaimId, ClaimId> => {
  const next = new Map(echoes.filter(e => e.claimId !== e.of).map(e => [e.claimId, e.of]))
  const origin = new Map<ClaimId, ClaimId>()
  for (const start of next.keys()) {
    const path: ClaimId[] = []
    const seen = new Set<ClaimId>()
    let at = start
    while (next.has(at) && !origin.has(at) && !seen.has(at)) {
      seen.add(at)
      path.push(at)
      at = next.get(at)!
    }
    const circle = path.slice(path.indexOf(at))
    const end = origin.get(at) ?? (seen.has(at) ? circle.toSorted()[0]! : at)
    for (const id of path) origin.set(id, end)
  }
  return origin
}

/** A book in which nothing has been heard. */
export const newVoiceBook = (
  echoes: readonly Echo[],
  outlets: Readonly<Record<ArticleId, string>>,
  pageOf: (id: ArticleId) => ArticleId = id => id,
): VoiceBook => ({
  outlets,
  pageOf,
  origin: originsOf(echoes),
  heard: new Map(),
  names: newNameBook(),
  channels: new Map(),
})

/**
 * The voice of a claim: the end of its attribution chain.
 *
 *     'the Guardian reports that police say' → 'police'         a named person or body → its normal form
 *     'a witness said'                       → 'witness@a1f0…'  distinct people, so one per report
 *     no source                              → the outlet       an echo → the voice of what it echoes
 *
 * For a claim of responsibility the question is who reports that it was made: the monitor or outlet, not the group.
 * Call it once for each claim, in the order of the fold.
 */
export const voiceOf = (claim: Claim, book: VoiceBook): string => {
  const root = book.origin.get(claim.id) ?? claim.id
  const known = book.heard.get(root)
  if (known !== undefined) return known
  const s = claim.statement
  if (s.slot === 'responsibility' && s.channel !== null) book.channels.set(fold(s.channel), fold(s.group))
  const reported = s.slot === 'responsibility' && claim.factuality.polarity === 'positive'
  const voice = reported ? reporterOf(claim, book) : speakerOf(claim, book)
  book.heard.set(root, voice)
  return voice
}

const outletOf = (articleId: ArticleId, book: VoiceBook): string => {
  const name = Object.hasOwn(book.outlets, articleId) ? book.outlets[articleId]! : ''
  return fold(name) ? named(name, 'outlet', book) : `report@${book.pageOf(articleId)}`
}

const speakerOf = (claim: Claim, book: VoiceBook): string => {
  const source = claim.attribution.source
  return source === null ? outletOf(claim.anchor.articleId, book) : sourceVoice(source, claim.anchor.articleId, book)
}

/** Walks from the group towards the report: the first hop that is not the group itself passes the claim on. */
const reporterOf = (claim: Claim, book: VoiceBook): string => {
  for (let hop: Attribution | null = claim.attribution; hop?.source; hop = hop.via) {
    if (hop.source.kind !== 'perpetrator-group') return sourceVoice(hop.source, claim.anchor.articleId, book)
  }
  return outletOf(claim.anchor.articleId, book)
}

const sourceVoice = (source: Source, articleId: ArticleId, book: VoiceBook): string => {
  if (source.kind === 'perpetrator-group') return groupVoice(source, book)
  if (source.entity !== null && isBodyOrName(source)) return named(source.entity, source.kind, book)
  if (source.name !== null && isNamed(source.name)) return named(source.name, source.kind, book)
  return PER_REPORT.has(source.kind) ? `${source.kind}@${book.pageOf(articleId)}` : named('', source.kind, book)
}

/** An entity that names somebody: 'witness' as the entity of a witness does not. */
const isBodyOrName = (source: Source): boolean => {
  const words = fold(source.entity ?? '')
    .split(' ')
    .filter(Boolean)
  return words.length > 0 && !(PER_REPORT.has(source.kind) && words.every(w => GENERIC.has(w)))
}

/** A group and the channel that it speaks through are one voice. */
const groupVoice = (source: Source, book: VoiceBook): string => {
  const name = fold(source.entity ?? source.name ?? '')
  const group = book.channels.get(name) ?? name
  return group && isNamed(source.entity ?? source.name ?? '')
    ? named(group, 'perpetrator-group', book)
    : 'perpetrator-group'
}

/** True when the words name somebody: a capital or a digit outside the words that any source shares. */
const isNamed = (name: string): boolean =>
  name
    .split(/[^\p{L}\p{N}.'’-]+/u)
    .some(w => /^[\p{Lu}\p{N}]/u.test(w) && !GENERIC.has(fold(w)) && !TITLES.has(fold(w)))

const named = (name: string, kind: Source['kind'], book: VoiceBook): string => {
  const whole = fold(name).replace(/^the /, '')
  if (kind === 'outlet' || kind === 'agency') {
    const plain = whole.replace(/ (?:news|online|com|agency|newspaper|website)$/, '')
    return sameSpeaker(book.names, 'press', plain || kind, plain)
  }
  const words = whole.split(' ').filter(Boolean)
  const own = words.filter(w => !GENERIC.has(w))
  const isBody = BODIES.has(kind) && own.length < Math.max(1, words.length) // 'interior ministry', not its spokesman by name
  if (isBody) return sameSpeaker(book.names, kind, own.length > 0 ? whole : kind, own.join(' '))
  return sameSpeaker(book.names, 'person', whole || kind, foldName(name) || whole || kind)
}
