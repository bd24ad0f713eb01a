/** Content words of a clause, and how much two clauses share. */

const STOP = new Set(
  `a an the this that these those and or but nor so as if then than of to in on at by for from with without into onto over under
  after before during while until since about near around between among through against out up down off is are was were be been being
  am has have had having do does did doing will would shall should can could may might must it its he she they them his her their him
  we us our you your i my me who whom whose which what when where why how there here also just now still again more most some any all
  both each other others another such own same said says say saying told tells tell reported reports report according added adds
  mr mrs ms dr`.split(/\s+/),
)

/** Small letters without marks or dashes: 'Champs-Élysées' → 'champs elysees'. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)[,.](?=\d{3}(?!\d))/g, '$1')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A name for keys: 'Polling stations' → 'polling-stations'; at most 60 characters; 'x' for what holds no letter or digit. */
export const slug = (text: string): string => {
  const whole = fold(text).replace(/ /g, '-')
  if (whole.length <= 60) return whole || 'x'
  const cut = whole.lastIndexOf('-', 60)
  return whole.slice(0, cut > 20 ? cut : 60)
}

/** A crude stem, so that 'warned', 'warning' and 'warns' meet; never shorter than three letters. */
export const stem = (word: string): string => {
  if (word.length > 5 && word.endsWith('ing')) return undouble(word.slice(0, -3))
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('ed')) return undouble(word.slice(0, -2))
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return undouble(word.slice(0, -1))
  return undouble(word)
}

const undouble = (word: string): string => {
  const n = word.length
  if (n > 4 && word[n - 1] === word[n - 2] && !/[aeiou]/.test(word[n - 1]!)) return word.slice(0, -1)
  return n > 3 && word.endsWith('e') ? word.slice(0, -1) : word
}

/** The distinct stems of a clause's content words, in order: 'Police closed the bridge' → police, clos, bridg. */
export const contentWords = (text: string): readonly string[] => {
  const found = new Set<string>()
  for (const w of fold(text).split(' ')) if (w && !STOP.has(w)) found.add(stem(w))
  return [...found]
}

/** True when the clause carries its own denial: 'the company did not reply'. */
export const hasNegator = (text: string): boolean =>
  /(?:^|[^\p{L}])(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)(?![\p{L}])|n['’]t(?![\p{L}])/iu.test(
    text,
  )

/** Part of the smaller set of words that the larger one repeats, 0..1; 0 when numbers in them differ. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let both = 0
  let ownNumber = false
  for (const w of few) {
    if (many.has(w)) both++
    else if (/^\d+$/.test(w)) ownNumber = true
  }
  if (ownNumber && [...many].some(w => /^\d+$/.test(w) && !few.has(w))) return 0
  return both / few.size
}
