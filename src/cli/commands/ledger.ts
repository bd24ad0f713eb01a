/** `recount ledger`: the happenings in the database, or one of them with its facts. */
import type { Account } from '../../model/index.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { openAccount } from '../open.ts'
import { partOfIncident } from '../part.ts'
import { type AccountIncident, pickIncident } from '../pick.ts'
import { livingId } from '../pick-story.ts'
import { printAccount, printJson } from '../print.ts'

/** Options of `ledger`. */
export type LedgerOptions = CommonOptions & { readonly asOf?: string; readonly all?: boolean }

/** Lists the incidents, or prints the ledger of the one that `words` name. */
export async function ledger(edge: Edge, words: string | undefined, options: LedgerOptions): Promise<ExitCode> {
  const opened = await openAccount(edge, options)
  const { account } = opened
  if (words !== undefined) {
    const incident = pickIncident(account, livingId(edge, opened, { words, quiet: options.quiet }))
    await printAccount(edge, partOfIncident(account, incident.id), { ...options, only: incident.id })
    return EXIT.ok
  }
  if (options.json)
    printJson(edge, { version: account.version, asOf: account.asOf, incidents: account.incidents.map(summary) })
  else await printList(edge, account, options)
  return EXIT.ok
}

function summary({ id, storyId, kind, label, when, where, mentions, ledger: { facts } }: AccountIncident) {
  const disputed = facts.filter(fact => fact.status === 'disputed').length
  return { id, storyId, kind, label, when, where, mentions: mentions.length, facts: facts.length, disputed }
}

async function printList(edge: Edge, account: Account, options: LedgerOptions): Promise<void> {
  const [{ shortId }, { padTo, plain }, { paintFor }, { counted, shorten }] = await Promise.all([
    import('../../export/lookup.ts'),
    import('../../export/plain.ts'),
    import('../../export/paint.ts'),
    import('../../text/phrase.ts'),
  ])
  const paint = paintFor(wantsColour(edge, options))
  const line = (incident: AccountIncident) => {
    const { facts, disputed } = summary(incident)
    const counts = `${counted(facts, 'fact')}${disputed > 0 ? `, ${disputed} disputed` : ''}`
    const { headline } = incident.brief
    const words =
      headline === null ? '' : `${' '.repeat(14)}${paint.bold(shorten(plain(headline.text), edge.columns - 14))}\n`
    return `${paint.dim(padTo(shortId(incident.id), 12))}  ${shorten(plain(incident.label), 70)} · ${counts}\n${words}`
  }
  const isListed = ({ ledger: { facts } }: AccountIncident) =>
    facts.length > 0 || (options.asOf === undefined && options.all)
  const told = account.incidents.filter(isListed)
  const bare = options.asOf === undefined ? account.incidents.length - told.length : 0
  const own = told.filter(one => one.storyId !== null)
  const recalled = told.filter(one => one.storyId === null)
  if (account.incidents.length === 0) edge.out('No incidents: no report speaks of a happening.\n')
  if (account.incidents.length > 0 && told.length + bare === 0) edge.out('Nothing was reported by then.\n')
  edge.out(own.map(line).join(''))
  if (recalled.length > 0)
    edge.out(`${own.length > 0 ? '\n' : ''}${paint.bold('Recalled')}\n${recalled.map(line).join('')}`)
  if (bare > 0)
    edge.out(paint.dim(`${told.length > 0 ? '\n' : ''}${counted(bare, 'happening')} without a fact (--all)\n`))
}
