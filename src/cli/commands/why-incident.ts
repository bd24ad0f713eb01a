/** `recount why i_…`: which mentions are one incident and what spoke for it, and what looks like it and is not. */
import { plain, wrap } from '../../export/plain.ts'
import type { Account, IncidentMention } from '../../model/index.ts'
import { type Explanation, explainIncident, type Reasons } from '../../stories/incidents/explain.ts'
import type { AccountIncident } from '../pick.ts'

/** The explanation as data, for `--json`. */
export function incidentReasons(account: Account, incident: AccountIncident): Explanation {
  const found = explainIncident(account, incident.id)
  if (found === null) throw new Error(`incident ${incident.id} is not in its own account`)
  return found
}

/** The explanation in words, `width` columns wide. */
export function incidentWords(account: Account, incident: AccountIncident, width: number): string {
  const { rules, mentions, apart } = incidentReasons(account, incident)
  const byId = new Map(account.mentions.map(m => [m.id, m]))
  const item = (words: string): string[] => wrap(words, width - 4).map((part, i) => (i === 0 ? '  · ' : '    ') + part)
  const told = mentions.flatMap(({ mention, focal, reasons }) => {
    const how = focal ? 'the report is about it' : 'the report recalls it'
    return item(`${mentionWords(account, byId.get(mention))}: ${how}; ${reasonWords(reasons)}`)
  })
  const others = apart.flatMap(one =>
    item(`${plain(one.label)} (${plain(one.incidentId)}): ${reasonWords(one.reasons)}`),
  )
  return `${[
    `${plain(incident.label)} (${plain(incident.id)})`,
    `rules        ${rules}: each mention against all others`,
    '',
    'One happening, told by',
    ...told,
    ...(others.length > 0 ? ['', 'Like it, and kept apart', ...others] : []),
  ].join('\n')}\n`
}

function mentionWords(account: Account, mention: IncidentMention | undefined): string {
  const article = account.articles.find(one => one.id === mention?.articleId)
  const outlet = plain(article?.outlet ?? article?.origin ?? 'unknown')
  return mention?.trigger ? `${outlet}, “${plain(mention.trigger.exact)}”` : outlet
}

const reasonWords = ({ for: speaking, silent, against, excluded }: Reasons): string => {
  const said = [
    ['excluded by', excluded],
    ['for it', speaking],
    ['against it', against],
    ['silent', silent],
  ] as const
  return said.flatMap(([how, parts]) => (parts.length === 0 ? [] : [`${how} ${parts.join(', ')}`])).join('; ')
}
