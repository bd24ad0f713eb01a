/** How an account names those who speak: 'police', 'the interior ministry', 'a witness', 'Harbour Post'. */
import type { ArticleId, Attribution, Claim, Fact, Source, SourceKind, Span } from '../model/index.ts'
import { capitalise, joinAnd } from '../text/phrase.ts'

/**
 * What the account may look up: the claims, the outlets' names, the words behind a span of a claim's article, and the IANA zone of
 * the happening's clocks, null where it is not sure.
 */
export type Desk = {
  readonly zone: string | null
  readonly claims: ReadonlyMap<string, Claim>
  readonly outlets: Readonly<Record<ArticleId, string>>
  readonly textOf: (claim: Claim, span: Span) => string
}

const UNNAMED: Readonly<Record<SourceKind, string>> = {
  police: 'police',
  ministry: 'the ministry',
  prosecutor: 'prosecutors',
  court: 'a court',
  hospital: 'a hospital',
  emergency: 'emergency services',
  government: 'the government',
  military: 'the military',
  official: 'officials',
  witness: 'a witness',
  victim: 'a victim',
  suspect: 'the suspect',
  'perpetrator-group': 'the group',
  union: 'a union',
  company: 'the company',
  ngo: 'an aid group',
  expert: 'an expert',
  monitor: 'a monitoring group',
  agency: 'a news agency',
  outlet: 'other media',
  anonymous: 'an unnamed source',
}

const ONE_OF_MANY: ReadonlySet<SourceKind> = new Set([
  'witness',
  'victim',
  'expert',
  'anonymous',
  'union',
  'hospital',
  'court',
  'ngo',
])
const PLURAL =
  /(?:^|\s)(?:police|media|people|authorities|officials|prosecutors|witnesses|sources|services|officers|residents|doctors|firefighters|rescuers|investigators|experts|reports|cops|organisers|organizers|militants|rebels|relatives|families|neighbours|neighbors|villagers|survivors|passengers|campaigners|activists|protesters|medics|rescuers|soldiers|troops|lawyers|scientists|workers|locals|insurgents|gunmen|eyewitnesses|bystanders|paramedics)$/i

const sourceWords = (source: Source): string => {
  const name = source.name?.replace(/\s+/g, ' ').trim() ?? ''
  if (name === '') return UNNAMED[source.kind]
  if (/^(?:the|a|an|one|two|some|several|his|her|its|their)\s/i.test(name))
    return name[0]!.toLowerCase() + name.slice(1)
  const isName = /^\p{Lu}/u.test(name) && (/\s/.test(name) || !PLURAL.test(name) || /^(?:media)$/i.test(name))
  if (isName) return name // not a plural that only begins its sentence: 'Officials', 'Militants'
  const low = name[0]!.toLowerCase() + name.slice(1)
  if (PLURAL.test(low)) return low
  return `${ONE_OF_MANY.has(source.kind) ? (/^[aeiou]/.test(low) ? 'an' : 'a') : 'the'} ${low}`
}

/** Who says a claim: the end of its chain, or its outlet; 'one report' where the outlet is not known. */
export const speaker = (claim: Claim, desk: Desk): string => {
  const source = claim.attribution.source
  if (source !== null) return sourceWords(source)
  const outlet = Object.hasOwn(desk.outlets, claim.anchor.articleId) ? desk.outlets[claim.anchor.articleId]!.trim() : ''
  return outlet || 'one report'
}

/** The next hop towards the report, when it is a named outlet or monitor: ', quoted by the Guardian'. */
export const quotedBy = (claim: Claim): string => {
  const hop: Attribution | null = claim.attribution.source === null ? null : claim.attribution.via
  const name = hop?.source?.name ?? null
  return hop?.source && name ? `, quoted by ${sourceWords(hop.source)}` : ''
}

/** 'police say', 'the ministry says': true for the plural. */
export const isPlural = (words: string): boolean => PLURAL.test(words)

/** Names of several speakers, at most `most` of them: 'police, Harbour Post and 2 others'. */
export const speakers = (
  claims: readonly Claim[],
  desk: Desk,
  most = 3,
): { readonly words: string; readonly plural: boolean } => {
  const names = [...new Set(claims.map(c => speaker(c, desk)))]
  if (names.length === 1 && names[0] === 'one report' && claims.length > 1)
    return { words: 'several reports', plural: true }
  if (names.length <= most) return { words: joinAnd(names), plural: names.length > 1 || isPlural(names[0] ?? '') }
  const rest = names.length - most + 1
  return { words: `${joinAnd([...names.slice(0, most - 1), `${rest} others`])}`, plural: true }
}

/** 'Police say', 'The ministry and Harbour Post say', 'Harbour Post says'. */
export const saying = (
  claims: readonly Claim[],
  desk: Desk,
  [one, several]: readonly [string, string] = ['says', 'say'],
): string => {
  const who = speakers(claims, desk)
  return `${who.words} ${who.plural ? several : one}`
}

/** One claim for each voice that takes a side, the surest first of its voice; order of the ledger. */
export const voicesOf = (fact: Fact, verdict: 'for' | 'against' | 'stale', desk: Desk): readonly Claim[] => {
  const found = new Map<string, Claim>()
  for (const s of fact.support) {
    const c = s.verdict === verdict ? desk.claims.get(s.claimId) : undefined
    if (!c) continue
    const old = found.get(s.voice)
    if (!old || (isVague(old) && !isVague(c))) found.set(s.voice, c)
  }
  return [...found.values()]
}

/** True when a claim is less than certain or keeps hedging words. */
export const isVague = (c: Claim): boolean => c.factuality.certainty !== 'certain' || c.factuality.hedges.length > 0

/** The claims' own hedging words in quotation marks, or 'possibly' and 'probably' where none are kept; '' for plain claims. */
export const hedgeWords = (claims: readonly Claim[], desk: Desk): string => {
  if (claims.length === 0 || claims.some(c => !isVague(c))) return ''
  const words = claims.flatMap(c => c.factuality.hedges.map(h => desk.textOf(c, h).replace(/\s+/g, ' ').trim()))
  const kept = [...new Set(words.filter(Boolean))].slice(0, 3)
  if (kept.length > 0) return kept.map(w => `“${w}”`).join(', ')
  const levels = claims.map(c => c.factuality.certainty)
  if (levels.includes('certain')) return ''
  return levels.includes('probable') ? 'probably' : levels.includes('possible') ? 'possibly' : 'not certain'
}

/** A sentence from its parts: capital first, one full stop last. */
export const sentence = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return capitalise(/[.!?…][”"']?$/.test(plain) ? plain : `${plain}.`)
}

/** True when a clause tells by itself who says it: 'Organisers said that …' needs no 'according to organisers'. */
export const namesSpeaker = (clause: string, claims: readonly Claim[]): boolean => {
  const low = clause.toLowerCase()
  return (
    claims.length > 0 &&
    claims.every(c => {
      const name = c.attribution.source?.name?.trim().toLowerCase() ?? ''
      return name !== '' && low.includes(name)
    })
  )
}
