/** Words around names: titles, heads and parts of organisations' names, small words inside names. English and Spanish. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles and ranks that are written with a capital before a name. */
export const PERSON_TITLES = words(`
  mr mrs ms miss dr doctor professor prof rev reverend father sister brother monsignor msgr bishop archbishop cardinal pope
  president minister premier chancellor king queen prince princess governor senator congressman congresswoman representative deputy
  mayor councilman ambassador consul judge justice magistrate attorney general colonel lieutenant major captain sergeant
  corporal private commander admiral brigadier marshal inspector superintendent detective officer sheriff sir lady lord
  comandante gen col lt maj capt sgt cpl adm brig gov sen rep st engineer licentiate
`)

/** Small words that stay small inside a name: 'Ministry of Defence', 'Javier de la Cruz'. */
export const SMALL_IN_NAMES = words(
  'of the and for de del la las los y e da do dos das di du van von der den bin ibn al',
)

/** Articles and saints that begin Spanish and Portuguese names. */
export const SPANISH_HEADS = words('el la los las san santa santo sao santos')

/** Nouns that end the name of an organisation or place when a name or several words of ORG_WORDS stand before. */
export const ORG_HEADS = words(`
  university college institute academy school hospital front party union federation confederation movement league alliance association
  organization organisation committee commission council congress senate assembly ministry department bureau administration agency
  embassy consulate bank company corporation enterprise foundation institute center centre court tribunal brigade battalion
  regiment division squad command commando army guard force forces fleet church cathedral airport hotel stadium palace
  street avenue boulevard square park bridge highway river lake bay canal island mountain mountains valley province state county
  city district region peninsula cartel club society chamber radio television newspaper post times news press coalition
  convergence democracy liberation
`)

/** Adjectives and nouns inside such names. */
export const ORG_WORDS = words(`
  national international central federal supreme general revolutionary popular people democratic republican socialist communist
  liberation patriotic united armed air naval royal civil public social christian workers labor labour trade farmers teachers
  students human rights foreign defense defence interior justice security intelligence police military special joint electoral
  legislative constitutional world american latin south north east west southern northern eastern western red cross
`)
