/** Who takes part in a happening, by the names that the report gives. */
import type { Claim, MentionId } from '../model/index.ts'
import type { NamedEntity } from '../text/entities/join-entities.ts'

/**
 * Names of persons and groups in the claims of one mention, each once, in alphabetical order. A person stands with the fullest name
 * of the report: "Kern, 58," is Anna Kern where the report has named her so, and "Anna Kern, 58, and Tom Hall" are two.
 *
 * @param entities  the report's named entities, see joinEntities
 */
export const participantsOf = (
  mention: MentionId,
  claims: readonly Claim[],
  entities: readonly NamedEntity[],
): readonly string[] => {
  const persons = entities.filter(e => e.type === 'person')
  const names = claims
    .filter(c => c.incidentMention === mention)
    .flatMap(({ statement: s }) => {
      if (s.slot === 'responsibility') return [s.group]
      return s.slot === 'identity' && s.aspect === 'name' ? personsIn(s.value, persons) : []
    })
  return [...new Set(names)].sort()
}

/** The persons that the words of a claim name; the words themselves where the report's entities hold none of them. */
const personsIn = (words: string, persons: readonly NamedEntity[]): readonly string[] => {
  const named = persons.filter(p => p.variants.some(v => holds(words, v)))
  return named.length === 0 ? [words] : named.map(p => p.name)
}

const holds = (words: string, name: string): boolean => {
  const at = words.indexOf(name)
  return at >= 0 && !isLetter(words[at - 1]) && !isLetter(words[at + name.length])
}

const isLetter = (c: string | undefined): boolean => c !== undefined && c.toLowerCase() !== c.toUpperCase()
