/** Finding what a person means by a few letters of an id or a word of a label. */
import type { Account, Claim } from '../model/index.ts'
import { RecountError } from '../text/error.ts'

/** An incident of an account, with its ledger and brief. */
export type AccountIncident = Account['incidents'][number]

/** What `why` explains: a claim, or the fact `key` of an incident. */
export type Picked =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'fact'; readonly incident: AccountIncident; readonly key: string }

/**
 * The incident with this id, with an id that begins so, of the story with such an id, or whose label has all these words; if no label has them, then whose
 * headline or a title of its reports has. Where several fit, the only one that has a story of its own is meant.
 *
 * @throws RecountError 'cli/not-found', 'cli/ambiguous' with the candidates
 */
export function pickIncident(account: Account, words: string): AccountIncident {
  const { incidents } = account
  const exact = incidents.find(one => one.id === words)
  if (exact) return exact
  const byId = incidents.filter(one => words.length >= 3 && one.id.startsWith(words))
  if (byId.length > 0) return onlyOne(byId, words)
  const homes = account.stories.filter(one => words.length >= 3 && one.id.startsWith(words)).map(one => one.id)
  const byStory = incidents.filter(one => one.storyId !== null && homes.includes(one.storyId))
  if (byStory.length > 0) return onlyOne(byStory, words)
  if (simplify(words).length === 0) return onlyOne([], words)
  const isIn = (text: string) => hasWords(text, words)
  const byLabel = incidents.filter(one => isIn(one.label))
  const found = byLabel.length > 0 ? byLabel : incidents.filter(one => titlesOf(account, one).some(isIn))
  const withStory = found.filter(one => one.storyId !== null)
  return onlyOne(withStory.length === 1 ? withStory : found, words)
}

function titlesOf(account: Account, incident: AccountIncident): readonly string[] {
  const story = account.stories.find(one => one.id === incident.storyId)
  const articles = new Set(story?.articleIds)
  const titles = account.articles.flatMap(one => (articles.has(one.id) && one.title !== null ? [one.title] : []))
  return incident.brief.headline === null ? titles : [incident.brief.headline.text, ...titles]
}

/**
 * The claim with this id or beginning of an id, or the fact with this key. A key that several incidents have needs `inside`,
 * unless only one of them has a story of its own, or a story of several reports. A slot without a total ('arrested') means its
 * only group ('arrested:crew').
 *
 * @param inside  words for an incident, as for `pickIncident`; null for any
 * @throws RecountError 'cli/not-found', 'cli/ambiguous' with the candidates
 */
export function pickClaimOrFact(account: Account, words: string, inside: string | null): Picked {
  const within = inside === null ? account.incidents : [pickIncident(account, inside)]
  const fact = pickFact(account, within, words) ?? pickGroup(account, within, words)
  if (fact !== null) return fact
  const claims = account.claims.filter(one => one.id === words || (words.length >= 3 && one.id.startsWith(words)))
  if (claims.length > 1 && claims.every(one => one.id !== words)) {
    throw ambiguous(
      words,
      claims.map(one => `${one.id}  "${one.anchor.exact}"`),
      'write more of the id',
    )
  }
  const claim = claims.find(one => one.id === words) ?? claims[0]
  if (claim) return { kind: 'claim', claim }
  const keys = [...new Set(within.flatMap(one => one.ledger.facts.map(fact => fact.key)))]
  const short = keys.filter(key => !/^(?:action|advice|assertion|quote|figure):/.test(key)).sort()
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - Math.min(MOST_KEYS, short.length)} more` : ''
  const known =
    keys.length === 0
      ? 'there are no facts yet'
      : `the facts are ${(short.length > 0 ? short : keys).slice(0, MOST_KEYS).join(', ')}${more}`
  throw new RecountError('cli/not-found', `expected the id of a claim or the key of a fact, got '${words}'; ${known}`)
}

const MOST_KEYS = 12

/** The fact with exactly this key, null when no incident has one. */
function pickFact(account: Account, within: readonly AccountIncident[], key: string): Picked | null {
  const holders = within.filter(one => one.ledger.facts.some(fact => fact.key === key))
  if (holders.length === 0) return null
  const candidates = meant(account, holders)
  if (candidates.length > 1) throw ambiguous(key, candidates.map(describe), 'add --incident with one of these ids')
  return { kind: 'fact', incident: candidates[0]!, key }
}

/** The only fact of a slot that has no total: 'arrested' → arrested:crew. */
function pickGroup(account: Account, within: readonly AccountIncident[], slot: string): Picked | null {
  const keysOf = (one: AccountIncident) =>
    one.ledger.facts.flatMap(fact =>
      /^[:/]/.test(fact.key.slice(slot.length)) && fact.key.startsWith(slot) ? [fact.key] : [],
    )
  const holders = slot === '' ? [] : within.filter(one => keysOf(one).length > 0)
  if (holders.length === 0) return null
  const [incident, ...others] = meant(account, holders)
  const keys = [...new Set([incident!, ...others].flatMap(keysOf))]
  if (keys.length > 1) throw ambiguous(slot, keys, 'name one of these facts')
  return pickFact(account, within, keys[0]!)
}

/** Of several happenings the ones a person means: those with a story, and of these the only one that several reports tell. */
function meant(account: Account, incidents: readonly AccountIncident[]): readonly AccountIncident[] {
  const focal = incidents.filter(one => one.storyId !== null)
  if (focal.length <= 1) return focal.length === 1 ? focal : incidents
  const told = new Map(account.stories.map(story => [story.id, story.articleIds.length]))
  const several = focal.filter(one => (told.get(one.storyId!) ?? 0) > 1)
  return several.length === 1 ? several : focal
}

function onlyOne(found: readonly AccountIncident[], words: string): AccountIncident {
  const [first, ...rest] = found
  if (first === undefined) {
    throw new RecountError(
      'cli/not-found',
      `expected the id or words of an incident, got '${words}'; recount ledger lists the incidents`,
    )
  }
  if (rest.length > 0) throw ambiguous(words, found.map(describe), 'write more of the id, or more words')
  return first
}

/** The error for several that fit: at most eight candidates a line each, and what to write. */
export function ambiguous(words: string, candidates: readonly string[], advice: string): RecountError {
  const shown = candidates.slice(0, 8).map(line => `\n  ${line}`)
  const rest = candidates.length > 8 ? `\n  … and ${candidates.length - 8} more` : ''
  return new RecountError(
    'cli/ambiguous',
    `expected one match for '${words}', got ${candidates.length}; ${advice}:${shown.join('')}${rest}`,
  )
}

function describe(incident: AccountIncident): string {
  return `${incident.id.slice(0, 12)}  ${incident.label}`
}

/** Whether a text has all these words, or words that begin so; true for no words. */
export function hasWords(text: string, words: string): boolean {
  const parts = simplify(text)
  return simplify(words).every(word => parts.some(part => part.startsWith(word)))
}

/** Words in lower case without accents: 'Café-bar' → ['cafe', 'bar']. */
function simplify(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}
