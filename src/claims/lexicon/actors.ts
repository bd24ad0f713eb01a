/** Nouns for those who attack, and the organisations of a state that may. */

/** Nouns of perpetrators: whoever is named so and acts is one. */
export const ATTACKER_NOUNS =
  /^(?:guerr?illas?|rebels?|terrorists?|insurgents?|extremists?|subversives?|attackers?|assailants?|gunm[ae]n|hitm[ae]n|assassins?|murderers?|killers?|kidnappers?|hijackers?|mercenar(?:y|ies)|snipers?|combatants?|fighters?|contras?|sappers?|bandits?|criminals?|delinquents?|traffickers?|paramilitar(?:y|ies)|commandos?|columns?|gangs?|squads?|militants?|individuals?|men|man|persons?|people|group|groups|band|bands|members?|youths?|strangers?|subjects?|unknowns?|elements?|soldiers?|troops?|policem[ae]n|officers?|agents?|patrol|unit|units|militiam[ae]n|cell|thugs?|hoodlums?|aggressors?|marines|vigilantes|civilians?|drug-traffickers|mafias?|cartel|squad|lieutenants?|sergeants?|someone|hordes?|forces|brigade|dealers?|women|woman|boys?|persons|partisans|minors?|sicarios?|dealers|mobs?|hooligans|demonstrators)$/

/** Organisations of the state, as phrases. */
export const STATE_ORG =
  /\b(?:(?:armed|security|military) forces|army|air force|navy|national guard|police|government|regime|military|battalion|high command|civil defense)\b/i
/** Those who serve it. */
export const STATE_PEOPLE =
  /^(?:soldiers?|troops?|policem[ae]n|officers?|guardsm[ae]n|marines?|lieutenants?|sergeants?|colonels?|patrols?|military|army|police)$/
/** Nouns that end the name of an armed organisation. */
export const GROUP_HEADS =
  /^(?:front|army|movement|party|cartel|cartels|mafia|mafias|forces|force|organization|squads|brigade|brigades|command|commando|commandos|coordinating|group|union|alliance|path|guard|police|liberation|battalion|column|league|militia|militias|family)$/
