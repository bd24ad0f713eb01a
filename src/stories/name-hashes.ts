/** Names in a text as hashes, for asking whether a text names a place without keeping the text. */
import { fold } from '../text/fold.ts'
import { hash } from './copies/sentence-words.ts'

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu
const MOST_WORDS = 4
const LINK_LENGTH = 3 // 'of', 'de', 'sur' within a name
const GAP = 2 // 'Saint-Élodie', 'St. Elm'

/**
 * Hashes (ascending, each once) of every run of one to four words that begins and ends with a capital or a digit, folded: the names in
 * the text and their parts. 'the Bay of Marl' → 'bay', 'bay of marl', 'marl'. Any text is allowed; one without capitals has none.
 */
export function nameHashes(text: string): Uint32Array {
  const words = [...text.matchAll(WORD)].map(({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    isName: /^[\p{Lu}\p{N}]/u.test(form),
    isLink: form.length <= LINK_LENGTH,
    folded: fold(form.replace(/['’]s$/, '')),
  }))
  const found = new Set<number>()
  words.forEach((first, i) => {
    if (!first.isName) return
    let run = ''
    for (let j = i; j < Math.min(words.length, i + MOST_WORDS); j += 1) {
      const word = words[j]!
      if (j > i && word.start - words[j - 1]!.end > GAP) return
      run = j === i ? word.folded : `${run} ${word.folded}`
      if (word.isName) found.add(hash(run))
      else if (!word.isLink) return
    }
  })
  return Uint32Array.from(found).sort()
}

/** Whether a hash is among ascending ones. */
export function hasHash(hashes: Uint32Array, wanted: number): boolean {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hashes[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return hashes[low] === wanted
}
