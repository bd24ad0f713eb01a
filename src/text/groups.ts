/** Militant and criminal groups and the channels through which they speak. */
import { GROUP_LINES } from './groups-list.ts'
import { buildLexicon, findName, type Hit, pieces } from './lexicon.ts'

/**
 * A group named at words [start, end). `weak`: the words are also something else ('IS', 'Isis' the river, 'Maoists' of any country)
 * and nothing nearby speaks of a group; take it only with another sign.
 */
export type GroupHit = Hit

const lines = GROUP_LINES.trim()
  .split('\n')
  .map(line => line.split('|') as [string, string, string])

const groups = buildLexicon(lines.map(([name, aliases]) => [name, [name, ...aliases.split(';').filter(Boolean)]]))
const channels = buildLexicon(lines.map(([name, , media]) => [name, media.split(';').filter(Boolean)]))

/** Words that make an ambiguous alias a group when they stand within six words. */
const SIGNS =
  /^(claim|claims|claimed|claiming|responsibility|group|militants?|jihadists?|jihadi|extremists?|terrorists?|terror|attacks?|attackers?|fighters?|insurgents?|rebels?|gunm[ae]n|bomb\w*|linked|affiliated?|affiliates?|allegiance|pledged|supporters?|sympathi[sz]\w*|so-called|propaganda|caliphate|amaq|mercenar\w*|cell|suspected)$/i

/**
 * The group whose name begins at a word.
 *
 *     ['ISIS', 'has', 'claimed'] at 0 → Islamic State        ['al', '-', 'Shabab'] at 0 → al-Shabaab
 *     ['It', 'is'] at 1 → null: a verb                       ['IS', 'THE', 'RIVER'] at 0 → Islamic State, weak
 *
 * @param words  texts of the tokens of a sentence, as any tokenizer cuts them
 * @returns null where no group's name begins
 */
export function findGroup(words: readonly string[], at: number): GroupHit | null {
  const hit = findName(groups, words, at)
  if (hit === null || !hit.weak) return hit
  for (let i = Math.max(0, hit.start - 6); i < Math.min(words.length, hit.end + 6); i++)
    if ((i < hit.start || i >= hit.end) && SIGNS.test(words[i]!)) return { ...hit, weak: false }
  return hit
}

/** A group's media channel at a word ('Amaq', 'Amaq news agency'): `canonical` is the group's name. null where none begins. */
export function findChannel(words: readonly string[], at: number): GroupHit | null {
  return findName(channels, words, at)
}

/** The canonical name of a group for any of its aliases, whatever the capitals; null for other names. */
export function groupNamed(name: string): string | null {
  const words = pieces(name)
  for (const alias of groups.get(words[0] ?? '') ?? [])
    if (alias.words.length === words.length && alias.words.every((word, i) => word === words[i])) return alias.canonical
  return null
}
