/** Morphological features (the FEATS of Universal Dependencies) from tag, word and tree. */
import type { WordReading } from './create-engine.ts'

/** Gives the features of each word of a parsed sentence: 'Number=Plur', '_' for none. */
export type FeatureReader = (words: readonly WordReading[]) => readonly string[]

/**
 * Makes a reader of learnt lines 'UPOS|XPOS<tab>word<tab>features', the word empty for what a tag usually means. Finite verbs then agree
 * with their subject, "I" and "we" included, and past participles with an auxiliary of the passive are passive.
 */
export const createFeatureReader = (lines: readonly string[]): FeatureReader => {
  const known = new Map<string, string>()
  for (const line of lines) {
    const [tag, word, feats] = line.split('\t')
    known.set(`${tag}\t${word}`, feats ?? '_')
  }
  return words => {
    const plain = words.map(w => {
      const tag = `${w.upos}|${w.xpos}`
      return known.get(`${tag}\t${w.lower}`) ?? known.get(`${tag}\t`) ?? '_'
    })
    return plain.map((feats, i) => agreed(words, plain, i, feats))
  }
}

const agreed = (words: readonly WordReading[], plain: readonly string[], i: number, feats: string): string => {
  const { xpos } = words[i]!
  if (xpos === 'VBN' && feats.startsWith('Tense=Past'))
    return isPassive(words, i) ? 'Tense=Past|VerbForm=Part|Voice=Pass' : 'Tense=Past|VerbForm=Part'
  if ((xpos !== 'VBD' && xpos !== 'VBP') || !feats.includes('Mood=Ind')) return feats
  const who = subjectOf(words, plain, i)
  if (who === null) return feats
  const rest = feats.split('|').filter(f => !/^(?:Number|Person)=/.test(f))
  return [...rest, ...who].sort().join('|')
}

const isPassive = (words: readonly WordReading[], i: number): boolean => {
  const { rel } = words[i]!
  if (/^(?:acl|amod|advcl)$/.test(rel)) return !words.some(w => w.head === i && w.rel === 'aux')
  return words.some(w => w.head === i && /:pass$/.test(w.rel))
}

/** 'Number=…' and 'Person=…' of the verb's subject; an auxiliary or copula has that of its head. */
const subjectOf = (words: readonly WordReading[], plain: readonly string[], i: number): readonly string[] | null => {
  const { rel, head } = words[i]!
  let verb = /^(?:aux|cop)/.test(rel) && head >= 0 ? head : i
  let at = subjectUnder(words, verb)
  for (let steps = 0; at < 0 && words[verb]!.rel === 'conj' && words[verb]!.head >= 0 && steps < 4; steps++) {
    verb = words[verb]!.head
    at = subjectUnder(words, verb)
  }
  if (at < 0) return null
  const joined = words.some(w => w.head === at && w.rel === 'conj')
  const number = /Number=(?:Plur|Ptan)/.test(plain[at]!) || joined ? 'Plur' : 'Sing'
  const person = plain[at]!.match(/Person=(\d)/)?.[1] ?? '3'
  return person === '2' ? [`Person=${person}`] : [`Number=${number}`, `Person=${person}`]
}

const subjectUnder = (words: readonly WordReading[], verb: number): number =>
  words.findIndex(w => w.head === verb && w.rel.startsWith('nsubj'))
