/** The people of a happening, as a report knows them: each once, however often and by whatever words they are mentioned. */

/**
 * A person who was harmed, attacked, or is suspected. `age` in years; `who` is the kind of person. `harm` is the gravest that is told.
 * `role`: 'attacker' is said to have attacked, 'suspect' is suspected, charged or held; null where neither harm nor suspicion is told.
 * `told`: indices of the sentences that speak of the person, in the report that names the person first.
 */
export type CastMember = {
  readonly name: string | null
  readonly age: number | null
  readonly sex: 'f' | 'm' | null
  readonly who: string
  readonly role: 'victim' | 'attacker' | 'suspect' | null
  readonly harm: 'killed' | 'injured' | null
  readonly told: readonly number[]
}

/** Everybody killed and hurt, and of them those who attacked. */
export type Tally = {
  readonly killed: number
  readonly injured: number
  readonly killedAttackers: number
  readonly injuredAttackers: number
}

/** The people of one happening and its numbers: as one report tells them, or as several do together. */
export type ReportCast = { readonly people: readonly CastMember[]; readonly tally: Tally }
