/** Words around names that are no part of them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles, ranks and offices before a person's name, folded. */
export const TITLES = words(`
  mr mrs ms miss mx mister sir madam madame monsieur mme mlle senor senora senhor herr frau dr doctor prof professor rev
  reverend father fr sister brother bishop archbishop cardinal pope imam sheikh sheik rabbi ayatollah mullah maulana pastor
  president vice prime minister premier chancellor king queen prince princess emperor sultan emir crown
  governor gov senator sen congressman congresswoman representative rep mayor councillor councilman councilwoman alderman
  ambassador envoy secretary foreign interior defence defense finance justice health home attorney general judge
  justice magistrate prosecutor sheriff marshal constable officer detective inspector superintendent commissioner chief
  commander captain capt lieutenant lt colonel col major maj sergeant sgt corporal cpl private pvt admiral adm brigadier
  gen marshall spokesman spokeswoman spokesperson deputy assistant senior former ex acting late then candidate leader
  chairman chairwoman chair director ceo coach dame lord lady baron count
`)

/** Small words inside names that belong to the next word: 'van der Berg', 'de Silva'. */
export const PARTICLES = words(
  'de del della di da do dos das du la le el al van von der den ter ten bin ibn ben abu abd ul bint st mac mc o',
)

/** Endings of names of persons and of organisations that may be left out. */
export const ENDINGS = words('jr sr ii iii iv inc corp corporation ltd limited llc plc co company group gmbh sa ag nv')
