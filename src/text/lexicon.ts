/** Finding names of a fixed list among the words of a text. */

/** One name of a list: its aliases meet in `canonical`; `exact`: only in these capitals; `weak`: also another word or name. */
export type Alias = {
  readonly words: readonly string[]
  readonly raw: string
  readonly canonical: string
  readonly exact: boolean
  readonly weak: boolean
}

/** A name found at words [start, end). */
export type Hit = { readonly start: number; readonly end: number; readonly canonical: string; readonly weak: boolean }

/** Aliases by their first word, longest first. */
export type Lexicon = ReadonlyMap<string, readonly Alias[]>

/** Lower case, hyphens and apostrophes unified; accents stay off, so 'Séléka' meets 'Seleka'. */
const plain = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/[‐‑–]/g, '-')

/** Words of a name as every tokenizer may cut it: at white space, hyphens, slashes and apostrophes. */
export const pieces = (name: string): readonly string[] => plain(name).match(/[\p{L}\p{N}&]+/gu) ?? []

/** Builds a lexicon of canonical names and their aliases with marks: '~' weak, '=' exact capitals; short names in capitals are exact anyway. */
export function buildLexicon(entries: readonly (readonly [string, readonly string[]])[]): Lexicon {
  const byFirst = new Map<string, Alias[]>()
  for (const [canonical, aliases] of entries) {
    for (const alias of aliases) {
      const raw = alias.replace(/^[=~]+/, '')
      const words = pieces(raw)
      const exact =
        /^[=~]*=/.test(alias) || (raw === raw.toUpperCase() && words.length === 1 && /^\p{Lu}{1,5}$/u.test(raw))
      if (words.length === 0) continue
      const entry: Alias = { words, raw, canonical: canonical.replace(/^[=~]+/, ''), exact, weak: /^=?~/.test(alias) }
      const list = byFirst.get(words[0]!) ?? []
      list.push(entry)
      byFirst.set(words[0]!, list)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/**
 * The longest name of a lexicon that begins at a word. Words may be tokens of any tokenizer: hyphens and apostrophes inside
 * names may stand in the words or be words of their own. A name must have a capital, or the exact capitals where its list says so.
 *
 * @param words  the words' texts
 * @returns null where none begins
 */
export function findName(lexicon: Lexicon, words: readonly string[], at: number): Hit | null {
  const first = pieces(words[at] ?? '')
  const list = first.length === 0 ? undefined : lexicon.get(first[0]!)
  if (list === undefined || !/\p{Lu}/u.test(words.slice(at, at + 3).join(' '))) return null
  for (const alias of list) {
    const end = matchEnd(alias.words, words, at)
    if (end === 0) continue
    const text = words.slice(at, end).join('')
    if (
      alias.exact &&
      !text
        .replace(/['’]s$/, '')
        .replaceAll('.', '')
        .startsWith(alias.raw.replaceAll('.', ''))
    )
      continue
    if (!alias.exact && !/\p{Lu}/u.test(text)) continue
    return { start: at, end, canonical: alias.canonical, weak: alias.weak }
  }
  return null
}

/** Index after the last word of the name, 0 if it does not stand here. Words without letters (hyphens) are passed over inside it. */
function matchEnd(name: readonly string[], words: readonly string[], at: number): number {
  let k = 0
  for (let i = at; i < words.length && i < at + 2 * name.length + 2; i++) {
    const parts = pieces(words[i]!)
    if (parts.length === 0 && !/^[-–'’&/.()]$/.test(words[i]!)) return 0
    for (const part of parts) {
      if (k === name.length) return part === 's' ? i + 1 : 0
      if (part !== name[k]) return 0
      k += 1
    }
    if (k === name.length) return i + 1
  }
  return 0
}

/** All names of a lexicon in a row of words, from left to right, without overlap. Linear in the words. */
export function findNames(lexicon: Lexicon, words: readonly string[]): readonly Hit[] {
  const out: Hit[] = []
  for (let i = 0; i < words.length; ) {
    const hit = findName(lexicon, words, i)
    if (hit !== null) out.push(hit)
    i = hit?.end ?? i + 1
  }
  return out
}
