/** Dictionary forms of English words, from rules learnt on the treebanks. */

/** Gives the dictionary form of a word. `lower` is the plain lower case form (see plainLower in engine/words.ts). */
export type Lemmatizer = (word: string, lower: string, upos: string, xpos: string) => string

/**
 * Makes a lemmatizer of learnt lines. Two kinds, tab-separated:
 *
 *     =went  VBD  go         this word with this Penn tag has that lemma
 *     -ied   VBD  3  y       a word with this tag and ending: cut 3 letters, add 'y'; the longest ending wins
 *
 * Malformed lines are skipped; an unknown word is its own lemma: names as written, everything else in lower case.
 */
export const createLemmatizer = (lines: readonly string[]): Lemmatizer => {
  const whole = new Map<string, string>()
  const endings = new Map<string, { cut: number; add: string }>()
  for (const line of lines) {
    const c = line.slice(1).split('\t')
    if (line[0] === '=' && c.length === 3 && c[2] !== '') whole.set(`${c[1]} ${c[0]}`, c[2]!)
    else if (line[0] === '-' && c.length === 4) endings.set(`${c[1]} ${c[0]}`, { cut: Number(c[2]), add: c[3]! })
  }
  return (word, lower, upos, xpos) => {
    const known = whole.get(`${xpos} ${lower}`)
    if (known !== undefined) return known
    const base = upos === 'PROPN' || xpos === 'ADD' || xpos === 'GW' ? word : lower
    for (let n = Math.min(6, lower.length - 1); n >= 0; n--) {
      const rule = endings.get(`${xpos} ${lower.slice(lower.length - n)}`)
      if (rule !== undefined) return rule.cut < base.length ? base.slice(0, base.length - rule.cut) + rule.add : base
    }
    return base
  }
}
