import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { IncidentId } from '../../model/index.ts'
import { killed, place, range, report, withMention } from '../made-up.ts'
import { explainIncident } from './explain.ts'
import { joinIncidents } from './join-incidents.ts'
import { GTD_RULES } from './rules.ts'

const DAY = { kind: 'shooting', when: range('2031-03-06'), where: place('Karlow', 'ES') }
const reports = [
  withMention(report('a', null, 'Report a.'), 'm', { ...DAY, claims: [killed(4)] }),
  withMention(report('b', null, 'Report b.'), 'm', { ...DAY, when: range('2031-03'), claims: [killed(4)] }),
  withMention(report('c', null, 'Report c.'), 'm', { ...DAY, when: range('2031-05-20') }),
  withMention(report('d', null, 'Report d.'), 'm', { ...DAY, where: place('Trondvik', 'NO'), when: range('2029') }),
]
const account = {
  incidents: joinIncidents(reports, []),
  mentions: reports.flatMap(r => r.mentions),
  claims: reports.flatMap(r => r.claims),
}
const idOf = (mention: string): IncidentId => account.incidents.find(i => i.mentions.some(m => m === mention))!.id

describe('explainIncident', () => {
  it('names the parts that speak for each mention, and those that are silent', () => {
    const { mentions } = explainIncident(account, idOf('a/m'))!
    assert.deepEqual(
      mentions.map(m => [m.mention, m.reasons.for, m.reasons.silent]),
      [
        ['a/m', ['time', 'place', 'kind', 'figures'], ['participants']],
        ['b/m', ['time', 'place', 'kind', 'figures'], ['participants']],
      ],
    )
  })

  it('tells of a look-alike what excludes it, and nothing of what is far', () => {
    const { apart } = explainIncident(account, idOf('a/m'))!
    assert.deepEqual(
      apart.map(x => [x.incidentId, x.reasons.excluded]),
      [[idOf('c/m'), ['time']]],
    )
  })

  it('a mention alone has all parts silent; rules are named', () => {
    const { mentions, rules } = explainIncident(account, idOf('d/m'), GTD_RULES)!
    assert.deepEqual([mentions.length, mentions[0]!.reasons.silent.length, rules], [1, 5, 'gtd'])
  })

  it('knows no incident that is not there', () => {
    assert.equal(explainIncident(account, 'i_none' as IncidentId), null)
  })
})
