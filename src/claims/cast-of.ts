/** The people of a report's own happening, and how many of them are dead and hurt. */
import type { ReportCast } from '../model/index.ts'
import type { CountCandidate } from './candidate.ts'
import { type CastInput, findCast, membersOf } from './cast.ts'
import type { Draft } from './draft.ts'
import type { Incidents } from './incidents.ts'
import { tallyOf } from './tally.ts'

type Findings = Pick<CastInput, 'sents' | 'places' | 'casualties'> & { readonly incidents: Incidents }

/** The register and numbers of a report; `isDenied` tells which casualties are denied, planned or asked about. */
export const castOf = (findings: Findings, isDenied: CastInput['isDenied']): ReportCast => {
  const { sents, places, casualties, incidents } = findings
  const own = toldOf(incidents, casualties)
  const isOwn = (sentence: number, token: number): boolean => incidents.draftAt(sentence, token) === own
  const cast = findCast({ sents, places, casualties, isOwn, isDenied })
  return { people: membersOf(cast), tally: tallyOf(cast) }
}

/** The happening whose dead and hurt a report tells: the focal one, or of a report on an arrest or a trial the one that it recalls most. */
const toldOf = (incidents: Incidents, casualties: readonly (readonly CountCandidate[])[]): Draft => {
  const told = new Map<Draft, number>()
  casualties.forEach((list, sentence) => {
    for (const c of list)
      if (c.slot === 'killed' || c.slot === 'injured') {
        const draft = incidents.draftAt(sentence, c.trigger)
        told.set(draft, (told.get(draft) ?? 0) + 1)
      }
  })
  const focal = incidents.drafts[0]!
  if (told.has(focal)) return focal
  return [...told].sort((a, b) => b[1] - a[1])[0]?.[0] ?? focal
}
