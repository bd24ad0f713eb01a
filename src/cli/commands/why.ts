/** `recount why`: where a claim or a fact comes from, and why mentions are one incident. */
import type { Account, Claim, Inspection, Reason } from '../../model/index.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { openAccount } from '../open.ts'
import { type AccountIncident, type Picked, pickClaimOrFact, pickIncident } from '../pick.ts'
import { livingId } from '../pick-story.ts'
import { printJson } from '../print.ts'

/** Options of `why`; `incident` tells apart the facts of one key. */
export type WhyOptions = CommonOptions & { readonly incident?: string; readonly asOf?: string }

/** Explains the claim, fact or incident that `words` name. */
export async function why(edge: Edge, words: string, options: WhyOptions): Promise<ExitCode> {
  const opened = await openAccount(edge, options)
  const { account } = opened
  if (words.startsWith('i_') || account.incidents.some(one => one.id === words))
    return whyIncident(
      edge,
      account,
      pickIncident(account, livingId(edge, opened, { words, quiet: options.quiet })),
      options,
    )
  const { incident, quiet } = options
  const inside = incident === undefined ? null : livingId(edge, opened, { words: incident, quiet })
  const picked = pickClaimOrFact(account, words, inside)
  const inspection = picked.kind === 'claim' ? await inspectionOf(edge, account, picked.claim) : null
  if (options.json) {
    const { version, asOf } = account
    printJson(edge, { version, asOf, ...explanation(account, picked), ...decidedBy(inspection, picked) })
  } else await printWords(edge, account, { picked, options, inspection })
  return EXIT.ok
}

async function whyIncident(
  edge: Edge,
  account: Account,
  incident: AccountIncident,
  options: WhyOptions,
): Promise<ExitCode> {
  const { incidentReasons, incidentWords } = await import('./why-incident.ts')
  const { version, asOf } = account
  if (options.json) printJson(edge, { version, asOf, kind: 'incident', ...incidentReasons(account, incident) })
  else edge.out(incidentWords(account, incident, edge.columns))
  return EXIT.ok
}

/** The claim's report, looked at again: what decided a claim is not stored. */
async function inspectionOf(edge: Edge, account: Account, claim: Claim): Promise<Inspection | null> {
  const article = account.articles.find(one => one.id === claim.anchor.articleId)
  return article === undefined ? null : (await edge.stages()).inspect(article)
}

function decidedBy(inspection: Inspection | null, picked: Picked): { readonly decidedBy?: readonly Reason[] } {
  const decision =
    picked.kind === 'claim' ? inspection?.decisions.find(one => one.claimId === picked.claim.id) : undefined
  return decision === undefined ? {} : { decidedBy: decision.reasons }
}

async function printWords(
  edge: Edge,
  account: Account,
  { picked, options, inspection }: { picked: Picked; options: WhyOptions; inspection: Inspection | null },
): Promise<void> {
  const [{ explainWhy }, { reasonsOf }] = await Promise.all([
    import('../../export/why.ts'),
    import('../../export/explain-view.ts'),
  ])
  const reasons = picked.kind === 'claim' && inspection !== null ? reasonsOf(inspection, picked.claim.id) : []
  const style = { colour: wantsColour(edge, options), width: edge.columns, reasons }
  const words =
    picked.kind === 'claim'
      ? explainWhy(account, picked.claim.id, style)
      : explainWhy(account, picked.key, { ...style, incident: picked.incident.id })
  edge.out(words ?? '')
}

/** The parts of the account that an explanation rests on, for a program. */
function explanation(account: Account, picked: Picked) {
  if (picked.kind === 'claim') {
    const incident = account.incidents.find(one => one.mentions.includes(picked.claim.incidentMention)) ?? null
    const facts = incident === null ? [] : factsOf(incident, picked.claim)
    return {
      kind: 'claim',
      incidentId: incident?.id ?? null,
      facts: facts.map(fact => fact.key),
      claims: [claimWithPlace(account, picked.claim)],
    }
  }
  const { incident, key } = picked
  const fact = incident.ledger.facts.find(one => one.key === key) ?? null
  const ids = new Set(fact?.support.map(one => one.claimId))
  const changes = incident.ledger.changes.filter(one => one.key === key)
  const claims = account.claims.filter(one => ids.has(one.id)).map(claim => claimWithPlace(account, claim))
  return { kind: 'fact', incidentId: incident.id, fact, changes, claims }
}

/** A claim with its report and the paragraph in which it stands. */
function claimWithPlace(account: Account, claim: Claim) {
  const article = account.articles.find(one => one.id === claim.anchor.articleId)
  if (article === undefined) return { claim, article: null, paragraph: null }
  const { id, origin, outlet, title, published, text } = article
  const start = text.lastIndexOf('\n\n', claim.anchor.start) + 1
  const end = text.indexOf('\n\n', claim.anchor.end)
  const paragraph = text.slice(start, end < 0 ? text.length : end).trim()
  return { claim, article: { id, origin, outlet, title, published }, paragraph }
}

function factsOf(incident: AccountIncident, claim: Claim) {
  return incident.ledger.facts.filter(fact => fact.support.some(one => one.claimId === claim.id))
}
